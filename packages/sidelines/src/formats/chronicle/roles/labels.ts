import { once } from '../../../model/once.ts';
import { countOf, recurringIn } from '../counting.ts';
import { after, before, bracketedLabel, type Piece, trimmed } from '../lines.ts';
import { type ReadingMemory, remembered, rememberedWithin } from '../memory.ts';
import {
  isCapital,
  isProper,
  isProperLabel,
  isProperOrTogether,
  prefixesOf,
  splitJoint,
  withoutArticle,
  withoutMarks,
} from '../names.ts';
import { anyOf } from '../phrases.ts';
import { type HabitName, type Habits, holds } from '../style/habits.ts';
import type { LabelPlace } from '../style/style.ts';
import { folded, togetherKind, togetherLabel } from '../together.ts';
import { beforeGap, columnNames, columnReader, type PlacedLabel } from './columns.ts';
import { type DatedRole, labelOf, type Role, type TextRole, wordsOf } from './role.ts';

/** Where it stands who acted, and the names that are labels where they stand alone in a line. */
export interface LabelStyle {
  readonly labels: readonly LabelPlace[];
  readonly names: readonly string[];
}

/** Reads the label in the words behind a date, in one place. */
type LabelReader = (words: Piece) => PlacedLabel | undefined;

/** The places behind a date where a label without a colon may stand, with the habit that shows it; the first that shows is taken. */
const places: readonly (readonly [LabelPlace, HabitName, LabelReader])[] = [
  ['in brackets', 'brackets', inBrackets],
  ['behind a title', 'makers', behindTitle],
  ['in brackets behind', 'credits', inBracketsBehind],
];

/** The label of a text in one of these places. */
const labelWith = rememberedWithin((text: string, name: LabelPlace): string | undefined => {
  const read = places.find(([place]) => place === name)?.[2];
  return read?.({ from: 0, to: text.length, text })?.label.text;
});

/** Finds where labels stand that have no colon, by the roles of the lines without them. */
export function labelStyleOf(
  roles: readonly Role[],
  habits: Habits,
  memory: ReadingMemory,
  said?: readonly LabelPlace[],
): LabelStyle {
  const nameOf = labelledWith(memory);
  if (said !== undefined)
    return { labels: said, names: said.includes('in a line') ? namesInLines(roles, habits, nameOf) : [] };
  const labels: LabelPlace[] = [];
  const [first, last] = [firstTexts(roles), lastTexts(roles, memory)];
  const dated = roles.filter((role) => role.kind === 'dated');
  const place = places.find(([name, habit]) => {
    const texts = name === 'in brackets behind' ? last : first;
    const labelIn = labelWith(memory, name);
    return isUsual(
      texts.flatMap(({ text }) => labelIn(text) ?? []),
      dated.length,
      habit,
      habits,
    );
  });
  if (place !== undefined) labels.push(place[0]);
  else if (standAlone(dated, habits)) labels.push('behind the date');
  const names = namesInLines(roles, habits, nameOf);
  if (names.length > 0) labels.push('in a line');
  if (areDashed(roles, habits)) labels.push('before a dash');
  const gaps = dated.flatMap(({ rest }) => beforeGap(rest)?.label.text ?? []);
  const isColumn =
    isUsual(gaps, dated.length, 'column', habits) || columnNames(dated, habits.column, memory) !== undefined;
  if (labels.length === 0 && isColumn) labels.push('in a column');
  return { labels, names };
}

/** The words behind each date, or in the line below one that stands alone. */
function firstTexts(roles: readonly Role[]): readonly Piece[] {
  return roles.flatMap((role, place) => {
    if (!isDatedText(role)) return [];
    return role.rest.text === '' ? (textBelow(roles, place)?.words ?? []) : role.rest;
  });
}

/** Takes labels out of the words of the lines, where the style says that they stand there. */
export function withLabels(
  roles: readonly Role[],
  style: LabelStyle,
  habits: Habits,
  memory: ReadingMemory,
): readonly Role[] {
  const readers = [...readersFor(style, roles, habits, memory), byReader(roles, memory)];
  return readers.reduce<readonly Role[]>((found, read) => found.map(read), roles);
}

/** Gives a role the label that stands in its words. */
type Labeller = (role: Role, place: number, roles: readonly Role[]) => Role;

function readersFor(
  { labels, names }: LabelStyle,
  roles: readonly Role[],
  habits: Habits,
  memory: ReadingMemory,
): readonly Labeller[] {
  const known = new Set(names);
  const columns = labels.includes('in a column')
    ? columnNames(
        roles.filter((role) => role.kind === 'dated'),
        habits.column,
        memory,
      )
    : undefined;
  return labels.map((label): Labeller => {
    if (label === 'in brackets') return bracketReader(bracketNames(roles));
    if (label === 'in brackets behind') return endReader(roles, labelledWith(memory));
    const placed = places.find(([place]) => place === label)?.[2];
    if (placed !== undefined) return (role) => behindDate(role, placed);
    if (label === 'behind the date')
      return (role) => behindDate(role, (rest) => (isNameLike(rest.text) ? wholeLabel(rest) : undefined));
    if (label === 'in a line') return lineReader(known);
    if (label === 'before a dash') return dashReader(dashedNames(roles));
    return (role) => behindDate(role, columns === undefined ? beforeGap : columnReader(columns));
  });
}

function behindDate(role: Role, read: LabelReader): Role {
  return isDatedText(role) ? labelled(role, read(role.rest)) : role;
}

/** A role with a label that was found in its words, and what they are without it. */
function labelled(role: Role, found: PlacedLabel | undefined): Role {
  if (found === undefined) return role;
  const { label, rest } = found;
  if (role.kind === 'dated') return { ...role, label, rest };
  return role.kind === 'text' ? { ...role, label, words: rest } : role;
}

/** Words that are nothing but a label. */
function wholeLabel(label: Piece): PlacedLabel {
  return { label, rest: after(label, label.text.length) };
}

/** Whether most dates have such a label, and a few names stand in them again and again. */
function isUsual(labels: readonly string[], dated: number, name: HabitName, habits: Habits): boolean {
  return holds(habits[name], labels.length, dated) && recur(labels, habits);
}

/** "3 March [Harlow] text", "3月3日【日本】text". */
function inBrackets(words: Piece): PlacedLabel | undefined {
  const found = /^[[(（【]([^()（）[\]【】]{1,40})[\])）】]\s*(?:[:：–—-]\s*)?(?=\S|$)/u.exec(words.text);
  if (found === null || !/^\p{L}/u.test(found[1] ?? '')) return undefined;
  return { label: bracketedLabel(words, (found[1] ?? '').length), rest: after(words, found[0].length) };
}

/** The names in brackets that open a text right below a date or another text, folded; what is in others may be a caption’s. */
function bracketNames(roles: readonly Role[]): ReadonlySet<string> {
  const texts = roles.flatMap((role, place) => {
    const words = freeWordsOf(role);
    return words !== undefined && (role.kind === 'dated' || isBelowText(roles, place)) ? words : [];
  });
  const labels = [...firstTexts(roles), ...texts].flatMap((words) => inBrackets(words)?.label.text ?? []);
  return new Set(labels.flatMap((label) => splitJoint(label)).map(folded));
}

function isBelowText(roles: readonly Role[], place: number): boolean {
  const above = roles[place - 1]?.kind;
  return above === 'dated' || above === 'text';
}

/** Behind a date each name in brackets is a label, in other lines those that stand so elsewhere. */
function bracketReader(known: ReadonlySet<string>): Labeller {
  let begun = false;
  return (role) => {
    begun ||= role.kind === 'dated';
    if (role.kind !== 'text') return behindDate(role, inBrackets);
    const words = begun ? freeWordsOf(role) : undefined;
    const found = words && inBrackets(words);
    const isKnown = found && splitJoint(found.label.text).every((name) => known.has(folded(name)));
    return isKnown ? labelled(role, found) : role;
  };
}

/** "“The Quay” – Harlow", of a song, a film, a report. */
function behindTitle(words: Piece): PlacedLabel | undefined {
  const [, title = '', dash = '', names = ''] =
    /^([“"«„「『‘].+[”"»“」』’])(\s+[–—-]\s+)(\S.{0,99})$/u.exec(words.text) ?? [];
  if (names === '' || !splitJoint(names).every(isProper)) return undefined;
  return { label: after(words, title.length + dash.length), rest: before(words, title.length) };
}

const longestTitle = 100;

/** "Tarn 3 (Harlow): text", where the brackets stay in the text; "The quay is closed (Harlow).", where they end it. */
function inBracketsBehind(words: Piece): PlacedLabel | undefined {
  const ending = inBracketsAtEnd(words);
  if (ending !== undefined) return ending;
  const [, title = '', name = ''] =
    /^((?:[^()（）:：.!?]|\.(?=\d)){2,100}?)[(（]([^()（）]{2,40})[)）]/u.exec(
      words.text.slice(0, longestTitle + 50),
    ) ?? [];
  if (name !== '' && isProperOrTogether(name)) return { label: nameAt(words, title.length + 1, name), rest: words };
  return undefined;
}

function inBracketsAtEnd(words: Piece): PlacedLabel | undefined {
  const [end = '', last = ''] = /\s*[(（]([^()（）]{2,40})[)）][.。]?$/u.exec(words.text.slice(-50)) ?? [];
  if (last === '' || !isProperOrTogether(last)) return undefined;
  const from = words.text.length - end.length;
  return { label: nameAt(words, from + end.search(/[(（]/) + 1, last), rest: before(words, from) };
}

/** The place of the last line of each entry that goes on below its date, by that of the date; none where its lines have labels of their own. */
function lastPlaces(roles: readonly Role[], nameOf: NameReader): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  let above: number | undefined;
  for (const [place, role] of roles.entries()) {
    if (role.kind === 'dated') above = role.label === undefined ? place : undefined;
    else if (role.kind === 'heading' || role.kind === 'headline' || role.kind === 'title') above = undefined;
    if (above === undefined || role.kind !== 'text' || role.escaped) continue;
    last.set(above, place);
    // “Harlow: text” may be an entry of its own.
    if (role.label === undefined && nameOf(role.words.text) === undefined) continue;
    last.delete(above);
    above = undefined;
  }
  return last;
}

/** The proper name before a colon with which a text begins. */
const labelledWith = rememberedWithin((text: string): string | undefined => {
  const name = prefixesOf({ from: 0, to: text.length, text })[0]?.piece.text;
  return name !== undefined && isProperLabel(name) ? name : undefined;
});
type NameReader = ReturnType<typeof labelledWith>;

/** The words with which the entries end. */
function lastTexts(roles: readonly Role[], memory: ReadingMemory): readonly Piece[] {
  const last = lastPlaces(roles, labelledWith(memory));
  const creditIn = labelWith(memory, 'in brackets behind');
  return roles.flatMap((role, place) => {
    if (!isDatedText(role)) return [];
    if (creditIn(role.rest.text) !== undefined) return role.rest;
    const below = roles[last.get(place) ?? -1];
    return below?.kind === 'text' ? below.words : [];
  });
}

/** "The quay is closed (Harlow).", where that may be some lines below the date; each bullet below one has its own. */
function endReader(roles: readonly Role[], nameOf: NameReader): Labeller {
  const ends = new Map<number, PlacedLabel>();
  for (const [date, place] of lastPlaces(roles, nameOf)) {
    const role = roles[place];
    if (role?.kind !== 'text' || role.bullet || behindDate(roles[date] ?? role, inBracketsBehind) !== roles[date])
      continue;
    const found = inBracketsAtEnd(role.line);
    if (found === undefined) continue;
    ends.set(date, found).set(place, found);
  }
  return (role, place) => {
    const found = ends.get(place);
    if (role.kind === 'dated')
      return found === undefined ? behindDate(role, inBracketsBehind) : { ...role, label: found.label };
    if (role.kind !== 'text' || role.escaped) return role;
    if (found !== undefined) return { ...role, bare: found.rest };
    return labelled(role, role.bullet ? inBracketsAtEnd(role.words) : undefined);
  };
}

function nameAt(words: Piece, from: number, name: string): Piece {
  return after(before(words, from + name.length), from);
}

/** Whether dates have nothing but a name behind them: "6 October: Harlow", with the text in the next paragraph. */
function standAlone(dated: readonly DatedRole[], habits: Habits): boolean {
  const texts = dated.filter(({ rest, label }) => rest.text !== '' && label === undefined);
  const alone = texts.filter(({ rest }) => isNameLike(rest.text));
  // What stands beside the times of a live page is who wrote, and not who acted.
  const timed = countOf(alone, ({ date }) => /T\d\d:/.test(date.edtf));
  const names = alone.map(({ rest }) => rest.text);
  return timed <= alone.length / 2 && isUsual(names, texts.length, 'alone', habits);
}

function isDatedText(role: Role): role is DatedRole {
  return role.kind === 'dated' && role.label === undefined;
}

/** What a register says before the name of who acted. */
const byWords = new RegExp(`^(?:${anyOf('filedBy')}):?\\s+`, 'iu');

/** How long the words are that stand before such a name; 0 where there is none. */
const byLengthWith = remembered((text: string): number => {
  const length = byWords.exec(text)?.[0].length ?? 0;
  const name = text.slice(length);
  return length > 0 && isNameLike(name) && /^\p{Lu}/u.test(name) ? length : 0;
});

/** "Filed by: Harlow", in a line of its own below the date. */
function byReader(roles: readonly Role[], memory: ReadingMemory): Labeller {
  const first = roles.findIndex(isDateAlone);
  const lengthOf = byLengthWith(memory);
  return (role, place) => {
    if (first < 0 || place < first || role.kind !== 'text' || role.escaped || role.label !== undefined) return role;
    const length = lengthOf(role.words.text);
    return length === 0 ? role : labelled(role, wholeLabel(after(role.words, length)));
  };
}

/**
 * The names, folded, that are labels where they stand alone in a line with text below: those that stand so below most dates
 * that stand alone; or else those that others have before a colon.
 */
function namesInLines(roles: readonly Role[], habits: Habits, nameOf: NameReader): readonly string[] {
  const alone = roles.flatMap((role, place) => (isDateAlone(role) ? [place] : []));
  const named = alone.filter((place) => isNameLine(roles, place));
  const names = named.flatMap((place) => textBelow(roles, place)?.words.text ?? []);
  const isUsually = holds(habits.ownLines, named.length, alone.length) && recur(names, habits);
  return isUsually ? [...new Set(names.map(folded))] : namesBeforeColons(roles, nameOf);
}

/** The names that stand before colons, of which each may as well stand alone in its line. */
function namesBeforeColons(roles: readonly Role[], nameOf: NameReader): readonly string[] {
  const names = new Set(
    roles.flatMap((role) => {
      const words = freeWordsOf(role);
      return (words && nameOf(words.text)) ?? [];
    }),
  );
  return [...names].map(folded);
}

/** A line that is longer is no name. */
const longestNameLine = 100;

function lineReader(known: ReadonlySet<string>): Labeller {
  let begun = false;
  return (role, place, roles) => {
    begun ||= isDateAlone(role);
    if (!begun || role.kind !== 'text' || role.escaped || role.words.text.length > longestNameLine) return role;
    const name = folded(role.words.text);
    if (!known.has(name) && togetherKind(name) === undefined) return role;
    return textBelow(roles, place) === undefined ? role : labelled(role, wholeLabel(role.words));
  };
}

function isDateAlone(role: Role): boolean {
  return isDatedText(role) && role.rest.text === '';
}

/** Whether the line below is a name, and more text follows it before the next date. */
function isNameLine(roles: readonly Role[], place: number): boolean {
  const below = textBelow(roles, place);
  return (
    below !== undefined && isNameLike(below.words.text) && textBelow(roles, roles.indexOf(below, place)) !== undefined
  );
}

/** The next line, if it is text. */
function textBelow(roles: readonly Role[], place: number): TextRole | undefined {
  let next = place + 1;
  while (roles[next]?.kind === 'blank') next += 1;
  const role = roles[next];
  return role?.kind === 'text' && !role.escaped ? role : undefined;
}

/** Whether names stand before dashes in many lines: "Harlow – Tarn 3: text", or "Harlow –text" where names recur. */
function areDashed(roles: readonly Role[], habits: Habits): boolean {
  const names = roles.flatMap((role) => dashLabel(role)?.label.text ?? []);
  const texts = roles.filter((role) => role.kind === 'text' || (role.kind === 'dated' && role.rest.text !== ''));
  return isUsual(names, texts.length, 'dashes', habits);
}

/** The names that stand before a dash with blanks on both sides, or twice before any dash. */
function dashedNames(roles: readonly Role[]): ReadonlySet<string> {
  return recurringIn(
    roles.flatMap((role) => {
      const found = dashLabel(role);
      const name = folded(found?.label.text ?? '');
      return found === undefined ? [] : found.isSpaced ? [name, name] : [name];
    }),
  );
}

function dashReader(known: ReadonlySet<string>): Labeller {
  // “Gmina i spółka – ”: together with another a name may begin with a small letter.
  const areKnown = (name: string) => {
    return known.has(folded(name)) || splitJoint(name).every((part) => known.has(folded(part)));
  };
  return (role) => {
    const found = dashLabel(role, areKnown);
    return found !== undefined && areKnown(found.label.text) ? labelled(role, found) : role;
  };
}

/** Whether words before a dash could name who acted; right behind a date an article may stand before them. */
function isDashName(name: string, isBehindDate: boolean): boolean {
  const bare = withoutArticle(folded(name));
  if (isBehindDate && (togetherLabel(name) !== undefined || (bare !== folded(name) && !/\s/.test(bare)))) return true;
  if (name.split(/\s/).length < 3) return isCapital(name) && !name.includes(',');
  return splitJoint(name).every(isProper) || togetherLabel(name) !== undefined;
}

/** A name before a dash: with blanks on both sides, or where that is missing on one. */
function dashLabel(
  role: Role,
  isKnown: (name: string) => boolean = () => false,
): (PlacedLabel & { readonly isSpaced: boolean }) | undefined {
  const words = freeWordsOf(role);
  if (words === undefined || !/[-–—→]/.test(words.text.slice(0, longestTitle))) return undefined;
  const spaced = /^(\S{1,20}(?:\s\S{1,20}){0,4}?)\s+[-–—→]\s+(?=\S)/.exec(words.text);
  const found =
    spaced ??
    /^([\p{Lu}\p{Lo}][\p{L}.]{1,20}(?:\s[\p{Lu}\p{Lo}][\p{L}.]{1,20})?)(?:\s*[–—]\s*|\s+-\s*|-\s+|-(?=\p{Lu})|\s*-$)/u.exec(
      words.text,
    );
  if (found === null) return undefined;
  const name = found[1] ?? '';
  if (/[:;!?]/.test(name) || !(isDashName(withoutMarks(name), role.kind === 'dated') || isKnown(name)))
    return undefined;
  return { label: before(words, name.length), rest: trimmed(after(words, found[0].length)), isSpaced: spaced !== null };
}

function freeWordsOf(role: Role): Piece | undefined {
  return labelOf(role) === undefined ? wordsOf(role) : undefined;
}

function isNameLike(text: string): boolean {
  return (
    text.length <= 40 &&
    text !== '' &&
    !/[.!?…:;"“”«»。！？：；「」『』؟؛।\d]/.test(text) &&
    text.split(/\s/).length <= 4
  );
}

/** Whether the names are few: each stands there more than once on the whole. */
function recur(labels: readonly string[], habits: Habits): boolean {
  const namesIn = once((label) => {
    return togetherKind(label) === undefined ? splitJoint(label).map(folded) : [];
  });
  const names = new Set<string>();
  let times = 0;
  for (const label of labels) {
    for (const name of namesIn(label)) names.add(name);
    times += namesIn(label).length;
  }
  return holds(habits.recurring, times - names.size, times);
}
