import { heightFormula, type KnownHeight } from '../render/embed/heights.ts';
import { heightIn, makeFollow, makeGuest, type Reached, reachedIn } from './guard.ts';

/** Where there are no elements, as on a server, the module can be imported all the same and does nothing. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

const style = `
:host { display: block; position: relative; container-type: inline-size; }
:host([hidden]) { display: none; }
div { display: flow-root; }
iframe { display: block; border: 0; inline-size: 100%; block-size: 100%; position: absolute; inset: 0; visibility: hidden; }
.framed iframe { position: static; visibility: visible; }
.framed slot { display: none; }
`;

/** The page may run its own script and open links; it has no origin, and so no way to anything of its host's. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** What stands before an entry's id in the address of the host. */
const prefix = '#sidelines-';

/** Between two entries that the host hears of, in milliseconds: nobody reads faster, and no page may hold the reader fast. */
const pause = 250;

/**
 * `<side-lines src="talks.html">`: shows a published timeline in place of what stands inside it, which stays where scripts do
 * not run and where the timeline cannot be loaded. Fetches nothing but `src`, an http or https address.
 *
 * `entry`: the id of an entry to go to; so does the host's address when it ends in `#sidelines-` and an id.
 * `heights`: heights by width, as in `320:3801 640:3066 960:2760`, to make room for before the timeline is there.
 * `sync`: present to let the host's address name the entry that the reader went to.
 * When the reader goes to an entry, the event `sidelines-entry` has its id as `detail.entry`; four times a second at most.
 * What comes into the frame after the page that it was given is neither followed nor heard.
 */
export class SideLines extends Base {
  static readonly observedAttributes: readonly string[] = ['src', 'entry', 'heights'];

  #frame: HTMLIFrameElement | undefined;
  #address: URL | undefined;
  #follow = makeFollow();
  #guest = makeGuest();
  /** Whether an entry was asked for that has not been answered yet. */
  #isAsking = false;
  /** When the host last heard of an entry. */
  #told = -pause;
  #waiting = 0;

  /** Called by the browser. */
  connectedCallback(): void {
    this.#show();
  }

  /** Called by the browser. */
  disconnectedCallback(): void {
    this.#hide();
  }

  /** Called by the browser. */
  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (name === 'src') {
      this.#hide();
      this.#show();
    } else if (name === 'entry' && after !== null) this.showEntry(after);
    else this.#makeRoom();
  }

  /** Goes to an entry by its id; nothing happens when there is none. */
  showEntry(entry: string): void {
    if (this.#frame === undefined || this.#address === undefined) return;
    this.#isAsking = true;
    this.#address.hash = inAddress(entry);
    this.#guest.sent();
    if (this.#isShown) this.#frame.contentWindow?.location.replace(this.#address.href);
    else this.#frame.src = this.#address.href;
  }

  get #isShown(): boolean {
    return this.#frame?.parentElement?.className === 'framed';
  }

  #show(): void {
    const address = addressIn(this.getAttribute('src'));
    const root = this.shadowRoot ?? this.#makeRoot();
    const box = document.createElement('div');
    box.append(document.createElement('slot'));
    root.replaceChildren(box);
    if (address === undefined) return;
    const entry = entryIn(location.hash) ?? this.getAttribute('entry') ?? '';
    if (entry !== '') address.hash = inAddress(entry);
    this.#isAsking = entry !== '';
    this.#address = address;
    this.#frame = makeFrame(address, titleOf(this));
    this.#frame.addEventListener('load', this.#guest.loaded);
    box.append(this.#frame);
    this.#makeRoom();
    window.addEventListener('message', this.#hear);
    window.addEventListener('hashchange', this.#goThere);
  }

  #hide(): void {
    window.removeEventListener('message', this.#hear);
    window.removeEventListener('hashchange', this.#goThere);
    clearTimeout(this.#waiting);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#follow = makeFollow();
    this.#guest = makeGuest();
  }

  /** A style sheet that is made, and not written, is not kept out by the host's policy. */
  #makeRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    return root;
  }

  #makeRoom(): void {
    const known = heightsIn(this.getAttribute('heights') ?? '');
    const box = this.#frame?.parentElement;
    if (box) box.style.minBlockSize = known === undefined || this.#isShown ? '' : heightFormula(known);
  }

  readonly #goThere = (): void => {
    const entry = entryIn(location.hash);
    if (entry !== undefined) this.showEntry(entry);
  };

  readonly #hear = ({ source, origin, data, timeStamp }: MessageEvent<unknown>): void => {
    const frame = this.#frame;
    // A frame in a sandbox has the origin "null"; one whose sandbox was taken away has that of the page that it was given.
    const isOurs = frame?.contentWindow != null && source === frame.contentWindow;
    if (!isOurs || (origin !== 'null' && origin !== this.#address?.origin)) return;
    const height = heightIn(data);
    const reached = reachedIn(data);
    if ((height === undefined && reached === undefined) || !this.#guest.isKnown(data)) return;
    if (height !== undefined) this.#setHeight(frame, height, timeStamp);
    if (reached !== undefined) this.#hearEntry(frame, reached, timeStamp);
  };

  #setHeight(frame: HTMLIFrameElement, height: number, now: number): void {
    if (!this.#follow(height, this.clientWidth, now)) return;
    frame.style.blockSize = `${height}px`;
    if (this.#isShown) return;
    if (frame.parentElement) frame.parentElement.className = 'framed';
    this.#makeRoom();
  }

  /** What the host asked for, and what the reader does: of many at once the last. */
  #hearEntry(frame: HTMLIFrameElement, reached: Reached, now: number): void {
    const isReaders = this.shadowRoot?.activeElement === frame;
    if (!this.#isAsking && !isReaders) return;
    clearTimeout(this.#waiting);
    const rest = this.#isAsking ? 0 : this.#told + pause - now;
    this.#isAsking = false;
    const tell = () => this.#tell(frame, reached, isReaders);
    if (rest > 0) this.#waiting = setTimeout(tell, rest);
    else tell();
  }

  #tell(frame: HTMLIFrameElement, { entry, y }: Reached, isReaders: boolean): void {
    this.#told = performance.now();
    this.#scrollTo(frame, y);
    this.dispatchEvent(new CustomEvent('sidelines-entry', { detail: { entry }, bubbles: true, composed: true }));
    if (isReaders && this.hasAttribute('sync')) history.replaceState(history.state, '', prefix + inAddress(entry));
  }

  #scrollTo(frame: HTMLIFrameElement, y: number): void {
    if (!this.#isShown) return;
    const box = frame.getBoundingClientRect();
    const margin = Number.parseFloat(getComputedStyle(this).scrollMarginBlockStart) || 0;
    window.scrollBy({ top: box.top + Math.min(Math.max(0, y), box.height) - margin });
  }
}

function makeFrame(address: URL, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  frame.referrerPolicy = 'no-referrer';
  frame.loading = 'lazy';
  frame.title = title;
  frame.part.add('frame');
  frame.src = address.href;
  return frame;
}

/** An http or https address, by itself or below the host's own. */
function addressIn(src: string | null): URL | undefined {
  if (src === null || !URL.canParse(src, document.baseURI)) return undefined;
  const address = new URL(src, document.baseURI);
  return /^https?:$/.test(address.protocol) ? address : undefined;
}

/** An entry's id as it stands in an address, which has no halves of characters. */
function inAddress(entry: string): string {
  return encodeURIComponent(entry.replaceAll(/\p{Cs}/gu, '\ufffd'));
}

function entryIn(hash: string): string | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    return undefined;
  }
}

/** What the frame is called: as the element says, or else what stands inside it. */
function titleOf(element: HTMLElement): string {
  const heading = element.querySelector('h1, h2, h3, h4, h5, h6, figcaption')?.textContent?.trim();
  const alternative = element.querySelector('img[alt]')?.getAttribute('alt');
  return element.getAttribute('aria-label') ?? (heading || alternative || 'Timeline');
}

function heightsIn(text: string): readonly [KnownHeight, ...KnownHeight[]] | undefined {
  const [first, ...others] = [...text.matchAll(/(\d{1,5}):(\d{1,6})/g)]
    .map(([, width, height]) => ({ width: Number(width), height: Number(height) }))
    .sort((a, b) => a.width - b.width);
  return first === undefined ? undefined : [first, ...others];
}

if ('customElements' in globalThis && customElements.get('side-lines') === undefined)
  customElements.define('side-lines', SideLines);
