/** Of how many something holds. */
export function countOf<Item>(items: readonly Item[], holds: (item: Item, place: number) => boolean): number {
  let count = 0;
  items.forEach((item, place) => {
    if (holds(item, place)) count += 1;
  });
  return count;
}
