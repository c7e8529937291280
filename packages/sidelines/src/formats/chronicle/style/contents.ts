import type { Piece } from '../lines.ts';
import { phrasesOf } from '../phrases.ts';
import { folded } from '../together.ts';

/** What stands above a table of contents, folded. */
const heads: ReadonlySet<string> = phrasesOf('contents');

const longestHead = 60;

/** The lines of tables of contents, by their place: a head, and the lines right below it that count from one and may look like days. */
export function contentsIn(lines: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  let last: number | undefined;
  lines.forEach(({ text }, place) => {
    if (text.length <= longestHead && numberOf(lines[place + 1]?.text ?? '') === 1 && isHead(text)) {
      found.add(place);
      last = 0;
    } else if (last !== undefined) {
      const number = numberOf(text);
      const goesOn = number !== undefined && (number === last || number === last + 1);
      if (goesOn) found.add(place);
      last = goesOn ? number : undefined;
    }
  });
  return found;
}

function isHead(text: string): boolean {
  return heads.has(folded(text.replace(/[:\s]*(?:\[[^\]]*\])?\s*$/, '')));
}

/** The number of a chapter, without those of its parts: the 2 of “2.1 March”. */
function numberOf(text: string): number | undefined {
  const number = /^\s*(\d{1,2})(?:\.\d{1,2})*\.?\s+\D/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}
