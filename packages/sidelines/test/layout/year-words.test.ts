import { describe, expect, test } from 'vitest';
import { makeAxis } from '../../src/layout/axis.ts';
import { restOf } from '../../src/layout/braid.ts';
import { leftOf, makeDraft } from '../../src/layout/draft.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { entriesOnDays } from '../../src/layout/timed.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { edtfOf, readDateWords } from '../../src/time/index.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { axisLabelsOf } from './scenes.ts';

const timelineOf = (language: string, wordings: readonly string[]): Timeline => ({
  sidelines: 1,
  language,
  parties: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
  entries: wordings.map((wording, index) => {
    const reading = readDateWords(wording, language);
    const edtf = reading?.kind === 'date' ? (edtfOf(reading.value) ?? '') : '';
    expect(edtf, wording).not.toBe('');
    return { id: `e${index}`, date: { edtf, wording }, parties: ['abc'.charAt(index % 3)], text: 'x' };
  }),
});

/** The labels of an axis with much room, ticks and gaps, in plain blanks. */
function labelsOf(language: string, ...wordings: readonly string[]): readonly string[] {
  const timeline = timelineOf(language, wordings);
  const entries = entriesOnDays(timeline);
  const separations = entries.slice(1).map((_, above) => ({ above, below: above + 1, gap: 400 }));
  const { ticks, breaks } = makeAxis(timeline, entries, {
    separations,
    covers: entries.map(() => 0),
    coversAbove: [],
    rhythm: 24,
  });
  return [...ticks, ...breaks].map(({ label }) => label.replaceAll('\u00a0', ' '));
}

describe('years long ago are worded as the author counts them', () => {
  test.each([
    ['en', ['66 million years ago', '60 million years ago'], ['66 million years ago', '65 million years ago']],
    ['en', ['c. 4.54 billion years ago', '3 billion years ago'], ['4.54 billion years ago', '4 billion years ago']],
    ['en', ['12,000 BP', '8,000 BP', '4000 BP'], ['12 000 BP', '10 000 BP', '8000 BP']],
    ['en', ['c. 300,000 BCE', '100,000 BCE'], ['300 000 BCE', '200 000 BCE']],
    ['en', ['814 BCE', '509 BCE', 'AD 476'], ['814 BCE', '700 BCE', 'AD 1', 'AD 400']],
    ['en', ['814 BC', '509 BC', '476 AD'], ['814 BC', '700 BC', '1 AD', '400 AD']],
    ['de', ['vor 66 Millionen Jahren', 'vor 60 Millionen Jahren'], ['vor 65 Millionen Jahren']],
    ['de', ['vor 2,6 Millionen Jahren', 'vor 1,8 Millionen Jahren'], ['vor 2,2 Millionen Jahren']],
    ['fr', ['il y a 66 millions d’années', 'il y a 60 millions d’années'], ['il y a 65 millions d’années']],
  ])('%s: %j', (language, wordings, expected) => {
    expect(labelsOf(language, ...wordings)).toEqual(expect.arrayContaining(expected));
  });

  test('and no year before year 1 is a bare number, nor told to more than three digits', () => {
    const labels = labelsOf(
      'en',
      '4.54 billion years ago',
      '66 million years ago',
      '2.6 Ma',
      '12,000 BP',
      '3200 BC',
      'AD 476',
    );
    expect(labels.length).toBeGreaterThan(8);
    for (const label of labels) {
      expect(label).toMatch(/[^\d\s]/);
      const number = Number(label.replaceAll(/[^\d.]/g, ''));
      if (number > 9999) expect(Number(number.toPrecision(3)), label).toBe(number);
      expect(label).not.toMatch(/\d{5}/);
    }
  });
});

test('a gap of ages is told by two digits', () => {
  expect(labelsOf('en', '4.54 billion years ago', 'c. 300,000 BCE', '290,000 BCE', '280,000 BCE')).toContain(
    'about 4.5 billion years',
  );
});

test.each([360, 720, 1000])('no number is broken, and no word is painted over strands, at a width of %i', (width) => {
  const wordings = ['4.54 billion years ago', '66 million years ago', '2.6 Ma', '300,000 BCE', '12,000 BP', '3200 BC'];
  const timeline = timelineOf('en', wordings);
  const options = { width, spacing: 'time', look, revision: '' } as const;
  const [scene] = drawSides(timeline, options, world.fonts).scenes;
  const labels = axisLabelsOf(scene);
  expect(labels.length).toBeGreaterThan(2);
  expect(labels.map(({ text }) => text)).toContain('about 4.5 billion years');
  const runs = labels.flatMap((label) => label.runs);
  const draft = makeDraft(timeline, options, world.fonts);
  const strands = [0, 1, 2].map((party) => leftOf(draft.measures, restOf(draft, party), 0));
  for (const { text, x, width: wide } of runs) {
    expect(text.trim()).not.toMatch(/^\d{3}$/);
    for (const strand of strands)
      expect(Math.abs(strand - x - wide / 2), text).toBeGreaterThan(wide / 2 + look.strands.width / 2);
  }
});
