import { anyOf } from '../phrases.ts';
import { bulletLength, couldBeHeadline } from '../signs.ts';
import { type Habits, holds } from './habits.ts';
import { isBlankAt, type Line } from './line.ts';

/**
 * The headlines that stand above their dates, by the place of the date: most dates that stand alone have one, with text between
 * the date before and it, or with nothing but the next headline behind the date.
 */
export function headlinesAbove(
  lines: readonly Line[],
  dated: readonly boolean[],
  habits: Habits,
): ReadonlyMap<number, number> {
  const filled = lines.flatMap(({ line, furniture }, place) =>
    line.text !== '' && furniture === undefined ? [place] : [],
  );
  const alone = filled.flatMap((place, order) => (dated[place] && isAlone(lines[place]) ? [order] : []));
  const pairs = alone.flatMap((order) => pairAt(lines, dated, filled[order] ?? 0));
  if (holds(habits.headlines, pairs.length) && pairs.length === alone.length) return new Map(pairs);
  const above = new Map<number, number>();
  let texts = 0;
  for (const order of alone) {
    const [date, headline] = [filled[order] ?? 0, filled[order - 1]];
    if (headline === undefined || dated[headline] || !isHeadline(lines, headline, date)) continue;
    above.set(date, headline);
    if (hasTextAbove(lines, dated, filled, order - 1)) texts += 1;
  }
  const isUsual = holds(habits.headlines, above.size, alone.length);
  return isUsual && (holds(habits.headlineTexts, texts, above.size) || standAlone(lines, dated, filled))
    ? above
    : new Map();
}

/**
 * Whether each text is one line that could as well stand above its date as below it, and more stands above the first date
 * than below the last: two headlines or more, and at most one behind the last date.
 */
function standAlone(lines: readonly Line[], dated: readonly boolean[], filled: readonly number[]): boolean {
  const first = filled.findIndex((place) => dated[place]);
  const last = filled.findLastIndex((place) => dated[place]);
  const head = filled.slice(0, first).map((place) => lines[place]?.line.text ?? '');
  return head.length >= 3 && filled.length - 1 - last <= 1 && head.every(couldBeHeadline);
}

/** Whether text stands between the date before and a headline: a sentence, or any line that is set apart from it. */
function hasTextAbove(
  lines: readonly Line[],
  dated: readonly boolean[],
  filled: readonly number[],
  order: number,
): boolean {
  const headline = filled[order] ?? 0;
  for (let above = order - 1; above >= 0 && above >= order - mostLooked; above -= 1) {
    const place = filled[above] ?? 0;
    if (dated[place]) return false;
    const text = lines[place]?.line.text ?? '';
    if (isBlankAt(lines, headline - 1) || !couldBeHeadline(text)) return true;
  }
  return false;
}

/** So many lines above a headline tell whether text stands there. */
const mostLooked = 12;

function isAlone(line: Line | undefined): boolean {
  const sight = line?.sight;
  return sight?.separator === 'end' && sight.level !== 'time' && sight.level !== 'none';
}

/** A date with the short line right above it, where both stand apart from all others: no text of another date abuts the next. */
function pairAt(
  lines: readonly Line[],
  dated: readonly boolean[],
  date: number,
): readonly (readonly [date: number, headline: number])[] {
  const text = lines[date - 1]?.line.text ?? '';
  const isApart = text !== '' && isBlankAt(lines, date - 2) && isBlankAt(lines, date + 1) && dated[date - 1] !== true;
  const isFree = isApart && lines[date - 1]?.escaped !== true;
  return isFree && couldBeHeadline(text) && !text.startsWith('#') ? [[date, date - 1]] : [];
}

/** A short line without the end of a sentence, apart from what stands above it, or right above a date with text right below that. */
function isHeadline(lines: readonly Line[], headline: number, date: number): boolean {
  const text = lines[headline]?.line.text ?? '';
  const isNear = date > headline + 1 || !isBlankAt(lines, date + 1);
  const isApart = isNear && (isBlankAt(lines, headline - 1) || date === headline + 1);
  // The last item of a list stands right below the one before, a bullet that opens a paragraph with the date in it does not.
  const isItem = bulletLength(text) > 0 && !(isBlankAt(lines, headline - 1) && date === headline + 1);
  const isNone = isItem || text.startsWith('#') || lines[headline]?.escaped === true || source.test(text);
  return isApart && couldBeHeadline(text) && !isNone;
}

/** Where a text is from is told below it: “Source: the Harlow Gazette”. */
const source = new RegExp(`^[[(（]?(?:${anyOf('sources')})\\s*[:：]`, 'iu');
