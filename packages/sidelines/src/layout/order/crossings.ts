import type { Camps } from '../../model/acting.ts';
import type { LegendItem } from '../../model/words.ts';
import { type EdgedActs, edgeDistance } from './edge.ts';

/** The parties' places in the timeline, in the order in which their strands rest from start to end. */
export type StrandOrder = readonly number[];

/** For each party, in the timeline's order, the place of its strand, from 0 at the start. */
export type StrandRanks = readonly number[];

/** Where each party's strand stands in an order. */
export function ranksOf(order: StrandOrder): StrandRanks {
  const ranks = order.map(() => 0);
  for (const [rank, party] of order.entries()) ranks[party] = rank;
  return ranks;
}

/** Parties in the order of their strands. */
export function asTheyStand(parties: readonly number[], ranks: StrandRanks): readonly number[] {
  return parties.toSorted((a, b) => (ranks[a] ?? a) - (ranks[b] ?? b));
}

/** Those who meet, in the order in which they do: each camp in one, and before those whose strands stand further on. */
export function asTheyMeet(
  { parties, camps = [parties] }: { readonly parties: readonly number[]; readonly camps?: Camps | undefined },
  ranks: StrandRanks,
): readonly number[] {
  const mean = (camp: readonly number[]) => camp.reduce((sum, party) => sum + (ranks[party] ?? party), 0) / camp.length;
  return camps.toSorted((a, b) => mean(a) - mean(b)).flatMap((camp) => asTheyStand(camp, ranks));
}

/** What has to do with one party each, in the order of the parties' strands; what has to do with all of them comes last. */
export function inStrandOrder<Item extends Pick<LegendItem, 'of'>>(
  items: readonly Item[],
  ranks: StrandRanks,
): readonly Item[] {
  const rankOf = ({ of }: Item): number => (typeof of === 'number' ? (ranks[of] ?? of) : ranks.length);
  return items.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/**
 * How often two strands cross in a picture of two columns. At an act of one party, its strand crosses every strand that rests
 * between it and its edge of the braid, the nearer one where it is free. At a meeting, the strands that meet keep their order and cross none of each
 * other; a strand that stays away lets those pass which come from its one side to a knot on its other side. The knot stands
 * where fewest must pass, which is at the median of those who meet, so a strand that stays away is crossed by the
 * smaller of the two groups on its sides. Each of these crossings is drawn twice, going and coming back, and counts two.
 */
export function crossingsIn(order: StrandOrder, { alone, meetings, edges }: EdgedActs): number {
  const ranks = ranksOf(order);
  const outwards = alone.reduce(
    (sum, times, party) => sum + times * edgeDistance(ranks[party] ?? 0, order.length, edges?.[party]),
    0,
  );
  const inwards = meetings.reduce((sum, { parties, times }) => {
    const standing = asTheyStand(parties, ranks);
    const crossed = standing.reduce((some, party, index) => {
      const next = standing[index + 1];
      const away = next === undefined ? 0 : (ranks[next] ?? 0) - (ranks[party] ?? 0) - 1;
      return some + away * passing(index + 1, parties.length);
    }, 0);
    return sum + times * crossed;
  }, 0);
  return 2 * (outwards + inwards);
}

/** How many of those who meet pass a strand that stays away, when some of them rest before it. */
export function passing(before: number, meeting: number): number {
  return Math.min(before, meeting - before);
}

/** What one crossing weighs against pairs that stand the other way round than the author's, so that one always outweighs all. */
export function weightOfCrossing(parties: number): number {
  return parties * parties;
}
