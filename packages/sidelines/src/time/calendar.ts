/**
 * A day, counted from 1970-01-01 in the proleptic Gregorian calendar; negative before it. A whole number.
 * Exact for years within ±10 trillion, which is as far as EDTF years are read.
 */
export type Day = number & { readonly unit?: 'day' };

/** A day by its parts. Years are astronomical: 0 is 1 BC, -43 is 44 BC. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const daysPerEra = 146_097;
const daysFromEraToEpoch = 719_468;

/**
 * The day of a date. A month of 1 to 12 is expected; a day beyond the month's end runs on into the next months.
 * Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromEraToEpoch;
}

/** The date of a day; the inverse of `dayOf`. Algorithm: Howard Hinnant, `civil_from_days`. */
export function civilOf(day: Day): CivilDate {
  const shifted = day + daysFromEraToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** The day of the week: 1 is Monday, 7 Sunday. 1970-01-01, day 0, was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** By how many days a date of the Julian calendar is later than the same date of the Gregorian one. */
export function julianDelay(year: number, month: number): number {
  const marchYear = month > 2 ? year : year - 1;
  return Math.floor(marchYear / 100) - Math.floor(marchYear / 400) - 2;
}

/** The first year in which a country left the Julian calendar, and the last. */
export const [firstChange, lastChange] = [1582, 1923] as const;

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month of 1 to 12 has in that year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
