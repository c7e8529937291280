import type { FileBeside } from '../../core/protocol.ts';
import { mostBeside } from './limits.ts';
import { fileNameOf } from './names.ts';

/** What themes say and timelines do not, and what only timelines say. */
const [ofThemes, ofTimelines] = [
  /"(?:extends|colors|contrast|fonts|sizes|rhythm|corners|strands|between)"\s*:/,
  /"(?:sidelines|entries|events)"\s*:/,
];

/** Whether a file is a theme and no story, were it one with mistakes. */
export function isTheme({ name, text }: FileBeside): boolean {
  return /\.json$/i.test(name) && /^\s*\{/.test(text) && ofThemes.test(text) && !ofTimelines.test(text);
}

/** A file as it is called beside a story: what is called otherwise no text can name. */
export function asBeside({ name, text }: FileBeside): FileBeside {
  return { name: fileNameOf(name).replace(/(?:\.[a-z]\w*)?$/i, '.json'), text };
}

/** Files with another, in the place of one of the same name; nothing where that is too much. */
export function withFile(files: readonly FileBeside[], file: FileBeside): readonly FileBeside[] | undefined {
  const all = [...files.filter(({ name }) => name !== file.name), file];
  return isTooMuch(all) ? undefined : all;
}

/** Whether it may stand beside a story, whoever says so. */
export function areBeside(files: unknown): files is readonly FileBeside[] {
  return Array.isArray(files) && files.every(isBeside) && !isTooMuch(files);
}

function isBeside(file: unknown): file is FileBeside {
  if (typeof file !== 'object' || file === null || !('name' in file && 'text' in file)) return false;
  const { name, text } = file;
  return typeof name === 'string' && typeof text === 'string' && asBeside({ name, text }).name === name;
}

function isTooMuch(files: readonly FileBeside[]): boolean {
  const bytes = files.reduce((sum, { text }) => sum + bytesIn(text), 0);
  return files.length > mostBeside.files || bytes > mostBeside.bytes;
}

/** How many bytes a text has in UTF-8. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
