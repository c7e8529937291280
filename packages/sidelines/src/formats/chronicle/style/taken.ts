import { countOf, timesOf } from '../counting.ts';
import type { Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { rowOf } from '../rows.ts';
import type { Sight } from '../shape/sight.ts';
import { type Habits, holds } from './habits.ts';
import { isBlankAt, type Line, opensParagraph } from './line.ts';
import type { Taken } from './style.ts';

/** Nothing but dates that stand apart. */
export const nothingTaken: Taken = {
  forms: [],
  any: false,
  paragraphs: false,
  told: false,
  apart: false,
  datelines: false,
  times: false,
};

/** What a line shows of how dates stand. */
interface Look {
  /** How its date stands, where it may begin an entry. */
  readonly form: string | undefined;
  readonly isStrong: boolean;
  readonly isOpenDay: boolean;
  readonly isFilled: boolean;
  readonly isDateline: boolean;
  /** Whether a paragraph begins, and with a date that nothing sets apart. */
  readonly opens: 'date' | 'text' | undefined;
}

const looksOf = rowOf<Line, Look>(1);

function lookOf(line: Line, lines: readonly Line[], place: number): Look {
  const { sight } = line;
  const isStart = isFilled(line) && isBlankAt(lines, place - 1);
  return {
    form: sight !== undefined && opensParagraph(lines, place) ? formOf(sight) : undefined,
    isStrong: isStrong(sight),
    isOpenDay: isOpenDay(sight),
    isFilled: isFilled(line),
    isDateline: sight !== undefined && isDateline(sight),
    opens: isStart ? (isOpenDate(sight) && !isStrong(sight) ? 'date' : 'text') : undefined,
  };
}

/** Finds which dates a text takes for those of its entries, besides those that a sign sets apart: those that many lines have alike. */
export function takenIn(lines: readonly Line[], habits: Habits, memory: ReadingMemory, list: string): Taken {
  const looks = looksOf(memory, lines, [], [list], (line, place) => lookOf(line, lines, place));
  const counts = timesOf(looks.flatMap(({ form }) => form ?? []));
  const strong = countOf(looks, (look) => look.isStrong);
  const first = looks.findIndex((look) => look.isStrong || look.isOpenDay);
  const filled = countOf(looks, (look, place) => place >= first && look.isFilled);
  const days = countOf(looks, ({ isOpenDay: isOpen }) => isOpen);
  const leads = counts.get('lead date') ?? 0;
  const times = [...counts].filter(([form]) => form.endsWith(' time')).reduce((sum, [, count]) => sum + count, 0);
  // The only one says where the text is from.
  const datelines = countOf(looks, (look) => look.isDateline) > 1;
  return {
    forms: [...counts].flatMap(([form, count]) => (isUsual(form, count, strong, habits) ? [form] : [])),
    any: holds(habits.dense, days, filled),
    paragraphs: areDatedParagraphs(looks, habits),
    told: holds(habits.told, leads, leads + strong),
    apart: holds(habits.apart, strong),
    datelines,
    times: holds(habits.times, times),
  };
}

/** Whether so many dates of one form are those of entries; beside many dates that stand apart they are rather part of sentences. */
function isUsual(form: string, count: number, strong: number, habits: Habits): boolean {
  const [separator, kind] = form.split(' ');
  if ((kind === 'time' || kind === 'none') && separator === 'end') return true;
  if (separator === 'lead') return holds(habits.told, count, count + strong);
  const isBareYear = kind === 'year' && separator !== 'point';
  return holds(isBareYear ? habits.alikeYears : habits.alike, count);
}

function areDatedParagraphs(looks: readonly Look[], habits: Habits): boolean {
  const first = looks.findIndex(({ opens }) => opens === 'date');
  const last = looks.findLastIndex(({ opens }) => opens === 'date');
  const dated = countOf(looks, ({ opens }) => opens === 'date');
  const all = countOf(looks, ({ opens }, place) => opens !== undefined && place >= first && place <= last);
  return holds(habits.paragraphs, dated, all);
}

function isFilled({ line, furniture }: Line): boolean {
  return line.text !== '' && furniture === undefined;
}

function isOpenDate(sight: Sight | undefined): boolean {
  return sight !== undefined && (isOpenDay(sight) || sight.level === 'year' || sight.level === 'decade');
}

/** Whether a line begins with a day or month, however its text follows. */
function isOpenDay(sight: Sight | undefined): boolean {
  if (sight === undefined || sight.separator === 'lead') return false;
  return sight.level === 'day' || sight.level === 'month';
}

/** Whether a date stands alone or before a sign. */
export function isStrong(sight: Sight | undefined): boolean {
  const separator = sight?.separator;
  return separator === 'end' || separator === 'mark' || separator === 'label';
}

/** Whether the words name more than a number. */
export function isWordy(date: Piece): boolean {
  return /\p{L}{2}/u.test(date.text) && /\d/.test(date.text);
}

/** What dates have in common that are dates of entries together, or none of them is. */
export function formOf({ separator, level, date }: Sight): string {
  const isBare = level === 'year' && !isWordy(date);
  return `${separator} ${level === 'time' || level === 'none' || isBare ? level : 'date'}`;
}

/** Who sends news, in brackets behind place and day: “Harlow, Nov 21 (Reuters) - ”. */
const agencies =
  /^(?:ap|afp|reuters|upi|dpa|efe|ansa|tass|xinhua|kyodo|yonhap|pap|čtk|apa|sda|belga|anp|lusa|pti|ians|bloomberg|cnn|тасс|интерфакс|риа новости|укринформ|укрінформ|رويترز|فرانس برس|أ ف ب|الأناضول|د ب أ|שינחואה|רויטרס|新华社|新華社|路透社|法新社|中央社|共同|時事|ロイター|연합뉴스)$/iu;

/** Whether a date stands before the name of an agency. */
export function isDateline({ label }: Sight): boolean {
  return label !== undefined && agencies.test(label.text);
}

/** What is left of a date behind its words is not longer: “OS”, “(O.S.)”, “április 15.”, “BC”. */
const longestLeftover = 16;

/**
 * Whether what stands behind a date at the start of a line is rather the rest of it than a text, where dates stand alone in their
 * lines: a few signs, a number or an abbreviation in capitals. A text would go on, or stand in the line below.
 */
export function hasLeftover({ separator, date, rest: { from, text } }: Sight): boolean {
  if (from < date.to || text === '' || text.length > longestLeftover || /[:：]/.test(text)) return false;
  if (/^[–—?-]+$/.test(text)) return true;
  if (separator === 'mark' || separator === 'label') return false;
  if (/^[[(]?(?:\p{Lu}{1,4}|(?:\p{Lu}\.){1,4})[\])]?$/u.test(text)) return true;
  return /\d/.test(text) && !/[.!?]$/.test(text.replace(/\d\.$/, ''));
}
