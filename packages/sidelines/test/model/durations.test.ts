import { expect, test } from 'vitest';
import { wordAges, wordDuration } from '../../src/model/durations.ts';

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

test.each([
  ['en', 'about 4.5 billion years', 'about 63 million years', 'about 290 000 years'],
  ['de', 'rund 4,5 Milliarden Jahre', 'rund 63 Millionen Jahre', 'rund 290 000 Jahre'],
  ['fr', 'environ 4,5 milliards d’années', 'environ 63 millions d’années', 'environ 290 000 ans'],
  ['es', 'cerca de 4500 millones de años', 'cerca de 63 millones de años', 'cerca de 290 000 años'],
  ['pt', 'cerca de 4,5 bilhões de anos', 'cerca de 63 milhões de anos', 'cerca de 290 000 anos'],
  ['pl', 'około 4,5 miliarda lat', 'około 63 milionów lat', 'około 290 000 lat'],
  ['sl', 'približno 4,5 milijarde let', 'približno 63 milijonov let', 'približno 290 000 let'],
  ['ru', 'около 4,5 миллиарда лет', 'около 63 миллионов лет', 'около 290 000 лет'],
  ['ar', 'نحو 4.5 مليار سنة', 'نحو 63 مليون سنة', 'نحو 290 000 سنة'],
  ['he', 'כ־4.5 מיליארד שנים', 'כ־63 מיליון שנים', 'כ־290 000 שנים'],
  ['ja', '約45億年', '約6300万年', '約29万年'],
])('very many years are worded by two digits in %s', (language, ...expected) => {
  const words = [4_539_700_000, 63_399_999, 287_000].map((count) =>
    wordAges(count, language).replaceAll('\u00a0', ' '),
  );
  expect(words).toEqual(expected);
});

test('one and a half of very many years are counted as the language does', () => {
  const words = ['en', 'de', 'fr', 'cs', 'uk'].map((language) => wordAges(1_500_000, language));
  expect(words).toEqual([
    'about 1.5 million years',
    'rund 1,5 Millionen Jahre',
    'environ 1,5 million d’années',
    'asi 1,5 milionu let',
    'близько 1,5 мільйона років',
  ]);
});
