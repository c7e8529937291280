import type { Digits, Qualifier, Qualifiers } from '../edtf/date.ts';
import { isBlank, isMasked, mayBe } from '../edtf/digits.ts';
import { type DatePoint, type DateValue, isDayAlone, isNamed, mapPoints, pointsOf, startOf } from './value.ts';

/** What a date of its precision ought to name, and does not. */
export interface Lacks {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
}

/**
 * What the context of a date must add to it: `7 October` lacks its year, `the 5th` its year and month; a clock time alone, or
 * nothing but a day of the week, lacks all three. What the words say is not known (`199X`) is not lacking.
 */
export function lacksOf(value: DateValue): Lacks {
  if (value.kind === 'point') return lacksOfPoint(value);
  // An end that is a clock time alone is on the day of the start.
  const each = pointsOf(value)
    .filter((point, index) => index === 0 || isNamed(point))
    .map(lacksOfPoint);
  return {
    year: each.some(({ year }) => year),
    month: each.some(({ month }) => month),
    day: each.some(({ day }) => day),
  };
}

function lacksOfPoint(point: DatePoint): Lacks {
  const { year, month, day } = point;
  const isNothing = !isNamed(point);
  return {
    year: year === undefined || isBlank(year),
    month: month === undefined && (day !== undefined || isNothing),
    day: isNothing,
  };
}

/** Whether a date names its year, and a day or more than a day. */
export function isWhole(value: DateValue): boolean {
  const { year, day } = lacksOf(value);
  return !year && !day;
}

/** How exactly a date is named: `number` is that of a day alone, `time` a clock time alone, `none` less than that. */
export type Level = 'decade' | 'year' | 'month' | 'day' | 'number' | 'time' | 'none';

/** How exactly a date is named; of a period or set, its first point. A century counts as a decade, a season as a month. */
export function levelOf(value: DateValue): Level {
  const point = value.kind === 'point' ? value : pointsOf(value)[0];
  if (point === undefined) return 'none';
  if (isDayAlone(point)) return 'number';
  if (point.day !== undefined) return 'day';
  if ((point.month ?? point.season) !== undefined) return 'month';
  if (point.year !== undefined) return isMasked(point.year) && !isBlank(point.year) ? 'decade' : 'year';
  return point.clock === undefined ? 'none' : 'time';
}

/** What is known of a date from what stands around it. */
export interface DateContext {
  /** Astronomical. */
  readonly year?: number | undefined;
  /** Years named together, `195X`, where the year is not known. */
  readonly decade?: string | undefined;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** What a date says of those below it: the parts of its start that are known. */
export function contextOf(value: DateValue): DateContext {
  const { year, month, day } = startOf(value) ?? {};
  return {
    year: knownOf(year),
    decade: year !== undefined && isMasked(year) && !isBlank(year) ? year : undefined,
    month: knownOf(month),
    day: knownOf(day),
  };
}

function knownOf(digits: Digits | undefined): number | undefined {
  return digits === undefined || isMasked(digits) ? undefined : digits;
}

/**
 * Whether a date lies within a coarser one, as those below a heading do: it names more, and agrees in all that the other
 * names. Of a period or set its start counts; nothing lies within a period or set.
 */
export function liesIn(value: DateValue, other: DateValue): boolean {
  const point = startOf(value);
  if (point === undefined || other.kind !== 'point' || !isNamed(other) || other.day !== undefined) return false;
  const agrees = agree(other.year, point.year) && agree(other.month, point.month) && agree(other.season, point.season);
  return agrees && depthOf(point) > depthOf(other);
}

function agree(outer: Digits | undefined, inner: Digits | undefined): boolean {
  if (outer === undefined || outer === inner) return true;
  return typeof inner === 'number' ? mayBe(outer, inner) : inner !== undefined && isWithin(outer, inner);
}

/** Whether masked digits are the same but for some that only the inner ones know: 195X in 19XX. */
function isWithin(outer: Digits, inner: string): boolean {
  return (
    isMasked(outer) &&
    outer.length === inner.length &&
    [...outer].every((each, at) => each === 'X' || each === inner[at])
  );
}

function depthOf({ year, month, day, season }: DatePoint): number {
  if (day !== undefined) return 12;
  if ((month ?? season) !== undefined) return 11;
  if (year === undefined) return 0;
  return isMasked(year) ? year.replaceAll('X', '').length : 10;
}

/** A date of which the words say that it is approximate, besides what else they doubt; a clock time cannot be, for EDTF. */
export function approximated(value: DateValue): DateValue {
  return mapPoints(value, (point) => doubtedPoint(point, 'approximate')) ?? value;
}

/** A date with a doubt added to each of its points that has none and no clock time. */
export function qualified(value: DateValue, doubt: Qualifier): DateValue {
  return mapPoints(value, (point) => (point.qualifiers === undefined ? doubtedPoint(point, doubt) : point)) ?? value;
}

function doubtedPoint(point: DatePoint, doubt: Qualifier): DatePoint {
  if (point.clock !== undefined || !isNamed(point)) return point;
  const { year, month, day } = point.qualifiers ?? {};
  const hasMonth = (point.month ?? point.season ?? point.day) !== undefined;
  const qualifiers: Qualifiers = {
    year: added(year, doubt),
    ...(hasMonth ? { month: added(month, doubt) } : {}),
    ...(point.day === undefined ? {} : { day: added(day, doubt) }),
  };
  return { ...point, qualifiers };
}

function added(before: Qualifier | undefined, doubt: Qualifier): Qualifier {
  return before === undefined || before === doubt ? doubt : 'both';
}
