import { readEdtf } from '../edtf/read.ts';
import { centuryOfShort, fullYear } from './fields.ts';
import { dated, isYearless, type Outcome, outcomeOf, yearsPeriod } from './outcome.ts';
import { romanMonthAt } from './roman-months.ts';
import {
  type Figure,
  type Found,
  figureAt,
  found,
  isMark,
  isTight,
  meaningAt,
  type NumericOrder,
  type Sentence,
  skip,
} from './sentence.ts';

const longest = 64;

/**
 * An EDTF string that has more to it than digits: `2015-10-03`, `199X`, `1990/..`, `2021-01-06T14:11:00`. A plain `2017-22`
 * is left to be read as years, because that is what people mean by it.
 */
export function literalAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = sentence.pieces[at]?.token.from;
  if (from === undefined || !startsLiteral(sentence.text, from)) return undefined;
  let to = from;
  while (to < sentence.text.length && to - from < longest && isLiteralCharacter(sentence.text, to)) to += 1;
  while (to > from && '.,:;-/%'.includes(sentence.text[to - 1] ?? ''))
    if (isWhole(sentence, from, to)) break;
    else to -= 1;
  const next = pieceEnding(sentence, at, to) + 1;
  return next > 0 && isWhole(sentence, from, to)
    ? found(dated(withSeconds(sentence.text.slice(from, to))), next)
    : undefined;
}

function pieceEnding({ pieces }: Sentence, at: number, to: number): number {
  for (let index = at; index < pieces.length && index - at < longest; index += 1)
    if (pieces[index]?.to === to) return index;
  return -1;
}

function isWhole({ text }: Sentence, from: number, to: number): boolean {
  const literal = text.slice(from, to);
  if (/^\d+[%?]?$/.test(literal) || /^\d{4}-(?:1[3-9]|[2-9]\d)$/.test(literal)) return false;
  return readEdtf(withSeconds(literal)).ok && !/[\p{L}\p{N}]/u.test(text.slice(to, to + 1));
}

/** ISO 8601 leaves out seconds that EDTF wants: 2019-03-05T02:30Z. */
function withSeconds(literal: string): string {
  return literal.replaceAll(/T\d\d:\d\d(?![:\d])/g, '$&:00');
}

function startsLiteral(text: string, from: number): boolean {
  return /^(?:[\dX]{4}|Y-?\d|\.\.\/\d|[[{](?:\.\.)?\d{4}(?:-\d\d){0,2}(?:,|\.\.))/.test(text.slice(from, from + 20));
}

function isLiteralCharacter(text: string, at: number): boolean {
  return '0123456789X-/.~?%TZ:+{}[],YES'.includes(text[at] ?? ' ');
}

/**
 * A date of numbers: the year first, `2015/10/3`, or last, `3.10.2015`, or not there, `3.10.`. A number above 12 is no month;
 * else the given order decides, and without one full stops mean day before month; else both readings are given. A day or
 * month of `00` or `??` is not known.
 */
export function numericAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const first = cellAt(sentence, at);
  const mark = first && markBetween(sentence, first.next);
  const second = first && mark && cellAt(sentence, first.next + 1);
  if (!first || !mark || !second) return undefined;
  const third = markBetween(sentence, second.next) === mark ? cellAt(sentence, second.next + 1) : undefined;
  const outcome = third
    ? threeNumbers(sentence, [first.value, second.value, third.value], mark)
    : twoNumbers(sentence, [first, second], mark);
  if (outcome === undefined) return undefined;
  if (third === undefined) return found(outcome, endOfTwo(sentence, outcome, second.next));
  return found(outcome, mark === '.' ? endOfDotted(sentence, first.next, third.next) : third.next);
}

/** After the second full stop of 3.10. */
function endOfTwo(sentence: Sentence, outcome: Outcome, next: number): number {
  const open = outcome.kind === 'date' && (isYearless(outcome.value) || sentence.usualOrder === 'ymd');
  return open && isStopBehind(sentence, next) ? next + 1 : next;
}

/** After the last full stop of 2015. 10. 3. and the unit of 3.10.2015 г. */
function endOfDotted(sentence: Sentence, firstStop: number, next: number): number {
  const stopped = sentence.usualOrder === 'ymd' || !isTight(sentence, firstStop + 1);
  return stopped && isStopBehind(sentence, next) ? next + 1 : skip(sentence, next, 'yearUnit');
}

/** What the numbers at this place prove about the order of numeric dates. */
export function orderShownAt(sentence: Sentence, at: number): NumericOrder | undefined {
  const first = cellAt(sentence, at);
  const mark = first && markBetween(sentence, first.next);
  const second = first && mark && cellAt(sentence, first.next + 1);
  if (!first || !second || second.value.digits > 2) return undefined;
  if (first.value.digits === 4) return markBetween(sentence, second.next) === mark ? 'ymd' : undefined;
  const order = first.value.value > 12 ? 'dmy' : second.value.value > 12 ? 'mdy' : undefined;
  return order && numericAt({ ...sentence, order }, at)?.value.kind === 'date' ? order : undefined;
}

/** A number of up to four digits, or question marks in its place. */
function cellAt(sentence: Sentence, at: number): Found<Figure> | undefined {
  const figure = figureAt(sentence, at);
  if (figure !== undefined) return figure.digits <= 4 ? found(figure, at + 1) : undefined;
  const unknown = isMark(sentence, at, '?') && isMark(sentence, at + 1, '?') && isTight(sentence, at + 1);
  return unknown ? found({ value: 0, digits: 2 }, at + 2) : undefined;
}

/** The mark that joins two numbers. */
function markBetween(sentence: Sentence, at: number): string | undefined {
  const mark = sentence.pieces[at]?.token.text ?? ' ';
  const tight = isTight(sentence, at) && (isTight(sentence, at + 1) || mark === '.');
  return tight && './-'.includes(mark) && isMark(sentence, at, mark) ? mark : undefined;
}

function isStopBehind(sentence: Sentence, at: number): boolean {
  return isMark(sentence, at, '.') && isTight(sentence, at);
}

type Three = readonly [Figure, Figure, Figure];

function threeNumbers(sentence: Sentence, numbers: Three, mark: string): Outcome | undefined {
  const [first, second, third] = numbers;
  if (second.digits > 2) return undefined;
  if (first.digits === 4) return third.digits <= 2 ? dayOf(first.value, second.value, third.value) : undefined;
  if (first.digits > 2) return undefined;
  if (third.digits === 4) return inOrder(sentence, [first, second], { year: third.value, mark });
  if (third.digits !== 2) return undefined;
  if (sentence.shortYears !== undefined && sentence.order !== 'ymd')
    return inOrder(sentence, [first, second], { year: fullYear(sentence, third.value), mark });
  return sentence.order !== undefined ? shortYear(sentence.order, numbers) : undefined;
}

/** 3/7/16: the century is a guess, so that the other one is given, too. */
function shortYear(order: NumericOrder, [first, second, third]: Three): Outcome | undefined {
  const [year, month, day] =
    order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
  const century = centuryOfShort(year.value);
  const outcome = dayOf(century + year.value, month.value, day.value);
  const other = dayOf(3900 - century + year.value, month.value, day.value);
  return withAlternative(outcome, other);
}

interface Place {
  readonly year?: number;
  readonly mark: string;
}

/** A day and a month, whichever comes first. */
function inOrder(
  sentence: Sentence,
  [first, second]: readonly [Figure, Figure],
  { year, mark }: Place,
): Outcome | undefined {
  const dayFirst = dayOf(year, second.value, first.value);
  const monthFirst = dayOf(year, first.value, second.value);
  if (first.value > 12 || first.value === second.value) return dayFirst;
  if (second.value > 12) return mark === '.' && year !== undefined && sentence.order !== 'mdy' ? dayFirst : monthFirst;
  if (sentence.order !== undefined) return sentence.order === 'dmy' ? dayFirst : monthFirst;
  if (mark === '.' && (year !== undefined || sentence.usualOrder === 'dmy')) return dayFirst;
  if (sentence.usualOrder === 'ymd') return monthFirst;
  return sentence.usualOrder === 'dmy' ? withAlternative(dayFirst, monthFirst) : withAlternative(monthFirst, dayFirst);
}

function withAlternative(outcome: Outcome | undefined, other: Outcome | undefined): Outcome | undefined {
  if (outcome?.kind !== 'date' || other?.kind !== 'date') return outcome;
  return { ...outcome, alternative: other.value };
}

function dayOf(year: number | undefined, month: number, day: number): Outcome | undefined {
  if (month === 0) return year === undefined ? undefined : outcomeOf({ year });
  const known = day === 0 ? { month } : { month, day };
  return outcomeOf(year === undefined ? known : { year, ...known });
}

type Two = readonly [Found<Figure>, Found<Figure>];

function twoNumbers(sentence: Sentence, [first, second]: Two, mark: string): Outcome | undefined {
  if (first.value.digits === 4) {
    const isSingle = second.value.digits === 1 && isSingleMonth(sentence, first.next, second.next, mark);
    return monthOfYear(first.value.value, isSingle ? { ...second.value, digits: 2 } : second.value, mark);
  }
  if (first.value.digits > 2) return undefined;
  if (second.value.digits === 4) {
    // The 11 of "11. 1914" is the number of an item.
    const plain = mark !== '.' || (first.value.digits === 2 && isTight(sentence, second.next - 1));
    const { value: month } = first.value;
    return plain && month >= 1 && month <= 12 ? outcomeOf({ year: second.value.value, month }) : undefined;
  }
  if (mark === '-' || second.value.digits > 2 || (mark === '.' && sentence.dottedTimes)) return undefined;
  return dayOfMonth(sentence, [first, second], mark);
}

/** 2014.6 and 2014. 6., as those write it who begin with the year. */
function isSingleMonth(sentence: Sentence, from: number, next: number, mark: string): boolean {
  if (mark !== '.' || sentence.usualOrder !== 'ymd') return false;
  return isTight(sentence, from + 1) || isStopBehind(sentence, next);
}

/** 4.01. or 7/6: only where something separates it from the text, unless a second full stop or a known order supports it. */
function dayOfMonth(sentence: Sentence, [first, second]: Two, mark: string): Outcome | undefined {
  if (first.value.value === 0 || second.value.value === 0) return undefined;
  if (meaningAt(sentence, second.next, 'month') ?? meaningAt(sentence, second.next + 1, 'month')) return undefined;
  if (romanMonthAt(sentence, second.next) !== undefined) return undefined;
  const outcome = inOrder(sentence, [first.value, second.value], { mark });
  if (outcome?.kind !== 'date') return undefined;
  const closed = mark === '.' && isStopBehind(sentence, second.next) && sentence.usualOrder === 'dmy';
  return closed || sentence.order !== undefined ? outcome : { ...outcome, weak: true };
}

/** `2015-13`: a month that does not exist, unless it can be the years 1914-18 or 1999-00. */
function monthOfYear(year: number, month: Figure, mark: string): Outcome | undefined {
  if (month.digits !== 2) return undefined;
  if (mark === '-' && month.value === 0 && year % 100 === 99) return dated(yearsPeriod(year, year + 1));
  if (mark !== '-')
    return month.value >= 1 && month.value <= 12 && !isYearsPair(year, month)
      ? outcomeOf({ year, month: month.value })
      : undefined;
  if (month.value > year % 100 && month.value > 12) return undefined;
  return month.value > 12 && month.value <= 41 && month.value >= 21 ? undefined : dayOf(year, month.value, 0);
}

/** 2009/10 can be two years. */
function isYearsPair(year: number, { value }: Figure): boolean {
  return value === (year % 100) + 1;
}
