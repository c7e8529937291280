import type { Head } from './other.ts';

/** The beginning of a table of values with a sign between them. */
export interface Table {
  readonly header: readonly string[];
  /** How many cells each further row has; a row that the head of the text cuts is not counted. */
  readonly widths: readonly number[];
}

const mostRows = 50;

/** Reads the text as a table with the first of these signs that its first line has twice, or once in each of its rows. */
export function tableIn(head: Head, signs: readonly string[]): Table | undefined {
  for (const sign of signs) {
    const rows = rowsOf(head.text.slice(head.start), sign);
    const [header, ...others] = rows;
    if (header === undefined || header.length < 2) continue;
    return { header, widths: others.map((row) => row.length) };
  }
  return undefined;
}

/** The cells of the first rows. A quotation mark at the start of a cell holds until its partner. */
function rowsOf(text: string, sign: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < mostRows) {
    const isQuoted = text.charAt(at) === '"';
    const end = endOfCell(text, at, sign);
    row.push(isQuoted ? text.slice(at + 1, end).replace(/"\s*$/, '') : text.slice(at, end));
    at = end + 1;
    if (text.charAt(end) === sign) continue;
    if (row.length > 1 || row[0]?.trim() !== '') rows.push(row);
    row = [];
    if (text.startsWith('\r\n', end)) at = end + 2;
  }
  return rows;
}

function endOfCell(text: string, from: number, sign: string): number {
  let at = from;
  let isOpen = text.charAt(from) === '"';
  if (isOpen) at += 1;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' && isOpen && text.charAt(at + 1) === '"') at += 1;
    else if (character === '"' && isOpen) isOpen = false;
    else if (!isOpen && (character === sign || character === '\n' || character === '\r')) return at;
  }
  return at;
}
