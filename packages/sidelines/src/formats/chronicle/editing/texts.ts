import type { TextChange } from '../../../model/diagnostic.ts';
import type { Candidate } from '../../editing/search.ts';
import { escapedLines, writingOf } from '../write.ts';
import type { Ground, Stand, Word } from './ground.ts';

/** The ways to write another text of an entry: only the words that differ, or all of it, with what would mean something escaped. */
export function* textCandidates(ground: Ground, stand: Stand, text: string): Generator<Candidate> {
  const { words, entry, text: place } = stand;
  const changed = changedWords(ground, words, entry.text, text);
  if (changed !== undefined) yield [changed];
  const lines = text.split('\n');
  const plain = lines.join(ground.eol);
  const escaped = escapedLines(lines, writingOf(ground.timeline)).join(ground.eol);
  const [first, last] = [words[0], words.at(-1)];
  for (const insert of new Set([plain, escaped])) {
    if (first !== undefined && last !== undefined) yield [{ from: first.from, to: last.to, insert }];
    else if (entry.text === '') yield* intoNothing(ground, stand, insert);
    else yield [{ from: place.from, to: place.to, insert }];
  }
}

/** A text where there is none: behind the label, or the date. */
function* intoNothing(ground: Ground, { label, date, text }: Stand, insert: string): Generator<Candidate> {
  const at = label === undefined ? date.to : Math.max(label.to, text.to);
  const end = ground.lineEnd(at);
  const glue = /[\s:–—-]$/.test(ground.slice(at, end)) || end === at ? '' : ' ';
  yield [{ from: end, to: end, insert: `${glue}${insert}` }];
  yield [{ from: end, to: end, insert: `${ground.eol}${insert}` }];
}

/** The stretch of a text that differs from another, as a change where its words stand. */
function changedWords(ground: Ground, words: readonly Word[], before: string, after: string): TextChange | undefined {
  if (words.length === 0) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [from, to] = [inSource(words, head, false), inSource(words, before.length - tail, true)];
  if (from === undefined || to === undefined || to < from) return undefined;
  const insert = after.slice(head, after.length - tail).replaceAll('\n', ground.eol);
  return { from, to, insert };
}

/** Where an offset of a text stands in the source: within a word, or as far from the one before, or behind, as there. */
function inSource(words: readonly Word[], at: number, isEnd: boolean): number | undefined {
  const before = words.findLast(({ start }) => start <= at);
  const behind = words.find(({ start }) => start >= at);
  if (before === undefined) return behind && behind.from - (behind.start - at);
  const far = at - before.start;
  const length = before.to - before.from;
  if (far <= length || behind === undefined) return before.from + Math.min(far, length);
  return isEnd ? behind.from - (behind.start - at) : before.to + (far - length);
}
