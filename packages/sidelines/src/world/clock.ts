import type { Zones } from '../time/index.ts';
import type { Instant } from '../world.ts';

/** What the clock of the machine shows. */
export function instant(): Instant {
  const now = new Date();
  return { time: now.getTime(), offset: -now.getTimezoneOffset() };
}

/** The rules of zones that every engine has by `Intl`, from the tz database of the IANA. */
export const zones: Zones = {
  offsetAt(zone, time) {
    try {
      const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
      const name = clock.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
      return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes));
    } catch (error) {
      // No zone has that name.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  },
};
