import type { Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { phrasesOf } from '../phrases.ts';
import { rowOf } from '../rows.ts';
import { folded } from '../together.ts';

/** What stands above a table of contents, folded. */
const heads: ReadonlySet<string> = phrasesOf('contents');

const longestHead = 60;

/** The lines of tables of contents, by their place: a head, and the lines right below it that count from one and may look like days. */
export function contentsIn(lines: readonly Piece[], memory: ReadingMemory): ReadonlySet<number> {
  const found = new Set<number>();
  let last: number | undefined;
  const numbers = numbersOf(memory, lines, [], [], ({ text }) => numberOf(text));
  lines.forEach(({ text }, place) => {
    if (text.length <= longestHead && numbers[place + 1] === 1 && isHead(text)) {
      found.add(place);
      last = 0;
    } else if (last !== undefined) {
      const number = numbers[place];
      const goesOn = number !== undefined && (number === last || number === last + 1);
      if (goesOn) found.add(place);
      last = goesOn ? number : undefined;
    }
  });
  return found;
}

const numbersOf = rowOf<Piece, number | undefined>();

function isHead(text: string): boolean {
  return heads.has(folded(text.replace(/[:\s]*(?:\[[^\]]*\])?\s*$/, '')));
}

/** The number of a chapter, without those of its parts: the 2 of “2.1 March”. */
function numberOf(text: string): number | undefined {
  const number = /^\s*(\d{1,2})(?:\.\d{1,2})*\.?\s+\D/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}
