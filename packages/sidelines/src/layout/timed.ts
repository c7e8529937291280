import type { Timeline } from '../model/timeline.ts';
import { boundsOfEntries } from '../model/times.ts';
import { type Bounds, commonOffset, compareDays } from '../time/index.ts';
import { extentOf, isWithin, limitsOf, type When, type Within, whensOf } from './when.ts';

/** Days and fractions of days from one to another, which is not included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** An entry on the line of days. */
export interface TimedEntry {
  /** The entry's index in the timeline. */
  readonly entry: number;
  /** What its date says; nothing when nobody knows. */
  readonly whens: readonly When[];
  /** All that is known of its time, from the first moment to the last; absent when nobody knows. */
  readonly span?: DaySpan;
  /** Where its card stands: within what is known of its beginning, or of its end where that is all that is known. */
  readonly moment: number;
}

/** The entries by time, and those of one time as the author wrote them; their moments ascend, and no two are the same. */
export function entriesOnDays(timeline: Timeline): readonly TimedEntry[] {
  const bounds = boundsOfEntries(timeline);
  const offset = commonOffset(bounds);
  const dates = timeline.entries.flatMap(({ date }, index): readonly DatedEntry[] => {
    const own = bounds[index];
    return own === undefined ? [] : [datedEntry(date.edtf, own, offset)];
  });
  const order = orderOf(dates, offset);
  const moments = momentsOf(order.map((entry) => dates[entry]?.home));
  return order.map((entry, place) => {
    const { span, whens = [] } = dates[entry] ?? {};
    return { entry, whens, moment: moments[place] ?? 0, ...(span === undefined ? {} : { span }) };
  });
}

/** The date of an entry. */
interface DatedEntry {
  readonly bounds: Bounds;
  readonly whens: readonly When[];
  /** From the first moment that is known to the last; where one end is open or unknown, the other end alone. */
  readonly span?: DaySpan;
  /** Within which its card is to stand: where it begins, or ends where that is all that is known. */
  readonly home?: DaySpan;
}

/** Who writes 14:11 means a moment of that minute. */
const minute = 1 / (24 * 60);

/** A time that cannot be compared with the others, because its zone is only a name, is drawn as its day. */
function datedEntry(edtf: string, bounds: Bounds, offset: number): DatedEntry {
  const isComparable = bounds.start.kind !== 'within' || bounds.start.clock?.zone === undefined;
  const whens = whensOf(isComparable ? edtf : edtf.replaceAll(/T[\d:]+/g, ''), offset);
  const span = extentOf(whens);
  if (span === undefined) return { bounds, whens };
  const hasStart = bounds.start.kind === 'within';
  const ends = whens.map(({ start, end }) => (isWithin(start) ? start : end)).filter(isWithin);
  const [first, ...others] = hasStart ? ends : limitsOf(whens);
  const home = others.reduce<Within | undefined>(
    (best, limit) => (best !== undefined && hasStart === best.from <= limit.from ? best : limit),
    first,
  );
  return { bounds, whens, span: lasting(span), ...(home === undefined ? {} : { home: lasting(home) }) };
}

function lasting({ from, to }: DaySpan): DaySpan {
  return { from, to: Math.max(to, from + minute) };
}

function orderOf(dates: readonly DatedEntry[], offset: number): readonly number[] {
  // An entry without a known time keeps to the entry that the author wrote before it.
  let known: DatedEntry | undefined;
  const keys = dates.map((own) => {
    if (own.home !== undefined) known = own;
    return known;
  });
  return dates
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [keys[a], keys[b]];
      if (left === undefined || right === undefined)
        return Number(left !== undefined) - Number(right !== undefined) || a - b;
      return (
        compareDays(left.bounds, right.bounds, offset) || (left.home?.from ?? 0) - (right.home?.from ?? 0) || a - b
      );
    });
}

/**
 * A moment for each entry: the beginning of its span, or where several begin together, spread evenly until the next begins or
 * one of them, or of those behind, ends. So no moment is outside its span, and those behind find theirs further down.
 */
function momentsOf(homes: readonly (DaySpan | undefined)[]): readonly number[] {
  let from = homes.find((home) => home !== undefined)?.from ?? 0;
  const begins = homes.map((home) => {
    from = Math.max(from, home?.from ?? from);
    return from;
  });
  const ends = earliestEnds(homes, begins);
  let [first, next] = [0, 0];
  return begins.map((begin, index) => {
    if (index === next) first = index;
    while (begins[next] === begin) next += 1;
    const end = Math.min(begins[next] ?? Number.POSITIVE_INFINITY, ends[index] ?? begin);
    return begin + ((index - first) / (next - first)) * (end - begin);
  });
}

/** For each entry, when the first ends of those that do not begin before it; what ends before it begins does not count. */
function earliestEnds(homes: readonly (DaySpan | undefined)[], begins: readonly number[]): readonly number[] {
  let earliest = homes.reduce((latest, home) => Math.max(latest, home?.to ?? latest), (begins.at(-1) ?? 0) + minute);
  return homes
    .map((home, index) => ({ to: home?.to ?? earliest, begin: begins[index] ?? 0 }))
    .toReversed()
    .map(({ to, begin }) => {
      if (to > begin) earliest = Math.min(earliest, to);
      return earliest;
    })
    .toReversed();
}
