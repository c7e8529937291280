import type { StrandRanks } from './crossings.ts';
import type { Edge } from './edge.ts';

/** Which side of the spine a card stands on; a bridge stands on both. */
export type Side = 'start' | 'end' | 'bridge';

/** What the side of a card follows from. */
export interface Sided {
  /** The places in the timeline of the parties that act. */
  readonly parties: readonly number[];
  /** How much of its column the card takes, in any unit. */
  readonly room: number;
}

/**
 * The side of each card: where its party's strand has the shorter way to the edge of the braid, so that it crosses as few
 * others as it can, unless the author says another. The middle strand, and what nobody did, go where there is more room.
 */
export function chooseSides(cards: readonly Sided[], ranks: StrandRanks, edges: readonly Edge[]): readonly Side[] {
  const middle = (ranks.length - 1) / 2;
  const filled = { start: 0, end: 0 };
  return cards.map(({ parties, room }) => {
    const [party = -1, ...others] = parties;
    if (others.length > 0) {
      filled.start = filled.end = Math.max(filled.start, filled.end) + room;
      return 'bridge';
    }
    const rank = ranks[party] ?? middle;
    const roomier = filled.start <= filled.end ? 'start' : 'end';
    const side = edges[party] ?? (rank < middle ? 'start' : rank > middle ? 'end' : roomier);
    filled[side] += room;
    return side;
  });
}
