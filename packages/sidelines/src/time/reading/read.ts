import type { Language, LimitedZone } from '../../languages/language.ts';
import { languageOf, languages } from '../../languages/registry.ts';
import { orderShownAt } from './digits.ts';
import { fieldsAt } from './fields.ts';
import { lexiconFor, type Piece, piecesOf, type Role } from './lexicon.ts';
import { dateAt } from './moments.ts';
import { isRoman, romanValue } from './numerals.ts';
import { type DateOutcome, type Impossibility, isYearless, type Outcome } from './outcome.ts';
import { isEndOfPeriod } from './phrases.ts';
import {
  endBefore,
  type Found,
  figureAt,
  isCapitalised,
  isMark,
  isShoutBehind,
  isTight,
  isWordAt,
  meaningAt,
  type NumericOrder,
  type Sentence,
  skip,
  standsApart,
} from './sentence.ts';
import { tokensOf } from './tokens.ts';

/** What every reading says. */
interface Read {
  /** How many UTF-16 units the words take, from the start of the text. */
  readonly length: number;
  /** How many of these stand before the date itself: "On", "In the", "On the morning of". Absent when none do. */
  readonly lead?: number;
}

/** What can be said of a date besides. */
interface Dated extends Read {
  readonly edtf: string;
  /** The other reading of 7/6/2018, where the order is not given, or of the century of 3/7/16. */
  readonly alternative?: string;
  /** The day of the week that is named beside the date, right or wrong: 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
}

/** A date with its year; `edtf` is '' where the words say that there is none: “n.d.”, “undated”. */
export interface WholeDate extends Dated {
  readonly kind: 'date';
}

/**
 * A date that lacks its year, or more: `XXXX` stands for a year and `XX` for a month that is not named (`XXXX-10-07`, `XXXX-10`,
 * `XXXX-22`, `XXXX-XX-05/XXXX-XX-08`). `edtf` is '' where only a clock time, or a day of the week, is named.
 */
export interface PartialDate extends Dated {
  readonly kind: 'partial';
  /**
   * A clock time, 14:11, 14:11:30 or 14:11+01:00, or two of them, 14:00/15:30; '' where nobody knows which half of the day is meant.
   */
  readonly time?: string;
  /** When the zone of that time counts; absent where it always does, or none is known. */
  readonly zoneLimit?: LimitedZone;
}

/** Words that are built like a date but name no day there is. */
export interface ImpossibleDate extends Read {
  readonly kind: 'impossible';
  readonly reason: Impossibility;
}

/** Words of a date, and what they mean. */
export type DateReading = WholeDate | PartialDate | ImpossibleDate;

/** What is known of the text around a date. */
export interface ReadingOptions {
  /** The order of numeric dates, 7/6/2018 and 5.14., by the evidence of the whole text; it also admits years of two digits. */
  readonly order?: NumericOrder;
  /** Whether the number of a day is a date whatever stands behind it, as below the heading of a month. */
  readonly bareDays?: boolean;
  /** Whether the name of a month is a date whatever stands behind it, as where months stand in the margin. */
  readonly bareMonths?: boolean;
  /** Whether 21.14 is a time of the clock, and no day of a month, by the evidence of the whole text. */
  readonly dottedTimes?: boolean;
  /** Whether three digits are a year, and two where nothing follows them, as among years that are counted in hundreds. */
  readonly smallYears?: boolean;
  /** Two digits behind a day and month are a year: the last one that ends with them and is not after this year. */
  readonly shortYears?: number;
}

/**
 * Reads a date at the start of a text; `undefined` when none stands there. Without options only dates with a year that can
 * be read in one way are given; with options, even empty ones, also partial and ambiguous ones.
 *
 * What the caller must judge: whether the date is meant as one ("2015 people came"; a bare year is any four digits), and
 * what separates it from its text. A month, a season or the number of a day alone is given only behind a word such as
 * "in", or where nothing follows but a separator or the end of the line; so are 5.14 and 7/6 unless their order is known,
 * though "02 :" may still be an item of a list and "14:11" a score.
 * @param language BCP 47; English stands in for languages without data
 */
export function readDateWords(text: string, language: string): WholeDate | ImpossibleDate | undefined;
export function readDateWords(text: string, language: string, options: ReadingOptions): DateReading | undefined;
export function readDateWords(text: string, language: string, options?: ReadingOptions): DateReading | undefined {
  if (!mayStart(text, languageOf(language))) return undefined;
  const sentence = sentenceOf(text, language, options ?? {});
  const reading = hasCore(sentence, coreFrom(sentence, 0)) ? readingAt(sentence, 0) : undefined;
  if (options !== undefined || reading === undefined) return reading;
  return reading.kind === 'partial' || isDoubtful(reading) ? undefined : reading;
}

/** Whether two readings fit that exclude each other; the 1800s are a century of which ten years can be meant. */
function isDoubtful(reading: DateReading): boolean {
  if (reading.kind === 'impossible' || reading.alternative === undefined) return false;
  const [known = ''] = reading.edtf.split('X');
  return known === reading.edtf || !reading.alternative.startsWith(known);
}

/** Whether the first word is one that a date can start with; most lines of prose are told apart by that. */
function mayStart(text: string, language: Language): boolean {
  const [first] = tokensOf(text, 1);
  if (first === undefined || first.kind !== 'word') return first !== undefined;
  return lexiconFor(language).has(first.text) || isRoman(first.text) || first.text === 'y';
}

/** A date within a text. */
export interface FoundDate {
  /** UTF-16 offset. */
  readonly from: number;
  /** Its `length` counts from `from`. */
  readonly reading: DateReading;
}

/**
 * The dates of a line, wherever they stand, in order and without overlap. Takes time in proportion to the length. What
 * `readDateWords` leaves to the caller is left here, too.
 */
export function findDateWords(text: string, language: string, options: ReadingOptions = {}): readonly FoundDate[] {
  return [...eachDateWords(text, language, options)];
}

/**
 * The same dates one by one, for those who need not all of them.
 * @param latest the first of them begins at this offset at the latest, or there are none
 */
export function* eachDateWords(
  text: string,
  language: string,
  options: ReadingOptions,
  latest = Number.POSITIVE_INFINITY,
): Generator<FoundDate> {
  const sentence = sentenceOf(text, language, options, Number.POSITIVE_INFINITY);
  let limit = latest;
  let at = 0;
  let core = -1;
  while (at < sentence.pieces.length) {
    if (core < at) core = coreFrom(sentence, at);
    const from = sentence.pieces[at]?.token.from ?? 0;
    if (from > limit) return;
    const isPossible = hasCore(sentence, core);
    const reading = isPossible && canStart(sentence, at) ? readingAt(sentence, at) : undefined;
    if (reading === undefined) at = isPossible ? at + 1 : core + 1;
    else {
      limit = Number.POSITIVE_INFINITY;
      yield { from, reading: { ...reading, length: reading.length - from, ...shifted(reading, from) } };
      at = placeBehind(sentence, at, reading.length);
    }
  }
}

/** The first piece from here on that begins at an offset or behind it. */
function placeBehind({ pieces }: Sentence, at: number, offset: number): number {
  let place = at;
  while ((pieces[place]?.token.from ?? Number.POSITIVE_INFINITY) < offset) place += 1;
  return place;
}

function shifted({ lead }: Read, from: number): { readonly lead?: number } {
  return lead === undefined ? {} : { lead: lead - from };
}

/** Small words that stand beside a date; without something else, or a number, there is none. */
const smallWords: ReadonlySet<Role> = new Set<Role>([
  'article',
  'lead',
  'of',
  'and',
  'or',
  'to',
  'from',
  'before',
  'since',
  'beforeBehind',
  'sinceBehind',
  'circa',
  'circaBehind',
  'early',
  'mid',
  'late',
  'ordinal',
  'suffix',
  'partOfDay',
  'yearUnit',
  'monthUnit',
  'dayUnit',
  'clock',
  'clockBehind',
  'clockNear',
  'clockBefore',
  'hourOfTwelve',
  'hour',
  'hours',
  'minute',
  'second',
  'am',
  'pm',
  'bc',
  'ad',
  'maybe',
  'maybeBehind',
  'circaApart',
  'lastPart',
  'quarterOfCentury',
  'thirdOfCentury',
  'decadeOfCentury',
  'centuryLetter',
  'yearsAgo',
  'ago',
  'agoAhead',
  'agoYears',
  'beforePresent',
  'magnitude',
  'week',
  'fiscalYear',
  'oldStyle',
  'either',
  'otherEra',
  'otherDay',
  'republicanYear',
]);

function hasCore(sentence: Sentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece === undefined) return false;
  const { token, meanings } = piece;
  if (token.kind === 'number') return true;
  for (const { role } of meanings) if (!smallWords.has(role)) return true;
  return token.kind === 'word' && (token.text === 'y' || romanValue(sentence, at) !== undefined);
}

/** The first place from here on that has the core of a date, or a word that stands in none; no date goes beyond the latter. */
function coreFrom(sentence: Sentence, at: number): number {
  let place = at;
  while (place < sentence.pieces.length && !isStrange(sentence.pieces[place]) && !hasCore(sentence, place)) place += 1;
  return place;
}

function isStrange(piece: Piece | undefined): boolean {
  return piece?.token.kind === 'word' && piece.meanings.length === 0;
}

/** Whether the piece can be the first of a date: no mark, and not in the middle of a word or number. */
function canStart(sentence: Sentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece === undefined || piece.token.kind === 'mark')
    return isMark(sentence, at, '~≈[{') || (at === 0 && isMark(sentence, at, '–—−?'));
  if (piece.token.kind === 'word' && piece.meanings.length === 0 && romanValue(sentence, at) === undefined)
    return false;
  const before = isTight(sentence, at) ? sentence.pieces[at - 1] : undefined;
  if (before === undefined) return true;
  if (before.token.kind === 'mark') return !'$£€¥#.,:/-_@&+'.includes(before.token.text) || !isWordAt(sentence, at - 2);
  return before.token.kind === 'word' && !/^[a-z0-9\p{Script=Latin}]/u.test(before.token.text);
}

/** What a numeric date at the start of a text proves about the order of its parts: a number above 12 is no month. */
export function numericOrderEvidence(text: string, language: string): NumericOrder | undefined {
  const sentence = sentenceOf(text, language, {});
  return orderShownAt(sentence, skip(sentence, 0, 'lead', 'article', 'weekday'));
}

/** The tags of the languages whose dates can be read. */
export const dateLanguages: readonly string[] = Object.keys(languages);

function sentenceOf(text: string, tag: string, options: ReadingOptions, most?: number): Sentence {
  const language = languageOf(tag);
  const tokens = most === undefined ? tokensOf(text) : tokensOf(text, most);
  const pieces = piecesOf(tokens, lexiconFor(language));
  const { order, bareDays = false, bareMonths = false, dottedTimes = false, smallYears = false } = options;
  const admitted = { bareDays, bareMonths, dottedTimes, smallYears, shortYears: options.shortYears };
  const { otherYears } = language.vocabulary;
  return { text, pieces, order, usualOrder: usualOrder(language), otherYears, ...admitted, sides: new Map() };
}

/** CLDR's pattern of a day tells how the language orders its parts. */
function usualOrder({ names: { day } }: Language): NumericOrder {
  if (day.startsWith('{year}')) return 'ymd';
  return day.indexOf('{day}') < day.indexOf('{month}') ? 'dmy' : 'mdy';
}

function readingAt(sentence: Sentence, at: number): DateReading | undefined {
  const core = skip(sentence, at, 'lead');
  const date = core > at ? (dateAt(sentence, core) ?? dateAt(sentence, at)) : dateAt(sentence, at);
  if (
    date === undefined ||
    isCutShort(sentence, date) ||
    isDayTwice(sentence, date.next) ||
    isShortYearBehind(sentence, date) ||
    isEndOfPeriod(sentence, date.next)
  )
    return undefined;
  const length = endBefore(sentence, date.next);
  const lead = core > at ? { lead: sentence.pieces[core]?.token.from ?? 0 } : {};
  if (date.value.kind === 'impossible') return { kind: 'impossible', reason: date.value.reason, length, ...lead };
  if (!isPlausible(sentence, found(date.value, date.next), core > at)) return undefined;
  const { edtf, alternative, time, zoneLimit, weekday } = date.value;
  const more = {
    ...(alternative === undefined ? {} : { alternative }),
    ...(weekday === undefined ? {} : { weekday }),
    ...lead,
  };
  if (date.value.undated || (edtf !== '' && !isYearless(edtf))) return { kind: 'date', edtf, length, ...more };
  const told = time === undefined ? {} : { time };
  return { kind: 'partial', edtf, length, ...told, ...(zoneLimit === undefined ? {} : { zoneLimit }), ...more };
}

function found(value: DateOutcome, next: number): Found<DateOutcome> {
  return { value, next };
}

/** Whether so little of a date is a date: a month or the number of a day need more around them. */
function isPlausible(sentence: Sentence, { value, next }: Found<DateOutcome>, led: boolean): boolean {
  const { edtf, weak } = value;
  if (weak && sentence.bareDays && edtf.includes('XXXX-XX')) return true;
  if (weak) return (led && edtf === '') || (standsApart(sentence, next) && !isMark(sentence, next, ')'));
  if (edtf.includes('XXXX-XX')) return !edtf.includes('~') && isPlausibleDay(sentence, next, led);
  if (sentence.bareMonths && /^XXXX-\d\d$/.test(edtf)) return true;
  if (!/^[[{]?XXXX-\d\d(?:[~?%]|$|[/,]XXXX-\d\d(?!-))/.test(edtf)) return true;
  const last = sentence.pieces[next - 1];
  const numbered =
    last !== undefined && isNumbered(sentence, last) && (last.to > last.token.to || !isWordAt(sentence, next));
  return led || standsApart(sentence, next) || numbered || meaningAt(sentence, next - 1, 'suffix') !== undefined;
}

/** Whether a piece starts with digits, and not with a number in characters: 三月里 is prose. */
function isNumbered({ text }: Sentence, { token }: Piece): boolean {
  return token.kind === 'number' && /^\p{Nd}/u.test(text.slice(token.from));
}

function isPlausibleDay(sentence: Sentence, next: number, led: boolean): boolean {
  const bare = figureAt(sentence, next - 1) !== undefined;
  return standsApart(sentence, next) || sentence.bareDays || (led && !bare && !isCapitalised(sentence, next));
}

/** Whether the date breaks off in the middle of something else: 2015x, 2015.5, 2015%, May’s. */
function isCutShort(
  sentence: Sentence,
  { value, next }: Found<{ readonly kind: string; readonly edtf?: string }>,
): boolean {
  if (!isTight(sentence, next)) return false;
  const [last, token] = [sentence.pieces[next - 1], sentence.pieces[next]];
  if (token?.token.kind === 'number' || isMark(sentence, next, '%‰°') || meaningAt(sentence, next, 'decade'))
    return true;
  if (token?.token.kind === 'word')
    return last?.token.kind === 'number' && last.meanings.length === 0 && !isGlued(sentence, value.edtf, next);
  const more = sentence.pieces[next + 1]?.token;
  if (!isTight(sentence, next + 1) || more === undefined) return false;
  if (isMark(sentence, next, "'’"))
    return more.kind === 'word' && meaningAt(sentence, next + 1, 'suffix') === undefined;
  return isMark(sentence, next, '-–/.,~～') && more.kind === 'number';
}

/** 25 октября (7 ноября) 1917: one day by two calendars, of which the year belongs to both. */
function isDayTwice(sentence: Sentence, at: number): boolean {
  const other = isMark(sentence, at, '(') ? fieldsAt(sentence, at + 1, false) : undefined;
  if (other?.value.order !== 'dm' || !isMark(sentence, other.next, ')')) return false;
  return figureAt(sentence, other.next + 1)?.digits === 4;
}

/** 4 Mar 89: a day whose year may be one of two digits is not the day of the year above. */
function isShortYearBehind(sentence: Sentence, { value, next }: Found<Outcome>): boolean {
  if (value.kind !== 'date' || !/XXXX-\d\d-\d\d$/.test(value.edtf)) return false;
  const at = isMark(sentence, next, ',') ? next + 1 : next;
  return figureAt(sentence, at)?.digits === 2 && !isTight(sentence, at) && standsApart(sentence, at + 1);
}

/** "23. Juni 2016Die Wahl", "21.30POLICE ARRIVE": a date with a month, or a time, that the text is glued to. */
function isGlued(sentence: Sentence, edtf: string | undefined, next: number): boolean {
  if (edtf === '') return isShoutBehind(sentence, next);
  return /^(?:\d{4}-\d\d|XXXX-\d\d-\d\d)/.test(edtf ?? '') && isCapitalised(sentence, next);
}
