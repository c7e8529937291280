import { bg as names } from './cldr/bg.generated.ts';
import type { Language } from './language.ts';

/** Dates in Bulgarian. */
export const bg: Language = {
  names,
  wording: {
    seasons: ['пролет', 'лято', 'есен', 'зима'],
    seasonOfYear: '{season} {year}',
    circa: 'ок. {date}',
    uncertain: '{date}?',
    since: 'от {date}',
    until: 'до {date}',
    orEarlier: '{date} или по-рано',
    orLater: '{date} или по-късно',
    decade: '{number}-те',
    century: '{roman} век',
  },
  vocabulary: {
    seasons: [
      'пролетта на|през пролетта на|пролетта',
      'лятото на|през лятото на|лятото',
      'есента на|през есента на|есента',
      'зимата на|през зимата на|зимата',
    ],
    early: 'началото на|в началото на|начало на',
    mid: 'средата на|в средата на',
    late: 'края на|в края на|края',
    circa: 'ок.|около|приблизително|към',
    before: 'до|преди',
    since: 'от|след',
    orEarlier: 'или по-рано',
    orLater: 'или по-късно',
    from: 'от|между',
    to: 'до',
    and: 'и',
    or: 'или',
    of: 'на',
    ordinal: '-ви|-ри|-ти|-и|.',
    ordinals: 'първо|второ|трето|четвърто',
    quarter: 'тримесечие',
    half: 'полугодие',
    decade: '-те|-те години',
    century: 'век|в.',
    bc: 'пр.хр.|пр. хр.|пр.н.е.|пр. н. е.|преди христа',
    ad: 'сл.хр.|сл. хр.|сл.н.е.|сл. н. е.',
    yearUnit: 'г.|година|години|г',
  },
};
