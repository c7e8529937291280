import { dayOf, firstChange, julianDelay, lastChange, weekdayOf } from './calendar.ts';
import { edtfOf } from './value/edtf.ts';
import { type DateValue, startOf } from './value/value.ts';

/** A day, and the day of the week that it is. */
export interface DayOfWeek {
  /** The day in EDTF. */
  readonly edtf: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
}

/**
 * The day on which a date begins, where it is not the day of the week that is named beside it; `undefined` where it is, or where nobody
 * can know: of dates in doubt, and before there was our calendar. While countries still changed to it, a weekday is right, too, that
 * fits the date by the Julian one.
 * @param named 1 is Monday, 7 Sunday
 */
export function weekdayInsteadOf(named: number, value: DateValue): DayOfWeek | undefined {
  const { year, month, day, qualifiers } = startOf(value) ?? {};
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return undefined;
  if (qualifiers !== undefined || year <= firstChange) return undefined;
  const own = dayOf(year, month, day);
  const weekday = weekdayOf(own);
  const isJulian = year <= lastChange && weekdayOf(own + julianDelay(year, month)) === named;
  return weekday === named || isJulian ? undefined : { edtf: edtfOf({ kind: 'point', year, month, day }), weekday };
}
