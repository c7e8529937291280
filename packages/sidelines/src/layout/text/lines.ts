import type { MeasuredText } from './items.ts';

/** A line of a paragraph: half-open offsets, the spaces at its end left out. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/**
 * Breaks a paragraph into lines no wider than `width` em: greedy, at the opportunities of UAX #14, within words of
 * scripts that write without spaces, and between graphemes where a word alone is too wide.
 */
export function breakLines(measured: MeasuredText, width: number): readonly Line[] {
  const { text, opportunities } = measured;
  const lines: Line[] = [];
  let start = 0;
  let fits: number | undefined;
  for (let index = 0; index < opportunities.length; ) {
    const next = opportunities[index];
    if (next === undefined) break;
    if (next.at <= start || widthBetween(measured, start, trimmedEnd(text, start, next.at)) <= width) {
      fits = next.at;
      index += 1;
      if (next.required) {
        lines.push({ from: start, to: trimmedEnd(text, start, next.at) });
        start = next.at;
        fits = undefined;
      }
      continue;
    }
    const end = fits ?? emergencyBreak(measured, start, width);
    lines.push({ from: start, to: trimmedEnd(text, start, end) });
    start = end;
    fits = undefined;
  }
  if (start < text.length) lines.push({ from: start, to: trimmedEnd(text, start, text.length) });
  return lines;
}

/** The width, in em, of the text between two offsets. */
function widthBetween({ before }: MeasuredText, from: number, to: number): number {
  return (before[to] ?? 0) - (before[from] ?? 0);
}

/** The end of the last whole grapheme that fits; at least one grapheme, however wide. */
function emergencyBreak(measured: MeasuredText, start: number, width: number): number {
  let low = firstAbove(measured.graphemes, start);
  let high = measured.graphemes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthBetween(measured, start, measured.graphemes[middle] ?? 0) <= width) low = middle;
    else high = middle - 1;
  }
  return measured.graphemes[low] ?? measured.text.length;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[ \t\n\r\u2028\u2029\u200b]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
