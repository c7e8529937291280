import { countOf } from '../counting.ts';
import { couldBeHeadline } from '../signs.ts';
import { type Habit, holds } from './habits.ts';
import { isBlankAt, isRow, type Line, opensParagraph } from './line.ts';
import { firstDayOf, runOneWay } from './order.ts';
import type { DatePlace } from './style.ts';

/** Lines whose dates stand elsewhere than those of the whole text. */
export interface Apart {
  /** The place of the first of them. */
  readonly from: number;
  readonly dates: DatePlace;
  /** How many lines have a date there. */
  readonly count: number;
}

/** The stretches of lines, behind a blank one or the start of the text, in which none has a date: from a place up to before another. */
export function stretchesWithout(
  lines: readonly Line[],
  dated: readonly boolean[],
): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from: number | undefined = 0;
  for (let place = 0; place <= lines.length; place += 1) {
    const line = lines[place];
    const isEnd = line === undefined || dated[place] === true || isRow(line);
    if (isEnd && from !== undefined && from < place) stretches.push({ from, to: place });
    if (isEnd) from = undefined;
    else if (isBlankAt(lines, place)) from ??= place + 1;
  }
  return stretches;
}

/** What is seen of a layout of a stretch. */
interface Seen {
  readonly dates: DatePlace;
  readonly lines: readonly Line[];
  readonly dated: readonly boolean[];
}

/**
 * Whether most lines of a stretch that could have a date have one; from the first with one to the last, where they end with it. Within
 * lines each has one there, for prose names days, too.
 */
export function explainsMost({ dates, lines, dated }: Seen, habit: Habit): boolean {
  const [first, last] = dates === 'at the start' ? [0, lines.length] : [dated.indexOf(true), dated.lastIndexOf(true)];
  const all = lines.flatMap(({ line }, place) => {
    if (line.text === '' || place < first || place > last) return [];
    const opens = dates === 'at the start' ? opensParagraph(lines, place) : isBlankAt(lines, place - 1);
    return dates === 'within' || opens || (dates === 'at the end' && couldBeHeadline(line.text)) ? [place] : [];
  });
  const shown = countOf(dated, Boolean);
  return holds(habit, shown, all.length) && (dates !== 'within' || shown === all.length);
}

/** Whether the dates of a stretch, and the one below it, all rise, or all fall: those of a chronicle do, those that prose names, or a list of works, hardly. */
export function areInOrder({ lines, dated }: Seen, next: Line | undefined): boolean {
  const shown = lines.filter((_, place) => dated[place]);
  return runOneWay([...shown, ...(next ? [next] : [])].flatMap(({ sight }) => firstDayOf(sight) ?? []));
}
