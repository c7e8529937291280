import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableFormats, writableFormats } from '../../src/formats/index.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { mutationsOf, timelines } from '../support/chronicles.ts';
import { corpusCases } from '../support/corpus.ts';

/** A timeline that holds all that a timeline can hold. */
const full: Timeline = {
  sidelines: 1,
  title: 'T',
  lede: 'L',
  language: 'en',
  together: 'Both',
  parties: [
    { id: 'a', name: 'A', aliases: ['B'], color: '#000000', side: 'left' },
    { id: 'c', name: 'C' },
  ],
  pictures: [{ src: 'l.jpg', alt: 'L' }],
  entries: [
    {
      id: 'e',
      date: { edtf: '2031', wording: '2031' },
      parties: ['a'],
      together: 'All sides',
      title: 'H',
      text: 'X',
      pictures: [{ src: 'p.jpg', alt: 'P', caption: 'C', credit: 'O', width: 1600, height: 900 }],
      sources: ['s'],
      answers: ['v'],
      claim: true,
      disputed: ['c'],
      corrections: [{ date: '2032', text: 'C' }],
    },
    { id: 'v', date: { edtf: '2033', wording: '2033' }, parties: ['a', 'c'], against: [['c'], ['a']], text: 'Y' },
  ],
  sources: [{ id: 's', url: 'u', title: 't', archived: 'a', accessed: '2031' }],
  appearance: { theme: 'plain', scheme: 'dark', spacing: 'time', width: 640, hyphenate: true },
};

/** What holds of every format that is read and written, whatever it is. */
describe.each(
  readableFormats.flatMap((reads) => {
    const writes = writableFormats.find(({ name }) => name === reads.name);
    return writes === undefined ? [] : [[reads.name, { ...reads, ...writes }] as const];
  }),
)('%s', (name, format) => {
  const texts = corpusCases()
    .filter((example) => example.format.name === name && example.source.length < 10_000)
    .map(({ source }) => source);

  test('has examples in the corpus', () => {
    expect(texts.length).toBeGreaterThan(5);
  });

  test('reading what was written gives the same timeline, and writing it again the same text', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const text = format.write(timeline);
        const { timeline: read } = format.read(text, {});
        expect(read).toEqual(timeline);
        expect(format.write(read)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('what it loses it says, and no more', () => {
    const { timeline } = format.read(format.write(full), {});
    expect(format.loses === '').toBe(isDeepStrictEqual(timeline, full));
  });

  test('reading never throws, whatever the text', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(fc.property(anything, (text) => void format.read(text, {})));
  });

  test('every part of a timeline has its place in the text', () => {
    fc.assert(
      fc.property(mutationsOf(texts), (text) => {
        const { timeline, places, diagnostics } = format.read(text, {});
        expect(places.source).toBe(text);
        expect(places.entries).toHaveLength(timeline.entries.length);
        expect(places.parties).toHaveLength(timeline.parties.length);
        const ranges = [
          ...places.entries.flatMap((entry) => [entry.whole, entry.date, entry.text, entry.label ?? entry.whole]),
          ...places.parties.map(({ name }) => name),
          ...diagnostics.map(({ range }) => range),
        ];
        expect(ranges.filter(({ from, to }) => from < 0 || from > to || to > text.length)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the caller knows the language better than the text', () => {
    const text = format.write({ ...full, language: 'en' });
    expect(format.read(text, { language: 'fr' }).timeline.language).toBe('fr');
  });
});
