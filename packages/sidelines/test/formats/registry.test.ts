import { expect, test } from 'vitest';
import { formatByName, formatForFile, formats, readableFormats } from '../../src/formats/index.ts';

test.each([
  ['talks.txt', 'chronicle'],
  ['TALKS.MD', 'chronicle'],
  ['talks.json', 'json'],
  ['talks.json.txt', 'chronicle'],
  ['talks', 'chronicle'],
  ['', 'chronicle'],
])('%j is a %s', (fileName, format) => {
  expect(formatForFile(fileName).name).toBe(format);
});

test('formats are found by name, and by no other', () => {
  for (const format of readableFormats) expect(formatByName(format.name)).toBe(format);
  expect(formatByName('csv')).toBeUndefined();
  expect(formatByName('toString')).toBeUndefined();
});

test('no two formats claim the same name or ending', () => {
  const claims = formats.flatMap((format) => [format.name, ...format.extensions]);
  expect(new Set(claims).size).toBe(claims.length);
});
