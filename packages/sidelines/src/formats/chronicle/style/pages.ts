import { countOf } from '../counting.ts';
import type { Piece } from '../lines.ts';
import { type ReadingMemory, rowOf } from '../memory.ts';
import type { Sight } from '../shape/sight.ts';

/** “3/7” alone in a line: a day, or a page and how many there are. */
const fraction = /^\s*(\d{1,3})\s?\/\s?(\d{1,3})\s*$/;

/**
 * The lines that number the pages of a print: all of them name the same last page, none a page behind it, each the one after the
 * one before, and more lines have a date that names its month.
 */
export function pagesIn(
  lines: readonly Piece[],
  sightIn: (place: number) => Sight | undefined,
  memory: ReadingMemory,
): ReadonlySet<number> {
  const areFractions = fractionsOf(memory, lines, [], [], ({ text }) => fraction.test(text));
  const places = areFractions.flatMap((isFraction, place) => (isFraction ? [place] : []));
  if (places.length === 0) return new Set();
  const [first, ...others] = places.map(
    (place) =>
      fraction
        .exec(lines[place]?.text ?? '')
        ?.slice(1)
        .map(Number) ?? [],
  );
  const [page = 0, last = 0] = first ?? [];
  const areNext = page <= last && others.every(([next, all], index) => next === page + index + 1 && all === last);
  const named = countOf(lines, (_, place) => /\p{L}/u.test(sightIn(place)?.date.text ?? ''));
  return areNext && page + others.length <= last && named > places.length ? new Set(places) : new Set();
}

const fractionsOf = rowOf<Piece, boolean>();
