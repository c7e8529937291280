import type { DurationUnit } from '../model/durations.ts';
import type { Timeline } from '../model/timeline.ts';
import { boundsOfEntries } from '../model/times.ts';
import { type Bounds, commonOffset, compareDays } from '../time/index.ts';
import { numeralsOf } from './numerals.ts';
import { type DaySpan, placeOn, type ScaleSize, scaleOf, wordGap } from './scale.ts';
import type { Px } from './scene.ts';
import { type Tick, ticksOf } from './ticks.ts';
import { extentOf, limitsOf, placeWhen, type When, whensOf } from './when.ts';

/** Time laid along the spine: every day has a place, and equal spans have equal lengths except where a long gap is broken. */
export interface TimeAxis {
  /** The entries by time; those of one time as the author wrote them. */
  readonly stops: readonly Stop[];
  /** Where the last day ends. */
  readonly end: Px;
  /** Where years, months, days or hours begin, in words; downwards. */
  readonly ticks: readonly Tick[];
  /** Long gaps that are drawn short; downwards. */
  readonly breaks: readonly Break[];
}

/** An entry on the axis. */
export interface Stop {
  /** The entry's index in the timeline. */
  readonly entry: number;
  /** Where its time begins; an entry whose time nobody knows stands where the one that the author wrote before it does. */
  readonly wish: Px;
  /** All that is known of its time, from the first moment to the last; absent when nobody knows. */
  readonly period?: Stretch;
  /** What its date says, in pixels; nothing when nobody knows. */
  readonly whens: readonly When[];
}

/** A part of the axis. */
export interface Stretch {
  readonly from: Px;
  readonly to: Px;
}

/** A part of the axis that stands for more time than it is long. */
export interface Break extends Stretch {
  /** How much was left out, in words. */
  readonly label: string;
}

/** Lays the time of a timeline along an axis about as long as `size.length`. */
export function makeAxis(timeline: Timeline, size: ScaleSize): TimeAxis {
  const bounds = boundsOfEntries(timeline);
  const offset = commonOffset(bounds);
  const dates = timeline.entries.flatMap(({ date }, index): readonly DatedEntry[] => {
    const own = bounds[index];
    return own === undefined ? [] : [datedEntry(date.edtf, own, offset)];
  });
  const spans = dates.flatMap(({ span }) => span ?? []);
  const scale = scaleOf(spans, size);
  const place = (day: number): Px => placeOn(scale, day);
  let wish: Px = 0;
  const stops = orderOf(dates, offset).map((entry): Stop => {
    const { span, whens = [] } = dates[entry] ?? {};
    if (span === undefined) return { entry, wish, whens };
    wish = place(span.from);
    return {
      entry,
      wish,
      period: { from: wish, to: place(span.to) },
      whens: whens.map((when) => placeWhen(when, place)),
    };
  });
  const end = stops.reduce((last, { period }) => Math.max(last, period?.to ?? 0), 0);
  const numerals = numeralsOf(timeline);
  const breaks = scale.pieces
    .filter(({ broken }) => broken)
    .map((gap) => ({ from: gap.at, to: gap.at + gap.length, label: numerals(wordGap(gap, timeline.language)) }));
  const ticks = ticksOf(scale, finestUnit(dates), timeline.language);
  return { stops, end, ticks: ticks.map(({ at, label }) => ({ at, label: numerals(label) })), breaks };
}

/** The date of an entry. */
interface DatedEntry {
  readonly bounds: Bounds;
  readonly whens: readonly When[];
  /** From the first moment that is known to the last; where one end is open or unknown, the other end alone. */
  readonly span?: DaySpan;
}

/** A time that cannot be compared with the others, because its zone is only a name, is drawn as its day. */
function datedEntry(edtf: string, bounds: Bounds, offset: number): DatedEntry {
  const isComparable = bounds.start.kind !== 'within' || bounds.start.clock?.zone === undefined;
  const whens = whensOf(isComparable ? edtf : edtf.replaceAll(/T[\d:]+/g, ''), offset);
  const span = extentOf(whens);
  return { bounds, whens, ...(span === undefined ? {} : { span }) };
}

function orderOf(dates: readonly DatedEntry[], offset: number): readonly number[] {
  // An entry without a known time keeps to the entry that the author wrote before it.
  let known: DatedEntry | undefined;
  const keys = dates.map((own) => {
    if (own.span !== undefined) known = own;
    return known;
  });
  return dates
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [keys[a], keys[b]];
      if (left === undefined || right === undefined)
        return Number(left !== undefined) - Number(right !== undefined) || a - b;
      return (
        compareDays(left.bounds, right.bounds, offset) || (left.span?.from ?? 0) - (right.span?.from ?? 0) || a - b
      );
    });
}

/** The shortest of the units that dates are given in. */
function finestUnit(dates: readonly DatedEntry[]): DurationUnit {
  const shortest = limitsOf(dates.flatMap(({ whens }) => whens)).reduce(
    (least, { from, to }) => Math.min(least, to - from),
    Number.POSITIVE_INFINITY,
  );
  if (shortest < 1) return 'hour';
  if (shortest < 28) return 'day';
  return shortest < 365 ? 'month' : 'year';
}
