import { contextOf, type DateValue, type Day, dayOf, valueOfEdtf } from '../../../time/index.ts';
import { countOf } from '../counting.ts';
import type { Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import type { Separator } from '../shape/sight.ts';
import type { WrittenDate } from '../shape/written.ts';
import type { Appearance } from '../style/appearance.ts';
import type { Found } from '../style/find.ts';
import type { Line } from '../style/line.ts';
import type { Phases } from '../style/phases.ts';
import { type Context, contextAfter } from './context.ts';
import type { Notes } from './notes.ts';
import type { DatedRole, Role } from './role.ts';

/** The lines of a chronicle under a style, and what is known from outside of them. */
export interface Text extends Found {
  /** A year for dates that have none above them. */
  readonly year: number | undefined;
  /** The headings that name the years of the dates below them in words, by their places. */
  readonly phases: Phases;
  /** The only day that stands above the first line, for clock times that have none above them. */
  readonly day: DateValue | undefined;
  /** The day on which the text appeared, where it says so. */
  readonly appeared: Appearance | undefined;
  /** Whether the title is given, so that no line is taken as such. */
  readonly titled: boolean;
  readonly memory: ReadingMemory;
}

/** Says what a line is, if it knows. */
export type Reader = (teller: Teller, line: Line, place: number) => Role | undefined;

/** What the lines above say of a line. */
export interface State {
  context: Context;
  /** Whether the month was named by a heading, so that the number of a day is a date. */
  monthHeading: boolean;
  /** Whether any date stands above. */
  begun: boolean;
  /** Whether any line but blank ones and furniture stands above. */
  filled: boolean;
  /** How many days of the year have headings above the years in which something happened on them; time begins anew below each. */
  yearlyDays: number;
  /** The last line with a date. */
  last: DatedRole | undefined;
  /** The last day with a year, and whether it lies after the one before it. */
  day: Day | undefined;
  isForward: boolean;
  /** The months with a year of the last date, counted from the year 0, and how often the next is later, or earlier: twice is all that is asked. */
  months: number | undefined;
  rises: number;
  falls: number;
  /** Whether words may be counted from the last line with a date. */
  isOrderly: boolean;
  /** The date of the last heading. */
  heading: WrittenDate | undefined;
  /** Indent and bullet of the last line below it, when it had a date of its own. */
  sibling: string;
  /** Where the text of the last line with a date begins, when more than a blank sets it apart. */
  column: number | undefined;
}

/** A date that names no year, with the one from above, in months counted from the year 0. */
export interface YearlessDate {
  readonly date: Piece;
  readonly months: number;
}

/** What was found of a line: it may hold several entries. */
export interface Told {
  readonly roles: Role[];
  /** What is to be noted of it. */
  readonly notes: ((notes: Notes) => void)[];
  /** Its dates that name no year; `anew` where those that follow have theirs from another place. */
  readonly dates: (YearlessDate | 'anew')[];
  /** How many of its dates lie after the one before, less those before it. */
  rises: number;
}

/** Knows what stands around each line and above it, and takes down what its reader finds. */
export class Teller {
  readonly text: Text;
  /** The places of the headlines of dates. */
  readonly headlines: ReadonlySet<number>;
  /** The next line below each that holds something, and the next with a date. */
  readonly below: readonly (number | undefined)[];
  readonly nextDated: readonly (number | undefined)[];
  /** The place of the first line that is not blank. */
  readonly first: number;
  /** Whether most dates are days. */
  readonly areDays: boolean;
  /** What sets the dates apart from what follows them. */
  readonly separators: ReadonlySet<Separator>;
  state: State;
  told: Told = nothingTold();

  constructor(text: Text) {
    const { lines, dated, headlines, day, year } = text;
    this.text = text;
    this.headlines = new Set(headlines.values());
    this.below = placesBelow(lines, this.headlines);
    this.nextDated = placesBelow(lines, this.headlines, (place) => dated[place] === true);
    this.first = lines.findIndex(({ line }) => line.text !== '');
    const sights = lines.flatMap(({ sight }, place) => (sight !== undefined && dated[place] ? [sight] : []));
    this.separators = new Set(sights.map(({ separator }) => separator));
    this.areDays = countOf(sights, ({ level }) => level === 'day') * 2 > sights.length;
    const above = day === undefined ? {} : contextAfter(day, {});
    this.state = stateBelow({ ...above, year: year ?? above.year, from: 'title' });
  }

  /** Begins with a further line. */
  begin(): void {
    this.told = nothingTold();
  }

  note(note: (notes: Notes) => void): void {
    this.told.notes.push(note);
  }

  /** Takes down what a line is, or an entry in it. */
  tell(role: Role): void {
    this.told.roles.push(role);
    if (role.kind === 'dated') this.#follow(role);
    // What a heading of dates says lies between the date above and what is counted.
    if (role.kind === 'heading' && role.topic !== true) this.state.isOrderly = false;
    if (role.kind !== 'blank' && role.kind !== 'furniture') this.state.filled = true;
  }

  /** What a list of dates says of its further lines does not outlive it. */
  endList(): void {
    Object.assign(this.state, { heading: undefined, sibling: '', column: undefined });
  }

  /** Nor does what the heading of a month says, where other dates begin. */
  endMonth(): void {
    this.endList();
    this.state.monthHeading = false;
  }

  /** The words of the line right above a place. */
  textAbove(place: number): string {
    return this.text.lines[place - 1]?.line.text ?? '';
  }

  /** Whether time runs forward from one day to the next tells whether the day above is the one before. */
  #follow(role: DatedRole): void {
    const { state } = this;
    const value = valueOfEdtf(role.date.edtf);
    const { year, month, day: named } = value === undefined ? {} : contextOf(value);
    if (year !== undefined && month !== undefined) this.#compare(12 * year + month);
    const day =
      year === undefined || month === undefined || named === undefined ? undefined : dayOf(year, month, named);
    if (day !== undefined && state.day !== undefined && day !== state.day) state.isForward = day > state.day;
    state.day = day ?? state.day;
    state.isOrderly = state.isForward;
    state.last = role;
  }

  #compare(months: number): void {
    const { state } = this;
    const step = Math.sign(months - (state.months ?? months));
    if (step > 0) state.rises = Math.min(2, state.rises + 1);
    if (step < 0) state.falls = Math.min(2, state.falls + 1);
    this.told.rises += step;
    state.months = months;
  }
}

function nothingTold(): Told {
  return { roles: [], notes: [], dates: [], rises: 0 };
}

function stateBelow(context: Context): State {
  return {
    context,
    monthHeading: false,
    begun: false,
    filled: false,
    yearlyDays: 0,
    last: undefined,
    day: undefined,
    isForward: true,
    months: undefined,
    rises: 0,
    falls: 0,
    isOrderly: true,
    heading: undefined,
    sibling: '',
    column: undefined,
  };
}

/** The first line below each that is no blank, no furniture and no headline, and of which more may be wanted. */
function placesBelow(
  lines: readonly Line[],
  headlines: ReadonlySet<number>,
  isMeant: (place: number) => boolean = () => true,
): readonly (number | undefined)[] {
  const below = lines.map((): number | undefined => undefined);
  let next: number | undefined;
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    below[place] = next;
    const { line, furniture } = lines[place] ?? {};
    const isFilled = line !== undefined && line.text !== '' && furniture === undefined && !headlines.has(place);
    if (isFilled && isMeant(place)) next = place;
  }
  return below;
}
