import type { StrandRanks } from '../../layout/order/crossings.ts';
import { chooseSides, type Side } from '../../layout/order/side.ts';
import { type ResolvedEntry, resolvedEntries } from '../../model/acting.ts';
import type { Timeline } from '../../model/timeline.ts';
import { freeRows } from './rows.ts';

/** An entry with its place on the page. */
export interface PlannedEntry extends ResolvedEntry {
  /** Where the card stands on a wide page. */
  readonly side: Side;
  /** The row of the wide page in which the entry begins, from 1. */
  readonly row: number;
  /** How many rows its card may fill: all up to the next card that needs the same column. */
  readonly span: number;
}

/** Gives each entry its side and its rows. Every entry begins a row of its own, so that the order is plain to see. */
export function planEntries(timeline: Timeline, ranks: StrandRanks): readonly PlannedEntry[] {
  const resolved = resolvedEntries(timeline);
  const sides = chooseSides(
    resolved.map(({ entry, acting }) => ({ parties: acting, room: 4 + Math.ceil(entry.text.length / 40) })),
    ranks,
  );
  const spans = freeRows(sides);
  return resolved.map((entry, index) => ({
    ...entry,
    side: sides[index] ?? 'bridge',
    row: index + 1,
    span: spans[index] ?? 1,
  }));
}
