/** A prefix code. */
export interface Code {
  /** By symbol, how many bits its word has; 0 where it has none. */
  readonly lengths: Uint8Array;
  /** By symbol, its word, whose first bit is the lowest, above four bits with its length. */
  readonly words: Int32Array;
}

/**
 * The code with which symbols that occur so often (less than 2 ** 22 times) take the fewest bits, no word having more than `longest`, at
 * most 15. Two symbols have a word even if they do not occur, for a code of one word is not complete, and some readers refuse it.
 */
export function codeOf(counts: Int32Array, longest: number): Code {
  const lengths = lengthsOf(counts, longest);
  return { lengths, words: wordsOf(lengths, longest) };
}

/**
 * How long the words are: package-merge (Larmore and Hirschberg, “A fast algorithm for optimal length-limited Huffman codes”, Journal of the
 * ACM 37, 1990). A first row has the symbols by their counts; each of the next has them again, merged by weight with the pairs that the
 * row before makes two by two; there are as many rows as a word may have bits. Of the last row the lightest 2n - 2 are taken, for n symbols,
 * of the row before all of which their pairs are made, and so on. In as many rows as a symbol is taken, so many bits has its word.
 */
function lengthsOf(counts: Int32Array, longest: number): Uint8Array {
  const symbols = symbolsByCount(counts);
  const leaves = Float64Array.from(symbols, (symbol) => counts[symbol] ?? 0);
  const rows = [merged(leaves, new Float64Array(0))];
  while (rows.length < longest) rows.push(merged(leaves, rows.at(-1)?.weights ?? leaves));
  const lengths = new Uint8Array(counts.length);
  let taken = 2 * symbols.length - 2;
  for (const { areLeaves } of rows.reverse()) {
    let leavesTaken = 0;
    for (let at = 0; at < taken; at += 1) leavesTaken += areLeaves[at] ?? 0;
    for (let leaf = 0; leaf < leavesTaken; leaf += 1) {
      const symbol = symbols[leaf] ?? 0;
      lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    }
    taken = 2 * (taken - leavesTaken);
  }
  return lengths;
}

/** There are at most 286 symbols. */
const symbolBits = 9;

/** The symbols that occur, the rarest first, of which there are at least two. */
function symbolsByCount(counts: Int32Array): Int32Array {
  // Those that do not occur are sorted behind all others.
  const keys = counts.map((count, symbol) => ((count > 0 ? count : 2 ** 22 - 1) << symbolBits) | symbol);
  const present = counts.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0);
  return keys
    .sort()
    .subarray(0, Math.max(2, present))
    .map((key) => key & (2 ** symbolBits - 1));
}

/** Symbols and pairs by weight. */
interface Row {
  readonly weights: Float64Array;
  /** 1 for a symbol, 0 for a pair. */
  readonly areLeaves: Uint8Array;
}

function merged(leaves: Float64Array, before: Float64Array): Row {
  const pairs = before.length >> 1;
  const weights = new Float64Array(leaves.length + pairs);
  const areLeaves = new Uint8Array(weights.length);
  let [leaf, pair] = [0, 0];
  for (let at = 0; at < weights.length; at += 1) {
    const symbol = leaves[leaf] ?? Number.POSITIVE_INFINITY;
    const both = pair < pairs ? (before[2 * pair] ?? 0) + (before[2 * pair + 1] ?? 0) : Number.POSITIVE_INFINITY;
    if (symbol <= both) {
      weights[at] = symbol;
      areLeaves[at] = 1;
      leaf += 1;
    } else {
      weights[at] = both;
      pair += 1;
    }
  }
  return { weights, areLeaves };
}

/** The words that follow from how long they are: in the order of symbols, the shorter before the longer (RFC 1951, section 3.2.2). */
function wordsOf(lengths: Uint8Array, longest: number): Int32Array {
  const words = new Int32Array(lengths.length);
  let next = 0;
  for (let length = 1; length <= longest; length += 1) {
    next <<= 1;
    for (let symbol = lengths.indexOf(length); symbol >= 0; symbol = lengths.indexOf(length, symbol + 1)) {
      words[symbol] = (reversed(next, length) << 4) | length;
      next += 1;
    }
  }
  return words;
}

function reversed(word: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned = (turned << 1) | ((word >>> bit) & 1);
  return turned;
}
