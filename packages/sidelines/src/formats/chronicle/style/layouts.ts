import { mapInSlices, type Slices, whole } from '../../../model/slices.ts';
import type { WhyKey } from '../../../model/whys.ts';
import { isWhole } from '../../../time/index.ts';
import { countOf } from '../counting.ts';
import type { Piece } from '../lines.ts';
import { counterOf, rowOf } from '../rows.ts';
import { longestDate } from '../shape/last.ts';
import type { Shape, SightKind } from '../shape/shape.ts';
import type { Sight } from '../shape/sight.ts';
import { couldBeHeadline } from '../signs.ts';
import { captionsIn } from './captions.ts';
import { contentsIn } from './contents.ts';
import { datedLines } from './dated.ts';
import { type Habit, type Habits, holds } from './habits.ts';
import { isRow, type Line } from './line.ts';
import { pagesIn } from './pages.ts';
import type { Sights } from './sights.ts';
import { type Apart, areInOrder, explainsMost, stretchesWithout } from './stretches.ts';
import type { DatePlace, Taken } from './style.ts';
import type { Row, Tables } from './tables.ts';
import { nothingTaken, takenIn } from './taken.ts';

/** The lines with dates in one of the places where they may stand. */
export interface DateLayout {
  readonly dates: DatePlace;
  readonly lines: readonly Line[];
  readonly taken: Taken;
  readonly dated: readonly boolean[];
  /** How many lines it gives a date. */
  readonly explained: number;
}

const placesOf = { first: 'at the start', last: 'at the end', middle: 'within' } as const;

/** What layouts are made of, besides the dates in the lines. */
interface LayoutGround {
  readonly habits: Habits;
  /** Where the author says that dates stand. */
  readonly dates: DatePlace | undefined;
}

/** The layouts that a text may have: its tables, and its dates in one of the places where they may stand. */
export class Layouts {
  readonly #sights: Sights;
  readonly #habits: Habits;
  readonly #said: DatePlace | undefined;
  readonly #tables: Tables;
  readonly #captions: ReadonlySet<number>;
  readonly #contents: ReadonlySet<number>;
  readonly #pages: ReadonlySet<number>;

  constructor(pieces: readonly Piece[], sights: Sights, tables: Tables, { habits, dates }: LayoutGround) {
    this.#sights = sights;
    this.#habits = habits;
    this.#said = dates;
    this.#tables = tables;
    this.#captions = captionsIn(pieces, sights.memory);
    this.#contents = contentsIn(pieces, sights.memory);
    this.#pages = pagesIn(pieces, sights.at('first'), sights.memory);
  }

  /** Whether a line belongs to a table. */
  isInTable(place: number): boolean {
    return this.#tables.has(place);
  }

  /** The layout that explains most of the text. */
  *best(first: readonly (Sight | undefined)[], yearsBehind: boolean): Slices<DateLayout> {
    const atStart = this.#layout('at the start', first);
    const fewest = atStart.explained / this.#habits.explained.share;
    const others = yearsBehind ? [] : yield* this.#others(first, fewest);
    return others.reduce((one, other) => (this.#isBetter(other, one) ? other : one), atStart);
  }

  /** The lines of a layout, with each stretch that it leaves without a date in the layout that explains that, if one does. */
  withStretches(whole: DateLayout): Pick<DateLayout, 'lines' | 'dated'> & { readonly apart: readonly Apart[] } {
    const [lines, dated] = [[...whole.lines], [...whole.dated]];
    const apart: Apart[] = [];
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
    const sights = whole(this.#outsideTables(kind, from, from + stretch.length)).map((sight, place) =>
      stretch[place]?.furniture === undefined ? sight : undefined,
    );
    const layout = sights.some(isSure) ? this.#layout(placesOf[kind], sights, from) : undefined;
    const habit = this.#habits[kind === 'first' ? 'paragraphs' : kind];
    return layout !== undefined && explainsMost(layout, habit) && areInOrder(layout, next) ? layout : undefined;
  }

  #layout(dates: DatePlace, sights: readonly (Sight | undefined)[], from = 0): DateLayout {
    const shapes = this.#sights.shapes.slice(from, from + sights.length);
    const rows = shapes.map((_, place) => this.#tables.get(from + place));
    const around = shapes.map((_, place) => this.#whyAround(from + place, sights[place]));
    const { memory } = this.#sights;
    const lines = linesOf(memory, shapes, [sights, rows, around], [dates, from], (shape, place) =>
      lineOf(shape, sights[place], rows[place], around[place]),
    );
    const list = `${dates} ${from}`;
    const taken = dates === 'within' ? { ...nothingTaken, any: true } : takenIn(lines, this.#habits, memory, list);
    const dated = datedLines(lines, taken, memory, list);
    const explained = countOf(
      lines,
      (line, place) => isRow(line) || (dated[place] === true && line.sight?.level !== 'time'),
    );
    return { dates, lines, taken, dated, explained };
  }

  /** Why a line belongs to what stands around the chronicle; a line with a date of its own is no caption. */
  #whyAround(place: number, sight: Sight | undefined): WhyKey | undefined {
    if (this.#contents.has(place)) return 'contents';
    if (this.#pages.has(place)) return 'page';
    return this.#captions.has(place) && sight === undefined ? 'caption' : undefined;
  }

  /** Whether a layout explains much more of the text than another, or is the one that the author names. */
  #isBetter(one: DateLayout, other: DateLayout): boolean {
    if (this.#said !== undefined) return one.dates === this.#said;
    return one.explained > 0 && !holds(this.#habits.explained, other.explained, one.explained);
  }

  /** Dates at the ends of lines, and within them, where that is how many lines are written; so many lines at least. */
  *#others(first: readonly (Sight | undefined)[], fewest: number): Slices<readonly DateLayout[]> {
    const others: DateLayout[] = [];
    for (const kind of ['last', 'middle'] as const) {
      const place = placesOf[kind];
      const isSaid = this.#said === place;
      const countDigits = kind === 'last' ? countDigitsAtEnds : countDigitsWithin;
      const mayBe = this.#said === undefined && countDigits(this.#sights.memory, this.#sights.shapes) > fewest;
      const sights = isSaid || mayBe ? yield* this.#outsideTables(kind) : [];
      if (!isSaid && !this.#isWritten(kind, sights)) continue;
      others.push(this.#layout(place, kind === 'last' ? first.map((sight, at) => sights[at] ?? sight) : sights));
    }
    return others;
  }

  /** Whether dates are written in a place; within lines one must name its year, for prose, too, has days without. */
  #isWritten(kind: 'last' | 'middle', sights: readonly (Sight | undefined)[]): boolean {
    return (kind === 'last' || sights.some(isSure)) && this.#isUsual(sights, this.#habits[kind]);
  }

  #outsideTables(kind: SightKind, from = 0, to = this.#sights.shapes.length): Slices<readonly (Sight | undefined)[]> {
    return mapInSlices(this.#sights.shapes.slice(from, to), (shape, place) =>
      this.#tables.has(from + place) ? undefined : this.#sights.in(shape, kind),
    );
  }

  /** Whether so many lines have such a date, of those between the first and the last of them that could stand above a text. */
  #isUsual(sights: readonly (Sight | undefined)[], habit: Habit): boolean {
    const first = sights.findIndex((sight) => sight !== undefined);
    if (first < 0) return false;
    const last = sights.findLastIndex((sight) => sight !== undefined);
    const shown = countOf(sights, (sight) => sight !== undefined);
    return holds(habit, shown, countHeads(this.#sights.memory, this.#sights.shapes.slice(first, last + 1)));
  }
}

const linesOf = rowOf<Shape, Line>();
const countDigitsAtEnds = counterOf<Shape>(({ line }) => /\p{Nd}/u.test(line.text.slice(-longestDate)));
const countDigitsWithin = counterOf<Shape>(({ line }) => /\p{Nd}/u.test(line.text));
const countHeads = counterOf<Shape>(({ line: { text } }) => text !== '' && couldBeHeadline(text));

/** Whether a line has a date that lacks nothing. */
function isSure(sight: Sight | undefined): boolean {
  return sight !== undefined && !isPartial(sight);
}

/** Whether a date lacks its year, or more. */
export function isPartial({ reading }: Sight): boolean {
  return reading.kind === 'date' && !isWhole(reading.value);
}

function lineOf(
  { line, indent, seen }: Shape,
  sight: Sight | undefined,
  rows: readonly Row[] | undefined,
  around: WhyKey | undefined,
): Line {
  const { bullet, escaped, furniture = around } = seen;
  const table = rows && { rows };
  // The date of a line that belongs to a page says nothing of how the others are written.
  return { line, indent, bullet, escaped, sight: furniture === undefined ? sight : undefined, furniture, table };
}
