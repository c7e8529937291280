import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completed,
  type DateContext,
  type DateValue,
  dateLanguages,
  edtfOf,
  findDateWords,
  isWhole,
  type NumericOrder,
  numericOrderEvidence,
  type ReadingOptions,
  readDateWords,
  readEdtf,
  valueOfEdtf,
} from '../../src/time/index.ts';
import { said } from './said.ts';

function completedEdtf(value: DateValue | undefined, context: DateContext): string | undefined {
  const whole = value && completed(value, context);
  return whole === undefined ? '' : edtfOf(whole);
}

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
    ['2015-10', { year: 1990 }, '2015-10'],
    ['XXXX-03-15', { year: -43 }, '-0043-03-15'],
  ] satisfies [string, DateContext, string][])('%s with %j is %s', (partial, context, whole) => {
    expect(completedEdtf(valueOfEdtf(partial), context)).toBe(whole);
    if (whole !== '') expect(readEdtf(whole)).toMatchObject({ ok: true });
  });

  const day = { year: 2021, month: 12, day: 31 };
  it.each([
    ['14:11', day, '2021-12-31T14:11:00'],
    ['14:11:30', day, '2021-12-31T14:11:30'],
    ['22:00–02:00', day, '2021-12-31T22:00:00/2022-01-01T02:00:00'],
    ['14:00–15:30', day, '2021-12-31T14:00:00/2021-12-31T15:30:00'],
    ['14:11', { month: 12, day: 31 }, 'XXXX-12-31'],
    ['14:11', { year: 2021 }, ''],
    ['6 January, 14:11', { year: 2021 }, '2021-01-06T14:11:00'],
    ['6 January, 22:00–02:00', { year: 2021 }, '2021-01-06T22:00:00/2021-01-07T02:00:00'],
    ['6 January, 22:00–02:00', {}, 'XXXX-01-06'],
    ['14:11 UTC+3', day, '2021-12-31T14:11:00+03:00'],
    ['22:00–02:00 UTC', day, '2021-12-31T22:00:00Z/2022-01-01T02:00:00Z'],
    ["3 o'clock", day, '2021-12-31'],
    ["6 January, 3 o'clock", { year: 2021 }, '2021-01-06'],
    ['Monday', day, ''],
    ['29 December – February', { year: 2015 }, '2015-12-29/2016-02'],
    ['second half of February', { year: 2015 }, '2015-02-16/2015-02-28'],
  ] satisfies [string, DateContext, string][])('%s with %j is %s', (words, context, moment) => {
    const reading = readDateWords(words, 'en', {});
    expect(reading).toMatchObject({ kind: 'date', length: words.length });
    expect(completedEdtf(reading?.kind === 'date' ? reading.value : undefined, context)).toBe(moment);
  });
});

it.each([
  [2021, 6, { minutes: 180, since: 2015 }, '2021-06-05T14:11:00+03:00'],
  [2012, 6, { minutes: 180, since: 2015 }, '2012-06-05T14:11:00'],
  [2021, 6, { minutes: 180, summer: true as const }, '2021-06-05T14:11:00+03:00'],
  [2021, 11, { minutes: 180, summer: true as const }, '2021-11-05T14:11:00'],
])('in %i-%i a zone that counts as %j gives %s', (year, month, limit, moment) => {
  const clock = { hour: 14, minute: 11, offset: 180, limit };
  expect(completedEdtf({ kind: 'point', clock }, { year, month, day: 5 })).toBe(moment);
  expect(completedEdtf({ kind: 'point', day: 5, clock }, { year, month })).toBe(moment);
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
    ['7/6/2018', {}, '2018-07-06', ['2018-06-07']],
    ['7/6/2018', { order: 'dmy' }, '2018-06-07', undefined],
    ['3/7/16', { order: 'mdy' }, '2016-03-07', ['1916-03-07']],
    ['3/7/62', { order: 'dmy' }, '1962-07-03', ['2062-07-03']],
    ['5.14 =', {}, 'XXXX-05-14', undefined],
    ['7/6: x', { order: 'mdy' }, 'XXXX-07-06', undefined],
  ] satisfies [string, ReadingOptions, string, string[] | undefined][])('%s with %j', (text, options, edtf, other) => {
    const reading = said(readDateWords(text, 'en', options));
    expect(reading).toMatchObject({ edtf });
    expect(reading && 'alternatives' in reading ? reading.alternatives : undefined).toEqual(other);
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
        const edtf = edtfOf(reading.value);
        if (edtf !== '') expect(readEdtf(edtf)).toMatchObject({ ok: true });
        expect(isWhole(reading.value)).toBe(edtf !== '' && !edtf.includes('XXXX'));
        const whole = completed(reading.value, { year: 2015, month: 2, day: 3 });
        if (whole !== undefined && isWhole(whole)) expect(readEdtf(edtfOf(whole))).toMatchObject({ ok: true });
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
