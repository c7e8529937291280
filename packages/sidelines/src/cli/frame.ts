import type { TextRange } from '../model/diagnostic.ts';
import { cellsOf, graphemesOf, hasRightToLeft } from './graphemes.ts';
import type { Lines } from './lines.ts';
import { type Message, say, visible } from './say.ts';

/** A place to be shown in a frame. */
export interface Spot {
  readonly range: TextRange;
  /** What is written beside the mark. */
  readonly note?: string;
  /** Whether it is what the finding is about, or another place that it speaks of. */
  readonly main: boolean;
}

/** How the parts of a frame are coloured; each function may return what it is given. */
export interface FramePaint {
  readonly margin: (said: Message) => Message;
  readonly mark: (said: Message) => Message;
}

/** How much of a long line is shown, in UTF-16 code units before the place and after its beginning. */
const shown = { before: 50, after: 90 };
const tabWidth = 4;

/** Lines of the source with marks under the places, one row a string; a long line is cut around the place. */
export function codeFrame(lines: Lines, spots: readonly Spot[], paint: FramePaint): readonly Message[] {
  const numbered = spots.map((spot) => ({ spot, line: lines.lineOf(spot.range.from) }));
  const wanted = [...new Set([...numbered.map(({ line }) => line), ...context(lines, numbered)])].sort((a, b) => a - b);
  const width = String(wanted.at(-1) ?? 1).length;
  const margin = (label: string) => paint.margin(say`  ${label.padStart(width)} |`);
  const rows: Message[] = [];
  for (const [index, line] of wanted.entries()) {
    const previous = wanted[index - 1];
    if (previous !== undefined && previous + 1 < line) rows.push(paint.margin(say`  ${'…'.padStart(width)}`));
    const here = numbered.filter((place) => place.line === line).map(({ spot }) => spot);
    const [first = { range: { from: lines.range(line).from, to: lines.range(line).from }, main: false }] = here;
    const cut = cutLine(lines, line, first.range);
    rows.push(say`${margin(String(line))}${trimEnd(` ${cut.text}`)}`);
    for (const spot of here)
      rows.push(say`${margin('')} ${paint.mark(markRow(cutLine(lines, line, spot.range), spot, cut))}`);
  }
  return rows;
}

/** The lines before and after what the finding is about, where something is written there. */
function context(lines: Lines, numbered: readonly { readonly spot: Spot; readonly line: number }[]): readonly number[] {
  const around = numbered.filter(({ spot }) => spot.main).flatMap(({ line }) => [line - 1, line + 1]);
  return around.filter((line) => lines.has(line) && !isBlank(lines, line));
}

function isBlank(lines: Lines, line: number): boolean {
  const { from, to } = lines.range(line);
  return lines.slice(from, Math.min(to, from + 200)).trim() === '';
}

/** What is shown of a line: its text as it appears, and where in it the place begins and ends, in cells. */
interface Cut {
  /** The offset of the first character that is shown. */
  readonly start: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The place itself, as it appears. */
  readonly place: string;
}

function cutLine(lines: Lines, line: number, range: TextRange): Cut {
  const whole = lines.range(line);
  const from = Math.min(Math.max(range.from, whole.from), whole.to);
  const to = Math.min(Math.max(range.to, from), whole.to);
  const start = from - whole.from <= shown.before ? whole.from : lines.characterStart(from - shown.before);
  const end = Math.min(whole.to, Math.max(start, from) + shown.after);
  const cells = layCells(lines.slice(start, end), start, start > whole.from ? '…' : '');
  const covered = cells.filter((cell) => cell.offset >= from && cell.offset < to);
  const after = cells.find((cell) => cell.offset >= from)?.at ?? endOf(cells);
  const last = covered.at(-1);
  return {
    start,
    text: cells.map((cell) => cell.text).join('') + (end < whole.to ? '…' : ''),
    from: covered[0]?.at ?? after,
    to: last === undefined ? after + 1 : Math.max(last.at + last.width, after + 1),
    place: covered.map((cell) => cell.text).join(''),
  };
}

interface Cell {
  readonly text: string;
  /** The UTF-16 offset in the source; -1 for what is not in it. */
  readonly offset: number;
  /** The first cell of the row that it takes. */
  readonly at: number;
  readonly width: number;
}

function layCells(text: string, start: number, lead: string): readonly Cell[] {
  const cells: Cell[] = lead === '' ? [] : [{ text: lead, offset: -1, at: 0, width: 1 }];
  let at = lead.length;
  for (const grapheme of graphemesOf(text)) {
    const appears = grapheme.text === '\t' ? ' '.repeat(tabWidth - (at % tabWidth)) : visible(grapheme.text);
    const width = appears === grapheme.text ? cellsOf(appears) : appears.length;
    cells.push({ text: appears, offset: start + grapheme.from, at, width });
    at += width;
  }
  return cells;
}

function endOf(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.at + last.width;
}

/**
 * The row below a line. Where the mark could point at the wrong thing the place is quoted instead: in text that runs
 * from right to left, which terminals put differently, and when another part of the line is shown.
 */
function markRow(cut: Cut, spot: Spot, above: Cut): Message {
  const note = spot.note === undefined ? '' : ` ${spot.note}`;
  const sign = spot.main ? '^' : '-';
  const quoted = hasRightToLeft(above.text) || cut.start !== above.start;
  if (quoted) return say`${trimEnd(`${sign} ${cut.place === '' ? '' : `“${cut.place}”`}${note}`)}`;
  return say`${' '.repeat(cut.from)}${sign.repeat(cut.to - cut.from)}${note}`;
}

function trimEnd(text: string): string {
  return text.replace(/\s+$/, '');
}
