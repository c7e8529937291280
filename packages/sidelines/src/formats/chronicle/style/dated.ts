import { boundsOfValue, type Day, isWhole, startOf } from '../../../time/index.ts';
import type { ReadingMemory } from '../memory.ts';
import { rowOf } from '../rows.ts';
import type { Sight } from '../shape/sight.ts';
import { isStampText } from '../shape/stamp.ts';
import { beginsSentence } from '../signs.ts';
import { isBlankAt, type Line, opensParagraph } from './line.ts';
import { directionOf, firstDayOf } from './order.ts';
import type { Taken } from './style.ts';
import { formOf, isDateline, isStrong, isWordy } from './taken.ts';

/** Which of the dates are those of entries, and not dates that prose happens to begin a line with. */
export function datedLines(
  lines: readonly Line[],
  taken: Taken,
  memory: ReadingMemory,
  list: string,
): readonly boolean[] {
  const dated = datedOf(memory, lines, [], [list, JSON.stringify(taken)], (_, place) => {
    return isDated(lines, place, taken) && !isBelowStamp(lines, place);
  });
  const first = dated.indexOf(true);
  return first >= 0 && isStamp(lines, dated, first) ? dated.with(first, false) : dated;
}

/** So many lines above a day tell whether it is that of the lines above. */
const mostAbove = 6;

const datedOf = rowOf<Line, boolean>(mostAbove);

function isDated(lines: readonly Line[], place: number, taken: Taken): boolean {
  const sight = sightAt(lines[place], taken);
  if (sight === undefined) return false;
  const isForm = !isBelowDate(lines, place) && taken.forms.includes(formOf(sight));
  if (sight.level === 'none') return isUndated(sight, isForm);
  const opens = taken.any || opensParagraph(lines, place);
  if (sight.level === 'time') return opens && (isForm || (taken.times && /^\p{Lu}{2}/u.test(sight.rest.text)));
  if (isStrong(sight)) return opens || sight.opener !== '' || isWordy(sight.date);
  return opens && sight.reading.kind !== 'impossible' && isTaken(sight, lines, place, taken, isForm);
}

/** “n.d.: a card”: the words that there is no date say so wherever they stand before a sign. */
function isUndated(sight: Sight, isForm: boolean): boolean {
  const { reading, separator, rest, date } = sight;
  const isSaid = reading.kind === 'date' && reading.undated === true && separator !== 'end' && rest.text !== '';
  // “[undated] text”: a bracket sets it apart, too.
  return (isStrong(sight) || date.text.endsWith(']')) && (isForm || isSaid);
}

/** The date of a line that could be that of an entry: the number of a day, or a dateline of the news, is none. */
function sightAt(line: Line | undefined, taken: Taken): Sight | undefined {
  if (line?.sight === undefined || line.furniture !== undefined || line.table !== undefined) return undefined;
  const isNone = line.sight.level === 'number' || (isDateline(line.sight) && !taken.datelines);
  return isNone ? undefined : line.sight;
}

/** Whether a date that nothing sets apart from its text is that of an entry. */
function isTaken(sight: Sight, lines: readonly Line[], place: number, taken: Taken, isForm: boolean): boolean {
  if (taken.paragraphs && isBlankAt(lines, place - 1) && sight.level !== 'time') return true;
  if (sight.separator === 'lead') return taken.told || taken.any || sight.opener !== '' || isForm;
  if (sight.level === 'day' && taken.apart && (sight.opener !== '' || isApart(sight, lines, place))) return true;
  // “* 2020 Quarantine; …” among items that have days and months.
  if (taken.any && sight.level === 'year' && sight.opener !== '' && beginsSentence(sight.rest.text)) return true;
  return isForm || (taken.told && (sight.level !== 'year' || isWordy(sight.date)));
}

/** Whether a paragraph begins with a date that is not that of the lines above, behind which a sentence begins, or a comma where the weekday or year is named. */
function isApart({ separator, date, rest, reading }: Sight, lines: readonly Line[], place: number): boolean {
  const isNamed = reading.kind === 'date' && (reading.weekday !== undefined || isWhole(reading.value));
  const isBeforeComma = separator === 'comma' && isNamed;
  if (!(separator === 'blank' || isBeforeComma) || lines[place - 1]?.line.text !== '') return false;
  const above = lines.slice(Math.max(0, place - mostAbove), place).findLast(({ sight }) => sight !== undefined)?.sight;
  return above?.date.text !== date.text && (isBeforeComma || beginsSentence(rest.text));
}

/** A bare number at the start of the line right below a date begins that date's text. */
function isBelowDate(lines: readonly Line[], place: number): boolean {
  const [above, own] = [lines[place - 1]?.sight, lines[place]?.sight];
  return above?.separator === 'end' && own !== undefined && !isStrong(own) && own.level === 'year';
}

/** Whether a day with its clock time stands alone right below words that say when the page appeared: it says so, too. */
function isBelowStamp(lines: readonly Line[], place: number): boolean {
  const sight = lines[place]?.sight;
  return sight?.separator === 'end' && isTimed(sight) && isStampText(lines[place - 1]?.line.text ?? '');
}

/**
 * Whether the first date says when the text appeared: alone with a clock time, alone without the bullet that all others have, or
 * later than all others; or what time it tells of.
 */
function isStamp(lines: readonly Line[], dated: readonly boolean[], first: number): boolean {
  const stamp = lines[first]?.sight;
  if (stamp === undefined) return false;
  const others = lines.flatMap(({ sight }, place) => (dated[place] && place > first && sight ? [sight] : []));
  if (isTimed(stamp)) return others.length > 0 && !others.some(isTimed);
  const above = lines[first - 1]?.line.text ?? '';
  if (isStampText(stamp.rest.text) || (stamp.rest.text === '' && isStampText(above))) return others.length > 0;
  if (isAfterAll(stamp, others) || isSpanOfAll(stamp, lines[first], others)) return true;
  const isLone = stamp.level === 'day' && stamp.opener === '' && stamp.rest.text.length < 25;
  return isLone && others.length > 2 && others.every(({ opener }) => opener !== '');
}

/** Whether a day that stands alone is later than all dates below it, which run forward: the day of the page, and not of an entry. */
function isAfterAll(stamp: Sight, others: readonly Sight[]): boolean {
  const [[own], starts] = [startsOf([stamp]), startsOf(others)];
  if (own === undefined || stamp.level !== 'day' || stamp.separator !== 'end') return false;
  return starts.length > 2 && starts.every((start) => start < own) && directionOf(starts) > 0;
}

/** Whether a period that stands alone in brackets holds all dates below it: “(November 2031 – July 2032)” below a title. */
function isSpanOfAll({ reading, separator }: Sight, line: Line | undefined, others: readonly Sight[]): boolean {
  if (separator !== 'end' || reading.kind !== 'date' || reading.value.kind !== 'period' || others.length === 0)
    return false;
  const { start, end } = boundsOfValue(reading.value);
  if (start.kind !== 'within' || end.kind !== 'within' || !/^[([（【].*[)\]）】]$/u.test(line?.line.text ?? ''))
    return false;
  return startsOf(others).every((each) => each >= start.earliest && each <= end.latest);
}

/** The first days of the dates that are known. */
function startsOf(sights: readonly Sight[]): readonly Day[] {
  return sights.flatMap((sight) => firstDayOf(sight) ?? []);
}

function isTimed({ reading }: Sight): boolean {
  return reading.kind === 'date' && isWhole(reading.value) && startOf(reading.value)?.clock !== undefined;
}
