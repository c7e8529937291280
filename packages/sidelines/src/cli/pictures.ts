import { dirname, join } from 'node:path';
import type { Pictures } from '../illustrations.ts';
import { pathProblem, picturesIn } from '../model/pictures.ts';
import type { Timeline } from '../model/timeline.ts';
import type { PictureReading } from '../pictures/read.ts';
import type { Effects } from './effects.ts';
import { asProblem } from './problem.ts';
import type { Source } from './source.ts';

/** The pictures that a text names by files in its own folder, and their paths. */
export interface PicturesBeside {
  readonly pictures: Pictures;
  readonly paths: readonly string[];
}

/**
 * Reads the pictures that a text names, from its own folder, or from the one that is worked in for standard input. What is not there is left
 * out; a problem when a file is there and cannot be read.
 */
export async function picturesBeside(
  source: Source,
  timeline: Timeline,
  effects: Effects,
  read: (bytes: Uint8Array) => Promise<PictureReading>,
): Promise<PicturesBeside> {
  const named = new Set(picturesIn(timeline).map(({ src }) => src));
  const pictures = new Map<string, PictureReading>();
  const paths: string[] = [];
  for (const src of named) {
    if (pathProblem(src) !== undefined) continue;
    const path = join(dirname(source.path), src);
    paths.push(path);
    const bytes = await bytesOf(path, effects);
    if (bytes !== undefined) pictures.set(src, await read(bytes));
  }
  return { pictures, paths };
}

async function bytesOf(path: string, effects: Effects): Promise<Uint8Array | undefined> {
  try {
    return await effects.readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw asProblem(`cannot read ${path}`, error);
  }
}
