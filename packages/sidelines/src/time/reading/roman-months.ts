import { romanValue } from './numerals.ts';
import {
  type Found,
  figureAt,
  found,
  isMark,
  isTight,
  isWordAt,
  meaningAt,
  type Sentence,
  standsApart,
} from './sentence.ts';

/**
 * A month in Roman numbers: between the numbers of a day and a year, 3 V 1791 and 12.xii.1951, in every language; in those
 * that write months so, also without the day or the year: IX 1956, V/1951, 14–16 XII, 1956 IX 12.
 */
export function romanMonthAt(sentence: Sentence, at: number): Found<number> | undefined {
  const month = numeralAt(sentence, at);
  if (month === undefined) return undefined;
  const next = skipPoint(sentence, at);
  const before = isMark(sentence, at - 1, '.') || isJoined(sentence, at) ? at - 2 : at - 1;
  const ahead = figureAt(sentence, before)?.digits ?? 0;
  const isBetween = ahead > 0 && ahead <= 2 && isYearAt(sentence, skipSign(sentence, at, next));
  if (isBetween) return found(month, next);
  if (!sentence.romanMonths || !/^\p{Lu}/u.test(rawAt(sentence, at))) return undefined;
  if (ahead === 4 && isDayBehind(sentence, at, next)) return found(month, next);
  if (isMark(sentence, at - 1, ',') && figureAt(sentence, at - 2)?.digits === 4 && isClosed(sentence, next))
    return found(month, next);
  const isMonth =
    ahead === 0 || ahead > 2 ? isMonthOfYear(sentence, at, next) : isDayOfMonth(sentence, at, { next, before });
  return isMonth ? found(month, next) : undefined;
}

function rawAt({ text, pieces }: Sentence, at: number): string {
  return text.slice(pieces[at]?.token.from, pieces[at]?.to);
}

/** A number from one to twelve in capitals; in small letters only between the full stops or hyphens of 12.xii.1951. */
function numeralAt(sentence: Sentence, at: number): number | undefined {
  const raw = sentence.pieces[at]?.token.kind === 'word' ? rawAt(sentence, at) : '';
  const isSmall = isJoined(sentence, at) && isMark(sentence, at + 1, './-') && isTight(sentence, at + 1);
  if (!(isSmall ? /^(?:[IVXІХ]+|[ivx]+)$/ : /^[IVXІХ]+$/).test(raw)) return undefined;
  const value = romanValue(sentence, at) ?? 13;
  return value <= 12 ? value : undefined;
}

/** Whether a sign and no blank space stands between a number and the month. */
function isJoined(sentence: Sentence, at: number): boolean {
  return isMark(sentence, at - 1, './-') && isTight(sentence, at) && isTight(sentence, at - 1);
}

/** The full stop of 3.V.1791. */
function skipPoint(sentence: Sentence, at: number): number {
  const isPoint = isMark(sentence, at + 1, '.') && isTight(sentence, at + 1);
  const isPart = figureAt(sentence, at + 2) !== undefined || isJoined(sentence, at);
  return isPoint && isPart ? at + 2 : at + 1;
}

/** The hyphen or slash of 3-V-1791. */
function skipSign(sentence: Sentence, at: number, next: number): number {
  const isSign = next === at + 1 && isMark(sentence, next, '/-') && isTight(sentence, next);
  return isSign && isTight(sentence, next + 1) ? next + 1 : next;
}

function isYearAt(sentence: Sentence, at: number): boolean {
  const digits = figureAt(sentence, at)?.digits;
  return digits === 4 || (digits === 2 && sentence.shortYears !== undefined);
}

/** The 12 of 1956 IX 12. */
function isDayBehind(sentence: Sentence, at: number, next: number): boolean {
  const day = skipSign(sentence, at, next);
  return (figureAt(sentence, day)?.digits ?? 3) <= 2 && !(isTight(sentence, day + 1) && isWordAt(sentence, day + 1));
}

/** Whether a year is beside the month, and it is no king's number: IX 1956, "IX–XI 1956", but not "Jan III 1683". */
function isMonthOfYear(sentence: Sentence, at: number, next: number): boolean {
  if (isNumberOfName(sentence, at)) return false;
  const isRange = isMark(sentence, next, '-–—/') && numeralAt(sentence, next + 1) !== undefined;
  const year = isRange ? next + 2 : skipSign(sentence, at, next);
  const isWord = year === next && meaningAt(sentence, at, 'lead') !== undefined;
  if (isWord || figureAt(sentence, year)?.digits !== 4) return false;
  // A single letter may be a word.
  return rawAt(sentence, at).length > 1 || isRange || year > next || isClosed(sentence, year + 1);
}

function isNumberOfName(sentence: Sentence, at: number): boolean {
  if (isMark(sentence, at - 1, '.')) return true;
  return isWordAt(sentence, at - 1) && sentence.pieces[at - 1]?.meanings.length === 0;
}

/** Whether a day and a month stand by themselves: 12 XII, but not "1. II wojna" nor "12 V" within a line. */
function isDayOfMonth(
  sentence: Sentence,
  at: number,
  { next, before }: { readonly next: number; readonly before: number },
): boolean {
  if (isClosed(sentence, next)) return true;
  const isPart = (['century', 'quarter', 'half', 'firstHalf', 'secondHalf'] as const).some(
    (role) => meaningAt(sentence, next, role) ?? meaningAt(sentence, at, role),
  );
  if (isPart || isMark(sentence, at - 1, '.') || !isWordAt(sentence, next) || isTight(sentence, next)) return false;
  return rawAt(sentence, at).length > 1 || before === 0;
}

function isClosed(sentence: Sentence, at: number): boolean {
  if (standsApart(sentence, at) || isMark(sentence, at, ',.-–—]')) return true;
  return (['yearUnit', 'to', 'and', 'or'] as const).some((role) => meaningAt(sentence, at, role) !== undefined);
}
