import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, daysInMonth, isLeapYear } from '../../src/time/index.ts';

describe('days and dates', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2000, 3, 1, 11_017],
    [1, 1, 1, -719_162],
    [0, 12, 31, -719_163],
    [0, 2, 29, -719_469],
    [-4713, 11, 24, -2_440_588],
    [12_345, 6, 7, 3_789_548],
  ])('%i-%i-%i is day %i', (year, month, day, expected) => {
    expect(dayOf(year, month, day)).toBe(expected);
    expect(civilOf(expected)).toEqual({ year, month, day });
  });

  it('agrees with the engine over the years that it knows', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(civilOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('goes from day to date and back, far beyond the engine', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000_000_000_000, max: 3_000_000_000_000_000 }), (day) => {
        const { year, month, day: ofMonth } = civilOf(day);
        expect(dayOf(year, month, ofMonth)).toBe(day);
        expect(ofMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts an average of 365.2425 days a year', () => {
    expect(dayOf(2400, 1, 1) - dayOf(2000, 1, 1)).toBe(146_097);
    expect([-4, 0, 1900, 2000, 2024, 2023].filter(isLeapYear)).toEqual([-4, 0, 2000, 2024]);
  });
});
