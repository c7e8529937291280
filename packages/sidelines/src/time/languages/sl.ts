import { sl as names } from './cldr/sl.ts';
import type { Language } from './language.ts';

/** Dates in Slovenian. */
export const sl: Language = {
  names,
  wording: {
    seasons: ['pomlad', 'poletje', 'jesen', 'zima'],
    seasonOfYear: '{season} {year}',
    circa: 'pribl. {date}',
    uncertain: '{date}?',
    since: { year: 'od {date}', month: '{date} in pozneje', day: 'od {date}' },
    until: { year: 'do {date}', month: '{date} in prej', day: 'do {date}' },
    orEarlier: '{date} ali prej',
    orLater: '{date} ali pozneje',
    century: '{number}. stoletje',
  },
  vocabulary: {
    months: ['januarja', 'februarja', 'marca', 'aprila', 'maja', 'junija', 'julija', 'avgusta', 'septembra', 'oktobra', 'novembra', 'decembra'],
    seasons: ['spomladi', 'poleti', 'jeseni', 'pozimi'],
    early: 'začetek|v začetku|na začetku',
    mid: 'sredina|sredi',
    late: 'konec|ob koncu',
    circa: 'pribl.|približno|okoli|okrog|ok.|ok',
    before: 'pred|do',
    since: 'od|po',
    orEarlier: 'ali prej',
    orLater: 'ali pozneje',
    beforeBehind: 'in prej',
    sinceBehind: 'in pozneje',
    from: 'od|med',
    to: 'do',
    and: 'in',
    or: 'ali',
    of: 'leta',
    ordinal: '.',
    ordinals: 'prvo|drugo|tretje|četrto',
    quarter: 'četrtletje',
    half: 'polletje',
    century: 'stoletje',
    bc: 'pr. kr.|pr. n. št.|pr.n.št.',
    ad: 'po kr.|po n. št.|n. št.',
  },
};
