import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInversions } from '../../src/model/inversions.ts';
import { type Bounds, boundsOfEdtf, endsBefore } from '../../src/time/index.ts';

/** `2015 2017 2016` as `2>1`: the date at 2 stands after the one at 1, but is on its wrong side; `<` for stands before. */
function said(dates: string): string {
  const list = dates.split(' ');
  const { newestFirst, inversions } = findInversions(
    list.map((date) => boundsOfEdtf(date === '-' ? '' : date.replace('?', ''))),
    list.map((date) => date.startsWith('?')),
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
    ['2014 2015 2028 2016 2010/2030 2017 2018', '2<3'], // 2016 is not to blame once 2028 is
    ['2010 2012 2011/2014 2028 2013 2014 2015', '3<4'],
    ['2014 2031 2032 2015 2016 2017 2018', '1<3 2<3'], // two slips are blamed, not the four that follow
    ['2001 2001/2003 2002/2006 2005/2010 2009/2014 2013/2019 1998', '6>5'], // neighbours that overlap rise, too
    ['2013/2019 2009/2014 2005/2010 2002/2006 2001/2003 2022', 'newest first 5>4'],
    ['2010 2013 2012-05 2012', '1<2'], // a year does not come before a month within it
    ['2001 2000/2010 2005 2000/2012 2008 2000/2015 1990', '6>4'], // no neighbours say so, but only one is to blame
    ['2019-03-05T14:00:00 2019-03-05T09:00:00 2019-03-06', '1>0'],
    ['2019-03-05T09:00:00 2019-03-05 2019-03-05T08:00:00 2019-03-06', '2>0'],
    ['2019-03-05T14:00:00 2019-03-05T09:00:00Z 2019-03-06', ''],
    ['2019-03-04T22:00:00-05:00 2019-03-05T02:30:00Z 2019-03-05T04:10:00+01:00 2019-03-05T08:00:00Z', '1>0'],
    ['2019-03-01 2019-03-02 2019-03-02T08:00:00Z 2019-03-02T07:00:00Z 2019-03-03 2019-03-01 2019-03-04', '3>2 5>4'],
  ])('%s: %s', (dates, expected) => {
    expect(said(dates)).toBe(expected);
  });

  test.each([
    // The dates below the first two take their year from these, and are more.
    ['2018 2019 ?2018-02 ?2018-03 ?2018-04', '2>1 3>1 4>1'],
    ['2017 ?2018-10 ?2018-11 2018-02 ?2018-04 2019', '1<3 2<3'],
    ['?2018-03 ?2018-02 ?2018-04 2019', '1>0'],
    ['2018 ?2018-03 2011 ?2018-02 2019', '2>1 3>1'],
  ])('%s: %s, for those with a question mark are not sure', (dates, expected) => {
    expect(said(dates)).toBe(expected);
  });

  test('says where a date belongs', () => {
    const dates = '2014 2016 2017 2018 2015'.split(' ').map(boundsOfEdtf);
    expect(findInversions(dates).inversions).toEqual([{ place: 4, other: 3, stands: 'after', belongsBefore: 1 }]);
  });
});

const year = fc.integer({ min: 2000, max: 2012 });
const moment = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 0, max: 23 }),
  fc.constantFrom('', 'Z', '+09:00'),
);
const momentText = moment.map(([day, hour, zone]) => `2005-01-0${day}T${String(hour).padStart(2, '0')}:00:00${zone}`);
const date = fc.oneof(
  { weight: 6, arbitrary: year.map(String) },
  fc.tuple(year, year).map((years) => years.sort((a, b) => a - b).join('/')),
  year.map((start) => `${start}/..`),
  year.map((end) => `../${end}`),
  fc.constantFrom('', 'XXXX-05'),
);

describe('laws', () => {
  const check = (law: (dates: readonly Bounds[], wrong: (a: number, b: number) => boolean) => void, each = date) =>
    fc.assert(
      fc.property(fc.array(each, { maxLength: 9 }), (edtf) => {
        const dates = edtf.map(boundsOfEdtf);
        const { newestFirst } = findInversions(dates);
        law(dates, (above, below) => {
          const [one, other] = [dates[above], dates[below]];
          if (one === undefined || other === undefined) return false;
          return newestFirst ? endsBefore(one, other) : endsBefore(other, one);
        });
      }),
      { numRuns: 1000 },
    );

  /** The places that are kept, for each number in whose bits they stand, where they are in order. */
  const inOrder = (count: number, wrong: (a: number, b: number) => boolean): readonly (readonly number[])[] =>
    Array.from({ length: 2 ** count }, (_, set) =>
      [...Array(count).keys()].filter((place) => (set >> place) & 1),
    ).filter((kept) => !kept.some((above, index) => kept.slice(index + 1).some((below) => wrong(above, below))));

  test('as few as possible are blamed, and of several such sets the one that keeps the earlier dates', () => {
    check((dates, wrong) => {
      const blamed = new Set(findInversions(dates).inversions.map(({ place }) => place));
      const kept = [...dates.keys()].filter((place) => !blamed.has(place));
      const written = (places: readonly number[]) => [...dates.keys()].map((place) => Number(!places.includes(place)));
      const sets = inOrder(dates.length, wrong);
      const most = Math.max(...sets.map((set) => set.length));
      const [first] = sets
        .filter((set) => set.length === most)
        .map((set) => written(set).join(''))
        .sort();
      expect(written(kept).join('')).toBe(first);
    });
  });

  test('a blamed date contradicts a date that is not blamed, and belongs where it contradicts none above', () => {
    check((dates, wrong) => {
      const { inversions } = findInversions(dates);
      const blamed = new Set(inversions.map(({ place }) => place));
      for (const { place, other, stands, belongsBefore } of inversions) {
        expect(blamed.has(other)).toBe(false);
        expect(stands === 'after' ? wrong(other, place) : wrong(place, other)).toBe(true);
        const contradicted = [...dates.keys()].filter(
          (above) => above < place && !blamed.has(above) && wrong(above, place),
        );
        expect(belongsBefore).toBe(contradicted[0]);
      }
    });
  });

  test('a date that is sure is never blamed for one that is not, and nothing is left that is certain', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(date, fc.boolean()), { maxLength: 9 }), (list) => {
        const dates = list.map(([edtf]) => boundsOfEdtf(edtf));
        const unsure = list.map(([, each]) => each);
        const { newestFirst, inversions } = findInversions(dates, unsure);
        const blamed = new Set(inversions.map(({ place }) => place));
        const kept = dates.filter((_, place) => !blamed.has(place));
        const inOrder = newestFirst ? kept.toReversed() : kept;
        const against = (one: Bounds, other: Bounds, isAbove: boolean) =>
          isAbove === newestFirst ? endsBefore(one, other) : endsBefore(other, one);
        for (const { place } of inversions) {
          const own = dates[place];
          const isAgainst = dates.some((each, at) => {
            return own !== undefined && !unsure[at] && !blamed.has(at) && against(each, own, at < place);
          });
          expect(isAgainst || unsure[place]).toBe(true);
        }
        const left = inOrder.filter((above, place) =>
          inOrder.slice(place + 1).some((below) => endsBefore(below, above)),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('no blame rests on an overlap, or on what is not known, and none is left that is certain', () => {
    let blames = 0;
    check(
      (dates, wrong) => {
        const { inversions } = findInversions(dates);
        const blamed = new Set(inversions.map(({ place }) => place));
        blames += blamed.size;
        for (const { place, other, stands } of inversions)
          expect(stands === 'after' ? wrong(other, place) : wrong(place, other)).toBe(true);
        const kept = [...dates.keys()].filter((place) => !blamed.has(place));
        const left = kept.filter((above, index) => kept.slice(index + 1).some((below) => wrong(above, below)));
        expect(left).toEqual([]);
      },
      fc.oneof(date, { weight: 3, arbitrary: momentText }),
    );
    expect(blames).toBeGreaterThan(500);
  });

  const day = (from: number) => new Date(Date.UTC(2000, 0, 1 + from)).toISOString().slice(0, 10);
  /** A list that rises: each date is a period of days that holds a day, and the days rise. */
  const rising = fc
    .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 20 }), fc.nat({ max: 20 })), { minLength: 4, maxLength: 30 })
    .map((steps) => {
      let at = 1000;
      return steps.map(([step, before, after]) => {
        at += step;
        return before + after === 0 ? day(at) : `${day(at - before)}/${day(at + after)}`;
      });
    });
  /** The same list from new to old. */
  const ordered = fc.tuple(rising, fc.boolean()).map(([list, falls]) => (falls ? list.toReversed() : list));

  test('a list in order is never blamed, from old to new or from new to old', () => {
    fc.assert(
      fc.property(ordered, (list) => {
        expect(findInversions(list.map(boundsOfEdtf)).inversions).toEqual([]);
      }),
    );
  });

  test('one slip is blamed alone, where it contradicts two that are in order beyond doubt, and never are others beside it', () => {
    let certain = 0;
    fc.assert(
      fc.property(ordered, fc.nat(), fc.integer({ min: 0, max: 3000 }), (list, where, slip) => {
        const place = where % (list.length + 1);
        const dates = [...list.slice(0, place), day(slip), ...list.slice(place)].map(boundsOfEdtf);
        const { newestFirst, inversions } = findInversions(dates);
        expect(inversions.length).toBeLessThanOrEqual(1);
        const own = dates[place];
        const wrong = dates.filter((each, at) => {
          if (own === undefined || at === place) return false;
          const [above, below] = at < place ? [each, own] : [own, each];
          return newestFirst ? endsBefore(above, below) : endsBefore(below, above);
        });
        if (wrong.length < 2) return;
        certain += 1;
        expect(inversions.map((inversion) => inversion.place)).toEqual([place]);
      }),
      { numRuns: 1000 },
    );
    expect(certain).toBeGreaterThan(400);
  });
});
