import { uk as names } from './cldr/uk.generated.ts';
import type { Language } from './language.ts';

/** Dates in Ukrainian. */
export const uk: Language = {
  names,
  wording: {
    seasons: ['весна', 'літо', 'осінь', 'зима'],
    seasonOfYear: '{season} {year}',
    circa: 'бл. {inflected}',
    uncertain: '{date}?',
    since: { year: 'з {date}', month: 'з {inflected}', day: 'з {date}' },
    until: { year: 'до {date}', month: 'до {inflected}', day: 'до {date}' },
    orEarlier: '{date} або раніше',
    orLater: '{date} або пізніше',
    decade: '{number}-ті',
    century: '{roman} століття',
  },
  vocabulary: {
    seasons: ['навесні|весною', 'влітку|літом', 'восени', 'взимку|зимою'],
    early: 'початок|на початку|початку',
    mid: 'середина|у середині|в середині',
    late: 'кінець|наприкінці|в кінці',
    circa: 'бл.|близько|приблизно|біля|коло',
    before: 'до|перед',
    since: 'з|після|від',
    orEarlier: 'або раніше',
    orLater: 'або пізніше',
    from: 'з|від|між',
    to: 'до|по',
    and: 'і|й|та',
    or: 'або',
    ordinal: '-й|-го|-ше|-е',
    ordinals: 'перший|другий|третій|четвертий',
    quarter: 'квартал|кв.',
    half: 'півріччя',
    decade: '-ті|-х|-ті роки|-х років|-ті рр.',
    century: 'століття|ст.',
    bc: 'до н. е.|до н.е.|до нашої ери',
    ad: 'н. е.|н.е.|нашої ери',
    yearUnit: 'р.|року|рік|рр.|роки|років|р',
  },
};
