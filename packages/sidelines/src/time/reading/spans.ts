import { daysInMonth } from '../calendar.ts';
import { eraAt, fieldsAt, yearAt } from './fields.ts';
import { dated, type Fields, longYearText, type Outcome, outcomeOf, two } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, meaningAt, type Sentence, skip } from './sentence.ts';

/** A quarter or half of a year: Q4 2017, "the fourth quarter of 2017", 2017年第4四半期. */
export function quarterAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const ahead = quarterNumberAt(sentence, skip(sentence, at, 'article'));
  if (ahead !== undefined) {
    const from = isMark(sentence, ahead.next, ',/') ? ahead.next + 1 : skip(sentence, ahead.next, 'of');
    const year = yearAt(sentence, from);
    return year && found(dated(`${longYearText(year.value)}-${ahead.value}`), year.next);
  }
  const year = yearAt(sentence, at);
  const behind = year && quarterNumberAt(sentence, year.next);
  return behind && found(dated(`${longYearText(year.value)}-${behind.value}`), behind.next);
}

/** The EDTF season, 33 to 36 or 40 to 41, that stands here without its year. */
function quarterNumberAt(sentence: Sentence, at: number): Found<number> | undefined {
  const named = meaningAt(sentence, at, 'quarterName');
  if (named !== undefined) return found(named.value, at + 1);
  const lettered = figureAt(sentence, at + 1);
  if (meaningAt(sentence, at, 'quarterLetter') && lettered && isTight(sentence, at + 1))
    return counted(lettered.value, 'quarter', at + 2);
  const word = meaningAt(sentence, at, 'ordinalWord');
  const from = word === undefined ? skip(sentence, at, 'ordinal') : at;
  const count = word?.value ?? figureAt(sentence, from)?.value;
  if (count === undefined) return undefined;
  const next = word === undefined ? skip(sentence, from + 1, 'ordinal') : from + 1;
  if (meaningAt(sentence, next, 'quarter')) return counted(count, 'quarter', next + 1);
  return meaningAt(sentence, next, 'half') ? counted(count, 'half', next + 1) : undefined;
}

function counted(count: number, part: 'quarter' | 'half', next: number): Found<number> | undefined {
  if (count < 1 || count > (part === 'quarter' ? 4 : 2)) return undefined;
  return found((part === 'quarter' ? 32 : 39) + count, next);
}

/** Years that are named together; `last` is included. Astronomical. */
interface Years {
  readonly first: number;
  readonly last: number;
  /** How EDTF says it best: 199X, or an interval before year 0. */
  readonly edtf: string;
}

/** A decade: 1990s, "the 1990s", "années 1990". Hundreds are centuries ("the 1800s"), save the 2000s. */
export function decadeAt(sentence: Sentence, at: number): Found<Years> | undefined {
  const from = skip(sentence, at, 'article');
  const ahead = meaningAt(sentence, from, 'decadeAhead') !== undefined;
  const first = ahead ? skip(sentence, from + 1, 'of', 'article') : from;
  const figure = figureAt(sentence, first);
  if (figure === undefined || figure.digits < 3 || figure.digits > 4 || figure.value % 10 !== 0) return undefined;
  const behind = isTight(sentence, first + 1) && meaningAt(sentence, first + 1, 'decade') !== undefined;
  if (!ahead && !behind) return undefined;
  const hundred = figure.value % 100 === 0 && figure.value !== 2000;
  return found(yearsFrom(figure.value, hundred ? 100 : 10), behind ? first + 2 : first + 1);
}

function yearsFrom(first: number, count: 10 | 100): Years {
  const digits = String(first).padStart(4, '0');
  return { first, last: first + count - 1, edtf: count === 10 ? `${digits.slice(0, 3)}X` : `${digits.slice(0, 2)}XX` };
}

/** A century: "19th century", "XIXe siècle", "siglo XIX", "12th century BC" (an interval, for EDTF has no mask for it). */
export function centuryAt(sentence: Sentence, at: number): Found<Years> | undefined {
  const from = skip(sentence, at, 'article');
  const ahead = meaningAt(sentence, from, 'centuryAhead') !== undefined;
  const number = centuryNumberAt(sentence, ahead ? from + 1 : from);
  if (number === undefined || (!ahead && meaningAt(sentence, number.next, 'century') === undefined)) return undefined;
  const next = ahead ? number.next : number.next + 1;
  const era = eraAt(sentence, next);
  const years = era === 'bc' ? yearsBefore(number.value) : yearsFrom((number.value - 1) * 100, 100);
  return found(years, era === undefined ? next : next + 1);
}

function yearsBefore(century: number): Years {
  const first = 1 - century * 100;
  const last = first + 99;
  return { first, last, edtf: `${longYearText(first)}/${longYearText(last)}` };
}

function centuryNumberAt(sentence: Sentence, at: number): Found<number> | undefined {
  const from = figureAt(sentence, at) === undefined ? skip(sentence, at, 'ordinal') : at;
  const figure = figureAt(sentence, from);
  const value = figure === undefined ? romanValue(sentence, from) : figure.digits > 2 ? undefined : figure.value;
  if (value === undefined || value < 1 || value > 99) return undefined;
  return found(value, skip(sentence, from + 1, 'ordinal'));
}

const numerals: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, і: 1, х: 10 };

/** The value of Roman numerals, possibly grown together with an ending: XIXe. */
function romanValue(sentence: Sentence, at: number): number | undefined {
  const piece = sentence.pieces[at];
  const text = piece?.token.kind === 'word' ? piece.token.text.replace(/(?:er|e|ème)$/, '') : '';
  const values = [...text].map((letter) => numerals[letter]);
  let sum = 0;
  for (const [index, value] of values.entries()) {
    if (value === undefined) return undefined;
    sum += value < (values[index + 1] ?? 0) ? -value : value;
  }
  return sum === 0 ? undefined : sum;
}

/** Decade or century as a date. */
export function yearsOutcome(years: Found<Years> | undefined): Found<Outcome> | undefined {
  return years && found(dated(years.value.edtf), years.next);
}

type Third = 0 | 1 | 2;

/** The early, middle or late part of a year, month, decade or century: thirds. Of a season nothing shorter is known. */
export function thirdAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = skip(sentence, at, 'article');
  const third = thirdWord(sentence, from, ['early', 'mid', 'late']);
  if (third === undefined) return undefined;
  const hyphen = isMark(sentence, from + 1, '-–') && isTight(sentence, from + 2) ? 1 : 0;
  return thirdOf(sentence, skip(sentence, from + 1 + hyphen, 'of', 'article'), third);
}

/** The same with the word behind: 2014年初. A single character counts only where no prose grows together with it. */
export function thirdBehind(sentence: Sentence, fields: Fields, at: number): Found<Outcome> | undefined {
  const third = thirdWord(sentence, at, ['earlyBehind', 'midBehind', 'lateBehind']);
  const next = sentence.pieces[at + 1]?.token;
  if (third === undefined || (next?.kind === 'word' && !next.spaced)) return undefined;
  const outcome = thirdOfFields(fields, third);
  return outcome && found(outcome, at + 1);
}

function thirdWord(
  sentence: Sentence,
  at: number,
  roles: readonly ('early' | 'mid' | 'late' | 'earlyBehind' | 'midBehind' | 'lateBehind')[],
): Third | undefined {
  const index = roles.findIndex((role) => meaningAt(sentence, at, role) !== undefined);
  return index === 0 || index === 1 || index === 2 ? index : undefined;
}

function thirdOf(sentence: Sentence, at: number, third: Third): Found<Outcome> | undefined {
  const years = decadeAt(sentence, at) ?? centuryAt(sentence, at);
  if (years !== undefined) return found(thirdOfYears(years.value, third), years.next);
  const row = fieldsAt(sentence, at, false);
  const outcome = row && thirdOfFields(row.value.fields, third);
  return outcome && found(outcome, row.next);
}

function thirdOfFields(fields: Fields, third: Third): Outcome | undefined {
  const { year, month, day, season } = fields;
  if (year === undefined || day !== undefined) return undefined;
  if (season !== undefined) return outcomeOf(fields);
  if (month !== undefined) return thirdOfMonth(year, month, third);
  const text = longYearText(year);
  return dated(`${text}-${two(third * 4 + 1)}/${text}-${two(third * 4 + 4)}`);
}

function thirdOfMonth(year: number, month: number, third: Third): Outcome {
  const text = `${longYearText(year)}-${two(month)}`;
  const last = third === 2 ? daysInMonth(year, month) : third * 10 + 10;
  return dated(`${text}-${two(third * 10 + 1)}/${text}-${two(last)}`);
}

function thirdOfYears({ first, last }: Years, third: Third): Outcome {
  const decade = last - first === 9;
  const starts = decade ? [0, 4, 7, 10] : [0, 33, 67, 100];
  return dated(`${longYearText(first + (starts[third] ?? 0))}/${longYearText(first + (starts[third + 1] ?? 0) - 1)}`);
}
