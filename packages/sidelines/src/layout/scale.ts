import { type DurationUnit, wordDuration } from '../model/durations.ts';
import type { Px } from './scene.ts';

/** Days and fractions of days from one to another, which is not included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** A scale of time that is linear but for long gaps. */
export interface Scale {
  /** From the first day on, without holes; never empty. */
  readonly pieces: readonly [Piece, ...Piece[]];
  /** Outside long gaps. */
  readonly perDay: Px;
  /** How many days are drawn to scale. */
  readonly shown: number;
  /** The leading of cards, from which lengths along the scale derive. */
  readonly rhythm: Px;
}

/** Time drawn to scale, or a long gap. */
export interface Piece extends DaySpan {
  readonly at: Px;
  readonly length: Px;
  /** Whether the piece is a long gap that is drawn short. */
  readonly broken: boolean;
}

/** The length of a broken gap, in rhythms: room for two strokes and how much was left out. */
const brokenLength = 4;

/** How long a scale is, long gaps aside, and what the lengths of its parts derive from. */
export type ScaleSize = Pick<Scale, 'rhythm'> & { readonly length: Px };

/**
 * The scale that fits all days, but those in long gaps, into the length. No day on which something may have been is left out,
 * except when one date goes on for long after all others: nothing stands there but its end.
 */
export function scaleOf(spans: readonly DaySpan[], { length, rhythm }: ScaleSize): Scale {
  const covered = merge(spans);
  const first = covered[0]?.from ?? 0;
  const last = Math.max(covered.at(-1)?.to ?? 0, first + 1 / 24);
  const gaps = covered.slice(1).map(({ from }, index) => ({ from: covered[index]?.to ?? from, to: from }));
  const step = usualStep(spans);
  const broken = longGaps([...gaps, ...tailOf(spans, step)], step, {
    days: last - first,
    share: (brokenLength * rhythm) / length,
  });
  const shown = last - first - broken.reduce((sum, { from, to }) => sum + to - from, 0);
  const perDay = length / shown;
  const pieces: Piece[] = [];
  let at: Px = 0;
  const add = ({ from, to }: DaySpan, isBroken: boolean): Piece => {
    const piece = { from, to, at, length: isBroken ? brokenLength * rhythm : (to - from) * perDay, broken: isBroken };
    at += piece.length;
    pieces.push(piece);
    return piece;
  };
  let day = first;
  for (const gap of broken) {
    add({ from: day, to: gap.from }, false);
    add(gap, true);
    day = gap.to;
  }
  if (day < last) add({ from: day, to: last }, false);
  const [head = add({ from: first, to: last }, false), ...rest] = pieces;
  return { pieces: [head, ...rest], perDay, shown, rhythm };
}

/** Where a moment is. */
export function placeOn({ pieces }: Scale, day: number): Px {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] ?? pieces[0]).from <= day) low = middle;
    else high = middle - 1;
  }
  const { from, to, at, length } = pieces[low] ?? pieces[0];
  return to > from ? at + ((day - from) * length) / (to - from) : at;
}

/** Average lengths in days. */
export const daysIn: Readonly<Record<DurationUnit, number>> = {
  year: 365.2425,
  month: 365.2425 / 12,
  day: 1,
  hour: 1 / 24,
};

/** How long a gap is, in the longest unit of which there are two or more: "14 years". */
export function wordGap({ from, to }: DaySpan, language: string): string {
  const days = to - from;
  const unit = (['year', 'month', 'day'] as const).find((each) => days >= 2 * daysIn[each]) ?? 'hour';
  return wordDuration(Math.max(1, Math.round(days / daysIn[unit])), unit, language);
}

/** Spans that overlap or touch as one, in the order of time. */
function merge(spans: readonly DaySpan[]): readonly DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before === undefined || span.from > before.to) merged.push(span);
    else merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
  }
  return merged;
}

/** The end of the last date, a step after anything else begins or ends; nothing where it ends before that, or where there is no step. */
function tailOf(spans: readonly DaySpan[], step: number): readonly DaySpan[] {
  const latestOf = (days: readonly number[]): number =>
    days.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  const last = latestOf(spans.map(({ to }) => to));
  const from = latestOf(spans.flatMap(({ from, to }) => (to < last ? [from, to] : [from]))) + step;
  return step > 0 && from < last ? [{ from, to: last }] : [];
}

/** The median of the days from one beginning to the next. */
function usualStep(spans: readonly DaySpan[]): number {
  const starts = [...new Set(spans.map(({ from }) => from))].sort((a, b) => a - b);
  const steps = starts.slice(1).map((day, index) => day - (starts[index] ?? day));
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

/**
 * The gaps that are drawn short, in the order of time. A gap is long when it is over eight times the usual step and would
 * take over a fifth of the length once longer ones are left out, and more than it takes when it is broken.
 * @param whole how many days there are, and which share of the length a broken gap takes
 */
function longGaps(
  gaps: readonly DaySpan[],
  step: number,
  whole: { readonly days: number; readonly share: number },
): readonly DaySpan[] {
  const long: DaySpan[] = [];
  let rest = whole.days;
  for (const gap of [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const days = gap.to - gap.from;
    if (days <= 8 * step || days <= rest / 5 || days / rest <= whole.share) break;
    long.push(gap);
    rest -= days;
  }
  return long.sort((a, b) => a.from - b.from);
}
