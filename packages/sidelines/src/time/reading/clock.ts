import type { ClockTime } from '../value/value.ts';
import type { Role } from './lexicon.ts';
import {
  type Found,
  figureAt,
  found,
  isMark,
  isShoutBehind,
  isTight,
  isWordAt,
  meaningAt,
  type Sentence,
  skip,
  standsApart,
} from './sentence.ts';
import { isZoneName, type Zone, zoneAt } from './zones.ts';

/** A time of the clock. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Absent when none was written. */
  readonly second?: number;
  readonly half: Half;
  /** Absent when none was written, or none whose distance from UTC is known. */
  readonly zone?: Zone;
}

/** Which half of a day was named; `unknown` where it is an hour of twelve. */
type Half = 'am' | 'pm' | 'unknown' | undefined;

/** The time of a day that is meant; `unknown` where nobody knows which half of the day. */
export function clockTimeOf({ hour, minute, second, half, zone }: Clock): ClockTime | 'unknown' {
  if (half === 'unknown') return 'unknown';
  const whole = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  const { offset, limit } = zone ?? {};
  return {
    hour: whole,
    minute,
    ...(second === undefined ? {} : { second }),
    ...(offset === undefined ? {} : { offset }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/**
 * A clock time: 14:11, 2.11 p.m., 8 Uhr, 14h11, 午後3時15分, noon. With a full stop, or without minutes, only where a word
 * says that it is one.
 */
export function clockAt(sentence: Sentence, at: number): Found<Clock> | undefined {
  const about = isMark(sentence, at, '~≈∼') ? at + 1 : at;
  const named = skip(sentence, about, 'circa', 'clock', 'hourAhead', 'clockNear', 'clockBefore');
  const word = wordAt(sentence, named);
  if (word !== undefined) return withZone(sentence, nearWord(sentence, word.value, { at, named }), word.next);
  const ahead = halfAt(sentence, named);
  const hour = ahead === undefined ? named : skip(sentence, named + 1, 'clock', 'hourAhead');
  const digits = digitsAt(sentence, hour);
  if (digits === undefined) return undefined;
  const behind = skip(sentence, digits.next, 'clockBehind', 'hours', 'hourOfTwelve');
  const half =
    ahead ?? halfBehind(sentence, behind, digits.value.hour) ?? unknownHalf(sentence, { at, named, behind }, digits);
  const next = half !== undefined && half !== 'unknown' && ahead === undefined ? behind + 1 : behind;
  // "Am Abend 8 Verletzte": the number behind a part of the day may count something.
  const isBare = ahead !== undefined && behind === hour + 1 && !standsApart(sentence, behind);
  if ((half === undefined || isBare) && !isSure(sentence, { at, named, behind }, digits)) return undefined;
  const { hour: value, minute, second } = digits.value;
  return withZone(sentence, { hour: value, minute, ...(second === undefined ? {} : { second }), half }, next);
}

/** Shortly before midnight, a day is not at its beginning: which day that is, words do not tell. */
function nearWord(sentence: Sentence, clock: Clock, { at, named }: Pick<Marks, 'at' | 'named'>): Clock {
  const isBefore = clock.hour === 0 && someBetween(sentence, at, named, 'clockBefore');
  return isBefore ? { ...clock, half: 'unknown' } : clock;
}

function someBetween(sentence: Sentence, at: number, next: number, ...roles: readonly Role[]): boolean {
  return sentence.pieces.slice(at, next).some(({ meanings }) => meanings.some(({ role }) => roles.includes(role)));
}

/** Reads on behind a time, where its zone may stand. */
function withZone(sentence: Sentence, clock: Clock, at: number): Found<Clock> {
  const { value: zone, next } = zoneAt(sentence, at);
  const asked = isMark(sentence, next, '?') && isTight(sentence, next) ? next + 1 : next;
  return found(zone === undefined ? clock : { ...clock, zone }, skip(sentence, asked, 'suffix', 'circaBehind'));
}

/** "3 o'clock", "around 4": an hour of twelve, of which nothing says whether it is before noon or after. */
function unknownHalf(sentence: Sentence, { at, named, behind }: Marks, { value, next }: Found<Digits>): Half {
  if (value.minutes || value.hour < 1 || value.hour > 12) return undefined;
  if (meaningAt(sentence, behind - 1, 'hourOfTwelve')) return 'unknown';
  const isNear =
    someBetween(sentence, at, named, 'clockNear', 'clockBefore') && !someBetween(sentence, at, named, 'clock');
  const isBare = behind === next && figureAt(sentence, next - 1) !== undefined;
  return isNear && isBare && standsApart(sentence, next) ? 'unknown' : undefined;
}

interface Marks {
  readonly at: number;
  /** After what stands before the digits. */
  readonly named: number;
  /** After what stands behind them. */
  readonly behind: number;
}

/** Whether digits can be nothing but a time: "12 hours" may be a duration, and 21.30 an amount. */
function isSure(sentence: Sentence, { at, named, behind }: Marks, digits: Found<Digits>): boolean {
  const { sure, minutes } = digits.value;
  if (sure || meaningAt(sentence, named - 1, 'hourAhead') || meaningAt(sentence, behind - 1, 'clockBehind'))
    return true;
  const united = behind > digits.next || meaningAt(sentence, behind - 1, 'hour') !== undefined;
  const isNear =
    someBetween(sentence, at, named, 'clockBefore') ||
    (someBetween(sentence, at, named, 'clockNear') && !someBetween(sentence, at, named, 'circa'));
  const announced = isNear || someBetween(sentence, at, named, 'clock');
  const zoned = zoneAt(sentence, behind).next > behind;
  if (minutes) return announced || united || zoned;
  // “Poco dopo le 16 – ”: of the hours of a day, those from 13 on are nothing else there.
  const isAlone = standsApart(sentence, behind);
  return united ? announced || isAlone : isNear && isAlone && digits.value.hour > 12;
}

/** Noon, midnight; 12 noon. */
function wordAt(sentence: Sentence, at: number): Found<Clock> | undefined {
  const from = figureAt(sentence, at)?.value === 12 ? at + 1 : skip(sentence, at, 'article');
  if (meaningAt(sentence, from, 'noon')) return found({ hour: 12, minute: 0, half: undefined }, from + 1);
  return meaningAt(sentence, from, 'midnight') && found({ hour: 0, minute: 0, half: undefined }, from + 1);
}

function halfAt(sentence: Sentence, at: number): Half {
  if (meaningAt(sentence, at, 'am')) return 'am';
  return meaningAt(sentence, at, 'pm') && 'pm';
}

/** 12:00 noon, 12:00 midnight: beside twelve, they say which. */
function halfBehind(sentence: Sentence, at: number, hour: number): Half {
  if (hour === 12 && meaningAt(sentence, at, 'noon')) return 'pm';
  return hour === 12 && meaningAt(sentence, at, 'midnight') ? 'am' : halfAt(sentence, at);
}

interface Digits extends Omit<Clock, 'half' | 'zone'> {
  /** Whether minutes were written. */
  readonly minutes: boolean;
  /** Whether it can be nothing but a clock time. */
  readonly sure: boolean;
}

function digitsAt(sentence: Sentence, at: number): Found<Digits> | undefined {
  const hour = figureAt(sentence, at);
  if (hour?.digits === 4) return hoursAndMinutes(sentence, hour.value, at + 1);
  if (hour === undefined || hour.digits > 2 || hour.value > 23) return undefined;
  return (
    minutesBehindMark(sentence, at, hour.value) ??
    minutesBehindUnit(sentence, at, hour.value) ??
    found({ hour: hour.value, minute: 0, minutes: false, sure: false }, at + 1)
  );
}

/** 0900 hrs, 2130 GMT: four digits are a time only before such a word, or where that is how times are written. */
function hoursAndMinutes(sentence: Sentence, value: number, next: number): Found<Digits> | undefined {
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  const said = meaningAt(sentence, next, 'hours') ?? meaningAt(sentence, next, 'clockBehind');
  if (hour > 23 || minute > 59 || !(said || isZoneName(sentence, next) || sentence.compactTimes)) return undefined;
  return found({ hour, minute, minutes: true, sure: true }, next);
}

/** 14:11, 14:11:30, 14.11 */
function minutesBehindMark(sentence: Sentence, at: number, hour: number): Found<Digits> | undefined {
  const minute = sixtiethAt(sentence, at + 1, ':：.');
  if (minute === undefined) return undefined;
  const colon = isMark(sentence, at + 1, ':：');
  const second = sixtiethAt(sentence, at + 3, colon ? ':：' : '.');
  const next = second === undefined ? at + 3 : at + 5;
  return found(
    {
      hour,
      minute,
      ...(second === undefined ? {} : { second }),
      minutes: true,
      // 16.48.15 may be a day, but for a word before it.
      sure: colon || (second === undefined && (sentence.dottedTimes || isShoutBehind(sentence, next))),
    },
    next,
  );
}

/** Two digits below sixty behind a mark, without blank space. */
function sixtiethAt(sentence: Sentence, at: number, marks: string): number | undefined {
  const figure = figureAt(sentence, at + 1);
  const tight = isMark(sentence, at, marks) && isTight(sentence, at) && isTight(sentence, at + 1);
  return tight && figure?.digits === 2 && figure.value < 60 ? figure.value : undefined;
}

/** 14h11, 14 h 11, 3時15分, 3時半; but not 3時間, which is a duration. */
function minutesBehindUnit(sentence: Sentence, at: number, hour: number): Found<Digits> | undefined {
  if (meaningAt(sentence, at + 1, 'hour') === undefined) return undefined;
  if (isTight(sentence, at + 2) && '間间간'.includes(sentence.pieces[at + 2]?.token.text ?? ' ')) return undefined;
  if (meaningAt(sentence, at + 2, 'halfHour')) return found({ hour, minute: 30, minutes: true, sure: true }, at + 3);
  const minute = countedAt(sentence, at + 2, 'minute');
  // "3h plus tard" is how long after something.
  const isHour = isTight(sentence, at + 1) && !isSmallWordAt(sentence, at + 2);
  if (minute === undefined) return found({ hour, minute: 0, minutes: false, sure: isHour }, at + 2);
  const second = countedAt(sentence, minute.next, 'second');
  const more = second === undefined ? {} : { second: second.value };
  return found({ hour, minute: minute.value, ...more, minutes: true, sure: true }, (second ?? minute).next);
}

function isSmallWordAt({ text, pieces }: Sentence, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(pieces[at]?.token.from ?? text.length));
}

/** A number below sixty with its unit, or two digits without one. */
function countedAt(sentence: Sentence, at: number, unit: 'minute' | 'second'): Found<number> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 2 || figure.value >= 60) return undefined;
  if (meaningAt(sentence, at + 1, unit)) return found(figure.value, at + 2);
  const isEnd = !isWordAt(sentence, at + 1) || isZoneName(sentence, at + 1);
  const close = isTight(sentence, at) || (!isTight(sentence, at - 1) && isEnd);
  return unit === 'minute' && figure.digits === 2 && close ? found(figure.value, at + 1) : undefined;
}
