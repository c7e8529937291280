import type { FaceName } from '../layout/scene.ts';
import type { PictureCodecs } from '../pictures/read.ts';
import type { Resource, World } from '../world.ts';
import { instant, zones } from './clock.ts';
import { hasBasic, isBundled } from './faces.ts';
import { handedIn } from './handed-in.ts';
import { openFonts } from './harfbuzz.ts';
import { openHyphenation } from './hyphenation.ts';
import { openCodecs } from './pictures.ts';
import { type HarfBuzz, pathOf, type Supplies } from './supplies.ts';
import { openWords } from './words.ts';

/** Where a world in a browser gets what it loads. */
export interface BrowserOptions {
  /**
   * Gives a file of the package by its path in it, such as `fonts/source-sans-400.ttf`; `undefined` when there is none. Without it,
   * files are fetched from where the package is served, as this module is.
   */
  readonly fetchFile?: (path: string) => Promise<Uint8Array | undefined>;
  /** Faces besides those of the package which `fetchFile` can give, such as `noto-sans-jp-400`. */
  readonly furtherFaces?: readonly FaceName[];
  /**
   * Whether there is a file of the package, by its path, where not all of them come along. What is not there is not asked for: a text that
   * needs such a font has the finding `no-font`, and without its patterns or words no line is broken by them.
   */
  readonly has?: (path: string) => boolean;
}

/** The world in a browser. */
export interface BrowserWorld extends Required<Omit<World, 'pictures'>> {
  /**
   * The path of the file that a face was last measured by, such as `fonts/basic/source-sans-400.ttf`: for a program that shows pictures with
   * fonts of its own page (`Pieces`), and need not fetch more of a font than the text has needed so far.
   */
  readonly fontFile: (face: FaceName) => string;
}

/**
 * The world as a browser supplies it, in a page and in a worker alike: nothing is loaded before a text needs it. `prepare` loads that; or
 * whoever calls `publish` hands what it names as lacking to `load`.
 */
export function browserWorld(options: BrowserOptions = {}): BrowserWorld {
  const store = new Store(options);
  const fonts = openFonts(store);
  return {
    fonts,
    fontFile: (face) => pathOf(fonts.fileOf(face)),
    hyphenation: openHyphenation(store),
    words: openWords(store),
    zones,
    get now() {
      return instant();
    },
    lacking: () => store.takeLacking(),
    load: (resources) => store.load(resources),
  };
}

/**
 * What decodes pictures in a browser, for the `pictures` of a world. It stands apart, so that whoever bundles a world need not bundle it.
 */
export function browserPictures({ fetchFile = fetchBeside }: Pick<BrowserOptions, 'fetchFile'> = {}): PictureCodecs {
  return openCodecs(async (name) => {
    const path = pathOf({ kind: 'wasm', name });
    const bytes = await fetchFile(path);
    if (bytes === undefined) throw new Error(`${path} could not be loaded: it is not there`);
    return bytes;
  });
}

const shaper: Resource = { kind: 'wasm', name: 'harfbuzz' };

/** What was loaded, and what is still to be. */
class Store implements Supplies {
  readonly #fetchFile: (path: string) => Promise<Uint8Array | undefined>;
  readonly #further: ReadonlySet<FaceName>;
  readonly #isThere: (path: string) => boolean;
  readonly #loaded = new Map<string, Uint8Array | 'absent'>();
  readonly #loading = new Map<string, Promise<void>>();
  readonly #lacking = new Map<string, Resource>();
  #harfBuzz: HarfBuzz | undefined;

  constructor({ fetchFile = fetchBeside, furtherFaces, has = () => true }: BrowserOptions) {
    this.#fetchFile = fetchFile;
    this.#further = new Set(furtherFaces);
    this.#isThere = has;
  }

  bytes = (resource: Resource): Uint8Array | 'absent' | 'lacking' => {
    const { kind, name } = resource;
    const whole = kind === 'basic-font' ? this.#loaded.get(pathOf({ kind: 'font', name })) : undefined;
    const loaded = whole ?? this.#loaded.get(pathOf(resource));
    if (loaded !== undefined) return loaded;
    if (!this.has(resource)) return 'absent';
    this.#lacking.set(pathOf(resource), resource);
    return 'lacking';
  };

  harfBuzz = (): HarfBuzz | undefined => {
    if (this.#harfBuzz === undefined) this.#lacking.set(pathOf(shaper), shaper);
    return this.#harfBuzz;
  };

  takeLacking(): readonly Resource[] {
    const lacking = new Map(this.#lacking);
    this.#lacking.clear();
    // Where the whole font has to be loaded, no part of it is needed besides.
    const isWithin = ({ kind, name }: Resource) => kind === 'basic-font' && lacking.has(pathOf({ kind: 'font', name }));
    return [...lacking.values()].filter((resource) => !isWithin(resource));
  }

  async load(resources: readonly Resource[]): Promise<void> {
    await Promise.all(resources.map((resource) => this.#loadOnce(resource)));
  }

  /** Two that ask for the same at once wait for the same; what failed is tried again when it is asked for again. */
  #loadOnce(resource: Resource): Promise<void> {
    const path = pathOf(resource);
    if (this.#loaded.has(path)) return Promise.resolve();
    const loading = this.#loading.get(path) ?? this.#load(resource).finally(() => this.#loading.delete(path));
    this.#loading.set(path, loading);
    return loading;
  }

  async #load(resource: Resource): Promise<void> {
    const path = pathOf(resource);
    const bytes = await this.#fetchFile(path).catch((error: unknown) => {
      throw new Error(`${path} could not be loaded: ${error instanceof Error ? error.message : error}`);
    });
    if (bytes === undefined && !this.#isFurther(resource) && resource.kind !== 'basic-font')
      throw new Error(`${path} could not be loaded: it is not there`);
    if (path === pathOf(shaper)) this.#harfBuzz = await openHarfBuzz(bytes);
    this.#loaded.set(path, bytes ?? 'absent');
  }

  has = (resource: Resource): boolean => {
    const { kind, name } = resource;
    const isOurs = kind === 'basic-font' ? hasBasic(name) : kind !== 'font' || isBundled(name);
    return this.#isFurther(resource) || (isOurs && this.#isThere(pathOf(resource)));
  };

  #isFurther({ kind, name }: Resource): boolean {
    return kind === 'font' && this.#further.has(name);
  }
}

let opened: Promise<HarfBuzz> | undefined;

/** Loads HarfBuzz's own module, of which there is one, whose loading waits: whoever imports it directly would wait, too. */
function openHarfBuzz(wasmBinary: Uint8Array | undefined): Promise<HarfBuzz> {
  if (wasmBinary !== undefined) handedIn.wasmBinary = wasmBinary;
  // What could not be loaded once is asked for again.
  opened ??= import('harfbuzzjs').catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Fetches a file of the package, which is beside `src/` and `dist/` alike. */
async function fetchBeside(path: string): Promise<Uint8Array | undefined> {
  const response = await fetch(new URL(`../../${path}`, import.meta.url));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
}
