import { articleOf, type Item } from './entries.ts';
import { type Place, placesOf } from './folding.ts';

/** How many entries before and behind the one that is seen have their marks: more than any window shows. */
const around = 80;

/** The marks of what was found: only where the reader is, since there may be very many. */
export class Marks {
  #words: readonly string[] = [];
  #shown: readonly Item[] = [];
  /** The entry around which marks are, by its place among those that are shown. */
  #middle = 0;

  /** Marks words in the entries that are shown; none where there are no words. */
  mark(shown: readonly Item[], words: readonly string[], seen: number): void {
    if (this.#words.length === 0 && words.length === 0) return;
    this.#shown = shown;
    this.#words = words;
    this.#draw(seen);
  }

  /** The reader has gone to another entry. */
  moved(seen: number): void {
    if (this.#words.length > 0 && Math.abs(seen - this.#middle) > around / 2) this.#draw(seen);
  }

  #draw(seen: number): void {
    this.#middle = seen;
    const near = this.#words.length === 0 ? [] : this.#shown.slice(Math.max(0, seen - around), seen + around);
    draw(() => near.flatMap((item) => placesOf(articleOf(item), this.#words)));
  }
}

/** Marks places: as a highlight, which leaves the text as it is, or else as elements. */
function draw(places: () => readonly Place[]): void {
  if (typeof Highlight === 'function') {
    const ranges = places().map(({ node, start, end }) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    });
    CSS.highlights.set('found', new Highlight(...ranges));
    return;
  }
  for (const mark of document.querySelectorAll('mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  // The last first, so that those before it stay where they are.
  for (const { node, start, end } of [...places()].reverse()) {
    node.splitText(end);
    const mark = document.createElement('mark');
    const found = node.splitText(start);
    found.replaceWith(mark);
    mark.append(found);
  }
}
