import { after, type Piece, trimmed } from '../lines.ts';
import { type Candidate, candidateIn, type Numbers } from '../shape/sight.ts';

/** So many items that are counted from one are a list. */
const fewest = 3;

/**
 * The dates behind the numbers of a numbered list, by the place of the line. There “4. Duben 1869” is the fourth item and no
 * fourth day: the numbers count up from one, and most of what follows them is a date that names its day, or a year.
 */
export function itemsIn(lines: readonly Piece[], language: string, numbers: Numbers): ReadonlyMap<number, Candidate> {
  const found = new Map<number, Candidate>();
  let [last, exact] = [0, 0];
  for (const [place, whole] of lines.entries()) {
    const line = trimmed(whole);
    const [number = '', count] = /^(\d{1,3})[.)]\s+/.exec(line.text) ?? [];
    if (number === '' || Number(count) !== last + 1) continue;
    last += 1;
    const candidate = candidateIn(after(line, number.length), language, numbers);
    if (candidate === undefined) continue;
    found.set(place, { ...candidate, opener: number.trim() });
    // “1. August 1914” is a day, so that a month shows nothing.
    if (candidate.level === 'day' || candidate.level === 'year') exact += 1;
  }
  return found.size >= fewest && exact >= found.size * 0.8 && exact >= last * 0.5 ? found : new Map();
}
