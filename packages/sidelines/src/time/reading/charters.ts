import { dated, longYearText, type Outcome } from './outcome.ts';
import { type Found, figureAt, found, isMark, type Sentence } from './sentence.ts';

/** Editors of charters know the year within a lifetime; a picture of 1080 x 1920 is further apart. */
const longestSpan = 100;

/** “1150 × 1160”, as charters are dated: one year of these, and no more is known. */
export function charterAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const [first, last] = [figureAt(sentence, at), figureAt(sentence, at + 2)];
  const isTimes = isMark(sentence, at + 1, '×') || sentence.pieces[at + 1]?.token.text === 'x';
  if (!isTimes || first === undefined || last === undefined || first.digits < 3 || last.digits > 4) return undefined;
  const span = last.value - first.value;
  if (span < 1 || span > longestSpan) return undefined;
  return found(dated(`[${longYearText(first.value)}..${longYearText(last.value)}]`), at + 3);
}
