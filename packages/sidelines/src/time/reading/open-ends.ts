import { isWhole, qualified } from '../value/parts.ts';
import { type DatePoint, type DateValue, openEnd, unknownEnd } from '../value/value.ts';
import { dated, isYearless, type Outcome, type Side } from './outcome.ts';
import { type Found, figureAt, found, isCapitalised, isMark, isTight, type Sentence, standsApart } from './sentence.ts';

/**
 * A dash alone behind a date, where nothing else follows: “1715–” goes on, “1730–?” ends nobody knows when. `undefined` where it only
 * sets the date apart from its text.
 */
export function openEndBehind(sentence: Sentence, value: DateValue, at: number): Found<DateValue> | undefined {
  if (!isMark(sentence, at, '-–—−') || isYearless(value) || value.kind !== 'point') return undefined;
  const unknown = isMark(sentence, at + 1, '?');
  const next = unknown ? at + 2 : at + 1;
  const isTogether = unknown || (isTight(sentence, at) && !isMark(sentence, next, '-–—'));
  // Behind a blank, the dash may be what sets the date apart, unless a colon does: "June 2001 –: …".
  return (isTogether ? isClosed(sentence, next, unknown) : isLast(sentence, next) || isMark(sentence, next, ':：•'))
    ? found({ kind: 'period', start: value, end: unknown ? unknownEnd : openEnd }, next)
    : undefined;
}

/** Whether nothing follows but a sign; or, behind a question mark, a text. */
function isClosed(sentence: Sentence, at: number, unknown: boolean): boolean {
  const isText = unknown && !isTight(sentence, at) && isCapitalised(sentence, at);
  return isText || standsApart(sentence, at) || isMark(sentence, at, ']');
}

/**
 * “–1740” and “?–1750” at the start of a line or in brackets. Behind a dash alone a year may be an item of a list, so that nothing must
 * follow it; where a colon does, that is the other reading.
 */
export function openStartAt(
  sentence: Sentence,
  at: number,
  readSide: (sentence: Sentence, at: number) => Found<Side> | undefined,
): Found<Outcome> | undefined {
  if (at > 0 && !isMark(sentence, at - 1, '[(')) return undefined;
  const unknown = isMark(sentence, at, '?') && isMark(sentence, at + 1, '-–—−');
  if (!unknown && !(isMark(sentence, at, '–—−') && isYearTight(sentence, at + 1))) return undefined;
  const side = readSide(sentence, unknown ? at + 2 : at + 1);
  const end = side && pointOf(side.value);
  if (side === undefined || end === undefined) return undefined;
  const value = { kind: 'period', start: unknown ? unknownEnd : openEnd, end } as const;
  if (unknown ? isClosed(sentence, side.next, unknown) : isLast(sentence, side.next))
    return found(dated(value), side.next);
  return isMark(sentence, side.next, ':：') ? found({ ...dated(value), alternative: end }, side.next) : undefined;
}

function isLast(sentence: Sentence, at: number): boolean {
  return sentence.pieces[at] === undefined || isMark(sentence, at, ')]|\n\r');
}

function isYearTight(sentence: Sentence, at: number): boolean {
  return isTight(sentence, at) && figureAt(sentence, at)?.digits === 4;
}

/** One date with its year, and neither a period nor a set. */
function pointOf({ outcome, doubt }: Side): DatePoint | undefined {
  if (outcome?.kind !== 'date' || !isWhole(outcome.value)) return undefined;
  const value = doubt === undefined ? outcome.value : qualified(outcome.value, doubt);
  return value.kind === 'point' ? value : undefined;
}
