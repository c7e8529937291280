// Stands in the published page, which is complete without it: filters, search, an overview, keys and links to entries.

import { idInAddress, keepInAddress, parts, type State, stateInAddress } from './address.ts';
import { arrange, keepApart } from './arrangement.ts';
import { chosen, type Item, itemsOf, linesOf, show } from './entries.ts';
import { wantedIn } from './folding.ts';
import { isForPage, keysAreOn, turnKeys } from './keys.ts';
import { nameFilters } from './legend.ts';
import { leadOn } from './links.ts';
import { Marks } from './marks.ts';
import { brighten, controlOverview } from './overview.ts';
import { Reader, scrollTo } from './reader.ts';
import { Sharing } from './sharing.ts';
import { Story } from './story.ts';

const find = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`[data-tool="${name}"]`);
const which = find<HTMLSelectElement>('show');
const search = find<HTMLInputElement>('search');
const status = find('status');
const said = find('said');
const nothing = find('nothing');
const slider = find<HTMLInputElement>('overview');
const options = find('options');
const help = find<HTMLDialogElement>('help');
const share = find<HTMLButtonElement>('share');
const menu = find('menu');
const bar = find('bar');
const whereInStory = find('place');
const switchKeys = find<HTMLInputElement>('keys');
const arrangement = find<HTMLSelectElement>('arrange');
/** Whose columns stand side by side: of two parties their places, of more a choice for each column. */
const onlyPair = find('heads')?.dataset['pair']?.split(' ');
const [start, end] = document.querySelectorAll<HTMLSelectElement>('.heads select');
let known: readonly Item[] | undefined;
/** The entries by time; looked for when they are first needed, since there may be many. */
const items = () => (known ??= itemsOf(document, (slider?.dataset['at'] ?? '').split(' ')));
const reader = new Reader(items);
const marks = new Marks();
const sharing = share && menu ? new Sharing(share, menu, say) : undefined;
const story = bar ? new Story({ bar, reader, told: tellStory }) : undefined;
/** Where nothing can be pointed at, the entry that is being read can be shared. */
const pointsAtNothing = matchMedia('(hover: none)').matches;
const markNames = which ? nameFilters(which, chooseAndKeep) : undefined;
const mark = slider && controlOverview(slider, reader);
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
  const shown = chosen(items(), { show: option?.value ?? '', place: option?.dataset['place'], wanted });
  show(items(), shown);
  reader.shown = shown;
  marks.mark(shown, wanted, reader.place);
  markNames?.();
  tellFound(shown.length, search?.value.trim() ?? '');
  brighten(shown);
  mark?.();
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
  keep();
}

/** Puts the state of the page into its address. */
function keep(isStep = false): void {
  const step = story?.isOpen ? '1' : '';
  const by = arrangement?.value ?? '';
  const [first = '', second = ''] = by === '' ? [] : [start?.value, end?.value];
  state = { show: which?.value ?? '', words: search?.value.trim() ?? '', by, start: first, end: second, step };
  keepInAddress(state, isStep);
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
  if (reader.current && status) status.textContent = tellPlace(reader.place + 1, reader.count, reader.current);
}

/** Says which of how many an entry is, and what it says. */
function tellPlace(place: number, count: number, { element }: Item): string {
  const words = placeOf(place, count);
  say(`${words}: ${linesOf(element).join(' ')}`);
  return words;
}

function tellStory(place: number, count: number, item: Item): void {
  if (whereInStory) whereInStory.textContent = tellPlace(place, count, item);
  sharing?.offerIn(item.element);
  mark?.();
}

function stepThrough(): void {
  if (story === undefined || story.isOpen || parent !== window) return;
  story.open();
  keep(true);
}

function leaveStory(): void {
  if (!story?.isOpen) return;
  story.leave();
  keep();
}

/** Puts two parties side by side, or all entries where they are by time. */
function order(): void {
  if (start && end && start.selectedIndex === end.selectedIndex) start.value = end.value = '';
  const pair = onlyPair ?? [start, end].map((head) => `${head?.selectedIndex}`);
  arrange(items(), arrangement?.value ? pair : []);
}

function orderAndKeep(): void {
  order();
  chooseAndKeep();
}

/** What the page shows, as far as its address tells it. */
let state: State = { show: '', words: '', by: '', start: '', end: '', step: '' };

/** Shows what the address names: when the page is opened, and when one goes back or on in the history. */
function restore(): void {
  const before = state;
  state = stateInAddress();
  if (parts.every((part) => before[part] === state[part])) return;
  if (story?.isOpen && state.step === '') story.leave();
  for (const [select, value] of [
    [which, state.show],
    [arrangement, state.by],
    [start, state.start],
    [end, state.end],
  ] as const)
    if (select) select.value = Array.from(select.options).some((option) => option.value === value) ? value : '';
  if (search) search.value = state.words;
  order();
  choose();
  const target = itemInAddress();
  if (target !== undefined) reader.stand(target);
  if (state.step !== '' && parent === window) story?.open();
  else if (target !== undefined) scrollTo(target);
}

function itemInAddress(): Item | undefined {
  const id = idInAddress();
  return id === undefined ? undefined : items().find(({ element }) => element.id === id);
}

/** A link to an entry that is not shown shows all. */
function follow(): void {
  const target = itemInAddress();
  if (!target?.element.classList.contains('out')) return;
  if (arrangement && target.element.classList.contains('neither')) arrangement.value = '';
  order();
  showAll();
  scrollTo(target);
}

function markSoon(): void {
  if (waiting !== 0) return;
  waiting = requestAnimationFrame(() => {
    waiting = 0;
    reader.scrolled();
    marks.moved(reader.place);
    if (pointsAtNothing) sharing?.offerIn(reader.seen?.element);
    mark?.();
  });
}

/** An entry can be shared while it is pointed at or has the focus. */
function offerToShare({ target }: Event): void {
  if (target instanceof Element) sharing?.offerIn(target.closest('.entries > li'));
}

function openHelp(): void {
  if (switchKeys) switchKeys.checked = keys;
  help?.showModal();
}

function step(by: 1 | -1): void {
  if (story?.isOpen) story.step(by);
  else reader.step(by);
}

type Actions = Readonly<Record<string, (() => void) | undefined>>;

/** What keys do besides while entries are shown one at a time. */
const inStory: Actions = {
  [document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight']: () => step(1),
  [document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft']: () => step(-1),
  Escape: leaveStory,
};

const actions: Actions = {
  j: () => step(1),
  k: () => step(-1),
  s: stepThrough,
  c: () => void sharing?.copyLink(reader.current?.element),
  '/': () => search?.focus(),
};

function press(event: KeyboardEvent): void {
  if (!isForPage(event)) return;
  if (event.key === '?' && keys) openHelp();
  const action = (story?.isOpen ? inStory[event.key] : undefined) ?? (keys ? actions[event.key] : undefined);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** Opens or closes what a narrow page has behind one button. */
function unfold(): void {
  options?.setAttribute('aria-expanded', String(options.getAttribute('aria-expanded') !== 'true'));
}

which?.addEventListener('change', chooseAndKeep);
search?.addEventListener('input', chooseAndKeep);
search?.addEventListener('keydown', pressInSearch);
find('all')?.addEventListener('click', () => {
  showAll();
  search?.focus();
});
arrangement?.addEventListener('change', orderAndKeep);
if (start && end) keepApart([start, end], orderAndKeep);
options?.addEventListener('click', unfold);
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
addEventListener('popstate', restore);
find('step')?.addEventListener('click', stepThrough);
find('leave')?.addEventListener('click', leaveStory);
leadOn();
restore();
