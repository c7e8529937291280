import { actingIn, citedIn } from '../../model/acting.ts';
import type { Entry, Source, Timeline } from '../../model/timeline.ts';

/** Where the card of an entry stands on a wide page: where a line begins, where it ends, or across both. */
export type Side = 'start' | 'end' | 'bridge';

/** An entry with its place on the page. */
export interface PlannedEntry {
  readonly entry: Entry;
  /** The places, in the timeline, of the parties that acted; ascending. */
  readonly acting: readonly number[];
  /** The sources that the entry cites. */
  readonly cited: readonly Source[];
  readonly side: Side;
  /** The row of the wide page in which the entry begins, from 1. */
  readonly row: number;
  /** How many rows its card may fill: all up to the next card that needs the same column. */
  readonly span: number;
}

/** Gives each entry its side and its rows. Every entry begins a row of its own, so that the order is plain to see. */
export function planEntries(timeline: Timeline): readonly PlannedEntry[] {
  const acting = timeline.entries.map(actingIn(timeline));
  const cited = timeline.entries.map(citedIn(timeline));
  const sides = chooseSides(timeline, acting);
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

/** The first half of the parties at the start, the last at the end, others where there is likely to be room. */
function chooseSides(timeline: Timeline, acting: readonly (readonly number[])[]): readonly Side[] {
  const middle = (timeline.parties.length - 1) / 2;
  const filled = { start: 0, end: 0 };
  return timeline.entries.map((entry, index) => {
    const [party = middle, ...others] = acting[index] ?? [];
    const lines = 4 + Math.ceil(entry.text.length / 40);
    if (others.length > 0) {
      filled.start = filled.end = Math.max(filled.start, filled.end) + lines;
      return 'bridge';
    }
    const roomier = filled.start <= filled.end ? 'start' : 'end';
    const side = party < middle ? 'start' : party > middle ? 'end' : roomier;
    filled[side] += lines;
    return side;
  });
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
