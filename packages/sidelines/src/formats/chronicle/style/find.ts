import type { Slices } from '../../../model/slices.ts';
import type { NumericOrder } from '../../../time/index.ts';
import { after, before, type Piece } from '../lines.ts';
import type { Sight } from '../shape/sight.ts';
import { areYearsBehind, firstDates, formsOf } from './forms.ts';
import type { Habits } from './habits.ts';
import { headlinesAbove } from './headlines.ts';
import { Layouts } from './layouts.ts';
import { orderInTime } from './order.ts';
import { type Settled, settled, withoutAfterword } from './settle.ts';
import { type DateGround, Sights } from './sights.ts';
import type { Apart } from './stretches.ts';
import type { DatePlace, Style } from './style.ts';
import { readTables } from './tables.ts';
import { numbersGoOn, traitsOf } from './traits.ts';

/** The lines of a chronicle with what was found of how it is written. */
export interface Found extends Settled {
  readonly style: Style;
  /** The stretches whose dates stand elsewhere than those of the whole. */
  readonly apart: readonly Apart[];
  readonly headlines: ReadonlyMap<number, number>;
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
export interface Ground extends DateGround {
  readonly habits: Habits;
  /** Where the author says that dates stand. */
  readonly dates: DatePlace | undefined;
}

/** Finds how a chronicle is written: of the places where its dates may stand, the one that explains most of it. */
export function* findStyle(pieces: readonly Piece[], ground: Ground): Slices<Found> {
  const first = yield* styleOf(pieces, ground);
  const order: NumericOrder | undefined = ground.order ?? orderInTime(first.lines, first.dated, ground.habits);
  if (order !== ground.order) return yield* findStyle(pieces, { ...ground, order });
  return standsAboveNext(first) ? yield* styleOf(cutAtLast(pieces, first), ground) : first;
}

function* styleOf(pieces: readonly Piece[], ground: Ground): Slices<Found> {
  const { language, order, figures, parties, habits, memory } = ground;
  const sights = new Sights(pieces, ground);
  const tables = yield* readTables(pieces, language, sights.numbers, parties);
  const layouts = new Layouts(pieces, sights, tables, ground);
  yield;
  const forms = yield* formsOf(sights, (place) => layouts.isInTable(place), habits);
  const yearsBehind = yield* areYearsBehind(sights, habits);
  const best = yield* layouts.best(yield* firstDates(sights, forms), yearsBehind);
  yield;
  const whole = withoutAfterword(best, memory);
  const { apart, ...chosen } =
    ground.dates === undefined && !yearsBehind ? layouts.withStretches(whole) : { ...whole, apart: [] };
  const { lines, dated, years } = settled({ ...chosen, taken: best.taken }, habits, sights);
  yield;
  const headlines = headlinesAbove(lines, dated, habits);
  const style: Style = {
    language,
    order,
    ...figures,
    ...forms,
    dates: best.dates,
    taken: best.taken,
    headlines: headlines.size > 0,
    yearsBehind,
    yearsBelow: years.size > 0,
    numbersGoOn: yield* numbersGoOn(lines, dated, sights, habits),
    ...traitsOf(lines, dated, habits, memory),
  };
  const [numberIn, lastIn, middleIn] = [sights.at('day'), sights.at('last'), sights.at('middle')];
  const sightOf = (text: string) => sights.of(text);
  return { style, parties, lines, dated, apart, headlines, years, numberIn, lastIn, middleIn, sightOf };
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
