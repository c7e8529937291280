import type { TextRange } from '../../model/diagnostic.ts';

/** A stretch of a line of the source, and the words in it. */
export interface Piece extends TextRange {
  /** The text from `from` to `to`. */
  readonly text: string;
}

/** Splits a text at LF, CRLF, CR and the separators of Unicode; the line ends are not part of the lines. */
export function linesOf(source: string): readonly Piece[] {
  const lines: Piece[] = [];
  let from = 0;
  for (const end of source.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push({ from, to: end.index, text: source.slice(from, end.index) });
    from = end.index + end[0].length;
  }
  lines.push({ from, to: source.length, text: source.slice(from) });
  return lines;
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
  if (!/^\s|\s$/.test(piece.text)) return piece;
  const tail = piece.text.trimEnd();
  const text = tail.trimStart();
  const from = piece.from + tail.length - text.length;
  return { from, to: from + text.length, text };
}

/** What stands between two offsets of the source that lie within a piece. */
export function stretch(piece: Piece, from: number, to: number): Piece {
  return { from, to, text: piece.text.slice(from - piece.from, to - piece.from) };
}
