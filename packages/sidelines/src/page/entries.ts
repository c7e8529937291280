import type { Side } from '../layout/order/side.ts';
import { freeRows } from '../render/html/rows.ts';

/** An entry of the page, as the script sees it. */
export interface Item {
  readonly element: HTMLElement;
  /** The places of the parties that acted. */
  readonly acting: readonly string[];
  readonly side: Side;
}

/** Which entries are shown: of whom, and with which words. */
export interface Choice {
  /** "" for all, "together", "apart", or `by.` and a party's id. */
  readonly show: string;
  /** The place of the party that `show` names. */
  readonly place: string | undefined;
  readonly words: string;
}

/** The entries of the page, in its order. */
export function itemsOf(root: Document): readonly Item[] {
  return Array.from(root.querySelectorAll<HTMLElement>('.entries > li'), (element) => ({
    element,
    acting: (element.dataset['by'] ?? '').split(' ').filter((place) => place !== ''),
    side: sideOf(element),
  }));
}

function sideOf({ classList }: Element): Side {
  if (classList.contains('bridge')) return 'bridge';
  return classList.contains('start') ? 'start' : 'end';
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

/**
 * Shows some of the entries. On a wide page each gets its rows anew, as the page's own style sheet gives them, so that the
 * strands go on without a gap. What is printed stays as it was: the style sheet hides nothing on paper.
 */
export function show(items: readonly Item[], shown: readonly Item[]): void {
  const rows = freeRows(shown.map(({ side }) => side));
  const places = new Map(shown.map((item, index) => [item, `${index + 1} / span ${rows[index]}`]));
  for (const item of items) {
    const place = places.get(item);
    item.element.classList.toggle('out', place === undefined);
    if (place !== undefined && shown.length < items.length) item.element.style.setProperty('--at', place);
  }
  document.documentElement.classList.toggle('filtered', shown.length < items.length);
}
