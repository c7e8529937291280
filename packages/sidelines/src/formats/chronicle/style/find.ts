import { boundsOfValue, type DateValue, dayOf, isWhole, lacksOf, type NumericOrder } from '../../../time/index.ts';
import { countOf } from '../counting.ts';
import { present } from '../guards.ts';
import { after, before, type Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { counterOf, rowOf } from '../rows.ts';
import { longestDate } from '../shape/last.ts';
import { type Shape, Shapes, type SightKind } from '../shape/shape.ts';
import type { Numbers, Sight } from '../shape/sight.ts';
import { endsSentence, isHeadlike } from '../signs.ts';
import { folded } from '../together.ts';
import { whys } from '../whys.ts';
import { afterwordIn } from './afterword.ts';
import { captionsIn } from './captions.ts';
import { contentsIn } from './contents.ts';
import { datedLines } from './dated.ts';
import { type Habit, type Habits, holds } from './habits.ts';
import { withHalfDays } from './half-days.ts';
import { headlinesAbove } from './headlines.ts';
import { isBlankAt, isRow, type Line, opensParagraph } from './line.ts';
import { orderInTime } from './order.ts';
import { pagesIn } from './pages.ts';
import { type Apart, areInOrder, explainsMost, stretchesWithout } from './stretches.ts';
import type { DatePlace, Style, Taken } from './style.ts';
import { type Row, readTables } from './tables.ts';
import { hasLeftover, isStrong, nothingTaken, takenIn } from './taken.ts';
import { latestYearIn, yearBehind } from './years.ts';

/** The lines of a chronicle with what was found of how it is written. */
export interface Found {
  readonly style: Style;
  readonly lines: readonly Line[];
  readonly dated: readonly boolean[];
  /** The stretches whose dates stand elsewhere than those of the whole. */
  readonly apart: readonly Apart[];
  readonly headlines: ReadonlyMap<number, number>;
  /** The lines that begin with the year of the day above them. */
  readonly years: ReadonlySet<number>;
  /** The folded names of the parties that are declared. */
  readonly parties: ReadonlySet<string>;
  /** Reads a line where the number of a day is a date. */
  readonly numberIn: (place: number) => Sight | undefined;
  /** Reads the date with which a line ends. */
  readonly lastIn: (place: number) => Sight | undefined;
  /** Reads the only date in a line. */
  readonly middleIn: (place: number) => Sight | undefined;
  /** The date that words begin with, were they a line. */
  readonly sightOf: (text: string) => Sight | undefined;
}

/** What is known before a style is looked for. */
export interface Ground {
  readonly language: string;
  readonly order: NumericOrder | undefined;
  readonly dottedTimes: boolean;
  readonly compactTimes: boolean;
  readonly yearSpans: boolean;
  /** The folded names of the parties that are declared. */
  readonly parties: ReadonlySet<string>;
  readonly habits: Habits;
  /** Where the author says that dates stand. */
  readonly dates: DatePlace | undefined;
  readonly memory: ReadingMemory;
}

/** Finds how a chronicle is written: of the places where its dates may stand, the one that explains most of it. */
export function findStyle(pieces: readonly Piece[], ground: Ground): Found {
  const first = new Finder(pieces, ground).find();
  const order = ground.order ?? orderInTime(first.lines, first.dated, ground.habits);
  if (order !== ground.order) return findStyle(pieces, { ...ground, order });
  return standsAboveNext(first) ? new Finder(cutAtLast(pieces, first), ground).find() : first;
}

/** Whether dates at the ends of lines are those of the lines below: the first line of all ends with a year, and the last does not. */
function standsAboveNext({ style, lines, dated }: Found): boolean {
  if (style.dates !== 'at the end') return false;
  const filled = lines.filter(({ line }) => line.text !== '');
  const last = filled.at(-1);
  const year = /(?:^|[^\d.,])(\d{4})$/.exec(filled[0]?.line.text ?? '')?.[1];
  // The year of a title is that of the whole.
  const isOther = year !== undefined && !filled.slice(1).some(({ sight }) => sight?.date.text.includes(year));
  return isOther && last !== undefined && dated[lines.indexOf(last)] !== true;
}

/** Cuts the lines before the dates at their ends. */
function cutAtLast(pieces: readonly Piece[], { lines, dated }: Found): readonly Piece[] {
  return pieces.flatMap((piece, place) => {
    const from = dated[place] ? lines[place]?.sight?.date.from : undefined;
    if (from === undefined || from <= piece.from) return [piece];
    return [before(piece, from - piece.from), after(piece, from - piece.from)];
  });
}

/** The lines with dates in one of the places where they may stand. */
interface DateLayout {
  readonly dates: DatePlace;
  readonly lines: readonly Line[];
  readonly taken: Taken;
  readonly dated: readonly boolean[];
  /** How many lines it gives a date. */
  readonly explained: number;
}

const placesOf = { first: 'at the start', last: 'at the end', middle: 'within' } as const;

/** The forms of dates that some texts have. */
type Forms = Pick<Style, 'numbered' | 'lettered' | 'smallYears' | 'shortYears' | 'bareMonths'>;

class Finder {
  readonly #ground: Ground;
  readonly #habits: Habits;
  readonly #numbers: Numbers;
  readonly #latest: number | undefined;
  readonly #reader: Shapes;
  /** What the date that is seen in a shape depends on besides that. */
  readonly #given: readonly (string | number | undefined)[];
  readonly #shapes: readonly Shape[];
  readonly #tables: ReadonlyMap<number, readonly Row[]>;
  readonly #captions: ReadonlySet<number>;
  readonly #contents: ReadonlySet<number>;
  readonly #pages: ReadonlySet<number>;

  constructor(pieces: readonly Piece[], ground: Ground) {
    const { language, order, dottedTimes, compactTimes, yearSpans, habits, memory, parties } = ground;
    this.#ground = ground;
    this.#habits = habits;
    this.#numbers = present({ order, dottedTimes, compactTimes, yearSpans });
    this.#latest = latestYearIn(pieces, memory);
    this.#reader = new Shapes(language, this.#numbers, memory, this.#latest);
    this.#shapes = this.#reader.all(pieces);
    this.#tables = readTables(pieces, language, this.#numbers, parties);
    this.#captions = captionsIn(pieces, memory);
    this.#contents = contentsIn(pieces, memory);
    this.#pages = pagesIn(pieces, this.#sightAt('first'), memory);
    this.#given = [[...parties].join('\n'), this.#latest];
  }

  find(): Found {
    const { language, order, dottedTimes, compactTimes, yearSpans, parties } = this.#ground;
    const forms = this.#forms();
    const yearsBehind = this.#areYearsBehind();
    const best = this.#bestLayout(this.#firstSights(forms), yearsBehind);
    const { lines, dated, years, apart } = this.#settle(best, yearsBehind);
    const headlines = headlinesAbove(lines, dated, this.#habits);
    const style: Style = {
      language,
      order,
      dottedTimes,
      compactTimes,
      yearSpans,
      ...forms,
      dates: best.dates,
      taken: best.taken,
      headlines: headlines.size > 0,
      yearsBehind,
      yearsBelow: years.size > 0,
      numbersGoOn: this.#goOn(lines, dated),
      ...traitsOf(lines, dated, this.#habits, this.#ground.memory),
    };
    const [numberIn, lastIn, middleIn] = [this.#sightAt('day'), this.#sightAt('last'), this.#sightAt('middle')];
    const sightOf = (text: string) => this.#sight(this.#reader.of({ from: 0, to: text.length, text }), 'first');
    return { style, parties, lines, dated, apart, headlines, years, numberIn, lastIn, middleIn, sightOf };
  }

  #sightAt(kind: SightKind): (place: number) => Sight | undefined {
    return (place) => {
      const shape = this.#shapes[place];
      return shape && this.#sight(shape, kind);
    };
  }

  /** Which forms of dates the text has besides those that are dates wherever they stand. */
  #forms(): Forms {
    const items = { numbered: this.#areCounted('item'), lettered: this.#areCounted('letter') };
    const plain = this.#firstOf(plainKinds(items));
    return {
      ...items,
      smallYears: this.#areSmall(plain),
      shortYears: this.#areShort(plain),
      bareMonths: this.#areBareMonths(plain),
    };
  }

  /** The date of each line in the first of some places where it has one. */
  #firstOf(kinds: readonly SightKind[]): readonly (Sight | undefined)[] {
    const given = [...this.#given, ...kinds];
    return sightsOf(this.#ground.memory, this.#shapes, [], given, (shape) => this.#furtherSight(shape, kinds));
  }

  /** The dates with which the lines begin, in the forms that the text has. */
  #firstSights({ smallYears, shortYears, bareMonths, ...items }: Forms): readonly (Sight | undefined)[] {
    return this.#firstOf([
      ...plainKinds(items),
      ...(shortYears ? (['short'] as const) : []),
      ...(smallYears ? (['small'] as const) : []),
      ...(bareMonths ? (['month'] as const) : []),
    ]);
  }

  #bestLayout(first: readonly (Sight | undefined)[], yearsBehind: boolean): DateLayout {
    const atStart = this.#layout('at the start', first);
    const fewest = atStart.explained / this.#habits.explained.share;
    const others = yearsBehind ? [] : this.#otherLayouts(first, fewest);
    return others.reduce((one, other) => (this.#isBetter(other, one) ? other : one), atStart);
  }

  /** The lines of a layout, and which of them are dated, once it is known what belongs to other lines. */
  #settle(best: DateLayout, yearsBehind: boolean): Pick<Found, 'lines' | 'dated' | 'apart' | 'years'> {
    const {
      lines: kept,
      dated: chosen,
      apart,
    } = this.#withStretches(withoutAfterword(best, this.#ground.memory), yearsBehind);
    const years = this.#yearsBelow(kept, chosen);
    const titles = this.#titlesAmong(kept, chosen);
    const loose = endsOfSentences(kept, chosen);
    const dated = chosen.map((isDated, place) => {
      return (isDated || years.days.has(place)) && !years.lines.has(place) && !titles.has(place) && !loose.has(place);
    });
    const sentences = withSentences(kept, dated, best.taken);
    return { lines: withHalfDays(sentences, dated), dated, apart, years: years.lines };
  }

  /** Reads each stretch that the layout of the whole leaves without a date in the layout that explains it, if one does. */
  #withStretches(whole: DateLayout, yearsBehind: boolean): Pick<Found, 'lines' | 'dated' | 'apart'> {
    const [lines, dated] = [[...whole.lines], [...whole.dated]];
    const apart: Apart[] = [];
    if (this.#ground.dates !== undefined || yearsBehind) return { lines, dated, apart };
    for (const kind of ['last', 'first', 'middle'] as const) {
      for (const { from, to } of stretchesWithout(lines, dated)) {
        const layout = this.#layoutOf(lines.slice(from, to), kind, from, from === 0 ? lines[to] : undefined);
        layout?.dated.forEach((isDated, index) => {
          const line = layout.lines[index];
          if (isDated && line) lines[from + index] = line;
          dated[from + index] = isDated;
        });
        if (layout)
          apart.push({ from: from + layout.dated.indexOf(true), dates: layout.dates, count: layout.explained });
      }
    }
    return { lines, dated, apart };
  }

  /**
   * The layout of a stretch with its dates in such a place, if it explains most of it by itself, and the dates run one way.
   * @param next the line with a date below a stretch that stands before all dates: it goes on with that, or is a list of contents
   */
  #layoutOf(
    stretch: readonly Line[],
    kind: 'first' | 'last' | 'middle',
    from: number,
    next: Line | undefined,
  ): DateLayout | undefined {
    const sights = this.#sights(kind, from, from + stretch.length).map((sight, place) =>
      stretch[place]?.furniture === undefined ? sight : undefined,
    );
    const isSure = sights.some((sight) => sight !== undefined && !isPartial(sight));
    const layout = isSure ? this.#layout(placesOf[kind], sights, from) : undefined;
    const habit = this.#habits[kind === 'first' ? 'paragraphs' : kind];
    return layout !== undefined && explainsMost(layout, habit) && areInOrder(layout, next) ? layout : undefined;
  }

  /** The date of a line; the name of a month is none where a party is called so. */
  #sight(shape: Shape, kind: SightKind): Sight | undefined {
    const sight = this.#reader.sight(shape, kind);
    return sight?.level === 'month' && this.#ground.parties.has(folded(sight.date.text)) ? undefined : sight;
  }

  #furtherSight(shape: Shape, kinds: readonly SightKind[]): Sight | undefined {
    for (const kind of kinds) {
      const sight = this.#sight(shape, kind);
      if (sight !== undefined) return sight;
    }
    return undefined;
  }

  /** Whether days have years of two digits. */
  #areShort(sights: readonly (Sight | undefined)[]): boolean {
    const short = shortOf(this.#ground.memory, this.#shapes, [sights], this.#given, (shape, place) => {
      return sights[place] === undefined && this.#sight(shape, 'short') !== undefined;
    });
    return holds(
      this.#habits.shortYears,
      countOf(short, (isShort) => isShort),
    );
  }

  /** Whether numbers, or letters of one kind, count the lines up from the first, and most have a date behind them that is exact. */
  #areCounted(kind: 'item' | 'letter'): boolean {
    const tallies = new Map<string, { last: number; all: number; exact: number }>();
    const items = itemsOf(this.#ground.memory, this.#shapes, [], [kind], ({ line }) => itemIn(line.text, kind));
    for (const [place, item] of items.entries()) {
      if (item === undefined) continue;
      const tally = tallies.get(item.form) ?? { last: 0, all: 0, exact: 0 };
      // Letters begin anew in each part of an outline.
      if (item.count !== tally.last + 1 && !(kind === 'letter' && item.count === 1)) continue;
      const level = this.#sightAt(kind)(place)?.level;
      // “1. August 1914” is a day, so that a month shows nothing.
      const isExact = level === 'day' || level === 'year' || (kind === 'letter' && level === 'month');
      tallies.set(item.form, { last: item.count, all: tally.all + 1, exact: tally.exact + (isExact ? 1 : 0) });
    }
    return [...tallies.values()].some(({ exact, all }) => holds(this.#habits.items, exact, all));
  }

  /** Whether years are counted in hundreds: many lie in antiquity, or several stand alone with three digits among others. */
  #areSmall(sights: readonly (Sight | undefined)[]): boolean {
    const { memory } = this.#ground;
    if (holds(this.#habits.antiquity, countOld(memory, sights))) return true;
    return (
      (holds(this.#habits.threeDigits, countThreeDigits(memory, this.#shapes)) ||
        holds(this.#habits.antiquity, countAnnals(memory, this.#shapes))) &&
      sights.some((sight) => sight?.level === 'year')
    );
  }

  #areBareMonths(sights: readonly (Sight | undefined)[]): boolean {
    const open = monthsOf(this.#ground.memory, this.#shapes, [sights], this.#given, (shape, place) => {
      const isOpen = sights[place] === undefined || sights[place]?.level === 'month';
      return isOpen && this.#sight(shape, 'month') !== undefined;
    });
    const months = countOf(open, (isMonth, place) => isMonth && !this.#tables.has(place));
    return holds(this.#habits.months, months);
  }

  /** The headings of the first level that are no dates: the only one is the title, were it a year; and days, where most days are none. */
  #titlesAmong(lines: readonly Line[], dated: readonly boolean[]): ReadonlySet<number> {
    const places = lines.flatMap(({ line }, place) => (line.text.startsWith('# ') ? [place] : []));
    if (places.length === 1) return new Set(places);
    const days = places.filter((place) => lines[place]?.sight?.level === 'day');
    return new Set(days.length * 2 < countOf(dated, (isDated) => isDated) ? days : []);
  }

  /** Whether days, or numbers of days, have their year in brackets at the end of the line. */
  #areYearsBehind(): boolean {
    if (countYearsInBrackets(this.#ground.memory, this.#shapes) < this.#habits.yearsBehind.fewest) return false;
    const days = this.#firstOf(['first', 'day']);
    const { memory } = this.#ground;
    const found = yearsBehindOf(memory, this.#shapes, [days], this.#given, (shape, place) => {
      if (!isYearless(days[place])) return 'none';
      return yearBehind(this.#sight(shape, 'last'), shape.line) === undefined ? 'yearless' : 'behind';
    });
    const behind = countOf(found, (kind) => kind === 'behind');
    return holds(this.#habits.yearsBehind, behind, behind + countOf(found, (kind) => kind === 'yearless'));
  }

  /** The days that have their year at the start of the line below, and those lines, where that is how most such days have theirs. */
  #yearsBelow(
    lines: readonly Line[],
    dated: readonly boolean[],
  ): { readonly days: ReadonlySet<number>; readonly lines: ReadonlySet<number> } {
    const [days, years] = [new Set<number>(), new Set<number>()];
    let [isBeside, yearless] = [false, 0];
    const partial = partialOf(this.#ground.memory, lines, [], [], ({ sight }, place) => {
      if (sight === undefined || !isPartial(sight)) return undefined;
      return { year: sight.level === 'day' ? yearOfDay(lines, place) : undefined };
    });
    partial.forEach((found, place) => {
      if (found === undefined) return;
      if (dated[place]) yearless += 1;
      if (found.year === undefined) return;
      days.add(place);
      years.add(place + found.year.below);
      isBeside ||= found.year.isBeside;
    });
    const isUsual = isBeside && holds(this.#habits.yearsBelow, years.size, yearless);
    return isUsual ? { days, lines: years } : { days: new Set(), lines: new Set() };
  }

  /** Whether paragraphs begin with numbers of days, each later than the one before. */
  #goOn(lines: readonly Line[], dated: readonly boolean[]): boolean {
    let [last, rising] = [0, 0];
    const numberIn = this.#sightAt('day');
    const days = daysOf(this.#ground.memory, lines, [this.#shapes, dated], [], (_, place) => {
      const sight = dated[place] || !opensParagraph(lines, place) ? undefined : numberIn(place);
      return sight !== undefined && isStrong(sight) ? Number(/\d+/.exec(sight.date.text)?.[0]) : 0;
    });
    for (const day of days) {
      if (day > last && last > 0) rising += 1;
      if (day > 0) last = day;
    }
    return holds(this.#habits.numbers, rising);
  }

  #layout(dates: DatePlace, sights: readonly (Sight | undefined)[], from = 0): DateLayout {
    const shapes = this.#shapes.slice(from, from + sights.length);
    const rows = shapes.map((_, place) => this.#tables.get(from + place));
    const around = shapes.map((_, place) => this.#whyAround(from + place, sights[place]));
    const lines = linesOf(this.#ground.memory, shapes, [sights, rows, around], [dates, from], (shape, place) =>
      lineOf(shape, sights[place], rows[place], around[place]),
    );
    const list = `${dates} ${from}`;
    const { memory } = this.#ground;
    const taken = dates === 'within' ? { ...nothingTaken, any: true } : takenIn(lines, this.#habits, memory, list);
    const dated = datedLines(lines, taken, memory, list);
    const explained = countOf(
      lines,
      (line, place) => isRow(line) || (dated[place] === true && line.sight?.level !== 'time'),
    );
    return { dates, lines, taken, dated, explained };
  }

  /** Why a line belongs to what stands around the chronicle; a line with a date of its own is no caption. */
  #whyAround(place: number, sight: Sight | undefined): string | undefined {
    if (this.#contents.has(place)) return whys.contents;
    if (this.#pages.has(place)) return whys.page;
    return this.#captions.has(place) && sight === undefined ? whys.caption : undefined;
  }

  /** Whether a layout explains much more of the text than another, or is the one that the author names. */
  #isBetter(one: DateLayout, other: DateLayout): boolean {
    const { dates } = this.#ground;
    if (dates !== undefined) return one.dates === dates;
    return one.explained > 0 && !holds(this.#habits.explained, other.explained, one.explained);
  }

  /** Dates at the ends of lines, and within them, where that is how many lines are written; so many lines at least. */
  #otherLayouts(first: readonly (Sight | undefined)[], fewest: number): readonly DateLayout[] {
    const { dates } = this.#ground;
    return (['last', 'middle'] as const).flatMap((kind) => {
      const place = kind === 'last' ? 'at the end' : 'within';
      const isSaid = dates === place;
      const countDigits = kind === 'last' ? countDigitsAtEnds : countDigitsWithin;
      const mayBe = dates === undefined && countDigits(this.#ground.memory, this.#shapes) > fewest;
      const sights = isSaid || mayBe ? this.#sights(kind) : [];
      if (!isSaid && !this.#isWritten(kind, sights)) return [];
      return [this.#layout(place, kind === 'last' ? first.map((sight, at) => sights[at] ?? sight) : sights)];
    });
  }

  /** Whether dates are written in a place; within lines one must name its year, for prose, too, has days without. */
  #isWritten(kind: 'last' | 'middle', sights: readonly (Sight | undefined)[]): boolean {
    const isSure = kind === 'last' || sights.some((sight) => sight !== undefined && !isPartial(sight));
    return isSure && this.#isUsual(sights, this.#habits[kind]);
  }

  #sights(kind: SightKind, from = 0, to = this.#shapes.length): readonly (Sight | undefined)[] {
    return this.#shapes
      .slice(from, to)
      .map((shape, place) => (this.#tables.has(from + place) ? undefined : this.#sight(shape, kind)));
  }

  /** Whether so many lines have such a date, of those between the first and the last of them that could stand above a text. */
  #isUsual(sights: readonly (Sight | undefined)[], habit: Habit): boolean {
    const first = sights.findIndex((sight) => sight !== undefined);
    if (first < 0) return false;
    const last = sights.findLastIndex((sight) => sight !== undefined);
    const shown = countOf(sights, (sight) => sight !== undefined);
    return holds(habit, shown, countHeads(this.#ground.memory, this.#shapes.slice(first, last + 1)));
  }
}

const linesOf = rowOf<Shape, Line>();
const daysOf = rowOf<Line, number>(1);

/** The year at the start of the line below a day, so many lines below, and whether a text follows it. */
interface YearBelow {
  readonly below: number;
  readonly isBeside: boolean;
}

const partialOf = rowOf<Line, { readonly year: YearBelow | undefined } | undefined>(2);

function yearOfDay(lines: readonly Line[], place: number): YearBelow | undefined {
  const below = isBlankAt(lines, place + 1) ? 2 : 1;
  const year = lines[place + below]?.sight;
  const isYear = year?.level === 'year' && /^\d{4}$/.test(year.date.text) && year.opener === '';
  if (!isYear || !(year.separator === 'end' || year.separator === 'blank')) return undefined;
  return { below, isBeside: year.separator === 'blank' };
}

const sightsOf = rowOf<Shape, Sight | undefined>();
const shortOf = rowOf<Shape, boolean>();
const monthsOf = rowOf<Shape, boolean>();
const yearsBehindOf = rowOf<Shape, 'none' | 'yearless' | 'behind'>();
const countOld = counterOf<Sight | undefined>((sight) => sight?.reading.kind === 'date' && isOld(sight.reading.value));
const countYearsInBrackets = counterOf<Shape>(({ line }) => /\d\s*[)\]]\s*\.?$/.test(line.text.slice(-12)));
const countThreeDigits = counterOf<Shape>(({ line }) => /^\d{3}\s*(?:[:–—]|$)/u.test(line.text));
const countAnnals = counterOf<Shape>(({ line }) => /^\d{3}\s+["“„«]?\p{Lu}/u.test(line.text));
const countDigitsAtEnds = counterOf<Shape>(({ line }) => /\d/.test(line.text.slice(-longestDate)));
const countDigitsWithin = counterOf<Shape>(({ line }) => /\d/.test(line.text));
const countHeads = counterOf<Shape>(({ line: { text } }) => text !== '' && isHeadlike(text) && text.length < 90);

/** Whether a date names no year, and is no time of the clock. */
function isYearless(sight: Sight | undefined): boolean {
  return sight?.reading.kind === 'date' && lacksOf(sight.reading.value).year && sight.level !== 'time';
}

function lineOf(
  { line, indent, seen }: Shape,
  sight: Sight | undefined,
  rows: readonly Row[] | undefined,
  around: string | undefined,
): Line {
  const { bullet, escaped, furniture = around } = seen;
  const table = rows && { rows };
  // The date of a line that belongs to a page says nothing of how the others are written.
  return { line, indent, bullet, escaped, sight: furniture === undefined ? sight : undefined, furniture, table };
}

/** The places where dates stand that are dates wherever they stand, in the order in which they are looked for. */
function plainKinds({ numbered, lettered }: Pick<Forms, 'numbered' | 'lettered'>): readonly SightKind[] {
  return [...(numbered ? (['item'] as const) : []), ...(lettered ? (['letter'] as const) : []), 'first'];
}

/** What counts a line among others, in the form of their list. */
interface Item {
  readonly form: string;
  readonly count: number;
}

const itemsOf = rowOf<Shape, Item | undefined>();

/** What counts an item, and how it is written: “3.”, or “C.” and “c)”, the letters of other lists. */
function itemIn(text: string, kind: 'item' | 'letter'): Item | undefined {
  const [sign = '', word = ''] = (kind === 'item' ? /^(\d{1,3})[.)]\s+/ : /^([A-Za-zА-Яа-я])[.)]\s/).exec(text) ?? [];
  if (kind === 'item') return word === '' ? undefined : { form: '', count: Number(word) };
  const first = [...'AaАа'].findLast((letter) => letter <= word);
  if (first === undefined) return undefined;
  return { form: sign.replace(word, first), count: word.charCodeAt(0) - first.charCodeAt(0) + 1 };
}

/** How dates stand beside their texts. */
function traitsOf(
  lines: readonly Line[],
  dated: readonly boolean[],
  habits: Habits,
  memory: ReadingMemory,
): Pick<Style, 'margin' | 'dashed' | 'alone' | 'separated'> {
  const looks = looksOf(memory, lines, [], [], (line) => {
    return { isAlone: isAloneInLine(line), isInMargin: isInMargin(line), isDashed: isDashed(line) };
  });
  const shown = countOf(dated, (isDated) => isDated);
  const has = (look: keyof Look) => countOf(looks, (line, place) => dated[place] === true && line[look]);
  return {
    margin: holds(habits.margin, has('isInMargin'), shown),
    dashed: holds(habits.dashed, has('isDashed'), shown),
    alone: holds(
      habits.aloneInLines,
      countOf(looks, ({ isAlone }) => isAlone),
      countOf(looks, ({ isAlone }, place) => dated[place] === true || isAlone),
    ),
    separated: countOf(lines, ({ sight }, place) => dated[place] === true && sight?.separator === 'mark') > 1,
  };
}

/** How the date of a line stands in it. */
interface Look {
  readonly isAlone: boolean;
  readonly isInMargin: boolean;
  readonly isDashed: boolean;
}

const looksOf = rowOf<Line, Look>();

function isInMargin({ line, sight }: Line): boolean {
  const isShort = sight?.level === 'month' || sight?.level === 'year';
  return isShort && sight.separator === 'blank' && endsSentence(line.text);
}

function isDashed({ line, sight }: Line): boolean {
  return (
    sight !== undefined && /[-–—]\s*$/.test(line.text.slice(sight.date.to - line.from, sight.rest.from - line.from))
  );
}

/** What stands below a chronicle, under the heading of sources or of other pages, is no part of it. */
function withoutAfterword(layout: DateLayout, memory: ReadingMemory): DateLayout {
  const from = afterwordIn(
    layout.lines.map(({ line }) => line),
    (place) => layout.lines[place]?.table !== undefined || isStrong(layout.lines[place]?.sight),
  );
  if (from === undefined) return layout;
  const lines = layout.lines.map((line, place) =>
    place < from || line.escaped || line.line.text === '' ? line : { ...line, furniture: whys.afterword },
  );
  return { ...layout, lines, dated: datedLines(lines, layout.taken, memory, 'afterword') };
}

/** The dates that are the last words of a sentence, where most stand at the ends of lines that are none. */
function endsOfSentences(lines: readonly Line[], dated: readonly boolean[]): ReadonlySet<number> {
  const last = lines.flatMap(({ line, sight }, place) => {
    const isLast = dated[place] && sight !== undefined && sight.rest.from < sight.date.from;
    return isLast ? [{ line, date: sight.date, place }] : [];
  });
  const ends = last.filter(({ line, date }) => {
    return /,\s+$/.test(line.text.slice(0, date.from - line.from)) && line.text.slice(date.to - line.from) === '.';
  });
  return new Set(ends.length * 2 < last.length ? ends.map(({ place }) => place) : []);
}

/**
 * Where dates open sentences, “On 5 May the …”, those without a word before them do so too, when what follows goes on in
 * lower case: they are part of the text.
 */
function withSentences(lines: readonly Line[], dated: readonly boolean[], { paragraphs }: Taken): readonly Line[] {
  const leads = countOf(lines, ({ sight }, place) => dated[place] === true && sight?.separator === 'lead');
  if (leads < 2 && !paragraphs) return lines;
  return lines.map((found, place) => {
    const { sight, line } = found;
    if (!dated[place] || sight === undefined || !goesOn(sight)) return found;
    return { ...found, sight: { ...sight, separator: 'lead', rest: after(line, sight.date.from - line.from) } };
  });
}

function goesOn({ separator, rest }: Sight): boolean {
  return (separator === 'blank' || separator === 'comma') && /^\p{Ll}/u.test(rest.text);
}

/** Whether a date lacks its year, or more. */
function isPartial({ reading }: Sight): boolean {
  return reading.kind === 'date' && !isWhole(reading.value);
}

/** Whether a date lies before the year 1000. */
function isOld(value: DateValue): boolean {
  const { start } = boundsOfValue(value);
  return start.kind === 'within' && start.earliest < dayOf(1000, 1, 1);
}

/** Whether a line has nothing but a date, or a date and what may be the rest of its words. */
function isAloneInLine({ sight }: Line): boolean {
  return sight?.separator === 'end' || (sight !== undefined && hasLeftover(sight));
}
