import type { Language } from '../../languages/language.ts';
import { languageOf, languages } from '../../languages/registry.ts';
import { isWhole, levelOf, liesIn } from '../value/parts.ts';
import { type DatePoint, type DateValue, isDayAlone, isNamed, pointsOf, startOf } from '../value/value.ts';
import { orderShownAt } from './digits.ts';
import { fieldsAt } from './fields.ts';
import { lexiconFor, type Piece, piecesOf, type Role } from './lexicon.ts';
import { dateAt } from './moments.ts';
import { isRoman, romanValue } from './numerals.ts';
import type { DateOutcome, Impossibility, Outcome } from './outcome.ts';
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

/** A date, as much of it as its words name: `lacksOf` tells what its context must add. */
export interface DatedReading extends Read {
  readonly kind: 'date';
  readonly value: DateValue;
  /** Other readings: of 7/6/2018 where the order is not given, of 3/7/16 with the other century. */
  readonly alternatives?: readonly DateValue[];
  /** Whether the words say that there is no date: “n.d.”, “undated”. The value then names nothing. */
  readonly undated?: true;
  /** The day of the week that is named beside the date, right or wrong: 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
}

/** Words that are built like a date but name no day there is. */
export interface ImpossibleReading extends Read {
  readonly kind: 'impossible';
  readonly reason: Impossibility;
}

/** Words of a date, and what they mean. */
export type DateReading = DatedReading | ImpossibleReading;

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
  /** Whether four digits such as 0930 are a time of the clock, and no year. */
  readonly compactTimes?: boolean;
  /** Whether 2000-04 is four years, and not a month, by the evidence of the whole text. */
  readonly yearSpans?: boolean;
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
export function readDateWords(text: string, language: string, options?: ReadingOptions): DateReading | undefined {
  if (!mayStart(text, languageOf(language))) return undefined;
  const sentence = sentenceOf(text, language, options ?? {});
  const reading = hasCore(sentence, coreFrom(sentence, 0)) ? readingAt(sentence, 0) : undefined;
  if (options !== undefined) return reading;
  return reading?.kind === 'date' && !isPlain(reading) ? undefined : reading;
}

/** Whether a date has its year and day, or says that it has none, and can be read in one way: two readings may not exclude each other. */
function isPlain({ value, alternatives = [], undated }: DatedReading): boolean {
  return (undated === true || isWhole(value)) && alternatives.every((other) => isWithin(other, value));
}

/** The 1800s are a century, of which ten years can be meant. */
function isWithin(other: DateValue, value: DateValue): boolean {
  return levelOf(value) === 'decade' && liesIn(other, value);
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
  'onward',
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
  'magnitude',
  'week',
  'fiscalYear',
  'oldStyle',
  'either',
  'otherEra',
  'otherDay',
  'republicanYear',
  'sameDay',
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

/** The hyphen behind a year before two digits, 2000-04 but not 2000-04-12. */
const hyphenOfYears = /(?<=(?<!\d)\d{4})-(?=\d\d(?![\d-]))/g;

function sentenceOf(words: string, tag: string, options: ReadingOptions, most?: number): Sentence {
  // A dash joins years only.
  const text = options.yearSpans === true ? words.replace(hyphenOfYears, '–') : words;
  const language = languageOf(tag);
  const tokens = most === undefined ? tokensOf(text) : tokensOf(text, most);
  const pieces = piecesOf(tokens, lexiconFor(language));
  const { otherYears, romanMonths = false } = language.vocabulary;
  return {
    text,
    pieces,
    order: options.order,
    usualOrder: usualOrder(language),
    bareDays: options.bareDays ?? false,
    bareMonths: options.bareMonths ?? false,
    dottedTimes: options.dottedTimes ?? false,
    compactTimes: options.compactTimes ?? false,
    smallYears: options.smallYears ?? false,
    shortYears: options.shortYears,
    romanMonths,
    otherYears,
    sides: new Map(),
  };
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
  const length = endBehindSigns(sentence, date.next);
  const lead = core > at ? { lead: sentence.pieces[core]?.token.from ?? 0 } : {};
  if (date.value.kind === 'impossible') return { kind: 'impossible', reason: date.value.reason, length, ...lead };
  if (!isPlausible(sentence, found(date.value, date.next), core > at)) return undefined;
  const { value, alternative, weekday, undated } = date.value;
  return {
    kind: 'date',
    value,
    length,
    ...(alternative === undefined ? {} : { alternatives: [alternative] }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(undated === undefined ? {} : { undated }),
    ...lead,
  };
}

const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The end of the words of a date, with the signs behind them that only say in which direction they run. */
function endBehindSigns(sentence: Sentence, next: number): number {
  let end = endBefore(sentence, next);
  while (directions.test(sentence.text[end] ?? '')) end += 1;
  return end;
}

function found(value: DateOutcome, next: number): Found<DateOutcome> {
  return { value, next };
}

/** “Noon. The gate closes”, “gece yarısı HARLOW: …”: a word for a time with which a line begins, before a sentence or a name in capitals. */
function opensText(sentence: Sentence, value: DateValue, next: number): boolean {
  if (levelOf(value) !== 'time' || coreFrom(sentence, 0) >= next) return false;
  const isStopped = isMark(sentence, next, '.');
  const from = isStopped ? next + 1 : next;
  const start = sentence.pieces[from]?.token.from ?? sentence.text.length;
  // “Midnight Express” is none.
  return !isTight(sentence, from) && (isStopped ? /^\p{Lu}/u : /^\p{Lu}{2}/u).test(sentence.text.slice(start));
}

function isFree(sentence: Sentence, next: number, led: boolean): boolean {
  return led || (standsApart(sentence, next) && !isMark(sentence, next, ')'));
}

/** Whether so little of a date is a date: a month or the number of a day need more around them. */
function isPlausible(sentence: Sentence, { value, next }: Found<DateOutcome>, led: boolean): boolean {
  const { value: date, weak } = value;
  const points = pointsOf(date);
  const isNumber = points.some(isDayAlone);
  if (weak && sentence.bareDays && isNumber) return true;
  if (weak) return opensText(sentence, date, next) || isFree(sentence, next, led && !points.some(isNamed));
  if (isNumber) return !points.some(isApproximate) && isPlausibleDay(sentence, next, led);
  if (!isMonthAlone(date) || (sentence.bareMonths && date.kind === 'point' && date.qualifiers === undefined))
    return true;
  const last = sentence.pieces[next - 1];
  const numbered =
    last !== undefined && isNumbered(sentence, last) && (last.to > last.token.to || !isWordAt(sentence, next));
  return led || standsApart(sentence, next) || numbered || meaningAt(sentence, next - 1, 'suffix') !== undefined;
}

function isApproximate({ qualifiers }: DatePoint): boolean {
  return qualifiers?.day === 'approximate';
}

/** Whether a month or season is named, or several, and nothing else; "since May" is more than that. */
function isMonthAlone(value: DateValue): boolean {
  if (value.kind === 'period') return isMonthPoint(value.start) && isMonthPoint(value.end);
  return value.kind === 'point' ? isMonthPoint(value) : value.members.every(isMonthPoint);
}

function isMonthPoint(point: DatePoint | { readonly kind: 'open' | 'unknown' | 'row' }): boolean {
  if (point.kind !== 'point' || point.year !== undefined || point.day !== undefined) return false;
  return (point.month ?? point.season) !== undefined;
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
function isCutShort(sentence: Sentence, { value, next }: Found<Outcome>): boolean {
  if (!isTight(sentence, next)) return false;
  const [last, token] = [sentence.pieces[next - 1], sentence.pieces[next]];
  if (token?.token.kind === 'number' || isMark(sentence, next, '%‰°') || meaningAt(sentence, next, 'decade'))
    return true;
  if (token?.token.kind === 'word')
    return last?.token.kind === 'number' && last.meanings.length === 0 && !isGlued(sentence, value, next);
  const more = sentence.pieces[next + 1]?.token;
  if (!isTight(sentence, next + 1) || more === undefined) return false;
  if (isMark(sentence, next, "'’"))
    return more.kind === 'word' && meaningAt(sentence, next + 1, 'suffix') === undefined;
  // The comma of 2,015, and not that of 4月1日午夜,128项.
  const isComma = isMark(sentence, next, ',') && last?.token.kind === 'number';
  return (isComma || isMark(sentence, next, '-–/.~～')) && more.kind === 'number';
}

/** 25 октября (7 ноября) 1917: one day by two calendars, of which the year belongs to both. */
function isDayTwice(sentence: Sentence, at: number): boolean {
  const other = isMark(sentence, at, '(') ? fieldsAt(sentence, at + 1, false) : undefined;
  if (other?.value.order !== 'dm' || !isMark(sentence, other.next, ')')) return false;
  return figureAt(sentence, other.next + 1)?.digits === 4;
}

function isYearlessDay(value: DateValue): boolean {
  const { year, month, day } = pointsOf(value).at(-1) ?? {};
  return year === undefined && month !== undefined && day !== undefined;
}

/** 4 Mar 89: a day whose year may be one of two digits is not the day of the year above. */
function isShortYearBehind(sentence: Sentence, { value, next }: Found<Outcome>): boolean {
  if (value.kind !== 'date' || !isYearlessDay(value.value)) return false;
  const at = isMark(sentence, next, ',') ? next + 1 : next;
  return figureAt(sentence, at)?.digits === 2 && !isTight(sentence, at) && standsApart(sentence, at + 1);
}

/** "23. Juni 2016Die Wahl", "21.30POLICE ARRIVE": a date with a month, or a time, that the text is glued to. */
function isGlued(sentence: Sentence, outcome: Outcome, next: number): boolean {
  if (outcome.kind === 'impossible') return false;
  if (!pointsOf(outcome.value).some(isNamed)) {
    const isTime = sentence.dottedTimes || isMark(sentence, next - 2, ':：');
    return isShoutBehind(sentence, next) || (isTime && isCapitalised(sentence, next));
  }
  const { year, month, season, day } = startOf(outcome.value) ?? {};
  const hasMonth = (month ?? season) !== undefined && (year ?? day) !== undefined;
  return hasMonth && isCapitalised(sentence, next);
}
