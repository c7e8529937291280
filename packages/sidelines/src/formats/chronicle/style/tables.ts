import { once } from '../../../model/once.ts';
import { type Slices, sliceAt } from '../../../model/slices.ts';
import { completed, type DateReading, lacksOf } from '../../../time/index.ts';
import { after, before, type Piece, stretch, trimmed } from '../lines.ts';
import { isNameShaped, isProper, splitJoint } from '../names.ts';
import { phrasesOf } from '../phrases.ts';
import { type Numbers, type Sight, sightIn, sightReader } from '../shape/sight.ts';
import { folded } from '../together.ts';
import type { RowLine } from '../wikitext.ts';

/** What a row of a table says: one entry, or one for each side that has a column. */
export interface Row {
  readonly sight: Sight;
  /** The cells that name who acted, or the heads of the columns that do. */
  readonly label: readonly Piece[];
  /** The cells that say what happened, as one stretch of the line. */
  readonly rest: Piece;
  /** Cells before the text that hold nothing but a number, of which nothing says what it means. */
  readonly unread: readonly Piece[];
  /** Which of several lists side by side it belongs to. */
  readonly list?: number;
  /** The cell beside the date that says its year. */
  readonly year?: Piece | undefined;
  /** The cell that is taken for who acted, where nothing but its column's looks says so. */
  readonly guessed?: Piece;
}

/** The rows of all tables, by the place of their lines. */
export type Tables = ReadonlyMap<number, readonly Row[]>;

/** The columns of a table that mean something. */
interface Columns {
  readonly date: number;
  readonly party: number | undefined;
  /** Whether nothing but its looks says that this column names who acted. */
  readonly isGuess?: boolean;
  /** The folded names of those who acted, where a text stands beside them. */
  readonly names: ReadonlySet<string>;
  /** The heads of columns that say what each side did, by their place. */
  readonly sides: ReadonlyMap<number, Piece>;
  /** Whether two or three digits in the column of dates are a year. */
  readonly smallYears: boolean;
  /** The lists that stand side by side, each of one side. */
  readonly lists: readonly SideList[];
}

/** A list of one side in a table of several: dates in one column, texts in the next, or both in one. */
interface SideList {
  readonly head: Piece;
  readonly date: number;
  readonly text: number;
}

/** The words above a column of parties, folded. */
const partyHeads: ReadonlySet<string> = phrasesOf('partyHeads');

/** The words above columns that are of no side, folded. */
export const otherHeads: ReadonlySet<string> = phrasesOf('otherHeads', 'dateHeads', 'sources');

/** Whether a line has three cells or more, with bars or tabs between them. */
function isTableLine(text: string): boolean {
  const bar = barOf(text);
  const first = text.indexOf(bar);
  return first >= 0 && text.includes(bar, first + 1);
}

function barOf(text: string): '|' | '\t' {
  return text.includes('|') ? '|' : '\t';
}

/** The rows of all tables. A head, or a line that no date stands in, has none. */
export function* readTables(
  lines: readonly Piece[],
  language: string,
  numbers: Numbers,
  parties: ReadonlySet<string>,
): Slices<Tables> {
  const cells = lines.map(cellsOfRow);
  if (!cells.some((row) => row !== undefined)) return new Map();
  const read = (small: boolean) => sightReader(language, { ...numbers, ...(small ? { smallYears: true } : {}) });
  const text: Text = { lines, cells, isDateCell: dateCellsIn(language), parties };
  return yield* rowsIn(text, { plain: read(false), small: read(true) });
}

interface Readers {
  readonly plain: (cell: Piece) => Sight | undefined;
  readonly small: (cell: Piece) => Sight | undefined;
}

function* rowsIn(text: Text, readers: Readers): Slices<Tables> {
  const rows = new Map<number, readonly Row[]>();
  let columns: Columns | undefined;
  // Before its first row all lines of a table are its head.
  let hasBegun = false;
  for (const [place, line] of text.lines.entries()) {
    yield* sliceAt(place);
    const cells = text.cells[place];
    if (cells === undefined && isEnd(text, line) && !isTorn(text, place, columns)) columns = undefined;
    if (cells === undefined) continue;
    const isNew = columns === undefined || isOther(text, place, columns);
    if (isNew) [columns, hasBegun] = [columnsOf(text, place, readers.plain), false];
    const found = columns === undefined ? [] : rowsOf(line, cells, columns, readers);
    hasBegun ||= found.length > 0;
    if (columns !== undefined && (!hasBegun || isOfTable(line, cells, found))) rows.set(place, found);
  }
  return rows;
}

/** Whether a line without cells ends a table; a date between its rows says what those below it lack. */
function isEnd({ isDateCell }: Text, line: Piece): boolean {
  const words = trimmed(line);
  return words.text !== '' && !isDateCell(words);
}

/** Whether a line right between two rows is one that has lost what sets its cells apart. */
function isTorn({ cells, isDateCell }: Text, place: number, columns: Columns | undefined): boolean {
  return columns !== undefined && cells[place - 1] !== undefined && isDateCell(cells[place + 1]?.[columns.date]);
}

/** Whether a further table begins: with a head, or below a date with no row of the table above. */
function isOther(text: Text, place: number, { date }: Columns): boolean {
  const above = text.lines.slice(Math.max(0, place - 3), place).findLast((line) => line.text.trim() !== '');
  const isBelowDate = above !== undefined && cellsOfRow(above) === undefined;
  return isHeadAt(text, place) || (isBelowDate && !text.isDateCell(text.cells[place]?.[date]));
}

/** Whether a line of a table is part of it: a row with a date, a rule, or nothing but empty cells. */
function isOfTable({ text }: Piece, cells: readonly Piece[], rows: readonly Row[]): boolean {
  return rows.length > 0 || isRule(text) || isBare(cells);
}

/** The lines of a text, and what tables are found by. */
interface Text {
  readonly lines: readonly Piece[];
  /** The cells of each line, if it has several. */
  readonly cells: readonly (readonly Piece[] | undefined)[];
  /** Whether a cell holds a date and nothing else. */
  readonly isDateCell: (cell: Piece | undefined) => boolean;
  /** The folded names of the parties that are declared. */
  readonly parties: ReadonlySet<string>;
}

/** Whether a further table begins: a head with a rule below it. */
function isHeadAt({ lines, cells, isDateCell }: Text, place: number): boolean {
  return (
    isRule(lines[place + 1]?.text ?? '') &&
    lines[place + 1]?.text.trim() !== '' &&
    isHead(cells[place] ?? [], isDateCell)
  );
}

/** So many rows tell what the columns of a table are. */
const mostRows = 12;
const mostColumns = 12;

/** A table is one when its first rows have a date in one column, or lists of dated items side by side. */
function columnsOf(text: Text, from: number, read: Readers['plain']): Columns | undefined {
  const rows = rowsFrom(text, from, mostRows);
  const next = text.cells
    .slice(from, from + mostRows)
    .findIndex((_, place) => place > 1 && isHeadAt(text, from + place));
  const lists = listsOf(next < 0 ? rows : rowsFrom(text, from, next), text, read);
  if (lists.length < 2) return dateColumns(text, from, rows);
  return { date: -1, party: undefined, names: new Set(), sides: new Map(), smallYears: false, lists };
}

/** The cells of so many lines, without those of rules. */
function rowsFrom({ lines, cells }: Text, from: number, most: number): readonly (readonly Piece[])[] {
  return cells
    .slice(from, from + most)
    .flatMap((row, place) => (row === undefined || isRule(lines[from + place]?.text ?? '') ? [] : [row]));
}

function dateColumns(text: Text, from: number, cells: readonly (readonly Piece[])[]): Columns | undefined {
  const { lines, isDateCell } = text;
  const width = Math.min(mostColumns, Math.max(0, ...cells.map((row) => row.length)));
  const columns = Array.from({ length: width }, (_, column) => cells.map((row) => row[column]));
  const counts = columns.map((column) => column.filter((cell) => isDateCell(cell)).length);
  const most = Math.max(0, ...counts);
  const isRuled = lines.slice(from, from + 4).some(({ text: line }) => isTableLine(line) && isRule(line));
  const years = columns.findIndex((column) => areYears(column.slice(1)));
  const isEnough = most >= 2 || (most === 1 && isRuled);
  if (!isEnough && years < 0) return undefined;
  const date = isEnough ? counts.indexOf(most) : years;
  const [head = [], ...body] = cells;
  const headed = head.findIndex(({ text: words }) => isPartyHead(words));
  const all = sidesOf(cells, date, text);
  // “Union | Company” are sides themselves, where what stands below is not the names of who acted again and again.
  const isHeaded = headed >= 0 && (!all.has(headed) || recurs(body, headed));
  const sides = isHeaded ? new Map<number, Piece>() : all;
  const free =
    isHeaded || sides.size > 0 ? undefined : nameColumn(head.some(isDateCell) ? [[], ...cells] : cells, date);
  const party = isHeaded ? headed : free;
  const isGuess = free !== undefined && text.parties.size === 0 && !areNamedElsewhere(text, from, cells, free);
  return { date, party, isGuess, names: namesIn(body, date, party), sides, smallYears: !isEnough, lists: [] };
}

/**
 * “| Harlow | Velden |” above “| 1902: text | 1905: text |”, or “| Date | Harlow | Date | Velden |”: each filled column belongs to
 * a list with a name at its head.
 */
function listsOf(
  rows: readonly (readonly Piece[])[],
  { isDateCell, parties }: Text,
  read: Readers['plain'],
): readonly SideList[] {
  const [head = [], ...body] = rows;
  const isSide = ({ text }: Piece) => (parties.size > 0 ? parties.has(folded(text)) : isSideHead(text));
  const lists: SideList[] = [];
  let before: number | undefined;
  for (const [column, cell] of head.entries()) {
    const cells = body.flatMap((row) => (row[column] === undefined || row[column].text === '' ? [] : [row[column]]));
    if (cells.length === 0) continue;
    const [dates, items] = [cells.filter(isDateCell).length, cells.filter((item) => isItem(read(item))).length];
    const isDated = items * 4 >= cells.length * 3;
    if (dates * 2 > cells.length && before === undefined) before = column;
    else if (isSide(cell) && (before !== undefined || isDated)) {
      lists.push({ head: cell, date: before ?? column, text: column });
      before = undefined;
    } else return [];
  }
  const isAlike =
    new Set(lists.map(({ date, text }) => (date === text ? '' : folded(head[date]?.text ?? '')))).size === 1;
  return before === undefined && body.length > 1 && isAlike ? lists : [];
}

/** Whether a date has a text behind it. */
function isItem(sight: Sight | undefined): boolean {
  return sight !== undefined && sight.separator !== 'end' && sight.separator !== 'lead' && sight.level !== 'number';
}

/** The rows of the lists that stand side by side in a line; none where a cell belongs to no item, so that it stays text. */
function listRows(cells: readonly Piece[], lists: readonly SideList[], read: Readers['plain']): readonly Row[] {
  const used = new Set<number>();
  const rows = lists.flatMap(({ head, date, text }, list) => {
    const [dated, told] = [cells[date], cells[text]];
    const sight = dated && read(dated);
    if (sight === undefined || told === undefined || told.text === '') return [];
    // What stands behind a date in a cell of its own would be lost.
    if (date !== text && sight.separator !== 'end') return [];
    used.add(date).add(text);
    return { sight, label: [head], rest: date === text ? sight.rest : told, unread: [], list };
  });
  return cells.every(({ text }, column) => text === '' || used.has(column)) ? rows : [];
}

/** Whether some cells of a column say the same. */
function recurs(rows: readonly (readonly Piece[])[], column: number): boolean {
  const words = rows.map((cells) => folded(cells[column]?.text ?? '')).filter((text) => text !== '');
  return new Set(words).size < words.length;
}

function namesIn(rows: readonly (readonly Piece[])[], date: number, party: number | undefined): ReadonlySet<string> {
  const named = rows.filter((cells) => cells.filter(({ text }, column) => text !== '' && column !== date).length > 1);
  return new Set(named.flatMap((cells) => (party === undefined ? [] : folded(cells[party]?.text ?? ''))));
}

/** Whether the cells of a column count up or down in numbers of up to three digits, as years of antiquity do. */
function areYears(cells: readonly (Piece | undefined)[]): boolean {
  const years = cells.flatMap((cell) => (cell !== undefined && /^\d{1,4}$/.test(cell.text) ? [Number(cell.text)] : []));
  if (years.length < 4 || years.length < cells.length - 2) return false;
  const countsUp = years.every((year, place) => place === 0 || year === (years[place - 1] ?? 0) + 1);
  return (
    !countsUp &&
    years.every((year, place) => place === 0 || year >= (years[place - 1] ?? 0)) &&
    (years.at(-1) ?? 0) > 99
  );
}

function isPartyHead(words: string): boolean {
  return words !== '' && words.split(/\s*[/・,、]\s*/).some((part) => partyHeads.has(folded(part)));
}

/**
 * The columns that say what each side did: those whose heads are parties, or look like names where two or more columns of text
 * have such heads.
 */
function sidesOf(
  rows: readonly (readonly Piece[])[],
  date: number,
  { isDateCell, parties }: Text,
): ReadonlyMap<number, Piece> {
  const [head, ...body] = rows;
  const sides = new Map<number, Piece>();
  if (head === undefined || body.length < 2 || head.some((cell) => isDateCell(cell))) return sides;
  for (const [column, cell] of head.entries()) {
    const isNamed = parties.size > 0 ? parties.has(folded(cell.text)) : isSideHead(cell.text);
    if (column !== date && isNamed && isTextColumn(body, column)) sides.set(column, cell);
  }
  const texts = head.filter((_, column) => column !== date && isTextColumn(body, column)).length;
  // Two columns of one name are no two sides.
  const names = new Set([...sides.values()].map(({ text }) => folded(text)));
  if (names.size >= 2 && names.size === texts) return sides;
  return parties.size > 0 ? new Map() : alternatingSides(head, body, date);
}

/** The columns whose heads are names and of which most rows have but one filled, where there are no others. */
function alternatingSides(
  head: readonly Piece[],
  rows: readonly (readonly Piece[])[],
  date: number,
): ReadonlyMap<number, Piece> {
  const others = [...head.entries()].filter(([column]) => {
    return column !== date && rows.some((cells) => (cells[column]?.text ?? '') !== '');
  });
  const single = rows.filter((cells) => others.filter(([column]) => (cells[column]?.text ?? '') !== '').length === 1);
  const isEach = others.every(([column, { text }]) => {
    return isSideHead(text) && single.some((cells) => (cells[column]?.text ?? '') !== '');
  });
  return others.length > 1 && isEach && single.length * 2 >= rows.length ? new Map(others) : new Map();
}

function isSideHead(words: string): boolean {
  return isNameShaped(words) && isProper(words) && !otherHeads.has(folded(words));
}

/** Words of scripts that set no blanks between them. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4}/u;

/** How many letters of an alphabet a text has room for: a sign of East Asia takes that of two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0);
}

/** Whether the cells of a column are texts of several words, where they are not empty. */
function isTextColumn(rows: readonly (readonly Piece[])[], column: number): boolean {
  const texts = rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
  const long = texts.filter((text) => (widthOf(text) > 12 && /\s/.test(text)) || unspaced.test(text));
  return texts.length > 0 && long.length * 2 >= texts.length;
}

/** The column that holds nothing but names, and the same few again and again; a head may say that it is of something else. */
function nameColumn([head = [], ...body]: readonly (readonly Piece[])[], date: number): number | undefined {
  const width = body[0]?.length ?? 0;
  for (let column = 0; column < width - 1; column += 1) {
    const names = body.map((cells) => cells[column]?.text ?? '').filter((name) => name !== '');
    const isNames = names.length >= 4 && names.every((name) => isNameShaped(name) && splitJoint(name).every(isProper));
    const single = names.flatMap((name) => splitJoint(name)).map(folded);
    const isOther = otherHeads.has(folded(head[column]?.text ?? ''));
    if (column !== date && !isOther && isNames && new Set(single).size <= single.length / 2) return column;
  }
  return undefined;
}

/** So many lines above a table are looked at for the names in it. */
const mostAbove = 40;

/** Whether half of the names of a column, or more, stand in other cells of its rows or in the lines above, too. */
function areNamedElsewhere(
  { lines }: Text,
  from: number,
  rows: readonly (readonly Piece[])[],
  column: number,
): boolean {
  const cells = rows.flatMap((row) => row.flatMap(({ text }, place) => (place === column ? [] : [text])));
  const above = lines.slice(Math.max(0, from - mostAbove), from).map(({ text }) => text);
  const others = [...above, ...cells].join('\n');
  const names = new Set(rows.slice(1).flatMap((row) => splitJoint(row[column]?.text ?? '')));
  const found = [...names].filter((name) => name !== '' && holdsWord(others, name));
  return found.length * 2 >= names.size;
}

/** Whether a text holds a word that is no part of a longer one; between signs of East Asia nothing tells where words end. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before = ' ', behind = ' '] = [text[at - 1], text[at + word.length]];
    if (/\p{Lo}/u.test(word) || !/[\p{L}\p{N}]/u.test(before + behind)) return true;
  }
  return false;
}

/** Tells cells that hold a date and nothing else; of those that are alike only the first is read. */
function dateCellsIn(language: string): Text['isDateCell'] {
  const isDate = once((text) => {
    const sight = sightIn({ from: 0, to: text.length, text }, language, {});
    // A number alone is rather that of a row.
    return sight?.separator === 'end' && sight.level !== 'number' && sight.level !== 'none';
  });
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

/** Whether all cells are empty. */
function isBare(cells: readonly Piece[]): boolean {
  return cells.every(({ text }) => text === '');
}

/** The cells of a line, if it has several; a heading with bars in its words has none. */
function cellsOfRow(line: RowLine): readonly Piece[] | undefined {
  if (line.wikiCells !== undefined) return line.wikiCells;
  const isRow = isTableLine(line.text) && !/^\s*#{1,6}\s+[^\s|]/.test(line.text);
  return isRow ? cellsOf(line) : undefined;
}

/** A cell of several lines names nobody. */
function isOneLine(cell: Piece | undefined): cell is Piece {
  return cell !== undefined && !cell.text.includes('\n');
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

const unknownDates = phrasesOf('unknownDates');

/** A cell that says that the date is not known: a dash, a question mark, a word. */
function undatedIn(cell: Piece): Sight | undefined {
  if (!/^[-–—?]$/.test(cell.text) && !unknownDates.has(folded(cell.text))) return undefined;
  const reading: DateReading = { kind: 'date', value: { kind: 'point' }, length: cell.text.length };
  const rest = after(cell, cell.text.length);
  return { opener: '', reading, level: 'none', date: cell, separator: 'end', label: undefined, rest };
}

/** A cell that holds nothing but a number, such as that of a row or page, says nothing of its own before a text. */
function isNumber(text: string): boolean {
  return /^\d{1,4}\.?$/.test(text);
}

function rowsOf(line: Piece, cells: readonly Piece[], columns: Columns, { plain, small }: Readers): readonly Row[] {
  const read = columns.smallYears ? small : plain;
  if (isRule(line.text)) return [];
  if (columns.lists.length > 0) return listRows(cells, columns.lists, plain);
  const cell = cells[columns.date];
  const sight = cell && (read(cell) ?? undatedIn(cell));
  if (cell === undefined || sight === undefined || sight.separator !== 'end') return [];
  return columns.sides.size > 0 ? sideRows(cells, columns, sight) : [plainRow(line, cells, columns, sight)];
}

/** The row of a table in which each line is one entry. */
function plainRow(line: Piece, cells: readonly Piece[], columns: Columns, sight: Sight): Row {
  // A cell of a row above that goes over this one is told there.
  const others = cells.filter(
    ({ text, from }, column) =>
      text !== '' && column !== columns.date && (from >= line.from || column === columns.party),
  );
  const party = columns.party === undefined ? undefined : cells[columns.party];
  const label = isOneLine(party) ? party : undefined;
  const isNamed =
    label !== undefined && label.text !== '' && (others.length > 1 || columns.names.has(folded(label.text)));
  const texts = others.filter((other) => !(isNamed && other === label));
  const wordy = texts.findIndex(({ text }) => !isNumber(text));
  const [first, last] = [texts[Math.max(0, wordy)], texts.at(-1)];
  const rest = first === undefined || last === undefined ? before(sight.date, 0) : restOf(line, first, last, label);
  const numbers = texts.slice(0, Math.max(0, wordy));
  const beside = numbers.find((other) => other === cells[columns.date + 1]);
  const whole = beside && withYear(sight, beside);
  const unread = whole === undefined ? numbers : numbers.filter((other) => other !== beside);
  const year = whole === undefined ? {} : { year: beside };
  const guessed = columns.isGuess && isNamed ? { guessed: label } : {};
  return { sight: whole ?? sight, label: isNamed ? [withoutEcho(label)] : [], rest, unread, ...guessed, ...year };
}

/** A day or month without its year, with the year that stands in the next cell. */
function withYear(sight: Sight, { text }: Piece): Sight | undefined {
  const { reading } = sight;
  if (reading.kind !== 'date' || !lacksOf(reading.value).year || !/^(?:1[5-9]|20)\d\d$/.test(text)) return undefined;
  const value = completed(reading.value, { year: Number(text) });
  return value && { ...sight, reading: { ...reading, value } };
}

/** From the first to the last cell of text; the cell that names who acted may stand between them. */
function restOf(line: Piece, first: Piece, last: Piece, label: Piece | undefined): Piece {
  const isBetween = label !== undefined && label.from > first.from && label.to < last.from;
  return stretch(line, first.from, isBetween ? Math.max(first.to, last.to) : last.to);
}

/** Whether a cell says the same as the one before it. */
function isDitto(text: string): boolean {
  return /^(?:["”″〃]|'{2}|-"-|(?:ditto|idem|dto|id|do)\.?)$/iu.test(text);
}

/** An entry for each side that did something; where two cells say the same, the sides did it together. */
function sideRows(cells: readonly Piece[], { date, sides }: Columns, sight: Sight): readonly Row[] {
  const unread = cells.filter(({ text }, column) => text !== '' && column !== date && !sides.has(column));
  const rows = new Map<string, { readonly label: Piece[]; readonly rest: Piece }>();
  for (const [column, head] of sides) {
    const cell = cells[column];
    if (cell === undefined || cell.text === '' || /^[-–—]$/.test(cell.text)) continue;
    const [said] = rows.keys();
    const same = rows.get(said !== undefined && isDitto(cell.text) ? said : folded(cell.text));
    if (same === undefined) rows.set(folded(cell.text), { label: [head], rest: cell });
    else same.label.push(head);
  }
  return [...rows.values()].map(({ label, rest }) => ({ sight, label, rest, unread }));
}
