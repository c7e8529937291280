import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { studio } from '../../../../scripts/bundle-site.ts';
import { temporaryFolder } from '../../../sidelines/test/support/cli.ts';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What is asked of a server, besides the token. */
export interface Ask {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** A process that serves the editor for a file. */
export interface Editing {
  readonly process: ChildProcess;
  /** Without the token. */
  readonly address: string;
  readonly token: string;
  /** Asks as the page does, unless other headers are given. */
  readonly ask: (path: string, ask?: Ask) => Promise<Answer>;
  /** Writes a text over what has a hash, or where nothing is. */
  readonly put: (text: string, seen?: string) => Promise<Answer>;
  /** Listens as a window does, and gives each line as it comes. */
  readonly listen: () => Promise<{ readonly next: () => Promise<unknown>; readonly close: () => void }>;
  /** What the process ended with. */
  readonly ended: Promise<number | null>;
  /** What it wrote on standard error. */
  readonly said: () => string;
}

const bundled = temporaryFolder();
const running = new Set<ChildProcess>();

/** Makes the command before the tests of the file that calls this, with a site of one page in place of the editor, and ends what is left after them. */
export function editCommand(): void {
  beforeAll(async () => {
    const options = { bundle: true, format: 'esm', platform: 'node', logLevel: 'error' } as const;
    await build({ ...options, entryPoints: [join(studio, 'bin.ts')], outfile: join(bundled, 'bin.mjs') });
    mkdirSync(join(bundled, 'site'), { recursive: true });
    writeFileSync(join(bundled, 'site/index.html'), '<!doctype html>\n<html lang="en">\n<title>Page</title>\n');
    // Others run it, too.
    chmodSync(bundled, 0o755);
  });
  endEditing();
}

/** Ends the processes that the tests of the file that calls this left. */
export function endEditing(): void {
  afterAll(() => {
    for (const left of running) left.kill('SIGKILL');
  });
}

/** Where the command runs, and which one. */
export interface Setting {
  readonly cwd?: string;
  /** The file of the command; else the one of `editCommand`. */
  readonly bin?: string;
  /** Who runs it, as number of user and of group, which only root may say. */
  readonly who?: number;
}

/** Starts the command with these arguments. */
export function command(
  args: readonly string[],
  { bin = join(bundled, 'bin.mjs'), cwd, who }: Setting = {},
): ChildProcess {
  const as = who === undefined ? {} : { uid: who, gid: who };
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...as });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** All that a process writes, and what it ends with. */
export async function outcomeOf(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.on('data', (chunk) => {
      said[name] += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** Serves a file until the test ends it, or its last window has gone. */
export async function edit(file: string, args: readonly string[] = [], setting?: Setting): Promise<Editing> {
  const child = command(['edit', '--no-open', '--json', ...args, file], setting);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'close').then(([code]): number | null => code);
  const [first] = await Promise.race([once(child.stdout ?? child, 'data'), ended.then(() => [said])]);
  const { origin, hash, port } = new URL(JSON.parse(String(first)).address);
  const token = hash.slice(1);
  const open = (path: string, { method = 'GET', headers = {}, body }: Ask): Promise<IncomingMessage> =>
    new Promise((done, failed) => {
      const known = { Authorization: `Bearer ${token}`, ...headers };
      request({ host: '127.0.0.1', port, path: `/edit${path}`, method, headers: known }, done)
        .on('error', failed)
        .end(body);
    });
  const ask = async (path: string, asked: Ask = {}): Promise<Answer> => {
    const response = await open(path, asked);
    let body = '';
    for await (const chunk of response.setEncoding('utf8')) body += chunk;
    return { status: response.statusCode ?? 0, headers: response.headers, body };
  };
  const put = (text: string, seen?: string): Promise<Answer> => {
    const body = JSON.stringify({ text });
    const match = seen === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${seen}"` };
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...match };
    return ask('/file', { method: 'PUT', headers, body });
  };
  const listen: Editing['listen'] = async () => {
    const response = await open('/events', {});
    const lines = linesOf(response);
    return { next: async () => JSON.parse((await lines.next()).value ?? 'null'), close: () => response.destroy() };
  };
  return { process: child, address: `${origin}/edit/`, token, ask, put, listen, ended, said: () => said };
}

async function* linesOf(response: IncomingMessage): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const chunk of response.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  return undefined;
}

/** SHA-256 in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
