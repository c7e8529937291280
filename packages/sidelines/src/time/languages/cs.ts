import { cs as names } from './cldr/cs.generated.ts';
import type { Language } from './language.ts';

/** Dates in Czech. */
export const cs: Language = {
  names,
  wording: {
    seasons: ['jaro', 'léto', 'podzim', 'zima'],
    seasonOfYear: '{season} {year}',
    circa: 'cca {date}',
    uncertain: '{date}?',
    since: { year: 'od roku {date}', month: 'od {inflected}', day: 'od {date}' },
    until: { year: 'do roku {date}', month: 'do {inflected}', day: 'do {date}' },
    orEarlier: '{date} nebo dříve',
    orLater: '{date} nebo později',
    century: '{number}. století',
  },
  vocabulary: {
    seasons: ['na jaře', 'v létě', 'na podzim', 'v zimě'],
    early: 'začátek|počátek|začátkem|počátkem',
    mid: 'polovina|v polovině',
    late: 'konec|koncem',
    circa: 'cca|asi|kolem|okolo|přibližně|kolem roku',
    before: 'před|do|před rokem|do roku',
    since: 'od|po|od roku|po roce',
    orEarlier: 'nebo dříve',
    orLater: 'nebo později',
    from: 'od|mezi',
    to: 'do|až',
    and: 'a',
    or: 'nebo',
    of: 'roku',
    ordinal: '.',
    ordinals: 'první|druhé|třetí|čtvrté',
    quarter: 'čtvrtletí',
    half: 'pololetí',
    century: 'století|stol.',
    bc: 'př. n. l.|př.n.l.|př. kr.',
    ad: 'n. l.|n.l.|po kr.',
  },
};
