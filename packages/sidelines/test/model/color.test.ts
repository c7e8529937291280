import { expect, test } from 'vitest';
import { nearestColor, readColor } from '../../src/model/color.ts';

test.each(['', '#', '#12', '#1234', '#12345g', '1a5fb4', 'sea', 'transparent', 'constructor', 'rgb(0 0 0)'])(
  '“%s” is no colour',
  (words) => {
    expect(readColor(words)).toBeUndefined();
  },
);

test('a name that is misspelt is found by its spelling', () => {
  expect(['tael', 'dark blue', 'Violett', 'rebecapurple', 'sea'].map(nearestColor)).toEqual([
    'teal',
    'darkblue',
    'violet',
    'rebeccapurple',
    undefined,
  ]);
});
