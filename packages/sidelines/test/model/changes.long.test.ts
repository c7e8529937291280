import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedEntries, type EntryChange } from '../../src/model/changes.ts';
import { entryHashes } from '../../src/model/content.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { changedWords } from '../../src/model/word-changes.ts';
import { applied, changedAs, editedOf, saidIn } from '../support/changed.ts';
import { timelines } from '../support/chronicles.ts';
import { law } from '../support/law.ts';

/** With how many random edits each law is tried. */
const effort = { sample: 250, many: 100_000 };

const told = { added: 0, gone: 0, moved: 0, changed: 0, nothing: 0 };

law(
  'what changed, applied to what was before, gives what is after; and nothing is told where nothing changed',
  effort,
  fc.property(editedOf(timelines), ([before, after]) => {
    const changes = changedEntries(before, after);
    for (const { kind } of changes) told[kind] += 1;
    if (changes.length === 0) told.nothing += 1;
    expect(changedAs(before, after, changes)).toEqual(saidIn(after));
    expect(changes.length === 0).toBe(JSON.stringify(entryHashes(before)) === JSON.stringify(entryHashes(after)));
    expect(changedEntries(after, structuredClone(after))).toEqual([]);
  }),
);

test('each kind of change was told often, and that there is none', () => {
  expect(Math.min(...Object.values(told))).toBeGreaterThan(20);
});

law(
  'between two timelines that have nothing to do with each other, too',
  effort,
  fc.property(timelines, timelines, (before, after) => {
    expect(changedAs(before, after, changedEntries(before, after))).toEqual(saidIn(after));
  }),
);

law(
  'the other way round the same changed',
  effort,
  fc.property(editedOf(timelines), ([before, after]) => {
    const there = changedEntries(before, after).map((change) => JSON.stringify(mirrored(change)));
    const back = changedEntries(after, before).map((change) => JSON.stringify(change));
    expect(back.toSorted()).toEqual(there.toSorted());
  }),
);

const said = fc.array(fc.constantFrom('the', 'pier', 'a', 'b', '.', '“', ' ', '  ', '\n', '漢', '字', '🙂'), {
  maxLength: 40,
});
law(
  'words that went and came make the other text, whatever the two are',
  effort,
  fc.property(said, said, (before, after) => {
    const [old, now] = [before.join(''), after.join('')];
    const words = changedWords([old], [now]);
    expect(applied(old, now, words)).toBe(applied(now, '', []));
    expect(words.length === 0).toBe(applied(old, '', []) === applied(now, '', []));
  }),
);

law(
  'each of many entries that say something of their own is told apart, and as few as can be have moved',
  { sample: 50, many: 5000 },
  fc.property(fc.shuffledSubarray([...Array(30).keys()]), fc.nat(29), (order, edited) => {
    const before = timelineOf([...Array(30).keys()].map((place) => `Number ${place} of the council is opened.`));
    const after = timelineOf(
      order.map((place) => `Number ${place} of the council is ${place === edited ? 'shut' : 'opened'}.`),
    );
    const changes = changedEntries(before, after);
    const kinds = changes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'gone')).toHaveLength(30 - order.length);
    expect(kinds).not.toContain('added');
    const changed = changes.flatMap((change) => (change.kind === 'changed' ? [change] : []));
    expect(changed.map(({ before, after, parts }) => [before, order[after], parts.length])).toEqual(
      order.includes(edited) ? [[edited, edited, 1]] : [],
    );
    const moved = changes.filter((change) => change.kind === 'moved' || (change.kind === 'changed' && change.isMoved));
    expect(order.length - moved.length).toBe(longestRise(order));
  }),
);

law(
  'a move changes none, whatever the timeline is',
  effort,
  fc.property(timelines, fc.nat(5), fc.nat(5), (timeline, from, to) => {
    const moved = timeline.entries.slice(from, from + 1);
    const entries = timeline.entries.toSpliced(from, 1).toSpliced(to, 0, ...moved);
    expect(entryHashes({ ...timeline, entries }).toSorted()).toEqual(entryHashes(timeline).toSorted());
  }),
);

function mirrored(change: EntryChange): EntryChange {
  if (change.kind === 'added') return { kind: 'gone', before: change.after };
  if (change.kind === 'gone') return { kind: 'added', after: change.before };
  const places = { before: change.after, after: change.before };
  if (change.kind === 'moved') return { kind: 'moved', ...places };
  const parts = change.parts.map(({ part, before, after, words }) => {
    return { part, before: after, after: before, words: words.map(({ went, came }) => ({ went: came, came: went })) };
  });
  return { kind: 'changed', ...places, isMoved: change.isMoved, parts };
}

function timelineOf(texts: readonly string[]): Timeline {
  const entries = texts.map((text, place) => ({
    id: `e-${place}`,
    date: { edtf: '', wording: '' },
    parties: [],
    text,
  }));
  return { sidelines: 1, language: 'en', parties: [], entries };
}

/** How many of the numbers can stand in rising order, by looking at each before each. */
function longestRise(numbers: readonly number[]): number {
  const rises: number[] = [];
  for (const [place, number] of numbers.entries())
    rises.push(1 + Math.max(0, ...rises.filter((_, before) => before < place && (numbers[before] ?? 0) < number)));
  return Math.max(0, ...rises);
}
