import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chronicle } from '../src/formats/chronicle/index.ts';
import { drawSides } from '../src/layout/sides.ts';
import { laterInWords } from '../src/model/later.ts';
import type { Entry } from '../src/model/timeline.ts';
import { toldEntries } from '../src/model/told.ts';
import { boundsOfEdtf } from '../src/time/index.ts';
import { understand } from '../src/understand.ts';
import { groupsOf } from './layout/scenes.ts';
import { look } from './support/look.ts';
import { world } from './support/world.ts';

const text = readFileSync(new URL('corpus/answers/input.txt', import.meta.url), 'utf8');
const { timeline } = understand({ name: 'letters.txt', text });

test.each([
  ['2031-05-03', '2031-05-09', 'en', '6 days later'],
  ['2031-05-03', '2031-05-04', 'en', '1 day later'],
  ['2031-05', '2031-05-31', 'en', ''],
  ['2031-05', '2031-06-01', 'en', '1–31 days later'],
  ['2031-05-30', '2031-06', 'en', '2–31 days later'],
  ['2031-01', '2031-12', 'en', '9–12 months later'],
  ['1850~', '1912', 'en', '61–63 years later'],
  ['2031-05-03', '2031-05-03', 'en', ''],
  ['2031-05-03', '', 'en', ''],
  ['2031-05-03/..', '2031-06', 'en', ''],
  ['2031-05-03', '2031-05-05', 'ar', 'بعد يومين'],
  ['2031-05-01/2031-05-04', '2031-05-05/2031-05-06', 'ru', '1–5 дней спустя'],
  ['2031-05', '2031-06-01', 'ja', '1–31 日後'],
])('from %s to %s, in %s', (earlier, later, language, words) => {
  expect(laterInWords(boundsOfEdtf(earlier), boundsOfEdtf(later), language)).toBe(words);
});

test('what is answered is told with how much later that is, where the dates tell', () => {
  const told = toldEntries(timeline).map(({ parts }) => parts.find((part) => part.kind === 'answers')?.items ?? []);
  expect(told.map((items) => items.map(({ words, later }) => [words, later]))).toEqual([
    [],
    [],
    [['3 May 2031, Velden', '6 days later']],
    [['3 May 2031, Harlow', '6 days later']],
    [
      ['9 May 2031, Harlow', '23–52 days later'],
      ['9 May 2031, Velden', '23–52 days later'],
    ],
    [['June 2031, Velden', '10–39 days later']],
    [['10 July 2031, Harlow', '']],
  ]);
});

test('a picture links what is answered with the answer, and one without answers has no such line', () => {
  const spineOf = (entries: readonly Entry[]) => {
    const { scenes } = drawSides(
      { ...timeline, entries },
      { width: 960, spacing: 'even', look, revision: '' },
      world.fonts,
    );
    return groupsOf(scenes[0], 'spine').flatMap(({ marks }) => marks);
  };
  const bare = spineOf(timeline.entries.map(({ answers: _, ...entry }) => entry));
  const linked = spineOf(timeline.entries);
  const [margin, link, ...more] = linked.slice(bare.length);
  expect(more).toEqual([]);
  expect(margin?.kind === 'path' && link?.kind === 'path' && margin.d === link.d && link.d.match(/M/g)).toHaveLength(6);
});

test('a chronicle that is written names what is answered by its date and parties, or by its id where these are not enough', () => {
  const twice = `${text}\n11 July 2031\nHarlow: Laughs.\nVelden: Laughs.\nHarlow: Laughs again.\n\n12 July 2031\nVelden: Weeps.\nAnswers: #2031-07-11-harlow-2\n`;
  const read = understand({ name: 'letters.txt', text: twice }).timeline;
  const written = chronicle.write(read);
  expect(written).toContain('Answers: 9 May 2031, Harlow; 9 May 2031, Velden\n');
  expect(written).toContain('Answers: #2031-07-11-harlow-2\n');
  expect(understand({ name: 'letters.txt', text: written }).timeline).toEqual(read);
});
