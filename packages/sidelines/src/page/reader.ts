import { addressOfEntry, replace } from './address.ts';
import { articleOf, type Item } from './entries.ts';

/** Where the reader is among the entries that are shown. */
export class Reader {
  readonly #all: () => readonly Item[];
  /** The entries that are shown, where it is not all. */
  #chosen: readonly Item[] | undefined;
  /** The entry that was stepped to last, for as long as the page has not been scrolled away from it. */
  #at: Item | undefined;

  /** Whether the window shows one entry at a time, in its middle. */
  isStepping = false;

  /** @param all the entries by time, asked for when they are needed */
  constructor(all: () => readonly Item[]) {
    this.#all = all;
  }

  set shown(items: readonly Item[]) {
    this.#chosen = items;
    this.stand(undefined);
  }

  /** How many entries are shown. */
  get count(): number {
    return this.shown.length;
  }

  /** The place of the entry that is being read among those that are shown. */
  get place(): number {
    return this.#at === undefined ? this.#seen() : this.shown.indexOf(this.#at);
  }

  get shown(): readonly Item[] {
    return this.#chosen ?? this.#all();
  }

  /** The entry that is being read: the one stepped to, or else the first of which something is seen below the strip. */
  get current(): Item | undefined {
    return this.#at ?? this.shown[this.#seen()];
  }

  /** The entry that is seen, wherever the reader has stepped to; but at the end of the page, where several may be, the one stepped to. */
  get seen(): Item | undefined {
    const isAtEnd = !this.isStepping && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    return (isAtEnd ? this.#at : undefined) ?? this.shown[this.#seen()];
  }

  /** Forgets the step: the reader has scrolled. */
  scrolled(): void {
    if (!this.isStepping && this.#at !== undefined && !isSeen(this.#at)) this.stand(undefined);
  }

  /** Is at an entry, without going there. */
  stand(item: Item | undefined): void {
    this.#at?.element.classList.remove('at');
    this.#at = item;
    item?.element.classList.add('at');
  }

  /** Is at the entry that is seen, and names it in the address. */
  rest(): void {
    const item = this.seen;
    this.stand(item);
    if (item !== undefined) replace(addressOfEntry(item.element.id));
  }

  /** Goes to the next entry (1) or the one before (-1); with the focus, unless it is to stay. */
  step(by: 1 | -1, stays = false): void {
    const from = this.#at === undefined ? -1 : this.shown.indexOf(this.#at);
    const seen = this.#seen();
    const to = from >= 0 ? from + by : by === 1 && isBelow(this.shown[seen]) ? seen : seen + by;
    this.go(this.shown[Math.min(Math.max(to, 0), this.shown.length - 1)], stays);
  }

  /** Goes to an entry, and leaves focus and address as they are. */
  move(item: Item): void {
    this.stand(item);
    item.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Goes to an entry, names it in the address, and gives it the focus, unless that is to stay where it is. */
  go(item: Item | undefined, stays = false): void {
    if (item === undefined) return;
    this.stand(item);
    const article = articleOf(item);
    article.setAttribute('tabindex', '-1');
    if (!stays) article.focus({ preventScroll: true });
    scrollTo(item, this.isStepping && !fillsWindow(item) ? 'center' : 'start');
    replace(addressOfEntry(item.element.id));
    // A change without a step in the history is told nobody by itself; whoever frames the page wants to know.
    dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** The last entry that begins above where entries come to stand; entries begin one below the other. */
  #seen(): number {
    const line = this.isStepping ? innerHeight / 2 : lineOf(this.shown[0]) + rem();
    let [low, high] = [0, this.shown.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (beginsAbove(this.shown[middle], line)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Brings an entry into sight: smoothly only where the reader welcomes motion. */
export function scrollTo({ element }: Item, block: 'start' | 'center' = 'start'): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' });
}

/** Whether an entry begins above a line of the window. A list that is out of sight is asked itself, so that it need not be laid out. */
function beginsAbove(item: Item | undefined, line: number): boolean {
  const list = item?.element.parentElement?.getBoundingClientRect();
  if (item === undefined || list === undefined) return false;
  if (list.bottom <= 0 || list.top > line) return list.top <= line;
  return item.element.getBoundingClientRect().top <= line;
}

function isBelow(item: Item | undefined): boolean {
  return item !== undefined && item.element.getBoundingClientRect().top > lineOf(item) + rem();
}

/** How far below the top of the window an entry stands that was gone to: below the overview. */
function lineOf(item: Item | undefined): number {
  return item === undefined ? 0 : Number.parseFloat(getComputedStyle(item.element).scrollMarginTop);
}

function fillsWindow({ element }: Item): boolean {
  return element.offsetHeight > innerHeight - 6 * rem();
}

function isSeen({ element }: Item): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
