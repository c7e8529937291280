import { type Bounds, boundsOf } from '../edtf/bounds.ts';
import type { EdtfDate, EdtfInterval, EdtfPoint, EdtfRange, LongYear, Qualifiers } from '../edtf/date.ts';
import { isBlank } from '../edtf/digits.ts';
import { readEdtf } from '../edtf/read.ts';
import { writeEdtf } from '../edtf/write.ts';
import type { ClockTime, DatePoint, DateRow, DateSet, DateValue, PeriodEnd } from './value.ts';

/**
 * A date in EDTF; '' when no part of it is named. A year that is not named is `XXXX`, a month `XX`. What EDTF cannot say is left
 * out: a clock time on no whole day.
 */
export function edtfOf(value: DateValue): string {
  const date = edtfDateOf(value);
  return date === undefined ? '' : writeEdtf(date);
}

const unknown = { kind: 'unknown' } as const;

/** The bounds of a date, as `boundsOf` has them for EDTF. */
export function boundsOfValue(value: DateValue): Bounds {
  const date = edtfDateOf(value);
  return date === undefined ? { start: unknown, end: unknown } : boundsOf(date);
}

function edtfDateOf(value: DateValue): EdtfDate | undefined {
  if (value.kind === 'point') return edtfPointOf(value);
  if (value.kind === 'set') return edtfSetOf(value);
  const [start, end] = [edtfEndOf(value.start), edtfEndOf(value.end)];
  // An end that is a clock time on a day without a year is said by nothing.
  return start === undefined || end === undefined || isEmpty(start, end)
    ? pointOf(start, end)
    : { kind: 'interval', start, end };
}

function isEmpty(start: EdtfInterval['start'], end: EdtfInterval['end']): boolean {
  return start.kind === 'unknown' && end.kind === 'unknown';
}

function pointOf(start: EdtfInterval['start'] | undefined, end: EdtfInterval['end'] | undefined): EdtfDate | undefined {
  const only = start ?? end;
  return only === undefined || only.kind === 'open' || only.kind === 'unknown' ? undefined : only;
}

function edtfEndOf(end: PeriodEnd): EdtfInterval['start'] | undefined {
  return end.kind === 'point' ? edtfPointOf(end) : end;
}

function edtfSetOf({ of, members }: DateSet): EdtfDate | undefined {
  const named = members.flatMap((member): (EdtfPoint | EdtfRange)[] => {
    const date = member.kind === 'row' ? edtfRangeOf(member) : edtfPointOf(member);
    return date === undefined ? [] : [date];
  });
  return named.length === 0 ? undefined : { kind: 'set', of, members: named };
}

function edtfRangeOf(row: DateRow): EdtfRange | undefined {
  const from = row.from.kind === 'open' ? row.from : edtfPointOf(row.from);
  const to = row.to.kind === 'open' ? row.to : edtfPointOf(row.to);
  return from && to && { kind: 'range', from, to };
}

/** How EDTF writes what is not named. */
const anyYear = 'XXXX';
const anyMonth = 'XX';

function edtfPointOf(point: DatePoint): EdtfPoint | undefined {
  const { year, season, day, qualifiers } = point;
  const doubt = qualifiers === undefined ? {} : { qualifiers };
  if (season !== undefined) return { kind: 'season', year: year ?? anyYear, season, ...doubt };
  if (day === undefined) {
    if (point.month !== undefined) return { kind: 'date', year: year ?? anyYear, month: point.month, ...doubt };
    return year === undefined ? undefined : edtfYearOf(point, year);
  }
  const month = point.month ?? anyMonth;
  return edtfMomentOf(point) ?? { kind: 'date', year: year ?? anyYear, month, day, ...doubt };
}

function edtfYearOf({ significant, exponent, qualifiers }: DatePoint, year: number | string): EdtfPoint {
  const reliable = significant === undefined ? {} : { significant };
  if (typeof year === 'string' || (exponent === undefined && Math.abs(year) <= longestPlain))
    return { kind: 'date', year, ...reliable, ...(qualifiers === undefined ? {} : { qualifiers }) };
  const scaled = exponent === undefined ? { significand: year } : { significand: year / 10 ** exponent, exponent };
  return {
    kind: 'long-year',
    ...scaled,
    ...reliable,
    ...(qualifiers?.year === undefined ? {} : { qualifier: qualifiers.year }),
  };
}

/** Years beyond this have a Y before them. */
const longestPlain = 9999;

/** A clock time on a day of which everything is known. */
function edtfMomentOf({ year, month, day, clock }: DatePoint): EdtfPoint | undefined {
  if (
    clock === undefined ||
    clock === 'unknown' ||
    typeof year !== 'number' ||
    typeof month !== 'number' ||
    typeof day !== 'number'
  )
    return undefined;
  const { hour, minute, second = 0, offset } = clock;
  const zone = offset === undefined ? {} : offset === 0 ? { offset, utc: true as const } : { offset };
  return { kind: 'date-time', year, month, day, hour, minute, second, ...zone };
}

/**
 * The value of an EDTF string; `undefined` when it is none. A year of which no digit is known is not named where a month or
 * season follows, nor is such a month where a day does. A second of 00 is none that somebody named.
 */
export function valueOfEdtf(text: string): DateValue | undefined {
  const reading = readEdtf(text);
  return reading.ok ? valueOfDate(reading.date) : undefined;
}

function valueOfDate(date: EdtfDate): DateValue {
  switch (date.kind) {
    case 'interval':
      return { kind: 'period', start: endOf(date.start), end: endOf(date.end) };
    case 'set':
      return { kind: 'set', of: date.of, members: date.members.map(memberOf) };
    default:
      return pointOfEdtf(date);
  }
}

function endOf(end: EdtfInterval['start']): PeriodEnd {
  return end.kind === 'open' || end.kind === 'unknown' ? end : pointOfEdtf(end);
}

function memberOf(member: EdtfPoint | EdtfRange): DatePoint | DateRow {
  if (member.kind !== 'range') return pointOfEdtf(member);
  const from = member.from.kind === 'open' ? member.from : pointOfEdtf(member.from);
  const to = member.to.kind === 'open' ? member.to : pointOfEdtf(member.to);
  return { kind: 'row', from, to };
}

function pointOfEdtf(date: EdtfPoint): DatePoint {
  switch (date.kind) {
    case 'date-time': {
      const { year, month, day } = date;
      return { kind: 'point', year, month, day, clock: clockOf(date) };
    }
    case 'long-year':
      return pointOfLongYear(date);
    case 'season': {
      const { kind: _, year, ...parts } = date;
      return { kind: 'point', ...(year === anyYear ? {} : { year }), ...parts };
    }
    case 'date': {
      const { kind: _, year, month, ...parts } = date;
      const isNamedMonth = month !== undefined && !(parts.day !== undefined && isBlank(month));
      return {
        kind: 'point',
        ...(year === anyYear && month !== undefined ? {} : { year }),
        ...(isNamedMonth ? { month } : {}),
        ...parts,
      };
    }
  }
}

function pointOfLongYear({ significand, exponent, significant, qualifier }: LongYear): DatePoint {
  const qualifiers: Qualifiers | undefined = qualifier && { year: qualifier };
  return {
    kind: 'point',
    year: significand * 10 ** (exponent ?? 0),
    ...(significant === undefined ? {} : { significant }),
    ...(exponent === undefined ? {} : { exponent }),
    ...(qualifiers === undefined ? {} : { qualifiers }),
  };
}

function clockOf({ hour, minute, second, offset }: Required<Pick<ClockTime, 'second'>> & ClockTime): ClockTime {
  return { hour, minute, ...(second === 0 ? {} : { second }), ...(offset === undefined ? {} : { offset }) };
}
