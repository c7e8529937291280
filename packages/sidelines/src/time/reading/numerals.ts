import type { Sentence } from './sentence.ts';

const numerals: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, і: 1, х: 10 };

/** The value of Roman numerals, possibly grown together with an ending: XIXe. */
export function romanValue(sentence: Sentence, at: number): number | undefined {
  const piece = sentence.pieces[at];
  if (piece?.token.kind !== 'word' || !isRoman(piece.token.text)) return undefined;
  const text = piece.token.text.replace(/(?:er|e|ème)$/, '');
  const values = [...text].map((letter) => numerals[letter]);
  let sum = 0;
  for (const [index, value] of values.entries()) {
    if (value === undefined) return undefined;
    sum += value < (values[index + 1] ?? 0) ? -value : value;
  }
  return sum === 0 ? undefined : sum;
}

/** Whether a word consists of Roman numerals, but for an ending. */
export function isRoman(word: string): boolean {
  return numerals[word[0] ?? ''] !== undefined;
}
