import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atTime,
  completeDate,
  type DateContext,
  dateLanguages,
  findDateWords,
  type NumericOrder,
  numericOrderEvidence,
  type ReadingOptions,
  readDateWords,
  readEdtf,
} from '../../src/time/index.ts';

describe('dates anywhere in a line', () => {
  it.each([
    ['en', 'The talks of 3 May 2031 ended in June 2032.', ['3 May 2031', 'in June 2032']],
    ['en', 'Two ferries, 12 captains, $1.5m and version 2.0.1', []],
    ['ja', '港は2031年5月3日に開いた。', ['2031年5月3日']],
    ['en', 'Call 555-1234 or +49 30 123456.', []],
  ])('%s: %s', (language, text, words) => {
    const dates = findDateWords(text, language);
    expect(dates.map(({ from, reading }) => text.slice(from, from + reading.length))).toEqual(words);
  });
});

describe('what the surroundings add to a date', () => {
  it.each([
    ['XXXX-10-07', { year: 2023 }, '2023-10-07'],
    ['XXXX-10-07', {}, 'XXXX-10-07'],
    ['XXXX-10-04', { decade: '195X' }, '195X-10-04'],
    ['XXXX-XX-05', { year: 2011, month: 10 }, '2011-10-05'],
    ['XXXX-XX-05', { year: 2011 }, '2011-XX-05'],
    ['XXXX-XX-28/XXXX-XX-03', { year: 2011, month: 12 }, '2011-12-28/2012-01-03'],
    ['XXXX-06-05/XXXX-06-08', { year: 1944 }, '1944-06-05/1944-06-08'],
    ['XXXX-12-30/XXXX-01-02', { year: 2016 }, '2016-12-30/2017-01-02'],
    ['{XXXX-02-22,XXXX-03-29}', { year: 2013 }, '{2013-02-22,2013-03-29}'],
    ['XXXX-22', { year: 2017 }, '2017-22'],
    ['XXXX-02-21/XXXX-02-29', { year: 2015 }, '2015-02-21/2015-02-28'],
    ['XXXX-02-29', { year: 2015 }, ''],
    ['XXXX-02-29', { year: 2016 }, '2016-02-29'],
    ['XXXX-XX-31', { month: 4 }, ''],
    ['XXXX-05-05~', { year: 2016 }, '2016-05-05~'],
    ['', { year: 2021, month: 1, day: 6 }, '2021-01-06'],
    ['', { year: 2021 }, ''],
    ['2015-10', { year: 1990 }, '2015-10'],
    ['XXXX-03-15', { year: -43 }, '-0043-03-15'],
  ] satisfies [string, DateContext, string][])('%s with %j is %s', (partial, context, whole) => {
    expect(completeDate(partial, context)).toBe(whole);
    if (whole !== '') expect(readEdtf(whole)).toMatchObject({ ok: true });
  });

  it.each([
    ['2021-01-06', '14:11', '2021-01-06T14:11:00'],
    ['2021-01-06', '14:11:30', '2021-01-06T14:11:30'],
    ['2021-12-31', '22:00/02:00', '2021-12-31T22:00:00/2022-01-01T02:00:00'],
    ['XXXX-01-06', '14:11', 'XXXX-01-06'],
  ])('%s at %s is %s', (day, time, moment) => {
    expect(atTime(day, time)).toBe(moment);
  });
});

describe('what a numeric date shows of its order', () => {
  it.each([
    ['22/03/2006 talks', 'dmy'],
    ['03/22/2006 talks', 'mdy'],
    ['5/14: talks', 'mdy'],
    ['2006/03/22', 'ymd'],
    ['3/7/2006', undefined],
    ['22 March', undefined],
    ['55/66/2006', undefined],
  ] satisfies [string, NumericOrder | undefined][])('%s', (text, order) => {
    expect(numericOrderEvidence(text, 'en')).toBe(order);
  });
});

describe('numeric dates', () => {
  it.each([
    ['7/6/2018', {}, '2018-07-06', '2018-06-07'],
    ['7/6/2018', { order: 'dmy' }, '2018-06-07', undefined],
    ['3/7/16', { order: 'mdy' }, '2016-03-07', '1916-03-07'],
    ['3/7/62', { order: 'dmy' }, '1962-07-03', '2062-07-03'],
    ['5.14 =', {}, 'XXXX-05-14', undefined],
    ['7/6: x', { order: 'mdy' }, 'XXXX-07-06', undefined],
  ] satisfies [string, ReadingOptions, string, string | undefined][])('%s with %j', (text, options, edtf, other) => {
    const reading = readDateWords(text, 'en', options);
    expect(reading).toMatchObject({ edtf });
    expect(reading?.kind !== 'impossible' && reading?.alternative).toBe(other);
  });
});

describe('laws', () => {
  const pieces = [
    ...[
      'May',
      'Oct.',
      'summer',
      '2031',
      '1990s',
      '5',
      '31',
      '12',
      '14:11',
      'p.m.',
      'Q4',
      'century',
      'XIX',
      '’14',
      '??',
      'sixties',
    ],
    ...[
      '-',
      '–',
      ',',
      '.',
      '/',
      ':',
      '(',
      ')',
      'to',
      'and',
      'or',
      'c.',
      'before',
      'since',
      'the',
      'of',
      'in',
      'at',
      'late',
      'BC',
      '?',
    ],
    ...[
      '平成',
      '元',
      '年',
      '月',
      '日',
      '午後',
      '時',
      '분',
      '월',
      '3 мая',
      'в',
      'века',
      'مايو',
      '٣',
      'الساعة',
      'ב',
      'noon',
      'Sat',
      '\t',
      '\n',
      'x',
    ],
  ];
  const lines = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ')), { maxLength: 14 })
    .map((list) => list.flat().join(''));
  const tags = fc.constantFrom(...dateLanguages);
  const orders = fc.constantFrom<ReadingOptions>(
    {},
    { order: 'dmy' },
    { order: 'mdy' },
    { order: 'ymd' },
    { bareDays: true },
  );

  it('reads only EDTF, whole or to be completed, within the text', () => {
    fc.assert(
      fc.property(lines, tags, orders, (text, language, options) => {
        const reading = readDateWords(text, language, options);
        if (reading === undefined) return;
        expect(reading.length).toBeLessThanOrEqual(text.length);
        expect(reading.lead ?? 0).toBeLessThan(reading.length);
        if (reading.kind === 'impossible') return;
        if (reading.edtf !== '') expect(readEdtf(reading.edtf)).toMatchObject({ ok: true });
        expect(reading.kind === 'partial').toBe(reading.edtf === '' || reading.edtf.includes('XXXX'));
        const whole = completeDate(reading.edtf, { year: 2015, month: 2, day: 3 });
        if (whole !== '') expect(readEdtf(whole)).toMatchObject({ ok: true });
      }),
      { numRuns: 3000 },
    );
  });

  it('finds what it reads at the start of a line, without overlaps', () => {
    fc.assert(
      fc.property(lines, tags, (text, language) => {
        const dates = findDateWords(text, language);
        const first = readDateWords(text, language, {});
        if (first !== undefined && text.trimStart() === text) expect(dates[0]).toEqual({ from: 0, reading: first });
        dates.forEach(({ from, reading }, index) => {
          const before = dates[index - 1];
          expect(from).toBeGreaterThanOrEqual(before === undefined ? 0 : before.from + before.reading.length);
          expect(from + reading.length).toBeLessThanOrEqual(text.length);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

it('knows the languages of dates', () => {
  expect(dateLanguages).toContain('uk');
  expect(dateLanguages.length).toBeGreaterThan(18);
});
