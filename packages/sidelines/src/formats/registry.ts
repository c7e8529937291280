import { chronicle } from './chronicle/index.ts';
import type { Format } from './format.ts';
import { json } from './json/index.ts';

/** All formats, in the order in which menus name them. A new format is a line here. */
export const formats: readonly Format[] = [chronicle, json];

/** The format that `--from` and `--to` call so. */
export function formatByName(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}

/** The format of a file, by the ending of its name; a chronicle where no format claims the ending. */
export function formatForFile(fileName: string): Format {
  const name = fileName.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension))) ?? chronicle;
}
