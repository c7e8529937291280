import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { linesOf } from '../../src/formats/chronicle/lines.ts';
import { isWikitext, plainOfWiki } from '../../src/formats/chronicle/wikitext.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { isSaid } from '../support/chronicles.ts';
import { corpusCases } from '../support/corpus.ts';
import { lostFrom } from '../support/lost.ts';

const texts = corpusCases().filter(({ format }) => format === chronicle);
function read(source: string): Timeline {
  return chronicle.read(source, {}).timeline;
}

describe('reading, writing and reading again gives the same timeline', () => {
  test.each(texts.filter(({ source }) => read(source).entries.every(isSaid)).map(({ name, source }) => [name, source]))(
    '%s',
    (_, source) => {
      const timeline = read(source);
      expect(read(chronicle.write(timeline))).toEqual(timeline);
    },
  );
});

describe('no text is lost', () => {
  test.each(texts.map(({ name, source }) => [name, source]))('%s', (_, source) => {
    expect(lostFrom(source, chronicle.read(source, {}))).toEqual([]);
  });

  test('a line that is lost would be seen', () => {
    const source = 'March 2031\nVelden: One.\nTwo.';
    const reading = chronicle.read(source, {});
    const [entry] = reading.timeline.entries;
    const without = (text: string) => ({
      ...reading.timeline,
      entries: entry === undefined ? [] : [{ ...entry, text }],
    });
    expect(lostFrom(source, { ...reading, timeline: without('One.') })).toEqual(['Two.']);
    expect(lostFrom(source, { ...reading, timeline: without('Two.') })).toEqual(['Velden: One.']);
    expect(lostFrom(source, { ...reading, lines: [] })).toHaveLength(3);
  });
});

test('reading never throws: any string', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => void chronicle.read(source, {})));
});

test('the caller knows the language better than the text', () => {
  expect(chronicle.read('---\nlanguage: en\n---\nمارس ١٩٣١\nنص', { language: 'ar' }).timeline).toMatchObject({
    language: 'ar',
    entries: [{ date: { edtf: '1931-03' } }],
  });
});

test('every place holds what it says', () => {
  for (const { source } of texts) {
    const { timeline, places } = chronicle.read(source, {});
    const isWiki = isWikitext(linesOf(source));
    expect(places.entries).toHaveLength(timeline.entries.length);
    expect(places.parties).toHaveLength(timeline.parties.length);
    for (const [index, { whole, date, label, text }] of places.entries.entries()) {
      const entry = timeline.entries[index];
      const written = (range: { from: number; to: number }) => source.slice(range.from, range.to);
      // The wording stands in the date, unless it is the date's own explanation, in braces, that has the place.
      const isExplained = /^\{.*\}$/.test(written(date));
      if (!isExplained)
        expect(written(date).split(/\s+/).join(' ')).toContain(entry?.date.wording.split(/\s+/).join(' '));
      const words = isWiki ? plainOfWiki(written(text)) : written(text);
      expect(words.split(/\s+/).join(' ')).toContain(entry?.text.split('\n').at(-1)?.split(/\s+/).join(' '));
      if (label !== undefined) expect(written(whole)).toContain(written(label));
      expect(text.from >= whole.from && text.to <= whole.to).toBe(true);
    }
  }
});
