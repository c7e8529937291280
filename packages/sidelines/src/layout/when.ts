import {
  boundsOf,
  daysInMonth,
  type EdtfDate,
  type EdtfInterval,
  type EdtfPoint,
  type EdtfRange,
  type EdtfSet,
  type Qualifier,
  qualifierOf,
  readEdtf,
} from '../time/index.ts';

/**
 * A date as it is drawn: one moment somewhere within a period, or all that lies between two such moments. On the line of
 * days, fractions of days included, it reaches up to `to`; placed on an axis, the same in pixels.
 */
export interface When {
  readonly shape: 'moment' | 'range';
  /** Of a moment, both are the same. */
  readonly start: Limit;
  readonly end: Limit;
}

/** Where a date begins or ends: within a period, further off, or nobody knows where. */
export type Limit = Within | { readonly kind: 'open' } | { readonly kind: 'unknown' };

/** From the beginning of the first day that it may be to the end of the last; both the same for a time of day. */
export interface Within {
  readonly kind: 'within';
  readonly from: number;
  readonly to: number;
  /** Whether it is a day or a time of day. */
  readonly exact: boolean;
  /** Absent when the author is sure. */
  readonly doubt?: Qualifier;
}

/**
 * What a date says: one item, or one for each member of a set of which all are meant; none when nobody knows.
 * @param offset minutes ahead of UTC of the clock by which times with an offset are drawn
 */
export function whensOf(edtf: string, offset = 0): readonly When[] {
  const reading = readEdtf(edtf);
  return reading.ok
    ? whensOfDate(reading.date, offset).filter(({ start, end }) => isWithin(start) || isWithin(end))
    : [];
}

/** The limits of some dates that lie within something. */
export function limitsOf(whens: readonly When[]): readonly Within[] {
  return whens.flatMap(({ start, end }) => [start, end]).filter(isWithin);
}

/** From the first moment that is known of some dates to the last; `undefined` when none is. */
export function extentOf(whens: readonly When[]): { readonly from: number; readonly to: number } | undefined {
  const limits = limitsOf(whens);
  const [first] = limits;
  if (first === undefined) return undefined;
  return limits.reduce(({ from, to }, limit) => ({ from: Math.min(from, limit.from), to: Math.max(to, limit.to) }), {
    from: first.from,
    to: first.to,
  });
}

/** A date, each of its places moved elsewhere. */
export function placeWhen(when: When, place: (at: number) => number): When {
  const placed = (limit: Limit): Limit =>
    isWithin(limit) ? { ...limit, from: place(limit.from), to: place(limit.to) } : limit;
  return { ...when, start: placed(when.start), end: placed(when.end) };
}

/** Whether a limit lies within something. */
export function isWithin(limit: Limit): limit is Within {
  return limit.kind === 'within';
}

function whensOfDate(date: EdtfDate, offset: number): readonly When[] {
  if (date.kind === 'interval') return [intervalWhen(date, offset)];
  if (date.kind === 'set') return setWhens(date, offset);
  return [moment(pointLimit(date, offset))];
}

function moment(limit: Limit): When {
  return { shape: 'moment', start: limit, end: limit };
}

function intervalWhen(interval: EdtfInterval, offset: number): When {
  const start = endLimit(interval.start, offset);
  const end = endLimit(interval.end, offset);
  if (isWithin(start) && isWithin(end) && isNamedPeriod(interval))
    return moment({ ...start, to: end.to, exact: false });
  return { shape: 'range', start, end };
}

function setWhens(set: EdtfSet, offset: number): readonly When[] {
  if (set.of === 'all') return set.members.map((member) => memberWhen(member, offset));
  const { start, end } = boundsOf(set);
  if (start.kind === 'within' && end.kind === 'within')
    return [moment({ kind: 'within', from: start.earliest, to: end.latest + 1, exact: false })];
  const limit = (bound: typeof start): Limit =>
    bound.kind === 'within' ? { kind: 'within', from: bound.earliest, to: bound.latest + 1, exact: false } : bound;
  return [{ shape: 'range', start: limit(start), end: limit(end) }];
}

function memberWhen(member: EdtfPoint | EdtfRange, offset: number): When {
  if (member.kind !== 'range') return moment(pointLimit(member, offset));
  return intervalWhen({ kind: 'interval', start: member.from, end: member.to }, offset);
}

function endLimit(end: EdtfInterval['start'], offset: number): Limit {
  return end.kind === 'open' || end.kind === 'unknown' ? end : pointLimit(end, offset);
}

function pointLimit(point: EdtfPoint, offset: number): Limit {
  const { start } = boundsOf(point);
  if (start.kind !== 'within') return start;
  if (point.kind === 'date-time') {
    const minute = point.minute + (point.offset === undefined ? 0 : offset - point.offset);
    const at = start.earliest + (point.hour + (minute + point.second / 60) / 60) / 24;
    return { kind: 'within', from: at, to: at, exact: true };
  }
  const doubt = qualifierOf(point);
  const exact = start.earliest === start.latest;
  const limit = { kind: 'within', from: start.earliest, to: start.latest + 1, exact } as const;
  return doubt === undefined ? limit : { ...limit, doubt };
}

/**
 * Whether an interval is how EDTF has to write a period that it has no other notation for, and within which the author
 * means some moment: the beginning, middle or end of a month in days, and centuries and decades BC, whose years end in
 * other digits than the astronomical ones.
 */
function isNamedPeriod({ start, end }: EdtfInterval): boolean {
  if (start.kind !== 'date' || end.kind !== 'date') return false;
  const [first, last] = [start.year, end.year];
  if (typeof first !== 'number' || typeof last !== 'number') return false;
  if (start.month === undefined && end.month === undefined) return isPeriodBc(1 - first, 1 - last);
  const month = start.month;
  if (first !== last || month !== end.month || typeof month !== 'number') return false;
  const length = daysInMonth(first, month);
  return [
    [1, 10],
    [11, 20],
    [21, length],
  ].some(([from, to]) => start.day === from && end.day === to);
}

/** Years BC: 800 to 701 is a century, 49 to 40 a decade. */
function isPeriodBc(first: number, last: number): boolean {
  const century = first % 100 === 0 && first - last === 99;
  return last > 0 && (century || (first % 10 === 9 && first - last === 9));
}
