import { atTime, completeDate, type DateReading, type PartialDate } from '../../../time/index.ts';
import { levelOf } from '../shape/sight.ts';

/** What the lines above say of the date of the next. */
export interface Context {
  readonly year?: number | undefined;
  readonly decade?: string | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Where the year is from. */
  readonly from?: 'heading' | 'entry' | 'title' | undefined;
  /** The clock time of the entry before, on the same day. */
  readonly time?: string | undefined;
  /** Whether that is later than the one before it. */
  readonly rising?: boolean | undefined;
}

/** A date with what the context adds to it. */
export interface Completed {
  readonly edtf: string;
  /** Whether its year is carried from an entry, or taken from the title, and not from a heading or its own words. */
  readonly guessed: boolean;
  readonly context: Context;
}

/** Completes a reading with what stands above it, and says what then stands above the next. */
export function complete(reading: DateReading, context: Context): Completed {
  if (reading.kind === 'impossible') return { edtf: '', guessed: false, context };
  if (reading.kind === 'date')
    return { edtf: reading.edtf, guessed: false, context: contextAfter(reading.edtf, context) };
  if (levelOf(reading) === 'time' || (reading.edtf === '' && reading.time !== undefined))
    return completeTime(reading, context);
  if (reading.edtf === '') return { edtf: '', guessed: false, context: withoutDay(context) };
  const { year, decade } = context;
  const month = reading.edtf.includes('XXXX-XX') ? context.month : undefined;
  const whole = completeDate(reading.edtf, { year, decade, month }) || reading.edtf;
  const edtf = reading.time === undefined ? whole : atTime(whole, reading.time, reading.zoneLimit);
  const guessed = context.year !== undefined && context.from !== 'heading' && !edtf.includes('XXXX');
  return { edtf, guessed, context: contextAfter(edtf, context) };
}

function withoutDay(context: Context): Context {
  return { ...context, day: undefined, time: undefined, rising: undefined };
}

/** A time of the clock is one of the day above; small hours below an evening are the next day's. */
function completeTime({ time = '', zoneLimit }: PartialDate, context: Context): Completed {
  const own = dayOf(context);
  // An hour of which nobody knows whether it is before noon or after.
  if (time === '') return { edtf: own, guessed: false, context };
  const [start = ''] = time.split('/');
  const { time: last, rising } = context;
  const isNext = last !== undefined && start < '06' && (last >= '18' || (last >= '12' && rising === true));
  const date = isNext ? nextDay(own) : own;
  const edtf = date === '' ? '' : atTime(date, time, zoneLimit);
  const isLater = last !== undefined && (isNext || start > last);
  const day = isNext ? contextAfter(date, context) : context;
  return { edtf, guessed: false, context: { ...day, time: start, rising: isLater } };
}

function dayOf({ year, month, day }: Context): string {
  if (day === undefined) return '';
  return completeDate('', { year, month, day });
}

/** The day after, by asking for a period that ends on it. */
function nextDay(day: string): string {
  return atTime(day, '23:59/00:00').split('/')[1]?.slice(0, 10) ?? '';
}

/** What a date, of a heading or an entry, says of the dates below it. */
export function contextAfter(edtf: string, context: Context, from?: 'heading'): Context {
  const found = /^[[{]?(-?\d{4}|XXXX(?=-\d\d))(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf);
  if (found === null) return context;
  const month = isMonth(found[2]) ? Number(found[2]) : undefined;
  const day = month === undefined || found[3] === undefined ? undefined : Number(found[3]);
  if (found[1] === 'XXXX') return { ...context, month: month ?? context.month, day, time: undefined };
  const year = Number(found[1]);
  const isSame = context.year === year && context.from === 'heading';
  return { year, from: from ?? (isSame ? 'heading' : 'entry'), month, day };
}

/** Whether it is the number of a month, and not of a season. */
function isMonth(number: string | undefined): boolean {
  return number !== undefined && Number(number) <= 12;
}
