import { plainText, readProse } from './prose.ts';
import type { Entry } from './timeline.ts';
import { unspaced } from './word-changes.ts';

/** What the length of a text is counted in: words, or characters where a script has no blanks between words. */
export type LengthUnit = 'words' | 'characters';

const letters = /\p{L}/gu;
const unspacedLetters = new RegExp(unspaced, 'gu');
const lettersAndDigits = /[\p{L}\p{N}]/gu;
const hasLetterOrDigit = /[\p{L}\p{N}]/u;

/** What is said in an entry itself, without Markdown: headline and text. */
export function saidIn({ title = '', text }: Pick<Entry, 'title' | 'text'>): string {
  return `${title}\n${plainText(readProse(text))}`;
}

/** What the length of texts is counted in: characters where most of their letters are Han, kana, Thai and the like. */
export function lengthUnitOf(texts: readonly string[]): LengthUnit {
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + countOf(text, pattern), 0);
  return count(unspacedLetters) * 2 > count(letters) ? 'characters' : 'words';
}

/** How long a text is. A word is what stands between blanks; signs alone are none. A character is a letter or a digit. */
export function lengthOf(text: string, unit: LengthUnit): number {
  if (unit === 'characters') return countOf(text, lettersAndDigits);
  return text.split(/\s+/).filter((word) => hasLetterOrDigit.test(word)).length;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
