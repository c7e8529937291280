import { decimalSign, inGroups } from '../model/durations.ts';
import type { Timeline } from '../model/timeline.ts';
import { boundsOfEdtf, civilOf, dayOf, edtfOf, readDateWords, wordDate } from '../time/index.ts';
import { withAsciiDigits } from './numerals.ts';
import type { DaySpan, TimedEntry } from './timed.ts';

/** How an author counts years before year 1, or long ago: “66 million years ago”, “12,000 BP”, “300 BCE”; or early ones: “AD 476”. */
interface YearCount {
  /** The astronomical year that is counted from: 1 of years BC, 0 or the present of years ago; 0 of early years. */
  readonly zero: number;
  /** The exponent of what is counted: 6 of millions of years. */
  readonly power: number;
  /** What stands around the number. */
  readonly before: string;
  readonly behind: string;
  /** What stands before decimals; as in the language where the author writes none. */
  readonly decimal: string;
}

/** How years are worded in a stretch of the axis. */
export interface YearWords {
  /** The year from which round years before year 1 count. */
  readonly zero: number;
  /** The beginning of a year; "" where words would say more than anybody knows. */
  readonly word: (year: number) => string;
}

/** Gives for a stretch of the axis how years are worded there: as its first entry words them that counts them in its own way, else as the language does. */
export function yearWordsOf(timeline: Timeline, entries: readonly TimedEntry[]): (stretch: DaySpan) => YearWords {
  const { language } = timeline;
  const isRead = new Map<string, boolean>();
  const counted = entries.flatMap(({ entry, span }) => {
    const count =
      span === undefined ? undefined : countIn(timeline.entries[entry]?.date.wording ?? '', span, language, isRead);
    return span === undefined || count === undefined ? [] : [{ day: span.from, count }];
  });
  const early = counted.find(({ day }) => day >= firstDay)?.count;
  const before = counted.filter(({ day }) => day < firstDay);
  const era = before.find(({ count }) => count.zero === 1 && count.power === 0)?.count;
  return ({ from, to }) => {
    const count = before.find(({ day }) => day >= from && day < to)?.count;
    return {
      zero: count?.zero ?? 1,
      word: (year) => (year > 0 ? wordEarly(year, language, early, era) : wordBefore(year, language, count ?? era)),
    };
  };
}

/** The first day of year 1. */
const firstDay = dayOf(1, 1, 1);

/** A year of our era as the author words early ones; bare where others than the language’s words are used for those before, and then not of two digits. */
function wordEarly(year: number, language: string, early: YearCount | undefined, era: YearCount | undefined): string {
  if (year > 999) return wordDate(edtfYear(year), language);
  if (early !== undefined) return `${early.before}${year}${early.behind}`;
  if (era === undefined) return wordDate(edtfYear(year), language);
  return year < 100 ? '' : String(year);
}

/** How far a number may be told: what is written of ages has hardly more than three digits. */
const digits = 3;

function wordBefore(year: number, language: string, count: YearCount | undefined): string {
  const { zero, power } = count ?? { zero: 1, power: 0 };
  const number = Number(((zero - year) / 10 ** power).toPrecision(12));
  if ((number > 9999 || power > 0) && number !== Number(number.toPrecision(digits))) return '';
  if (count === undefined) return grouped(wordDate(edtfYear(year), language));
  return `${count.before}${inGroups(String(number).replace('.', count.decimal))}${count.behind}`;
}

function grouped(words: string): string {
  return words.replaceAll(/\d+/g, inGroups);
}

const number = /\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}+)*/gu;

/** How a wording counts a year, if it does so with a single number, and what stands around that is read as the year with any number. */
function countIn(
  wording: string,
  { from, to }: DaySpan,
  language: string,
  isRead: Map<string, boolean>,
): YearCount | undefined {
  const { year } = civilOf(from);
  if (year > 999 || to !== dayOf(year + 1, 1, 1)) return undefined;
  const [found, ...others] = wording.matchAll(number);
  if (found === undefined || others.length > 0) return undefined;
  const [written] = found;
  const [ahead, behind] = [wording.slice(0, found.index), wording.slice(found.index + written.length)];
  if (year > 0) {
    const early = { zero: 0, power: 0, before: ahead, behind, decimal: '' };
    return wording !== written && readsAs(wording, year, language, 'plain') ? early : undefined;
  }
  for (const { value, decimal } of valuesOf(written, language)) {
    const power = [0, 3, 4, 6, 8, 9].find((each) => isZero(year + value * 10 ** each));
    if (power === undefined) continue;
    const before = ['', ahead].find((each) => {
      const key = `${each}#${behind}`;
      const known = isRead.get(key) ?? readsAs(`${each}${written}${behind}`, year, language);
      isRead.set(key, known);
      return known;
    });
    if (before !== undefined) return { zero: Math.round(year + value * 10 ** power), power, before, behind, decimal };
  }
  return undefined;
}

/** The present of whoever counts years ago, at most. */
const latestPresent = 2000;

function isZero(year: number): boolean {
  return year >= -1e-6 && year <= latestPresent;
}

function readsAs(words: string, year: number, language: string, doubt: 'plain' | 'any' = 'any'): boolean {
  const reading = readDateWords(words, language);
  if (reading?.kind !== 'date' || reading.length < words.length) return false;
  const edtf = edtfOf(reading.value) ?? '';
  if (doubt === 'plain' && /[~?%]/.test(edtf)) return false;
  const { start } = boundsOfEdtf(edtf);
  return start.kind === 'within' && civilOf(start.earliest).year === year;
}

/** The numbers that written digits may be: in groups of three, or with decimals. */
function valuesOf(written: string, language: string): readonly { readonly value: number; readonly decimal: string }[] {
  const ascii = withAsciiDigits(written);
  const plain = Number(ascii.replaceAll(/\D/g, ''));
  const parts = /^(\d+)([.,])(\d+)$/.exec(ascii);
  const isGrouped = /^\d+$|^\d{1,3}(?:\D\d{3})+$/.test(ascii);
  return [
    ...(isGrouped ? [{ value: plain, decimal: decimalSign(language) }] : []),
    ...(parts === null ? [] : [{ value: Number(`${parts[1]}.${parts[3]}`), decimal: parts[2] ?? '.' }]),
  ];
}

/** A year as EDTF (ISO 8601-2): four digits, or `Y` before longer ones. */
export function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
