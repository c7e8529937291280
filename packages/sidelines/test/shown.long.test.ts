import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reading, writableFormats } from '../src/formats/index.ts';
import type { TextRange } from '../src/model/diagnostic.ts';
import { linksOfShown, placesOfShown, type Shown, shownAt } from '../src/model/shown.ts';
import { Session } from '../src/session.ts';
import type { SourceText } from '../src/understand.ts';
import { timelines } from './support/chronicles.ts';
import { corpusCases } from './support/corpus.ts';
import { astray } from './support/drawn.ts';
import { drawnTexts } from './support/drawn-texts.ts';
import { edits, texts } from './support/edits.ts';
import { isLong, law, tell } from './support/law.ts';
import { world } from './support/world.ts';

const session = new Session(world);

/** Holds that all that is drawn of a text leads to its words, and these to what shows them. @returns how much that is */
function expectLed(source: SourceText, output: string): number {
  const reading = session.read(source);
  const drawn = session.draw(output).scenes.flatMap((scene) => drawnTexts(reading.timeline, scene));
  expect(astray(reading, drawn), source.name).toEqual([]);
  for (const { shown, href } of drawn)
    if (href !== undefined && isProse(shown)) {
      const links = linksOfShown(reading, shown);
      expect(links.map((link) => link.href)).toContain(href);
      for (const { range } of links) expect(source.text.slice(range.from, range.to)).toMatch(/https?:|mailto:/i);
    }
  const led = drawn.flatMap(({ shown }) => {
    const [place] = shown === undefined ? [] : placesOfShown(reading, shown);
    return shown === undefined || place === undefined || place.to === place.from ? [] : [{ shown, place }];
  });
  expect(led.filter(({ shown, place }) => !leadsBack(reading, place, shown))).toEqual([]);
  return led.length;
}

/** Whether the words in a place are shown by something: at each of them by something with a place there, at some of them by this. */
function leadsBack(reading: Reading, { from, to }: TextRange, shown: Shown): boolean {
  const offsets = [from, Math.floor((from + to) / 2), to];
  const found = offsets.map((offset) => {
    const all = shownAt(reading, offset);
    for (const one of all)
      expect(placesOfShown(reading, one).some((range) => range.from <= offset && offset <= range.to)).toBe(true);
    return all;
  });
  // The label of all sources shows each of them.
  return (
    found.every((all) => all.length > 0) &&
    found.flat().some((one) => JSON.stringify({ ...one, ...shown }) === JSON.stringify(one))
  );
}

/** Whether something shows running text, whose links have places of their own. */
function isProse(shown: Shown | undefined): shown is Shown {
  return shown?.kind === 'lede' || (shown?.kind === 'entry' && (shown.part === 'text' || shown.part === 'correction'));
}

const outputs = ['svg', 'pdf-a4', 'card'] as const;

test('all that is drawn of the corpus leads to its words and back', ({ task }) => {
  const cases = corpusCases().filter((_, place) => isLong || place % 20 === 0);
  const counted = cases.flatMap(({ name, file, source }, place) => {
    const drawn = isLong ? outputs : [outputs[place % outputs.length] ?? 'svg'];
    return drawn.map((output) => expectLed({ name: `${name}/${file}`, text: source }, output));
  });
  const led = counted.reduce((total, one) => total + one, 0);
  expect(led).toBeGreaterThan(300);
  tell(task.meta, led, `${led} lead to their words, and ${led} back`);
});

test('sources and corrections that are drawn lead to their places', () => {
  const [full] = corpusCases().filter(({ name }) => name === 'json-full');
  const source = { name: 'full.json', text: full?.source ?? '' };
  for (const output of outputs) expect(expectLed(source, output)).toBeGreaterThan(5);
  const { timeline } = session.read(source);
  const drawn = session.draw('svg').scenes.flatMap((scene) => drawnTexts(timeline, scene));
  const kinds = drawn.map(({ shown }) => (shown?.kind === 'entry' ? shown.part : shown?.kind));
  expect([...new Set(kinds)].sort()).toEqual([
    ...[
      'answers',
      'claim',
      'correction',
      'headline',
      'lede',
      'party',
      'source',
      'sources',
      'text',
      'title',
      'together',
    ],
    ...['when', 'who', undefined],
  ]);
});

const writers = writableFormats.filter(({ name }) => name !== 'csv');

law(
  'all that is drawn of a written timeline leads to its words and back',
  { sample: 10, many: 5000 },
  fc.property(timelines, fc.constantFrom(...writers), fc.constantFrom(...outputs), (timeline, format, output) => {
    expectLed({ name: `x${format.extensions[0]}`, text: format.write(timeline) }, output);
  }),
);

law(
  'after each of ten edits, all that is drawn leads to its words and back',
  { sample: 3, many: 1000 },
  fc.property(fc.constantFrom(...texts), edits, fc.constantFrom(...outputs), (source, changes, output) => {
    let text = source;
    for (const change of changes) {
      text = change(text);
      expectLed({ name: 'x.txt', text }, output);
    }
  }),
);

test.each([
  [
    'x.txt',
    'See [the *plans*](https://harlow.example/plans) and [them](https://harlow.example/plans).\n\nMay 2031\nHarlow: [reads\nthem](https://harlow.example/plans), <https://velden.example>.\n',
  ],
  [
    'x.json',
    JSON.stringify({
      sidelines: 1,
      language: 'en',
      lede: 'See ["the plans"](https://harlow.example/plans) and [them](https://harlow.example/plans).',
      parties: [],
      entries: [
        {
          id: 'a',
          date: { edtf: '2031', wording: '2031' },
          parties: [],
          text: '[Reads](https://harlow.example/plans), <https://velden.example>.',
        },
      ],
    }),
  ],
])('links have places, each its own: %s', (name, text) => {
  const reading = session.read({ name, text });
  const entry = reading.timeline.entries[0]?.id ?? '';
  const lede = linksOfShown(reading, { kind: 'lede' });
  const links = linksOfShown(reading, { kind: 'entry', entry, part: 'text' });
  expect([lede.length, links.map(({ href }) => href)]).toEqual([
    2,
    ['https://harlow.example/plans', 'https://velden.example'],
  ]);
  expect(lede.map(({ range }) => text.slice(range.from, range.to).endsWith('(https://harlow.example/plans)'))).toEqual([
    true,
    true,
  ]);
  expect([...lede, ...links].every(({ range }, place, all) => range.from >= (all[place - 1]?.range.to ?? 0))).toBe(
    true,
  );
  expectLed({ name, text }, 'svg');
});
