/** What stands in two rows: its place in the one and in the other. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** A part of each of two rows, half open. */
interface Stretch {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** The most edits that are counted one by one: what differs in more is parted where both have something once. */
const mostEdits = 64;
/** How often what was parted is parted again. */
const mostParting = 8;

/**
 * As many of the pairs as can be in one order in both rows, ascending: a longest increasing subsequence, found by piles as in
 * patience sorting (Aldous and Diaconis 1999), n log n.
 * @param pairs ascending by their places before; no place stands in two of them
 */
export function inOneOrder<Of extends Pair>(pairs: readonly Of[]): readonly Of[] {
  const tops: Of[] = [];
  const below = new Map<Of, Of>();
  for (const pair of pairs) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.after ?? 0) < pair.after) low = middle + 1;
      else high = middle;
    }
    const under = tops[low - 1];
    if (under !== undefined) below.set(pair, under);
    tops[low] = pair;
  }
  const chain: Of[] = [];
  for (let pair = tops.at(-1); pair !== undefined; pair = below.get(pair)) chain.push(pair);
  return chain.reverse();
}

/**
 * What stays of a row in another, ascending in both: as much as can be where they differ in little; where they differ in much, what
 * stands in both once keeps the rest apart, as in patience diff (Bram Cohen). At most n log n, whatever the rows are.
 */
export function alignedIn(before: readonly number[], after: readonly number[]): readonly Pair[] {
  return alignedWithin([before, after], { before: [0, before.length], after: [0, after.length] }, mostParting);
}

type Rows = readonly [before: readonly number[], after: readonly number[]];

function alignedWithin(rows: Rows, whole: Stretch, parting: number): readonly Pair[] {
  const [head, stretch, tail] = trimmed(rows, whole);
  if (isEmpty(stretch)) return [...head, ...tail];
  const kept = fewestEdits(rows, stretch) ?? (parting === 0 ? [] : parted(rows, stretch, parting));
  return [...head, ...kept, ...tail];
}

function isEmpty({ before, after }: Stretch): boolean {
  return before[0] === before[1] || after[0] === after[1];
}

/** What is the same at both ends, and what is left between. */
function trimmed([a, b]: Rows, { before, after }: Stretch): readonly [readonly Pair[], Stretch, readonly Pair[]] {
  let [[from, to], [other, otherTo]] = [before, after];
  const [head, tail]: [Pair[], Pair[]] = [[], []];
  while (from < to && other < otherTo && a[from] === b[other]) head.push({ before: from++, after: other++ });
  while (from < to && other < otherTo && a[to - 1] === b[otherTo - 1]) tail.push({ before: --to, after: --otherTo });
  return [head, { before: [from, to], after: [other, otherTo] }, tail.reverse()];
}

/** Parts a stretch at what stands once in both, and aligns what is between; nothing stays where nothing does. */
function parted(rows: Rows, stretch: Stretch, parting: number): readonly Pair[] {
  const anchors = inOneOrder(onceInBoth(rows, stretch));
  if (anchors.length === 0) return [];
  const kept: Pair[] = [];
  let [from, other] = [stretch.before[0], stretch.after[0]];
  for (const anchor of [...anchors, { before: stretch.before[1], after: stretch.after[1] }]) {
    const between: Stretch = { before: [from, anchor.before], after: [other, anchor.after] };
    // One by one: a call takes only so many at once.
    for (const pair of alignedWithin(rows, between, parting - 1)) kept.push(pair);
    if (anchor.before < stretch.before[1]) kept.push(anchor);
    [from, other] = [anchor.before + 1, anchor.after + 1];
  }
  return kept;
}

function onceInBoth([a, b]: Rows, { before, after }: Stretch): readonly Pair[] {
  const [places, others] = [onceIn(a, before), onceIn(b, after)];
  return [...places].flatMap(([value, place]) => {
    const other = others.get(value);
    return place < 0 || other === undefined || other < 0 ? [] : [{ before: place, after: other }];
  });
}

/** Where each value stands, in the order of the row; -1 of what stands there more than once. */
function onceIn(row: readonly number[], [from, to]: readonly [number, number]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const value = row[at] ?? 0;
    places.set(value, places.has(value) ? -1 : at);
  }
  return places;
}

/**
 * What stays of a stretch where as little as can be goes and comes; `undefined` where that is more than `mostEdits`. The greedy
 * algorithm of E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986): of every number of edits, how far they reach on
 * each diagonal.
 */
function fewestEdits(
  [a, b]: Rows,
  { before: [from, to], after: [other, otherTo] }: Stretch,
): readonly Pair[] | undefined {
  const [length, otherLength] = [to - from, otherTo - other];
  const reached: Map<number, number>[] = [];
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    const reach = new Map<number, number>();
    reached.push(reach);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepTo(diagonal, reached[edits - 1]).to;
      while (x < length && x - diagonal < otherLength && a[from + x] === b[other + x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= length && x - diagonal >= otherLength)
        return wayBack(reached, diagonal).map(({ before, after }) => ({ before: from + before, after: other + after }));
    }
  }
  return undefined;
}

/** The edit by which a diagonal is reached, from the diagonal where that gets further: something goes, or something comes. */
function stepTo(
  diagonal: number,
  last: ReadonlyMap<number, number> | undefined,
): { readonly from: number; readonly to: number } {
  if (last === undefined) return { from: 0, to: 0 };
  const [goes, comes] = [last.get(diagonal - 1), last.get(diagonal + 1)];
  if (goes === undefined || (comes !== undefined && goes < comes)) return { from: diagonal + 1, to: comes ?? 0 };
  return { from: diagonal - 1, to: goes + 1 };
}

function wayBack(reached: readonly ReadonlyMap<number, number>[], last: number): readonly Pair[] {
  const kept: Pair[] = [];
  let diagonal = last;
  for (let edits = reached.length - 1; edits >= 0; edits -= 1) {
    const step = stepTo(diagonal, reached[edits - 1]);
    for (let x = (reached[edits]?.get(diagonal) ?? 0) - 1; x >= step.to; x -= 1)
      kept.push({ before: x, after: x - diagonal });
    diagonal = step.from;
  }
  return kept.reverse();
}
