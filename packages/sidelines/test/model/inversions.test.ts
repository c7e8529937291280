import { describe, expect, test } from 'vitest';
import { findInversions } from '../../src/model/inversions.ts';
import { boundsOfEdtf } from '../../src/time/index.ts';

/** `2015 2017 2016` as `2>1`: the date at 2 stands after the one at 1, but is on its wrong side; `<` for stands before. */
function said(dates: string): string {
  const { newestFirst, inversions } = findInversions(
    dates.split(' ').map((date) => (date === '-' ? undefined : boundsOfEdtf(date))),
  );
  const found = inversions.map(({ place, other, stands }) => `${place}${stands === 'after' ? '>' : '<'}${other}`);
  return [...(newestFirst ? ['newest first'] : []), ...found].join(' ');
}

describe('findInversions', () => {
  test.each([
    ['2015', ''],
    ['2015 2016 2017', ''],
    ['2015 2015 2015', ''],
    ['2017-07 2017-22 2017-11', ''], // summer overlaps July
    ['2015 2015-10 2015-03 2016', '2>1'],
    ['2018-06 2018-10 2018-09 2018-12 2019', '2>1'],
    ['2018-06 2018-10 - 2018-09 2018-12 2019', '3>1'],
    ['2014 2015 2028 2016 2017 2018', '2<3'], // a slip of the pen is blamed once, not all after it
    ['2014 2015 2028 2016', '3>2'], // nothing follows that tells which of the two is wrong
    ['2014 2015 2028 - 2010/2030 2016 2017 2018', '2<5'],
    ['2014 2015 2016 2001 2017 2018', '3>2'],
    ['2014 2015 2016 2001 2002 2017', '3>2 4>2'],
    ['2020 2019 2018 2017', 'newest first'],
    ['2020 2019 2017 2018 2016', 'newest first 3>2'],
    ['2020 2019 2001 2018 2017 2016', 'newest first 2<3'],
    ['2015 2014', 'newest first'],
    ['2014 2015 ../2010 2016', '2>1'],
    ['2014 2010/.. 2011 2016', '2>0'],
    ['2014 XXXX-05 2015', ''],
    ['-0044-03 0033 1066', ''],
  ])('%s: %s', (dates, expected) => {
    expect(said(dates)).toBe(expected);
  });

  test('says where a date belongs', () => {
    const dates = '2014 2016 2017 2018 2015'.split(' ').map(boundsOfEdtf);
    expect(findInversions(dates).inversions).toEqual([{ place: 4, other: 3, stands: 'after', belongsBefore: 1 }]);
  });

  test('100,000 dates take little time, whatever their order', () => {
    const years = Array.from({ length: 100_000 }, (_, place) => boundsOfEdtf(String(1000 + ((place * 7919) % 2000))));
    const start = performance.now();
    findInversions(years);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
