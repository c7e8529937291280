import fc from 'fast-check';
import { expect } from 'vitest';
import { law } from '../../sidelines/test/support/law.ts';
import { thinned } from '../src/editor/drafts/thinning.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

law(
  'versions are all kept for an hour, then one an hour, then one a day, and never is the last one dropped',
  { sample: 200, many: 10_000 },
  fc.property(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 5_000 })), {
      minLength: 1,
      maxLength: 200,
    }),
    fc.nat(3 * 24 * 60),
    (pauses, later) => {
      const times: number[] = [];
      let now = 1_900_000_000_000;
      // Thinned after each, as it is when they are kept.
      for (const pause of pauses) {
        now += pause * minute;
        times.push(now);
        for (const dropped of thinned(times, now)) times.splice(times.indexOf(dropped), 1);
      }
      expect(thinned(times, now)).toEqual([]);
      expect(times.at(-1)).toBe(now);
      now += later * minute;
      const dropped = new Set(thinned(times, now));
      const kept = times.filter((time) => !dropped.has(time));
      for (const time of dropped) {
        const room = now - time < day ? hour : day;
        expect(now - time).toBeGreaterThanOrEqual(hour);
        expect(kept.some((other) => other > time && Math.floor(other / room) === Math.floor(time / room))).toBe(true);
      }
      const days = Math.ceil((now - (times[0] ?? now)) / day);
      expect(kept.length).toBeLessThanOrEqual(60 + 25 + days + 2);
    },
  ),
);
