import { basename } from 'node:path';
import { stemOf } from '../model/file-names.ts';
import { decode } from './decode.ts';
import type { Effects } from './effects.ts';
import { Lines } from './lines.ts';
import { asProblem, Problem } from './problem.ts';

/** A text that was read, and what it is called. */
export interface Source {
  /** The path as given, or `-` for standard input. */
  readonly path: string;
  /** What messages call it. */
  readonly shownName: string;
  /** What files made from it are named after. */
  readonly name: string;
  readonly text: string;
  readonly lines: Lines;
}

/** Standard input, or output, where a path is expected. */
export const standardStream = '-';

/** Reads a file or standard input; a problem when it cannot be read, or is not a text. */
export async function readSource(path: string, effects: Effects): Promise<Source> {
  const shownName = path === standardStream ? '<stdin>' : path;
  const decoded = decode(await readBytes(path, shownName, effects));
  if ('text' in decoded) {
    return { path, shownName, name: nameOf(path), text: decoded.text, lines: new Lines(decoded.text) };
  }
  const { line, column } = new Lines(decoded.before).position(decoded.before.length);
  throw new Problem(decoded.message, { file: shownName, line, column, hint: decoded.hint });
}

/** What files are named after that are made of the file of a path. */
export function nameOf(path: string): string {
  return path === standardStream ? 'timeline.txt' : basename(path);
}

async function readBytes(path: string, shownName: string, effects: Effects): Promise<Uint8Array> {
  try {
    return await (path === standardStream ? effects.readStdin() : effects.readFile(path));
  } catch (error) {
    throw asProblem(`cannot read ${shownName}`, error);
  }
}

/** A problem when no files can be named after a source. */
export function checkName({ name, shownName }: Source): void {
  try {
    stemOf(name);
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(`cannot publish ${shownName}: ${error.message}`);
    throw error;
  }
}
