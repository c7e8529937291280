import { addressOfEntry, replace } from './address.ts';
import type { Item } from './entries.ts';

/** Where the reader is among the entries that are shown. */
export class Reader {
  #shown: readonly Item[] = [];
  /** The entry that was stepped to last, for as long as the page has not been scrolled away from it. */
  #at: Item | undefined;

  set shown(items: readonly Item[]) {
    this.#shown = items;
    this.#at = undefined;
  }

  /** The entry that is being read: the one stepped to, or else the first of which something is seen below the strip. */
  get current(): Item | undefined {
    return this.#at ?? this.#shown[this.#seen()];
  }

  /** The entry that is seen, wherever the reader has stepped to. */
  get seen(): Item | undefined {
    return this.#shown[this.#seen()];
  }

  /** Forgets the step: the reader has scrolled. */
  scrolled(): void {
    if (this.#at !== undefined && !isSeen(this.#at)) this.#at = undefined;
  }

  /** Goes to the next entry (1) or the one before (-1). */
  step(by: 1 | -1): void {
    const from = this.#at === undefined ? -1 : this.#shown.indexOf(this.#at);
    const seen = this.#seen();
    const to = from >= 0 ? from + by : by === 1 && isBelow(this.#shown[seen]) ? seen : seen + by;
    this.go(this.#shown[Math.min(Math.max(to, 0), this.#shown.length - 1)]);
  }

  /** Goes to an entry, names it in the address, and gives it the focus. */
  go(item: Item | undefined): void {
    if (item === undefined) return;
    this.#at = item;
    const article = item.element.querySelector('article');
    article?.setAttribute('tabindex', '-1');
    article?.focus({ preventScroll: true });
    scrollTo(item);
    replace(addressOfEntry(item.element.id));
    // A change without a step in the history is told nobody by itself; whoever frames the page wants to know.
    dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** The first entry that ends below the top of the window; entries begin one below the other. */
  #seen(): number {
    const top = 2 * rem();
    let [low, high] = [0, this.#shown.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const box = this.#shown[middle]?.element.getBoundingClientRect();
      if (box !== undefined && box.top <= top + 2 * rem()) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Brings an entry into sight: smoothly only where the reader welcomes motion. */
export function scrollTo({ element }: Item): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'start', behavior: calm ? 'instant' : 'smooth' });
}

function isBelow(item: Item | undefined): boolean {
  return item !== undefined && item.element.getBoundingClientRect().top > 4 * rem();
}

function isSeen({ element }: Item): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
