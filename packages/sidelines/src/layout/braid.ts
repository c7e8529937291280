import type { Card } from './cards.ts';
import type { Draft } from './draft.ts';
import { rhythm } from './measures.ts';
import type { PlacedCard } from './placing.ts';
import { type Mark, type Px, round } from './scene.ts';
import { strand } from './shapes.ts';

import { strandWidth } from './theme.ts';

/** A point that a strand goes through, running straight down there; x is logical. */
interface Waypoint {
  readonly x: Px;
  readonly y: Px;
}

/** How far above and below a knot a strand begins and ends its swing. */
const swing: Px = rhythm * 1.5;

/** The strands of all parties, from `top` to `bottom`, each over those of the parties before it. */
export function drawStrands(draft: Draft, placed: readonly PlacedCard[], top: Px, bottom: Px): readonly Mark[] {
  return draft.colors.flatMap((color, party) => {
    const points = waypointsOf(draft, party, placed, top, bottom);
    return strand(pathThrough(draft, points), color, party, draft.palette);
  });
}

/** Where a strand is when its party does nothing. */
export function restOf({ measures, colors }: Draft, party: number): Px {
  const { spine, strandGap, lane } = measures;
  const aside = lane.after === 0 ? 0 : (party < lane.after ? -lane.width : lane.width) / 2;
  return spine + (party - (colors.length - 1) / 2) * strandGap + aside;
}

/** The x of a card's knot: at the party's side, or where the parties meet. */
export function knotOf(draft: Draft, { card, side }: PlacedCard): Px {
  if (card.bridges) return meetingOf(draft, card);
  return draft.measures.spine + (side === 'start' ? -draft.measures.reach : draft.measures.reach);
}

/** The mean of the strands that meet, moved aside when a strand that stays away rests there. */
function meetingOf(draft: Draft, { parties }: Card): Px {
  const { strandGap } = draft.measures;
  const mean = parties.reduce((sum, party) => sum + restOf(draft, party), 0) / parties.length;
  const taken = draft.colors.some(
    (_, party) => !parties.includes(party) && Math.abs(restOf(draft, party) - mean) < strandGap / 2,
  );
  return taken ? mean + strandGap / 2 : mean;
}

function waypointsOf(
  draft: Draft,
  party: number,
  placed: readonly PlacedCard[],
  top: Px,
  bottom: Px,
): readonly Waypoint[] {
  const rest = restOf(draft, party);
  const points: Waypoint[] = [{ x: rest, y: top }];
  for (const item of placed) {
    const rank = item.card.parties.indexOf(party);
    if (rank < 0) continue;
    const { bridges, parties, height } = item.card;
    const x = knotOf(draft, item) + (bridges ? (rank - (parties.length - 1) / 2) * strandWidth : 0);
    const end = bridges ? item.y + height : item.y;
    goThrough(points, { x: rest, y: item.y - swing });
    points.push({ x, y: item.y });
    if (bridges) points.push({ x, y: end });
    points.push({ x: rest, y: end + swing });
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
