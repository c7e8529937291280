import { after, before, type Piece, trimmed } from '../lines.ts';
import { phrasesOf } from '../phrases.ts';
import { openersOf } from '../shape/sight.ts';
import { folded } from '../together.ts';

/** Words that mean the day of the date above. */
const sameDay: ReadonlySet<string> = phrasesOf('sameDay');

/** Words for the day above, and what follows them. */
export interface SameDay {
  readonly piece: Piece;
  readonly rest: Piece;
}

/** Reads words for the day above where they stand alone or before a separator. */
export function sameDayIn(line: Piece): SameDay | undefined {
  const words = after(line, openersOf(line.text)[1] ?? 0);
  const found = /\s*(?:[:：]|\s[-–—]\s|[–—]|$)/.exec(words.text.slice(0, 40));
  if (found === null) return undefined;
  const piece = trimmed(before(words, found.index));
  const isAlone = found[0].trim() !== '' || words.text.length === found.index;
  if (!isAlone || !sameDay.has(folded(piece.text.replace(/[().,*_]/g, '')))) return undefined;
  return { piece, rest: trimmed(after(words, found.index + found[0].length)) };
}
