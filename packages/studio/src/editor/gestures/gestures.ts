import type { EntryFacts, Gesture } from '../../core/protocol.ts';
import { deedOf } from '../announcing/deeds.ts';
import type { Core } from '../core.ts';
import type { PicturePane } from '../picture/picture-pane.ts';
import { done, facts, gestured, isElsewhere, refused, written } from '../state.ts';
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

/** Listens to what is done in the picture, and with keys where the text is, and writes it into the text. */
export class Gestures {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    new Dragging(page.picture, this);
    listenToKeys(page.textHost, page.picture.scroller, this);
  }

  /**
   * Writes into the text what was done without writing, as one step to undo; the cursor goes along with an entry.
   * @returns why it was not written, if it was refused
   */
  async write(gesture: Gesture): Promise<string | undefined> {
    const { core, text } = this.#page;
    if (isElsewhere.value) return words.elsewhere;
    const before = 'entry' in gesture ? await this.entryOf(gesture.entry) : undefined;
    const { version, changes, at, ...answer } = await core.ask({ about: 'gesture', gesture });
    if (version !== written.value) return undefined;
    refused.value = answer.refused;
    if (changes.length > 0) {
      text.change(changes);
      gestured.value = written.value;
      done.value = deedOf(gesture, before, facts.value?.parties ?? []);
    }
    const now = at === undefined ? undefined : await this.entryOf(at);
    if (now !== undefined) text.putCursor(now.from);
    return answer.refused;
  }

  /** Writes what letting an entry go meant, in the picture of some version of the text; why not, if it is refused. */
  async drop(entry: string, drop: Drop, version: number): Promise<string | undefined> {
    if (version !== written.value) return words.old;
    return this.write({ entry, ...(drop.kind === 'who' ? { parties: drop.stand.parties } : { before: drop.before }) });
  }

  /** An entry of the text as it is now, by its id or its place. */
  entryOf(entry: string | number): Promise<EntryFacts | undefined> {
    return this.#page.core.ask({ about: 'entry', entry });
  }

  /** The entry that the cursor is in, in the text as it is now. */
  async entryHere(): Promise<EntryFacts | undefined> {
    return (await this.#page.core.ask({ about: 'cursor', offset: this.#page.text.cursor })).entry;
  }

  /** Takes the last gesture back. The button that does it is gone then, so that the picture gets the focus. */
  takeBack(): void {
    this.#page.text.step('undo');
    this.#page.picture.scroller.focus({ preventScroll: true });
  }
}
