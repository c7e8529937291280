import type { DurationUnit } from '../model/durations.ts';
import { daysIn } from '../model/durations.ts';
import { civilOf, dayOf, wordDate } from '../time/index.ts';
import { dayOn, placeOn, type Scale } from './scale.ts';
import type { Px } from './scene.ts';
import type { DaySpan } from './timed.ts';
import { edtfYear, type YearWords } from './year-words.ts';

/** A label beside the axis: where a year, month, day or hour begins, or one that goes on there. */
export interface Tick {
  readonly at: Px;
  readonly day: number;
  /** As much as a reader of the label above needs. */
  readonly label: string;
  /** The same for who sees none above, or one of another year or day. */
  readonly alone: string;
}

/** What a label says below one that is seen: not all that there are have room. */
export function labelBelow({ day, label, alone }: Tick, above: Tick | undefined): string {
  const isTime = label.includes(':');
  const periodOf = (at: number): number => (isTime ? Math.floor(at) : civilOf(Math.floor(at)).year);
  return above !== undefined && periodOf(above.day) === periodOf(day) ? label : alone;
}

/** A part of the axis. */
export interface Stretch {
  readonly from: Px;
  readonly to: Px;
}

/** From one tick to the next. */
interface Step {
  readonly unit: DurationUnit;
  readonly count: number;
}

/** What ticks depend on besides the scale. */
export interface TickStyle {
  /** The shortest unit that a date of the timeline is given in: nothing shorter is named. */
  readonly finest: DurationUnit;
  readonly language: string;
  /** How years are worded in a stretch. */
  readonly yearWords: (stretch: DaySpan) => YearWords;
  /** The leading of cards. */
  readonly rhythm: Px;
  /** Where no label can be seen, in the order of the axis. */
  readonly covered: readonly Stretch[];
}

/** The least distance between ticks, in rhythms. */
export const tickRoom = 3;
/** The furthest that a reader is left without a tick, in rhythms; what is kept clear around cards. */
const [furthest, clear] = [25, 0.95];
/** Time is counted in the longest unit of which this many are drawn. */
const enough = 3;

const units = ['hour', 'day', 'month', 'year'] as const satisfies readonly DurationUnit[];
const counts = { hour: [1, 2, 3, 6, 12], day: [1, 2, 5, 10], month: [1, 2, 3, 6] } as const;

/**
 * Labels where time is drawn to scale: where each stretch begins, and at round steps. Between two ticks of one step there are
 * those of a shorter one, which divides it, if there is room for all of them; so that steps are even, and short where the scale is
 * stretched. Where nothing begins for long, the period that goes on is named again. Downwards.
 */
export function ticksOf(scale: Scale, style: TickStyle): readonly Tick[] {
  const stretches = stretchesOf(scale);
  const shown = stretches.reduce((days, { from, to }) => days + to - from, 0);
  const longest = units.findLastIndex((unit) => shown >= enough * daysIn[unit]);
  const all = stepsFrom(units.indexOf(style.finest), shown);
  const base = units[Math.max(units.indexOf(style.finest), longest)] ?? 'year';
  const usual = all.filter(({ unit }) => units.indexOf(unit) >= units.indexOf(base));
  return stretches.flatMap((stretch) => {
    const years = style.yearWords(stretch);
    const room = { scale, room: tickRoom * style.rhythm, zero: years.zero };
    const first = { day: stretch.from, unit: base };
    const round = roundDays({ ...room, steps: usual }, stretch);
    const days = [first, ...round.map((day) => ({ day, unit: base }))];
    return worded(filled({ ...room, steps: all, style }, days, stretch), years, style.language);
  });
}

/** The stretches in which no time is left out. */
function stretchesOf({ nodes }: Scale): readonly DaySpan[] {
  const stretches: DaySpan[] = [];
  let from = nodes[0]?.day ?? 0;
  for (const [index, { day, broken }] of nodes.entries()) {
    const next = nodes[index + 1];
    if (broken || next === undefined) {
      if (day > from) stretches.push({ from, to: day });
      from = next?.day ?? day;
    }
  }
  return stretches;
}

/** All steps from a unit on, the shortest first, up to one that is as long as that many days. */
function stepsFrom(finest: number, days: number): readonly Step[] {
  const steps: Step[] = [];
  for (const unit of units.slice(finest))
    if (unit !== 'year') steps.push(...counts[unit].map((count) => ({ unit, count })));
  for (let power = 1; power * daysIn.year <= days || power === 1; power *= 10)
    steps.push(...[1, 2, 5].map((digit): Step => ({ unit: 'year', count: digit * power })));
  return steps;
}

interface Room {
  readonly scale: Scale;
  readonly steps: readonly Step[];
  readonly room: Px;
  /** The year from which round years before year 1 count. */
  readonly zero: number;
}

/** What lies between two days, of which the first is named; whether it opens the stretch, and whether the last one only ends it. */
interface Part extends DaySpan {
  readonly opens: boolean;
  readonly ends: boolean;
}

/** The round days in a stretch, beside its first one. */
function roundDays(room: Room, stretch: DaySpan): readonly number[] {
  const days: number[] = [];
  const fill = (part: Part, longer: Step | undefined): void => {
    const found = shortestFit(room, part, longer);
    if (found === undefined) return;
    const last = found.days.length;
    for (const [index, to] of [...found.days, part.to].entries()) {
      const from = index === 0 ? part.from : (found.days[index - 1] ?? to);
      fill({ from, to, opens: part.opens && index === 0, ends: part.ends && index === last }, found.step);
      if (index < last) days.push(to);
    }
  };
  fill({ ...stretch, opens: true, ends: true }, undefined);
  return days;
}

/** The shortest step that divides a longer one and has room in a part of the axis, and where it begins there. */
function shortestFit(
  room: Room,
  part: Part,
  longer: Step | undefined,
): { readonly step: Step; readonly days: readonly number[] } | undefined {
  for (const step of room.steps) {
    if (step === longer) return undefined;
    const days = longer === undefined || divides(step, longer) ? fitting(room, part, step) : [];
    if (days.length > 0) return { step, days };
  }
  return undefined;
}

/** Where steps begin in a part of the axis, if there is room between all of them; none next to where a stretch opens. */
function fitting({ scale, room, zero }: Room, { from, to, opens, ends }: Part, step: Step): readonly number[] {
  const [top, bottom] = [placeOn(scale, from), placeOn(scale, to)];
  const most = (bottom - top) / room + 1;
  if ((to - from) / daysIn[step.unit] / step.count > most) return [];
  const days = [...beginnings({ from, to }, step, zero)].filter(
    (day) => day > from && day < to && !(opens && placeOn(scale, day) - top < room),
  );
  const places = [top, ...days.map((day) => placeOn(scale, day)), ...(ends ? [] : [bottom])];
  return places.every((place, index) => index === 0 || place - (places[index - 1] ?? place) >= room) ? days : [];
}

/** Whether every step of the longer kind begins with one of the shorter. */
function divides(shorter: Step, longer: Step): boolean {
  if (shorter.unit === longer.unit) return longer.count % shorter.count === 0;
  return units.indexOf(shorter.unit) < units.indexOf(longer.unit);
}

/** The days, or hours as fractions of days, at which steps begin in a span and shortly before it. */
function* beginnings({ from, to }: DaySpan, { unit, count }: Step, zero: number): Iterable<number> {
  const first = civilOf(Math.floor(from));
  const last = civilOf(Math.floor(to));
  if (unit === 'year') {
    for (let round = Math.floor((first.year - zero) / count); round * count <= last.year; round += 1)
      yield dayOf(roundYear(round, count, zero), 1, 1);
  } else if (unit === 'month') {
    const end = last.year * 12 + last.month - 1;
    for (let month = Math.ceil((first.year * 12 + first.month - 1) / count) * count; month <= end; month += count)
      yield dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
  } else if (unit === 'day') {
    for (let day = Math.floor(from); day <= to; day += 1) if (isRoundDay(civilOf(day).day, count)) yield day;
  } else {
    for (let hour = Math.ceil((from * 24) / count) * count; hour <= to * 24; hour += count) yield hour / 24;
  }
}

/** A year that is a multiple of a count: 2000, 1 and, as years before year 1 are counted from another one, 1000 BC or 10,000 BP. */
function roundYear(multiple: number, count: number, zero: number): number {
  if (count === 1 || multiple > 0) return multiple * count;
  return multiple === 0 ? 1 : Math.min(1, zero + multiple * count);
}

/** Counted from the first of each month, so that the last step of a month is not a single day. */
function isRoundDay(day: number, count: number): boolean {
  return (day - 1) % count === 0 && (count === 1 || day < 31);
}

/** A day that is named, and in which unit; where it is seen, if that is not where it begins. */
interface NamedDay {
  readonly day: number;
  readonly unit: DurationUnit;
  readonly at?: Px;
}

interface Filling extends Room {
  readonly style: TickStyle;
}

/** The days that can be seen, and between two that are far apart more of them. */
function filled(
  { style: { covered, rhythm, finest }, ...own }: Filling,
  days: readonly NamedDay[],
  stretch: DaySpan,
): readonly Required<NamedDay>[] {
  const { scale, room } = own;
  const isFree = (at: Px): boolean => coveringAt(covered, at, clear * rhythm) === undefined;
  const seen = days.map((named) => ({ ...named, at: placeOn(scale, named.day) })).filter(({ at }) => isFree(at));
  const bottom = placeOn(scale, stretch.to);
  const all: Required<NamedDay>[] = [];
  let last = placeOn(scale, stretch.from);
  const fillUpTo = (next: Px): void => {
    while (next - last > furthest * rhythm) {
      const high = Math.min(last + furthest * rhythm, next - room);
      const low = Math.min(last + (furthest / 2) * rhythm, high);
      const named =
        beginningIn(own, { from: low, to: high }, isFree) ??
        goingOn(freeAt(covered, high, { from: low, to: next - room, clear: clear * rhythm }));
      if (named === undefined) return;
      all.push(named);
      last = named.at;
    }
  };
  const goingOn = (at: Px | undefined): Required<NamedDay> | undefined =>
    at === undefined ? undefined : { day: dayOn(scale, at), unit: finest, at };
  for (const named of seen) {
    fillUpTo(named.at);
    all.push(named);
    last = named.at;
  }
  fillUpTo(bottom);
  return all;
}

/** Of so many days that all are covered, no shorter step is tried. */
const plenty = 30;

/** The roundest day that begins in a part of the axis where a label can be seen; of several the last. */
function beginningIn(
  { scale, steps, zero }: Room,
  part: Stretch,
  isFree: (at: Px) => boolean,
): Required<NamedDay> | undefined {
  const span = { from: dayOn(scale, part.from), to: dayOn(scale, part.to) };
  for (const step of steps.toReversed()) {
    const days = [...beginnings(span, step, zero)].filter((day) => day >= span.from && day <= span.to);
    const day = days.findLast((each) => isFree(placeOn(scale, each)));
    if (day !== undefined) return { day, unit: step.unit, at: placeOn(scale, day) };
    if (days.length > plenty) return undefined;
  }
  return undefined;
}

/** The wished place if a label can be seen there, else the next one above or below within a part of the axis. */
function freeAt(
  covered: readonly Stretch[],
  wish: Px,
  { from, to, clear }: Stretch & { readonly clear: Px },
): Px | undefined {
  const covering = coveringAt(covered, wish, clear);
  if (covering === undefined) return wish;
  return [covering.from - clear, covering.to + clear].find((at) => at > from && at < to);
}

/** What covers a place, or comes nearer to it than that; `covered` is in order, and no two parts of it meet. */
function coveringAt(covered: readonly Stretch[], at: Px, clear: Px): Stretch | undefined {
  let low = 0;
  let high = covered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((covered[middle]?.to ?? at) + clear <= at) low = middle + 1;
    else high = middle;
  }
  const found = covered[low];
  return found !== undefined && found.from - clear < at ? found : undefined;
}

/** Each day in words: as much of it as the one above does not say. */
function worded(days: readonly Required<NamedDay>[], years: YearWords, language: string): readonly Tick[] {
  return days
    .map(({ day, unit, at }, index) => {
      const wordAfter = (before?: number): string => wordTick(day, before, unit, { years, language });
      return { at, day, label: wordAfter(days[index - 1]?.day), alone: wordAfter() };
    })
    .filter(({ label }) => label !== '');
}

function wordTick(
  at: number,
  before: number | undefined,
  unit: DurationUnit,
  { years, language }: { readonly years: YearWords; readonly language: string },
): string {
  const day = Math.floor(at);
  const { year, month, day: date } = civilOf(day);
  const sameYear = before !== undefined && civilOf(Math.floor(before)).year === year;
  if (unit === 'year' || Math.abs(year) > 9999) return years.word(year);
  if (unit === 'month') {
    if (before !== undefined && !sameYear && month === 1) return years.word(year);
    return wordDate(`${sameYear ? 'XXXX' : edtfYear(year)}-${twoDigits(month)}`, language);
  }
  if (unit === 'hour' && before !== undefined && Math.floor(before) === day)
    return `${twoDigits(Math.floor((at - day) * 24 + 1e-6))}:00`;
  return wordDate(`${sameYear ? 'XXXX' : edtfYear(year)}-${twoDigits(month)}-${twoDigits(date)}`, language);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Words of all kinds that ticks of a timeline may have, from a day on; digits may differ. */
export function possibleWords(
  days: readonly number[],
  { finest, language, yearWords }: Pick<TickStyle, 'finest' | 'language' | 'yearWords'>,
): readonly string[] {
  const years = days.map((day) => yearWords({ from: day, to: day + 1 }).word(civilOf(Math.floor(day)).year));
  if (finest === 'year') return years;
  const dated = finest === 'month' ? '' : '-30';
  return [
    ...years,
    ...Array.from({ length: 12 }, (_, month) => wordDate(`XXXX-${twoDigits(month + 1)}`, language)),
    ...Array.from({ length: 12 }, (_, month) => wordDate(`XXXX-${twoDigits(month + 1)}${dated}`, language)),
  ];
}
