import { expect, test } from 'vitest';
import { letterOf } from '../src/editor/letters.ts';

test.each([
  ['s', 'KeyS', 's'],
  ['S', 'KeyS', 's'],
  ['ы', 'KeyS', 's'],
  ['س', 'KeyS', 's'],
  ['ד', 'KeyS', 's'],
  // Where the layout has Latin letters, it is the letter and not the place: French, Dvorak.
  ['z', 'KeyW', 'z'],
  ['o', 'KeyS', 'o'],
  ['é', 'Digit2', 'é'],
  ['ArrowUp', 'ArrowUp', 'arrowup'],
])('the key %s at %s stands for %s', (key, code, letter) => expect(letterOf({ key, code })).toBe(letter));
