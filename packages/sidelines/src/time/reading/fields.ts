import { otherEraAt, otherEraBeside } from './other-calendars.ts';
import type { Fields } from './outcome.ts';
import { quarterNumberAt } from './quarters.ts';
import { romanMonthAt } from './roman-months.ts';
import {
  type Figure,
  type Found,
  figureAt,
  found,
  isCapitalised,
  isMark,
  isTight,
  isWordAt,
  meaningAt,
  type Sentence,
  skip,
  standsApart,
} from './sentence.ts';

/** The parts of a date in the order in which they were found: `dmy`, `ym`, `sy`. */
export interface FieldRow {
  readonly fields: Fields;
  readonly order: string;
  /** Whether the year stands first, as in 2016年3月～5月: then it counts for the end of a period, too. */
  readonly lendsYear: boolean;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
}

/** Which part may follow which: day, month, year, season. */
const following: Readonly<Record<string, string>> = {
  '': 'smyd',
  d: 'm',
  dm: 'y',
  m: 'yd',
  md: 'y',
  y: 'msd',
  yd: 'm',
  ym: 'd',
  my: 'd',
  s: 'y',
};

/**
 * The parts of a date that stand here, as many as there are.
 * @param loose whether a day may stand alone, because its month is named at the other end of a period
 */
export function fieldsAt(sentence: Sentence, at: number, loose: boolean): Found<FieldRow> | undefined {
  const lead = leadAt(sentence, at);
  let row: FieldRow = { fields: {}, order: '', lendsYear: false, ...lead.value };
  let next = lead.next;
  for (;;) {
    const step = stepAt(sentence, next, row, loose);
    if (step === undefined || isMereProse(sentence, step)) break;
    row = step.value;
    next = step.next;
  }
  // “Every Sunday 1895”: no year has a day of the week.
  if (row.order === '' || (row.order === 'y' && row.weekday !== undefined)) return undefined;
  const behind = row.weekday === undefined && row.fields.day !== undefined ? weekdayBehind(sentence, next) : undefined;
  return behind === undefined ? found(row, next) : found({ ...row, weekday: behind.value }, behind.next);
}

const behindRoles = ['earlyBehind', 'midBehind', 'lateBehind', 'circaBehind', 'suffix'] as const;

/** "2015 March on Rome": a month or season behind a year counts only where no prose follows, or the year has a unit (2015年). */
function isMereProse(sentence: Sentence, { value, next }: Found<FieldRow>): boolean {
  if (value.order !== 'ym' && value.order !== 'ys') return false;
  if (!isWordAt(sentence, next) || isTight(sentence, next - 1)) return false;
  if (behindRoles.some((role) => meaningAt(sentence, next, role) !== undefined)) return false;
  return figureAt(sentence, next) === undefined && meaningAt(sentence, next - 2, 'yearUnit') === undefined;
}

function stepAt(sentence: Sentence, at: number, row: FieldRow, loose: boolean): Found<FieldRow> | undefined {
  const slash = row.order === 's' && isMark(sentence, at, '/') ? 1 : 0;
  const from = row.order === '' ? at : skipJoints(sentence, at + slash);
  const held = row.order === 'y' ? heldAt(sentence, at) : undefined;
  if (held !== undefined) return found({ ...held.value, fields: { ...row.fields, ...held.value.fields } }, held.next);
  const parts = loose && row.order === 'd' ? 'my' : (following[row.order] ?? '');
  for (const part of parts) {
    const step = partAt(sentence, from, part, row, loose);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** What stands in parentheses behind a year: the month of "1904 (May)", the day of "1904 (21 May)". */
function heldAt(sentence: Sentence, at: number): Found<FieldRow> | undefined {
  const inner = isMark(sentence, at, '(（') ? fieldsAt(sentence, at + 1, false) : undefined;
  if (inner === undefined || !/^(?:dm|md|m)$/.test(inner.value.order)) return undefined;
  return isMark(sentence, inner.next, ')）') ? found({ ...inner.value, order: 'ymd' }, inner.next + 1) : undefined;
}

/** The day of the week before a date, and where the date begins. */
export function weekdayAhead(sentence: Sentence, at: number): Found<number> | undefined {
  const { value, next } = leadAt(sentence, at);
  return value.weekday === undefined ? undefined : found(value.weekday, next);
}

/** Articles and the day of the week before a date. */
function leadAt(sentence: Sentence, at: number): Found<{ readonly weekday?: number }> {
  const from = skip(sentence, at, 'article');
  const short = isMark(sentence, from + 1, ',') ? meaningAt(sentence, from, 'weekdayLetter') : undefined;
  const weekday = meaningAt(sentence, from, 'weekday') ?? short;
  if (weekday === undefined) return found({}, from);
  const mark = isMark(sentence, from + 1, ',،.、，:') ? from + 2 : from + 1;
  return found({ weekday: weekday.value }, skip(sentence, mark, 'article', 'lead'));
}

/** The day of the week after a date, possibly in brackets: 3 Mayıs Pazar, 5月3日（水）. */
export function weekdayBehind(sentence: Sentence, at: number): Found<number> | undefined {
  if (isMark(sentence, at, '(（')) {
    const inside = meaningAt(sentence, at + 1, 'weekday') ?? meaningAt(sentence, at + 1, 'weekdayLetter');
    return inside && isMark(sentence, at + 2, ')）') ? found(inside.value, at + 3) : undefined;
  }
  const from = isMark(sentence, at, ',،，') ? at + 1 : at;
  const weekday = meaningAt(sentence, from, 'weekday');
  return weekday && found(weekday.value, from + 1);
}

/** Commas, "of" and hyphens between the parts of a date. */
function skipJoints(sentence: Sentence, at: number): number {
  let next = skip(sentence, at, 'of');
  const isJoint = isMark(sentence, next, ',،、，') || isHyphenAt(sentence, next) || isPointAt(sentence, next);
  if (isJoint || isStopBeforeYear(sentence, next)) next += 1;
  return skip(sentence, next, 'of');
}

/** The full stops of 3.oct.2015. */
function isPointAt(sentence: Sentence, at: number): boolean {
  const isBetween = isMark(sentence, at, '.') && isTight(sentence, at) && isTight(sentence, at + 1);
  return isBetween && (isMonthName(sentence, at + 1) || isMonthName(sentence, at - 1));
}

/** The full stop of "April 3. 2015", behind which nothing but the year stands. */
function isStopBeforeYear(sentence: Sentence, at: number): boolean {
  if (!isMark(sentence, at, '.') || !isTight(sentence, at) || figureAt(sentence, at + 1)?.digits !== 4) return false;
  return meaningAt(sentence, at - 2, 'month') !== undefined && standsApart(sentence, at + 2);
}

/** Whether a month belongs to the number before it: 2 December, 2. Dezember, 2 de diciembre. */
function isMonthBehindDay(sentence: Sentence, at: number): boolean {
  const day = figureAt(sentence, at);
  if (day === undefined || day.digits > 2) return false;
  const next = isMark(sentence, at + 1, '.') ? at + 2 : at + 1;
  return isMonthName(sentence, skip(sentence, next, 'of'));
}

/** The hyphen of 3-Oct-2015 and the slash of 3/Oct/2015; but those of May/14 June and November-2 December join two dates. */
function isHyphenAt(sentence: Sentence, at: number): boolean {
  if (!isTight(sentence, at) || !isTight(sentence, at + 1)) return false;
  if (isMark(sentence, at, '-')) return !isMonthName(sentence, at - 1) || !isMonthBehindDay(sentence, at + 1);
  const named = isMonthName(sentence, at + 1) && !isMonthName(sentence, at - 1);
  return isMark(sentence, at, '/') && (named || figureAt(sentence, at + 1)?.digits === 4);
}

function isMonthName(sentence: Sentence, at: number): boolean {
  return (meaningAt(sentence, at, 'month') ?? romanMonthAt(sentence, at)) !== undefined;
}

function partAt(
  sentence: Sentence,
  at: number,
  part: string,
  row: FieldRow,
  loose: boolean,
): Found<FieldRow> | undefined {
  if (part === 'm') return added(row, part, monthAt(sentence, at), (month) => ({ month }));
  if (part === 's') return added(row, part, seasonAt(sentence, at), (season) => ({ season }));
  if (part === 'd' && row.order === 'my') return added(row, part, dayBehindYear(sentence, at), (day) => ({ day }));
  if (part === 'd') {
    const bare = row.order === '' ? loose : row.order.endsWith('m');
    return added(row, part, dayAt(sentence, at, bare), (day) => ({ day }));
  }
  const year = yearAt(sentence, at, row.order);
  const second = year && skipSecondYear(sentence, year);
  const paired = row.order === 's' || (second !== undefined && meaningAt(sentence, second, 'season') !== undefined);
  const whole = year && second && paired ? found(year.value, second) : year;
  const unit = year !== undefined && meaningAt(sentence, year.next - 1, 'yearUnit') !== undefined;
  return added(row.order === '' && unit ? { ...row, lendsYear: true } : row, part, whole, (value) => ({ year: value }));
}

function added(
  row: FieldRow,
  part: string,
  step: Found<number> | undefined,
  fieldsOf: (value: number) => Fields,
): Found<FieldRow> | undefined {
  if (step === undefined) return undefined;
  const order = row.order + part;
  const lendsYear = row.lendsYear || order === 'ym';
  const { weekday } = row;
  const fields = { ...row.fields, ...fieldsOf(step.value) };
  return found({ fields, order, lendsYear, ...(weekday === undefined ? {} : { weekday }) }, step.next);
}

function seasonAt(sentence: Sentence, at: number): Found<number> | undefined {
  const season = meaningAt(sentence, at, 'season');
  // EDTF has no half of a season: "Summer 1st half 2025" is the summer.
  return season
    ? found(season.value, skip(sentence, at + 1, 'firstHalf', 'secondHalf'))
    : quarterNumberAt(sentence, at);
}

function monthAt(sentence: Sentence, at: number): Found<number> | undefined {
  const named = meaningAt(sentence, at, 'month');
  if (named !== undefined) return found(named.value, skipOtherName(sentence, named.value, at + 1));
  const figure = figureAt(sentence, at);
  if (figure === undefined) return romanMonthAt(sentence, at);
  if (figure.digits > 2 || meaningAt(sentence, at + 1, 'monthUnit') === undefined) return undefined;
  return found(figure.value, at + 2);
}

/** Arabic dates often name the month in both families: يوليو/تموز, يوليو (تموز), يوليو تموز. */
function skipOtherName(sentence: Sentence, month: number, at: number): number {
  const other =
    meaningAt(sentence, at, 'month')?.value === month &&
    sentence.pieces[at]?.token.text !== sentence.pieces[at - 1]?.token.text;
  if (other) return at + 1;
  if (meaningAt(sentence, at + 1, 'month')?.value !== month) return at;
  if (isMark(sentence, at, '/-')) return at + 2;
  return isMark(sentence, at, '(') && isMark(sentence, at + 2, ')') ? at + 3 : at;
}

function dayAt(sentence: Sentence, at: number, bare: boolean): Found<number> | undefined {
  const named = meaningAt(sentence, at, 'dayOrdinal');
  if (named && meaningAt(sentence, skip(sentence, at + 1, 'of'), 'month')) return found(named.value, at + 1);
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 2) return undefined;
  let next = at + 1;
  while (next < at + 4 && isDayEnding(sentence, next)) next += 1;
  if (bare && (isYearsNumber(sentence, next) || isThousands(sentence, next))) return undefined;
  return bare || isNamedMonthAt(sentence, skipJoints(sentence, next)) ? found(figure.value, next) : undefined;
}

/** The 08 of "July 2014 08: …", as some newsrooms write it; a sign must follow, or the end behind two digits. */
function dayBehindYear(sentence: Sentence, at: number): Found<number> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 2 || isTight(sentence, at) || isRange(sentence, at)) return undefined;
  const isAlone = sentence.pieces[at + 1] === undefined ? figure.digits === 2 : standsApart(sentence, at + 1);
  return isAlone ? found(figure.value, at + 1) : undefined;
}

/** Whether a number behind a dash follows: "July 2014 20–25 people". */
function isRange(sentence: Sentence, at: number): boolean {
  return isMark(sentence, at + 1, '-–—') && figureAt(sentence, at + 2) !== undefined;
}

/** Whether a month by its name stands there: before 6月 no day stands, for 5-6月 are two months. */
function isNamedMonthAt(sentence: Sentence, at: number): boolean {
  return monthAt(sentence, at) !== undefined && sentence.pieces[at]?.token.kind !== 'number';
}

/** The 2 of 2,050. */
function isThousands(sentence: Sentence, next: number): boolean {
  const isTogether = isTight(sentence, next) && isTight(sentence, next + 1);
  return isTogether && isMark(sentence, next, ',') && figureAt(sentence, next + 1)?.digits === 3;
}

/** The 44 of 44 BC, or 5年. */
function isYearsNumber(sentence: Sentence, next: number): boolean {
  return eraAt(sentence, next) !== undefined || meaningAt(sentence, next, 'yearUnit') !== undefined;
}

/** "1er", and "1 er mai", whose small letters were raised. */
function isDayEnding(sentence: Sentence, at: number): boolean {
  if (meaningAt(sentence, at, 'dayUnit') !== undefined) return true;
  if (meaningAt(sentence, at, 'ordinal') === undefined) return false;
  if (isTight(sentence, at)) return true;
  return (
    /^\p{L}{2}$/u.test(sentence.pieces[at]?.token.text ?? '') && meaningAt(sentence, at + 1, 'month') !== undefined
  );
}

/** The winter of 1995–96 is the winter of 1995. */
function skipSecondYear(sentence: Sentence, { value, next }: Found<number>): number {
  const at = isMark(sentence, next + 1, "'’‘") ? next + 2 : next + 1;
  const figure = figureAt(sentence, at);
  const joined = isMark(sentence, next, '-–—/') && isTight(sentence, next) && isTight(sentence, next + 1);
  if (!joined || figure === undefined) return next;
  return figure.value === value + 1 || (figure.digits === 2 && figure.value === (value + 1) % 100)
    ? skip(sentence, at + 1, 'yearUnit')
    : next;
}

/**
 * A year: four digits, or fewer with a unit (794年), behind a day and month (9 August 622:), with an apostrophe (’14) or the
 * word "year"; or any number with an era (44 BC, AD 33, 250,000 BC, 平成29年). Astronomical, so that 44 BC is -43.
 */
function yearAt(sentence: Sentence, at: number, before = ''): Found<number> | undefined {
  const special =
    countedYearAt(sentence, at) ??
    shortYearAt(sentence, at) ??
    twoDigitYearAt(sentence, at, before) ??
    suppliedYearAt(sentence, at, before);
  if (special !== undefined) return skipOtherCalendar(sentence, special);
  const announced = (meaningAt(sentence, at, 'yearAhead') ?? meaningAt(sentence, at, 'decadeAhead')) !== undefined;
  const from = announced ? at + 1 : at;
  const ahead = eraAt(sentence, from);
  const number = numberAt(sentence, ahead === undefined ? from : skip(sentence, from + 1, 'circa'));
  if (number === undefined) return undefined;
  let { next } = number;
  const unit = meaningAt(sentence, next, 'yearUnit') !== undefined;
  if (unit) next += 1;
  const behind = ahead === undefined ? eraAt(sentence, next) : undefined;
  if (behind !== undefined) next += 1;
  const era = ahead ?? behind;
  // There is no year 0 before or after Christ.
  if (era !== undefined && number.value.value === 0) return undefined;
  const decade = meaningAt(sentence, at, 'decadeAhead') !== undefined;
  const context = { unit, announced, decade, before, next };
  if (era === undefined && !isPlainYear(sentence, number.value, context)) return undefined;
  const { value } = number.value;
  return skipOtherCalendar(sentence, found(era === 'bc' ? 1 - value : value, next));
}

/**
 * 平成29年, 令和元年, 民國105年
 * @param inside whether it stands in brackets, where it needs no unit
 */
function countedYearAt(sentence: Sentence, at: number, inside = false): Found<number> | undefined {
  const era = meaningAt(sentence, at, 'yearEra');
  if (era === undefined) return undefined;
  const figure = figureAt(sentence, at + 1);
  const count = meaningAt(sentence, at + 1, 'firstYear') ? 1 : figure && figure.digits <= 3 ? figure.value : undefined;
  if (count === undefined) return undefined;
  if (meaningAt(sentence, at + 2, 'yearUnit') !== undefined) return found(era.value + count, at + 3);
  return inside || isSameYearAt(sentence, era.value + count, at + 2) ? found(era.value + count, at + 2) : undefined;
}

/** The brackets of 昭和20（1945）年. */
function isSameYearAt(sentence: Sentence, year: number, at: number): boolean {
  return isMark(sentence, at, '(（') && figureAt(sentence, at + 1)?.value === year && isMark(sentence, at + 2, ')）');
}

/** ’14: two digits behind an apostrophe. */
function shortYearAt(sentence: Sentence, at: number): Found<number> | undefined {
  const figure = figureAt(sentence, at + 1);
  const tight = isTight(sentence, at + 1) && !isTight(sentence, at) && !isWordTight(sentence, at + 2);
  if (!isMark(sentence, at, "'’‘") || !tight || figure?.digits !== 2)
    return elidedYearAt(sentence, at) ?? hyphenedYearAt(sentence, at);
  return found(fullYear(sentence, figure.value), at + 2);
}

/** The 85 of nell’85, whose apostrophe belongs to the word before it; it is no day, and “nell’85 per cento” no year. */
function elidedYearAt(sentence: Sentence, at: number): Found<number> | undefined {
  const figure = figureAt(sentence, at);
  const word = sentence.pieces[at - 1];
  const isElided = word !== undefined && word.to > word.token.to && "'’".includes(sentence.text[word.to - 1] ?? ' ');
  if (!isElided || !isTight(sentence, at) || figure?.digits !== 2 || figure.value <= 31) return undefined;
  const isAlone = standsApart(sentence, at + 1) || isMark(sentence, at + 1, ',.');
  return isAlone ? found(fullYear(sentence, figure.value), at + 1) : undefined;
}

/** The 89 of 4 Mar 89, where the text is known to write years so. */
function twoDigitYearAt(sentence: Sentence, at: number, before: string): Found<number> | undefined {
  const { shortYears } = sentence;
  const figure = figureAt(sentence, at);
  if (shortYears === undefined || figure?.digits !== 2 || isWordTight(sentence, at + 1)) return undefined;
  const fits = before === 'dm' || before === 'md' || (before === 'm' && figure.value > 31);
  return fits ? found(fullYear(sentence, figure.value), at + 1) : undefined;
}

/** The year that two digits mean: the last that is not after the one that is given, or that of the century which is usual. */
export function fullYear({ shortYears }: Sentence, digits: number): number {
  if (shortYears === undefined) return centuryOfShort(digits) + digits;
  const year = shortYears - (((shortYears % 100) + 100) % 100) + digits;
  return year > shortYears ? year - 100 : year;
}

/** The year of “May [1858]”, which a cataloguer supplied, and of "3 May (1858)". */
function suppliedYearAt(sentence: Sentence, at: number, before: string): Found<number> | undefined {
  const isHeld = isMark(sentence, at, '[') ? isMark(sentence, at + 2, ']') : isBracketed(sentence, at);
  const figure = before === '' || !isHeld ? undefined : figureAt(sentence, at + 1);
  return figure?.digits === 4 ? found(figure.value, at + 3) : undefined;
}

/** Whether one piece stands in parentheses here. */
function isBracketed(sentence: Sentence, at: number): boolean {
  return isMark(sentence, at, '(（') && isMark(sentence, at + 2, ')）');
}

/** The 01 of 11-Sep-01. */
function hyphenedYearAt(sentence: Sentence, at: number): Found<number> | undefined {
  const figure = figureAt(sentence, at);
  const hyphens = isHyphenAt(sentence, at - 1) && isHyphenAt(sentence, at - 3);
  if (!hyphens || figure?.digits !== 2 || meaningAt(sentence, at - 2, 'month') === undefined) return undefined;
  return found(fullYear(sentence, figure.value), at + 1);
}

function isWordTight(sentence: Sentence, at: number): boolean {
  return isTight(sentence, at) && isWordAt(sentence, at);
}

/** The century of a year of two digits: up to 29 this one, from 30 on the last. */
export function centuryOfShort(year: number): number {
  return year < 30 ? 2000 : 1900;
}

/** The same year once more in brackets: 平成29年（2017年）. */
function skipOtherCalendar(sentence: Sentence, year: Found<number>): Found<number> {
  if (!isMark(sentence, year.next, '(（')) return year;
  const figure = figureAt(sentence, year.next + 1);
  const unit = skip(sentence, year.next + 2, 'yearUnit');
  const other =
    countedYearAt(sentence, year.next + 1, true) ?? (figure?.digits === 4 ? found(figure.value, unit) : undefined);
  if (other?.value !== year.value || !isMark(sentence, other.next, ')）')) return year;
  return found(year.value, skip(sentence, other.next + 1, 'yearUnit'));
}

interface YearContext {
  readonly unit: boolean;
  readonly announced: boolean;
  /** Whether a word says that it is the first of ten. */
  readonly decade: boolean;
  /** The parts of the date that stand before it: `dm`, `m`. */
  readonly before: string;
  readonly next: number;
}

function isPlainYear(sentence: Sentence, { digits, value }: Figure, context: YearContext): boolean {
  if (digits < 1 || digits > 4) return false;
  // Without a day or month even a mark that does not fit is a doubt.
  const { before, next } = context;
  const era = before === '' ? otherEraAt(sentence, next) : otherEraBeside(sentence, next, value);
  if (era !== undefined) return false;
  return digits === 4 ? isLongYear(sentence, context) : isShortYear(sentence, digits, context);
}

/** Whether four digits are a year: they are no part of a word, but for text that has grown together with a date. */
function isLongYear(sentence: Sentence, { unit, before, next }: YearContext): boolean {
  return (
    unit ||
    (meaningAt(sentence, next, 'circaBehind') ?? meaningAt(sentence, next, 'sinceBehind')) !== undefined ||
    !isWordTight(sentence, next) ||
    quarterNumberAt(sentence, next) !== undefined ||
    isSuffix(sentence, next) ||
    (before !== '' && isCapitalised(sentence, next))
  );
}

function isShortYear(sentence: Sentence, digits: number, context: YearContext): boolean {
  const { unit, announced, decade, before, next } = context;
  // Which century the tens of “années 20” belong to is not clear.
  if (digits < 3 && decade) return false;
  if (unit && (digits === 3 || meaningAt(sentence, next, 'month') !== undefined)) return true;
  if (announced && digits === 3 && !isWordAt(sentence, next)) return true;
  if (sentence.smallYears && digits === 3) return true;
  // “Year 1” is as often the first year of something.
  if (digits === 1 && announced && !unit) return false;
  const isKnown = unit || announced || (before.length === 2 && digits === 3) || (sentence.smallYears && digits === 2);
  return isKnown && standsApart(sentence, next);
}

function isSuffix(sentence: Sentence, at: number): boolean {
  return meaningAt(sentence, at, 'suffix') !== undefined;
}

/** A number, possibly with its thousands set apart: 250,000. Such numbers, and those that start with 0, count no digits. */
function numberAt(sentence: Sentence, at: number): Found<Figure> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 12) return undefined;
  let { value } = figure;
  let next = at + 1;
  while (figure.digits <= 3 && isMark(sentence, next, ',.') && isTight(sentence, next) && isTight(sentence, next + 1)) {
    const group = figureAt(sentence, next + 1);
    if (group?.digits !== 3) break;
    value = value * 1000 + group.value;
    next += 2;
  }
  return found({ value, digits: next === at + 1 ? figure.digits : 0 }, next);
}

/**
 * An era. Short forms without full stops, such as BC, AD and aC, must end in a capital: "2015 ad campaign" has none. Only "bc" and
 * "bce" mean little else behind a number: "563 bc – 483 bc".
 */
export function eraAt(sentence: Sentence, at: number): 'bc' | 'ad' | undefined {
  const piece = sentence.pieces[at];
  if (piece === undefined) return undefined;
  const raw = sentence.text.slice(piece.token.from, piece.to);
  if (/^[a-z]+$/i.test(raw) && !/^(?:[A-Z]+|[a-z][A-Z])$/.test(raw) && !isSmallEra(sentence, at, raw)) return undefined;
  if (meaningAt(sentence, at, 'bc') !== undefined || isEraAhead(sentence, at)) return 'bc';
  return meaningAt(sentence, at, 'ad') === undefined ? undefined : 'ad';
}

function isSmallEra(sentence: Sentence, at: number, raw: string): boolean {
  if (!/^bce?$/.test(raw) || figureAt(sentence, at - 1) === undefined) return false;
  return raw === 'bce' || standsApart(sentence, at + 1) || !isWordAt(sentence, at + 1);
}

/** Whether the doubt stands between the era and the year: "MÖ yaklaşık 750", "AD c. 80". */
export function isCircaBehindEra(sentence: Sentence, at: number): boolean {
  return meaningAt(sentence, at + 1, 'circa') !== undefined && eraAt(sentence, at) !== undefined;
}

/** The 前 of 前44年, which means something else behind a word. */
function isEraAhead(sentence: Sentence, at: number): boolean {
  const free = !isTight(sentence, at) || !isWordAt(sentence, at - 1) || at === 0;
  return free && meaningAt(sentence, at, 'bcAhead') !== undefined && figureAt(sentence, at + 1) !== undefined;
}

/** Two years that share an era; astronomical. */
interface EraYears {
  readonly first: number;
  readonly last: number;
  /** Whether a word of doubt stands before the last. */
  readonly isLastAbout: boolean;
}

/** Years that share an era: "200–101 BC", 紀元前200～101年, "480/479 BC", "c. 750–c. 720 BC". */
export function eraYearsAt(sentence: Sentence, at: number): Found<EraYears> | undefined {
  const ahead = eraAt(sentence, at);
  const from = ahead === undefined ? at : skip(sentence, at + 1, 'circa');
  const first = figureAt(sentence, from);
  const joint = skip(sentence, from + 1, 'yearUnit');
  const second = skip(sentence, joint + 1, 'circa');
  const last = figureAt(sentence, second);
  if (first === undefined || last === undefined || !isMark(sentence, joint, '-–—～~〜/')) return undefined;
  const next = skip(sentence, second + 1, 'yearUnit');
  const era = ahead ?? eraAt(sentence, next);
  if (era === undefined || (ahead === 'bc' && last.value >= first.value)) return undefined;
  // The number of a day: AD 95 – 24 January 2030.
  if (ahead !== undefined && meaningAt(sentence, next, 'month') !== undefined) return undefined;
  const astronomical = (year: number) => (era === 'bc' ? 1 - year : year);
  const end = isMark(sentence, joint, '/') ? yearBeside(first, last, era) : last.value;
  if (end === undefined) return undefined;
  const years = { first: astronomical(first.value), last: astronomical(end), isLastAbout: second > joint + 1 };
  return found(years, ahead === undefined ? next + 1 : next);
}

/** The 479 of 480/479 BC and of 480/79 BC: with a slash, only the year that follows. */
function yearBeside(first: Figure, last: Figure, era: 'bc' | 'ad'): number | undefined {
  const following = era === 'bc' ? first.value - 1 : first.value + 1;
  return following % 10 ** last.digits === last.value ? following : undefined;
}
