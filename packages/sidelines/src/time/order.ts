import type { Bound, Bounds } from './edtf/bounds.ts';

/**
 * Compares two dates for sorting: by the earliest day, then by the latest. Negative when `a` comes first, 0 when neither
 * does; a stable sort then keeps the order as written. A total preorder.
 *
 * An open start comes before every day, an open end after every day. Where only one end is known, the date stands where
 * that end is. Dates that are not known at all come last.
 */
export function compareBounds(a: Bounds, b: Bounds): number {
  return comparePlaces(earliestPlace(a), earliestPlace(b)) || comparePlaces(latestPlace(a), latestPlace(b));
}

/**
 * Whether all of `a` lies before all of `b`, beyond doubt: the latest day of `a` is before the earliest day of `b`.
 * False whenever an end that matters is open or unknown.
 */
export function endsBefore(a: Bounds, b: Bounds): boolean {
  return a.end.kind === 'within' && b.start.kind === 'within' && a.end.latest < b.start.earliest;
}

/** A place on the line of days, with room before and after all days. */
interface Place {
  readonly zone: number;
  readonly day: number;
}

const before: Place = { zone: 0, day: 0 };
const after: Place = { zone: 2, day: 0 };
const nowhere: Place = { zone: 3, day: 0 };

function comparePlaces(a: Place, b: Place): number {
  return a.zone - b.zone || a.day - b.day;
}

function earliestPlace(bounds: Bounds): Place {
  if (bounds.start.kind === 'unknown' && bounds.end.kind === 'open') return after;
  return placeOf(bounds.start, before, 'earliest') ?? placeOf(bounds.end, after, 'earliest') ?? nowhere;
}

function latestPlace(bounds: Bounds): Place {
  if (bounds.end.kind === 'unknown' && bounds.start.kind === 'open') return before;
  return placeOf(bounds.end, after, 'latest') ?? placeOf(bounds.start, before, 'latest') ?? nowhere;
}

function placeOf(bound: Bound, whenOpen: Place, side: 'earliest' | 'latest'): Place | undefined {
  if (bound.kind === 'unknown') return undefined;
  return bound.kind === 'open' ? whenOpen : { zone: 1, day: bound[side] };
}
