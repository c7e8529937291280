import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};

/** A file that is handed out. */
export interface SiteFile {
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** The editor's own files, by the paths that they are asked for, from its folder on; nothing else is handed out, whatever path is asked for. */
export class Site {
  readonly #files: ReadonlyMap<string, string>;

  constructor(folder: string) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    this.#files = new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), path]));
  }

  async file(path: string): Promise<SiteFile | undefined> {
    const place = this.#files.get(path.replace(/(^|\/)$/, '$1index.html'));
    if (place === undefined) return undefined;
    const type = types[extname(place)] ?? 'text/plain; charset=utf-8';
    const body = await readFile(place);
    // By this the page knows that it is to write a file, and not drafts of a browser.
    return {
      type,
      body: type.startsWith('text/html') ? body.toString().replace('<html ', '<html data-home="file" ') : body,
    };
  }
}
