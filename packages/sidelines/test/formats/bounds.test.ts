import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bounds } from '../../src/model/bounds.ts';
import { publish } from '../../src/publish.ts';
import { understand } from '../../src/understand.ts';
import { repositoryFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

const listOf = (length: number, item: (place: number) => unknown) => Array.from({ length }, (_, place) => item(place));
const entry = { id: 'a', date: { edtf: '2031', wording: '2031' }, parties: [], text: 'A quay.' };
const jsonOf = (more: object) =>
  JSON.stringify({ sidelines: 1, language: 'en', parties: [], entries: [entry], ...more });

/** What is found in a text, and at which line and column it stands. */
function found(name: string, text: string): readonly string[] {
  const { timeline, diagnostics } = understand({ name, text });
  if (diagnostics.some(({ severity }) => severity === 'error')) expect(timeline.entries).toEqual([]);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const most = (what: string) => `too-many-items: Nothing is read: there are more than ${what}, which is the most`;

describe('of JSON as much is read as is said, and no more', () => {
  const named = (place: number) => ({
    id: `p${place}`,
    name: `Firm ${'abcdefghij'[place % 10]?.repeat(place / 10 + 4)}`,
  });
  const identified = (place: number) => ({ id: `s${place}` });
  const cases: readonly (readonly [string, number, (count: number) => object, string])[] = [
    ['parties', bounds.parties, (count) => ({ parties: listOf(count, named) }), '200 parties'],
    ['sources', bounds.sources, (count) => ({ sources: listOf(count, identified) }), '20,000 sources'],
    [
      'sources of an entry',
      bounds.sourcesOfOne,
      (count) => ({ sources: [{ id: 's' }], entries: [{ ...entry, sources: listOf(count, () => 's') }] }),
      '50 items of “sources”',
    ],
    [
      'corrections',
      bounds.sourcesOfOne,
      (count) => ({ entries: [{ ...entry, corrections: listOf(count, () => ({ date: '2031', text: 'No.' })) }] }),
      '50 items of “corrections”',
    ],
  ];
  test.each(cases)('%s', (_, count, make, what) => {
    expect(found('x.json', jsonOf(make(count))).filter((line) => /^too|error/.test(line))).toEqual([]);
    expect(found('x.json', jsonOf(make(count + 1)))).toEqual([most(what)]);
  });

  test.each([
    ['entries', `{"entries": [${'{},'.repeat(bounds.entries)}{}]}`, most('100,000 entries')],
    [
      'keys',
      JSON.stringify(Object.fromEntries(listOf(51, (place) => [`k${place}`, 1]) as never)),
      most('50 keys in one object'),
    ],
    [
      'values',
      `{"entries": [${'{"parties":["a","b","c","d"]},'.repeat(99_999)}{}], "x": [${'{"y":[1,2,3,4,5,6,7,8,9]},'.repeat(99_999)}1]}`,
      most('1,000,000 values'),
    ],
    [
      'blanks',
      `{${' '.repeat(bounds.field + 1)}}`,
      'field-too-long: Nothing is read: this has 65,537 characters; 65,536 are the most for the words of one thing',
    ],
  ])('%s', (_, text, message) => expect(found('x.json', text)).toEqual([message]));

  test('words, however they are written', () => {
    const written = (length: number) => jsonOf({ title: '@' }).replace('@', '\\u0041'.repeat(length));
    expect(found('x.json', written(bounds.field))).toEqual([]);
    expect(found('x.json', written(bounds.field + 1)).join()).toContain(
      'field-too-long: Nothing is read: this has 65,537 characters',
    );
  });

  test('what is too much has its place', () => {
    const text = jsonOf({ parties: listOf(300, named) });
    const [{ range } = { range: { from: 0, to: 0 } }] = understand({ name: 'x.json', text }).diagnostics;
    expect(text.slice(range.to).startsWith('{"id":"p200"')).toBe(true);
  });

  test('a text with very many mistakes is not read, and the first of them are told', () => {
    const entries = listOf(2100, () => Object.fromEntries(listOf(10, (place) => [`k${place}`, 1]) as never));
    const lines = found('x.json', jsonOf({ entries }));
    expect(lines).toHaveLength(20_001);
    expect(lines.at(-1)).toBe(most('20,000 findings'));
    expect(found('x.json', `[${'x '.repeat(500)}]`)).toHaveLength(100);
  });
});

describe('a chronicle has as many lines, parties and words as is said, and no more', () => {
  test('lines', () => {
    const lines = (count: number) => 'March 2031\nHarlow: A quay.\n\n'.repeat(count / 2);
    expect(found('x.txt', `${lines(bounds.lines)}June 2031`)).toEqual([
      'too-many-lines: Nothing is read: the text has 20001 lines, blank ones not counted; 20000 are the most',
    ]);
    expect(found('x.txt', `\u3000\r\n${lines(40)}`.replaceAll('\n', '\u2028')).join()).not.toContain('too-many');
  });

  test('parties', () => {
    const text = (count: number) =>
      `---\nlanguage: en\nparties: [${listOf(count, (place) => `N${place}`).join()}]\n---\nMarch 2031\nN1: Begins.\n`;
    expect(found('x.txt', text(bounds.parties)).join()).not.toContain('too-many');
    expect(found('x.txt', text(bounds.parties + 1)).join()).toContain(most('200 parties'));
  });

  test.each([
    ['of an entry', ''],
    ['below a heading', 'Begins.\n\n## A phase\n\n'],
  ])('words %s', (_, before) => {
    const text = (length: number) =>
      `---\nlanguage: en\n---\nMarch 2031\nHarlow: ${before}${'the quay is open '.repeat(3000).padEnd(length, 'x')}\n\nMay 2031\nHarlow: Ends.`;
    expect(found('x.txt', text(bounds.field)).filter((line) => line.startsWith('field'))).toEqual([]);
    expect(found('x.txt', text(bounds.field + 1)).join()).toContain('field-too-long: Nothing is read: this has 65,537');
  });
});

test('a text that is too long is not looked at', () => {
  const text = 'x'.repeat(bounds.text + 1);
  for (const name of ['x.txt', 'x.json'])
    expect(found(name, text)).toEqual([
      'text-too-large: Nothing is read: the text has 67,108,865 characters; 67,108,864 are the most',
    ]);
});

test('nothing is published of what is too much', () => {
  const text = jsonOf({ parties: listOf(201, (place) => ({ id: `p${place}`, name: `N${place}` })) });
  const { files, diagnostics } = publish({ name: 'x.json', text }, { to: ['txt'], spacing: 'even', width: 640 }, world);
  expect(files).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['too-many-items']);
});

test('what is promised is what holds', () => {
  const promised = readFileSync(join(repositoryFolder, 'SECURITY.md'), 'utf8');
  const { text, lines, parties, entries } = bounds;
  for (const [count, what] of [
    [text / 1024 / 1024, 'MiB'],
    [lines, 'lines'],
    [parties, 'parties'],
    [entries, 'entries'],
  ])
    expect(promised).toContain(`${count?.toLocaleString('en')} ${what}`);
});
