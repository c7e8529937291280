import type { OtherCalendar } from '../../languages/calendars.ts';
import type { LimitedZone } from '../../languages/language.ts';
import { daysInMonth } from '../calendar.ts';
import { yearText } from '../edtf/write.ts';

/** Why words that are built like a date are none. */
export type Impossibility =
  | { readonly kind: 'no-such-month'; readonly month: number }
  /** `days`: how many the month has. */
  | { readonly kind: 'no-such-day'; readonly day: number; readonly days: number }
  /** A period whose end is before its start. */
  | { readonly kind: 'ends-before-start' }
  /** A year that counts in a calendar that is not read, such as 1443 AH. */
  | { readonly kind: 'other-calendar'; readonly calendar: OtherCalendar };

/** A date in EDTF, with `XXXX` for a year and `XX` for a month that the words do not name. */
export interface DateOutcome {
  readonly kind: 'date';
  readonly edtf: string;
  /** The other reading of a numeric date. */
  readonly alternative?: string;
  /** A clock time, or two with a slash, where the day is not known. */
  readonly time?: string;
  /** When the zone of that time counts; absent where it always does. */
  readonly zoneLimit?: LimitedZone;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
  /** Whether numbers such as 5.14 are a date only if something separates them from what follows. */
  readonly weak?: true;
  /** Whether the words say that there is no date; `edtf` is '' then. */
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

/** How EDTF says that a value is approximate, uncertain or both. */
export type Doubt = '' | '~' | '?' | '%';

/** The date that fields make; `undefined` when they make none, such as a day of a year without its month. */
export function outcomeOf(fields: Fields): Outcome | undefined {
  const { year, month, day, season } = fields;
  const text = year === undefined ? 'XXXX' : longYearText(year);
  if (season !== undefined) return dated(`${text}-${season}`);
  if (month !== undefined) return year === undefined ? withinYear(month, day) : inYear({ ...fields, year, month });
  if (year !== undefined) return day === undefined ? dated(text) : undefined;
  return day !== undefined && day >= 1 && day <= 31 ? dated(`XXXX-XX-${two(day)}`) : undefined;
}

function inYear({ year, month, day }: Fields & { readonly year: number; readonly month: number }): Outcome {
  if (month < 1 || month > 12) return { kind: 'impossible', reason: { kind: 'no-such-month', month } };
  const text = `${longYearText(year)}-${two(month)}`;
  return day === undefined ? dated(text) : inMonth(text, day, daysInMonth(year, month));
}

/** Numbers that are far from being a day are none: "45 May" is no date. */
function withinYear(month: number, day: number | undefined): Outcome | undefined {
  if (month < 1 || month > 12) return undefined;
  const text = `XXXX-${two(month)}`;
  if (day === undefined) return dated(text);
  return day < 1 || day > 31 ? undefined : inMonth(text, day, daysInMonth(2000, month));
}

function inMonth(text: string, day: number, days: number): Outcome {
  if (day < 1 || day > days) return { kind: 'impossible', reason: { kind: 'no-such-day', day, days } };
  return dated(`${text}-${two(day)}`);
}

/** An outcome that is a date. */
export function dated(edtf: string): DateOutcome {
  return { kind: 'date', edtf };
}

/** Whether a date lacks its year. */
export function isYearless(edtf: string): boolean {
  return edtf.includes('XXXX');
}

/** A year in EDTF, with Y where it has more than four digits. */
export function longYearText(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : yearText(year);
}

/** A number with at least two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
