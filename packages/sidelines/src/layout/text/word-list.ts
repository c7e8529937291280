/** Words in the order of their UTF-16 units, each once. */
export type WordList = readonly string[];

/** The first of the signs that a list is written in; they go up to `~`, so that a list is plain text. */
const firstSign = 0x20;

/**
 * Reads a list as `scripts/generate-words.ts` writes it: lines of comment after `%`, a line with all letters, and the words,
 * sorted, with line breaks anywhere. A sign is a letter by its place in that line, and those beyond them begin a word and say how
 * many letters it has in common with the one before.
 */
export function wordListOf(file: string): WordList {
  const [letters = '', ...lines] = file.replace(/^(?:%.*\n)*/, '').split('\n');
  const words: string[] = [];
  let word = '';
  for (const sign of lines.join('')) {
    const place = sign.charCodeAt(0) - firstSign;
    if (place < letters.length) word += letters.charAt(place);
    else {
      if (word !== '') words.push(word);
      word = word.slice(0, place - letters.length);
    }
  }
  words.push(word);
  return words;
}

/**
 * The lengths, ascending, of the words that stand in a text from an offset on. The list is narrowed, a letter at a time, to the words
 * that begin like the text, of which one without a further letter comes first.
 */
export function lengthsAt(words: WordList, text: string, from: number): readonly number[] {
  const lengths: number[] = [];
  let [low, high] = [0, words.length];
  for (let depth = 0; from + depth < text.length; depth += 1) {
    const code = text.charCodeAt(from + depth);
    low = firstReaching(words, { low, high, depth }, code);
    high = firstReaching(words, { low, high, depth }, code + 1);
    if (low === high) break;
    if (words[low]?.length === depth + 1) lengths.push(depth + 1);
  }
  return lengths;
}

/** Where, between two places, the words begin whose letter at a depth is no less than one; none is less than any. */
function firstReaching(
  words: WordList,
  { low, high, depth }: { readonly low: number; readonly high: number; readonly depth: number },
  code: number,
): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    // A word without a letter there gives NaN, which is not less, but nothing.
    if ((words[middle]?.charCodeAt(depth) ?? 0) >= code) to = middle;
    else from = middle + 1;
  }
  return from;
}
