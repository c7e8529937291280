import {
  applied,
  type Diagnostic,
  type Entry,
  edited,
  edtfOf,
  type NewEntry,
  namedParties,
  type Reading,
  ReadingMemory,
  type Refusal,
  readDateWords,
  type TextChange,
  type Timeline,
  textChanges,
  understand,
} from 'sidelines';
import type { TableAnswer } from './protocol.ts';
import { cellsAt } from './table.ts';

/** Rows of a sheet, cell by cell. */
type Sheet = readonly (readonly string[])[];

/** What was made of rows: the changes of the text, or why there are none, and the rows that are not in it. */
interface Pasted extends Omit<TableAnswer, 'version' | 'refused'> {
  /** "" where there are too many rows to be written one by one. */
  readonly refused?: Refusal | Diagnostic | '';
}

/** So many rows are written one after the other, where they cannot be written at once: each costs a reading or more. */
const mostOneByOne = 30;

/**
 * Writes rows of a sheet into a text. What their columns mean is what the reader of chronicles finds in a table with tabs between its cells:
 * into an empty text they are written as that, and are read again as all else is.
 * @param before the id of the entry before which they come; absent: the end
 */
export function pastedInto(reading: Reading, sheet: Sheet, before: string | undefined): Pasted {
  const { source } = reading.places;
  if (source.trim() === '')
    return { changes: [{ from: 0, to: source.length, insert: `${linesOf(sheet).join('\n')}\n` }] };
  const { entries, leftOut, refused } = readSheet(sheet, reading.timeline);
  const told = leftOut.length > 0 ? { leftOut } : {};
  if (entries.length === 0) return { changes: [], ...told, ...(refused !== undefined && { refused }) };
  const writing = new Writing(reading, entries, before);
  const changes = writing.atOnce() ?? (entries.length > mostOneByOne ? undefined : writing.oneByOne());
  if (changes === undefined) return { changes: [], refused: writing.refusal };
  return { changes, ...told };
}

/** Each row as a line; a line of a table has no line breaks in it. */
function linesOf(sheet: Sheet): readonly string[] {
  return sheet.map((row) => row.map((cell) => cell.trim().replaceAll(/\s+/g, ' ')).join('\t'));
}

/** The heads of columns, where a sheet has none: those of the table, in words that the reader knows in every language. */
const heads: Readonly<Record<number, string>> = { 3: 'Date\tParty\tText', 4: 'Date\tParty\tTitle\tText' };

/** What rows say, and which of them say nothing that could be an entry. */
function readSheet(
  sheet: Sheet,
  into: Timeline,
): { readonly entries: readonly NewEntry[]; readonly leftOut: readonly string[]; readonly refused?: Diagnostic } {
  const lines = linesOf(sheet).filter((line) => line.trim() !== '');
  const bare = new Lines(lines, [], into.language);
  // What is no entry above the others is the head.
  const isHeaded = lines.length > 1 && !bare.isEntry(0);
  const head = isHeaded ? (lines[0] ?? '') : (heads[lines[0]?.split('\t').length ?? 0] ?? '');
  const rows = lines.slice(isHeaded ? 1 : 0);
  // Of a few rows the reader could not tell that names come again and again in one column.
  const more = (few: readonly string[]) => (few.length < 6 ? few : []);
  const all = new Lines([head, ...rows], more(rows), into.language);
  const isTaken = rows.map((_, at) => all.isEntry(at + 1));
  const taken = rows.filter((_, at) => isTaken[at]);
  if (taken.length === 0) {
    const refused = bare.reading.diagnostics.find(({ severity }) => severity === 'error');
    return { entries: [], leftOut: lines, ...(refused !== undefined && { refused }) };
  }
  const { entries, timeline } = new Lines([head, ...taken], more(taken), into.language);
  return {
    entries: entries.map((entry) => newEntryOf(entry, timeline, into)),
    leftOut: rows.filter((_, at) => !isTaken[at]),
  };
}

/** Lines of a table, as they are read. */
class Lines {
  readonly reading: Reading;
  readonly #starts: readonly number[];
  /** The lines in which entries have their dates, and those with an error. */
  readonly #dated: ReadonlySet<number>;
  readonly #wrong: ReadonlySet<number>;

  /** @param more lines below them, which are read and not counted */
  constructor(lines: readonly string[], more: readonly string[], language: string) {
    let end = 0;
    this.#starts = [...lines, ''].map((line) => {
      end += line.length + 1;
      return end - line.length - 1;
    });
    this.reading = understand({ name: 'sheet.txt', text: `${[...lines, ...more].join('\n')}\n` }, { language });
    const { places, diagnostics } = this.reading;
    const errors = diagnostics.filter(({ severity, range }) => severity === 'error' && range.to > range.from);
    this.#dated = new Set(places.entries.map(({ date }) => this.#lineAt(date.from)));
    this.#wrong = new Set(errors.map(({ range }) => this.#lineAt(range.from)));
  }

  get timeline(): Timeline {
    return this.reading.timeline;
  }

  get entries(): readonly Entry[] {
    const end = this.#starts.at(-1) ?? 0;
    return this.timeline.entries.filter((_, at) => (this.reading.places.entries[at]?.date.from ?? end) < end);
  }

  /** Whether a line is read as an entry, without an error. */
  isEntry(line: number): boolean {
    return this.#dated.has(line) && !this.#wrong.has(line);
  }

  /** The line in which an offset stands. */
  #lineAt(offset: number): number {
    let [from, to] = [0, this.#starts.length];
    while (from + 1 < to) {
      const middle = (from + to) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return from;
  }
}

/** An entry of a sheet as one of the text: what its date took from other rows is said beside it. */
function newEntryOf(
  { date: { edtf, wording }, parties, against = [], text }: Entry,
  sheet: Timeline,
  into: Timeline,
): NewEntry {
  const read = readDateWords(wording, into.language);
  const isWhole = read?.kind === 'date' && read.length === wording.length && edtfOf(read.value) === edtf;
  const namedIn = (ids: readonly string[]) => {
    const names = sheet.parties.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return names.flatMap((name) => namedParties(into, name));
  };
  return {
    date: isWhole || edtf === '' ? wording : `${wording} {${edtf}}`,
    parties: namedIn(parties),
    against: against.map(namedIn),
    text: text.replaceAll(/\s*\t\s*/g, '\n\n'),
  };
}

/** How rows are written into a text. */
class Writing {
  readonly #reading: Reading;
  readonly #entries: readonly NewEntry[];
  readonly #before: string | undefined;
  readonly #memory = new ReadingMemory();
  /** Why a row could not be written; "" where there are too many to be written one by one. */
  refusal: Refusal | '' = '';

  constructor(reading: Reading, entries: readonly NewEntry[], before: string | undefined) {
    this.#reading = reading;
    this.#entries = entries;
    this.#before = before;
  }

  /** All rows as the first of them is written, if they are read so. */
  atOnce(): readonly TextChange[] | undefined {
    const forms = new Map<boolean, Form | undefined>();
    const parts = this.#entries.map((entry) => {
      const isNamed = entry.parties.length > 0;
      if (!forms.has(isNamed)) forms.set(isNamed, this.#formOf(entry));
      return forms.get(isNamed)?.filled(entry, this.#namesOf(entry));
    });
    const [form] = forms.values();
    if (form === undefined || parts.includes(undefined)) return undefined;
    const changes = [{ ...form.place, insert: parts.join('') }];
    return this.#isMeant(changes) ? changes : this.#inOrder(changes);
  }

  /** The same with the parties said in the order of before, where rows that stand first name another party first. */
  #inOrder(changes: readonly TextChange[]): readonly TextChange[] | undefined {
    const { places, timeline } = this.#reading;
    if (places.parties.some(({ declared }) => declared)) return undefined;
    const after = this.#read(applied(places.source, changes));
    const names = new Set([...timeline.parties, ...after.timeline.parties].map(({ name }) => name));
    const said = edited(after, { kind: 'option', path: ['parties'], value: [...names] }, { memory: this.#memory });
    if (!said.ok) return undefined;
    const both = textChanges(places.source, applied(after.places.source, said.changes));
    return this.#isMeant(both) ? both : undefined;
  }

  /** One row after the other, each as those beside it are written. */
  oneByOne(): readonly TextChange[] | undefined {
    let reading = this.#reading;
    const { source } = reading.places;
    const place = reading.timeline.entries.findIndex(({ id }) => id === this.#before);
    for (const [count, entry] of this.#entries.entries()) {
      const before = place < 0 ? undefined : reading.timeline.entries[place + count]?.id;
      const edit = edited(reading, { kind: 'added', added: entry, before }, { memory: this.#memory });
      if (!edit.ok) {
        this.refusal = edit.refusal;
        return undefined;
      }
      reading = this.#read(applied(reading.places.source, edit.changes));
    }
    return textChanges(source, reading.places.source);
  }

  #read(text: string): Reading {
    // Files that are no chronicles are told by what they hold.
    const name = this.#reading.format === 'json' ? 'timeline.json' : 'timeline.txt';
    return understand({ name, text }, { memory: this.#memory });
  }

  #namesOf({ parties }: NewEntry): string {
    const names = new Map(this.#reading.timeline.parties.map(({ id, name }) => [id, name]));
    return parties.map((id) => names.get(id) ?? id).join(', ');
  }

  #formOf(entry: NewEntry): Form | undefined {
    const edit = edited(this.#reading, { kind: 'added', added: entry, before: this.#before }, { memory: this.#memory });
    if (!edit.ok) this.refusal = edit.refusal;
    const changes = edit.ok ? edit.changes : [];
    const change = changes.at(-1);
    // What front matter says besides is said of all rows together.
    const first = this.#reading.places.entries[0]?.whole.from ?? 0;
    const isAlone = changes.slice(0, -1).every(({ to }) => to <= first);
    return change === undefined || !isAlone ? undefined : new Form(change, entry, this.#namesOf(entry));
  }

  /** Whether a changed text has the rows of before and these, each with what it says, and the parties of before first. */
  #isMeant(changes: readonly TextChange[]): boolean {
    const before = this.#reading;
    const after = this.#read(applied(before.places.source, changes));
    const { entries } = before.timeline;
    const at = entries.findIndex(({ id }) => id === this.#before);
    const place = at < 0 ? entries.length : at;
    const said = (reading: Reading) => reading.timeline.entries.map((_, row) => cellsAt(reading, row));
    const now = said(after);
    const fresh = now.slice(place, place + this.#entries.length).map(({ when, who, headline, text }) => {
      return [when, inOrder(who), [headline, text].filter((part) => part !== '').join('\n\n')];
    });
    const meant = this.#entries.map((entry) => {
      return [entry.date.replace(/ \{[^{}]*\}$/, ''), inOrder(this.#namesOf(entry)), entry.text];
    });
    const namesOf = ({ timeline }: Reading) => timeline.parties.map(({ name }) => name);
    const countOf = ({ diagnostics }: Reading) => diagnostics.filter(({ severity }) => severity === 'error').length;
    return (
      isSame(said(before), now.toSpliced(place, fresh.length)) &&
      isSame(meant, fresh) &&
      isSame(namesOf(before), namesOf(after).slice(0, before.timeline.parties.length)) &&
      countOf(after) <= countOf(before)
    );
  }
}

/** Names of a list, in an order that does not tell who came first. */
function inOrder(names: string): readonly string[] {
  return names.split(/[,،] /).sort();
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How an entry is written in a text, for others that are written in the same way. */
class Form {
  readonly place: { readonly from: number; readonly to: number };
  readonly #pieces: readonly ('when' | 'who' | 'text' | { readonly is: string })[];

  /** @param names how those who acted are written */
  constructor({ from, to, insert }: TextChange, { date, text }: NewEntry, names: string) {
    this.place = { from, to };
    const words = [[date, 'when'] as const, [names, 'who'] as const, [text, 'text'] as const];
    let rest = insert;
    const pieces: ('when' | 'who' | 'text' | { readonly is: string })[] = [];
    for (const [said, piece] of words) {
      const at = said === '' ? -1 : rest.indexOf(said);
      if (at < 0) continue;
      pieces.push({ is: rest.slice(0, at) }, piece);
      rest = rest.slice(at + said.length);
    }
    this.#pieces = [...pieces, { is: rest }];
  }

  filled({ date, text }: NewEntry, names: string): string {
    const words = { when: date, who: names, text };
    return this.#pieces.map((piece) => (typeof piece === 'string' ? words[piece] : piece.is)).join('');
  }
}
