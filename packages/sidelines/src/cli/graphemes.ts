import { graphemeOffsets } from '../model/graphemes.ts';

/** What a reader takes for one character, with its place in the text. */
export interface Grapheme {
  readonly text: string;
  /** Its UTF-16 offset. */
  readonly from: number;
}

/** The graphemes of a text, in order. */
export function graphemesOf(text: string): readonly Grapheme[] {
  const offsets = graphemeOffsets(text, 'und');
  return offsets.slice(0, -1).map((from, place) => ({ text: text.slice(from, offsets[place + 1]), from }));
}

/** Characters of one code unit that never join with a neighbour: Latin, Greek and Cyrillic letters, punctuation, kana, Han. */
const simple =
  /^[\t\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3020\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]*$/;

/** How many graphemes a text has (one that is cut off counts), and where the last of them begins. */
export function countGraphemes(text: string): { readonly count: number; readonly last: number } {
  if (simple.test(text)) return { count: text.length, last: Math.max(0, text.length - 1) };
  const offsets = graphemeOffsets(text, 'und');
  return { count: offsets.length - 1, last: offsets.at(-2) ?? 0 };
}

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** How many cells of a terminal a grapheme takes: 0, 1 or 2. */
export function cellsOf(grapheme: string): 0 | 1 | 2 {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) return 0;
  return wide.test(grapheme) || /\p{Emoji_Presentation}|\ufe0f/u.test(grapheme) ? 2 : 1;
}

/** Whether a text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text);
}
