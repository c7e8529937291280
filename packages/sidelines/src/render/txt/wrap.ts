import LineBreaker from 'linebreak';
import { isWide } from '../../model/script.ts';

/** How wide a line of plain text is, in columns of a terminal. */
export const lineWidth = 72;

/** A paragraph in lines of at most 72 columns. A word, or an address, that is longer stays whole; line feeds are kept. */
export function wrap(paragraph: string): string {
  return paragraph.split('\n').map(wrapLine).join('\n');
}

function wrapLine(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && columnsOf((line + piece).trimEnd()) > lineWidth) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** The text, cut wherever a line may end. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (!isBetweenWords(text, next.position)) continue;
    pieces.push(text.slice(from, next.position));
    from = next.position;
  }
  return pieces;
}

/** Of the places where a line may end (UAX #14) those after a space, or beside a character of a script without spaces. */
function isBetweenWords(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const [after = ''] = text.slice(at, at + 2);
  return after === '' || /\s/u.test(before) || isWide(before) || isWide(after);
}

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) columns += isWide(character) ? 2 : 1;
  return columns;
}
