import { describe, expect, test } from 'vitest';
import { makeAxis } from '../../src/layout/axis.ts';
import type { Timeline } from '../../src/model/timeline.ts';

const timelineOf = (...dates: readonly string[]): Timeline => ({
  sidelines: 1,
  language: 'en',
  parties: [],
  entries: dates.map((edtf, index) => ({ id: `e${index}`, date: { edtf, wording: edtf }, parties: [], text: '' })),
});

describe('an axis', () => {
  test('has equal lengths for equal spans', () => {
    const [first, second, third] = makeAxis(timelineOf('2001', '2002', '2003'), 900).stops;
    expect((second?.wish ?? 0) - (first?.wish ?? 0)).toBeCloseTo((third?.wish ?? 0) - (second?.wish ?? 0), 5);
    expect(third?.period?.to).toBeCloseTo(900, 5);
  });

  test('puts entries in the order of time, and one of unknown time after the one that it follows', () => {
    expect(makeAxis(timelineOf('2003', '', '2001', '2002'), 900).stops.map(({ entry }) => entry)).toEqual([2, 3, 0, 1]);
  });

  test('draws a date as the span that it is', () => {
    const [, decade, open] = makeAxis(timelineOf('1980', '199X', '2005/..'), 1000).stops;
    expect((decade?.period?.to ?? 0) - (decade?.period?.from ?? 0)).toBeGreaterThan(300);
    expect((open?.period?.to ?? 0) - (open?.period?.from ?? 0)).toBeLessThan(50);
  });

  test('breaks a long gap, and names no year in it', () => {
    const { breaks, ticks } = makeAxis(timelineOf('1900', '1901', '1902', '2000', '2001'), 900);
    expect(breaks).toHaveLength(1);
    expect(ticks.map(({ label }) => label)).toEqual(['1900', '1901', '2000', '2001']);
  });

  test('names years at round steps, downwards, with room between them', () => {
    const { ticks } = makeAxis(timelineOf('-0043', '0476', '1066', '1492', '1989'), 900);
    expect(ticks.map(({ label }) => label)).toContain('1000');
    for (const [index, tick] of ticks.slice(1).entries())
      expect(tick.at - (ticks[index]?.at ?? 0)).toBeGreaterThanOrEqual(60);
  });

  test('takes the age of the earth as well as a week', () => {
    const old = makeAxis(timelineOf('2015', '2016', '2017', 'Y-4500000000', 'Y-300000000'), 900);
    expect(old.ticks.length).toBeLessThan(20);
    expect(makeAxis(timelineOf('2015-10-01', '2015-10-04', '2015-10-07'), 900).ticks.map(({ label }) => label)).toEqual(
      ['2015'],
    );
    expect(makeAxis(timelineOf(), 900).stops).toEqual([]);
    expect(makeAxis(timelineOf('', ''), 900).stops.map(({ wish }) => wish)).toEqual([0, 0]);
  });
});
