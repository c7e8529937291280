import { wordDays } from '../model/durations.ts';
import type { Px } from './scene.ts';
import type { DaySpan } from './timed.ts';

/** A gap is long from this many usual steps on. */
const steps = 5;
/** It also takes this share of all that is drawn, once longer gaps are left out. */
const leastShare = 1 / 8;

/**
 * The gaps that are drawn short, in the order of time. A gap is long when it is over five times the usual step, would take over
 * an eighth of the length once longer ones are left out, and more than it takes when it is broken. No day on which something may have
 * been is left out, except when one date goes on for long after all others: nothing stands there but its end.
 * @param length about how long all is together, and how long a broken gap is
 */
export function longGaps(
  spans: readonly DaySpan[],
  { length, broken }: { readonly length: Px; readonly broken: Px },
): readonly DaySpan[] {
  const covered = merge(spans);
  const step = usualStep(spans);
  const gaps = covered.slice(1).map(({ from }, index) => ({ from: covered[index]?.to ?? from, to: from }));
  const long: DaySpan[] = [];
  let rest = (covered.at(-1)?.to ?? 0) - (covered[0]?.from ?? 0);
  for (const gap of [...gaps, ...tailOf(spans, step)].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const days = gap.to - gap.from;
    if (days <= steps * step || days <= rest * leastShare || days * length <= rest * broken) break;
    long.push(gap);
    rest -= days;
  }
  return long.sort((a, b) => a.from - b.from);
}

/** How long a gap is, in the longest unit of which there are two or more: "14 years"; of very many years, about how long. */
export function wordGap({ from, to }: DaySpan, language: string): string {
  return wordDays({ least: to - from, most: to - from }, 'hour', language);
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

/** The median of the days from one beginning to the next; the lower one of two. */
function usualStep(spans: readonly DaySpan[]): number {
  const starts = [...new Set(spans.map(({ from }) => from))].sort((a, b) => a - b);
  const between = starts.slice(1).map((day, index) => day - (starts[index] ?? day));
  return between.sort((a, b) => a - b)[(between.length - 1) >> 1] ?? 0;
}
