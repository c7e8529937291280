import { type Day, dayOf, daysInMonth } from '../calendar.ts';
import type {
  CalendarDate,
  DateTime,
  Digits,
  EdtfDate,
  EdtfInterval,
  EdtfPoint,
  EdtfRange,
  EdtfSet,
  LongYear,
  SeasonDate,
} from './date.ts';
import { daysOf, extentOf, fullYearOf, isBlank, isMasked, mayBe, monthsOf, significantYears } from './digits.ts';
import { readEdtf } from './read.ts';

/** What is known about one end of a date, in whole days, both included. `earliest` is never after `latest`. */
export type Bound = Within | { readonly kind: 'open' } | { readonly kind: 'unknown' };

interface Within {
  readonly kind: 'within';
  readonly earliest: Day;
  readonly latest: Day;
  /** The time of that day, where the date names one; then it is one day. */
  readonly clock?: ClockTime;
}

/** A time of the clock, within the day that its author named. */
export interface ClockTime {
  /** Seconds of the day, 0 to 86,400. */
  readonly second: number;
  /** Minutes ahead of UTC; absent where the author gave local time. */
  readonly offset?: number;
  /** The name of a zone that has no offset, in small letters. EDTF cannot say it; whoever knows the wording adds it. */
  readonly zone?: string;
  /** How many seconds it may be off, either way, by the author's own words. EDTF cannot say this either. */
  readonly doubt?: number;
}

/**
 * What is known about both ends of a date. A single date, however vague, is one moment within a period: its two ends are
 * the same. `2016-03/2016-05` starts within March and ends within May.
 */
export interface Bounds {
  readonly start: Bound;
  readonly end: Bound;
}

const open: Bound = { kind: 'open' };
const unknown: Bound = { kind: 'unknown' };
const nowhere: Bounds = { start: unknown, end: unknown };

/**
 * The bounds of a date.
 *
 * - A year of which no digit is known (`XXXX-10-07`) is unknown.
 * - Qualifiers widen nothing: how far "circa" reaches is not written anywhere.
 * - Spring to winter (21 to 24) are taken as in the north: March-May, June-August, September-November, December to
 *   February of the next year; 29 to 32 as in the south: September-November, December to February of the next year, …
 * - A date-time lies on the day that it names, whatever its offset; both are told by its `clock`.
 * - All of a set: from its first member to its last. One of a set: one moment somewhere from the first to the last.
 */
export function boundsOf(date: EdtfDate): Bounds {
  switch (date.kind) {
    case 'interval':
      return { start: endBound(date.start), end: endBound(date.end) };
    case 'set':
      return setBounds(date);
    default:
      return atOnce(pointBound(date));
  }
}

/** The bounds of an EDTF string; unknown at both ends when it is "" or cannot be read. */
export function boundsOfEdtf(text: string): Bounds {
  const reading = readEdtf(text);
  return reading.ok ? boundsOf(reading.date) : nowhere;
}

function atOnce(bound: Bound): Bounds {
  return { start: bound, end: bound };
}

function endBound(end: EdtfInterval['start']): Bound {
  if (end.kind === 'open') return open;
  return end.kind === 'unknown' ? unknown : pointBound(end);
}

function pointBound(point: EdtfPoint): Bound {
  switch (point.kind) {
    case 'date':
      return dateBound(point);
    case 'season':
      return seasonBound(point);
    case 'long-year':
      return longYearBound(point);
    case 'date-time':
      return momentBound(point);
  }
}

function dateBound(date: CalendarDate): Bound {
  if (isBlank(date.year)) return unknown;
  if (date.significant !== undefined && !isMasked(date.year))
    return yearsBound(significantYears(date.year, date.significant));
  if (date.month === undefined) return yearsBound(extentOf(date.year));
  if (isMasked(date.year) || isMasked(date.month) || (date.day !== undefined && isMasked(date.day)))
    return maskedBound(date, date.month);
  if (date.day !== undefined) return days(dayOf(date.year, date.month, date.day), 1);
  return days(dayOf(date.year, date.month, 1), daysInMonth(date.year, date.month));
}

function days(first: Day, count: number): Bound {
  return { kind: 'within', earliest: first, latest: first + count - 1 };
}

function yearsBound([first, last]: readonly [number, number]): Bound {
  return { kind: 'within', earliest: dayOf(first, 1, 1), latest: dayOf(last, 12, 31) };
}

function momentBound(moment: DateTime): Bound {
  const day = dayOf(moment.year, moment.month, moment.day);
  const second = (moment.hour * 60 + moment.minute) * 60 + moment.second;
  const clock = moment.offset === undefined ? { second } : { second, offset: moment.offset };
  return { kind: 'within', earliest: day, latest: day, clock };
}

function longYearBound(year: LongYear): Bound {
  const value = fullYearOf(year);
  return yearsBound(year.significant === undefined ? [value, value] : significantYears(value, year.significant));
}

/** The first and the last day that agree with the digits that are known. */
function maskedBound(date: CalendarDate, month: Digits): Bound {
  const [first, last] = extentOf(date.year);
  const earliest = firstMatch(date, month, upwards(first, last));
  const latest = lastMatch(date, month, downwards(first, last));
  return earliest === undefined || latest === undefined ? unknown : { kind: 'within', earliest, latest };
}

function firstMatch(date: CalendarDate, month: Digits, years: Iterable<number>): Day | undefined {
  for (const year of years) {
    if (!mayBe(date.year, year)) continue;
    for (const each of monthsOf(month)) {
      const day = date.day === undefined ? 1 : daysOf(date.day, year, each)[0];
      if (day !== undefined) return dayOf(year, each, day);
    }
  }
  return undefined;
}

function lastMatch(date: CalendarDate, month: Digits, years: Iterable<number>): Day | undefined {
  for (const year of years) {
    if (!mayBe(date.year, year)) continue;
    for (const each of monthsOf(month).toReversed()) {
      const day = date.day === undefined ? daysInMonth(year, each) : daysOf(date.day, year, each).at(-1);
      if (day !== undefined) return dayOf(year, each, day);
    }
  }
  return undefined;
}

function* upwards(first: number, last: number): Iterable<number> {
  for (let each = first; each <= last; each += 1) yield each;
}

function* downwards(first: number, last: number): Iterable<number> {
  for (let each = last; each >= first; each -= 1) yield each;
}

function seasonBound(date: SeasonDate): Bound {
  if (isBlank(date.year)) return unknown;
  const [first, last] = extentOf(date.year);
  const { month, count } = seasonMonths(date.season);
  const final = month + count - 2;
  const year = last + Math.floor(final / 12);
  const lastMonth = (final % 12) + 1;
  return {
    kind: 'within',
    earliest: dayOf(first, month, 1),
    latest: dayOf(year, lastMonth, daysInMonth(year, lastMonth)),
  };
}

/** The first month of a season and how many months it has; winter of the north and summer of the south run into the next year. */
function seasonMonths(season: number): { readonly month: number; readonly count: number } {
  if (season <= 28) return { month: 3 + 3 * ((season - 21) % 4), count: 3 };
  if (season <= 32) return { month: [9, 12, 3, 6][season - 29] ?? 1, count: 3 };
  if (season <= 36) return { month: 1 + 3 * (season - 33), count: 3 };
  if (season <= 39) return { month: 1 + 4 * (season - 37), count: 4 };
  return { month: 1 + 6 * (season - 40), count: 6 };
}

function setBounds(set: EdtfSet): Bounds {
  const members = set.members.map(memberBounds);
  const start = members.map((member) => member.start).reduce(earlier);
  const end = members.map((member) => member.end).reduce(later);
  const single = set.of === 'one' && start.kind === 'within' && end.kind === 'within';
  return single ? atOnce({ kind: 'within', earliest: start.earliest, latest: end.latest }) : { start, end };
}

function memberBounds(member: EdtfPoint | EdtfRange): Bounds {
  return member.kind === 'range'
    ? { start: endBound(member.from), end: endBound(member.to) }
    : atOnce(pointBound(member));
}

function earlier(a: Bound, b: Bound): Bound {
  if (a.kind !== 'within' || b.kind !== 'within') return vaguer(a, b);
  if (a.earliest === b.earliest) return withoutClock(a);
  return b.earliest < a.earliest ? b : a;
}

function later(a: Bound, b: Bound): Bound {
  if (a.kind !== 'within' || b.kind !== 'within') return vaguer(a, b);
  if (a.latest === b.latest) return withoutClock(a);
  return b.latest > a.latest ? b : a;
}

/** Where members of a set share a day, the day stands for them. */
function withoutClock({ kind, earliest, latest }: Within): Bound {
  return { kind, earliest, latest };
}

/** An open end goes further than any other; where a member is unknown, so is the whole. */
function vaguer(a: Bound, b: Bound): Bound {
  if (a.kind === 'open' || b.kind === 'open') return open;
  return unknown;
}
