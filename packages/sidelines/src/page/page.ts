// Stands in the published page, which is complete without it: filters, search, an overview, keys and links to entries.

import { idInAddress, keepInAddress, stateInAddress } from './address.ts';
import { arrange, groupsOf, keepArrangement, sectionOf } from './arrangement.ts';
import { chosen, type Item, itemsOf, linesOf, show } from './entries.ts';
import { wantedIn } from './folding.ts';
import { isForPage, keysAreOn, turnKeys } from './keys.ts';
import { nameFilters } from './legend.ts';
import { leadOn } from './links.ts';
import { Marks } from './marks.ts';
import { Reader, scrollTo } from './reader.ts';
import { Sharing } from './sharing.ts';

const find = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`[data-tool="${name}"]`);
const which = find<HTMLSelectElement>('show');
const search = find<HTMLInputElement>('search');
const status = find('status');
const said = find('said');
const nothing = find('nothing');
const overview = find<HTMLInputElement>('overview');
const help = find<HTMLDialogElement>('help');
const share = find<HTMLButtonElement>('share');
const menu = find('menu');
const switchKeys = find<HTMLInputElement>('keys');
const arrangement = find<HTMLSelectElement>('arrange');
let known: readonly Item[] | undefined;
/** The entries by time; looked for when they are first needed, since there may be many. */
const items = () => (known ??= itemsOf(document, (overview?.dataset['at'] ?? '').split(' ')));
/** The entries in the order in which the page has them now. */
let ordered = items;
const reader = new Reader(items);
const marks = new Marks();
const sharing = share && menu ? new Sharing(share, menu, say) : undefined;
/** Where nothing can be pointed at, the entry that is being read can be shared. */
const pointsAtNothing = matchMedia('(hover: none)').matches;
const markNames = which ? nameFilters(which, chooseAndKeep) : undefined;
let keys = keysAreOn();
let waiting = 0;

/** Says something to those who listen. */
function say(words: string | null | undefined): void {
  if (said) said.textContent = words ?? '';
}

/** “4 of 60”, in the page's language. */
function placeOf(place: number, count: number): string {
  return (status?.dataset['of'] ?? '').replace('{place}', `${place}`).replace('{count}', `${count}`);
}

function choose(): void {
  const option = which?.selectedOptions[0];
  const wanted = wantedIn(search?.value ?? '');
  const shown = chosen(ordered(), { show: option?.value ?? '', place: option?.dataset['place'], wanted });
  show(ordered(), shown);
  reader.shown = shown;
  marks.mark(shown, wanted, reader.place);
  markNames?.();
  tellFound(shown.length, search?.value.trim() ?? '');
  mark();
}

/** Tells how many entries are left, and, where none are, what was looked for, with a way back. */
function tellFound(found: number, words: string): void {
  if (!status) return;
  const all = items().length;
  status.textContent = `${status.dataset['entries']}: ${found < all ? placeOf(found, all) : all}`;
  // What was typed keeps its own direction.
  const none = words === '' ? status.textContent : nothing?.dataset['for']?.replace('{words}', `\u2068${words}\u2069`);
  if (nothing?.firstChild) nothing.firstChild.textContent = `${none} `;
  if (nothing) nothing.hidden = found > 0;
  say(found > 0 ? status.textContent : none);
}

function chooseAndKeep(): void {
  choose();
  keepInAddress({ show: which?.value ?? '', words: search?.value ?? '', by: arrangement?.value ?? '' });
}

/** Takes every choice back. */
function showAll(): void {
  if (which) which.value = '';
  if (search) search.value = '';
  chooseAndKeep();
}

/** In the search, the enter key goes on to what was found, and back with the shift key; one may type on. */
function pressInSearch(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  reader.step(event.shiftKey ? -1 : 1, true);
  if (status) status.textContent = placeOf(reader.place + 1, reader.count);
  say(`${status?.textContent}: ${reader.current === undefined ? '' : linesOf(reader.current.element).join(' ')}`);
}

/** Puts the entries in the order that is asked for. */
/** Puts the page as it came; absent as long as it stands so. */
let arrangeByTime: (() => void) | undefined;

function order(): void {
  if (!arrangement?.value) {
    ordered = items;
    arrangeByTime?.();
    return;
  }
  const options = Array.from(which?.options ?? [], ({ label, value, dataset: { place } }) => ({ label, value, place }));
  const groups = groupsOf(items(), options, arrangement.dataset['others'] ?? '');
  const inGroups = groups.flatMap((group) => group.items);
  ordered = () => inGroups;
  arrangeByTime ??= keepArrangement();
  arrange(groups.map(sectionOf));
}

function orderAndKeep(): void {
  order();
  chooseAndKeep();
}

function restore(): void {
  const state = stateInAddress();
  for (const [select, value] of [
    [which, state.show],
    [arrangement, state.by],
  ] as const)
    if (select && Array.from(select.options).some((option) => option.value === value)) select.value = value;
  if (search) search.value = state.words;
  if (arrangement?.value) order();
  if (!arrangement?.value && !which?.value && !search?.value) return;
  choose();
  const target = itemInAddress();
  if (target !== undefined) scrollTo(target);
}

function itemInAddress(): Item | undefined {
  const id = idInAddress();
  return id === undefined ? undefined : items().find(({ element }) => element.id === id);
}

/** A link to an entry that is not shown shows all. */
function follow(): void {
  const target = itemInAddress();
  if (!target?.element.classList.contains('out')) return;
  showAll();
  scrollTo(target);
}

/** Shows in the overview where the reader is. */
function mark(): void {
  const item = reader.seen;
  if (!overview || item === undefined) return;
  overview.value = String(item.at);
  overview.setAttribute('aria-valuetext', (item.element.querySelector('h2, h3')?.textContent ?? '').trim());
}

function markSoon(): void {
  if (waiting !== 0) return;
  waiting = requestAnimationFrame(() => {
    waiting = 0;
    reader.scrolled();
    marks.moved(reader.place);
    if (pointsAtNothing) sharing?.offerIn(reader.seen?.element);
    mark();
  });
}

/** Goes to the entry that is nearest to a place in the overview. */
function goToPlace(): void {
  const place = Number(overview?.value);
  const away = (item: Item) => Math.abs(item.at - place);
  const shown = items().filter(({ element }) => !element.classList.contains('out'));
  const nearest = shown.reduce<Item | undefined>(
    (best, item) => (best === undefined || away(item) < away(best) ? item : best),
    undefined,
  );
  nearest?.element.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** An entry can be shared while it is pointed at or has the focus. */
function offerToShare({ target }: Event): void {
  if (target instanceof Element) sharing?.offerIn(target.closest('.entries > li'));
}

function openHelp(): void {
  if (switchKeys) switchKeys.checked = keys;
  help?.showModal();
}

const actions: Readonly<Record<string, () => void>> = {
  j: () => reader.step(1),
  k: () => reader.step(-1),
  c: () => void sharing?.copyLink(reader.current?.element),
  '/': () => search?.focus(),
};

function press(event: KeyboardEvent): void {
  if (event.key === '?' && keys && isForPage(event)) openHelp();
  const action = keys && isForPage(event) ? actions[event.key] : undefined;
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** In the overview, arrows go from entry to entry. */
function pressInOverview(event: KeyboardEvent): void {
  const forward = ['ArrowDown', document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'].includes(event.key);
  if (!event.key.startsWith('Arrow')) return;
  event.preventDefault();
  reader.step(forward ? 1 : -1);
  overview?.focus({ preventScroll: true });
}

which?.addEventListener('change', chooseAndKeep);
search?.addEventListener('input', chooseAndKeep);
search?.addEventListener('keydown', pressInSearch);
find('all')?.addEventListener('click', () => {
  showAll();
  search?.focus();
});
arrangement?.addEventListener('change', orderAndKeep);
overview?.addEventListener('input', goToPlace);
overview?.addEventListener('focus', mark);
overview?.addEventListener('keydown', pressInOverview);
find('open')?.addEventListener('click', openHelp);
find('close')?.addEventListener('click', () => help?.close());
switchKeys?.addEventListener('change', () => {
  keys = switchKeys.checked;
  turnKeys(keys);
});
document.addEventListener('keydown', press);
document.addEventListener('pointerover', offerToShare);
document.addEventListener('focusin', offerToShare);
addEventListener('scroll', markSoon, { passive: true });
addEventListener('hashchange', follow);
leadOn();
restore();
