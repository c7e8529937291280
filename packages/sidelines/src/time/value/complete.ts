import type { LimitedZone } from '../../languages/language.ts';
import { civilOf, dayOf, daysInMonth } from '../calendar.ts';
import type { Digits } from '../edtf/date.ts';
import { readEdtf } from '../edtf/read.ts';
import { edtfOf } from './edtf.ts';
import type { DateContext } from './parts.ts';
import {
  type ClockTime,
  type DatePeriod,
  type DatePoint,
  type DateValue,
  isNamed,
  mapPoints,
  type PeriodEnd,
} from './value.ts';

/**
 * A date with what it lacks taken from its context: 7 October in 2023, the 5th in October 2011; a clock time alone is on the
 * day of the context. What the context does not know stays as it is, and so does all that is named. A period that would end
 * before it starts ends a year, a month or, by the clock, a day later. `undefined` when there is no such day: 29 February 2015.
 */
export function completed(value: DateValue, context: DateContext): DateValue | undefined {
  return value.kind === 'period'
    ? completedPeriod(value, context)
    : mapPoints(value, (point) => completedPoint(point, context));
}

function completedPoint(point: DatePoint, context: DateContext): DatePoint | undefined {
  if (!isNamed(point)) return point.clock === undefined ? point : existing(onDayOf(point, context));
  return existing(filled(point, context));
}

/** The point with year and month of the context where it names none. */
function filled(point: DatePoint, context: DateContext): DatePoint {
  const year = point.year ?? context.year ?? context.decade;
  const isSameYear = point.year === undefined || point.year === context.year;
  const month = point.month ?? (point.day !== undefined && isSameYear ? context.month : undefined);
  return { ...point, ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
}

/** A clock time on the day of the context, if that is known. */
function onDayOf(point: DatePoint, { year, decade, month, day }: DateContext): DatePoint {
  if (day === undefined) return point;
  const known = year ?? decade;
  return {
    ...point,
    ...(known === undefined ? {} : { year: known }),
    ...(month === undefined ? {} : { month }),
    day,
  };
}

/** The point with what its clock says on that day, unless it is a day that its month does not have. */
function existing(date: DatePoint): DatePoint | undefined {
  const point = settled(date);
  const { year, month, day } = point;
  if (day === undefined || month === undefined) return point;
  if (typeof month !== 'number' || typeof day !== 'number' || typeof year === 'string')
    return readEdtf(edtfOf(point)).ok ? point : undefined;
  return day <= daysInMonth(year ?? leapYear, month) ? point : undefined;
}

/** A year that is not named may be a leap year. */
const leapYear = 2000;

function completedPeriod({ start, end }: DatePeriod, context: DateContext): DateValue | undefined {
  const first = start.kind === 'point' ? completedPoint(start, context) : start;
  const last = first && completedEnd(first, end, context);
  return first && last && { kind: 'period', start: first, end: last };
}

/** The end of a period: late February ends with the month, December to January in the next year, 22:00–02:00 on the next day. */
function completedEnd(first: PeriodEnd, end: PeriodEnd, context: DateContext): PeriodEnd | undefined {
  if (end.kind !== 'point') return end;
  if (first.kind !== 'point') return completedPoint(end, context);
  if (!isNamed(end)) return typeof end.clock === 'object' ? endedByClock(first, end.clock) : end;
  const lender = { ...context, ...numbersOf(first) };
  const last = filled(end, lender);
  const { year, month } = lender;
  if (end.year !== undefined || year === undefined) return existing(last);
  if (isPartOfFebruary(first, last)) return { ...last, day: daysInMonth(year, 2) };
  if (!isBefore(last, first)) return existing(last);
  const isInNextMonth = end.month === undefined && end.day !== undefined && month !== undefined;
  return existing(filled(end, isInNextMonth ? monthAfter(year, month) : { year: year + 1, month }));
}

/** Year and month of a start, which count for the end. */
function numbersOf({ year, month }: DatePoint): DateContext {
  return { ...(typeof year === 'number' ? { year } : {}), ...(typeof month === 'number' ? { month } : {}) };
}

/** Late February, and its second half, end with the month, on whichever day that is. */
function isPartOfFebruary(first: DatePoint, last: DatePoint): boolean {
  const ends = last.month === 2 && last.day === 29;
  return ends && first.month === 2 && (first.day === 21 || first.day === 16) && first.year === last.year;
}

function monthAfter(year: number, month: number): DateContext {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** The end of 22:00–02:00: on the day of its start or the day after, if that is known; else a clock time alone. */
function endedByClock(start: DatePoint, clock: ClockTime): DatePoint {
  const { year, month, day } = start;
  const isKnown = typeof year === 'number' && typeof month === 'number' && typeof day === 'number';
  if (!isKnown) return { kind: 'point', clock };
  const end = settled({ kind: 'point', year, month, day, clock });
  const isNext = typeof start.clock === 'object' && typeof end.clock === 'object' && isEarlier(end.clock, start.clock);
  return isNext ? { ...end, ...civilOf(dayOf(year, month, day) + 1) } : end;
}

/** A day, or none, at a time of the clock, or from one to another. */
export function atClock(day: DatePoint, first: ClockTime, last?: ClockTime): DateValue {
  const start = settled({ ...day, clock: first });
  return last === undefined ? start : { kind: 'period', start, end: endedByClock(start, last) };
}

/** A point without what its clock does not say on that day: which half of it is meant, or a zone that has that name on other days. */
function settled(point: DatePoint): DatePoint {
  const { clock, year, month, day } = point;
  if (clock === undefined || day === undefined) return point;
  if (clock === 'unknown') {
    const { clock: _, ...date } = point;
    return date;
  }
  if (clock.limit === undefined || typeof year !== 'number' || typeof month !== 'number') return point;
  const { limit, offset, ...local } = clock;
  return { ...point, clock: counts(limit, year, month) && offset !== undefined ? { ...local, offset } : local };
}

function counts({ since = 0, summer }: LimitedZone, year: number, month: number): boolean {
  return year >= since && (!summer || (month >= 4 && month <= 10));
}

/** Whether one clock time is earlier than another of the same day: by UTC where both name their zone. */
function isEarlier(one: ClockTime, other: ClockTime): boolean {
  const areZoned = one.offset !== undefined && other.offset !== undefined;
  return secondsOf(one, areZoned) < secondsOf(other, areZoned);
}

function secondsOf({ hour, minute, second = 0, offset = 0 }: ClockTime, isUtc: boolean): number {
  return (hour * 60 + minute - (isUtc ? offset : 0)) * 60 + second;
}

/** Whether one point lies before another of which the same parts are known, to the second: by UTC where both name their zone. */
export function isBefore(one: DatePoint, other: DatePoint): boolean {
  const [moment, otherMoment] = [momentOf(one), momentOf(other)];
  if (moment !== undefined && otherMoment !== undefined) return moment < otherMoment;
  const [own, others] = [placesOf(one), placesOf(other)];
  const at = own.findIndex((place, index) => place !== others[index]);
  const [place, against] = [own[at], others[at]];
  return typeof place === 'number' && typeof against === 'number' && place < against;
}

function placesOf({ year, month, season, day, clock }: DatePoint): readonly (Digits | undefined)[] {
  return [year, month ?? season, day, typeof clock === 'object' ? secondsOf(clock, false) : undefined];
}

const secondsOfDay = 86_400;

/** Seconds by UTC, where a point says that much. */
function momentOf({ year, month, day, clock }: DatePoint): number | undefined {
  const isKnown = typeof year === 'number' && typeof month === 'number' && typeof day === 'number';
  if (!isKnown || typeof clock !== 'object' || clock.offset === undefined) return undefined;
  return dayOf(year, month, day) * secondsOfDay + secondsOf(clock, true);
}
