import { leaveEntry } from './address.ts';
import type { Item } from './entries.ts';
import type { Reader } from './reader.ts';

/** The parts of the strip. */
interface Strip {
  readonly box: Element;
  readonly slider: HTMLInputElement;
  readonly reader: Reader;
  readonly goTo: (item: Item | undefined) => void;
  /** The first entry of a year, or of what else is written below. */
  readonly firstOf: (year: Element) => Item | undefined;
  /** The entry that is nearest to a place, from 0 to 1000. */
  readonly nearest: (at: number) => Item | undefined;
}

const isMirrored = document.dir === 'rtl';

/**
 * Makes a control of the strip of the whole timeline: its handle goes from entry to entry, from year to year, to either end, or wherever
 * it is dragged, and what is pointed at is told.
 * @return what puts the handle where the reader is
 */
export function controlOverview(slider: HTMLInputElement, reader: Reader): () => void {
  const box = slider.parentElement ?? slider;
  const here = box.querySelector('b');
  let marked: Item | undefined;
  const mark = () => {
    const item = reader.seen;
    if (!here || !item || item === marked) return;
    marked = item;
    slider.value = `${item.at}`;
    slider.setAttribute('aria-valuetext', described(item));
    tell(here, item, whereIs(item));
  };
  const away = (at: number, item: Item) => Math.abs(item.at - at);
  const strip: Strip = {
    box,
    slider,
    reader,
    goTo(item) {
      if (!item) return;
      reader.move(item);
      leaveEntry();
      mark();
    },
    firstOf(year) {
      const from = placeOf(Number.parseFloat(year.getAttribute('x') ?? '') / 100);
      return reader.shown.find(({ at }) => at >= from);
    },
    nearest: (at) =>
      reader.shown.reduce<Item | undefined>(
        (best, item) => (best && away(at, best) <= away(at, item) ? best : item),
        undefined,
      ),
  };
  slider.addEventListener('focus', mark);
  bySlider(strip);
  byPointer(strip);
  return mark;
}

function bySlider({ box, slider, reader, goTo, firstOf, nearest }: Strip): void {
  /** The first entry of the next year in which there is one, or of one before. */
  const besideYear = (by: 1 | -1) => {
    const { shown, current } = reader;
    const found = Array.from(box.querySelectorAll('text'), firstOf).filter(
      (item) => item && current && (item.at - current.at) * by > 0,
    );
    return by > 0 ? (found[0] ?? shown.at(-1)) : (found.at(-1) ?? shown[0]);
  };
  const beside = (by: 1 | -1) => {
    const { shown, current } = reader;
    return current && shown[shown.indexOf(current) + by];
  };
  const goals: Readonly<Record<string, () => Item | undefined>> = {
    ArrowUp: () => beside(1),
    ArrowDown: () => beside(-1),
    ArrowRight: () => beside(isMirrored ? -1 : 1),
    ArrowLeft: () => beside(isMirrored ? 1 : -1),
    PageUp: () => besideYear(1),
    PageDown: () => besideYear(-1),
    Home: () => reader.shown[0],
    End: () => reader.shown.at(-1),
  };
  slider.addEventListener('input', () => goTo(nearest(Number(slider.value))));
  slider.addEventListener('keydown', (event) => {
    const goal = goals[event.key];
    if (!goal) return;
    event.preventDefault();
    goTo(goal());
  });
}

function byPointer({ box, goTo, firstOf, nearest }: Strip): void {
  const drawing = box.querySelector('svg');
  const tip = box.querySelector<HTMLElement>('.tip');
  if (!drawing || !tip) return;
  const hush = () => {
    tip.hidden = true;
  };
  box.addEventListener('click', ({ target }) => {
    if (isYear(target)) goTo(firstOf(target));
  });
  box.addEventListener('pointermove', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'touch' || event.target === tip) return;
    const { left, width } = drawing.getBoundingClientRect();
    const item = isYear(event.target) ? firstOf(event.target) : nearest(placeOf((event.clientX - left) / width));
    tip.hidden = !item;
    if (item) tell(tip, item, described(item));
  });
  box.addEventListener('pointerleave', hush);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hush();
  });
}

/** Draws the marks of the entries that are shown over those of all, which recede. Of several that meet in one place, all are drawn. */
export function brighten(shown: readonly Item[]): void {
  const all = document.querySelector('.overview g');
  const bright = all?.cloneNode(true);
  if (!(bright instanceof Element)) return;
  const kinds = new Set(shown.map((item) => `${shadeOf(item)} M${item.at}`));
  for (const path of bright.children) {
    const [kind] = path.classList;
    const marks = path.getAttribute('d')?.match(/M[^M]+/g) ?? [];
    path.setAttribute('d', marks.filter((mark) => kinds.has(`${kind} ${mark.split(' ')[0]}`)).join(''));
  }
  all?.nextSibling?.remove();
  all?.after(bright);
}

/** The class of an entry's marks: of opponents, of parties together, of one, or of nobody. */
function shadeOf({ acting: [only, other], camps }: Item): string {
  return `p${camps.length > 0 ? 'a' : other ? 't' : (only ?? 'n')}`;
}

/** A share of the width from the left, in thousandths from where time begins. */
function placeOf(share: number): number {
  return 1000 * (isMirrored ? 1 - share : share);
}

function isYear(target: EventTarget | null): target is Element {
  return target instanceof SVGTextElement;
}

/** Says something of an entry, at the place where it stands. */
function tell(element: HTMLElement, { at }: Item, words: string): void {
  element.textContent = words;
  element.parentElement?.style.setProperty('--here', `${at / 1000}`);
}

function textIn({ element }: Item, selector: string): string {
  return element.querySelector(selector)?.textContent?.trim() ?? '';
}

/** What the line that stays in sight says of where the reader is: the date, and the phase, which may have no room. */
function whereIs(item: Item): string {
  const phase = item.element.closest('.phase')?.querySelector('h2')?.textContent;
  return [textIn(item, ':is(h2, h3) > :first-child'), ...(phase ? [phase] : [])].join(' · ');
}

/** The longest beginning of a text that is told. */
const most = 80;

/** An entry in a line: its date and parties, and its headline or its text. */
function described(item: Item): string {
  const text = textIn(item, '.title') || textIn(item, 'article > :is(p:not(.claim), ul)');
  const told = text.length > most ? `${text.slice(0, most).replace(/\s\S*$/, '')}…` : text;
  return `${textIn(item, 'h2, h3')}: ${told}`;
}
