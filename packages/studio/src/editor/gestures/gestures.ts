import { effect } from '@preact/signals';
import type { Done, EntryFacts, Gesture, PartyGesture } from '../../core/protocol.ts';
import { deedOf } from '../announcing/deeds.ts';
import type { Core } from '../core.ts';
import type { PicturePane } from '../picture/picture-pane.ts';
import { done, entry, facts, isElsewhere, notice, party, refused, written } from '../state.ts';
import type { TextPane } from '../text/text-pane.ts';
import { words } from '../words.ts';
import { Dragging } from './dragging.ts';
import type { Drop } from './drop.ts';
import { listenToKeys } from './keys.ts';

/** Where gestures are made, and what is asked of them and changed by them. */
interface Page {
  readonly core: Core;
  readonly text: TextPane;
  readonly textHost: HTMLElement;
  readonly picture: PicturePane;
}

/** Why something was not written. */
export interface Refusal {
  readonly why: string;
}

/** A gesture, and the entry that it is of as it was before. */
interface Meant {
  readonly gesture: Gesture;
  readonly before?: EntryFacts | undefined;
}

/** Listens to what is done in the picture, and with keys where the text is, and writes it into the text. */
export class Gestures {
  readonly #page: Page;
  #turn: Promise<unknown> = Promise.resolve();
  /** What entries that were shown became. */
  readonly #became = new WeakMap<EntryFacts, EntryFacts>();

  constructor(page: Page) {
    this.#page = page;
    new Dragging(page.picture, this);
    listenToKeys(page.textHost, page.picture.scroller, this);
  }

  /** Writes what was done with a party; why not, if it is refused. */
  write(gesture: { readonly party: string } & PartyGesture): Promise<Refusal | undefined> {
    return this.#inTurn(async () => ({ gesture }));
  }

  /** Writes what letting an entry go meant, in the picture of some version of the text; why not, if it is refused. */
  drop(entry: string, drop: Drop, version: number): Promise<Refusal | undefined> {
    const meant = drop.kind === 'who' ? { parties: drop.stand.parties } : { before: drop.before };
    return this.#inTurn(async () => {
      const before = await this.entryOf(entry);
      return version === written.value ? { gesture: { entry, ...meant }, before } : { why: words.old };
    });
  }

  /** Writes what was done with an entry as it was shown, and is now. */
  writeOf(shown: EntryFacts, meant: (entry: EntryFacts) => Gesture): Promise<Refusal | undefined> {
    return this.#inTurn(async () => {
      const before = await this.#nowOf(shown);
      if (before !== undefined) return { gesture: meant(before), before };
      notice.value = words.old;
      return { why: words.old };
    });
  }

  /** Writes what was done with the entry that the cursor is in; it is said if that means nothing. */
  writeHere(meant: (entry: EntryFacts) => Gesture | undefined): Promise<Refusal | undefined> {
    return this.#inTurn(async () => {
      const before = await this.#entryHere();
      const gesture = before && meant(before);
      if (gesture !== undefined) return { gesture, before };
      done.value = { says: words.gestures.stays };
      return undefined;
    });
  }

  /** An entry of the text as it is now, by its id or its place. */
  entryOf(entry: string | number): Promise<EntryFacts | undefined> {
    return this.#page.core.ask({ about: 'entry', entry });
  }

  /** Takes the last change back, or makes it again, behind all that was done before; it is said. */
  step(way: 'undo' | 'redo'): Promise<void> {
    return this.#after(async () => {
      const version = written.value;
      this.#page.text.step(way);
      if (written.value !== version) done.value = { says: way === 'undo' ? words.undone : words.redone };
    });
  }

  /** The entry that the cursor is in, in the text as it is now. */
  async #entryHere(): Promise<EntryFacts | undefined> {
    return (await this.#page.core.ask({ about: 'cursor', offset: this.#page.text.cursor })).entry;
  }

  /** What became of an entry that is shown: by gestures, or by what was written at the cursor; absent where that is not sure. */
  async #nowOf(shown: EntryFacts): Promise<EntryFacts | undefined> {
    let last = shown;
    for (let next = this.#became.get(last); next !== undefined; next = this.#became.get(last)) last = next;
    if (last.version === written.value) return last;
    const here = await this.#entryHere();
    if (here?.id !== last.id && here?.place !== last.place) return undefined;
    if (here !== undefined) this.#became.set(last, here);
    return here;
  }

  /** Each waits for the one before, and is of what that made of the text. */
  #after<Made>(deed: () => Promise<Made>): Promise<Made> {
    const made = this.#turn.then(deed);
    this.#turn = made.catch(() => {});
    return made;
  }

  /** Writes what is meant into the text that it is meant of; of a text that became another meanwhile, it is asked again. */
  #inTurn(meant: () => Promise<Meant | Refusal | undefined>): Promise<Refusal | undefined> {
    return this.#after(async () => {
      for (;;) {
        if (isElsewhere.value) return { why: words.elsewhere };
        const version = written.value;
        const made = await meant();
        if (made === undefined || 'why' in made) return made;
        const answer = await this.#page.core.ask({ about: 'gesture', version, gesture: made.gesture });
        if (answer.version === version && version === written.value) return this.#make(made, answer);
      }
    });
  }

  /** As one step to undo. */
  async #make({ gesture, before }: Meant, { version, changes, at, refused: why }: Done): Promise<Refusal | undefined> {
    refused.value = why;
    if (why !== undefined) return { why };
    if (changes.length > 0) {
      this.#page.text.change(changes);
      if (written.value === version) return { why: notice.value ?? words.failed };
      const says = deedOf(gesture, before, facts.value?.parties ?? []);
      done.value = says === undefined ? undefined : { says };
      if ('name' in gesture) stayWith(gesture.party, gesture.name);
    }
    if (at !== undefined) await this.#goAlong(at, before);
    return undefined;
  }

  /** The cursor goes along with an entry, unless somebody took it elsewhere. */
  async #goAlong(at: number, before: EntryFacts | undefined): Promise<void> {
    const { text } = this.#page;
    const [version, cursor] = [written.value, text.cursor];
    const now = await this.entryOf(at);
    if (now === undefined || version !== written.value) return;
    if (before !== undefined) this.#became.set(before, now);
    if (cursor !== text.cursor) return;
    text.putCursor(now.from);
    entry.value = now;
  }
}

/** Looks at the same party under its new name, which may give it another id, as soon as that is understood. */
function stayWith(before: string, name: string): void {
  const known = facts.peek();
  const stop = effect(() => {
    if (facts.value === known) return;
    const now = facts.value?.parties.find((each) => each.name === name);
    if (party.peek() === before && now !== undefined) party.value = now.id;
    queueMicrotask(() => stop());
  });
}
