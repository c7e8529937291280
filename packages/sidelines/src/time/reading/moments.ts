import { type Clock, clockAt, clockText } from './clock.ts';
import { atTime } from './complete.ts';
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

/** Times as text, `14:11` or `14:00/15:30`, and when their zone counts. */
function timeOf({ first, last }: Times): Pick<DateOutcome, 'time' | 'zoneLimit'> & { readonly time: string } {
  const start = last === undefined ? first : alike(first, last);
  const limit = start.zone?.limit ?? last?.zone?.limit;
  const texts = [start, ...(last === undefined ? [] : [last])].map(clockText);
  const time = texts.includes('') ? '' : texts.join('/');
  return limit === undefined ? { time } : { time, zoneLimit: limit };
}

/** One or two clock times: 14:00–15:30, 7-8 a.m. */
function timesAt(sentence: Sentence, at: number): Found<Times> | undefined {
  const from = meaningAt(sentence, at, 'from') === undefined ? at : at + 1;
  const whole = clockAt(sentence, from);
  const first = whole ?? bareHourAt(sentence, from);
  if (first === undefined) return undefined;
  const joint = jointAt(sentence, first.next, from > at);
  const last = joint === undefined ? undefined : clockAt(sentence, joint);
  if (last === undefined) return whole && found({ first: whole.value }, whole.next);
  return found({ first: first.value, last: last.value }, last.next);
}

/** The 7 of "7-8 a.m.". */
function bareHourAt(sentence: Sentence, at: number): Found<Clock> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 2 || figure.value > 12) return undefined;
  return found({ hour: figure.value, minute: 0, half: undefined }, at + 1);
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
  const time = timesAt(sentence, at);
  if (time === undefined) return undefined;
  const comma = isMark(sentence, time.next, ',،') ? time.next + 1 : time.next;
  const day = sideAt(sentence, skip(sentence, comma, 'lead', 'article', 'of'), false);
  const outcome = day?.value.outcome;
  if (day === undefined || outcome?.kind !== 'date' || !isDay(outcome.edtf))
    return found(
      { ...dated(''), ...timeOf(time.value), ...(isTimeSure(sentence, at, time.next) ? {} : { weak: true }) },
      time.next,
    );
  return found(timed(outcome, time.value), day.next);
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
  if (last === undefined || last.value.time !== undefined || first.value.time !== undefined) return first;
  const [start = '', end = ''] = [first.value.edtf, last.value.edtf];
  return start.includes('/') || end.includes('/') || end < start ? first : found(dated(`${start}/${end}`), last.next);
}

function momentAt(sentence: Sentence, at: number): Found<DateOutcome> | undefined {
  const day = sideAt(sentence, at, false) ?? dayWithUnit(sentence, at);
  const outcome = day?.value.outcome;
  if (day === undefined || outcome?.kind !== 'date' || !isDay(outcome.edtf)) return undefined;
  const time = timesAt(sentence, skipMark(sentence, day.next));
  return time && found(timed(outcome, time.value), time.next);
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

function isDay(edtf: string): boolean {
  return /^(?:\d{4}|XXXX)-(?:\d\d|XX)-\d\d$/.test(edtf);
}

/** EDTF puts a time only on a day whose year is known. */
function timed(outcome: DateOutcome, times: Times): DateOutcome {
  const told = timeOf(times);
  if (outcome.edtf.includes('X')) return { ...outcome, ...told };
  return { ...outcome, edtf: atTime(outcome.edtf, told.time, told.zoneLimit) };
}

/** Mon, Sun: alone, such names are too often something else. */
const shortName = /^[a-z]{1,4}$/;

/** "Monday", which is no date, but as good as one where nothing else stands beside it. */
function weekdayAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = skip(sentence, at, 'article');
  const weekday = meaningAt(sentence, from, 'weekday');
  if (weekday === undefined || shortName.test(sentence.pieces[from]?.token.text ?? '')) return undefined;
  const next = skip(sentence, from + 1, 'partOfDay');
  return standsApart(sentence, next) ? found({ ...dated(''), weekday: weekday.value }, next) : undefined;
}
