import type { Direction } from './fonts.ts';
import type { Px } from './scene.ts';

/** The lengths that a drawing is built from. All x are logical: measured from the side where reading begins. */
export interface Measures {
  readonly width: Px;
  readonly direction: Direction;
  /** Whether cards stand on both sides of the spine, or in one column beside it. */
  readonly columns: 1 | 2;
  /** Where the content begins and ends. */
  readonly start: Px;
  readonly end: Px;
  /** The x of the strands' middle. */
  readonly spine: Px;
  /** From one strand at rest to the next. */
  readonly strandGap: Px;
  /** How far a knot of one party lies from the spine's middle. */
  readonly reach: Px;
  /** The widest text of a card of one party. */
  readonly card: Px;
  /** The widest text of a card that bridges the spine. */
  readonly bridge: Px;
  readonly type: TypeSizes;
}

/** Sizes of type. Every line of running text is a whole number of quarter rhythms tall. */
export interface TypeSizes {
  readonly title: { readonly size: Px; readonly leading: Px };
  readonly lede: { readonly size: Px; readonly leading: Px };
  readonly text: { readonly size: Px; readonly leading: Px };
  readonly date: { readonly size: Px; readonly leading: Px };
  readonly note: { readonly size: Px; readonly leading: Px };
}

/** The baseline rhythm: the leading of a card's text. Vertical distances are multiples of a quarter of it. */
export const rhythm: Px = 24;

const roomy: TypeSizes = {
  title: { size: 42, leading: 48 },
  lede: { size: 20, leading: 30 },
  text: { size: 17, leading: 24 },
  date: { size: 15, leading: 24 },
  note: { size: 13.5, leading: 18 },
};
const tight: TypeSizes = { ...roomy, title: { size: 31, leading: 36 }, lede: { size: 18, leading: 27 }, text: { size: 16, leading: 24 } };

/** The widest card: 45 characters of the text size, or nearly. */
const widestCard: Px = 348;
/** Below this, cards would hold fewer than 28 characters a line, and they stand in one column instead. */
const narrowestCard: Px = 212;
/** A lede of 70 characters, or nearly. */
export const widestLede: Px = 640;

/** The lengths for a picture of a width, by the number of parties. */
export function measuresFor(width: Px, parties: number, direction: Direction): Measures {
  const strandGap = parties > 4 ? 10 : 14;
  const reach = ((Math.max(parties, 1) - 1) / 2) * strandGap + 28;
  const gutter = reach + 14;
  const margin = width < 600 ? 18 : 40;
  const card = Math.min(widestCard, (width - 2 * margin) / 2 - gutter);
  const facts = { width, direction, strandGap, reach };
  if (parties >= 2 && card >= narrowestCard) {
    const half = card + gutter;
    return { ...facts, columns: 2, start: width / 2 - half, end: width / 2 + half, spine: width / 2, card, bridge: Math.min(2 * half - 48, 420), type: width < 840 ? { ...roomy, title: { size: 36, leading: 42 } } : roomy };
  }
  return oneColumn(facts, parties, margin);
}

function oneColumn(facts: Pick<Measures, 'width' | 'direction'>, parties: number, margin: Px): Measures {
  const strandGap = 9;
  const half = ((Math.max(parties, 1) - 1) / 2) * strandGap;
  const reach = half + 16;
  const content = Math.min(facts.width - 2 * margin, widestLede);
  const start = (facts.width - content) / 2;
  const spine = start + half + 3;
  const card = Math.min(start + content - (spine + reach + 14), widestCard * 1.15);
  const type = facts.width < 600 ? tight : roomy;
  return { ...facts, columns: 1, start, end: start + content, spine, strandGap, reach, card, bridge: Math.min(content - 28, widestCard * 1.25), type };
}
