import { createHash, randomBytes } from 'node:crypto';
import { type Stats, watch } from 'node:fs';
import { access, constants, open, readdir, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FileEvent, FileState, PutAnswer } from '../editor/file/answers.ts';
import { excessIn, mostBeside, mostBytes } from '../editor/files/limits.ts';
import { codeOf, problemOf } from './problem.ts';

/** How often a file is looked at besides when the system says that something changed, in milliseconds. */
const between = 500;
/** How long a file has to stay as it is before it counts, and how long one has to be gone: programs write in several goes, and some
 * take a file away before they put another in its place. In milliseconds. */
const [rest, absence] = [60, 400];

/** A text in UTF-8 on the disk, which other programs write, too. */
export class StoryFile {
  readonly path: string;
  #writing: Promise<unknown> = Promise.resolve();
  #wake = (): void => undefined;

  constructor(path: string) {
    this.path = path;
  }

  get name(): string {
    return basename(this.path);
  }

  /** Removes what processes left beside the file that were stopped while they wrote. */
  async tidy(): Promise<void> {
    const folder = dirname(await targetOf(this.path));
    for (const name of await readdir(folder).catch(() => [])) {
      const [, pid] = /^\.sidelines-(\d+)-[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
      const found = pid === undefined ? undefined : await stat(join(folder, name)).catch(() => undefined);
      // Whoever writes is done in a moment, and may be on another machine.
      const isOld = found !== undefined && Date.now() - found.mtimeMs > minute;
      if (isOld && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
    }
  }

  /** What the file holds at this moment. */
  async read(): Promise<FileState> {
    try {
      const found = await stat(this.path);
      if (!found.isFile()) return { problem: 'no-file' };
      if (found.size > mostBytes) return { problem: 'too-large' };
      return stateOf(await readFile(this.path));
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }

  /** What a file of the same folder says that a story may name, a theme; nothing where there is none, or it is something else. */
  async beside(name: string): Promise<string | undefined> {
    if (basename(name) !== name || !/^[^.].*\.json$/.test(name)) return undefined;
    try {
      const folder = await realpath(dirname(this.path));
      const path = await realpath(join(folder, name));
      const found = await stat(path);
      // A link may lead anywhere.
      if (dirname(path) !== folder || !found.isFile() || found.size > mostBeside.bytes) return undefined;
      return textOf(await readFile(path));
    } catch {
      return undefined;
    }
  }

  /** What the file holds when nobody is writing it. */
  async settled(): Promise<FileState> {
    for (let state = await this.read(); ; ) {
      await setTimeout('problem' in state ? absence : rest);
      const again = await this.read();
      if (keyOf(again) === keyOf(state)) return state;
      state = again;
    }
  }

  /**
   * Writes a text over what was seen of the file, and over nothing else; one writing after the other. When this is over, it is on the
   * disk. A machine or a process that stops leaves the old file or the new.
   *
   * @param seen the hash of what is to be written over; absent where there is to be no file yet
   * @returns what the file holds, where it is not what was seen
   */
  write(text: string, seen: string | undefined): Promise<PutAnswer> {
    const written = this.#writing.then(() => this.#write(Buffer.from(text), seen));
    this.#writing = written.catch(() => undefined);
    return written.finally(() => this.#wake());
  }

  /** Tells what the file holds, now and whenever it is something else, until it is told to end. */
  watch(tell: (event: FileEvent) => void): () => void {
    const ended = new AbortController();
    const unwatch = this.#watchFolder();
    void (async () => {
      for (let told = ''; !ended.signal.aborted; ) {
        const woken = new Promise<void>((done) => {
          this.#wake = done;
        });
        // What is as it was told needs no second look.
        let state = await this.read();
        if (keyOf(state) !== told) state = await this.settled();
        if (keyOf(state) !== told && !ended.signal.aborted) tell(eventOf(state));
        told = keyOf(state);
        await Promise.race([woken, setTimeout(between, undefined, { signal: ended.signal }).catch(() => undefined)]);
      }
      unwatch();
    })();
    return () => ended.abort();
  }

  /** Editors replace files, so that it is the folder that is watched; where it cannot be, looking often is enough. */
  #watchFolder(): () => void {
    try {
      const watcher = watch(dirname(this.path), (_, name) => {
        if (name === null || name === this.name) this.#wake();
      });
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch {
      return () => undefined;
    }
  }

  async #write(bytes: Buffer, seen: string | undefined): Promise<PutAnswer> {
    if (!(await this.#isAsSeen(seen))) return this.settled();
    let temporary: string | undefined;
    try {
      const target = await targetOf(this.path);
      const present = await stat(target).catch(() => undefined);
      if (present !== undefined) await access(target, constants.W_OK);
      temporary = join(dirname(target), `.sidelines-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
      await prepare(temporary, bytes, present);
      // Once more: writing took its time.
      if (!(await this.#isAsSeen(seen))) return await this.settled();
      await rename(temporary, target);
      temporary = undefined;
      await syncFolder(dirname(target));
      return { hash: hashOf(bytes) };
    } catch (error) {
      return { problem: problemOf(error) };
    } finally {
      if (temporary !== undefined) await rm(temporary, { force: true });
    }
  }

  async #isAsSeen(seen: string | undefined): Promise<boolean> {
    const state = await this.read();
    return seen === undefined ? 'problem' in state && state.problem === 'gone' : 'hash' in state && state.hash === seen;
  }
}

const minute = 60_000;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * A file beside another one, all of it on the disk: the same owner, and nobody may do more with it. Of a file of somebody else's, whom
 * only root could give another to, it fails: it would be taken from its owner, and written in place it could be left half written.
 */
async function prepare(path: string, bytes: Buffer, as: Stats | undefined): Promise<void> {
  const file = await open(path, 'wx', as === undefined ? 0o666 : 0o600);
  try {
    await file.writeFile(bytes);
    if (as !== undefined) {
      await file.chown(as.uid, as.gid).catch(async (error: unknown) => {
        if ((await file.stat()).uid !== as.uid) throw error;
      });
      // One's own file may be of a group that one is not in: what that may do is not for another.
      const { gid } = await file.stat();
      await file.chmod(gid === as.gid ? as.mode : as.mode & ~0o070);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Where links lead, to a file that is not there yet as well. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : targetOf(resolve(dirname(path), link));
  }
}

/** Has the new name kept, too, where the file system can. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Not every system opens a folder; the file itself is kept.
  }
}

function stateOf(bytes: Buffer): FileState {
  const text = textOf(bytes);
  if (text === undefined) return { problem: 'no-text' };
  if (excessIn(text) !== undefined) return { problem: 'too-large' };
  return { hash: hashOf(bytes), text };
}

/** Bytes as the text that they are in UTF-8, to the letter; nothing where they are none. */
function textOf(bytes: Buffer): string | undefined {
  try {
    // No text has a NUL, and nearly every other file does.
    return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** SHA-256 in hex. */
function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function eventOf(state: FileState): FileEvent {
  return 'problem' in state ? state : { hash: state.hash };
}

function keyOf(state: FileState): string {
  return 'problem' in state ? state.problem : state.hash;
}
