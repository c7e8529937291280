/** An entry of the page, as the script sees it. */
export interface Item {
  readonly element: HTMLElement;
  /** The places of the parties that acted. */
  readonly acting: readonly string[];
  /** Where it stands in the overview, in thousandths of its width. */
  readonly at: number;
}

/** Which entries are shown: of whom, and with which words. */
export interface Choice {
  /** "" for all, "together", "apart", or `by.` and a party's id. */
  readonly show: string;
  /** The place of the party that `show` names. */
  readonly place: string | undefined;
  readonly words: string;
}

/** The entries of the page by time, of which each has its place in the overview. */
export function itemsOf(root: Document, places: readonly string[]): readonly Item[] {
  return Array.from(root.querySelectorAll<HTMLElement>('.entries > li'), (element, index) => ({
    at: Number(places[index] ?? 0),
    element,
    acting: (element.dataset['by'] ?? '').split(' ').filter((place) => place !== ''),
  }));
}

/** Letters as they are compared: small, and without their accents. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

const texts = new WeakMap<Element, string>();

function textOf(element: HTMLElement): string {
  const known = texts.get(element);
  if (known !== undefined) return known;
  const text = folded(element.querySelector('article')?.textContent ?? '');
  texts.set(element, text);
  return text;
}

/** The entries that a choice leaves; each word that was asked for must be in them. */
export function chosen(items: readonly Item[], { show, place, words }: Choice): readonly Item[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter(({ element, acting }) => {
    if (show === 'together' && acting.length < 2) return false;
    if (show === 'apart' && acting.length !== 1) return false;
    if (place !== undefined && !acting.includes(place)) return false;
    return wanted.length === 0 || wanted.every((word) => textOf(element).includes(word));
  });
}

/** Shows some of the entries. What is printed stays as it was: the style sheet hides nothing on paper. */
export function show(items: readonly Item[], shown: readonly Item[]): void {
  const left = new Set(shown);
  const lists = new Map<HTMLElement, number>();
  for (const item of items) {
    const list = item.element.parentElement;
    item.element.classList.toggle('out', !left.has(item));
    if (list !== null) lists.set(list, (lists.get(list) ?? 0) + (left.has(item) ? 1 : 0));
  }
  for (const [list, count] of lists) {
    list.hidden = count === 0;
    list.style.setProperty('--share', `${count / list.childElementCount}`);
  }
  document.documentElement.classList.toggle('filtered', shown.length < items.length);
}
