import { chronicle } from './chronicle/index.ts';
import { csv } from './csv/index.ts';
import type { Format, ReadableFormat, WritableFormat } from './format.ts';
import { json } from './json/index.ts';

/** All formats, in the order in which menus name them. A new format is a line here. */
export const formats: readonly Format[] = [chronicle, json, csv];

/** The formats that are read. */
export const readableFormats: readonly ReadableFormat[] = formats.filter((format) => 'read' in format);

/** The formats that are written. */
export const writableFormats: readonly WritableFormat[] = formats.filter((format) => 'write' in format);

/** The format that `--from` calls so. */
export function formatByName(name: string): ReadableFormat | undefined {
  return readableFormats.find((format) => format.name === name);
}

/** The format of a file that is read, by the ending of its name; a chronicle where no format claims the ending. */
export function formatForFile(fileName: string): ReadableFormat {
  const name = fileName.toLowerCase();
  return readableFormats.find((format) => format.extensions.some((extension) => name.endsWith(extension))) ?? chronicle;
}
