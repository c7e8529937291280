import { diagnose } from '../../../model/diagnostic.ts';
import {
  contextOf,
  type DateValue,
  dayOf,
  isWhole,
  type Level,
  lacksOf,
  levelOf,
  liesIn,
  startOf,
  weekdayOf,
} from '../../../time/index.ts';
import { after, type Piece, trimmed } from '../lines.ts';
import type { Sight } from '../shape/sight.ts';
import { bulletLength, isHeadlike } from '../signs.ts';
import { dateIn, isBlankAt, isRow, type Line } from '../style/line.ts';
import { type Completed, type Context, contextAfter, withoutDay } from './context.ts';
import { checkWeekday } from './entry.ts';
import { contextBelowWords } from './relative.ts';
import { depthOf, headingIn, type Role, titleIn } from './role.ts';
import type { Teller } from './teller.ts';

/** A heading with words behind its date is not longer than this. */
export const longestHeading = 60;

/** A heading of the first level is a title, but one that is nothing but a date is a heading of dates like any other. */
export function marked({ text }: Teller, { line }: Line, place: number): Role | undefined {
  const words = titleIn(line);
  return words === undefined || text.dated[place] ? undefined : { kind: 'title', line, title: words, why: 'title' };
}

/** A short first line with a blank line below it is the title. */
export function title(teller: Teller, { line }: Line, place: number): Role | undefined {
  const { titled, lines, dated } = teller.text;
  if (titled || teller.state.filled || !isTitleLike(line.text)) return undefined;
  if (!isBlankAt(lines, place + 1) || !dated.includes(true)) return undefined;
  teller.note((notes) => notes.single.push(diagnose('title-taken', line, { title: line.text })));
  return { kind: 'title', line, title: line, why: 'first' };
}

function isTitleLike(text: string): boolean {
  return (
    text.length <= 120 && text.split(/\s/).length <= 16 && !/[.,;:。]$/u.test(text) && /^\p{L}|^["“„«]/u.test(text)
  );
}

/** A heading with words and a year, which the dates below it lack; of several years none is known to be theirs. */
export function phase(teller: Teller, { line }: Line, place: number): Role | undefined {
  const found = teller.text.phases.get(place);
  if (found === undefined) return undefined;
  teller.endMonth();
  teller.told.dates.push('anew');
  teller.state.context = found.isOnly ? { year: found.first, from: 'phase' } : {};
  const title = headingIn(line);
  if (title === undefined) teller.note((notes) => notes.headings.push(line));
  return { kind: 'heading', line, why: 'phase', topic: true, title: title ?? line };
}

/**
 * A heading without a date stands apart from the texts of entries. Below one that begins with words such as “the next day” dates go on from what
 * that means; below one that begins with another day of the week nobody knows which day it is.
 */
export function topic(teller: Teller, { line, sight }: Line): Role | undefined {
  const title = headingIn(line);
  if (title === undefined) return undefined;
  teller.endList();
  const { context } = teller.state;
  const isOther = sight !== undefined && isOtherWeekday(sight, context);
  teller.state.context = contextBelowWords(teller, title) ?? (isOther ? withoutDay(context) : context);
  return { kind: 'heading', line, why: 'topic', topic: true, title };
}

/** Whether a heading begins with a day of the week that is not that of the day above. */
function isOtherWeekday({ level, reading }: Sight, { year, month, day }: Context): boolean {
  if (level !== 'none' || reading.kind !== 'date' || reading.weekday === undefined) return false;
  if (year === undefined || month === undefined || day === undefined) return false;
  return weekdayOf(dayOf(year, month, day)) !== reading.weekday;
}

/** Whether the date completes the dates below it: the next line has a date that lacks what this one names, or lies within it. */
export function isHeading(teller: Teller, sight: Sight, completed: Completed, place: number): boolean {
  const { lines, dated } = teller.text;
  const next = belowHeadings(teller, place);
  const below = next === undefined ? undefined : lines[next];
  if (below === undefined || next === undefined || sight.reading.kind === 'impossible') return false;
  const isDated = dated[next] === true || isRow(below) || (sight.level === 'month' && isNumbered(teller, next));
  return (
    isMarkedAbove(lines[place], below, isDated) ||
    (sight.rest.text.length < longestHeading && completesBelow(teller, sight, completed, { place, next, isDated }))
  );
}

/** The next line below a date; where headings without dates stand between it and the next date, that. */
function belowHeadings({ text, below }: Teller, place: number): number | undefined {
  let next = below[place];
  while (next !== undefined && !text.dated[next] && depthOf(text.lines[next]?.line.text ?? '') > 1) next = below[next];
  return next !== undefined && text.dated[next] ? next : below[place];
}

/** A heading that may be one, and the line below it. */
interface Above {
  readonly place: number;
  readonly next: number;
  readonly isDated: boolean;
}

function completesBelow(
  teller: Teller,
  sight: Sight,
  { edtf, value }: Completed,
  { place, next, isDated }: Above,
): boolean {
  const { level, separator, reading } = sight;
  if (edtf === '' || value === undefined || reading.kind === 'impossible') return false;
  const below = teller.text.lines[next];
  const lower = below && dateIn(below);
  if (level === 'day' && isDated && lower?.level === 'year') return isYearly(sight);
  // What has a clock time of its own is an entry.
  if (level === 'day') return isDated && lower?.level === 'time' && !isTimed(sight);
  if (separator !== 'end') return isTitled(teller, sight, value, place);
  if (level === 'month' && isNumbered(teller, next)) return true;
  if (!isDated || lower === undefined || lower.reading.kind === 'impossible') return false;
  return isCompleted(lower.reading.value, value, reading.value);
}

/**
 * Whether a line is marked as a heading, says more than when an entry is, and has nothing below it but the next date, which is in no heading of
 * its level.
 */
function isMarkedAbove(heading: Line | undefined, below: Line, isDated: boolean): boolean {
  const depth = depthOf(heading?.line.text ?? '');
  const others = depthOf(below.line.text);
  const saysMore = heading?.sight === undefined || heading.sight.rest.text !== '' || isAge(heading.sight);
  return depth > 1 && saysMore && isDated && (others === 0 || others > depth);
}

/** Whether a date is of years together: “The 1920s”, “1914–1918”. */
function isAge({ level, reading }: Sight): boolean {
  if (reading.kind !== 'date') return false;
  return level === 'decade' || (level === 'year' && reading.value.kind !== 'point');
}

/** Whether a line below the heading of a month begins with the number of a day. */
function isNumbered({ text }: Teller, place: number): boolean {
  return text.numberIn(place) !== undefined;
}

/** Whether a line is marked as a heading among dates that are not, so that it stands between entries and is none, whatever its words. */
export function isBetweenEntries({ text, below, nextDated }: Teller, { text: line }: Piece, place: number): boolean {
  const next = nextDated[place] ?? below[place];
  return depthOf(line) > 1 && next !== undefined && depthOf(text.lines[next]?.line.text ?? '') === 0;
}

/** What a heading of dates says of those below it. */
export function headingOf(teller: Teller, line: Piece, sight: Sight, completed: Completed, place: number): Role {
  const { state, text } = teller;
  state.heading = { edtf: completed.edtf, wording: sight.date.text, piece: sight.date };
  state.sibling = '';
  const { level } = sight;
  checkWeekday(teller, sight, completed.value);
  teller.note((notes) => notes.headings.push(line));
  state.monthHeading = level === 'month';
  const isOwn = sight.reading.kind === 'date' && isWhole(sight.reading.value);
  if (isOwn) teller.told.dates.push('anew');
  const from = isOwn || state.context.from === 'heading' ? 'heading' : undefined;
  const { value } = completed;
  const lower = text.lines[teller.below[place] ?? -1]?.sight;
  const isAbove = value !== undefined && isYearly(sight) && lower?.level === 'year';
  const { month, day } = isAbove ? contextOf(value) : {};
  if (isAbove) state.yearlyDays += 1;
  if (month !== undefined && day !== undefined) state.context = { yearly: { month, day } };
  else if (value !== undefined && level === 'decade') state.context = { decade: contextOf(value).decade };
  else if (value !== undefined) state.context = contextAfter(value, completed.context, from);
  return { kind: 'heading', line, why: 'heading', ...titleOf(line, sight) };
}

/** The words of a heading that says more than what completes the dates below it. */
function titleOf(line: Piece, sight: Sight): { readonly title?: Piece } {
  if (sight.rest.text === '' && !(depthOf(line.text) > 1 && isAge(sight))) return {};
  return { title: headingIn(line) ?? trimmed(after(line, bulletLength(line.text))) };
}

/** Whether a date has words behind it like a heading's, and the next date, behind a bullet, lies within it: “2031: A long year”. */
function isTitled({ text, nextDated }: Teller, sight: Sight, value: DateValue, place: number): boolean {
  const next = nextDated[place];
  const lower = next === undefined ? undefined : text.lines[next]?.sight;
  if (lower === undefined || sight.rest.text.length >= longestHeading || !isHeadlike(sight.rest.text)) return false;
  const isCoarse = sight.level === 'year' || sight.level === 'decade' || sight.level === 'month';
  if (!isCoarse || bulletLength(sight.opener) > 0 || sight.separator === 'lead') return false;
  const hangs = lower.opener !== '' && !lower.opener.startsWith('#') && lower.opener !== sight.opener;
  return hangs && lower.reading.kind === 'date' && isCompleted(lower.reading.value, value, value);
}

/** Whether a date names its clock time. */
function isTimed({ reading }: Sight): boolean {
  return reading.kind === 'date' && startOf(reading.value)?.clock !== undefined;
}

/** Whether a date that stands alone is a day of any year. */
function isYearly({ level, separator, reading }: Sight): boolean {
  return level === 'day' && separator === 'end' && reading.kind === 'date' && lacksOf(reading.value).year;
}

/**
 * Whether a date lacks what that of a heading names, or lies within it.
 * @param own the date of the heading as its own words name it
 */
function isCompleted(lower: DateValue, heading: DateValue, own: DateValue): boolean {
  const level = levelOf(heading);
  return lacks(lower, level) || (isWhole(lower) ? liesWithin(lower, heading) : level === 'month' && liesIn(lower, own));
}

function lacks(lower: DateValue, level: Level): boolean {
  const { year, month } = lacksOf(lower);
  return level === 'month' ? levelOf(lower) === 'number' : year && !month;
}

/** Whether a day or month lies in the date of a heading; of years below a decade each may be one. */
function liesWithin(lower: DateValue, heading: DateValue): boolean {
  const finer = levelOf(lower);
  return (finer === 'day' || finer === 'month') && liesIn(lower, heading);
}
