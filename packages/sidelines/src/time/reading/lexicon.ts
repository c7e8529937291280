import {
  type CalendarWords,
  eraMarks,
  hebrewDays,
  hebrewYears,
  type OtherCalendar,
  otherCalendars,
  otherMonthNames,
} from '../../languages/calendars.ts';
import type { Language, LimitedZone, Vocabulary } from '../../languages/language.ts';
import { internationalZones } from '../../languages/zones.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a word can be in a date. */
export type Role =
  | 'month'
  | 'season'
  | 'weekday'
  | 'ordinalWord'
  | 'quarterName'
  | 'centuryOrdinal'
  | 'centuryName'
  | 'decadeName'
  | 'decadeNameAlone'
  | 'dayOrdinal'
  | 'yearEra'
  | 'weekdayLetter'
  | 'zoneOffset'
  | 'magnitude'
  | 'feast'
  | 'otherEra'
  | 'otherMonth'
  | 'otherYear'
  | 'otherDay'
  | 'sameDay'
  | Exclude<
      keyof Vocabulary,
      | 'months'
      | 'monthPrefixes'
      | 'seasons'
      | 'ordinals'
      | 'halves'
      | 'weekdays'
      | 'weekdayLetters'
      | 'centuryOrdinals'
      | 'centuryNames'
      | 'decadeNames'
      | 'decadeNamesAlone'
      | 'dayOrdinals'
      | 'yearEras'
      | 'zones'
      | 'magnitudes'
      | 'feasts'
      | 'otherEras'
      | 'otherMonths'
      | 'otherYears'
      | 'romanMonths'
    >;

/** One thing that a word can mean; `value` is the number of a month, weekday, season, ordinal or quarter, minutes ahead of UTC, an exponent, or the place in a list, else 0. */
export interface Meaning {
  readonly role: Role;
  readonly value: number;
  /** Of a word that only other calendars have. */
  readonly calendar?: OtherCalendar;
  /** When the name of a zone means its value; absent where it always does. */
  readonly limit?: LimitedZone;
}

/** Words as a language's lists have them, and what they mean. */
interface Written {
  readonly form: string;
  readonly meaning: Meaning;
}

/** The same, taken apart. */
interface Entry {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** All that begins with one word; taken apart when a text first has that word, since of most languages a text has few. */
class Beginning {
  readonly written: Written[] = [];
  #entries: readonly Entry[] | undefined;

  /** Longer ones first. */
  get entries(): readonly Entry[] {
    this.#entries ??= this.written.map(entryOf).sort((a, b) => b.words.length - a.words.length);
    return this.#entries;
  }
}

/** The words of a language that dates are made of, by their first token. */
export type Lexicon = ReadonlyMap<string, Beginning>;

/** A token, or several that mean something together. */
export interface Piece {
  readonly token: Token;
  readonly to: number;
  /** All that it can mean; empty for marks, numbers and words that no date is made of. */
  readonly meanings: readonly Meaning[];
}

/** Collects the words of a language. */
function lexiconOf(language: Language): Lexicon {
  const lexicon = new Map<string, Beginning>();
  const add = (forms: string, role: Role, value = 0) => put(lexicon, forms, { role, value });
  addMonths(language, add);
  const { vocabulary, wording, names } = language;
  for (let at = 0; at < 4; at += 1) {
    add(wording.seasons[at] ?? '', 'season', 21 + at);
    add(vocabulary.seasons?.[at] ?? '', 'season', 21 + at);
    add(names.quarters[at] ?? '', 'quarterName', 33 + at);
  }
  const addInOrder = (list: string | undefined, role: Role, valueAt: (at: number) => number) =>
    list?.split('|').forEach((forms, at) => void add(forms.replaceAll('/', '|'), role, valueAt(at)));
  addInOrder(vocabulary.ordinals, 'ordinalWord', (at) => at + 1);
  addInOrder(vocabulary.halves, 'quarterName', (at) => 40 + at);
  addWeekdays(language, add);
  addInOrder(vocabulary.centuryOrdinals, 'centuryOrdinal', (at) => at + 1);
  addInOrder(vocabulary.centuryNames, 'centuryName', (at) => 13 + at);
  addInOrder(vocabulary.decadeNames, 'decadeName', (at) => 20 + 10 * at);
  addInOrder(vocabulary.decadeNamesAlone, 'decadeNameAlone', (at) => 20 + 10 * at);
  addInOrder(vocabulary.dayOrdinals, 'dayOrdinal', (at) => at + 1);
  for (const [name, offset] of Object.entries(vocabulary.yearEras ?? {})) add(name, 'yearEra', offset);
  addZones(lexicon, language);
  for (const [name, exponent] of Object.entries(vocabulary.magnitudes ?? {})) add(name, 'magnitude', exponent);
  vocabulary.feasts?.forEach((forms, at) => void add(forms, 'feast', at));
  addCalendars(vocabulary, lexicon);
  add(language.phrases.sameDay, 'sameDay');
  add(names.eras[0], 'bc');
  add(names.eras[1], 'ad');
  for (const role of plainRoles) add(vocabulary[role] ?? '', role);
  return lexicon;
}

const lexicons = new WeakMap<Language, Lexicon>();

/** A language's words, collected when it is first read; always the same for the same language. */
export function lexiconFor(language: Language): Lexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(language);
  lexicons.set(language, lexicon);
  return lexicon;
}

const plainRoles = [
  'early',
  'mid',
  'late',
  'earlyBehind',
  'midBehind',
  'lateBehind',
  'circa',
  'circaBehind',
  'before',
  'since',
  'beforeBehind',
  'sinceBehind',
  'onward',
  'orEarlier',
  'orLater',
  'from',
  'fromBehind',
  'to',
  'into',
  'durationBehind',
  'endBehind',
  'and',
  'or',
  'of',
  'article',
  'ordinal',
  'quarter',
  'quarterLetter',
  'half',
  'halfLetter',
  'decade',
  'decadeAhead',
  'century',
  'centuryAhead',
  'bc',
  'bcAhead',
  'ad',
  'yearUnit',
  'monthUnit',
  'dayUnit',
  'lead',
  'yearAhead',
  'suffix',
  'partOfDay',
  'firstHalf',
  'secondHalf',
  'firstHalfBehind',
  'secondHalfBehind',
  'millennium',
  'clock',
  'clockBehind',
  'hours',
  'hourAhead',
  'am',
  'pm',
  'hour',
  'halfHour',
  'minute',
  'second',
  'noon',
  'midnight',
  'zone',
  'clockNear',
  'clockBefore',
  'hourOfTwelve',
  'firstYear',
  'undated',
  'maybe',
  'maybeBehind',
  'circaApart',
  'lastPart',
  'lateOfYears',
  'quarterOfCentury',
  'thirdOfCentury',
  'decadeOfCentury',
  'centuryLetter',
  'yearsAgo',
  'ago',
  'agoAhead',
  'agoYears',
  'beforePresent',
  'week',
  'fiscalYear',
  'oldStyle',
  'either',
  'republicanYear',
] as const satisfies readonly Role[];

function addZones(lexicon: Map<string, Beginning>, { vocabulary }: Language): void {
  for (const [forms, zone] of Object.entries({ ...internationalZones, ...vocabulary.zones })) {
    const meaning = {
      role: 'zoneOffset',
      ...(typeof zone === 'number' ? { value: zone } : { value: zone.minutes, limit: zone }),
    } as const;
    put(lexicon, forms, meaning);
  }
}

function addCalendars({ otherEras, otherMonths, otherYears }: Vocabulary, lexicon: Map<string, Beginning>): void {
  for (const [first, { written }] of calendarWords) for (const each of written) putOne(lexicon, first, each);
  putCalendars(lexicon, otherEras ?? {}, 'otherEra');
  putCalendars(lexicon, otherMonths ?? {}, 'otherMonth');
  if (otherYears?.calendar !== 'Hebrew') return;
  for (const year of hebrewYears) put(lexicon, year, { role: 'otherYear', value: 0, calendar: 'Hebrew' });
  for (const day of hebrewDays) put(lexicon, day, { role: 'otherDay', value: 0, calendar: 'Hebrew' });
}

function putCalendars(lexicon: Map<string, Beginning>, words: CalendarWords, role: Role): void {
  for (const calendar of otherCalendars) put(lexicon, words[calendar] ?? '', { role, value: 0, calendar });
}

/** CLDR's lists begin with Sunday; 1 is Monday and 7 Sunday. Short names also stand with a full stop. */
function addWeekdays({ names, vocabulary }: Language, add: (forms: string, role: Role, value: number) => void): void {
  const isoDay = (at: number) => ((at + 6) % 7) + 1;
  names.weekdays.forEach((name, at) => {
    add(name, 'weekday', isoDay(at));
    if (name.length <= 5 && !name.endsWith('.')) add(`${name}.`, 'weekday', isoDay(at));
  });
  vocabulary.weekdays?.forEach((forms, at) => void add(forms, 'weekday', isoDay(at)));
  vocabulary.weekdayLetters?.split('|').forEach((letter, at) => void add(letter, 'weekdayLetter', isoDay(at)));
}

function addMonths({ names, vocabulary }: Language, add: (forms: string, role: Role, value: number) => void): void {
  const prefixes = ['', ...(vocabulary.monthPrefixes?.split('|') ?? [])];
  const whole = new Set([...names.months, ...names.monthsAlone]);
  const lists = [names.months, names.monthsAlone, names.monthsShort, vocabulary.months ?? []];
  for (const [at, forms] of lists.flatMap((list) => [...list.entries()])) {
    const written = forms.split('|').filter((form) => form !== '');
    const spelled = written.flatMap((form) => (whole.has(form) ? [form] : withStop(form)));
    for (const prefix of prefixes) for (const form of spelled) add(prefix + form, 'month', (at % 12) + 1);
  }
}

/** An abbreviation with and without its full stop. */
function withStop(name: string): readonly string[] {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return bare.length <= 5 ? [bare, `${bare}.`] : [bare];
}

/** Puts words that mean the same, with bars between them, where their first word is looked up. */
function put(lexicon: Map<string, Beginning>, forms: string, meaning: Meaning): void {
  for (const form of forms.split('|')) {
    const first = firstWordOf(form);
    if (first !== undefined) putOne(lexicon, first, { form, meaning });
  }
}

function putOne(lexicon: Map<string, Beginning>, first: string, written: Written): void {
  const beginning = lexicon.get(first) ?? new Beginning();
  lexicon.set(first, beginning);
  beginning.written.push(written);
}

/** What is plainly a token, as most first words are. */
const plainWord = /^[a-z]+(?=[ -@]|$)/i;

function firstWordOf(form: string): string | undefined {
  return plainWord.exec(form)?.[0].toLowerCase() ?? tokensOf(form, 1)[0]?.text;
}

/** The words of other calendars that are known in every language. */
const calendarWords = new Map<string, Beginning>();
putCalendars(calendarWords, eraMarks, 'otherEra');
putCalendars(calendarWords, otherMonthNames, 'otherMonth');

function entryOf({ form, meaning }: Written): Entry {
  return { words: tokensOf(form).map((token) => token.text), meaning };
}

const noMeanings: readonly Meaning[] = [];

/** Finds the longest known words, one after the other. */
export function piecesOf(tokens: readonly Token[], lexicon: Lexicon): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const entries = lexicon.get(token.text)?.entries;
    const known = entries?.filter((entry) => standsAt(entry, tokens, at));
    const length = known?.[0]?.words.length ?? 1;
    const meanings = known?.filter((entry) => entry.words.length === length).map((entry) => entry.meaning);
    pieces.push({ token, to: tokens[at + length - 1]?.to ?? token.to, meanings: meanings ?? noMeanings });
    at += length;
  }
  return pieces;
}

function standsAt(entry: Entry, tokens: readonly Token[], at: number): boolean {
  // Most have no word but the first, by which they were found.
  return entry.words.length === 1 || entry.words.every((word, index) => tokens[at + index]?.text === word);
}
