import type { EdtfExpected } from '../time/index.ts';
import { colorsInWords } from './color.ts';

/** What of the front matter has a value: a key, a party by its name, any party, or the whole. */
export type Valued =
  | { readonly kind: 'key' | 'named-party'; readonly name: string }
  | { readonly kind: 'party' | 'front-matter' };

/** What a value of the front matter should be. */
export type MatterValue =
  | { readonly kind: 'keys' | 'words' | 'day' | 'language' | 'names' | 'name' | 'other-name' | 'two-parties' }
  /** `near`: what may be meant. */
  | { readonly kind: 'one-of'; readonly known: readonly string[]; readonly near?: string }
  | { readonly kind: 'color'; readonly near?: string }
  | { readonly kind: 'whole-number'; readonly least: number; readonly most: number };

/** What is wrong with a value of JSON: it is empty, or another was expected. */
export type JsonProblem =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'other';
      readonly expected: JsonExpected;
      readonly found: JsonFound;
      /** What may be meant. */
      readonly near?: string;
    };

/** What is wrong with the camps of opponents: there is but one, one is empty, or a party is in two, in none, or no party of the entry. */
export type CampsProblem = 'one' | 'empty' | 'twice' | 'missing' | 'stranger';

/** What JSON should have in a place. */
export type JsonExpected =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'at-least' | 'at-most'; readonly number: number }
  | { readonly kind: 'one-of'; readonly known: readonly string[] }
  | { readonly kind: 'color' | 'day' | 'moment' | 'other' };

/** What JSON has in a place: a string, a list or an object, another value as it is written, or nothing. */
export type JsonFound =
  | { readonly kind: 'string' | 'value'; readonly words: string }
  | { readonly kind: 'array' | 'object' | 'nothing' };

/** What there can be too much of; `items` are those of a list by its key. */
export type Counted =
  | { readonly kind: 'parties' | 'entries' | 'sources' | 'sources-of-one' | 'values' | 'findings' | 'keys-of-one' }
  | { readonly kind: 'items'; readonly key: string };

/** What of the front matter it is, in English. */
export function valuedInWords(what: Valued): string {
  if (what.kind === 'key' || what.kind === 'named-party') return `“${what.name}”`;
  return what.kind === 'party' ? 'A party' : 'The front matter';
}

const matterValues = {
  keys: 'keys with values, such as “language: en”',
  words: 'words',
  day: 'a day that can be read in one way only, such as 2031-05-03, or “3 May 2031” in the language of the text',
  language: 'a language tag such as en, ar or pt-BR',
  names: 'a list of names',
  name: 'a name, or a map that has one',
  'other-name': 'a name that no other party has',
  'two-parties': 'the names of two parties, as in “both: [Velden, Harlow]”',
} as const;

/** What the value should be, in English. */
export function matterValueInWords(value: MatterValue): string {
  if (value.kind === 'color') return colorsInWords + perhaps(value.near);
  if (value.kind === 'whole-number') return `a whole number from ${value.least} to ${value.most}`;
  if (value.kind !== 'one-of') return matterValues[value.kind];
  const quoted = value.known.map((one) => `“${one}”`).join(', ');
  return quoted.replace(/, (?=[^,]*$)/, ' or ') + perhaps(value.near);
}

/** What is wrong with the value, in English. */
export function jsonProblemInWords(problem: JsonProblem): string {
  if (problem.kind === 'empty') return 'it is empty';
  const { expected, found, near } = problem;
  return `${expectedInWords(expected)} was expected, ${foundInWords(found)} was found${perhaps(near)}`;
}

/** What is wrong with camps, in English. */
export function campsProblemInWords({ why, party }: { readonly why: CampsProblem; readonly party: string }): string {
  switch (why) {
    case 'one':
      return 'Opponents need two camps or more';
    case 'empty':
      return 'This camp has nobody in it';
    case 'twice':
      return `“${party}” would be its own opponent`;
    case 'missing':
      return `“${party}” acts in the entry, and is in none of its camps`;
    case 'stranger':
      return `“${party}” is in a camp, and does not act in the entry`;
  }
}

const edtfParts = {
  date: 'a date',
  end: 'the end of the date',
  'end-behind-mask': 'the end of the date, because digits of the year are not known',
  year: 'a year of four digits',
  'year-but-minus-zero': 'a year other than -0000',
  'month-or-season': 'a month from 01 to 12, or a season from 21 to 41',
  'day-of-month': 'a day that the month has',
  colon: 'a colon',
  hour: 'an hour from 00 to 23',
  minutes: 'minutes from 00 to 59',
  seconds: 'seconds from 00 to 59',
  'hours-of-offset': 'hours of the offset from UTC',
  'offset-but-minus-zero': 'an offset other than -00:00',
  'year-without-zero': 'a year that does not start with 0',
  'long-year': 'a year of more than four digits after Y',
  'near-year': 'a year within ten trillion years',
  'significant-digits': 'how many digits of the year can be relied on',
  exponent: 'an exponent from 1 to 13',
  slash: 'a slash before the end of the period',
} as const satisfies Readonly<Record<Exclude<EdtfExpected['kind'], 'day' | 'comma-or-close'>, string>>;

/** What should stand in a date, in English. */
export function edtfExpectedInWords(expected: EdtfExpected): string {
  if (expected.kind === 'day') return `a day from 01 to ${expected.most}`;
  return expected.kind === 'comma-or-close' ? `a comma or “${expected.close}”` : edtfParts[expected.kind];
}

/** How many are too many of what, in English. */
export function countedInWords(what: Counted): string {
  if (what.kind === 'items') return `items of “${what.key}”`;
  if (what.kind === 'sources-of-one') return 'sources of one entry';
  return what.kind === 'keys-of-one' ? 'keys in one object' : what.kind;
}

function expectedInWords(expected: JsonExpected): string {
  switch (expected.kind) {
    case 'type':
      return `${/^[aeiou]/.test(expected.type) ? 'an' : 'a'} ${expected.type}`;
    case 'at-least':
      return `a number of at least ${expected.number}`;
    case 'at-most':
      return `a number of at most ${expected.number}`;
    case 'one-of':
      return expected.known.join(' or ');
    case 'color':
      return colorsInWords;
    case 'day':
      return 'one day, such as 2031-05-03,';
    case 'moment':
      return 'a moment, such as 2026-12-01T06:00[Europe/London] or 2026-12-01T06:00Z,';
    case 'other':
      return 'another value';
  }
}

function foundInWords(found: JsonFound): string {
  if (found.kind === 'string') return `“${found.words}”`;
  if (found.kind === 'value') return found.words;
  return found.kind === 'nothing' ? 'nothing' : `an ${found.kind}`;
}

function perhaps(near: string | undefined): string {
  return near === undefined ? '' : `; perhaps “${near}” is meant`;
}

/** Why no file is named by the path of a picture: it is an address, it leads out of the folder of the text, or it is empty. */
export type PathProblem = 'network' | 'outside' | 'nothing';

/** The same in English. */
export function pathProblemInWords(src: string, why: PathProblem): string {
  switch (why) {
    case 'network':
      return `“${src}” is an address, and pictures are never fetched`;
    case 'outside':
      return `“${src}” leads out of the folder of the text`;
    case 'nothing':
      return 'The picture names no file';
  }
}

/** Why a file is no picture that can be shown: what it is in place of one that is read, or what is wrong with it. */
export type PictureFault = PictureKindUnread | 'cmyk' | 'animated' | 'damaged' | 'unknown';

/** Kinds of file that are known by name, and not read. */
export type PictureKindUnread = 'avif' | 'heic' | 'gif' | 'svg' | 'tiff' | 'bmp' | 'jpeg-xl' | 'pdf';

/** The same in English. */
export function pictureFaultInWords(why: PictureFault): string {
  switch (why) {
    case 'cmyk':
      return 'its colours are those of print (CMYK)';
    case 'animated':
      return 'it is animated';
    case 'damaged':
      return 'it is damaged';
    case 'unknown':
      return 'it is no picture that is known';
    default:
      return `it is ${why.toUpperCase().replace('-', ' ')}, which is not read`;
  }
}
