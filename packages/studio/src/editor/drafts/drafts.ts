import type { FileBeside } from '../../core/protocol.ts';
import type { Story } from '../files/files.ts';
import { fileNameOf } from '../files/names.ts';
import { plainForm } from '../files/text-file.ts';
import { newId } from '../hex.ts';
import { draft, isElsewhere, isEmpty, saved, warning } from '../state.ts';
import { words, wordsOf } from '../words.ts';
import { hold, type Release, takeOver } from './hold.ts';
import { Keeper } from './keeper.ts';
import { type Draft, DraftConflict, DraftStore, type VersionKey } from './store.ts';

/** What the drafts ask of the page. */
export interface DraftPage {
  /** The text as it is now. */
  readonly text: () => string;
  /** Shows a text that is another story: nothing of the one before can be undone. */
  readonly show: (text: string) => void;
  /** Whether the text may be left for another. */
  readonly mayLeave: () => Promise<boolean>;
}

/** A draft, and the hold on it; without one, another tab has it. */
interface Found {
  readonly id: string;
  readonly kept?: Draft | undefined;
  readonly release?: Release | undefined;
}

/** Where a tab remembers which draft it shows, when it is loaded anew. */
const shownKey = 'draft';

/**
 * How long a draft that this tab showed before may still be held, in milliseconds: by the page that this one was loaded in the place of, which may
 * be gone only later on a busy machine, or else by the tab that this one is a copy of.
 */
const untilGone = { reload: 5000, else: 500 };

/** The draft that is open in this tab, and the others. What opens another one, or lets this one go, is done by one at a time, and while nothing is written. */
export class Drafts {
  readonly store = new DraftStore();
  readonly #page: DraftPage;
  readonly #keeper = new Keeper(
    () => this.#keep(),
    (state) => {
      saved.value = state === 'saved' ? (isEmpty.value ? 'empty' : 'saved') : { problem: wordsOf(state.problem) };
    },
  );
  #revision = 0;
  #release: Release | undefined;
  /** Whether what is here goes on as a draft of its own, which was not kept yet. */
  #isParted = false;

  constructor(page: DraftPage) {
    this.#page = page;
    addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#keeper.flush();
    });
    for (const coming of ['visibilitychange', 'focus'])
      addEventListener(coming, () => void this.#regain().catch(() => undefined));
    addEventListener('beforeunload', (event) => {
      if (saved.value !== 'saving' && !this.#keeper.isUnsaved) return;
      // It is kept while the browser asks.
      void this.#keeper.flush();
      event.preventDefault();
    });
  }

  /** Opens the draft that this tab showed, or else the last one that was written in. */
  start(): Promise<void> {
    return this.#keeper.alone(async () => {
      try {
        await this.#openLast();
      } catch (error) {
        saved.value = { problem: wordsOf(error) };
      }
    });
  }

  async #openLast(): Promise<void> {
    const shown = sessionStorage.getItem(shownKey);
    const [last] = shown === null ? await this.store.all() : [];
    const wait = shown === null ? 0 : untilGone[isReload() ? 'reload' : 'else'];
    const found = await this.#find(shown ?? last?.id ?? draft.value.id, wait);
    // What somebody writes already is not taken from them: it is a draft of its own.
    if (this.#page.text() === '') return this.#adopt(found);
    const { id } = draft.value;
    if (found.id !== id) found.release?.();
    this.#release = found.id === id ? found.release : await this.#hold(id);
    sessionStorage.setItem(shownKey, id);
  }

  changed(): void {
    if (typeof saved.value !== 'object') saved.value = 'saving';
    this.#keeper.changed();
  }

  /** Shows another draft. */
  switchTo(id: string): Promise<void> {
    return this.#keeper.alone(async () => {
      if (id !== draft.value.id) await this.#goTo(id);
    });
  }

  /** Begins a draft; what was written before stays in its own. */
  begin(story?: Story): Promise<void> {
    return this.#keeper.alone(async () => {
      if (!(await this.#goTo(newId())) || story === undefined) return;
      this.#setStory(draft.value.id, story);
      this.#page.show(story.text);
      this.changed();
      await this.#keeper.settle();
    });
  }

  /** The story as a file. */
  get story(): Story {
    const { name = '', form = plainForm, file } = draft.value;
    return { name, text: this.#page.text(), form, ...(file && { file }) };
  }

  /** Keeps another name, another file, or other files beside it, for the draft that is open. */
  async describe(described: Pick<Draft, 'name' | 'file' | 'beside'>): Promise<void> {
    if (isElsewhere.value) return;
    draft.value = { ...draft.value, ...described };
    this.changed();
    await this.#keeper.flush();
  }

  /** What stands beside the story. */
  get beside(): readonly FileBeside[] {
    return draft.value.beside ?? [];
  }

  /** Names the version of now, so that it is kept as long as the draft is. */
  nameVersion(name: string): Promise<void> {
    return this.#keeper.alone(async () => {
      if (!isElsewhere.value) await this.#keep(name);
    });
  }

  /** Names the draft; its ending stays unless another is written. */
  rename(name: string): Promise<void> {
    return this.describe({
      name: fileNameOf(name, draft.value.name),
      ...(draft.value.file && { file: draft.value.file }),
    });
  }

  /** All drafts as they are now. */
  async all(): ReturnType<DraftStore['all']> {
    await this.flush();
    return this.store.all();
  }

  /** Keeps at once what is not kept yet. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  version(key: VersionKey): Promise<string | undefined> {
    return this.store.version(key);
  }

  versions(): Promise<readonly VersionKey[]> {
    return this.store.versions(draft.value.id);
  }

  /** Takes a draft and its versions away; fails if it is open in another tab. */
  forget(id: string): Promise<void> {
    return this.#keeper.alone(async () => {
      const isOpen = id === draft.value.id;
      const own = isOpen ? this.#release : undefined;
      const release = own ?? (await hold(id, async () => undefined));
      if (release === undefined) throw new Error(words.openElsewhere);
      try {
        await this.store.forget(id);
        // What was typed meanwhile is forgotten, too.
        if (isOpen) this.#leaveFor(await this.#find(newId()));
      } finally {
        if (release !== this.#release) release();
      }
    });
  }

  /** Takes the draft from the other tab in which it is open. */
  takeOver(): Promise<void> {
    return this.#keeper.alone(async () => {
      const { id } = draft.value;
      if (isElsewhere.value) this.#adopt(await this.#read(id, await takeOver(id, () => this.#yield(id))));
    });
  }

  /** Whoever comes back to a tab can write in it, where the other one that had the draft is gone. */
  async #regain(): Promise<void> {
    if (!isElsewhere.value || document.visibilityState === 'hidden') return;
    await this.#keeper.alone(async () => {
      if (!isElsewhere.value) return;
      const found = await this.#find(draft.value.id, untilGone.else);
      if (found.release !== undefined) this.#adopt(found);
    });
  }

  /** Shows another draft, once what is written in this one is on the disk, or may be left as it is. @returns whether it is shown */
  async #goTo(id: string): Promise<boolean> {
    if (!(await this.#page.mayLeave())) return false;
    const found = await this.#find(id);
    if (!(await this.#keeper.settle()) && !isEmpty.value && !confirm(words.leaveUnsaved)) {
      found.release?.();
      return false;
    }
    this.#leaveFor(found);
    return true;
  }

  /** Shows another draft at once, so that each key is written in one or in the other. */
  #leaveFor(found: Found): void {
    this.#keeper.drop();
    this.#release?.();
    this.#adopt(found);
  }

  async #find(id: string, wait = 0): Promise<Found> {
    // Whoever has it may still write it until it is held here.
    return this.#read(id, await this.#hold(id, wait));
  }

  async #read(id: string, release: Release | undefined): Promise<Found> {
    try {
      return { id, kept: await this.store.read(id), release };
    } catch (error) {
      release?.();
      throw error;
    }
  }

  #hold(id: string, wait = 0): Promise<Release | undefined> {
    return hold(id, () => this.#yield(id), wait);
  }

  #adopt({ id, kept, release }: Found): void {
    this.#release = release;
    this.#revision = kept?.revision ?? 0;
    this.#isParted = false;
    isElsewhere.value = release === undefined;
    this.#setStory(id, kept);
    this.#page.show(kept?.text ?? '');
    saved.value = kept === undefined || kept.text === '' ? 'empty' : 'saved';
  }

  #setStory(id: string, story: Pick<Draft, 'name' | 'form' | 'file' | 'beside'> = {}): void {
    const { name, form, file, beside } = story;
    draft.value = {
      id,
      ...(name && { name }),
      ...(form && { form }),
      ...(file && { file }),
      ...(beside && { beside }),
    };
    sessionStorage.setItem(shownKey, id);
  }

  /** Hands a draft over to another tab. */
  #yield(id: string): Promise<void> {
    return this.#keeper.alone(async () => {
      if (id !== draft.value.id || isElsewhere.value) return;
      // No key comes between what is kept now and the end of the hold.
      isElsewhere.value = true;
      const isKept = await this.#keeper.settle();
      // Where another tab had written it already, what is here went on as a draft of its own; so does what cannot be kept.
      if (id !== draft.value.id) return;
      if (isKept) this.#release = undefined;
      else await this.#part();
    });
  }

  /** @param version what the version of now is called, if it gets a name */
  async #keep(version?: string): Promise<void> {
    const { id, ...described } = draft.value;
    const text = this.#page.text();
    if (text === '' && this.#revision === 0 && described.name === undefined) return;
    try {
      this.#revision = await this.store.keep(id, { text, ...described }, this.#revision, version);
    } catch (error) {
      if (!(error instanceof DraftConflict)) throw error;
      await this.#part();
      return this.#keep(version);
    }
    if (this.#isParted) warning.value = words.parted;
    this.#isParted = false;
  }

  /** Somebody else writes this draft: what is here goes on as a draft of its own, and nothing is lost. */
  async #part(): Promise<void> {
    this.#release?.();
    this.#release = undefined;
    this.#revision = 0;
    this.#isParted = true;
    // The file stays with the draft that it is the file of.
    const { file: _, ...story } = draft.value;
    this.#setStory(newId(), story);
    isElsewhere.value = false;
    this.#release = await this.#hold(draft.value.id);
  }
}

function isReload(): boolean {
  return performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload');
}
