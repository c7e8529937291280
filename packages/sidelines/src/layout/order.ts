import { actsIn } from '../model/acting.ts';
import type { Timeline } from '../model/timeline.ts';
import { crossingsIn, type StrandOrder } from './order/crossings.ts';
import { authorsOrder, type EdgedActs, edgesOf } from './order/edge.ts';
import { bestOrder, canBeExact } from './order/exact.ts';
import { searchOrder } from './order/search.ts';

/** One crossing more in so many entries is few: one strand that is crossed there and back in twice as many. */
const entriesForCrossing = 4;

/**
 * The order in which strands rest, and the legend with them: the author's where that costs few crossings, one in every
 * `entriesForCrossing` entries at the most; else the order in which fewest strands cross, and of several such orders the one nearest to
 * the author's. They are counted by the entry and not by the fewest, which may be none: that is how a reader meets them
 * (`bench/crossings.ts` says how often the author's order is kept, and at what cost). Parties that say `side: left` stand left of
 * those that say nothing, and these left of those that say `side: right`; two parties that say nothing keep the author's order.
 *
 * One order holds for the whole picture. A storyline may instead choose an order for each moment (Gronemann, Jünger, Liers,
 * Mambelli, "Crossing minimization in storyline visualization", 2016; Dobler et al., "Crossing minimization in time interval
 * storylines", 2023) and so save crossings; but here most entries are acts of one party, whose cards stand on that
 * party's side. With one order a strand comes back to its own place after every meeting: a reader finds a party by its place, the
 * legend lists parties as they stand, and a party's cards stay on one side. It also makes the best order quick to find.
 *
 * Up to ten parties, and up to twelve with the usual number of meetings, the order is the best there is, found by dynamic
 * programming over sets of parties (Held and Karp, "A dynamic programming approach to sequencing problems", 1962); beyond that
 * it is found by local search, which comes within a tenth of the best known on published storylines. Either takes time in proportion
 * to the entries, for a given number of parties.
 */
export function orderOfStrands(timeline: Timeline): StrandOrder {
  return orderFor({ ...actsIn(timeline), edges: edgesOf(timeline) });
}

/** The order of strands of those who act; entries in which nobody does count for nothing. */
export function orderFor(acts: EdgedActs): StrandOrder {
  const authors = authorsOrder(acts);
  const fewest = orderOfFewest(acts);
  const entries = [...acts.alone, ...acts.meetings.map(({ times }) => times)].reduce((sum, times) => sum + times, 0);
  const more = crossingsIn(authors, acts) - crossingsIn(fewest, acts);
  return more * entriesForCrossing <= entries ? authors : fewest;
}

/** The order in which fewest strands cross, or nearly so where parties are many. */
export function orderOfFewest(acts: EdgedActs): StrandOrder {
  return canBeExact(acts) ? bestOrder(acts) : searchOrder(acts);
}
