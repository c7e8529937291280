import { expect, test } from 'vitest';
import { type SilencePiece, silenceInPieces, silenceOfParty } from '../../src/render/balance/words.ts';

const none = { party: 'a', entries: 0, length: 0, sources: 0, apart: 0, together: 0, against: 0, nobody: 0 };

test.each([
  [0, 0, 'none'],
  [0, 0.01, 'under an hour'],
  [0.25, 0.25, '6 hours'],
  [0, 1, 'at most 1 day'],
  [1, 3, '1 to 3 days'],
  [0.05, 0.125, '1 to 3 hours'],
  [5, 9, '5 to 9 days'],
  [20, 130, '20 days to 4 months'],
  [400, 410, '13 months'],
  [0, 730, 'at most 24 months'],
  [1000, 3000, '3 to 8 years'],
  [2e9, 2e10, 'about 5.5 million years to about 55 million years'],
])('a silence of %d to %d days: %s', (least, most, words) => {
  expect(silenceOfParty({ ...none, entries: 2, silence: { least, most } })).toBe(words);
});

test('why a silence is not known', () => {
  expect(silenceOfParty(none)).toBe('no entry');
  expect(silenceOfParty({ ...none, entries: 1 })).toBe('not known: an entry has no date');
});

test('where a silence is', () => {
  const words = (pieces: readonly SilencePiece[]) =>
    pieces.map((piece) => ('words' in piece ? piece.words : `<${piece.dateOf}>`)).join('');
  expect(words(silenceInPieces({ after: 'a', before: 'b' }))).toBe('between <a> and <b>');
  expect(words(silenceInPieces({ before: 'b' }))).toBe('before its first entry, <b>');
  expect(words(silenceInPieces({ after: 'a' }))).toBe('after its last entry, <a>');
  expect(silenceInPieces({})).toEqual([]);
});
