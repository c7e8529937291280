import { actingIn } from '../../model/acting.ts';
import type { Timeline } from '../../model/timeline.ts';
import { pathThrough } from '../braid.ts';
import { type Draft, leftOf, patternOf } from '../draft.ts';
import { placeMeeting } from '../meeting.ts';
import { edgesOf } from '../order/edge.ts';
import { type Mark, type Px, round } from '../scene.ts';
import { dot, ring, strand } from '../shapes.ts';
import { knotsOf, type Look, type StrandStyle } from '../theme.ts';

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
/** More moments than these are told in groups, so that one can see where sides part and meet. */
const mostMoments = 26;

/**
 * A miniature of the braid, time running down: strands run apart as long as their parties act alone, each going out for what it does,
 * and run as one from meeting to meeting.
 */
export function drawMiniature(draft: Draft, strip: Strip): readonly Mark[] {
  const moments = momentsOf(draft.timeline);
  const step = (strip.height - 2 * overhang) / Math.max(1, moments.length - 1);
  const top = moments.length === 1 ? strip.height / 2 : overhang;
  const strandScale = strandScaleFor(draft);
  const spread = spreadOf(draft, strip, strandScale);
  const rows = moments.map((acting, index) => ({
    acting,
    y: round(top + index * step),
    ...placeMoment(draft, spread, acting),
  }));
  const scale = Math.min(2.1, Math.max(0.9, (step * 0.62) / (2 * knotsOf(strip.look.strands).ring)));
  const strands = draft.colors.flatMap((color, party) => {
    const rank = draft.ranks[party] ?? party;
    const points = rows.map((row) => ({ x: row.strands[rank] ?? 0, y: row.y, rests: !row.acting.includes(party) }));
    const [first, last] = [points[0]?.x ?? spread.rests[rank] ?? 0, points.at(-1)?.x ?? spread.rests[rank] ?? 0];
    const whole = [{ x: first, y: -20 }, ...withoutSteps(points), { x: last, y: strip.height + 20 }];
    return strand(pathThrough(draft, whole), color, patternOf(draft, party), strip.look, { scale: strandScale });
  });
  return [...strands, ...rows.flatMap(({ acting, y, knot }) => drawKnot(draft, strip, acting, { x: knot, y, scale }))];
}

/** Strands twice as wide as in a picture, less where there are many. */
function strandScaleFor({ colors }: Draft): number {
  return colors.length <= 4 ? 2 : colors.length <= 8 ? 1.6 : 1.25;
}

/**
 * Who acts, from moment to moment. Where there are too many entries, as many moments of equally many entries: each shows the
 * parties that most of its meetings were of, or where there was none, the party that did most; of equals the first.
 */
function momentsOf(timeline: Timeline): readonly (readonly number[])[] {
  const acting = timeline.entries.map(actingIn(timeline));
  const count = Math.min(acting.length, mostMoments);
  return Array.from({ length: count }, (_, moment) => {
    const group = acting.slice(
      Math.floor((moment * acting.length) / count),
      Math.floor(((moment + 1) * acting.length) / count),
    );
    const meetings = group.filter((parties) => parties.length > 1);
    return mostFrequent(meetings.length > 0 ? meetings : group);
  });
}

function mostFrequent(sets: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<string, { readonly set: readonly number[]; count: number }>();
  for (const set of sets) {
    const counted = counts.get(set.join()) ?? { set, count: 0 };
    counted.count += 1;
    counts.set(set.join(), counted);
  }
  const all = [...counts.values()];
  const highest = Math.max(0, ...all.map(({ count }) => count));
  return all.find(({ count }) => count === highest)?.set ?? [];
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
}

function placeMoment(
  { timeline, ranks }: Draft,
  { rests, gap, out, style }: Spread,
  acting: readonly number[],
): Moment {
  const [only, ...others] = acting.map((party) => ranks[party] ?? party);
  if (only === undefined) return { strands: rests };
  if (others.length > 0) {
    const { strands, middle } = placeMeeting(rests, [only, ...others], { gap, style });
    return { strands, knot: middle };
  }
  const edge = edgesOf(timeline)[acting[0] ?? -1];
  const aside = edge === undefined ? Math.sign(only - (ranks.length - 1) / 2) : edge === 'start' ? -1 : 1;
  const knot = (rests[only] ?? 0) + aside * out;
  return { strands: rests.with(only, knot), knot };
}

function drawKnot(
  { measures, colors }: Draft,
  { look }: Strip,
  [only, ...others]: readonly number[],
  { x, y, scale }: { readonly x: Px | undefined; readonly y: Px; readonly scale: number },
): readonly Mark[] {
  if (only === undefined || x === undefined) return [];
  const left = leftOf(measures, x, 0);
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
