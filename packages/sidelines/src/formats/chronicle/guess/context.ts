import { atTime, completeDate, type DateContext, type DateReading } from '../../../time/index.ts';
import { levelOf } from './candidates.ts';

/** What the lines above say of the date of the next. */
export interface Context {
  readonly year?: number;
  readonly decade?: string;
  readonly month?: number;
  readonly day?: number;
  /** Where the year is from. */
  readonly from?: 'heading' | 'entry' | 'title';
  /** The clock time of the entry before, on the same day. */
  readonly time?: string;
  /** Whether that is later than the one before it. */
  readonly rising?: boolean;
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
    return completeTime(reading.time ?? '', context);
  if (reading.edtf === '') return { edtf: '', guessed: false, context: withoutDay(context) };
  const { month, ...rest } = context;
  const around = reading.edtf.includes('XXXX-XX') && month !== undefined ? { ...rest, month } : rest;
  const whole = completeDate(reading.edtf, contextOnly(around)) || reading.edtf;
  const edtf = reading.time === undefined ? whole : atTime(whole, reading.time);
  const guessed = context.year !== undefined && context.from !== 'heading' && !edtf.includes('XXXX');
  return { edtf, guessed, context: contextAfter(edtf, context) };
}

function contextOnly({ year, decade, month }: Context): DateContext {
  return {
    ...(year === undefined ? {} : { year }),
    ...(decade === undefined ? {} : { decade }),
    ...(month === undefined ? {} : { month }),
  };
}

function withoutDay({ day: _, time: __, rising: ___, ...context }: Context): Context {
  return context;
}

/** A time of the clock is one of the day above; small hours below an evening are the next day's. */
function completeTime(time: string, context: Context): Completed {
  const own = dayOf(context);
  const [start = ''] = time.split('/');
  const { time: last, rising } = context;
  const isNext = last !== undefined && start < '06' && (last >= '18' || (last >= '12' && rising === true));
  const date = isNext ? nextDay(own) : own;
  const edtf = date === '' ? '' : atTime(date, time);
  const isLater = last !== undefined && (isNext || start > last);
  const day = isNext ? contextAfter(date, context) : context;
  return { edtf, guessed: false, context: { ...day, time: start, rising: isLater } };
}

function dayOf({ year, month, day }: Context): string {
  if (day === undefined) return '';
  return completeDate('', { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), day });
}

/** The day after, by asking for a period that ends on it. */
function nextDay(day: string): string {
  return atTime(day, '23:59/00:00').split('/')[1]?.slice(0, 10) ?? '';
}

/** What a date, of a heading or an entry, says of the dates below it. */
export function contextAfter(edtf: string, context: Context, from?: 'heading'): Context {
  const [start = ''] = edtf.replace(/^[[{]/, '').split(/[/,]/);
  const found = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(start);
  if (found === null) {
    const partial = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(start);
    if (partial === null) return context;
    return { ...withoutDay(context), ...monthAndDay(partial[1], partial[2]) };
  }
  const year = Number(found[1]);
  const isSame = context.year === year && context.from === 'heading';
  return { year, from: from ?? (isSame ? 'heading' : 'entry'), ...monthAndDay(found[2], found[3]) };
}

function monthAndDay(month: string | undefined, day: string | undefined): Pick<Context, 'month' | 'day'> {
  if (month === undefined || Number(month) > 12) return {};
  return { month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
}
