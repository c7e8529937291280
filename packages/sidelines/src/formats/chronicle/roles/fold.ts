import { diagnose } from '../../../model/diagnostic.ts';
import {
  contextOf,
  type DateValue,
  type Day,
  dayOf,
  edtfOf,
  isWhole,
  type Level,
  lacksOf,
  levelOf,
  liesIn,
  valueOfEdtf,
  weekdayInsteadOf,
} from '../../../time/index.ts';
import { present } from '../guards.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { type Walker, walkOf } from '../rows.ts';
import { type Separator, type Sight, shifted } from '../shape/sight.ts';
import { readExplicitDate, type WrittenDate } from '../shape/written.ts';
import { bulletLength, endsSentence, isHeadlike } from '../signs.ts';
import type { Appearance } from '../style/appearance.ts';
import type { Found } from '../style/find.ts';
import { dateIn, isBlankAt, isRow, type Line, opensParagraph } from '../style/line.ts';
import type { Phases } from '../style/phases.ts';
import type { Row } from '../style/tables.ts';
import { formOf, hasLeftover, isStrong } from '../style/taken.ts';
import { yearBehind } from '../style/years.ts';
import { whys } from '../whys.ts';
import { type Completed, type Context, complete, contextAfter, monthOfWeekday } from './context.ts';
import { Notes } from './notes.ts';
import { type CountedDate, countDate, type RelativeWords, relativeIn, relativeWith, standsAsDate } from './relative.ts';
import { yearsAfterIn } from './relative-words.ts';
import { type DatedRole, isSpecial, type Role, type TextRole } from './role.ts';
import { type UnreadDate, unreadDateIn } from './unread.ts';
import { whyCompleted, whyDated } from './why-dated.ts';

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

/** What the lines of a chronicle are, judged by all of them together. */
export interface Roles {
  readonly roles: readonly Role[];
  readonly notes: Notes;
}

/** Finds the role of each line by what it is, what stands around it, and what the rest of the text does. */
export function foldRoles(text: Text): Roles {
  return new Fold(text).end();
}

const blank: Role = { kind: 'blank' };
/** A text shorter than this may be no event of its own. */
const shortEvent = 30;
/** A heading with words behind its date is not longer than this. */
const longestHeading = 60;

/** What a line is. Readers are asked in this order, and the first that knows the line decides; a new kind of line is a new reader. */
const readers: readonly ((fold: Fold, line: Line, place: number) => Role | undefined)[] = [
  (_, { line }) => (line.text === '' ? blank : undefined),
  (fold, line) => (line.escaped ? fold.escaped(line) : undefined),
  (fold, { line }, place) => (fold.isHeadline(place) ? { kind: 'headline', line } : undefined),
  (_, { line, furniture }) => (furniture === undefined ? undefined : { kind: 'furniture', line, why: furniture }),
  (fold, line, place) => fold.marked(line, place),
  (fold, line) => (line.table === undefined ? undefined : fold.row(line, line.table.rows)),
  (fold, line) => fold.explicit(line),
  (fold, line, place) => fold.relative(line, place),
  (fold, line, place) => fold.yearOfAbove(line, place),
  (fold, line, place) => fold.sameDateElsewhere(line, place),
  (fold, line, place) => fold.grownYear(line, place),
  (fold, line, place) => fold.leftover(line, place),
  (fold, line, place) => fold.dated(line, place),
  (fold, line, place) => fold.yearAfter(line, place),
  (fold, line, place) => fold.numbered(line, place),
  (fold, line, place) => fold.further(line, place),
  (fold, line, place) => fold.titled(line, place),
  (fold, line, place) => fold.phase(line, place),
  (fold, line, place) => fold.unread(line, place),
  (fold, line, place) => fold.title(line, place),
  (fold, line) => fold.topic(line),
  (_, line) => textOf(line),
];

/** A date that names no year, with the one from above, in months counted from the year 0. */
interface YearlessDate {
  readonly date: Piece;
  readonly months: number;
}

/** What was found of a line: it may hold several entries. */
interface Told {
  readonly roles: readonly Role[];
  /** What is to be noted of it. */
  readonly notes: readonly ((notes: Notes) => void)[];
  /** Its dates that name no year; `anew` where those that follow have theirs from another place. */
  readonly dates: readonly (YearlessDate | 'anew')[];
  /** How many of its dates lie after the one before, less those before it. */
  readonly rises: number;
}

/** What the lines above say of a line. */
type State = ReturnType<Fold['save']>;

class Fold implements Walker<Line, State, Told> {
  readonly #text: Text;
  readonly #below: readonly (number | undefined)[];
  readonly #nextDated: readonly (number | undefined)[];
  readonly #headlines: ReadonlySet<number>;
  /** The place of the first line that is not blank. */
  readonly #first: number;
  #roles: Role[] = [];
  #notes: ((notes: Notes) => void)[] = [];
  #dates: (YearlessDate | 'anew')[] = [];
  #context: Context;
  /** Whether the month was named by a heading, so that the number of a day is a date. */
  #monthHeading = false;
  #begun = false;
  /** How many days of the year have headings above the years in which something happened on them; time begins anew below each. */
  #yearlyDays = 0;
  /** The last line with a date. */
  #last: DatedRole | undefined;
  /** The last day with a year, and whether it lies after the one before it. */
  #day: Day | undefined;
  #isForward = true;
  /** The months with a year of the last date, counted from the year 0, and how often the next is later, or earlier. */
  #months: number | undefined;
  #rises = 0;
  #falls = 0;
  #turns = 0;
  /** Whether words may be counted from the last line with a date. */
  #isOrderly = true;
  /** What sets the dates apart from what follows them. */
  readonly #separators: ReadonlySet<Separator>;
  readonly #isRelative: (text: string) => boolean;
  /** The date of the last heading. */
  #heading: WrittenDate | undefined;
  /** Indent and bullet of the last line below it, when it had a date of its own. */
  #sibling = '';
  /** Where the text of the last line with a date begins, when more than a blank sets it apart. */
  #column: number | undefined;
  /** Whether any line but blank ones and furniture was told. */
  #filled = false;

  constructor(text: Text) {
    this.#text = text;
    this.#isRelative = relativeWith(text.memory, text.style.language);
    this.#headlines = new Set(text.headlines.values());
    this.#below = placesBelow(text.lines, this.#headlines);
    this.#nextDated = placesBelow(text.lines, this.#headlines, (place) => text.dated[place] === true);
    this.#separators = new Set(
      text.lines.flatMap(({ sight }, place) => (sight !== undefined && text.dated[place] ? [sight.separator] : [])),
    );
    this.#first = text.lines.findIndex(({ line }) => line.text !== '');
    const day = text.day === undefined ? {} : contextAfter(text.day, {});
    this.#context = { ...day, year: text.year ?? day.year, from: 'title' };
  }

  end(): Roles {
    const { lines, dated, memory, style, titled, day, appeared, year, parties } = this.#text;
    const offsets = (places: readonly (number | undefined)[]) =>
      places.map((place, index) => (place === undefined ? 0 : place - index));
    const headlines = lines.map((_, place) => this.#headlines.has(place));
    const above = lines.map((_, place) => place - (this.#text.headlines.get(place) ?? place));
    const years = lines.map((_, place) => this.#text.years.has(place));
    const phases = lines.map((_, place) => JSON.stringify(this.#text.phases.get(place)));
    const told = walk(
      memory,
      lines,
      [dated, headlines, above, years, phases, offsets(this.#below), offsets(this.#nextDated)],
      [JSON.stringify([style, titled, day, appeared, year, this.#first, [...parties], [...this.#separators]])],
      this,
      (place) => Math.max(0, Math.min(place - farthest, dated.lastIndexOf(true, Math.max(0, place - farthest)))),
    );
    const notes = new Notes();
    for (const { notes: found } of told) for (const note of found) note(notes);
    const doubted = doubtedIn(told);
    notes.addDoubted(doubted);
    return { roles: withDoubts(withHeadlines(told.flatMap(({ roles }) => roles)), doubted), notes };
  }

  save() {
    return {
      context: this.#context,
      monthHeading: this.#monthHeading,
      begun: this.#begun,
      yearlyDays: this.#yearlyDays,
      last: this.#last,
      day: this.#day,
      isForward: this.#isForward,
      months: this.#months,
      rises: this.#rises,
      falls: this.#falls,
      isOrderly: this.#isOrderly,
      heading: this.#heading,
      sibling: this.#sibling,
      column: this.#column,
      filled: this.#filled,
    };
  }

  restore(state: State): void {
    this.#context = state.context;
    this.#monthHeading = state.monthHeading;
    this.#begun = state.begun;
    this.#yearlyDays = state.yearlyDays;
    this.#last = state.last;
    this.#day = state.day;
    this.#isForward = state.isForward;
    this.#months = state.months;
    this.#rises = state.rises;
    this.#falls = state.falls;
    this.#isOrderly = state.isOrderly;
    this.#heading = state.heading;
    this.#sibling = state.sibling;
    this.#column = state.column;
    this.#filled = state.filled;
  }

  take(line: Line, place: number): Told {
    [this.#roles, this.#notes, this.#dates, this.#turns] = [[], [], [], 0];
    for (const read of readers) {
      const found = read(this, line, place);
      if (found === undefined) continue;
      this.#tell(found);
      break;
    }
    return { roles: this.#roles, notes: this.#notes, dates: this.#dates, rises: this.#turns };
  }

  #note(note: (notes: Notes) => void): void {
    this.#notes.push(note);
  }

  /** What a list of dates says of its further lines does not outlive it. */
  #endList(): void {
    this.#heading = undefined;
    this.#sibling = '';
    this.#column = undefined;
  }

  #tell(role: Role): void {
    this.#roles.push(role);
    if (role.kind === 'dated') this.#follow(role);
    // What a heading of dates says lies between the date above and what is counted.
    if (role.kind === 'heading' && role.topic !== true) this.#isOrderly = false;
    if (role.kind !== 'blank' && role.kind !== 'furniture') this.#filled = true;
  }

  /** Whether time runs forward from one day to the next tells whether the day above is the one before. */
  #follow(role: DatedRole): void {
    const value = valueOfEdtf(role.date.edtf);
    const { year, month, day: named } = value === undefined ? {} : contextOf(value);
    if (year !== undefined && month !== undefined) this.#compare(12 * year + month);
    const day =
      year === undefined || month === undefined || named === undefined ? undefined : dayOf(year, month, named);
    if (day !== undefined && this.#day !== undefined && day !== this.#day) this.#isForward = day > this.#day;
    this.#day = day ?? this.#day;
    this.#isOrderly = this.#isForward;
    this.#last = role;
  }

  #compare(months: number): void {
    const step = Math.sign(months - (this.#months ?? months));
    // Whether there are several is all that a line looks for.
    if (step > 0) this.#rises = Math.min(2, this.#rises + 1);
    if (step < 0) this.#falls = Math.min(2, this.#falls + 1);
    this.#turns += step;
    this.#months = months;
  }

  isHeadline(place: number): boolean {
    return this.#headlines.has(place);
  }

  /** A heading of the first level is a title, but one that is nothing but a date is a heading of dates like any other. */
  marked({ line }: Line, place: number): Role | undefined {
    if (!line.text.startsWith('# ') || this.#text.dated[place]) return undefined;
    return { kind: 'title', line, title: trimmed(after(line, 2)), why: whys.title };
  }

  /** A short first line with a blank line below it is the title. */
  title({ line }: Line, place: number): Role | undefined {
    if (this.#text.titled || this.#filled || !isTitleLike(line.text)) return undefined;
    if (!isBlankAt(this.#text.lines, place + 1) || !this.#text.dated.includes(true)) return undefined;
    this.#note((notes) => notes.add(diagnose('title-taken', line, { title: line.text })));
    return { kind: 'title', line, title: line, why: whys.first };
  }

  /** A heading with words and a year, which the dates below it lack; of several years none is known to be theirs. */
  phase({ line }: Line, place: number): Role | undefined {
    const phase = this.#text.phases.get(place);
    if (phase === undefined) return undefined;
    this.#endList();
    this.#monthHeading = false;
    this.#dates.push('anew');
    this.#context = phase.isOnly ? { year: phase.first, from: 'phase' } : {};
    this.#note((notes) => notes.addHeading(line));
    return { kind: 'heading', line, why: whys.phase, topic: true };
  }

  /** A heading without a date stands apart from the texts of entries. */
  topic({ line }: Line): Role | undefined {
    if (!/^#{2,6}\s/.test(line.text)) return undefined;
    this.#endList();
    this.#note((notes) => notes.addHeading(line));
    return { kind: 'heading', line, why: whys.topic, topic: true };
  }

  escaped(found: Line): Role {
    const meant = found.line.text.replace(/^\\+/, '');
    const { language } = this.#text.style;
    const isDate = this.#text.sightOf(meant) !== undefined || relativeIn(after(found.line, 1), language) !== undefined;
    const isMeant = isSpecial(meant, language) || bulletLength(meant) > 0 || isDate;
    if (!isMeant) return textOf(found);
    return { ...textOf(found), words: trimmed(after(found.line, 1)), bullet: false, escaped: true };
  }

  /** A row of a table: an entry, or one for each side that has a column. */
  row({ line }: Line, rows: readonly Row[]): Role {
    const [first, ...others] = rows;
    if (first === undefined) {
      this.#note((notes) => notes.addHeading(line));
      return { kind: 'heading', line, why: whys.tableHead };
    }
    this.#endList();
    this.#monthHeading = false;
    for (const cell of first.unread) this.#note((notes) => notes.addCell(cell));
    const { guessed, year } = first;
    if (year !== undefined) this.#note((notes) => notes.addHeading(year));
    if (guessed !== undefined) this.#note((notes) => notes.addGuessedName(guessed));
    const entry = this.#entry(line, first.sight, whys.row);
    // A dash in place of a date is no wording of one.
    const date = first.sight.level === 'none' ? { ...entry.date, wording: '' } : entry.date;
    const roles = [first, ...others].map(({ sight, label: [label, ...also], rest, list }, place) => ({
      ...(sight === first.sight ? { ...entry, date } : this.#entry(line, sight, whys.row)),
      line: place === 0 ? line : rest,
      rest,
      ...present({ series: list, label }),
      ...(also.length === 0 ? {} : { also }),
    }));
    for (const role of roles.slice(0, -1)) this.#tell(role);
    return roles.at(-1) ?? entry;
  }

  explicit({ line }: Line): Role | undefined {
    const dated = readExplicitDate(line, this.#text.style.language);
    if (dated === undefined) return undefined;
    this.#endList();
    this.#begun = true;
    const value = valueOfEdtf(dated.date.edtf);
    if (value !== undefined) this.#context = contextAfter(value, this.#context);
    this.#monthHeading = false;
    return { kind: 'dated', line, ...dated, why: whys.explicit };
  }

  dated(found: Line, place: number): Role | undefined {
    const { line, sight } = found;
    if (sight === undefined || this.#text.dated[place] !== true) return undefined;
    const year = this.#yearBelow(place);
    if (year !== undefined) this.#context = { year, from: 'heading' };
    const completed = this.#complete(sight);
    if (this.#isHeading(sight, completed, place)) return this.#takeHeading(line, sight, completed, place);
    const name = line.text.search(/\{[#.][^{}]*\}$/);
    if (name > 0) this.#note((notes) => notes.addHeading(after(line, name)));
    this.#monthHeading &&= sight.level === 'time';
    this.#column = columnOf(found, sight);
    this.#sibling = siblingOf(found);
    const headline = this.#text.lines[this.#text.headlines.get(place) ?? -1];
    const entry = this.#entry(line, sight, whyDated(sight), place);
    // The year in the line below is that of its own day; the next that has none may lie in another.
    if (year !== undefined) this.#context = { ...this.#context, from: 'entry', isNamed: true };
    const items = isTitledPeriod(sight) ? { items: true as const } : {};
    const above = headline && { above: trimmed(after(headline.line, headline.bullet)) };
    return { ...entry, ...items, ...above };
  }

  /** A date alone in a calendar that is not read, right above or below the same date in one that is. */
  sameDateElsewhere({ line, sight }: Line, place: number): Role | undefined {
    if (sight?.separator !== 'end' || sight.reading.kind !== 'impossible') return undefined;
    if (sight.reading.reason.kind !== 'other-calendar') return undefined;
    const isBeside = [place - 1, place + 1].some((beside) => {
      const other = this.#text.lines[beside]?.sight;
      return this.#text.dated[beside] === true && other?.separator === 'end' && other.reading.kind === 'date';
    });
    return isBeside ? { kind: 'furniture', line, why: whys.otherCalendar } : undefined;
  }

  /** What follows the year of the day above goes on with that day’s text. */
  yearOfAbove(found: Line, place: number): Role | undefined {
    const { line, sight } = found;
    if (sight === undefined || !this.#text.years.has(place)) return undefined;
    this.#note((notes) => notes.addHeading(sight.date));
    if (sight.rest.text === '') return { kind: 'heading', line, why: whys.yearBelow, topic: true };
    return { ...textOf(found), line: sight.rest, words: sight.rest };
  }

  /** The year that stands in the line below a day. */
  #yearBelow(place: number): number | undefined {
    const below = this.#below[place];
    if (below === undefined || !this.#text.years.has(below)) return undefined;
    return Number(this.#text.lines[below]?.sight?.date.text);
  }

  /** A month or day in the year of the date above, or in the next, by the words that it begins with: 翌年1月, 同年5月. */
  yearAfter({ line }: Line, place: number): Role | undefined {
    const found = yearsAfterIn(line.text, this.#text.style.language);
    const { year } = this.#context;
    if (found === undefined || year === undefined || !this.#begun) return undefined;
    const behind = trimmed(after(line, found.length));
    const sight = this.#text.sightOf(behind.text);
    if (sight?.reading.kind !== 'date' || !(sight.level === 'month' || sight.level === 'day')) return undefined;
    const isTaken = isStrong(sight) || this.#text.style.taken.forms.includes(formOf(sight));
    if (!isTaken || !lacksOf(sight.reading.value).year || !opensParagraph(this.#text.lines, place)) return undefined;
    const own = shifted(sight, behind.from);
    const date = before(line, own.date.to - line.from);
    const above = this.#last?.date.wording ?? '';
    this.#context = { year: year + found.years, from: 'heading' };
    const role = this.#entry(line, { ...own, date }, whys.countedFromAbove);
    this.#context = { ...this.#context, from: 'entry', isNamed: true };
    this.#note((notes) => notes.addRelative({ date, edtf: role.date.edtf, from: 'above', words: above }));
    return role;
  }

  /** Below the heading of a month, or below a day where that is how days go on, the number of a day is a date. */
  numbered(found: Line, place: number): Role | undefined {
    const sight = this.#text.numberIn(place);
    if (sight === undefined) return undefined;
    const day = Number(/\d+/.exec(sight.date.text)?.[0]);
    const above = this.#context.day;
    const goesOn = this.#text.style.numbersGoOn && above !== undefined && isStrong(sight) && day > above;
    const isNext = this.#monthHeading || goesOn;
    const month =
      isNext || !opensParagraph(this.#text.lines, place) ? undefined : monthOfWeekday(sight, day, this.#context);
    if (!isNext && month === undefined) return undefined;
    this.#context = { ...this.#context, ...month };
    this.#sibling = siblingOf(found);
    return this.#entry(found.line, sight, isNext ? whys.number : whys.weekday, place);
  }

  #complete({ reading }: Sight): Completed {
    const [rises, falls] = [this.#rises, this.#falls];
    return complete(reading, this.#context, rises > 1 && falls === 0 ? 1 : falls > 1 && rises === 0 ? -1 : 0);
  }

  #entry(line: Piece, sight: Sight, why: string, place?: number): DatedRole {
    const behind =
      place === undefined || !this.#text.style.yearsBehind ? undefined : yearBehind(this.#text.lastIn(place), line);
    // The year that is written wins over the year above.
    if (behind !== undefined) this.#context = { ...this.#context, year: behind, from: 'heading' };
    const completed = this.#complete(sight);
    const from = whyCompleted(sight.reading, completed, this.#context);
    this.#begun = true;
    this.#group(sight, completed);
    if (completed.turned) this.#note((notes) => notes.addTurned({ date: sight.date, edtf: completed.edtf }));
    else if (completed.guessed) this.#noteCarried(sight, completed);
    this.#context = completed.context;
    const role = this.#role(line, sight, completed, why + from);
    return this.#context.yearly === undefined ? role : { ...role, series: this.#yearlyDays };
  }

  #noteCarried({ date, level }: Sight, { edtf }: Completed): void {
    const carried = { date, edtf, isFar: this.#context.from === 'title', isClock: level === 'time' };
    this.#note((notes) => notes.addCarried(carried));
  }

  /** Puts a date beside those above that have their year from the same place. */
  #group({ reading, date }: Sight, { value }: Completed): void {
    if (reading.kind === 'impossible' || value === undefined) return;
    if (isWhole(reading.value)) this.#dates.push('anew');
    const { year, month } = contextOf(value);
    if (!lacksOf(reading.value).year || year === undefined || month === undefined) return;
    this.#dates.push({ date, months: 12 * year + month });
  }

  /** Says where a date is not the day of the week that it names, nor would be by its other reading. */
  #checkWeekday({ reading, date }: Sight, value: DateValue | undefined): void {
    if (reading.kind === 'impossible' || reading.weekday === undefined || reading.alternatives !== undefined) return;
    const day = value && weekdayInsteadOf(reading.weekday, value);
    if (day !== undefined) this.#note((notes) => notes.addWeekday({ date, day }));
  }

  #role(line: Piece, sight: Sight, { edtf, value, guessed, noDay }: Completed, why: string): DatedRole {
    this.#checkWeekday(sight, value);
    const { reading, date, rest, label, half } = sight;
    if (half !== undefined) this.#note((notes) => notes.addHalf(date, half));
    const written: WrittenDate = { edtf, wording: date.text, piece: date, ...(guessed ? { unsure: true } : {}) };
    const impossible = reading.kind === 'impossible' ? reading.reason : noDay;
    if (reading.kind === 'impossible' || impossible !== undefined)
      return {
        kind: 'dated',
        line,
        date: { ...written, ...present({ impossible }) },
        rest,
        why,
        ...present({ label }),
      };
    const other = reading.alternatives?.[0];
    const century = this.#text.style.shortYears ? undefined : inOtherCentury(date.text, reading.value);
    if (century !== undefined) this.#note((notes) => notes.addCentury({ date, one: reading.value, other: century }));
    if (other !== undefined && century === undefined && this.#text.style.order === undefined)
      this.#note((notes) => notes.addAmbiguous({ date, one: reading.value, other }));
    if (edtf !== '' && value !== undefined && lacksOf(value).year) this.#note((notes) => notes.addYearless(date));
    if (edtf === '' && !reading.undated) this.#note((notes) => notes.addDayless(date));
    return { kind: 'dated', line, date: written, rest, why, ...present({ label }) };
  }

  #takeHeading(line: Piece, sight: Sight, completed: Completed, place: number): Role {
    this.#heading = { edtf: completed.edtf, wording: sight.date.text, piece: sight.date };
    this.#sibling = '';
    const { level } = sight;
    this.#checkWeekday(sight, completed.value);
    this.#note((notes) => notes.addHeading(line));
    this.#monthHeading = level === 'month';
    const isOwn = sight.reading.kind === 'date' && isWhole(sight.reading.value);
    if (isOwn) this.#dates.push('anew');
    const from = isOwn || this.#context.from === 'heading' ? 'heading' : undefined;
    const { value } = completed;
    const lower = this.#text.lines[this.#below[place] ?? -1]?.sight;
    const isAbove = value !== undefined && isYearly(sight) && lower?.level === 'year';
    const { month, day } = isAbove ? contextOf(value) : {};
    if (isAbove) this.#yearlyDays += 1;
    if (month !== undefined && day !== undefined) this.#context = { yearly: { month, day } };
    else if (value !== undefined && level === 'decade') this.#context = { decade: contextOf(value).decade };
    else if (value !== undefined) this.#context = contextAfter(value, completed.context, from);
    return { kind: 'heading', line, why: whys.heading };
  }

  /** Whether a date has words behind it like a heading's, and the next date, behind a bullet, lies within it: “2031: A long year”. */
  #isTitled(sight: Sight, value: DateValue, place: number): boolean {
    const next = this.#nextDated[place];
    const lower = next === undefined ? undefined : this.#text.lines[next]?.sight;
    if (lower === undefined || sight.rest.text.length >= longestHeading || !isHeadlike(sight.rest.text)) return false;
    const isCoarse = sight.level === 'year' || sight.level === 'decade' || sight.level === 'month';
    if (!isCoarse || bulletLength(sight.opener) > 0 || sight.separator === 'lead') return false;
    const hangs = lower.opener !== '' && !lower.opener.startsWith('#') && lower.opener !== sight.opener;
    return hangs && lower.reading.kind === 'date' && isCompleted(lower.reading.value, value, value);
  }

  /** Whether the date completes the dates below it: the next line has a date that lacks what this one names, or lies within it. */
  #isHeading(sight: Sight, { edtf, value }: Completed, place: number): boolean {
    const next = this.#below[place];
    const below = next === undefined ? undefined : this.#text.lines[next];
    if (below === undefined || next === undefined || sight.reading.kind === 'impossible') return false;
    const { level } = sight;
    if (sight.rest.text.length >= longestHeading || edtf === '' || value === undefined) return false;
    const lower = dateIn(below);
    const isDated = this.#text.dated[next] === true || isRow(below);
    if (level === 'day' && isDated && lower?.level === 'year') return isYearly(sight);
    if (level === 'day') return isDated && lower !== undefined && lower.level === 'time';
    if (sight.separator !== 'end') return this.#isTitled(sight, value, place);
    if (level === 'month' && this.#text.numberIn(next) !== undefined) return true;
    if (!isDated || lower === undefined || lower.reading.kind === 'impossible') return false;
    return isCompleted(lower.reading.value, value, sight.reading.value);
  }

  /** Words for a date that is counted from another: “two days later”, “yesterday”. */
  relative({ line }: Line, place: number): Role | undefined {
    const told = this.#isRelative(line.text) ? relativeIn(line, this.#text.style.language) : undefined;
    if (told === undefined) return undefined;
    const { lines, dated } = this.#text;
    const around = { place, lines, dated, below: this.#below[place] };
    if (!this.#mayCount(told, place) || !standsAsDate(told, around, this.#separators)) return undefined;
    const above = this.#begun ? this.#last : undefined;
    const counted = countDate(told, { above, isOrderly: this.#isOrderly, appeared: this.#text.appeared });
    return counted === undefined ? this.#takeUncounted(line, told) : this.#takeCounted(line, told, counted);
  }

  /**
   * Before the first date nothing can be counted but from the day on which the text appeared, and only where a sentence follows: “Today”
   * may stand in the head of a page.
   */
  #mayCount({ of, shift, separator }: RelativeWords, place: number): boolean {
    if (shift?.kind === 'same') return this.#begun;
    if (this.#text.style.dates !== 'at the start') return false;
    const below = this.#text.lines[place + 1]?.line.text ?? '';
    return this.#begun || (of === 'now' && (separator !== 'end' || endsSentence(below)));
  }

  #takeCounted(line: Piece, { piece, label, rest, shift }: RelativeWords, { value, from, words }: CountedDate): Role {
    const edtf = value === undefined ? '' : edtfOf(value);
    const date: WrittenDate = { edtf, wording: piece.text, piece };
    const told = { kind: 'dated', line, date, rest, ...present({ label }) } as const;
    if (shift?.kind === 'same') return { ...told, why: whys.sameDay };
    this.#begun = true;
    this.#note((notes) => notes.addRelative({ date: piece, edtf, from, words }));
    this.#context = contextBelow(value, from, this.#context);
    return { ...told, why: from === 'now' ? whys.countedFromNow : whys.countedFromAbove };
  }

  /** What is not known is not counted on; the year still stands above, and is told where it is carried. */
  #takeUncounted(line: Piece, { piece, rest, of }: RelativeWords): Role {
    this.#begun = true;
    this.#note((notes) => notes.addUncounted(piece, of));
    const { year, decade, from } = this.#context;
    this.#context = { year, decade, from };
    return { kind: 'dated', line, date: { edtf: '', wording: piece.text, piece }, rest, why: whys.uncounted };
  }

  /** A further event of the date above: a line that hangs below its text, or has a dash where others have their date. */
  further(found: Line, place: number): Role | undefined {
    const above = this.#last;
    if (above === undefined) return undefined;
    const rest = trimmed(after(found.line, found.bullet));
    if (this.#heading !== undefined && found.bullet > 0 && siblingOf(found) === this.#sibling)
      return { kind: 'dated', line: found.line, date: this.#heading, rest, why: whys.sibling };
    if (!(this.#hangs(found, place) || this.#repeats(found, place) || this.#isInMargin(found, place))) return undefined;
    return { kind: 'dated', line: found.line, date: above.date, rest, why: whys.further };
  }

  #textAbove(place: number): string {
    return this.#text.lines[place - 1]?.line.text ?? '';
  }

  #hangs({ line, indent }: Line, place: number): boolean {
    const column = this.#column;
    const isThere = column !== undefined && indent > 2 && Math.abs(indent - column) < 2;
    return isThere && /^[\p{Lu}\d"“„«]/u.test(line.text) && /[.!?…"”»)]$/u.test(this.#textAbove(place));
  }

  /** Whether dates stand in the margin, each line is a sentence, and this one has no date. */
  #isInMargin({ line }: Line, place: number): boolean {
    if (!this.#text.style.margin) return false;
    return /^["“„«]?\p{Lu}.*[.!?…"”»]$/u.test(line.text) && /[.!?…"”»)]$/u.test(this.#textAbove(place));
  }

  #repeats({ line }: Line, place: number): boolean {
    if (!this.#text.style.dashed || line.text.length < shortEvent || !/^[-–—]\s/.test(line.text)) return false;
    const isApart = isBlankAt(this.#text.lines, place - 1) && isBlankAt(this.#text.lines, place + 1);
    return isApart && this.#last !== undefined && this.#last.rest.text.length >= shortEvent;
  }

  /** A headline that ends with a date, among dates that stand alone in their lines: “A second pier (March 2031)”. */
  titled(found: Line, place: number): Role | undefined {
    const { line, bullet } = found;
    const isApart = isBlankAt(this.#text.lines, place - 1) && isHeadlike(line.text.replace(/[)）\]]$/, ''));
    if (!this.#begun || !this.#text.style.alone || !isApart || bullet > 0 || line.text.length >= longestHeading)
      return undefined;
    const sight = this.#text.lastIn(place);
    if (sight === undefined) return undefined;
    const below = this.#below[place];
    if (below === undefined || this.#text.dated[below]) return undefined;
    this.#endList();
    this.#monthHeading = false;
    return this.#entry(line, sight, whys.titled);
  }

  unread({ line, sight }: Line, place: number): Role | undefined {
    // A date that can be read, but is none of an entry, is no date that cannot.
    if (sight?.separator === 'end' && sight.level !== 'number' && sight.reading.kind !== 'impossible') return undefined;
    const { language, separated } = this.#text.style;
    // In brackets right below a text stands where it is from.
    if (/^[(（].*[)）]$/.test(line.text) && this.#textAbove(place) !== '') return undefined;
    const found = unreadDateIn(line, language, separated && this.#begun);
    if (found === undefined || !this.#standsAlone(place, found.rest)) return undefined;
    if (!/\d/.test(found.piece.text) && !this.#standsAsOthers(place, found.rest)) return undefined;
    // Words with a year in the first line of all are rather a title.
    const isTitle = !this.#begun && found.month === undefined && /^\p{L}/u.test(found.piece.text);
    if (!found.isDoubtful && !isTitle) return this.#takeUnread(line, found);
    const { text: date, ...range } = found.piece;
    this.#note((notes) => notes.add(diagnose('date-in-text', range, { date })));
    return undefined;
  }

  /** Whether a line without a number stands where the dates do: alone above a text, as most of them, or before a sign. */
  #standsAsOthers(place: number, rest: Piece): boolean {
    const below = this.#below[place];
    return (
      this.#begun && (rest.text !== '' || (this.#text.style.alone && below !== undefined && !this.#text.dated[below]))
    );
  }

  /** A year that a letter has grown to, behind a date that has none: “15 March 2031A: text”. It would be lost, and another year taken. */
  grownYear({ line, sight }: Line, place: number): Role | undefined {
    if (sight?.reading.kind !== 'date' || sight.level === 'none' || !lacksOf(sight.reading.value).year)
      return undefined;
    const grown = /^(?:1\d|20)\d\d\p{L}(?=\s*(?:[:：–—-]|$))/u.exec(sight.rest.text)?.[0];
    if (grown === undefined || !opensParagraph(this.#text.lines, place)) return undefined;
    const to = sight.rest.from - line.from + grown.length;
    const rest = trimmed(after(line, to + (/^\s*[:：–—-]+/u.exec(line.text.slice(to))?.[0].length ?? 0)));
    return this.#takeUnread(line, { piece: after(before(line, to), sight.date.from - line.from), rest });
  }

  /** Where dates stand alone in their lines, what follows one in its line is a part of it that was not understood. */
  leftover({ line, sight }: Line, place: number): Role | undefined {
    if (!this.#text.style.alone || sight === undefined || sight.separator === 'label' || sight.label !== undefined)
      return undefined;
    if (!hasLeftover(sight) || !(this.#textAbove(place) === '' || endsSentence(this.#textAbove(place))))
      return undefined;
    const piece = after(line, sight.date.from - line.from);
    return this.#takeUnread(line, { piece, rest: after(line, line.text.length) });
  }

  #takeUnread(line: Piece, found: UnreadDate): Role {
    this.#begun = true;
    this.#note((notes) => notes.addUnread(found));
    this.#endList();
    this.#monthHeading = false;
    const { year, from } = this.#context;
    this.#context = from === 'heading' && year !== undefined ? { year, from } : {};
    const { piece, rest } = found;
    return { kind: 'dated', line, date: { edtf: '', wording: piece.text, piece }, rest, why: whys.unread };
  }

  /** A date that cannot be read stands between paragraphs, or directly above its text. */
  #standsAlone(place: number, rest: Piece): boolean {
    const above = this.#textAbove(place);
    const isFree = above === '' || /[.!?…"”»)。！？؟]$/u.test(above);
    if (rest.text !== '') return isFree || opensParagraph(this.#text.lines, place);
    const isHead = !this.#begun && place === this.#first;
    if (isHead) return !isBlankAt(this.#text.lines, place + 1);
    return this.#begun && isFree;
  }
}

/** No line looks farther than so many places, but for the next line with a date and what stands before that. */
const farthest = 3;

const walk = walkOf<Line, State, Told>(farthest);

/** Dates below one of the same year that they cannot follow, as time runs here: a year may be missing between them. */
function doubtedIn(told: readonly Told[]): readonly Piece[] {
  const direction = told.reduce((sum, { rises }) => sum + rises, 0) < 0 ? -1 : 1;
  const groups: YearlessDate[][] = [[]];
  for (const { dates } of told) {
    for (const date of dates) {
      if (date === 'anew') groups.push([]);
      else groups.at(-1)?.push(date);
    }
  }
  return groups.flatMap((dates) => {
    const first = dates.findIndex(
      ({ months }, place) => (months - (dates[place - 1]?.months ?? months)) * direction < 0,
    );
    return first < 0 ? [] : dates.slice(first).map(({ date }) => date);
  });
}

/** A headline above a date that turned out to be a heading is text, so that it is not lost. */
function withHeadlines(roles: readonly Role[]): readonly Role[] {
  if (!roles.some(({ kind }) => kind === 'headline')) return roles;
  const told = new Set(roles.map((role) => (role.kind === 'dated' ? role.above?.to : undefined)));
  return roles.map((role) => {
    if (role.kind !== 'headline' || told.has(role.line.to)) return role;
    return textOf({ line: role.line, indent: 0, bullet: bulletLength(role.line.text) });
  });
}

/** Of a date whose words have but two digits of its year the same date in the other century that is meant so. */
function inOtherCentury(words: string, value: DateValue): DateValue | undefined {
  const { year } = contextOf(value);
  if (value.kind !== 'point' || year === undefined || year < 1900 || year > 2099 || /\d{4}/.test(words))
    return undefined;
  const isShort = new RegExp(`(?<!\\d)${String(year).slice(-2)}(?!\\d)`).test(words);
  return isShort ? { ...value, year: year < 2000 ? year + 100 : year - 100 } : undefined;
}

/** Whether a date that stands alone is a day of any year. */
function isYearly({ level, separator, reading }: Sight): boolean {
  return level === 'day' && separator === 'end' && reading.kind === 'date' && lacksOf(reading.value).year;
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

/** “1948–1959: The shed years”: a period with a title, below which each bullet is an entry. */
function isTitledPeriod({ opener, reading, separator, rest: { text } }: Sight): boolean {
  // A bullet’s own bullets are part of its text.
  if (bulletLength(`${opener} `) > 0) return false;
  const isPeriod = reading.kind === 'date' && reading.value.kind === 'period';
  return isPeriod && separator === 'mark' && text.length < longestHeading && isHeadlike(text);
}

function columnOf({ line, indent }: Line, { date, rest }: Sight): number | undefined {
  const isApart = rest.text !== '' && rest.from - date.to > 1;
  return isApart ? indent + rest.from - line.from : undefined;
}

function siblingOf({ line, indent, bullet }: Line): string {
  return bullet === 0 ? '' : `${indent} ${line.text.slice(0, bullet)}`;
}

function isTitleLike(text: string): boolean {
  return (
    text.length <= 120 && text.split(/\s/).length <= 16 && !/[.,;:。]$/u.test(text) && /^\p{L}|^["“„«]/u.test(text)
  );
}

/**
 * Whether a date lacks what that of a heading names, or lies within it.
 * @param own the date of the heading as its own words name it
 */
function isCompleted(lower: DateValue, heading: DateValue, own: DateValue): boolean {
  const level = levelOf(heading);
  return lacks(lower, level) || (isWhole(lower) ? liesWithin(lower, heading) : level === 'month' && liesIn(lower, own));
}

function lacks(lower: DateValue, level: Level): boolean {
  const { year, month } = lacksOf(lower);
  return level === 'month' ? levelOf(lower) === 'number' : year && !month;
}

/** Whether a day or month lies in the date of a heading; of years below a decade each may be one. */
function liesWithin(lower: DateValue, heading: DateValue): boolean {
  const finer = levelOf(lower);
  return (finer === 'day' || finer === 'month') && liesIn(lower, heading);
}

/** What a date that was counted says of those below it: of days that lie in the past of the text, only a whole day says anything. */
function contextBelow(value: DateValue | undefined, from: CountedDate['from'], above: Context): Context {
  if (value?.kind === 'point' && (from === 'above' || levelOf(value) === 'day')) return contextAfter(value, above);
  return { year: above.year, from: above.from };
}

function textOf({ line, indent, bullet }: Pick<Line, 'line' | 'indent' | 'bullet'>): TextRole {
  return { kind: 'text', line, words: trimmed(after(line, bullet)), bullet: bullet > 0, escaped: false, indent };
}

/** The roles of lines, with the dates marked that may be of another year than the one above. */
function withDoubts(roles: readonly Role[], doubted: readonly Piece[]): readonly Role[] {
  if (doubted.length === 0) return roles;
  const places = new Set(doubted.map(({ from }) => from));
  return roles.map((role) => {
    const isDoubted = role.kind === 'dated' && places.has(role.date.piece.from);
    return isDoubted ? { ...role, date: { ...role.date, unsure: true } } : role;
  });
}
