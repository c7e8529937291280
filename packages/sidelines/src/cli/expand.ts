import { join } from 'node:path';
import type { Effects } from './effects.ts';
import { Problem } from './problem.ts';
import { standardStream } from './source.ts';

/**
 * The files that arguments name, each once. Shells that know patterns have put files in their place already; others, and quotes, leave
 * that to us: `*` and `?` are any characters within a name, `**` any folders. What is the name of a file is never a pattern.
 */
export async function expand(args: readonly string[], effects: Effects): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const arg of args) {
    const isName = arg === standardStream || !/[*?]/.test(arg) || (await effects.isSameFile(arg, arg));
    const found = isName ? [arg] : await filesLike(arg, effects);
    if (found.length === 0) throw new Problem(`no file is called like ${arg}`);
    for (const file of found) files.add(file);
  }
  return [...files];
}

async function filesLike(pattern: string, effects: Effects): Promise<readonly string[]> {
  const steps = pattern.split(/[/\\]/);
  const first = steps.findIndex((step) => /[*?]/.test(step));
  const base = steps.slice(0, first).join('/');
  const below = steps.slice(first);
  const depth = below.includes('**') ? Number.POSITIVE_INFINITY : below.length;
  const paths = await filesBelow(first > 0 && base === '' ? '/' : base || '.', '', depth, effects);
  const like = patternOf(below);
  return paths.filter((path) => like.test(path)).map((path) => join(first > 0 && base === '' ? '/' : base, path));
}

/** All files at most so many folders deep, by their paths from the folder; what begins with a full stop is hidden. */
async function filesBelow(base: string, folder: string, depth: number, effects: Effects): Promise<readonly string[]> {
  if (depth === 0) return [];
  const listed = await effects.readFolder(join(base, folder));
  const seen = [...listed].filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = seen.map(async ({ name, isFolder }) => {
    const path = `${folder}${name}`;
    return isFolder ? filesBelow(base, `${path}/`, depth - 1, effects) : [path];
  });
  return (await Promise.all(found)).flat();
}

function patternOf(steps: readonly string[]): RegExp {
  const sources = steps.map((step, place) => {
    const isLast = place === steps.length - 1;
    if (step === '**') return isLast ? '.*' : '(?:[^/]+/)*';
    const name = step
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replace(/\*+/g, '[^/]*')
      .replaceAll('?', '[^/]');
    return isLast ? name : `${name}/`;
  });
  return new RegExp(`^${sources.join('')}$`, 'su');
}
