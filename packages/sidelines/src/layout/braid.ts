import type { Card } from './cards.ts';
import { type Measures, rhythm } from './measures.ts';
import type { PlacedCard } from './placing.ts';
import type { Mark, Px } from './scene.ts';
import { round } from './text/paragraph.ts';
import { type Palette, hollowWidth, strandPattern, strandWidth } from './theme.ts';
import type { Color } from './scene.ts';

/** A point that a strand goes through, running straight down there; x is logical. */
interface Waypoint {
  readonly x: Px;
  readonly y: Px;
}

/** How far above and below a knot a strand begins and ends its swing. */
const swing: Px = rhythm * 1.5;

/** The strands of all parties, from `top` to `bottom`: under one another in the parties' order, each with a margin of paper. */
export function strands(placed: readonly PlacedCard[], colors: readonly Color[], measures: Measures, palette: Palette, span: { readonly top: Px; readonly bottom: Px }): readonly Mark[] {
  return colors.flatMap((color, party) => {
    const rest = restOf(party, colors.length, measures);
    const d = pathThrough(waypointsOf(party, rest, placed, colors.length, measures, span), measures);
    return strand(d, color, party, palette);
  });
}

/** A line in a party's colour and pattern, kept apart from what lies under it by a margin of paper. */
export function strand(d: string, color: Color, party: number, palette: Palette): readonly Mark[] {
  const { dash, hollow } = strandPattern(party);
  const stroke = { color, width: strandWidth, ...(dash.length === 0 ? {} : { dash: dash.map((length) => round(length * strandWidth)) }) };
  return [
    { kind: 'path', d, stroke: { color: palette.paper, width: strandWidth + 3 } },
    { kind: 'path', d, stroke },
    ...(hollow ? [{ kind: 'path', d, stroke: { color: palette.paper, width: hollowWidth } } as const] : []),
  ];
}

/** Where a strand is when its party does nothing. */
export function restOf(party: number, parties: number, measures: Measures): Px {
  const { spine, strandGap, lane } = measures;
  const aside = lane.after === 0 ? 0 : (party < lane.after ? -lane.width : lane.width) / 2;
  return spine + (party - (parties - 1) / 2) * strandGap + aside;
}

/** The x of a card's knot: at the party's side, or where the parties meet. */
export function knotOf({ card, side }: PlacedCard, parties: number, measures: Measures): Px {
  if (card.span === 'bridge') return meetingOf(card, parties, measures);
  return measures.spine + (side === 'start' ? -measures.reach : measures.reach);
}

/** The mean of the strands that meet, moved aside when a strand that stays away rests there. */
function meetingOf(card: Card, parties: number, measures: Measures): Px {
  const rests = card.parties.map((party) => restOf(party, parties, measures));
  const mean = rests.reduce((sum, x) => sum + x, 0) / rests.length;
  const others = Array.from({ length: parties }, (_, party) => party).filter((party) => !card.parties.includes(party));
  const taken = others.some((party) => Math.abs(restOf(party, parties, measures) - mean) < measures.strandGap / 2);
  return taken ? mean + measures.strandGap / 2 : mean;
}

function waypointsOf(party: number, rest: Px, placed: readonly PlacedCard[], parties: number, measures: Measures, span: { readonly top: Px; readonly bottom: Px }): readonly Waypoint[] {
  const points: Waypoint[] = [{ x: rest, y: span.top }];
  for (const item of placed) {
    const rank = item.card.parties.indexOf(party);
    if (rank < 0) continue;
    const bridge = item.card.span === 'bridge';
    const x = knotOf(item, parties, measures) + (bridge ? (rank - (item.card.parties.length - 1) / 2) * strandWidth : 0);
    const bottom = bridge ? item.y + item.card.height : item.y;
    goThrough(points, { x: rest, y: item.y - swing });
    points.push({ x, y: item.y });
    if (bridge) points.push({ x, y: bottom });
    points.push({ x: rest, y: bottom + swing });
  }
  goThrough(points, { x: rest, y: span.bottom });
  return points;
}

/** Adds a point at rest; where the swing before has not ended by then, that point gives way. */
function goThrough(points: Waypoint[], point: Waypoint): void {
  const last = points.at(-1);
  if (last !== undefined && points.length > 1 && last.y > point.y) {
    points.pop();
    const middle = (last.y + point.y) / 2;
    if (middle > (points.at(-1)?.y ?? middle)) points.push({ x: point.x, y: middle });
    return;
  }
  points.push(point);
}

/** Monotone cubic pieces: straight down at every point, so that a strand never overshoots. */
function pathThrough(points: readonly Waypoint[], measures: Measures): string {
  const flip = (x: Px): Px => round(measures.direction === 'rtl' ? measures.width - x : x);
  let d = '';
  let before: Waypoint | undefined;
  for (const point of points) {
    if (before === undefined) d = `M${flip(point.x)} ${round(point.y)}`;
    else if (before.x === point.x) d += `L${flip(point.x)} ${round(point.y)}`;
    else {
      const middle = round((before.y + point.y) / 2);
      d += `C${flip(before.x)} ${middle} ${flip(point.x)} ${middle} ${flip(point.x)} ${round(point.y)}`;
    }
    before = point;
  }
  return d;
}
