import { daysInMonth } from '../calendar.ts';
import { extentOf } from '../edtf/digits.ts';
import type { DateValue } from '../value/value.ts';
import { eraAt, fieldsAt } from './fields.ts';
import { romanValue } from './numerals.ts';
import {
  dated,
  type Fields,
  fromTo,
  type Outcome,
  oneOfRow,
  outcomeOf,
  spanning,
  yearPoint,
  yearsPeriod,
} from './outcome.ts';
import {
  type Figure,
  type Found,
  figureAt,
  found,
  isCapitalised,
  isMark,
  isTight,
  isWordAt,
  meaningAt,
  type Sentence,
  skip,
  standsApart,
} from './sentence.ts';

/** Years that are named together; `last` is included. Astronomical. */
export interface Years {
  readonly first: number;
  readonly last: number;
  /** How EDTF says it best: 199X, or a period before year 0. */
  readonly value: DateValue;
  /** The ten years that "the 1800s" can mean, too. */
  readonly alternative?: DateValue;
}

/** A decade: 1990s, "the ’90s", "années 1990". Hundreds are centuries ("the 1800s"), save the 2000s. */
function decadeAt(sentence: Sentence, at: number): Found<Years> | undefined {
  const from = skip(sentence, at, 'article');
  const ahead = meaningAt(sentence, from, 'decadeAhead') !== undefined;
  const first = ahead ? skip(sentence, from + 1, 'of', 'article') : from;
  const alone = meaningAt(sentence, first, 'decadeNameAlone');
  if (alone !== undefined) return namedDecade(sentence, alone.value, first + 1);
  const named = meaningAt(sentence, first, 'decadeName');
  if (named === undefined)
    return decadeInDigits(sentence, first, ahead ? 'ahead' : isIntroduced(sentence, from) ? 'article' : undefined);
  const known = ahead || isIntroduced(sentence, first);
  return known ? namedDecade(sentence, named.value, first + 1) : decadeOf(sentence, named.value, first + 1);
}

/** "the sixties", "mid-60s" */
function isIntroduced(sentence: Sentence, at: number): boolean {
  const before = isMark(sentence, at - 1, '-') ? at - 2 : at - 1;
  if (meaningAt(sentence, before, 'article') !== undefined) return true;
  return isThird(sentence, before) && (figureAt(sentence, at) === undefined || !isWordAt(sentence, at + 2));
}

function isThird(sentence: Sentence, at: number): boolean {
  return thirdWord(sentence, at, ['early', 'mid', 'late']) !== undefined;
}

function decadeInDigits(
  sentence: Sentence,
  at: number,
  before: 'ahead' | 'article' | undefined,
): Found<Years> | undefined {
  const first = isMark(sentence, at, "'’‘") && isTight(sentence, at + 1) ? at + 1 : at;
  const ahead = before === 'ahead' && !isYearsRange(sentence, first);
  const behind = decadeWordAt(sentence, first + 1);
  const figure = ahead || behind ? figureAt(sentence, first) : undefined;
  if (figure === undefined) return undefined;
  const next = behind || (ahead && isOrdinalPoint(sentence, first + 1)) ? first + 2 : first + 1;
  const century = figure.digits === 2 ? decadeOf(sentence, figure.value, next) : undefined;
  const years = century?.value ?? yearsOfDecade(figure, before !== undefined || first > at || behind === 'sure');
  return years && found(years, century?.next ?? next);
}

/** "the sixties", "anni Sessanta": of the century that is named behind it, else of the last. */
function namedDecade(sentence: Sentence, tens: number, next: number): Found<Years> | undefined {
  const years = shortDecade(tens);
  return decadeOf(sentence, tens, next) ?? (years && found(years, next));
}

/** 80-е годы XX века */
function decadeOf(sentence: Sentence, tens: number, next: number): Found<Years> | undefined {
  const century = centuryAt(sentence, skip(sentence, next, 'of', 'article'));
  if (century === undefined || century.value.first < 0 || tens % 10 !== 0) return undefined;
  return found(yearsFrom(century.value.first + tens, 10), century.next);
}

/** "w latach 1850–1860": years, and no decade; but "années 60-70" are decades. */
function isYearsRange(sentence: Sentence, at: number): boolean {
  return (
    isMark(sentence, at + 1, '-–—') && figureAt(sentence, at + 2) !== undefined && figureAt(sentence, at)?.digits !== 2
  );
}

function isOrdinalPoint(sentence: Sentence, at: number): boolean {
  return isTight(sentence, at) && meaningAt(sentence, at, 'ordinal') !== undefined;
}

/** Whether "s" or more stands behind a number; words such as "-е годы" leave no doubt. */
function decadeWordAt(sentence: Sentence, at: number): 'sure' | 'short' | undefined {
  const piece = sentence.pieces[at];
  if (piece === undefined || !isTight(sentence, at) || meaningAt(sentence, at, 'decade') === undefined)
    return undefined;
  return piece.to - piece.token.from > 3 || !isWordOf(piece.token.text) ? 'sure' : 'short';
}

function isWordOf(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}'’-]/u.test(text);
}

/** @param sure whether a word or an apostrophe says that two digits are a decade */
function yearsOfDecade({ value, digits }: Figure, sure: boolean): Years | undefined {
  if (value % 10 !== 0 || digits > 4 || (digits <= 2 && !(sure && digits === 2))) return undefined;
  if (digits === 2) return shortDecade(value);
  const hundreds = value % 100 === 0 && value !== 2000;
  return hundreds ? { ...yearsFrom(value, 100), alternative: yearsFrom(value, 10).value } : yearsFrom(value, 10);
}

/** "1960s and 1970s", "late 1960s–70s", "60er und 70er Jahre": one of the decades may be named by its tens. */
export function decadesAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const first = partOfDecadeAt(sentence, at) ?? shortPartOfDecadeAt(sentence, at);
  const joint = first && spanJoint(sentence, first.next);
  const last = joint === undefined ? undefined : partOfDecadeAt(sentence, joint, first?.value.years);
  if (first === undefined || last === undefined || last.value.years.first <= first.value.years.first) return undefined;
  const outcome = spanOf(sentence, first.next, [meantOf(first.value), meantOf(last.value)]);
  return outcome && found(outcome, last.next);
}

/** From the first of two spans to the last; or, where "or" joins them, one year of all these. */
function spanOf(
  sentence: Sentence,
  joint: number,
  [left, right]: readonly [DateValue, DateValue],
): Outcome | undefined {
  const period = fromTo(left, right);
  if (period === undefined || meaningAt(sentence, joint, 'or') === undefined) return period && dated(period);
  const [from] = extentOf(period.start.year ?? 0);
  const [, to] = extentOf(period.end.year ?? 0);
  return oneOfRow(yearPoint(from), yearPoint(to));
}

interface DecadePart {
  readonly years: Years;
  readonly thirds?: Thirds | undefined;
}

function meantOf({ years, thirds }: DecadePart): DateValue {
  return thirds === undefined ? years.value : thirdOfYears(years, thirds);
}

function partOfDecadeAt(sentence: Sentence, at: number, before?: Years): Found<DecadePart> | undefined {
  const thirds = thirdsAt(sentence, skip(sentence, at, 'article'));
  const from = skip(sentence, thirds?.next ?? at, 'of', 'article');
  const years = decadeAt(sentence, from) ?? (before && tensAt(sentence, from, before));
  return years && found({ years: years.value, ...(thirds && { thirds: thirds.value }) }, years.next);
}

/** The 60er of "60er und 70er Jahre", which alone could be something else. */
function shortPartOfDecadeAt(sentence: Sentence, at: number): Found<DecadePart> | undefined {
  const figure = figureAt(sentence, at);
  const years = figure && yearsOfDecade(figure, true);
  const next = decadeWordAt(sentence, at + 1) ? at + 2 : figure?.digits === 4 ? at + 1 : undefined;
  const joint = next && years && spanJoint(sentence, next);
  const surely = joint && (partOfDecadeAt(sentence, joint) ?? (figure?.digits === 4 && wordedTensAt(sentence, joint)));
  return surely && years ? found({ years }, next ?? at) : undefined;
}

function wordedTensAt(sentence: Sentence, at: number): boolean {
  return figureAt(sentence, at)?.digits === 2 && decadeWordAt(sentence, at + 1) !== undefined;
}

/** The 70s of "1960s–70s", the 70 of "années 60 et 70", the seventies of "jaren zestig en zeventig". */
function tensAt(sentence: Sentence, from: number, before: Years): Found<Years> | undefined {
  const named = meaningAt(sentence, from, 'decadeName');
  if (named !== undefined) return found(yearsFrom(before.first - (before.first % 100) + named.value, 10), from + 1);
  const at = isMark(sentence, from, "'’‘") && isTight(sentence, from + 1) ? from + 1 : from;
  const figure = figureAt(sentence, at);
  const word = isTight(sentence, at + 1) && meaningAt(sentence, at + 1, 'decade') !== undefined;
  const jointed = isMark(sentence, from - 2, '.') ? from - 3 : from - 2;
  const bare = !word && figureAt(sentence, jointed) !== undefined && meaningAt(sentence, at + 1, 'month') === undefined;
  if (!(word || bare) || figure?.digits !== 2 || figure.value % 10 !== 0) return undefined;
  const next = word || (isOrdinalPoint(sentence, at + 1) && !isTight(sentence, at + 2)) ? at + 2 : at + 1;
  return found(yearsFrom(before.first - (before.first % 100) + figure.value, 10), next);
}

/** The ’90s are the 1990s; which century the ’20s belong to is not clear. */
function shortDecade(tens: number): Years | undefined {
  if (tens === 20) return undefined;
  return yearsFrom((tens < 20 ? 2000 : 1900) + tens, 10);
}

function yearsFrom(first: number, count: 10 | 100 | 1000): Years {
  const known = String(first)
    .padStart(4, '0')
    .slice(0, 5 - String(count).length);
  return { first, last: first + count - 1, value: { kind: 'point', year: known.padEnd(4, 'X') } };
}

/** A century: "19th century", "XIXe siècle", "siglo XIX", "12th century BC" (an interval, for EDTF has no mask for it). */
export function centuryAt(sentence: Sentence, at: number): Found<Years> | undefined {
  const start = skip(sentence, at, 'article');
  const named = meaningAt(sentence, start, 'centuryName');
  if (named !== undefined)
    return isNameSure(sentence, start) ? found(centuryYears(named.value, undefined), start + 1) : undefined;
  const short = shortCenturyAt(sentence, start) ?? hundredsAt(sentence, start);
  if (short !== undefined) return short;
  const eraAhead = eraAt(sentence, start);
  const from = eraAhead === undefined ? start : start + 1;
  const ahead = meaningAt(sentence, from, 'centuryAhead') !== undefined;
  const number = centuryNumberAt(sentence, ahead ? skip(sentence, from + 1, 'article') : from);
  if (number === undefined) return undefined;
  if (!ahead && meaningAt(sentence, number.next, 'century') === undefined) return millenniumAt(sentence, number);
  const next = ahead ? number.next : number.next + 1;
  const eraBehind = eraAhead === undefined ? eraAt(sentence, next) : undefined;
  return found(centuryYears(number.value, eraAhead ?? eraBehind), eraBehind === undefined ? next : next + 1);
}

/** The C of C18; that of c1850 is "circa". */
export function isCenturyLetterAt(sentence: Sentence, at: number): boolean {
  if (meaningAt(sentence, at, 'centuryLetter') === undefined || !isTight(sentence, at + 1)) return false;
  return figureAt(sentence, at + 1)?.digits === 2 && sentence.text[sentence.pieces[at]?.token.from ?? 0] === 'C';
}

/** C18, C18th, 19c, 19thc: the letter is grown together with two digits, and no prose follows "10c". */
function shortCenturyAt(sentence: Sentence, at: number): Found<Years> | undefined {
  const ahead = isCenturyLetterAt(sentence, at);
  const figure = figureAt(sentence, ahead ? at + 1 : at);
  if (figure?.digits !== 2 || figure.value > 21) return undefined;
  if (ahead) {
    const next = skip(sentence, at + 2, 'ordinal');
    return isWordAt(sentence, next) ? undefined : found(centuryYears(figure.value, undefined), next);
  }
  const letter = isTight(sentence, at + 1) && meaningAt(sentence, at + 1, 'centuryLetter') !== undefined;
  return letter && (standsApart(sentence, at + 2) || isMark(sentence, at + 2, ',]'))
    ? found(centuryYears(figure.value, undefined), at + 2)
    : undefined;
}

/** The ’800 of "metà dell’800": the hundreds of the years, as Italians name a century. */
function hundredsAt(sentence: Sentence, from: number): Found<Years> | undefined {
  const at = isMark(sentence, from, "'’‘") && isTight(sentence, from + 1) ? from + 1 : from;
  const figure = figureAt(sentence, at);
  const before = sentence.text[(sentence.pieces[at]?.token.from ?? 0) - 1] ?? ' ';
  if (figure?.digits !== 3 || figure.value % 100 !== 0 || figure.value < 200 || !"'’‘".includes(before))
    return undefined;
  return found(yearsFrom(1000 + figure.value, 100), at + 1);
}

/** "Ottocento" is a number, too: eight hundred people. */
function isNameSure(sentence: Sentence, at: number): boolean {
  const led = skip(sentence, at - 1, 'article', 'lead', 'of') === at;
  return isCapitalised(sentence, at) && (led || isThird(sentence, at - 1) || standsApart(sentence, at + 1));
}

function centuryYears(number: number, era: 'bc' | 'ad' | undefined): Years {
  return era === 'bc' ? yearsBefore(number, 100) : yearsFrom((number - 1) * 100, 100);
}

function millenniumAt(sentence: Sentence, { value, next }: Found<number>): Found<Years> | undefined {
  if (meaningAt(sentence, next, 'millennium') === undefined || value > 10) return undefined;
  const era = eraAt(sentence, next + 1);
  const years = era === 'bc' ? yearsBefore(value, 1000) : yearsFrom((value - 1) * 1000, 1000);
  return found(years, era === undefined ? next + 1 : next + 2);
}

function yearsBefore(number: number, count: 100 | 1000): Years {
  const first = 1 - number * count;
  const last = first + count - 1;
  return { first, last, value: yearsPeriod(first, last) };
}

/** "18th–19th centuries", "late 18th to early 19th century": the word counts for both, as does an era on either side. */
export function centuriesAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const eraAhead = eraAt(sentence, at);
  const first = partOfCenturyAt(sentence, eraAhead === undefined ? at : at + 1);
  const joint = first && spanJoint(sentence, first.next);
  const last = joint === undefined ? undefined : partOfCenturyAt(sentence, joint);
  if (first === undefined || last === undefined || !(first.value.ahead || last.value.behind)) return undefined;
  const era = eraAhead ?? eraAt(sentence, last.next);
  const meant = ({ number, thirds }: CenturyPart) => meantOf({ years: centuryYears(number, era), thirds });
  const outcome = spanOf(sentence, first.next, [meant(first.value), meant(last.value)]);
  return outcome && found(outcome, era === undefined || eraAhead !== undefined ? last.next : last.next + 1);
}

interface CenturyPart {
  readonly number: number;
  readonly thirds?: Thirds;
  /** Whether the word "century" stands before, or behind, the number. */
  readonly ahead: boolean;
  readonly behind: boolean;
}

function partOfCenturyAt(sentence: Sentence, at: number): Found<CenturyPart> | undefined {
  const thirds = thirdsAt(sentence, skip(sentence, at, 'article'));
  const from = skip(sentence, thirds?.next ?? at, 'of', 'article', 'centuryAhead');
  const number = centuryNumberAt(sentence, from);
  if (number === undefined) return undefined;
  const ahead = meaningAt(sentence, from - 1, 'centuryAhead') !== undefined;
  const behind = meaningAt(sentence, number.next, 'century') !== undefined;
  const value = { number: number.value, ahead, behind, ...(thirds && { thirds: thirds.value }) };
  return found(value, behind ? number.next + 1 : number.next);
}

function spanJoint(sentence: Sentence, at: number): number | undefined {
  if (isMark(sentence, at, '-–—/～〜~')) return at + 1;
  const joined = meaningAt(sentence, at, 'to') ?? meaningAt(sentence, at, 'and') ?? meaningAt(sentence, at, 'or');
  return joined && skip(sentence, at + 1, 'article');
}

function centuryNumberAt(sentence: Sentence, at: number): Found<number> | undefined {
  const worded = meaningAt(sentence, at, 'centuryOrdinal');
  if (worded !== undefined) return found(worded.value, at + 1);
  const from = figureAt(sentence, at) === undefined ? skip(sentence, at, 'ordinal') : at;
  const figure = figureAt(sentence, from);
  const value = figure === undefined ? romanValue(sentence, from) : figure.digits > 2 ? undefined : figure.value;
  if (value === undefined || value < 1 || value > 99) return undefined;
  return found(value, skip(sentence, from + 1, 'ordinal'));
}

/** The first and the last third of a period that are meant: 0 is early, 2 late. */
type Thirds = readonly [number, number];

/** The early, middle or late part of a year, month, decade or century: thirds. Of a season nothing shorter is known. */
export function thirdAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = skip(sentence, at, 'article');
  const half = halfAt(sentence, from);
  if (half !== undefined) return halfOf(sentence, skip(sentence, half.next, 'of', 'article'), half.value);
  if (meaningAt(sentence, from, 'lateOfYears') !== undefined) return thirdOfYearsAt(sentence, from + 1, [2, 2]);
  const thirds = thirdsAt(sentence, from);
  return thirds && thirdOf(sentence, skip(sentence, thirds.next, 'of', 'article'), thirds.value);
}

/** "early", "mid-", "mid-to-late" */
function thirdsAt(sentence: Sentence, at: number): Found<Thirds> | undefined {
  const first = thirdWord(sentence, at, ['early', 'mid', 'late']);
  if (first === undefined) return undefined;
  const behind = skipHyphen(sentence, at + 1);
  const joined = meaningAt(sentence, behind, 'to') ?? meaningAt(sentence, behind, 'and');
  const other = joined || isMark(sentence, behind, '/') ? skipHyphen(sentence, behind + 1) : behind;
  const last = thirdWord(sentence, other, ['early', 'mid', 'late']);
  if (last === undefined || last <= first) return found([first, first], behind);
  return found([first, last], skipHyphen(sentence, other + 1));
}

function skipHyphen(sentence: Sentence, at: number): number {
  return isMark(sentence, at, '-–') && isTight(sentence, at + 1) ? at + 1 : at;
}

/** The same with the word behind: 2014年初, 2014年の初め, 3世紀末. A single character counts only where no prose grows together with it. */
export function thirdBehind(
  sentence: Sentence,
  from: number,
  thirdOfIt: (thirds: Thirds) => Outcome | undefined,
): Found<Outcome> | undefined {
  const at = pastEnding(sentence, from);
  const third = thirdWord(sentence, at, ['earlyBehind', 'midBehind', 'lateBehind']);
  const next = sentence.pieces[at + 1];
  const grown = next?.token.kind === 'word' && !next.token.spaced && next.meanings.length === 0;
  if (third === undefined || (grown && sentence.pieces[at]?.to === (sentence.pieces[at]?.token.from ?? 0) + 1))
    return undefined;
  const outcome = thirdOfIt([third, third]);
  return outcome && found(outcome, at + 1);
}

/** A decade or century, with what may stand behind it: 3世紀末, 1990年代後半. */
export function yearsAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const century = centuryAt(sentence, at);
  const years = (century && decadeOfCenturyAt(sentence, century)) ?? century ?? decadeAt(sentence, at);
  if (years === undefined) return undefined;
  const half = halfBehind(sentence, years.next);
  if (half !== undefined) return found(halfOfYears(years.value, half.value), half.next);
  const third = thirdBehind(sentence, years.next, (thirds) => dated(thirdOfYears(years.value, thirds)));
  const { value, alternative } = years.value;
  return third ?? found({ ...dated(value), ...(alternative === undefined ? {} : { alternative }) }, years.next);
}

/** 20世纪90年代 */
function decadeOfCenturyAt(sentence: Sentence, { value, next }: Found<Years>): Found<Years> | undefined {
  const figure = figureAt(sentence, next);
  if (figure === undefined || figure.value % 10 !== 0 || figure.value > 90 || value.first < 0) return undefined;
  if (meaningAt(sentence, next + 1, 'decade') === undefined) return undefined;
  return found(yearsFrom(value.first + figure.value, 10), next + 2);
}

function thirdWord(
  sentence: Sentence,
  at: number,
  roles: readonly ('early' | 'mid' | 'late' | 'earlyBehind' | 'midBehind' | 'lateBehind')[],
): number | undefined {
  const index = roles.findIndex((role) => meaningAt(sentence, at, role) !== undefined);
  return index < 0 ? undefined : index;
}

function thirdOfYearsAt(sentence: Sentence, at: number, thirds: Thirds): Found<Outcome> | undefined {
  const years = decadeAt(sentence, at) ?? centuryAt(sentence, at);
  return years && found(dated(thirdOfYears(years.value, thirds)), years.next);
}

function thirdOf(sentence: Sentence, at: number, thirds: Thirds): Found<Outcome> | undefined {
  const years = thirdOfYearsAt(sentence, at, thirds);
  if (years !== undefined) return years;
  const row = fieldsAt(sentence, at, false);
  const outcome = row && thirdOfFields(row.value.fields, thirds);
  return outcome && found(outcome, row.next);
}

/** The part of a year or month that is meant. */
export function thirdOfFields(fields: Fields, thirds: Thirds): Outcome | undefined {
  const { year, month, day, season } = fields;
  if (day !== undefined) return undefined;
  if (season !== undefined) return outcomeOf(fields);
  if (month !== undefined) return partOfMonth(fields, [thirds[0] * 10 + 1, thirds[1] === 2 ? 31 : thirds[1] * 10 + 10]);
  if (year === undefined) return undefined;
  return spanning(outcomeOf({ year, month: thirds[0] * 4 + 1 }), outcomeOf({ year, month: thirds[1] * 4 + 4 }));
}

/** Days of a month, of which the last is not after its end. */
function partOfMonth({ year, month = 1 }: Fields, [first, last]: readonly [number, number]): Outcome | undefined {
  const known = year === undefined ? {} : { year };
  const start = outcomeOf({ ...known, month, day: first });
  if (start?.kind !== 'date') return start;
  return spanning(start, outcomeOf({ ...known, month, day: Math.min(last, daysInMonth(year ?? 2000, month)) }));
}

function thirdOfYears({ first, last }: Years, thirds: Thirds): DateValue {
  const starts = last - first === 9 ? [0, 4, 7, 10] : [0, 33, 67, 100];
  const scale = last - first === 999 ? 10 : 1;
  const edge = (index: number) => first + (starts[index] ?? 0) * scale;
  return yearsPeriod(edge(thirds[0]), edge(thirds[1] + 1) - 1);
}

/** After the の of 2014年の初め and the ending of 2019'un başı. */
function pastEnding(sentence: Sentence, at: number): number {
  if (meaningAt(sentence, at, 'suffix') !== undefined) return at + 1;
  return isWordAt(sentence, at) ? skip(sentence, at, 'of') : at;
}

function halfAt(sentence: Sentence, at: number): Found<0 | 1> | undefined {
  if (meaningAt(sentence, at, 'firstHalf')) return found(0, at + 1);
  return meaningAt(sentence, at, 'secondHalf') && found(1, at + 1);
}

function halfBehind(sentence: Sentence, from: number): Found<0 | 1> | undefined {
  const at = pastEnding(sentence, from);
  if (meaningAt(sentence, at, 'firstHalfBehind')) return found(0, at + 1);
  return meaningAt(sentence, at, 'secondHalfBehind') && found(1, at + 1);
}

/** Half of a year is a date of its own in EDTF; of a month, decade or century it is a period. */
function halfOf(sentence: Sentence, at: number, half: 0 | 1): Found<Outcome> | undefined {
  const years = decadeAt(sentence, at) ?? centuryAt(sentence, at);
  if (years !== undefined) return found(halfOfYears(years.value, half), years.next);
  const row = fieldsAt(sentence, at, false);
  const outcome = row && halfOfFields(row.value.fields, half);
  return outcome && found(outcome, row.next);
}

/** The same with the word behind: 2014年前半. */
export function halfOfFieldsBehind(sentence: Sentence, fields: Fields, at: number): Found<Outcome> | undefined {
  const half = halfBehind(sentence, at);
  const outcome = half && halfOfFields(fields, half.value);
  return outcome && found(outcome, half.next);
}

function halfOfFields(fields: Fields, half: 0 | 1): Outcome | undefined {
  if (fields.day !== undefined) return undefined;
  if (fields.season !== undefined) return outcomeOf(fields);
  if (fields.month !== undefined) return partOfMonth(fields, half === 0 ? [1, 15] : [16, 31]);
  return outcomeOf({ ...fields, season: 40 + half });
}

function halfOfYears({ first, last }: Years, half: 0 | 1): Outcome {
  const length = (last - first + 1) / 2;
  const start = first + half * length;
  return dated(yearsPeriod(start, start + length - 1));
}
