import { type Diagnostic, diagnose, type TextRange } from '../../../model/diagnostic.ts';
import { once } from '../../../model/once.ts';
import { countOf } from '../counting.ts';
import { after, type Piece, trimmed } from '../lines.ts';
import { bulletIn, type Fact, headlinesAbove, placesBelow } from '../shape/facts.ts';
import {
  type Candidate,
  type CandidateReader,
  candidateIn,
  candidateReader,
  levelOf,
  type Numbers,
} from '../shape/sight.ts';
import type { WrittenDate } from '../shape/written.ts';
import { readExplicitDate } from '../shape/written.ts';
import { type Completed, type Context, complete, contextAfter } from './context.ts';
import { Notes } from './notes.ts';
import { sameDayIn } from './relative.ts';
import { type DatedRole, isSpecial, type Role } from './role.ts';
import { unreadDateIn } from './unread.ts';
import { whyCompleted, whyDated } from './why-dated.ts';
import { whys } from './whys.ts';

/** How a chronicle is to be read. */
export interface Setting {
  readonly language: string;
  readonly numbers: Numbers;
  /** A year for dates that have none above them. */
  readonly year: number | undefined;
  /** The only day that stands above the first line, for clock times that have none above them. */
  readonly day: string | undefined;
  /** Whether the title is given, so that no line is taken as such. */
  readonly titled: boolean;
}

/** What the lines of a chronicle are, judged by all of them together. */
export interface Guess {
  readonly roles: readonly Role[];
  readonly notes: Notes;
}

/** Finds the role of each line by what it is, what stands around it, and what the rest of the text does. */
export function guessRoles(facts: readonly Fact[], chosen: readonly boolean[], setting: Setting): Guess {
  return new Walk(facts, chosen, setting).guess();
}

const blank: Role = { kind: 'blank' };

class Walk {
  readonly #facts: readonly Fact[];
  readonly #chosen: readonly boolean[];
  readonly #below: readonly (number | undefined)[];
  readonly #setting: Setting;
  /** Reads lines where the number of a day is a date. */
  readonly #readNumbered: CandidateReader;
  readonly #roles: Role[] = [];
  /** Whether a line begins with words for the day above. */
  readonly #namesSameDay = once((text) => sameDayIn({ from: 0, to: text.length, text }) !== undefined);
  readonly #notes = new Notes();
  readonly #separated: boolean;
  readonly #above: ReadonlyMap<number, number>;
  readonly #headlines: ReadonlySet<number>;
  /** The place of the first line that is not blank. */
  readonly #first: number;
  #context: Context;
  /** Whether the month was named by a heading, so that the number of a day is a date. */
  #monthHeading = false;
  #begun = false;
  /** The last line with a date. */
  #last: DatedRole | undefined;
  /** The date of the last heading. */
  #heading: WrittenDate | undefined;
  /** Indent and bullet of the last line below it, when it had a date of its own. */
  #sibling = '';
  /** Where the text of the last line with a date begins, when more than a blank sets it apart. */
  #column: number | undefined;
  /** Whether the dates are months or years with nothing but a blank behind them, and each line is a sentence. */
  readonly #margin: boolean;
  /** Whether a dash stands between most dates and their texts. */
  readonly #dashed: boolean;
  /** Whether any line but blank ones and furniture was told. */
  #filled = false;

  constructor(facts: readonly Fact[], chosen: readonly boolean[], setting: Setting) {
    this.#facts = facts;
    this.#chosen = chosen;
    this.#above = headlinesAbove(facts, chosen);
    this.#headlines = new Set(this.#above.values());
    this.#below = placesBelow(
      this.#headlines.size === 0 ? facts : facts.map((fact, place) => this.#withoutHeadline(fact, place)),
    );
    this.#setting = setting;
    this.#readNumbered = candidateReader(setting.language, { ...setting.numbers, bareDays: true });
    this.#first = facts.findIndex(({ line }) => line.text !== '');
    this.#separated =
      countOf(facts, ({ candidate }, place) => chosen[place] === true && candidate?.separator === 'mark') > 1;
    this.#dashed = areDashed(facts, chosen);
    this.#margin = areInMargin(facts, chosen);
    const day = setting.day === undefined ? {} : contextAfter(setting.day, {});
    this.#context = setting.year === undefined ? day : { ...day, year: setting.year, from: 'title' };
  }

  #withoutHeadline(fact: Fact, place: number): Fact {
    return this.#headlines.has(place) ? { ...fact, furniture: whys.headline } : fact;
  }

  guess(): Guess {
    for (const [place, fact] of this.#facts.entries()) this.#tell(this.#roleOf(fact, place));
    return { roles: this.#withHeadlines(), notes: this.#notes };
  }

  /** A headline above a date that turned out to be a heading is text, so that it is not lost. */
  #withHeadlines(): readonly Role[] {
    const told = new Set(this.#roles.map((role) => (role.kind === 'dated' ? role.above : undefined)));
    return this.#roles.map((role, place) => {
      const fact = this.#facts[place];
      return role.kind === 'headline' && !told.has(role.line) && fact !== undefined ? textRole(fact) : role;
    });
  }

  /** What a list of dates says of its further lines does not outlive it. */
  #endList(): void {
    this.#heading = undefined;
    this.#sibling = '';
    this.#column = undefined;
  }

  #tell(role: Role): void {
    if (role.kind === 'text' && /^#{2,6}\s/.test(role.line.text)) this.#endList();
    this.#roles.push(role);
    if (role.kind === 'dated') this.#last = role;
    if (role.kind !== 'blank' && role.kind !== 'furniture') this.#filled = true;
  }

  #roleOf(fact: Fact, place: number): Role {
    const { line } = fact;
    if (line.text === '') return blank;
    if (fact.escaped) return this.#escaped(fact);
    // The headline is told with the date below it.
    if (this.#headlines.has(place)) return { kind: 'headline', line };
    if (fact.furniture !== undefined) return { kind: 'furniture', line, why: fact.furniture };
    if (line.text.startsWith('# ')) return { kind: 'title', line, title: trimmed(after(line, 2)), why: whys.title };
    if (fact.table !== undefined) return this.#row(fact);
    return (
      this.#explicit(fact) ??
      this.#dated(fact, place) ??
      this.#numbered(fact) ??
      this.#sameDay(fact) ??
      this.#further(fact, place) ??
      this.#unread(fact, place) ??
      this.#title(fact, place) ??
      textRole(fact)
    );
  }

  /** A short first line with a blank line below it is the title. */
  #title({ line }: Fact, place: number): Role | undefined {
    if (this.#setting.titled || this.#filled || !isTitleLike(line.text)) return undefined;
    const hasMore = this.#facts[place + 1]?.line.text === '' && this.#chosen.includes(true);
    if (!hasMore) return undefined;
    this.#notes.add(diagnose('title-taken', line, { title: line.text }));
    return { kind: 'title', line, title: line, why: whys.first };
  }

  #escaped(fact: Fact): Role {
    const meant = fact.line.text.replace(/^\\+/, '');
    const piece = { from: 0, to: meant.length, text: meant };
    const { language, numbers } = this.#setting;
    const isMeant =
      isSpecial(meant, language) || candidateIn(piece, language, numbers) !== undefined || bulletIn(piece) > 0;
    if (!isMeant) return textRole(fact);
    return { ...textRole(fact), words: trimmed(after(fact.line, 1)), bullet: false, escaped: true };
  }

  #row({ line, table }: Fact): Role {
    const row = table?.row;
    if (row === undefined) {
      this.#notes.addHeading(line);
      return { kind: 'heading', line, why: whys.tableHead };
    }
    this.#endList();
    this.#monthHeading = false;
    const { candidate, label, rest } = row;
    const entry = this.#entry(line, candidate, whys.row);
    // A dash in place of a date is no wording of one.
    const date = candidate.level === 'none' ? { ...entry.date, wording: '' } : entry.date;
    return { ...entry, date, rest, ...(label === undefined ? {} : { label }) };
  }

  #explicit(fact: Fact): Role | undefined {
    const dated = readExplicitDate(fact.line, this.#setting.language);
    if (dated === undefined) return undefined;
    this.#endList();
    this.#begun = true;
    this.#context = contextAfter(dated.date.edtf, this.#context);
    this.#monthHeading = false;
    return { kind: 'dated', line: fact.line, ...dated, why: whys.explicit };
  }

  #dated({ line, candidate }: Fact, place: number): Role | undefined {
    if (candidate === undefined || this.#chosen[place] !== true) return undefined;
    const completed = complete(candidate.reading, this.#context);
    if (this.#isHeading(candidate, completed, place)) return this.#takeHeading(line, candidate, completed);
    this.#monthHeading &&= candidate.level === 'time';
    this.#column = columnOf(this.#facts[place], candidate);
    this.#sibling = siblingOf(this.#facts[place]);
    const headline = this.#facts[this.#above.get(place) ?? -1]?.line;
    const entry = this.#entry(line, candidate, whyDated(candidate));
    return headline === undefined ? entry : { ...entry, above: headline };
  }

  /** Below the heading of a month the number of a day is a date. */
  #numbered(fact: Fact): Role | undefined {
    const { line } = fact;
    if (!this.#monthHeading || !/^\D{0,16}\d/.test(line.text)) return undefined;
    const candidate = this.#readNumbered(line);
    if (candidate === undefined || candidate.level !== 'number') return undefined;
    this.#sibling = siblingOf(fact);
    return this.#entry(line, candidate, whys.number);
  }

  #entry(line: Piece, candidate: Candidate, why: string): DatedRole {
    const completed = complete(candidate.reading, this.#context);
    const from = whyCompleted(candidate.reading, completed, this.#context);
    this.#begun = true;
    if (completed.guessed) this.#notes.addCarried(candidate.date, completed.edtf);
    this.#context = completed.context;
    return this.#role(line, candidate, completed.edtf, why + from);
  }

  #role(line: Piece, { reading, date, rest, label }: Candidate, edtf: string, why: string): DatedRole {
    const written: WrittenDate = { edtf, wording: date.text, piece: date };
    if (reading.kind === 'impossible')
      return { kind: 'dated', line, date: { ...written, impossible: reading.reason }, rest, why };
    if (reading.alternative !== undefined && this.#setting.numbers.order === undefined)
      this.#notes.addAmbiguous({ date, one: reading.edtf, other: reading.alternative });
    if (/^[[{]?XXXX/.test(edtf)) this.#notes.addYearless(date);
    if (edtf === '' && reading.kind === 'partial') this.#notes.addDayless(date);
    return { kind: 'dated', line, date: written, rest, why, ...(label === undefined ? {} : { label }) };
  }

  #takeHeading(line: Piece, candidate: Candidate, completed: Completed): Role {
    this.#heading = { edtf: completed.edtf, wording: candidate.date.text, piece: candidate.date };
    this.#sibling = '';
    const level = candidate.level;
    this.#notes.addHeading(line);
    this.#monthHeading = level === 'month';
    const from = candidate.reading.kind === 'date' || this.#context.from === 'heading' ? 'heading' : undefined;
    if (level === 'decade') this.#context = { decade: completed.edtf.slice(0, 3).padEnd(4, 'X') };
    else this.#context = contextAfter(completed.edtf, completed.context, from);
    return { kind: 'heading', line, why: whys.heading };
  }

  /** Whether the date completes the dates below it: the next line has a date that lacks what this one names, or lies within it. */
  #isHeading(candidate: Candidate, { edtf }: Completed, place: number): boolean {
    const next = this.#below[place];
    const below = next === undefined ? undefined : this.#facts[next];
    if (below === undefined || next === undefined || candidate.reading.kind === 'impossible') return false;
    const level = candidate.level;
    const isShort = candidate.separator === 'end' || (level === 'day' && candidate.rest.text.length < 60);
    if (!isShort || edtf === '') return false;
    const lower = below.candidate;
    const chosen = this.#chosen[next] === true;
    if (level === 'day') return chosen && lower !== undefined && lower.level === 'time';
    if (candidate.separator !== 'end') return false;
    if (level === 'month' && this.#isNumber(below)) return true;
    if (!chosen || lower === undefined || lower.reading.kind === 'impossible') return false;
    return lacks(lower.reading.edtf, level) || liesWithin(lower, edtf, candidate.reading.edtf, level);
  }

  #isNumber({ line }: Fact): boolean {
    const found = this.#readNumbered(line);
    return found !== undefined && found.level === 'number';
  }

  #sameDay({ line }: Fact): Role | undefined {
    const found = this.#begun && this.#namesSameDay(line.text) ? sameDayIn(line) : undefined;
    const above = this.#last;
    if (found === undefined || above === undefined) return undefined;
    const { piece, rest } = found;
    // The time of the clock above is not that of this line.
    const edtf = above.date.edtf.replace(/T.*$/, '');
    const date = { edtf, wording: piece.text, piece };
    return { kind: 'dated', line, date, rest, why: whys.sameDay };
  }

  /** A further event of the date above: a line that hangs below its text, or has a dash where others have their date. */
  #further(fact: Fact, place: number): Role | undefined {
    const { line } = fact;
    const above = this.#last;
    if (above !== undefined && this.#isSibling(fact)) return this.#ofHeading(fact);
    if (
      above === undefined ||
      !(this.#hangs(fact, place) || this.#repeats(fact, place) || this.#isInMargin(fact, place))
    )
      return undefined;
    return { kind: 'dated', line, date: above.date, rest: trimmed(after(line, bulletIn(line))), why: whys.further };
  }

  /** Whether a bullet stands among others that have dates of their own, below a heading that has one for all. */
  #isSibling({ line, indent }: Fact): boolean {
    const length = bulletIn(line);
    return length > 0 && this.#heading !== undefined && this.#sibling === `${indent} ${line.text.slice(0, length)}`;
  }

  #ofHeading({ line }: Fact): DatedRole | undefined {
    const rest = trimmed(after(line, bulletIn(line)));
    return this.#heading && { kind: 'dated', line, date: this.#heading, rest, why: whys.sibling };
  }

  #hangs({ line, indent }: Fact, place: number): boolean {
    const above = this.#facts[place - 1]?.line.text ?? '';
    const column = this.#column;
    const isThere = column !== undefined && indent > 2 && Math.abs(indent - column) < 2;
    return isThere && /^[\p{Lu}\d"“„«]/u.test(line.text) && /[.!?…"”»)]$/u.test(above);
  }

  /** Whether dates stand in the margin, each line is a sentence, and this one has no date. */
  #isInMargin({ line }: Fact, place: number): boolean {
    const above = this.#facts[place - 1]?.line.text ?? '';
    return this.#margin && /^["“„«]?\p{Lu}.*[.!?…"”»]$/u.test(line.text) && /[.!?…"”»)]$/u.test(above);
  }

  #repeats({ line }: Fact, place: number): boolean {
    if (!this.#dashed || line.text.length < shortEvent || !/^[-–—]\s/.test(line.text)) return false;
    const isApart = [place - 1, place + 1].every((beside) => (this.#facts[beside]?.line.text ?? '') === '');
    return isApart && this.#last !== undefined && this.#last.rest.text.length >= shortEvent;
  }

  #unread({ line }: Fact, place: number): Role | undefined {
    const found = unreadDateIn(line, this.#setting.language, this.#separated && this.#begun);
    if (found === undefined || !this.#standsAlone(place, found.rest)) return undefined;
    this.#begun = true;
    this.#notes.add(unreadDate(found));
    this.#endList();
    this.#monthHeading = false;
    this.#context =
      this.#context.from === 'heading' && this.#context.year !== undefined
        ? { year: this.#context.year, from: 'heading' }
        : {};
    const { piece, rest } = found;
    return { kind: 'dated', line, date: { edtf: '', wording: piece.text, piece }, rest, why: whys.unread };
  }

  /** A date that cannot be read stands between paragraphs, or directly above its text. */
  #standsAlone(place: number, rest: Piece): boolean {
    const above = this.#facts[place - 1]?.line.text ?? '';
    const isFree = above === '' || /[.!?…"”»)。！？؟]$/u.test(above);
    if (rest.text !== '') return isFree;
    const isHead = !this.#begun && place === this.#first;
    if (isHead) return (this.#facts[place + 1]?.line.text ?? '') !== '';
    return this.#begun && isFree;
  }
}

/** A text shorter than this may be no event of its own. */
const shortEvent = 30;

function columnOf(fact: Fact | undefined, { date, rest }: Candidate): number | undefined {
  const isApart = rest.text !== '' && rest.from - date.to > 1;
  return fact === undefined || !isApart ? undefined : fact.indent + rest.from - fact.line.from;
}

function siblingOf(fact: Fact | undefined): string {
  const length = fact === undefined ? 0 : bulletIn(fact.line);
  return fact === undefined || length === 0 ? '' : `${fact.indent} ${fact.line.text.slice(0, length)}`;
}

function areInMargin(facts: readonly Fact[], chosen: readonly boolean[]): boolean {
  const dated = facts.filter(({ candidate }, place) => chosen[place] && candidate !== undefined);
  const inMargin = dated.filter(({ line, candidate }) => {
    const level = candidate?.level;
    return candidate?.separator === 'blank' && (level === 'month' || level === 'year') && /[.!?…"”»]$/u.test(line.text);
  });
  return inMargin.length >= 4 && inMargin.length >= dated.length * 0.8;
}

function areDashed(facts: readonly Fact[], chosen: readonly boolean[]): boolean {
  const dated = facts.filter(({ candidate }, place) => chosen[place] && candidate !== undefined);
  const dashed = dated.filter(({ line, candidate: found }) => {
    const between = found && line.text.slice(found.date.to - line.from, found.rest.from - line.from);
    return between !== undefined && /[-–—]\s*$/.test(between);
  });
  return dashed.length >= 3 && dashed.length >= dated.length * 0.6;
}

function isTitleLike(text: string): boolean {
  return (
    text.length <= 120 && text.split(/\s/).length <= 16 && !/[.,;:。]$/u.test(text) && /^\p{L}|^["“„«]/u.test(text)
  );
}

function plain({ from, to }: TextRange): TextRange {
  return { from, to };
}

function unreadDate({ piece, month }: NonNullable<ReturnType<typeof unreadDateIn>>): Diagnostic {
  if (month === undefined) return diagnose('unread-date', piece, { date: piece.text, near: undefined });
  const fix = { title: `Write “${month.name}”`, changes: [{ ...plain(month.word), insert: month.name }] };
  return diagnose('unread-date', piece, { date: piece.text, near: month.name }, { fix });
}

function lacks(edtf: string, level: string): boolean {
  return level === 'month' ? edtf.startsWith('XXXX-XX') : /^[[{]?XXXX-(?!XX)/.test(edtf);
}

/** @param own the date of the heading as its own words name it */
function liesWithin({ reading }: Candidate, edtf: string, own: string, level: string): boolean {
  if (reading.kind === 'partial' && level === 'month') return own !== '' && reading.edtf.startsWith(`${own}-`);
  if (reading.kind !== 'date' || edtf.includes('/')) return false;
  const lower = levelOf(reading);
  const isFiner = lower === 'day' || (lower === 'month' && level !== 'month');
  return isFiner && reading.edtf.startsWith(level === 'decade' ? edtf.slice(0, 3) : edtf);
}

function textRole({ line, indent }: Fact): Role & { readonly kind: 'text' } {
  const length = bulletIn(line);
  return { kind: 'text', line, words: trimmed(after(line, length)), bullet: length > 0, escaped: false, indent };
}
