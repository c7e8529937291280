import { saidBetween } from '../../layout/between.ts';
import type { StrandRanks } from '../../layout/order/crossings.ts';
import { sidesIn } from '../../layout/order/evenness.ts';
import type { Side } from '../../layout/order/side.ts';
import type { Between } from '../../layout/theme.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { ToldEntry } from '../../model/told.ts';

/** An entry with its place on the page. */
export interface PlannedEntry extends ToldEntry {
  /** Where the card stands on a wide page. */
  readonly side: Side;
  /** What is said before it of time: the year that begins, or how much later it is. */
  readonly before: string | undefined;
}

/** Gives each entry its side, and what is said before it. */
export function planEntries(
  timeline: Timeline,
  told: readonly ToldEntry[],
  ranks: StrandRanks,
  between: Between,
): readonly PlannedEntry[] {
  const [sides, before] = [sidesIn(timeline, told, ranks), saidBetween(timeline, between)];
  return told.map((entry, index) => ({ ...entry, side: sides[index] ?? 'bridge', before: before[index] }));
}
