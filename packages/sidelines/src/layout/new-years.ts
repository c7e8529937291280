import type { Timeline } from '../model/timeline.ts';
import { boundsOfEntries } from '../model/times.ts';
import { type Bounds, civilOf } from '../time/index.ts';
import { numeralsOf } from './numerals.ts';
import { entriesOnDays } from './timed.ts';
import { yearWordsOf } from './year-words.ts';

/**
 * The year that begins before each entry, in the author's order and words: where spacing is even, nothing else says when years change.
 * Absent before the first year, since nothing changes there; where nobody knows the year; and where the date is the year itself, which
 * would be said twice. Nowhere, where most new years are said so: the few others would look like something more.
 */
export function newYears(timeline: Timeline): readonly (string | undefined)[] {
  const years = boundsOfEntries(timeline).map(yearIn);
  if (new Set(years.map((own) => own?.year)).size < 2) return years.map(() => undefined);
  // Only early years have words of the author's.
  const isEarly = years.some((own) => own !== undefined && own.year < 1000);
  const wordsIn = yearWordsOf(timeline, isEarly ? entriesOnDays(timeline) : []);
  const numerals = numeralsOf(timeline);
  let before: number | undefined;
  const changing = years.map((own) => {
    const isNew = own !== undefined && before !== undefined && own.year !== before;
    before = own?.year ?? before;
    return isNew ? own : undefined;
  });
  const changes = changing.filter((own) => own !== undefined);
  if (2 * changes.filter(({ isAll }) => isAll).length > changes.length) return changing.map(() => undefined);
  return changing.map((own) => {
    const words =
      own === undefined || own.isAll ? '' : numerals(wordsIn({ from: own.day, to: own.day + 1 }).word(own.year));
    return words === '' ? undefined : words;
  });
}

/** The longest time, in days, that is of one year: a winter may end in the next. */
const longest = 366;

/** The year in which something began, and whether no more than that is known of it. */
function yearIn({
  start,
  end,
}: Bounds): { readonly year: number; readonly day: number; readonly isAll: boolean } | undefined {
  const bound = start.kind === 'within' ? start : end;
  if (bound.kind !== 'within' || bound.latest - bound.earliest >= longest) return undefined;
  const [first, last] = [civilOf(bound.earliest), civilOf(bound.latest)];
  return { year: first.year, day: bound.earliest, isAll: first.month === 1 && last.month === 12 };
}
