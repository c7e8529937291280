import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { BesideAnswer, FileEvent, FileProblem, PutAnswer } from '../editor/file/answers.ts';
import { excessIn, mostBytes } from '../editor/files/limits.ts';
import { isWritable } from '../editor/files/text-file.ts';
import type { Site } from './site.ts';
import type { StoryFile } from './story-file.ts';

/** What the editor is served for, and how. */
export interface EditOptions {
  readonly file: StoryFile;
  readonly site: Site;
  /** 0 for any that is free. */
  readonly port: number;
  /** How long it stays when its last window has gone, in milliseconds. */
  readonly linger: number;
}

/** Where all stands. At the root of the same port the browser may keep the editor of drafts, which would answer from there. */
const folder = '/edit/';
const forWhoKnows: readonly string[] = ['file', 'events', 'beside'];
/** Bytes of what a page sends: a character of a text takes at most six as JSON. */
const mostBody = 2 * mostBytes;
/** Browsers open six connections to one server, for all windows together: some have to be left for what else is asked. */
const mostStreams = 4;
const tooLarge: PutAnswer = { problem: 'too-large' };
const unwritable: PutAnswer = { problem: 'unwritable' };
/** How long what is in flight may take when the server ends, in milliseconds. */
const patience = 5_000;

const always = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Serves the editor for one file on this machine alone, to whoever knows the token, until its last window has gone. */
export class EditServer {
  readonly #options: EditOptions;
  readonly #server: Server;
  readonly #token = randomBytes(16).toString('base64url');
  readonly #streams = new Set<ServerResponse>();
  readonly #writing = new Set<Promise<unknown>>();
  #unwatch = (): void => undefined;
  #last: FileEvent | undefined;
  #leaving: NodeJS.Timeout | undefined;
  #hosts: readonly string[] = [];
  #ended: Promise<void> | undefined;
  #tellEnd = (): void => undefined;
  /** Over when the server has ended. */
  readonly ended: Promise<void> = new Promise((done) => {
    this.#tellEnd = done;
  });

  constructor(options: EditOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  /** @returns the address, with the token where no server and no log sees it */
  async listen(): Promise<string> {
    await new Promise<void>((done, failed) => {
      this.#server.once('error', failed);
      this.#server.listen(this.#options.port, '127.0.0.1', done);
    });
    this.#unwatch = this.#options.file.watch((event) => this.#tell(event));
    const bound = this.#server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : this.#options.port;
    this.#hosts = hostsAt(port);
    return `http://127.0.0.1:${port}${folder}#${this.#token}`;
  }

  /** Ends as soon as what is being written is written. */
  end(): Promise<void> {
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<void> {
    clearTimeout(this.#leaving);
    this.#unwatch();
    this.#server.close();
    await Promise.race([Promise.allSettled(this.#writing), wait(patience, undefined, { ref: false })]);
    this.#server.closeAllConnections();
    this.#tellEnd();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#isOwn(request)) return refuse(response, 403);
    const [asked = ''] = (request.url ?? '').split(/[?#]/);
    if (!asked.startsWith(folder)) return refuse(response, 404);
    const path = asked.slice(folder.length);
    if (forWhoKnows.includes(path)) return this.#answerKnown(path, request, response);
    const file = request.method === 'GET' ? await this.#options.site.file(path) : undefined;
    if (file === undefined) return refuse(response, 404);
    response.writeHead(200, { ...always, 'Content-Type': file.type }).end(file.body);
  }

  /** What is for those alone who know the token. */
  async #answerKnown(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isKnown = isSame(request.headers.authorization ?? '', `Bearer ${this.#token}`);
    if (!isKnown) return refuse(response, 403);
    switch (`${request.method} ${path}`) {
      case 'GET file':
        return this.#show(response);
      case 'GET events':
        return this.#follow(response);
      case 'GET beside':
        return this.#showBeside(request.url ?? '', response);
      case 'PUT file':
        return this.#put(request, response);
      default:
        return refuse(response, 405);
    }
  }

  /** Whether a page of this server asks, or no page: one of another site that was given this machine's address has another host. */
  #isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
    if (!this.#hosts.includes(host)) return false;
    return origin === undefined || this.#hosts.some((own) => origin === `http://${own}`);
  }

  async #show(response: ServerResponse): Promise<void> {
    const { file } = this.#options;
    answer(response, 200, { name: file.name, ...(await file.settled()) });
  }

  async #showBeside(url: string, response: ServerResponse): Promise<void> {
    const text = await this.#options.file.beside(new URLSearchParams(url.replace(/^[^?]*/, '')).get('name') ?? '');
    answer(response, 200, { ...(text !== undefined && { text }) } satisfies BesideAnswer);
  }

  async #put(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { file } = this.#options;
    const {
      'content-type': type = '',
      'content-length': length,
      'if-match': match,
      'if-none-match': none,
    } = request.headers;
    if (!/^application\/json(?:;|$)/.test(type)) return refuse(response, 415);
    if (length === undefined) return refuse(response, 411);
    if (Number(length) > mostBody) return answer(response, 413, tooLarge);
    const [, seen] = /^"([0-9a-f]{64})"$/.exec(match ?? '') ?? [];
    if (seen === undefined && !(match === undefined && none === '*')) return refuse(response, 428);
    const written = (async () => {
      const text = await textIn(request);
      if (text === undefined) return refuse(response, 400);
      if (excessIn(text) !== undefined) return answer(response, 413, tooLarge);
      if (!isWritable(text)) return answer(response, 422, unwritable);
      const put = await file.write(text, seen);
      answer(response, statusOf(put), put);
      await finished(response).catch(() => undefined);
    })();
    this.#writing.add(written);
    await written.finally(() => this.#writing.delete(written));
  }

  /** Tells a window what the file holds, now and later; a window is there as long as it listens. */
  #follow(response: ServerResponse): void {
    response.writeHead(200, { ...always, 'Content-Type': 'application/x-ndjson' }).flushHeaders();
    if (this.#last !== undefined) response.write(lineOf(this.#last));
    clearTimeout(this.#leaving);
    // One window too many asks again in a while.
    if (this.#streams.size >= mostStreams) return void response.end();
    this.#streams.add(response);
    response.on('close', () => {
      this.#streams.delete(response);
      if (this.#streams.size > 0 || this.#ended !== undefined) return;
      clearTimeout(this.#leaving);
      this.#leaving = setTimeout(() => void this.end(), this.#options.linger);
    });
  }

  #tell(event: FileEvent): void {
    this.#last = event;
    for (const response of this.#streams) response.write(lineOf(event));
  }
}

/** What browsers call a server on this machine: they leave the port of HTTP out. */
export function hostsAt(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

/** Says nothing, not even why. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...always, 'Content-Length': 0 }).end();
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...always, 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function lineOf(event: FileEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** What a disk may fail with; whatever else keeps a file from being written is that somebody changed it. */
const failures: readonly FileProblem[] = ['denied', 'full', 'failed'];

function statusOf(put: PutAnswer): number {
  if ('problem' in put) return failures.includes(put.problem) ? 500 : 412;
  return put.text === undefined ? 200 : 412;
}

/** The text that is sent; nothing where it is something else. */
async function textIn(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const { text } = JSON.parse(Buffer.concat(chunks).toString());
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
