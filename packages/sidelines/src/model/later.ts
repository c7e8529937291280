import { type Bounds, daysBetween } from '../time/index.ts';
import { wordDays, wordLater } from './durations.ts';

/**
 * How much later one date is than another: “6 days later”, or a range where they are vague, “1–30 days later”; "" where it is no later for
 * sure, or nobody knows by how much.
 */
export function laterInWords(earlier: Bounds, later: Bounds, language: string): string {
  const days = daysBetween(earlier, later);
  return days === undefined || days.least < 1 ? '' : wordLater(wordDays(days, 'day', language), language);
}
