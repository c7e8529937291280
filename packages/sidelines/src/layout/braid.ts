import type { Card } from './cards.ts';
import type { Draft } from './draft.ts';
import { rhythm } from './measures.ts';
import { knotRadius, type MeetingPlace, placeMeeting } from './meeting.ts';
import type { PlacedCard } from './placing.ts';
import { type Mark, type Px, round } from './scene.ts';
import { strand } from './shapes.ts';

/** A point that a strand goes through, running straight down there; x is logical. */
interface Waypoint {
  readonly x: Px;
  readonly y: Px;
}

/** How far above and below a knot a strand begins and ends its swing. */
const swing: Px = rhythm * 1.5;

/** The strands of all parties, from `top` to `bottom`, each over those of the parties before it. */
export function drawStrands(draft: Draft, placed: readonly PlacedCard[], top: Px, bottom: Px): readonly Mark[] {
  const rests = restsOf(draft);
  const stays = staysOf(draft, rests, placed);
  return draft.colors.flatMap((color, party) => {
    const rank = draft.ranks[party] ?? party;
    const points = waypointsOf(rests[rank] ?? 0, stays[rank] ?? [], top, bottom);
    return strand(pathThrough(draft, points), color, party, draft.palette);
  });
}

/** Where strands are when their parties do nothing, by rank. */
function restsOf({ measures, ranks }: Draft): readonly Px[] {
  const { spine, strandGap, lane } = measures;
  return ranks.map((_, rank) => {
    const aside = lane.after === 0 ? 0 : (rank < lane.after ? -lane.width : lane.width) / 2;
    return spine + (rank - (ranks.length - 1) / 2) * strandGap + aside;
  });
}

/** Where a strand is when its party does nothing. */
export function restOf(draft: Draft, party: number): Px {
  return restsOf(draft)[draft.ranks[party] ?? party] ?? draft.measures.spine;
}

/** The x of a card's knot: at the party's side, or where the parties meet. */
export function knotOf(draft: Draft, { card, side }: PlacedCard): Px {
  if (card.bridges) return meetingAt(draft, card).middle;
  return draft.measures.spine + (side === 'start' ? -draft.measures.reach : draft.measures.reach);
}

/** Half the width of a meeting's knot. */
export function knotRadiusOf({ measures }: Draft, { parties }: Card): Px {
  return knotRadius(parties.length, measures.strandGap);
}

/** Parties as their strands stand, from start to end. */
export function asTheyStand({ ranks }: Draft, parties: readonly number[]): readonly number[] {
  return parties.toSorted((a, b) => (ranks[a] ?? a) - (ranks[b] ?? b));
}

function meetingAt(draft: Draft, { parties }: Card): MeetingPlace {
  return placeMeeting(
    restsOf(draft),
    parties.map((party) => draft.ranks[party] ?? party),
    draft.measures.strandGap,
  );
}

/** What happens to a strand at an entry: where it must be from one height to another. */
interface Stay {
  readonly x: Px;
  readonly from: Px;
  readonly to: Px;
}

/** For each rank, downwards, where its strand must be other than at rest. */
function staysOf(draft: Draft, rests: readonly Px[], placed: readonly PlacedCard[]): readonly (readonly Stay[])[] {
  const stays = rests.map((): Stay[] => []);
  for (const item of placed) {
    const { card, y } = item;
    if (card.bridges) {
      const { strands, knot } = meetingAt(draft, card);
      for (const [rank, x] of strands.entries())
        if (knot.has(rank) || x !== rests[rank]) stays[rank]?.push({ x, from: y, to: y + card.height });
    } else {
      const [party = -1] = card.parties;
      stays[draft.ranks[party] ?? -1]?.push({ x: knotOf(draft, item), from: y, to: y });
    }
  }
  return stays;
}

function waypointsOf(rest: Px, stays: readonly Stay[], top: Px, bottom: Px): readonly Waypoint[] {
  const points: Waypoint[] = [{ x: rest, y: top }];
  for (const { x, from, to } of stays) {
    goThrough(points, { x: rest, y: from - swing });
    points.push({ x, y: from });
    if (to > from) points.push({ x, y: to });
    points.push({ x: rest, y: to + swing });
  }
  goThrough(points, { x: rest, y: bottom });
  return points;
}

/** Adds a point at rest; where the swing before has not ended by then, the two meet half way. */
function goThrough(points: Waypoint[], point: Waypoint): void {
  const last = points.at(-1);
  if (last === undefined || points.length === 1 || last.y <= point.y) {
    points.push(point);
    return;
  }
  points.pop();
  const middle = (last.y + point.y) / 2;
  if (middle > (points.at(-1)?.y ?? middle)) points.push({ x: point.x, y: middle });
}

/** Monotone cubic pieces: straight down at every point, so that a strand never overshoots. */
function pathThrough({ measures }: Draft, points: readonly Waypoint[]): string {
  const flip = (x: Px): Px => round(measures.direction === 'rtl' ? measures.width - x : x);
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const end = `${flip(point.x)} ${round(point.y)}`;
      if (before === undefined) return `M${end}`;
      if (before.x === point.x) return `L${end}`;
      const middle = round((before.y + point.y) / 2);
      return `C${flip(before.x)} ${middle} ${flip(point.x)} ${middle} ${end}`;
    })
    .join('');
}
