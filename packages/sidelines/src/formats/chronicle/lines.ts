import type { TextRange } from '../../model/diagnostic.ts';

/** A stretch of a line of the source, and the words in it. */
export interface Piece extends TextRange {
  /** The text from `from` to `to`. */
  readonly text: string;
}

/** Of blank lines that follow one another only so many are looked at: more than any rule looks back or ahead. */
const mostBlanks = 20;
/** A line that is longer is never left out, blank or not. */
const longestBlank = 1000;

/**
 * Splits a text at LF, CRLF, CR and the separators of Unicode; the line ends are not part of the lines. The blank lines of
 * a long gap are left out but for the first of them.
 */
export function linesOf(source: string): readonly Piece[] {
  const lines: Piece[] = [];
  let blanks = 0;
  let from = 0;
  while (from <= source.length) {
    const to = endOfLine(source, from);
    const text = source.slice(from, to);
    blanks = isBlank(text) ? blanks + 1 : 0;
    if (blanks <= mostBlanks) lines.push({ from, to, text });
    from = to + (source.startsWith('\r\n', to) ? 2 : 1);
  }
  return lines;
}

/** The offset of the end of the line that begins here, or that of the text. */
function endOfLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && !isLineEnd(source.charCodeAt(at))) at += 1;
  return at;
}

/** Whether a code unit ends a line. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function isBlank(text: string): boolean {
  return text === '' || (text.length <= longestBlank && !/^[!-~]/.test(text) && text.trim() === '');
}

/** A piece without its first `length` characters. */
export function after(piece: Piece, length: number): Piece {
  if (length === 0) return piece;
  return { from: piece.from + length, to: piece.to, text: piece.text.slice(length) };
}

/** The first `length` characters of a piece. */
export function before(piece: Piece, length: number): Piece {
  return { from: piece.from, to: piece.from + length, text: piece.text.slice(0, length) };
}

/** A piece without blanks at its ends. */
export function trimmed(piece: Piece): Piece {
  const tail = piece.text.trimEnd();
  const text = tail.trimStart();
  if (text.length === piece.text.length) return piece;
  const from = piece.from + tail.length - text.length;
  return { from, to: from + text.length, text };
}

/** A piece without those of some characters that stand at its end. */
export function withoutTail(piece: Piece, characters: string): Piece {
  let length = piece.text.length;
  while (length > 0 && characters.includes(piece.text[length - 1] ?? '')) length -= 1;
  return before(piece, length);
}

/** A label of so many characters behind its bracket, without the colon that may stand behind it. */
export function bracketedLabel(piece: Piece, length: number, from = 1): Piece {
  return trimmed(withoutTail(before(after(piece, from), length), ' :：'));
}

/** The same words where they stand so much further down in the source. */
export function moved({ from, to, text }: Piece, distance: number): Piece {
  return { from: from + distance, to: to + distance, text };
}

/** What stands between two offsets of the source that lie within a piece. */
export function stretch(piece: Piece, from: number, to: number): Piece {
  return { from, to, text: piece.text.slice(from - piece.from, to - piece.from) };
}

/** The texts of some lines. */
export function textsOf(lines: readonly Piece[]): readonly string[] {
  return lines.map(({ text }) => text);
}
