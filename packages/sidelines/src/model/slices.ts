/** Work that may be paused between its slices, or left at any of them: whoever runs it goes from one to the next. */
export type Slices<Made> = Generator<undefined, Made, undefined>;

/** So many items at most are looked at in a slice. */
const mostInSlice = 20;

/** Ends a slice where a list has so many places behind it. */
export function* sliceAt(place: number): Slices<void> {
  if (place % mostInSlice === mostInSlice - 1) yield;
}

/** Does all of the work at once. */
export function whole<Made>(slices: Slices<Made>): Made {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** Finds something for each item of a list, so many a slice. */
export function* mapInSlices<Item, Found>(
  items: readonly Item[],
  find: (item: Item, place: number) => Found,
): Slices<readonly Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < items.length; from += mostInSlice) {
    if (from > 0) yield;
    for (const item of items.slice(from, from + mostInSlice)) found.push(find(item, found.length));
  }
  return found;
}
