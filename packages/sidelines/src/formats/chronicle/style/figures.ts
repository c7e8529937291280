import { type FoundDate, findDateWords, levelOf } from '../../../time/index.ts';
import type { Piece } from '../lines.ts';

/** What numbers are that could be others, too. */
export interface Figures {
  /** Whether 21.14 is a time of the clock. */
  readonly dottedTimes: boolean;
  /** Whether 0930 is a time of the clock. */
  readonly compactTimes: boolean;
  /** Whether 2000-04 is four years, and not a month. */
  readonly yearSpans: boolean;
}

/** Finds what numbers are by the lines that begin with them. */
export function figuresIn(lines: readonly Piece[], language: string): Figures {
  const compactTimes = hasCompactTimes(lines, language);
  return { compactTimes, dottedTimes: hasDottedTimes(lines, compactTimes), yearSpans: hasYearSpans(lines) };
}

/** So much of a line is looked at for a day. */
const longestLooked = 300;

/** Whether lines begin with times such as 21.14, which some of them show, being no day of a month, and none speaks against. */
function hasDottedTimes(lines: readonly Piece[], areCompact: boolean): boolean {
  let shown = 0;
  for (const { text } of lines) {
    const found = /^\s*(?:[-–—*•]\s+)?(\d{1,2})\.(\d\d)(?![\d.])/.exec(text);
    if (found === null) continue;
    const [, first, second] = found;
    if (Number(first) > 23 || Number(second) > 59) return false;
    if (Number(second) > 12 || second === '00') shown += 1;
  }
  return shown > (areCompact ? 0 : 1);
}

/** Whether lines begin with times such as 0930, as a nought before them shows, in a text that names a day; years are none of them. */
function hasCompactTimes(lines: readonly Piece[], language: string): boolean {
  const times = lines.flatMap(({ text }) => /^\W{0,3}(\d{4})\b(?![-./]\d)/.exec(text)?.[1] ?? []);
  const areTimes = times.every((digits) => Number(digits) < 2400 && Number(digits.slice(2)) < 60);
  if (!areTimes || times.length < 2 || !times.some((digits) => digits.startsWith('0'))) return false;
  return lines.some(
    ({ text }) => /\d/.test(text) && findDateWords(text.slice(0, longestLooked), language, {}).some(isDay),
  );
}

function isDay({ reading }: FoundDate): boolean {
  return reading.kind === 'date' && levelOf(reading.value) === 'day';
}

/** Whether lines begin with years such as 1995-98, which some of them show, being no month, and none speaks against. */
function hasYearSpans(lines: readonly Piece[]): boolean {
  const spans = lines.flatMap(({ text }) => {
    const found = /^\W{0,4}\d\d(\d\d)-(\d\d)(?![\d-])/.exec(text);
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const];
  });
  return spans.some(([, last]) => last > 12) && spans.every(([first, last]) => last > first);
}
