import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatForFile, type ReadableFormat } from '../../src/formats/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { packageFolder } from './sources.ts';

/** A case of the corpus: a folder with what an author wrote, what was understood, and what was said about it. */
export interface CorpusCase {
  readonly name: string;
  readonly folder: string;
  readonly format: ReadableFormat;
  /** The name of the file. */
  readonly file: string;
  readonly source: string;
}

const corpusFolder = join(packageFolder, 'test/corpus');

/** All cases, by name. */
export function corpusCases(): readonly CorpusCase[] {
  return readdirSync(corpusFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => caseIn(name, join(corpusFolder, name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function caseIn(name: string, folder: string): CorpusCase {
  const input = ['input.txt', 'input.json'].find((file) => existsSync(join(folder, file)));
  if (input === undefined) throw new Error(`${folder} has no input.txt and no input.json`);
  const source = readFileSync(join(folder, input), 'utf8');
  return { name, folder, format: formatForFile(input), file: input, source };
}

/** Messages as `line:column severity code message`, one a line. */
export function messagesOf(diagnostics: readonly Diagnostic[], source: string): string {
  return diagnostics
    .map(({ range, severity, code, message }) => `${placeOf(range.from, source)} ${severity} ${code} ${message}\n`)
    .join('');
}

function placeOf(offset: number, source: string): string {
  const lines = source.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** A finding without its words: what is left to word it from. */
export function unworded(found: Diagnostic): Diagnostic {
  const { related, fix, hint } = found;
  return {
    ...found,
    message: '',
    ...(hint === undefined ? {} : { hint: '' }),
    ...(related && { related: related.map((place) => ({ ...place, message: '' })) }),
    ...(fix && { fix: { ...fix, title: '' } }),
  };
}
