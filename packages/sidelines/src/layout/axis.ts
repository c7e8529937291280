import type { DurationUnit } from '../model/durations.ts';
import { daysIn } from '../model/durations.ts';
import type { Timeline } from '../model/timeline.ts';
import { longGaps, wordGap } from './gaps.ts';
import { numeralsOf } from './numerals.ts';
import { placeOn, type Separation, type ShortGap, scaleOf } from './scale.ts';
import type { Px } from './scene.ts';
import { possibleWords, type Stretch, type Tick, type TickStyle, tickRoom, ticksOf } from './ticks.ts';
import { type DaySpan, entriesOnDays, type TimedEntry } from './timed.ts';
import { limitsOf, placeWhen, type When } from './when.ts';
import { yearWordsOf } from './year-words.ts';

/** Time laid along the spine: every day has a place, later ones further down, and cards stand at their moments. */
export interface TimeAxis {
  /** The entries by time. */
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
  /** Where its card stands, within what is known of its beginning. */
  readonly at: Px;
  /** All that is known of its time, from the first moment to the last; absent when nobody knows. */
  readonly period?: Stretch;
  /** What its date says, in pixels; nothing when nobody knows. */
  readonly whens: readonly When[];
}

/** A part of the axis that stands for more time than it is long. */
export interface Break extends Stretch {
  /** How much was left out, in words. */
  readonly label: string;
}

/** What cards need of an axis. */
export interface CardRoom {
  /** Least distances between the cards of the entries by time. */
  readonly separations: readonly Separation[];
  /** How far down from its top each card covers the axis. */
  readonly covers: readonly Px[];
  /** How far up from its top what stands before each card covers it. */
  readonly coversAbove: readonly Px[];
  /** The leading of cards, from which lengths along the axis derive. */
  readonly rhythm: Px;
}

/** How much longer an axis is than its cards would need, so that distance is duration where they leave room. */
const leisure = 1.15;
/** The shortest axis, and the length of a broken gap, in rhythms: room for two strokes and how much was left out. */
const [shortest, brokenLength] = [12, 4];

/** Lays the time of entries along an axis on which each card has room at its moment. */
export function makeAxis(timeline: Timeline, entries: readonly TimedEntry[], room: CardRoom): TimeAxis {
  const { rhythm, covers, coversAbove } = room;
  const spans = entries.flatMap(({ span }) => span ?? []);
  const length = Math.max(shortest * rhythm, leisure * leastLength(room));
  const broken = brokenLength * rhythm;
  const moments = entries.map(({ moment }) => moment);
  const gaps = longGaps(spans, { length, broken }).map((gap) => {
    const before = coversAbove[firstBehind(gap, moments)] ?? 0;
    return { ...gap, before, least: broken + before };
  });
  const separations = [...room.separations, ...gaps.flatMap((gap) => acrossGap(gap, moments, room))].sort(
    (a, b) => a.below - b.below,
  );
  const scale = scaleOf({ moments, whole: wholeOf(spans, moments), gaps, separations, length });
  const place = (day: number): Px => placeOn(scale, day);
  const stops = entries.map(
    ({ entry, span, whens }, index): Stop => ({
      entry,
      at: scale.nodes[scale.cards[index] ?? 0]?.at ?? 0,
      ...(span === undefined ? {} : { period: { from: place(span.from), to: place(span.to) } }),
      whens: whens.map((when) => placeWhen(when, place)),
    }),
  );
  const numerals = numeralsOf(timeline);
  const breaks = gaps.map((gap) => ({
    from: place(gap.from),
    to: place(gap.to) - gap.before,
    label: numerals(wordGap(gap, timeline.language)),
  }));
  const covered = stops.flatMap(({ at }, index) => {
    const [above, below] = [coversAbove[index] ?? 0, covers[index] ?? 0];
    return above + below > 0 ? [{ from: at - above, to: at + below }] : [];
  });
  const ticks = ticksOf(scale, { ...tickWords(timeline, entries), rhythm, covered });
  return {
    stops,
    end: scale.nodes.at(-1)?.at ?? 0,
    ticks:
      spans.length === 0
        ? []
        : ticks.map((tick) => ({ ...tick, label: numerals(tick.label), alone: numerals(tick.alone) })),
    breaks,
  };
}

/** From the first card to the last, where they stand as close as they may. */
function leastLength({ separations, covers }: CardRoom): Px {
  const places = new Array<Px>(covers.length).fill(0);
  for (const { above, below, gap } of separations)
    places[below] = Math.max(places[below] ?? 0, (places[above] ?? 0) + gap);
  return places.reduce((most, place) => Math.max(most, place), 0);
}

/** The place of the first card behind a gap; -1 where there is none. */
function firstBehind({ to }: DaySpan, moments: readonly number[]): number {
  return moments.findIndex((moment) => moment >= to);
}

/** Between the last card above a broken gap and the first one below it, what is covered has no room for the strokes. */
function acrossGap(gap: ShortGap, moments: readonly number[], { covers }: CardRoom): readonly Separation[] {
  const below = firstBehind(gap, moments);
  return below > 0 ? [{ above: below - 1, below, gap: (covers[below - 1] ?? 0) + gap.least }] : [];
}

/** From the first moment to the last. */
function wholeOf(spans: readonly DaySpan[], moments: readonly number[]): DaySpan {
  const [from, to] = [moments[0] ?? 0, moments.at(-1) ?? 0];
  return spans.reduce((all, own) => ({ from: Math.min(all.from, own.from), to: Math.max(all.to, own.to) }), {
    from,
    to,
  });
}

/**
 * Labels along a line on which all time has the same scale, from one day to another; of several years, years alone.
 * @param length the length of the line
 * @param room the least distance between labels
 */
export function ticksAlong(
  timeline: Timeline,
  entries: readonly TimedEntry[],
  { from, to }: DaySpan,
  { length, room }: { readonly length: Px; readonly room: Px },
): readonly Tick[] {
  const nodes = [
    { day: from, at: 0, broken: false },
    { day: to, at: length, broken: false },
  ];
  const numerals = numeralsOf(timeline);
  const words = tickWords(timeline, entries);
  const finest = to - from < 2 * daysIn.year ? words.finest : 'year';
  const style = { ...words, finest, rhythm: room / tickRoom, covered: [] };
  return ticksOf({ nodes, cards: [] }, style).map((tick) => ({
    ...tick,
    label: numerals(tick.label),
    alone: numerals(tick.alone),
  }));
}

/** What the words of ticks depend on. */
function tickWords(
  timeline: Timeline,
  entries: readonly TimedEntry[],
): Pick<TickStyle, 'finest' | 'language' | 'yearWords'> {
  return { finest: finestUnit(entries), language: timeline.language, yearWords: yearWordsOf(timeline, entries) };
}

/** The shortest of the units that dates are given in. */
function finestUnit(entries: readonly TimedEntry[]): DurationUnit {
  const shortestSpan = limitsOf(entries.flatMap(({ whens }) => whens)).reduce(
    (least, { from, to }) => Math.min(least, to - from),
    Number.POSITIVE_INFINITY,
  );
  if (shortestSpan < 1) return 'hour';
  if (shortestSpan < 28) return 'day';
  return shortestSpan < 365 ? 'month' : 'year';
}

/** Labels of all kinds that an axis of the timeline may have; digits may differ. */
export function possibleLabels(timeline: Timeline): readonly string[] {
  const entries = entriesOnDays(timeline);
  const spans = entries.flatMap(({ span }) => span ?? []);
  const days = spans.flatMap(({ from, to }) => [from, to - 1 / 1440]);
  const gaps = longGaps(spans, { length: 1, broken: 0 });
  const labels = [
    ...possibleWords(days, tickWords(timeline, entries)),
    ...gaps.map((gap) => wordGap(gap, timeline.language)),
  ];
  return labels.map(numeralsOf(timeline));
}
