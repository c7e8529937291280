import { completed } from '../value/complete.ts';
import { pointsOf } from '../value/value.ts';
import type { Outcome } from './outcome.ts';
import { type Found, figureAt, found, isMark, type Sentence, skip, standsApart } from './sentence.ts';

/**
 * “1926, 3–12 May:”, “1947, January to March –”: a year, a comma, and a date without a year that something sets apart from what
 * follows. A day or month alone behind a year is no more than the next of its fields.
 * @param dateAt reads the date behind the comma
 */
export function yearAheadAt(
  sentence: Sentence,
  at: number,
  dateAt: (sentence: Sentence, at: number) => Found<Outcome> | undefined,
): Found<Outcome> | undefined {
  const year = figureAt(sentence, at);
  if (year?.digits !== 4 || !isMark(sentence, at + 1, ',،、，')) return undefined;
  const date = dateAt(sentence, skip(sentence, at + 2, 'lead', 'article'));
  if (date?.value.kind !== 'date' || date.value.alternative !== undefined || !standsApart(sentence, date.next))
    return undefined;
  const { value } = date.value;
  const isYearless = pointsOf(value).every((point) => point.year === undefined && (point.month ?? point.season));
  const whole = isYearless ? completed(value, { year: year.value }) : undefined;
  return whole && found({ ...date.value, value: whole }, date.next);
}
