import type { Timeline } from '../model/timeline.ts';
import { type Bounds, boundsOfEdtf, civilOf, compareBounds, type Day, dayOf, wordDate } from '../time/index.ts';
import { rhythm } from './measures.ts';
import type { Px } from './scene.ts';

/** Time laid along the spine: every day has a place, and equal spans have equal lengths except where a long gap is broken. */
export interface TimeAxis {
  /** The entries by time; those of one time as the author wrote them. */
  readonly stops: readonly Stop[];
  /** Where the last day ends. */
  readonly end: Px;
  /** Where years begin, with the year in words; downwards. */
  readonly ticks: readonly Tick[];
  /** Long gaps that are drawn short. */
  readonly breaks: readonly Stretch[];
}

/** An entry on the axis. */
export interface Stop {
  /** The entry's index in the timeline. */
  readonly entry: number;
  /** Where its time begins; an entry whose time nobody knows stands where the one that the author wrote before it does. */
  readonly wish: Px;
  /** The days that it may fall on; absent when nobody knows. */
  readonly period?: Stretch;
}

/** The beginning of a year. */
export interface Tick {
  readonly at: Px;
  readonly label: string;
}

/** A part of the axis. */
export interface Stretch {
  readonly from: Px;
  readonly to: Px;
}

/** Days, the first and the last of them included. */
interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** The length of a broken gap. */
const brokenLength: Px = rhythm * 4;
/** The least distance between ticks. */
const tickRoom: Px = rhythm * 2.5;
const daysPerYear = 365.2425;

/** Lays the time of a timeline along an axis about as long as `length`. */
export function makeAxis(timeline: Timeline, length: Px): TimeAxis {
  const bounds = timeline.entries.map((entry) => boundsOfEdtf(entry.date.edtf));
  const spans = bounds.map(spanOf);
  const scale = scaleOf(
    spans.filter((span) => span !== undefined),
    length,
  );
  let wish: Px = 0;
  const stops = orderOf(bounds, spans).map((entry): Stop => {
    const span = spans[entry];
    if (span === undefined) return { entry, wish };
    wish = placeOn(scale, span.from);
    return { entry, wish, period: { from: wish, to: placeOn(scale, span.to + 1) } };
  });
  const end = stops.reduce((last, { period }) => Math.max(last, period?.to ?? 0), 0);
  const breaks = scale.pieces
    .filter(({ broken }) => broken)
    .map(({ at, length: size }) => ({ from: at, to: at + size }));
  return { stops, end, ticks: ticksOf(scale, timeline.language), breaks };
}

/** The days that a date may fall on; where one end is open or unknown, the other end alone. */
function spanOf({ start, end }: Bounds): DaySpan | undefined {
  if (start.kind === 'within') return { from: start.earliest, to: end.kind === 'within' ? end.latest : start.latest };
  return end.kind === 'within' ? { from: end.earliest, to: end.latest } : undefined;
}

function orderOf(bounds: readonly Bounds[], spans: readonly (DaySpan | undefined)[]): readonly number[] {
  // An entry without a known time keeps to the entry that the author wrote before it.
  let known: Bounds | undefined;
  const keys = bounds.map((own, index) => {
    if (spans[index] !== undefined) known = own;
    return known;
  });
  return bounds
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [keys[a], keys[b]];
      if (left === undefined || right === undefined)
        return Number(left !== undefined) - Number(right !== undefined) || a - b;
      return compareBounds(left, right) || a - b;
    });
}

/** A scale that is linear but for long gaps. */
interface Scale {
  /** From the first day on, without holes; never empty. */
  readonly pieces: readonly [Piece, ...Piece[]];
  /** Outside long gaps. */
  readonly perDay: Px;
}

/** From one entry's first day to the next one's, or to the last day of all. */
interface Piece {
  readonly from: Day;
  readonly to: Day;
  readonly at: Px;
  readonly length: Px;
  /** Whether the piece is a long gap that is drawn short. */
  readonly broken: boolean;
}

/** The scale that fits all days, but those in long gaps, into the length. */
function scaleOf(spans: readonly DaySpan[], length: Px): Scale {
  const starts = [...new Set(spans.map((span) => span.from))].sort((a, b) => a - b);
  const first = starts[0] ?? 0;
  const last = spans.reduce((day, { to }) => Math.max(day, to + 1), first + 1);
  const gaps = starts.slice(1).map((day, index) => ({ from: starts[index] ?? day, to: day }));
  const long = longGap(gaps.map(({ from, to }) => to - from));
  const tail = { from: starts.at(-1) ?? first, to: last };
  const shown = gaps
    .filter(({ from, to }) => to - from <= long)
    .reduce((sum, { from, to }) => sum + to - from, tail.to - tail.from);
  const perDay = length / shown;
  let at: Px = 0;
  const [piece = { ...tail, at, length, broken: false }, ...pieces] = [...gaps, tail].map((gap): Piece => {
    const broken = gap !== tail && gap.to - gap.from > long;
    const placed = { ...gap, at, length: broken ? brokenLength : (gap.to - gap.from) * perDay, broken };
    at += placed.length;
    return placed;
  });
  return { pieces: [piece, ...pieces], perDay };
}

/** A gap is long when it is over eight times the median and over a fifth of the whole. */
function longGap(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  return Math.max((sorted[sorted.length >> 1] ?? 0) * 8, whole / 5);
}

/** Where a day begins. */
function placeOn({ pieces }: Scale, day: Day): Px {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] ?? pieces[0]).from <= day) low = middle;
    else high = middle - 1;
  }
  const { from, to, at, length } = pieces[low] ?? pieces[0];
  return at + ((day - from) * length) / (to - from);
}

/** The years that begin where time is drawn to scale, as many as there is room for; and the year in which each stretch begins. */
function ticksOf(scale: Scale, language: string): readonly Tick[] {
  const step = roundYears(tickRoom / (daysPerYear * scale.perDay));
  const ticks: Tick[] = [];
  const add = (year: number, at: Px): void => {
    const room = at - (ticks.at(-1)?.at ?? -tickRoom);
    if (room >= tickRoom) ticks.push({ at, label: wordDate(edtfYear(year), language) });
  };
  for (const [index, { from, to, at, broken }] of scale.pieces.entries()) {
    if (broken) continue;
    const first = civilOf(from).year;
    const last = civilOf(to - 1).year;
    if (scale.pieces[index - 1]?.broken !== false) add(first, at);
    for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
      const day = dayOf(year, 1, 1);
      if (day >= from) add(year, placeOn(scale, day));
    }
  }
  return ticks;
}

/** The least of 1, 2, 5, 10, 20, 50, … that is not below a number of years. */
function roundYears(years: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(years)));
  return [1, 2, 5].map((digit) => digit * power).find((round) => round >= years) ?? 10 * power;
}

/** A year as EDTF (ISO 8601-2): four digits, or `Y` before longer ones. */
function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
