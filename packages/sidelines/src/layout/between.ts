import { wordLater } from '../model/durations.ts';
import type { Timeline } from '../model/timeline.ts';
import { longGaps, wordGap } from './gaps.ts';
import { newYears } from './new-years.ts';
import { numeralsOf } from './numerals.ts';
import type { Between } from './theme.ts';
import { entriesOnDays } from './timed.ts';

/**
 * What is said before each entry where spacing is even, in the author's order: the year, where it changes; or how much later it is, where
 * nothing happened for long. Nothing before most.
 */
export function saidBetween(timeline: Timeline, between: Between): readonly (string | undefined)[] {
  return between === 'years' ? newYears(timeline) : waits(timeline);
}

/** All that may be said between entries, whatever the theme. */
export function allBetween(timeline: Timeline): readonly string[] {
  return [...newYears(timeline), ...waits(timeline)].filter((words) => words !== undefined);
}

/** Before the first entry behind each long gap, how long it was: “11 months later”. */
function waits(timeline: Timeline): readonly (string | undefined)[] {
  const { language } = timeline;
  const timed = entriesOnDays(timeline).filter(({ span }) => span !== undefined);
  const gaps = longGaps(
    timed.flatMap(({ span }) => span ?? []),
    { length: 1, broken: 0 },
  );
  const firsts = new Map(timed.toReversed().map(({ entry, span }) => [span?.from, entry]));
  const numerals = numeralsOf(timeline);
  const said = new Map(
    gaps.flatMap((gap) => {
      const first = firsts.get(gap.to);
      return first === undefined ? [] : [[first, numerals(wordLater(wordGap(gap, language), language))] as const];
    }),
  );
  return timeline.entries.map((_, entry) => said.get(entry));
}
