import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed } from '../../../../scripts/generate-words.ts';
import { unspacedScripts, wordBreaks } from '../../src/layout/text/word-breaks.ts';
import { lengthsAt, wordListOf } from '../../src/layout/text/word-list.ts';
import { graphemeOffsets } from '../../src/model/graphemes.ts';
import { law, seed } from '../support/law.ts';
import { piecesOf, textsOf } from '../support/unspaced.ts';
import { world } from '../support/world.ts';

const some = fc.uniqueArray(
  fc.array(fc.constantFrom(...'กขคงจฉช'), { minLength: 1, maxLength: 90 }).map((letters) => letters.join('')),
  { minLength: 1 },
);
law(
  'any words are read as they were written, and found where a text goes on with them',
  { sample: 100, many: 10_000 },
  fc.property(some, fc.nat(3), (words, from) => {
    const list = wordListOf(`% A comment.\n${packed(words)}`);
    expect(list).toEqual([...words].sort());
    const text = 'x'.repeat(from) + words.slice(0, 3).join('');
    const found = lengthsAt(list, text, from).map((length) => text.slice(from, from + length));
    const beginning = list.filter((word) => text.startsWith(word, from));
    expect(found).toEqual(beginning.sort((a, b) => a.length - b.length));
  }),
);

const texts = fc.constantFrom(...unspacedScripts).chain(textsOf);

test('the texts have words to be parted', () => {
  const sizes = fc.sample(texts, { numRuns: 200, seed }).map((text) => piecesOf(text).length);
  expect(sizes.filter((size) => size > 4).length).toBeGreaterThan(100);
});

law(
  'lines end only between graphemes, and inside runs of the script',
  { sample: 200, many: 20_000 },
  fc.property(texts, (text) => {
    const borders = new Set(graphemeOffsets(text, 'und'));
    const pieces = piecesOf(text);
    expect(pieces.join('')).toBe(text);
    expect(text === '' || pieces.every((piece) => piece !== '')).toBe(true);
    expect(wordBreaks(text, world.words).filter((at) => !borders.has(at))).toEqual([]);
  }),
);

law(
  'what stands between any two breaks is parted alike when it stands alone',
  { sample: 200, many: 20_000 },
  fc.property(texts, fc.nat(), fc.nat(), (text, first, second) => {
    const pieces = piecesOf(text);
    const [from, to] = [first % pieces.length, second % pieces.length].sort((a, b) => a - b) as [number, number];
    const between = pieces.slice(from, to + 1);
    expect(piecesOf(between.join(''))).toEqual(between);
  }),
);
