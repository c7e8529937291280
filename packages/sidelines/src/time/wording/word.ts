import type { Language, Phrase } from '../../languages/language.ts';
import { languageOf } from '../../languages/registry.ts';
import { type CivilDate, civilOf, type Day } from '../calendar.ts';
import { boundsOf } from '../edtf/bounds.ts';
import type { EdtfDate, EdtfInterval, EdtfPoint, EdtfRange, EdtfSet, Qualifier } from '../edtf/date.ts';
import { readEdtf } from '../edtf/read.ts';
import { writeEdtf } from '../edtf/write.ts';
import { inBrackets, inCompany, withinLonger } from './company.ts';
import { fill } from './pattern.ts';
import {
  isExact,
  isInSomeYear,
  qualifierOf,
  wordDays,
  wordDaysOfYear,
  wordMonths,
  wordPhrase,
  wordPoint,
} from './point.ts';
import { wordYears } from './year.ts';

/**
 * A date in words: `2015-10` is "October 2015", `199X` "1990s", `1990/..` "since 1990". Names and patterns are CLDR's, so
 * that no machine words a date in its own way. Dates that differ in their bounds, in how sure they are, or as one of several and
 * all of them, differ in words: what a language has no words for is worded by its bounds (`2015-1X` is "some time within
 * October–December 2015"), and what has none, or cannot be read, is returned as it is.
 * @param language BCP 47; English stands in for languages without data
 */
export function wordDate(edtf: string, language: string): string {
  const reading = readEdtf(edtf);
  return reading.ok ? (word(reading.date, languageOf(language)) ?? edtf) : edtf;
}

function word(date: EdtfDate, language: Language): string | undefined {
  if (date.kind === 'interval') return wordInterval(date, language);
  return date.kind === 'set' ? wordSet(date, language) : wordSingle(date, language);
}

function wordSingle(point: EdtfPoint, language: Language): string | undefined {
  return wordPoint(point, language) ?? wordByBounds(point, language);
}

/**
 * A date within a longer wording, where brackets hold together what is a phrase of its own. What begins with a part of the year is
 * such, too, since “May 1944 – October 4 (1950s)” would be taken for one year.
 */
function wordEnd(point: EdtfPoint, language: Language): string | undefined {
  const text = isInSomeYear(point) ? undefined : wordPoint(point, withinLonger(language));
  if (text !== undefined) return text;
  const phrase = wordByBounds(point, language);
  return phrase === undefined ? undefined : inBrackets(phrase, language);
}

/** One moment of the years, months or days that a date lies in. */
function wordByBounds(point: EdtfPoint, language: Language): string | undefined {
  const { start } = boundsOf(point);
  if (start.kind !== 'within') return undefined;
  const [from, to] = wholeUnits(start.earliest, start.latest, qualifierOf(point));
  return isSame(from, to) ? wordPoint(from, language) : wordWithin(from, to, language);
}

function wordWithin(from: EdtfPoint, to: EdtfPoint, language: Language): string | undefined {
  const date = wordPeriod(from, to, language);
  return date === undefined ? undefined : fill(language.wording.within, { date });
}

/** From one day to another: the first and the last of whole years, else of whole months, else the days. */
function wholeUnits(first: Day, last: Day, qualifier: Qualifier | undefined): readonly [EdtfPoint, EdtfPoint] {
  const [from, to, after] = [civilOf(first), civilOf(last), civilOf(last + 1)];
  const isMonths = from.day === 1 && after.day === 1;
  const isYears = isMonths && from.month === 1 && after.month === 1;
  const said = qualifier === undefined ? {} : { qualifiers: { year: qualifier } };
  const unitOf = ({ year, month, day }: CivilDate): EdtfPoint => {
    if (isYears && Math.abs(year) > 9999)
      return { kind: 'long-year', significand: year, ...(qualifier === undefined ? {} : { qualifier }) };
    return { kind: 'date', year, ...(isYears ? {} : { month }), ...(isMonths ? {} : { day }), ...said };
  };
  return [unitOf(from), unitOf(to)];
}

function isSame(start: EdtfPoint, end: EdtfPoint): boolean {
  return writeEdtf(start) === writeEdtf(end);
}

function wordInterval({ start, end }: EdtfInterval, language: Language): string | undefined {
  const { names, wording } = language;
  if (start.kind === 'open' || start.kind === 'unknown') {
    if (end.kind === 'open' || end.kind === 'unknown') return undefined;
    return start.kind === 'open'
      ? wordOpen(wording.until, end, language, '… – {date}')
      : wordUnknown(end, names, { to: 'date' }, language);
  }
  if (end.kind === 'open') return wordOpen(wording.since, start, language, '{date} – …');
  return end.kind === 'unknown'
    ? wordUnknown(start, names, { from: 'date' }, language)
    : wordPeriod(start, end, language);
}

function wordPeriod(start: EdtfPoint, end: EdtfPoint, language: Language): string | undefined {
  const said = inCompany([start, end], language);
  return said && (wordTogether(start, end, said) ?? wordApart(start, end, said));
}

/** One end of the period is open: the phrase is made for exact dates, all others stand beside an ellipsis. */
function wordOpen(phrase: Phrase, point: EdtfPoint, language: Language, neutral: string): string | undefined {
  if (isExact(point) && qualifierOf(point) === undefined) return wordPhrase(phrase, point, language, neutral);
  return wordInto(neutral, point, language);
}

function wordInto(pattern: string, point: EdtfPoint, language: Language): string | undefined {
  const date = wordEnd(point, language);
  return date === undefined ? undefined : fill(pattern, { date });
}

function wordUnknown(
  point: EdtfPoint,
  names: Language['names'],
  ends: { from?: 'date'; to?: 'date' },
  language: Language,
): string | undefined {
  const text = wordEnd(point, language);
  if (text === undefined) return undefined;
  return fill(names.range, { from: ends.from === undefined ? '?' : text, to: ends.to === undefined ? '?' : text });
}

/** A period whose ends share a year or a month, which is said once; `undefined` when they do not, and when they are the same. */
function wordTogether(start: EdtfPoint, end: EdtfPoint, language: Language): string | undefined {
  if (!isExact(start) || !isExact(end) || qualifierOf(start) !== undefined || qualifierOf(end) !== undefined)
    return undefined;
  if (isSame(start, end)) return undefined;
  if (start.month === undefined && end.month === undefined) return wordYears(start.year, end.year, language);
  if (start.year !== end.year || start.month === undefined || end.month === undefined) return undefined;
  if (start.day === undefined && end.day === undefined) return wordMonths(start.year, start.month, end.month, language);
  if (start.day === undefined || end.day === undefined) return undefined;
  const first = { year: start.year, month: start.month, day: start.day };
  if (start.month === end.month) return wordDays(first, end.day, language);
  return wordDaysOfYear(first, { month: end.month, day: end.day }, language);
}

function wordApart(start: EdtfPoint, end: EdtfPoint, language: Language): string | undefined {
  const from = wordEnd(start, language);
  const to = wordEnd(end, language);
  return from === undefined || to === undefined ? undefined : fill(language.names.range, { from, to });
}

function wordSet({ of, members }: EdtfSet, language: Language): string | undefined {
  const [only, second] = members;
  if (only === undefined || second !== undefined) return wordList(of, members, language);
  if (only.kind !== 'range') return wordSingle(only, language);
  if (of === 'all' || only.from.kind === 'open' || only.to.kind === 'open') return wordRange(only, of, language);
  return wordWithin(only.from, only.to, language);
}

function wordList(of: EdtfSet['of'], members: EdtfSet['members'], language: Language): string | undefined {
  const points = members.flatMap((member) => (member.kind === 'range' ? [member.from, member.to] : [member]));
  const said = inCompany(
    points.filter((point) => point.kind !== 'open'),
    language,
  );
  if (said === undefined) return undefined;
  const yearsFirst = members.toSorted((left, right) => Number(isOfYear(left)) - Number(isOfYear(right)));
  const words = yearsFirst.map((member) =>
    member.kind === 'range' ? wordRange(member, of, said) : wordEnd(member, said),
  );
  const known = words.filter((text) => text !== undefined);
  if (known.length < words.length) return undefined;
  const { and, or, comma, commaBeforeOr } = language.names;
  const [joined, last] = of === 'all' ? [comma, and] : [commaBeforeOr, or];
  return known.reduce((left, right, at) => fill(at < known.length - 1 ? joined : last, { 0: left, 1: right }));
}

/** Whether a part of a year is named, which a bare year behind it would be taken to share: “February 1683 or 1875”. */
function isOfYear(member: EdtfPoint | EdtfRange): boolean {
  if (member.kind === 'range') return [member.from, member.to].some((end) => end.kind !== 'open' && isOfYear(end));
  return member.kind === 'date' ? member.month !== undefined : member.kind !== 'long-year';
}

/** A row within a set: `1670..1672`. Open rows are what "or earlier" and "or later" are for, where one of the set is meant. */
function wordRange({ from, to }: EdtfRange, of: EdtfSet['of'], language: Language): string | undefined {
  const { orEarlier, orLater } = language.wording;
  if (of === 'one' && from.kind === 'open' && to.kind !== 'open') return wordInto(orEarlier, to, language);
  if (of === 'one' && to.kind === 'open' && from.kind !== 'open') return wordInto(orLater, from, language);
  return wordInterval({ kind: 'interval', start: from, end: to }, language);
}
