import { applied } from 'sidelines';
import type { Desk } from './desk.ts';
import type { Request, Written } from './protocol.ts';
import { inSlices, pause } from './slices.ts';

type Text = Extract<Request, { kind: 'text' }>;

/** So many texts in a row are left for newer ones. The next is read and drawn whatever comes, so that who writes on and on sees it, too. */
const mostLeft = 2;

/** The texts that come to a desk. The newest wins: one that is not drawn when another comes is left for that, within bounds. */
export class Texts {
  readonly #desk: Pick<Desk, 'reading' | 'drawing' | 'load'>;
  readonly #failed: (error: unknown) => void;
  readonly #waiting = new Set<() => void>();
  /** What was written since a text was taken last. */
  #unread: readonly Text[] = [];
  /** What is read or drawn now, or was last. */
  #taken: Text | undefined;
  #text = '';
  /** Whether that can be drawn now, and could not be before. */
  #isLoaded = false;
  /** So many came. */
  #came = 0;
  /** So many of those that came were read, or came before one that was. */
  #read = 0;
  /** So many were left in a row. */
  #left = 0;
  #isAtWork = false;

  constructor(desk: Pick<Desk, 'reading' | 'drawing' | 'load'>, failed: (error: unknown) => void) {
    this.#desk = desk;
    this.#failed = failed;
  }

  /** Has a text read, and drawn when nothing else is asked. */
  take(text: Text): void {
    this.#came += 1;
    this.#unread = [...this.#unread, text];
    void this.#work();
  }

  /** Waits until the text that is the newest now was read, or one that came after it. */
  read(): Promise<void> {
    const wanted = this.#came;
    return new Promise((goOn) => {
      const look = (): void => {
        if (this.#read < wanted) return;
        this.#waiting.delete(look);
        goOn();
      };
      this.#waiting.add(look);
      look();
    });
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    // What comes at once is there before anything is begun.
    for (await pause(); this.#unread.length > 0 || this.#isLoaded; await pause()) {
      const came = this.#came;
      this.#isLoaded = false;
      try {
        const isDone = (await this.#readNewest(came)) && (await this.#draw());
        this.#left = isDone ? 0 : this.#left + 1;
      } catch (error) {
        this.#left = 0;
        this.#wasRead(came);
        this.#failed(error);
      }
    }
    this.#isAtWork = false;
  }

  #isLeft = (): boolean => this.#unread.length > 0 && this.#left < mostLeft;

  /** Reads the newest text, if it was not read yet. @returns false if it was left */
  async #readNewest(came: number): Promise<boolean> {
    const newest = this.#unread.at(-1);
    if (newest === undefined) return true;
    this.#taken = newest;
    this.#text = textAfter(this.#text, this.#unread);
    this.#unread = [];
    const { version, name, sight } = newest;
    const reading = this.#desk.reading(version, { name, text: this.#text }, sight);
    if ((await inSlices(reading, this.#isLeft)) === 'left') return false;
    this.#wasRead(came);
    await pause();
    return !this.#isLeft();
  }

  #wasRead(came: number): void {
    this.#read = came;
    for (const look of this.#waiting) look();
  }

  /** Draws the text that was read last. @returns false if it was left */
  async #draw(): Promise<boolean> {
    const text = this.#taken;
    if (text === undefined) return true;
    const lacking = await inSlices(this.#desk.drawing(text.view), this.#isLeft);
    if (lacking === 'left') return false;
    if (lacking.length > 0) this.#desk.load(lacking).then(() => this.#again(text), this.#failed);
    return true;
  }

  /** Draws a text with what was lacking before, unless another came. */
  #again(text: Text): void {
    if (this.#taken !== text) return;
    this.#isLoaded = true;
    void this.#work();
  }
}

/** A text after what was written, one after another. */
function textAfter(text: string, written: readonly Written[]): string {
  return written.reduce((before, each) => ('text' in each ? each.text : applied(before, each.changes)), text);
}
