import type { Item } from './entries.ts';

/** The columns of two parties that stand side by side. */
const columns = ['start', 'end'] as const;

/**
 * Puts two parties side by side: each entry into the column of the one that acts, or across both; what neither does has no place.
 * @param pair the places of both; of none where all entries are where the page had them
 */
export function arrange(items: readonly Item[], pair: readonly string[]): void {
  for (const item of items) {
    const side = pair.length === 0 ? item.side : sideBeside(pair, item);
    const { element } = item;
    if (element.classList[0] !== side) element.className = element.className.replace(/^\w+/, side);
    if (item.camps.length > 0) element.classList.toggle('opposed', areOpponents(pair, item));
  }
  const { dataset } = document.documentElement;
  for (const [index, column] of columns.entries()) {
    const place = pair[index];
    if (place === undefined) delete dataset[column];
    else dataset[column] = place;
  }
}

function sideBeside(pair: readonly string[], { acting }: Item): string {
  const acts = pair.map((place) => acting.includes(place));
  return acts.every(Boolean) ? 'bridge' : (columns[acts.indexOf(true)] ?? 'neither');
}

/** Whether two parties stand in different camps of an entry. */
function areOpponents(pair: readonly string[], { camps }: Item): boolean {
  const sides = pair.map((place) => camps.findIndex((camp) => camp.includes(place)));
  return !sides.includes(-1) && new Set(sides).size > 1;
}

/** Of two choices none names the party of the other: where one comes to do so, the other takes the party that this one had. */
export function keepApart(heads: readonly HTMLSelectElement[], changed: () => void): void {
  for (const [index, head] of heads.entries()) {
    head.addEventListener('change', () => {
      const other = heads[1 - index];
      const before = document.documentElement.dataset[columns[index] ?? ''];
      if (other?.selectedIndex === head.selectedIndex) other.selectedIndex = Number(before);
      changed();
    });
  }
}
