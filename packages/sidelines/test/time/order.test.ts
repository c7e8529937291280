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

  it('puts open starts first, one known end where it is, and unknown dates last', () => {
    expect(sorted('', '2015', 'XXXX-10-07', '../2020', '/2014', '2014/..', '-0043')).toEqual([
      '../2020',
      '-0043',
      '/2014',
      '2014/..',
      '2015',
      '',
      'XXXX-10-07',
    ]);
  });

  it('puts a period without a known day after all days, towards its open end', () => {
    expect(sorted('', '/..', '2015', '../', '9999')).toEqual(['../', '2015', '9999', '/..', '']);
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
        if (a.bounds.start.kind === 'within') expect(compareBounds(a.bounds, b.bounds)).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
