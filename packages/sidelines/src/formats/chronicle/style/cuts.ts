import { type Slices, sliceAt } from '../../../model/slices.ts';
import {
  boundsOfValue,
  completed,
  type DateReading,
  eachDateWords,
  type FoundDate,
  findDateWords,
  isWhole,
  levelOf,
  readDateWords,
} from '../../../time/index.ts';
import { countOf } from '../counting.ts';
import { after, before, type Piece, textsOf } from '../lines.ts';
import { type ReadingMemory, remembered } from '../memory.ts';
import { slicedRowOf } from '../rows.ts';
import { levelOfReading } from '../shape/sight.ts';
import { bulletSigns } from '../signs.ts';
import type { RowLine } from '../wikitext.ts';
import { type Habit, type Habits, holds } from './habits.ts';

/** A line longer than this may hold a whole chronicle. */
const long = 120;
const longestRun = 100_000;
const longestDate = 60;
/** One of these stands behind each of them. */
const anySign = /[:：–—|=]|-\s|--/;

/** Breaks each line that holds many dates, each at the start of a sentence with a sign behind it, before each of them. */
export function* breakRuns(
  lines: readonly Piece[],
  language: string,
  habits: Habits,
  memory: ReadingMemory,
): Slices<readonly Piece[]> {
  const breaks = yield* breaksOf(memory, textsOf(lines), [], [language], runWith(memory, language));
  const areHeads = holds(
    habits.headsAtEnds,
    countOf(breaks, ({ head }) => head !== undefined),
  );
  const areTight = holds(
    habits.tight,
    countOf(breaks, ({ tight }) => tight.length > 0),
  );
  const starts = breaks.map(({ head, annals, run, tight }) => {
    if (areHeads && head !== undefined) return [head];
    if (holds(habits.annals, annals.rises, annals.starts.length)) return annals.starts;
    if (run.isSure || holds(habits.runs, run.dates)) return run.starts;
    return areTight ? tight : [];
  });
  if (starts.every(({ length }) => length === 0)) return lines;
  return lines.flatMap((line: RowLine, place) =>
    line.wikiCells === undefined ? cutAt(line, starts[place] ?? []) : line,
  );
}

/** Where a line may be broken, in each of the ways in which lines are. */
interface Breaks {
  /** Where a head with a date begins at its end. */
  readonly head: number | undefined;
  /** The dates with which sentences begin, and how many are no earlier than the one before. */
  readonly annals: { readonly starts: readonly number[]; readonly rises: number };
  /** The dates that have grown together with the sentence before, and have nothing between them and their text. */
  readonly tight: readonly number[];
  /** The dates that have a sign behind them, how many there are with that at the start of the line, and whether no more are wanted. */
  readonly run: { readonly starts: readonly number[]; readonly dates: number; readonly isSure: boolean };
}

const breaksOf = slicedRowOf<string, Breaks>();

/** Nothing is broken that is short and has nothing behind the end of a sentence, and no sign or year at its start. */
const mayHoldBreak = /[.!?…”"»)]\s*\S|^[-–—]{2}|^\d{4}\S/u;
const noBreaks: Breaks = {
  head: undefined,
  annals: { starts: [], rises: 0 },
  tight: [],
  run: { starts: [], dates: 0, isSure: false },
};

const runWith = remembered((text: string, language: string): Breaks => {
  if (text.length < long && !mayHoldBreak.test(text)) return noBreaks;
  const mayBreak = text.length <= longestRun && anySign.test(text) && mayHoldRun(text) && !/^\s*\|/.test(text);
  return {
    head: headAtEnd(text, language),
    annals: text.length < long ? noBreaks.annals : annalsIn(text, language),
    tight: text.length > longestRun ? [] : tightIn(text, language),
    run: mayBreak ? runIn(text, language) : noBreaks.run,
  };
});

/** "… is repaired later. May 2019: The stop": where a head with a date begins that has grown together with the paragraph above it. */
function headAtEnd(text: string, language: string): number | undefined {
  // The full stop of “3. September” ends no sentence, nor does what stands behind the letter of an item.
  const head =
    /(?:[!?…"”»)]|(?<!\d|^\s*\p{L})\.)(?<!^\s*\p{L}\))\s+(\S[^.!?…]{3,75})$/u.exec(text.slice(-100))?.[1] ?? '';
  const reading = /[:：]/.test(head) ? readDateWords(head, language, {}) : undefined;
  const isHead = reading !== undefined && isWholeAtOnce(reading) && /^\s*[:：](?!\d)/.test(head.slice(reading.length));
  return isHead ? text.length - head.length : undefined;
}

/** "612 A cell is built. 671 The saint is found.": the dates with which sentences begin, nothing between them and the text. */
function annalsIn(text: string, language: string): Breaks['annals'] {
  if (text.length > longestRun) return { starts: [], rises: 0 };
  const starts: number[] = [];
  let [end, last, falls] = [0, Number.NEGATIVE_INFINITY, 0];
  for (const { 0: before, index } of text.matchAll(
    /(?:^|(?:(?<!\d)\.|\.(?!\d)|[!?…])["”»]?\s*|:\s+)(?=[\d\p{Lu}])/gu,
  )) {
    const from = index + before.length;
    const day = from < end ? undefined : annalAt(text, from, language);
    if (day === undefined) continue;
    starts.push(from);
    end = from + day.length;
    if (day.earliest < last) falls += 1;
    last = day.earliest;
  }
  return { starts, rises: starts.length - falls };
}

/** A date at the start of a sentence; of one without a year, where it lies in any. */
function annalAt(
  text: string,
  from: number,
  language: string,
): { readonly length: number; readonly earliest: number } | undefined {
  const reading = readDateWords(text.slice(from, from + longestDate), language, { smallYears: true });
  if (reading?.kind !== 'date' || reading.lead !== undefined) return undefined;
  const level = levelOf(reading.value);
  if (level !== 'year' && level !== 'month' && level !== 'day') return undefined;
  const behind = text.slice(from + reading.length, from + reading.length + 6);
  const isFollowed = /^\s+["“„«]?\p{Lu}/u.test(behind) || (level === 'day' && /^\s+\d/.test(behind));
  const value = completed(reading.value, { year: 2000 }) ?? reading.value;
  const { start } = boundsOfValue(value);
  return isFollowed && start.kind === 'within' ? { length: reading.length, earliest: start.earliest } : undefined;
}

/** Whether a line is long, begins with dashes, or has a date, or the end of a sentence, that more has grown together with. */
function mayHoldRun(text: string): boolean {
  return text.length >= long || /^[-–—]{2}|^\d{4}\S|[.!?)]\S/.test(text);
}

function runIn(text: string, language: string): Breaks['run'] {
  const heading = headingIn(text, language);
  if (heading > 0) return { starts: [heading], dates: 1, isSure: true };
  const glued = gluedStartsIn(text, language);
  if (text.length < long) return { starts: glued, dates: glued.length, isSure: false };
  const starts = [...new Set([...startsIn(text, language), ...glued])].sort((a, b) => a - b);
  // The date that the line begins with is one of them.
  const first = starts.length > 0 ? readDateWords(text.slice(0, longestDate), language, {}) : undefined;
  const opens = first !== undefined && beginsItem(`. ${text}`, 2, 2 + first.length) ? 1 : 0;
  const isTail = starts.length === 1 && /[:：]\s*$/.test(text) && (starts[0] ?? 0) > text.length - 40;
  return { starts, dates: starts.length + opens, isSure: isTail };
}

/** How much of a line is a heading between dashes, as in "-- NOVEMBER --- 5-6: The office is empty". */
function headingIn(text: string, language: string): number {
  const [whole = '', words = ''] = /^[-–—]{2,}\s*(\p{L}+(?: \d{4})?)\s*[-–—]{2,}\s*(?=[\p{L}\d])/u.exec(text) ?? [];
  if (words === '' || readDateWords(words, language, {})?.length !== words.length) return 0;
  const behind = text.slice(whole.length, whole.length + longestDate);
  return /^\d/.test(behind) || readDateWords(behind, language, {}) !== undefined ? whole.length : 0;
}

/** The end of a sentence, or a bullet. */
const itemStart = `(?:[.!?:…"”»)。！？؟]|\\s[-–—|${bulletSigns}])`;
/** The same with one of the signs of `anySign` not far behind it; or a colon at the end. */
const mayBeginItem = new RegExp(`${itemStart}(?=.{0,100}?(?:[:：](?!\\d)|[–—|=]|-\\s|--))|[:：]\\s*$`, 'su');

function startsIn(text: string, language: string): readonly number[] {
  if (!mayBeginItem.test(text)) return [];
  return findDateWords(text, language, {})
    .filter(({ from, reading }) => from > 0 && beginsItem(text, from, from + reading.length))
    .map(({ from }) => from - (bulletBefore.exec(text.slice(Math.max(0, from - 3), from))?.[0].length ?? 0));
}

const bulletBefore = new RegExp(`[${bulletSigns}]\\s?$`, 'u');

/** Dates that have grown together with the sentence before: "… is closed.15/10 : The pier …", or with their year: "189424/9:". */
function gluedStartsIn(text: string, language: string): readonly number[] {
  const year = /^\d{4}(?=\p{Lu}\p{Ll}|\d{1,2}\/\d{1,2}\s*[:：])/u.exec(text)?.[0].length;
  // The full stop between two digits is one of a number.
  const ends = [...text.matchAll(/(?:(?<!\d)[.!?)](?=\d)|[.!?)](?=\p{Lu}))/gu)].map(({ index }) => index + 1);
  return [...(year === undefined ? [] : [year]), ...ends].filter((from) => {
    const reading = readDateWords(text.slice(from, from + longestDate), language, {});
    return (
      reading !== undefined && /^\s*[:：](?!\d)/.test(text.slice(from + reading.length, from + reading.length + 4))
    );
  });
}

/** “… for each.Feb. 5 The bank …”: the dates right behind the end of a sentence, before another. */
function tightIn(text: string, language: string): readonly number[] {
  const ends = [...text.matchAll(/[.!?][”"»)]?(?=\d{1,2}\.?\s\p{L}|\p{Lu})/gu)].map(
    ({ 0: end, index }) => index + end.length,
  );
  return ends.filter((from) => annalAt(text, from, language) !== undefined);
}

/** The line in pieces of which each but the first begins at one of some places, if not at its own start. */
function cutAt(line: Piece, starts: readonly number[]): readonly Piece[] {
  const bounds = [0, ...starts.filter((from) => from > 0), line.text.length];
  return bounds.slice(1).map((to, place) => after(before(line, to), bounds[place] ?? 0));
}

const freeStart = new RegExp(`${itemStart}\\s*[-–—*${bulletSigns}]?\\s*$`, 'u');

function beginsItem(text: string, from: number, to: number): boolean {
  if (/^[:：]\s*$/.test(text.slice(to, to + 10))) return true;
  const isFree = freeStart.test(text.slice(Math.max(0, from - 6), from));
  return isFree && /^\s*(?:[:：](?!\d)|[–—|=]|-\s|--)/u.test(text.slice(to, to + 4));
}

/** A day begins a line when no more than this stands before it. */
const latestStart = 4;
/** After so many lines that begin with a day it shows whether most have two. */
const enoughRows = 40;

/** No shorter line holds two days with a text between them. */
const shortestRow = 12;

/** Breaks the rows of a list that was printed in two columns: most lines begin with a day and have another behind its text. */
export function* breakColumns(
  lines: readonly Piece[],
  language: string,
  { columns }: Pick<Habits, 'columns'>,
  memory: ReadingMemory,
): Slices<readonly Piece[]> {
  const seconds = yield* secondDays(lines, secondWith(memory, language), columns);
  if (seconds.length === 0) return lines;
  return lines.flatMap((line, place) => {
    const second = seconds[place] ?? 0;
    return second > 0 ? cutAt(line, [second]) : [line];
  });
}

/** Where the second days of all lines begin; none when they are too few, which mostly shows soon. */
function* secondDays(
  lines: readonly Piece[],
  read: SecondReader,
  habit: Habit,
): Slices<readonly (number | undefined)[]> {
  const seconds: (number | undefined)[] = [];
  let left = countOf(lines, ({ text }) => text.length >= shortestRow);
  let [dated, double] = [0, 0];
  for (const { text } of lines) {
    if (!holds(habit, double + left, dated + left)) return [];
    if (dated >= enoughRows && !holds(habit, double * 2, dated)) return [];
    yield* sliceAt(seconds.length);
    const second = read(text);
    seconds.push(second);
    if (second !== undefined) dated += 1;
    if (second !== undefined && second > 0) double += 1;
    if (text.length >= shortestRow) left -= 1;
  }
  return holds(habit, double, dated) ? seconds : [];
}

/** The first dates of a line, three at most; none when the first of them does not begin the line. */
function daysIn(text: string, language: string): readonly FoundDate[] {
  const days: FoundDate[] = [];
  for (const date of eachDateWords(text, language, {}, latestStart)) {
    if (isWholeAtOnce(date.reading)) days.push(date);
    if (days.length > 2 || (days[0] ?? date).from > latestStart) break;
  }
  return days;
}

/** Whether a date lacks nothing, and nothing stands before it. */
function isWholeAtOnce(reading: DateReading): boolean {
  return reading.kind === 'date' && reading.lead === undefined && isWhole(reading.value);
}

const secondWith = remembered(secondDay);
type SecondReader = ReturnType<typeof secondWith>;

/** Where a second day begins in a line that begins with one; 0 when none does, undefined when the line begins with no day. */
function secondDay(text: string, language: string): number | undefined {
  if (text.length > 1000 || !/^\W{0,4}[\p{L}\d]/u.test(text)) return undefined;
  const [first, second, third] = daysIn(text, language);
  if (first === undefined || first.from > latestStart) return undefined;
  if (second === undefined || third !== undefined || second.from < first.from + first.reading.length + 8) return 0;
  // “February 1, 2031” behind a sentence without a blank is no year.
  if (levelOfReading(second.reading) === 'year' && levelOfReading(first.reading) !== 'year') return 0;
  const isFree = /^\s/.test(text.slice(second.from + second.reading.length));
  return isFree ? second.from + (second.reading.lead ?? 0) : 0;
}
