import { countOf } from '../counting.ts';
import { after } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { rowOf } from '../rows.ts';
import type { Sight } from '../shape/sight.ts';
import { afterwordIn } from './afterword.ts';
import { datedLines } from './dated.ts';
import { dayHeads } from './day-heads.ts';
import { type Habits, holds } from './habits.ts';
import { withHalfDays } from './half-days.ts';
import { type DateLayout, isPartial } from './layouts.ts';
import { isBlankAt, type Line } from './line.ts';
import { withOpenYears } from './open-years.ts';
import type { Sights } from './sights.ts';
import type { Taken } from './style.ts';
import { isStrong } from './taken.ts';

/** The lines of a layout, and which of them are dated. */
export interface Settled {
  readonly lines: readonly Line[];
  readonly dated: readonly boolean[];
  /** The lines that begin with the year of the day above them. */
  readonly years: ReadonlySet<number>;
}

/** The lines of a layout, and which of them are dated, once it is known what belongs to other lines. */
export function settled(
  { lines, dated: chosen, taken }: Pick<DateLayout, 'lines' | 'dated' | 'taken'>,
  habits: Habits,
  sights: Sights,
): Settled {
  const years = yearsBelow(lines, chosen, habits, sights.memory);
  const heads = dayHeads(lines, chosen, sights);
  const titles = titlesAmong(lines, chosen);
  const loose = endsOfSentences(lines, chosen);
  const dated = chosen.map((isDated, place) => {
    if (years.lines.has(place) || titles.has(place) || loose.has(place)) return false;
    return isDated || years.days.has(place) || heads.has(place);
  });
  const headed = lines.map((line, place) => (heads.has(place) ? { ...line, sight: heads.get(place) } : line));
  return {
    lines: withOpenYears(withHalfDays(withSentences(headed, dated, taken), dated), dated, habits),
    dated,
    years: years.lines,
  };
}

/** What stands below a chronicle, under the heading of sources or of other pages, is no part of it. */
export function withoutAfterword(layout: DateLayout, memory: ReadingMemory): DateLayout {
  const from = afterwordIn(
    layout.lines.map(({ line }) => line),
    (place) => layout.lines[place]?.table !== undefined || isStrong(layout.lines[place]?.sight),
  );
  if (from === undefined) return layout;
  const lines = layout.lines.map((line, place) =>
    place < from || line.escaped || line.line.text === '' ? line : { ...line, furniture: 'afterword' as const },
  );
  return { ...layout, lines, dated: datedLines(lines, layout.taken, memory, 'afterword') };
}

/** The days that have their year at the start of the line below, and those lines, where that is how most such days have theirs. */
function yearsBelow(
  lines: readonly Line[],
  dated: readonly boolean[],
  habits: Habits,
  memory: ReadingMemory,
): { readonly days: ReadonlySet<number>; readonly lines: ReadonlySet<number> } {
  const [days, years] = [new Set<number>(), new Set<number>()];
  let [isBeside, yearless] = [false, 0];
  const partial = partialOf(memory, lines, [], [], ({ sight }, place) => {
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
  const isUsual = isBeside && holds(habits.yearsBelow, years.size, yearless);
  return isUsual ? { days, lines: years } : { days: new Set(), lines: new Set() };
}

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

/** The headings of the first level that are no dates: the only one is the title, were it a year; and days, where most days are none. */
function titlesAmong(lines: readonly Line[], dated: readonly boolean[]): ReadonlySet<number> {
  const places = lines.flatMap(({ line }, place) => (line.text.startsWith('# ') ? [place] : []));
  if (places.length === 1) return new Set(places);
  const days = places.filter((place) => lines[place]?.sight?.level === 'day');
  return new Set(days.length * 2 < countOf(dated, (isDated) => isDated) ? days : []);
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
