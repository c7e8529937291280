import { describe, expect, test } from 'vitest';
import { whensOf } from '../../src/layout/when.ts';
import { dayOf } from '../../src/time/index.ts';

const within = (from: number, to: number, exact = false): object => ({ kind: 'within', from, to, exact });

describe('a date is drawn as what it says', () => {
  test.each([
    ['2016-03-05', within(dayOf(2016, 3, 5), dayOf(2016, 3, 6), true)],
    ['2016-03', within(dayOf(2016, 3, 1), dayOf(2016, 4, 1))],
    ['2017-21', within(dayOf(2017, 3, 1), dayOf(2017, 6, 1))],
    ['199X', within(dayOf(1990, 1, 1), dayOf(2000, 1, 1))],
    ['1850~', { ...within(dayOf(1850, 1, 1), dayOf(1851, 1, 1)), doubt: 'approximate' }],
    ['[1667,1669]', within(dayOf(1667, 1, 1), dayOf(1670, 1, 1))],
    ['2021-06-03T12:00:00', within(dayOf(2021, 6, 3) + 0.5, dayOf(2021, 6, 3) + 0.5, true)],
  ])('%s is one moment', (edtf, limit) => {
    expect(whensOf(edtf)).toEqual([{ shape: 'moment', start: limit, end: limit }]);
  });

  test.each([
    ['the beginning of a month', '1911-01-01/1911-01-10', dayOf(1911, 1, 1), dayOf(1911, 1, 11)],
    ['the end of a month', '2012-02-21/2012-02-29', dayOf(2012, 2, 21), dayOf(2012, 3, 1)],
    ['a century BC', '-0799/-0700', dayOf(-799, 1, 1), dayOf(-699, 1, 1)],
    ['a decade BC', '-0048/-0039', dayOf(-48, 1, 1), dayOf(-38, 1, 1)],
  ])('%s is one moment, although EDTF writes an interval', (_, edtf, from, to) => {
    expect(whensOf(edtf)).toEqual([{ shape: 'moment', start: within(from, to), end: within(from, to) }]);
  });

  test('ranges keep both ends, as vague as they are', () => {
    expect(whensOf('1914/1918-11-11')).toEqual([
      {
        shape: 'range',
        start: within(dayOf(1914, 1, 1), dayOf(1915, 1, 1)),
        end: within(dayOf(1918, 11, 11), dayOf(1918, 11, 12), true),
      },
    ]);
    expect(whensOf('1990/..')[0]?.end).toEqual({ kind: 'open' });
    expect(whensOf('/1990')[0]?.start).toEqual({ kind: 'unknown' });
  });

  test('all of a set are several dates, and nothing is none', () => {
    expect(whensOf('{1960,1965..1967}').map(({ shape }) => shape)).toEqual(['moment', 'range']);
    expect([...whensOf(''), ...whensOf('XXXX-10'), ...whensOf('../..')]).toEqual([]);
  });
});
