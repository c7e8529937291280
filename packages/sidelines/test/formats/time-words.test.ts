import { expect, test } from 'vitest';
import { isTimeInWords } from '../../src/formats/chronicle/roles/time-words.ts';

const times: readonly (readonly [language: string, ...words: string[]])[] = [
  [
    'en',
    'Midsummer',
    'about noon on the Tuesday of the fair',
    'The following spring',
    'Late that summer',
    'In the spring',
  ],
  ['de', 'Mittsommer', 'Im folgenden Frühjahr', 'Zu Pfingsten'],
  ['fr', 'L’été suivant', 'À la Toussaint', 'Au printemps'],
  ['es', 'El verano siguiente', 'Semana Santa'],
  ['it', 'La primavera seguente', 'A Ferragosto'],
  ['pt', 'No verão seguinte', 'Quarta-feira de Cinzas'],
  ['nl', 'De zomer daarop', 'Sint-Maarten'],
  ['pl', 'Wiosną', 'Zielone Świątki'],
  ['cs', 'O Velikonocích', 'Masopust'],
  ['sl', 'Spomladi', 'Svečnica'],
  ['ru', 'На Пасху', 'Следующей весной'],
  ['uk', 'На Великдень', 'Восени'],
  ['bg', 'На Великден', 'През лятото'],
  ['tr', 'Ertesi yaz', 'Ramazan Bayramı'],
  ['ar', 'في رمضان', 'الربيع التالي'],
  ['he', 'בפסח', 'באביב שלאחר מכן'],
  ['ja', '翌年の春', 'お盆'],
  ['zh', '次年春天', '中秋节'],
  ['ko', '이듬해 봄', '추석'],
];

test.each(times)('times without a number in %s', (language, ...words) => {
  for (const text of words) expect(isTimeInWords(text, language), text).toBe('surely');
});

test('what a heading could say, too, is told apart', () => {
  const doubtful = ['Night watch', 'Winter of discontent', 'Black Friday', 'Around noon', 'Sunday school'];
  for (const text of doubtful) expect(isTimeInWords(text, 'en'), text).toBe('maybe');
  expect(isTimeInWords('L’autunno caldo', 'it')).toBe('maybe');
});

test('words beside which a word of time says nothing are none', () => {
  const others = ['The long hot summer', 'What comes next', 'The ferry', 'The Sunday papers and the mill'];
  for (const text of others) expect(isTimeInWords(text, 'en'), text).toBe('no');
});
