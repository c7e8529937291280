import fc from 'fast-check';
import type { Pieces } from 'sidelines';
import { expect } from 'vitest';
import { law } from '../../sidelines/test/support/law.ts';
import { PictureChanges } from '../src/core/picture-changes.ts';
import type { PictureChange } from '../src/core/protocol.ts';

const piece = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  role: fc.constant('entry' as const),
  y: fc.nat(3),
  height: fc.constant(9),
  markup: fc.constantFrom('<g>1</g>', '<g>2</g>'),
  faces: fc.constant([]),
});
const pictures = fc.array(fc.uniqueArray(piece, { selector: ({ key }) => key, maxLength: 5 }), {
  minLength: 2,
  maxLength: 6,
});

/** Shows changes as the page does: only what a change names is touched. */
class Page {
  readonly #pieces = new Map<string, { y: number; markup: string }>();
  #order: readonly string[] = [];

  show({ order, drawn, moved }: PictureChange): unknown {
    for (const { key, y, markup } of drawn) this.#pieces.set(key, { y, markup });
    for (const { key, y } of moved) this.#pieces.set(key, { markup: '', ...this.#pieces.get(key), y });
    this.#order = order ?? this.#order;
    return this.#order.map((key) => ({ key, ...this.#pieces.get(key) }));
  }
}

law(
  'what the page shows after each change is the picture, and what did not change is not sent',
  { sample: 300, many: 20_000 },
  fc.property(pictures, (shown) => {
    const [changes, page] = [new PictureChanges(), new Page()];
    const frame = { width: 1, height: 1, title: '', description: '', language: 'en', background: '#ffffff' as const };
    for (const [index, pieces] of shown.entries()) {
      const picture: Pieces = { ...frame, direction: 'ltr', faces: [], style: '', pieces };
      const change = changes.next(picture);
      expect(page.show(change)).toEqual(pieces.map(({ key, y, markup }) => ({ key, y, markup })));
      const before = shown[index - 1] ?? [];
      for (const { key, markup } of change.drawn)
        expect(before.some((piece) => piece.key === key && piece.markup === markup)).toBe(false);
      expect(changes.next(picture)).toEqual({ ...frame, direction: 'ltr', faces: [], style: '', drawn: [], moved: [] });
    }
  }),
);
