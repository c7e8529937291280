import type { Text } from '@codemirror/state';
import { batch, effect } from '@preact/signals';
import type { Expected, Fix, OfferedOption, OptionValue, TextRange } from 'sidelines';
import type {
  Cursor,
  FileBeside,
  Files,
  MadeFile,
  Preview,
  Response,
  Rows,
  TableAnswer,
  TableEdit,
  View,
  Wanted,
  Written,
} from '../core/protocol.ts';
import { Core } from './core.ts';
import { Drafts } from './drafts/drafts.ts';
import { Filing } from './files/filing.ts';
import { excessOf, most } from './files/limits.ts';
import { unnamed } from './files/names.ts';
import { asInFile } from './files/text-file.ts';
import type { Gestures } from './gestures/gestures.ts';
import type { Home, HomeFor } from './home.ts';
import { PicturePane } from './picture/picture-pane.ts';
import {
  done,
  draft,
  drawn,
  emptyRow,
  entry,
  facts,
  isElsewhere,
  isEmpty,
  isRowBegun,
  newRow,
  notice,
  pane,
  problem,
  refused,
  standing,
  steps,
  written,
} from './state.ts';
import { TextPane } from './text/text-pane.ts';
import { words, wordsOf } from './words.ts';

/** How wide pictures are drawn, in pixels, however wide their room is. */
const [narrowest, widest] = [360, 960];

const none: readonly FileBeside[] = [];

/** What the page asks of the table. */
interface ShownTable {
  /** Goes to the entry of a place that somebody went to elsewhere, if it was one. */
  readonly visit: (place: number | undefined) => Promise<void>;
  /** Whether something is typed in a cell that the text does not say yet. */
  readonly isTyped: boolean;
  /** Writes what is typed in a cell into the text. @returns whether it is there */
  readonly settle: () => Promise<boolean>;
  /** Another story is shown: what was typed is of the one before. */
  readonly leave: () => void;
}

/** The text, the picture, the worker, the drafts and the files, and what each tells the others. */
export class Studio {
  readonly #core: Core;
  readonly #text: TextPane;
  readonly #picture: PicturePane;
  readonly drafts: Drafts;
  readonly filing: Filing;
  readonly #home: Home | undefined;
  readonly #pictureHost: HTMLElement;
  /** The table, while it is shown. */
  table: ShownTable | undefined;
  readonly #textHost: HTMLElement;
  #gestures: Promise<Gestures> | undefined;
  #cursor = 0;
  #width = widest;
  /** What the story is called, if anything. */
  #name: string | undefined;
  /** What stands beside it. */
  #beside = none;

  /** @param hosts empty elements for the text and the picture */
  constructor(hosts: { readonly text: HTMLElement; readonly picture: HTMLElement }, worker: Worker, homeFor?: HomeFor) {
    this.#pictureHost = hosts.picture;
    this.#textHost = hosts.text;
    this.#core = new Core(worker, {
      understood: (told) => this.#understood(told),
      picture: (told) => void this.#show(told),
      problem: (message) => {
        problem.value = message;
      },
    });
    this.#text = new TextPane(hosts.text, words.chronicle, {
      mayBecome: (text) => this.#mayBecome(text),
      // The worker has it before the page is drawn with it.
      changing: (changes, sight) => this.#take({ changes }, written.value + 1, sight),
      changed: () => {
        this.#changed();
        (this.#home ?? this.drafts).changed();
      },
      moved: (offset) => void this.#light(offset),
      scrolled: () => void this.#explain(),
      failed: (error) => {
        problem.value = wordsOf(error);
      },
      mended: (line) => {
        done.value = { says: words.changedInLine(line) };
      },
      expected: (offset) => this.#expected(offset),
    });
    this.#picture = new PicturePane(hosts.picture, (elements) => {
      void this.#core.ask({ about: 'shown', elements }).then(([first]) => first && this.select(first));
    });
    this.drafts = new Drafts({
      text: () => this.#text.text,
      show: (text) => this.#open(text),
      mayLeave: () => this.mayLeave(),
    });
    this.#home = homeFor?.({
      text: () => this.#text.text,
      show: (text) => this.#open(text),
      take: (changes) => this.#text.take(changes),
      compare: (before, after) => this.#core.ask({ about: 'changes', before, after }),
    });
    this.filing = new Filing(
      this.drafts,
      {
        useTheme: (name) => this.option(['theme'], name),
        settle: () => this.settle(),
      },
      this.#home,
    );
    effect(() => {
      this.#text.isReadOnly = isElsewhere.value;
    });
    effect(() => {
      const { name, beside = none } = draft.value;
      if (name !== this.#name) this.#rename(name);
      if (beside !== this.#beside) this.#put(beside);
    });
    addEventListener('beforeunload', (event) => {
      if (isRowBegun.value || this.table?.isTyped === true) event.preventDefault();
    });
    hosts.text.addEventListener('paste', (event) => this.#paste(event), { capture: true });
    new ResizeObserver(() => this.#fit()).observe(hosts.picture);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#take());
  }

  /** Opens the draft that this browser keeps, if there is one, or the example that the address names. */
  async open(): Promise<void> {
    this.#text.focus();
    await (this.#home ?? this.drafts).start();
    if (location.hash.startsWith('#example=')) await (await import('./examples.ts')).openWanted(this.drafts);
  }

  /** Puts a text in the place of all. */
  write(text: string): void {
    this.#text.replaceAll(text);
    this.focus();
  }

  /** Puts the focus where one writes: into the text, or into the table at an entry. */
  focus(place?: number): void {
    if (this.table === undefined) this.#text.focus();
    else void this.table.visit(place);
  }

  /**
   * Has the text say all that is typed beside it: to be waited for before it is saved, published or left.
   * @returns whether it does; else the reason stands where it was typed
   */
  async settle(): Promise<boolean> {
    const isSettled = (await this.table?.settle()) ?? true;
    if (!isSettled) pane.value = 'text';
    return isSettled;
  }

  /** Whether the text may be left for another: it says all that is typed, or somebody agrees that what it does not say is lost. */
  async mayLeave(): Promise<boolean> {
    return ((await this.settle()) && !isRowBegun.value) || confirm(words.leaveTyped);
  }

  select(range: TextRange): void {
    this.#text.select(range);
    if (this.table !== undefined)
      void this.#placeAt(range.from).then((place) => (place === undefined ? undefined : this.table?.visit(place)));
  }

  /** Some rows of the table. */
  rows(from: number, to: number): Promise<Rows> {
    return this.#core.ask({ about: 'rows', from, to });
  }

  /** Writes into the text what was done in the table, if the text is still of that version. */
  async writeRows(edit: TableEdit, version: number): Promise<TableAnswer | undefined> {
    const answer = await this.#core.ask({ about: 'table', version, edit });
    if (answer.version !== version || version !== written.value) return undefined;
    if (answer.changes.length > 0) this.#text.change(answer.changes);
    const isKept = answer.changes.length > 0 && version === written.value;
    return isKept ? { ...answer, refused: notice.value ?? words.failed } : answer;
  }

  /** Puts the cursor somewhere, so that the picture shows it. */
  goTo(offset: number): void {
    this.#text.putCursor(offset);
  }

  /** Takes the last change back, or makes it again. @returns the place of the entry in which it was, if it was in one */
  async step(way: 'undo' | 'redo'): Promise<number | undefined> {
    await (await this.gestures()).step(way);
    return this.#placeAt(this.#text.cursor);
  }

  async #placeAt(offset: number): Promise<number | undefined> {
    return (await this.#core.ask({ about: 'cursor', offset })).entry?.place;
  }

  /** Of a sheet that is pasted where nothing is yet, lines and quotation marks within cells are put right before it is written; where nothing of it is text, that is said. */
  #paste(event: ClipboardEvent): void {
    const read = (kind: string): string => event.clipboardData?.getData(kind) ?? '';
    const [plain, html] = [read('text/plain'), read('text/html')];
    const isSheet = isEmpty.value && (plain.includes('\t') ? plain.includes('"') : html.includes('<table'));
    if (!isSheet && `${plain}${read('text/uri-list')}` !== '') return;
    event.preventDefault();
    event.stopPropagation();
    const asWords = (): void => {
      if (plain === '') notice.value = words.noTextPasted;
      else this.#text.insert(plain);
    };
    if (!isSheet) {
      asWords();
      return;
    }
    void import('./table/clipboard.ts')
      .then(async ({ sheetIn }) => {
        const rows = sheetIn(plain, html);
        const answer = rows && (await this.writeRows({ kind: 'rows', rows }, written.value));
        if (answer === undefined || answer.refused !== undefined) asWords();
      })
      .catch(asWords);
  }

  /** Does what a finding proposes. */
  mend(fix: Fix): void {
    this.#text.mend(fix);
    if (this.table === undefined) this.#text.focus();
    else void this.#placeAt(this.#text.cursor).then((place) => this.table?.visit(place));
  }

  /** What is done without writing: loaded when there is something to do it with. */
  gestures(): Promise<Gestures> {
    const page = { core: this.#core, text: this.#text, textHost: this.#textHost, picture: this.#picture };
    this.#gestures ??= import('./gestures/gestures.ts').then(
      ({ Gestures }) => new Gestures(page),
      (error) => {
        // Tried again the next time.
        this.#gestures = undefined;
        problem.value = wordsOf(error);
        throw error;
      },
    );
    return this.#gestures;
  }

  /** The ids of parties that may be the same as one, by their names. */
  alike(party: string): Promise<readonly string[]> {
    return this.#core.ask({ about: 'alike', party });
  }

  /** What the text can say of how it looks, and says. */
  style(): Promise<readonly OfferedOption[]> {
    return this.#core.ask({ about: 'style' });
  }

  /** Writes an option into the text, as one step to undo; why not, where it cannot be. */
  async option(path: OfferedOption['path'], value: OptionValue): Promise<string | undefined> {
    for (;;) {
      const { version, changes, refused: why } = await this.#core.ask({ about: 'option', path, value });
      // Of a text that became another meanwhile, by another option, the changes are asked for again.
      if (version !== written.value) continue;
      if (changes.length === 0) return why;
      this.#text.change(changes);
      if (version !== written.value) return undefined;
      return isElsewhere.value ? words.elsewhere : (notice.value ?? words.failed);
    }
  }

  /** Publishes the text, as strictly as the command line. */
  files(wanted: Omit<Wanted, 'text'>): Promise<Files> {
    const { form } = draft.value;
    // As the command line reads it, which leaves the mark out.
    const text = form && asInFile(this.#text.text, { ...form, hasMark: false });
    return this.#core.ask({
      about: 'files',
      ...wanted,
      ...(text !== undefined && text !== this.#text.text && { text }),
    });
  }

  /** What is looked at of files that the page cannot show by itself. */
  preview(): Promise<Preview> {
    return this.#core.ask({ about: 'preview' });
  }

  /** All files as the bytes of one; beside JSON, which names its theme as the text does, stands the file of that. */
  zip(files: readonly MadeFile[]): Promise<Uint8Array> {
    const named = files.some(({ output }) => output === 'json') ? facts.value?.theme?.name : undefined;
    const beside = this.#beside.filter(({ name }) => name === named && files.every((file) => file.name !== name));
    const all = [...files, ...beside.map(({ name, text }) => ({ name, body: text }))];
    return this.#core.ask({ about: 'zip', files: all.map(({ name, body }) => ({ name, body })) });
  }

  /** Takes the draft away, from the page and from what the browser keeps. */
  async forget(): Promise<void> {
    await this.drafts.forget(draft.value.id);
    location.reload();
  }

  #open(text: string): void {
    this.#text.open(text);
    this.#cursor = 0;
    entry.value = undefined;
    this.table?.leave();
    newRow.value = emptyRow;
    // Nothing of the story before stands beside this one.
    facts.value = undefined;
    drawn.value = 0;
    // Before all that asks about what is written: the worker answers in order.
    this.#take({ text: this.#text.text }, written.value + 1);
    this.#changed();
    if (isEmpty.value) pane.value = 'text';
    this.focus(0);
  }

  #rename(name: string | undefined): void {
    this.#name = name;
    if (!isEmpty.peek()) this.#take();
  }

  #put(beside: readonly FileBeside[]): void {
    this.#beside = beside;
    this.#core.put(beside);
    if (!isEmpty.peek()) this.#take();
  }

  /** Refuses what is too much to be written in, and writing where another tab writes. */
  #mayBecome(text: Text): boolean {
    if (isElsewhere.value) return false;
    const excess = excessOf(text.length, text.lines);
    if (excess === undefined || text.length < this.#text.length) return true;
    notice.value = words.tooMuchOf(undefined, excess.of, excess.count, most[excess.of]);
    return false;
  }

  #changed(): void {
    batch(() => {
      written.value += 1;
      isEmpty.value = this.#text.isBlank;
      steps.value = this.#text.steps;
      refused.value = undefined;
      notice.value = undefined;
      done.value = undefined;
    });
  }

  #take(what: Written = { changes: [] }, version = written.value, sight = this.#text.sight): void {
    const [name, view] = [this.#name ?? unnamed, this.#viewNow()];
    this.#core.take({ version, name, view, sight, ...what });
  }

  #viewNow(): View {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    return { width: this.#width, scheme: isDark ? 'dark' : 'light' };
  }

  #fit(): void {
    const width = Math.round(Math.min(widest, Math.max(narrowest, this.#pictureHost.clientWidth)));
    if (this.#pictureHost.clientWidth === 0 || width === this.#width) return;
    this.#width = width;
    if (!isEmpty.value) this.#take();
  }

  #understood({ version, facts: found, lines }: Extract<Response, { kind: 'understood' }>): void {
    if (version !== written.value) return;
    facts.value = isEmpty.value ? undefined : found;
    this.#text.showParties(found.parties);
    this.#text.showFound(isEmpty.value ? [] : found.diagnostics, lines);
    if (lines === undefined) void this.#explain();
    mark('understood', version);
  }

  async #show(told: Extract<Response, { kind: 'picture' }>): Promise<void> {
    const { version, picture, stands, isInOrder, offset, cursor } = told;
    await this.#picture.show(picture);
    standing.value = { stands, isInOrder };
    // What failed for want of a network, and did not fail now, is over.
    const isOver = (): void => {
      problem.value = undefined;
    };
    this.gestures().then(isOver, () => {});
    drawn.value = version;
    mark('drawn', version);
    if (version !== written.value) return;
    if (offset === this.#cursor) this.#lightEntry(cursor);
    else await this.#light(this.#cursor);
  }

  async #explain(): Promise<void> {
    const lines = await this.#core.ask({ about: 'lines', range: this.#text.sight.seen });
    if (lines.version === written.value) this.#text.showLines(lines);
  }

  /** What may be written at a place. */
  async #expected(offset: number): Promise<readonly Expected[]> {
    return this.#core.ask({ about: 'expected', offset });
  }

  async #light(offset: number): Promise<void> {
    this.#cursor = offset;
    if (drawn.value !== written.value) return;
    const cursor = await this.#core.ask({ about: 'cursor', offset });
    if (offset === this.#cursor) this.#lightEntry(cursor);
  }

  #lightEntry(cursor: Cursor): void {
    entry.value = cursor.entry;
    this.#picture.light(cursor.lit);
  }
}

/** Notes the last time that something was done, for whoever measures. */
function mark(name: 'understood' | 'drawn', version: number): void {
  performance.clearMarks(name);
  performance.mark(name, { detail: version });
}
