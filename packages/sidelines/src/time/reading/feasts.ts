import { civilOf, type Day, dayOf } from '../calendar.ts';
import { type DateOutcome, dated, longYearText, type Outcome, two } from './outcome.ts';
import { type Found, figureAt, found, isMark, meaningAt, type Sentence, skip } from './sentence.ts';

/** Feasts in the order of the vocabulary: so many days after Easter, or a month and a day. */
const feasts: readonly (number | readonly [month: number, day: number])[] = [
  0,
  -2,
  1,
  49,
  [12, 24],
  [12, 25],
  [1, 1],
  [12, 31],
];

/** The first year whose Easter the Gregorian calendar set, and the last in which some of western Europe still kept the other. */
const firstGregorian = 1583;
const lastJulian = 1752;

/** A feast of a year: “Easter 1916”, “Navidad de 1914”, 1914年クリスマス. */
export function feastAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const from = skip(sentence, at, 'article');
  const feast = meaningAt(sentence, from, 'feast');
  if (feast === undefined) return yearAndFeast(sentence, at);
  const place = skip(sentence, isMark(sentence, from + 1, ',') ? from + 2 : from + 1, 'of', 'yearAhead');
  const year = yearAt(sentence, place);
  return year === undefined ? undefined : found(feastOf(feast.value, year), skip(sentence, place + 1, 'yearUnit'));
}

function yearAndFeast(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const year = yearAt(sentence, at);
  const place = skip(sentence, at + 1, 'yearUnit', 'of', 'suffix');
  const feast = year === undefined || place === at + 1 ? undefined : meaningAt(sentence, place, 'feast');
  return feast && year !== undefined ? found(feastOf(feast.value, year), place + 1) : undefined;
}

function yearAt(sentence: Sentence, at: number): number | undefined {
  const figure = figureAt(sentence, at);
  return figure?.digits === 4 || (figure?.digits === 3 && figure.value > 325) ? figure.value : undefined;
}

function feastOf(index: number, year: number): DateOutcome {
  const feast = feasts[index] ?? 0;
  if (typeof feast !== 'number') return dated(`${longYearText(year)}-${two(feast[0])}-${two(feast[1])}`);
  const julian = dayInWords(julianEaster(year), feast);
  if (year < firstGregorian) return dated(julian);
  const gregorian = dayInWords(gregorianEaster(year), feast);
  return year > lastJulian || julian === gregorian
    ? dated(gregorian)
    : { ...dated(gregorian), alternative: dated(julian).value };
}

/** The days from Palm Sunday to Whitsun never cross a 29 February, so that they can be counted in either calendar. */
function dayInWords(easter: Day, after: number): string {
  const { year, month, day } = civilOf(easter + after);
  return `${longYearText(year)}-${two(month)}-${two(day)}`;
}

/** Easter Sunday by the Gregorian calendar. Algorithm: J.-M. Oudin, 1940. */
function gregorianEaster(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - 17) / 25);
  const epact = (century - Math.floor(century / 4) - Math.floor((century - correction) / 3) + 19 * golden + 15) % 30;
  const moon =
    epact -
    Math.floor(epact / 28) *
      (1 - Math.floor(epact / 28) * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return dayOf(year, 3, 28 + moon - weekday);
}

/** Easter Sunday as the Julian calendar names it: the date as people wrote it then. Algorithm: J. Meeus. */
function julianEaster(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const sum = moon + weekday + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
