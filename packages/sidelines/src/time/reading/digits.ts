import { readEdtf } from '../edtf/read.ts';
import { dated, type Fields, type Outcome, outcomeOf } from './outcome.ts';
import { type Figure, type Found, figureAt, found, isMark, isTight, type Sentence } from './sentence.ts';

const longest = 64;

/**
 * An EDTF string that has more to it than digits: `2015-10-03`, `199X`, `1990/..`, `2021-01-06T14:11:00`. A plain `2017-22`
 * is left to be read as years, because that is what people mean by it.
 */
export function literalAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = sentence.pieces[at]?.token.from;
  if (from === undefined || !startsLiteral(sentence.text, from)) return undefined;
  let to = from;
  while (to < sentence.text.length && to - from < longest && isLiteralCharacter(sentence.text, to)) to += 1;
  while (to > from && '.,:;-/%'.includes(sentence.text[to - 1] ?? ''))
    if (isWhole(sentence, from, to)) break;
    else to -= 1;
  const next = sentence.pieces.findIndex((piece, index) => index >= at && piece.to === to) + 1;
  return next > 0 && isWhole(sentence, from, to) ? found(dated(sentence.text.slice(from, to)), next) : undefined;
}

function isWhole({ text }: Sentence, from: number, to: number): boolean {
  const literal = text.slice(from, to);
  if (/^\d+[%?]?$/.test(literal) || /^\d{4}-(?:1[3-9]|[2-9]\d)$/.test(literal)) return false;
  return readEdtf(literal).ok && !/[\p{L}\p{N}]/u.test(text.slice(to, to + 1));
}

function startsLiteral(text: string, from: number): boolean {
  return /^(?:[\dX]{4}|Y-?\d|\.\.\/\d|[[{](?:\.\.)?\d{4}(?:-\d\d){0,2}(?:,|\.\.))/.test(text.slice(from, from + 20));
}

function isLiteralCharacter(text: string, at: number): boolean {
  return '0123456789X-/.~?%TZ:+{}[],YES'.includes(text[at] ?? ' ');
}

/**
 * A date of three numbers: the year first, `2015/10/3`, or last, `3.10.2015`. With full stops the day comes before the
 * month; with slashes or hyphens only where one of the two cannot be a month, or both are the same. A day or month of 0 is not known.
 */
export function numericAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const first = figureAt(sentence, at);
  const second = figureAt(sentence, at + 2);
  const mark = sentence.pieces[at + 1]?.token.text ?? '';
  if (first === undefined || second === undefined || second.digits > 2 || !areJoined(sentence, at, mark))
    return undefined;
  const third = areJoined(sentence, at + 2, mark) ? figureAt(sentence, at + 4) : undefined;
  if (third === undefined) return first.digits === 4 ? monthOfYear(sentence, at, mark) : undefined;
  const fields = threeNumbers([first, second, third], mark);
  return fields && finish(fields, at + 5);
}

function threeNumbers([first, second, third]: readonly [Figure, Figure, Figure], mark: string) {
  if (first.digits === 4 && third.digits <= 2) return { year: first.value, month: second.value, day: third.value };
  if (first.digits > 2 || third.digits !== 4) return undefined;
  const dayFirst = mark === '.' || first.value > 12;
  if (!dayFirst && second.value <= 12 && first.value !== second.value) return undefined;
  const [day, month] = dayFirst ? [first.value, second.value] : [second.value, first.value];
  return { year: third.value, month, day };
}

/** `2015-13`: a month that does not exist, unless it can be the years 1914-18. */
function monthOfYear(sentence: Sentence, at: number, mark: string): Found<Outcome> | undefined {
  const year = figureAt(sentence, at)?.value ?? 0;
  const month = figureAt(sentence, at + 2);
  if (mark !== '-' || month?.digits !== 2 || (month.value > year % 100 && month.value > 12)) return undefined;
  return month.value > 12 && month.value <= 41 && month.value >= 21
    ? undefined
    : finish({ year, month: month.value }, at + 3);
}

function areJoined(sentence: Sentence, at: number, mark: string): boolean {
  const tight = isTight(sentence, at + 1) && (isTight(sentence, at + 2) || mark === '.');
  return tight && mark.length === 1 && './-'.includes(mark) && isMark(sentence, at + 1, mark);
}

function finish(fields: Fields & { readonly month: number }, next: number): Found<Outcome> | undefined {
  const { year, month, day } = fields;
  if (year === undefined) return undefined;
  const outcome =
    month === 0 ? outcomeOf({ year }) : outcomeOf(day === 0 || day === undefined ? { year, month } : fields);
  return outcome && found(outcome, next);
}
