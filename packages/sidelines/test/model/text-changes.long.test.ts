import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied } from '../../src/formats/index.ts';
import { textChanges } from '../../src/model/text-changes.ts';
import { law } from '../support/law.ts';

const words = fc.array(
  fc.constantFrom('the', 'pier', 'a', '.', ' ', '  ', '\t', '\n', '\r\n', '漢', 'e\u0301', '🙂', '\ud83d', '🇫🇷'),
  { maxLength: 40 },
);
const told = { some: 0, several: 0 };

law(
  'the changes of a text make the other one to the letter, and do not touch each other',
  { sample: 500, many: 200_000 },
  fc.property(words, words, fc.nat(40), (start, other, kept) => {
    const [before, after] = [start.join(''), [...start.slice(0, kept), ...other].join('')];
    const changes = textChanges(before, after);
    if (changes.length > 0) told.some += 1;
    if (changes.length > 1) told.several += 1;
    expect(applied(before, changes)).toBe(after);
    for (const [place, { from, to, insert }] of changes.entries()) {
      expect(to - from + insert.length).toBeGreaterThan(0);
      expect(from).toBeGreaterThan(changes[place - 1]?.to ?? -1);
    }
  }),
);

test('texts differed often, and often in several places', () => {
  expect(Math.min(...Object.values(told))).toBeGreaterThan(50);
});

test('what changes is whole words, and as few as can be', () => {
  expect(textChanges('May 2031\nThe red ferry is sold.\n', 'May 2031\nThe blue ferry is sold.\n\nJune\n')).toEqual([
    { from: 13, to: 16, insert: 'blue' },
    { from: 31, to: 31, insert: '\n\nJune' },
  ]);
  expect(textChanges('The pier.', 'The pier.')).toEqual([]);
});

test('a text of many equal rows is compared, too', () => {
  const rows = 'row\n'.repeat(100_000);
  const [old, now] = ['old\n'.repeat(70), 'new\n'.repeat(70)];
  const [before, after] = [`${old}pier\n${rows}ferry\n${old}`, `${now}pier\n${rows}ferry\n${now}`];
  const changes = textChanges(before, after);
  expect(applied(before, changes)).toBe(after);
  expect(changes.every(({ from, to }) => to <= old.length || from >= old.length + rows.length)).toBe(true);
});
