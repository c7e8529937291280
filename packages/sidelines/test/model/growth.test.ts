import { describe, expect, test } from 'vitest';
import { json } from '../../src/formats/json/index.ts';
import { changedEntries } from '../../src/model/changes.ts';
import { check } from '../../src/model/check.ts';
import { findInversions } from '../../src/model/inversions.ts';
import { readProse } from '../../src/model/prose.ts';
import { nearNames } from '../../src/model/spelling.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { changedWords } from '../../src/model/word-changes.ts';
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

describe('what changed in many entries', () => {
  const timelineOf = (size: number, textAt: (place: number) => string, id = 'e'): Timeline => {
    const entries = Array.from({ length: size }, (_, place) => {
      return { id: `${id}-${place}`, date: { edtf: '2031', wording: '2031' }, parties: [], text: textAt(place) };
    });
    return { sidelines: 1, language: 'en', parties: [], entries };
  };
  const scattered = (place: number, size: number): number => (place * 7919) % size;

  test.each<[string, number, (size: number) => readonly [Timeline, Timeline]]>([
    [
      'of which each says something else',
      6_000,
      (size) => [timelineOf(size, (at) => `Toll ${at} a pier`), timelineOf(size, (at) => `Toll ${at} a quay`)],
    ],
    [
      'that have nothing to do with each other',
      4000,
      (size) => [timelineOf(size, (at) => `a${at} b${at}`), timelineOf(size, (at) => `c${at} d${at}`, 'f')],
    ],
    [
      'that are all alike, and change',
      4000,
      (size) => [timelineOf(size, () => 'A pier'), timelineOf(size, () => 'A quay')],
    ],
    [
      'that are all alike and have other ids, and change',
      4000,
      (size) => [timelineOf(size, () => 'A pier'), timelineOf(size, () => 'A quay', 'f')],
    ],
    [
      'that are all alike, of which half go',
      4000,
      (size) => [timelineOf(size, () => 'A pier'), timelineOf(size / 2, () => 'A pier', 'f')],
    ],
    [
      'that move',
      4000,
      (size) => [timelineOf(size, (at) => `Pier ${at}`), timelineOf(size, (at) => `Pier ${scattered(at, size)}`)],
    ],
    [
      'that turn round, and share their words with a few',
      4000,
      (size) => [
        timelineOf(size, (at) => `w${at >> 3} is a pier`),
        timelineOf(size, (at) => `w${(size - at) >> 3} is no pier`),
      ],
    ],
  ])('%s', (_, most, make) => {
    expectLinear(most, (size) => {
      const [before, after] = make(size);
      expect(changedEntries(before, after).length).toBeGreaterThan(size / 4);
    });
  });
});

describe('the words of a long text', () => {
  test.each<[string, (place: number) => string, (place: number) => string]>([
    ['that is another', (at) => `a${at}`, (at) => `b${at}`],
    ['in which every third word is another', (at) => `a${at}`, (at) => (at % 3 === 0 ? `b${at}` : `a${at}`)],
    ['of few words in another order', (at) => 'abc'.charAt(at % 3), (at) => 'bca'.charAt(((at * at) >> 3) % 3)],
    ['turned round', (at) => `a${at}`, (at) => `a${20_000 - at}`],
    ['in which pairs are swapped', (at) => `a${at}`, (at) => `a${at ^ 1}`],
  ])('%s', (_, wordAt, otherAt) => {
    expectLinear(8000, (size) => {
      const texts = [wordAt, otherAt].map((word) => Array.from({ length: size }, (_, at) => word(at)).join(' '));
      expect(changedWords([texts[0] ?? ''], [texts[1] ?? '']).length).toBeGreaterThan(0);
    });
  });
});
