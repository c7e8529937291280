import { entriesInList } from '../render/html/lists.ts';
import type { Item } from './entries.ts';

/** Entries that stand together where the page is by party. */
export interface Group {
  readonly name: string;
  readonly items: readonly Item[];
}

/** A choice that the page's filter offers; that of a party has the party's place. */
interface Offer {
  readonly label: string;
  readonly value: string;
  readonly place: string | undefined;
}

/** The entries of each party alone, and of several together, named as the filter names them; then those of none. */
export function groupsOf(items: readonly Item[], offers: readonly Offer[], others: string): readonly Group[] {
  const has = ({ value, place }: Offer, { acting }: Item) =>
    place === undefined ? value === 'together' && acting.length > 1 : acting.length === 1 && acting[0] === place;
  const named = offers.map((offer) => ({ name: offer.label, items: items.filter((item) => has(offer, item)) }));
  return [...named, { name: others, items: items.filter(({ acting }) => acting.length === 0) }].filter(
    (group) => group.items.length > 0,
  );
}

/** What stands in the page of lists, or sections of lists. */
function partsOfPage(): readonly Element[] {
  return [...document.querySelectorAll('main > :is(.entries, .group, .phase)')];
}

/** Puts lists, or sections of lists, where the lists of the page are. */
export function arrange(parts: readonly Element[]): void {
  const old = partsOfPage();
  old[0]?.parentElement?.append(...parts);
  for (const part of old) if (!parts.includes(part)) part.remove();
}

/** Remembers how the page stands; calling what comes back puts all of it there again. */
export function keepArrangement(): () => void {
  const parts = partsOfPage();
  const lists = [...document.querySelectorAll('main .entries')].map((list) => [list, [...list.children]] as const);
  return () => {
    for (const [list, entries] of lists) list.append(...entries);
    arrange(parts);
  };
}

/** The entries of a group under its name. */
export function sectionOf({ name, items }: Group): HTMLElement {
  const section = document.createElement('section');
  section.className = 'group';
  const heading = document.createElement('h2');
  heading.textContent = name;
  section.append(heading, ...listsOf(items));
  return section;
}

/** Entries in lists of bounded length. */
function listsOf(items: readonly Item[]): readonly HTMLElement[] {
  return Array.from({ length: Math.ceil(items.length / entriesInList) }, (_, index) => {
    const list = document.createElement('ol');
    list.className = 'entries';
    list.setAttribute('role', 'list');
    list.start = index * entriesInList + 1;
    const end = (index + 1) * entriesInList;
    list.append(...items.slice(index * entriesInList, end).map(({ element }) => element));
    return list;
  });
}
