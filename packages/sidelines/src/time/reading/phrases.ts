import type { Bounds } from '../edtf/bounds.ts';
import { endsBefore } from '../order.ts';
import { completed } from '../value/complete.ts';
import { boundsOfValue } from '../value/edtf.ts';
import { qualified } from '../value/parts.ts';
import { type DatePoint, type DateValue, isDayAlone, mapPoints, openEnd, pointsOf, startOf } from '../value/value.ts';
import { acrossYears } from './across-years.ts';
import { bracketedAt, undatedAt } from './catalogue.ts';
import { constructAt } from './constructs.ts';
import { ageAt } from './deep-time.ts';
import { literalAt, numericAt } from './digits.ts';
import { eraYearsAt, fieldsAt, isCircaBehindEra, weekdayAhead, weekdayBehind } from './fields.ts';
import type { Role } from './lexicon.ts';
import { isRoman } from './numerals.ts';
import { doubleYear, sameDay, skipStyle } from './old-style.ts';
import { openEndBehind, openStartAt } from './open-ends.ts';
import { otherCalendarAt, otherYearBehind } from './other-calendars.ts';
import {
  type DateOutcome,
  type Doubt,
  dated,
  type Fields,
  firstPoint,
  fromTo,
  isYearless,
  lastPoint,
  type Outcome,
  oneOfRow,
  outcomeOf,
  type Side,
  spanning,
  yearPoint,
} from './outcome.ts';
import {
  type Figure,
  type Found,
  figureAt,
  found,
  isMark,
  isTight,
  isWordAt,
  meaningAt,
  type Sentence,
  skip,
  standsApart,
} from './sentence.ts';
import {
  centuriesAt,
  decadesAt,
  halfOfFieldsBehind,
  isCenturyLetterAt,
  thirdAt,
  thirdBehind,
  thirdOfFields,
  yearsAt,
} from './spans.ts';
import { yearAheadAt } from './year-ahead.ts';

/** Any date in words that stands here, but for times of the clock. */
export function calendarDateAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  return (
    undatedAt(sentence, at) ??
    bracketedWholeAt(sentence, at) ??
    openStartAt(sentence, at, (_, from) => sideAt(sentence, from, false)) ??
    yearAheadAt(sentence, at, calendarDateAt) ??
    centuriesAt(sentence, at) ??
    decadesAt(sentence, at) ??
    monthsAt(sentence, at) ??
    periodAt(sentence, at) ??
    listAt(sentence, at) ??
    eitherSpanAt(sentence, at) ??
    boundedPeriodAt(sentence, at) ??
    withBehind(sentence, sideAt(sentence, at, false)) ??
    withBehind(sentence, sideAt(sentence, at, true))
  );
}

/** A date in brackets, but for the first of [1906]–[1912]. */
function bracketedWholeAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const date = bracketedAt(sentence, at, calendarDateAt);
  const isStart = date !== undefined && isMark(sentence, date.next, '-–—') && isTight(sentence, date.next + 1);
  return isStart && /[[\d]/.test(sentence.pieces[date.next + 1]?.token.text ?? '') ? undefined : date;
}

/**
 * One date with its doubts.
 * @param loose whether the number of a day may stand alone
 */
export function sideAt(sentence: Sentence, at: number, loose: boolean): Found<Side> | undefined {
  return knownSideAt(sentence, at, false) ?? (loose ? knownSideAt(sentence, at, true) : undefined);
}

function knownSideAt(sentence: Sentence, at: number, loose: boolean): Found<Side> | undefined {
  const { sides } = sentence;
  const key = loose ? -1 - at : at;
  const known = sides.get(key);
  if (known !== undefined || sides.has(key)) return known;
  const side = newSideAt(sentence, at, loose);
  sides.set(key, side);
  return side;
}

function newSideAt(sentence: Sentence, at: number, loose: boolean): Found<Side> | undefined {
  const perhaps = skipMaybe(sentence, at);
  const circa = skipCirca(sentence, perhaps);
  const core = coreAt(sentence, circa, loose);
  if (core === undefined) return undefined;
  const { outcome } = core.value;
  const bare = skip(sentence, core.next, 'suffix');
  const styled = skipStyle(sentence, bare, outcome);
  const behind = skipApart(sentence, skip(sentence, styled, 'circaBehind'), ['circa', 'circaApart', 'circaBehind']);
  const marked = skipQuestion(sentence, behind);
  const united = marked > behind ? skip(sentence, marked, 'yearUnit') : marked;
  const question = skipApart(sentence, united, ['maybe', 'maybeBehind']);
  const isAbout = circa > perhaps || behind > styled || isCircaBehindEra(sentence, circa);
  const doubt = doubtOf(isAbout, perhaps > at || question > behind);
  const next = skipStyle(sentence, question, outcome);
  const isStyled = styled > bare || next > question;
  return found({ ...(isStyled ? withoutWeekday(core.value) : core.value), doubt }, next);
}

/** Of a date by another calendar nobody knows the day of the week. */
function withoutWeekday(core: Core): Core {
  if (core.outcome?.kind !== 'date') return core;
  const { weekday: _, ...outcome } = core.outcome;
  return { ...core, outcome };
}

function skipCirca(sentence: Sentence, at: number): number {
  if (isCenturyLetterAt(sentence, at)) return at;
  return skip(sentence, isMark(sentence, at, '~≈∼') ? at + 1 : at, 'circa');
}

/** “Probably in”, «вероятно,», or the first mark of ?1850. */
function skipMaybe(sentence: Sentence, at: number): number {
  const isFirst = at === 0 || isMark(sentence, at - 1, '[(-–—');
  if (isFirst && isMark(sentence, at, '?') && isTight(sentence, at + 1)) return at + 1;
  const next = skip(sentence, at, 'maybe');
  if (next === at) return at;
  return skip(sentence, isMark(sentence, next, ',') ? next + 1 : next, 'lead');
}

/** The piece after a word of doubt behind a date: in brackets, or where nothing follows it, for it may begin a sentence. */
function skipApart(sentence: Sentence, at: number, roles: readonly Role[]): number {
  const bracket = isMark(sentence, at, '([（');
  const from = bracket || isMark(sentence, at, ',') ? at + 1 : at;
  const next = skip(sentence, from, ...roles);
  if (next === from) return at;
  if (bracket) return isMark(sentence, next, ')]）') ? next + 1 : at;
  return standsApart(sentence, next) || isMark(sentence, next, ']') ? next : at;
}

/** A question mark that belongs to the date: 1850?, 1850 (?), 1850 [?], "1850 ? :". */
function skipQuestion(sentence: Sentence, at: number): number {
  if (isMark(sentence, at, '([') && isMark(sentence, at + 1, '?') && isMark(sentence, at + 2, ')]')) return at + 3;
  if (!isMark(sentence, at, '?？؟')) return at;
  const close = isTight(sentence, at) || isHeld(sentence, at) || isMark(sentence, at + 1, ']');
  return close || (sentence.pieces[at + 1] !== undefined && standsApart(sentence, at + 1)) ? at + 1 : at;
}

/** Whether the piece stands behind a space that does not break, as French question marks do. */
function isHeld(sentence: Sentence, at: number): boolean {
  return '\u00a0\u202f'.includes(sentence.text[(sentence.pieces[at]?.token.from ?? 0) - 1] ?? ' ');
}

function doubtOf(approximate: boolean, uncertain: boolean): Doubt {
  if (approximate) return uncertain ? 'both' : 'approximate';
  return uncertain ? 'uncertain' : undefined;
}

type Core = Omit<Side, 'doubt'>;

/** The third or half of a month or year that words behind it name: 2014年初; or before its year: “Eylül başı 2021”. */
function partBehind(sentence: Sentence, fields: Fields, at: number): Found<Outcome> | undefined {
  const part =
    thirdBehind(sentence, at, (thirds) => thirdOfFields(fields, thirds)) ?? halfOfFieldsBehind(sentence, fields, at);
  const year = part === undefined || fields.year !== undefined ? undefined : figureAt(sentence, part.next);
  if (part === undefined || year?.digits !== 4) return part;
  const whole = partBehind(sentence, { ...fields, year: year.value }, at);
  return whole && found(whole.value, whole.next + 1);
}

/** @param loose whether nothing stands here but perhaps the number of a day */
function coreAt(sentence: Sentence, at: number, loose: boolean): Found<Core> | undefined {
  const whole = loose ? undefined : wholeAt(sentence, at);
  if (whole !== undefined) return whole;
  const fieldRow = fieldsAt(sentence, at, loose);
  if (fieldRow === undefined) return undefined;
  const { month, year } = fieldRow.value.fields;
  const other =
    month !== undefined && year === undefined ? otherYearBehind(sentence, fieldRow.next, plainDateAt) : undefined;
  if (other !== undefined) return found({ outcome: other.value }, other.next);
  const row = doubleYear(sentence, fieldRow);
  const { fields, lendsYear } = row.value;
  const part = partBehind(sentence, fields, row.next);
  if (part !== undefined) return found({ outcome: part.value, lendsYear }, part.next);
  const outcome = onWeekday(outcomeOf(fields), row.value.weekday);
  return found({ fields, lendsYear, ...(outcome === undefined ? {} : { outcome }) }, row.next);
}

function wholeAt(sentence: Sentence, at: number): Found<Core> | undefined {
  const bracketed = isMark(sentence, at, '[') ? bracketedEndAt(sentence, at) : undefined;
  if (bracketed !== undefined || (isMark(sentence, at, '[') && isMark(sentence, at - 1, '-–—'))) return bracketed;
  const construct = canBegin(sentence, at)
    ? (otherCalendarAt(sentence, at, plainDateAt) ?? constructAt(sentence, at))
    : undefined;
  if (construct !== undefined) return found({ outcome: construct.value }, construct.next);
  const numeric = literalAt(sentence, at) ?? numericAt(sentence, at);
  const onDay = numericOnWeekday(sentence, at, numeric);
  if (onDay !== undefined) return onDay;
  const whole = numeric ?? thirdAt(sentence, at) ?? yearsAt(sentence, at);
  // 1999.3.8~11: the year stands first, and counts for both ends.
  const lends = numeric !== undefined && figureAt(sentence, at)?.digits === 4 ? { lendsYear: true } : {};
  return whole && found({ outcome: whole.value, ...fieldsOfDay(whole.value), ...lends }, whole.next);
}

/** Whether a number stands here, or a word that dates are made of: most places are told apart by that. */
function canBegin(sentence: Sentence, at: number): boolean {
  const piece = sentence.pieces[at];
  return (
    piece !== undefined && (piece.token.kind === 'number' || piece.meanings.length > 0 || isRoman(piece.token.text))
  );
}

/** An end of [1906]–[1912?], which a cataloguer supplied. */
function bracketedEndAt(sentence: Sentence, at: number): Found<Core> | undefined {
  const end = bracketedAt(sentence, at, (_, inside) => withBehind(sentence, sideAt(sentence, inside, false)));
  if (end === undefined || !(isMark(sentence, at - 1, '-–—') || isMark(sentence, end.next, '-–—'))) return undefined;
  return found({ outcome: end.value }, end.next);
}

/** A date of our calendar in numbers or words, and nothing more than that. */
function plainDateAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const row = fieldsAt(sentence, at, false);
  const outcome = row && outcomeOf(row.value.fields);
  return numericAt(sentence, at) ?? (outcome && found(outcome, row.next));
}

/** "Freitag, 3.5.2019", 2019/05/03(金): the day of the week says that the numbers are a date. */
function numericOnWeekday(sentence: Sentence, at: number, here: Found<Outcome> | undefined): Found<Core> | undefined {
  const ahead = weekdayAhead(sentence, at);
  const numeric = ahead === undefined ? here : numericAt(sentence, ahead.next);
  if (numeric?.value.kind !== 'date') return undefined;
  const behind = ahead === undefined ? weekdayBehind(sentence, numeric.next) : found(ahead.value, numeric.next);
  return behind && numericOn(numeric.value, behind);
}

function numericOn({ weak: _, ...outcome }: DateOutcome, weekday: Found<number>): Found<Core> {
  return found({ outcome: { ...outcome, weekday: weekday.value }, ...fieldsOfDay(outcome) }, weekday.next);
}

/** The parts of a day in numbers, which the other end of a period may lack: 3.–5.5.2031. */
function fieldsOfDay(outcome: Outcome): Pick<Core, 'fields'> {
  if (outcome.kind !== 'date' || outcome.alternative !== undefined) return {};
  if (outcome.value.kind !== 'point' || outcome.value.clock !== undefined || outcome.value.qualifiers !== undefined)
    return {};
  const { year, month, day } = outcome.value;
  if (typeof month !== 'number' || typeof day !== 'number' || typeof year === 'string') return {};
  return { fields: { ...(year === undefined ? {} : { year }), month, day } };
}

function onWeekday(outcome: Outcome | undefined, weekday: number | undefined): Outcome | undefined {
  return outcome?.kind === 'date' && weekday !== undefined ? { ...outcome, weekday } : outcome;
}

/** From one date to another: a dash, "to", "from … to", "between … and". */
function periodAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const opened = meaningAt(sentence, at, 'from') !== undefined;
  const years = eraPeriodAt(sentence, opened ? at + 1 : at);
  if (years !== undefined) return years;
  const start = sideAt(sentence, opened ? at + 1 : at, true);
  if (start === undefined) return undefined;
  const joint = jointAt(sentence, skipWord(sentence, start.next, 'partOfDay'), opened);
  if (joint === undefined) return undefined;
  const end = shortYearAt(sentence, start, joint) ?? sideAt(sentence, joint, true);
  const worded = opened && meaningAt(sentence, joint - 1, 'to') !== undefined;
  if (end === undefined || !(worded || isSureEnd(sentence, end, joint))) return undefined;
  const left = withDoubtOf(sentence, start.value, end);
  const twice = isMark(sentence, joint - 1, '/') ? sameDay(...shared(left, end.value)) : undefined;
  const outcome = twice ?? acrossYears(left, end.value) ?? periodOf(left, end.value);
  const next = skipStop(sentence, end, joint);
  return outcome && found(outcome, skip(sentence, skipWord(sentence, next, 'partOfDay'), 'endBehind'));
}

/** After the last full stop of 2031. 6. 7. ~ 9., where each number has one. */
function skipStop(sentence: Sentence, { next }: Found<Side>, joint: number): number {
  const isNumber = next === joint + 1 && figureAt(sentence, joint) !== undefined;
  const stopped = isMark(sentence, joint - 2, '.') && isMark(sentence, next, '.') && isTight(sentence, next);
  return sentence.usualOrder === 'ymd' && isNumber && stopped ? next + 1 : next;
}

/** A doubt in brackets behind a period is that of both its ends: 1966–1970 (circa). */
function withDoubtOf(sentence: Sentence, start: Side, { value, next }: Found<Side>): Side {
  return start.doubt === undefined && isMark(sentence, next - 1, ')]') ? { ...start, doubt: value.doubt } : start;
}

/** The piece after one of this role in a script without spaces: 5月3日夜から4日未明. */
function skipWord(sentence: Sentence, at: number, role: Role): number {
  return isTight(sentence, at) ? skip(sentence, at, role) : at;
}

/** "May 3 – 5 people": a lone number behind blank space is the end of a period only if nothing else follows. */
function isSureEnd(sentence: Sentence, { value, next }: Found<Side>, from: number): boolean {
  const { year, month, day } = value.fields ?? {};
  if (day === undefined || month !== undefined || year !== undefined) return true;
  const isOrdinal = meaningAt(sentence, next - 1, 'ordinal') !== undefined && isWordAt(sentence, next - 1);
  const isSaid = isOrdinal && meaningAt(sentence, from - 1, 'to') !== undefined;
  const bare = !isSaid && meaningAt(sentence, next - 1, 'dayUnit') === undefined;
  return !bare || isTight(sentence, from) || standsApart(sentence, next) || !isWordAt(sentence, next);
}

/** 2031年5～6月, 2031年5、6月: the unit of a month counts for the number before it. */
function monthsAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  if (figureAt(sentence, at) === undefined && meaningAt(sentence, at, 'yearEra') === undefined) return undefined;
  const year = fieldsAt(sentence, at, false);
  const from = year?.value.order === 'y' ? year.next : at;
  const first = figureAt(sentence, from);
  const listed = isMark(sentence, from + 1, '、・');
  const joint = listed ? from + 2 : jointAt(sentence, from + 1, false);
  if (first === undefined || joint === undefined || figureAt(sentence, joint) !== undefined) return undefined;
  const month = numberedMonthAt(sentence, joint);
  if (month === undefined || first.value >= month.value || (listed && first.value + 1 !== month.value))
    return undefined;
  const known = from > at && year !== undefined ? year.value.fields : {};
  const months = spanning(outcomeOf({ ...known, month: first.value }), outcomeOf({ ...known, month: month.value }));
  return months && found(months, month.next);
}

/** 6月, with no day behind it. */
function numberedMonthAt(sentence: Sentence, at: number): Found<number> | undefined {
  if (sentence.pieces[at]?.token.kind !== 'number') return undefined;
  const row = fieldsAt(sentence, at, false);
  const month = row?.value.order === 'm' ? row.value.fields.month : undefined;
  return row && month !== undefined ? found(month, row.next) : undefined;
}

/** c. 500–400 BC, 紀元前200～101年頃: the doubt is that of the year beside it. */
function eraPeriodAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = skip(sentence, isMark(sentence, at, '~≈') ? at + 1 : at, 'circa');
  const years = eraYearsAt(sentence, from);
  if (years === undefined) return undefined;
  const next = skip(sentence, years.next, 'circaBehind');
  const { first, last, isLastAbout } = years.value;
  if (last < first) return found({ kind: 'impossible', reason: { kind: 'ends-before-start' } }, next);
  const start = doubted(yearPoint(first), doubtOf(from > at || isCircaBehindEra(sentence, from), false));
  const period = fromTo(start, doubted(yearPoint(last), doubtOf(isLastAbout || next > years.next, false)));
  return period && found(dated(period), next);
}

/** Whether the end of a period stands there, although it does not fit what stands before it: Nov 1850–Feb. */
export function isEndOfPeriod(sentence: Sentence, at: number): boolean {
  const joint = jointAt(sentence, at, false);
  const end = joint === undefined ? undefined : sideAt(sentence, joint, true);
  const { year, month, season } = end?.value.fields ?? {};
  return end !== undefined && (year ?? month ?? season) !== undefined && standsApart(sentence, end.next);
}

/** Whether a slash is one of the two of 1/9/18, which is one date however it is read. */
function isOneOfThree(sentence: Sentence, at: number): boolean {
  const numbers = [at - 3, at - 1, at + 1, at + 3].map((place) => figureAt(sentence, place) !== undefined);
  const [before, left, right, behind] = numbers;
  if (!left || !right) return false;
  return (before && isMark(sentence, at - 2, '/')) || (behind === true && isMark(sentence, at + 2, '/'));
}

/** The piece after what joins two ends of a period. */
function jointAt(sentence: Sentence, at: number, opened: boolean): number | undefined {
  if (isMark(sentence, at, '-') && isMark(sentence, at + 1, '-')) return at + 2;
  if (isMark(sentence, at, '-–—―−~～〜∼')) return at + 1;
  if (isMark(sentence, at, '/') && isTight(sentence, at) && isTight(sentence, at + 1))
    return isOneOfThree(sentence, at) ? undefined : at + 1;
  const joined = meaningAt(sentence, at, 'to') ?? (opened ? meaningAt(sentence, at, 'and') : undefined);
  if (joined !== undefined) return skip(sentence, at + 1, 'article');
  if (meaningAt(sentence, at - 1, 'fromBehind') && figureAt(sentence, at)) return at;
  const night = meaningAt(sentence, at, 'into') && sideAt(sentence, at + 1, true);
  return night?.value.fields?.month === undefined ? undefined : at + 1;
}

/** The 18 of 1914–18 and 1914–’18, the 00 of 1999–00, the 5 of 1914–5: without blank space, later than the year before it. */
function shortYearAt(sentence: Sentence, start: Found<Side>, from: number): Found<Side> | undefined {
  const { year, month, season } = start.value.fields ?? {};
  const at = isMark(sentence, from, "'’‘") ? from + 1 : from;
  const figure = figureAt(sentence, at);
  if (year === undefined || year < 100 || month !== undefined || season !== undefined || figure === undefined)
    return undefined;
  const apart = standsApart(sentence, at + 1);
  const tight = isTight(sentence, at - 1) && isTight(sentence, at) && !isTightWord(sentence, at + 1);
  const last = tight || apart ? laterYear(year, figure) : undefined;
  if (last === undefined || (figure.digits === 1 && !apart)) return undefined;
  return sideOf(last, skip(sentence, at + 1, 'yearUnit'));
}

function isTightWord(sentence: Sentence, at: number): boolean {
  return isWordAt(sentence, at) && isTight(sentence, at);
}

/** The first year after another that ends with these one or two digits. */
function laterYear(year: number, { value, digits }: Figure): number | undefined {
  if (digits > 2) return undefined;
  const scale = 10 ** digits;
  const turn = digits === 2 && value === 0 && year % 100 === 99;
  return value > year % scale || turn ? year - (year % scale) + (turn ? scale : value) : undefined;
}

function sideOf(year: number, next: number): Found<Side> {
  return found({ fields: { year }, outcome: dated(yearPoint(year)), doubt: undefined }, next);
}

function periodOf(left: Side, right: Side): Outcome | undefined {
  const [start, end] = shared(left, right);
  if (start === undefined || end === undefined) return undefined;
  if (start.kind === 'impossible') return start;
  if (end.kind === 'impossible') return end;
  if (!areAlike(start, end)) return undefined;
  const order = isInOrder(start.value, end.value);
  if (order !== true) return order && { kind: 'impossible', reason: { kind: 'ends-before-start' } };
  const period = fromTo(doubted(start.value, left.doubt), doubted(end.value, right.doubt));
  if (period === undefined) return undefined;
  const weekday = start.weekday === undefined ? {} : { weekday: start.weekday };
  const weak = isWeak(left) && isWeak(right) ? { weak: true as const } : {};
  return { ...dated(period), ...weekday, ...weak };
}

/** Whether both ends lack the same: their year, or their month. */
function areAlike(start: DateOutcome, end: DateOutcome): boolean {
  return isYearless(start.value) === isYearless(end.value) && isDayOnly(start.value) === isDayOnly(end.value);
}

/** "May – 2015": what stands behind the dash is no end. */
function isYearOfMonth({ year, month, day }: Fields, end: Fields): boolean {
  const alone = end.month === undefined && end.season === undefined && end.day === undefined;
  return year === undefined && (month !== undefined || day !== undefined) && end.year !== undefined && alone;
}

function isWeak({ outcome }: Side): boolean {
  return outcome?.kind === 'date' && (outcome.weak === true || isDayOnly(outcome.value));
}

/** Whether nothing but the number of a day is named, or of several. */
function isDayOnly(value: DateValue): boolean {
  return pointsOf(value).some(isDayAlone);
}

/**
 * Whether a period ends after it starts. Without a year, December to January does, two numbers that fall are no period at
 * all, and 8–5 June is a mistake.
 */
function isInOrder(start: DateValue, end: DateValue): true | 'impossible' | undefined {
  if (!endsBefore(boundsInSomeYear(end), boundsInSomeYear(start))) return true;
  if (!isYearless(start)) return 'impossible';
  if (isDayOnly(start)) return undefined;
  return startOf(start)?.month === startOf(end)?.month ? 'impossible' : true;
}

/** What days a date would have in a year that has them all, where it names none. */
function boundsInSomeYear(value: DateValue): Bounds {
  return boundsOfValue(mapPoints(value, inSomeYear) ?? value);
}

function inSomeYear(point: DatePoint): DatePoint {
  if (point.year !== undefined) return point;
  return { ...point, year: 2000, ...(isDayAlone(point) ? { month: 1 } : {}) };
}

/** Both ends, each with what only the other names: June 5–8, 1944; 5 June – 8 July 1944. */
function shared(left: Side, right: Side): readonly [Outcome | undefined, Outcome | undefined] {
  if (left.fields === undefined || right.fields === undefined) return sharedYear(left, right);
  if (isYearOfMonth(left.fields, right.fields)) return [undefined, undefined];
  const start = { ...lentMonth(right.fields, left.fields), ...left.fields };
  const end = {
    ...(left.lendsYear || areDays(left.fields, right.fields) ? yearOf(left.fields) : {}),
    ...lentMonth(left.fields, right.fields),
    ...right.fields,
  };
  const weekday = left.outcome?.kind === 'date' ? left.outcome.weekday : undefined;
  return [onWeekday(outcomeOf({ ...yearOf(end), ...start }), weekday), outcomeOf(end)];
}

/** May 3, 2031 – May 8. */
function areDays(left: Fields, right: Fields): boolean {
  return (
    left.day !== undefined &&
    right.day !== undefined &&
    right.month !== undefined &&
    left.month !== undefined &&
    right.month >= left.month
  );
}

/** Ends that are more than fields, such as "late May", share only their year. */
function sharedYear(left: Side, right: Side): readonly [Outcome | undefined, Outcome | undefined] {
  const start = withYear(left.outcome, right.outcome);
  return [start, left.lendsYear ? withYear(right.outcome, start) : right.outcome];
}

function withYear(outcome: Outcome | undefined, lender: Outcome | undefined): Outcome | undefined {
  if (outcome?.kind !== 'date' || lender?.kind !== 'date') return outcome;
  const { year, month, season } = startOf(lender.value) ?? {};
  if (typeof year !== 'number' || (month ?? season) === undefined || isDayOnly(outcome.value)) return outcome;
  const value = completed(outcome.value, { year });
  return value && { ...outcome, value };
}

function lentMonth(lender: Fields, borrower: Fields): Fields {
  return borrower.day === undefined || lender.month === undefined ? {} : { month: lender.month };
}

function yearOf({ year }: Fields): Fields {
  return year === undefined ? {} : { year };
}

/** Adds a doubt to each date of a period, or to the one date, where it has none; not to a list. */
function doubted(value: DateValue, doubt: Doubt): DateValue {
  return doubt === undefined || value.kind === 'set' ? value : qualified(value, doubt);
}

/**
 * Several dates: "5 and 6 June 1944" is a period, days apart are a set, "21 or 22 July 2014" is one of two. Only days and
 * months are joined by "and": "2015 and 2016" may go on with prose.
 */
function listAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const sides: Side[] = [];
  let either = false;
  let next = skip(sentence, at, 'either');
  while (sides.length < mostListed) {
    const side = sideAt(sentence, next, true);
    if (side?.value.fields === undefined) return undefined;
    sides.push(side.value);
    const joint = listJointAt(sentence, side.next);
    if (joint === undefined) return endOfList(sentence, { sides, either, from: next }, side.next);
    if (joint.value === ',' && side.value.fields.year !== undefined && !isYearAlone(side.value.fields))
      return undefined;
    either = joint.value === 'or';
    next = skip(sentence, joint.next, 'article', 'either');
    if (joint.value !== ',') {
      const last = sideAt(sentence, next, true);
      return last && endOfList(sentence, { sides: [...sides, last.value], either, from: next }, last.next);
    }
  }
  return undefined;
}

const mostListed = 5;

/** “Late 2015 or early 2016”: one date of all that both name. */
function eitherSpanAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const left = sideAt(sentence, skip(sentence, at, 'either'), false);
  const joined = left !== undefined && meaningAt(sentence, left.next, 'or') !== undefined;
  const right = joined ? sideAt(sentence, left.next + 1, false) : undefined;
  if (left === undefined || right === undefined) return undefined;
  const [start, end] = sharedYear(left.value, right.value);
  if (start?.kind !== 'date' || end?.kind !== 'date') return undefined;
  const span = fromTo(start.value, end.value);
  if (span === undefined || (start.value.kind !== 'period' && end.value.kind !== 'period')) return undefined;
  if (!isPlainPoint(span.start) || !isPlainPoint(span.end)) return undefined;
  return isInOrder(span.start, span.end) === true ? found(oneOfRow(span.start, span.end), right.next) : undefined;
}

/** Whether all of a year, month or day is known. */
function isPlainPoint({ year, month, day, season, qualifiers, clock }: DatePoint): boolean {
  const isKnown = typeof year === 'number' && typeof month !== 'string' && typeof day !== 'string';
  return isKnown && season === undefined && qualifiers === undefined && clock === undefined;
}

function listJointAt(sentence: Sentence, at: number): Found<',' | 'and' | 'or'> | undefined {
  const comma = isMark(sentence, at, ',،、・·');
  const next = comma ? at + 1 : at;
  if (meaningAt(sentence, next, 'or')) return found('or', next + 1);
  if (meaningAt(sentence, next, 'and')) return found('and', next + 1);
  return comma ? found(',', next) : undefined;
}

function isYearAlone({ year, month, day, season }: Fields): boolean {
  return year !== undefined && (month ?? day ?? season) === undefined;
}

interface Listed {
  readonly sides: readonly Side[];
  readonly either: boolean;
  /** Where the last of them starts. */
  readonly from: number;
}

/** May 1850 or 1851: the month of the first counts for the second. */
function withMonth(rows: readonly Fields[]): readonly Fields[] {
  const [first, second] = rows;
  const lends = first?.month !== undefined && first.day === undefined && first.year !== undefined;
  if (!lends || second?.year === undefined || second.month !== undefined || rows.length > 2) return rows;
  return [first, { ...second, month: first.month }];
}

function endOfList(sentence: Sentence, { sides, either, from }: Listed, next: number): Found<Outcome> | undefined {
  const last = sides.at(-1);
  const rows = withMonth(sides.map((side) => side.fields ?? {}));
  if (last?.fields === undefined || rows.length < 2 || rows.some((row) => row.season !== undefined)) return undefined;
  const days = rows.every(({ day }) => day !== undefined);
  if (isMark(sentence, from - 1, '·・') && isBareDay(sentence, last.fields, next)) return undefined;
  const months = rows.every(({ month, day }) => month !== undefined && day === undefined);
  const years = rows.every(isYearAlone);
  if (years && !areYearsApart(sentence, { sides, either, from }, next)) return undefined;
  if (!(days || months || years || (either && rows.length === 2))) return undefined;
  const dated = !years && rows.slice(0, -1).some(({ year }) => year !== undefined);
  if (!either && dated && rows.some(({ year, month }) => year === undefined || month === undefined)) return undefined;
  if (!isSureEnd(sentence, { value: last, next }, from)) return undefined;
  const outcomes = outcomesOfList(rows, last).map((one, index) => one && doubtedOutcome(one, sides[index]?.doubt));
  const first = sides[0]?.outcome;
  const outcome = onWeekday(listOf(outcomes, either), first?.kind === 'date' ? first.weekday : undefined);
  return outcome && found(outcome, next);
}

/** Whether nothing but a separator follows years in a row, for "2015 and 2016" may go on with prose. */
function areYearsApart(sentence: Sentence, { either, from }: Listed, next: number): boolean {
  return isWordBefore(sentence, from) && (either || standsApart(sentence, next) || isMark(sentence, next, ']'));
}

/** Whether a word joins the last of a list: years with commas between them can be cells of a table. */
function isWordBefore(sentence: Sentence, from: number): boolean {
  const at = skip(sentence, from - 1, 'article', 'either') === from ? from - 2 : from - 1;
  return (meaningAt(sentence, at, 'or') ?? meaningAt(sentence, at, 'and')) !== undefined;
}

/** The 18 of 5·18, which is the name of an event. */
function isBareDay(sentence: Sentence, { month }: Fields, next: number): boolean {
  return (
    month === undefined &&
    figureAt(sentence, next - 1) !== undefined &&
    meaningAt(sentence, next - 1, 'dayUnit') === undefined
  );
}

/** The last date lends its year and month to those before it; the first its month to those behind. */
function outcomesOfList(rows: readonly Fields[], last: Side): readonly (Outcome | undefined)[] {
  const year = rows.map(yearOf).find((row) => row.year !== undefined) ?? {};
  let month = rows.find((row) => row.month !== undefined)?.month;
  return rows.map((row) => {
    month = row.month ?? month;
    const lent = row.day === undefined || month === undefined ? {} : { month };
    return outcomeOf({ ...yearOf(last.fields ?? {}), ...year, ...lent, ...row });
  });
}

function listOf(outcomes: readonly (Outcome | undefined)[], either: boolean): Outcome | undefined {
  const members: DatePoint[] = [];
  for (const outcome of outcomes) {
    if (outcome?.kind !== 'date') return outcome;
    if (outcome.value.kind !== 'point') return undefined;
    members.push(outcome.value);
  }
  if (new Set(members.map(isYearless)).size > 1) return undefined;
  if (either) return dated({ kind: 'set', of: 'one', members });
  const [first, last] = [members[0], members.at(-1)];
  const isRow = members.every((member, index) => areConsecutive(members[index - 1], member));
  return isRow && first && last
    ? dated({ kind: 'period', start: first, end: last })
    : dated({ kind: 'set', of: 'all', members });
}

function areConsecutive(left: DatePoint | undefined, right: DatePoint): boolean {
  if (left === undefined) return true;
  const [a, b] = [boundsInSomeYear(left).end, boundsInSomeYear(right).start];
  return a.kind === 'within' && b.kind === 'within' && a.latest + 1 === b.earliest;
}

/** A period with one end: "before 1799", "since 1990". */
function openPeriodAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const before = meaningAt(sentence, at, 'before') !== undefined;
  const since = meaningAt(sentence, at, 'since') !== undefined;
  if (!before && !since && meaningAt(sentence, at, 'from') === undefined) return undefined;
  const hyphen = isMark(sentence, at + 1, '-') && isTight(sentence, at + 1) && isTight(sentence, at + 2);
  const from = hyphen ? at + 2 : at + 1;
  const side = sideAt(sentence, skip(sentence, from, 'article', 'of'), false) ?? sideAt(sentence, from, false);
  if (side?.value.outcome === undefined || meaningAt(sentence, side.next, 'agoYears')) return undefined;
  const onward = !before && isOnwardAt(sentence, side.next);
  if (!before && !since && !onward) return undefined;
  return found(
    opened(side.value.outcome, side.value.doubt, before ? 'before' : 'since'),
    onward ? side.next + 1 : side.next,
  );
}

/** “not before 1500, not after 1520”: an open period, of which the next words name the other end. */
function boundedPeriodAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  // „vor 2000 Jahren“ is an age; „vor 2000“ is a period.
  const age = meaningAt(sentence, at, 'agoAhead') === undefined ? undefined : ageAt(sentence, at);
  if (age !== undefined) return age;
  const first = openPeriodAt(sentence, at);
  const from = first && (isMark(sentence, first.next, ',') || meaningAt(sentence, first.next, 'and')) && first.next + 1;
  const last = from ? openPeriodAt(sentence, from) : undefined;
  if (first?.value.kind !== 'date' || last?.value.kind !== 'date') return first;
  const [start, end] = [first.value.value, last.value.value];
  if (start.kind !== 'period' || start.end.kind !== 'open' || end.kind !== 'period' || end.start.kind !== 'open')
    return first;
  const period = fromTo(start, end);
  return period && isInOrder(period.start, period.end) === true ? found(dated(period), last.next) : first;
}

/** The end of "from 2015 onwards", "von 1990 bis heute", "from 1990 on"; or a dash that says the same again: "seit 2010 –". */
function isOnwardAt(sentence: Sentence, at: number): boolean {
  if (meaningAt(sentence, at, 'onward')) return standsApart(sentence, at + 1) || isMark(sentence, at + 1, ',،.、');
  if (isMark(sentence, at, '-–—')) return sentence.pieces[at + 1] === undefined || isMark(sentence, at + 1, ':：');
  return meaningAt(sentence, at, 'sinceBehind') !== undefined && !isProseBehind(sentence, at);
}

function opened(outcome: Outcome, doubt: Doubt, direction: 'before' | 'since'): Outcome {
  if (outcome.kind === 'impossible' || outcome.value.kind === 'set') return outcome;
  const value = doubted(outcome.value, doubt);
  return direction === 'before'
    ? dated({ kind: 'period', start: openEnd, end: lastPoint(value) ?? openEnd })
    : dated({ kind: 'period', start: firstYear(firstPoint(value)) ?? openEnd, end: openEnd });
}

/** "Since the 16th century" is since it began; of ten years it is not so clear. */
function firstYear(point: DatePoint | undefined): DatePoint | undefined {
  if (typeof point?.year !== 'string' || !point.year.endsWith('XX')) return point;
  return { ...point, year: Number(point.year.replaceAll('X', '0')) };
}

/** A date with what may follow it: "1999 and later", "1984 or earlier", 2020+, 1990年以降. */
function withBehind(sentence: Sentence, side: Found<Side> | undefined): Found<Outcome> | undefined {
  if (side?.value.outcome === undefined) return undefined;
  const { outcome, doubt } = side.value;
  const { next } = side;
  if (isDurationBehind(sentence, side)) return undefined;
  if (isProseBehind(sentence, next)) return found(doubtedOutcome(outcome, doubt), next);
  if (meaningAt(sentence, next, 'beforeBehind')) return found(opened(outcome, doubt, 'before'), next + 1);
  if (meaningAt(sentence, next, 'sinceBehind')) return found(opened(outcome, doubt, 'since'), next + 1);
  if (isOpenMark(sentence, next)) return found(opened(outcome, doubt, 'since'), next + 1);
  if (outcome.kind === 'impossible') return found(outcome, next);
  const value = doubted(outcome.value, doubt);
  const open = openEndBehind(sentence, value, next);
  if (open !== undefined) return found(dated(open.value), open.next);
  if (value.kind !== 'point') return found({ ...outcome, value }, next);
  if (meaningAt(sentence, next, 'orEarlier')) return found(oneOfRow(openEnd, value), next + 1);
  if (meaningAt(sentence, next, 'orLater')) return found(oneOfRow(value, openEnd), next + 1);
  return found({ ...outcome, value }, skipPartOfDay(sentence, value, next));
}

/** 2020+, 2020年～ */
function isOpenMark(sentence: Sentence, at: number): boolean {
  if (!isTight(sentence, at)) return false;
  const isDash = isMark(sentence, at, '–—-') && isTight(sentence, at) && isMark(sentence, at + 1, ':：');
  return isMark(sentence, at, '+') || isDash || (isMark(sentence, at, '～〜~') && standsApart(sentence, at + 1));
}

/** 300年前, 5년 후: so many years ago or later. */
function isDurationBehind(sentence: Sentence, { value, next }: Found<Side>): boolean {
  const { year, month, season } = value.fields ?? {};
  if (year === undefined || year < 0 || year > 999 || (month ?? season) !== undefined) return false;
  const counted = figureAt(sentence, next - 2) !== undefined && meaningAt(sentence, next - 1, 'yearUnit') !== undefined;
  return counted && meaningAt(sentence, next, 'durationBehind') !== undefined;
}

/** "1941 and before the war": words such as "and before" count only where the sentence does not go on. */
function isProseBehind(sentence: Sentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece === undefined || !sentence.text.slice(piece.token.from, piece.to).includes(' ')) return false;
  if (!(meaningAt(sentence, at, 'beforeBehind') ?? meaningAt(sentence, at, 'sinceBehind'))) return false;
  return isWordAt(sentence, at + 1);
}

function doubtedOutcome(outcome: Outcome, doubt: Doubt): Outcome {
  return outcome.kind === 'date' ? { ...outcome, value: doubted(outcome.value, doubt) } : outcome;
}

/** "4 May, evening": the part of the day is no part of the date. */
function skipPartOfDay(sentence: Sentence, { day, clock }: DatePoint, at: number): number {
  if (day === undefined || clock !== undefined) return at;
  const from = isMark(sentence, at, ',،') ? at + 1 : at;
  const next = skip(sentence, from, 'partOfDay');
  return next > from ? next : at;
}
