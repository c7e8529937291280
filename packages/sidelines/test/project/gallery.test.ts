import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { picturesIn } from '../../../../scripts/gallery-pictures.ts';
import { understand } from '../../src/understand.ts';

const pictures = picturesIn(['newspaper']);

test('the gallery has at least 24 pictures, each with a name of its own, of one to twelve parties, of 3 and of 300 entries', () => {
  expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
  expect(pictures.length).toBeGreaterThanOrEqual(24);
  const timelines = pictures.map(({ name, text }) => understand({ name: `${name}.txt`, text }).timeline);
  const counts = new Set(timelines.map(({ parties }) => parties.length));
  for (let count = 1; count <= 12; count += 1) expect(counts).toContain(count);
  expect(timelines.map(({ entries }) => entries.length)).toEqual(expect.arrayContaining([3, 300]));
});

test.each(pictures.map(({ name, text }) => [name, text]))('the chronicle of %s can be published', (name, text) => {
  const { diagnostics } = understand({ name: `${name}.txt`, text });
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
});

test('a gallery of nothing is a mistake, and says what there is', () => {
  const script = fileURLToPath(new URL('../../../../scripts/gallery.ts', import.meta.url));
  for (const args of [['--only', 'no such picture'], ['--only'], ['everything']]) {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('three-entries');
  }
});
