import { type MeasuredText, widthAlone } from './items.ts';
import type { Opportunity } from './opportunities.ts';

/** A line of a paragraph: half-open offsets, the spaces at its end left out. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Whether a hyphen is drawn after it. */
  readonly hyphen: boolean;
}

/**
 * Breaks a paragraph into lines no wider than `width` em: greedy, at the opportunities of UAX #14, within words of
 * scripts that write without spaces, and between graphemes where a word alone is too wide.
 */
export function breakLines(measured: MeasuredText, width: number): readonly Line[] {
  const { text } = measured;
  const lines: Line[] = [];
  let line: LineStart = { from: 0, opportunity: 0, room: width, hyphen: false };
  while (line.from < text.length) {
    const end = endOfLine(measured, line) ?? emergencyEnd(measured, line, width);
    lines.push({ from: line.from, to: trimmedEnd(text, line.from, end.at), hyphen: end.hyphen });
    line = { from: end.at, opportunity: end.opportunity, room: width - end.excess, hyphen: end.hyphen };
  }
  return lines;
}

/** Where a line begins, and what it has. */
interface LineStart {
  readonly from: number;
  /** The index of the first opportunity that may end it. */
  readonly opportunity: number;
  /** How wide it may be, in em. */
  readonly room: number;
  /** Whether the line before it ends with a hyphen. */
  readonly hyphen: boolean;
}

/** Where a line ends. */
interface LineEnd extends Pick<Opportunity, 'at' | 'hyphen'> {
  /** The index of the first opportunity that may end the line after it. */
  readonly opportunity: number;
  /** How much wider the line after it is than it was measured, in em. */
  readonly excess: number;
}

/** The last opportunity that fits and is worth it, or the first that is required; `undefined` where none fits. */
function endOfLine(measured: MeasuredText, line: LineStart): LineEnd | undefined {
  const fits = lastFitting(measured, line);
  if (fits === undefined) return undefined;
  const chosen = isWorthIt(measured, line, fits) ? fits : lastWilling(measured, line, fits);
  const end = measured.opportunities[chosen];
  if (end === undefined) return undefined;
  return {
    ...end,
    opportunity: chosen + 1,
    excess: isWithinWord(measured, end.at) ? excessAfter(measured, end.at) : 0,
  };
}

/** The index of the last opportunity that fits without the letters behind it, or of the first that is required. */
function lastFitting(measured: MeasuredText, line: LineStart): number | undefined {
  const { from, opportunity, room } = line;
  let fits: number | undefined;
  for (let index = opportunity; index < measured.opportunities.length; index += 1) {
    const next = measured.opportunities[index];
    if (next === undefined) break;
    const isFitting = next.at <= from || widthUpTo(measured, from, next) <= room;
    if (isFitting) fits = index;
    // Where a hyphen does not fit, all of the word still may.
    if (isFitting ? next.required : !next.hyphen) break;
  }
  while (fits !== undefined && !fitsAlone(measured, line, fits)) fits = fits > opportunity ? fits - 1 : undefined;
  return fits;
}

/** Whether a line fits that ends within a word, whose last letter may be drawn closer to the next where that follows. */
function fitsAlone(measured: MeasuredText, { from, room }: LineStart, index: number): boolean {
  const end = measured.opportunities[index];
  if (end === undefined || end.at <= from || !isWithinWord(measured, end.at)) return true;
  return widthUpTo(measured, from, end) + excessBefore(measured, end.at) <= room;
}

/** Whether an offset has letters on both sides. */
function isWithinWord({ text }: MeasuredText, at: number): boolean {
  return at < text.length && !blanks.includes(text.charAt(at - 1));
}

/** The index of the last opportunity up to one that is taken without reluctance; the same where the line has none. */
function lastWilling({ opportunities }: MeasuredText, { from, opportunity }: LineStart, fits: number): number {
  for (let index = fits; index >= opportunity; index -= 1) {
    const found = opportunities[index];
    if (found !== undefined && !found.reluctant) return found.at > from ? index : fits;
  }
  return fits;
}

/** How much longer a line becomes, in em, by a word that is broken: five letters of Latin. */
const leastGain = 2.4;

/**
 * Whether a line may end at an opportunity that is reluctant: where much is gained, twice as much below a line that ends
 * with a hyphen, and where the paragraph does not end with a mere piece of a word.
 */
function isWorthIt(measured: MeasuredText, line: LineStart, fits: number): boolean {
  const [last, other] = [fits, lastWilling(measured, line, fits)].map((index) => measured.opportunities[index]);
  if (last === undefined || other === undefined || last === other) return true;
  const gain = widthUpTo(measured, line.from, last) - widthUpTo(measured, line.from, other);
  return gain >= leastGain * (line.hyphen ? 2 : 1) && !/^\S*(?:\n|$)/.test(measured.text.slice(last.at));
}

/** The end of a line within a word that is too wide for it. */
function emergencyEnd(measured: MeasuredText, { from, opportunity }: LineStart, width: number): LineEnd {
  const at = emergencyBreak(measured, from, width);
  const { opportunities } = measured;
  let next = opportunity;
  while ((opportunities[next]?.at ?? at) < at) next += 1;
  return { at, hyphen: false, opportunity: next, excess: excessAfter(measured, at) };
}

/** How much less ragged lines must be so that words are broken for that alone, as a share. */
const leastSmoothing = 0.5;

/** Breaks a paragraph into lines as `breakLines` does, words by patterns only where lines become fewer by it, or much less ragged. */
function breakSparingly(measured: MeasuredText, width: number): readonly Line[] {
  const lines = breakLines(measured, width);
  const willing = measured.opportunities.filter(({ reluctant }) => !reluctant);
  if (willing.length === measured.opportunities.length || !lines.some(({ hyphen }) => hyphen)) return lines;
  const whole = breakLines({ ...measured, opportunities: willing }, width);
  if (lines.length < whole.length || tornWords(measured, whole) > 0) return lines;
  return raggedness(measured, lines, width) < raggedness(measured, whole, width) * leastSmoothing ? lines : whole;
}

/** How many lines end within a word without a hyphen, since the word alone is too wide; or anywhere, where words are not set apart. */
export function tornWords({ text }: MeasuredText, lines: readonly Line[]): number {
  return lines.filter(({ to, hyphen }) => !hyphen && /^\p{L}{2}/u.test(text.slice(to - 1, to + 1))).length;
}

/** The sum of the squares by which lines but for the last are narrower than they may be. */
function raggedness(measured: MeasuredText, lines: readonly Line[], width: number): number {
  return lines.slice(0, -1).reduce((sum, { from, to, hyphen }) => {
    const missing = width - widthBetween(measured, from, to) - (hyphen ? measured.hyphenWidth : 0);
    return sum + missing * missing;
  }, 0);
}

/** A last line narrower than this, in em, is a widow: a word of six letters of Latin, or of three of Japanese. */
const widowWidth = 3.1;
/** How much narrower lines may become so that there is no widow, in tries and in share of the width. */
const tries = 12;
const step = 0.005;

/**
 * Breaks a paragraph into lines as `breakSparingly` does, a little narrower where that spares it a widow, or makes it longer,
 * without costing a line or tearing a word.
 */
export function breakWithoutWidow(measured: MeasuredText, width: number): readonly Line[] {
  let best = breakSparingly(measured, width);
  if (beginsWhereItMust(measured, best)) return best;
  for (let attempt = 1; attempt <= tries && lastWidth(measured, best) < widowWidth; attempt += 1) {
    const lines = breakSparingly(measured, width * (1 - attempt * step));
    if (lines.length > best.length) break;
    if (tornWords(measured, lines) > tornWords(measured, best)) continue;
    if (lastWidth(measured, lines) > lastWidth(measured, best)) best = lines;
  }
  return best;
}

/** Whether the last line begins where it must: at the text's beginning, or after a break that the author asked for. */
function beginsWhereItMust({ text }: MeasuredText, lines: readonly Line[]): boolean {
  const from = lines.at(-1)?.from ?? 0;
  return from === 0 || text.charAt(from - 1) === '\n';
}

function lastWidth(measured: MeasuredText, lines: readonly Line[]): number {
  const last = lines.at(-1);
  return last === undefined ? 0 : widthBetween(measured, last.from, last.to);
}

/** The width, in em, of a line that ends at an opportunity, its hyphen included. */
function widthUpTo(measured: MeasuredText, from: number, { at, hyphen }: Opportunity): number {
  return widthBetween(measured, from, trimmedEnd(measured.text, from, at)) + (hyphen ? measured.hyphenWidth : 0);
}

/** The width, in em, of the text between two offsets. */
function widthBetween({ before }: MeasuredText, from: number, to: number): number {
  return (before[to] ?? 0) - (before[from] ?? 0);
}

/** How far the form of a letter depends on those that follow it, in characters; more than enough for every script. */
const reach = 16;

/** How much wider, in em, a line is that begins within a word: letters that are joined, as in Arabic, have other forms there. */
function excessAfter(measured: MeasuredText, from: number): number {
  const to = Math.min(from + reach, measured.text.length);
  return Math.max(0, widthAlone(measured, from, to) - widthBetween(measured, from, to));
}

/** How much wider, in em, a line is that ends within a word. */
function excessBefore(measured: MeasuredText, to: number): number {
  const from = Math.max(0, to - reach);
  return Math.max(0, widthAlone(measured, from, to) - widthBetween(measured, from, to));
}

/** The end of the last whole grapheme that fits; at least one grapheme, however wide. */
function emergencyBreak(measured: MeasuredText, start: number, width: number): number {
  const first = firstAbove(measured.graphemes, start);
  let low = first;
  let high = measured.graphemes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthBetween(measured, start, measured.graphemes[middle] ?? 0) <= width) low = middle;
    else high = middle - 1;
  }
  while (low > first && widthAlone(measured, start, measured.graphemes[low] ?? 0) > width) low -= 1;
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

/** What is left out at the end of a line. */
const blanks = ' \t\n\r\u2028\u2029\u200b';

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && blanks.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
