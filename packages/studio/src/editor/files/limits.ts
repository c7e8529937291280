import { textInFile } from './text-file.ts';

/** How much the editor takes at once; more could be read, but not written in. */
export const most = {
  /** UTF-16 code units. */
  characters: 2_000_000,
  lines: 50_000,
} as const;

/** Bytes of a file that is looked into at all: a code unit has at most three, and a mark comes before them. */
export const mostBytes: number = 3 * most.characters + 3;

/** How much may stand beside a story. */
export const mostBeside = {
  files: 8,
  /** In UTF-8, of all together. */
  bytes: 1_000_000,
} as const;

/** What a text has too much of, if anything. */
export interface Excess {
  readonly of: keyof typeof most;
  readonly count: number;
}

/** Whether a text of so many characters and lines is too large. */
export function excessOf(characters: number, lines: number): Excess | undefined {
  if (characters > most.characters) return { of: 'characters', count: characters };
  return lines > most.lines ? { of: 'lines', count: lines } : undefined;
}

/** What all that a file says has too much of, as the page counts it: without the mark, and each end of a line as one character. */
export function excessIn(all: string): Excess | undefined {
  const { text } = textInFile(all);
  return excessOf(text.length, countLines(text));
}

/** How many lines a text has, the last one included. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
