import { hashOf } from '../editor/hex.ts';
import type { Site } from './site.ts';

/**
 * The files of one version, as they are kept in this browser. Each is known by its hash: what is fetched and has another one is of another
 * version, and is not kept.
 */
export class KeptFiles {
  readonly #site: Site;
  readonly #scope: string;

  /** @param scope the address of the site, with a stroke at the end */
  constructor(site: Site, scope: string) {
    this.#site = site;
    this.#scope = scope;
  }

  /** Whether a path is one of this version’s files. */
  has(path: string): boolean {
    return Object.hasOwn(this.#site.files, path);
  }

  /** Keeps what the editor needs, and what was used of the version before; of these, what did not change is not fetched again. */
  async gather(): Promise<void> {
    const { files, needed } = this.#site;
    const before = await this.#keptOfOthers();
    const used = new Set([...before.values()].map(({ name }) => name));
    const wanted = Object.keys(files).filter((path) => needed.includes(path) || used.has(nameOf(path)));
    try {
      await Promise.all(wanted.map((path) => this.#keep(path, before.get(files[path] ?? '')?.response)));
    } catch (error) {
      await caches.delete(this.#nameOf(this.#site.version));
      throw error;
    }
  }

  /** A file of this version; one that was not used before is fetched, and kept from now on. */
  async answer(path: string): Promise<Response> {
    const cache = await caches.open(this.#nameOf(this.#site.version));
    const kept = await cache.match(this.#keyOf(path));
    if (kept !== undefined) return kept;
    await this.#keep(path);
    return (await cache.match(this.#keyOf(path))) ?? Response.error();
  }

  /** A file of an older version, which a window may still show. */
  async answerOlder(path: string): Promise<Response | undefined> {
    for (const name of await this.#others()) {
      const kept = await (await caches.open(name)).match(this.#scope + path, { ignoreSearch: true });
      if (kept !== undefined) return kept;
    }
    return undefined;
  }

  /** Gives up all other versions, if there is still no reason against it when they are found. */
  async forgetOthers(isAlone: () => boolean): Promise<void> {
    const others = await this.#others();
    if (isAlone()) await Promise.all(others.map((name) => caches.delete(name)));
  }

  async #keep(path: string, known?: Response): Promise<void> {
    const cache = await caches.open(this.#nameOf(this.#site.version));
    await cache.put(this.#keyOf(path), known ?? (await this.#fetch(path)));
  }

  /** Fetches a file, past what the browser has of older times if that is another one. */
  async #fetch(path: string): Promise<Response> {
    const address = this.#scope + (path === 'index.html' ? '' : path);
    for (const cache of ['default', 'reload'] as const) {
      const response = await fetch(address, { cache });
      const bytes = await response.arrayBuffer();
      if ((await hashOf(bytes)) === this.#site.files[path])
        return new Response(bytes, { headers: headersOf(response) });
    }
    throw new Error(`${path} is not the one of this version`);
  }

  /** What other versions have, by its hash. */
  async #keptOfOthers(): Promise<Map<string, { readonly name: string; readonly response: Response }>> {
    const found = new Map<string, { readonly name: string; readonly response: Response }>();
    for (const name of await this.#others()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const [address = '', hash = ''] = url.split('?');
        const response = await cache.match(url);
        if (response !== undefined) found.set(hash, { name: nameOf(address.slice(this.#scope.length)), response });
      }
    }
    return found;
  }

  async #others(): Promise<readonly string[]> {
    const own = this.#nameOf(this.#site.version);
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(this.#nameOf('')) && name !== own);
  }

  /** Several editors may stand on one server, and share what the browser keeps. */
  #nameOf(version: string): string {
    return `sidelines ${this.#scope} ${version}`;
  }

  #keyOf(path: string): string {
    return `${this.#scope}${path}?${this.#site.files[path]}`;
  }
}

/** A folder that is named as a version is. */
const versionFolder = /^[0-9a-f]{12}\//;

/** Whether a path is one of some version. */
export function isOfVersion(path: string): boolean {
  return versionFolder.test(path);
}

/** What a file is called in every version. */
function nameOf(path: string): string {
  return path.replace(versionFolder, '');
}

/** The headers of a file, the policy among them, but for those of how it was carried. */
function headersOf({ headers }: Response): Headers {
  const own = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) own.delete(name);
  return own;
}
