import { contextOf } from '../../../time/index.ts';
import type { Piece } from '../lines.ts';
import type { Sight } from '../shape/sight.ts';

/** The year in brackets with which a line ends. */
export function yearBehind(sight: Sight | undefined, line: Piece): number | undefined {
  const isBracketed = sight?.level === 'year' && /^[)\]]\.?$/.test(line.text.slice(sight.date.to - line.from).trim());
  return isBracketed && sight.reading.kind === 'date' ? contextOf(sight.reading.value).year : undefined;
}

/** The latest year of our time that a text names. */
export function latestYearIn(pieces: readonly Piece[]): number | undefined {
  const years = pieces.flatMap(({ text }) =>
    [...text.slice(0, longestLooked).matchAll(/(?<![\d.,])(?:1[5-9]|20)\d\d(?!\d)/g)].map(([year]) => Number(year)),
  );
  return years.reduce<number | undefined>((latest, year) => Math.max(latest ?? year, year), undefined);
}

/** So much of a line is looked at for years. */
const longestLooked = 2000;
