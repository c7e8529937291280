import { expect, test } from 'vitest';
import { timeOfMoment } from '../../src/time/index.ts';
import { zones } from '../../src/world/clock.ts';

test.each([
  ['2026-12-01T06:00Z', '2026-12-01T06:00:00.000Z'],
  ['2026-12-01T06:00:30+01:30', '2026-12-01T04:30:30.000Z'],
  ['2026-12-01T06:00-03:30', '2026-12-01T09:30:00.000Z'],
  ['2026-12-01T06:00[Europe/London]', '2026-12-01T06:00:00.000Z'],
  ['2026-07-01T06:00[Europe/London]', '2026-07-01T05:00:00.000Z'],
  ['2026-07-01T06:00[America/Los_Angeles]', '2026-07-01T13:00:00.000Z'],
  ['2026-07-01T06:00[Asia/Kathmandu]', '2026-07-01T00:15:00.000Z'],
  // Clocks go back at 02:00 BST, and show 01:30 twice: what waits, waits for the second.
  ['2026-10-25T01:30[Europe/London]', '2026-10-25T01:30:00.000Z'],
  // They leap from 01:00 to 02:00, and never show 01:30.
  ['2026-03-29T01:30[Europe/London]', '2026-03-29T01:30:00.000Z'],
  // Samoa has no 30 December 2011.
  ['2011-12-30T12:00[Pacific/Apia]', '2011-12-30T22:00:00.000Z'],
  ['2026-02-29T06:00Z', undefined],
  ['2026-12-01T24:00Z', undefined],
  ['2026-12-01T06:00[Europe/Nowhere]', undefined],
  ['2026-12-01T06:00', undefined],
])('%s is %s', (moment, time) => {
  const found = timeOfMoment(moment, zones);
  expect(found === undefined ? undefined : new Date(found).toISOString()).toBe(time);
});
