import type { CalendarWords, OtherCalendar } from './calendars.ts';
import type { Durations } from './durations.ts';
import type { PageWords, SentenceSigns } from './page-words.ts';
import type { ReaderPhrases } from './reader-phrases.ts';
import type { RelativeWords } from './relative-words.ts';

/** Twelve texts, January first. */
export type Twelve = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
/** Four texts. */
export type Four = readonly [string, string, string, string];
/** Eight texts. */
type Eight = readonly [string, string, string, string, string, string, string, string];

/**
 * What CLDR knows about a language's dates and lists; generated. Patterns have slots in braces: `{day}`, `{month}` (the form beside
 * a day), `{monthAlone}`, `{monthNumber}`, `{quarter}`, `{quarterNumber}`, and `{year}`, which stands for a year that is
 * already worded by `year`, `yearAlone` or `eraYear`. In patterns of periods, slots of the end start with `to`: `{toDay}`.
 */
export interface CalendarNames {
  /** Beside a day; inflected in some languages. */
  readonly months: Twelve;
  /** Without a day. */
  readonly monthsAlone: Twelve;
  /** Abbreviations, in any inflection, for reading. */
  readonly monthsShort: readonly string[];
  /** Sunday first; then their abbreviations where there are any. For reading. */
  readonly weekdays: readonly string[];
  readonly quarters: Four;
  /** Before and after year 1. */
  readonly eras: readonly [string, string];
  /** A day of a year. */
  readonly day: string;
  /** Days of one month. */
  readonly daysOfMonth: string;
  /** Days of two months in one year. */
  readonly daysOfYear: string;
  readonly month: string;
  /** Months of one year. */
  readonly monthsOfYear: string;
  /** A day when the year is not known. */
  readonly yearlessDay: string;
  readonly quarter: string;
  /** A year within a longer date; `{number}` are its digits. */
  readonly year: string;
  readonly yearAlone: string;
  readonly eraYear: string;
  /** A day `{date}` and a time `{time}`. */
  readonly dateTime: string;
  /** From one short text to another, such as years: `{from}` and `{to}`. */
  readonly tightRange: string;
  /** From one longer text to another. */
  readonly range: string;
  /** Joins two with "and". */
  readonly and: string;
  /** Joins two with "or". */
  readonly or: string;
  /** Joins with a comma. */
  readonly comma: string;
  /** Joins two of more than two that "or" joins. */
  readonly commaBeforeOr: string;
  /** Joins the first two of a longer list. */
  readonly listStart: string;
  /** Joins the last of a longer list to all before it. */
  readonly listEnd: string;
}

/**
 * A pattern around a date, or one each for a year, a month (or season) and a day where the language wants that. `{date}` is
 * the date; `{inflected}` is the date with its month in the form that stands beside a day, a genitive in most languages.
 */
export type Phrase = string | { readonly year: string; readonly month: string; readonly day: string };

/** How a language words what CLDR has no patterns for. Written by hand. */
export interface Wording {
  /** Spring to winter. */
  readonly seasons: Four;
  /** `{season}` and `{year}`. */
  readonly seasonOfYear: string;
  /** Whose season is meant, for an `aside`: of the northern half of the earth, of the southern. */
  readonly hemispheres: readonly [string, string];
  readonly circa: Phrase;
  /** `{date}`: the author is not sure. */
  readonly uncertain: string;
  /** A period that begins with the date and has no end. */
  readonly since: Phrase;
  /** A period that ends with the date and has no beginning. */
  readonly until: Phrase;
  /** One day, not after the date. */
  readonly orEarlier: string;
  /** One day, not before the date. */
  readonly orLater: string;
  /** One moment of the period `{date}`, which is not all of it: words that no case of the date depends on. */
  readonly within: string;
  /** A date `{date}` and, in brackets, `{aside}`, without which it would be another: October 4 (1950s). */
  readonly aside: string;
  /**
   * Ten years; `{number}` is the first of them, `{tens}` its last two digits, and `{century}`, or `{roman}`, the century that they
   * are in. A list has one pattern for each value of the tens' digit, zero first.
   */
  readonly decade: string | readonly string[];
  /** A hundred years: `{number}`, `{ordinal}` (English) or `{roman}`. */
  readonly century: string;
  /** The first century, where the pattern would go wrong. */
  readonly firstCentury?: string;
  /** A century within a longer wording, where its number could be taken together with one before it: “MÖ 3 – MS 2. yüzyıl”. */
  readonly centuryWithin?: string;
  /** Six months: `{year}`. */
  readonly halves: readonly [string, string];
  /** How the first of a month is written, where it is no plain number. */
  readonly firstDay?: string;
}

/**
 * Words that dates are made of, for reading; forms are separated by `|`, case does not matter. Names that CLDR has, and the
 * seasons and eras of `Wording`, are known without being listed.
 */
export interface Vocabulary {
  /** Further names of months, January first. */
  readonly months?: readonly string[];
  /** Whether months are also written as Roman numbers beside a year or a day alone: IX 1956, 12 XII. */
  readonly romanMonths?: true;
  /** What may be grown together with a month's name, in front. */
  readonly monthPrefixes?: string;
  /** Further names of spring, summer, autumn, winter. */
  readonly seasons?: Four;
  /** Before the date: the first, second and last third of a period. */
  readonly early?: string;
  readonly mid?: string;
  readonly late?: string;
  /** The same, after the date. */
  readonly earlyBehind?: string;
  readonly midBehind?: string;
  readonly lateBehind?: string;
  readonly circa?: string;
  /** The same, after the date. */
  readonly circaBehind?: string;
  /** Before the date: the period ends there. */
  readonly before?: string;
  /** Before the date: the period begins there. */
  readonly since?: string;
  /** After the date: the period ends there. */
  readonly beforeBehind?: string;
  /** After the date: the period begins there. */
  readonly sinceBehind?: string;
  /** After a date that a word opens, where nothing follows: the on of "from 1990 on". */
  readonly onward?: string;
  /** After the date: one day not after it. */
  readonly orEarlier?: string;
  /** After the date: one day not before it. */
  readonly orLater?: string;
  /** Before the first date of a period: from, between. */
  readonly from?: string;
  /** After the first date of a period: the 'ten of 1914'ten 1918'e. */
  readonly fromBehind?: string;
  /** Between the two dates of a period. */
  readonly to?: string;
  /** Between the two days of a night, where the word means more things besides: the "auf den" of "vom 3. auf den 4. Mai". */
  readonly into?: string;
  /** After a number of years, which is how long ago or how much later: 前, 후. */
  readonly durationBehind?: string;
  /** Behind the end of a period, without meaning. */
  readonly endBehind?: string;
  readonly and?: string;
  readonly or?: string;
  /** Words without meaning between the parts of a date: of, de. */
  readonly of?: string;
  /** Words without meaning before a season, a decade or a part of a period: the. */
  readonly article?: string;
  /** After the number of a day, quarter or century: th, º. */
  readonly ordinal?: string;
  /** First to fourth in words; forms of one are separated by `/`. */
  readonly ordinals?: string;
  /** The numbers of days in words, before the month; first to last known, forms of one are separated by `/`. */
  readonly dayOrdinals?: string;
  /** Quarter, as a word beside its number. */
  readonly quarter?: string;
  /** Q, grown together with its number. */
  readonly quarterLetter?: string;
  /** H, grown together with the number of half a year. */
  readonly halfLetter?: string;
  /** Half of a year, beside its number. */
  readonly half?: string;
  /** First and second half of a year, each as one word. */
  readonly halves?: string;
  /** After, or before, the first year of ten. */
  readonly decade?: string;
  readonly decadeAhead?: string;
  /** After, or before, the number of a century. */
  readonly century?: string;
  readonly centuryAhead?: string;
  readonly bc?: string;
  /** The same, only before a number that nothing stands beside: 前44年, but not 44年前. */
  readonly bcAhead?: string;
  readonly ad?: string;
  readonly yearUnit?: string;
  readonly monthUnit?: string;
  readonly dayUnit?: string;
  /** Further names of weekdays, Sunday first. */
  readonly weekdays?: readonly string[];
  /** Weekdays as they stand in brackets behind a date, Sunday first. */
  readonly weekdayLetters?: string;
  /** Before a date, without meaning for it: on, in, "on the morning of". */
  readonly lead?: string;
  /** Before the number of a year: "the year", which any number may follow. */
  readonly yearAhead?: string;
  /** Years that are counted anew, each with what is to be added: Heisei 29 is 2017. */
  readonly yearEras?: Readonly<Record<string, number>>;
  /** The first year of such an era, in a word. */
  readonly firstYear?: string;
  /** Endings behind a date, without meaning. */
  readonly suffix?: string;
  /** After a day, without meaning: morning, night. */
  readonly partOfDay?: string;
  /** Before, or after, a month, decade or century: half of it. */
  readonly firstHalf?: string;
  readonly secondHalf?: string;
  readonly firstHalfBehind?: string;
  readonly secondHalfBehind?: string;
  /** The number of a century in words, first to last known; forms of one number are separated by `/`. */
  readonly centuryOrdinals?: string;
  /** Centuries that have a name of their own, from the thirteenth on. */
  readonly centuryNames?: string;
  /** The tens of years in words, from the twenties on; forms of one are separated by `/`. */
  readonly decadeNames?: string;
  /** The tens of years in words that mean nothing else, from the twenties on; forms of one are separated by `/`. */
  readonly decadeNamesAlone?: string;
  /** After the number of a millennium. */
  readonly millennium?: string;
  /** Before, and after, a clock time: at, o'clock. */
  readonly clock?: string;
  readonly clockBehind?: string;
  /** Behind a clock time, or a duration: hours. */
  readonly hours?: string;
  /** Before a clock time that may be an hour alone. */
  readonly hourAhead?: string;
  /** Beside an hour: before, and after, noon. */
  readonly am?: string;
  readonly pm?: string;
  /** Between the hour and its minutes: h, 時; then behind minutes and seconds. */
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
  /** Half past, behind the hour. */
  readonly halfHour?: string;
  readonly noon?: string;
  readonly midnight?: string;
  /** Behind a clock time, without meaning: time zones whose distance from UTC the name does not tell. */
  readonly zone?: string;
  /** Behind a clock time: zones, each with its distance from UTC; forms of one are separated by `|`. */
  readonly zones?: Zones;
  /** Before a clock time: about, just after. */
  readonly clockNear?: string;
  /** Before a clock time: shortly before. */
  readonly clockBefore?: string;
  /** Behind an hour of twelve, without a word of which half of the day: o'clock. */
  readonly hourOfTwelve?: string;
  /** In the place of a date: there is none, as catalogues say it: n.d. */
  readonly undated?: string;
  /** Before the date, or behind it where nothing follows: the author is not sure. */
  readonly maybe?: string;
  /** The same, only behind: "year uncertain". */
  readonly maybeBehind?: string;
  /** Behind the date, where nothing follows: approximately. Words of `circa` can stand there, too. */
  readonly circaApart?: string;
  /** The late part of a century or decade, but of nothing else. */
  readonly lateOfYears?: string;
  /** The last of the parts of a century. */
  readonly lastPart?: string;
  /** A quarter, a third or ten years of a century, beside its number. */
  readonly quarterOfCentury?: string;
  readonly thirdOfCentury?: string;
  readonly decadeOfCentury?: string;
  /** Grown together with the number of a century: C18, 19c. */
  readonly centuryLetter?: string;
  /** Behind a number of years, with the word for years: that long ago. */
  readonly yearsAgo?: string;
  /** The same, behind `yearUnit`. */
  readonly ago?: string;
  /** Before a number of years that `agoYears` follows: that long ago. */
  readonly agoAhead?: string;
  readonly agoYears?: string;
  /** Behind a number of years, with the word for years: before AD 1950, as laboratories count. */
  readonly beforePresent?: string;
  /** Names of powers of ten, each with its exponent. */
  readonly magnitudes?: Readonly<Record<string, number>>;
  /** Before or behind the number of a week. */
  readonly week?: string;
  /** Before a year that starts on no fixed day. */
  readonly fiscalYear?: string;
  /** Easter Sunday, Good Friday, Easter Monday, Whit Sunday, Christmas Eve, Christmas Day, New Year's Day and Eve; absent where churches differ about them. */
  readonly feasts?: Eight;
  /** Behind a date: by which of the two European calendars it counts; old style, new style. */
  readonly oldStyle?: string;
  /** Before dates of which one is meant, without meaning of its own. */
  readonly either?: string;
  /** Marks beside the number of a year, and months, that say that it counts in another calendar: what `calendars.ts` does not list. */
  readonly otherEras?: CalendarWords;
  readonly otherMonths?: CalendarWords;
  /** Before a Roman number: a year of the French Republic. */
  readonly republicanYear?: string;
  /** Years that count in another calendar although nothing says so. */
  readonly otherYears?: CountedYears;
}

/** Years of another calendar; both are included. */
export interface CountedYears {
  readonly calendar: OtherCalendar;
  readonly first: number;
  readonly last: number;
}

/** Zones by their names in small letters, each with minutes ahead of UTC. */
export type Zones = Readonly<Record<string, number | LimitedZone>>;

/** A zone whose name means this distance only some of the time; beside other days it is a word without meaning. */
export interface LimitedZone {
  /** Minutes ahead of UTC. */
  readonly minutes: number;
  /** The first year that counts. */
  readonly since?: number;
  /** Whether only April to October count. */
  readonly summer?: true;
}

/** All that the product knows of a language: one data file. */
export interface Language {
  readonly names: CalendarNames;
  readonly wording: Wording;
  readonly vocabulary: Vocabulary;
  readonly page: PageWords;
  /** Absent where they are those of English. */
  readonly signs?: SentenceSigns;
  readonly durations: Durations;
  readonly relative: RelativeWords;
  readonly phrases: ReaderPhrases;
}
