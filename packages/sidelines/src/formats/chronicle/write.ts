import { stringify } from 'yaml';
import { actingIn, type Camps, campsIn, relationKey } from '../../model/acting.ts';
import type { Appearance } from '../../model/appearance.ts';
import { once } from '../../model/once.ts';
import { appearanceInWords, imprintKeys } from '../../model/options.ts';
import { readProse } from '../../model/prose.ts';
import type { Alternative, Entry, Party, Phase, Timeline } from '../../model/timeline.ts';
import { toldEntries } from '../../model/told.ts';
import { present } from '../guards.ts';
import { entryIds, slugOf } from '../names.ts';
import { isUnclear } from './entries/discovery.ts';
import { type LabelMeaning, labelAt, type PartyNames, partyNames } from './entries/label.ts';
import { opposersOf } from './phrases.ts';
import { readChronicle } from './read.ts';
import { References } from './remarks/answers.ts';
import { dayIn } from './remarks/day.ts';
import { remarkAt } from './remarks/remark.ts';
import {
  answersLine,
  disputeLine,
  markWord,
  remarkLines,
  type SourceStyle,
  sourceLines,
  wholeCorrectionLines,
} from './remarks/write.ts';
import { headingIn, isFence, isSpecial, roleOf, titleIn } from './roles/role.ts';
import { readDatedPiece } from './shape/written.ts';
import { togetherLabel } from './together.ts';

/** How entries are named in others. */
interface WrittenReferences extends Pick<References, 'find'> {
  /** The places of entries by their ids. */
  readonly places: ReadonlyMap<string, number>;
  /** The ids that they have when they are read. */
  readonly ids: readonly string[];
}

function referencesOf(timeline: Timeline, names: PartyNames): WrittenReferences {
  const { entries, parties, together, language } = timeline;
  const ids = entryIds(entries, parties, together);
  const reading = { language, order: undefined };
  const references = new References(timeline, ids, { names, dayIn: (words) => dayIn(words, reading) });
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  return { places, ids, find: (words, from) => references.find(words, from) };
}

/** What writing needs to know of the whole. */
export interface Writing {
  readonly timeline: Timeline;
  readonly names: PartyNames;
  /** The places of the parties that acted. */
  readonly actingIn: (entry: Pick<Entry, 'parties'>) => readonly number[];
  /** Who stood against whom, where they met as opponents. */
  readonly campsIn: (entry: Entry) => Camps | undefined;
  /** How entries are named in others. */
  readonly references: (key: '') => WrittenReferences;
  /** Whom a word for two means among more, by their places. */
  readonly both: readonly number[] | undefined;
}

/**
 * Writes a chronicle that is read as the same timeline: front matter, title, lede, and each entry below its date. Blanks
 * at the ends of lines, and more than one blank line, are lost.
 */
export function writeChronicle(timeline: Timeline): string {
  const text = writtenAs(timeline, 'in lines', {});
  const read = readChronicle(text, {}).timeline;
  if (isDeepEqual(read, timeline)) return text;
  const style = isDeepEqual(restOf(read), restOf(timeline)) ? 'in lines' : 'as notes';
  const noted = style === 'in lines' ? undefined : writtenAs(timeline, style, {});
  if (noted !== undefined && isDeepEqual(readChronicle(noted, {}).timeline, timeline)) return noted;
  // Where the guesses of the reader would go wrong, it is told to make none.
  return writtenAs(timeline, style, { reading: 'exact' });
}

/** What a timeline, and each of its entries, rests on. */
function restOf({ sources = [], entries }: Timeline): unknown {
  return [sources, entries.map((entry) => entry.sources ?? [])];
}

/** Whether two values of plain data hold the same, absent and undefined keys alike. */
function isDeepEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** What writing needs to know of a timeline. */
export function writingOf(timeline: Timeline): Writing {
  const acting = actingIn(timeline);
  const both = bothIn(timeline, acting);
  const names = partyNames(timeline.parties, { together: timeline.together, both });
  const references = once(() => referencesOf(timeline, names));
  return { timeline, both, actingIn: acting, campsIn: campsIn(timeline), names, references };
}

function writtenAs(timeline: Timeline, style: SourceStyle, more: Readonly<Record<string, string>>): string {
  const writing = writingOf(timeline);
  const title = isTitleLine(timeline.title) ? [`# ${timeline.title}`] : [];
  const { language, internal, pictures } = timeline;
  const sources = sourceLines(timeline, style);
  const lede = timeline.lede === undefined ? [] : [escapedText(timeline.lede, writing)];
  const beside = remarkLines({ ...present({ pictures, internal }) }, language);
  const notes = beside.length === 0 ? [] : [beside.join('\n')];
  const entries = toldEntries(timeline).flatMap(({ entry, opens }) => [
    ...opens.flatMap(({ phase }) => phaseTexts(phase, writing)),
    entryText(entry, writing, sources.of(entry)),
  ]);
  const corrections = wholeCorrectionLines(timeline);
  const put = [corrections, sources.notes].filter(({ length }) => length > 0).map((lines) => lines.join('\n'));
  return `${[frontMatter(writing, more), ...title, ...lede.filter((text) => text !== ''), ...notes, ...entries, ...put].join('\n\n')}\n`;
}

/** The heading of a phase, and what stands below it. */
function phaseTexts({ title, text = '' }: Phase, writing: Writing): readonly string[] {
  const words = title.replaceAll(/[\n\r\u2028\u2029]/g, ' ').trim();
  const line = `## ${words}`;
  const piece = { from: 0, to: line.length, text: line };
  const isPlain = roleOf(piece, writing.timeline.language).kind === 'heading' && headingIn(piece)?.text === words;
  return [isPlain ? line : `## \\${words}`, escapedText(text, writing)].filter((part) => part !== '');
}

function isTitleLine(title: string | undefined): title is string {
  if (title === undefined || title === '' || /[\n\r\u2028\u2029]/.test(title)) return false;
  const text = `# ${title}`;
  return titleIn({ from: 0, to: text.length, text })?.text === title;
}

/** Whom the first entry means by a word for two, where there are more parties and no such word means all of them. */
function bothIn(
  { parties, entries, together: ofAll = '' }: Timeline,
  acting: Writing['actingIn'],
): readonly number[] | undefined {
  const word = ({ together = '' }: Entry) => togetherLabel(together) === 'both';
  const places = entries.filter(word).map(acting);
  return parties.length < 3 || togetherLabel(ofAll) === 'both' ? undefined : places.find(({ length }) => length > 1);
}

function frontMatter({ timeline, both }: Writing, more: Readonly<Record<string, string>>): string {
  const { title, language, together, parties, alt, appearance = {} } = timeline;
  const imprint = imprintKeys.map((key) => [key, timeline[key]] as const);
  const matter = present({
    title: isTitleLine(title) ? undefined : title,
    ...Object.fromEntries(imprint),
    language,
    parties: parties.map((party, place) => declaration(party, parties.slice(0, place))),
    both: both?.map((place) => parties[place]?.name),
    together,
    alt: alt && alternativeOf(alt),
    ...appearanceOf(appearance),
    ...more,
  });
  return `---\n${stringify(matter, { lineWidth: 0, schema: 'core', version: '1.1' })}---`;
}

/** The short text alone where that says all. */
function alternativeOf({ short, long, of }: Alternative): unknown {
  if (short !== undefined && long === undefined && of === undefined) return short;
  return present({ short, long, of });
}

/** A number as such, which is written without quotation marks. */
function appearanceOf({ hyphenate, ...rest }: Appearance): object {
  return { ...rest, hyphenate: appearanceInWords(hyphenate) };
}

/** A name alone where that says all, so that front matter stays as short as people write it. */
function declaration({ id, name, aliases, color, side }: Party, earlier: readonly Party[]): unknown {
  const isUsual = id === slugOf(name) && !earlier.some((other) => other.id === id);
  const more = present({ id: isUsual ? undefined : id, aliases, color, side });
  return Object.keys(more).length === 0 ? name : { name, ...more };
}

function entryText(entry: Entry, writing: Writing, sources: readonly string[]): string {
  const lines = linesIn(entry.title === undefined ? entry.text : `**${entry.title}**\n${entry.text}`);
  const label = labelOf(entry, writing);
  const { language } = writing.timeline;
  const date = (entry.draft ? markWord('drafts', language) : '') + dateLine(entry, language);
  const claim = entry.claim ? markWord('claims', language) : '';
  return [
    date,
    ...labelledLines(label, lines, claim, writing),
    ...answerLines(entry, writing),
    ...disputeLines(entry, writing),
    ...sources,
    ...remarkLines(entry, language),
  ].join('\n');
}

/** What an entry answers, as the date and the parties of that where these tell it, else as its id in a chronicle. */
function answerLines(
  { id, answers = [] }: Entry,
  { timeline, actingIn: placesOf, references }: Writing,
): readonly string[] {
  if (answers.length === 0) return [];
  const { places, ids, find } = references('');
  const from = places.get(id) ?? -1;
  const written = answers.flatMap((answered) => {
    const place = places.get(answered) ?? -1;
    const entry = timeline.entries[place];
    if (entry === undefined) return [];
    const names = joinedNames(placesOf(entry).map((party) => timeline.parties[party]?.name ?? ''));
    const words = [entry.date.wording, names].filter((part) => part !== '').join(', ');
    const meant = find(words, from);
    const isTold = meant.kind === 'entry' && meant.place === place && isPlainReference(words);
    return [isTold ? words : `#${ids[place]}`];
  });
  return written.length === 0 ? [] : [answersLine(written, timeline.language)];
}

/** Whether words are one reference wherever they stand in a line. */
function isPlainReference(words: string): boolean {
  return words !== '' && !/[;؛；\n\r\u2028\u2029]/.test(words) && !words.startsWith('#') && words.trim() === words;
}

function disputeLines({ disputed }: Entry, { timeline, actingIn: placesOf }: Writing): readonly string[] {
  if (disputed === undefined) return [];
  const names = placesOf({ parties: disputed }).map((place) => timeline.parties[place]?.name ?? '');
  return [disputeLine(joinedNames(names), timeline.language)];
}

/** The label stands before the first line, and a mark between them; the label on a line of its own where the two together would be read as something else. */
function labelledLines(label: string, lines: readonly string[], mark: string, writing: Writing): readonly string[] {
  const [first = '', ...rest] = lines;
  const line = `${label}: ${first}`.trimEnd();
  const { kind } = roleOf({ from: 0, to: line.length, text: line }, writing.timeline.language);
  if (label !== '' && kind === 'text' && !isRemark(first))
    return [`${label}: ${mark}${first}`.trimEnd(), ...escapedLines(rest, writing, false)];
  const [begin = '', ...further] = escapedLines(lines, writing);
  return [...(label === '' ? [] : [`${label}:`]), `${mark}${begin}`.trimEnd(), ...further];
}

/** The word for those who acted, where it is read as one; else their names, and of opponents who was against whom. */
export function labelOf(
  entry: Entry,
  { timeline, names: known, actingIn: placesOf, campsIn: campsOf }: Writing,
): string {
  const [acting, camps] = [placesOf(entry), campsOf(entry)];
  const namesOf = (places: readonly number[]): string =>
    joinedNames(places.map((place) => timeline.parties[place]?.name ?? ''));
  if (camps !== undefined) return opponentsLabel(camps.map(namesOf), camps, timeline.language, known);
  const ofAll = acting.length === timeline.parties.length ? timeline.together : undefined;
  const word = [entry.together, ofAll].find(
    (one) => one !== undefined && means(known.meaningOf(one), acting, timeline),
  );
  if (word !== undefined) return word;
  return namesOf(acting);
}

/** Camps with a word between that is read as what it is: “Roe v. Wade” is no label of two where a party is called so. */
function opponentsLabel(names: readonly string[], camps: Camps, language: string, known: PartyNames): string {
  const key = relationKey([], camps);
  const labels = opposersOf(language).map((word) => names.join(` ${word} `));
  const isRead = (label: string): boolean => {
    const meaning = known.meaningOf(label);
    return meaning?.kind === 'parties' && meaning.camps !== undefined && relationKey([], meaning.camps) === key;
  };
  return labels.find(isRead) ?? labels[0] ?? '';
}

function joinedNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`;
}

/** Whether a word stands for several parties, and for those who acted. */
function means(meaning: LabelMeaning | undefined, acting: readonly number[], { parties }: Timeline): boolean {
  if (acting.length < 2 || meaning === undefined) return false;
  if (meaning.kind === 'unclear' || meaning.kind === 'impossible') return false;
  if (meaning.kind === 'parties') return meaning.byWord === true && meaning.places.join(' ') === acting.join(' ');
  const clear = parties.flatMap((party, place) => (isUnclear(party) ? [] : [place]));
  return clear.join(' ') === acting.join(' ');
}

/** The author's words alone where they are read as the same date; otherwise with the date behind them in braces. */
export function dateLine({ date: { edtf, wording } }: Entry, language: string): string {
  const words = wording.replace(/[\n\r\u2028\u2029]/g, ' ').trim();
  const read = readDatedPiece({ from: 0, to: words.length, text: words }, language);
  const isSame = read !== undefined && read.rest.text === '' && read.date.wording === words && read.date.edtf === edtf;
  const isDateLine = roleOf({ from: 0, to: words.length, text: words }, language).kind === 'dated';
  return isSame && isDateLine ? words : `${words} {${edtf}}`.trimStart();
}

/** The lines of a text without blanks at their ends, and never two blank ones. */
function linesIn(text: string): readonly string[] {
  const lines = withBreaks(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim());
  return lines
    .filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim()
    .split('\n');
}

/** Line breaks by a stroke at the end of a line, where they were by blanks, which nobody sees and reading drops. */
function withBreaks(text: string): string {
  const written = text.replaceAll(/(?<=\S) {2,}\n(?=.*\S)/g, '\\\n');
  return written !== text && isDeepEqual(readProse(written), readProse(text)) ? written : text;
}

function escapedText(text: string, writing: Writing): string {
  return escapedLines(linesIn(text), writing).join('\n');
}

/**
 * Lines that are read as nothing but text.
 * @param isBegin whether the first of the lines begins the entry: only there does a bullet mean something
 */
export function escapedLines(lines: readonly string[], writing: Writing, isBegin = true): readonly string[] {
  return lines.map((line, index) => (needsEscape(line, isBegin && index === 0, writing) ? `\\${line}` : line));
}

/** A name before a colon means something only if it is a party's. */
function needsEscape(line: string, isFirst: boolean, { timeline, names }: Writing): boolean {
  if (line === '') return false;
  if (line.startsWith('\\')) return isSpecial(line.replace(/^\\+/, ''), timeline.language);
  const role = roleOf({ from: 0, to: line.length, text: line }, timeline.language);
  if (role.kind !== 'text' || isRemark(line)) return true;
  return (isFirst && role.bullet) || isFence(line) || labelAt(role.words, names) !== undefined;
}

/** Whether a line would be read as said beside the text, and not in it. */
function isRemark(line: string): boolean {
  return remarkAt({ from: 0, to: line.length, text: line }) !== undefined;
}
