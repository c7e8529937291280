import type { Bound, Bounds, ClockTime } from './edtf/bounds.ts';

/**
 * Compares two dates for sorting: by where they begin, then by where they end. Negative when `a` comes first, 0 when neither
 * does; a stable sort then keeps the order as written. A total preorder, which never contradicts `endsBefore`.
 *
 * Where only one end is known, the date stands where that end is, whether the other is open or unknown: “until 2008” as 2008
 * does. Of dates that begin together, one whose end is open comes last. Dates without a known end come before all days where
 * their start is open, after all days where their end is, and last where nothing is known of them. A time of the clock stands within its day, behind the day as a whole.
 * @param offset minutes ahead of UTC of the clock by which times with an offset are put beside whole days, and beside times without
 */
export function compareBounds(a: Bounds, b: Bounds, offset = 0): number {
  return (
    comparePlaces(earliestPlace(a, offset), earliestPlace(b, offset)) ||
    comparePlaces(latestPlace(a, offset), latestPlace(b, offset))
  );
}

/** Compares two dates as `compareBounds` does, but by whole days: times of the clock within a day are alike. */
export function compareDays(a: Bounds, b: Bounds, offset: number): number {
  const compare = (one: Place, other: Place) => one.part - other.part || one.day - other.day;
  return (
    compare(earliestPlace(a, offset), earliestPlace(b, offset)) ||
    compare(latestPlace(a, offset), latestPlace(b, offset))
  );
}

/**
 * Whether all of `a` lies before all of `b`, beyond doubt: the end of `a` before the start of `b`, wherever on earth those were
 * whose zone is not known. False whenever an end that matters is open or unknown.
 */
export function endsBefore({ end }: Bounds, { start }: Bounds): boolean {
  if (end.kind !== 'within' || start.kind !== 'within') return false;
  const reckoning = reckoningOf(start);
  return compareInstants(lastOn(end, reckoning), firstOn(start, reckoning)) < 0;
}

/** How many days pass from a date to a later one, at least and at most; below 0 where the later may be the earlier. `undefined` where an end is not known. */
export function daysBetween(a: Bounds, b: Bounds): { readonly least: number; readonly most: number } | undefined {
  if (a.start.kind !== 'within' || a.end.kind !== 'within') return undefined;
  if (b.start.kind !== 'within' || b.end.kind !== 'within') return undefined;
  return { least: b.start.earliest - a.end.latest, most: b.end.latest - a.start.earliest };
}

/** A point in time by one clock. */
export interface Instant {
  readonly day: number;
  /** Whole seconds of the day, from 0 on. */
  readonly second: number;
}

/** Compares two points by the same clock. */
export function compareInstants(a: Instant, b: Instant): number {
  return a.day - b.day || a.second - b.second;
}

/** A bound that is known. */
export type KnownBound = Extract<Bound, { readonly kind: 'within' }>;

/**
 * By what clock a bound is reckoned: that of UTC, where its offset is known, or a local one, by the name of its zone. Whole
 * days, and times whose author names no zone, are those of one place, whose zone nobody knows. Bounds of one reckoning are in a
 * certain order; of two, only where they are further apart than clocks on earth differ.
 */
export type Reckoning = { readonly utc: true } | { readonly utc: false; readonly zone: string };

const utc: Reckoning = { utc: true };
const unnamed: Reckoning = { utc: false, zone: '' };

/** By what clock a bound is reckoned. */
export function reckoningOf({ clock }: KnownBound): Reckoning {
  if (clock?.offset !== undefined) return utc;
  return clock?.zone === undefined ? unnamed : { utc: false, zone: clock.zone };
}

const minute = 60;
const hour = 60 * minute;
const wholeDay = 24 * hour;
/** The last second of a day. */
const lastSecond = wholeDay - 1;
/** The clock that is furthest ahead of UTC, and the one that is furthest behind. */
const [ahead, behind] = [14 * hour, 12 * hour];

/** The first point at which a bound may lie, by a clock that may be another than its own. */
export function firstOn(bound: KnownBound, reckoning: Reckoning): Instant {
  const { clock, earliest: day } = bound;
  const own = reckoningOf(bound);
  const least = clock === undefined ? 0 : universalSecond(clock) - (clock.doubt ?? 0);
  return instant(
    day,
    isSame(own, reckoning) ? least : least - (own.utc ? behind : reckoning.utc ? ahead : ahead + behind),
  );
}

/** The last point at which a bound may lie, by a clock that may be another than its own. */
export function lastOn(bound: KnownBound, reckoning: Reckoning): Instant {
  const { clock, latest: day } = bound;
  const own = reckoningOf(bound);
  const most = clock === undefined ? lastSecond : universalSecond(clock) + room(clock);
  return instant(
    day,
    isSame(own, reckoning) ? most : most + (own.utc ? ahead : reckoning.utc ? behind : ahead + behind),
  );
}

/** How long a time of the clock may last: who writes 14:11 means a moment of that minute. */
function room({ second, doubt = 0 }: ClockTime): number {
  return doubt + (second % minute === 0 ? minute - 1 : 0);
}

function isSame(a: Reckoning, b: Reckoning): boolean {
  return a.utc ? b.utc : !b.utc && a.zone === b.zone;
}

/** The second of the day that it is by UTC, where the offset is known; it may belong to the day before or after. */
function universalSecond({ second, offset = 0 }: ClockTime): number {
  return second - offset * minute;
}

function instant(day: number, second: number): Instant {
  const days = Math.floor(second / wholeDay);
  return { day: day + days, second: second - days * wholeDay };
}

/**
 * Where a known bound stands by a clock that is `offset` minutes ahead of UTC; whole days, and times without an offset, are
 * taken as told by that clock.
 */
export function placeBy(bound: KnownBound, side: 'earliest' | 'latest', offset: number): Instant {
  const { clock } = bound;
  const day = bound[side];
  if (clock === undefined) return { day, second: side === 'earliest' ? 0 : lastSecond };
  return instant(day, universalSecond(clock) + (clock.offset === undefined ? 0 : offset * minute));
}

/** The offset that most times of the clock have, the first of several; 0 where none has one that a clock on earth may have. */
export function commonOffset(dates: Iterable<Bounds>): number {
  const counts = new Map<number, number>();
  for (const { start } of dates) {
    const offset = start.kind === 'within' ? start.clock?.offset : undefined;
    if (offset !== undefined && offset * minute <= ahead && offset * minute >= -behind)
      counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  let [common, most] = [0, 0];
  for (const [offset, count] of counts) if (count > most) [common, most] = [offset, count];
  return common;
}

/** A place on the line of time, with room before and after all days. */
interface Place extends Instant {
  readonly part: number;
}

const before: Place = { part: 0, day: 0, second: 0 };
const after: Place = { part: 2, day: 0, second: 0 };
const nowhere: Place = { part: 3, day: 0, second: 0 };

function comparePlaces(a: Place, b: Place): number {
  return a.part - b.part || compareInstants(a, b);
}

function earliestPlace({ start, end }: Bounds, offset: number): Place {
  const known = [start, end].find(isKnown);
  return known === undefined ? placeWithoutDay({ start, end }) : { part: 1, ...placeBy(known, 'earliest', offset) };
}

function latestPlace({ start, end }: Bounds, offset: number): Place {
  if (end.kind === 'open' && start.kind === 'within') return after;
  const known = [end, start].find(isKnown);
  return known === undefined ? placeWithoutDay({ start, end }) : { part: 1, ...placeBy(known, 'latest', offset) };
}

function isKnown(bound: Bound): bound is KnownBound {
  return bound.kind === 'within';
}

/** Where a date stands of which no end is known: towards the end that is open, towards both where both are. */
function placeWithoutDay({ start, end }: Bounds): Place {
  if (start.kind === 'open') return before;
  return end.kind === 'open' ? after : nowhere;
}
