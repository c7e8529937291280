import type { Language } from '../../languages/language.ts';
import { fill, ordinal, roman } from './pattern.ts';

/**
 * A year within a longer date: "2015", "44 BC", "602 AD". Years of less than four digits carry their era, and so do those that
 * would be taken for years of another calendar.
 */
export function wordYear(year: number, language: Language): string {
  return wordNumber(String(year > 0 ? year : 1 - year), eraOf(year, language), language.names.year, language.names);
}

/** A year on its own. */
export function wordYearAlone(year: number, language: Language): string {
  return wordNumber(
    String(year > 0 ? year : 1 - year),
    eraOf(year, language),
    language.names.yearAlone,
    language.names,
  );
}

/** From one year to another: "1914–1918", "200–101 BC". */
export function wordYears(first: number, last: number, language: Language): string {
  const { names } = language;
  const era = eraOf(first, language);
  if (era !== eraOf(last, language))
    return fill(names.range, { from: wordYearAlone(first, language), to: wordYearAlone(last, language) });
  const [from, to] = era === 'before' ? [1 - first, 1 - last] : [first, last];
  return wordNumber(fill(names.tightRange, { from, to }), era, names.yearAlone, names);
}

/** One of the years from the first to the last, where a language has words for it: "1950", "1990s", "19th century". */
export function wordOneOfYears(first: number, last: number, language: Language): string | undefined {
  if (first === last) return wordYearAlone(first, language);
  if (last > 9999) return undefined;
  if (first >= 100 && last - first === 9 && first % 100 !== 0) return wordDecade(first, language);
  return first >= 0 && last - first === 99 && first % 100 === 0 ? wordCentury(first / 100 + 1, language) : undefined;
}

function wordDecade(first: number, { wording }: Language): string {
  const tens = first % 100;
  const century = Math.floor(first / 100) + 1;
  const pattern = typeof wording.decade === 'string' ? wording.decade : (wording.decade[tens / 10] ?? '');
  return fill(pattern, { number: first, tens, century, roman: roman(century) });
}

function wordCentury(number: number, { wording }: Language): string {
  const pattern = number === 1 ? (wording.firstCentury ?? wording.century) : wording.century;
  return fill(pattern, { number, ordinal: ordinal(number), roman: roman(number) });
}

type Era = 'before' | 'told' | 'untold';

function eraOf(year: number, { vocabulary: { otherYears } }: Language): Era {
  if (year <= 0) return 'before';
  const isOther = otherYears !== undefined && year >= otherYears.first && year <= otherYears.last;
  return year < 1000 || isOther ? 'told' : 'untold';
}

function wordNumber(number: string, era: Era, untold: string, names: Language['names']): string {
  if (era === 'untold') return fill(untold, { number });
  return fill(names.eraYear, { number, era: names.eras[era === 'before' ? 0 : 1] });
}
