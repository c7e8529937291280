import { constants, createReadStream, type Stats, watch } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { bounds } from '../model/bounds.ts';
import type { FileToWrite, Listed } from './effects.ts';
import { Problem } from './problem.ts';

/** As many bytes as a text may have code units, of which UTF-8 never has more than bytes. */
const mostBytes = bounds.text;
const tooMuch = `it has more than ${mostBytes / 1024 / 1024} MiB, which is the most`;

/** The bytes of a file; of a plain one that is too large nothing is read. */
export async function readFile(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new Problem(`cannot read ${path}: ${tooMuch}`);
  return readAll(createReadStream(path), path);
}

/** All bytes of a stream, which is left as soon as there are too many. */
export async function readAll(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) throw new Problem(`cannot read ${name}: ${tooMuch}`);
  }
  return Buffer.concat(chunks);
}

interface Prepared {
  readonly temporary: string;
  readonly path: string;
}

/**
 * Writes beside the places first and renames at the end, so that nobody ever sees half a file or half a set, and a machine that
 * stops leaves the old files or the new. Replaces plain files only: where anything else has the name of one, nothing is written.
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of folders) {
    await makeFolder(folder);
    await removeLeftovers(folder);
  }
  const prepared: Prepared[] = [];
  try {
    for (const file of files) prepared.push(await prepare(file));
    for (const { temporary, path } of prepared) await rename(temporary, path);
  } catch (error) {
    for (const { temporary } of prepared) await rm(temporary, { force: true });
    throw error;
  }
  for (const folder of folders) await syncFolder(folder);
}

/** Writes a file at the place that somebody named: to what a link leads to, and into a device or a pipe. */
export async function writeNamed({ path, body }: FileToWrite): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new Problem(`cannot write ${path}: it is a folder, not a file`);
  if (found?.isFIFO()) return writeToPipe(path, body);
  // What is open already, as /dev/stdout is, is written to wherever it leads.
  const isOpen = /^\/(?:dev|proc)\//.test(path);
  if (found !== undefined && (isOpen || !found.isFile())) return writeThrough(path, body);
  return writeFiles([{ path: found?.isFile() ? await realpath(path) : path, body }]);
}

function writeThrough(path: string, body: string | Uint8Array): Promise<void> {
  return withOpen(path, 'w', (file) => file.writeFile(body));
}

/** Opens a file for as long as it is used. */
async function withOpen(path: string, flags: string | number, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

/** A pipe that nobody reads from would be waited for without an end. */
async function writeToPipe(path: string, body: string | Uint8Array): Promise<void> {
  try {
    await withOpen(path, constants.O_WRONLY | constants.O_NONBLOCK, () => writeThrough(path, body));
  } catch (error) {
    if (codeOf(error) === 'ENXIO') throw new Problem(`cannot write ${path}: nobody reads from that pipe`);
    throw error;
  }
}

/** What is in a folder; nothing when it cannot be read. Links to folders are left out, since they may lead in a circle. */
export async function readFolder(path: string): Promise<readonly Listed[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const listed = entries.map(async (entry) => {
    const isLinked = entry.isSymbolicLink() && (await isFolder(join(path, entry.name)));
    return isLinked ? [] : [{ name: entry.name, isFolder: entry.isDirectory() }];
  });
  return (await Promise.all(listed)).flat();
}

/** Whether two paths lead to one file that exists. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([stat(path), stat(other)]);
    return one.dev === two.dev && one.ino === two.ino;
  } catch {
    return false;
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
    if (codeOf(error) === 'ENOENT') throw new Problem(`cannot make the folder ${path}: no folders can be made there`);
    throw error;
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function prepare({ path, body }: FileToWrite): Promise<Prepared> {
  const present = await lstat(path).catch(() => undefined);
  if (present !== undefined && !present.isFile())
    throw new Problem(
      `cannot write ${path}: ${kindOf(present)} of that name is in the way; only plain files are replaced`,
    );
  const temporary = join(dirname(path), await temporaryName());
  try {
    await withOpen(temporary, 'wx', async (file) => {
      await file.writeFile(body);
      if (present !== undefined) await file.chmod(present.mode);
      await file.sync();
    });
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
  return { temporary, path };
}

function kindOf(found: Stats): string {
  if (found.isSymbolicLink()) return 'a link';
  if (found.isDirectory()) return 'a folder';
  return found.isFIFO() ? 'a pipe' : 'a device';
}

/** No longer than any name, since it stands for names that may be as long as a name can be. */
async function temporaryName(): Promise<string> {
  // Loaded for those who write.
  const { randomBytes } = await import('node:crypto');
  return `.sidelines-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

const minute = 60_000;

/** Removes what runs have left that were stopped while they wrote. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = /^\.sidelines-(\d+)-[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isFile() && isLeft(Date.now() - found.mtimeMs, Number(pid))) await rm(path, { force: true });
  }
}

/** A run that writes is done in a moment. Its number may meanwhile be another's, and it may run on another machine. */
function isLeft(age: number, pid: number): boolean {
  return age > 24 * 60 * minute || (age > minute && !isRunning(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Has the new names kept, too, where the file system can. */
async function syncFolder(path: string): Promise<void> {
  try {
    await withOpen(path, 'r', (folder) => folder.sync());
  } catch {
    // Not every system opens a folder; the files themselves are kept.
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** What is written in several goes is looked at when it has come to rest, in milliseconds. */
const rest = 30;

/**
 * Which of these files change from now on, until the process is told to end; their folders are watched, since editors replace files.
 * @param paths may be given more files of the same folders later
 */
export function watchFiles(paths: ReadonlySet<string>): AsyncIterable<ReadonlySet<string>> {
  const changed = new Set<string>();
  const ended = new AbortController();
  let wake = () => {};
  const end = () => {
    ended.abort();
    wake();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  const watchers = [...new Set([...paths].map((path) => dirname(path)))].map((folder) =>
    watch(folder, (_, name) => {
      for (const path of paths)
        if (dirname(path) === folder && (name === null || name === basename(path))) changed.add(path);
      if (changed.size > 0) wake();
    }),
  );
  return (async function* () {
    while (!ended.signal.aborted) {
      if (changed.size === 0)
        await new Promise<void>((done) => {
          wake = done;
        });
      await setTimeout(rest);
      const batch = new Set(changed);
      changed.clear();
      if (batch.size > 0 && !ended.signal.aborted) yield batch;
    }
    for (const watcher of watchers) watcher.close();
    for (const signal of signals) process.off(signal, end);
  })();
}
