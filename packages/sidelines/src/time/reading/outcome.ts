import type { OtherCalendar } from '../../languages/calendars.ts';
import { daysInMonth } from '../calendar.ts';
import type { Qualifier } from '../edtf/date.ts';
import { edtfOf, valueOfEdtf } from '../value/edtf.ts';
import { lacksOf } from '../value/parts.ts';
import type { DatePeriod, DatePoint, DateRow, DateValue } from '../value/value.ts';

/** Why words that are built like a date are none. */
export type Impossibility =
  | { readonly kind: 'no-such-month'; readonly month: number }
  /** `days`: how many the month has. */
  | { readonly kind: 'no-such-day'; readonly day: number; readonly days: number }
  /** A period whose end is before its start. */
  | { readonly kind: 'ends-before-start' }
  /** A year that counts in a calendar that is not read, such as 1443 AH. */
  | { readonly kind: 'other-calendar'; readonly calendar: OtherCalendar };

/** A date, as much of it as the words name. */
export interface DateOutcome {
  readonly kind: 'date';
  readonly value: DateValue;
  /** The other reading of a numeric date. */
  readonly alternative?: DateValue;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
  /** Whether numbers such as 5.14 are a date only if something separates them from what follows. */
  readonly weak?: true;
  /** Whether the words say that there is no date; the value then names nothing. */
  readonly undated?: true;
}

/** What words turned out to be. */
export type Outcome = DateOutcome | { readonly kind: 'impossible'; readonly reason: Impossibility };

/** The parts of a date that words name. */
export interface Fields {
  /** Astronomical. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 21 to 24 spring to winter, 33 to 36 quarters, 40 and 41 halves. */
  readonly season?: number;
}

/** One date, or one end of a period. */
export interface Side {
  /** The parts that were named, where they can be shared with the other end. */
  readonly fields?: Fields;
  /** The date, if it is whole. */
  readonly outcome?: Outcome;
  /** Whether its year counts for the end of a period, too. */
  readonly lendsYear?: boolean;
  readonly doubt: Doubt;
}

/** How the words doubt a date, if they do. */
export type Doubt = Qualifier | undefined;

/** The date that fields make; `undefined` when they make none, such as a day of a year without its month. */
export function outcomeOf({ year, month, day, season }: Fields): Outcome | undefined {
  const named = year === undefined ? {} : { year };
  if (season !== undefined) return dated({ kind: 'point', ...named, season });
  if (month !== undefined) return year === undefined ? withinYear(month, day) : inYear(year, month, day);
  if (year !== undefined) return day === undefined ? dated(yearPoint(year)) : undefined;
  return day !== undefined && day >= 1 && day <= 31 ? dated({ kind: 'point', day }) : undefined;
}

function inYear(year: number, month: number, day: number | undefined): Outcome | undefined {
  if (month < 1 || month > 12) return { kind: 'impossible', reason: { kind: 'no-such-month', month } };
  // Nobody knows the month of a year so far away, and EDTF cannot say it.
  if (Math.abs(year) > 9999) return undefined;
  return inMonth({ kind: 'point', year, month }, day, daysInMonth(year, month));
}

/** Numbers that are far from being a day are none: "45 May" is no date. */
function withinYear(month: number, day: number | undefined): Outcome | undefined {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return inMonth({ kind: 'point', month }, day, daysInMonth(2000, month));
}

function inMonth(month: DatePoint, day: number | undefined, days: number): Outcome {
  if (day === undefined) return dated(month);
  if (day < 1 || day > days) return { kind: 'impossible', reason: { kind: 'no-such-day', day, days } };
  return dated({ ...month, day });
}

/** An outcome that is a date, given as a value or as EDTF; of a text that is no EDTF nothing is known. */
export function dated(date: DateValue | string): DateOutcome {
  return { kind: 'date', value: typeof date === 'string' ? (valueOfEdtf(date) ?? { kind: 'point' }) : date };
}

/** Some date of a row, which may be open at one end. */
export function oneOfRow(from: DateRow['from'], to: DateRow['to']): DateOutcome {
  return dated({ kind: 'set', of: 'one', members: [{ kind: 'row', from, to }] });
}

/** A year in EDTF, with Y where it has more than four digits. */
export function longYearText(year: number): string {
  return edtfOf(yearPoint(year));
}

/** A number with at least two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A year by itself. */
export function yearPoint(year: number): DatePoint {
  return { kind: 'point', year };
}

/** From one year to another. */
export function yearsPeriod(first: number, last: number): DatePeriod {
  return { kind: 'period', start: yearPoint(first), end: yearPoint(last) };
}

/** A period of which both ends are named. */
interface PointsPeriod extends DatePeriod {
  readonly start: DatePoint;
  readonly end: DatePoint;
}

/** From where one date starts to where another ends, if both say so. */
export function fromTo(first: DateValue, last: DateValue): PointsPeriod | undefined {
  const [start, end] = [firstPoint(first), lastPoint(last)];
  return start && end && { kind: 'period', start, end };
}

/** A period from where one outcome starts to where another ends. */
export function spanning(start: Outcome | undefined, end: Outcome | undefined): DateOutcome | undefined {
  const period = start?.kind === 'date' && end?.kind === 'date' ? fromTo(start.value, end.value) : undefined;
  return period && dated(period);
}

/** Where a date starts that is one date or a period. */
export function firstPoint(value: DateValue): DatePoint | undefined {
  const start = value.kind === 'period' ? value.start : value;
  return start.kind === 'point' ? start : undefined;
}

/** Where a date ends that is one date or a period. */
export function lastPoint(value: DateValue): DatePoint | undefined {
  const end = value.kind === 'period' ? value.end : value;
  return end.kind === 'point' ? end : undefined;
}

/** Whether a date names something, but no year. */
export function isYearless(value: DateValue): boolean {
  const { year, day } = lacksOf(value);
  return year && !day;
}
