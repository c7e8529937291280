import { actingIn, type Camps, campsIn } from '../../model/acting.ts';
import { knotParts, pathThrough } from '../braid.ts';
import { type Draft, leftOf, patternOf } from '../draft.ts';
import { type CampPlace, placeMeeting } from '../meeting.ts';
import { edgesOf } from '../order/edge.ts';
import { type Mark, type Px, round } from '../scene.ts';
import { dot, partedKnot, ring, strand } from '../shapes.ts';
import { knotsOf, type Look, type StrandStyle } from '../theme.ts';
import { drawRibbons, kindsIn } from './ribbons.ts';

/** Where a miniature stands: a strip that runs down the whole drawing; x is logical. */
export interface Strip {
  readonly start: Px;
  readonly width: Px;
  readonly height: Px;
  readonly look: Look;
}

/** From the strip's edge to the nearest knot. */
const margin: Px = 48;
/** Above the first knot and below the last. */
const overhang: Px = 58;
/** Of more entries than these one does not see where sides part and meet; more that are all of one kind look like these. */
const mostMoments = 40;

/**
 * A miniature of the braid, time running down: strands run apart as long as their parties act alone, each going out for what it does,
 * and run as one from meeting to meeting. Of more entries than can be shown each, ribbons as wide as the shares of them that each party
 * has alone, and all have together.
 */
export function drawMiniature(draft: Draft, strip: Strip): readonly Mark[] {
  const [acting, campsOf] = [actingIn(draft.timeline), campsIn(draft.timeline)];
  const acts = draft.timeline.entries.map((entry): Act => ({ acting: acting(entry), camps: campsOf(entry) }));
  if (acts.length > mostMoments && kindsIn(draft.timeline) > 1) {
    const { start, width, height, look } = strip;
    return drawRibbons(draft, { start: start + margin, width: width - 2 * margin, height, paper: look.palette.paper });
  }
  const moments = acts.slice(0, mostMoments);
  const step = (strip.height - 2 * overhang) / Math.max(1, moments.length - 1);
  const top = moments.length === 1 ? strip.height / 2 : overhang;
  const strandScale = strandScaleFor(draft);
  const spread = spreadOf(draft, strip, strandScale);
  const rows = moments.map((act, index) => ({
    ...act,
    y: round(top + index * step),
    ...placeMoment(draft, spread, act),
  }));
  const scale = Math.min(2.1, Math.max(0.9, (step * 0.62) / (2 * knotsOf(strip.look.strands).ring)));
  const strands = draft.colors.flatMap((color, party) => {
    const rank = draft.ranks[party] ?? party;
    const points = rows.map((row) => ({ x: row.strands[rank] ?? 0, y: row.y, rests: !row.acting.includes(party) }));
    const [first, last] = [points[0]?.x ?? spread.rests[rank] ?? 0, points.at(-1)?.x ?? spread.rests[rank] ?? 0];
    const whole = [{ x: first, y: -20 }, ...withoutSteps(points), { x: last, y: strip.height + 20 }];
    return strand(pathThrough(draft, whole), color, patternOf(draft, party), strip.look, { scale: strandScale });
  });
  return [...strands, ...rows.flatMap((row) => drawKnot(draft, strip, row, scale))];
}

/** Who acts at a moment, and who of them against whom. */
interface Act {
  readonly acting: readonly number[];
  readonly camps: Camps | undefined;
}

/** Strands twice as wide as in a picture, less where there are many. */
function strandScaleFor({ colors }: Draft): number {
  return colors.length <= 4 ? 2 : colors.length <= 8 ? 1.6 : 1.25;
}

/** Where strands are in the miniature. */
interface Spread {
  /** Where they rest, by rank. */
  readonly rests: readonly Px[];
  /** From one at rest to the next, and how far one goes out. */
  readonly gap: Px;
  readonly out: Px;
  /** Of their style, as wide as they are here. */
  readonly style: StrandStyle;
}

function spreadOf({ ranks }: Draft, { start, width, look }: Strip, scale: number): Spread {
  const half = width / 2 - margin;
  const gaps = Math.max(1, ranks.length - 1);
  const gap = Math.min(84, (2 * half) / (gaps + 1));
  const rests = ranks.map((_, rank) => start + width / 2 + (rank - (ranks.length - 1) / 2) * gap);
  return {
    rests,
    gap,
    out: Math.min(half - (gaps / 2) * gap, 76),
    style: { ...look.strands, width: look.strands.width * scale },
  };
}

/** What one sees of a moment. */
interface Moment {
  /** Where each strand is, by rank. */
  readonly strands: readonly Px[];
  /** Where the knot is; absent when nobody acts. */
  readonly knot?: Px;
  /** The parts of the knot of opponents. */
  readonly parts?: readonly CampPlace[];
}

function placeMoment({ timeline, ranks }: Draft, { rests, gap, out, style }: Spread, { acting, camps }: Act): Moment {
  const [only, ...others] = acting.map((party) => ranks[party] ?? party);
  if (only === undefined) return { strands: rests };
  if (others.length > 0) {
    const inRanks = camps?.map((camp) => camp.map((party) => ranks[party] ?? party));
    const { strands, middle, camps: parts } = placeMeeting(rests, [only, ...others], { gap, style }, inRanks);
    return { strands, knot: middle, parts };
  }
  const edge = edgesOf(timeline)[acting[0] ?? -1];
  const aside = edge === undefined ? Math.sign(only - (ranks.length - 1) / 2) : edge === 'start' ? -1 : 1;
  const knot = (rests[only] ?? 0) + aside * out;
  return { strands: rests.with(only, knot), knot };
}

function drawKnot(
  draft: Draft,
  { look }: Strip,
  { acting: [only, ...others], knot: x, parts = [], y }: Moment & Act & { readonly y: Px },
  scale: number,
): readonly Mark[] {
  if (only === undefined || x === undefined) return [];
  const { measures, colors } = draft;
  const left = leftOf(measures, x, 0);
  if (parts.length > 0) {
    // No part is less wide than its round end is.
    const stretch = Math.max(1, scale / strandScaleFor(draft));
    return partedKnot(knotParts(draft, look, { middle: x, camps: parts }, stretch), y, look, { scale });
  }
  if (others.length > 0) return ring(left, y, look.palette.together, look, { scale });
  return dot(left, y, colors[only] ?? look.palette.ink, look, { scale });
}

/** A point that a strand goes through; x is logical. */
interface Waypoint {
  readonly x: Px;
  readonly y: Px;
  /** Whether the strand's party does nothing at that moment. */
  readonly rests: boolean;
}

/** The points without those at which a strand would rest for one moment on its way from one side to the other. */
function withoutSteps(points: readonly Waypoint[]): readonly Waypoint[] {
  return points.filter(({ x, rests }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!rests || before === undefined || after === undefined || before.rests || after.rests) return true;
    return (x - before.x) * (after.x - x) <= 0;
  });
}
