import type { ElementFacts, PictureChange } from '../../core/protocol.ts';
import { ownFile } from '../own-files.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Where the picture is shown: of each change, only what changed is touched. */
export class PicturePane {
  readonly #root: ShadowRoot;
  readonly #style = new CSSStyleSheet();
  readonly #svg = document.createElementNS(svgNamespace, 'svg');
  readonly #paper = document.createElementNS(svgNamespace, 'rect');
  readonly #light = document.createElement('div');
  readonly #pieces = new Map<string, SVGGElement>();
  readonly #fonts = new Map<string, Promise<unknown>>();
  #lit = '';

  /**
   * @param host an empty element; it gets a shadow root, so that no class of the picture meets one of the page
   * @param hit what was clicked: the innermost element first
   */
  constructor(host: HTMLElement, hit: (elements: readonly ElementFacts[]) => void) {
    this.#root = host.attachShadow({ mode: 'open' });
    const own = new CSSStyleSheet();
    own.replaceSync(ownStyle);
    this.#root.adoptedStyleSheets = [own, this.#style];
    this.#svg.append(this.#paper);
    this.#light.className = 'light';
    this.#root.append(this.#svg, this.#light);
    this.#svg.addEventListener('click', ({ target }) => {
      if (target instanceof Element) hit(factsOf(target, this.#svg));
    });
  }

  /** Shows the next picture. */
  async show(change: PictureChange): Promise<void> {
    await Promise.all(change.faces.map((face) => this.#loadFont(face)));
    const { width, height, background, direction, language, title, description } = change;
    this.#style.replaceSync(change.style);
    setAll(this.#svg, {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      direction,
      lang: language,
      role: 'graphics-document document',
    });
    this.#svg.setAttribute('aria-label', description === '' ? title : `${title}. ${description}`);
    setAll(this.#paper, { width, height, fill: background });
    for (const { key, y, markup } of change.drawn) this.#draw(key, y, markup);
    for (const { key, y } of change.moved) this.#pieces.get(key)?.setAttribute('transform', `translate(0 ${y})`);
    if (change.order !== undefined) this.#putInOrder(change.order);
    this.light(this.#lit);
  }

  /** Frames what shows the words under the cursor. */
  light(selector: string): void {
    this.#lit = selector;
    const boxes =
      selector === '' ? [] : [...this.#svg.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    const [first] = boxes;
    this.#light.hidden = first === undefined;
    if (first === undefined) return;
    const around = this.#svg.getBoundingClientRect();
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    Object.assign(this.#light.style, {
      left: `${left - around.left - 6}px`,
      top: `${top - around.top - 4}px`,
      width: `${right - left + 12}px`,
      height: `${bottom - top + 8}px`,
    });
  }

  /** Brings what is lit into sight. */
  reveal(): void {
    if (!this.#light.hidden) this.#light.scrollIntoView({ block: 'nearest', behavior: 'auto' });
  }

  #draw(key: string, y: number, markup: string): void {
    const parsed = new DOMParser().parseFromString(`<svg xmlns="${svgNamespace}">${markup}</svg>`, 'image/svg+xml');
    const group = document.createElementNS(svgNamespace, 'g');
    const drawn = parsed.documentElement.firstElementChild;
    if (drawn !== null) group.append(document.importNode(drawn, true));
    group.setAttribute('transform', `translate(0 ${y})`);
    const before = this.#pieces.get(key);
    this.#pieces.set(key, group);
    if (before === undefined) this.#svg.append(group);
    else before.replaceWith(group);
  }

  #putInOrder(order: readonly string[]): void {
    const kept = new Set(order);
    for (const [key, group] of this.#pieces) {
      if (kept.has(key)) continue;
      group.remove();
      this.#pieces.delete(key);
    }
    let last: Element = this.#paper;
    for (const key of order) {
      const group = this.#pieces.get(key);
      if (group === undefined) continue;
      if (last.nextElementSibling !== group) last.after(group);
      last = group;
    }
  }

  #loadFont(face: string): Promise<unknown> {
    const loading =
      this.#fonts.get(face) ??
      ownFile(`fonts/${face}.ttf`).then((bytes) => bytes && document.fonts.add(new FontFace(face, bytes)));
    this.#fonts.set(face, loading);
    // A face that cannot be loaded now is asked for again; until then the system's own stands in.
    return loading.catch(() => this.#fonts.delete(face));
  }
}

const ownStyle = `
:host { display: block; position: relative }
:host([hidden]) { display: none }
svg { display: block; width: 100%; height: auto }
text { cursor: pointer }
.light { position: absolute; border: 2px solid var(--accent); border-radius: 6px; pointer-events: none }
.light[hidden] { display: none }
`;

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** An element and those around it, up to the picture. */
function factsOf(hit: Element, picture: Element): readonly ElementFacts[] {
  const facts: ElementFacts[] = [];
  for (let at: Element | null = hit; at !== null && at !== picture; at = at.parentElement)
    facts.push({ name: at.localName, id: at.getAttribute('id'), class: at.getAttribute('class') });
  return facts;
}
