import { es as names } from './cldr/es.generated.ts';
import type { Language } from './language.ts';

/** Dates in Spanish. */
export const es: Language = {
  names,
  wording: {
    seasons: ['primavera', 'verano', 'otoño', 'invierno'],
    seasonOfYear: '{season} de {year}',
    circa: 'c. {date}',
    uncertain: '{date}?',
    since: { year: 'desde {date}', month: 'desde {date}', day: 'desde el {date}' },
    until: { year: 'hasta {date}', month: 'hasta {date}', day: 'hasta el {date}' },
    orEarlier: '{date} o antes',
    orLater: '{date} o después',
    decade: 'década de {number}',
    century: 'siglo {roman}',
    halves: ['primer semestre de {year}', 'segundo semestre de {year}'],
  },
  vocabulary: {
    months: ['', '', '', '', '', '', '', '', 'setiembre|set', '', '', ''],
    early: 'principios|inicios|comienzos|a principios|a inicios|a comienzos',
    mid: 'mediados|a mediados',
    late: 'finales|fines|a finales|a fines',
    circa: 'c.|ca.|c|ca|circa|hacia|alrededor de|cerca de',
    before: 'antes de|antes del|hasta|hasta el',
    since: 'desde|desde el|después de|después del|a partir de|a partir del',
    sinceBehind:
      'y después|hasta hoy|hasta la actualidad|hasta el presente|–presente|-presente|–actualidad|-actualidad',
    orEarlier: 'o antes',
    orLater: 'o después',
    from: 'de|del|desde|desde el|entre|entre el',
    to: 'a|al|hasta|hasta el',
    and: 'y|y el',
    or: 'o|o el',
    of: 'de|del|de la',
    article: 'el|la|los|las|en',
    ordinal: 'º|.º|.er|er|°',
    ordinals: 'primer|segundo|tercer|cuarto',
    quarter: 'trimestre',
    quarterLetter: 't',
    half: 'semestre',
    decadeAhead: 'década de|años|década de los|los años',
    centuryAhead: 'siglo|s.',
    bc: 'a. c.|a.c.|a. de c.|antes de cristo|a. e. c.',
    ad: 'd. c.|d.c.|d. de c.|después de cristo|e. c.',
  },
};
