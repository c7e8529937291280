import { alignedIn } from './alignment.ts';
import type { TextChange } from './diagnostic.ts';
import { wordsAndSigns } from './word-changes.ts';

/**
 * The changes that make one text of another, word by word, ascending; applied, they give it to the letter. They do not touch each other.
 * Where the texts differ in much not always the fewest; at most n log n.
 */
export function textChanges(before: string, after: string): readonly TextChange[] {
  // Ends of lines, other blanks, words and signs: a text is nothing else.
  const tokens = new RegExp(`\\n|[^\\S\\n]+|${wordsAndSigns}`, 'gsu');
  const [old, now] = [before.match(tokens) ?? [], after.match(tokens) ?? []];
  const numbers = new Map<string, number>();
  const numberOf = (token: string): number => {
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    return number;
  };
  const [starts, others] = [startsOf(old), startsOf(now)];
  const changes: TextChange[] = [];
  let [from, other] = [0, 0];
  const end = { before: old.length, after: now.length };
  for (const pair of [...alignedIn(old.map(numberOf), now.map(numberOf)), end]) {
    if (pair.before > from || pair.after > other)
      changes.push({
        from: starts[from] ?? 0,
        to: starts[pair.before] ?? 0,
        insert: after.slice(others[other], others[pair.after]),
      });
    [from, other] = [pair.before + 1, pair.after + 1];
  }
  return changes;
}

/** Where each token begins, and where the last one ends. */
function startsOf(row: readonly string[]): readonly number[] {
  const starts = [0];
  for (const token of row) starts.push((starts.at(-1) ?? 0) + token.length);
  return starts;
}
