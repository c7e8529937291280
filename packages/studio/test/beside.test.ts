import { describe, expect, test } from 'vitest';
import { areBeside, asBeside, isTheme, withFile } from '../src/editor/files/beside.ts';

describe('a theme is told from a story', () => {
  test.each(['{"extends": "plain"}', '{\n  "$schema": "x", "colors": {"light": {}}', '{"strands": {"width": 5}}'])(
    'is one: %s',
    (text) => {
      expect(isTheme({ name: 'house.json', text })).toBe(true);
      expect(isTheme({ name: 'House.JSON', text })).toBe(true);
      expect(isTheme({ name: 'house.txt', text })).toBe(false);
    },
  );

  test.each([
    '',
    '[]',
    '{"sidelines": 1, "parties": [{"id": "a", "name": "A", "color": "#000000"}], "entries": []}',
    '{"events": [], "colors": {}}',
    '{"appearance": {"theme": "plain"}}',
    'May 2031\nHarlow: "colors": two.',
  ])('is none: %s', (text) => expect(isTheme({ name: 'house.json', text })).toBe(false));
});

test('a file is called beside a story as a text can name it, and no path', () => {
  const named = (name: string) => asBeside({ name, text: '' }).name;
  expect(['House.JSON', 'my theme', 'a/b\\c.json', '..json', '.json', 'x.theme'].map(named)).toEqual([
    'House.json',
    'my theme.json',
    'a b c.json',
    'json.json',
    'json.json',
    'x.json',
  ]);
});

test('there are few files, of little together, one of each name', () => {
  const file = (name: string, text = '{}') => ({ name, text });
  const eight = Array.from({ length: 8 }, (_, place) => file(`${place}.json`));
  expect(withFile(eight, file('9.json'))).toBeUndefined();
  expect(withFile(eight, file('3.json', '{"corners": 3}'))).toHaveLength(8);
  expect(withFile([file('a.json', 'é'.repeat(400_000))], file('b.json', ' '.repeat(200_000)))).toHaveLength(2);
  expect(withFile([file('a.json', 'é'.repeat(400_000))], file('b.json', ' '.repeat(200_001)))).toBeUndefined();
  expect(areBeside(eight)).toBe(true);
  for (const wrong of [undefined, {}, [{}], [file('a.txt')], [file('../a.json')], [...eight, ...eight]])
    expect(areBeside(wrong)).toBe(false);
});
