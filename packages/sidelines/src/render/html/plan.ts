import type { StrandRanks } from '../../layout/order/crossings.ts';
import { chooseSides, type Side } from '../../layout/order/side.ts';
import { actingIn, citedIn } from '../../model/acting.ts';
import type { Entry, Source, Timeline } from '../../model/timeline.ts';

/** An entry with its place on the page. */
export interface PlannedEntry {
  readonly entry: Entry;
  /** The places, in the timeline, of the parties that acted; ascending. */
  readonly acting: readonly number[];
  /** The sources that the entry cites. */
  readonly cited: readonly Source[];
  /** Where the card stands on a wide page. */
  readonly side: Side;
  /** The row of the wide page in which the entry begins, from 1. */
  readonly row: number;
  /** How many rows its card may fill: all up to the next card that needs the same column. */
  readonly span: number;
}

/** Gives each entry its side and its rows. Every entry begins a row of its own, so that the order is plain to see. */
export function planEntries(timeline: Timeline, ranks: StrandRanks): readonly PlannedEntry[] {
  const acting = timeline.entries.map(actingIn(timeline));
  const cited = timeline.entries.map(citedIn(timeline));
  const sides = chooseSides(
    timeline.entries.map(({ text }, index) => ({
      parties: acting[index] ?? [],
      room: 4 + Math.ceil(text.length / 40),
    })),
    ranks,
  );
  const spans = freeRows(sides);
  return timeline.entries.map((entry, index) => ({
    entry,
    acting: acting[index] ?? [],
    cited: cited[index] ?? [],
    side: sides[index] ?? 'bridge',
    row: index + 1,
    span: spans[index] ?? 1,
  }));
}

/** For each entry the number of rows until one comes that stands on the same side, or bridges. */
function freeRows(sides: readonly Side[]): readonly number[] {
  const rows: number[] = [];
  const next = { start: sides.length, end: sides.length };
  for (let index = sides.length - 1; index >= 0; index--) {
    const side = sides[index] ?? 'bridge';
    rows[index] = side === 'bridge' ? 1 : next[side] - index;
    if (side !== 'end') next.start = index;
    if (side !== 'start') next.end = index;
  }
  return rows;
}
