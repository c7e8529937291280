import { actingIn, campsIn } from '../../model/acting.ts';
import type { Timeline } from '../../model/timeline.ts';
import { type Draft, leftOf } from '../draft.ts';
import { legendColor } from '../header.ts';
import { asTheyStand } from '../order/crossings.ts';
import { type Color, type Mark, type Px, round } from '../scene.ts';

/** About how many entries a stretch has, and between how many stretches there may be. */
const [entriesEach, fewest, most] = [5, 4, 14];

/** What is counted: a party alone, parties together, parties against each other, or nobody's act. */
type Kind = number | 'together' | 'against' | 'nobody';

/** Shares of the entries of a stretch, by kind; they make up 1. */
type Shares = ReadonlyMap<Kind, number>;

/**
 * What share of its entries each of some stretches of equally many entries has of each kind. An entry on the border of two is counted in
 * parts, so that the shares of a kind, summed up, are to one another as the counts.
 */
function sharesIn(timeline: Timeline): readonly Shares[] {
  const kinds = kindsOf(timeline);
  const count = Math.min(most, Math.max(fewest, Math.round(kinds.length / entriesEach)));
  const each = kinds.length / count;
  return Array.from({ length: count }, (_, stretch) => {
    const shares = new Map<Kind, number>();
    const [from, to] = [stretch * each, (stretch + 1) * each];
    for (let entry = Math.floor(from); entry < Math.min(kinds.length, Math.ceil(to)); entry += 1) {
      const part = Math.min(to, entry + 1) - Math.max(from, entry);
      const kind = kinds[entry] ?? 'nobody';
      shares.set(kind, (shares.get(kind) ?? 0) + part / each);
    }
    return shares;
  });
}

/** How many kinds of entries there are. */
export function kindsIn(timeline: Timeline): number {
  return new Set(kindsOf(timeline)).size;
}

function kindsOf(timeline: Timeline): readonly Kind[] {
  const [acting, campsOf] = [actingIn(timeline), campsIn(timeline)];
  return timeline.entries.map((entry) => (campsOf(entry) === undefined ? kindOf(acting(entry)) : 'against'));
}

function kindOf([only, ...others]: readonly number[]): Kind {
  return only === undefined ? 'nobody' : others.length > 0 ? 'together' : only;
}

/** Where ribbons stand; x is logical. */
export interface RibbonRoom {
  readonly start: Px;
  readonly width: Px;
  readonly height: Px;
  readonly paper: Color;
}

/** The paper between two ribbons. */
const gap: Px = 5;

/**
 * Ribbons that run down the whole height side by side, as the strands stand and parties together in their middle: from one stretch of
 * entries to the next, each as wide as its share of them. So their areas are to one another as the counts.
 */
export function drawRibbons(draft: Draft, room: RibbonRoom): readonly Mark[] {
  const { timeline, colors, palette } = draft;
  const shares = sharesIn(timeline);
  const order = orderOf(draft);
  const edges = [0, ...order].map((_, index) =>
    shares.map((each) => order.slice(0, index).reduce((sum: number, kind) => sum + (each.get(kind) ?? 0), 0)),
  );
  const path = (from: readonly number[], to: readonly number[]): string =>
    `${edgePath(draft, room, from, 'down')}L${edgePath(draft, room, to, 'up').slice(1)}Z`;
  const ribbons = order.flatMap((kind, index): readonly Mark[] => {
    const [from = [], to = []] = edges.slice(index, index + 2);
    if (kind === 'nobody' || !shares.some((each) => each.has(kind))) return [];
    const fill = typeof kind === 'number' ? (colors[kind] ?? palette.ink) : legendColor(draft, { of: kind });
    return [{ kind: 'path', d: path(from, to), fill }];
  });
  const borders = edges.slice(1, -1).map((edge): Mark => {
    return { kind: 'path', d: edgePath(draft, room, edge, 'down'), stroke: { color: room.paper, width: gap } };
  });
  return [...ribbons, ...borders];
}

/** Parties as their strands stand, with what they do together in the middle. */
function orderOf({ timeline, ranks }: Draft): readonly Kind[] {
  const parties = asTheyStand([...timeline.parties.keys()], ranks);
  const half = Math.ceil(parties.length / 2);
  return [...parties.slice(0, half), 'together', 'against', 'nobody', ...parties.slice(half)];
}

/** The edge of a ribbon: straight down in the middle of each stretch, and as far from the start as its shares say. */
function edgePath(
  { measures }: Draft,
  { start, width, height }: RibbonRoom,
  edge: readonly number[],
  way: 'down' | 'up',
): string {
  const each = height / edge.length;
  const middles = edge.map((share, index) => ({ x: start + share * width, y: (index + 0.5) * each }));
  const [first, last] = [middles[0]?.x ?? start, middles.at(-1)?.x ?? start];
  const points = [{ x: first, y: 0 }, ...middles, { x: last, y: height }];
  const ordered = way === 'down' ? points : points.toReversed();
  return ordered
    .map(({ x, y }, index) => {
      const before = ordered[index - 1];
      const flip = (at: Px): Px => round(leftOf(measures, at, 0));
      if (before === undefined) return `M${flip(x)} ${round(y)}`;
      if (before.x === x) return `L${flip(x)} ${round(y)}`;
      const middle = round((before.y + y) / 2);
      return `C${flip(before.x)} ${middle} ${flip(x)} ${middle} ${flip(x)} ${round(y)}`;
    })
    .join('');
}
