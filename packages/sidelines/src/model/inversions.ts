import { type Bounds, endsBefore } from '../time/index.ts';

/** A date that stands where it cannot: all of it lies on the wrong side of another, beyond doubt. */
export interface Inversion {
  /** The date to blame, by its place in the list. */
  readonly place: number;
  /** The date that it contradicts; never one that is itself to blame. */
  readonly other: number;
  /** How the blamed date stands to the other in the list. */
  readonly stands: 'after' | 'before';
  /** The first place before which the blamed date contradicts nothing; only where that is known. */
  readonly belongsBefore?: number;
}

/** The inversions of a list, and the direction in which it is read. */
export interface Inversions {
  readonly newestFirst: boolean;
  /** Ascending by place. */
  readonly inversions: readonly Inversion[];
}

/**
 * A date as two numbers that rise in the direction in which the list is read. They are ranks of days: nothing but their
 * order counts, and an end that is open or unknown lies beyond all others.
 */
interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * Finds the dates that are definitely out of order; dates that overlap never are. A list that mostly descends is read
 * newest first. As few dates as possible are blamed, so that a year mistyped is blamed once and not all that follow it;
 * where either of two may be wrong, the later.
 */
export function findInversions(dates: readonly Bounds[]): Inversions {
  const newestFirst = mostlyDescends(dates);
  const spans = spansOf(dates, newestFirst);
  return { newestFirst, inversions: inversionsIn(spans, mostInOrder(spans)) };
}

function mostlyDescends(dates: readonly Bounds[]): boolean {
  let balance = 0;
  let last: Bounds | undefined;
  for (const date of dates) {
    if (date.start.kind !== 'within' && date.end.kind !== 'within') continue;
    if (last !== undefined) balance += Number(endsBefore(last, date)) - Number(endsBefore(date, last));
    last = date;
  }
  return balance < 0;
}

function spansOf(dates: readonly Bounds[], newestFirst: boolean): readonly Span[] {
  const different = new Set(dates);
  const days = new Set<number>();
  for (const { start, end } of different) {
    if (start.kind === 'within') days.add(start.earliest);
    if (end.kind === 'within') days.add(end.latest);
  }
  const ranks = new Map([...days].sort((a, b) => a - b).map((day, place) => [day, place + 1]));
  const last = ranks.size + 1;
  const spanOf = ({ start, end }: Bounds): Span => {
    const low = start.kind === 'within' ? (ranks.get(start.earliest) ?? 0) : 0;
    const high = end.kind === 'within' ? (ranks.get(end.latest) ?? last) : last;
    return newestFirst ? { low: last - high, high: last - low } : { low, high };
  };
  const spans = new Map([...different].map((date) => [date, spanOf(date)]));
  return dates.map((date) => spans.get(date) ?? spanOf(date));
}

/**
 * Whether each date is one of the most that are in order with each other; of several such sets, that which holds the
 * earlier dates.
 *
 * The walk upwards knows how many dates from a place on can be kept when everything kept above starts at `low` or before:
 * as many as there are ends in the set that lie at `low` or later. A date adds its end, and takes the place of
 * the last end that lies before its start. The walk downwards undoes this and keeps a date where that costs nothing.
 */
function mostInOrder(spans: readonly Span[]): readonly boolean[] {
  const ends = new SortedNumbers(spans.reduce((most, { high }) => Math.max(most, high), 0) + 1);
  const replaced = spans.toReversed().map(({ low, high }) => {
    const last = ends.lastBelow(low);
    if (last !== undefined) ends.add(last, -1);
    ends.add(high, 1);
    return last;
  });
  let highest = 0;
  return spans.map(({ low, high }, place) => {
    const last = replaced[spans.length - 1 - place];
    ends.add(high, -1);
    if (last !== undefined) ends.add(last, 1);
    const then = Math.max(highest, low);
    const isKept = high >= highest && ends.countFrom(then) + 1 >= ends.countFrom(highest);
    if (isKept) highest = then;
    return isKept;
  });
}

/** Whole numbers from 0 to below `limit`, each any number of times, counted in a Fenwick tree. */
class SortedNumbers {
  readonly #sums: Int32Array;
  #size = 0;

  constructor(limit: number) {
    this.#sums = new Int32Array(limit + 1);
  }

  add(value: number, times: 1 | -1): void {
    this.#size += times;
    for (let at = value + 1; at < this.#sums.length; at += at & -at) this.#sums[at] = this.#sumAt(at) + times;
  }

  countFrom(value: number): number {
    return this.#size - this.#countBelow(value);
  }

  lastBelow(value: number): number | undefined {
    let rest = this.#countBelow(value) - 1;
    if (rest < 0) return undefined;
    let at = 0;
    for (let step = 2 ** Math.floor(Math.log2(this.#sums.length)); step >= 1; step /= 2) {
      if (at + step >= this.#sums.length || this.#sumAt(at + step) > rest) continue;
      at += step;
      rest -= this.#sumAt(at);
    }
    return at;
  }

  #countBelow(value: number): number {
    let count = 0;
    for (let at = value; at > 0; at -= at & -at) count += this.#sumAt(at);
    return count;
  }

  #sumAt(at: number): number {
    return this.#sums[at] ?? 0;
  }
}

/** Places of dates that are kept, each with the day that counts, which rises along the list. */
type Records = { readonly place: number; readonly day: number }[];

/** A date that is blamed lies before one that is kept above it, or after one that is kept below it; never both. */
function inversionsIn(spans: readonly Span[], kept: readonly boolean[]): readonly Inversion[] {
  return [...wrongAbove(spans, kept), ...wrongBelow(spans, kept)].sort((a, b) => a.place - b.place);
}

function wrongAbove(spans: readonly Span[], kept: readonly boolean[]): readonly Inversion[] {
  const starts: Records = [];
  const wrong: Inversion[] = [];
  spans.forEach(({ low, high }, place) => {
    const highest = starts.at(-1);
    if (kept[place]) {
      if (highest === undefined || low > highest.day) starts.push({ place, day: low });
      return;
    }
    const first = starts[firstWhere(starts, ({ day }) => day > high)];
    if (highest !== undefined && first !== undefined)
      wrong.push({ place, other: highest.place, stands: 'after', belongsBefore: first.place });
  });
  return wrong;
}

function wrongBelow(spans: readonly Span[], kept: readonly boolean[]): readonly Inversion[] {
  const ends: Records = [];
  const wrong: Inversion[] = [];
  spans.toReversed().forEach(({ low, high }, index) => {
    const place = spans.length - 1 - index;
    if (kept[place]) {
      while ((ends.at(-1)?.day ?? -1) >= high) ends.pop();
      ends.push({ place, day: high });
      return;
    }
    // The nearer an end, the later it is.
    const nearest = ends[firstWhere(ends, ({ day }) => day >= low) - 1];
    if (nearest !== undefined) wrong.push({ place, other: nearest.place, stands: 'before' });
  });
  return wrong;
}

/** The index of the first record of which something holds that holds of all after it; their number where it holds of none. */
function firstWhere(records: Records, holds: (record: Records[number]) => boolean): number {
  let [from, to] = [0, records.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const record = records[middle];
    if (record !== undefined && holds(record)) to = middle;
    else from = middle + 1;
  }
  return from;
}
