import type { Camps } from '../model/acting.ts';
import type { Px } from './scene.ts';
import { knotsOf, type StrandStyle } from './theme.ts';

/** Where all strands stand while some of them meet. */
export interface MeetingPlace {
  /** The middle of the knot. */
  readonly middle: Px;
  /** The x of every strand, by its rank. */
  readonly strands: readonly Px[];
  /** The ranks of those who meet. */
  readonly knot: ReadonlySet<number>;
  /** The halves of the knot of opponents, or however many parts it has, as they stand; none where it is one. */
  readonly camps: readonly CampPlace[];
}

/** A part of the knot of opponents. */
export interface CampPlace {
  /** The ranks of its parties, as they stand. */
  readonly ranks: readonly number[];
  readonly from: Px;
  readonly to: Px;
}

/** From the outermost strands of a knot to the knot's edge. */
const knotRim: Px = 3;
/** The paper that is left between a knot and a strand that bends around it, or between two such strands. */
const clearance: Px = 2;

/**
 * Half the width of the knot of as many strands as meet: round for two, wider for more.
 * @param strands how many meet
 * @param gap from one strand at rest to the next
 */
export function knotRadius(strands: number, gap: Px, style: StrandStyle): Px {
  return Math.max(knotsOf(style).ring, (strands * pitchOf(gap, style)) / 2 + knotRim);
}

/** Between two parts of the knot of opponents. */
export function partingOf({ width }: StrandStyle): Px {
  return width;
}

/** From one strand to the next within a knot: shoulder to shoulder, unless they rest closer still. */
function pitchOf(gap: Px, { width }: StrandStyle): Px {
  return Math.min(width, gap);
}

/** How strands are spread. */
export interface Spread {
  /** From one strand at rest to the next. */
  readonly gap: Px;
  readonly style: StrandStyle;
}

/**
 * Places the strands of a meeting side by side in one knot, in their order, at the median of those who meet: there the fewest
 * must pass the strands that stay away. Those rest where they are, or bend as far as they must to leave the knot free. The knot of
 * opponents has a part for each camp, and paper between.
 * @param rests where strands rest, by rank, ascending
 * @param meeting the ranks of those who meet
 * @param camps of opponents, the ranks of each camp
 */
export function placeMeeting(
  rests: readonly Px[],
  meeting: readonly number[],
  spread: Spread,
  camps: Camps = [],
): MeetingPlace {
  const { gap, style } = spread;
  const knot = new Set(meeting);
  const sides = sidesOf(rests.length, knot);
  const inside = camps.length === 0 ? sideBySide(meeting, spread) : apart(camps, spread);
  const room = inside.radius + knotsOf(style).margin + clearance + style.width / 2;
  const mean = meeting.reduce((sum, rank) => sum + (rests[rank] ?? 0), 0) / meeting.length;
  const step = Math.min(gap, style.width + clearance);
  const middle = middleOf(mean, rests, sides, { half: inside.half, room, step });
  const strands = [...rests];
  for (const [rank, x] of inside.strands) strands[rank] = middle + x;
  for (const [index, rank] of sides.before.entries())
    strands[rank] = Math.min(rests[rank] ?? 0, middle - room - index * step);
  for (const [index, rank] of sides.after.entries())
    strands[rank] = Math.max(rests[rank] ?? 0, middle + room + index * step);
  const parts = inside.camps.map(({ ranks, from, to }) => ({ ranks, from: middle + from, to: middle + to }));
  return { middle, strands, knot, camps: parts };
}

/** What stands in a knot, by its distance from the middle. */
interface Inside extends Pick<MeetingPlace, 'camps'> {
  /** Where the strand of each rank stands. */
  readonly strands: readonly (readonly [rank: number, x: Px])[];
  /** From the middle to the outermost strands, and to the edge of the knot. */
  readonly half: Px;
  readonly radius: Px;
}

function sideBySide(meeting: readonly number[], { gap, style }: Spread): Inside {
  const ranks = [...new Set(meeting)].sort((a, b) => a - b);
  const pitch = pitchOf(gap, style);
  const half = ((ranks.length - 1) / 2) * pitch;
  const strands = ranks.map((rank, index) => [rank, index * pitch - half] as const);
  return { strands, half, radius: knotRadius(ranks.length, gap, style), camps: [] };
}

/**
 * Camps as they stand: each in the order of its strands, before those that stand further on. Where strands rest so close that there is no
 * room for that, all is narrower but the strands of allies.
 */
function apart(camps: Camps, { gap, style }: Spread): Inside {
  const { ring } = knotsOf(style);
  const pitch = pitchOf(gap, style);
  const mean = (ranks: readonly number[]) => ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  const inOrder = camps.map((ranks) => ranks.toSorted((a, b) => a - b)).sort((a, b) => mean(a) - mean(b));
  const strands = inOrder.flat().length;
  const [side, between] = [
    (strands - camps.length) * pitch,
    camps.length * ring + (camps.length - 1) * partingOf(style),
  ];
  const narrowed = Math.min(1, (strands * gap + 2 * ring - side) / between);
  const radius = (side + between * narrowed) / 2;
  let from = -radius;
  const placed = inOrder.map((ranks): CampPlace => {
    const camp = { ranks, from, to: from + ring * narrowed + (ranks.length - 1) * pitch };
    from = camp.to + partingOf(style) * narrowed;
    return camp;
  });
  const rim = (ring * narrowed) / 2;
  const inCamps = placed.flatMap((camp) =>
    camp.ranks.map((rank, index) => [rank, camp.from + rim + index * pitch] as const),
  );
  return { strands: inCamps, half: radius - rim, radius, camps: placed };
}

/**
 * Those who stay away, on the side of the knot where fewer must pass them, and half of the undecided on each; the nearest first.
 */
function sidesOf(
  strands: number,
  knot: ReadonlySet<number>,
): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const before: number[] = [];
  const undecided: number[] = [];
  const after: number[] = [];
  let sooner = 0;
  for (let rank = 0; rank < strands; rank += 1) {
    if (knot.has(rank)) sooner += 1;
    else if (2 * sooner === knot.size) undecided.push(rank);
    else (2 * sooner < knot.size ? before : after).push(rank);
  }
  const half = Math.ceil(undecided.length / 2);
  return {
    before: [...before, ...undecided.slice(0, half)].reverse(),
    after: [...undecided.slice(half), ...after],
  };
}

/** From the middle of a knot to its outermost strands, the room that it wants on each side, and what a strand beyond it takes. */
interface Room {
  readonly half: Px;
  readonly room: Px;
  readonly step: Px;
}

/**
 * Where a knot stands: as near to its wish as there is room between its neighbours; in their middle when there is too little,
 * but so far from the edges of the braid that nobody, whether in the knot or not, must bend out of it.
 */
function middleOf(
  wish: Px,
  rests: readonly Px[],
  { before, after }: { readonly before: readonly number[]; readonly after: readonly number[] },
  { half, room, step }: Room,
): Px {
  const [start, end] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [sooner, later] = [rests[before[0] ?? -1] ?? start, rests[after[0] ?? -1] ?? end];
  const middle = between(wish, sooner + room, later - room);
  const reachOf = (strands: number): Px => (strands === 0 ? half : room + (strands - 1) * step);
  const first = (rests[0] ?? start) + reachOf(before.length);
  const last = (rests.at(-1) ?? end) - reachOf(after.length);
  return between(middle, first, last);
}

/** As near to a wish as two bounds allow; in their middle when they leave nothing. */
function between(wish: Px, least: Px, most: Px): Px {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, wish));
}
