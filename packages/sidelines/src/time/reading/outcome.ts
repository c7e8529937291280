import { daysInMonth } from '../calendar.ts';
import { yearText } from '../edtf/write.ts';

/** Why words that are built like a date are none. */
export type Impossibility =
  | { readonly kind: 'no-such-month'; readonly month: number }
  /** `days`: how many the month has. */
  | { readonly kind: 'no-such-day'; readonly day: number; readonly days: number }
  /** A period whose end is before its start. */
  | { readonly kind: 'ends-before-start' };

/** What words turned out to be. */
export type Outcome =
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'impossible'; readonly reason: Impossibility };

/** The parts of a date that words name. */
export interface Fields {
  /** Astronomical. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 21 to 24. */
  readonly season?: number;
}

/** The date that fields make; `undefined` when there is no year, or a day without its month. */
export function outcomeOf(fields: Fields): Outcome | undefined {
  const { year, month, day, season } = fields;
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  if (season !== undefined) return dated(`${longYearText(year)}-${season}`);
  if (month === undefined) return dated(longYearText(year));
  if (month < 1 || month > 12) return { kind: 'impossible', reason: { kind: 'no-such-month', month } };
  const text = `${longYearText(year)}-${two(month)}`;
  if (day === undefined) return dated(text);
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) return { kind: 'impossible', reason: { kind: 'no-such-day', day, days } };
  return dated(`${text}-${two(day)}`);
}

/** An outcome that is a date. */
export function dated(edtf: string): Outcome {
  return { kind: 'date', edtf };
}

/** A year in EDTF, with Y where it has more than four digits. */
export function longYearText(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : yearText(year);
}

/** A number with at least two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
