import { type DateReading, edtfOf, lacksOf, readDateWords, wordDate } from '../time/index.ts';
import { once } from './once.ts';
import type { Entry, Timeline, VagueDate } from './timeline.ts';
import { wordsIn } from './words.ts';

/** What the words of dates depend on. */
export interface DatedTimeline extends Pick<Timeline, 'language'> {
  readonly entries: readonly Pick<Entry, 'date'>[];
}

/**
 * For each date of a timeline, what every reader is shown: the author's words, with the year, the month or the day that they leave to
 * a heading or to the entry above, so that whoever sees one entry alone knows when it was. Words that are no date are left as they are.
 */
export function datesInWords(timeline: DatedTimeline): (date: VagueDate) => string {
  const language = orderedAs(timeline);
  const inWords = once((key: string) => {
    const at = key.indexOf(' ');
    return completedWords(key.slice(at + 1), key.slice(0, at), language);
  });
  return ({ edtf, wording }) => {
    if (wording === '') return wordsIn(language).undated;
    return namesYear(wording, edtf) ? wording : inWords(`${edtf} ${wording}`);
  };
}

/** Puts dates into words of the language, in the order of day and month that most dates of the timeline have. */
export function daysInWords(timeline: DatedTimeline): (edtf: string) => string {
  const language = orderedAs(timeline);
  return (edtf) => wordDate(edtf, language);
}

/** The same of one date. */
export function dayInWords(timeline: DatedTimeline, edtf: string): string {
  return daysInWords(timeline)(edtf);
}

/** English puts the day before the month or behind it: as most dates of the timeline do, where its tag does not say. */
function orderedAs({ language, entries }: DatedTimeline): string {
  if (language !== 'en') return language;
  const starting = (pattern: RegExp) => entries.filter(({ date }) => pattern.test(date.wording)).length;
  return starting(/^\d{1,2}(?:st|nd|rd|th)? [A-Z]/) > starting(/^[A-Z][a-z]+\.? \d{1,2}(?!\d)/) ? 'en-GB' : language;
}

/** Whether the year stands there in so many digits: most dates need no closer look. */
function namesYear(wording: string, edtf: string): boolean {
  const year = /^-?(\d{4})/.exec(edtf)?.[1];
  return edtf === '' || (year !== undefined && wording.includes(year));
}

function completedWords(wording: string, edtf: string, language: string): string {
  const reading = readDateWords(wording, language, { bareDays: true, bareMonths: true });
  const lacks = reading?.kind === 'date' && reading.undated === undefined ? lacksOf(reading.value) : undefined;
  if (reading === undefined || lacks === undefined || !(lacks.year || lacks.month || lacks.day)) return wording;
  const whole = wordDate(edtf, language);
  if (whole === edtf) return wording;
  const isOnlyYear = !lacks.month && !lacks.day;
  const missing = missingFrom(edtf, isOnlyYear);
  if (missing.includes('XXXX')) return wording;
  return (
    within(whole, wording, language) ??
    (isOnlyYear ? withYear(wording, edtf, language) : undefined) ??
    `${wording} (${wordDate(missing, language)})`
  );
}

/** The whole date as the language words it, where it holds the author's words: “4 March 2031”. */
function within(whole: string, wording: string, language: string): string | undefined {
  const at = whole.toLocaleLowerCase(language).indexOf(wording.toLocaleLowerCase(language));
  if (at < 0 || whole.length === wording.length) return undefined;
  return whole.slice(0, at) + wording + whole.slice(at + wording.length);
}

/**
 * The author's words with the year where the language puts it: “early March 2031”, “March 4–6, 2031”, “4 March 2031, at noon”; only
 * if they are then read as that date.
 */
function withYear(wording: string, edtf: string, language: string): string | undefined {
  const year = /-?\d{4}/.exec(edtf)?.[0];
  const [day, whole] = [wordDate('XXXX-03-04', language), wordDate(`${year}-03-04`, language)];
  const at = whole.indexOf(day);
  if (at < 0) return undefined;
  const [before, behind] = [whole.slice(0, at), whole.slice(at + day.length)];
  const ends = [...wording.matchAll(/(?<=[^\s,;])(?=[\s,;]|$)/g)].map(({ index }) => index).reverse();
  for (const end of ends) {
    const dated = wording.slice(0, end);
    // A comma parts two numbers, and no word from a number.
    const words = before + dated + (/\p{N}$/u.test(dated) ? behind : behind.replace(/^,/, '')) + wording.slice(end);
    if (isSame(readDateWords(words, language), edtf)) return words;
  }
  return undefined;
}

function isSame(reading: DateReading | undefined, edtf: string): boolean {
  return reading?.kind === 'date' && edtfOf(reading.value) === edtf;
}

/** What a date has beyond its wording: its year, or the years from its start to its end; or all but its time of day. */
function missingFrom(edtf: string, isOnlyYear: boolean): string {
  const days = edtf.replaceAll(/T[^/,}\].]*/g, '');
  const [day = days, ...others] = new Set(days.replaceAll(/[[\]{}]/g, '').split(/[/,]|\.\./));
  // Hours of one day are completed with that day once.
  const dates = others.length === 0 ? day : days;
  if (!isOnlyYear) return dates;
  const years = [...new Set(dates.match(/Y?-?[\dX]{4,}(?=[-/~?%,.}\]]|$)/g) ?? [])];
  const [first = dates, last = first] = [years[0], years.at(-1)];
  return first === last ? first : `${first}/${last}`;
}
