import { boundsOfEdtf } from '../edtf/bounds.ts';
import { endsBefore } from '../order.ts';
import { literalAt, numericAt } from './digits.ts';
import { eraYearsAt, fieldsAt } from './fields.ts';
import { dated, type Fields, longYearText, type Outcome, outcomeOf } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, isWordAt, meaningAt, type Sentence, skip } from './sentence.ts';
import { centuryAt, decadeAt, quarterAt, thirdAt, thirdBehind, yearsOutcome } from './spans.ts';

/** One date, or one end of a period. */
interface Side {
  /** The parts that were named, where they can be shared with the other end. */
  readonly fields?: Fields;
  /** The date, if it is whole. */
  readonly outcome?: Outcome;
  /** Whether its year counts for the end of a period, too. */
  readonly lendsYear?: boolean;
  readonly doubt: Doubt;
}

type Doubt = '' | '~' | '?' | '%';

/** Any date in words that stands here. */
export function dateAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  return (
    periodAt(sentence, at) ??
    listAt(sentence, at) ??
    openPeriodAt(sentence, at) ??
    withBehind(sentence, sideAt(sentence, at, false))
  );
}

function sideAt(sentence: Sentence, at: number, loose: boolean): Found<Side> | undefined {
  const circa = skip(sentence, isMark(sentence, at, '~≈∼') ? at + 1 : at, 'circa');
  const core = coreAt(sentence, circa, loose);
  if (core === undefined) return undefined;
  let next = skip(sentence, core.next, 'circaBehind');
  const approximate = circa > at || next > core.next;
  const uncertain = isMark(sentence, next, '?？؟') && (isTight(sentence, next) || isHeld(sentence, next));
  if (uncertain) next += 1;
  return found({ ...core.value, doubt: doubtOf(approximate, uncertain) }, next);
}

/** Whether the piece stands behind a space that does not break, as French question marks do. */
function isHeld(sentence: Sentence, at: number): boolean {
  return '\u00a0\u202f'.includes(sentence.text[(sentence.pieces[at]?.token.from ?? 0) - 1] ?? ' ');
}

function doubtOf(approximate: boolean, uncertain: boolean): Doubt {
  if (approximate) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
}

type Core = Omit<Side, 'doubt'>;

function coreAt(sentence: Sentence, at: number, loose: boolean): Found<Core> | undefined {
  const whole =
    literalAt(sentence, at) ??
    numericAt(sentence, at) ??
    thirdAt(sentence, at) ??
    quarterAt(sentence, at) ??
    yearsOutcome(centuryAt(sentence, at) ?? decadeAt(sentence, at));
  if (whole !== undefined) return found({ outcome: whole.value }, whole.next);
  const row = fieldsAt(sentence, at, loose);
  if (row === undefined) return undefined;
  const third = thirdBehind(sentence, row.value.fields, row.next);
  if (third !== undefined) return found({ outcome: third.value }, third.next);
  const outcome = outcomeOf(row.value.fields);
  return found(
    { fields: row.value.fields, lendsYear: row.value.lendsYear, ...(outcome === undefined ? {} : { outcome }) },
    row.next,
  );
}

/** From one date to another: a dash, "to", "from … to", "between … and". */
function periodAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const years = eraYearsAt(sentence, at);
  if (years !== undefined) return found(periodFrom(...years.value), years.next);
  const opened = meaningAt(sentence, at, 'from') !== undefined;
  const start = sideAt(sentence, opened ? at + 1 : at, true);
  if (start === undefined) return undefined;
  const joint = jointAt(sentence, start.next, opened);
  if (joint === undefined) return undefined;
  const end = shortYearAt(sentence, start, joint) ?? sideAt(sentence, joint, true);
  const outcome = end && periodOf(start.value, end.value);
  return outcome && found(outcome, end.next);
}

function periodFrom(first: number, last: number): Outcome {
  if (last < first) return { kind: 'impossible', reason: { kind: 'ends-before-start' } };
  return dated(`${longYearText(first)}/${longYearText(last)}`);
}

/** The piece after what joins two ends of a period. */
function jointAt(sentence: Sentence, at: number, opened: boolean): number | undefined {
  if (isMark(sentence, at, '-–—―~～〜')) return at + 1;
  if (isMark(sentence, at, '/') && isTight(sentence, at) && isTight(sentence, at + 1)) return at + 1;
  const joined = meaningAt(sentence, at, 'to') ?? (opened ? meaningAt(sentence, at, 'and') : undefined);
  return joined && at + 1;
}

/** The 18 of 1914–18: two digits without blank space, later than the year before them. */
function shortYearAt(sentence: Sentence, start: Found<Side>, at: number): Found<Side> | undefined {
  const { year, month, season } = start.value.fields ?? {};
  const figure = figureAt(sentence, at);
  const tight = isTight(sentence, at - 1) && isTight(sentence, at);
  if (year === undefined || month !== undefined || season !== undefined || figure?.digits !== 2 || !tight)
    return undefined;
  if (figure.value <= year % 100 || year < 100 || (isWordAt(sentence, at + 1) && isTight(sentence, at + 1)))
    return undefined;
  const fields = { year: year - (year % 100) + figure.value };
  const outcome = outcomeOf(fields);
  return found({ fields, ...(outcome === undefined ? {} : { outcome }), doubt: '' }, at + 1);
}

function periodOf(left: Side, right: Side): Outcome | undefined {
  const [start, end] = shared(left, right);
  if (start === undefined || end === undefined) return undefined;
  if (start.kind === 'impossible') return start;
  if (end.kind === 'impossible') return end;
  if (endsBefore(boundsOfEdtf(end.edtf), boundsOfEdtf(start.edtf)))
    return { kind: 'impossible', reason: { kind: 'ends-before-start' } };
  const from = doubted(start.edtf.split('/')[0] ?? '', left.doubt);
  const to = doubted(end.edtf.split('/').at(-1) ?? '', right.doubt);
  return isPoint(from) && isPoint(to) ? dated(`${from}/${to}`) : undefined;
}

function isPoint(edtf: string): boolean {
  return edtf !== '' && edtf !== '..' && !/[[{]/.test(edtf);
}

/** Both ends, each with what only the other names: June 5–8, 1944; 5 June – 8 July 1944. */
function shared(left: Side, right: Side): readonly [Outcome | undefined, Outcome | undefined] {
  if (left.fields === undefined || right.fields === undefined) return [left.outcome, right.outcome];
  const start = { ...lentMonth(right.fields, left.fields), ...left.fields };
  const end = {
    ...(left.lendsYear ? yearOf(left.fields) : {}),
    ...lentMonth(left.fields, right.fields),
    ...right.fields,
  };
  return [outcomeOf({ ...yearOf(end), ...start }), outcomeOf(end)];
}

function lentMonth(lender: Fields, borrower: Fields): Fields {
  return borrower.day === undefined || lender.month === undefined ? {} : { month: lender.month };
}

function yearOf({ year }: Fields): Fields {
  return year === undefined ? {} : { year };
}

/** Adds a doubt to each date of a period, or to the one date. */
function doubted(edtf: string, doubt: Doubt): string {
  return edtf
    .split('/')
    .map((part) => (part === '' || part === '..' || /[[{?~%T]/.test(part) ? part : part + doubt))
    .join('/');
}

/**
 * Two dates: "5 and 6 June 1944" is a period, two days apart are a set, "21 or 22 July 2014" is one of two. Only days are
 * joined by "and": "2015 and 2016" may go on with prose.
 */
function listAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const first = sideAt(sentence, at, true);
  if (first?.value.fields === undefined) return undefined;
  const either = meaningAt(sentence, first.next, 'or') !== undefined;
  if (!either && (meaningAt(sentence, first.next, 'and') === undefined || !isDayAlone(first.value.fields)))
    return undefined;
  const second = sideAt(sentence, first.next + 1, true);
  if (second?.value.fields === undefined || (!either && second.value.fields.day === undefined)) return undefined;
  const [left, right] = shared(first.value, second.value);
  return left && right && found(listOf(left, right, either), second.next);
}

function isDayAlone({ day, year }: Fields): boolean {
  return day !== undefined && year === undefined;
}

function listOf(left: Outcome, right: Outcome, either: boolean): Outcome {
  if (left.kind === 'impossible') return left;
  if (right.kind === 'impossible') return right;
  if (either) return dated(`[${left.edtf},${right.edtf}]`);
  return dated(areConsecutive(left.edtf, right.edtf) ? `${left.edtf}/${right.edtf}` : `{${left.edtf},${right.edtf}}`);
}

function areConsecutive(left: string, right: string): boolean {
  const [a, b] = [boundsOfEdtf(left).end, boundsOfEdtf(right).start];
  return a.kind === 'within' && b.kind === 'within' && a.latest + 1 === b.earliest;
}

/** A period with one end: "before 1799", "since 1990". */
function openPeriodAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const before = meaningAt(sentence, at, 'before') !== undefined;
  if (!before && meaningAt(sentence, at, 'since') === undefined) return undefined;
  const side = sideAt(sentence, skip(sentence, at + 1, 'article', 'of'), false) ?? sideAt(sentence, at + 1, false);
  if (side?.value.outcome === undefined) return undefined;
  return found(opened(side.value.outcome, side.value.doubt, before ? 'before' : 'since'), side.next);
}

function opened(outcome: Outcome, doubt: Doubt, direction: 'before' | 'since'): Outcome {
  if (outcome.kind === 'impossible') return outcome;
  const ends = doubted(outcome.edtf, doubt).split('/');
  if (/[[{]/.test(outcome.edtf)) return outcome;
  return dated(direction === 'before' ? `../${ends.at(-1) ?? ''}` : `${ends[0] ?? ''}/..`);
}

/** A date with what may follow it: "1999 and later", "1984 or earlier", 2020+, 1990年以降. */
function withBehind(sentence: Sentence, side: Found<Side> | undefined): Found<Outcome> | undefined {
  if (side?.value.outcome === undefined) return undefined;
  const { outcome, doubt } = side.value;
  const { next } = side;
  if (meaningAt(sentence, next, 'beforeBehind')) return found(opened(outcome, doubt, 'before'), next + 1);
  if (meaningAt(sentence, next, 'sinceBehind')) return found(opened(outcome, doubt, 'since'), next + 1);
  if (isMark(sentence, next, '+') && isTight(sentence, next)) return found(opened(outcome, doubt, 'since'), next + 1);
  if (outcome.kind === 'impossible') return found(outcome, next);
  const edtf = doubted(outcome.edtf, doubt);
  if (edtf.includes('/')) return found(dated(edtf), next);
  if (meaningAt(sentence, next, 'orEarlier')) return found(dated(`[..${edtf}]`), next + 1);
  if (meaningAt(sentence, next, 'orLater')) return found(dated(`[${edtf}..]`), next + 1);
  return found(dated(edtf), next);
}
