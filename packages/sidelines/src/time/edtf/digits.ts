import { daysInMonth } from '../calendar.ts';
import type { Digits, LongYear } from './date.ts';

/** Whether some digits are not known. */
export function isMasked(digits: Digits): digits is string {
  return typeof digits === 'string';
}

/** Whether not a single digit is known: `XX`, `XXXX`, `-XXXX`. */
export function isBlank(digits: Digits): boolean {
  return isMasked(digits) && /^-?X+$/.test(digits);
}

/** Whether a number of so many digits is one that the digits may stand for. */
export function mayBe(digits: Digits, value: number): boolean {
  if (!isMasked(digits)) return digits === value;
  if (value < 0 && !digits.startsWith('-')) return false;
  const pattern = digits.startsWith('-') ? digits.slice(1) : digits;
  const text = String(Math.abs(value)).padStart(pattern.length, '0');
  if (text.length !== pattern.length) return false;
  for (let at = 0; at < text.length; at += 1) if (pattern[at] !== 'X' && pattern[at] !== text[at]) return false;
  return true;
}

/** The least and the greatest number that the digits may stand for, whatever their sign. */
export function extentOf(digits: Digits): readonly [number, number] {
  if (!isMasked(digits)) return [digits, digits];
  const zeros = Number(digits.replaceAll('X', '0'));
  const nines = Number(digits.replaceAll('X', '9'));
  return zeros <= nines ? [zeros, nines] : [nines, 0 + zeros];
}

/** The months from 1 to 12 that the digits may stand for, ascending. */
export function monthsOf(digits: Digits): readonly number[] {
  return allMonths.filter((month) => mayBe(digits, month));
}

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The days of a month that the digits may stand for, ascending; empty when the month is too short for them. */
export function daysOf(digits: Digits, year: number, month: number): readonly number[] {
  const days: number[] = [];
  for (let day = 1; day <= daysInMonth(year, month); day += 1) if (mayBe(digits, day)) days.push(day);
  return days;
}

/** The year that a long year stands for. */
export function fullYearOf(year: LongYear): number {
  return year.significand * 10 ** (year.exponent ?? 0);
}

/** The first and the last year that agree with the reliable digits of a year: 1950 with two of them is 1900 to 1999. */
export function significantYears(year: number, significant: number): readonly [number, number] {
  const size = Math.max(String(Math.abs(year)).length, 4);
  if (significant >= size) return [year, year];
  const step = 10 ** (size - significant);
  const base = Math.floor(Math.abs(year) / step) * step;
  return year < 0 ? [-(base + step - 1), 0 - base] : [base, base + step - 1];
}
