/** A week, a month, a year. */
type Three = readonly [string, string, string];
/** A day, a week, a month, a year. */
type Four = readonly [string, string, string, string];

/**
 * Words in place of a date that are counted from another: from the day on which the text appeared, or from the entry above. Phrases
 * are separated by `|`, and stand in lower case.
 */
export interface RelativeWords {
  /** The day on which the text appeared, and the days around it. */
  readonly today: string;
  readonly yesterday: string;
  readonly beforeYesterday: string;
  readonly tomorrow: string;
  /** The same, where the word means the morning, too: it counts only below an entry of the day on which the text appeared. */
  readonly tomorrowOrMorning?: string;
  /** The day after that of the entry above, and the day before. */
  readonly nextDay: string;
  readonly previousDay: string;
  /** The week, month and year before the one in which the text appeared, the same, and the one after it. */
  readonly last: Three;
  readonly this: Three;
  readonly next: Three;
  /** The week, month and year after that of the entry above. */
  readonly following: Three;
  /** The week, month and year of the entry above. */
  readonly same?: Three;
  /** Before a month or day: of the year above. */
  readonly sameYear?: string;
  /** Around the name of a weekday, month or season, `#`: the last before the text appeared. */
  readonly lastNamed?: string;
  /** Around the name of a weekday: that of the week before. */
  readonly ofLastWeek?: string;
  /** Around the name of a month or season: that of the year before. */
  readonly ofLastYear?: string;
  /** One to twelve; forms of one number are separated by `/`. */
  readonly numbers: string;
  /** In place of a number: nobody says how many. */
  readonly few: string;
  /** Units in the form that alone means one of them: “через неделю”. */
  readonly unit: Four;
  /** Units in the forms that only beside a number say how many. */
  readonly units: Four;
  /** Two of a unit in one word. */
  readonly pairs?: Four;
  /** Around a number with its unit, `#`: so long after the entry above, and before it. */
  readonly later: string;
  readonly earlier: string;
  /** The same: so long before the text appeared. */
  readonly ago: string;
  /** Words that say of no day when they are: soon. */
  readonly vague: string;
}
