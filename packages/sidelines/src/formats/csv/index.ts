import type { PageWords } from '../../languages/page-words.ts';
import { entriesByTime } from '../../model/chronological.ts';
import { laterInWords } from '../../model/later.ts';
import { printable } from '../../model/prose.ts';
import { relationWith, type Said } from '../../model/said.ts';
import type { Timeline } from '../../model/timeline.ts';
import { boundsOfEntries } from '../../model/times.ts';
import {
  answersInWords,
  betweenItems as between,
  betweenCamps,
  type CorrectionPart,
  correctionWords,
  type EntryPart,
  type PartWriter,
  phaseTitlesIn,
  pictureInWords,
  type ToldEntry,
  toldEntries,
  typed,
} from '../../model/told.ts';
import { datesInWords, daysInWords } from '../../model/when.ts';
import { closingWords, signsOf, wordsIn } from '../../model/words.ts';
import { type Bound, boundsOfEdtf, civilOf, type Day, readEdtf } from '../../time/index.ts';
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
  leavesOut: [
    'title',
    'unfinished',
    'lede',
    'byline',
    'lead',
    'phase',
    'phase-text',
    'all-sources',
    'whole-corrections',
    'all-corrections',
    'credit',
  ],
  loses:
    'the title, the introduction, who made it and when, what the whole rests on, what stands below headings, Markdown, colours and other names of parties, how it is to look, and what is known of sources besides their addresses',
  write: (timeline, revision = '') => `\ufeff${rowsOf(timeline, revision).map(record).join('')}`,
  saidIn: (body) => saidInCsv(String(body)),
} satisfies WritableFormat;

/** The names of the columns; the last four are there only where there are opponents, where the timeline is unfinished, and where it has drafts or pictures. Days are as in EDTF, and a day that is not known is empty; several names, addresses or ids are parted by "; ", and camps of opponents by " | ". */
const columns = [
  'id',
  'date',
  'earliest',
  'latest',
  'date_wording',
  'phase',
  'parties',
  'parties_wording',
  'title',
  'text',
  'sources',
  'corrections',
  'claim',
  'answers',
  'language',
  'revision',
  'against',
  'unfinished',
  'draft',
  'pictures',
] as const;

type Row = Record<(typeof columns)[number], string>;

function rowsOf(timeline: Timeline, revision: string): readonly (readonly string[])[] {
  const told = new Map(toldEntries(timeline).map((each) => [each.entry, each]));
  const phaseOf = phaseTitlesIn(timeline);
  const isShown = {
    against: timeline.entries.some(({ against }) => against !== undefined),
    unfinished: timeline.unfinished !== undefined,
    draft: timeline.entries.some(({ draft }) => draft),
    pictures: timeline.entries.some(({ pictures }) => pictures !== undefined),
  };
  const shown = columns.filter((column) => !(column in isShown) || isShown[column as keyof typeof isShown]);
  const rows = entriesByTime(timeline)
    .flatMap((entry) => told.get(entry) ?? [])
    .map((each) => ({ ...rowOf(timeline, each, revision), phase: phaseOf(each.entry) }));
  return [shown, ...rows.map((row) => shown.map((column) => row[column]))];
}

function rowOf(timeline: Timeline, { entry, acting, camps = [], parts }: ToldEntry, revision: string): Row {
  const namesOf = (places: readonly number[]) => places.map((place) => timeline.parties[place]?.name).join(between);
  const row: Row = {
    ...nothing,
    id: entry.id,
    ...daysOf(entry.date.edtf),
    date_wording: entry.date.wording,
    parties: namesOf(acting),
    against: camps.map(namesOf).join(betweenCamps),
    answers: (entry.answers ?? []).join(between),
    language: timeline.language,
    revision,
    unfinished: String(timeline.unfinished ?? ''),
  };
  for (const [column, cell] of parts.flatMap(cellOf)) row[column] += (row[column] === '' ? '' : '\n') + cell;
  return row;
}

const nothing = Object.fromEntries(columns.map((column) => [column, ''])) as Row;

/** What a part puts into which column; of several in one, each has a line. */
function cellOf(part: EntryPart): readonly (readonly [keyof Row, string])[] {
  switch (part.kind) {
    case 'when':
      return [['date', part.edtf]];
    case 'who':
      return [['parties_wording', part.words]];
    case 'draft':
    case 'claim':
      return [[part.kind, part.words]];
    case 'headline':
      return [['title', part.words]];
    case 'text':
      return [['text', cells.prose(part)]];
    case 'picture':
      return [['pictures', pictureInWords(part, cells)]];
    case 'answers':
      // The ids of the entries stand there, which a program can look up.
      return [];
    case 'sources':
      return [['sources', part.items.map(cells.link).join(between)]];
    case 'correction':
      return [['corrections', correctionIn(part)]];
  }
}

/** How cells are written: a source is its address, where it has one. */
const cells: PartWriter = { ...typed, link: ({ words, href }) => href ?? words, bareSources: true };

/** The first day and the last that a date may mean. */
function daysOf(edtf: string): Pick<Row, 'earliest' | 'latest'> {
  const { start, end } = boundsOfEdtf(edtf);
  return { earliest: dayIn(start, 'earliest'), latest: dayIn(end, 'latest') };
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
function saidInCsv(body: string): Said {
  const [names = [], ...records] = recordsIn(body.slice(1));
  const rows = records.map(
    (record): Row => ({ ...nothing, ...Object.fromEntries(names.map((name, place) => [name, record[place] ?? ''])) }),
  );
  const { language = '', unfinished = '' } = rows[0] ?? {};
  const isWhole =
    [names, ...records].every(({ length }) => length === names.length) &&
    names.join() === columns.filter((column) => names.includes(column)).join() &&
    rows.every((row) => row.language === language && row.unfinished === unfinished) &&
    [names, ...records].map(record).join('') === body.slice(1);
  const revision = [...new Set(rows.map((row) => row.revision))].join(between);
  const words = wordsIn(language);
  const asWritten = (row: Row) => ({ edtf: row.date, wording: row.date_wording });
  const dated = { language, entries: rows.map((row) => ({ date: asWritten(row) })) };
  const [inWords, dayWords] = [datesInWords(dated), daysInWords(dated)];
  const dateOf = (row: Row) => inWords(asWritten(row));
  const byId = new Map(rows.map((row) => [row.id, [dateOf(row), row.parties_wording].filter((part) => part !== '')]));
  const most = Math.max(0, ...new Set(rows.map(({ id }) => id.split(between).length)));
  const laterIn = laterBetween(rows, language, dated.entries);
  const said = rows.map((row) => {
    const answered = idsIn(row.answers, byId, most).map((entry) => {
      const named = byId.get(entry) ?? [];
      return { words: named.join(signsOf(language).comma), entry, later: laterIn(entry, row.id) };
    });
    const corrections = correctionsIn(row.corrections, words).map(
      ({ label, edtf, text }) => `${[label, edtf && dayWords(edtf)].filter(Boolean).join(' ')}: ${text}`,
    );
    return [
      dateOf(row),
      row.parties_wording,
      row.draft,
      row.claim,
      row.title,
      row.text,
      row.pictures,
      ...(answered.length === 0 ? [] : [answersInWords({ label: words.answers, items: answered })]),
      row.sources,
      ...corrections,
    ].join('\n');
  });
  return {
    by: cells,
    text: [...said, closingWords(language, rows.length, revision, Number(unfinished))].join('\n'),
    dates: rows.flatMap((row) => [
      dateIn(row),
      ...correctionsIn(row.corrections, words).flatMap(({ edtf }) => edtf || []),
    ]),
    acting: rows.map(({ parties, against }) => relationWith(parties, against || undefined)),
    phases: rows.map(({ phase }) => phase),
    ids: rows.map(({ id }) => id),
    // What is no cell of the table is said beside it.
    around: isWhole ? [] : [body],
  };
}

/** How much later one entry of a table is than another, by their ids. */
function laterBetween(
  rows: readonly Row[],
  language: string,
  entries: Parameters<typeof boundsOfEntries>[0]['entries'],
): (earlier: string, later: string) => string {
  const bounds = boundsOfEntries({ language, entries });
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return (one, other) => {
    const [earlier, later] = [bounds[places.get(one) ?? -1], bounds[places.get(other) ?? -1]];
    return earlier === undefined || later === undefined ? '' : laterInWords(earlier, later, language);
  };
}

/** The date of a row, with its days where they are not those of the date. */
function dateIn({ date, earliest, latest }: Row): string {
  const days = daysOf(date);
  return days.earliest === earliest && days.latest === latest ? date : [date, earliest, latest].join(between);
}

/**
 * The ids in a cell: the longest that are known, since what parts them may stand in one.
 * @param most of how many pieces an id may be
 */
function idsIn(cell: string, known: ReadonlyMap<string, unknown>, most: number): readonly string[] {
  const pieces = cell === '' ? [] : cell.split(between);
  const ids: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = Math.min(at + most, pieces.length);
    while (end > at + 1 && !known.has(pieces.slice(at, end).join(between))) end -= 1;
    ids.push(pieces.slice(at, end).join(between));
    at = end;
  }
  return ids;
}

/** A correction in its cell: its date, behind what it is where that is no plain correction of a day; lines below the first are indented. */
function correctionIn(correction: CorrectionPart): string {
  const { as, label, when } = correction;
  const isPlain = as === undefined && when.edtf !== '';
  const head = isPlain ? when.edtf : [label, when.edtf].filter(Boolean).join(' ');
  return `${head}: ${cells.prose(correction)}`.replaceAll('\n', '\n  ');
}

/** Corrections, each of which begins a line with what it is, or with its date, or both. */
function correctionsIn(
  cell: string,
  words: PageWords,
): readonly { readonly label: string; readonly edtf: string; readonly text: string }[] {
  const labels = Object.values(correctionWords).map((kind) => words[kind]);
  const starts = [...cell.matchAll(/(?<=^|\n)(?! {2})(.*?): /g)].flatMap(({ index, 0: head, 1: start = '' }) => {
    const label = labels.find((one) => start === one || start.startsWith(`${one} `));
    const edtf = label === undefined ? start : start.slice(label.length + 1);
    const isHead = edtf === '' ? label !== undefined : readEdtf(edtf).ok;
    return isHead ? [{ label: label ?? words.correction, edtf, index, end: index + head.length }] : [];
  });
  return starts.map(({ label, edtf, end }, place) => ({
    label,
    edtf,
    text: cell.slice(end, starts[place + 1]?.index),
  }));
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
