import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { graphemeOffsets } from '../../src/model/graphemes.ts';

const pieces = fc.constantFrom(
  'a',
  'é',
  'e\u0301',
  '👩‍👩‍👧',
  '🇸🇾',
  '🇫🇷',
  '日',
  'नि',
  'สวัสดี',
  ' ',
  '\r\n',
  '\u200d',
  '한',
  'x\u0301\u0302\u0303',
);

test('offsets are those of the whole text at once, however long the text is', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 900 }), (some) => {
      const text = some.join('');
      const whole = Array.from(
        new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
        ({ index }) => index,
      );
      expect(graphemeOffsets(text, 'en')).toEqual([...whole, text.length]);
    }),
    { numRuns: 40 },
  );
});

test('one grapheme may be longer than what is segmented at once', () => {
  const text = `a${'e'}${'\u0301'.repeat(5000)}b`;
  expect(graphemeOffsets(text, 'en')).toEqual([0, 1, 5002, 5003]);
});

test('no more is segmented at once than a window, and little of it twice', () => {
  const text = '停戦協議が始まり👩‍👩‍👧各国が参加した'.repeat(8000);
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  graphemeOffsets(text, 'ja');
  const lengths = segment.mock.calls.map(([piece]) => piece.length);
  segment.mockRestore();
  expect(Math.max(...lengths)).toBeLessThanOrEqual(1024);
  expect(lengths.reduce((sum, length) => sum + length)).toBeLessThan(text.length * 1.1);
});
