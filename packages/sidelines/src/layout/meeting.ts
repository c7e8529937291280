import type { Px } from './scene.ts';
import { lengths, strandWidth } from './theme.ts';

/** Where all strands stand while some of them meet. */
export interface MeetingPlace {
  /** The middle of the knot. */
  readonly middle: Px;
  /** The x of every strand, by its rank. */
  readonly strands: readonly Px[];
  /** The ranks of those who meet. */
  readonly knot: ReadonlySet<number>;
}

/** From the outermost strands of a knot to the knot's edge. */
const knotRim: Px = 3;
/** The paper that is left between a knot and a strand that bends around it, or between two such strands. */
const clearance: Px = 2;

/**
 * Half the width of the knot of as many strands as meet: round for two, wider for more.
 * @param gap from one strand at rest to the next
 */
export function knotRadius(strands: number, gap: Px): Px {
  return Math.max(lengths.ring, (strands * pitchOf(gap)) / 2 + knotRim);
}

/** From one strand to the next within a knot: shoulder to shoulder, unless they rest closer still. */
function pitchOf(gap: Px): Px {
  return Math.min(strandWidth, gap);
}

/**
 * Places the strands of a meeting side by side in one knot, in their order, at the median of those who meet: there the fewest
 * must pass the strands that stay away. Those rest where they are, or bend as far as they must to leave the knot free.
 * @param rests where strands rest, by rank, ascending
 * @param meeting the ranks of those who meet
 * @param gap from one strand at rest to the next
 */
export function placeMeeting(rests: readonly Px[], meeting: readonly number[], gap: Px): MeetingPlace {
  const knot = new Set(meeting);
  const { before, after } = sidesOf(rests.length, knot);
  const room = knotRadius(knot.size, gap) + lengths.margin + clearance + strandWidth / 2;
  const mean = meeting.reduce((sum, rank) => sum + (rests[rank] ?? 0), 0) / meeting.length;
  const middle = middleBetween(mean, rests[before[0] ?? -1], rests[after[0] ?? -1], room);
  const strands = [...rests];
  for (const [index, rank] of [...knot].sort((a, b) => a - b).entries())
    strands[rank] = middle + (index - (knot.size - 1) / 2) * pitchOf(gap);
  const step = Math.min(gap, strandWidth + clearance);
  for (const [index, rank] of before.entries())
    strands[rank] = Math.min(rests[rank] ?? 0, middle - room - index * step);
  for (const [index, rank] of after.entries()) strands[rank] = Math.max(rests[rank] ?? 0, middle + room + index * step);
  return { middle, strands, knot };
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

/** As near to a wish as there is room between two neighbours; in their middle when there is too little. */
function middleBetween(wish: Px, before: Px | undefined, after: Px | undefined, room: Px): Px {
  if (before !== undefined && after !== undefined && after - before < 2 * room) return (before + after) / 2;
  const least = before === undefined ? wish : Math.max(wish, before + room);
  return after === undefined ? least : Math.min(least, after - room);
}
