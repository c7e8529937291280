import fc from 'fast-check';
import { type UnspacedScript, wordBreaks } from '../../src/layout/text/word-breaks.ts';
import { world } from './world.ts';

/** The first and the last character of the blocks of scripts that are written without spaces. */
const blocks: Readonly<Record<UnspacedScript, readonly [number, number]>> = {
  Khmr: [0x1780, 0x17ff],
  Laoo: [0x0e80, 0x0eff],
  Mymr: [0x1000, 0x109f],
  Thai: [0x0e00, 0x0e7f],
};

/** Texts of one such script: words of its list, and among them pieces of words and any characters of its block, which are none. */
export function textsOf(script: UnspacedScript): fc.Arbitrary<string> {
  const list = world.words.of(script) ?? [];
  const [from, to] = blocks[script];
  const word = fc.nat(list.length - 1).map((place) => list[place] ?? '');
  const piece = fc.tuple(word, fc.nat(5)).map(([whole, end]) => whole.slice(0, end));
  const letters = fc.array(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 6 });
  const noise = letters.map((codes) => String.fromCharCode(...codes));
  const part = fc.oneof(
    { arbitrary: word, weight: 8 },
    { arbitrary: piece, weight: 2 },
    { arbitrary: noise, weight: 2 },
  );
  const between = fc.constantFrom('', '', '', '', '', ' ', ', ', '12', 'a');
  return fc.array(fc.tuple(part, between), { maxLength: 30, size: 'max' }).map((parts) => parts.flat().join(''));
}

/** A text, cut where words begin in scripts without spaces. */
export function piecesOf(text: string): readonly string[] {
  const breaks = [...wordBreaks(text, world.words)].sort((a, b) => a - b);
  return [0, ...breaks].map((from, place) => text.slice(from, breaks[place]));
}
