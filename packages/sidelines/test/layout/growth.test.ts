import { test } from 'vitest';
import { makeAxis } from '../../src/layout/axis.ts';
import { drawPages, papers } from '../../src/layout/pages/paper.ts';
import { wordBreaks } from '../../src/layout/text/word-breaks.ts';
import { entriesOnDays } from '../../src/layout/timed.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { expectLinear } from '../support/growth.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Every other card in the other column, every fifth a bridge. */
function layOut(size: number, dateAt: (place: number) => string): void {
  const dates = Array.from({ length: size }, (_, place) => dateAt(place));
  const timeline: Timeline = {
    sidelines: 1,
    language: 'en',
    parties: [],
    entries: dates.map((edtf, place) => ({ id: `e${place}`, date: { edtf, wording: edtf }, parties: [], text: '' })),
  };
  const separations = dates.flatMap((_, below) =>
    [1, 2].flatMap((away) => (below >= away ? [{ above: below - away, below, gap: away * (60 + (below % 7)) }] : [])),
  );
  const covers = dates.map((_, place) => (place % 5 === 0 ? 60 : 0));
  makeAxis(timeline, entriesOnDays(timeline), { separations, covers, coversAbove: [], rhythm: 24 });
}

test.each([
  ['a month each', (place: number) => `${1000 + Math.floor(place / 12)}-${two((place % 12) + 1)}`],
  ['of one day', () => '2019-03-05'],
  [
    'of years in no order, some of them ongoing',
    (place: number) => `${1000 + ((place * 7919) % 900)}${place % 3 === 0 ? '/..' : ''}`,
  ],
  ['ever further back', (place: number) => `Y-${12_000 + place ** 2}`],
  ['of minutes', (place: number) => `2019-03-${two(1 + (place % 28))}T${two(place % 24)}:${two(place % 60)}:00`],
])('many entries %s are laid along an axis in n log n', (_, dateAt) => {
  expectLinear(2000, (size) => layOut(size, dateAt));
});

test('entries are laid on pages with work in proportion to them', () => {
  expectLinear(400, (size) => {
    const entries = Array.from({ length: size }, (_, place) => ({
      id: `e${place}`,
      date: { edtf: `${1000 + place}`, wording: `${1000 + place}` },
      parties: [],
      text: '',
    }));
    const timeline: Timeline = { sidelines: 1, language: 'en', parties: [], entries };
    const options = { width: 960, spacing: 'even', look, revision: 'r' } as const;
    drawPages(papers.slide)(timeline, options, world.fonts);
  });
});

test.each([
  ['Thai', 'ก'],
  ['Thai', 'สมชายกินข้าวกับปลาทู'],
  ['Thai', 'ฯ'],
  ['Lao', 'ສະ'],
  ['Khmer', 'ក្'],
  ['Khmer', 'កា'],
  ['Burmese', 'က္'],
  ['Burmese', '\u1039'],
])('endless %s, %s, is parted into words in proportion to its length', (_, letters) => {
  expectLinear(20_000, (size) => wordBreaks(letters.repeat(size / letters.length), world.words));
});
