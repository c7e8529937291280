import type { Timeline } from '../model/timeline.ts';
import { type Bounds, boundsOfEdtf, civilOf, compareBounds, type Day, dayOf, wordDate } from '../time/index.ts';
import { rhythm } from './measures.ts';
import type { Px } from './scene.ts';

/** Time laid along the spine: every day has a place, and equal spans have equal lengths except where a long gap is broken. */
export interface TimeAxis {
  /** The indexes of the entries by time; those of one time, and those whose time nobody knows, as the author wrote them. */
  readonly order: readonly number[];
  /** Where each entry, by its index, begins; an entry whose time nobody knows stands where the one before it does. */
  readonly wishes: readonly Px[];
  /** The days that an entry, by its index, may fall on, as places; absent when nobody knows. */
  readonly periods: readonly (Stretch | undefined)[];
  /** Where years begin, with the year in words. */
  readonly ticks: readonly { readonly at: Px; readonly label: string }[];
  /** Where the last day ends. */
  readonly end: Px;
  /** Long gaps that are drawn short. */
  readonly breaks: readonly Stretch[];
}

/** A part of the axis. */
export interface Stretch {
  readonly from: Px;
  readonly to: Px;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The length of a broken gap. */
const brokenLength: Px = rhythm * 4;
/** Years between ticks: the first that leaves room for a label. */
const tickSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000, 1_000_000];
const tickRoom: Px = rhythm * 2.5;

/** Lays the time of a timeline along an axis about as long as `length`. */
export function makeAxis(timeline: Timeline, length: Px): TimeAxis {
  const bounds = timeline.entries.map((entry) => boundsOfEdtf(entry.date.edtf));
  const spans = bounds.map(spanOf);
  const order = orderOf(bounds, spans);
  const scale = scaleOf(
    spans.filter((span) => span !== undefined),
    length,
  );
  const wishes = new Array<Px>(spans.length).fill(0);
  let last = 0;
  for (const index of order) {
    const span = spans[index];
    last = span === undefined ? last : scale.at(span.from);
    wishes[index] = last;
  }
  const periods = spans.map((span) =>
    span === undefined ? undefined : { from: scale.at(span.from), to: scale.at(span.to + 1) },
  );
  return {
    order,
    wishes,
    periods,
    ticks: ticksOf(spans, scale, timeline.language),
    end: Math.max(0, ...periods.map((period) => period?.to ?? 0)),
    breaks: scale.breaks,
  };
}

/** The days that a date may fall on; where one end is open or unknown, the other end alone. */
function spanOf({ start, end }: Bounds): Span | undefined {
  if (start.kind === 'within') return { from: start.earliest, to: end.kind === 'within' ? end.latest : start.latest };
  return end.kind === 'within' ? { from: end.earliest, to: end.latest } : undefined;
}

function orderOf(bounds: readonly Bounds[], spans: readonly (Span | undefined)[]): readonly number[] {
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

interface Scale {
  readonly at: (day: Day) => Px;
  readonly breaks: readonly Stretch[];
  readonly perDay: Px;
}

/** A scale that is linear but for long gaps, and that fits all days but those in long gaps into the length. */
function scaleOf(spans: readonly Span[], length: Px): Scale {
  const days = [...new Set(spans.map((span) => span.from))].sort((a, b) => a - b);
  const last = spans.reduce((day, span) => Math.max(day, span.to), days.at(-1) ?? 0);
  const gaps = days.slice(1).map((day, index) => ({ from: days[index] ?? day, days: day - (days[index] ?? day) }));
  const long = longGap(gaps.map((gap) => gap.days));
  const shown = gaps.reduce((sum, gap) => sum + (gap.days > long ? 0 : gap.days), last - (days.at(-1) ?? last));
  const perDay = length / Math.max(1, shown);
  const points: { readonly day: Day; readonly at: Px }[] = [{ day: days[0] ?? 0, at: 0 }];
  const breaks: Stretch[] = [];
  for (const gap of gaps) {
    const at = points.at(-1)?.at ?? 0;
    const broken = gap.days > long;
    const to = at + (broken ? brokenLength : gap.days * perDay);
    if (broken) breaks.push({ from: at, to });
    points.push({ day: gap.from + gap.days, at: to });
  }
  return { at: (day) => placeOn(points, day, perDay), breaks, perDay };
}

/** A gap is long when it is over eight times the median and over a fifth of the whole. */
function longGap(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  return Math.max((sorted[sorted.length >> 1] ?? 0) * 8, whole / 5);
}

function placeOn(points: readonly { readonly day: Day; readonly at: Px }[], day: Day, perDay: Px): Px {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((points[middle]?.day ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  const [before, after] = [points[low], points[low + 1]];
  if (before === undefined) return 0;
  const slope = after === undefined || day < before.day ? perDay : (after.at - before.at) / (after.day - before.day);
  return before.at + (day - before.day) * slope;
}

function ticksOf(spans: readonly (Span | undefined)[], scale: Scale, language: string): TimeAxis['ticks'] {
  const known = spans.filter((span) => span !== undefined);
  if (known.length === 0) return [];
  const first = civilOf(known.reduce((day, span) => Math.min(day, span.from), Number.MAX_SAFE_INTEGER)).year;
  const last = civilOf(known.reduce((day, span) => Math.max(day, span.to), Number.MIN_SAFE_INTEGER)).year;
  const step = tickSteps.find((years) => years * 365.2425 * scale.perDay >= tickRoom) ?? last - first + 1;
  const ticks: { at: Px; label: string }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const at = scale.at(dayOf(year, 1, 1));
    const shown = at >= 0 && !scale.breaks.some(({ from, to }) => at > from && at < to);
    if (shown && at - (ticks.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= tickRoom)
      ticks.push({ at, label: wordDate(edtfYear(year), language) });
  }
  return ticks;
}

/** A year as EDTF (ISO 8601-2): four digits, or `Y` before longer ones. */
function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
