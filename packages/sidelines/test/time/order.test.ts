import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfEdtf, compareBounds, endsBefore } from '../../src/time/index.ts';
import { samples } from './edtf-arbitraries.ts';

const sorted = (...texts: string[]) => texts.toSorted((a, b) => compareBounds(boundsOfEdtf(a), boundsOfEdtf(b)));
const before = (a: string, b: string) => endsBefore(boundsOfEdtf(a), boundsOfEdtf(b));

describe('order', () => {
  it('is by earliest day, then by latest, then as written', () => {
    expect(sorted('2016', '2015-10', '2015', '2015-10-01')).toEqual(['2015', '2015-10-01', '2015-10', '2016']);
    expect(sorted('2015-10~', '2015-10', '2015-10?')).toEqual(['2015-10~', '2015-10', '2015-10?']);
  });

  it('puts what has one known end where that is, and unknown dates last', () => {
    expect(sorted('', '2021', '2015', 'XXXX-10-07', '../2020', '2014/..', '/2014', '-0043')).toEqual([
      '-0043',
      '/2014',
      '2014/..',
      '2015',
      '../2020',
      '2021',
      '',
      'XXXX-10-07',
    ]);
  });

  it('puts a period without a known day after all days, towards its open end', () => {
    expect(sorted('', '/..', '2015', '../', '9999')).toEqual(['../', '2015', '9999', '/..', '']);
  });

  it('puts times of the clock within their day, behind the day as a whole, and by instants where offsets are known', () => {
    expect(sorted('2019-03-05T14:00:00', '2019-03-06', '2019-03-05', '2019-03-05T09:00:00')).toEqual([
      '2019-03-05',
      '2019-03-05T09:00:00',
      '2019-03-05T14:00:00',
      '2019-03-06',
    ]);
    expect(sorted('2019-03-04T22:00:00-05:00', '2019-03-05T02:30:00Z', '2019-03-05T09:00:00+09:00')).toEqual([
      '2019-03-05T09:00:00+09:00',
      '2019-03-05T02:30:00Z',
      '2019-03-04T22:00:00-05:00',
    ]);
  });

  it('leaves what ends with a day beside that day, in the order as written', () => {
    expect(sorted('../2008', '2008', '2007-12')).toEqual(['2007-12', '../2008', '2008']);
    expect(sorted('2008', '../2008', '2008/..')).toEqual(['2008', '../2008', '2008/..']);
  });

  it('is a total preorder', () => {
    fc.assert(
      fc.property(samples, samples, samples, (x, y, z) => {
        const [a, b, c] = [x, y, z].map((sample) => sample.bounds);
        if (a === undefined || b === undefined || c === undefined) return;
        expect(Math.sign(compareBounds(a, b)) + Math.sign(compareBounds(b, a))).toBe(0);
        if (compareBounds(a, b) <= 0 && compareBounds(b, c) <= 0) expect(compareBounds(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('definitely before', () => {
  it.each([
    ['2015-09', '2015-10', true],
    ['2019-03-05T14:00:30Z', '2019-03-05T14:00:30Z', false],
    ['2019-03-05T14:00:30Z', '2019-03-05T14:00:31Z', true],
    ['2015-10', '2015-10-15', false],
    ['2015-10-03', '2015-10-03', false],
    ['2015-10-03', '2015-10-04', true],
    ['2015', '2015-10', false],
    ['2017-22', '2017-09', true],
    ['2017-22', '2017-08', false],
    ['../2014', '2015', true],
    ['2014/..', '2015', false],
    ['2014/', '2015', false],
    ['2013', '../2015', false],
    ['2013', '/2015', false],
    ['', '2015', false],
    ['XXXX-01-01', '2015', false],
    ['-0043', '0001', true],
    ['2019-03-05T09:00:00', '2019-03-05T14:00:00', true],
    ['2019-03-05T14:00:00', '2019-03-05T14:00:00', false],
    ['2019-03-05T14:00:00', '2019-03-05T14:00:30', false], // who writes 14:00 means a moment of that minute
    ['2019-03-05T14:00:10', '2019-03-05T14:00:30', true],
    ['2019-03-05', '2019-03-05T14:00:00', false],
    ['2019-03-05T14:00:00', '2019-03-05', false],
    ['2019-03-04T23:59:00', '2019-03-05', true],
    ['2019-03-05T02:30:00Z', '2019-03-04T22:00:00-05:00', true],
    ['2019-03-04T22:00:00-05:00', '2019-03-05T02:30:00Z', false],
    ['2019-03-05T09:00:00', '2019-03-05T14:00:00Z', false], // nobody knows whose nine o'clock
    ['2019-03-04T23:00:00', '2019-03-05T11:01:00Z', true], // even where clocks are furthest behind
    ['2019-03-04T23:00:00', '2019-03-05T11:00:00Z', false],
    ['2019-03-05T00:00:00Z', '2019-03-05T14:01:00', true], // even where they are furthest ahead
    ['2019-03-05T00:00:00Z', '2019-03-05T14:00:00', false],
    ['2019-03-05T02:30:00Z', '2019-03-06', true],
    ['2019-03-05T12:00:00Z', '2019-03-06', false],
    ['2019-03-05T09:00:00/2019-03-05T10:00:00', '2019-03-05T11:00:00', true],
    ['2019-03-05T09:00:00/2019-03-05T10:00:00', '2019-03-05T09:30:00', false],
    ['{2019-03-05T09:00:00,2019-03-05T10:00:00}', '2019-03-05T11:00:00', false], // of a set, whole days are known
  ])('%s before %s: %s', (a, b, expected) => {
    expect(before(a, b)).toBe(expected);
  });

  it('never holds both ways, and agrees with the order of points', () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        if (!endsBefore(a.bounds, b.bounds)) return;
        const [reversed] = [a, b].filter(
          ({ bounds: { start, end } }) =>
            start.kind === 'within' && end.kind === 'within' && end.latest < start.earliest,
        );
        if (reversed !== undefined) return;
        expect(endsBefore(b.bounds, a.bounds)).toBe(false);
        expect(compareBounds(a.bounds, b.bounds)).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('moments', () => {
  const [earliest, latest] = [-12 * 60, 14 * 60];
  const two = (number: number) => String(number).padStart(2, '0');
  const moment = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.nat({ max: 1439 }),
    fc.option(fc.integer({ min: -48, max: 56 })),
  );
  /** The first and the last instant that it may be, in minutes. */
  const extentOf = (day: number, minute: number, offset: number | null): readonly [number, number] => {
    const local = day * 1440 + minute;
    return offset === null ? [local - latest, local - earliest] : [local - offset * 15, local - offset * 15];
  };
  const textOf = (day: number, minute: number, offset: number | null) => {
    const size = Math.abs(offset ?? 0) * 15;
    const zone = offset === null ? '' : `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
    return `2019-03-0${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00${zone}`;
  };

  it('are in a certain order exactly where no zones of theirs make them meet or swap', () => {
    let certain = 0;
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [one, other] = [extentOf(...a), extentOf(...b)];
        const isLocal = a[2] === null && b[2] === null;
        const expected = isLocal ? a[0] * 1440 + a[1] < b[0] * 1440 + b[1] : one[1] < other[0];
        certain += Number(expected);
        expect(before(textOf(...a), textOf(...b))).toBe(expected);
        if (!expected) return;
        for (const offset of [earliest, 0, latest])
          expect(compareBounds(boundsOfEdtf(textOf(...a)), boundsOfEdtf(textOf(...b)), offset)).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
    expect(certain).toBeGreaterThan(300);
  });
});
