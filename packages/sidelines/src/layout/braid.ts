import type { Card } from './cards.ts';
import { type Draft, leftOf, patternOf } from './draft.ts';
import { knotRadius, type MeetingPlace, placeMeeting } from './meeting.ts';
import type { PlacedCard } from './placing.ts';
import { type Color, type Mark, type Px, round } from './scene.ts';
import { type KnotPart, partedKnot, ring, strand } from './shapes.ts';
import { type Look, restWeight } from './theme.ts';

/** A point that a strand goes through, running straight down there; x is logical. */
interface Waypoint {
  readonly x: Px;
  readonly y: Px;
  /** Whether other strands rest between this point and the strand's own place. */
  readonly beyond?: boolean;
  /** Whether the strand's party acts there. */
  readonly acts?: boolean;
}

/**
 * The strands of all parties, from `top` to `bottom`, each over those of the parties before it; but of three or more, or in one
 * column, one that goes out of its way crosses over those that stay, so that it can be followed.
 */
export function drawStrands(draft: Draft, placed: readonly PlacedCard[], top: Px, bottom: Px): readonly Mark[] {
  const rests = restsOf(draft);
  const swing = draft.measures.rhythm * 1.5;
  const stays = staysOf(draft, rests, placed, { top: top - 2 * swing, bottom: bottom + 2 * swing });
  const strands = draft.colors.map((color, party) => {
    const rank = draft.ranks[party] ?? party;
    const points = waypointsOf(rests, rank, stays[rank] ?? [], { top, bottom, swing });
    return { color, party, points: below(top, points) };
  });
  const scale = restWeight(rests.length);
  const drawn =
    scale === 1
      ? strands.flatMap(({ color, party, points }) =>
          strand(pathThrough(draft, points, bottom), color, patternOf(draft, party), draft.look),
        )
      : [
          ...strands.flatMap((each) => drawStretches(draft, each, false, bottom)),
          ...strands.flatMap((each) => drawStretches(draft, each, true, bottom)),
        ];
  return [
    ...drawn,
    ...(rests.length < 3 && draft.measures.columns === 2
      ? []
      : strands.flatMap((drawn) => drawPassages(draft, drawn, bottom))),
  ];
}

/** A strand and the way that it goes. */
interface DrawnStrand {
  readonly color: Color;
  readonly party: number;
  readonly points: readonly Waypoint[];
}

/** The stretches of a strand to and from where its party acts, over a margin of paper; or all others, which recede. */
function drawStretches(
  draft: Draft,
  { color, party, points }: DrawnStrand,
  acts: boolean,
  bottom: Px,
): readonly Mark[] {
  const stretches: Waypoint[][] = [];
  points.slice(1).forEach((point, index) => {
    const before = points[index];
    if (before === undefined || (before.acts === true || point.acts === true) !== acts) return;
    const last = stretches.at(-1);
    if (last?.at(-1) === before) last.push(point);
    else stretches.push([before, point]);
  });
  const d = stretches.map((stretch) => pathThrough(draft, stretch, bottom)).join('');
  if (d === '') return [];
  const recedes = { margin: '', scale: restWeight(draft.ranks.length) };
  return strand(d, color, patternOf(draft, party), draft.look, acts ? {} : recedes);
}

/** Where a strand is when its party does nothing. */
export function restOf(draft: Draft, party: number): Px {
  return restAt(draft, draft.ranks[party] ?? party);
}

/** Where strands are when their parties do nothing, by rank. */
function restsOf(draft: Draft): readonly Px[] {
  return draft.ranks.map((_, rank) => restAt(draft, rank));
}

function restAt({ measures, ranks }: Draft, rank: number): Px {
  const { spine, strandGap, lane } = measures;
  const aside = lane.after === 0 ? 0 : (rank < lane.after ? -lane.width : lane.width) / 2;
  return spine + (rank - (ranks.length - 1) / 2) * strandGap + aside;
}

/** The x of a card's knot: at the party's side, or where the parties meet. */
export function knotOf(draft: Draft, { card, side }: PlacedCard): Px {
  if (card.bridges) return meetingAt(draft, card).middle;
  return draft.measures.spine + (side === 'start' ? -draft.measures.reach : draft.measures.reach);
}

/** The mark of those who meet in a card, at a height: one ring, or of opponents a part for each camp. */
export function drawKnot(draft: Draft, card: Card, y: Px): readonly Mark[] {
  const { measures, look, palette } = draft;
  const meeting = meetingAt(draft, card);
  if (meeting.camps.length > 0) return partedKnot(knotParts(draft, look, meeting), y, look);
  const reach = knotRadius(card.parties.length, measures.strandGap, look.strands);
  return ring(leftOf(measures, meeting.middle, 0), y, palette.together, look, { reach });
}

/**
 * The parts of the knot of opponents as one sees them: one party's in its colour, that of allies in the colour of those together.
 * @param stretch how wide they are, beside the places of their strands
 */
export function knotParts(
  { measures, ranks, colors }: Draft,
  { palette }: Look,
  { middle, camps }: Pick<MeetingPlace, 'middle' | 'camps'>,
  stretch = 1,
): readonly KnotPart[] {
  const parts = camps.map(({ ranks: [first = -1, ...allies], from, to }): KnotPart => {
    const width = (to - from) * stretch;
    const left = leftOf(measures, middle + (from - middle) * stretch, width);
    const allied = allies.length > 0;
    const color = allied ? palette.together : (colors[ranks.indexOf(first)] ?? palette.ink);
    return { left, right: left + width, color, allied };
  });
  return parts.sort((a, b) => a.left - b.left);
}

function meetingAt(draft: Draft, { parties, camps }: Card): MeetingPlace {
  const rankOf = (party: number) => draft.ranks[party] ?? party;
  return placeMeeting(
    restsOf(draft),
    parties.map(rankOf),
    { gap: draft.measures.strandGap, style: draft.look.strands },
    camps?.map((camp) => camp.map(rankOf)),
  );
}

/** What happens to a strand at an entry: where it must be from one height to another. */
interface Stay {
  readonly x: Px;
  readonly from: Px;
  readonly to: Px;
  /** Whether its party acts there, or only leaves room for others. */
  readonly acts: boolean;
}

/**
 * For each rank, downwards, where its strand must be other than at rest. Strands that meet in a card that goes on on another page stay
 * together beyond the edge of theirs.
 */
function staysOf(
  draft: Draft,
  rests: readonly Px[],
  placed: readonly PlacedCard[],
  edges: Pick<Extent, 'top' | 'bottom'>,
): readonly (readonly Stay[])[] {
  const stays = rests.map((): Stay[] => []);
  for (const item of placed) for (const [rank, stay] of staysAt(draft, rests, item, edges)) stays[rank]?.push(stay);
  return stays;
}

function staysAt(
  draft: Draft,
  rests: readonly Px[],
  item: PlacedCard,
  { top, bottom }: Pick<Extent, 'top' | 'bottom'>,
): readonly (readonly [rank: number, stay: Stay])[] {
  const { card, y } = item;
  if (!card.bridges) {
    const [party = -1] = card.parties;
    const rank = draft.ranks[party] ?? -1;
    return card.again === undefined ? [[rank, { x: knotOf(draft, item), from: y, to: y, acts: true }]] : [];
  }
  const from = card.again === undefined ? y : top;
  const to = card.goesOn === undefined ? y + card.height : bottom;
  const { strands, knot } = meetingAt(draft, card);
  return strands.flatMap((x, rank) => {
    const acts = knot.has(rank);
    return acts || x !== rests[rank] ? [[rank, { x, from, to, acts }]] : [];
  });
}

/** Where a strand begins and ends. */
interface Extent {
  readonly top: Px;
  readonly bottom: Px;
  /** How far above and below a knot it begins and ends its swing. */
  readonly swing: Px;
}

function waypointsOf(
  rests: readonly Px[],
  rank: number,
  stays: readonly Stay[],
  { top, bottom, swing }: Extent,
): readonly Waypoint[] {
  const rest = rests[rank] ?? 0;
  const points: Waypoint[] = [{ x: rest, y: Math.min(top, (stays[0]?.from ?? top) - swing) }];
  for (const { x, from, to, acts } of stays) {
    const beyond = x < (rests[rank - 1] ?? x) || x > (rests[rank + 1] ?? x);
    goThrough(points, { x: rest, y: from - swing });
    points.push({ x, y: from, beyond, acts });
    if (to > from) points.push({ x, y: to, beyond, acts });
    points.push({ x: rest, y: to + swing });
  }
  if ((points.at(-1)?.y ?? top) <= bottom) points.push({ x: rest, y: bottom });
  return points;
}

/** A strand's points without what lies above a height, at which it begins. */
function below(top: Px, points: readonly Waypoint[]): readonly Waypoint[] {
  const [first, ...others] = points.slice(
    Math.max(
      0,
      points.findLastIndex(({ y }) => y <= top),
    ),
  );
  return first === undefined ? [] : [{ ...first, y: top }, ...others];
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

/** A strand's ways to places beyond other strands and back, once more, over those. */
function drawPassages(draft: Draft, { color, party, points }: DrawnStrand, bottom: Px): readonly Mark[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined || before.x === point.x || !(before.beyond === true || point.beyond === true)) return [];
    const begin = Math.min(0.25, marginEnd / (1.5 * (point.y - before.y)));
    const end = Math.min(1 - begin, shareAbove(before, point, bottom));
    if (end <= begin) return [];
    const margin = pieceOfWay(draft, [before, point], begin, end);
    return strand(pathThrough(draft, [before, point], bottom), color, patternOf(draft, party), draft.look, { margin });
  });
}

/** How much of a way is left out at each end, so that the margin of a way over others does not cut into its own strand. */
const marginEnd: Px = 4;

/** A piece of the way from one point to another as `pathThrough` has it. */
function pieceOfWay({ measures }: Draft, [from, to]: readonly [Point, Point], begin: number, end: number): string {
  const [aside, height] = [to.x - from.x, to.y - from.y];
  const flip = (x: Px): Px => (measures.direction === 'rtl' ? measures.width - x : x);
  const at = (t: number, along: number): string => {
    const x = from.x + aside * (t * t * (3 - 2 * t) + along * 6 * t * (1 - t));
    const y = from.y + height * (1.5 * t * (1 - t) + t ** 3 + along * (1.5 - 3 * t + 3 * t * t));
    return `${round(flip(x))} ${round(y)}`;
  };
  const arm = (end - begin) / 3;
  return `M${at(begin, 0)}C${at(begin, arm)} ${at(end, -arm)} ${at(end, 0)}`;
}

/** How much of the way from one point to another lies above a height, from 0 to 1. */
function shareAbove(from: Point, to: Point, height: Px): number {
  if (to.y <= height) return 1;
  let [low, high] = [0, 1];
  for (let round = 0; round < 20; round += 1) {
    const t = (low + high) / 2;
    if (from.y + (to.y - from.y) * (1.5 * t * (1 - t) + t ** 3) < height) low = t;
    else high = t;
  }
  return low;
}

interface Point {
  readonly x: Px;
  readonly y: Px;
}

/**
 * Monotone cubic pieces: straight down at every point, so that a strand never overshoots; x is logical. What would lie below `bottom`
 * is cut off.
 */
export function pathThrough(draft: Draft, points: readonly Point[], bottom: Px = Number.POSITIVE_INFINITY): string {
  const { measures } = draft;
  const flip = (x: Px): Px => round(measures.direction === 'rtl' ? measures.width - x : x);
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const end = `${flip(point.x)} ${round(Math.min(bottom, point.y))}`;
      if (before === undefined) return `M${end}`;
      if (before.y >= bottom) return '';
      if (before.x === point.x) return `L${end}`;
      if (point.y > bottom)
        return pieceOfWay(draft, [before, point], 0, shareAbove(before, point, bottom)).replace(/^M[^C]*/, '');
      const middle = round((before.y + point.y) / 2);
      return `C${flip(before.x)} ${middle} ${flip(point.x)} ${middle} ${end}`;
    })
    .join('');
}
