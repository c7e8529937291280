import { countOf } from '../counting.ts';
import type { Found } from '../style/find.ts';
import { isRow } from '../style/line.ts';
import type { Apart } from '../style/stretches.ts';
import type { LabelStyle } from './labels.ts';
import { labelOf, type Role } from './role.ts';

/** How a text is written, in phrases for people, each with how many lines show it. */
export function styleInWords(found: Found, { labels }: LabelStyle, roles: readonly Role[]): readonly string[] {
  const { style } = found;
  const dated = countOf(roles, ({ kind }) => kind === 'dated');
  const labelled = countOf(roles, (role) => labelOf(role) !== undefined);
  return [
    `the language is “${style.language}”`,
    ...datesInWords(found, dated),
    ...found.apart.map((apart) => apartInWords(apart, found)),
    ...(style.order === undefined ? [] : [`in numbers ${orders[style.order]}`]),
    ...traits.flatMap(([trait, words]) => (style[trait] ? [words] : [])),
    ...(labelled === 0 ? [] : labels.map((place) => `labels stand ${place}, in ${linesInWords(labelled)}`)),
  ];
}

function datesInWords({ style, lines, dated, apart }: Found, entries: number): readonly string[] {
  if (entries === 0) return ['no line has a date'];
  const rows = countOf(lines, isRow);
  const shown = apart.reduce((count, other) => count - other.count, countOf(dated, Boolean));
  const isAlone = style.alone && style.dates === 'at the start';
  const all = countOf(lines, ({ line }) => line.text !== '');
  const words = isAlone ? `alone in ${linesInWords(shown)}` : `${style.dates}, in ${shown} of ${linesInWords(all)}`;
  return [
    ...(shown > 0 ? [`dates stand ${words}`] : []),
    ...(rows > 0 ? [`dates stand in a column, in ${rows} ${rows === 1 ? 'row' : 'rows'}`] : []),
  ];
}

function apartInWords({ from, dates, count }: Apart, { lines }: Found): string {
  return `from “${lines[from]?.line.text.slice(0, longestQuoted)}” on they stand ${dates}, in ${linesInWords(count)}`;
}

/** So much of a line is quoted. */
const longestQuoted = 30;

function linesInWords(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
}

const orders = { dmy: 'the day stands first', mdy: 'the month stands first', ymd: 'the year stands first' } as const;

/** What a style may have besides, in words. */
const traits = [
  ['headlines', 'a headline stands above each date'],
  ['numbered', 'the lines are numbered'],
  ['lettered', 'letters count the lines'],
  ['yearsBelow', 'the year of a day stands in the line below'],
  ['numbersGoOn', 'days go on below a date as numbers alone'],
  ['smallYears', 'two or three digits are a year'],
  ['named', 'dates stand between a name and a sign'],
  ['bareMonths', 'the name of a month is a date'],
  ['dottedTimes', 'a full stop stands within times of the clock'],
  ['compactTimes', 'four digits are a time of the clock'],
  ['yearSpans', 'two digits behind a year and a hyphen are a later year'],
  ['margin', 'dates stand in a margin, and each sentence beside them is an entry'],
  ['dashed', 'a dash sets dates apart from their texts'],
] as const;
