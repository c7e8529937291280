import { type DateValue, openEnd } from '../../../time/index.ts';
import { countOf } from '../counting.ts';
import { stretch } from '../lines.ts';
import type { Sight } from '../shape/sight.ts';
import { type Habits, holds } from './habits.ts';
import type { Line } from './line.ts';

/**
 * Where most dates are years from one to another with nothing but a blank behind them, a year with a dash alone goes on, or has no start
 * that is known: “1832– Ada Keene”, “–1612 John Ash”.
 */
export function withOpenYears(lines: readonly Line[], dated: readonly boolean[], habits: Habits): readonly Line[] {
  const terms = countOf(lines, ({ sight }, place) => dated[place] === true && isTerm(sight));
  const isUsual = holds(
    habits.terms,
    terms,
    countOf(dated, (isDated) => isDated),
  );
  if (!isUsual) return lines;
  return lines.map((found, place) => {
    const sight = dated[place] && found.sight !== undefined ? openIn(found.sight, found) : undefined;
    return sight === undefined ? found : { ...found, sight };
  });
}

/** Whether a date is a period of years before a blank. */
function isTerm(sight: Sight | undefined): boolean {
  return sight?.reading.kind === 'date' && sight.reading.value.kind === 'period' && sight.separator === 'blank';
}

/** A year with a dash on one side that belongs to it: no blank stands between. */
function openIn(sight: Sight, { line }: Line): Sight | undefined {
  const { reading, date, rest, level, opener } = sight;
  if (reading.kind !== 'date' || reading.value.kind !== 'point' || level !== 'year') return undefined;
  const { from, to } = date;
  const isEnd = /^[-–—]$/.test(opener) && from === line.from + 1;
  const isStart = /^[-–—]\s+$/.test(line.text.slice(to - line.from, rest.from - line.from));
  if (isEnd === isStart) return undefined;
  const { value } = reading;
  const period: DateValue = { kind: 'period', start: isEnd ? openEnd : value, end: isEnd ? value : openEnd };
  const words = stretch(line, isEnd ? from - 1 : from, isEnd ? to : to + 1);
  return { ...sight, opener: '', reading: { ...reading, value: period }, date: words };
}
