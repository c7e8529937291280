import type { LimitedZone } from '../../languages/language.ts';
import type { Digits, OpenEnd, Qualifiers, UnknownEnd } from '../edtf/date.ts';

/**
 * A date as its words name it, however little that is: what flows from reading words to the timeline, where it is written
 * as EDTF. A part that is absent is not named; digits of a part that nobody knows are `X`. Plain readonly data.
 */
export type DateValue = DatePoint | DatePeriod | DateSet;

/**
 * One date, or what is known of one: `7 October` has no year, `the 5th` no month either, `14:11` only a clock. A day of the
 * week alone names no part at all.
 */
export interface DatePoint {
  readonly kind: 'point';
  /** Astronomical: 0 is 1 BC. A decade is `199X`, a century `19XX`. */
  readonly year?: Digits;
  /** 1 to 12. */
  readonly month?: Digits;
  readonly day?: Digits;
  /** A part of the year in place of a month, as EDTF numbers them: 21 to 24 spring to winter, 33 to 36 quarters, 40 and 41 halves. */
  readonly season?: number;
  /** How many digits of the year can be relied on. */
  readonly significant?: number;
  /** How many zeros of the year EDTF writes as an exponent: 6 in `Y-66E6`. */
  readonly exponent?: number;
  /** The parts that are doubtful; whoever doubts a whole date doubts each of its parts, named or not. */
  readonly qualifiers?: Qualifiers;
  /** `unknown` where a time is named of which nobody knows whether it is before noon or after; beside a day it says nothing. */
  readonly clock?: ClockTime | 'unknown';
}

/** A time of the clock. */
export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** Absent when none is named; EDTF, which cannot leave it out, then has `00`. */
  readonly second?: number;
  /** Minutes ahead of UTC; absent for local time. */
  readonly offset?: number;
  /** When that offset counts, where the name of its zone says something else on other days, and the day is not known. */
  readonly limit?: LimitedZone;
}

/** A period. Its end may name nothing but a clock time: then it is on the day of the start, or on the next. */
export interface DatePeriod {
  readonly kind: 'period';
  readonly start: PeriodEnd;
  readonly end: PeriodEnd;
}

/** An end of a period. */
export type PeriodEnd = DatePoint | OpenEnd | UnknownEnd;

/** Several dates: all of them, or one of them. At least one. */
export interface DateSet {
  readonly kind: 'set';
  readonly of: 'all' | 'one';
  readonly members: readonly (DatePoint | DateRow)[];
}

/** A row of dates in a set; open at one end at most. */
export interface DateRow {
  readonly kind: 'row';
  readonly from: DatePoint | OpenEnd;
  readonly to: DatePoint | OpenEnd;
}

/** What stands beyond an end that is open. */
export const openEnd: OpenEnd = { kind: 'open' };

/** An end that nobody knows. */
export const unknownEnd: UnknownEnd = { kind: 'unknown' };

/** The points of a date in the order in which they stand; open and unknown ends are none. */
export function pointsOf(value: DateValue): readonly DatePoint[] {
  if (value.kind === 'point') return [value];
  const ends =
    value.kind === 'period'
      ? [value.start, value.end]
      : value.members.flatMap((member) => (member.kind === 'row' ? [member.from, member.to] : [member]));
  return ends.filter((end) => end.kind === 'point');
}

/** The same date with each of its points changed; `undefined` where one of them has no counterpart. */
export function mapPoints(
  value: DateValue,
  change: (point: DatePoint) => DatePoint | undefined,
): DateValue | undefined {
  if (value.kind === 'point') return change(value);
  if (value.kind === 'period') {
    const [start, end] = [mapEnd(value.start, change), mapEnd(value.end, change)];
    return start && end && { kind: 'period', start, end };
  }
  const members: (DatePoint | DateRow)[] = [];
  for (const member of value.members) {
    const changed = member.kind === 'row' ? mapRow(member, change) : change(member);
    if (changed === undefined) return undefined;
    members.push(changed);
  }
  return { ...value, members };
}

function mapEnd<End extends OpenEnd | UnknownEnd>(
  end: DatePoint | End,
  change: (point: DatePoint) => DatePoint | undefined,
): DatePoint | End | undefined {
  return end.kind === 'point' ? change(end) : end;
}

function mapRow({ from, to }: DateRow, change: (point: DatePoint) => DatePoint | undefined): DateRow | undefined {
  const [first, last] = [mapEnd(from, change), mapEnd(to, change)];
  return first && last && { kind: 'row', from: first, to: last };
}

/** Where a date begins, if it is named: of a set, where its first member does. */
export function startOf(value: DateValue): DatePoint | undefined {
  const first = value.kind === 'set' ? value.members[0] : value.kind === 'period' ? value.start : value;
  const point = first?.kind === 'row' ? first.from : first;
  return point?.kind === 'point' ? point : undefined;
}

/** Whether a point names a part of a date, be it only the number of a day; a clock time is none. */
export function isNamed({ year, month, day, season }: DatePoint): boolean {
  return (year ?? month ?? day ?? season) !== undefined;
}

/** Whether it is the number of a day, in no month and no year. */
export function isDayAlone({ year, month, day }: DatePoint): boolean {
  return day !== undefined && month === undefined && year === undefined;
}
