import { dayOf, firstChange, julianDelay, lastChange } from '../calendar.ts';
import { contextOf } from '../value/parts.ts';
import { type FieldRow, fieldsAt } from './fields.ts';
import { type Fields, type Outcome, outcomeOf } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, meaningAt, type Sentence, skip } from './sentence.ts';

/** Until then the English year began on 25 March, so that a day before it was dated by two years. */
const lastDoubleYear = 1752;

/**
 * The piece after words that say by which calendar a date counts: 5 July 1701 OS, 25 March 1702 (O.S.), “старого стиля”. They belong to
 * its wording. The date stays as it is written: it is not converted.
 */
export function skipStyle(sentence: Sentence, at: number, outcome: Outcome | undefined): number {
  const year = outcome?.kind === 'date' ? contextOf(outcome.value).year : undefined;
  if (year !== undefined && year > lastChange + 10) return at;
  const bracket = isMark(sentence, at, '([（');
  const from = bracket ? at + 1 : at;
  const piece = sentence.pieces[from];
  if (piece === undefined || meaningAt(sentence, from, 'oldStyle') === undefined) return at;
  const raw = sentence.text.slice(piece.token.from, piece.to);
  if (raw.length <= 2 && raw !== raw.toUpperCase()) return at;
  if (!bracket) return from + 1;
  return isMark(sentence, from + 1, ')]）') ? from + 2 : at;
}

/** 15 January 1743/44: what was 1743 where years began in March is 1744, by which the day is known today. */
export function doubleYear(sentence: Sentence, row: Found<FieldRow>): Found<FieldRow> {
  const { year, month = 12, season } = row.value.fields;
  const second = figureAt(sentence, row.next + 1);
  const joined = isMark(sentence, row.next, '/') && isTight(sentence, row.next) && isTight(sentence, row.next + 1);
  if (year === undefined || season !== undefined || month > 3 || year > lastDoubleYear || !joined || !second)
    return row;
  if (second.value !== (year + 1) % 10 ** second.digits || !row.value.order.endsWith('y')) return row;
  return found({ ...row.value, fields: { ...row.value.fields, year: year + 1 } }, row.next + 2);
}

/** Where a bracket can stand behind the number of a day, its ending and its month. */
const nearest = [1, 2, 3, 4];

/** One day by two calendars: 25 октября (7 ноября) 1917, 12 (24) марта 1812. */
export function dayTwiceAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const isNear = (figureAt(sentence, at)?.digits ?? 3) <= 2 && nearest.some((step) => isMark(sentence, at + step, '('));
  const first = isNear ? dayAt(sentence, at) : undefined;
  if (first === undefined || !isMark(sentence, first.next, '(')) return undefined;
  const second = dayAt(sentence, first.next + 1);
  if (second === undefined || !isMark(sentence, second.next, ')')) return undefined;
  const rest = fieldsAt(sentence, skip(sentence, second.next + 1, 'of'), false);
  if (rest === undefined || (rest.value.order !== 'my' && rest.value.order !== 'y')) return undefined;
  const shared = { ...rest.value.fields };
  const [one, other] = [first.value, second.value].map((fields) => outcomeOf({ ...shared, ...fields }));
  const day = sameDay(one, other);
  return day && found(day, rest.next);
}

/** A day of a month, or the number of a day alone. */
function dayAt(sentence: Sentence, at: number): Found<Fields> | undefined {
  const row = fieldsAt(sentence, at, true);
  return row?.value.order === 'dm' || row?.value.order === 'd' ? found(row.value.fields, row.next) : undefined;
}

/** The later of two days, if they are the same day in the Julian and the Gregorian calendar: 1/12 March 1744. */
export function sameDay(one: Outcome | undefined, other: Outcome | undefined): Outcome | undefined {
  const [left, right] = [one, other].map(partsOf);
  if (left === undefined || right === undefined) return undefined;
  const apart = dayOf(...right) - dayOf(...left);
  const [earlier, later] = apart > 0 ? [left, other] : [right, one];
  const [year, month] = earlier;
  if (year < firstChange || year > lastChange) return undefined;
  return Math.abs(apart) === julianDelay(year, month) ? later : undefined;
}

function partsOf(outcome: Outcome | undefined): readonly [number, number, number] | undefined {
  if (outcome?.kind !== 'date' || outcome.value.kind !== 'point' || outcome.value.qualifiers !== undefined)
    return undefined;
  const { year, month, day } = contextOf(outcome.value);
  return year === undefined || month === undefined || day === undefined ? undefined : [year, month, day];
}
