import {
  type ContentPart,
  type Diagnostic,
  type Edit,
  type Edited,
  type NewEntry,
  namedCamps,
  type Reading,
} from 'sidelines';
import type { Cells, Column, Rows, TableEdit, TableRow } from './protocol.ts';
import type { Speech } from './speech.ts';

/** The part of an entry that each kind of edit writes; none where it is of more than one part. A kind that is new does not compile without. */
const written = {
  date: 'when',
  parties: 'who',
  headline: 'headline',
  text: 'text',
  moved: undefined,
  added: undefined,
  removed: undefined,
  renamed: undefined,
  merged: undefined,
  option: undefined,
} as const satisfies Record<Edit['kind'], ContentPart | undefined>;

const columns = Object.values(written).filter((part) => part !== undefined) satisfies readonly Column[];

interface Cell {
  /** What it says of the entry at a place. */
  readonly words: (reading: Reading, at: number) => string;
  /** What is to be done with the text where it says something else. */
  readonly edit: (reading: Reading, at: number, words: string) => Edit;
}

const cells: Readonly<Record<NonNullable<(typeof written)[Edit['kind']]>, Cell>> = {
  when: {
    words: ({ timeline }, at) => timeline.entries[at]?.date.wording ?? '',
    edit: (reading, at, words) => ({ kind: 'date', entry: idOf(reading, at), words }),
  },
  who: {
    words: ({ timeline }, at) => {
      const names = new Map(timeline.parties.map(({ id, name }) => [id, name]));
      const { parties = [], against = [parties] } = timeline.entries[at] ?? {};
      const camps = against.map((camp) => camp.map((id) => names.get(id) ?? id).join(between(timeline.language)));
      return camps.join(opposing);
    },
    edit: (reading, at, words) => ({ kind: 'parties', entry: idOf(reading, at), ...actingIn(reading, words) }),
  },
  headline: {
    words: ({ timeline, places }, at) => {
      const { title, text = '' } = timeline.entries[at] ?? {};
      return title ?? (places.entries[at]?.headline === undefined ? '' : parted(text).headline);
    },
    edit: (reading, at, words) => ({ kind: 'headline', entry: idOf(reading, at), words }),
  },
  text: {
    words: (reading, at) => {
      const { text = '' } = reading.timeline.entries[at] ?? {};
      return hasHeadlineWithin(reading, at) ? parted(text).rest : text;
    },
    edit: (reading, at, words) => {
      const { text = '' } = reading.timeline.entries[at] ?? {};
      const head = hasHeadlineWithin(reading, at) ? [parted(text).headline] : [];
      return {
        kind: 'text',
        entry: idOf(reading, at),
        text: [...head, words].filter((part) => part !== '').join('\n\n'),
      };
    },
  },
};

/** Whether the headline of an entry is the first paragraph of its text, as in a chronicle. */
function hasHeadlineWithin({ timeline, places }: Reading, at: number): boolean {
  return timeline.entries[at]?.title === undefined && places.entries[at]?.headline !== undefined;
}

function parted(text: string): { readonly headline: string; readonly rest: string } {
  const end = text.indexOf('\n\n');
  return end < 0 ? { headline: text, rest: '' } : { headline: text.slice(0, end), rest: text.slice(end + 2) };
}

function idOf({ timeline }: Reading, at: number): string {
  return timeline.entries[at]?.id ?? '';
}

/** What parts the camps of opponents: it is read in every language. */
const opposing = ' v. ';

/** Who acts by the words of a cell, and who of them against whom. */
function actingIn({ timeline }: Reading, words: string): Pick<NewEntry, 'parties' | 'against'> {
  const camps = namedCamps(timeline, words);
  return { parties: camps.flat(), against: camps.length > 1 ? camps : [] };
}

/** What parts the names of several. */
function between(language: string): string {
  return /^(?:ar|fa|ur)\b/.test(language) ? '، ' : ', ';
}

/** All that the entry at a place says in the table. */
export function cellsAt(reading: Reading, at: number): Cells {
  return Object.fromEntries(columns.map((column) => [column, cells[column].words(reading, at)])) as unknown as Cells;
}

/** Writes an edit of the text that was read. */
type Write = (edit: Edit) => Edited;

/** What was read of a text, as a table: a row for each entry, in the order of the text. */
export class Table {
  readonly #reading: Reading;
  readonly #write: Write;
  readonly #speech: Speech;
  #frame: Pick<Rows, 'count' | 'columns' | 'refused'> | undefined;

  constructor(reading: Reading, write: Write, speech: Speech) {
    this.#reading = reading;
    this.#write = write;
    this.#speech = speech;
  }

  /** @param found what was found in the text */
  rows(
    { from, to }: { readonly from: number; readonly to: number },
    found: readonly Diagnostic[],
  ): Omit<Rows, 'version'> {
    this.#frame ??= this.#frameOf();
    const { entries } = this.#reading.timeline;
    const first = Math.max(0, Math.min(from, entries.length));
    const places = [...entries.keys()].slice(first, to);
    return { ...this.#frame, from: first, rows: places.map((at) => rowAt(this.#reading, at, found)) };
  }

  /** The edit of the text that an edit of the table is; none where there is no such row. */
  edit(edit: Exclude<TableEdit, { readonly kind: 'rows' }>): Edited | undefined {
    if (edit.kind === 'added') {
      const { when, who, text } = edit.cells;
      const added = { date: when, ...actingIn(this.#reading, who), text };
      return this.#write({ kind: 'added', added, before: undefined });
    }
    const at = this.#reading.timeline.entries.findIndex(({ id }) => id === edit.entry);
    if (at < 0) return undefined;
    return this.#write(edit.kind === 'removed' ? edit : cells[edit.column].edit(this.#reading, at, edit.words));
  }

  /** A column in which nothing stands is there only if something can. */
  #frameOf(): Pick<Rows, 'count' | 'columns' | 'refused'> {
    const { entries } = this.#reading.timeline;
    const isUsed = (column: Column) => entries.some((_, at) => cells[column].words(this.#reading, at) !== '');
    const written = (column: Column) =>
      entries.length === 0
        ? undefined
        : this.#write(cells[column].edit(this.#reading, 0, cells[column].words(this.#reading, 0)));
    const text = written('text');
    return {
      count: entries.length,
      columns: columns.filter((column) => always.has(column) || isUsed(column) || written(column)?.ok),
      ...(text?.ok === false && text.refusal.code === 'not-edited' && { refused: this.#speech.why(text.refusal) }),
    };
  }
}

/** Without which there is no entry, or nobody knows whose it is. */
const always: ReadonlySet<Column> = new Set(['when', 'who', 'text']);

function rowAt(reading: Reading, at: number, found: readonly Diagnostic[]): TableRow {
  const place = offsetOf(reading, at);
  return {
    entry: idOf(reading, at),
    ...(place !== undefined && { place }),
    cells: cellsAt(reading, at),
    findings: found.flatMap(({ range, severity, message }) => {
      const column = severity === 'note' ? undefined : columnAt(reading, at, range);
      return column === undefined ? [] : [{ column, severity, message }];
    }),
  };
}

/** An offset of the text that is of no entry but this one. */
function offsetOf({ places: { entries } }: Reading, at: number): number | undefined {
  const place = entries[at];
  if (place === undefined) return undefined;
  const firstAt = (offset: number) => entries.findIndex(({ whole }) => whole.from <= offset && offset <= whole.to);
  return [place.text.from, place.date.from, place.whole.from, place.whole.to].find((offset) => firstAt(offset) === at);
}

/** The column of an entry in which a range of the text stands, if any does. */
function columnAt({ places }: Reading, at: number, range: Diagnostic['range']): Column | undefined {
  const place = places.entries[at];
  if (place === undefined) return undefined;
  const meets = ({ from, to }: Diagnostic['range']): boolean => from <= range.to && range.from <= to;
  if (!meets(place.whole) && !meets(place.date)) return undefined;
  if (meets(place.date)) return 'when';
  if ((place.who ?? []).some(meets)) return 'who';
  return place.headline !== undefined && meets(place.headline) ? 'headline' : 'text';
}
