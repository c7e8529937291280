import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importsOf } from '../../sidelines/test/support/sources.ts';

const folder = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(folder.length).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

/** What a file of a folder may import besides its own folder, and why not more. */
const layers: Readonly<Record<string, { readonly may: RegExp; readonly because: string }>> = {
  core: {
    may: /^(?:sidelines|sidelines\/browser|fflate|editor\/words\/counting\.ts)$/,
    because: 'a worker has no page; how things are counted in words needs none',
  },
  editor: {
    may: /^(?:sidelines|core\/(?:protocol|packed)\.ts|offline\/versions\.ts|@codemirror\/\w+|preact|preact\/hooks|@preact\/signals|idb)$/,
    because: 'what is understood and drawn is asked of the worker',
  },
  edit: {
    may: /^(?:node:[\w/]+|editor\/file\/answers\.ts|editor\/files\/(?:limits|text-file)\.ts)$/,
    because: 'what the editor and its server share is what they say to each other, and how much is taken',
  },
  offline: {
    may: /^(?:core\/protocol|editor\/hex)\.ts$/,
    because: 'what is kept are files, known by their hashes, whatever the editor makes of them',
  },
};

test.each(Object.entries(layers))('%s/ imports what it may', (name, { may, because }) => {
  const own = files.filter(({ path }) => path.startsWith(`${name}/`));
  expect(own.length).toBeGreaterThan(2);
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith(`${name}/`) && !may.test(target))
      .map((target) => `${file.path} may not import ${target}: ${because}`),
  );
  expect(wrong).toEqual([]);
});

test('the page brings none of the library along: it imports types of it', () => {
  const wrong = files.filter(
    ({ path, text }) => path.startsWith('editor/') && /^import (?!type)[^;]*'sidelines/m.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
