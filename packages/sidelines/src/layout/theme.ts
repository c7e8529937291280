import { contrast, mix } from './color.ts';
import type { Color } from './scene.ts';

/** Colours by what they are for. Every text colour has a contrast of at least 4.5:1 on `paper` (WCAG 2.2, 1.4.3). */
export interface Palette {
  readonly paper: Color;
  /** Text that is read. */
  readonly ink: Color;
  /** Text that is looked up: footers, notes. */
  readonly muted: Color;
  /** Hairlines. */
  readonly rule: Color;
  /** One a party, in the timeline's order; further parties start over. */
  readonly parties: readonly [Color, ...Color[]];
  /** Where parties meet. */
  readonly together: Color;
}

/** The newspaper theme on white paper. */
export const light: Palette = {
  paper: '#fdfcf9',
  ink: '#1d1b18',
  muted: '#615c54',
  rule: '#d8d2c6',
  parties: ['#1f5a94', '#b4432a', '#2f7355', '#8a6300', '#6b4f9e', '#0f7480', '#a03a6b', '#55606b'],
  together: '#5f3f5c',
};

/** The newspaper theme at night. */
export const dark: Palette = {
  paper: '#171614',
  ink: '#ebe7df',
  muted: '#a8a298',
  rule: '#3b3833',
  parties: ['#7db1e8', '#f0906f', '#74c29a', '#d9b04a', '#b79be8', '#5fc3cf', '#e68db4', '#a9b6c2'],
  together: '#cba6c6',
};

/** How much of its colour the ground of a card has. */
const tint = 0.08;
/** How much of its colour a hairline has. */
const hairline = 0.55;
/** The least contrast of text (WCAG 2.2, 1.4.3), with a little to spare. */
const leastContrast = 4.6;

/** The ground of a card in a colour: paper, tinted. */
export function groundOf(palette: Palette, color: Color): Color {
  return mix(palette.paper, color, tint);
}

/** A hairline in a colour: quieter than the colour itself. */
export function hairlineOf(palette: Palette, color: Color): Color {
  return mix(palette.paper, color, hairline);
}

/**
 * The colour of a party: the author's, or else the palette's by the party's place in the timeline. It can be read on its own
 * ground: an author's pale yellow moves towards the ink as far as it must, and stays a yellow as far as that goes.
 */
export function partyColor(palette: Palette, party: { readonly color?: string }, place: number): Color {
  const wished = hexColor(party.color) ?? palette.parties[place % palette.parties.length] ?? palette.parties[0];
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(wished, palette.ink, share);
    if (contrast(moved, groundOf(palette, moved)) >= leastContrast) return moved;
  }
  return palette.ink;
}

function hexColor(written: string | undefined): Color | undefined {
  return written !== undefined && isHexColor(written) ? written : undefined;
}

function isHexColor(written: string): written is Color {
  return /^#[0-9a-f]{6}$/i.test(written);
}

/** How a strand is drawn besides its colour. */
export interface StrandPattern {
  /** Lengths of dash and gap in multiples of the strand's width; empty for an unbroken strand. */
  readonly dash: readonly number[];
  /** Whether a thread of paper runs along the strand's middle, so that it looks like two thin lines. */
  readonly hollow: boolean;
}

/** The width of a strand, in pixels. */
export const strandWidth = 4;
/** The width of the thread of paper in a hollow strand, in pixels. */
export const hollowWidth = 1.2;

/** Patterns that tell strands apart without colour, by the party's place; further parties start over. */
const strandPatterns: readonly [StrandPattern, ...StrandPattern[]] = [
  { dash: [], hollow: false },
  { dash: [], hollow: true },
  { dash: [3, 1.8], hollow: false },
  { dash: [0.01, 1.7], hollow: false },
];

/** The pattern of a party by its place in the timeline. */
export function strandPattern(place: number): StrandPattern {
  return strandPatterns[place % strandPatterns.length] ?? strandPatterns[0];
}

/** The lengths that page and picture have in common, in pixels. */
export const lengths = {
  /**
   * The braid between two columns of cards: from one strand at rest to the next, the widest that the outermost stand
   * apart (more of them stand closer), and from the outermost to the knot of one party.
   */
  wide: { gap: 14, bundle: 84, reach: 28 },
  /** The braid beside one column. */
  narrow: { gap: 9, bundle: 72, reach: 16 },
  /** From a knot to its card. */
  inset: 14,
  /** The widest card of one party. */
  card: 348,
  /** Radii: of the dot of one party, of the ring of several, of the ring's hole. */
  dot: 5.5,
  ring: 7.5,
  hole: 3,
  /** The paper around a dot or a ring. */
  margin: 1.5,
} as const;

/** From one strand at rest to the next: the more of them, the closer. */
export function gapFor(parties: number, { gap, bundle }: { readonly gap: number; readonly bundle: number }): number {
  return Math.min(gap, bundle / Math.max(1, parties - 1));
}
