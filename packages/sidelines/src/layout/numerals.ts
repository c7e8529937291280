import type { Timeline } from '../model/timeline.ts';

/** The zeros of digits that are written in place of those of ASCII: Arabic, Persian and Urdu, Devanagari, Bengali, Thai. */
const zeros = ['٠', '۰', '०', '০', '๐'];

/**
 * Writes numbers in the digits of the timeline's dates, so that years beside the spine look like those in cards. Whoever writes
 * Arabic may use either kind, whatever is usual for the language; where dates have several, digits stay as they are.
 */
export function numeralsOf({ entries }: Timeline): (words: string) => string {
  const written = new Set(entries.flatMap(({ date }) => (date.wording.match(/\p{Nd}/gu) ?? []).map(zeroOf)));
  const [zero = '0', ...others] = written;
  if (others.length > 0 || !zeros.includes(zero)) return (words) => words;
  return (words) => words.replaceAll(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));
}

/** A text with ASCII digits in place of those. */
export function withAsciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => String(digit.charCodeAt(0) - zeroOf(digit).charCodeAt(0)));
}

/** The zero beside which a digit stands in Unicode; that of ASCII for digits that are none of these. */
function zeroOf(digit: string): string {
  return zeros.find((zero) => digit >= zero && digit.charCodeAt(0) - zero.charCodeAt(0) < 10) ?? '0';
}
