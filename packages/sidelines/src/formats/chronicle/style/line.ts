import type { WhyKey } from '../../../model/whys.ts';
import { isWhole } from '../../../time/index.ts';
import type { Piece } from '../lines.ts';
import type { Sight } from '../shape/sight.ts';
import { endsFree } from '../signs.ts';
import type { Row } from './tables.ts';

/** A line under a style: its shape, with the one date that the style looks for, and what stands around it. */
export interface Line {
  /** Without the blanks at its ends. */
  readonly line: Piece;
  /** How many blanks stood before it. */
  readonly indent: number;
  /** How much of it is its bullet. */
  readonly bullet: number;
  readonly escaped: boolean;
  readonly sight: Sight | undefined;
  /** Why it is no part of the chronicle, if it is none. */
  readonly furniture: WhyKey | undefined;
  /** Whether it belongs to a table; with its rows where it has a date. */
  readonly table: { readonly rows: readonly Row[] } | undefined;
}

/** Whether a line is a row of a table with a date. */
export function isRow({ table }: Line): boolean {
  return table !== undefined && table.rows.length > 0;
}

/** The date of a line, or of its first row in a table. */
export function dateIn(line: Line | undefined): Sight | undefined {
  return line?.table?.rows[0]?.sight ?? line?.sight;
}

/** The place of the first line with a date, be it a row of a table; -1 when there is none. */
export function firstEntry(lines: readonly Line[], dated: readonly boolean[]): number {
  return lines.findIndex((line, place) => dated[place] || isRow(line));
}

/** Whether a line is blank, or not there. */
export function isBlankAt(lines: readonly Line[], place: number): boolean {
  return (lines[place]?.line.text ?? '') === '';
}

/** A line that is shorter ends where its author ended it, and not where the page did. */
const fullLine = 60;

/** Whether a line does not go on with a sentence that the line above it was broken in. */
export function opensParagraph(lines: readonly Line[], place: number): boolean {
  const above = lines[place - 1];
  if (above === undefined || above.line.text === '' || above.furniture !== undefined) return true;
  if (above.line.text.length < fullLine || endsFree(above.line.text)) return true;
  return above.sight?.separator === 'end' || hasStrongOpener(lines[place]) || completesBelow(lines, place);
}

/** Whether a date alone in its line stands right above one that lacks a year, as headings of years do. */
function completesBelow(lines: readonly Line[], place: number): boolean {
  const reading = lines[place + 1]?.sight?.reading;
  return lines[place]?.sight?.separator === 'end' && reading?.kind === 'date' && !isWhole(reading.value);
}

function hasStrongOpener(line: Line | undefined): boolean {
  if (line?.sight === undefined) return false;
  const { opener, separator, level, reading } = line.sight;
  if (opener !== '' || separator === 'mark') return true;
  // Prose has a blank behind its years, and few periods of them where lines begin.
  const isPeriod = reading.kind === 'date' && reading.value.kind === 'period';
  return level === 'year' && (separator === 'glued' || isPeriod);
}
