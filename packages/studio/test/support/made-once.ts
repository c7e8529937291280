import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFolder } from '../../../sidelines/test/support/sources.ts';

const cache = join(repositoryFolder, '.cache/made');
/** All that the editor is made of. */
const sources = [
  'docs',
  'examples',
  'package-lock.json',
  'packages/sidelines/README.md',
  'packages/sidelines/fonts',
  'packages/sidelines/hyphenation',
  'packages/sidelines/src',
  'packages/sidelines/words',
  'packages/studio/src',
  'scripts',
];
/** For how long what was made of other sources is left to runs that may still use it, in milliseconds. */
const untilGone = 3_600_000;

/**
 * Makes what many tests only look at, once as long as its sources stay the same: the next test, worker or run takes it as it is.
 *
 * @param make fills an empty folder
 * @returns the folder; nothing in it may be changed
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = placeOf(name);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  await forgetOld();
  const making = await mkdtemp(join(cache, 'making-'));
  await make(making);
  // Another worker may have been faster, and what it made is the same.
  await rename(making, folder).catch(() => rm(making, { recursive: true }));
  return folder;
}

/** Where it is, or will be. */
export function placeOf(name: string): string {
  return join(cache, `${name}-${hashOfSources()}`);
}

let known: string | undefined;

function hashOfSources(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const path of sources.flatMap((each) => filesIn(join(repositoryFolder, each))))
    hash.update(`\n${path}\n`).update(readFileSync(path));
  known = hash.digest('hex').slice(0, 16);
  return known;
}

function filesIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function forgetOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    // Another worker may just have given it its name.
    const changed = await stat(path).catch(() => undefined);
    if (changed !== undefined && Date.now() - changed.mtimeMs > untilGone)
      await rm(path, { recursive: true, force: true });
  }
}
