import { expect, test } from 'vitest';
import { wordDuration } from '../../src/model/durations.ts';

test.each('en de fr es pt it nl pl cs sl uk ru bg tr ar he ja zh ko'.split(' '))(
  'lengths of time in %s are worded as CLDR words them',
  (language) => {
    const bare = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    for (const unit of ['year', 'month', 'day', 'hour'] as const) {
      const format = new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        numberingSystem: 'latn',
        useGrouping: false,
      });
      for (let count = 1; count <= 320; count += 1)
        expect(bare(wordDuration(count, unit, language))).toBe(bare(format.format(count)));
    }
  },
);

test('a regional language has the words of its language, and an unknown one those of English', () => {
  expect(wordDuration(3, 'month', 'pt-BR')).toBe('3 meses');
  expect(wordDuration(3, 'month', 'tlh')).toBe('3 months');
});

test('long numbers stand in groups', () => {
  expect(wordDuration(4_500_000_000, 'year', 'en')).toBe('4\u00a0500\u00a0000\u00a0000 years');
  expect(wordDuration(1914, 'year', 'en')).toBe('1914 years');
});
