import type { PicturePane } from '../picture/picture-pane.ts';
import { facts, standing } from '../state.ts';
import { words } from '../words.ts';
import type { Drop } from './drop.ts';
import type { Refusal } from './gestures.ts';
import type { StandingPiece } from './pieces.ts';

/** What is said of a place where a card may be let go. */
interface Said {
  readonly at: { readonly x: number; readonly y: number };
  /** Whether nothing changes there. */
  readonly isSame: boolean;
  readonly says: string;
}

/** What lies over the picture while a card is held: the card itself, where it would go, and words beside the pointer. */
export class Overlay {
  readonly #pane: PicturePane;
  readonly #card = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #stands = part('stands');
  readonly #line = part('line');
  readonly #tip = part('tip');
  #piece: StandingPiece | undefined;

  constructor(pane: PicturePane) {
    this.#pane = pane;
    this.#card.classList.add('card');
    const style = new CSSStyleSheet();
    style.replaceSync(ownStyle);
    pane.root.adoptedStyleSheets.push(style);
    pane.root.append(this.#stands, this.#line, this.#card, this.#tip);
    this.hide();
  }

  hide(): void {
    this.#piece?.element.classList.remove('held');
    this.#piece = undefined;
    for (const each of [this.#card, this.#stands, this.#line, this.#tip]) each.toggleAttribute('hidden', true);
    this.#tip.classList.remove('refused');
  }

  /** Begins with a card: a copy of it, on paper, so that the picture stays as it is. */
  take(piece: StandingPiece): void {
    this.#piece = piece;
    const { scale, width } = this.#pane;
    const copy = piece.element.cloneNode(true) as SVGGElement;
    for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
    const box = piece.element.getBBox();
    const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const around = { x: box.x - 10, y: box.y - 8, width: box.width + 20, height: box.height + 16, rx: 8 };
    for (const [name, value] of Object.entries(around)) paper.setAttribute(name, String(value));
    copy.prepend(paper);
    this.#card.setAttribute('viewBox', `0 ${piece.y} ${width} ${piece.height}`);
    this.#card.style.height = `${piece.height * scale}px`;
    this.#card.replaceChildren(copy);
    this.#card.toggleAttribute('hidden', false);
    piece.element.classList.add('held');
    this.#layStands();
  }

  /** The card where it is held. */
  follow({ x, y }: { readonly x: number; readonly y: number }, at: Said['at']): void {
    this.#card.style.transform = `translate(${x}px, ${(this.#piece?.y ?? 0) * this.#pane.scale + y}px)`;
    this.#putTip(at);
  }

  /** What it means to let it go. */
  show(drop: Drop | undefined, { at, isSame, says }: Said): void {
    this.#stands.hidden = drop?.kind !== 'who';
    this.#line.hidden = drop?.kind !== 'order' || isSame;
    if (drop?.kind === 'who')
      for (const [place, stand] of [...this.#stands.children].entries())
        stand.classList.toggle('here', standing.value.stands[place] === drop.stand);
    if (drop?.kind === 'order') this.#line.style.transform = `translateY(${(drop.y - 6) * this.#pane.scale}px)`;
    this.#tip.textContent = says;
    this.#tip.classList.toggle('same', isSame);
    this.#putTip(at);
  }

  /** Why nothing was changed, where the card was let go; until something else is done. */
  refuse({ why }: Refusal, at: Said['at']): void {
    this.#tip.textContent = why;
    this.#tip.classList.remove('same');
    this.#tip.classList.add('refused');
    this.#putTip(at);
  }

  /** Beside the pointer, within what is seen. */
  #putTip({ x, y }: Said['at']): void {
    this.#tip.hidden = false;
    const { width, height } = this.#tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(x + 16, innerWidth - width - 8));
    const top = y + 20 + height > innerHeight ? y - height - 16 : y + 20;
    this.#tip.style.transform = `translate(${left}px, ${top}px)`;
  }

  /** A stretch for each who may act, named at its top, over all that is seen of the picture. */
  #layStands(): void {
    const { scroller, svg, width } = this.#pane;
    const [seen, picture] = [scroller.getBoundingClientRect(), svg.getBoundingClientRect()];
    Object.assign(this.#stands.style, {
      left: `${picture.left}px`,
      width: `${picture.width}px`,
      top: `${seen.top}px`,
      height: `${scroller.clientHeight}px`,
    });
    this.#stands.replaceChildren(
      ...standing.value.stands.map(({ parties, left, right }) => {
        const stand = part('stand');
        const [first, ...others] = parties;
        const one = others.length === 0 ? facts.value?.parties.find(({ id }) => id === first) : undefined;
        const name = document.createElement('span');
        name.append(one?.name ?? words.gestures.all);
        stand.append(name);
        if (one !== undefined) stand.style.setProperty('--party', `light-dark(${one.light}, ${one.dark})`);
        Object.assign(stand.style, { left: `${(left / width) * 100}%`, width: `${((right - left) / width) * 100}%` });
        return stand;
      }),
    );
  }
}

function part(name: string): HTMLDivElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

const ownStyle = `
g.entry { cursor: grab; -webkit-user-select: none; user-select: none; -webkit-touch-callout: none }
.held { opacity: 0.3 }
[hidden] { display: none !important }
.card { position: absolute; inset: 0 auto auto 0; overflow: visible; pointer-events: none; will-change: transform;
  filter: drop-shadow(0 3px 10px #0005) }
.card rect:first-child { fill: var(--raised) }
.card, .tip { cursor: grabbing }
.line { position: absolute; inset: 0 0 auto 0; height: 3px; border-radius: 2px; background: var(--accent); pointer-events: none }
.stands { position: fixed; pointer-events: none }
.stand { position: absolute; box-sizing: border-box; height: 100%; padding: 0.5rem 0.25rem; border-inline: 1px dashed var(--rule);
  color: var(--party, var(--ink)); font: 600 0.875rem/1.3 var(--sans); text-align: center; overflow-wrap: anywhere }
.stand span { display: inline-block; max-width: 100%; padding: 0.125rem 0.5rem; border-radius: 4px; background: var(--paper);
  unicode-bidi: plaintext }
.stand.here { border: 2px solid var(--party, var(--accent));
  background: color-mix(in srgb, var(--party, var(--accent)) 16%, transparent) }
.tip { position: fixed; inset: 0 auto auto 0; z-index: 3; max-width: min(20rem, 80vw); padding: 0.375rem 0.625rem; border-radius: 6px;
  background: var(--ink); color: var(--paper); font: 600 0.9375rem/1.35 var(--sans); pointer-events: none; unicode-bidi: plaintext }
.tip.same { background: var(--muted) }
.tip.refused { background: var(--error); color: var(--paper) }
`;
