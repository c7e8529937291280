import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { PublishedFile } from '../../src/publish.ts';
import { repositoryFolder } from './sources.ts';

const example = readFileSync(join(repositoryFolder, 'docs/_headers'), 'utf8');

/** What the example in `docs/` says of a path: rules begin at the margin, headers are indented, a star stands for anything. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of example.split('\n')) {
    if (line.startsWith('/')) applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    const [, name, value] = /^ +([\w-]+): (.+)$/.exec(line) ?? [];
    if (applies && name !== undefined && value !== undefined) headers[name] = value;
  }
  return headers;
}

/** Serves files on loopback, below `/talks/` and with the headers of the example, while the tests of the file that calls this run. */
export function serve(files: readonly PublishedFile[]): { readonly address: (name: string) => string } {
  const bodies = new Map(files.map((file) => [`/talks/${file.name}`, file]));
  const server = createServer(({ url = '' }, response) => {
    const path = url.replace(/[?#].*/, '');
    const file = bodies.get(path);
    if (file === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { ...headersFor(path), 'Content-Type': `${file.mediaType}; charset=utf-8` })
        .end(file.body);
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const bound = server.address();
    port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: (name) => `http://127.0.0.1:${port}/talks/${name}` };
}
