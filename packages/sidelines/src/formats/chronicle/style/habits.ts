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

/**
 * The numbers that habits share. Each is held by cases of the corpus that fail when it moves, and a test names them; what each is
 * worth, `scripts/fit-habits.ts` prints.
 */
export const habitNumbers = {
  /** So many lines are no chance where hardly any others look so. */
  pair: 2,
  /** So many lines make a habit. */
  several: 3,
  /** So many do where what they show is common in prose. */
  many: 5,
  /** This share of the lines in question is some of them. */
  some: 0.4,
  /** This share is most of them. */
  most: 0.6,
};

/** The numbers that habits share; the table’s own, unless somebody moves one to see what holds it. */
export type HabitNumbers = Readonly<typeof habitNumbers>;

/** A row of the table: words for numbers. Without `fewest` several lines are wanted, without `share` any number of others may differ. */
interface Row {
  readonly says: string;
  readonly fewest?: 'one' | 'pair' | 'several' | 'many';
  readonly share?: 'some' | 'most';
}

const rows = {
  columns: { says: 'lines that begin with a day hold another behind its text', share: 'most' },
  runs: { says: 'dates within a line stand at the start of a sentence, with a sign behind them', fewest: 'pair' },
  annals: {
    says: 'dates within a line, of those that sentences begin with, are later than the one before',
    share: 'most',
  },
  risen: {
    says: 'dates can be read with the day or the month first, and rise or fall all the way in one of both',
    fewest: 'many',
  },
  tight: { says: 'lines hold a date right behind the end of a sentence, with no blank between' },
  daysAbove: { says: 'numbers of days stand alone above their month and a text', share: 'some' },
  headsAtEnds: { says: 'lines end with a date, a colon and a few words, behind the end of a sentence' },
  explained: { says: 'lines with a date where another place of dates has one, too', fewest: 'one', share: 'some' },
  dense: { says: 'lines from the first date on begin with a day or month', fewest: 'many', share: 'most' },
  paragraphs: {
    says: 'paragraphs from the first date on begin with a date that nothing sets apart',
    fewest: 'many',
    share: 'most',
  },
  told: { says: 'dates open a sentence behind a word such as “on”', fewest: 'pair', share: 'most' },
  alike: { says: 'dates have the same sign, or none, between them and their text', fewest: 'pair' },
  alikeYears: { says: 'bare years have the same sign, or none, between them and their text' },
  apart: { says: 'dates stand alone or before a sign, so that days that open paragraphs are dates, too' },
  times: { says: 'lines begin with a time of the clock' },
  items: {
    says: 'lines that numbers or letters count up from the first have a day or year behind that',
    share: 'most',
  },
  months: { says: 'lines begin with the name of a month and a sentence', fewest: 'many' },
  shortYears: { says: 'lines begin with a day whose year has two digits', fewest: 'pair' },
  shortYearsBefore: {
    says: 'days without another year have two digits and a sentence behind them',
    fewest: 'many',
    share: 'most',
  },
  terms: { says: 'dates are periods of years with a blank behind them', share: 'some' },
  named: { says: 'dates stand between a name that stands so elsewhere and a sign', share: 'most' },
  antiquity: { says: 'years lie before the year 1000' },
  threeDigits: { says: 'lines hold a year of three digits alone, or before a sign', fewest: 'pair' },
  last: { says: 'lines end with a date that is set apart', share: 'some' },
  middle: { says: 'lines hold one date, between words', share: 'most' },
  headlines: { says: 'dates that stand alone have a headline above them', share: 'most' },
  headlineTexts: { says: 'headlines have text between them and the date before', fewest: 'one', share: 'some' },
  yearsBelow: { says: 'days have their year at the start of the line below', share: 'most' },
  yearsBehind: { says: 'days, or numbers of days, have their year in brackets at the end of the line', share: 'most' },
  numbers: { says: 'paragraphs begin with the number of a day later than the one before' },
  aloneInLines: { says: 'dates stand alone in their lines', fewest: 'one', share: 'most' },
  margin: { says: 'dates are months or years before a sentence, with nothing but a blank between', share: 'most' },
  dashed: { says: 'dates have a dash between them and their text', share: 'most' },
  labelled: {
    says: 'entries begin with a name before a colon, so that a name that stands once is one',
    fewest: 'one',
    share: 'most',
  },
  wholeNames: { says: 'names of parties stand in places of their own', share: 'most' },
  recurring: { says: 'names that stand where labels may are the same as another', fewest: 'one' },
  brackets: { says: 'texts begin with a name in brackets', share: 'most' },
  makers: { says: 'texts are a title in quotation marks, a dash, and names', share: 'most' },
  credits: { says: 'texts have a name in brackets before a colon, or at their end', share: 'most' },
  alone: { says: 'dates have nothing but a name behind them', share: 'most' },
  ownLines: { says: 'dates have a name alone in the line below them', share: 'most' },
  dashes: { says: 'texts have a name before a dash', share: 'some' },
  column: { says: 'texts begin with one of a few names, and what follows begins anew', share: 'most' },
} as const satisfies Record<string, Row>;

/** The name of a habit. */
export type HabitName = keyof typeof rows;

/** The habits that a style is found by. */
export type Habits = Readonly<Record<HabitName, Habit>>;

/** The table of habits with such numbers. */
export function habitsWith(numbers: HabitNumbers): Habits {
  const table: Readonly<Record<HabitName, Row>> = rows;
  const filled = Object.entries(table).map(([name, { says, fewest = 'several', share }]) => {
    return [
      name,
      { says, fewest: fewest === 'one' ? 1 : numbers[fewest], share: share === undefined ? 0 : numbers[share] },
    ];
  });
  return Object.fromEntries(filled);
}

/** The table of habits. */
export const habits: Habits = habitsWith(habitNumbers);

/** Whether so many lines show a habit of those in question. */
export function holds({ fewest, share }: Pick<Habit, 'fewest' | 'share'>, shown: number, of = shown): boolean {
  return shown >= fewest && shown >= of * share;
}
