import type { Slices } from '../../../model/slices.ts';
import { countOf } from '../counting.ts';
import type { ReadingMemory } from '../memory.ts';
import { rowOf, slicedRowOf } from '../rows.ts';
import { endsSentence } from '../signs.ts';
import { type Habits, holds } from './habits.ts';
import { type Line, opensParagraph } from './line.ts';
import type { Sights } from './sights.ts';
import type { Style } from './style.ts';
import { hasLeftover, isStrong } from './taken.ts';

/** How dates stand beside their texts. */
export function traitsOf(
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

/** Whether a line has nothing but a date, or a date and what may be the rest of its words. */
function isAloneInLine({ sight }: Line): boolean {
  return sight?.separator === 'end' || (sight !== undefined && hasLeftover(sight));
}

const daysOf = slicedRowOf<Line, number>(1);

/** Whether paragraphs begin with numbers of days, each later than the one before. */
export function* numbersGoOn(
  lines: readonly Line[],
  dated: readonly boolean[],
  sights: Sights,
  habits: Habits,
): Slices<boolean> {
  const numberIn = sights.at('day');
  const days = yield* daysOf(sights.memory, lines, [sights.shapes, dated], [], (_, place) => {
    const sight = dated[place] || !opensParagraph(lines, place) ? undefined : numberIn(place);
    return sight !== undefined && isStrong(sight) ? Number(/\d+/.exec(sight.date.text)?.[0]) : 0;
  });
  let [last, rising] = [0, 0];
  for (const day of days) {
    if (day > last && last > 0) rising += 1;
    if (day > 0) last = day;
  }
  return holds(habits.numbers, rising);
}
