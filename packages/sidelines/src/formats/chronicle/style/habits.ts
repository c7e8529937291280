/**
 * A habit of writing: of some lines, so many at least, and so large a share of them, must show it for a text to be written so.
 */
export interface Habit {
  /** What the lines do that show it, of which lines. */
  readonly says: string;
  /** At least so many lines show it. */
  readonly fewest: number;
  /** At least this share of the lines in question shows it: 0 to 1. */
  readonly share: number;
}

/** The habits that a style is found by. Each number is held by a case that fails when it moves; a test says which. */
export const habits = {
  list: { says: 'lines from the first date on begin with a date that stands apart', fewest: 3, share: 0.7 },
  dense: { says: 'lines from the first date on begin with a day or month', fewest: 5, share: 0.8 },
  paragraphs: {
    says: 'paragraphs from the first date on begin with a date that nothing sets apart',
    fewest: 5,
    share: 0.8,
  },
  told: { says: 'dates open a sentence behind a word such as “on”', fewest: 3, share: 0.51 },
  alike: { says: 'dates have the same sign, or none, between them and their text', fewest: 2, share: 0.2 },
  alikeYears: { says: 'bare years have the same sign, or none, between them and their text', fewest: 3, share: 0.25 },
  apart: {
    says: 'dates stand alone or before a sign, so that days that open paragraphs are dates, too',
    fewest: 3,
    share: 0,
  },
  times: { says: 'lines begin with a time of the clock', fewest: 3, share: 0 },
  datelines: { says: 'dates stand before the name of an agency', fewest: 1, share: 0.5 },
  items: { says: 'numbers that count up from one have a day or year behind them', fewest: 3, share: 0.8 },
  months: { says: 'lines begin with the name of a month and a sentence', fewest: 5, share: 0 },
  shortYears: { says: 'lines begin with a day whose year has two digits', fewest: 2, share: 0 },
  antiquity: { says: 'years lie before the year 1000', fewest: 3, share: 0 },
  last: { says: 'lines end with a date that is set apart', fewest: 3, share: 0.3 },
  middle: { says: 'lines hold one date, between words', fewest: 4, share: 0.6 },
  headlines: { says: 'dates that stand alone have a headline above them', fewest: 3, share: 0.7 },
  headlineTexts: { says: 'headlines have text between them and the date before', fewest: 1, share: 0.3 },
  yearsBelow: { says: 'days have their year at the start of the line below', fewest: 3, share: 0.6 },
  yearsBehind: {
    says: 'days, or numbers of days, have their year in brackets at the end of the line',
    fewest: 3,
    share: 0.6,
  },
  numbers: { says: 'paragraphs begin with the number of a day later than the one before', fewest: 3, share: 0 },
  aloneInLines: { says: 'dates stand alone in their lines', fewest: 1, share: 0.5 },
  margin: {
    says: 'dates are months or years before a sentence, with nothing but a blank between',
    fewest: 4,
    share: 0.8,
  },
  dashed: { says: 'dates have a dash between them and their text', fewest: 3, share: 0.6 },
  brackets: { says: 'texts begin with a name in brackets', fewest: 4, share: 0.7 },
  makers: { says: 'texts are a title in quotation marks, a dash, and names', fewest: 3, share: 0.7 },
  credits: { says: 'texts have a name in brackets before a colon, or at their end', fewest: 4, share: 0.6 },
  alone: { says: 'dates have nothing but a name behind them', fewest: 4, share: 0.8 },
  ownLines: { says: 'dates have a name alone in the line below them', fewest: 3, share: 0.8 },
  dashes: { says: 'texts have a name before a dash', fewest: 4, share: 0.4 },
  column: { says: 'texts begin with one of a few names, and what follows begins anew', fewest: 4, share: 0.9 },
} as const satisfies Record<string, Habit>;

/** The name of a habit. */
export type HabitName = keyof typeof habits;

/** Numbers to find styles with; the table's own, unless somebody moves one of them to see what holds it. */
export type Habits = Readonly<Record<HabitName, Habit>>;

/** Whether so many lines show a habit of those in question. */
export function holds({ fewest, share }: Pick<Habit, 'fewest' | 'share'>, shown: number, of: number): boolean {
  return shown >= fewest && shown >= of * share;
}
