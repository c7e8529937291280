import { type DateReading, isWhole, levelOf, readDateWords } from '../../../time/index.ts';
import { countOf, recurringIn } from '../counting.ts';
import { type Piece, trimmed } from '../lines.ts';
import type { Numbers } from '../shape/sight.ts';
import type { RowLine } from '../wikitext.ts';
import { type Habits, holds } from './habits.ts';

/** A row of a table is broken over so many lines at most. */
const mostLines = 6;
/** A row has so many cells at most that stand in lines of their own. */
const mostStacked = 12;
/** The first line of a date that is broken over two is not longer. */
const longestFragment = 24;

/** Joins lines that are one: rows of a table that were broken at the page's width, and dates of which a part stands in the line above. */
export function joinLines(
  lines: readonly Piece[],
  language: string,
  numbers: Numbers,
  { daysAbove }: Pick<Habits, 'daysAbove'>,
): readonly Piece[] {
  const rows = joinRows(lines);
  const broken = rows.map((line, place) => breakOf(line, rows[place + 1], language, numbers));
  const isUsual = holds(
    daysAbove,
    countOf(broken, (kind) => kind === 'open'),
    countOf(rows, ({ text }) => isDayNumber(text)),
  );
  return joinDates(rows, (place, below) => {
    const [line, next] = [rows[place], rows[place + 1]];
    const kind = line === undefined || below === next ? broken[place] : breakOf(line, below, language, numbers);
    return kind === 'whole' || (isUsual && kind === 'open');
  });
}

/** Several lines as one; what stands between them in the source is blank. */
function joined(lines: readonly Piece[]): Piece {
  const [first, ...others] = lines;
  if (first === undefined) return { from: 0, to: 0, text: '' };
  return others.reduce((whole, { from, to, text }) => {
    return { from: whole.from, to, text: whole.text + ' '.repeat(from - whole.to) + text };
  }, first);
}

/** A row that begins with a bar ends with one, be it some lines below. */
function joinRows(lines: readonly Piece[]): readonly Piece[] {
  const widest = lines.reduce((most, { text }) => (isClosed(text) ? Math.max(most, barsIn(text)) : most), 0);
  if (widest === 0) return lines;
  const stacked = lines.map((_, place) => stackedCells(lines, place));
  const usual = recurringIn(
    stacked.filter((length) => length > 2).map((length) => `${length}`),
    fewestStacked,
  );
  const rows: Piece[] = [];
  for (let place = 0; place < lines.length; ) {
    const cells = stacked[place] ?? 1;
    const length = usual.has(`${cells}`) ? cells : rowLength(lines, place, widest);
    rows.push(length === 1 ? (lines[place] ?? joined([])) : joined(lines.slice(place, place + length)));
    place += length;
  }
  return rows;
}

/** So many rows of as many lines are printed with a line for each cell. */
const fewestStacked = 3;

/** How many lines the row takes that begins here and has a line for each cell, “| 3 May |” above “Harlow |”; 1 where none does. */
function stackedCells(lines: readonly Piece[], place: number): number {
  const isCell = (text = '') => text === '|' || (text.endsWith('|') && !text.startsWith('|'));
  if (!isClosed(lines[place]?.text ?? '')) return 1;
  let end = place + 1;
  while (end < place + mostStacked && isCell(lines[end]?.text.trim())) end += 1;
  return end - place;
}

/** How many lines the row takes that begins here; 1 where none does. No row that was broken has more bars than the widest. */
function rowLength(lines: readonly Piece[], place: number, widest: number): number {
  const [first = '', ...others] = lines.slice(place, place + mostLines).map(({ text }) => text.trim());
  if (!first.startsWith('|')) return 1;
  const isWhole = first.length > 1 && first.endsWith('|');
  // Behind a whole row only a line that has no bar at its start goes on with it.
  const end = others.findIndex((text) => text === '' || text.endsWith('|') || (isWhole && text.startsWith('|')));
  const last = others[end] ?? '';
  const isRow = last.startsWith('|') || barsIn(first) + barsIn(last) > widest;
  const goesOn = last.endsWith('|') && !(isWhole && isRow);
  return goesOn ? end + 2 : 1;
}

function barsIn(text: string): number {
  return text.split('|').length - 1;
}

function isClosed(text: string): boolean {
  const row = text.trim();
  return row.length > 2 && row.startsWith('|') && row.endsWith('|');
}

/** “18” above “July 2018”, “August” above “2018”, “1950 –” above “53: …”, each above its rest: what is a date only together. */
function joinDates(lines: readonly Piece[], isBroken: (place: number, below: Piece) => boolean): readonly Piece[] {
  const upwards: Piece[] = [];
  for (const [index, line] of lines.toReversed().entries()) {
    const below = upwards.at(-1);
    const isOne = below !== undefined && isBroken(lines.length - 1 - index, below);
    if (isOne) upwards.pop();
    upwards.push(isOne ? joined([line, below]) : line);
  }
  return upwards.toReversed();
}

/**
 * Whether two lines make one date that neither of them is. It is whole where the second line ends with it or has a sign, or the gap
 * between columns, behind it; where a day stands above its month and a text, as “18” above “July The pier opens”, it is open, so that other lines tell.
 */
function breakOf(
  line: RowLine,
  next: RowLine | undefined,
  language: string,
  numbers: Numbers,
): 'whole' | 'open' | undefined {
  if (next === undefined || line.wikiCells !== undefined || next.wikiCells !== undefined) return undefined;
  const [first, second] = [trimmed(line).text, trimmed(next).text];
  if (first === '' || first.length > longestFragment || second === '' || !(isFragment(first) || gap.test(second)))
    return undefined;
  const text = `${first} ${second.slice(0, 60)}`;
  const whole = readDateWords(text, language, numbers);
  if (whole?.kind !== 'date' || whole.lead !== undefined || whole.length <= first.length + 1) return undefined;
  const alone = readDateWords(first, language, { ...numbers, bareDays: true });
  const isMore = alone === undefined || alone.length < first.length || !isComplete(alone);
  if (!isMore && !/[-–—]$/.test(first)) return undefined;
  const isSetApart = /^(?:\s*(?:$|[:：–—-])|\t|\s{3})/.test(text.slice(whole.length));
  if (isSetApart && (isComplete(whole) || isWeekday(alone))) return 'whole';
  return isDayNumber(first) && levelOf(whole.value) === 'day' ? 'open' : undefined;
}

/** What parts the columns of a page. */
const gap = /\S(?:\t|\s{3,})\S/;

/** The number of a day, the name of a month, or either with a dash that a further date follows. */
function isFragment(text: string): boolean {
  return /^[–—-]?\s*(?:\d{1,2}(?:\s*[–—-]\s*\d{1,2})?|\d{1,4}\s*[–—-]|[\p{L}.]{3,14}(?:\s*[–—-])?|\d{1,2}\s+[\p{L}.]{3,14}\s*[–—-]?)$/u.test(
    text,
  );
}

/** The number of a day, or of the first and the last of several, alone in a line. */
function isDayNumber(text: string): boolean {
  return /^\s*\d{1,2}(?:\s*[–—-]\s*\d{1,2})?\s*$/.test(text);
}

function isComplete(reading: DateReading): boolean {
  return reading.kind === 'date' && isWhole(reading.value);
}

/** Whether a date is a day of the week and nothing else. */
function isWeekday(reading: DateReading | undefined): boolean {
  return reading?.kind === 'date' && reading.weekday !== undefined && levelOf(reading.value) === 'none';
}
