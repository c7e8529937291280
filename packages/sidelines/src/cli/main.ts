import { randomBytes } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { chmod, lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Effects, FileToWrite } from './effects.ts';
import { asProblem, defectInWords, exitCodes, Problem } from './problem.ts';
import { run } from './run.ts';
import type { Said } from './say.ts';

/** More than any chronicle has, and less than what one string may hold. */
const mostBytes = 256 * 1024 * 1024;

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) throw new Problem('cannot read more than 256 MiB of text');
  }
  return Buffer.concat(chunks);
}

/** Resolves when the text is handed over. A reader that has gone (`| head`) is no error. */
function write(stream: Writable, name: string, chunk: Said | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk instanceof Uint8Array ? chunk : String(chunk), (error) => {
      if (error === null || error === undefined || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(asProblem(`cannot write to standard ${name}`, error));
    });
  });
}

interface Prepared {
  readonly temporary: string;
  readonly path: string;
}

/** Writes beside the places first and renames at the end, so that nobody ever sees half a file or half a set. */
async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const file of files) {
      await makeFolder(dirname(file.path));
      const ready = await prepare(file);
      if (ready !== undefined) prepared.push(ready);
    }
    for (const { temporary, path } of prepared) await rename(temporary, path);
  } catch (error) {
    for (const { temporary } of prepared) await rm(temporary, { force: true });
    throw error;
  }
}

/** Step by step from the nearest folder that exists: Node's own way never ends where a file system takes no folders. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (await isFolder(path)) return;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Problem(`cannot make the folder ${path}: no folders can be made there`);
    throw error;
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function prepare({ path, body }: FileToWrite): Promise<Prepared | undefined> {
  const present = await lstat(path).catch(() => undefined);
  // A device, a pipe or a link is written to, and not replaced.
  if (present !== undefined && !present.isFile()) {
    await writeFile(path, body);
    return undefined;
  }
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, body, { flag: 'wx' });
    if (present !== undefined) await chmod(temporary, present.mode);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
  return { temporary, path };
}

async function isSameFile(path: string, other: string): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([stat(path), stat(other)]);
    return one.dev === two.dev && one.ino === two.ino;
  } catch {
    return false;
  }
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}

const effects: Effects = {
  version: version(),
  env: process.env,
  isTerminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  readFile: (path) => readAll(createReadStream(path)),
  readStdin: () => readAll(process.stdin),
  writeFiles,
  isSameFile,
  stdout: (chunk) => write(process.stdout, 'output', chunk),
  stderr: (chunk) => write(process.stderr, 'error', chunk),
  world: async () => (await import('../world/node.ts')).nodeWorld(),
};

// The callbacks of `write` hear of errors; without a listener Node would also print a stack trace.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.on('uncaughtException', (error) => {
  process.stderr.write(String(defectInWords(error, 'outside any command')));
  process.exit(exitCodes.defect);
});

process.exitCode = await run(process.argv.slice(2), effects);
