import {
  type Bound,
  type Bounds,
  commonOffset,
  compareInstants,
  endsBefore,
  firstOn,
  type Instant,
  type KnownBound,
  lastOn,
  placeBy,
  type Reckoning,
  reckoningOf,
} from '../time/index.ts';

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
 * A date as two numbers that rise in the direction in which the list is read. They are ranks of points in time: nothing but
 * their order counts, and an end that is open or unknown lies beyond all others.
 */
interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * Finds the dates that are definitely out of order; dates that overlap, or whose order is not known, never are. As few dates as
 * possible are blamed, so that a year mistyped is blamed once and not all that follow it; where either of two may be wrong,
 * the later. Dates that are not sure are blamed before those that are, however many they are. A list is read in the direction in which fewer are to blame; where that is both, as most neighbours stand.
 */
export function findInversions(dates: readonly Bounds[], unsure: readonly boolean[] = []): Inversions {
  const rising = inversionsTowards(dates, unsure, false);
  if (rising.length === 0) return { newestFirst: false, inversions: rising };
  const falling = inversionsTowards(dates, unsure, true);
  const newestFirst = (falling.length - rising.length || balanceOf(dates)) < 0;
  return { newestFirst, inversions: newestFirst ? falling : rising };
}

/** How many more neighbours rise than fall. Where two overlap, they do if both ends do. */
function balanceOf(dates: readonly Bounds[]): number {
  let balance = 0;
  let last: Bounds | undefined;
  for (const date of dates) {
    if (date.start.kind !== 'within' && date.end.kind !== 'within') continue;
    if (last !== undefined) balance += Number(rises(last, date)) - Number(rises(date, last));
    last = date;
  }
  return balance;
}

function rises(one: Bounds, other: Bounds): boolean {
  return endsBefore(one, other) || (isBefore(one.start, other.start) && isBefore(one.end, other.end));
}

function isBefore(one: Bound, other: Bound): boolean {
  if (one.kind !== 'within' || other.kind !== 'within') return false;
  return one.earliest < other.earliest && one.latest < other.latest;
}

/** After this many rounds, dates of different clocks may still contradict each other, and are not blamed for it. */
const mostRounds = 4;

/**
 * The inversions of a list that is read in one direction. Where all is told by one clock, one look finds them. Else some dates
 * are set aside because they contradict others only if all clocks were one: these are looked at again among themselves.
 */
function inversionsTowards(
  dates: readonly Bounds[],
  unsure: readonly boolean[],
  newestFirst: boolean,
): readonly Inversion[] {
  const clocks = clocksOf(dates);
  if (clocks.length < 2 && !newestFirst && areInOrder(dates)) return [];
  if (clocks.length < 2) return blamedBy(dates, unsure, newestFirst, clocks).inversions;
  const found: Inversion[] = [];
  let places: readonly number[] = [...dates.keys()];
  for (let round = 0; round < mostRounds && places.length > 0; round += 1) {
    const { inversions, open } = blamedBy(
      places.map((place) => dates[place] ?? nowhere),
      places.map((place) => unsure[place] ?? false),
      newestFirst,
      clocks,
    );
    found.push(...inversions.map((inversion) => moved(inversion, places)));
    places = open.map((place) => places[place] ?? 0);
  }
  return found.sort((a, b) => a.place - b.place);
}

/** Whether none of the dates, all by one clock, ends before one above it starts: most lists are so, and need no closer look. */
function areInOrder(dates: readonly Bounds[]): boolean {
  let latest: Instant | undefined;
  for (const { start, end } of dates) {
    if (latest !== undefined && end.kind === 'within' && compareInstants(lastOn(end, reckoningOf(end)), latest) < 0)
      return false;
    const first = start.kind === 'within' ? firstOn(start, reckoningOf(start)) : undefined;
    if (first !== undefined && (latest === undefined || compareInstants(latest, first) < 0)) latest = first;
  }
  return true;
}

const nowhere: Bounds = { start: { kind: 'unknown' }, end: { kind: 'unknown' } };

/** An inversion of some dates of a list, by their places in the whole. */
function moved({ place, other, stands, belongsBefore }: Inversion, places: readonly number[]): Inversion {
  const placeOf = (index: number): number => places[index] ?? index;
  const target = belongsBefore === undefined ? {} : { belongsBefore: placeOf(belongsBefore) };
  return { place: placeOf(place), other: placeOf(other), stands, ...target };
}

/** The clocks by which the dates of a list are told. */
function clocksOf(dates: readonly Bounds[]): readonly Reckoning[] {
  const clocks = new Map<string, Reckoning>();
  for (const bounds of new Set(dates))
    for (const bound of [bounds.start, bounds.end]) {
      const clock = bound.kind === 'within' ? reckoningOf(bound) : undefined;
      if (clock !== undefined) clocks.set(clock.utc ? 'UTC' : clock.zone, clock);
    }
  return [...clocks.values()];
}

/** Which of the dates that are not kept contradict one that is, by whatever clock, and which contradict none beyond doubt. */
function blamedBy(
  dates: readonly Bounds[],
  unsure: readonly boolean[],
  newestFirst: boolean,
  clocks: readonly Reckoning[],
): { readonly inversions: readonly Inversion[]; readonly open: readonly number[] } {
  const offset = commonOffset(dates);
  const shared = spansOf(dates, newestFirst, {
    first: (bound) => (clocks.length < 2 ? firstOn(bound, reckoningOf(bound)) : placeBy(bound, 'earliest', offset)),
    last: (bound) => (clocks.length < 2 ? lastOn(bound, reckoningOf(bound)) : placeBy(bound, 'latest', offset)),
  });
  const kept = keptOf(shared, unsure);
  const found = new Map<number, Inversion>();
  for (const clock of clocks) {
    const first = (bound: KnownBound) => firstOn(bound, clock);
    const last = (bound: KnownBound) => lastOn(bound, clock);
    const spans = clocks.length < 2 ? shared : spansOf(dates, newestFirst, { first, last });
    for (const inversion of inversionsIn(spans, kept))
      found.set(inversion.place, earliestOf(inversion, found.get(inversion.place)));
  }
  const open = [...kept.keys()].filter((place) => !kept[place] && !found.has(place));
  return { inversions: [...found.values()].sort((a, b) => a.place - b.place), open };
}

/** What is wrong with a date by one clock, if it is by another that belongs further up; else by that. */
function earliestOf(inversion: Inversion, known: Inversion | undefined): Inversion {
  if (known === undefined) return inversion;
  return (inversion.belongsBefore ?? Infinity) < (known.belongsBefore ?? Infinity) ? inversion : known;
}

/** Where known bounds lie by the clock that counts. */
interface Points {
  readonly first: (bound: KnownBound) => Instant;
  readonly last: (bound: KnownBound) => Instant;
}

function spansOf(dates: readonly Bounds[], newestFirst: boolean, points: Points): readonly Span[] {
  const ends = new Map(
    [...new Set(dates)].map((date): [Bounds, Ends] => {
      const { start, end } = date;
      return [
        date,
        {
          first: start.kind === 'within' ? points.first(start) : undefined,
          last: end.kind === 'within' ? points.last(end) : undefined,
        },
      ];
    }),
  );
  const ranks = ranksOf([...ends.values()].flatMap(({ first, last }) => [first, last]));
  const beyond = ranks.count + 1;
  const spanOf = ({ first, last }: Ends): Span => {
    const low = first === undefined ? 0 : ranks.of(first);
    const high = last === undefined ? beyond : ranks.of(last);
    return newestFirst ? { low: beyond - high, high: beyond - low } : { low, high };
  };
  const spans = new Map([...ends].map(([date, each]) => [date, spanOf(each)]));
  return dates.map((date) => spans.get(date) ?? { low: 0, high: beyond });
}

interface Ends {
  readonly first: Instant | undefined;
  readonly last: Instant | undefined;
}

/** Numbers points in time from 1 on, equal ones alike. */
function ranksOf(points: readonly (Instant | undefined)[]): { of(point: Instant): number; readonly count: number } {
  const ranks = new Map<Instant, number>();
  let count = 0;
  let last: Instant | undefined;
  for (const point of points.flatMap((each) => each ?? []).sort(compareInstants)) {
    if (last === undefined || compareInstants(last, point) < 0) count += 1;
    ranks.set(point, count);
    last = point;
  }
  return { of: (point) => ranks.get(point) ?? 0, count };
}

/** Whether each date is kept: of those that are sure, the most that are in order; of the others, the most of those that contradict none of these. */
function keptOf(spans: readonly Span[], unsure: readonly boolean[]): readonly boolean[] {
  if (!unsure.includes(true)) return mostInOrder(spans);
  const sure = mostAmong(spans, (place) => !unsure[place]);
  const against = new Set(inversionsIn(spans, sure).map(({ place }) => place));
  return mostAmong(spans, (place) => sure[place] || (unsure[place] === true && !against.has(place)));
}

/** The same as `mostInOrder`, of some of the dates; the others are not kept. */
function mostAmong(spans: readonly Span[], isAmong: (place: number) => boolean | undefined): readonly boolean[] {
  const places = [...spans.keys()].filter(isAmong);
  const kept = mostInOrder(places.flatMap((place) => spans[place] ?? []));
  const keptPlaces = new Set(places.filter((_, index) => kept[index]));
  return spans.map((_, place) => keptPlaces.has(place));
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
