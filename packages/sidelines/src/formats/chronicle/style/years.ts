import { contextOf } from '../../../time/index.ts';
import type { Piece } from '../lines.ts';
import { type ReadingMemory, rememberedWithin } from '../memory.ts';
import type { Sight } from '../shape/sight.ts';

/** The year in brackets with which a line ends. */
export function yearBehind(sight: Sight | undefined, line: Piece): number | undefined {
  const isBracketed = sight?.level === 'year' && /^[)\]]\.?$/.test(line.text.slice(sight.date.to - line.from).trim());
  return isBracketed && sight.reading.kind === 'date' ? contextOf(sight.reading.value).year : undefined;
}

/** The latest year of our time that a text names. */
export function latestYearIn(pieces: readonly Piece[], memory: ReadingMemory): number | undefined {
  const latestWith = yearWith(memory);
  const latest = pieces.reduce((year, { text }) => Math.max(year, latestWith(text)), 0);
  return latest === 0 ? undefined : latest;
}

const yearWith = rememberedWithin((text: string) => {
  const years = text.slice(0, longestLooked).matchAll(/(?<![\d.,])(?:1[5-9]|20)\d\d(?!\d)/g);
  return Math.max(0, ...[...years].map(([year]) => Number(year)));
});

/** So much of a line is looked at for years. */
const longestLooked = 2000;
