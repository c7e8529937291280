import { inOneOrder, type Pair } from './alignment.ts';
import {
  type Content,
  type ContentPart,
  contentKey,
  contentsOf,
  type EntryContent,
  type WholePart,
  wholeContent,
} from './content.ts';
import { type Pairable, pairUp } from './pairing.ts';
import type { Timeline } from './timeline.ts';
import { changedWords, type WordChange, wordsOf } from './word-changes.ts';

/** What became of an entry from one timeline to another; the numbers are its places in the `entries` of the two. */
export type EntryChange = EntryAdded | EntryGone | EntryMoved | EntryChanged;

/** An entry that was not there before. */
export interface EntryAdded {
  readonly kind: 'added';
  readonly after: number;
}

/** An entry that is there no more. */
export interface EntryGone {
  readonly kind: 'gone';
  readonly before: number;
}

/** An entry that says the same, elsewhere among the others. */
export interface EntryMoved {
  readonly kind: 'moved';
  readonly before: number;
  readonly after: number;
}

/** An entry that says something else. */
export interface EntryChanged {
  readonly kind: 'changed';
  readonly before: number;
  readonly after: number;
  /** Whether it stands elsewhere among the others, too. */
  readonly isMoved: boolean;
  /** What changed in it, in the order in which it is told; at least one. */
  readonly parts: readonly PartChange<ContentPart>[];
}

/** What changed in a part of an entry, or of the whole. */
export interface PartChange<Part extends string> {
  readonly part: Part;
  /** The part as it was, as the author wrote it; items of a list, such as names, stand in lines. "" where it was not there. */
  readonly before: string;
  /** The part as it is; "" where it is there no more. */
  readonly after: string;
  /** Which words, ascending; the offsets count in `before` and `after`. At least one. */
  readonly words: readonly WordChange[];
}

/**
 * What changed in the entries of a timeline: which came, went, moved and say something else, in the order in which they stand after;
 * what went stands before what it stood before. Nothing where all say the same in the same order: ids, blanks, ends of lines and the
 * order of the parties do not count. As few as can be have moved. With the two timelines in each other's place the same changed, the
 * other way round. At most n log n in the length of both.
 */
export function changedEntries(before: Timeline, after: Timeline): readonly EntryChange[] {
  const [old, now] = [comparableIn(before), comparableIn(after)];
  const order = compareKeys(old, now);
  if (order === 0) return [];
  // The same pairs are found whichever is called the first, since what is looked at first is told by what they say.
  const matches = order < 0 ? matchesIn(old, now) : matchesIn(now, old).map(mirrored);
  return byPlace(changesIn(matches, old, now), matches, old.length);
}

/**
 * What changed in what is said of the whole besides its entries: title, introduction and sources, in the order in which they are told.
 * Colours and sides of parties, and the alternative text, do not count.
 */
export function changedWhole(before: Timeline, after: Timeline): readonly PartChange<WholePart>[] {
  return changedParts(wholeContent(before), wholeContent(after));
}

/** An entry with all that it is compared by. */
interface Comparable extends Pairable {
  readonly content: EntryContent;
}

function comparableIn(timeline: Timeline): readonly Comparable[] {
  const contents = contentsOf(timeline);
  return timeline.entries.map((entry) => {
    const content = contents(entry);
    const happened = content.filter(({ part }) => part === 'headline' || part === 'text');
    return {
      id: entry.id,
      key: contentKey(content),
      text: contentKey(happened),
      words: lazily(() => wordsOf(content.flatMap(({ part, items }) => (part === 'edtf' ? [] : items)))),
      content,
    };
  });
}

/** Makes something when it is first asked for. */
function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function compareKeys(old: readonly Comparable[], now: readonly Comparable[]): number {
  const place = old.findIndex(({ key }, place) => key !== now[place]?.key);
  const [key, other] = [old[place]?.key ?? '', now[place < 0 ? old.length : place]?.key ?? ''];
  return key === other ? 0 : key < other ? -1 : 1;
}

/** Two entries that are one. */
interface Match extends Pair {
  readonly isMoved: boolean;
}

function matchesIn(old: readonly Comparable[], now: readonly Comparable[]): readonly Match[] {
  const pairs = pairUp(old, now);
  const unmoved = new Set(inOneOrder(pairs));
  return pairs.map((pair) => ({ ...pair, isMoved: !unmoved.has(pair) }));
}

function mirrored({ before, after, isMoved }: Match): Match {
  return { before: after, after: before, isMoved };
}

function changesIn(
  matches: readonly Match[],
  old: readonly Comparable[],
  now: readonly Comparable[],
): readonly EntryChange[] {
  const [kept, stayed] = [new Set(matches.map(({ before }) => before)), new Set(matches.map(({ after }) => after))];
  const gone = [...old.keys()].filter((place) => !kept.has(place));
  const added = [...now.keys()].filter((place) => !stayed.has(place));
  return [
    ...gone.map((before): EntryGone => ({ kind: 'gone', before })),
    ...added.map((after): EntryAdded => ({ kind: 'added', after })),
    ...matches.flatMap((match) => changeOf(match, old[match.before], now[match.after])),
  ];
}

function changeOf(
  { before, after, isMoved }: Match,
  old: Comparable | undefined,
  now: Comparable | undefined,
): readonly EntryChange[] {
  if (old?.key === now?.key) return isMoved ? [{ kind: 'moved', before, after }] : [];
  return [{ kind: 'changed', before, after, isMoved, parts: changedParts(old?.content ?? [], now?.content ?? []) }];
}

/** What changed, part by part; both have the same parts in the same order. */
function changedParts<Part extends string>(
  old: readonly Content<Part>[],
  now: readonly Content<Part>[],
): readonly PartChange<Part>[] {
  return now.flatMap(({ part, items }, place) => {
    const before = old[place]?.items ?? [];
    if (contentKey([{ part, items: before }]) === contentKey([{ part, items }])) return [];
    return [{ part, before: before.join('\n'), after: items.join('\n'), words: changedWords(before, items) }];
  });
}

/**
 * In the order in which they stand after; what went, behind the last of those before it that did not move.
 * @param length how many entries there were before
 */
function byPlace(changes: readonly EntryChange[], matches: readonly Match[], length: number): readonly EntryChange[] {
  const unmoved = new Map(matches.flatMap(({ before, after, isMoved }) => (isMoved ? [] : [[before, after] as const])));
  const above: number[] = [];
  for (let place = 0; place < length; place += 1) above.push(unmoved.get(place) ?? above.at(-1) ?? -1);
  const placeOf = (change: EntryChange): number =>
    change.kind === 'gone' ? (above[change.before] ?? -1) + 0.5 : change.after;
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
}
