import { civilOf, findDateWords, lacksOf, levelOf } from '../../../time/index.ts';
import type { Sight } from '../shape/sight.ts';
import { isStampText } from '../shape/stamp.ts';
import { isHeadlike } from '../signs.ts';
import type { Found } from './find.ts';
import { dateIn, isBlankAt, isRow, type Line } from './line.ts';
import { firstDayOf, runOneWay } from './order.ts';

/** What a heading says of the years of the dates below it: “Part Two: 1904”, “The war years, 1914–18”. */
export interface Phase {
  readonly first: number;
  /** Whether it is the only year of the phase. */
  readonly isOnly: boolean;
}

/** The phases of a text, by the places of their headings. */
export type Phases = ReadonlyMap<number, Phase>;

/** A heading is not longer. */
const longestHeading = 60;

/**
 * The phases of a text, by the places of their headings: those with words and one year, or years from one to another, above a day or month
 * without a year. None where the years of headings and dates do not all rise, or all fall, or where the only one lies far from the year of
 * the title: a heading may name a year that it tells of.
 */
export function phasesIn(
  { lines, dated, style }: Pick<Found, 'lines' | 'dated' | 'style'>,
  title: number | undefined,
): Phases {
  const phases = new Map<number, Phase>();
  const dates: (Phase | Sight | undefined)[] = [];
  const filled = lines.flatMap((line, place) => (line.line.text === '' ? [] : [{ line, place }]));
  let below: Sight | undefined;
  let isBelow = false;
  for (const { line, place } of filled.toReversed()) {
    const sight = dated[place] || isRow(line) ? dateIn(line) : undefined;
    const isNear = isBelow && place !== filled[0]?.place && isBlankAt(lines, place - 1);
    const phase = sight === undefined && isYearless(below) ? phaseOf(line, isNear, style.language) : undefined;
    if (phase !== undefined) phases.set(place, phase);
    dates.push(phase ?? sight);
    below = sight ?? below;
    isBelow = sight !== undefined;
  }
  if (phases.size === 0) return phases;
  const years = dates.flatMap(yearsOf);
  return isFar(years, title) || !runOneWay(years) ? new Map() : phases;
}

/** Whether the only year lies far from that of the title. */
function isFar([only, second]: readonly number[], title: number | undefined): boolean {
  return only !== undefined && second === undefined && title !== undefined && Math.abs(only - title) > 1;
}

function isYearless(sight: Sight | undefined): boolean {
  const isDay = sight?.level === 'day' || sight?.level === 'month';
  return isDay && sight.reading.kind === 'date' && lacksOf(sight.reading.value).year;
}

function yearsOf(date: Phase | Sight | undefined): readonly number[] {
  if (date !== undefined && 'first' in date) return [date.first];
  const day = firstDayOf(date);
  return day === undefined ? [] : [civilOf(day).year];
}

/** The year, or the years from one to another, in the words of a heading without another year; a day says when a page appeared. */
function phaseOf({ line, bullet, furniture }: Line, isNear: boolean, language: string): Phase | undefined {
  const { text } = line;
  if (furniture !== undefined || !(/^#{2,6}\s/.test(text) || (isNear && bullet === 0))) return undefined;
  if (text.length > longestHeading || !isHeadlike(text) || !/\p{L}{3}/u.test(text) || isStampText(text))
    return undefined;
  const [one, other] = text.matchAll(/(?<![^\s(–—])(?:1[5-9]|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?(?=[\s),:;]|$)/g);
  if (one === undefined || other !== undefined) return undefined;
  const isFine = findDateWords(text, language).some(
    ({ reading }) => reading.kind === 'impossible' || fine.has(levelOf(reading.value)),
  );
  return isFine ? undefined : { first: Number(one[0].slice(0, 4)), isOnly: one[0].length === 4 };
}

const fine: ReadonlySet<string> = new Set(['day', 'month', 'time']);
