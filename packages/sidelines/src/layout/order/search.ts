import { type Acts, crossingsIn, edgeDistance, passing, type StrandOrder, weightOfCrossing } from './crossings.ts';

/** How often barycentres are taken, and how often all parties are tried in all places, at the most. */
const mostRounds = 24;

/**
 * An order in which strands seldom cross, for more parties than an exact search can take: local search by insertion, from
 * the author's order and from the barycentre order, of which the better outcome is taken. Never has more crossings than either
 * of them. For a given number of parties, the work grows with the number of different meetings.
 */
export function searchOrder(acts: Acts): StrandOrder {
  const members = membershipsIn(acts);
  const fromAuthors = improved(
    acts.alone.map((_, party) => party),
    acts,
    members,
  );
  const fromBarycentre = improved(barycentreOrder(acts), acts, members);
  return crossingsIn(fromBarycentre, acts) < crossingsIn(fromAuthors, acts) ? fromBarycentre : fromAuthors;
}

/** Puts one party after the other into its best place, until none has a better one. */
function improved(start: StrandOrder, acts: Acts, members: readonly ReadonlySet<number>[]): StrandOrder {
  const order = [...start];
  for (let round = 0, moved = true; moved && round < mostRounds; round += 1) {
    moved = false;
    for (const party of members.keys()) {
      const from = order.indexOf(party);
      order.splice(from, 1);
      const to = bestPlace(order, party, from, acts, members);
      order.splice(to, 0, party);
      moved ||= to !== from;
    }
  }
  return order;
}

/**
 * Every party where those are with whom it meets, on the average: the best of the orders that repeated sorting by barycentres
 * comes by (Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981).
 */
export function barycentreOrder(acts: Acts): StrandOrder {
  let order: StrandOrder = acts.alone.map((_, party) => party);
  let best = order;
  let least = crossingsIn(order, acts);
  for (let round = 0; round < mostRounds; round += 1) {
    const centres = barycentresOf(order, acts);
    const next = order.toSorted((a, b) => (centres[a] ?? 0) - (centres[b] ?? 0));
    if (next.every((party, rank) => party === order[rank])) break;
    order = next;
    const crossings = crossingsIn(order, acts);
    if (crossings < least) [best, least] = [order, crossings];
  }
  return best;
}

/** For each party the mean of the middles of its meetings; its own place when it meets nobody. */
function barycentresOf(order: StrandOrder, { meetings }: Acts): readonly number[] {
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

/** For each party the indexes of its meetings. */
function membershipsIn({ alone, meetings }: Acts): readonly ReadonlySet<number>[] {
  const members = alone.map(() => new Set<number>());
  for (const [index, { parties }] of meetings.entries()) for (const party of parties) members[party]?.add(index);
  return members;
}

/** Where a party is best put into the order of the others; where it was, unless another place is better. */
function bestPlace(
  others: readonly number[],
  party: number,
  from: number,
  acts: Acts,
  members: readonly ReadonlySet<number>[],
): number {
  const weight = weightOfCrossing(others.length + 1);
  const before = acts.meetings.map(() => 0);
  const costs = [0];
  for (const [rank, other] of others.entries()) {
    const step = weight * crossingsGained(party, other, rank, { acts, members, before }) + (party < other ? 1 : -1);
    costs.push((costs[rank] ?? 0) + step);
    for (const meeting of members[other] ?? []) before[meeting] = (before[meeting] ?? 0) + 1;
  }
  const least = Math.min(...costs);
  return costs[from] === least ? from : costs.indexOf(least);
}

/** What the search knows while it moves a party over the others. */
interface Sweep {
  readonly acts: Acts;
  readonly members: readonly ReadonlySet<number>[];
  /** How many of each meeting rest before both. */
  readonly before: readonly number[];
}

/** How many crossings there are more when a party rests right after another instead of right before it, at this rank. */
function crossingsGained(party: number, other: number, rank: number, { acts, members, before }: Sweep): number {
  const { alone, meetings } = acts;
  const outwards = edgeDistance(rank + 1, alone.length) - edgeDistance(rank, alone.length);
  /** Only a meeting of one without the other is changed: what it costs the other when the one rests before it. */
  const passed = (one: number, without: number): number => {
    let sum = 0;
    for (const index of members[one] ?? []) {
      if (members[without]?.has(index) === true) continue;
      const { parties, times } = meetings[index] ?? { parties: [], times: 0 };
      const rested = before[index] ?? 0;
      sum += times * (passing(rested + 1, parties.length) - passing(rested, parties.length));
    }
    return sum;
  };
  return ((alone[party] ?? 0) - (alone[other] ?? 0)) * outwards + passed(other, party) - passed(party, other);
}
