import { atClock, isBefore } from '../value/complete.ts';
import type { ClockTime, DatePoint, DateValue } from '../value/value.ts';
import { type Clock, clockAt, clockTimeOf } from './clock.ts';
import { type DateOutcome, dated, type Outcome, type Side } from './outcome.ts';
import { calendarDateAt, sideAt } from './phrases.ts';
import {
  type Found,
  figureAt,
  found,
  isMark,
  isTight,
  meaningAt,
  type Sentence,
  skip,
  standsApart,
} from './sentence.ts';

/** Any date in words that stands here, with or without a time of the clock, or a time alone, or a day of the week. */
export function dateAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  return (
    timeFirstAt(sentence, at) ?? dayAndTimeAt(sentence, at) ?? calendarDateAt(sentence, at) ?? weekdayAt(sentence, at)
  );
}

/** A clock time, or two of them, of which the second ends a period. */
interface Times {
  readonly first: Clock;
  readonly last?: Clock;
}

/** One or two clock times: 14:00–15:30, 7-8 a.m. */
function timesAt(sentence: Sentence, at: number): Found<Times> | undefined {
  const from = meaningAt(sentence, at, 'from') === undefined ? at : at + 1;
  const whole = clockAt(sentence, from);
  const first = whole ?? bareHourAt(sentence, from);
  if (first === undefined) return undefined;
  const joint = jointAt(sentence, first.next, from > at);
  const dotted = { ...sentence, dottedTimes: sentence.dottedTimes || isDotted(sentence, whole) };
  const last = joint === undefined ? undefined : clockAt(dotted, joint);
  if (last === undefined || (whole === undefined && !isBareHour(sentence, from, first, last)))
    return whole && found({ first: whole.value }, whole.next);
  return found({ first: first.value, last: last.value }, last.next);
}

const hourUnits = ['hour', 'hours', 'clockBehind'] as const;

/** Whether a number is an hour, by the time that follows it: from 13 on it may be a day, “14 – 16:30”, but for words beside one of both. */
function isBareHour(sentence: Sentence, at: number, { value, next }: Found<Clock>, last: Found<Clock>): boolean {
  if (value.hour <= 12) return true;
  const isOpened = meaningAt(sentence, at - 1, 'from') !== undefined;
  const isUnited = next > at + 1 || hourUnits.some((role) => meaningAt(sentence, last.next - 1, role) !== undefined);
  return last.value.half === undefined && (isOpened || isUnited);
}

/** Whether a time is written 8.00: then one that follows it is, too. */
function isDotted(sentence: Sentence, time: Found<Clock> | undefined): boolean {
  return time !== undefined && isMark(sentence, time.next - 2, '.') && figureAt(sentence, time.next - 1)?.digits === 2;
}

/** The 7 of "7-8 a.m.", the 16 of „16–18 Uhr“, the 8 h of "8 h - 10 h". */
function bareHourAt(sentence: Sentence, at: number): Found<Clock> | undefined {
  const figure = figureAt(sentence, at);
  const next = skip(sentence, at + 1, 'hour', 'hours', 'clockBehind');
  if (figure === undefined || figure.digits > 2 || figure.value > 23) return undefined;
  return found({ hour: figure.value, minute: 0, half: undefined }, next);
}

/** The half of the day, and the zone, that are named once for both. */
function alike(first: Clock, last: Clock): Clock {
  const isOne = first.half === undefined && last.half !== undefined && first.hour <= last.hour % 12;
  const half = isOne ? { half: last.half } : {};
  return { ...first, ...half, ...(first.zone === undefined && last.zone !== undefined ? { zone: last.zone } : {}) };
}

function jointAt(sentence: Sentence, at: number, opened: boolean): number | undefined {
  if (isMark(sentence, at, '-–—~～〜')) return at + 1;
  const joined = meaningAt(sentence, at, 'to') ?? (opened ? meaningAt(sentence, at, 'and') : undefined);
  return joined && at + 1;
}

/** A time, and the day that may follow it: "14:11, 6 January 2021". */
function timeFirstAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const time = timesAt(sentence, skipSameDay(sentence, at));
  if (time === undefined) return undefined;
  const comma = isMark(sentence, time.next, ',،') ? time.next + 1 : time.next;
  const day = sideAt(sentence, skip(sentence, comma, 'lead', 'article', 'of'), false);
  const outcome = day?.value.outcome;
  if (day === undefined || outcome?.kind !== 'date' || !isDay(outcome.value))
    return found(
      { ...dated(atTimes(nothing, time.value)), ...(isTimeSure(sentence, at, time.next) ? {} : { weak: true }) },
      time.next,
    );
  return found({ ...outcome, value: atTimes(outcome.value, time.value) }, day.next);
}

/** "Same day, 23:24": the words say what a time alone says, too. */
function skipSameDay(sentence: Sentence, at: number): number {
  const next = skip(sentence, at, 'sameDay');
  return next > at && isMark(sentence, next, ',،、') ? next + 1 : next;
}

/** "Noon" is more easily something else than 12:00, unless a word such as "at" stands before it. */
function isTimeSure(sentence: Sentence, from: number, to: number): boolean {
  if (meaningAt(sentence, from, 'clock') !== undefined) return true;
  return sentence.pieces.slice(from, to).some(({ token }) => token.kind === 'number');
}

/** A day, and the time that follows it: "January 6, 2021, 2:11 p.m."; or a period between two of them. */
function dayAndTimeAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const first = momentAt(sentence, at);
  if (first === undefined) return undefined;
  const joint = jointAt(sentence, first.next, false);
  const last = joint === undefined ? undefined : momentAt(sentence, joint);
  const [start, end] = [first.value.value, last?.value.value];
  if (last === undefined || start.kind !== 'point' || end?.kind !== 'point') return first;
  const isPeriod = isWhole(start) && isWhole(end) && !isBefore(end, start);
  return isPeriod ? found(dated({ kind: 'period', start, end }), last.next) : first;
}

function momentAt(sentence: Sentence, at: number): Found<DateOutcome> | undefined {
  const day = sideAt(sentence, at, false) ?? dayWithUnit(sentence, at);
  const outcome = day?.value.outcome;
  if (day === undefined || outcome?.kind !== 'date' || !isDay(outcome.value)) return undefined;
  const time = timesAt(sentence, skipMark(sentence, day.next)) ?? timesBehindPart(sentence, day.next);
  return time && found({ ...outcome, value: atTimes(outcome.value, time.value) }, time.next);
}

/** The 20.00 of "15 Temmuz 2016 günü akşam saat 20.00": the part of the day tells which half of it an hour of twelve is in. */
function timesBehindPart(sentence: Sentence, at: number): Found<Times> | undefined {
  const from = isMark(sentence, at, ',،、') ? at + 1 : at;
  const next = skip(sentence, from, 'partOfDay');
  const times = next > from ? timesAt(sentence, skipMark(sentence, next)) : undefined;
  if (times === undefined) return undefined;
  const { first, last } = times.value;
  const half = meaningAt(sentence, next - 1, 'pm') ? 'pm' : meaningAt(sentence, next - 1, 'am') ? 'am' : undefined;
  const isClear = (clock: Clock) => clock.half !== undefined || clock.hour > 12;
  if ([first, ...(last === undefined ? [] : [last])].every(isClear)) return times;
  return half !== undefined && first.half === undefined && last === undefined && first.hour < 12
    ? found({ first: { ...first, half } }, times.next)
    : undefined;
}

/**
 * After a comma; or after a full stop, before a time with minutes: "24 February 2022. 02:45"; or after a dash or bar, where a time follows
 * at once: behind one, “at” begins a sentence.
 */
function skipMark(sentence: Sentence, at: number): number {
  if (isMark(sentence, at, ',،、')) return at + 1;
  if (isMark(sentence, at, '.') && !isTight(sentence, at + 1) && isMark(sentence, at + 2, ':：')) return at + 1;
  const isSpaced = isMark(sentence, at, '|–—-') && !isTight(sentence, at + 1);
  return isSpaced && figureAt(sentence, at + 1) !== undefined ? at + 1 : at;
}

/** 26일: the number of a day that says that it is one. */
function dayWithUnit(sentence: Sentence, at: number): Found<Side> | undefined {
  const day = sideAt(sentence, at, true);
  return day !== undefined && figureAt(sentence, day.next - 1) === undefined ? day : undefined;
}

/** Whether it is a day without doubts; its year or month may not be named. */
function isDay(value: DateValue): value is DatePoint {
  if (value.kind !== 'point' || value.qualifiers !== undefined || value.clock !== undefined) return false;
  return typeof value.day === 'number' && typeof value.month !== 'string' && typeof value.year !== 'string';
}

function isWhole({ year, month }: DatePoint): boolean {
  return year !== undefined && month !== undefined;
}

const nothing: DatePoint = { kind: 'point' };

/** A day, or none, at a time of the clock, or from one to another; the day alone where nobody knows which half of it is meant. */
function atTimes(day: DatePoint, { first, last }: Times): DateValue {
  const start = clockTimeOf(last === undefined ? first : alike(first, last));
  const end = last && clockTimeOf(last);
  if (start === 'unknown' || end === 'unknown') return day.day === undefined ? { ...day, clock: 'unknown' } : day;
  return atClock(
    day,
    end === undefined ? start : withLimit(start, end),
    end === undefined ? undefined : withLimit(end, start),
  );
}

/** A zone that counts on some days only does so for both times. */
function withLimit(time: ClockTime, other: ClockTime): ClockTime {
  const limit = time.limit ?? other.limit;
  return limit === undefined ? time : { ...time, limit };
}

/** Mon, Sun: alone, such names are too often something else. */
const shortName = /^[a-z]{1,4}$/;

/** "Monday", which is no date, but as good as one where nothing else stands beside it. */
function weekdayAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = skip(sentence, at, 'article');
  const weekday = meaningAt(sentence, from, 'weekday');
  if (weekday === undefined || shortName.test(sentence.pieces[from]?.token.text ?? '')) return undefined;
  const next = skip(sentence, from + 1, 'partOfDay');
  return standsApart(sentence, next) ? found({ ...dated(nothing), weekday: weekday.value }, next) : undefined;
}
