import type { Language } from '../../languages/language.ts';
import { languageOf } from '../../languages/registry.ts';
import type { EdtfDate, EdtfInterval, EdtfPoint, EdtfRange, EdtfSet } from '../edtf/date.ts';
import { readEdtf } from '../edtf/read.ts';
import { fill } from './pattern.ts';
import { isExact, qualifierOf, wordDays, wordDaysOfYear, wordMonths, wordPhrase, wordPoint } from './point.ts';
import { wordYears } from './year.ts';

/**
 * A date in words: `2015-10` is "October 2015", `199X` "1990s", `1990/..` "since 1990". Names and patterns are CLDR's, so
 * that no machine words a date in its own way. Never more precise than the date; what a language has no words for
 * is worded more vaguely (`195X-10-04` is "1950s"), and what cannot be worded at all, or read, is returned as it is.
 * @param language BCP 47; English stands in for languages without data
 */
export function wordDate(edtf: string, language: string): string {
  const reading = readEdtf(edtf);
  return reading.ok ? (word(reading.date, languageOf(language)) ?? edtf) : edtf;
}

function word(date: EdtfDate, language: Language): string | undefined {
  if (date.kind === 'interval') return wordInterval(date, language);
  return date.kind === 'set' ? wordSet(date, language) : wordPoint(date, language);
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
  if (end.kind === 'unknown') return wordUnknown(start, names, { from: 'date' }, language);
  return wordTogether(start, end, language) ?? wordApart(start, end, language);
}

/** One end of the period is open: the phrase is made for exact dates, all others stand beside an ellipsis. */
function wordOpen(
  phrase: Language['wording']['since'],
  point: EdtfPoint,
  language: Language,
  neutral: string,
): string | undefined {
  if (isExact(point) && qualifierOf(point) === undefined) return wordPhrase(phrase, point, language, neutral);
  const text = wordPoint(point, language);
  return text === undefined ? undefined : fill(neutral, { date: text });
}

function wordUnknown(
  point: EdtfPoint,
  names: Language['names'],
  ends: { from?: 'date'; to?: 'date' },
  language: Language,
): string | undefined {
  const text = wordPoint(point, language);
  if (text === undefined) return undefined;
  return fill(names.range, { from: ends.from === undefined ? '?' : text, to: ends.to === undefined ? '?' : text });
}

/** A period whose ends share a year or a month, which is said once; `undefined` when they do not. */
function wordTogether(start: EdtfPoint, end: EdtfPoint, language: Language): string | undefined {
  if (!isExact(start) || !isExact(end) || qualifierOf(start) !== undefined || qualifierOf(end) !== undefined)
    return undefined;
  if (start.month === undefined && end.month === undefined) return wordYears(start.year, end.year, language);
  if (start.year !== end.year || start.month === undefined || end.month === undefined) return undefined;
  if (start.day === undefined && end.day === undefined)
    return wordMonths(start.year, [start.month, end.month], language);
  if (start.day === undefined || end.day === undefined) return undefined;
  const first = { year: start.year, month: start.month, day: start.day };
  if (start.month === end.month) return wordDays(first, end.day, language);
  return wordDaysOfYear(first, { month: end.month, day: end.day }, language);
}

function wordApart(start: EdtfPoint, end: EdtfPoint, language: Language): string | undefined {
  const from = wordPoint(start, language);
  const to = wordPoint(end, language);
  return from === undefined || to === undefined ? undefined : fill(language.names.range, { from, to });
}

function wordSet({ of, members }: EdtfSet, language: Language): string | undefined {
  const words: string[] = [];
  for (const member of members) {
    const text = member.kind === 'range' ? wordRange(member, of, language) : wordPoint(member, language);
    if (text === undefined) return undefined;
    words.push(text);
  }
  const last = words.pop();
  if (last === undefined || words.length === 0) return last;
  const before = words.reduce((left, right) => fill(language.names.comma, { 0: left, 1: right }));
  return fill(of === 'all' ? language.names.and : language.names.or, { 0: before, 1: last });
}

function wordRange({ from, to }: EdtfRange, of: EdtfSet['of'], language: Language): string | undefined {
  const { wording } = language;
  if (from.kind === 'open')
    return to.kind === 'open'
      ? undefined
      : wordOpen(of === 'all' ? wording.until : wording.orEarlier, to, language, '… – {date}');
  if (to.kind === 'open') return wordOpen(of === 'all' ? wording.since : wording.orLater, from, language, '{date} – …');
  return wordInterval({ kind: 'interval', start: from, end: to }, language);
}
