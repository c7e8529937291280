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

/** The colour of a party: the author's, or else the palette's by the party's place in the timeline. */
export function partyColor(palette: Palette, party: { readonly color?: string }, place: number): Color {
  if (party.color !== undefined && /^#[0-9a-f]{6}$/i.test(party.color)) return party.color as Color;
  return palette.parties[place % palette.parties.length] ?? palette.parties[0];
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

/** A colour between two, in sRGB: all of `a` at 0, all of `b` at 1. */
export function mix(a: Color, b: Color, share: number): Color {
  const channel = (color: Color, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(a, at) * (1 - share) + channel(b, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
