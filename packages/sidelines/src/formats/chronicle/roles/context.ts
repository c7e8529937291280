import {
  type ClockTime,
  civilOf,
  completed,
  contextOf,
  type DateContext,
  type DateReading,
  type DateValue,
  dayOf,
  daysInMonth,
  edtfOf,
  type Impossibility,
  isWhole,
  lacksOf,
  levelOf,
  startOf,
  weekdayOf,
} from '../../../time/index.ts';
import type { Sight } from '../shape/sight.ts';

/** What the lines above say of the date of the next. */
export interface Context {
  readonly year?: number | undefined;
  readonly decade?: string | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** The day of the year that a heading names for the years below it: “July 1” above “1861: …”. */
  readonly yearly?: { readonly month: number; readonly day: number } | undefined;
  /** The month in which a period ends that began in another year. */
  readonly end?: { readonly year: number; readonly month: number } | undefined;
  /** Where the year is from. */
  readonly from?: 'heading' | 'phase' | 'entry' | 'title' | undefined;
  /** Whether an entry above names its year, which then may turn. */
  readonly isNamed?: boolean | undefined;
  /** The clock time of the entry before, on the same day, in seconds after midnight. */
  readonly time?: number | undefined;
}

/** A date with what the context adds to it. */
export interface Completed {
  /** Absent where there is no such day. */
  readonly value?: DateValue;
  /** The same in EDTF; '' where nothing but a clock time or a weekday is known. */
  readonly edtf: string;
  /** Why there is no such day in the month or year of the context. */
  readonly noDay?: Impossibility;
  /** Whether its year, or the day of a clock time, is carried from an entry or the title, and not from a heading or its own words. */
  readonly guessed: boolean;
  /** Whether its year is the one after that of the entry above, or before it, for time goes on. */
  readonly turned?: boolean;
  readonly context: Context;
}

/**
 * Completes a reading with what stands above it, and says what then stands above the next.
 * @param runs whether all dates above are later, each than the one before, or all earlier; 0 where neither is so
 */
export function complete(reading: DateReading, context: Context, runs: -1 | 0 | 1 = 0): Completed {
  if (reading.kind === 'impossible') return { edtf: '', guessed: false, context };
  const { value: own } = reading;
  const level = levelOf(own);
  if (level === 'time') return completeTime(own, context);
  if (reading.undated) return { value: own, edtf: '', guessed: false, context };
  if (level === 'none') return { value: own, edtf: '', guessed: false, context: withoutDay(context) };
  const yearly = level === 'year' ? dayOfYear(own, context) : undefined;
  if (yearly !== undefined) return { value: yearly, edtf: edtfOf(yearly), guessed: false, context };
  return completeDate(own, context, runs);
}

function completeDate(own: DateValue, context: Context, runs: -1 | 0 | 1): Completed {
  const { decade, month } = context;
  const turn = turnOf(own, context, runs);
  const near = yearFor(own, context);
  const year = near === undefined ? undefined : near + turn;
  const isOwn = isWhole(own);
  const whole = isOwn ? own : completed(own, { year, decade, month });
  const noDay = noDayIn(own, whole, { year, month });
  if (noDay !== undefined) return { edtf: '', guessed: false, noDay, context };
  const value = whole ?? own;
  const guessed = !isOwn && year !== undefined && context.from !== 'heading' && !lacksOf(value).year;
  const below = contextAfter(value, context);
  const isAbove = context.from === 'title' || context.from === 'phase';
  const from = guessed && isAbove ? context.from : below.from;
  return {
    value,
    edtf: edtfOf(value),
    guessed,
    turned: guessed && turn !== 0,
    context: { ...below, from, isNamed: isOwn || context.isNamed },
  };
}

/** Of a day that its month has not got: how many that has. */
function noDayIn(
  own: DateValue,
  whole: DateValue | undefined,
  { year = 2000, month: above }: Context,
): Impossibility | undefined {
  const { month = above, day } = contextOf(own);
  if (whole !== undefined || month === undefined || day === undefined || own.kind !== 'point') return undefined;
  const days = daysInMonth(year, month);
  return day > days ? { kind: 'no-such-day', day, days } : undefined;
}

/** The day that a year below a heading means, where that names the day of all years below it. */
function dayOfYear(value: DateValue, { yearly }: Context): DateValue | undefined {
  if (yearly === undefined || value.kind !== 'point') return undefined;
  // Years of more than four digits, as of millions of years ago, have no days.
  return Math.abs(Number(value.year)) > 9999 ? undefined : { ...value, ...yearly };
}

/** The year for a date that names none: of the two years of a period above, the one in which it lies nearer to it. */
function yearFor(value: DateValue, { year, month: first, end }: Context): number | undefined {
  const { month } = contextOf(value);
  if (end === undefined || first === undefined || month === undefined) return year;
  return first - month < month - end.month ? year : end.year;
}

/** A month that lies so many months back, where all dates go on, is one of the next year. */
const backwards = 6;

/** Whether the year turns between the date above and one that names none: January below December. */
function turnOf(value: DateValue, { month: last, from, end, isNamed }: Context, runs: -1 | 0 | 1): -1 | 0 | 1 {
  const { month } = contextOf(value);
  if (month === undefined || last === undefined || from !== 'entry' || !isNamed || end !== undefined) return 0;
  return (last - month) * runs >= backwards ? runs : 0;
}

/** The month of a day that is named by its number and its day of the week, as “Tuesday 15th, …”: that of the date above, or the one after or before. */
export function monthOfWeekday(
  { reading, level, separator, date }: Sight,
  day: number,
  { year: above, month: last }: Context,
): Pick<Context, 'year' | 'month'> | undefined {
  if (reading.kind === 'impossible' || reading.weekday === undefined || level !== 'number') return undefined;
  // “Tuesday 15 people came”
  if (above === undefined || last === undefined || (separator === 'blank' && /\d$/.test(date.text))) return undefined;
  const months = [0, 31, -1].map((days) => civilOf(dayOf(above, last, 1) + days));
  return months.find(({ year, month }) => {
    return day <= daysInMonth(year, month) && weekdayOf(dayOf(year, month, day)) === reading.weekday;
  });
}

/** A context of which the day is not known any more. */
export function withoutDay(context: Context): Context {
  return { ...context, day: undefined, time: undefined };
}

const hour = 3600;

/** A time of the clock is one of the day above; small hours below an evening are the next day's. */
function completeTime(value: DateValue, context: Context): Completed {
  const { time: last, year, month, day } = context;
  const clock = startOf(value)?.clock;
  if (clock === 'unknown') return { ...timeOfDay(value, { year, month, day }), guessed: false, context };
  const start = clock === undefined ? 0 : secondsOf(clock);
  // From an afternoon on, “2:30” is as likely one of twelve hours: it stays where the order of time will show it.
  const isNext = last !== undefined && start < 6 * hour && last >= 18 * hour;
  const own = isNext ? dayAfter(context) : { year, month, day };
  const whole = timeOfDay(value, own);
  const above = isNext && whole.value !== undefined ? contextAfter(whole.value, context) : context;
  return {
    ...whole,
    guessed: context.from === 'title' && whole.edtf !== '',
    context: { ...above, time: start },
  };
}

function timeOfDay(time: DateValue, day: DateContext): Pick<Completed, 'value' | 'edtf'> {
  const value = completed(time, day);
  return value === undefined ? { edtf: '' } : { value, edtf: edtfOf(value) };
}

function secondsOf({ hour: hours, minute, second = 0 }: ClockTime): number {
  return hours * hour + minute * 60 + second;
}

/** The day after, where the day above is known. */
function dayAfter({ year, month, day }: Context): Pick<Context, 'year' | 'month' | 'day'> {
  if (year === undefined || month === undefined || day === undefined) return {};
  return civilOf(dayOf(year, month, day) + 1);
}

/** EDTF has no months of a year that lies farther away. */
const farthestYear = 9999;

/** What a date, of a heading or an entry, says of the dates below it. */
export function contextAfter(value: DateValue, context: Context, from?: 'heading'): Context {
  const { year, decade, month, day: named } = contextOf(value);
  const day = month === undefined ? undefined : named;
  const level = levelOf(value);
  if (year === undefined) {
    const isInYear = decade === undefined && (level === 'month' || level === 'day');
    return isInYear ? { ...context, month: month ?? context.month, day, time: undefined } : context;
  }
  if (Math.abs(year) > farthestYear) return context;
  const isSame = context.year === year && context.from === 'heading';
  return { year, from: from ?? (isSame ? 'heading' : 'entry'), month, day, end: endInOtherYear(value, year) };
}

/** What stands above the dates below one that was not understood: nothing but what a heading says. */
export function contextBelowUnread({ year, from }: Context): Context {
  return from === 'heading' && year !== undefined ? { year, from } : {};
}

function endInOtherYear(value: DateValue, start: number): Context['end'] {
  if (value.kind !== 'period' || value.end.kind !== 'point') return undefined;
  const { year, month } = contextOf(value.end);
  return year === undefined || month === undefined || year === start ? undefined : { year, month };
}
