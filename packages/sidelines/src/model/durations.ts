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
