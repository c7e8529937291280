import type { Hyphenator } from './liang.ts';

/** The fewest letters of a word that is broken, before the hyphen and after it. */
const least = { word: 6, before: 2, after: 3 };
/** The fewest letters of a part that is broken in a word that has a hyphen anyway. */
const leastPart = 10;

/** What stands in no word that may be broken: digits, accents by themselves, what addresses and abbreviations are made of. */
const unbreakable = /[\p{N}\p{M}@/\\_]|\p{L}\.\p{L}/u;

/**
 * Where the words of a text may be broken by patterns, as offsets, ascending. Words with a digit, addresses, abbreviations
 * and names with a capital within stay whole, and so do words that the author says where to break.
 * @param hyphens where the author does
 */
export function breaksByPatterns(text: string, hyphenator: Hyphenator, hyphens: readonly number[]): readonly number[] {
  const authors = new Set(hyphens);
  return [...text.matchAll(/[^\s\u2013\u2014]+/g)].flatMap(({ 0: token, index: from }) => {
    if (unbreakable.test(token)) return [];
    const fewest = /[-\u2010\u2011]/.test(token) ? leastPart : least.word;
    return [...token.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
      if (word.length < fewest || /.\p{Lu}/u.test(word)) return [];
      if (authors.size > 0 && word.split('').some((_, at) => authors.has(from + index + at))) return [];
      return beyondOneLetter(hyphenator(word))
        .filter((at) => at >= least.before && at <= word.length - least.after)
        .map((at) => from + index + at);
    });
  });
}

/** Without the places on both sides of one letter, which patterns find in “de-c-laration”, and nobody wants to read alone. */
function beyondOneLetter(places: readonly number[]): readonly number[] {
  return places.filter((at) => !places.includes(at - 1) && !places.includes(at + 1));
}
