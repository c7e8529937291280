import {
  civilOf,
  contextOf,
  type DateValue,
  type Day,
  dayOf,
  findDateWords,
  isWhole,
  levelOf,
} from '../../../time/index.ts';
import type { ReadingMemory } from '../memory.ts';
import { rowOf } from '../rows.ts';
import { isStampText } from '../shape/stamp.ts';
import type { Found } from './find.ts';
import { dateIn, firstEntry, type Line } from './line.ts';
import { directionOf } from './order.ts';

/** The lines of a text, and which of them are dated. */
type Dated = Pick<Found, 'lines' | 'dated' | 'style'>;

/**
 * The only year that stands above the first date, for dates that have none: in the title, in a line like a title, in a date
 * such as that on which the text appeared. A year alone in
 * a sentence counts last, and only if no entry names it again: that would tell it from its own.
 */
export function yearAbove(
  { lines, dated, style: { language } }: Dated,
  title: string | undefined,
  memory: ReadingMemory,
): number | undefined {
  const first = firstEntry(lines, dated);
  const whole = lines.find(
    ({ sight }, place) => dated[place] && sight?.reading.kind === 'date' && isWhole(sight.reading.value),
  )?.sight?.reading;
  if (first < 0) return undefined;
  const known = whole?.kind === 'date' ? contextOf(whole.value).year : undefined;
  const head = lines
    .slice(0, first)
    .map(({ line }) => line.text.slice(0, 2000))
    .filter((text) => text !== '');
  const isNamedBelow = (year: number) => lines.slice(first).some(({ line }) => yearsIn(line.text).includes(year));
  const titles = head.filter((text) => text.length < 80 && !/[.!?…:。]$/u.test(text));
  const groups = [
    () => yearsIn(title ?? ''),
    () => head.slice(0, 1).flatMap(yearsIn),
    () => titles.flatMap(yearsIn),
    () => head.filter((text) => text.length < 120).flatMap((text) => yearsOfDates(text, language)),
    () => head.flatMap((text) => yearsOfDates(text, language)),
    () => head.flatMap(yearsIn).filter((year) => !isNamedBelow(year)),
  ];
  const months = monthsOf(memory, lines, [dated], [], ({ sight }, place) => {
    return dated[place] && sight?.reading.kind === 'date' ? contextOf(sight.reading.value).month : undefined;
  });
  const direction = directionOf(months.flatMap((month) => month ?? []));
  for (const group of groups) {
    // A date below that has its year must lie near, and not before it where time runs forward.
    const years = new Set(
      group().filter((year) => known === undefined || (Math.abs(year - known) < 2 && (known - year) * direction >= 0)),
    );
    const [year] = years;
    if (years.size === 1) return year;
  }
  return undefined;
}

const monthsOf = rowOf<Line, number | undefined>();

/** The years of the dates that name more than their year. */
function yearsOfDates(text: string, language: string): readonly number[] {
  return findDateWords(text, language, {}).flatMap(({ reading }) => {
    if (reading.kind === 'impossible') return [];
    const level = levelOf(reading.value);
    const { year } = contextOf(reading.value);
    return year === undefined || (level !== 'month' && level !== 'day') ? [] : [year];
  });
}

/** The only day with its year that is named above the first line, where that begins with a time of the clock. */
export function dayAbove({ lines, dated }: Dated, language: string): DateValue | undefined {
  const first = firstEntry(lines, dated);
  const sight = dateIn(lines[first]);
  if (sight?.level !== 'time') return undefined;
  const head = lines.slice(0, first).map(({ line }) => line.text.slice(0, 2000));
  const days = daysIn(
    head.filter((text) => !isStampText(text)),
    language,
  );
  const all = days.size > 0 ? days : daysIn(head, language);
  const [day] = all;
  return all.size === 1 && day !== undefined ? { kind: 'point', ...civilOf(day) } : undefined;
}

/** The days that are named with their years. */
function daysIn(texts: readonly string[], language: string): ReadonlySet<Day> {
  const dates = texts.flatMap((text) => findDateWords(text, language)).map(({ reading }) => reading);
  return new Set(dates.flatMap((reading) => (reading.kind === 'date' ? dayIn(reading.value) : [])));
}

/** The one day that a date names. */
function dayIn(value: DateValue): readonly Day[] {
  const { year, month, day } = contextOf(value);
  const isOne = value.kind === 'point' && year !== undefined && month !== undefined && day !== undefined;
  return isOne ? [dayOf(year, month, day)] : [];
}

function yearsIn(text: string): readonly number[] {
  const found = text.slice(0, 2000).matchAll(/(?<![\d.,$€£-])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)/g);
  return [...found].map(([year]) => Number(year));
}
