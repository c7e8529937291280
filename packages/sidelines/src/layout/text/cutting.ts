import type { Px } from '../scene.ts';
import type { TextBlock } from './paragraph.ts';

/** The lines of a block between two heights at which lines begin, or at which it ends. */
export function linesBetween(block: TextBlock, from: Px, to: Px): TextBlock {
  if (from <= 0 && to >= block.height) return block;
  const runs = block.runs.slice(
    firstOf(block.runs, ({ mark }) => mark.y > from),
    firstOf(block.runs, ({ mark }) => mark.y > to),
  );
  const tops = block.tops.slice(firstFrom(block.tops, from), firstFrom(block.tops, to));
  return {
    width: block.width,
    height: Math.min(to, block.height) - from,
    tops: tops.map((top) => top - from),
    runs: runs.map((run) => ({ ...run, mark: { ...run.mark, y: run.mark.y - from } })),
    missing: [],
  };
}

/** How many lines must stand on each side of where something is cut in two. */
export interface Least {
  readonly before: number;
  readonly after: number;
}

/** Where something is to be cut in two. */
export interface Cut {
  /** Where it begins. */
  readonly from: Px;
  /** How tall its upper part may be. */
  readonly room: Px;
  readonly least: Least;
}

/**
 * Where to cut so that as much as can be fits into some room; `undefined` where too few lines would stand on one side.
 * @param tops where lines begin, downwards
 */
export function cutWithin(tops: readonly Px[], { from, room, least }: Cut): Px | undefined {
  const first = firstFrom(tops, from);
  const tooLow = firstOf(tops, (top) => top > from + room);
  const cut = Math.min(tooLow - 1, tops.length - least.after);
  return cut >= first + least.before ? tops[cut] : undefined;
}

/** As `cutWithin`, but with fewer lines on a side where there is no other way, and after the first line at the least. */
export function cutSomewhere(tops: readonly Px[], cut: Cut): Px | undefined {
  const anywhere = cutWithin(tops, cut) ?? cutWithin(tops, { ...cut, least: { before: 1, after: 1 } });
  return anywhere ?? tops[firstFrom(tops, cut.from) + 1];
}

function firstFrom(tops: readonly Px[], from: Px): number {
  return firstOf(tops, (top) => top >= from);
}

/** The index of the first of which something is true, as it is of all behind it; the count of all where it is true of none. */
function firstOf<Item>(items: readonly Item[], isTrue: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || isTrue(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
