/** Why a line was taken for what it was taken for; a phrase that “it” can stand before. */
export const whys = {
  title: () => 'begins with “# ”',
  first: () => 'is short, stands first, and apart from the rest',
  dated: () => 'begins with a date',
  explicit: () => 'has a date with its meaning in braces',
  row: () => 'is a row of a table, with a date in the column of dates',
  'table-head': () => 'belongs to a table, and has no date',
  number: () => 'begins with a number, below the heading of a month',
  weekday: () => 'begins with a number beside the day of the week that it has',
  heading: () => 'names what the dates below it lack, or lie in',
  phase: () => 'is a heading that names the year, or the years, of the dates below it',
  'year-below': () => 'is the year of the day above',
  titled: () => 'is a headline that ends with a date, among dates that stand alone',
  topic: () => 'is a heading, and has no date',
  section: () => 'names who acted in what stands below it, where time begins anew',
  headline: () => 'is short, and stands above a date, as such lines do above most dates',
  'same-day': () => 'has words for the day above it',
  'counted-from-above': () => 'has words for a date that is counted from the one above',
  'counted-from-now': () => 'has words for a date that is counted from the day on which the text appeared',
  refused: () => 'holds what looks like a date, in a text of which nothing is read',
  uncounted: () => 'has words for a date that is counted from another, which is not known',
  further: () => 'stands below the text of a date, like an event of its own',
  sibling: () => 'is a bullet among others with dates, below a heading with a date for all',
  unread: () => 'stands where a date should, though it cannot be read as one',
  page: () => 'belongs to a page around the chronicle',
  residue: () => 'holds only signs, or what a template left behind',
  contents: () => 'belongs to a table of contents',
  'quote-sign': () => 'holds only the sign of a letter that is quoted',
  'wiki-frame': () => 'frames a table of a wiki, and says nothing itself',
  afterword: () => 'stands below the chronicle, under the heading of sources or of other pages',
  'other-calendar': () => 'names the date beside it in a calendar that is not read',
  caption: () => 'is the caption of a picture, and ends with a credit',
  matter: () => 'stands between the “---” lines at the very start',
  introduction: () => 'stands before the first date',
  'below-heading': () => 'stands below a heading, before the next date',
  'first-text': () => 'is the first text below the date',
  bullet: () => 'begins with a bullet, below a date that stands alone',
  label: () => 'begins with the name of who acted, or stands alone as such',
  undeclared: () => 'begins with a name that is not declared as a party',
  'goes-on': () => 'goes on with the entry above',
  escaped: () => 'begins with a backslash, which says that it is text',
  'dated-end': () => 'is a date alone',
  'dated-mark': () => 'has a date that a sign sets apart from the text',
  'dated-label': () => 'begins with a date, and brackets behind it that say who acted',
  'dated-point': () => 'begins with a date and a full stop, as others do',
  'dated-comma': () => 'begins with a date and a comma, as others do',
  'dated-blank': () => 'begins with a date, as others do',
  'dated-glued': () => 'begins with a date that the text has grown together with, as others do',
  'dated-lead': () => 'begins with a sentence that opens with a date, as others do',
} satisfies Readonly<Record<string, () => string>>;

/** What the words of a date do not name, and where that came from: put behind why its line was taken for one. */
export const lacks = {
  day: (why: string) => `${why}; its day is not known`,
  year: (why: string) => `${why}; its year is not known`,
  'day-above': (why: string) => `${why}; its day stands above`,
  heading: (why: string) => `${why}; what it lacks, a heading names`,
  phase: (why: string) => `${why}; its year is that of the heading above`,
  title: (why: string) => `${why}; its year stands above the first date`,
  before: (why: string) => `${why}; its year is that of the date before`,
} satisfies Readonly<Record<string, (why: string) => string>>;

/** What told what a line is. */
export type WhyKey = keyof typeof whys;

/** What a date lacks, and where that came from. */
export type LackKey = keyof typeof lacks;
