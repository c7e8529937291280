import { after, before, type Piece, trimmed } from '../lines.ts';
import { phrases } from '../phrases.ts';
import { openersOf } from '../shape/sight.ts';
import { folded } from '../together.ts';

/** Words that mean the day of the date above. */
const sameDay: ReadonlySet<string> = new Set(
  phrases(`
  same day, the same day, on the same day, that same day, later that day, later the same day, later that night
  that evening, that night, am selben tag, am gleichen tag, später am tag, le même jour, plus tard le même jour
  el mismo día, ese mismo día, más tarde ese día, no mesmo dia, mais tarde, lo stesso giorno, dezelfde dag
  tego samego dnia, téhož dne, istega dne, того же дня, в тот же день, того ж дня, същия ден, aynı gün
  في اليوم نفسه, في نفس اليوم, באותו יום, 同日, 同一天, 当天, 같은 날
`),
);

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
