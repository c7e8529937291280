import { expect, test } from 'vitest';
import { understand } from '../src/understand.ts';

const codesOf = (name: string, text: string, options = {}) =>
  understand({ name, text }, options).diagnostics.map(({ code }) => code);

test('findings of reading and of checking stand together, in the order of their places', () => {
  const text = 'June 2015\nUS: \u0007.\nMarch 2015\nUS: One.\nMay 2016\nUS: Two.\n31 September 2016\nUS: Three.\n';
  expect(codesOf('x.txt', text)).toEqual(['control-character', 'out-of-order', 'impossible-date']);
});

test('the name tells the format, unless the caller knows better', () => {
  expect(codesOf('x.json', '[]')).toEqual(['json-value']);
  expect(codesOf('x.txt', '[]', { from: 'json' })).toEqual(['json-value']);
  expect(() => codesOf('x.txt', '', { from: 'docx' })).toThrow(new RangeError('There is no format called docx'));
});

test('a text without entries is an error, told once', () => {
  expect(codesOf('x.txt', '2015\n2016\n')).toContain('no-entries');
  expect(codesOf('x.txt', '')).toEqual(['empty-file']);
});
