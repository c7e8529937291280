import type { Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { rowOf } from '../rows.ts';

/** An agency or photographer in capitals, grown together with the sentence before: “… in Harlow.REUTERS”, “… in Harlow.AFP (Getty)” */
const credit = /[.!?”")]\p{Lu}{2}[\p{Lu} .-]*(?: ?\/ ?\p{Lu}+| \([\p{L} ]{2,30}\))?$/u;
const longest = 300;
/** What stands before a credit has words, and is no time of the clock with a headline in capitals. */
const words = /\p{L}\s+\p{L}/u;

/**
 * The captions of pictures, by the place of their lines: a paragraph of one or two lines that ends with a credit. Of two,
 * the first is what is read out in place of the picture.
 */
export function captionsIn(lines: readonly Piece[], memory: ReadingMemory): ReadonlySet<number> {
  const found = new Set<number>();
  creditsOf(memory, lines, [], [], ({ text }) => hasCredit(text)).forEach((isCredited, place) => {
    if (!isCredited) return;
    const first = isBlank(lines[place - 1]) ? place : place - 1;
    if (!isBlank(lines[first - 1])) return;
    for (let each = first; each <= place; each += 1) found.add(each);
  });
  return found;
}

const creditsOf = rowOf<Piece, boolean>();

function hasCredit(text: string): boolean {
  if (text.length > longest || /[a-z\d,;:]$/.test(text.slice(-1))) return false;
  const from = text.trimEnd().search(credit);
  return from >= 0 && words.test(text.slice(0, from));
}

function isBlank(line: Piece | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}
