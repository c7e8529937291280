/** Where a word may be broken with a hyphen: UTF-16 offsets within it, ascending. */
export type Hyphenator = (word: string) => readonly number[];

/**
 * Breaks words by patterns: F. M. Liang, “Word Hy-phen-a-tion by Com-put-er”, Stanford 1983. A pattern is letters, with a
 * point where the word begins or ends, and between them digits; of all patterns in a word the highest digit of a place
 * counts, and where it is odd the word may be broken.
 * @param tex `\patterns{…}` and `\hyphenation{…}`, the second with exceptions, as TeX has them; lower case, NFC
 */
export function hyphenatorOf(tex: string): Hyphenator {
  const patterns = new Map(wordsOf(tex, 'patterns').map((pattern) => [pattern.replaceAll(/\d/g, ''), pattern]));
  const exceptions = new Map(wordsOf(tex, 'hyphenation').map((word) => [word.replaceAll('-', ''), hyphensOf(word)]));
  const longest = [...patterns.keys()].reduce((length, letters) => Math.max(length, letters.length), 0);
  return (word) => {
    const lower = word.toLowerCase();
    if (lower.length !== word.length || lower !== lower.normalize('NFC')) return [];
    return exceptions.get(lower) ?? oddPlaces(lower, patterns, longest);
  };
}

function wordsOf(tex: string, command: string): readonly string[] {
  return new RegExp(`\\\\${command}\\{([^}]*)`).exec(tex)?.[1]?.match(/\S+/g) ?? [];
}

/** Where a word has its hyphens, as offsets without them. */
function hyphensOf(word: string): readonly number[] {
  return [...word.matchAll(/-/g)].map(({ index }, before) => index - before);
}

function oddPlaces(word: string, patterns: ReadonlyMap<string, string>, longest: number): readonly number[] {
  const bounded = `.${word}.`;
  const levels = new Uint8Array(bounded.length + 1);
  for (let from = 0; from < bounded.length; from += 1) {
    for (let to = from + 1; to <= Math.min(bounded.length, from + longest); to += 1)
      raise(levels, from, patterns.get(bounded.slice(from, to)) ?? '');
  }
  return Array.from(word.slice(1), (_, index) => index + 1).filter((at) => (levels[at + 1] ?? 0) % 2 === 1);
}

/** Raises the levels of the places from `from` on to the digits of a pattern that begins there. */
function raise(levels: Uint8Array, from: number, pattern: string): void {
  let at = from;
  for (const sign of pattern) {
    if (sign >= '0' && sign <= '9') levels[at] = Math.max(levels[at] ?? 0, Number(sign));
    else at += 1;
  }
}
