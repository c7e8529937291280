import { actingIn } from '../../model/acting.ts';
import type { Timeline } from '../../model/timeline.ts';
import { type Draft, leftOf, patternOf } from '../draft.ts';
import { type Mark, type Px, round } from '../scene.ts';
import { dot, ring, strand } from '../shapes.ts';
import { knotsOf, type Look } from '../theme.ts';

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
  const rows = moments.map((acting, index) => ({ acting, y: round(top + index * step) }));
  const scale = Math.min(2.1, Math.max(0.9, (step * 0.62) / (2 * knotsOf(strip.look.strands).ring)));
  const strands = draft.colors.flatMap((color, party) => {
    const points = rows.map(({ acting, y }) => ({
      x: placeOf(draft, strip, party, acting),
      y,
      rests: !acting.includes(party),
    }));
    return strand(pathThrough(draft, withoutSteps(points), strip), color, patternOf(draft, party), strip.look, {
      scale: strandScaleFor(draft),
    });
  });
  const knots = rows.flatMap(({ acting, y }) => knot(draft, strip, acting, { y, scale }));
  return [...strands, ...knots];
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

/** How far strands at rest stand from one another, and how far one goes out. */
function spread({ colors }: Draft, { width }: Strip): { readonly gap: Px; readonly out: Px } {
  const half = width / 2 - margin;
  const gaps = Math.max(1, colors.length - 1);
  const gap = Math.min(84, (2 * half) / (gaps + 1));
  return { gap, out: Math.min(half - (gaps / 2) * gap, 76) };
}

function restOf(draft: Draft, strip: Strip, party: number): Px {
  return strip.start + strip.width / 2 + (party - (draft.colors.length - 1) / 2) * spread(draft, strip).gap;
}

/** Where a strand is at a moment. */
function placeOf(draft: Draft, strip: Strip, party: number, acting: readonly number[]): Px {
  const rest = restOf(draft, strip, party);
  const rank = acting.indexOf(party);
  if (rank < 0) return rest;
  if (acting.length === 1) return rest + Math.sign(party - (draft.colors.length - 1) / 2) * spread(draft, strip).out;
  const aside = (rank - (acting.length - 1) / 2) * strip.look.strands.width * strandScaleFor(draft);
  return meetingOf(draft, strip, acting) + aside;
}

/** The mean of the strands that meet, moved aside when a strand that stays away rests there. */
function meetingOf(draft: Draft, strip: Strip, acting: readonly number[]): Px {
  const { gap } = spread(draft, strip);
  const mean = acting.reduce((sum, party) => sum + restOf(draft, strip, party), 0) / acting.length;
  const taken = draft.colors.some(
    (_, party) => !acting.includes(party) && Math.abs(restOf(draft, strip, party) - mean) < gap / 2,
  );
  return taken ? mean + gap / 2 : mean;
}

function knot(
  draft: Draft,
  strip: Strip,
  acting: readonly number[],
  { y, scale }: { readonly y: Px; readonly scale: number },
): readonly Mark[] {
  const [only, ...others] = acting;
  if (only === undefined) return [];
  const { measures, colors } = draft;
  if (others.length > 0)
    return ring(leftOf(measures, meetingOf(draft, strip, acting), 0), y, strip.look.palette.together, strip.look, {
      scale,
    });
  const x = leftOf(measures, placeOf(draft, strip, only, acting), 0);
  return dot(x, y, colors[only] ?? strip.look.palette.ink, strip.look, { scale });
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

/** Monotone cubic pieces, straight down at every point, from above the strip to below it. */
function pathThrough({ measures }: Draft, points: readonly { readonly x: Px; readonly y: Px }[], strip: Strip): string {
  const [first, last] = [points[0], points.at(-1)];
  const middle = strip.start + strip.width / 2;
  const whole = [{ x: first?.x ?? middle, y: -20 }, ...points, { x: last?.x ?? middle, y: strip.height + 20 }];
  return whole
    .map((point, index) => {
      const before = whole[index - 1];
      const x = round(leftOf(measures, point.x, 0));
      if (before === undefined) return `M${x} ${point.y}`;
      if (before.x === point.x) return `L${x} ${point.y}`;
      const half = round((before.y + point.y) / 2);
      return `C${round(leftOf(measures, before.x, 0))} ${half} ${x} ${half} ${x} ${point.y}`;
    })
    .join('');
}
