import { outputByName, outputs } from '../outputs.ts';
import type { Effects, FileToWrite } from './effects.ts';
import { asProblem, Problem } from './problem.ts';
import { sayLines } from './say.ts';
import { standardStream } from './source.ts';

/** All outputs below a command's options: the name of each, and what it is. */
export function outputList(): string {
  return `\nOutputs:\n${outputs.map(({ name, label }) => `  ${name.padEnd(14)}${label}`).join('\n')}`;
}

/**
 * Writes files, all or none; a problem when one cannot be written, or two are one.
 * @param inputs the paths of all that was given, which is never written over
 */
export async function writeOut(
  files: readonly FileToWrite[],
  inputs: readonly string[],
  effects: Effects,
): Promise<void> {
  await refuseOutputs(
    files.map(({ path }) => path),
    inputs,
    effects,
  );
  await written(files, () => effects.writeFiles(files));
}

/** A problem when two of the files would be one, or one of them is among the inputs. */
export async function refuseOutputs(
  paths: readonly string[],
  inputs: readonly string[],
  effects: Effects,
): Promise<void> {
  refuseTwice(paths);
  for (const path of paths) await refuseInput(path, inputs, effects);
}

/** Writes one file to the place that the caller named, of which `-` stands for standard output. */
export async function writeTo(
  path: string,
  body: string | Uint8Array,
  inputs: readonly string[],
  effects: Effects,
): Promise<void> {
  if (path === standardStream) return printOut(body, effects);
  await refuseInput(path, inputs, effects);
  await written([{ path, body }], () => effects.writeNamed({ path, body }));
}

/** A problem when an output is made of pixels, and would go to a terminal: told before they are made. */
export function refusePixels(name: string, { isTerminal }: Effects): void {
  const output = outputByName(name);
  if (isTerminal.stdout && output?.from === 'scene' && output.scale !== undefined)
    throw new Problem(`${name} is not for a terminal: give --out, or redirect`);
}

/** Two files of one name: also where only capitals, or the way of writing accents, differ, since not every file system tells them apart. */
function refuseTwice(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) throw new Problem(`two files would be called ${path}; nothing is written`);
    seen.set(folded, path);
  }
}

async function refuseInput(path: string, inputs: readonly string[], effects: Effects): Promise<void> {
  for (const input of inputs) {
    if (!(await effects.isSameFile(path, input))) continue;
    throw new Problem(
      `${path} is the source itself or a theme, which is not written over; choose another place with --out`,
    );
  }
}

async function written(files: readonly FileToWrite[], write: () => Promise<void>): Promise<void> {
  try {
    await write();
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
