import fc from 'fast-check';
import type { TextChange } from 'sidelines';
import { describe, expect, test } from 'vitest';
import { applied } from '../../sidelines/src/formats/index.ts';
import { textChanges } from '../../sidelines/src/model/text-changes.ts';
import { law } from '../../sidelines/test/support/law.ts';
import { mergedOf } from '../src/editor/file/merge.ts';

/** What two texts that were made of one become together, with what is shown of it, and how often both changed the same words. */
function merge(
  base: string,
  own: string,
  theirs: string,
): { readonly text: string; readonly clashes: readonly string[] } {
  const { here, clashes } = mergedOf(base, textChanges(base, own), textChanges(base, theirs));
  const text = applied(own, here);
  return { text, clashes: clashes.map(({ from, to }) => text.slice(from, to)) };
}

const base = 'May 2031\nHarlow: The red ferry is sold.\n';

describe('of what two changed', () => {
  test.each([
    [
      'apart from each other, all is taken',
      'June 2031\nHarlow: The red ferry is sold.\n',
      `${base}\nJuly\n`,
      'June 2031\nHarlow: The red ferry is sold.\n\nJuly\n',
    ],
    ['at one place, both stand one after the other', `${base}\nJune\n`, `${base}\nJuly\n`, `${base}\nJune\n\nJuly\n`],
    [
      'in the same way, it is there once',
      base.replace('red', 'blue'),
      base.replace('red', 'blue'),
      base.replace('red', 'blue'),
    ],
    ['and nobody else, nothing comes', base.replace('red', 'blue'), base, base.replace('red', 'blue')],
  ])('%s', (_, own, theirs, both) => {
    expect(merge(base, own, theirs)).toEqual({ text: both, clashes: [] });
  });

  test.each([
    [
      'the same word, both stay',
      base.replace('red', 'blue'),
      base.replace('red', 'green'),
      base.replace('red', 'blue green'),
      'blue green',
    ],
    [
      'a word that another took away, it stays',
      base.replace('red', 'blue'),
      base.replace(' red ferry', ''),
      base.replace('red ferry', 'blue ferry'),
      'blue ferry ',
    ],
    [
      'lines, both stay as lines',
      base.replace('2031\nHarlow', '2032\nVelden'),
      base.replace('2031\nHarlow', '2033\nPier'),
      base.replace('2031\nHarlow', '2032 2033\nVelden Pier'),
      '2032 2033',
    ],
  ])('in %s, and it is said', (_, own, theirs, both, clash) => {
    const { text, clashes } = merge(base, own, theirs);
    expect(text).toBe(both);
    expect(clashes[0]).toBe(clash);
  });

  test('at the end of a word that another replaced, both stay', () => {
    const { here } = mergedOf('a pier.', [{ from: 6, to: 6, insert: 's' }], [{ from: 2, to: 6, insert: 'quay' }]);
    expect(applied('a piers.', here)).toBe('a piers quay.');
  });

  test.each([
    ['港は三月に閉じる。', '港は五月に閉じる。', '港は三月に開ける。', '港は五月に開ける。'],
    ['ท่าเรือปิดแล้ว', 'ท่าเรือเปิดแล้ว', 'ท่าเรือปิดวันนี้', 'ท่าเรือเปิดวันนี้'],
  ])('in scripts without blanks each sign is by itself: %s', (start, own, theirs, both) => {
    const { here, clashes } = mergedOf(start, textChanges(start, own), textChanges(start, theirs));
    expect([applied(own, here), clashes]).toEqual([both, []]);
  });

  test('in one word, letter by letter, both words stay whole', () => {
    const own = [{ from: 22, to: 23, insert: 'o' }];
    const { here, clashes } = mergedOf(base, own, textChanges(base, base.replace('red', 'blue')));
    expect(applied(applied(base, own), here)).toBe(base.replace('red', 'rod blue'));
    expect(clashes).toHaveLength(1);
  });
});

const words = fc.array(fc.constantFrom('the', 'pier', 'ferry', ' ', ' ', '\n', '.', '漢', '🙂'), { maxLength: 12 });
const edits = fc.array(fc.record({ at: fc.nat(60), gone: fc.nat(6), came: words }), { maxLength: 4 });
const told = { apart: 0, clash: 0 };

/** Changes of a text, letter by letter, as keys make them. */
function editsIn(text: string, wanted: readonly { at: number; gone: number; came: readonly string[] }[]) {
  const sorted = wanted.map(({ at, gone, came }) => ({ from: Math.min(at, text.length), gone, insert: came.join('') }));
  sorted.sort((a, b) => a.from - b.from);
  let free = 0;
  return sorted.flatMap(({ from, gone, insert }) => {
    const to = Math.min(from + gone, text.length);
    if (from < free || (from === to && insert === '')) return [];
    free = to + 1;
    return [{ from, to, insert }];
  });
}

/** What comes of changes that do not overlap: each by itself, sign by sign. */
function allOf(text: string, changes: readonly TextChange[]): string {
  let both = '';
  for (let at = 0; at <= text.length; at += 1) {
    const [here, isGone] = [
      changes.filter(({ from }) => from === at),
      changes.some(({ from, to }) => from <= at && at < to),
    ];
    both += here.map(({ insert }) => insert).join('') + (isGone ? '' : text.charAt(at));
  }
  return both;
}

/** Whether a blank stands between any change of the one and any of the other. */
function areApart(text: string, own: readonly TextChange[], theirs: readonly TextChange[]): boolean {
  return own.every((one) =>
    theirs.every((other) => /\s/.test(text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from)))),
  );
}

law(
  'whatever two change, all that was written is in what comes of it; and what stands apart comes as if each were alone',
  { sample: 500, many: 200_000 },
  fc.property(words, words, edits, edits, (one, two, mine, others) => {
    const text = [...one, ...two, ...one].join('');
    const [own, theirs] = [editsIn(text, mine), editsIn(text, others)];
    const { here, clashes } = mergedOf(text, own, theirs);
    const both = applied(applied(text, own), here);
    for (const { insert } of [...own, ...theirs]) expect(both).toContain(insert);
    for (const { from, to } of clashes) expect(from <= to && to <= both.length).toBe(true);
    if (own.length === 0 || theirs.length === 0) return;
    const isApart = areApart(text, own, theirs);
    if (isApart) expect([both, clashes]).toEqual([allOf(text, [...own, ...theirs]), []]);
    if (isApart || clashes.length > 0) told[isApart ? 'apart' : 'clash'] += 1;
  }),
);

test('both changed the same words often, and often others', () => {
  expect(Math.min(...Object.values(told))).toBeGreaterThan(30);
});
