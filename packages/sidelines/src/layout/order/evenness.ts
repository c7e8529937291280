import type { Timeline } from '../../model/timeline.ts';
import type { ToldEntry } from '../../model/told.ts';
import type { StrandRanks } from './crossings.ts';
import { edgesOf } from './edge.ts';
import { chooseSides, type Side } from './side.ts';

/** About how many lines a card takes in its column, the room around it included. */
function linesOf({ entry }: Pick<ToldEntry, 'entry'>): number {
  return 4 + Math.ceil(entry.text.length / 40);
}

/** The side of each card of a page or a picture with two columns. */
export function sidesIn(timeline: Timeline, told: readonly ToldEntry[], ranks: StrandRanks): readonly Side[] {
  return chooseSides(
    told.map((each) => ({ parties: each.acting, room: linesOf(each) })),
    ranks,
    edgesOf(timeline),
  );
}

/** The most of a sheet that may be white because one side of it says little. */
const mostWhite = 3 / 8;
/** So many lines may be white however much of the sheet that is: a short timeline hardly has two sides yet. */
const mostLines = 40;

/**
 * Whether cards stand on two sides of the spine where there is room: two parties or more act, and none so seldom that its side would be
 * left white; or the author says who stands on which side.
 */
export function hasTwoSides(timeline: Timeline, told: readonly ToldEntry[], ranks: StrandRanks): boolean {
  if (timeline.parties.length < 2) return false;
  if (edgesOf(timeline).some((edge) => edge !== undefined)) return true;
  const taken = { start: 0, end: 0, bridge: 0 };
  sidesIn(timeline, told, ranks).forEach((side, index) => {
    const own = told[index];
    if (own !== undefined) taken[side] += linesOf(own);
  });
  const more = Math.max(taken.start, taken.end);
  const white = more - Math.min(taken.start, taken.end);
  return white <= mostLines || white <= mostWhite * 2 * (more + taken.bridge);
}
