import type { NumericOrder } from '../../../time/index.ts';
import type { Figures } from './figures.ts';

/** How a chronicle is written: plain data, found from its lines, or said by its author. */
export interface Style extends Figures {
  /** BCP 47. */
  readonly language: string;
  /** The order of numeric dates, where it is known. */
  readonly order: NumericOrder | undefined;
  /** Whether two or three digits are a year, as in antiquity. */
  readonly smallYears: boolean;
  /** Whether two digits behind a month are a year. */
  readonly shortYears: boolean;
  /** Whether the name of a month is a date whatever follows it, as where months stand in a margin. */
  readonly bareMonths: boolean;
  /** Whether dates stand between the name of who acted and a sign. */
  readonly named: boolean;
  /** Where the date of an entry stands. */
  readonly dates: DatePlace;
  /** Which dates are taken that nothing sets apart from their text. */
  readonly taken: Taken;
  /** Whether the lines are numbered, so that “4. May 1869” is the fourth and no fourth day. */
  readonly numbered: boolean;
  /** Whether letters count the lines, so that “C. 1869” is the third and no year that is not exact. */
  readonly lettered: boolean;
  /** Whether a headline stands above each date. */
  readonly headlines: boolean;
  /** Whether the year of a day stands at the start of the line below. */
  readonly yearsBelow: boolean;
  /** Whether the year of a day stands in brackets at the end of its line. */
  readonly yearsBehind: boolean;
  /** Whether days go on below a date as numbers alone. */
  readonly numbersGoOn: boolean;
  /** Whether dates stand in a margin, beside sentences of which each is an entry. */
  readonly margin: boolean;
  /** Whether a dash stands between a date and its text, so that a dash alone repeats the date. */
  readonly dashed: boolean;
  /** Whether dates stand alone in their lines. */
  readonly alone: boolean;
  /** Whether a sign sets dates apart from their text. */
  readonly separated: boolean;
}

/** Where the date of an entry may stand: before its text, behind it in the same line, or within it. */
export const datePlaces = ['at the start', 'at the end', 'within'] as const;

/** Where the date of an entry stands. */
export type DatePlace = (typeof datePlaces)[number];

/**
 * Where it may stand who acted: in brackets before the text; behind a title; in brackets at the end of the text or before a colon
 * in it; alone behind the date; alone in a line; before a dash; as the first words of the text.
 */
export const labelPlaces = [
  'in brackets',
  'behind a title',
  'in brackets behind',
  'behind the date',
  'in a line',
  'before a dash',
  'in a column',
] as const;

/** Where it stands who acted. */
export type LabelPlace = (typeof labelPlaces)[number];

/** What an author says of the style of a text; the rest is found. */
export interface SaidStyle {
  readonly dates?: DatePlace | undefined;
  readonly labels?: readonly LabelPlace[] | undefined;
}

/** Which dates are those of entries, besides those that stand alone or that a sign sets apart. */
export interface Taken {
  /** What sets them apart, and whether they are bare years or times: `blank date`, `point year`. */
  readonly forms: readonly string[];
  /** Whether most lines have a date, so that any is one wherever its line stands. */
  readonly any: boolean;
  /** Whether nearly every paragraph begins with a date. */
  readonly paragraphs: boolean;
  /** Whether dates open sentences behind a word such as “on”. */
  readonly told: boolean;
  /** Whether days that open a paragraph are dates, since many others stand apart. */
  readonly apart: boolean;
  /** Whether a date before the name of an agency is that of an entry. */
  readonly datelines: boolean;
  /** Whether clock times with a headline in capitals are dates. */
  readonly times: boolean;
}
