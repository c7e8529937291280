import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { understand } from '../../src/understand.ts';
import { repositoryFolder } from '../support/sources.ts';

const folder = join(repositoryFolder, 'examples');

/** What is said of the examples; nothing of those that are not named. */
const said: ReadonlyMap<string, readonly string[]> = new Map([
  ['us-russia-syria.txt', ['“September 2018” stands after “October 2018”, but it is earlier']],
]);

test.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s says nothing unexpected', (name) => {
  const { timeline, diagnostics } = understand({ name, text: readFileSync(join(folder, name), 'utf8') });
  expect(diagnostics.map(({ message }) => message)).toEqual(said.get(name) ?? []);
  expect(timeline.entries.length).toBeGreaterThan(10);
  expect(chronicle.read(chronicle.write(timeline), {}).timeline).toEqual(timeline);
});

test('the first example has the shape of a newsroom’s timeline: two parties, alone and together', () => {
  const { timeline } = understand({
    name: 'us-russia-syria.txt',
    text: readFileSync(join(folder, 'us-russia-syria.txt'), 'utf8'),
  });
  const acting = timeline.entries.map((entry) => [...entry.parties].sort().join('+'));
  const count = (who: string) => acting.filter((parties) => parties === who).length;
  expect([acting.length, count('us'), count('russia'), count('russia+us')]).toEqual([21, 9, 7, 5]);
  expect(timeline.entries.filter(({ date }) => /^\d{4}-(0\d|1[012])$/.test(date.edtf))).toHaveLength(20);
  expect(timeline.entries.map(({ date }) => date.edtf)).toContain('2017-22');
});

test('the chronicle that the manual begins with is read without a word', () => {
  const manual = readFileSync(join(repositoryFolder, 'docs/chronicle.md'), 'utf8');
  const { timeline, diagnostics } = understand({ name: 'manual.txt', text: manual.split('```')[1] ?? '' });
  expect(diagnostics).toEqual([]);
  expect(timeline.title).toBe('The ferries of the sound');
  expect(timeline.entries.map(({ id }) => id)).toEqual(['2031-03-velden', '2031-22-harlow', '2031-10-both']);
});
