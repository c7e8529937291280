import { anyOf } from '../phrases.ts';
import { endsSentence } from '../signs.ts';

/** Words that say when a page appeared, or stand beside that. */
const stampWords = new RegExp(`^[\\s|·•,–—-]*(?:${anyOf('stamps')})(?![\\p{L}\\p{M}])`, 'iu');

/** A sentence has more words than those that say when a page appeared. */
const mostWords = 6;

/** Whether a text begins with words that say when a page appeared, and is no sentence: “Posted the new scale of wages in the yard.” */
export function isStampText(text: string): boolean {
  if (text.length >= 80 || !stampWords.test(text)) return false;
  return !endsSentence(text) || text.trim().split(/\s+/).length <= mostWords;
}
