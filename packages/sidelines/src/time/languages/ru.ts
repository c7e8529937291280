import { ru as names } from './cldr/ru.ts';
import type { Language } from './language.ts';

/** Dates in Russian. */
export const ru: Language = {
  names,
  wording: {
    seasons: ['весна', 'лето', 'осень', 'зима'],
    seasonOfYear: '{season} {year}',
    circa: 'ок. {inflected}',
    uncertain: '{date}?',
    since: { year: 'с {date}', month: 'с {inflected}', day: 'с {date}' },
    until: { year: 'до {date}', month: 'до {inflected}', day: 'до {date}' },
    orEarlier: '{date} или ранее',
    orLater: '{date} или позднее',
    decade: '{number}-е годы',
    century: '{roman} век',
    halves: ['первое полугодие {year}', 'второе полугодие {year}'],
  },
  vocabulary: {
    seasons: ['весной|весны|весною', 'летом|лета', 'осенью|осени', 'зимой|зимы|зимою'],
    early: 'начало|в начале|начале|начала',
    mid: 'середина|в середине|середине|середины',
    late: 'конец|в конце|конце|конца',
    circa: 'ок.|около|примерно|приблизительно|ок',
    before: 'до|перед',
    since: 'с|со|после|от',
    orEarlier: 'или ранее',
    orLater: 'или позднее',
    from: 'с|со|от|между',
    to: 'по|до',
    and: 'и',
    or: 'или',
    ordinal: '-й|-го|-е|-ое',
    ordinals: 'первый|второй|третий|четвёртый',
    quarter: 'квартал|кв.',
    half: 'полугодие|половина',
    decade: '-е|-х|-е годы|-х годов|-е гг.|-х гг.',
    century: 'век|в.|века|столетие',
    bc: 'до н. э.|до н.э.|до нашей эры|до рождества христова|до р. х.',
    ad: 'н. э.|н.э.|нашей эры|от рождества христова',
    yearUnit: 'г.|год|года|году|гг.|годы|годов|г',
  },
};
