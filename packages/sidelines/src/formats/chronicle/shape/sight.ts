import { once } from '../../../model/once.ts';
import {
  approximated,
  type DateReading,
  type Level,
  levelOf,
  type NumericOrder,
  type ReadingOptions,
  readDateWords,
} from '../../../time/index.ts';
import { after, before, bracketedLabel, moved, type Piece, trimmed } from '../lines.ts';
import { anyOf } from '../phrases.ts';
import { bulletSigns, pictureSigns } from '../signs.ts';

/** What stands between a date and its text; `end` when nothing follows the date, `lead` when the date opens a sentence. */
export type Separator = 'end' | 'mark' | 'label' | 'point' | 'comma' | 'blank' | 'glued' | 'lead';

/** A line that begins with a date, whatever may stand before it. */
export interface Sight {
  /** The bullet or number before the date; '' when there is none. */
  readonly opener: string;
  readonly reading: DateReading;
  /** How exactly the reading names its date. */
  readonly level: Level;
  /** The words of the date. */
  readonly date: Piece;
  readonly separator: Separator;
  /** What stands in parentheses between date and separator. */
  readonly label: Piece | undefined;
  readonly rest: Piece;
  /** Of a time with an hour of twelve: the half of the day that the times above it tell, or that nothing does. */
  readonly half?: 'afternoon' | 'unknown' | undefined;
}

/** How numbers are to be read. */
export interface Numbers extends ReadingOptions {
  readonly order?: NumericOrder;
}

/** Reads the date with which a line begins. */
export type SightReader = (line: Piece) => Sight | undefined;

/** A reader that reads lines which are the same only once. */
export function sightReader(language: string, numbers: Numbers): SightReader {
  const read = once((text) => sightIn({ from: 0, to: text.length, text }, language, numbers));
  return (line) => {
    const sight = read(line.text);
    return sight && shifted(sight, line.from);
  };
}

/** The words of a date are not longer than this; what lies beyond is not looked at. */
export const longestPhrase = 100;

/** Reads the date with which a line begins, behind its bullet, number, or marks of emphasis. */
export function sightIn(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  const framed = inFrame(line, language, numbers);
  if (framed !== undefined) return framed;
  const found = readAt(line, language, numbers);
  if (found !== undefined) return { opener: '', ...found };
  for (const length of openersOf(line.text)) {
    if (length === 0) continue;
    const behind = readAt(after(line, length), language, numbers);
    if (behind !== undefined) return { opener: line.text.slice(0, length).trim(), ...behind };
  }
  return behindBrackets(line, language, numbers) ?? gluedYear(line);
}

/** "– 14 July 1887 –", "::: 2031 :::": a date alone between signs that frame it. */
function inFrame(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  const [, sign = '', blank = '', words = ''] = /^([-–—~:=*+]{1,6})(\s+)(\S.{0,60}?)\s+\1$/u.exec(line.text) ?? [];
  if (words === '') return undefined;
  const from = sign.length + blank.length;
  const found = readWhole(after(before(line, from + words.length), from), language, numbers);
  return found && { ...found, opener: sign, separator: 'end', label: undefined, rest: after(line, line.text.length) };
}

/** A sight of a line that is the same as another, which stands so much further down in the source. */
export function shifted(sight: Sight, distance: number): Sight {
  const { opener, reading, level, separator } = sight;
  const label = sight.label && moved(sight.label, distance);
  const [date, rest] = [moved(sight.date, distance), moved(sight.rest, distance)];
  return { opener, reading, level, date, separator, label, rest };
}

/** "1913NorwayFirst ferry": a row of a table whose cells have grown together. */
function gluedYear(line: Piece): Sight | undefined {
  const year = /^\d{4}(?=\p{Lu}\p{L})/u.exec(line.text)?.[0];
  if (year === undefined) return undefined;
  const reading: DateReading = { kind: 'date', value: { kind: 'point', year: Number(year) }, length: year.length };
  const date = before(line, year.length);
  return {
    opener: '',
    reading,
    level: 'year',
    date,
    separator: 'glued',
    label: undefined,
    rest: after(line, year.length),
  };
}

const bracketed = /^[[(【]([^()[\]【】]{1,40})[\])】]\s*/u;

/** "[Harlow] 3 March – text": who acted stands in brackets before the date. */
function behindBrackets(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  const bullet = bullets.exec(line.text)?.[0].length ?? 0;
  const words = after(line, bullet);
  const found = bracketed.exec(words.text);
  const sight = found === null ? undefined : readAt(after(words, found[0].length), language, numbers);
  if (found === null || sight === undefined) return undefined;
  const label = bracketedLabel(words, (found[1] ?? '').length);
  return { opener: line.text.slice(0, bullet).trim(), ...sight, label };
}

/** Reads the date behind an opener that is known, such as the number of an item. */
export function sightBehind(line: Piece, opener: string, language: string, numbers: Numbers): Sight | undefined {
  const sight = sightIn(trimmed(after(line, opener.length)), language, numbers);
  return sight && { ...sight, opener: opener.trim() };
}

const headings = /^(?:#{1,6}|={2,6}|[:~+]{2,6})\s+/;
const bullets = new RegExp(`^(?:[-–—*·>+|.${bulletSigns}${pictureSigns}]+\\s*)+`, 'u');
const numbersBefore = /^(?:\(?\d{1,3}[.)]\s+|\d{1,4}\t\s*|\d{1,3}[:-](?=\d{4}[/-]))/;
/** Names of a field that holds a date, as in "Period: 1914 to 1918". */
const fieldNames = new RegExp(`^(?:${anyOf('dateHeads')})\\s*[:：]\\s*`, 'iu');
const onlyStart: readonly number[] = [0];
const wrappers = /^(?:\*{1,3}|_{1,2}|[("“«[]|<(?=[^<>]{1,40}>))+\s*/;

/** How much of a line may stand before its date: nothing at first, then ever more. */
export function openersOf(text: string): readonly number[] {
  const start = text.slice(0, 20);
  if (/^\p{L}/u.test(start) && !(/[:：]/.test(start) && fieldNames.test(start))) return onlyStart;
  const heading = headings.exec(text)?.[0].length ?? 0;
  const bullet = heading > 0 ? heading : (bullets.exec(text)?.[0].length ?? 0);
  const number = numbersBefore.exec(text.slice(bullet, bullet + 12))?.[0].length ?? 0;
  const head = fieldNames.exec(text.slice(bullet, bullet + 20))?.[0].length ?? 0;
  const starts = [0, bullet, bullet + number, bullet + head];
  const wrapped = starts.map((start) => start + (wrappers.exec(text.slice(start, start + 20))?.[0].length ?? 0));
  return [...new Set([...starts, ...wrapped])];
}

function readAt(words: Piece, language: string, numbers: Numbers): Omit<Sight, 'opener'> | undefined {
  const phrase = words.text.slice(0, longestPhrase).replace(editLink, '');
  const found = readDateWords(phrase, language, numbers) ?? readBeforeBracket(phrase, language, numbers);
  if (found === undefined || found.length === 0) return undefined;
  const reading = withDoubt(found, words.text);
  const lead = reading.lead ?? 0;
  const date = after(before(words, reading.length), lead);
  const behind = after(words, reading.length);
  // Emphasis that begins behind a blank is that of the next words.
  const closers =
    /^(?:[.。](?=\*\*|__)|\*{1,3}|_{1,2}|\s*(?:(?:\*{1,3}|_{1,2})(?![\p{L}\d*_])|[)»\]>])|["”]|\[\d{1,3}\]|[¹²³⁴-⁹⁰])+/u.exec(
      behind.text,
    )?.[0] ?? '';
  const inner = separatorIn(after(behind, closers.length)) ?? separatorIn(behind);
  if (inner === undefined || /[{}\\]/.test(date.text)) return undefined;
  // The end of bold type sets a date apart as a sign does.
  const isSetApart = inner.separator === 'blank' && /\*\*|__/.test(closers);
  const told: Behind = isSetApart ? { ...inner, separator: 'mark' } : inner;
  const level = levelOfReading(reading);
  const opensSentence = lead > 0 && !['end', 'mark', 'point'].includes(told.separator);
  if (lead > 0 && !opensSentence) return { reading, level, date: before(words, reading.length), ...told };
  if (opensSentence) return { reading, level, date, separator: 'lead', label: undefined, rest: words };
  return { reading, level, date, ...told };
}

const approximation = new RegExp(`^\\s*\\((?:${anyOf('approximations')})\\)`, 'iu');

/** A date with the doubt in brackets behind it: "1966 (circa)". */
function withDoubt(reading: DateReading, text: string): DateReading {
  const length = approximation.exec(text.slice(reading.length, reading.length + 40))?.[0].length;
  if (length === undefined || reading.kind === 'impossible') return reading;
  return { ...reading, value: approximated(reading.value), length: reading.length + length };
}

/** A link to edit what stands below a heading, or how it is called in addresses: “[edit]”, “{#top}”. */
const editLink = new RegExp(
  `\\s*(?:\\[\\s*(?:${anyOf('editLinks')})(?:\\s*\\|[^\\]]*)?\\s*\\]|\\{[#.][^{}]*\\})\\s*$`,
  'iu',
);

/** "May (Harlow): text", "**May.** Text": what stands before brackets with a name in them, or before the stop that ends bold type, by itself. */
function readBeforeBracket(phrase: string, language: string, numbers: Numbers): DateReading | undefined {
  const words =
    /^[^([【]{3,40}(?=\s*[([【]\p{L}[^()[\]【】]{1,40}[)\]】]\s*[:：–—]?)/u.exec(phrase)?.[0] ??
    /^[^*_.]{3,40}(?=[.。](?:\*\*|__)\s)/u.exec(phrase)?.[0];
  return words === undefined ? undefined : readDateWords(words, language, numbers);
}

type Behind = Pick<Sight, 'separator' | 'label' | 'rest'>;

const labelled = /^\s*\(([^()]{1,60})\)\s*(?:[:：]|[–—]|-(?=\s))\s*/;
const marks: readonly RegExp[] = [
  /^\s*(?=【[^【】]{1,40}】|\[\p{L}[^[\]]{0,39}\]|（\p{Lo}[^（）]{0,39}）|(?:「[^「」]{1,40}」[と・、]?){1,3}[:：])/u,
  /^\s*：[*_]*\s*[-–—]?/,
  /^\s*:(?!\d)[*_]*\s*[-–—]?(?=\s|\D|$)/,
  /^\s*[.,]?\s*(?:[–—―|=→⇒]|--+|=>)-?/,
  /^\s*[.,]?\s+-(?=\s|$)/,
  /^[.,]?-(?=\s|$)/,
  new RegExp(`^\\s*(?=[${pictureSigns}])`, 'u'),
  // A tab, or what a tab is printed as; a blank as wide as a Chinese character.
  /^(?:[^\S\t]*[\t\u3000]|[^\S\t]{3,})/,
];
const weak: readonly (readonly [Separator, RegExp])[] = [
  ['point', /^\s*[.。](?=\s|\D|$)/],
  ['comma', /^\s*[,،、，](?=\s|\D)/],
  ['blank', /^\s+/],
  ['glued', /^(?=\p{L})/u],
];

/** What separates a date from what follows it. */
export function separatorIn(piece: Piece): Behind | undefined {
  const text = piece.text.slice(0, 2 * longestPhrase);
  if (isEmpty(piece.text)) return { separator: 'end', label: undefined, rest: before(piece, 0) };
  const label = labelled.exec(text);
  if (label !== null) {
    const name = bracketedLabel(piece, (label[1] ?? '').length, label[0].indexOf('(') + 1);
    return { separator: 'label', label: name, rest: trimmed(after(piece, label[0].length)) };
  }
  for (const mark of marks) {
    const length = mark.exec(text)?.[0].length;
    if (length !== undefined) return behind('mark', piece, length);
  }
  for (const [separator, sign] of weak) {
    const length = sign.exec(text)?.[0].length;
    if (length !== undefined) return behind(separator, piece, length);
  }
  return undefined;
}

/** Whether nothing follows but signs that close a heading. */
function isEmpty(text: string): boolean {
  return text.length < 40 && /^[\s.:：*_\-–—=#~>◇|)\]🔗]*$/u.test(text.replace(editLink, ''));
}

function behind(separator: Separator, piece: Piece, length: number): Behind {
  const rest = trimmed(after(piece, length));
  const inner = trimmed(after(rest, /^(?:\*{2,3}|__)\s+/.exec(rest.text)?.[0].length ?? 0));
  return { separator: inner.text === '' ? 'end' : separator, label: undefined, rest: inner };
}

/** Reads words that are a date and nothing else, but for what closes brackets or a sentence behind it; no time of the clock alone. */
export function readWhole(
  words: Piece,
  language: string,
  numbers: Numbers,
): Pick<Sight, 'opener' | 'reading' | 'level' | 'date' | 'separator'> | undefined {
  const reading = readDateWords(words.text, language, numbers);
  if (reading === undefined || reading.kind === 'impossible') return undefined;
  const level = levelOf(reading.value);
  if (level === 'time' || level === 'none' || !/^[\s.。)）\]】]*$/.test(words.text.slice(reading.length)))
    return undefined;
  return { opener: '', reading, level, date: before(words, reading.length), separator: 'mark' };
}

/** How exactly a reading names its date; a day that cannot be is a day. */
export function levelOfReading(reading: DateReading): Level {
  return reading.kind === 'impossible' ? 'day' : levelOf(reading.value);
}
