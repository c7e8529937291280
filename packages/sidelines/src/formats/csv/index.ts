import { resolvedEntries } from '../../model/acting.ts';
import { entriesByTime } from '../../model/chronological.ts';
import { printable, readProse, wordsWithAddresses } from '../../model/prose.ts';
import { sourceLabel } from '../../model/sources.ts';
import type { Timeline } from '../../model/timeline.ts';
import { closingLine, dateLabel, partyNames } from '../../model/words.ts';
import { type Bound, boundsOfEdtf, civilOf, type Day } from '../../time/index.ts';
import type { WritableFormat } from '../format.ts';

/**
 * The entries as a table, for spreadsheets and data desks: comma-separated values (RFC 4180), a row for each entry, in the order of time.
 * The file is UTF-8 and begins with the mark of it, without which Excel takes it for the machine's old character set.
 */
export const csv = {
  name: 'csv',
  label: 'the data, for spreadsheets',
  extensions: ['.csv'],
  suffix: '.csv',
  mediaType: 'text/csv',
  offers: 'data',
  inOrderOf: 'time',
  loses:
    'the title, the introduction, Markdown, colours and other names of parties, and what is known of sources besides their addresses',
  write: (timeline, revision = '') => `\ufeff${[columns, ...rowsOf(timeline, revision)].map(record).join('')}`,
  saidIn: (body) => saidInCsv(String(body)),
} satisfies WritableFormat;

/** The names of the columns. Days are as in EDTF, and a day that is not known is empty; several names or addresses are parted by "; ". */
const columns = [
  'id',
  'date',
  'earliest',
  'latest',
  'date_wording',
  'parties',
  'parties_wording',
  'title',
  'text',
  'sources',
  'corrections',
  'language',
  'revision',
] as const;

function rowsOf(timeline: Timeline, revision: string): readonly (readonly string[])[] {
  const resolved = new Map(resolvedEntries(timeline).map((one) => [one.entry, one]));
  return entriesByTime(timeline)
    .map((entry): Readonly<Record<(typeof columns)[number], string>> => {
      const { acting = [], cited = [] } = resolved.get(entry) ?? {};
      const { start, end } = boundsOfEdtf(entry.date.edtf);
      return {
        id: entry.id,
        date: entry.date.edtf,
        earliest: dayIn(start, 'earliest'),
        latest: dayIn(end, 'latest'),
        date_wording: entry.date.wording,
        parties: acting.map((place) => timeline.parties[place]?.name).join('; '),
        parties_wording: partyNames(timeline, acting, entry.together),
        title: entry.title ?? '',
        text: proseOf(entry.text),
        sources: cited.map((source) => source.url ?? source.archived ?? sourceLabel(source)).join('; '),
        corrections: (entry.corrections ?? []).map(({ date, text }) => `${date}: ${proseOf(text)}`).join('\n'),
        language: timeline.language,
        revision,
      };
    })
    .map((row) => columns.map((column) => row[column]));
}

function proseOf(markdown: string): string {
  return readProse(markdown).map(wordsWithAddresses).join('\n\n');
}

function dayIn(bound: Bound, end: 'earliest' | 'latest'): string {
  return bound.kind === 'within' ? isoDay(bound[end]) : '';
}

/** A day as in EDTF; a year beyond four digits, for which EDTF has no days, as ISO 8601 has it, with its sign. */
function isoDay(day: Day): string {
  const { year, month, day: date } = civilOf(day);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  const [years, months, days] = [String(Math.abs(year)).padStart(4, '0'), padded(month), padded(date)];
  return `${sign}${years}-${months}-${days}`;
}

function padded(count: number): string {
  return String(count).padStart(2, '0');
}

function record(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guarded(printable(cell)).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/**
 * Signs with which a cell of a spreadsheet begins that is a formula, or is taken for one (OWASP, "CSV Injection"), and the
 * apostrophe.
 */
const mayBeFormula = /^[=+\-@\t\r\n＝＋－＠']/;

/**
 * A cell that no spreadsheet calculates: an apostrophe stands before what could be a formula, and before an apostrophe, so that
 * it can be taken away again and nothing is lost. A text that begins with a dash and a day before our era would else become a number, or an error.
 */
function guarded(cell: string): string {
  return mayBeFormula.test(cell) ? `'${cell}` : cell;
}

/** What any reader of the table may say of it. */
function saidInCsv(body: string): string {
  const [names = [], ...rows] = recordsIn(body.slice(1));
  const cellOf = (row: readonly string[], column: (typeof columns)[number]) => row[names.indexOf(column)] ?? '';
  const [first = []] = rows;
  const entries = rows.map((row) => ({
    id: cellOf(row, 'id'),
    date: { edtf: cellOf(row, 'date'), wording: cellOf(row, 'date_wording') },
    parties: [],
    text: '',
  }));
  const timeline: Timeline = { sidelines: 1, language: cellOf(first, 'language'), parties: [], entries };
  const sayings = entries.flatMap((entry, index) => {
    const row = rows[index] ?? [];
    return [dateLabel(timeline, entry), cellOf(row, 'parties_wording'), cellOf(row, 'title'), cellOf(row, 'text')];
  });
  return [...sayings, closingLine(timeline, cellOf(first, 'revision'))].join('\n');
}

/** The records of a file that `record` made. */
function recordsIn(body: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  for (const [, cell = '', end] of body.matchAll(/"([^"]*(?:""[^"]*)*)"(,|\r\n)/g)) {
    records.at(-1)?.push(cell.replaceAll('""', '"').replace(/^'/, ''));
    if (end !== ',') records.push([]);
  }
  return records.slice(0, -1);
}
