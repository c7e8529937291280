import { expect, test } from 'vitest';
import { stemOf } from '../../src/model/file-names.ts';
import { renderers } from '../../src/render/registry.ts';

test.each([
  ['talks.txt', 'talks'],
  ['talks', 'talks'],
  ['talks.2031.txt', 'talks.2031'],
  ['..talks.txt', '..talks'],
  ['Überblick – قصة.txt', 'Überblick – قصة'],
])('%s gives files called %s', (name, stem) => expect(stemOf(name)).toBe(stem));

test.each([
  'a/b.txt',
  '/a.txt',
  '../a.txt',
  'a\\b.txt',
  'a\0b.txt',
  'a\nb',
  '\u009b.txt',
  '\ud800.txt',
  '.txt',
  '',
  '..',
  '...',
  '-x.txt',
])('%j is refused', (name) => expect(() => stemOf(name)).toThrow(/^Files cannot be named after the source: /));

test.each(['a', 'ü', '漢', '🙂'])(
  'a name of very many %s is cut, so that no output has a longer one than file systems take',
  (letter) => {
    const stem = stemOf(`${letter.repeat(400)}.txt`);
    expect(new Set(stem)).toEqual(new Set([...letter]));
    for (const { suffix } of renderers) expect(Buffer.byteLength(stem + suffix)).toBeLessThanOrEqual(255);
  },
);
