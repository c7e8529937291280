import type { Language, Phrase } from '../../languages/language.ts';
import type { CalendarDate, DateTime, Digits, EdtfPoint, LongYear, Qualifier, SeasonDate } from '../edtf/date.ts';
import { daysOf, fullYearOf, isBlank, isMasked, monthsOf, significantYears } from '../edtf/digits.ts';
import { fill } from './pattern.ts';
import { wordMaskedYear, wordYear, wordYearAlone, wordYears } from './year.ts';

/** A single date in words; `undefined` when nothing of it can be worded. Never more precise than the date, sometimes less. */
export function wordPoint(point: EdtfPoint, language: Language): string | undefined {
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
  if (isBlank(date.year)) return wordYearless(date, language);
  if (isMasked(date.year)) return wordMaskedYear(date.year, language);
  if (date.significant !== undefined) return wordYears(...significantYears(date.year, date.significant), language);
  if (date.month === undefined || isBlank(date.month)) return wordYearAlone(date.year, language);
  if (isMasked(date.month)) return wordMonths(date.year, monthsOf(date.month), language);
  if (date.day === undefined || isBlank(date.day)) return wordMonth(date.year, date.month, language, form);
  if (!isMasked(date.day)) return wordDay({ year: date.year, month: date.month, day: date.day }, language);
  const days = daysOf(date.day, date.year, date.month);
  const [first = 1, last = first] = [days[0], days.at(-1)];
  return wordDays({ year: date.year, month: date.month, day: first }, last, language);
}

function wordYearless(date: CalendarDate, { names }: Language): string | undefined {
  const month = known(date.month);
  if (month === undefined) return undefined;
  const day = known(date.day);
  return day === undefined ? names.monthsAlone[month - 1] : fill(names.yearlessDay, monthSlots(month, names, { day }));
}

function known(digits: Digits | undefined): number | undefined {
  return digits === undefined || isMasked(digits) ? undefined : digits;
}

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
  if (first.day === lastDay) return wordDay(first, language);
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

/** From one month of a year to another: "March–May 2016"; the months are given in ascending order. */
export function wordMonths(year: number, months: readonly number[], language: Language): string {
  const [first = 1, last = first] = [months[0], months.at(-1)];
  if (first === last) return wordMonth(year, first, language, 'monthsAlone');
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
  if (isBlank(year)) return season <= 32 ? language.wording.seasons[(season - 21) % 4] : undefined;
  if (isMasked(year)) return wordMaskedYear(year, language);
  if (season <= 32)
    return fill(language.wording.seasonOfYear, {
      season: language.wording.seasons[(season - 21) % 4] ?? '',
      year: wordYear(year, language),
    });
  if (season <= 36) return wordQuarter(year, season - 33, language);
  if (season <= 39) return wordMonths(year, [4 * (season - 37) + 1, 4 * (season - 37) + 4], language);
  const half = language.wording.halves?.[season - 40];
  return half === undefined
    ? wordMonths(year, [6 * (season - 40) + 1, 6 * (season - 40) + 6], language)
    : fill(half, { year: wordYear(year, language) });
}

function wordQuarter(year: number, index: number, language: Language): string {
  const { names } = language;
  return fill(names.quarter, {
    quarter: names.quarters[index] ?? '',
    quarterNumber: index + 1,
    year: wordYear(year, language),
  });
}

function wordLongYear(year: LongYear, language: Language): string {
  const value = fullYearOf(year);
  return year.significant === undefined
    ? wordYearAlone(value, language)
    : wordYears(...significantYears(value, year.significant), language);
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
