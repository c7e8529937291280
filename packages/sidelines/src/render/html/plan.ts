import type { StrandRanks } from '../../layout/order/crossings.ts';
import { edgesOf } from '../../layout/order/edge.ts';
import { chooseSides, type Side } from '../../layout/order/side.ts';
import { type ResolvedEntry, resolvedEntries } from '../../model/acting.ts';
import type { Timeline } from '../../model/timeline.ts';

/** An entry with its place on the page. */
export interface PlannedEntry extends ResolvedEntry {
  /** Where the card stands on a wide page. */
  readonly side: Side;
}

/** Gives each entry its side. */
export function planEntries(timeline: Timeline, ranks: StrandRanks): readonly PlannedEntry[] {
  const resolved = resolvedEntries(timeline);
  const sides = chooseSides(
    resolved.map(({ entry, acting }) => ({ parties: acting, room: 4 + Math.ceil(entry.text.length / 40) })),
    ranks,
    edgesOf(timeline),
  );
  return resolved.map((entry, index) => ({ ...entry, side: sides[index] ?? 'bridge' }));
}
