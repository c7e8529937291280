import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { outputs } from '../outputs.ts';
import { escaped } from '../render/escape.ts';
import type { Served } from './effects.ts';
import { asProblem, Problem } from './problem.ts';

/** Where a page asks whether it should load itself anew; no file has such a name. */
const reloads = '/.reload';

/**
 * Serves the files of a folder on this machine alone, to be looked at while they are written. Pages load themselves anew when they are
 * told to, by a script that stands in what is served and never in a file.
 * @param port 0 for any that is free
 */
export async function serve(folder: string, port: number): Promise<Served> {
  const state: State = { builds: 0, listening: new Set() };
  const server = createServer((request, response) => {
    answer(folder, request, response, state).catch(() => response.destroy());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  }).catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new Problem(`port ${port} is in use; give another with --serve`) : asProblem('cannot serve', error);
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://127.0.0.1:${actual}/`,
    reload: () => {
      state.builds += 1;
      for (const response of state.listening) response.write(changed);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What pages are told that are out of date. */
const changed = 'data: changed\n\n';

/** How often something was built, and who is told of the next time. */
interface State {
  builds: number;
  readonly listening: Set<ServerResponse>;
}

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

async function answer(folder: string, request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const { builds } = state;
  const end = (status: number, type: string, body: string | Uint8Array, more = {}) => {
    const headers = { ...always, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...more };
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  };
  // A page of another site that was given this machine's address does not call it by its name.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? ''))
    return end(403, text, 'Not this host\n');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return end(405, text, 'Only to be read\n', { Allow: 'GET, HEAD' });
  const [path = '', query = ''] = (request.url ?? '').replace(/#.*/s, '').split('?');
  if (path === reloads && request.method === 'GET') return listen(response, Number(query), state);
  const name = nameIn(path);
  if (name === '') return end(200, typeOf('x.html'), await listing(folder, builds));
  const body = name === undefined ? undefined : await plainFile(join(folder, name));
  if (name === undefined || body === undefined) return end(404, text, 'There is no such file\n');
  const type = typeOf(name);
  end(200, type, type.startsWith('text/html') ? reloading(body.toString(), builds) : body);
}

const text = 'text/plain; charset=utf-8';

/** A page that was made before the last build is told at once: it may have been on its way while that ended. */
function listen(response: ServerResponse, made: number, { builds, listening }: State): void {
  response
    .writeHead(200, { ...always, 'Content-Type': 'text/event-stream' })
    .write(made === builds ? ':\n\n' : changed);
  listening.add(response);
  response.on('close', () => listening.delete(response));
}

/** The name of a file in the folder itself, which is all that is served; "" for the folder, nothing for any other path. */
function nameIn(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path).replace(/^\//, '');
    return /^\.|[/\\\p{Cc}]/u.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

async function plainFile(path: string): Promise<Buffer | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() ? readFile(path) : undefined;
}

function typeOf(name: string): string {
  const output = outputs.find(({ suffix }) => name.endsWith(suffix));
  const type = output?.mediaType ?? 'application/octet-stream';
  return /^text\/|json|xml|yaml/.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * The page with a script behind it that loads it anew; its policy is made to allow that.
 * @param builds how often something had been built when it was read
 */
function reloading(page: string, builds: number): string {
  const script = `new EventSource('${reloads}?${builds}').onmessage=()=>location.reload()`;
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const allowed = page.replace(
    /(<meta http-equiv="Content-Security-Policy" content="[^"]*)script-src /,
    (_, before: string) => `${before}connect-src 'self'; script-src ${hash} `,
  );
  return `${allowed}<script>${script}</script>\n`;
}

/** What ends the names of HTML that is to be pasted, and no page to look at. */
const pasted = outputs.flatMap(({ mediaType, offers, suffix }) =>
  mediaType === 'text/html' && offers !== 'page' ? [suffix] : [],
);

/** The pages of the folder, as links. */
async function listing(folder: string, builds: number): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const items = names
    .filter(
      (name) =>
        name.endsWith('.html') &&
        !pasted.some((suffix) => name.endsWith(suffix)) &&
        nameIn(`/${encodeURIComponent(name)}`) !== undefined,
    )
    .sort()
    .map((name) => `<li><a href="${encodeURIComponent(name)}">${escaped(name)}</a></li>`);
  return reloading(
    `<!doctype html>\n<meta charset="utf-8"><title>Timelines</title>\n<ul>${items.join('')}</ul>\n`,
    builds,
  );
}
