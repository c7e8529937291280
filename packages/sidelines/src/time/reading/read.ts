import { readEdtf } from '../edtf/read.ts';

/** A date in words that was found at the start of a text. */
export type DateReading =
  | { readonly kind: 'date'; readonly edtf: string; readonly length: number }
  | { readonly kind: 'impossible'; readonly reason: Impossibility; readonly length: number };

/** Why words that are built like a date are none. */
export type Impossibility =
  | { readonly kind: 'no-such-month'; readonly month: number }
  | { readonly kind: 'no-such-day'; readonly day: number; readonly days: number }
  | { readonly kind: 'ends-before-start' };

/**
 * Reads a date at the start of a text; `undefined` when none stands there.
 * @param language BCP 47
 */
export function readDateWords(text: string, _language: string): DateReading | undefined {
  const word = text.split(/[\s,:;–—]/, 1)[0] ?? '';
  return readEdtf(word).ok ? { kind: 'date', edtf: word, length: word.length } : undefined;
}
