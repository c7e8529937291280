import { once } from '../../../model/once.ts';
import type { Piece } from '../lines.ts';
import { phrasesOf } from '../phrases.ts';
import { folded } from '../together.ts';

/** Headings of what stands below a chronicle and is no part of it, folded. */
const heads: ReadonlySet<string> = phrasesOf('afterwords');

const longestHead = 60;

/**
 * Where the list of sources or of other pages begins that stands below a chronicle: behind such a heading no entry begins, and
 * before it several do. Undefined when there is none.
 * @param isDated whether an entry begins at a place
 */
export function afterwordIn(lines: readonly Piece[], isDated: (place: number) => boolean): number | undefined {
  const isHeadOnce = once(isHead);
  const last = lines.findLastIndex((_, place) => isDated(place));
  const first = lines.findIndex(
    ({ text }, place) =>
      place > last && text.length <= longestHead && isHeadOnce(text) && lines[place + 1] !== undefined,
  );
  return first > 0 && lines.filter((_, place) => isDated(place)).length >= 3 ? first : undefined;
}

function isHead(text: string): boolean {
  return heads.has(folded(text.replace(/^[#=*\s]+/, '').replace(/[=*\s]*(?:\[[^\]]*\])?[:：=*\s]*$/, '')));
}
