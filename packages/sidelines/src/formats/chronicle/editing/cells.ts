import type { TextRange } from '../../../model/diagnostic.ts';
import type { Entry } from '../../../model/timeline.ts';
import type { Candidate } from '../../editing/search.ts';
import type { Ground, Stand } from './ground.ts';

/** So many rows are looked at for the column in which something stands. */
const mostModels = 20;

/** The ways to write who acted in the row of a table: in the cell for that, or by the column in which the text stands. */
export function* cellCandidates(
  ground: Ground,
  stand: Stand,
  { parties, against }: Pick<Entry, 'parties' | 'against'>,
  words: readonly string[],
): Generator<Candidate> {
  const cells = cellsAt(ground, stand.text.from);
  if (cells === undefined) return;
  yield* inCellOfLabel(ground, stand, cells, words);
  // A text that stands in several columns is one of all of them together.
  if (parties.length > 0 && against === undefined) yield* inOtherColumn(ground, stand, cells, parties);
}

function* inCellOfLabel(
  ground: Ground,
  stand: Stand,
  cells: readonly TextRange[],
  words: readonly string[],
): Generator<Candidate> {
  const columns = new Set<number>();
  for (const model of ground.nearest(stand.at, mostModels, ({ label }) => label !== undefined)) {
    const others = model.label && cellsAt(ground, model.label.from);
    if (others !== undefined && others.length === cells.length) columns.add(columnOf(others, model.label?.from ?? 0));
  }
  const text = columnOf(cells, stand.text.from);
  for (const column of columns) {
    const cell = cells[column];
    if (cell === undefined || column === text || column === columnOf(cells, stand.date.from)) continue;
    for (const insert of words) yield [written(ground, cell, insert)];
  }
}

/** The text goes into the columns in which entries of the same parties have theirs. */
function* inOtherColumn(
  ground: Ground,
  stand: Stand,
  cells: readonly TextRange[],
  acting: readonly string[],
): Generator<Candidate> {
  const columns = acting.map((id) => columnOfParty(ground, stand, id, cells.length));
  const [first, last] = [stand.words[0], stand.words.at(-1)];
  if (first === undefined || last === undefined || columns.includes(undefined)) return;
  const text = ground.slice(first.from, last.to);
  const { entries } = ground.timeline;
  const own = stand.entry.parties.map((id) => columnOfParty(ground, stand, id, cells.length));
  const isAlone = ground.sharers(stand).every((at) => at === stand.at || entries[at]?.text === stand.entry.text);
  if (!isAlone) return;
  yield cells.flatMap((cell, column) => {
    if (columns.includes(column)) return [written(ground, cell, text)];
    return own.includes(column) ? [written(ground, cell, '')] : [];
  });
}

/** The column of a party: where the text of an entry stands in which nobody else acted. */
function columnOfParty(ground: Ground, stand: Stand, id: string, width: number): number | undefined {
  const { entries } = ground.timeline;
  const isAlone = (at: number) => entries[at]?.parties.length === 1 && entries[at].parties[0] === id;
  const own = isAlone(stand.at) ? [stand] : [];
  for (const model of [...own, ...ground.nearest(stand.at, 1, ({ label }, at) => label === undefined && isAlone(at))]) {
    const cells = cellsAt(ground, model.text.from);
    if (cells !== undefined && cells.length === width) return columnOf(cells, model.text.from);
  }
  return undefined;
}

/** A cell with other words, and blanks as it has them. */
function written(ground: Ground, { from, to }: TextRange, insert: string) {
  const before = ground.slice(from, to);
  const words = before.trim();
  if (words !== '')
    return { from: from + before.indexOf(words), to: from + before.indexOf(words) + words.length, insert };
  const isNarrow = before === '' || before.includes('\t');
  return { from, to, insert: isNarrow ? insert : insert === '' ? before : ` ${insert} ` };
}

function columnOf(cells: readonly TextRange[], at: number): number {
  return cells.findIndex(({ from, to }) => at >= from && at <= to);
}

/** The cells of a line with bars or tabs between them; absent where it has no three. */
function cellsAt(ground: Ground, at: number): readonly TextRange[] | undefined {
  const from = ground.lineStart(at);
  const line = ground.slice(from, ground.lineEnd(at));
  const sign = line.includes('|') ? '|' : '\t';
  let begin = from;
  const cells = line.split(sign).map((cell) => {
    const range = { from: begin, to: begin + cell.length };
    begin = range.to + sign.length;
    return range;
  });
  return cells.length < 3 ? undefined : cells;
}
