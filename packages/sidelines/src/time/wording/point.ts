import type { Language, Phrase } from '../../languages/language.ts';
import type { CalendarDate, DateTime, Digits, EdtfPoint, LongYear, Qualifier, SeasonDate } from '../edtf/date.ts';
import { extentOf, fullYearOf, isBlank, isMasked, significantYears } from '../edtf/digits.ts';
import { fill } from './pattern.ts';
import { wordOneOfYears, wordYear, wordYearAlone, wordYears } from './year.ts';

/** A single date in words that mean no other; `undefined` when there are none. */
export function wordPoint(date: EdtfPoint, language: Language): string | undefined {
  const point = date.kind === 'date' ? withoutBlanks(date) : date;
  const qualifier = qualifierOf(point);
  if (qualifier === undefined) return wordPlain(point, language);
  const text =
    qualifier === 'uncertain'
      ? wordPlain(point, language)
      : wordPhrase(language.wording.circa, point, language, '≈ {date}');
  if (text === undefined || qualifier === 'approximate') return text;
  return fill(language.wording.uncertain, { date: text });
}

/**
 * A date within a phrase such as "since {date}". The phrase fits years, months and days; around anything else,
 * and where the language would have to inflect what it cannot, the neutral pattern stands.
 */
export function wordPhrase(phrase: Phrase, point: EdtfPoint, language: Language, neutral: string): string | undefined {
  const pattern = typeof phrase === 'string' ? phrase : phrase[precisionOf(point)];
  const inflects = pattern.includes('{inflected}');
  if (inflects && !isExact(point)) return fillWith(neutral, wordPlain(point, language));
  return fillWith(pattern, wordPlain(point, language, inflects ? 'months' : 'monthsAlone'));
}

/** The date without parts that say nothing: `2004-XX` is `2004`. */
function withoutBlanks(date: CalendarDate): CalendarDate {
  const { month, day, ...rest } = date;
  if (month === undefined || (day !== undefined && !isBlank(day))) return date;
  return isBlank(month) ? rest : { ...rest, month };
}

function fillWith(pattern: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : fill(pattern, { date: text, inflected: text });
}

/** Whether the date is a year, month or day of which every digit is known. */
export function isExact(
  point: EdtfPoint,
): point is CalendarDate & { readonly year: number; readonly month?: number; readonly day?: number } {
  if (point.kind !== 'date' || point.significant !== undefined) return false;
  return (
    !isMasked(point.year) &&
    (point.month === undefined || !isMasked(point.month)) &&
    (point.day === undefined || !isMasked(point.day))
  );
}

/** The strongest qualifier that any part of the date has: said of the whole, it is never too precise. */
export function qualifierOf(point: EdtfPoint): Qualifier | undefined {
  if (point.kind === 'date-time') return undefined;
  if (point.kind === 'long-year') return point.qualifier;
  const all = Object.values(point.qualifiers ?? {});
  return all.every((each) => each === all[0]) ? all[0] : 'both';
}

function precisionOf(point: EdtfPoint): 'year' | 'month' | 'day' {
  if (point.kind === 'season') return 'month';
  if (point.kind !== 'date') return point.kind === 'date-time' ? 'day' : 'year';
  if (point.month === undefined) return 'year';
  return point.day === undefined || isMasked(point.day) ? 'month' : 'day';
}

type MonthForm = 'months' | 'monthsAlone';

function wordPlain(point: EdtfPoint, language: Language, form: MonthForm = 'monthsAlone'): string | undefined {
  switch (point.kind) {
    case 'date':
      return wordCalendarDate(point, language, form);
    case 'season':
      return wordSeason(point, language);
    case 'long-year':
      return wordLongYear(point, language);
    case 'date-time':
      return wordMoment(point, language);
  }
}

function wordCalendarDate(date: CalendarDate, language: Language, form: MonthForm): string | undefined {
  const { year, month, day, significant } = date;
  if (isMasked(year)) return month === undefined ? wordSomeYear(year, language) : wordInSomeYear(date, language);
  if (significant !== undefined) return wordOneOfYears(...significantYears(year, significant), language);
  if (month === undefined) return wordYearAlone(year, language);
  if (isMasked(month) || (day !== undefined && isMasked(day))) return undefined;
  return day === undefined ? wordMonth(year, month, language, form) : wordDay({ year, month, day }, language);
}

function wordSomeYear(digits: string, language: Language): string | undefined {
  return isBlank(digits) ? undefined : wordOneOfYears(...extentOf(digits), language);
}

function wordInSomeYear({ year, month, day }: CalendarDate, language: Language): string | undefined {
  const { names } = language;
  if (month === undefined || isMasked(month) || (day !== undefined && isMasked(day))) return undefined;
  const text =
    day === undefined ? names.monthsAlone[month - 1] : fill(names.yearlessDay, monthSlots(month, names, { day }));
  return text === undefined ? undefined : beside(text, year, language);
}

/** A part of some year beside what is known of that year: "October 4 (1950s)". */
function beside(text: string, year: Digits, language: Language): string | undefined {
  if (year === anyYear) return text;
  const [first, last] = extentOf(year);
  if (isBlank(year)) return undefined;
  const aside = wordOneOfYears(first, last, language) ?? wordYears(first, last, language);
  return fill(language.wording.aside, { date: text, aside });
}

/** Whether a date is a part of a year of which some digits are known, and so worded by its part first. */
export function isInSomeYear(point: EdtfPoint): boolean {
  if (point.kind === 'season') return isMasked(point.year) && point.year !== anyYear;
  if (point.kind !== 'date' || !isMasked(point.year) || point.year === anyYear) return false;
  return withoutBlanks(point).month !== undefined;
}

/** A year of which not even the era is known. */
const anyYear = 'XXXX';

interface PlainDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function wordDay(date: PlainDay, language: Language): string {
  const { names } = language;
  return fill(names.day, {
    ...monthSlots(date.month, names, { day: dayNumber(date.day, language) }),
    year: wordYear(date.year, language),
  });
}

/** Some days of one month: "June 5–8, 1944". */
export function wordDays(first: PlainDay, lastDay: number, language: Language): string {
  const { names } = language;
  const slots = monthSlots(first.month, names, { day: dayNumber(first.day, language), toDay: lastDay });
  return fill(names.daysOfMonth, { ...slots, year: wordYear(first.year, language) });
}

/** From a day of one month to a day of another in the same year: "June 5 – July 8, 1944". */
export function wordDaysOfYear(first: PlainDay, last: Omit<PlainDay, 'year'>, language: Language): string {
  const { names } = language;
  return fill(names.daysOfYear, {
    ...monthSlots(first.month, names, { day: dayNumber(first.day, language) }),
    toDay: dayNumber(last.day, language),
    toMonth: names.months[last.month - 1] ?? '',
    toMonthNumber: last.month,
    year: wordYear(first.year, language),
  });
}

function dayNumber(day: number, { wording }: Language): string {
  return day === 1 && wording.firstDay !== undefined ? wording.firstDay : String(day);
}

function wordMonth(year: number, month: number, language: Language, form: MonthForm): string {
  const { names } = language;
  return fill(names.month, {
    monthAlone: names[form][month - 1] ?? '',
    monthNumber: month,
    year: wordYear(year, language),
  });
}

/** From one month of a year to another: "March–May 2016". */
export function wordMonths(year: number, first: number, last: number, language: Language): string {
  const { names } = language;
  return fill(names.monthsOfYear, {
    ...monthSlots(first, names, {}),
    toMonthAlone: names.monthsAlone[last - 1] ?? '',
    toMonthNumber: last,
    year: wordYear(year, language),
  });
}

function monthSlots(
  month: number,
  names: Language['names'],
  more: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return {
    month: names.months[month - 1] ?? '',
    monthAlone: names.monthsAlone[month - 1] ?? '',
    monthNumber: month,
    ...more,
  };
}

function wordSeason({ year, season }: SeasonDate, language: Language): string | undefined {
  if (season <= 32) return wordQuarterOfNature(year, season, language);
  if (isMasked(year)) return undefined;
  if (season <= 36) return wordQuarter(year, season - 33, language);
  const half = language.wording.halves[season - 40];
  return half === undefined ? undefined : fill(half, { year: wordYear(year, language) });
}

/** Spring to winter, with the half of the earth where that is said. */
function wordQuarterOfNature(year: Digits, code: number, language: Language): string | undefined {
  const { seasons, seasonOfYear, hemispheres, aside } = language.wording;
  const season = seasons[(code - 21) % 4] ?? '';
  const text = isMasked(year)
    ? beside(season, year, language)
    : fill(seasonOfYear, { season, year: wordYear(year, language) });
  const where = hemispheres[Math.floor((code - 25) / 4)];
  return text === undefined || where === undefined ? text : fill(aside, { date: text, aside: where });
}

function wordQuarter(year: number, index: number, language: Language): string {
  const { names } = language;
  return fill(names.quarter, {
    quarter: names.quarters[index] ?? '',
    quarterNumber: index + 1,
    year: wordYear(year, language),
  });
}

function wordLongYear(year: LongYear, language: Language): string | undefined {
  const value = fullYearOf(year);
  return year.significant === undefined
    ? wordYearAlone(value, language)
    : wordOneOfYears(...significantYears(value, year.significant), language);
}

function wordMoment(moment: DateTime, language: Language): string {
  const clock = [moment.hour, moment.minute, ...(moment.second === 0 ? [] : [moment.second])];
  const time = clock.map((part) => String(part).padStart(2, '0')).join(':');
  return fill(language.names.dateTime, { date: wordDay(moment, language), time: `${time}${wordOffset(moment)}` });
}

function wordOffset({ offset }: DateTime): string {
  if (offset === undefined) return '';
  const minutes = Math.abs(offset) % 60;
  const hours = Math.floor(Math.abs(offset) / 60);
  const size = minutes === 0 ? `${hours}` : `${hours}:${String(minutes).padStart(2, '0')}`;
  return offset === 0 ? ' UTC' : ` UTC${offset < 0 ? '−' : '+'}${size}`;
}
