import { dateLanguages, type NumericOrder, numericOrderEvidence, readDateWords } from '../../../time/index.ts';
import type { Piece } from '../lines.ts';
import { openersOf } from './candidates.ts';

/** So many lines tell which language a text is in. */
const mostLines = 400;
const longestStart = 60;

/** How many characters of line starts each language reads as dates, from most to least. */
export interface LanguageCount {
  readonly language: string;
  readonly lines: number;
  readonly letters: number;
}

/** Counts for each language what its words read of the starts of the lines. Numbers alone say nothing. */
export function countLanguages(lines: readonly Piece[]): readonly LanguageCount[] {
  const starts = lines
    .filter((line) => line.text.trim() !== '')
    .slice(0, mostLines)
    .flatMap(startsOf)
    .filter((start) => /\p{L}/u.test(start));
  return dateLanguages
    .filter((language) => !language.includes('-'))
    .map((language) => countIn(language, starts))
    .sort((a, b) => b.letters - a.letters || Number(b.language === 'en') - Number(a.language === 'en'));
}

function startsOf(line: Piece): readonly string[] {
  const text = line.text.slice(0, 200).trim();
  return openersOf(text)
    .slice(0, 2)
    .map((length) => text.slice(length, length + longestStart));
}

function countIn(language: string, starts: readonly string[]): LanguageCount {
  let [lines, letters] = [0, 0];
  for (const start of starts) {
    const reading = readDateWords(start, language, {});
    const words = reading === undefined ? '' : start.slice(0, reading.length);
    const named = words.replace(/[^\p{L}]/gu, '').length;
    if (named === 0) continue;
    lines += 1;
    letters += named;
  }
  return { language, lines, letters };
}

/** The language whose dates the text has; `fallback` where it has none, or as many of that. */
export function detectLanguage(counts: readonly LanguageCount[], fallback: string): string {
  const own = counts.find((count) => count.language === fallback)?.letters ?? 0;
  const [best] = counts;
  return best === undefined || best.letters <= own ? fallback : best.language;
}

/** The order of numeric dates, when all lines that prove one prove the same. */
export function detectOrder(lines: readonly Piece[], language: string): NumericOrder | undefined {
  const orders = new Set<NumericOrder>();
  for (const line of lines) {
    for (const length of openersOf(line.text).slice(0, 2)) {
      const start = line.text.slice(length, length + longestStart);
      const order = /^\D{0,12}\d{1,4}[./-]/.test(start) ? numericOrderEvidence(start, language) : undefined;
      if (order !== undefined) orders.add(order);
    }
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}
