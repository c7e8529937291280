import type { Meeting } from '../../model/acting.ts';
import { asTheyStand, crossingsIn, passing, ranksOf, type StrandOrder, weightOfCrossing } from './crossings.ts';
import { authorsOrder, type EdgedActs, edgeDistance, thirdOf } from './edge.ts';

/** How often barycentres are taken, and how often all parties are tried in all places, at the most. */
const mostRounds = 24;
/** How many steps a search from one order may take, about: it ends early where hundreds of parties meet in thousands of ways. */
const mostSteps = 2 ** 21;
/** How often the order is shaken, at the most, and how many steps all of that may take; about how many rounds it takes to settle again. */
const mostShakes = 32;
const mostStepsShaking = 2 ** 20;
const roundsToSettle = 4;

/**
 * An order in which strands seldom cross, for more parties than an exact search can take: local search by insertion, from
 * the author's order and from the barycentre order, and from what is left of the better outcome after a block of it was moved
 * elsewhere, again and again (iterated local search: Lourenço, Martin, Stützle, 2003). Never has more crossings than the first two.
 * Strands bound to an edge stand there. For a given number of parties, the work grows with the number of different meetings.
 */
export function searchOrder(acts: EdgedActs): StrandOrder {
  const fromAuthors = improved(authorsOrder(acts), acts);
  const fromBarycentre = improved(barycentreOrder(acts), acts);
  let best = crossingsIn(fromBarycentre, acts) < crossingsIn(fromAuthors, acts) ? fromBarycentre : fromAuthors;
  let least = costOf(best, acts);
  const shakes = Math.min(mostShakes, Math.floor(mostStepsShaking / (roundsToSettle * stepsOfRound(acts))));
  for (let time = 1; time <= shakes; time += 1) {
    const order = improved(shaken(best, time, acts), acts);
    const cost = costOf(order, acts);
    // One that costs as much is taken, too: so the search goes on elsewhere.
    if (cost <= least) [best, least] = [order, cost];
  }
  return best;
}

/** Crossings, and where they are as many, pairs that stand the other way round than the author's. */
function costOf(order: StrandOrder, acts: EdgedActs): number {
  const ranks = ranksOf(order);
  const turned = order.reduce(
    (sum, party) => sum + ranks.slice(party + 1).filter((rank) => rank < (ranks[party] ?? 0)).length,
    0,
  );
  return crossingsIn(order, acts) * weightOfCrossing(order.length) + turned;
}

/** The order with a block of up to half of it elsewhere, every second time turned round; which, where and how long differs each time. */
function shaken(order: StrandOrder, time: number, acts: EdgedActs): StrandOrder {
  const [first, second, third] = spread(time);
  const length = 1 + Math.floor((first * order.length) / 2);
  const from = Math.floor(second * (order.length - length + 1));
  const block = order.slice(from, from + length);
  const others = [...order.slice(0, from), ...order.slice(from + length)];
  others.splice(Math.floor(third * (others.length + 1)), 0, ...(time % 2 === 0 ? block : block.reverse()));
  return others.sort((a, b) => thirdOf(a, acts) - thirdOf(b, acts));
}

/** A triple of shares below 1 for each time, which fill the cube evenly: Roberts' sequence, of the powers of the root of x⁴ = x + 1. */
function spread(time: number): readonly [number, number, number] {
  return [(time * 0.8191725134) % 1, (time * 0.6710436067) % 1, (time * 0.5497004779) % 1];
}

/**
 * Every party where those are with whom it meets, on the average: the best of the orders that repeated sorting by barycentres
 * comes by (Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981).
 */
export function barycentreOrder(acts: EdgedActs): StrandOrder {
  let order: StrandOrder = authorsOrder(acts);
  let best = order;
  let least = crossingsIn(order, acts);
  for (let round = 0; round < mostRounds; round += 1) {
    const centres = barycentresOf(order, acts);
    const next = order.toSorted((a, b) => thirdOf(a, acts) - thirdOf(b, acts) || (centres[a] ?? 0) - (centres[b] ?? 0));
    if (next.every((party, rank) => party === order[rank])) break;
    order = next;
    const crossings = crossingsIn(order, acts);
    if (crossings < least) [best, least] = [order, crossings];
  }
  return best;
}

/** For each party the mean of the middles of its meetings; its own place when it meets nobody. */
function barycentresOf(order: StrandOrder, { meetings }: EdgedActs): readonly number[] {
  const ranks = new Map(order.map((party, rank) => [party, rank]));
  const sums = order.map(() => ({ places: 0, times: 0 }));
  for (const { parties, times } of meetings) {
    const middle = parties.reduce((sum, party) => sum + (ranks.get(party) ?? 0), 0) / parties.length;
    for (const party of parties) {
      const sum = sums[party];
      if (sum === undefined) continue;
      sum.places += middle * times;
      sum.times += times;
    }
  }
  return sums.map(({ places, times }, party) => (times === 0 ? (ranks.get(party) ?? 0) : places / times));
}

/** About how many steps it takes to try all parties in all places. */
function stepsOfRound({ alone, meetings }: EdgedActs): number {
  return alone.length * meetings.reduce((sum, { parties }) => sum + parties.length, alone.length);
}

/** Puts one party after the other into its best place, until none has a better one. */
function improved(start: StrandOrder, acts: EdgedActs): StrandOrder {
  const rounds = Math.min(mostRounds, Math.floor(mostSteps / stepsOfRound(acts)));
  let standing = standingOf(start, acts);
  for (let round = 0, moved = true; moved && round < rounds; round += 1) {
    moved = false;
    for (const party of acts.alone.keys()) {
      const order = movedToBest(party, standing, acts);
      if (order === standing.order) continue;
      standing = standingOf(order, acts);
      moved = true;
    }
  }
  return standing.order;
}

/** An order, and what a search needs to know about it. */
interface Standing {
  readonly order: StrandOrder;
  /** For each party its meetings, with those who meet as they stand. */
  readonly meetings: readonly (readonly Meeting[])[];
  /** For each party, how many times more it would be passed if one more of each of its meetings rested before it. */
  readonly gains: Float64Array;
}

function standingOf(order: StrandOrder, acts: EdgedActs): Standing {
  const ranks = ranksOf(order);
  const meetings = order.map((): Meeting[] => []);
  const gains = new Float64Array(order.length);
  for (const { parties, times } of acts.meetings) {
    const meeting = { parties: asTheyStand(parties, ranks), times };
    for (const [index, party] of meeting.parties.entries()) {
      meetings[party]?.push(meeting);
      gains[party] = (gains[party] ?? 0) + gainOf(meeting, index);
    }
  }
  return { order, meetings, gains };
}

/** How many more pass one that stays away from a meeting, when one more rests before it than `before`. */
function gainOf({ parties, times }: Meeting, before: number): number {
  return times * (passing(before + 1, parties.length) - passing(before, parties.length));
}

/** The order with a party in the best place among the others; the same order, when there is no better place. */
function movedToBest(party: number, { order, meetings, gains }: Standing, acts: EdgedActs): StrandOrder {
  const { alone } = acts;
  const others = order.filter((other) => other !== party);
  const met = encountersOf(party, meetings[party] ?? [], order.length);
  const weight = weightOfCrossing(order.length);
  const farther = (moved: number, rank: number) => edgeDistance(rank, order.length, acts.edges?.[moved]);
  const costs = [0];
  let own = met.first;
  for (const [rank, other] of others.entries()) {
    const passed = (gains[other] ?? 0) - (met.shared[other] ?? 0) - (own - (met.own[other] ?? 0));
    const outwards = (moved: number) => (alone[moved] ?? 0) * (farther(moved, rank + 1) - farther(moved, rank));
    const crossings = outwards(party) - outwards(other) + passed;
    costs.push((costs[rank] ?? 0) + weight * crossings + (party < other ? 1 : -1));
    own += met.change[other] ?? 0;
  }
  const third = thirdOf(party, acts);
  const before = others.filter((other) => thirdOf(other, acts) < third).length;
  const within = others.filter((other) => thirdOf(other, acts) === third).length;
  const least = costs.slice(before, before + within + 1).reduce((some, cost) => Math.min(some, cost));
  if (costs[order.indexOf(party)] === least) return order;
  const place = costs.indexOf(least, before);
  return [...others.slice(0, place), party, ...others.slice(place)];
}

/** What becomes of a party's own gains while it is moved from the start over all others. */
interface Encounters {
  /** Its gains before the first of the others. */
  readonly first: number;
  /** By other party: how much of its own gains comes from meetings of both, which neither passes. */
  readonly own: Float64Array;
  /** By other party: how much of the other's gains does. */
  readonly shared: Float64Array;
  /** By other party: how its own gains change behind the other. */
  readonly change: Float64Array;
}

function encountersOf(party: number, meetings: readonly Meeting[], parties: number): Encounters {
  const [own, shared, change] = [new Float64Array(parties), new Float64Array(parties), new Float64Array(parties)];
  let first = 0;
  for (const meeting of meetings) {
    first += gainOf(meeting, 0);
    let before = 0;
    for (const [index, other] of meeting.parties.entries()) {
      if (other === party) continue;
      own[other] = (own[other] ?? 0) + gainOf(meeting, before);
      shared[other] = (shared[other] ?? 0) + gainOf(meeting, index);
      change[other] = (change[other] ?? 0) + gainOf(meeting, before + 1) - gainOf(meeting, before);
      before += 1;
    }
  }
  return { first, own, shared, change };
}
