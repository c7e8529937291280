import type { Language } from '../../languages/language.ts';
import { extentOf } from '../edtf/digits.ts';
import { fill, ordinal, roman } from './pattern.ts';

/** A year within a longer date: "2015", "44 BC", "602 AD"; years of less than four digits carry their era. */
export function wordYear(year: number, { names }: Language): string {
  return wordNumber(String(year > 0 ? year : 1 - year), eraOf(year), names.year, names);
}

/** A year on its own. */
export function wordYearAlone(year: number, { names }: Language): string {
  return wordNumber(String(year > 0 ? year : 1 - year), eraOf(year), names.yearAlone, names);
}

/** From one year to another: "1914–1918", "200–101 BC". */
export function wordYears(first: number, last: number, language: Language): string {
  const { names } = language;
  const era = eraOf(first);
  if (era !== eraOf(last))
    return fill(names.range, { from: wordYearAlone(first, language), to: wordYearAlone(last, language) });
  const [from, to] = era === 'before' ? [1 - first, 1 - last] : [first, last];
  return wordNumber(fill(names.tightRange, { from, to }), era, names.yearAlone, names);
}

/** Years of which some digits are not known: "1990s", "19th century", else from the first to the last of them. */
export function wordMaskedYear(digits: string, language: Language): string {
  const [first, last] = extentOf(digits);
  const { wording } = language;
  if (first >= 100 && last - first === 9 && first % 100 !== 0) {
    const pattern = typeof wording.decade === 'object' ? wording.decade[(first % 100) / 10] : wording.decade;
    if (pattern !== undefined) return fill(pattern, { number: first });
  }
  if (first >= 0 && last - first === 99 && first % 100 === 0) return wordCentury(first / 100 + 1, language);
  return wordYears(first, last, language);
}

function wordCentury(number: number, { wording }: Language): string {
  const pattern = number === 1 ? (wording.firstCentury ?? wording.century) : wording.century;
  return fill(pattern, { number, ordinal: ordinal(number), roman: roman(number) });
}

type Era = 'before' | 'early' | 'modern';

function eraOf(year: number): Era {
  if (year <= 0) return 'before';
  return year < 1000 ? 'early' : 'modern';
}

function wordNumber(number: string, era: Era, modern: string, names: Language['names']): string {
  if (era === 'modern') return fill(modern, { number });
  return fill(names.eraYear, { number, era: names.eras[era === 'before' ? 0 : 1] });
}
