import type { DurationUnit } from '../model/durations.ts';
import { civilOf, dayOf, wordDate } from '../time/index.ts';
import { type DaySpan, daysIn, placeOn, type Scale } from './scale.ts';
import type { Px } from './scene.ts';

/** Where a year, month, day or hour begins. */
export interface Tick {
  readonly at: Px;
  readonly label: string;
}

/** From one tick to the next. */
interface Step {
  readonly unit: DurationUnit;
  readonly count: number;
}

/** The least distance between ticks, in rhythms. */
const tickRoom = 2.5;
/** Time is counted in the longest unit of which this many are drawn. */
const enough = 3;

const units = ['hour', 'day', 'month', 'year'] as const satisfies readonly DurationUnit[];
const counts = { hour: [1, 2, 3, 6, 12], day: [1, 2, 5, 10], month: [1, 2, 3, 6] } as const;

/**
 * The years, months, days or hours that begin where time is drawn to scale, at round steps, as many as there is room for;
 * and those in which each stretch begins. Downwards.
 * @param finest the shortest unit that a date of the timeline is given in: nothing shorter is named
 */
export function ticksOf(scale: Scale, finest: DurationUnit, language: string): readonly Tick[] {
  const step = stepFor(scale, finest);
  const room = tickRoom * scale.rhythm;
  const ticks: Tick[] = [];
  let before: number | undefined;
  const add = (day: number, at: Px): void => {
    if (at - (ticks.at(-1)?.at ?? -room) < room) return;
    ticks.push({ at, label: wordTick(day, before, step.unit, language) });
    before = day;
  };
  for (const [index, piece] of scale.pieces.entries()) {
    if (piece.broken) continue;
    if (index === 0 || scale.pieces[index - 1]?.broken === true) {
      before = undefined;
      add(piece.from, piece.at);
    }
    for (const day of beginnings(piece, step)) if (day >= piece.from && day < piece.to) add(day, placeOn(scale, day));
  }
  return ticks;
}

function stepFor({ shown, perDay, rhythm }: Scale, finest: DurationUnit): Step {
  const room = tickRoom * rhythm;
  const least = units.indexOf(finest);
  const longest = units.findLastIndex((unit) => shown >= enough * daysIn[unit]);
  for (const unit of units.slice(Math.max(least, longest))) {
    if (unit === 'year') break;
    const count = counts[unit].find((each) => each * daysIn[unit] * perDay >= room);
    if (count !== undefined) return { unit, count };
  }
  return { unit: 'year', count: roundYears(room / (daysIn.year * perDay)) };
}

/** The least of 1, 2, 5, 10, 20, 50, … that is not below a number of years. */
function roundYears(years: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(years)));
  return [1, 2, 5].map((digit) => digit * power).find((round) => round >= years) ?? 10 * power;
}

/** The days, or hours as fractions of days, at which steps begin in a span and shortly before it. */
function* beginnings({ from, to }: DaySpan, { unit, count }: Step): Iterable<number> {
  const first = civilOf(Math.floor(from));
  const last = civilOf(Math.floor(to));
  if (unit === 'year') {
    for (let round = Math.floor(first.year / count); round * count <= last.year; round += 1)
      yield dayOf(roundYear(round, count), 1, 1);
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

/** A year that is a multiple of a count in its era: 2000, 1 and, as an astronomical year, 1000 BC. */
function roundYear(multiple: number, count: number): number {
  if (count === 1 || multiple > 0) return multiple * count;
  return 1 + multiple * count;
}

/** Counted from the first of each month, so that the last step of a month is not a single day. */
function isRoundDay(day: number, count: number): boolean {
  return (day - 1) % count === 0 && (count === 1 || day < 31);
}

/** What begins there, in words: as much of it as the tick before does not say. */
function wordTick(at: number, before: number | undefined, unit: DurationUnit, language: string): string {
  const day = Math.floor(at);
  const { year, month, day: date } = civilOf(day);
  const sameYear = before !== undefined && civilOf(Math.floor(before)).year === year;
  if (unit === 'year' || Math.abs(year) > 9999) return wordDate(edtfYear(year), language);
  if (unit === 'month') {
    if (before !== undefined && !sameYear && month === 1) return wordDate(edtfYear(year), language);
    return wordDate(`${sameYear ? 'XXXX' : edtfYear(year)}-${twoDigits(month)}`, language);
  }
  if (unit === 'hour' && before !== undefined && Math.floor(before) === day)
    return `${twoDigits(Math.round((at - day) * 24))}:00`;
  return wordDate(`${sameYear ? 'XXXX' : edtfYear(year)}-${twoDigits(month)}-${twoDigits(date)}`, language);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A year as EDTF (ISO 8601-2): four digits, or `Y` before longer ones. */
function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
