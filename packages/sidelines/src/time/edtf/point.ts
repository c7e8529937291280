import { daysInMonth, isLeapYear } from '../calendar.ts';
import { accept, type Cursor, fail, readAllDigits, readDigits, readQualifier, sees } from './cursor.ts';
import type { CalendarDate, DateTime, Digits, EdtfPoint, LongYear, Qualifier, Qualifiers } from './date.ts';
import { extentOf, isMasked, mayBe, monthsOf } from './digits.ts';

/** The greatest year that is read, in either direction: days stay exact well beyond it. */
const farthestYear = 10_000_000_000_000;

type Draft = { year?: Qualifier; month?: Qualifier; day?: Qualifier };

/** Reads one date: a year, month, day, season, long year or date-time, with its qualifiers. */
export function readPoint(cursor: Cursor): EdtfPoint | undefined {
  if (sees(cursor, 'Y')) return readLongYear(cursor);
  const qualifiers: Draft = {};
  qualify(qualifiers, ['year'], readQualifier(cursor));
  const year = readYear(cursor);
  if (year === undefined) return undefined;
  if (sees(cursor, 'S')) return readEstimatedYear(cursor, year, qualifiers);
  qualify(qualifiers, ['year'], readQualifier(cursor));
  if (!accept(cursor, '-')) return { kind: 'date', year, ...kept(qualifiers) };
  qualify(qualifiers, ['month'], readQualifier(cursor));
  return readWithinYear(cursor, year, qualifiers);
}

function readYear(cursor: Cursor): Digits | undefined {
  const from = cursor.at;
  const negative = accept(cursor, '-');
  const digits = readDigits(cursor, 4, true);
  if (digits === undefined) return fail(cursor, 'year');
  if (negative && digits === '0000') return fail(cursor, 'year-but-minus-zero', from, 5);
  const text = negative ? `-${digits}` : digits;
  return digits.includes('X') ? text : Number(text);
}

function readEstimatedYear(cursor: Cursor, year: Digits, qualifiers: Draft): CalendarDate | undefined {
  if (isMasked(year)) return fail(cursor, 'end-behind-mask');
  const significant = readSignificant(cursor);
  if (significant === undefined) return undefined;
  qualify(qualifiers, ['year'], readQualifier(cursor));
  return { kind: 'date', year, significant, ...kept(qualifiers) };
}

function readSignificant(cursor: Cursor): number | undefined {
  if (!accept(cursor, 'S')) return undefined;
  const from = cursor.at;
  const digits = readAllDigits(cursor);
  const count = Number(digits);
  return count >= 1 && count <= 13 ? count : fail(cursor, 'significant-digits', from, digits.length || 1);
}

function readWithinYear(cursor: Cursor, year: Digits, qualifiers: Draft): EdtfPoint | undefined {
  const from = cursor.at;
  const digits = readDigits(cursor, 2, true);
  const month = digits === undefined ? undefined : numbered(digits);
  if (month === undefined || !isMonthOrSeason(month)) return fail(cursor, 'month-or-season', from, 2);
  qualify(qualifiers, ['year', 'month'], readQualifier(cursor));
  if (!isMasked(month) && month > 12) return { kind: 'season', year, season: month, ...kept(qualifiers) };
  if (!accept(cursor, '-')) return { kind: 'date', year, month, ...kept(qualifiers) };
  qualify(qualifiers, ['day'], readQualifier(cursor));
  return readWithinMonth(cursor, { year, month }, qualifiers);
}

function isMonthOrSeason(digits: Digits): boolean {
  return isMasked(digits)
    ? monthsOf(digits).length > 0
    : (digits >= 1 && digits <= 12) || (digits >= 21 && digits <= 41);
}

function readWithinMonth(
  cursor: Cursor,
  when: { year: Digits; month: Digits },
  qualifiers: Draft,
): EdtfPoint | undefined {
  const from = cursor.at;
  const digits = readDigits(cursor, 2, true);
  const longest = longestMonth(when.year, when.month);
  const day = digits === undefined ? undefined : numbered(digits);
  if (day === undefined || !isDayUpTo(day, longest)) return fail(cursor, { kind: 'day', most: longest }, from, 2);
  if (!isPossible(when.year, when.month, day)) return fail(cursor, 'day-of-month', from, 2);
  const plain = Object.keys(qualifiers).length === 0 && !isMasked(when.year) && !isMasked(when.month) && !isMasked(day);
  if (plain && sees(cursor, 'T'))
    return readTime(cursor, { year: Number(when.year), month: Number(when.month), day: Number(day) });
  qualify(qualifiers, ['year', 'month', 'day'], readQualifier(cursor));
  return { kind: 'date', ...when, day, ...kept(qualifiers) };
}

function numbered(digits: string): Digits {
  return digits.includes('X') ? digits : Number(digits);
}

function isDayUpTo(digits: Digits, longest: number): boolean {
  for (let day = 1; day <= longest; day += 1) if (mayBe(digits, day)) return true;
  return false;
}

/** The most days that the month can have, given what is known of year and month. */
function longestMonth(year: Digits, month: Digits): number {
  const someYear = mayBeLeap(year) ? 2000 : 2001;
  return Math.max(...monthsOf(month).map((each) => daysInMonth(someYear, each)));
}

/** Whether the digits may stand for a leap year. At most ten thousand years are tried, and the first few nearly always settle it. */
function mayBeLeap(year: Digits): boolean {
  const [first, last] = extentOf(year);
  for (let each = first; each <= last; each += 1) if (isLeapYear(each) && mayBe(year, each)) return true;
  return false;
}

/** Guards against days such as `XX30` in `2015-02`, where month and day are each possible but not together. */
function isPossible(year: Digits, month: Digits, day: Digits): boolean {
  return monthsOf(month).some((each) => isDayUpTo(day, longestMonth(year, each)));
}

function readTime(cursor: Cursor, date: { year: number; month: number; day: number }): DateTime | undefined {
  cursor.at += 1;
  const hour = readClock(cursor, 'hour', 23);
  const minute = hour === undefined ? undefined : readClock(cursor, 'minutes', 59, ':');
  const second = minute === undefined ? undefined : readClock(cursor, 'seconds', minute === 59 ? 60 : 59, ':');
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  const moment = { kind: 'date-time', ...date, hour, minute, second } as const;
  if (accept(cursor, 'Z')) return { ...moment, offset: 0, utc: true };
  if (!sees(cursor, '+') && !sees(cursor, '-')) return moment;
  const offset = readOffset(cursor);
  return offset === undefined ? undefined : { ...moment, offset };
}

function readClock(
  cursor: Cursor,
  expected: 'hour' | 'minutes' | 'seconds' | 'hours-of-offset',
  greatest: number,
  separator = '',
): number | undefined {
  if (!accept(cursor, separator)) return fail(cursor, 'colon');
  const from = cursor.at;
  const digits = readDigits(cursor, 2, false);
  return digits !== undefined && Number(digits) <= greatest ? Number(digits) : fail(cursor, expected, from, 2);
}

function readOffset(cursor: Cursor): number | undefined {
  const from = cursor.at;
  const negative = accept(cursor, '-') || !accept(cursor, '+');
  const hours = readClock(cursor, 'hours-of-offset', 23);
  const minutes = hours === undefined || !sees(cursor, ':') ? 0 : readClock(cursor, 'minutes', 59, ':');
  if (hours === undefined || minutes === undefined) return undefined;
  const offset = hours * 60 + minutes;
  if (negative && offset === 0) return fail(cursor, 'offset-but-minus-zero', from, cursor.at - from);
  return negative ? -offset : offset;
}

function readLongYear(cursor: Cursor): LongYear | undefined {
  const from = cursor.at;
  cursor.at += 1;
  const negative = accept(cursor, '-');
  const digits = readAllDigits(cursor);
  if (digits === '' || digits.startsWith('0')) return fail(cursor, 'year-without-zero', cursor.at - digits.length);
  const exponent = readExponent(cursor);
  if (cursor.failure !== undefined) return undefined;
  if (exponent === undefined && digits.length < 5) return fail(cursor, 'long-year', from, cursor.at - from);
  const size = Number(digits) * 10 ** (exponent ?? 0);
  if (size > farthestYear) return fail(cursor, 'near-year', from, cursor.at - from);
  const significant = readSignificant(cursor);
  if (cursor.failure !== undefined) return undefined;
  const qualifier = readQualifier(cursor);
  return {
    kind: 'long-year',
    significand: negative ? -Number(digits) : Number(digits),
    ...(exponent === undefined ? {} : { exponent }),
    ...(significant === undefined ? {} : { significant }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

function readExponent(cursor: Cursor): number | undefined {
  if (!accept(cursor, 'E')) return undefined;
  const from = cursor.at;
  const exponent = Number(readAllDigits(cursor));
  return exponent >= 1 && exponent <= 13 ? exponent : fail(cursor, 'exponent', from);
}

function qualify(draft: Draft, parts: readonly (keyof Draft)[], qualifier: Qualifier | undefined): void {
  if (qualifier === undefined) return;
  for (const part of parts) draft[part] = draft[part] === undefined || draft[part] === qualifier ? qualifier : 'both';
}

function kept(draft: Draft): { readonly qualifiers?: Qualifiers } {
  return Object.keys(draft).length === 0 ? {} : { qualifiers: draft };
}
