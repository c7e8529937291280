import { isWhole } from '../value/parts.ts';
import { dated, longYearText, type Outcome } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, meaningAt, type Sentence, standsApart } from './sentence.ts';

/** “n.d.”, “undated”: the words say that there is no date. */
export function undatedAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  if (meaningAt(sentence, at, 'undated') === undefined || !isApart(sentence, at + 1)) return undefined;
  return found({ ...dated({ kind: 'point' }), undated: true }, at + 1);
}

/** A date that a cataloguer supplied, in square brackets: [1858?], [ca. 1850], [n.d.]. It needs a year, for [5] may be a note. */
export function bracketedAt(
  sentence: Sentence,
  at: number,
  readDate: (sentence: Sentence, at: number) => Found<Outcome> | undefined,
): Found<Outcome> | undefined {
  if (!isMark(sentence, at, '[') || isMark(sentence, at + 1, '[')) return undefined;
  const inside = readDate(sentence, at + 1);
  if (inside === undefined || !isMark(sentence, inside.next, ']')) return undefined;
  const { value } = inside;
  const whole = value.kind === 'date' && (value.undated || isWhole(value.value));
  const isLink = isMark(sentence, inside.next + 1, '(') && isTight(sentence, inside.next + 1);
  return whole && !isLink ? found(value, inside.next + 1) : undefined;
}

/** A year of which a cataloguer knows the first digits: 193-, 17--, 186?, 18??, 19xx; or supplied the last ones: 18[58], 185[8?]. */
export function placeholderAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || (figure.digits !== 2 && figure.digits !== 3)) return undefined;
  const missing = 4 - figure.digits;
  // “476–” is a year that goes on.
  const century = figure.digits === 2 ? figure.value : figure.value / 10;
  if (century < 10 || century >= 21) return undefined;
  const next = unknownDigits(sentence, at + 1, missing);
  if (next === undefined) return suppliedDigits(sentence, at, missing);
  return isApart(sentence, next) || isMark(sentence, next, '?') || isMark(sentence, next, ',')
    ? found(dated(`${figure.value}${'X'.repeat(missing)}`), next)
    : undefined;
}

function unknownDigits(sentence: Sentence, at: number, missing: number): number | undefined {
  if (!isTight(sentence, at)) return undefined;
  if (sentence.pieces[at]?.token.text === 'x'.repeat(missing)) return at + 1;
  for (const mark of '-?') {
    let next = at;
    while (next < at + missing && isMark(sentence, next, mark) && isTight(sentence, next)) next += 1;
    if (next === at + missing) return next;
  }
  return undefined;
}

function suppliedDigits(sentence: Sentence, at: number, missing: number): Found<Outcome> | undefined {
  const supplied = figureAt(sentence, at + 2);
  const isTogether = [1, 2, 3].every((step) => isTight(sentence, at + step));
  if (!isTogether || !isMark(sentence, at + 1, '[') || supplied?.digits !== missing) return undefined;
  const doubtful = isMark(sentence, at + 3, '?');
  const close = doubtful ? at + 4 : at + 3;
  if (!isMark(sentence, close, ']')) return undefined;
  const year = (figureAt(sentence, at)?.value ?? 0) * 10 ** missing + supplied.value;
  return found(dated(`${longYearText(year)}${doubtful ? '?' : ''}`), close + 1);
}

function isApart(sentence: Sentence, at: number): boolean {
  return standsApart(sentence, at) || isMark(sentence, at, ']');
}
