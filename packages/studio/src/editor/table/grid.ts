import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Cells, Column, Rows, TableAnswer, TableEdit, TableRow } from '../../core/protocol.ts';
import { lateWords } from '../late/late-words.ts';
import { emptyRow, isElsewhere, isEmpty, newRow, written } from '../state.ts';
import { words, wordsOf } from '../words.ts';

/** What the table asks of the text. */
export interface TextOfTable {
  readonly rows: (from: number, to: number) => Promise<Rows>;
  /** Writes into the text what was done in the table; nothing where the text is of another version by now. */
  readonly writeRows: (edit: TableEdit, version: number) => Promise<TableAnswer | undefined>;
  /** Puts the cursor of the text somewhere, so that the picture shows it. */
  readonly goTo: (offset: number) => void;
  /** Takes the last change back, or makes it again. @returns the place of the entry in which it was, if it was in one */
  readonly step: (way: 'undo' | 'redo') => Promise<number | undefined>;
}

/** A cell by its row, counted from 0, and its column: the last is where a row is taken away. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell that is written in. */
export interface Editing extends Place {
  readonly words: string;
  /** What the cell said when it was opened. */
  readonly before: string;
  /** What the whole row said then: another row may stand in its place by now. */
  readonly cells: Cells | undefined;
  /** Whether it is being written into the text. */
  readonly isBusy?: true;
  /** Why it could not be. */
  readonly refused?: string;
}

/** Where to go when a cell is done; `on` writes on in it. */
export type Step = 'down' | 'up' | 'right' | 'left' | 'stay' | 'on';

const first: readonly Column[] = ['when', 'who', 'text'];

/** So often is tried again what the text changed under. */
const mostTries = 4;

/** The table: what of it is known, where one is in it, and what is done in it. */
export class Grid {
  readonly #text: TextOfTable;
  readonly #known = signal<{ readonly frame?: Rows; readonly rows: ReadonlyMap<number, TableRow> }>({
    rows: new Map(),
  });
  readonly #asked = { from: 0, to: 30 };
  readonly focus = signal<Place>({ row: 0, column: 0 });
  readonly editing = signal<Editing | undefined>(undefined);
  /** What was typed into the last row, which is no entry yet. */
  readonly newRow = newRow;
  /** What was done last, for those who look and those who listen, and in which version of the text. */
  readonly #said = signal<{ readonly words: string; readonly version: number } | undefined>(undefined);
  /** How often the cell that one is in is to be focused. */
  readonly wanted = signal(0);
  /** Whether the picture does not show yet where one is. */
  #isUnlit = false;
  /** How many stories were left while the table is shown: what was begun in one is not done in the next. */
  #stories = 0;
  /** Until what was typed is written, or refused. */
  idle: Promise<unknown> = Promise.resolve();
  readonly #stop: () => void;

  constructor(text: TextOfTable) {
    this.#text = text;
    this.#stop = effect(() => {
      if (written.value >= 0) void this.#load();
    });
  }

  /** What was done last, as long as nothing else was. */
  get said(): string | undefined {
    return this.#said.value?.version === written.value ? this.#said.value.words : undefined;
  }

  #say(words: string): void {
    this.#said.value = { words, version: written.peek() };
  }

  /** Listens to the text no more. */
  close(): void {
    this.#stop();
  }

  readonly columns: ReadonlySignal<readonly Column[]> = computed(() => this.#known.value.frame?.columns ?? first);
  /** Whether the text was asked for its rows, and has answered. */
  readonly isKnown: ReadonlySignal<boolean> = computed(() => this.#known.value.frame !== undefined);
  /** How many entries there are. */
  readonly count: ReadonlySignal<number> = computed(() => this.#known.value.frame?.count ?? 0);
  /** Why nothing can be changed, if so. */
  readonly locked: ReadonlySignal<string | undefined> = computed(() =>
    isElsewhere.value ? words.elsewhere : isEmpty.value ? undefined : this.#known.value.frame?.refused,
  );

  /** A row, if it was asked for. */
  rowAt(row: number): TableRow | undefined {
    return this.#known.value.rows.get(row);
  }

  /** What a cell says. */
  wordsAt({ row, column }: Place): string {
    const name = this.columns.value[column];
    if (name === undefined) return '';
    return (row === this.count.value ? this.newRow.value : this.rowAt(row)?.cells)?.[name] ?? '';
  }

  /** Asks for the rows that are in sight, unless they are known. */
  show(from: number, to: number): void {
    const { rows } = this.#known.peek();
    Object.assign(this.#asked, { from, to });
    for (let row = from; row < Math.min(to, this.count.peek()); row += 1)
      if (!rows.has(row)) {
        void this.#load();
        return;
      }
  }

  async #load(): Promise<void> {
    const { row } = this.focus.peek();
    const { from, to } = this.#asked;
    const isFar = row < from || row >= to;
    const frame = await this.#text.rows(from, to);
    const far = isFar ? await this.#text.rows(row, row + 1) : undefined;
    // What was asked of a text that is gone by now is asked again by its change.
    if (frame.version !== written.peek() || (far !== undefined && far.version !== frame.version)) return;
    const { frame: before, rows } = this.#known.peek();
    const now = new Map(before?.version === frame.version ? rows : []);
    for (const each of [frame, ...(far ? [far] : [])])
      for (const [place, one] of each.rows.entries()) now.set(each.from + place, one);
    batch(() => {
      this.#known.value = { frame, rows: now };
      this.focus.value = this.#within(this.focus.peek());
    });
    if (this.#isUnlit) this.#light();
  }

  #within({ row, column }: Place): Place {
    if (!this.isKnown.peek()) return { row, column };
    const before = this.focus.peek();
    const now = {
      row: Math.max(0, Math.min(row, this.count.peek())),
      column: Math.max(0, Math.min(column, this.columns.peek().length)),
    };
    return now.row === before.row && now.column === before.column ? before : now;
  }

  /** Goes to a cell, and has the picture show its entry. */
  go(to: Partial<Place>): void {
    const place = this.#within({ ...this.focus.peek(), ...to });
    const isOther = place.row !== this.focus.peek().row;
    batch(() => {
      this.focus.value = place;
      this.wanted.value += 1;
    });
    if (isOther) this.#light();
  }

  /** Has the picture show the entry that one is in, as soon as it is known. */
  #light(): void {
    const { frame } = this.#known.peek();
    const row = this.rowAt(this.focus.peek().row);
    this.#isUnlit = row === undefined || frame?.version !== written.peek();
    if (!this.#isUnlit && row?.place !== undefined) this.#text.goTo(row.place);
  }

  step(way: Step): void {
    const { row, column } = this.focus.peek();
    const last = this.columns.peek().length - 1;
    if (way === 'up') this.go({ row: row - 1 });
    // A row that is no entry yet begins with its date.
    else if (way === 'down') this.go({ row: row + 1, ...(row + 1 === this.count.peek() && { column: 0 }) });
    else if (way === 'right') this.go(column < last ? { column: column + 1 } : { row: row + 1, column: 0 });
    else if (way === 'left')
      this.go(column > 0 ? { column: column - 1 } : { row: row - 1, column: row > 0 ? last : 0 });
    else this.go({});
    if (way === 'on') this.open();
  }

  /** Whether a cell may be written in; the last row gets its headline when it is an entry. */
  mayEdit({ row, column }: Place): boolean {
    const name = this.columns.value[column];
    const isLast = row === this.count.value;
    const isKnown = isLast ? name !== 'headline' : this.rowAt(row) !== undefined;
    return name !== undefined && this.locked.value === undefined && isKnown;
  }

  /** Opens the cell that one is in. @param typed what is to stand in the place of its words */
  open(typed?: string): void {
    const place = this.focus.peek();
    if (!this.mayEdit(place) || this.editing.peek() !== undefined) return;
    const before = this.wordsAt(place);
    this.editing.value = { ...place, before, cells: this.rowAt(place.row)?.cells, words: typed ?? before };
  }

  type(words: string): void {
    const editing = this.editing.peek();
    if (editing === undefined || editing.isBusy) return;
    const { refused: _, ...rest } = editing;
    this.editing.value = { ...rest, words };
  }

  cancel(): void {
    const editing = this.editing.peek();
    batch(() => {
      if (editing !== undefined && isOfLastRow(editing)) this.#putBack(editing);
      this.editing.value = undefined;
      this.wanted.value += 1;
    });
  }

  /** Writes what was typed into the text; where it is refused the cell stays open, with what was typed and the reason. */
  async commit(step: Step, isFocused = true): Promise<void> {
    const editing = this.editing.peek();
    if (editing === undefined || editing.isBusy) return;
    this.editing.value = { ...editing, isBusy: true };
    this.idle = this.#commit(editing, step, isFocused);
    await this.idle;
  }

  /** Whether something is typed in a cell that the text does not say yet. */
  get isTyped(): boolean {
    const editing = this.editing.peek();
    return editing !== undefined && editing.words !== editing.before;
  }

  /** Writes what is typed in a cell into the text, and leaves the cell open. @returns whether the text says it */
  async settle(): Promise<boolean> {
    await this.idle;
    if (!this.isTyped) return true;
    await this.commit('on');
    return this.editing.peek()?.refused === undefined;
  }

  /** Another story is shown: what was typed in a cell was of the one before. */
  leave(): void {
    this.#stories += 1;
    this.editing.value = undefined;
  }

  async #commit(editing: Editing, step: Step, isFocused: boolean): Promise<void> {
    const story = this.#stories;
    const put = editing.words === editing.before ? undefined : this.#put(editing, editing.words);
    const refused = await put?.catch(wordsOf);
    if (story !== this.#stories) return;
    batch(() => {
      const { row, column } = editing;
      this.editing.value = refused === undefined ? undefined : { ...editing, refused };
      if (refused !== undefined) this.focus.value = { row, column };
      else if (isFocused) this.step(step);
    });
  }

  /** Empties the cell that one is in. */
  async empty(): Promise<void> {
    const place = this.focus.peek();
    if (!this.mayEdit(place) || this.wordsAt(place) === '') return;
    this.open('');
    await this.commit('stay');
  }

  /** @returns why it is refused, if it is */
  async #put(editing: Editing, said: string): Promise<string | undefined> {
    const { row, column, cells: before } = editing;
    const name = this.columns.peek()[column] ?? 'text';
    if (isOfLastRow(editing)) return this.#putInNewRow(name, said);
    return this.#write(
      (entry, cells) => (areSame(cells, before) ? { kind: 'cell', entry, column: name, words: said } : undefined),
      row,
    );
  }

  /** The last row is an entry as soon as it has a date and a text. Until then, and where it is refused, it stays as it was typed. */
  async #putInNewRow(name: Column, said: string): Promise<string | undefined> {
    const cells = { ...this.newRow.peek(), [name]: said };
    const isEntry = cells.when.trim() !== '' && cells.text.trim() !== '';
    const story = this.#stories;
    const refused = isEntry ? await this.#write(() => ({ kind: 'added', cells })) : undefined;
    if (story === this.#stories) this.newRow.value = isEntry && refused === undefined ? emptyRow : cells;
    return refused;
  }

  /** The cell of the last row says again what it said before it was opened. */
  #putBack({ column, before }: Editing): void {
    const name = this.columns.peek()[column];
    if (name !== undefined) this.newRow.value = { ...this.newRow.peek(), [name]: before };
  }

  /** Takes away a row; of the last, what was typed into it. */
  async remove(row: number): Promise<void> {
    if (this.locked.peek() !== undefined) return;
    if (row === this.count.peek()) {
      this.newRow.value = emptyRow;
      return;
    }
    const before = this.rowAt(row)?.cells;
    const refused = await this.#write(
      (entry, cells) => (areSame(cells, before) ? { kind: 'removed', entry } : undefined),
      row,
    );
    this.#say(refused ?? lateWords.rowRemoved);
    this.wanted.value += 1;
    this.#light();
  }

  /** Writes rows from elsewhere before the row that one is in. */
  async paste(rows: readonly (readonly string[])[]): Promise<void> {
    if (this.locked.peek() !== undefined) return;
    const { row } = this.focus.peek();
    const before = this.rowAt(row)?.entry;
    let leftOut: readonly string[] = [];
    const told = (answer: TableAnswer): void => {
      leftOut = answer.leftOut ?? [];
    };
    const count = this.count.peek();
    const refused = await this.#write(
      () => ({ kind: 'rows', rows, ...(before !== undefined && { before }) }),
      undefined,
      told,
    );
    const added = this.count.peek() - count;
    const notTaken =
      leftOut.length === 0
        ? []
        : [`${lateWords.rowsLeftOut} ${leftOut.map((each) => each.replaceAll('\t', ' | ')).join(' / ')}`];
    this.#say([refused === '' ? lateWords.tooManyRows : (refused ?? words.rowsAdded(added)), ...notTaken].join(' '));
    this.wanted.value += 1;
    // Another entry stands where one is.
    this.#light();
  }

  undo(way: 'undo' | 'redo'): Promise<void> {
    return this.visit(this.#text.step(way));
  }

  /** Goes to an entry that somebody went to elsewhere, or in which a step was, as soon as it is known. */
  async visit(place: number | undefined | Promise<number | undefined>): Promise<void> {
    const before = this.focus.peek();
    const row = await place;
    await this.#load();
    // Whoever went on meanwhile stays where they are.
    if (this.focus.peek() !== before) return;
    // A row that is no entry yet begins with its date.
    this.go(row === undefined ? {} : row === this.count.peek() ? { row, column: 0 } : { row });
  }

  /**
   * Has an edit written into the text as it is now.
   * @param make the edit; nothing where the row is not the one any more that was meant
   */
  async #write(
    make: (entry: string, cells: Cells) => TableEdit | undefined,
    row?: number,
    told?: (answer: TableAnswer) => void,
  ): Promise<string | undefined> {
    const story = this.#stories;
    for (let tries = 0; tries < mostTries; tries += 1) {
      await this.#load();
      const { frame, rows } = this.#known.peek();
      const one = rows.get(row ?? -1);
      const edit = row === undefined || one !== undefined ? make(one?.entry ?? '', one?.cells ?? emptyRow) : undefined;
      if (frame === undefined || edit === undefined || story !== this.#stories) break;
      const answer = await this.#text.writeRows(edit, frame.version);
      // Of a text that has changed meanwhile it is asked again.
      if (answer === undefined) continue;
      told?.(answer);
      if (answer.refused === undefined) await this.#load();
      return answer.refused;
    }
    return lateWords.changedMeanwhile;
  }
}

/** Whether what is written is of the row that is no entry yet, wherever that stands by now. */
function isOfLastRow({ cells }: Editing): boolean {
  return cells === undefined;
}

/** Whether a row says what it said when somebody looked at it. */
function areSame(now: Cells, before: Cells | undefined): boolean {
  return before !== undefined && Object.entries(now).every(([name, words]) => before[name as Column] === words);
}
