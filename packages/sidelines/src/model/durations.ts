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
  const digits = String(count);
  const grouped = digits.length > 4 ? digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0') : digits;
  return (durations[unit][durations.plural(count)] ?? '#').replace('#', grouped);
}
