import type { LimitedZone } from '../../languages/language.ts';
import { civilOf, dayOf, daysInMonth } from '../calendar.ts';
import { readEdtf } from '../edtf/read.ts';
import { longYearText, two } from './outcome.ts';

/** What is known of a date from what stands around it. */
export interface DateContext {
  /** Astronomical. */
  readonly year?: number | undefined;
  /** Ten years, `195X`, where the year is not known. */
  readonly decade?: string | undefined;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * Fills in what a partial date lacks: `XXXX-10-07` in 2023 is `2023-10-07`, `XXXX-XX-05` in October 2011 `2011-10-05`, and ''
 * (a clock time alone) the day of the context. What the context does not know stays as it is. A period that would end before it
 * starts ends a year, or a month, later. Returns '' when there is no such day, as 30 February, or 29 February 2015.
 */
export function completeDate(partial: string, context: DateContext): string {
  const list = partial.startsWith('[') || partial.startsWith('{') ? /^([[{])(.*)([\]}])$/.exec(partial) : null;
  if (list !== null) {
    const members = (list[2] ?? '').split(',').map((member) => completePoint(member, context));
    return checked(`${list[1]}${members.join(',')}${list[3]}`);
  }
  if (partial === '') return dayOfContext(context);
  if (!partial.includes('/')) return checked(completePoint(partial, context));
  const [start = '', end = ''] = partial.split('/');
  const first = completePoint(start, context);
  return checked(`${first}/${completeEnd(first, end, context)}`);
}

function checked(edtf: string): string {
  return readEdtf(edtf).ok ? edtf : '';
}

function dayOfContext({ year, decade, month, day }: DateContext): string {
  if (day === undefined) return '';
  const ahead = year === undefined ? (decade ?? 'XXXX') : longYearText(year);
  return checked(`${ahead}-${month === undefined ? 'XX' : two(month)}-${two(day)}`);
}

/** Puts the year, then the month, in the place of what is missing. */
function completePoint(point: string, { year, decade, month }: DateContext): string {
  const ahead = year === undefined ? decade : longYearText(year);
  const dated = ahead === undefined ? point : point.replace('XXXX', ahead);
  return month === undefined ? dated : dated.replace('-XX-', `-${two(month)}-`);
}

/** The end of a period: as late February ends with the month, and December to January in the next year. */
function completeEnd(first: string, end: string, context: DateContext): string {
  const last = completePoint(end, context);
  if (!end.includes('XXXX') || context.year === undefined) return last;
  if (last.endsWith('-02-29') && first.endsWith('-02-21')) return `${last.slice(0, -2)}${daysInMonth(context.year, 2)}`;
  if (first.length !== last.length || last >= first || context.year < 0) return last;
  const next =
    end.includes('-XX-') && context.month !== undefined
      ? monthAfter(context, context.month)
      : { ...context, year: context.year + 1 };
  return completePoint(end, next);
}

function monthAfter(context: DateContext, month: number): DateContext {
  return month === 12 ? { ...context, year: (context.year ?? 0) + 1, month: 1 } : { ...context, month: month + 1 };
}

/**
 * A day at a time of the clock: `2021-01-06` at 14:11 is `2021-01-06T14:11:00`, and `22:00/02:00` ends on the next day. The zone
 * of a time stays behind it. A date that is no whole day is returned as it is, because EDTF knows no time without one.
 * @param limit when the zone counts: beside another day it says nothing
 */
export function atTime(day: string, time: string, limit?: LimitedZone): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || time === '') return day;
  const isZoned = limit === undefined || counts(limit, day);
  const [start = '', end] = (isZoned ? time : time.replaceAll(/Z|[+-]\d\d:\d\d/g, '')).split('/');
  const first = `${day}T${withSeconds(start)}`;
  if (end === undefined) return first;
  return `${first}/${withSeconds(end) < withSeconds(start) ? dayAfter(day) : day}T${withSeconds(end)}`;
}

function counts({ since = 0, summer }: LimitedZone, day: string): boolean {
  const [year = '', month = ''] = day.split('-');
  return Number(year) >= since && (!summer || (month >= '04' && month <= '10'));
}

function withSeconds(time: string): string {
  return time[5] === ':' ? time : `${time.slice(0, 5)}:00${time.slice(5)}`;
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const next = civilOf(dayOf(year, month, date) + 1);
  return `${longYearText(next.year)}-${two(next.month)}-${two(next.day)}`;
}
