import { widths } from '../model/appearance.ts';
import type { Direction } from './fonts.ts';
import type { Px } from './scene.ts';
import { gapFor, lengths, type Style } from './theme.ts';

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
  /** Room for years among the strands, or beside them in one column; no room when spacing is even. */
  readonly lane: Lane;
  /** From one strand at rest to the next. */
  readonly strandGap: Px;
  /** How far a knot of one party lies from the spine's middle. */
  readonly reach: Px;
  /** The widest text of a card of one party. */
  readonly card: Px;
  /** The widest text of a card that bridges the spine, where it is centred there. */
  readonly bridge: Px;
  /** The widest text of other cards that bridge it. */
  readonly measure: Px;
  readonly type: TypeSizes;
  /** The leading of a card's text; vertical distances are multiples of a quarter of it. */
  readonly rhythm: Px;
}

/** A free strip along the spine. */
export interface Lane {
  readonly width: Px;
  /** The x of its middle, between the strands that rest on both sides of it. */
  readonly middle: Px;
  /** How wide a label may be that keeps clear of them. */
  readonly room: Px;
  /** How many strands rest before it; none in one column. */
  readonly after: number;
}

/** Sizes of type. Every line of running text is a whole number of eighths of the rhythm tall. */
export interface TypeSizes {
  readonly title: { readonly size: Px; readonly leading: Px };
  readonly chapter: { readonly size: Px; readonly leading: Px };
  readonly lede: { readonly size: Px; readonly leading: Px };
  readonly text: { readonly size: Px; readonly leading: Px };
  readonly date: { readonly size: Px; readonly leading: Px };
  readonly note: { readonly size: Px; readonly leading: Px };
  /** What hardly anybody reads: how much there is, and of which revision. */
  readonly fine: { readonly size: Px; readonly leading: Px };
}

/** How large type is where there is less room, as a share of what it is where there is enough. */
const shares = {
  roomy: { title: 1, lede: 1, text: 1 },
  medium: { title: 6 / 7, lede: 1, text: 1 },
  tight: { title: 31 / 42, lede: 0.9, text: 16 / 17 },
} as const;

/** Nothing is set smaller: 12 px on a screen, which are 9 pt on paper. */
const smallest: Px = 12;

/** The sizes of type of a style, for much room or little. */
export function typeSizes({ sizes, rhythm: leading }: Style, room: keyof typeof shares): TypeSizes {
  const share = shares[room];
  const sized = (size: Px, least: number, floor: Px = 0): TypeSizes['text'] => {
    const half = Math.round(size * 2) / 2;
    return { size: half, leading: Math.max(floor, Math.ceil((half * least * 8) / leading) * (leading / 8)) };
  };
  return {
    title: sized(sizes.title * share.title, 1.12),
    chapter: sized(sizes.lede * share.lede * 1.2, 1.2),
    lede: sized(sizes.lede * share.lede, 1.45),
    text: sized(sizes.text * share.text, 1.2, leading),
    date: sized(sizes.date, 1.2, leading),
    note: sized(sizes.note, 1.25),
    fine: sized(Math.max(smallest, sizes.note * 0.85), 1.25),
  };
}

/** Below this, cards would hold fewer than 28 characters a line, and they stand in one column instead. */
const narrowestCard: Px = 212;
/** A lede of 70 characters, or nearly. */
export const widestLede: Px = 640;

/** Room for a year of four digits, or of three with its era. */
const narrowestLane: Px = 56;
/** Room for most names of months; what is wider is drawn over the strands. */
const widestLane: Px = 88;

/** What the lengths of a drawing follow from. */
export interface Format {
  readonly width: Px;
  readonly parties: number;
  /** Whether cards stand on two sides of the spine if there is room. */
  readonly twoSides: boolean;
  readonly direction: Direction;
  /** The width of the widest label along the spine, where there are any. */
  readonly label?: Px;
  readonly style: Style;
}

/**
 * The lengths of a drawing.
 * @throws RangeError when the width is not one of `widths`
 */
export function measuresFor(format: Format): Measures {
  const { least, most } = widths;
  if (!(format.width >= least && format.width <= most))
    throw new RangeError(`A drawing is ${least} to ${most} pixels wide, not ${format.width}`);
  const { width, parties, direction, style } = format;
  const strandGap = gapFor(parties, lengths.wide, style.strands);
  const lane = laneFor(format, strandGap);
  const reach = ((Math.max(parties, 1) - 1) * strandGap + lane.width) / 2 + lengths.wide.reach;
  const gutter = reach + lengths.inset;
  const margin = marginOf(width);
  const card = Math.min(lengths.card, (width - 2 * margin) / 2 - gutter);
  if (!format.twoSides || card < narrowestCard) return oneColumn(format);
  const half = card + gutter;
  return {
    width,
    direction,
    columns: 2,
    start: width / 2 - half,
    end: width / 2 + half,
    spine: width / 2,
    lane,
    strandGap,
    reach,
    card,
    bridge: Math.min(2 * half - 48, 420),
    measure: Math.min(2 * half - 48, lengths.measure),
    type: typeSizes(style, width < 840 ? 'medium' : 'roomy'),
    rhythm: style.rhythm,
  };
}

function oneColumn({ width, parties, direction, label, style }: Format): Measures {
  const strandGap = gapFor(parties, lengths.narrow, style.strands);
  const half = ((Math.max(parties, 1) - 1) / 2) * strandGap;
  const reach = half + lengths.narrow.reach;
  const content = Math.min(width - 2 * marginOf(width), widestLede);
  const start = (width - content) / 2;
  const laneWidth = label === undefined ? 0 : within(narrowestLane, label + 14, widestLane);
  const lane = { width: laneWidth, middle: start + laneWidth / 2 - 4, room: laneWidth + 4, after: 0 };
  const spine = start + lane.width + half + 3;
  return {
    width,
    direction,
    columns: 1,
    start,
    end: start + content,
    spine,
    lane,
    strandGap,
    reach,
    card: Math.min(start + content - (spine + reach + lengths.inset), lengths.measure),
    bridge: Math.min(content - 28, lengths.measure),
    measure: Math.min(content - 28, lengths.measure),
    type: typeSizes(style, width < 600 ? 'tight' : 'roomy'),
    rhythm: style.rhythm,
  };
}

/** The lane between two columns: at least as wide as usual, and wide enough for most labels. */
function laneFor({ width, parties, label, style }: Format, strandGap: Px): Lane {
  const after = Math.ceil(parties / 2);
  // Of an odd number of strands, one rests before the lane that would else be in the middle.
  const middle = width / 2 + (parties % 2 === 1 ? strandGap / 2 : 0);
  // What stands beside a label: paper of four pixels on both sides, and the strands as far as they are not in their own gap.
  const besides = 8 + style.strands.width - strandGap;
  const laneWidth = label === undefined ? 0 : within(narrowestLane, label + besides, widestLane);
  return { width: laneWidth, middle, room: laneWidth - besides, after };
}

/** A whole length between two others, a wished one if it can be. */
function within(least: Px, wish: Px, most: Px): Px {
  return Math.min(most, Math.max(least, Math.ceil(wish)));
}

/** What a drawing keeps free at each side: less on a phone than on a sheet. */
export function marginOf(width: Px): Px {
  const [phone, sheet] = [18, 40];
  // Between the two what is drawn gets no narrower where there is more room.
  return within(phone, phone + ((width - 600) / 40) * (sheet - phone), sheet);
}
