import type { Sentence } from './sentence.ts';

const numerals: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, і: 1, х: 10 };

/** The value of Roman numerals, possibly grown together with an ending: XIXe. */
export function romanValue(sentence: Sentence, at: number): number | undefined {
  const piece = sentence.pieces[at];
  if (piece?.token.kind !== 'word' || !isRoman(piece.token.text)) return undefined;
  const values = [...piece.token.text.replace(ending, '')].map((letter) => numerals[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const ending = /(?:er|e|ème)$/;
const roman = /^[ivxlіх]+(?:er|e|ème)?$/;

/** Whether a word consists of Roman numerals, but for an ending. */
export function isRoman(word: string): boolean {
  return roman.test(word);
}
