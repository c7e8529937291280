import type { Scheme } from '../model/appearance.ts';
import { contrast, mix } from './color.ts';
import type { Color, Px } from './scene.ts';

/** Colours by what they are for. */
export interface Palette {
  readonly paper: Color;
  /** Text that is read. */
  readonly ink: Color;
  /** Text that is looked up: footers, notes. */
  readonly muted: Color;
  /** Hairlines. */
  readonly rule: Color;
  /** Where parties meet. */
  readonly together: Color;
  /** One a party, in the timeline's order; further parties start over, with other patterns. */
  readonly parties: readonly [Color, ...Color[]];
}

/** The families of the product that a text may be set in. */
export const families = ['serif', 'sans'] as const;

/** A family of fonts, by its kind. */
export type Family = (typeof families)[number];

/** What is said between entries that stand at even distances, by its name. */
export const betweens = ['years', 'gaps'] as const;

/** What is said between entries that stand at even distances: the year, where it changes; or how much later it is, after a long gap. */
export type Between = (typeof betweens)[number];

/** How a timeline looks, but for its colours. Plain data, as a theme file holds it. */
export interface Style {
  /** The contrast that text must have on its ground, and to which party colours are moved: 4.5 or more (WCAG 2.2, 1.4.3). */
  readonly contrast: number;
  /** The headline, the introduction, and all else. */
  readonly fonts: { readonly title: Family; readonly lede: Family; readonly text: Family };
  /** Sizes of type where there is room, in pixels; on a narrow picture or screen they are somewhat smaller. */
  readonly sizes: {
    readonly title: Px;
    readonly lede: Px;
    readonly text: Px;
    /** Dates, and the names of parties. */
    readonly date: Px;
    /** The footer, and years beside the spine. */
    readonly note: Px;
  };
  /** The leading of a card's text, in pixels; distances between lines and cards derive from it. */
  readonly rhythm: Px;
  /** The radius of the corners of a card that bridges the spine, in pixels. */
  readonly corners: Px;
  readonly strands: StrandStyle;
  readonly between: Between;
}

/** How strands are drawn besides their colour. */
export interface StrandStyle {
  /** In pixels; knots and the distance between strands grow with it. */
  readonly width: Px;
  /** One a strand, as strands stand; further strands start over. */
  readonly patterns: readonly [PatternName, ...PatternName[]];
}

/** How timelines look, on light paper and on dark. */
export interface Theme extends Style {
  readonly colors: Readonly<Record<Scheme, Palette>>;
}

/** A theme in one scheme: what a drawing is made with. */
export interface Look extends Style {
  readonly palette: Palette;
}

/** A theme in one of its schemes. */
export function lookOf(theme: Theme, scheme: Scheme): Look {
  const { colors, ...style } = theme;
  return { ...style, palette: colors[scheme] };
}

/** How much of its colour the ground of a card has. */
const tint = 0.08;
/** How much of its colour a hairline has at least. */
const hairline = 0.55;
/** The contrast that whatever is drawn and means something has at least on its ground (WCAG 2.2, 1.4.11). */
const leastSeen = 3;
/** What a party's colour that is moved has to spare beyond the least contrast. */
const spare = 0.1;

/** The ground of a card in a colour: paper, tinted. */
export function groundOf(palette: Palette, color: Color): Color {
  return mix(palette.paper, color, tint);
}

/** A hairline in a colour: as quiet as it can be and still be seen on paper. */
export function hairlineOf(palette: Palette, color: Color): Color {
  for (let share = hairline; share < 1; share += 0.05) {
    const quieter = mix(palette.paper, color, share);
    if (contrast(quieter, palette.paper) >= leastSeen) return quieter;
  }
  return color;
}

/**
 * The colour of a party: the author's, or else the palette's by the party's place in the timeline. It can be read on its own
 * ground and on a card of several parties: an author's pale yellow moves towards the ink as far as it must, and stays a yellow as far
 * as that goes.
 */
export function partyColor(
  { palette, contrast: least }: Look,
  party: { readonly color?: string },
  place: number,
): Color {
  const meeting = groundOf(palette, palette.together);
  const wished = ownColor(party) ?? palette.parties[place % palette.parties.length] ?? palette.parties[0];
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(wished, palette.ink, share);
    if (contrast(moved, groundOf(palette, moved)) >= least + spare && contrast(moved, meeting) >= least) return moved;
  }
  return palette.ink;
}

/** The colour that the author gave to a party. */
export function ownColor({ color }: { readonly color?: string }): Color | undefined {
  return color !== undefined && isHexColor(color) ? color : undefined;
}

/** Whether a text is a colour as `#rrggbb`. */
function isHexColor(written: string): written is Color {
  return /^#[0-9a-f]{6}$/i.test(written);
}

/** A line that can be told from others without colour. */
export interface StrandPattern {
  /** Lengths of dash and gap in multiples of the strand's width; empty for an unbroken strand. */
  readonly dash: readonly number[];
  /** Whether a thread of paper runs along the strand's middle, so that it looks like two thin lines. */
  readonly hollow: boolean;
}

/** The patterns that there are, by name; ends of dashes are round, which takes a width from each gap. */
export const patterns = {
  solid: { dash: [], hollow: false },
  hollow: { dash: [], hollow: true },
  dashed: { dash: [3, 1.8], hollow: false },
  dotted: { dash: [0.01, 1.7], hollow: false },
  chain: { dash: [2.6, 2], hollow: true },
  'dash-dot': { dash: [2.6, 1.8, 0.01, 1.8], hollow: false },
} as const satisfies Readonly<Record<string, StrandPattern>>;

/** The name of a pattern. */
export type PatternName = keyof typeof patterns;

/**
 * The pattern of a party's strand. As long as there are colours for all, it goes by how strands stand, so that neighbours differ.
 * When colours start over it goes by the party's place in the timeline, and is shifted by one a round, so that no two
 * parties have both in common until every colour has had every pattern.
 * @param colors how many party colours the palette has
 * @param ranks for each party, where its strand stands
 * @param place the party's place in the timeline
 */
export function strandPattern(
  { patterns: names }: StrandStyle,
  colors: number,
  ranks: readonly number[],
  place: number,
): StrandPattern {
  if (ranks.length <= colors) return patterns[names[(ranks[place] ?? place) % names.length] ?? names[0]];
  const round = Math.floor(place / colors);
  // By one the last party of a round and the first of the next would be alike where two patterns are left over.
  const shift = colors % names.length === 2 % names.length ? names.length - 1 : 1;
  return patterns[names[((place % colors) + round * shift) % names.length] ?? names[0]];
}

/** From so many strands on, those whose parties do nothing recede, so that it is seen who acts. */
const crowd = 4;
/** How wide such a strand is, as a share of one that acts. */
const idleShare = 0.5;

/** How wide a strand at rest is, of so many, as a share of one that acts. */
export function restWeight(strands: number): number {
  return strands < crowd ? 1 : idleShare;
}

/** The width of the thread of paper in a hollow strand. */
export function threadWidth({ width }: StrandStyle): Px {
  return Math.round(width * 30) / 100;
}

/** The width of the paper that keeps a strand apart from those that it crosses. */
export function marginWidth({ width }: StrandStyle): Px {
  return width + 3;
}

/** Radii of knots, in pixels: of the dot of one party, of the ring of several, of the ring's hole; and the paper around. */
export function knotsOf({ width }: StrandStyle): {
  readonly dot: Px;
  readonly ring: Px;
  readonly hole: Px;
  readonly margin: Px;
} {
  return { dot: width * 1.375, ring: width * 1.875, hole: width * 0.75, margin: 1.5 };
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
  /** The widest card of one party between two columns. */
  card: 348,
  /** The widest text where there is one column, or of a card across both: some 75 characters. */
  measure: 580,
} as const;

/** The width of strands that the gaps of `lengths` are made for; wider ones stand further apart. */
const usualStrand: Px = 4;

/** From one strand at rest to the next: the more of them, the closer. */
export function gapFor(
  parties: number,
  { gap, bundle }: { readonly gap: Px; readonly bundle: Px },
  { width }: StrandStyle,
): Px {
  return Math.min(gap, bundle / Math.max(1, parties - 1)) * Math.max(1, width / usualStrand);
}
