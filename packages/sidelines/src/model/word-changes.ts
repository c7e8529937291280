import { alignedIn, type Pair } from './alignment.ts';
import type { TextRange } from './diagnostic.ts';
import { blanks } from './prose.ts';

/** Words that went, and those that came in their place; one of the two may be none. */
export interface WordChange {
  /** Where the words stood that went. */
  readonly went: TextRange;
  /** Where the words stand that came. */
  readonly came: TextRange;
}

/** A word, a sign, blanks, or what parts two items. */
interface Token {
  /** What is compared: all blanks are the same. */
  readonly text: string;
  readonly range: TextRange;
}

/** A pattern of a letter of the scripts that are written without blanks between words: each stands for itself. */
export const unspaced: string =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]\\p{M}*';
/** Patterns of a word and of what is seen as one sign; each matches a character at least. */
export const wordsAndSigns: string = [
  unspaced,
  `(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}\\u200c\\u200d])+`,
  // A flag, an emoji with those that join it.
  '\\p{RI}{2}',
  '.(?:[\\p{M}\\p{Emoji_Modifier}]|\\u200d[^\\s\\\\])*',
].join('|');
const tokens = new RegExp(`(?<blanks>${blanks.source})|${wordsAndSigns}`, 'gsu');

/**
 * Which words went and which came, ascending, as UTF-16 offsets in the items joined by ends of lines. Blanks do not count, but for
 * whether there are any. What is applied to the one text gives the other, up to blanks. Of more than a few changes not always the fewest.
 */
export function changedWords(before: readonly string[], after: readonly string[]): readonly WordChange[] {
  const isMirrored = before.join('\n') > after.join('\n');
  if (isMirrored) return changedWords(after, before).map(({ went, came }) => ({ went: came, came: went }));
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const [a, b] = numbered(old, now);
  const changes: WordChange[] = [];
  let [from, other] = [0, 0];
  for (const { before, after } of [...readable(alignedIn(a, b), old, now), { before: old.length, after: now.length }]) {
    if (before > from || after > other)
      changes.push({ went: rangeOf(old, from, before), came: rangeOf(now, other, after) });
    [from, other] = [before + 1, after + 1];
  }
  return changes;
}

function tokensOf(items: readonly string[]): readonly Token[] {
  const found: Token[] = [];
  let start = 0;
  for (const item of items) {
    if (start > 0) found.push({ text: '\n', range: { from: start - 1, to: start } });
    const inner = item.trim() === '' ? [] : [...item.matchAll(tokens)];
    for (const [place, { 0: text, index, groups }] of inner.entries()) {
      const isBlank = groups?.['blanks'] !== undefined;
      if (isBlank && (place === 0 || place === inner.length - 1)) continue;
      found.push({ text: isBlank ? ' ' : text, range: { from: start + index, to: start + index + text.length } });
    }
    start += item.length + 1;
  }
  return found;
}

/** The tokens as numbers: the same for the same text. */
function numbered(
  ...rows: readonly [readonly Token[], readonly Token[]]
): readonly [readonly number[], readonly number[]] {
  const numbers = new Map<string, number>();
  const numberOf = ({ text }: Token): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return [rows[0].map(numberOf), rows[1].map(numberOf)];
}

/** What stays, without blanks and signs that stand alone between two changes: those are one change to whoever reads it. */
function readable(kept: readonly Pair[], old: readonly Token[], now: readonly Token[]): readonly Pair[] {
  const isOuter = (run: readonly Pair[]): boolean => {
    const [first, last] = [run[0], run.at(-1)];
    const isFirst = first?.before === 0 && first.after === 0;
    return isFirst || (last?.before === old.length - 1 && last.after === now.length - 1);
  };
  return runsOf(kept)
    .filter((run) => isOuter(run) || run.some(({ before }) => isWord(old[before])))
    .flat();
}

/** Pairs that follow one another in both rows, together. */
function runsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [];
  let last: Pair | undefined;
  for (const pair of pairs) {
    const goesOn = last !== undefined && last.before + 1 === pair.before && last.after + 1 === pair.after;
    if (goesOn) runs.at(-1)?.push(pair);
    else runs.push([pair]);
    last = pair;
  }
  return runs;
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && /[\p{L}\p{N}]/u.test(token.text);
}

/** From the first of some tokens to the last; where there are none, the place before the next. */
function rangeOf(row: readonly Token[], from: number, to: number): TextRange {
  const first = row[from]?.range.from ?? row.at(-1)?.range.to ?? 0;
  return { from: first, to: to > from ? (row[to - 1]?.range.to ?? first) : first };
}

/** The words of a text, each once: letters and digits, in lower case. */
export function wordsOf(items: readonly string[]): ReadonlySet<string> {
  return new Set(
    tokensOf(items)
      .filter(isWord)
      .map(({ text }) => text.toLowerCase()),
  );
}
