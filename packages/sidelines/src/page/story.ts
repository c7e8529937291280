import type { Item } from './entries.ts';
import type { Reader } from './reader.ts';

/** What a story is read with. */
export interface StoryParts {
  /** Stands below the entry, with the ways on and back. */
  readonly bar: HTMLElement;
  readonly reader: Reader;
  /** Tells where the reader is. */
  readonly told: (place: number, count: number, item: Item) => void;
}

/** The entries one at a time, each with the window to itself, while the braid moves on from one to the next. */
export class Story {
  readonly #parts: StoryParts;
  #waiting = 0;
  /** Whether the window was sent to an entry, and the reader has done nothing since. */
  #isOnItsWay = false;
  /** Where a finger came down. */
  #touch: Touch | undefined;

  constructor(parts: StoryParts) {
    this.#parts = parts;
    const [previous, next] = this.#buttons;
    previous?.addEventListener('click', () => this.step(-1));
    next?.addEventListener('click', () => this.step(1));
    addEventListener('scroll', () => this.#restSoon(), { passive: true });
    // Whatever the reader does may move the window to another place than it was sent to.
    for (const kind of ['keydown', 'pointerdown', 'touchstart', 'wheel'])
      addEventListener(kind, () => (this.#isOnItsWay = false), { passive: true, capture: true });
    addEventListener('touchstart', ({ touches: [touch] }) => (this.#touch = touch), { passive: true });
    addEventListener('touchend', ({ changedTouches: [touch] }) => this.#swipe(touch), { passive: true });
  }

  get isOpen(): boolean {
    return this.#parts.reader.isStepping;
  }

  open(): void {
    const { reader, bar } = this.#parts;
    const item = reader.current;
    reader.isStepping = true;
    this.#isOnItsWay = true;
    document.documentElement.classList.add('stepping');
    reader.go(item, true);
    bar.querySelector<HTMLElement>('[data-tool=next]')?.focus({ preventScroll: true });
    this.#tell();
  }

  /** Goes back to the whole, to the entry that was read, with the focus. */
  leave(): void {
    const { reader } = this.#parts;
    const item = reader.current;
    reader.isStepping = false;
    document.documentElement.classList.remove('stepping');
    reader.go(item);
  }

  step(by: 1 | -1): void {
    this.#isOnItsWay = true;
    this.#parts.reader.step(by, true);
    this.#tell();
  }

  /** The window moves: where it comes to rest, the reader is, unless it is still on its way to an entry that was stepped to. */
  #restSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const { reader } = this.#parts;
      if (!this.isOpen || this.#isOnItsWay || reader.current === reader.seen) return;
      reader.rest();
      this.#tell();
    }, 150);
  }

  get #buttons(): NodeListOf<HTMLButtonElement> {
    return this.#parts.bar.querySelectorAll('button');
  }

  #tell(): void {
    const { reader, told } = this.#parts;
    const { place, count, current } = reader;
    const [previous, next] = this.#buttons;
    // Buttons keep the focus, so that one can go back with the other.
    previous?.setAttribute('aria-disabled', String(place === 0));
    next?.setAttribute('aria-disabled', String(place === count - 1));
    if (current !== undefined) told(place + 1, count, current);
  }

  /** A stroke across goes on or back, as pages are turned. */
  #swipe(end: Touch | undefined): void {
    if (!this.isOpen || end === undefined || this.#touch === undefined) return;
    const [x, y] = [end.clientX - this.#touch.clientX, end.clientY - this.#touch.clientY];
    if (Math.abs(x) < Math.max(50, 2 * Math.abs(y))) return;
    this.step(x < 0 === (document.dir !== 'rtl') ? 1 : -1);
  }
}
