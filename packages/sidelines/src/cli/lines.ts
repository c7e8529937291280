import type { TextRange } from '../model/diagnostic.ts';
import { countGraphemes } from './graphemes.ts';

/** A place in a text as people count: both from 1, columns in graphemes. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, each found once, when it is asked for; a line ends at LF, CR LF or CR. */
export class Lines {
  readonly #text: string;
  readonly #ranges: TextRange[] = [];
  /** Where the first line begins that is not found yet; beyond the text when all are. */
  #next = 0;
  /** The beginning of a grapheme that was counted before, so that many places of one long line are counted once. */
  #known = { line: 0, offset: 0, before: 0 };

  constructor(text: string) {
    this.#text = text;
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    while (this.#findNext());
    return this.#ranges.length;
  }

  /** The number of the line that an offset is in, from 1; an offset beyond the text is in the last. */
  lineOf(offset: number): number {
    while (this.#next <= offset && this.#findNext());
    let low = 0;
    let high = this.#ranges.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.range(middle + 1).from <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Whether there is a line of this number. */
  has(line: number): boolean {
    while (this.#ranges.length < line && this.#findNext());
    return line >= 1 && line <= this.#ranges.length;
  }

  /** Where a line stands, without its end; empty when there is no such line. */
  range(line: number): TextRange {
    this.has(line);
    return this.#ranges[line - 1] ?? { from: this.#text.length, to: this.#text.length };
  }

  /** Line and column of an offset. */
  position(offset: number): Position {
    const line = this.lineOf(offset);
    const { from, to } = this.range(line);
    const end = Math.min(this.characterStart(offset), to);
    const known = this.#known.line === line && this.#known.offset <= end ? this.#known : { offset: from, before: 0 };
    const { count, last } = countGraphemes(this.#text.slice(known.offset, end));
    // The last grapheme may go on after this place, so the next count begins with it.
    this.#known = { line, offset: known.offset + last, before: known.before + Math.max(0, count - 1) };
    return { line, column: known.before + count + 1 };
  }

  /** The offset itself, or the one after it when it would cut a character of two code units. */
  characterStart(offset: number): number {
    const around = this.#text.slice(Math.max(0, offset - 1), offset + 1);
    return /^[\ud800-\udbff][\udc00-\udfff]$/.test(around) ? offset + 1 : offset;
  }

  /** A part of the text. */
  slice(from: number, to: number): string {
    return this.#text.slice(from, to);
  }

  /** Finds one more line; false when there is none. */
  #findNext(): boolean {
    const from = this.#next;
    if (from > this.#text.length) return false;
    let to = from;
    while (to < this.#text.length && !isEnd(this.#text.charCodeAt(to))) to += 1;
    this.#ranges.push({ from, to });
    this.#next = to + (this.#text.startsWith('\r\n', to) ? 2 : 1);
    return true;
  }
}

function isEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
