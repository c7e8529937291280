import { dated, longYearText, type Outcome, spanning } from './outcome.ts';
import { type Found, figureAt, found, isMark, isTight, meaningAt, type Sentence, skip } from './sentence.ts';

/** Ages that are older than the universe are a misreading. */
const oldest = 2e10;
/** From here on, whether years count back from today or from 1950 is far below what the number says. */
const rounded = 1e5;
/** The year that laboratories call the present. */
const laboratoryPresent = 1950;
/** “12,000 years ago” counts from the day on which it was written; the round year is nearer to it than the number is exact. */
const present = 2000;

/**
 * An age: “66 million years ago”, 2.6 Ma, 12,000 BP, 66–56 mya. It is a year, and approximate: such numbers are rounded. “300 years ago”
 * is none, because it counts from a day that is not known here.
 */
export function ageAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const opened = skip(sentence, at, 'from');
  const ahead = meaningAt(sentence, opened, 'agoAhead') !== undefined;
  const from = ahead ? skip(sentence, opened + 1, 'circa', 'agoAhead', 'from') : opened;
  const first = amountAt(sentence, from);
  if (first === undefined) return undefined;
  const unit = unitAt(sentence, first.next, ahead);
  if (unit !== undefined) return opened > at && !ahead ? undefined : single(first.value, unit);
  const joint = jointBehind(sentence, first.next);
  const last = joint === undefined ? undefined : amountAt(sentence, joint);
  const both = last && unitAt(sentence, last.next, ahead);
  if (last === undefined || both === undefined) return undefined;
  const start = first.value.scale === undefined ? { ...first.value, scale: last.value.scale } : first.value;
  return span(single(start, both), single(last.value, both));
}

interface Amount {
  readonly number: number;
  /** Whether its three digits behind a mark may be decimals. */
  readonly decimals: number | undefined;
  /** The exponent of “million”. */
  readonly scale: number | undefined;
  readonly digits: number;
}

interface Unit {
  /** The exponent of Ma. */
  readonly scale: number;
  readonly origin: number;
  /** Whether a unit of science says that it is an age, however small. */
  readonly sure: boolean;
  /** Whether the words could mean "before the year 2000", too. */
  readonly loose: boolean;
  /** Whether it is BP alone, which is a company, too. */
  readonly weak?: boolean;
  readonly next: number;
}

function single(amount: Amount, unit: Unit): Found<Outcome> | undefined {
  const scale = 10 ** ((amount.scale ?? 0) + unit.scale);
  const whole = amount.number * scale;
  const years = Math.round(whole > oldest && amount.decimals !== undefined ? amount.decimals * scale : whole);
  if (years > oldest || !isAge(amount, unit, years)) return undefined;
  const year = years >= rounded ? -years : unit.origin - years;
  const weak = unit.weak ? { weak: true as const } : {};
  return found({ ...dated(`${longYearText(year)}~`), ...weak }, unit.next);
}

function isAge({ scale, digits }: Amount, unit: Unit, years: number): boolean {
  if (unit.sure) return years >= 100;
  if (scale !== undefined) return years >= 1000;
  return years >= (unit.loose ? 10_000 : 1000) && years % 100 === 0 && digits !== 0;
}

function span(start: Found<Outcome> | undefined, end: Found<Outcome> | undefined): Found<Outcome> | undefined {
  const period = spanning(start?.value, end?.value);
  return period && end && found(period, end.next);
}

function jointBehind(sentence: Sentence, at: number): number | undefined {
  if (isMark(sentence, at, '-–—~～〜')) return at + 1;
  return (meaningAt(sentence, at, 'to') ?? meaningAt(sentence, at, 'and')) ? at + 1 : undefined;
}

/** No age has more tokens than 4,540,000,000. */
const mostGroups = 7;

/** 66, 12,000, 12 000, 2.6 or 2,6, and “million” */
function amountAt(sentence: Sentence, at: number): Found<Amount> | undefined {
  const figure = figureAt(sentence, at);
  if (figure === undefined || figure.digits > 9) return undefined;
  let { value: number } = figure;
  let decimals: number | undefined;
  let next = at + 1;
  const point = decimalsAt(sentence, next);
  if (point !== undefined) {
    decimals = number + point;
    number = decimals;
    next += 2;
  } else if (figure.digits <= 3) {
    for (
      let group = groupAt(sentence, next);
      group !== undefined && next < at + mostGroups;
      group = groupAt(sentence, next)
    ) {
      decimals = decimals === undefined ? number + group.value / 1000 : undefined;
      number = number * 1000 + group.value;
      ({ next } = group);
    }
  }
  const scale = meaningAt(sentence, next, 'magnitude');
  return found({ number, decimals, scale: scale?.value, digits: figure.digits }, scale ? next + 1 : next);
}

function decimalsAt(sentence: Sentence, at: number): number | undefined {
  const figure = figureAt(sentence, at + 1);
  if (!isMark(sentence, at, '.,') || !isTight(sentence, at) || !isTight(sentence, at + 1) || figure === undefined)
    return undefined;
  return figure.digits === 3 ? undefined : figure.value / 10 ** figure.digits;
}

/** Three more digits behind a mark or a blank. */
function groupAt(sentence: Sentence, at: number): { readonly value: number; readonly next: number } | undefined {
  const marked = isMark(sentence, at, ".,'’") && isTight(sentence, at) && isTight(sentence, at + 1);
  const place = marked ? at + 1 : at;
  const figure = figureAt(sentence, place);
  return figure?.digits === 3 ? { value: figure.value, next: place + 1 } : undefined;
}

/** Symbols of science, which are the same in every language, as they are spelt. */
const symbols: Readonly<Record<string, number>> = {
  ka: 3,
  kya: 3,
  kyr: 3,
  Ma: 6,
  mya: 6,
  Mya: 6,
  Myr: 6,
  Ga: 9,
  bya: 9,
  Gya: 9,
  Gyr: 9,
};

function unitAt(sentence: Sentence, at: number, ahead: boolean): Unit | undefined {
  if (ahead) {
    const next = meaningAt(sentence, at, 'agoYears') ? at : skip(sentence, at, 'of');
    const years = meaningAt(sentence, next, 'agoYears');
    return years && { scale: 0, origin: present, sure: false, loose: false, next: next + 1 };
  }
  if (sentence.pieces[at]?.token.kind !== 'word') return undefined;
  if (meaningAt(sentence, at, 'yearsAgo'))
    return { scale: 0, origin: present, sure: false, loose: false, next: at + 1 };
  if (meaningAt(sentence, at, 'yearUnit') && meaningAt(sentence, at + 1, 'ago'))
    return { scale: 0, origin: present, sure: false, loose: true, next: at + 2 };
  return symbolAt(sentence, at);
}

/** Ma, ka BP, cal yr BP, “years before present” */
function symbolAt(sentence: Sentence, at: number): Unit | undefined {
  const scale = symbols[rawAt(sentence, at)];
  const next = scale === undefined ? at : at + 1;
  const before = beforePresentAt(sentence, next);
  if (before !== undefined) {
    const weak = scale === undefined && rawAt(sentence, at) === 'BP';
    return { scale: scale ?? 0, origin: laboratoryPresent, sure: true, loose: false, weak, next: before };
  }
  if (scale === undefined || isBroken(sentence, at)) return undefined;
  const ago = rawAt(sentence, next) === 'ago' ? next + 1 : next;
  return { scale, origin: present, sure: true, loose: false, next: ago };
}

/** Whether hyphens tie a word to more letters: “8 Ma--y” is a month that was broken. */
function isBroken({ text, pieces }: Sentence, at: number): boolean {
  return /^-+\p{Ll}/u.test(text.slice(pieces[at]?.to ?? text.length));
}

/** “cal BP”, “years before present” or BP alone. */
function beforePresentAt(sentence: Sentence, at: number): number | undefined {
  if (meaningAt(sentence, at, 'beforePresent')) return at + 1;
  let next = at;
  while (next < at + 4 && (/^(?:cal|yrs?|years)$/.test(rawAt(sentence, next)) || isMark(sentence, next, '.')))
    next += 1;
  return rawAt(sentence, next) === 'BP' ? next + 1 : undefined;
}

function rawAt({ text, pieces }: Sentence, at: number): string {
  const piece = pieces[at];
  return piece === undefined ? '' : text.slice(piece.token.from, piece.to);
}
