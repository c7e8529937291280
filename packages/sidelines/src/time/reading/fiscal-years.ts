import { centuryOfShort } from './fields.ts';
import { dated, longYearText, type Outcome } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, meaningAt, type Sentence, skip } from './sentence.ts';

/**
 * A fiscal year: FY 2051-52, FY2021, “Geschäftsjahr 2021”. It starts on no fixed day: that of 2021 may have begun in 2020, or end in 2022. So
 * the years of its name are given as approximate, which is true of each custom.
 */
export function fiscalYearAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  if (meaningAt(sentence, at, 'fiscalYear') === undefined) return undefined;
  const from = skip(sentence, at + 1, 'of', 'yearAhead');
  const figure = figureAt(sentence, from);
  if (figure === undefined || (figure.digits !== 4 && !(figure.digits === 2 && isTight(sentence, from))))
    return undefined;
  const first = figure.digits === 4 ? figure.value : centuryOfShort(figure.value) + figure.value;
  const last = secondYearAt(sentence, first, from + 1);
  if (last !== undefined) return found(dated(`${longYearText(first)}~/${longYearText(first + 1)}~`), last);
  return found(dated(`${longYearText(first)}~`), skip(sentence, from + 1, 'yearUnit'));
}

/** The piece after the 52 of 2051-52. */
function secondYearAt(sentence: Sentence, first: number, at: number): number | undefined {
  const figure = figureAt(sentence, at + 1);
  const joined = isMark(sentence, at, '-–—/') && isTight(sentence, at) && isTight(sentence, at + 1);
  if (!joined || figure === undefined) return undefined;
  const isNext = figure.value === first + 1 || (figure.digits === 2 && figure.value === (first + 1) % 100);
  return isNext ? at + 2 : undefined;
}
