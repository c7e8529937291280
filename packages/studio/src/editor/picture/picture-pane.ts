import type { DrawnPiece, ElementFacts, FontFile, Lit, PictureChange } from '../../core/protocol.ts';
import { ownFile } from '../own-files.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A piece as it is kept; in the picture only while it is in sight, or near. */
export interface KeptPiece extends DrawnPiece {
  element?: SVGGElement;
}

/** How far beyond what is seen pieces stand ready, as a part of what is seen. */
const margin = 1;

/**
 * Where the picture is shown: of each change, only what changed is touched, and of a long picture only what is in sight is there, since
 * a browser lays out all text that there is.
 */
export class PicturePane {
  readonly root: ShadowRoot;
  readonly #host: HTMLElement;
  readonly #style = new CSSStyleSheet();
  readonly svg = document.createElementNS(svgNamespace, 'svg');
  readonly #paper = document.createElementNS(svgNamespace, 'rect');
  readonly #frames = document.createElement('div');
  readonly #pieces = new Map<string, KeptPiece>();
  /** By their paths. */
  readonly #fonts = new Map<string, Promise<unknown>>();
  readonly #offered = new Map<string, FontFace>();
  #order: readonly string[] = [];
  #shown: Promise<void> = Promise.resolve();
  #styled = '';
  #width = 1;
  #lighting: number | undefined;
  #isToReveal = false;
  #lit: readonly Lit[] = [];

  /**
   * @param host an empty element in one that scrolls; it gets a shadow root, so that no class of the picture meets one of the page
   * @param hit what was clicked: the innermost element first
   */
  constructor(host: HTMLElement, hit: (elements: readonly ElementFacts[]) => void) {
    this.#host = host;
    this.root = host.attachShadow({ mode: 'open' });
    const own = new CSSStyleSheet();
    own.replaceSync(ownStyle);
    this.root.adoptedStyleSheets = [own, this.#style];
    this.svg.append(this.#paper);
    this.root.append(this.svg, this.#frames);
    this.svg.addEventListener('click', (event) => {
      // Links lead to their words, and elsewhere with the keys by which a browser opens another tab or window.
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) event.preventDefault();
      hit(factsOf(this.#hitBy(event), this.svg));
    });
    host.parentElement?.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    const resized = new ResizeObserver(() => this.#mount());
    for (const each of [host, this.scroller]) resized.observe(each);
  }

  /** What a click meant: of a link its words, and between the marks of a card, a name or a heading all of it. */
  #hitBy({ target, clientX: x, clientY: y }: MouseEvent): Element {
    if (!(target instanceof Element)) return this.svg;
    if (target.localName === 'path') return target.closest('a')?.querySelector('text') ?? target;
    if (target !== this.svg && target !== this.#paper) return target;
    const groups = [...this.svg.querySelectorAll('.entry, .party, .together, .title, .lede')];
    const around = groups.find((group) =>
      holds(group.getBoundingClientRect(), { left: x, top: y, right: x, bottom: y }),
    );
    return around ?? target;
  }

  /** How wide the picture is, in its own pixels. */
  get width(): number {
    return this.#width;
  }

  /** What scrolls the picture. */
  get scroller(): HTMLElement {
    return this.#host.parentElement ?? this.#host;
  }

  /** All pieces, from back to front. */
  get pieces(): readonly KeptPiece[] {
    return this.#order.flatMap((key) => this.#pieces.get(key) ?? []);
  }

  /** Shows the next picture. */
  show({ fonts: files, ...change }: PictureChange & { readonly fonts: readonly FontFile[] }): Promise<void> {
    const fonts = Promise.all(files.map((file) => this.#loadFont(file)));
    // Each is told as it differs from the one before, whichever has its fonts first.
    this.#shown = this.#shown.then(async () => {
      await fonts;
      this.#apply(change);
    });
    return this.#shown;
  }

  #apply(change: PictureChange): void {
    const { width, height, background, direction, language, title, description } = change;
    this.#width = width;
    // Asked before anything is changed, since the browser would have to lay all out to answer.
    const seen = this.#seen();
    if (change.style !== this.#styled) this.#style.replaceSync(change.style);
    this.#styled = change.style;
    const label = description === '' ? title : `${title}. ${description}`;
    setAll(this.svg, {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      direction,
      lang: language,
      'aria-label': label,
    });
    setAll(this.svg, { role: 'graphics-document document' });
    setAll(this.#paper, { width, height, fill: background });
    for (const piece of change.drawn) {
      this.#pieces.get(piece.key)?.element?.remove();
      this.#pieces.set(piece.key, { ...piece });
    }
    for (const { key, y } of change.moved) this.#move(key, y);
    if (change.order !== undefined) this.#putInOrder(change.order);
    this.#mount(seen);
    this.#lightSoon();
  }

  /** Frames what shows the words under the cursor, and brings the first of it into sight, when the browser paints next. */
  light(lit: readonly Lit[]): void {
    this.#lit = lit;
    this.#isToReveal = true;
    this.#lightSoon();
  }

  #lightSoon(): void {
    this.#lighting ??= requestAnimationFrame(() => {
      this.#lighting = undefined;
      if (this.#isToReveal) this.#reveal();
      this.#isToReveal = false;
      this.#frame();
    });
  }

  #scrolled(): void {
    this.#mount();
    // Of all that is lit, what came into sight is framed as well.
    if (this.#lit.length > 1) this.#lightSoon();
  }

  #move(key: string, y: number): void {
    const piece = this.#pieces.get(key);
    if (piece === undefined) return;
    this.#pieces.set(key, { ...piece, y });
    piece.element?.setAttribute('transform', `translate(0 ${y})`);
  }

  #putInOrder(order: readonly string[]): void {
    const kept = new Set(order);
    for (const [key, { element }] of this.#pieces) {
      if (kept.has(key)) continue;
      element?.remove();
      this.#pieces.delete(key);
    }
    this.#order = order;
  }

  /** Puts into the picture what is in sight, and takes out what is not. */
  #mount({ from, to } = this.#seen()): void {
    const isNear = ({ entry, y, height }: KeptPiece): boolean => entry === undefined || (y <= to && y + height >= from);
    const near: KeptPiece[] = [];
    for (const piece of this.pieces) {
      if (isNear(piece)) near.push(piece);
      else {
        piece.element?.remove();
        delete piece.element;
      }
    }
    makeElements(near.filter(({ element }) => element === undefined));
    let last: Element = this.#paper;
    for (const { element } of near) {
      if (element === undefined) continue;
      if (last.nextElementSibling !== element) last.after(element);
      last = element;
    }
  }

  /** What is seen of the picture, and what is near, in its own pixels. */
  #seen(): { readonly from: number; readonly to: number } {
    const scroller = this.#host.parentElement;
    if (scroller === null) return { from: 0, to: Number.POSITIVE_INFINITY };
    const scale = this.scale;
    const [top, height] = [scroller.scrollTop / scale, scroller.clientHeight / scale];
    return { from: top - margin * height, to: top + (1 + margin) * height };
  }

  /** Pixels of the screen for each of the picture's. */
  get scale(): number {
    return this.#host.clientWidth / this.#width || 1;
  }

  /** Scrolls to the first of what is lit, if it is out of sight. */
  #reveal(): void {
    const [first] = this.#lit;
    const { scroller } = this;
    const at = first && this.#extentOf(first);
    if (at === undefined) return;
    const isSeen = at.top >= scroller.scrollTop && at.bottom <= scroller.scrollTop + scroller.clientHeight;
    if (isSeen) return;
    scroller.scrollTop = at.top - scroller.clientHeight / 3;
    this.#mount();
  }

  /** From where to where something is in the picture, in pixels of the screen. */
  #extentOf({ selector, entry }: Lit): { readonly top: number; readonly bottom: number } | undefined {
    if (entry === undefined) {
      const { top: above } = this.svg.getBoundingClientRect();
      const [box] = this.pieces.flatMap(({ element }) => (element === undefined ? [] : boxIn(element, selector)));
      return box && { top: box.top - above, bottom: box.bottom - above };
    }
    const piece = this.pieces.find((each) => each.entry === entry);
    return piece && { top: piece.y * this.scale, bottom: (piece.y + piece.height) * this.scale };
  }

  #frame(): void {
    const around = this.svg.getBoundingClientRect();
    const mounted = this.pieces.flatMap(({ entry, element }) => (element === undefined ? [] : [{ entry, element }]));
    const ofEntries = new Map(mounted.map(({ entry, element }) => [entry, element]));
    const boxes = this.#lit.flatMap(({ selector, entry }) => {
      const own = entry === undefined ? undefined : ofEntries.get(entry);
      if (entry === undefined) return mounted.flatMap(({ element }) => boxIn(element, selector));
      return own === undefined ? [] : boxIn(own, selector);
    });
    const outer = boxes.filter((box) => !boxes.some((other) => holds(other, box) && !holds(box, other)));
    this.#frames.replaceChildren(...outer.map((box) => frameOf(box, around)));
  }

  /** Loads a font once; of two of the same face, the later has more, and takes the place of the other. */
  #loadFont({ face, path }: FontFile): Promise<unknown> {
    const loading = this.#fonts.get(path) ?? ownFile(path).then((bytes) => bytes && this.#offer(face, bytes));
    this.#fonts.set(path, loading);
    // A face that cannot be loaded now is asked for again; until then the system's own stands in.
    return loading.catch(() => this.#fonts.delete(path));
  }

  #offer(face: string, bytes: BufferSource): void {
    const font = new FontFace(face, bytes);
    document.fonts.add(font);
    const before = this.#offered.get(face);
    if (before !== undefined) document.fonts.delete(before);
    this.#offered.set(face, font);
  }
}

/** Where the elements of a selector in a piece are on the screen, in one box; none where there are none. */
function boxIn(element: Element, selector: string): readonly Box[] {
  const found = [...element.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
  if (found.length === 0) return [];
  return [
    {
      left: Math.min(...found.map(({ left }) => left)),
      top: Math.min(...found.map(({ top }) => top)),
      right: Math.max(...found.map(({ right }) => right)),
      bottom: Math.max(...found.map(({ bottom }) => bottom)),
    },
  ];
}

const ownStyle = `
:host { display: block; position: relative }
:host([hidden]) { display: none }
svg { display: block; width: 100%; height: auto }
text { cursor: pointer }
.light { position: absolute; border: 2px solid var(--accent); border-radius: 6px; pointer-events: none }
`;

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

function holds(outer: Box, { left, top, right, bottom }: Box): boolean {
  return outer.left <= left && outer.top <= top && outer.right >= right && outer.bottom >= bottom;
}

/** A frame around a box in the picture. */
function frameOf({ left, top, right, bottom }: Box, picture: Box): HTMLDivElement {
  const frame = document.createElement('div');
  frame.className = 'light';
  Object.assign(frame.style, {
    left: `${left - picture.left - 6}px`,
    top: `${top - picture.top - 4}px`,
    width: `${right - left + 12}px`,
    height: `${bottom - top + 8}px`,
  });
  return frame;
}

/** Makes elements of pieces, where they stand: all of one document, since each costs much. */
function makeElements(pieces: readonly KeptPiece[]): void {
  if (pieces.length === 0) return;
  const markup = pieces.map(({ y, markup }) => `<g transform="translate(0 ${y})">${markup}</g>`).join('');
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${svgNamespace}">${markup}</svg>`, 'image/svg+xml');
  const groups = [...parsed.documentElement.children];
  for (const [place, piece] of pieces.entries()) {
    const group = groups[place];
    if (group instanceof SVGGElement) piece.element = document.importNode(group, true);
  }
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** An element and those around it, up to the picture. */
function factsOf(hit: Element, picture: Element): readonly ElementFacts[] {
  const facts: ElementFacts[] = [];
  for (let at: Element | null = hit; at !== null && at !== picture; at = at.parentElement)
    facts.push({
      name: at.localName,
      id: at.getAttribute('id'),
      class: at.getAttribute('class'),
      href: at.getAttribute('href'),
    });
  return facts;
}
