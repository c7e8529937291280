/** Of how many something holds. */
export function countOf<Item>(items: readonly Item[], holds: (item: Item, place: number) => boolean): number {
  let count = 0;
  items.forEach((item, place) => {
    if (holds(item, place)) count += 1;
  });
  return count;
}

/** How often each word stands among others. */
export function timesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** The words that stand among others so often, or more. */
export function recurringIn(words: readonly string[], fewest = 2): ReadonlySet<string> {
  return new Set([...timesOf(words)].flatMap(([word, times]) => (times >= fewest ? word : [])));
}
