import { once } from '../../../model/once.ts';
import { countOf } from '../counting.ts';
import { isFurniture } from '../furniture.ts';
import { after, type Piece, trimmed } from '../lines.ts';
import { anyOf } from '../phrases.ts';
import { whys } from '../whys.ts';
import { afterwordIn } from './afterword.ts';
import { type Candidate, candidateReader, type Numbers } from './candidates.ts';
import { captionsIn } from './captions.ts';
import { contentsIn } from './contents.ts';
import { itemsIn } from './items.ts';
import { type Row, readTables } from './tables.ts';
import { trailingDates } from './trailing.ts';

/** What can be said of a line by itself. */
export interface Fact {
  /** Without the blanks at its ends. */
  readonly line: Piece;
  /** How many blanks stood before it. */
  readonly indent: number;
  readonly candidate: Candidate | undefined;
  /** Why it is no part of the chronicle, if it is none. */
  readonly furniture: string | undefined;
  readonly escaped: boolean;
  /** Whether it belongs to a table; with its row where it has a date. */
  readonly table: { readonly row: Row | undefined } | undefined;
}

/** Says of each line what can be said of it by itself. */
export function factsOf(lines: readonly Piece[], language: string, numbers: Numbers): readonly Fact[] {
  const tables = readTables(lines, language, numbers);
  const [captions, contents] = [captionsIn(lines), contentsIn(lines)];
  const around = (place: number) =>
    contents.has(place) ? whys.contents : captions.has(place) ? whys.caption : undefined;
  const furniture = once((text) => furnitureIn(text, language));
  const items = itemsIn(lines, language, numbers);
  const read = candidateReader(language, numbers);
  const facts = lines.map((whole, place): Fact => {
    const line = trimmed(whole);
    const isBlank = line.text === '';
    const escaped = line.text.startsWith('\\');
    const isTitle = line.text.startsWith('# ');
    const isOpen = !(isBlank || escaped || isTitle);
    const candidate = isOpen ? (items.get(place) ?? read(line)) : undefined;
    const beside = around(place);
    // A line with a date of its own is no caption.
    const isCaption = beside === whys.caption && candidate === undefined;
    return {
      line,
      indent: line.from - whole.from,
      escaped,
      furniture:
        (isBlank ? undefined : furniture(line.text)) ?? (isCaption || beside === whys.contents ? beside : undefined),
      table: tables.has(place) ? { row: tables.get(place) } : undefined,
      candidate,
    };
  });
  const known = withBareMonths(withSmallYears(facts, language, numbers), language, numbers);
  return withoutAfterword(withTrailing(known, language, numbers));
}

/** So many lines begin with the name of a month where months stand in the margin. */
const fewestMonths = 5;

/** "January The council …": where many lines begin so, the name of a month is a date whatever follows it. */
function withBareMonths(facts: readonly Fact[], language: string, numbers: Numbers): readonly Fact[] {
  const read = candidateReader(language, { ...numbers, bareMonths: true });
  const found = new Map<Fact, Candidate>();
  for (const fact of facts) {
    const month = mayBeginWithMonth(fact) ? read(fact.line) : undefined;
    if (month?.level === 'month') found.set(fact, month);
  }
  if (found.size < fewestMonths) return facts;
  return facts.map((fact) => {
    const candidate = found.get(fact);
    return candidate === undefined ? fact : { ...fact, candidate };
  });
}

function mayBeginWithMonth({ candidate, escaped, table, line }: Fact): boolean {
  return candidate === undefined && !escaped && table === undefined && /^\p{Lu}[\p{L}.]{2,12} +\p{Lu}/u.test(line.text);
}

/** Where dates lie in antiquity, two or three digits are a year, too. */
function withSmallYears(facts: readonly Fact[], language: string, numbers: Numbers): readonly Fact[] {
  const old = countOf(facts, ({ candidate }) => candidate?.reading.kind === 'date' && isOld(candidate.reading.edtf));
  const short = countOf(facts, ({ line }) => /^\d{3}\s*(?:[:–—]|$)/u.test(line.text));
  const dated = facts.some(({ candidate }) => candidate?.level === 'year');
  if (old < 3 && !(short > 1 && dated)) return facts;
  const read = candidateReader(language, { ...numbers, smallYears: true });
  return facts.map((fact) => {
    const isOpen = fact.candidate === undefined && !fact.escaped && fact.table === undefined;
    const candidate = isOpen && /^\P{N}{0,12}\d{2,3}(?!\d)/u.test(fact.line.text) ? read(fact.line) : undefined;
    return candidate === undefined || candidate.level !== 'year' ? fact : { ...fact, candidate };
  });
}

/** Whether a date lies before the year 1000. */
function isOld(edtf: string): boolean {
  return /^-|^0\d/.test(edtf);
}

function withoutAfterword(facts: readonly Fact[]): readonly Fact[] {
  const lines = facts.map(({ line }) => line);
  const from = afterwordIn(lines, (place) => {
    const { candidate, table } = facts[place] ?? {};
    return table !== undefined || (candidate !== undefined && isStrong(candidate));
  });
  if (from === undefined) return facts;
  return facts.map((fact, place) =>
    place < from || fact.escaped || fact.line.text === '' ? fact : { ...fact, furniture: whys.afterword },
  );
}

/** Where hardly any line begins with a date that stands apart, the dates may stand at their ends. */
function withTrailing(facts: readonly Fact[], language: string, numbers: Numbers): readonly Fact[] {
  const leading = countOf(facts, ({ candidate, table }) => table !== undefined || isStrong(candidate));
  if (leading > 2) return facts;
  const trailing = trailingDates(
    facts.map(({ line }) => line),
    language,
    numbers,
  );
  if (trailing.size === 0) return facts;
  return facts.map((fact, place) => {
    const candidate = fact.escaped || fact.line.text.startsWith('# ') ? undefined : trailing.get(place);
    return candidate === undefined ? fact : { ...fact, candidate };
  });
}

/**
 * Where dates open sentences, “On 5 May the …”, those without a word before them do so too, when what follows goes on in
 * lower case: they are part of the text.
 */
export function withSentences(facts: readonly Fact[], chosen: readonly boolean[]): readonly Fact[] {
  const leads = countOf(facts, ({ candidate }, place) => chosen[place] === true && candidate?.separator === 'lead');
  if (leads < 2) return facts;
  return facts.map((fact, place) => {
    const { candidate, line } = fact;
    if (!chosen[place] || candidate === undefined || !goesOn(candidate)) return fact;
    const rest = after(line, candidate.date.from - line.from);
    return { ...fact, candidate: { ...candidate, separator: 'lead', rest } };
  });
}

function goesOn({ separator, rest }: Candidate): boolean {
  return (separator === 'blank' || separator === 'comma') && /^\p{Ll}/u.test(rest.text);
}

function furnitureIn(text: string, language: string): string | undefined {
  if (isFurniture(text, language)) return whys.page;
  return isResidue(text) ? whys.residue : undefined;
}

/** What templates and the tools of editors leave behind: signs alone, or braces doubled. */
function isResidue(text: string): boolean {
  return /^(?:\{\{[^{}]*\}\}\s*)+$/.test(text) || /^[._·]$/.test(text);
}

/** Which of the candidates are dates of the list, and not dates that prose happens to begin a line with. */
export function chooseDates(facts: readonly Fact[]): readonly boolean[] {
  const chosen = chooseAll(facts);
  const first = chosen.indexOf(true);
  return first >= 0 && isStamp(facts, chosen, first) ? chosen.with(first, false) : chosen;
}

/** Whether the first date says when the text appeared: alone with a clock time, or alone without the bullet that all others have. */
function isStamp(facts: readonly Fact[], chosen: readonly boolean[], first: number): boolean {
  const stamp = facts[first]?.candidate;
  if (stamp === undefined) return false;
  const others: Candidate[] = [];
  facts.forEach(({ candidate }, place) => {
    if (chosen[place] && place > first && candidate) others.push(candidate);
  });
  const isTimed = ({ reading }: Candidate) => reading.kind === 'date' && /^\d{4}-\d\d-\d\dT/.test(reading.edtf);
  if (isTimed(stamp)) return others.length > 0 && !others.some(isTimed);
  const above = facts[first - 1]?.line.text ?? '';
  if (isStampText(stamp.rest.text) || (stamp.rest.text === '' && isStampText(above))) return others.length > 0;
  return (
    stamp.opener === '' &&
    stamp.rest.text.length < 25 &&
    others.length > 2 &&
    others.every(({ opener }) => opener !== '')
  );
}

/** Who sends news, in brackets behind place and day: “Harlow, Nov 21 (Reuters) - ”. */
const agencies =
  /^(?:ap|afp|reuters|upi|dpa|efe|ansa|tass|xinhua|kyodo|yonhap|pap|čtk|apa|sda|belga|anp|lusa|pti|ians|bloomberg|cnn)$/i;

function isDateline({ label }: Candidate): boolean {
  return label !== undefined && agencies.test(label.text);
}

/** Words that say when a page appeared, or stand beside that. */
const stampWords = new RegExp(`^[\\s|·•,–—-]*(?:${anyOf('stamps')})(?![\\p{L}\\p{M}])`, 'iu');

/** Whether a text begins with words that say when a page appeared. */
export function isStampText(text: string): boolean {
  return text.length < 80 && stampWords.test(text);
}

function chooseAll(facts: readonly Fact[]): readonly boolean[] {
  const counts = new Map<string, number>();
  facts.forEach(({ candidate }, place) => {
    if (candidate === undefined || !opensParagraph(facts, place)) return;
    const key = keyOf(candidate);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const strong = countOf(facts, ({ candidate }) => isStrong(candidate));
  const first = facts.findIndex(({ candidate }) => isStrong(candidate) || isOpenDay(candidate));
  const lines = countOf(facts, ({ line, furniture }, place) => place >= first && line.text !== '' && !furniture);
  const isList = strong >= 3 && strong >= lines * 0.7;
  const datelines = countOf(facts, ({ candidate }) => candidate !== undefined && isDateline(candidate));
  const leads = counts.get('lead date') ?? 0;
  const times = [...counts].filter(([key]) => key.endsWith(' time')).reduce((sum, [, count]) => sum + count, 0);
  const days = countOf(facts, ({ candidate }) => isOpenDay(candidate));
  const isDense = days >= 5 && days >= lines * 0.8;
  return facts.map(({ candidate, furniture, table }, place) => {
    if (candidate === undefined || furniture || table !== undefined) return false;
    if (isDateline(candidate) && datelines * 2 < strong) return false;
    const alike = isBelowDate(facts, place) ? 0 : (counts.get(keyOf(candidate)) ?? 0);
    return isChosen(candidate, isDense || opensParagraph(facts, place), {
      alike,
      strong,
      leads,
      times,
      isList: isList && place >= first,
      isApart: isApart(facts, place),
    });
  });
}

/** Whether a line begins with a day or month, however its text follows. */
function isOpenDay(candidate: Candidate | undefined): boolean {
  if (candidate === undefined || candidate.separator === 'lead') return false;
  return candidate.level === 'day' || candidate.level === 'month';
}

/** What the other lines say of a candidate. */
interface Others {
  /** How many look like it. */
  readonly alike: number;
  /** How many stand alone or before a sign. */
  readonly strong: number;
  /** How many open a sentence behind a word such as “on”. */
  readonly leads: number;
  /** How many are times of the clock. */
  readonly times: number;
  /** Whether nearly every line begins with a date. */
  readonly isList: boolean;
  /** Whether it begins a paragraph that says nothing of the date before it. */
  readonly isApart: boolean;
}

/** Whether a paragraph begins with a date that is not that of the lines above, behind which a sentence begins. */
function isApart(facts: readonly Fact[], place: number): boolean {
  const own = facts[place]?.candidate;
  if (own?.separator !== 'blank' || facts[place - 1]?.line.text !== '') return false;
  const above = facts
    .slice(Math.max(0, place - 6), place)
    .findLast(({ candidate }) => candidate !== undefined)?.candidate;
  return above?.date.text !== own.date.text && /^["“„«]?\p{Lu}/u.test(own.rest.text);
}

/** Whether the words name more than a number. */
function isWordy(date: Piece): boolean {
  return /\p{L}{2}/u.test(date.text) && /\d/.test(date.text);
}

/** A bare number at the start of the line right below a date begins that date's text. */
function isBelowDate(facts: readonly Fact[], place: number): boolean {
  const [above, own] = [facts[place - 1]?.candidate, facts[place]?.candidate];
  return above?.separator === 'end' && own !== undefined && !isStrong(own) && own.level === 'year';
}

function isChosen(candidate: Candidate, opens: boolean, others: Others): boolean {
  const level = candidate.level;
  if (level === 'number') return false;
  if (level === 'none') return isStrong(candidate) && others.alike >= 2;
  if (level === 'time') return opens && isUsualTime(candidate, others);
  if (isStrong(candidate)) return opens || candidate.opener !== '' || isWordy(candidate.date);
  return opens && candidate.reading.kind !== 'impossible' && isUsual(candidate, others);
}

/** Whether others stand like a time of the clock, or it is one of several, with a headline in capitals behind it. */
function isUsualTime({ separator, rest }: Candidate, { alike, times }: Others): boolean {
  return alike >= (separator === 'end' ? 1 : 2) || (times >= 3 && /^\p{Lu}{2}/u.test(rest.text));
}

/** Whether a date that nothing separates from its text is one because others stand like it. */
function isUsual({ separator, opener, level, date }: Candidate, others: Others): boolean {
  const { alike, strong, leads, isList } = others;
  const isTold = leads >= 3 && leads > strong;
  if (separator === 'lead') return isTold || isList || opener !== '' || (alike >= 2 && alike > strong);
  if (level === 'day' && strong >= 3 && (opener !== '' || others.isApart)) return true;
  if (isTold && (level !== 'year' || isWordy(date))) return true;
  const isBareYear = level === 'year' && !isWordy(date) && separator !== 'point';
  return isBareYear ? alike >= 3 && alike * 3 >= strong : alike >= 2 && alike * 4 >= strong;
}

function isStrong(candidate: Candidate | undefined): boolean {
  const separator = candidate?.separator;
  return separator === 'end' || separator === 'mark' || separator === 'label';
}

/** Candidates that look alike are dates together, or none of them is. */
function keyOf({ separator, level, date }: Candidate): string {
  const isBare = level === 'year' && !isWordy(date);
  const group = level === 'time' || level === 'none' || isBare ? level : 'date';
  return `${separator} ${group}`;
}

/** Whether a line does not go on with a sentence that the line above it was broken in. */
function opensParagraph(facts: readonly Fact[], place: number): boolean {
  const above = facts[place - 1];
  if (above === undefined || above.line.text === '' || above.furniture) return true;
  const { text } = above.line;
  if (text.length < 60 || /[.!?:…"”»)。！？؟|*]$/u.test(text)) return true;
  return above.candidate?.separator === 'end' || isStrongOpener(facts[place]) || completesBelow(facts, place);
}

/** Whether a date alone in its line stands right above one that lacks a year, as headings of years do. */
function completesBelow(facts: readonly Fact[], place: number): boolean {
  return facts[place]?.candidate?.separator === 'end' && facts[place + 1]?.candidate?.reading.kind === 'partial';
}

function isStrongOpener(fact: Fact | undefined): boolean {
  const candidate = fact?.candidate;
  return candidate !== undefined && (candidate.opener !== '' || candidate.separator === 'mark');
}

/** The first line below that is no blank and no furniture. */
export function placesBelow(facts: readonly Fact[]): readonly (number | undefined)[] {
  const below = facts.map((): number | undefined => undefined);
  let next: number | undefined;
  for (let place = facts.length - 1; place >= 0; place -= 1) {
    below[place] = next;
    const fact = facts[place];
    if (fact !== undefined && fact.line.text !== '' && !fact.furniture) next = place;
  }
  return below;
}

/** The words of a line of text without its bullet. */
export function bulletIn(line: Piece): number {
  if (/^[A-Za-z\d]/.test(line.text)) return 0;
  return /^(?:[•・▪■◆◇▲△▼▶►➤➔→●○◦✓☞‣⁃※☆★◎□]\s*|[-–—*]{1,2}\s+|--?(?=\p{L}))/u.exec(line.text)?.[0].length ?? 0;
}

/** A headline is not longer than this. */
const longestHeadline = 90;

/**
 * The headlines that stand above their dates, by the place of the date: most dates that stand alone have one, and text
 * between the date before and it.
 */
export function headlinesAbove(facts: readonly Fact[], chosen: readonly boolean[]): ReadonlyMap<number, number> {
  const above = new Map<number, number>();
  if (!facts.some((fact, place) => chosen[place] === true && isAloneDay(fact))) return above;
  const filled: number[] = [];
  facts.forEach(({ line, furniture }, place) => {
    if (line.text !== '' && !furniture) filled.push(place);
  });
  let alone = 0;
  let texts = 0;
  filled.forEach((place, order) => {
    if (chosen[place] !== true || !isAloneDay(facts[place])) return;
    alone += 1;
    const headline = filled[order - 1];
    const before = filled[order - 2];
    if (headline === undefined || !isHeadline(facts, headline, place) || chosen[headline] === true) return;
    above.set(place, headline);
    if (before !== undefined && chosen[before] !== true) texts += 1;
  });
  const isUsual = above.size >= 3 && above.size >= alone * 0.7 && texts >= above.size * 0.3;
  return isUsual ? above : new Map();
}

function isAloneDay(fact: Fact | undefined): boolean {
  const candidate = fact?.candidate;
  if (candidate?.separator !== 'end') return false;
  const level = candidate.level;
  return level === 'day' || level === 'month';
}

/** A short line among blank ones, without the end of a sentence. */
function isHeadline(facts: readonly Fact[], headline: number, date: number): boolean {
  const text = facts[headline]?.line.text ?? '';
  // Right above its date a headline is one where the text stands right below that.
  const isNear = date > headline + 1 || (facts[date + 1]?.line.text ?? '') !== '';
  const isApart = isNear && (facts[headline - 1]?.line.text ?? '') === '';
  return (
    isApart &&
    text.length <= longestHeadline &&
    !/[.!?:;,…。]$/u.test(text) &&
    bulletIn(facts[headline]?.line ?? { from: 0, to: 0, text: '' }) === 0
  );
}
