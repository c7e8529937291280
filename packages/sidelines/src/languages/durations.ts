/** What lengths of time are counted in, the longest first. */
export type DurationUnit = 'year' | 'month' | 'day' | 'hour';

/** Which form of a word goes with a whole number above 0, as CLDR's rules have it. */
export type PluralRule = (count: number) => number;

/** How lengths of time are worded: the long forms of units, as Unicode CLDR 48 has them. */
export interface Durations extends Readonly<Record<DurationUnit, readonly string[]>> {
  /** Which of the forms goes with a number. */
  readonly plural: PluralRule;
  /** About so many: `#` are years in words. */
  readonly about: string;
  /** So much later; in languages with cases the duration takes the one that the words want. */
  readonly later: (duration: string) => string;
  /** What stands before decimals. */
  readonly decimal: '.' | ',';
  /** About so many millions of years, and the like; the greatest power of ten first. */
  readonly large: readonly LargeNumber[];
}

/** About so many times a power of ten in years. */
export interface LargeNumber {
  /** The exponent. */
  readonly power: number;
  /** A form for each that `plural` tells apart, and one more for numbers with decimals where that is another; or one for all. */
  readonly forms: readonly string[];
}

/** One, and more. */
export const oneOrMore: PluralRule = (count) => (count === 1 ? 0 : 1);

/** All numbers alike. */
export const oneForm: PluralRule = () => 0;

/** One, few and many of Russian and Ukrainian: 21 counts as 1, 22 as 2. */
export const eastSlavic: PluralRule = (count) => {
  if (count % 10 === 1 && count % 100 !== 11) return 0;
  return isFew(count) ? 1 : 2;
};

/** Whether a number counts as few in Polish, Russian and Ukrainian: 2 to 4, 22 to 24, but not 12 to 14. */
export function isFew(count: number): boolean {
  return count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
}
