import {
  approximated,
  civilOf,
  type DatePoint,
  type DateValue,
  type Day,
  dayOf,
  mondayOf,
  qualified,
  startOf,
  weekdayOf,
} from '../../../time/index.ts';

/** What dates are counted in. */
export type Grain = 'day' | 'week' | 'month' | 'year';

/** A weekday (0 is Sunday), a month (1 is January), or a season as EDTF numbers it (21 is spring). */
export interface Named {
  readonly kind: 'weekday' | 'month' | 'season';
  readonly number: number;
}

/**
 * Where a date lies as seen from another: on the same day; so many days away, or about so many weeks, months or years; the whole week,
 * month or year so many after it; the last of a name before it; that of a name in the week or year before.
 */
export type Shift =
  | { readonly kind: 'same' }
  | { readonly kind: 'away'; readonly count: number; readonly grain: Grain }
  | { readonly kind: 'whole'; readonly count: number; readonly grain: Exclude<Grain, 'day'> }
  | { readonly kind: 'last' | 'within last'; readonly name: Named };

/** A date to count from. */
interface Anchor {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: Day | undefined;
  /** Whether it is no exact date itself. */
  readonly vague: boolean;
}

/** The date that lies so from another; `undefined` where the other is vaguer than what is counted. */
export function countFrom(value: DateValue, shift: Shift): DateValue | undefined {
  if (shift.kind === 'same') return withoutClock(value);
  const anchor = anchorOf(value, shift.kind === 'away' && shift.count < 0 ? 'start' : 'end');
  if (anchor === undefined) return undefined;
  switch (shift.kind) {
    case 'away':
      return awayFrom(anchor, shift.count, shift.grain);
    case 'whole':
      return wholeFrom(anchor, shift.count, shift.grain);
    case 'last':
      return lastBefore(anchor, shift.name);
    case 'within last':
      return withinLast(anchor, shift.name);
  }
}

/** The time of the clock above is not that of another line on the same day. */
function withoutClock(value: DateValue): DateValue {
  const start = startOf(value);
  if (start?.clock === undefined) return value;
  const { clock: _, ...day } = start;
  return day;
}

/** Of a period, the end that is nearer to what is counted; it is not known on which of its days the counting began. */
function anchorOf(value: DateValue, end: 'start' | 'end'): Anchor | undefined {
  if (value.kind === 'set') return undefined;
  if (value.kind === 'point') return pointOf(value, false);
  const { [end]: point } = value;
  return point.kind === 'point' ? pointOf(point, true) : undefined;
}

function pointOf(
  { year, month, day, season, significant, exponent, qualifiers }: DatePoint,
  isPeriod: boolean,
): Anchor | undefined {
  if (season !== undefined || significant !== undefined || exponent !== undefined) return undefined;
  if (typeof year !== 'number' || typeof month === 'string' || typeof day === 'string') return undefined;
  const exact = month === undefined || day === undefined ? undefined : dayOf(year, month, day);
  return { year, month, day: exact, vague: isPeriod || qualifiers !== undefined };
}

function awayFrom({ year, month, day, vague }: Anchor, count: number, grain: Grain): DateValue | undefined {
  if (grain === 'day' || grain === 'week') {
    if (day === undefined) return undefined;
    const date = dateOf(day + count * (grain === 'week' ? 7 : 1));
    return vague || grain === 'week' ? approximated(date) : date;
  }
  if (grain === 'year') return approximated({ kind: 'point', year: year + count });
  return month === undefined ? undefined : approximated(monthAt(year, month + count));
}

function wholeFrom(
  { year, month, day, vague }: Anchor,
  count: number,
  grain: Exclude<Grain, 'day'>,
): DateValue | undefined {
  const doubted = vague ? approximated : (value: DateValue) => value;
  if (grain === 'year') return doubted({ kind: 'point', year: year + count });
  if (grain === 'month') return month === undefined ? undefined : doubted(monthAt(year, month + count));
  if (day === undefined) return undefined;
  const monday = mondayOf(day) + 7 * count;
  return doubted({ kind: 'period', start: dateOf(monday), end: dateOf(monday + 6) });
}

function lastBefore({ year, month, day }: Anchor, { kind, number }: Named): DateValue | undefined {
  if (month === undefined || day === undefined) return undefined;
  if (kind === 'month') return monthAt(number < month ? year : year - 1, number);
  if (kind === 'season') return seasonBefore(year, month, number);
  const found = day - ((weekdayOf(day) - number + 6) % 7) - 1;
  // Within the same week some would mean that of the week before.
  return found < mondayOf(day) ? dateOf(found) : qualified(dateOf(found), 'uncertain');
}

/** The last season that had ended: winter ends with the February after its year. */
function seasonBefore(year: number, month: number, season: number): DatePoint {
  const end = season === 24 ? 2 : (season - 21) * 3 + 5;
  const ended = month > end ? year : year - 1;
  return { kind: 'point', year: season === 24 ? ended - 1 : ended, season };
}

function withinLast({ year, day }: Anchor, { kind, number }: Named): DateValue | undefined {
  if (kind === 'month') return monthAt(year - 1, number);
  // Nobody knows which of the two winters of a year is meant.
  if (kind === 'season') return number === 24 ? undefined : { kind: 'point', year: year - 1, season: number };
  return day === undefined ? undefined : dateOf(mondayOf(day) - 7 + ((number + 6) % 7));
}

/** @param month may lie beyond the year's end or start */
function monthAt(year: number, month: number): DatePoint {
  const years = Math.floor((month - 1) / 12);
  return { kind: 'point', year: year + years, month: month - 12 * years };
}

function dateOf(day: Day): DatePoint {
  return { kind: 'point', ...civilOf(day) };
}
