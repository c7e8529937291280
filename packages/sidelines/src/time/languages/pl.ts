import { pl as names } from './cldr/pl.generated.ts';
import type { Language } from './language.ts';

/** Dates in Polish. */
export const pl: Language = {
  names,
  wording: {
    seasons: ['wiosna', 'lato', 'jesień', 'zima'],
    seasonOfYear: '{season} {year}',
    circa: 'ok. {inflected}',
    uncertain: '{date}?',
    since: { year: 'od {date}', month: 'od {inflected}', day: 'od {date}' },
    until: { year: 'do {date}', month: 'do {inflected}', day: 'do {date}' },
    orEarlier: '{date} lub wcześniej',
    orLater: '{date} lub później',
    century: '{roman} wiek',
  },
  vocabulary: {
    seasons: ['wiosną|wiosny', 'latem|lata', 'jesienią|jesieni', 'zimą|zimy'],
    early: 'początek|na początku|z początkiem',
    mid: 'połowa|w połowie',
    late: 'koniec|pod koniec|z końcem',
    circa: 'ok.|ok|około|ca|ca.',
    before: 'przed|do',
    since: 'od|po',
    sinceBehind: 'i później|do dziś|–dziś',
    orEarlier: 'lub wcześniej',
    orLater: 'lub później',
    from: 'od|między',
    to: 'do|a',
    and: 'i',
    or: 'lub|albo',
    of: 'roku|r.',
    ordinal: '.',
    ordinals: 'pierwszy|drugi|trzeci|czwarty',
    quarter: 'kwartał',
    decadeAhead: 'lata',
    century: 'wiek|w.|w',
    bc: 'p.n.e.|p. n. e.|przed naszą erą',
    ad: 'n.e.|n. e.|naszej ery',
    yearUnit: 'r.|r|roku|rok',
  },
};
