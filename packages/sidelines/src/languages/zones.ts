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
  hkt: { minutes: 480, since: 1980 },
  'sgt|myt': { minutes: 480, since: 1982 },
  pht: { minutes: 480, since: 1991 },
  ict: { minutes: 420, since: 1976 },
  wib: { minutes: 420, since: 1988 },
  wita: { minutes: 480, since: 1988 },
  npt: { minutes: 345, since: 1986 },
  pkt: { minutes: 300, since: 2010 },
  irst: 210,
  trt: { minutes: 180, since: 2017 },
  sast: { minutes: 120, since: 1945 },
  awst: 480,
  acst: 570,
  acdt: 630,
  akst: { minutes: -540, since: 1984 },
  akdt: { minutes: -480, since: 1984 },
  hst: { minutes: -600, since: 1948 },
};
