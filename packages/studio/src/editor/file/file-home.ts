import { effect } from '@preact/signals';
import { Keeper } from '../drafts/keeper.ts';
import { countLines } from '../files/limits.ts';
import { download } from '../files/pickers.ts';
import { asInFile, fileOfText, plainForm, textInFile } from '../files/text-file.ts';
import type { Home, HomePage } from '../home.ts';
import { draft, home, namedTheme, notice, saved, warning } from '../state.ts';
import { words } from '../words.ts';
import type { FileEvent, FileProblem } from './answers.ts';
import { FileLink } from './link.ts';
import { type Merged, mergedOf } from './merge.ts';
import { fileWords } from './words.ts';

/** Until a connection that ended is tried again, in milliseconds. */
const untilAgain = 1_000;

/** Why the file was not written, as the server said it. */
class Unwritten extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * A story that is a file on this machine: it is saved soon after each change, and what other programs write is taken over. The browser keeps
 * nothing of it.
 */
export class FileHome implements Home {
  readonly #page: HomePage;
  readonly #link: Pick<FileLink, keyof FileLink>;
  readonly #keeper = new Keeper(
    () => this.#inTurn(() => this.#write()),
    (state) => {
      saved.value = state === 'saved' ? state : { problem: this.#why(state.problem) };
    },
  );
  /** What the file held when it was seen last, and its hash; without one, there was no file. */
  #base: { readonly text: string; readonly hash?: string } = { text: '' };
  readonly #words = fileWords();
  #isTaking = false;
  #turn: Promise<unknown> = Promise.resolve();
  /** How many turns are not over. */
  #turns = 0;

  constructor(page: HomePage, link: Pick<FileLink, keyof FileLink> = FileLink.fromAddress()) {
    this.#page = page;
    this.#link = link;
    addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void this.#keeper.flush());
    addEventListener('beforeunload', (event) => {
      if (saved.value === 'saved') return;
      // It is sent while a person is asked; but another program may have written meanwhile, and then nobody would be there to merge.
      void this.#keeper.flush();
      event.preventDefault();
    });
  }

  async start(): Promise<void> {
    if (!this.#link.hasToken) {
      saved.value = { problem: this.#words.noToken };
      return;
    }
    try {
      await this.#inTurn(() => this.#begin());
    } catch {
      saved.value = { problem: this.#words.ended };
    }
    const bring = (): void => {
      // Where nobody answers any more, what was brought before stays.
      this.#bring(namedTheme.value).catch(() => undefined);
    };
    effect(bring);
    // Whoever changed it elsewhere comes back.
    addEventListener('focus', bring);
    void this.#follow();
  }

  /** Brings the theme that the text names by a file beside it, as that is now. */
  async #bring(name: string | undefined): Promise<void> {
    const inFile = name === undefined ? undefined : await this.#link.beside(name);
    if (name !== namedTheme.value) return;
    const beside = name === undefined || inFile === undefined ? [] : [{ name, text: textInFile(inFile).text }];
    const { beside: known = [] } = draft.peek();
    if (JSON.stringify(beside) !== JSON.stringify(known)) draft.value = { ...draft.peek(), beside };
  }

  /** Shows what the file holds; what was written before that was known stays, in front of it. */
  async #begin(): Promise<void> {
    const { name, ...state } = await this.#link.read();
    const { text, form } = textInFile('text' in state ? state.text : '');
    draft.value = { id: draft.value.id, name, form };
    if (this.#page.text() === '') this.#page.show(text);
    else if ('hash' in state) await this.#take(state.text, state.hash);
    if ('hash' in state) this.#see(text, state.hash);
    else home.value = this.#words.unmade(name);
    if ('hash' in state || state.problem === 'gone') this.#tellSaved();
    else saved.value = { problem: this.#worded(state.problem) };
  }

  changed(): void {
    if (this.#isTaking) return;
    if (typeof saved.value !== 'object') saved.value = 'saving';
    this.#keeper.changed();
  }

  open(): void {
    notice.value = this.#words.only(draft.value.name ?? '');
  }

  /** Saves at once; a file that somebody took away is made anew, and where nobody writes files any more, it is downloaded. */
  async save(): Promise<void> {
    const problem = typeof saved.value === 'object' ? saved.value.problem : undefined;
    if (problem === this.#words.problems.gone) this.#base = { text: this.#base.text };
    if (problem === this.#words.ended) {
      const { name = '', form = plainForm } = draft.value;
      return download(name, fileOfText(this.#page.text(), form));
    }
    this.#keeper.changed();
    await this.#keeper.flush();
  }

  #worded(problem: FileProblem): string {
    return problem === 'unwritable' ? words.unwritable : this.#words.problems[problem];
  }

  #why(problem: unknown): string {
    return problem instanceof Unwritten ? this.#worded(problem.problem) : this.#words.ended;
  }

  /** Nothing is written while something else is taken over. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#turns += 1;
    const done = this.#turn.then(act).finally(() => {
      this.#turns -= 1;
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Says that all is saved, if it is: a writing may wait for its turn. */
  #tellSaved(): void {
    saved.value = this.#page.text() === this.#base.text ? 'saved' : 'saving';
  }

  #see(text: string, hash: string): void {
    this.#base = { text, hash };
    home.value = this.#words.saved(draft.value.name ?? '');
  }

  async #write(): Promise<void> {
    for (;;) {
      const text = this.#page.text();
      const { hash } = this.#base;
      if (hash !== undefined && text === this.#base.text) return;
      const answer = await this.#link.write(asInFile(text, draft.value.form ?? plainForm), hash);
      if ('problem' in answer) throw new Unwritten(answer.problem);
      if (answer.text === undefined) return this.#see(text, answer.hash);
      await this.#take(answer.text, answer.hash);
    }
  }

  /** Tells what the server says of the file, for as long as there is one. */
  async #follow(): Promise<void> {
    for (;;) {
      try {
        for await (const event of this.#link.events()) this.#hear(event);
      } catch {
        saved.value = { problem: this.#words.ended };
      }
      await new Promise((done) => setTimeout(done, untilAgain));
    }
  }

  #hear(event: FileEvent): void {
    void this.#inTurn(() => this.#look(event)).catch(() => undefined);
  }

  /** Takes over what the file holds, if that is not what it held. */
  async #look(event: FileEvent): Promise<void> {
    const isKnown = 'hash' in event && event.hash === this.#base.hash;
    const state = isKnown ? undefined : await this.#link.read();
    if (state !== undefined && 'problem' in state) {
      const isNew = state.problem === 'gone' && this.#base.hash === undefined;
      if (!isNew) saved.value = { problem: this.#worded(state.problem) };
      return;
    }
    if (state !== undefined && state.hash !== this.#base.hash) await this.#take(state.text, state.hash);
    if (this.#keeper.isUnsaved) void this.#keeper.flush();
    else this.#tellSaved();
  }

  /** Brings what somebody else wrote together with what is written here and not saved yet. */
  async #take(inFile: string, hash: string): Promise<void> {
    const { text, form } = textInFile(inFile);
    const base = this.#base.text;
    for (;;) {
      const now = this.#page.text();
      const [own, theirs] = await Promise.all([this.#page.compare(base, now), this.#page.compare(base, text)]);
      // Keys that came meanwhile count, too.
      if (now !== this.#page.text()) continue;
      draft.value = { ...draft.value, form };
      this.#see(text, hash);
      return this.#show(mergedOf(base, own, theirs));
    }
  }

  #show({ here, clashes }: Merged): void {
    this.#isTaking = true;
    this.#page.take(here);
    this.#isTaking = false;
    const [first] = clashes;
    if (first === undefined) return;
    warning.value = this.#words.clash(draft.value.name ?? '', countLines(this.#page.text().slice(0, first.from)));
  }
}
