import type { StrandRanks } from '../../layout/order/crossings.ts';
import { sidesIn } from '../../layout/order/evenness.ts';
import type { Side } from '../../layout/order/side.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { ToldEntry } from '../../model/told.ts';

/** An entry with its place on the page. */
export interface PlannedEntry extends ToldEntry {
  /** Where the card stands on a wide page. */
  readonly side: Side;
}

/** Gives each entry its side. */
export function planEntries(
  timeline: Timeline,
  told: readonly ToldEntry[],
  ranks: StrandRanks,
): readonly PlannedEntry[] {
  const sides = sidesIn(timeline, told, ranks);
  return told.map((entry, index) => ({ ...entry, side: sides[index] ?? 'bridge' }));
}
