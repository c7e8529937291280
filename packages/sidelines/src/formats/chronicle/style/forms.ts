import type { Slices } from '../../../model/slices.ts';
import { boundsOfValue, type DateValue, dayOf, lacksOf } from '../../../time/index.ts';
import { countOf, recurringIn } from '../counting.ts';
import { counterOf, rowOf, slicedRowOf } from '../rows.ts';
import type { Shape, SightKind } from '../shape/shape.ts';
import type { Sight } from '../shape/sight.ts';
import { folded } from '../together.ts';
import { type Habits, holds } from './habits.ts';
import type { Sights } from './sights.ts';
import type { Style } from './style.ts';
import { isStrong } from './taken.ts';
import { yearBehind } from './years.ts';

/** The forms of dates that some texts have. */
export type Forms = Pick<Style, 'numbered' | 'lettered' | 'smallYears' | 'shortYears' | 'bareMonths' | 'named'>;

/** A date of each line, where it has one. */
type LineDates = readonly (Sight | undefined)[];

/**
 * Which forms of dates the text has besides those that are dates wherever they stand.
 * @param isInTable whether a line belongs to a table
 */
export function* formsOf(sights: Sights, isInTable: (place: number) => boolean, habits: Habits): Slices<Forms> {
  const items = { numbered: areCounted(sights, 'item', habits), lettered: areCounted(sights, 'letter', habits) };
  const plain = yield* sights.firstOf(plainKinds(items));
  return {
    ...items,
    smallYears: areSmall(sights, plain, habits),
    shortYears: yield* areShort(sights, plain, habits),
    bareMonths: yield* areBareMonths(sights, plain, isInTable, habits),
    named: yield* areNamed(sights, plain, isInTable, habits),
  };
}

/** The dates with which the lines begin, in the forms that the text has. */
export function firstDates(
  sights: Sights,
  { smallYears, shortYears, bareMonths, named, ...items }: Forms,
): Slices<LineDates> {
  return sights.firstOf([
    ...(shortYears ? (['short'] as const) : []),
    ...plainKinds(items),
    ...(smallYears ? (['small'] as const) : []),
    ...(bareMonths ? (['month'] as const) : []),
    ...(named ? (['named'] as const) : []),
  ]);
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

/** Whether numbers, or letters of one kind, count the lines up from the first, and most have a date behind them that is exact. */
function areCounted(sights: Sights, kind: 'item' | 'letter', habits: Habits): boolean {
  const tallies = new Map<string, { last: number; all: number; exact: number }>();
  const items = itemsOf(sights.memory, sights.shapes, [], [kind], ({ line }) => itemIn(line.text, kind));
  items.forEach((item, place) => {
    if (item === undefined) return;
    const tally = tallies.get(item.form) ?? { last: 0, all: 0, exact: 0 };
    // Letters begin anew in each part of an outline.
    if (item.count !== tally.last + 1 && !(kind === 'letter' && item.count === 1)) return;
    const level = sights.at(kind)(place)?.level;
    // “1. August 1914” is a day, so that a month shows nothing.
    const isExact = level === 'day' || level === 'year' || (kind === 'letter' && level === 'month');
    tallies.set(item.form, { last: item.count, all: tally.all + 1, exact: tally.exact + (isExact ? 1 : 0) });
  });
  return [...tallies.values()].some(({ exact, all }) => holds(habits.items, exact, all));
}

/** What counts an item, and how it is written: “3.”, or “C.” and “c)”, the letters of other lists. */
function itemIn(text: string, kind: 'item' | 'letter'): Item | undefined {
  const found = (kind === 'item' ? /^(\d{1,3})[.)]\s+/ : /^([A-Za-zА-Яа-я])[.)]\s/).exec(text);
  if (found === null) return undefined;
  const [sign, word = ''] = found;
  if (kind === 'item') return { form: '', count: Number(word) };
  const first = [...'AaАа'].findLast((letter) => letter <= word);
  if (first === undefined) return undefined;
  return { form: sign.replace(word, first), count: word.charCodeAt(0) - first.charCodeAt(0) + 1 };
}

const countOld = counterOf<Sight | undefined>((sight) => sight?.reading.kind === 'date' && isOld(sight.reading.value));
const countThreeDigits = counterOf<Shape>(({ line }) => /^\d{3}\s*(?:[:–—]|$)/u.test(line.text));
const countAnnals = counterOf<Shape>(({ line }) => /^\d{3}\s+["“„«]?\p{Lu}/u.test(line.text));

/** Whether years are counted in hundreds: many lie in antiquity, or several stand alone with three digits among others. */
function areSmall({ memory, shapes }: Sights, plain: LineDates, habits: Habits): boolean {
  if (holds(habits.antiquity, countOld(memory, plain))) return true;
  return (
    (holds(habits.threeDigits, countThreeDigits(memory, shapes)) ||
      holds(habits.antiquity, countAnnals(memory, shapes))) &&
    plain.some((sight) => sight?.level === 'year')
  );
}

/** Whether a date lies before the year 1000. */
function isOld(value: DateValue): boolean {
  const { start } = boundsOfValue(value);
  return start.kind === 'within' && start.earliest < dayOf(1000, 1, 1);
}

const shortOf = slicedRowOf<Shape, 'only' | 'longer' | 'yearless' | undefined>();

/** Whether days have years of two digits: such a year is what makes them dates, or stands behind most days that else have none. */
function* areShort(sights: Sights, plain: LineDates, habits: Habits): Slices<boolean> {
  const short = yield* shortOf(sights.memory, sights.shapes, [plain], sights.given, (shape, place) => {
    const [own, longer] = [plain[place], sights.in(shape, 'short')];
    if (own === undefined) return longer && 'only';
    if (own.level !== 'day' || !isYearless(own)) return undefined;
    return longer !== undefined && longer.date.to > own.date.to ? 'longer' : 'yearless';
  });
  const count = (kind: 'only' | 'longer' | 'yearless') => countOf(short, (found) => found === kind);
  const longer = count('longer');
  return holds(habits.shortYears, count('only')) || holds(habits.shortYearsBefore, longer, longer + count('yearless'));
}

const monthsOf = slicedRowOf<Shape, boolean>();

function* areBareMonths(
  sights: Sights,
  plain: LineDates,
  isInTable: (place: number) => boolean,
  habits: Habits,
): Slices<boolean> {
  const open = yield* monthsOf(sights.memory, sights.shapes, [plain], sights.given, (shape, place) => {
    const isOpen = plain[place] === undefined || plain[place]?.level === 'month';
    return isOpen && sights.in(shape, 'month') !== undefined;
  });
  return holds(
    habits.months,
    countOf(open, (isMonth, place) => isMonth && !isInTable(place)),
  );
}

const namesOf = slicedRowOf<Shape, string | undefined>();

/** Whether dates stand between a few names and a sign. */
function* areNamed(
  sights: Sights,
  plain: LineDates,
  isInTable: (place: number) => boolean,
  habits: Habits,
): Slices<boolean> {
  const all = yield* namesOf(sights.memory, sights.shapes, [plain], sights.given, (shape, place) => {
    return plain[place] === undefined ? folded(sights.in(shape, 'named')?.label?.text ?? '') : undefined;
  });
  const names = all.filter((name, place) => name !== undefined && name !== '' && !isInTable(place));
  const few = recurringIn(names.flatMap((name) => name ?? []));
  const shown = countOf(names, (name) => few.has(name ?? ''));
  const others = countOf(plain, (sight) => isStrong(sight) && sight?.level !== 'number');
  return holds(habits.named, shown, names.length + others);
}

const countYearsInBrackets = counterOf<Shape>(({ line }) => /\d\s*[)\]]\s*\.?$/.test(line.text.slice(-12)));
const yearsBehindOf = slicedRowOf<Shape, 'none' | 'yearless' | 'behind'>();

/** Whether days, or numbers of days, have their year in brackets at the end of the line. */
export function* areYearsBehind(sights: Sights, habits: Habits): Slices<boolean> {
  if (countYearsInBrackets(sights.memory, sights.shapes) < habits.yearsBehind.fewest) return false;
  const days = yield* sights.firstOf(['first', 'day']);
  const found = yield* yearsBehindOf(sights.memory, sights.shapes, [days], sights.given, (shape, place) => {
    if (!isYearless(days[place])) return 'none';
    return yearBehind(sights.in(shape, 'last'), shape.line) === undefined ? 'yearless' : 'behind';
  });
  const behind = countOf(found, (kind) => kind === 'behind');
  return holds(habits.yearsBehind, behind, behind + countOf(found, (kind) => kind === 'yearless'));
}

/** Whether a date names no year, and is no time of the clock. */
function isYearless(sight: Sight | undefined): boolean {
  return sight?.reading.kind === 'date' && lacksOf(sight.reading.value).year && sight.level !== 'time';
}
