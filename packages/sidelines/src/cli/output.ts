import type { Effects, FileToWrite } from './effects.ts';
import { asProblem, Problem } from './problem.ts';
import { sayLines } from './say.ts';

/** Writes files, all or none; a problem when one cannot be written, or would replace the source itself. */
export async function writeOut(files: readonly FileToWrite[], sourcePath: string, effects: Effects): Promise<void> {
  for (const { path } of files) {
    if (await effects.isSameFile(path, sourcePath)) {
      throw new Problem(`${path} is the source itself, which is not written over; choose another place with --out`);
    }
  }
  try {
    await effects.writeFiles(files);
  } catch (error) {
    throw asProblem(`cannot write ${pathOf(error) ?? files.map(({ path }) => path).join(', ')}`, error);
  }
}

/** Gives what was made to standard output: to a program byte for byte, to a person with all made visible that could steer a terminal. */
export async function printOut(body: string | Uint8Array, effects: Effects): Promise<void> {
  const isSeen = effects.isTerminal.stdout;
  if (typeof body === 'string') await effects.stdout(isSeen ? sayLines(body) : new TextEncoder().encode(body));
  else if (isSeen) throw new Problem('this output is not for a terminal: give --out, or redirect');
  else await effects.stdout(body);
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

/** A size for people, in bytes of a thousand: `812 B`, `14.2 kB`, `3.1 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
