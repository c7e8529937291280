import type { Px } from '../scene.ts';
import type { Type } from '../text/fitting.ts';

/** How a social card is composed: a column of words, and beside it a miniature of the braid from edge to edge. */
export interface CardForm {
  readonly width: Px;
  readonly height: Px;
  /** Where words stand; x is logical. */
  readonly column: { readonly start: Px; readonly width: Px; readonly top: Px; readonly bottom: Px };
  /** Where the miniature stands; x is logical. */
  readonly miniature: { readonly start: Px; readonly width: Px };
  /** The sizes of a title, the largest first, and the room that it has. */
  readonly title: { readonly sizes: readonly [Type, ...Type[]]; readonly height: Px };
  /** Of dates, and of all that is said around. */
  readonly small: Type;
  /** How often parties acted, in so many rows at most. */
  readonly tally: { readonly type: Type; readonly rows: number };
  /** The sizes of the entry that is told, the largest first, and the room that it has at most. */
  readonly telling: { readonly sizes: readonly [Type, ...Type[]]; readonly height: Px };
}

/** Sizes of type, each with its leading. */
function sizes(
  leading: (size: Px) => Px,
  ...[first, ...others]: readonly [number, ...number[]]
): readonly [Type, ...Type[]] {
  const type = (size: number): Type => ({ size, leading: leading(size) });
  return [type(first), ...others.map(type)];
}

/** A headline is set close, what is read is not. */
const close = (size: Px): Px => size + (size > 26 ? 4 : 6);
const open = (size: Px): Px => Math.round((size * 1.27) / 2) * 2;

/**
 * Beside a link, in a feed, and as a story, which fills a telephone. No type is so small that it could not be made out where the card is
 * shown at about a third of its size, as it is there.
 */
export const cardForms = {
  /** What social networks show beside a link, without cropping it. */
  landscape: {
    width: 1200,
    height: 630,
    column: { start: 60, width: 772, top: 46, bottom: 590 },
    miniature: { start: 880, width: 320 },
    title: { sizes: sizes(close, 78, 68, 60, 52, 46, 40, 34, 30, 26), height: 250 },
    small: { size: 24, leading: 32 },
    tally: { type: { size: 28, leading: 42 }, rows: 3 },
    telling: { sizes: sizes(open, 36, 30), height: 184 },
  },
  square: {
    width: 1080,
    height: 1080,
    column: { start: 64, width: 640, top: 66, bottom: 1018 },
    miniature: { start: 760, width: 320 },
    title: { sizes: sizes(close, 104, 92, 82, 72, 64, 56, 50, 44, 38, 34, 30), height: 400 },
    small: { size: 30, leading: 40 },
    tally: { type: { size: 34, leading: 50 }, rows: 5 },
    telling: { sizes: sizes(open, 72, 62, 54, 46, 40, 36), height: 390 },
  },
  /** Words keep out of where programs lay their own over a story: 250 pixels above, and 340 below. */
  story: {
    width: 1080,
    height: 1920,
    column: { start: 72, width: 632, top: 256, bottom: 1576 },
    miniature: { start: 768, width: 312 },
    title: { sizes: sizes(close, 104, 94, 84, 76, 68, 60, 54, 48, 42, 38), height: 560 },
    small: { size: 34, leading: 46 },
    tally: { type: { size: 40, leading: 60 }, rows: 6 },
    telling: { sizes: sizes(open, 84, 74, 64, 56, 48, 42), height: 580 },
  },
} as const satisfies Readonly<Record<string, CardForm>>;
