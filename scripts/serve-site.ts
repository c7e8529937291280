import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};

/** What a path begins with, and the headers of all such paths, as a file `_headers` has them. */
function rulesIn(headers: string): readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] {
  return headers.split(/^(?=\/)/m).map((rule) => {
    const [path = '', ...lines] = rule.trimEnd().split('\n');
    return [
      path.replace(/\*$/, ''),
      Object.fromEntries(
        lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/s)
            .slice(0, 2),
        ),
      ),
    ];
  });
}

/** A server on this machine alone. */
export interface Site {
  /** With a stroke at the end. */
  readonly address: string;
  readonly server: Server;
}

/** Serves the files of a folder on loopback, with the headers that its `_headers` asks for. */
export async function serveSite(folder: string, port = 0): Promise<Site> {
  const rules = rulesIn(await readFile(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(`http://127.0.0.1${request.url ?? '/'}`);
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const headers = Object.assign({}, ...rules.flatMap(([begins, own]) => (path.startsWith(begins) ? [own] : [])));
    // A URL keeps no way out of the folder, and none of the files has a name that is written otherwise.
    readFile(join(folder, path)).then(
      (body) =>
        response
          .writeHead(200, { ...headers, 'Content-Type': types[extname(path)] ?? 'application/octet-stream' })
          .end(body),
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const bound = server.address();
  return { address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}/`, server };
}
