import type { Zones } from './language.ts';

/**
 * Zones by the abbreviations that are the same in all languages. Where the law moved a zone, only the years since count. Not
 * among them is what several zones are called: CST (America, China, Cuba), IST (India, Ireland, Israel).
 */
export const internationalZones: Zones = {
  'utc|gmt': 0,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: { minutes: 180, since: 2015 },
  jst: { minutes: 540, since: 1952 },
  kst: { minutes: 540, since: 1989 },
};
