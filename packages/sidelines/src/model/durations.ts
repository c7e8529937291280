import type { DurationUnit } from '../languages/durations.ts';
import { languageOf } from '../languages/registry.ts';

export type { DurationUnit } from '../languages/durations.ts';

/**
 * A length of time in words: "14 years"; the digits of long numbers stand in groups of three.
 * @param count a whole number above 0
 * @param tag BCP 47; the longest part of it that is known counts, else English
 */
export function wordDuration(count: number, unit: DurationUnit, tag: string): string {
  const { durations } = languageOf(tag);
  return (durations[unit][durations.plural(count)] ?? '#').replace('#', inGroups(String(count)));
}

/**
 * Very many years in words, by two digits: "about 4.5 billion years", "about 290 000 years".
 * @param count more than 0
 * @param tag as for `wordDuration`
 */
export function wordAges(count: number, tag: string): string {
  const { durations } = languageOf(tag);
  const years = Number(count.toPrecision(2));
  const large = durations.large.find(({ power }) => years >= 10 ** power);
  if (large === undefined) return durations.about.replace('#', wordDuration(years, 'year', tag));
  const number = Number((years / 10 ** large.power).toPrecision(2));
  const last = large.forms.length - 1;
  const hasOwnForm = last >= durations.year.length && !Number.isInteger(number);
  const words = large.forms[hasOwnForm ? last : Math.min(durations.plural(Math.floor(number)), last)] ?? '#';
  return words.replace('#', inGroups(String(number).replace('.', durations.decimal)));
}

/** Average lengths in days. */
export const daysIn: Readonly<Record<DurationUnit, number>> = {
  year: 365.2425,
  month: 365.2425 / 12,
  day: 1,
  hour: 1 / 24,
};

/** So many days at least, and at most. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** From so many years on, a length of time is not told to the year: nobody knows such dates that well. */
const ages = 10_000;

/**
 * So many days in the longest unit of which there are two or more: "14 years"; of very many years, about how long. Where they are at least
 * and at most so many, a range that holds both: "1–30 days".
 * @param shortest the unit of less than two days
 */
export function wordDays({ least, most }: DayRange, shortest: 'day' | 'hour', tag: string): string {
  if (least >= ages * daysIn.year) return wordAges((least + most) / 2 / daysIn.year, tag);
  const unit = (['year', 'month', 'day'] as const).find((each) => least >= 2 * daysIn[each]) ?? shortest;
  if (least === most) return wordDuration(Math.max(1, Math.round(least / daysIn[unit])), unit, tag);
  const [from, to] = [Math.floor(least / daysIn[unit]), Math.ceil(most / daysIn[unit])];
  const { durations } = languageOf(tag);
  const forms = durations[unit];
  const own = forms[durations.plural(to)] ?? '#';
  const form = own.includes('#') ? own : (forms.find((each) => each.includes('#')) ?? '#');
  return form.replace('#', `${inGroups(String(from))}–${inGroups(String(to))}`);
}

/**
 * That something was so much later: "11 months later".
 * @param duration a length of time in words of the same language
 */
export function wordLater(duration: string, tag: string): string {
  return languageOf(tag).durations.later(duration);
}

/** A number whose digits stand in groups of three where there are more than four before its decimals. */
export function inGroups(number: string): string {
  return number.replace(/^\d{5,}/, (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0'));
}

/** What stands before decimals. */
export function decimalSign(tag: string): string {
  return languageOf(tag).durations.decimal;
}
