import type { TextRange } from '../../model/diagnostic.ts';
import type { FormatSign, OtherFormatName } from '../../model/other-formats.ts';
import type { Piece } from '../chronicle/lines.ts';

/** The beginning of a text, as those see it who tell formats apart. */
export interface Head {
  /** What the file is called, in lower case. */
  readonly name: string;
  /** So much of the text as is looked at. */
  readonly text: string;
  /** The first character that is not blank: what the text opens with. */
  readonly start: number;
  /** The lines that are not blank, as they stand. */
  readonly lines: readonly Piece[];
}

/** What shows a format beyond doubt. */
export interface Sign {
  readonly shows: FormatSign;
  /** The place that shows it. */
  readonly place: TextRange;
}

/** A format that is not read, and is told from a chronicle so that it is never taken for one. */
export interface OtherFormat {
  /** What it is called, and what to do instead, is told by the name. */
  readonly name: OtherFormatName;
  /** What shows the format; undefined unless it is sure, since a chronicle refused is a text lost. Never throws, linear. */
  readonly sure: (head: Head) => Sign | undefined;
}

/** A sign that stands in a line. */
export function signAt({ from, to }: TextRange, shows: FormatSign): Sign {
  return { shows, place: { from, to } };
}

/** The first line that is not blank; an empty piece in an empty text. */
export function firstLine(head: Head): Piece {
  return head.lines[0] ?? { from: 0, to: 0, text: '' };
}

/** How many lines a pattern is found in; the pattern is not global. */
export function countLines(lines: readonly Piece[], pattern: RegExp): number {
  return lines.filter(({ text }) => pattern.test(text)).length;
}
