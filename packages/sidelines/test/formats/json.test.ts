import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { json } from '../../src/formats/json/index.ts';
import { printSchema } from '../../src/formats/json/schema.ts';
import { parseJson } from '../../src/formats/json/tree.ts';
import { printTimeline } from '../../src/model/json.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { timelines } from '../support/chronicles.ts';
import { corpusCases } from '../support/corpus.ts';
import { packageFolder } from '../support/sources.ts';

const texts = corpusCases()
  .filter(({ format }) => format === json)
  .map(({ source }) => source);

test('reading what was written says nothing', () => {
  fc.assert(
    fc.property(timelines, (timeline) => {
      expect(json.read(printTimeline(timeline), {}).diagnostics).toEqual([]);
    }),
  );
});

describe('printTimeline', () => {
  test('does not depend on the order of keys', () => {
    const one: Timeline = { sidelines: 1, language: 'en', parties: [{ id: 'a', name: 'A' }], entries: [] };
    const other: Timeline = { entries: [], parties: [{ name: 'A', id: 'a' }], language: 'en', sidelines: 1 };
    expect(printTimeline(other)).toBe(printTimeline(one));
    expect(printTimeline(one)).toBe(
      '{\n  "sidelines": 1,\n  "language": "en",\n  "parties": [\n    {\n      "id": "a",\n      "name": "A"\n    }\n  ],\n  "entries": []\n}\n',
    );
  });
});

describe('reading never throws', () => {
  test('JSON of any other kind', () => {
    fc.assert(
      fc.property(fc.json(), (source) => void json.read(source, {})),
      { numRuns: 500 },
    );
  });

  test('values of wrong types anywhere in a timeline', () => {
    const paths = [
      ['title'],
      ['language'],
      ['parties'],
      ['entries'],
      ['sources'],
      ['entries', 0],
      ['entries', 0, 'date'],
      ['entries', 0, 'date', 'edtf'],
      ['parties', 0, 'id'],
      ['sidelines'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const source = JSON.stringify(planted(JSON.parse(texts[1] ?? ''), path, value));
        const { timeline, places } = json.read(source, {});
        expect(places.entries).toHaveLength(timeline.entries.length);
        expect(places.parties).toHaveLength(timeline.parties.length);
        expect(json.read(printTimeline(timeline), {}).timeline).toEqual(timeline);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['[', '{"a":', '"', '[[],', '{"":{"":'])('200 KB of %j', (pattern) => {
    expect(json.read(pattern.repeat(200_000 / pattern.length), {}).diagnostics.length).toBeGreaterThan(0);
  });
});

function planted(base: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(base)) return base.map((item, index) => (index === key ? planted(item, rest, value) : item));
  const object = typeof base === 'object' && base !== null ? base : {};
  const old = Object.entries(object).find(([name]) => name === key)?.[1];
  return { ...object, [key]: planted(old, rest, value) };
}

test('findings about sources have their place, also when an element before them is left out', () => {
  const source = JSON.stringify({
    sidelines: 1,
    language: 'en',
    parties: [],
    entries: [],
    sources: [{ id: 7 }, { id: 'a', accessed: '2031-13' }, { id: 'b' }, { id: 'b' }],
  });
  const found = json.read(source, {}).diagnostics.map(({ code, range }) => [code, range.from]);
  expect(found.slice(1)).toEqual([
    ['duplicate-id', source.lastIndexOf('"b"')],
    ['bad-edtf', source.indexOf('-13') + 1],
  ]);
});

test('what was found is read from the text, not from the words of the schema library', () => {
  z.config({ localeError: () => 'niet goed' });
  try {
    const messages = json.read('{"sidelines":1,"parties":{}}', {}).diagnostics.map(({ message }) => message);
    expect(messages).toEqual([
      'language: a string was expected, nothing was found',
      'parties: an array was expected, an object was found',
      'entries: an array was expected, nothing was found',
    ]);
  } finally {
    z.config(z.locales.en());
  }
});

test('the parser is as strict as the language itself', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const scraps = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '01',
      '1e5',
      '.5',
      'true',
      'nul',
      'null',
      ' ',
      '\u00a0',
      '\ufeff',
      '\t',
      '"\\x"',
      '"\t"',
      '//',
      '/**/',
      "'a'",
      'NaN',
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(scraps, (parts) => {
      const text = parts.join('');
      expect(parseJson(text).diagnostics.length === 0).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});

test('keys named __proto__ and constructor change nothing', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  for (const source of texts) json.read(source, {});
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect('polluted' in {}).toBe(false);
});

test.each(['en_US!', 'e', 'x', ''])('the language %j is an error with its place, not a crash', (language) => {
  const source = JSON.stringify({ sidelines: 1, language, parties: [], entries: [] });
  const [found] = json.read(source, {}).diagnostics;
  expect(found).toMatchObject({ code: 'json-value', message: expect.stringContaining('language') });
  expect(source.slice(found?.range.from, found?.range.to)).toBe(JSON.stringify(language));
});

test('a date without wording is put into words of the language', () => {
  const source =
    '{"sidelines":1,"language":"en","parties":[],"entries":[{"id":"a","date":{"edtf":"2031-10"},"parties":[],"text":""}]}';
  expect(json.read(source, {}).timeline.entries[0]?.date).toEqual({ edtf: '2031-10', wording: 'October 2031' });
});

test('the committed JSON Schema is current: npx tsx scripts/generate-schema.ts', () => {
  expect(readFileSync(join(packageFolder, 'schema/timeline.schema.json'), 'utf8')).toBe(printSchema());
});
