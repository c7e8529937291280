import type { Balance, Ways } from '../model/balance/balance.ts';
import { toldEntries } from '../model/told.ts';
import { headline } from '../model/words.ts';
import { counted, shownWays, silenceInPieces, silenceOfParty, weaknesses } from '../render/balance/words.ts';
import { headWords, type Side, saidBy } from './changes.ts';
import { cellsOf, graphemesOf, hasRightToLeft } from './graphemes.ts';
import { type Message, say, sayAll } from './say.ts';

/** So many cells a terminal has at least, most often. */
const widest = 80;
/** At most this many entries of a list are written out; the rest are counted. */
const mostShown = 10;
/** What stands between two columns. */
const between = '  ';
/** A strip has at most so many signs a period. */
const longestStrip = 24;

/** A balance for people, in lines of 80 characters where names are not long: tables, and the entries that need a look. */
export function tellBalance(side: Side, balance: Balance, errors: number): Message {
  const { whole, unit } = balance;
  const amounts = [
    counted(whole.entries, 'entry', 'entries'),
    counted(whole.length, unit.slice(0, -1), unit),
    counted(whole.sources, 'source', 'sources'),
  ];
  const parts = [
    [
      say`${headline(side.timeline)}`,
      say`${amounts.join(', ')}`,
      ...(errors === 0
        ? []
        : [say`${counted(errors, 'error', 'errors')} in the text: only what was understood is weighed`]),
    ],
    amountRows(side, balance),
    silenceRows(side, balance),
    pairRows(side, balance),
    timeRows(balance),
    ...weakRows(side, balance),
    weaknesses(balance)
      .filter(({ entries }) => entries.length === 0)
      .map(({ none }) => say`${none}`),
  ];
  return say`${sayAll(
    parts.filter((rows) => rows.length > 0).map((rows) => sayAll(rows, '\n')),
    '\n\n',
  )}\n`;
}

/** A row of a table: its name, and for each column a number, and at the end perhaps words. */
interface Row {
  readonly name: string;
  readonly cells: readonly (string | number)[];
}

/**
 * A table whose names stand before the numbers; or behind them, where one is written from right to left: a terminal that knows how would
 * turn the numbers behind it around.
 */
function table(head: string, columns: readonly string[], rows: readonly Row[]): readonly Message[] {
  const all = [columns, ...rows.map(({ cells }) => cells)];
  const widths = columns.map((_, column) => Math.max(...all.map((cells) => String(cells[column] ?? '').length)));
  const room = widths.reduce((left, column) => left - column - between.length, widest);
  const names = [head, ...rows.map(({ name }) => cut(name, room))];
  const [width, isTurned] = [Math.max(...names.map(widthOf)), names.some(hasRightToLeft)];
  return all.map((cells, index) => {
    const name = names[index] ?? '';
    const padded = cells.map((cell, column) => {
      const isNumber = typeof rows[0]?.cells[column] === 'number';
      return isNumber ? String(cell).padStart(widths[column] ?? 0) : String(cell).padEnd(widths[column] ?? 0);
    });
    const row = isTurned ? [...padded, name] : [`${name}${' '.repeat(width - widthOf(name))}`, ...padded];
    return say`${row.join(between).trimEnd()}`;
  });
}

function widthOf(text: string): number {
  return graphemesOf(text).reduce((cells, { text }) => cells + cellsOf(text), 0);
}

/** A text that takes no more than so many cells. */
function cut(text: string, widest: number): string {
  if (widthOf(text) <= widest) return text;
  let [kept, cells] = ['', 1];
  for (const { text: grapheme } of graphemesOf(text)) {
    cells += cellsOf(grapheme);
    if (cells > widest) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

function nameOf({ timeline }: Side, party: string): string {
  return timeline.parties.find(({ id }) => id === party)?.name ?? party;
}

function amountRows(side: Side, { parties, unit }: Balance): readonly Message[] {
  if (parties.length === 0) return [];
  const columns = ['Entries', 'Apart', 'Together', 'Against', unit === 'words' ? 'Words' : 'Characters', 'Sources'];
  const rows = parties.map(({ party, entries, apart, together, against, length, sources }) => ({
    name: nameOf(side, party),
    cells: [entries, apart, together, against, length, sources],
  }));
  return table('Side', columns, rows);
}

function silenceRows(side: Side, { parties }: Balance): readonly Message[] {
  const told = new Map(toldEntries(side.timeline).map(({ entry, parts }) => [entry.id, parts[0].words]));
  return parties.flatMap((party, place) => {
    const around = silenceInPieces(party.silence).map((piece) =>
      'words' in piece ? piece.words : (told.get(piece.dateOf) ?? ''),
    );
    const head = place === 0 ? [say`Longest silence`] : [];
    return [
      ...head,
      say`  ${nameOf(side, party.party)}: ${[silenceOfParty(party), around.join('')].filter((words) => words !== '').join(', ')}`,
    ];
  });
}

/** Those who met most often. Of two sides the pair says what each of them does. */
function pairRows(side: Side, { parties, pairs }: Balance): readonly Message[] {
  if (parties.length < 3 || pairs.length === 0) return [];
  const byTimes = [...pairs].sort((a, b) => b.together + b.against - a.together - a.against);
  const rows = byTimes.slice(0, mostShown).map(({ parties: [one, other], together, against }) => ({
    name: `${nameOf(side, one)} · ${nameOf(side, other)}`,
    cells: [together, against],
  }));
  return [...table('Who met whom', ['Together', 'Against'], rows), ...moreRow(pairs.length - rows.length)];
}

/** What is said of as many as are not shown. */
function moreRow(left: number): readonly Message[] {
  return left === 0 ? [] : [say`  … and ${left} more; “--json” names all`];
}

/** What stands for an entry in a strip. */
const signs = { apart: '-', together: '=', against: 'x', nobody: '.' } as const;

function timeRows({ periods, unplaced, whole }: Balance): readonly Message[] {
  if (periods.length === 0) return [];
  const columns = shownWays(whole);
  const most = Math.max(...periods.map((period) => columns.reduce((sum, [way]) => sum + period[way], 0)));
  const each = Math.ceil(most / longestStrip);
  const strip = (period: Ways) => columns.map(([way]) => signs[way].repeat(Math.ceil(period[way] / each))).join('');
  const rows = periods.map((period) => ({
    name: period.label,
    cells: [...columns.map(([way]) => period[way]), strip(period)],
  }));
  const left = unplaced.length;
  return [
    ...table('Over time', [...columns.map(([, head]) => head), ''], rows),
    say`${columns.map(([way, head]) => `${signs[way]} ${head.toLowerCase()}`).join('  ')}${each > 1 ? `; a sign for ${each} entries` : ''}`,
    ...(left === 0
      ? []
      : [say`not counted: ${left} of ${whole.entries} entries, as their dates do not tell the period`]),
  ];
}

/** The lists that are not empty. A list of all entries says no more than that it is all. */
function weakRows(side: Side, balance: Balance): readonly (readonly Message[])[] {
  const told = toldEntries(side.timeline);
  const places = new Map(told.map(({ entry }, place) => [entry.id, place]));
  const rowOf = (id: string): Message => {
    const place = places.get(id) ?? 0;
    const { line } = side.source.lines.position(side.places.entries[place]?.date.from ?? 0);
    return say`  ${cut(`line ${line}: ${headWords(side, told[place])}${saidBy(told[place])}`, widest - 2)}`;
  };
  return weaknesses(balance)
    .filter(({ entries }) => entries.length > 0)
    .map(({ of, entries }) => {
      const shown = entries.length === told.length ? [] : entries.slice(0, mostShown);
      return [
        say`${entries.length} of ${told.length} entries ${of}`,
        ...shown.map(rowOf),
        ...moreRow(shown.length === 0 ? 0 : entries.length - shown.length),
      ];
    });
}
