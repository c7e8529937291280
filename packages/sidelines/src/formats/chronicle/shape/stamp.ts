import { anyOf } from '../phrases.ts';

/** Words that say when a page appeared, or stand beside that. */
const stampWords = new RegExp(`^[\\s|·•,–—-]*(?:${anyOf('stamps')})(?![\\p{L}\\p{M}])`, 'iu');

/** Whether a text begins with words that say when a page appeared. */
export function isStampText(text: string): boolean {
  return text.length < 80 && stampWords.test(text);
}
