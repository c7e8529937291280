import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepare } from '../../src/prepare.ts';
import { publish } from '../../src/publish.ts';
import { browserWorld } from '../../src/world/browser.ts';
import { timelines } from '../layout/timelines.ts';
import { law } from '../support/law.ts';
import { japaneseFont, packageFile } from '../support/package-files.ts';
import { world } from '../support/world.ts';

const files = new Map<string, Uint8Array | undefined>();
const asked = new Set<string>();
let published = 0;

/** A file as a server hands it out: read from the disk once, since a law asks for it again and again. */
async function fetchFile(path: string): Promise<Uint8Array | undefined> {
  asked.add(path);
  if (!files.has(path)) files.set(path, japaneseFont(path) ?? packageFile(path));
  return files.get(path);
}

law(
  'what loads its fonts by need draws and finds what Node does, whatever is written, in every script',
  { sample: 10, many: 500 },
  fc.asyncProperty(timelines, async (timeline) => {
    const source = { name: 'any.json', text: JSON.stringify(timeline) };
    const options = { to: ['svg', 'html'], width: 720 };
    const furtherFaces = ['noto-sans-jp-400', 'noto-sans-jp-700'];
    const made = await prepare(source, options, browserWorld({ fetchFile, furtherFaces }));
    expect(made).toEqual(publish(source, options, world));
    published += made.files.length;
  }),
);

test('several of them were published, in several scripts', () => {
  expect(published).toBeGreaterThan(8);
  expect([...asked].filter((path) => /noto-sans-(?!jp)/.test(path))).not.toEqual([]);
});
