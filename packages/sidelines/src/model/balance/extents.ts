import { type Bound, type Bounds, placeBy } from '../../time/index.ts';

/** A point on the line of time: seconds since 1970 began, by the clock that most times of a timeline are told by. */
export type Moment = number;

/** How many seconds a day has. */
export const wholeDay: Moment = 24 * 60 * 60;
const minute = 60;

/** When something began and when it was over, as far as its date tells. */
export interface Extent {
  /** Absent where only its end is known. */
  readonly earliestStart?: Moment;
  readonly latestStart: Moment;
  /** The moment from which on it was over, at the earliest. */
  readonly earliestEnd: Moment;
  /** Absent where only its start is known. */
  readonly latestEnd?: Moment;
  /** The first and the last moment at which it may have begun; absent where only its end is known. */
  readonly begins?: { readonly first: Moment; readonly last: Moment };
}

/**
 * The extent of a date; nothing where neither of its ends is known. What is told by the day takes all of it, what is told by the clock
 * a minute.
 * @param offset minutes ahead of UTC of the clock by which times with an offset are told
 */
export function extentOf({ start, end }: Bounds, offset: number): Extent | undefined {
  const [first, last] = [limitsOf(start, offset), limitsOf(end, offset)];
  const [from, to] = [first ?? last, last ?? first];
  if (from === undefined || to === undefined) return undefined;
  return {
    ...(first && {
      earliestStart: first.earliest,
      begins: { first: first.earliest, last: first.latest + first.takes - 1 },
    }),
    latestStart: from.latest,
    earliestEnd: to.earliest + to.takes,
    ...(last && { latestEnd: last.latest + last.takes }),
  };
}

/** The moments between which one end of a date lies, and how long it takes at least. */
interface Limits {
  readonly earliest: Moment;
  readonly latest: Moment;
  readonly takes: number;
}

/** A time of a zone that is only a name cannot be compared with others, and is taken as its day. */
function limitsOf(bound: Bound, offset: number): Limits | undefined {
  if (bound.kind !== 'within') return undefined;
  const { earliest, latest, clock } = bound;
  if (clock === undefined || clock.zone !== undefined)
    return { earliest: earliest * wholeDay, latest: latest * wholeDay, takes: wholeDay };
  const { day, second } = placeBy(bound, 'earliest', offset);
  const [at, { doubt = 0 }] = [day * wholeDay + second, clock];
  return { earliest: at - doubt, latest: at + doubt, takes: minute };
}
