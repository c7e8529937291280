import { describe, expect, test } from 'vitest';
import { json } from '../../src/formats/json/index.ts';
import { check } from '../../src/model/check.ts';
import { findInversions } from '../../src/model/inversions.ts';
import { readProse } from '../../src/model/prose.ts';
import { nearNames } from '../../src/model/spelling.ts';
import { boundsOfEdtf } from '../../src/time/index.ts';
import { expectLinear } from '../support/growth.ts';

describe('the order of many dates', () => {
  test.each([
    ['mixed', (place: number) => String(1000 + ((place * 7919) % 2000))],
    ['falling from far', (place: number) => (place % 3 === 0 ? String(9000 - (place % 7000)) : '1000/2000')],
    [
      'with a slip every other time',
      (place: number) => String(place % 2 === 0 ? 1000 + (place % 100) : 5000 - (place % 4000)),
    ],
  ])('%s', (_, dateAt) => {
    const dates = Array.from({ length: 12_000 }, (_, place) => boundsOfEdtf(dateAt(place)));
    expectLinear(dates.length, (size) => void findInversions(dates.slice(0, size)));
  });
});

describe('many names', () => {
  test.each([
    ['alike in nothing', 8000, (place: number) => `Party ${place} of ${place * 7919}`],
    ['alike in all letters but one', 4000, (place: number) => `Unit${String.fromCodePoint(0x4e00 + place)}`],
  ])('%s', (_, most, nameAt) => {
    const names = Array.from({ length: most }, (_, place) => nameAt(place));
    expectLinear(most, (size) => void nearNames(names.slice(0, size)));
  });
});

test('links that are not found as they are written are no more work for that', () => {
  const text = JSON.stringify('[a"b](x:y) '.repeat(4));
  const entry = `{ "id": "a", "date": { "edtf": "2031" }, "parties": [], "text": ${text} }`;
  expectLinear(400, (size) => {
    const entries = Array.from({ length: size }, () => entry).join();
    const { timeline, places } = json.read(
      `{ "sidelines": 1, "language": "en", "parties": [], "entries": [${entries}] }`,
      {},
    );
    expect(check(timeline, places).filter(({ code }) => code === 'unsafe-link')).toHaveLength(4 * size);
  });
});

describe('prose of many', () => {
  test.each(['_a__', '[', '*', '>', '*_', '*a_ ', 'a** ', '[a](', '![', '&', '\\', '<', '[](x)', ' ', '\n', ' \n'])(
    '%j',
    (pattern) => {
      expectLinear(40_000 / pattern.length, (times) => {
        readProse(`x${pattern.repeat(times)}`);
        readProse(`x${pattern.repeat(499 / pattern.length)}\n\n`.repeat(times / 1000));
      });
    },
  );
});
