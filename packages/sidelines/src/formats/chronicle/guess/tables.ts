import { once } from '../../../model/once.ts';
import type { DateReading } from '../../../time/index.ts';
import { isNameShaped, isProper } from '../discovery.ts';
import { after, before, type Piece, stretch, trimmed } from '../lines.ts';
import { phrases } from '../phrases.ts';
import { folded } from '../together.ts';
import type { RowLine } from '../wikitext.ts';
import { type Candidate, type CandidateReader, candidateIn, candidateReader, type Numbers } from './candidates.ts';

/** A row of a table with bars between its cells. */
export interface Row {
  readonly candidate: Candidate;
  /** The cell that names who acted. */
  readonly label: Piece | undefined;
  /** The cells that say what happened, as one stretch of the line. */
  readonly rest: Piece;
}

/** The columns of a table that mean something. */
interface Columns {
  readonly date: number;
  readonly party: number | undefined;
}

/** The words above a column of parties, folded. */
const partyHeads: ReadonlySet<string> = new Set(
  phrases(`
  country, countries, party, actor, side, place, nation, who, state, organisation, organization, company, institution, team, agency, nation(s)
  land, partei, seite, akteur, pays, partie, acteur, país, parte, actor, paese, attore, kraj, strona, země, stát, strana, država, stran, страна, partij, partijen
  страна, сторона, країна, держава, ülke, taraf, الدولة, الطرف, البلد, מדינה, צד, 国, 国名, 場所, 地域, 当事者, 国家
  地区, 国別, 국가, 나라, 지역
`),
);

/** Whether a line has three cells or more, with bars or tabs between them. */
function isTableLine(text: string): boolean {
  const bar = barOf(text);
  const first = text.indexOf(bar);
  return first >= 0 && text.includes(bar, first + 1);
}

function barOf(text: string): '|' | '\t' {
  return text.includes('|') ? '|' : '\t';
}

/** The rows of all tables, by the place of their lines. A head, or a line that no date stands in, has none. */
export function readTables(
  lines: readonly Piece[],
  language: string,
  numbers: Numbers,
): ReadonlyMap<number, Row | undefined> {
  if (!lines.some((line) => cellsOfRow(line) !== undefined)) return new Map();
  const text: Text = { lines, cells: lines.map(cellsOfRow), isDateCell: dateCellsIn(language) };
  return rowsIn(text, candidateReader(language, numbers));
}

function rowsIn(text: Text, read: CandidateReader): ReadonlyMap<number, Row | undefined> {
  const rows = new Map<number, Row | undefined>();
  let columns: Columns | undefined;
  for (const [place, line] of text.lines.entries()) {
    const cells = text.cells[place];
    if (cells === undefined && line.text.trim() !== '') columns = undefined;
    if (cells === undefined) continue;
    const isNew = columns === undefined || isHeadAt(text, place);
    if (isNew) columns = columnsOf(text, place);
    const row = columns && rowOf(line, cells, columns, read);
    if (columns !== undefined && (row !== undefined || isNew || isRule(line.text))) rows.set(place, row);
  }
  return rows;
}

/** The lines of a text, and what tables are found by. */
interface Text {
  readonly lines: readonly Piece[];
  /** The cells of each line, if it has several. */
  readonly cells: readonly (readonly Piece[] | undefined)[];
  /** Whether a cell holds a date and nothing else. */
  readonly isDateCell: (cell: Piece | undefined) => boolean;
}

/** Whether a further table begins: a head with a rule below it. */
function isHeadAt({ lines, cells, isDateCell }: Text, place: number): boolean {
  return (
    isRule(lines[place + 1]?.text ?? '') &&
    lines[place + 1]?.text.trim() !== '' &&
    isHead(cells[place] ?? [], isDateCell)
  );
}

/** A table is one when its first rows have a date in one column. */
function columnsOf({ lines, cells: all, isDateCell }: Text, from: number): Columns | undefined {
  const cells = all
    .slice(from, from + 12)
    .flatMap((row, place) => (row === undefined || isRule(lines[from + place]?.text ?? '') ? [] : [row]));
  const width = Math.min(12, Math.max(0, ...cells.map((row) => row.length)));
  const counts = Array.from({ length: width }, (_, column) => cells.filter((row) => isDateCell(row[column])).length);
  const most = Math.max(0, ...counts);
  const isRuled = lines.slice(from, from + 4).some(({ text }) => isTableLine(text) && isRule(text));
  const isEnough = most >= 2 || (most === 1 && isRuled);
  if (!isEnough) return undefined;
  const date = counts.indexOf(most);
  const party = (cells[0] ?? []).findIndex((cell) => partyHeads.has(folded(cell.text)));
  return { date, party: party < 0 ? nameColumn(cells, date) : party };
}

/** The column that holds nothing but names, and the same few again and again. */
function nameColumn(rows: readonly (readonly Piece[])[], date: number): number | undefined {
  const width = rows[0]?.length ?? 0;
  const body = rows.slice(1);
  for (let column = 0; column < width - 1; column += 1) {
    const names = body.map((cells) => cells[column]?.text ?? '').filter((name) => name !== '');
    const isNames = names.length >= 4 && names.every((name) => isNameShaped(name) && isProper(name));
    if (column !== date && isNames && new Set(names.map(folded)).size <= names.length / 2) return column;
  }
  return undefined;
}

/** Tells cells that hold a date and nothing else; of those that are alike only the first is read. */
function dateCellsIn(language: string): Text['isDateCell'] {
  const isDate = once((text) => candidateIn({ from: 0, to: text.length, text }, language, {})?.separator === 'end');
  return (cell) => cell !== undefined && isDate(cell.text);
}

function isHead(cells: readonly Piece[], isDateCell: Text['isDateCell']): boolean {
  return (
    cells.length > 1 &&
    !cells.every(({ text }) => /^[\s:-]*$/.test(text)) &&
    !cells.some(isDateCell) &&
    cells.every(({ text }) => text.length < 40)
  );
}

function isRule(text: string): boolean {
  return text.includes('-') && !/[^\s|:-]/.test(text);
}

function cellsOfRow(line: RowLine): readonly Piece[] | undefined {
  if (line.wikiCells !== undefined) return line.wikiCells;
  return isTableLine(line.text) ? cellsOf(line) : undefined;
}

function cellsOf(line: Piece): readonly Piece[] {
  const inner = barOf(line.text) === '|' ? trimmed(line) : line;
  const first = inner.text.startsWith('|') ? 1 : 0;
  const last = inner.text.length - (inner.text.endsWith('|') ? 1 : 0);
  const body = after(before(inner, Math.max(first, last)), first);
  const cells: Piece[] = [];
  let from = 0;
  for (const cell of body.text.split(barOf(body.text))) {
    cells.push(trimmed(after(before(body, from + cell.length), from)));
    from += cell.length + 1;
  }
  return cells;
}

/** A name that stands twice, as a picture's description and its caption do: "USA USA". */
function withoutEcho(cell: Piece): Piece {
  const half = (cell.text.length - 1) / 2;
  const isTwice = cell.text[half] === ' ' && cell.text.slice(0, half) === cell.text.slice(half + 1);
  return isTwice ? before(cell, half) : cell;
}

/** A cell that says that the date is not known: a dash, a question mark. */
function undatedIn(cell: Piece): Candidate | undefined {
  if (!/^(?:[-–—?]|n\/?a|unknown)$/i.test(cell.text)) return undefined;
  const reading: DateReading = { kind: 'partial', edtf: '', length: cell.text.length };
  return {
    opener: '',
    reading,
    level: 'none',
    date: cell,
    separator: 'end',
    label: undefined,
    rest: after(cell, cell.text.length),
  };
}

function isRowNumber(text: string, column: number): boolean {
  return column === 0 && /^\d{1,4}\.?$/.test(text);
}

/** A cell of several lines names nobody. */
function isOneLine(cell: Piece | undefined): boolean {
  return cell !== undefined && !cell.text.includes('\n');
}

function rowOf(line: Piece, cells: readonly Piece[], columns: Columns, read: CandidateReader): Row | undefined {
  if (isRule(line.text)) return undefined;
  const cell = cells[columns.date];
  const candidate = cell && (read(cell) ?? undatedIn(cell));
  if (cell === undefined || candidate === undefined || candidate.separator !== 'end') return undefined;
  const party = columns.party !== undefined && isOneLine(cells[columns.party]) ? columns.party : undefined;
  const label = party === undefined ? undefined : cells[party];
  const others = cells.filter(
    ({ text, from }, column) =>
      text !== '' &&
      // A cell of a row above that goes over this one is told there.
      from >= line.from &&
      column !== columns.date &&
      column !== columns.party &&
      !isRowNumber(text, column),
  );
  const [first, last] = [others[0], others.at(-1)];
  const rest = first === undefined || last === undefined ? before(cell, 0) : stretch(line, first.from, last.to);
  return { candidate, label: label === undefined || label.text === '' ? undefined : withoutEcho(label), rest };
}
