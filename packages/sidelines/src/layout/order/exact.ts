import type { Acts, Meeting } from '../../model/acting.ts';
import { passing, type StrandOrder, weightOfCrossing } from './crossings.ts';
import { type EdgedActs, edgeDistance, thirdOf } from './edge.ts';

/** How many steps an exact search may take: as many as take about a tenth of a second. */
const mostSteps = 2 ** 23;

/** The most parties for which it is tried: the work more than doubles with each. */
const mostParties = 12;

/** Whether the best order can be found in a moment: for up to 10 parties always, for up to 12 unless they meet in too many ways. */
export function canBeExact({ alone, meetings }: Acts): boolean {
  const size = meetings.reduce((sum, { parties }) => sum + parties.length, alone.length);
  return alone.length <= mostParties && 2 ** alone.length * size <= mostSteps;
}

/**
 * The best order, by dynamic programming over the sets of parties that may rest before a strand: what a strand costs depends on
 * which strands rest before it, and not on their order. Strands bound to an edge stand there. Takes 2ⁿ times the sum of the sizes of all meetings.
 */
export function bestOrder(acts: EdgedActs): StrandOrder {
  const parties = acts.alone.length;
  const sets = 1 << parties;
  const sizes = sizesOfSets(sets);
  const costs = new Float64Array(sets).fill(Number.POSITIVE_INFINITY);
  const lasts = new Int8Array(sets);
  costs[0] = 0;
  const weight = weightOfCrossing(parties);
  const meetings = acts.meetings.map((meeting) => ({ ...meeting, set: setOf(meeting.parties) }));
  for (let before = 0; before < sets; before += 1) {
    const passed = passingOver(before, meetings, sizes, parties);
    const outwards = outwardsFrom(before, sizes[before] ?? 0, acts);
    for (let party = 0; party < parties; party += 1) {
      const after = before | (1 << party);
      if (after === before) continue;
      const inverted = sizes[before >> (party + 1)] ?? 0;
      const cost = (costs[before] ?? 0) + ((passed[party] ?? 0) + (outwards[party] ?? 0)) * weight + inverted;
      if (cost >= (costs[after] ?? 0)) continue;
      costs[after] = cost;
      lasts[after] = party;
    }
  }
  return backwards(lasts);
}

/** For each party, how many strands it crosses on its way to its edge, when a set of strands rests before it; infinitely many, where others have to rest before it, too. */
function outwardsFrom(before: number, rank: number, acts: EdgedActs): readonly number[] {
  const { alone, edges } = acts;
  const missing = [...alone.keys()].filter((party) => (before & (1 << party)) === 0);
  const first = Math.min(...missing.map((party) => thirdOf(party, acts)));
  return alone.map((times, party) =>
    thirdOf(party, acts) > first ? Number.POSITIVE_INFINITY : times * edgeDistance(rank, alone.length, edges?.[party]),
  );
}

/** For each party, how many strands pass it when a set of strands rests before it. */
function passingOver(
  before: number,
  meetings: readonly (Meeting & { readonly set: number })[],
  sizes: Uint8Array,
  parties: number,
): Float64Array {
  const passed = new Float64Array(parties);
  let all = 0;
  for (const { set, parties: members, times } of meetings) {
    const crossed = times * passing(sizes[set & before] ?? 0, members.length);
    if (crossed === 0) continue;
    all += crossed;
    for (const member of members) passed[member] = (passed[member] ?? 0) - crossed;
  }
  return passed.map((own) => all + own);
}

/** The order that ends with the last strand of the set of all, before it the last of the set without that one, and so on. */
function backwards(lasts: Int8Array): StrandOrder {
  const order: number[] = [];
  for (let set = lasts.length - 1; set > 0; ) {
    const last = lasts[set] ?? 0;
    order.unshift(last);
    set ^= 1 << last;
  }
  return order;
}

function setOf(parties: readonly number[]): number {
  return parties.reduce((set, party) => set | (1 << party), 0);
}

/** How many parties each set has. */
function sizesOfSets(sets: number): Uint8Array {
  const sizes = new Uint8Array(sets);
  for (let set = 1; set < sets; set += 1) sizes[set] = (sizes[set >> 1] ?? 0) + (set & 1);
  return sizes;
}
