import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { linesOf } from '../../src/formats/chronicle/lines.ts';
import { isWikitext } from '../../src/formats/chronicle/wikitext.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { isSaid, mutationsOf, timelines } from '../support/chronicles.ts';
import { corpusCases } from '../support/corpus.ts';
import { law } from '../support/law.ts';
import { lostFrom } from '../support/lost.ts';

/** Those that can be mutated; of wikitext only what readers see is kept, and what of that is a torn sign changes. */
const texts = corpusCases().filter(
  ({ format, source }) => format === chronicle && source.length < 10_000 && !isWikitext(linesOf(source)),
);
const mutations = mutationsOf(texts.map(({ source }) => source));
const effort = { sample: 300, many: 100_000 };

function read(source: string): Timeline {
  return chronicle.read(source, {}).timeline;
}

describe('reading, writing and reading again gives the same timeline', () => {
  law(
    'any timeline',
    effort,
    fc.property(timelines, (timeline) => {
      const text = chronicle.write(timeline);
      expect(read(text)).toEqual(timeline);
      expect(chronicle.write(read(text))).toBe(text);
    }),
  );

  law(
    'any text, when it was read once',
    effort,
    fc.property(mutations, (source) => {
      const timeline = read(source);
      if (timeline.entries.every(isSaid)) expect(read(chronicle.write(timeline))).toEqual(timeline);
    }),
  );
});

describe('no text is lost', () => {
  law(
    'every line ends up in the timeline or is named by a finding',
    effort,
    fc.property(mutations, (source) => {
      expect(lostFrom(source, chronicle.read(source, {}))).toEqual([]);
    }),
  );
});
