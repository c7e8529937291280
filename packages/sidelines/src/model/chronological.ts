import { type Bounds, commonOffset, compareBounds, compareDays, endsBefore } from '../time/index.ts';
import type { Entry, Timeline } from './timeline.ts';
import { boundsOfEntries } from './times.ts';

/**
 * The entries in the order of time; those of one time as the author wrote them. One whose time nobody knows keeps to the entry
 * that the author wrote before it. Within a day, times of the clock are put in order where that is certain: between times of
 * different zones that nobody can compare, and beside the day as a whole, the author's order stays.
 */
export function entriesByTime(timeline: Timeline): readonly Entry[] {
  const bounds = boundsOfEntries(timeline);
  const offset = commonOffset(bounds);
  let known: Bounds | undefined;
  const timed: Timed[] = [];
  const untimed: Entry[] = [];
  timeline.entries.forEach((entry, place) => {
    const own = bounds[place];
    if (own !== undefined && isPlaced(own)) known = own;
    if (known === undefined) untimed.push(entry);
    else timed.push({ entry, place, bounds: known });
  });
  timed.sort((a, b) => compareDays(a.bounds, b.bounds, offset));
  const days = groupsOf(timed, (a, b) => compareDays(a.bounds, b.bounds, offset) === 0);
  return [...days.flatMap((day) => byClock(day, offset)).map(({ entry }) => entry), ...untimed];
}

interface Timed {
  readonly entry: Entry;
  /** In the author's order. */
  readonly place: number;
  readonly bounds: Bounds;
}

function isPlaced({ start, end }: Bounds): boolean {
  return start.kind === 'within' || end.kind === 'within';
}

/** Neighbours that are alike, together. */
function groupsOf(timed: readonly Timed[], isAlike: (a: Timed, b: Timed) => boolean): readonly (readonly Timed[])[] {
  const groups: Timed[][] = [];
  for (const each of timed) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last === undefined || first === undefined || !isAlike(first, each)) groups.push([each]);
    else last.push(each);
  }
  return groups;
}

/** Further off than this, a time of the clock says no more than its day, as midnight does. */
const mostDoubt = 12 * 3600;

/** The entries of one day, or of the same days: the author's next comes first, if nothing that is left lies before it. */
function byClock(day: readonly Timed[], offset: number): readonly Timed[] {
  if (day.length < 2 || !day.some(({ bounds }) => clockNameOf(bounds) !== undefined)) return day;
  const rows = new Map<string | undefined, Timed[]>();
  for (const each of day) {
    const name = clockNameOf(each.bounds);
    const row = rows.get(name);
    if (row === undefined) rows.set(name, [each]);
    else row.push(each);
  }
  for (const [name, row] of rows) if (name !== undefined) row.sort((a, b) => compareBounds(a.bounds, b.bounds, offset));
  return merged([...rows.values()]);
}

/** The clock by which a date is told: those of one clock are in a certain order. None where it names no time of the clock. */
function clockNameOf({ start }: Bounds): string | undefined {
  if (start.kind !== 'within' || start.clock === undefined) return undefined;
  const { offset, zone = '', doubt = 0 } = start.clock;
  if (doubt > mostDoubt) return undefined;
  return offset === undefined ? zone : 'UTC';
}

/** Rows in order as one: of the first of each, the one that the author wrote first, and that none of the others lies before. */
function merged(rows: readonly (readonly Timed[])[]): readonly Timed[] {
  const next = rows.map(() => 0);
  const all: Timed[] = [];
  for (;;) {
    const heads = rows.flatMap((row, index) => {
      const head = row[next[index] ?? 0];
      return head === undefined ? [] : [{ head, index }];
    });
    const free = heads.filter(({ head }) => !heads.some((other) => endsBefore(other.head.bounds, head.bounds)));
    const [first] = (free.length > 0 ? free : heads).sort((a, b) => a.head.place - b.head.place);
    if (first === undefined) return all;
    all.push(first.head);
    next[first.index] = (next[first.index] ?? 0) + 1;
  }
}
