import { textOf } from './folding.ts';

/** An entry of the page, as the script sees it. */
export interface Item {
  readonly element: HTMLElement;
  /** The places of the parties that acted. */
  readonly acting: readonly string[];
  /** The places of those who acted by camps, where they were opponents; none where they were not. */
  readonly camps: readonly (readonly string[])[];
  /** Where it stands in the overview, in thousandths of its width. */
  readonly at: number;
  /** Where it stands by time: its first class. */
  readonly side: string;
}

/** Which entries are shown: of whom, and with which words. */
export interface Choice {
  /** "" for all, "together", "against", "apart", or `by.` and a party's id. */
  readonly show: string;
  /** The place of the party that `show` names. */
  readonly place: string | undefined;
  /** As they are compared; each must be in the entry. */
  readonly wanted: readonly string[];
}

/** The entries of the page by time, of which each has its place in the overview. */
export function itemsOf(root: Document, places: readonly string[]): readonly Item[] {
  return Array.from(root.querySelectorAll<HTMLElement>('.entries > li'), (element, index) => ({
    at: Number(places[index] ?? 0),
    element,
    side: element.classList[0] ?? '',
    acting: (element.dataset['by'] ?? '').split(' ').filter((place) => place !== ''),
    camps: element.dataset['against']?.split(',').map((camp) => camp.split(' ')) ?? [],
  }));
}

/** What an entry says. */
export function articleOf({ element }: Item): HTMLElement {
  return element.querySelector('article') ?? element;
}

/** What an entry says, heading and paragraphs each by itself. */
export function linesOf(element: Element): readonly string[] {
  return Array.from(element.querySelectorAll('h2, h3, p, article li'), ({ textContent }) => textContent);
}

const texts = new WeakMap<Item, string>();

function textIn(item: Item): string {
  const text = texts.get(item) ?? textOf(articleOf(item));
  texts.set(item, text);
  return text;
}

/** The entries that a choice leaves. */
export function chosen(items: readonly Item[], { show, place, wanted }: Choice): readonly Item[] {
  return items.filter((item) => {
    const { acting, camps, element } = item;
    if (element.classList.contains('neither')) return false;
    if (show === 'together' && (acting.length < 2 || camps.length > 0)) return false;
    if (show === 'against' && camps.length === 0) return false;
    if (show === 'apart' && acting.length !== 1) return false;
    if (place !== undefined && !acting.includes(place)) return false;
    return wanted.every((word) => textIn(item).includes(word));
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
