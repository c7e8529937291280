import type { Fields } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, isWordAt, meaningAt, type Sentence, skip } from './sentence.ts';

/** The parts of a date in the order in which they were found: `dmy`, `ym`, `sy`. */
export interface FieldRow {
  readonly fields: Fields;
  readonly order: string;
  /** Whether the year stands first and with a unit, as in 2016年3月～5月: then it counts for the end of a period, too. */
  readonly lendsYear: boolean;
}

/** Which part may follow which: day, month, year, season. */
const following: Readonly<Record<string, string>> = {
  '': 'smdy',
  d: 'm',
  dm: 'y',
  m: 'yd',
  md: 'y',
  y: 'ms',
  ym: 'd',
  s: 'y',
};

/**
 * The parts of a date that stand here, as many as there are.
 * @param loose whether a day may stand alone, because its month is named at the other end of a period
 */
export function fieldsAt(sentence: Sentence, at: number, loose: boolean): Found<FieldRow> | undefined {
  let row: FieldRow = { fields: {}, order: '', lendsYear: false };
  let next = at;
  for (;;) {
    const step = stepAt(sentence, next, row, loose);
    if (step === undefined || isMereProse(sentence, step)) break;
    row = step.value;
    next = step.next;
  }
  return row.order === '' ? undefined : found(row, next);
}

/** "2015 March on Rome": a month or season behind a year counts only where no prose follows, or the year has a unit (2015年). */
function isMereProse(sentence: Sentence, { value, next }: Found<FieldRow>): boolean {
  if (value.order !== 'ym' && value.order !== 'ys') return false;
  if (!isWordAt(sentence, next) || isTight(sentence, next - 1)) return false;
  return figureAt(sentence, next) === undefined && meaningAt(sentence, next - 2, 'yearUnit') === undefined;
}

function stepAt(sentence: Sentence, at: number, row: FieldRow, loose: boolean): Found<FieldRow> | undefined {
  const from = row.order === '' ? skipLead(sentence, at) : skipJoints(sentence, at);
  const parts = loose && row.order === 'd' ? 'my' : (following[row.order] ?? '');
  for (const part of parts) {
    const step = partAt(sentence, from, part, row, loose);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** Articles and the day of the week, which says nothing that the date does not say. */
function skipLead(sentence: Sentence, at: number): number {
  const from = skip(sentence, at, 'article');
  const next = skip(sentence, from, 'weekday');
  return next > from && isMark(sentence, next, ',،.') ? next + 1 : next;
}

/** Commas, "of" and the hyphens of 3-Oct-2015. */
function skipJoints(sentence: Sentence, at: number): number {
  let next = skip(sentence, at, 'of');
  if (
    isMark(sentence, next, ',،、') ||
    (isMark(sentence, next, '-') && isTight(sentence, next) && isTight(sentence, next + 1))
  )
    next += 1;
  return skip(sentence, next, 'of');
}

function partAt(
  sentence: Sentence,
  at: number,
  part: string,
  row: FieldRow,
  loose: boolean,
): Found<FieldRow> | undefined {
  const add = (fields: Fields, next: number) => {
    const lendsYear =
      row.lendsYear || (part === 'y' && row.order === '' && meaningAt(sentence, next - 1, 'yearUnit') !== undefined);
    return found({ fields: { ...row.fields, ...fields }, order: row.order + part, lendsYear }, next);
  };
  if (part === 'm') {
    const month = monthAt(sentence, at);
    return month && add({ month: month.value }, month.next);
  }
  if (part === 'd') {
    const day = dayAt(sentence, at, loose || row.order !== '');
    return day && add({ day: day.value }, day.next);
  }
  if (part === 's') {
    const season = meaningAt(sentence, at, 'season');
    return season && add({ season: season.value }, at + 1);
  }
  const year = yearAt(sentence, at);
  return year && add({ year: year.value }, row.order === 's' ? skipSecondYear(sentence, year) : year.next);
}

function monthAt(sentence: Sentence, at: number): Found<number> | undefined {
  const named = meaningAt(sentence, at, 'month');
  if (named !== undefined) return found(named.value, skipOtherName(sentence, named.value, at + 1));
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 2 || meaningAt(sentence, at + 1, 'monthUnit') === undefined)
    return undefined;
  return found(figure.value, at + 2);
}

/** Arabic dates often name the month in both families: يوليو/تموز. */
function skipOtherName(sentence: Sentence, month: number, at: number): number {
  return isMark(sentence, at, '/') && meaningAt(sentence, at + 1, 'month')?.value === month ? at + 2 : at;
}

function dayAt(sentence: Sentence, at: number, bare: boolean): Found<number> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 2) return undefined;
  let next = at + 1;
  while (meaningAt(sentence, next, 'dayUnit') ?? (isTight(sentence, next) && meaningAt(sentence, next, 'ordinal')))
    next += 1;
  return bare || monthAt(sentence, skipJoints(sentence, next)) !== undefined ? found(figure.value, next) : undefined;
}

/** The winter of 1995–96 is the winter of 1995. */
function skipSecondYear(sentence: Sentence, { value, next }: Found<number>): number {
  const figure = figureAt(sentence, next + 1);
  const joined = isMark(sentence, next, '-–/') && isTight(sentence, next) && isTight(sentence, next + 1);
  if (!joined || figure === undefined) return next;
  return figure.value === value + 1 || (figure.digits === 2 && figure.value === (value + 1) % 100) ? next + 2 : next;
}

/**
 * A year: four digits, or fewer with a unit (794年), or any number with an era (44 BC, AD 33, 250,000 BC).
 * Astronomical, so that 44 BC is -43.
 */
export function yearAt(sentence: Sentence, at: number): Found<number> | undefined {
  const ahead = eraAt(sentence, at);
  const number = numberAt(sentence, ahead === undefined ? at : at + 1);
  if (number === undefined) return undefined;
  let { next } = number;
  const unit = meaningAt(sentence, next, 'yearUnit') !== undefined;
  if (unit) next += 1;
  const behind = ahead === undefined ? eraAt(sentence, next) : undefined;
  if (behind !== undefined) next += 1;
  const era = ahead ?? behind;
  if (era === undefined && !isPlainYear(sentence, number.value, { unit, next })) return undefined;
  const { value } = number.value;
  return found(era === 'bc' ? 1 - value : value, next);
}

interface Count {
  readonly value: number;
  readonly digits: number;
}

function isPlainYear(
  sentence: Sentence,
  { digits }: Count,
  { unit, next }: { readonly unit: boolean; readonly next: number },
): boolean {
  if (digits !== 4 && !(unit && digits === 3)) return false;
  return unit || !(isTight(sentence, next) && isWordAt(sentence, next));
}

/** A number, possibly with its thousands set apart: 250,000. Such numbers, and those that start with 0, count no digits. */
function numberAt(sentence: Sentence, at: number): Found<Count> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 12) return undefined;
  let { value } = figure;
  let next = at + 1;
  while (figure.digits <= 3 && isMark(sentence, next, ',.') && isTight(sentence, next) && isTight(sentence, next + 1)) {
    const group = figureAt(sentence, next + 1);
    if (group?.digits !== 3) break;
    value = value * 1000 + group.value;
    next += 2;
  }
  return found({ value, digits: next === at + 1 ? figure.digits : 0 }, next);
}

/** An era. Short forms without full stops, such as BC and AD, must stand in capitals: "2015 ad campaign" has none. */
export function eraAt(sentence: Sentence, at: number): 'bc' | 'ad' | undefined {
  const piece = sentence.pieces[at];
  if (piece === undefined) return undefined;
  const raw = sentence.text.slice(piece.token.from, piece.to);
  if (/^[a-z]+$/i.test(raw) && raw !== raw.toUpperCase()) return undefined;
  if (meaningAt(sentence, at, 'bc') !== undefined) return 'bc';
  return meaningAt(sentence, at, 'ad') === undefined ? undefined : 'ad';
}

/** Years that share an era: "200–101 BC", 紀元前200～101年. */
export function eraYearsAt(sentence: Sentence, at: number): Found<readonly [number, number]> | undefined {
  const ahead = eraAt(sentence, at);
  const from = ahead === undefined ? at : at + 1;
  const first = figureAt(sentence, from);
  const last = figureAt(sentence, from + 2);
  if (first === undefined || last === undefined || !isMark(sentence, from + 1, '-–—～~〜')) return undefined;
  const next = skip(sentence, from + 3, 'yearUnit');
  const era = ahead ?? eraAt(sentence, next);
  if (era === undefined) return undefined;
  const astronomical = (year: number) => (era === 'bc' ? 1 - year : year);
  return found([astronomical(first.value), astronomical(last.value)], ahead === undefined ? next + 1 : next);
}
