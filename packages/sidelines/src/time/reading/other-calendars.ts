import type { OtherCalendar } from '../../languages/calendars.ts';
import { contextOf } from '../value/parts.ts';
import { romanValue } from './numerals.ts';
import type { Outcome } from './outcome.ts';
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

/** Reads a date of our calendar, with its year. */
type ReadOurs = (sentence: Sentence, at: number) => Found<Outcome> | undefined;

/**
 * A year, month or day that counts in another calendar: 1443 AH, พ.ศ. 2564, 10 Muharram 1443, 18 brumaire an VIII. Its numbers look like
 * ours and would be wrong by centuries, so that it is no date; unless the same date stands behind it in our calendar, which is then read.
 */
export function otherCalendarAt(sentence: Sentence, at: number, ours: ReadOurs): Found<Outcome> | undefined {
  return namedOr(sentence, otherMonthDateAt(sentence, at) ?? otherYearAt(sentence, at), ours);
}

/** Such a year behind a day or month of our names, 12 January 1400 AH: without it they would be a date of another year. */
export function otherYearBehind(sentence: Sentence, at: number, ours: ReadOurs): Found<Outcome> | undefined {
  const of = skip(sentence, at, 'of');
  return namedOr(sentence, otherYearAt(sentence, isMark(sentence, of, ',،') ? of + 1 : of), ours);
}

/** The date of ours behind one of another calendar, or the name of that calendar. */
function namedOr(
  sentence: Sentence,
  other: Found<OtherCalendar> | undefined,
  ours: ReadOurs,
): Found<Outcome> | undefined {
  if (other === undefined) return undefined;
  const same = sameDateBehind(sentence, other.next, ours);
  if (same !== undefined) return same;
  return found({ kind: 'impossible', reason: { kind: 'other-calendar', calendar: other.value } }, other.next);
}

/** The mark of another calendar's years. Short ones without full stops, such as AH and BE, are capitals. */
export function otherEraAt(sentence: Sentence, at: number): OtherCalendar | undefined {
  const calendar = meaningAt(sentence, at, 'otherEra')?.calendar;
  const piece = sentence.pieces[at];
  if (calendar === undefined || piece === undefined) return undefined;
  // “E.C.” counts as Ethiopians do, but is our own era in Spanish.
  if (meaningAt(sentence, at, 'ad') ?? meaningAt(sentence, at, 'bc')) return undefined;
  const raw = sentence.text.slice(piece.token.from, piece.to);
  return /^[a-z]{1,3}$/i.test(raw) && raw !== raw.toUpperCase() ? undefined : calendar;
}

/** AH 1443, 1443 AH, 1400/11/13 ه.ش, תשפ״א, an II */
function otherYearAt(sentence: Sentence, at: number): Found<OtherCalendar> | undefined {
  const announced = skip(sentence, at, 'yearAhead');
  const figure = figureAt(sentence, announced + 1);
  const ahead = figure && otherEraBeside(sentence, announced, figure.value);
  // An AH 64 is a helicopter.
  const isLong = ahead === 'Minguo' || (figure?.digits ?? 0) > 2;
  if (ahead !== undefined && isLong && yearNumberAt(sentence, announced + 1))
    return found(ahead, skip(sentence, announced + 2, 'yearUnit'));
  const lettered = letteredYearAt(sentence, announced) ?? republicanYearAt(sentence, at);
  if (lettered !== undefined) return lettered;
  const year = numericAt(sentence, announced);
  if (year === undefined) return undefined;
  const unit = skip(sentence, year.next, 'yearUnit', 'of');
  const behind = otherEraBeside(sentence, unit, year.value);
  return behind === undefined ? countedYearAt(sentence, announced) : found(behind, unit + 1);
}

/** The calendar of a mark beside a year. One in Latin letters, which is short and can mean more, has only years that it can have: no BE is 2015. */
export function otherEraBeside(sentence: Sentence, mark: number, year: number): OtherCalendar | undefined {
  const calendar = otherEraAt(sentence, mark);
  const piece = sentence.pieces[mark];
  const range = calendar && yearsOf[calendar];
  if (piece === undefined || range === undefined) return calendar;
  if (!/^[A-Za-z. ]{1,5}$/.test(sentence.text.slice(piece.token.from, piece.to))) return calendar;
  return year >= range[0] && year <= range[1] ? calendar : undefined;
}

/** A year, or that of the three numbers of a day. */
function numericAt(sentence: Sentence, at: number): Found<number> | undefined {
  const first = figureAt(sentence, at);
  if (first === undefined || first.digits > 4) return undefined;
  const isDay = isMark(sentence, at + 1, '/-.') && isMark(sentence, at + 3, '/-.');
  const last = isDay && figureAt(sentence, at + 2) !== undefined ? figureAt(sentence, at + 4) : undefined;
  if (last !== undefined) return found(Math.max(first.value, last.value), at + 5);
  return yearNumberAt(sentence, at) ? found(first.value, at + 1) : undefined;
}

function yearNumberAt(sentence: Sentence, at: number): boolean {
  const digits = figureAt(sentence, at)?.digits ?? 0;
  return digits >= 1 && digits <= 4;
}

/** A year in letters that nothing else is: תשפ״א. */
function letteredYearAt(sentence: Sentence, at: number): Found<OtherCalendar> | undefined {
  const calendar = meaningAt(sentence, at, 'otherYear')?.calendar;
  return calendar && found(calendar, at + 1);
}

/** 5781 in a Hebrew text. */
function countedYearAt(sentence: Sentence, at: number): Found<OtherCalendar> | undefined {
  const { otherYears } = sentence;
  const year = figureAt(sentence, at)?.value;
  if (otherYears === undefined || year === undefined || year < otherYears.first || year > otherYears.last)
    return undefined;
  return standsApart(sentence, at + 1) ? found(otherYears.calendar, at + 1) : undefined;
}

/** The year II, which is the second of the French Republic and not the second after Christ. */
function republicanYearAt(sentence: Sentence, at: number): Found<OtherCalendar> | undefined {
  if (meaningAt(sentence, at, 'republicanYear') === undefined || !isRepublican(sentence, at + 1)) return undefined;
  const era = meaningAt(sentence, at + 2, 'bc') ?? meaningAt(sentence, at + 2, 'ad');
  return era === undefined ? found('French Republican', at + 2) : undefined;
}

/** The Republic counted fourteen years, in Roman numbers. */
function isRepublican(sentence: Sentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece === undefined || !/^[IVX]+$/.test(sentence.text.slice(piece.token.from, piece.to))) return false;
  return (romanValue(sentence, at) ?? 15) <= 14;
}

/** Which years a month of such a calendar can stand beside. */
const yearsOf: Readonly<Partial<Record<OtherCalendar, readonly [number, number]>>> = {
  Buddhist: [2400, 2700],
  'French Republican': [1, 14],
  Hebrew: [4000, 5999],
  Islamic: [1, 1500],
  Persian: [1, 1500],
};

/** 10 Muharram 1443, Muharram 10, 1443, Ramadan 1443, 10 Muharram */
function otherMonthDateAt(sentence: Sentence, at: number): Found<OtherCalendar> | undefined {
  const day = isDayAt(sentence, at) ? skip(sentence, at + 1, 'ordinal', 'of') : at;
  const calendar = meaningAt(sentence, day, 'otherMonth')?.calendar;
  // Nisan is April in Turkish.
  if (calendar === undefined || meaningAt(sentence, day, 'month') !== undefined) return undefined;
  const dayBehind = day === at && isDayAt(sentence, day + 1) && !isTight(sentence, day + 1) ? day + 2 : day + 1;
  const next = skip(sentence, isMark(sentence, dayBehind, ',،') ? dayBehind + 1 : dayBehind, 'of', 'republicanYear');
  const year = otherYearOfMonth(sentence, next, calendar);
  if (year !== undefined) return found(calendar, otherEraAt(sentence, year) === undefined ? year : year + 1);
  const hasDay = day > at || dayBehind > day + 1;
  return hasDay && standsApart(sentence, dayBehind) ? found(calendar, dayBehind) : undefined;
}

function isDayAt(sentence: Sentence, at: number): boolean {
  return (figureAt(sentence, at)?.digits ?? 3) <= 2 || meaningAt(sentence, at, 'otherDay') !== undefined;
}

function otherYearOfMonth(sentence: Sentence, at: number, calendar: OtherCalendar): number | undefined {
  if (meaningAt(sentence, at, 'otherYear')?.calendar === calendar) return at + 1;
  if (otherEraAt(sentence, at) === calendar) return yearNumberAt(sentence, at + 1) ? at + 2 : undefined;
  if (calendar === 'French Republican' && isRepublican(sentence, at)) return at + 1;
  const [first, last] = yearsOf[calendar] ?? [0, -1];
  const year = figureAt(sentence, at)?.value ?? -1;
  return year >= first && year <= last ? at + 1 : undefined;
}

/** The same date in our calendar: 1443 AH (2021), 1443 AH / 2021 AD, “…, that is 29 July 2020”. */
function sameDateBehind(sentence: Sentence, at: number, ours: ReadOurs): Found<Outcome> | undefined {
  const bracket = isMark(sentence, at, '(（[');
  const marked = bracket || isMark(sentence, at, '/=,،') ? at + 1 : at;
  const from = skip(sentence, marked, 'lead');
  if (from === at) return undefined;
  const date = ours(sentence, from);
  const outcome = date?.value;
  if (date === undefined || outcome?.kind !== 'date' || contextOf(outcome.value).year === undefined) return undefined;
  if (!bracket) return found(outcome, date.next);
  return isMark(sentence, date.next, ')）]') ? found(outcome, date.next + 1) : undefined;
}
