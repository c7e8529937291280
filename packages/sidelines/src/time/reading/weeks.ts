import { civilOf, type Day, dayOf, mondayOf } from '../calendar.ts';
import { dated, longYearText, type Outcome, two } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, meaningAt, type Sentence, skip } from './sentence.ts';

/** A week of a year as ISO 8601 counts them, or several: “Week 14, 2021”, KW 14/2021, 2021-W14, 2021年第14週. It is its days, Monday to Sunday. */
export function weekAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  return weekOfYear(sentence, at) ?? yearAndWeek(sentence, at);
}

interface Weeks {
  readonly first: number;
  readonly last: number;
}

/** “Week 14 of 2021”, “14. KW 2021”, “Weeks 14–16, 2021” */
function weekOfYear(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const weeks = weeksAt(sentence, skip(sentence, at, 'article'));
  if (weeks === undefined) return undefined;
  const joint = isMark(sentence, weeks.next, ',/') ? weeks.next + 1 : weeks.next;
  const from = skip(sentence, joint, 'of', 'yearAhead');
  const year = figureAt(sentence, from);
  if (year?.digits !== 4) return undefined;
  return daysOf(year.value, weeks.value, skip(sentence, from + 1, 'yearUnit'));
}

/** “2021 week 14”, 2021-W14, 2021-W14-3 */
function yearAndWeek(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const year = figureAt(sentence, at);
  if (year?.digits !== 4) return undefined;
  const unit = skip(sentence, at + 1, 'yearUnit', 'of', 'suffix');
  const hyphen = isMark(sentence, unit, '-') && isTight(sentence, unit);
  const from = hyphen ? unit + 1 : unit;
  const letter = isTight(sentence, from) && sentence.pieces[from]?.token.text === 'w' ? from + 1 : undefined;
  const number = letter === undefined ? undefined : figureAt(sentence, letter);
  if (letter === undefined || number?.digits !== 2 || !isTight(sentence, letter)) {
    const weeks = hyphen ? undefined : weeksAt(sentence, from);
    return weeks && daysOf(year.value, weeks.value, weeks.next);
  }
  const day =
    isMark(sentence, letter + 1, '-') && isTight(sentence, letter + 1) ? figureAt(sentence, letter + 2) : undefined;
  if (day?.digits === 1 && isTight(sentence, letter + 2))
    return dayOfWeek(year.value, number.value, [day.value, letter + 3]);
  return daysOf(year.value, { first: number.value, last: number.value }, letter + 1);
}

/** The word stands before the number, or behind it. */
function weeksAt(sentence: Sentence, at: number): Found<Weeks> | undefined {
  const ahead = meaningAt(sentence, at, 'week') !== undefined;
  const from = skip(sentence, ahead ? at + 1 : at, 'ordinal');
  const first = figureAt(sentence, from);
  if (first === undefined || first.digits > 2) return undefined;
  const joined = isMark(sentence, from + 1, '-–—~') && (figureAt(sentence, from + 2)?.digits ?? 3) <= 2;
  const last = joined ? from + 2 : from;
  const next = skipEnding(sentence, last + 1);
  const weeks = { first: first.value, last: figureAt(sentence, last)?.value ?? first.value };
  if (ahead) return found(weeks, next);
  // “2 weeks” is how long something took; the second week says that it is one of a row.
  const counted = next > last + 1 || figureAt(sentence, at) === undefined;
  return counted && meaningAt(sentence, next, 'week') ? found(weeks, next + 1) : undefined;
}

/** The ending of a number: 14., 14-я, 14th. */
function skipEnding(sentence: Sentence, at: number): number {
  const ordinal = skip(sentence, at, 'ordinal');
  const short = (sentence.pieces[ordinal + 1]?.token.text.length ?? 9) <= 2;
  const grown = isMark(sentence, ordinal, '-') && isTight(sentence, ordinal) && isTight(sentence, ordinal + 1);
  return grown && short && figureAt(sentence, ordinal + 1) === undefined ? ordinal + 2 : ordinal;
}

function daysOf(year: number, { first, last }: Weeks, next: number): Found<Outcome> | undefined {
  if (first < 1 || last < first || last > weeksIn(year)) return undefined;
  return found(dated(`${textOf(startOfWeek(year, first))}/${textOf(startOfWeek(year, last) + 6)}`), next);
}

function dayOfWeek(year: number, week: number, [day, next]: readonly [number, number]): Found<Outcome> | undefined {
  if (week < 1 || week > weeksIn(year) || day < 1 || day > 7) return undefined;
  return found(dated(textOf(startOfWeek(year, week) + day - 1)), next);
}

/** The first day of a week; the first week is the one with 4 January. */
function startOfWeek(year: number, week: number): Day {
  return mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7;
}

function weeksIn(year: number): number {
  return (startOfWeek(year + 1, 1) - startOfWeek(year, 1)) / 7;
}

function textOf(day: Day): string {
  const { year, month, day: date } = civilOf(day);
  return `${longYearText(year)}-${two(month)}-${two(date)}`;
}
