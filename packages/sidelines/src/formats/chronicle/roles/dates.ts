import { lacksOf, valueOfEdtf } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import { type Sight, shifted } from '../shape/sight.ts';
import { readExplicitDate } from '../shape/written.ts';
import { bulletLength, isHeadlike } from '../signs.ts';
import { isBlankAt, type Line, opensParagraph } from '../style/line.ts';
import { formOf, isStrong } from '../style/taken.ts';
import { contextAfter, monthOfWeekday } from './context.ts';
import { completedBy, entryOf, noteGuess } from './entry.ts';
import { columnOf, siblingOf } from './further.ts';
import { headingOf, isBetweenEntries, isHeading, longestHeading } from './headings.ts';
import { yearsAfterIn } from './relative-words.ts';
import { type Role, textOf } from './role.ts';
import type { Teller } from './teller.ts';
import { whyDated } from './why-dated.ts';

/** A row of a table: an entry, or one for each side that has a column. */
export function row(teller: Teller, { line, table }: Line): Role | undefined {
  if (table === undefined) return undefined;
  const [first, ...others] = table.rows;
  if (first === undefined) {
    teller.note((notes) => notes.headings.push(line));
    return { kind: 'heading', line, why: 'table-head' };
  }
  teller.endMonth();
  for (const cell of first.unread) teller.note((notes) => notes.cells.push(cell));
  const { guessed, year } = first;
  if (year !== undefined) teller.note((notes) => notes.headings.push(year));
  if (guessed !== undefined) teller.note((notes) => notes.guessedNames.push(guessed));
  const entry = entryOf(teller, line, first.sight, 'row');
  // A dash in place of a date is no wording of one.
  const date = first.sight.level === 'none' ? { ...entry.date, wording: '' } : entry.date;
  const roles = [first, ...others].map(({ sight, label: [label, ...also], rest, list }, place) => ({
    ...(sight === first.sight ? { ...entry, date } : entryOf(teller, line, sight, 'row')),
    line: place === 0 ? line : rest,
    rest,
    ...present({ series: list, label }),
    ...(also.length === 0 ? {} : { also }),
  }));
  for (const role of roles.slice(0, -1)) teller.tell(role);
  return roles.at(-1);
}

/** A date with its meaning in braces. */
export function explicit(teller: Teller, { line }: Line): Role | undefined {
  const found = readExplicitDate(line, teller.text.style.language);
  if (found === undefined) return undefined;
  const { state } = teller;
  teller.endMonth();
  state.begun = true;
  const value = valueOfEdtf(found.date.edtf);
  if (value !== undefined) state.context = contextAfter(value, state.context);
  return { kind: 'dated', line, ...found, why: 'explicit' };
}

/** A line that begins with a date, as the style has it: an entry, or a heading of the dates below. */
export function dated(teller: Teller, found: Line, place: number): Role | undefined {
  const { state, text } = teller;
  const { line, sight } = found;
  if (sight === undefined || text.dated[place] !== true) return undefined;
  const year = yearBelow(teller, place);
  if (year !== undefined) state.context = { year, from: 'heading' };
  const completed = completedBy(teller, sight);
  if (isHeading(teller, sight, completed, place)) return headingOf(teller, line, sight, completed, place);
  const name = line.text.search(/\{[#.][^{}]*\}$/);
  if (name > 0) teller.note((notes) => notes.headings.push(after(line, name)));
  state.monthHeading &&= sight.level === 'time';
  state.column = columnOf(found, sight);
  state.sibling = siblingOf(found);
  const headline = text.lines[text.headlines.get(place) ?? -1];
  const entry = entryOf(teller, line, sight, whyDated(sight), place);
  // The year in the line below is that of its own day; the next that has none may lie in another.
  if (year !== undefined) state.context = { ...state.context, from: 'entry', isNamed: true };
  const items = isTitledPeriod(sight) ? { items: true as const } : {};
  const above = headline && { above: trimmed(after(headline.line, headline.bullet)) };
  return { ...entry, ...items, ...above };
}

/** “1948–1959: The shed years”: a period with a title, below which each bullet is an entry. */
function isTitledPeriod({ opener, reading, separator, rest: { text } }: Sight): boolean {
  // A bullet’s own bullets are part of its text.
  if (bulletLength(`${opener} `) > 0) return false;
  const isPeriod = reading.kind === 'date' && reading.value.kind === 'period';
  return isPeriod && separator === 'mark' && text.length < longestHeading && isHeadlike(text);
}

/** A date alone in a calendar that is not read, right above or below the same date in one that is. */
export function sameDateElsewhere({ text }: Teller, { line, sight }: Line, place: number): Role | undefined {
  if (sight?.separator !== 'end' || sight.reading.kind !== 'impossible') return undefined;
  if (sight.reading.reason.kind !== 'other-calendar') return undefined;
  const isBeside = [place - 1, place + 1].some((beside) => {
    const other = text.lines[beside]?.sight;
    return text.dated[beside] === true && other?.separator === 'end' && other.reading.kind === 'date';
  });
  return isBeside ? { kind: 'furniture', line, why: 'other-calendar' } : undefined;
}

/** What follows the year of the day above goes on with that day’s text. */
export function yearOfAbove(teller: Teller, found: Line, place: number): Role | undefined {
  const { line, sight } = found;
  if (sight === undefined || !teller.text.years.has(place)) return undefined;
  teller.note((notes) => notes.headings.push(sight.date));
  if (sight.rest.text === '') return { kind: 'heading', line, why: 'year-below', topic: true };
  return { ...textOf(found), line: sight.rest, words: sight.rest };
}

/** The year that stands in the line below a day. */
function yearBelow({ text, below }: Teller, place: number): number | undefined {
  const next = below[place];
  if (next === undefined || !text.years.has(next)) return undefined;
  return Number(text.lines[next]?.sight?.date.text);
}

/** A month or day in the year of the date above, or in the next, by the words that it begins with: 翌年1月, 同年5月. */
export function yearAfter(teller: Teller, { line }: Line, place: number): Role | undefined {
  const { state, text } = teller;
  const found = yearsAfterIn(line.text, text.style.language);
  const { year } = state.context;
  if (found === undefined || year === undefined || !state.begun) return undefined;
  const behind = trimmed(after(line, found.length));
  const sight = text.sightOf(behind.text);
  if (sight?.reading.kind !== 'date' || !(sight.level === 'month' || sight.level === 'day')) return undefined;
  const isTaken = isStrong(sight) || text.style.taken.forms.includes(formOf(sight));
  if (!isTaken || !lacksOf(sight.reading.value).year || !opensParagraph(text.lines, place)) return undefined;
  const own = shifted(sight, behind.from);
  const date = before(line, own.date.to - line.from);
  const above = state.last?.date.wording ?? '';
  state.context = { year: year + found.years, from: 'heading' };
  const role = entryOf(teller, line, { ...own, date }, 'counted-from-above');
  state.context = { ...state.context, from: 'entry', isNamed: true };
  teller.note((notes) => notes.relative.push({ date, edtf: role.date.edtf, from: 'above', words: above }));
  return role;
}

/** Below the heading of a month, or below a month or day where that is how days go on, the number of a day is a date. */
export function numbered(teller: Teller, found: Line, place: number): Role | undefined {
  const { state, text } = teller;
  const sight = text.numberIn(place);
  if (sight === undefined) return undefined;
  const day = Number(/\d+/.exec(sight.date.text)?.[0]);
  const { month: monthAbove, day: above = monthAbove && 0 } = state.context;
  const goesOn = text.style.numbersGoOn && above !== undefined && isStrong(sight) && day > above;
  const isNext = state.monthHeading || goesOn;
  const month = isNext || !opensParagraph(text.lines, place) ? undefined : monthOfWeekday(sight, day, state.context);
  if (!isNext && month === undefined) return undefined;
  state.context = { ...state.context, ...month };
  const heading = dayAboveTimes(teller, found.line, sight, place);
  if (heading !== undefined) return heading;
  state.sibling = siblingOf(found);
  return entryOf(teller, found.line, sight, isNext ? 'number' : 'weekday', place);
}

/** The number of a day alone above times of the clock: a heading below that of its month. */
function dayAboveTimes(teller: Teller, line: Piece, sight: Sight, place: number): Role | undefined {
  const { state } = teller;
  const { monthHeading } = state;
  const day: Sight = { ...sight, level: 'day' };
  const completed = completedBy(teller, day);
  if (sight.separator !== 'end' || !isHeading(teller, day, completed, place)) return undefined;
  noteGuess(teller, sight, completed);
  const role = headingOf(teller, line, day, completed, place);
  state.monthHeading = monthHeading;
  return role;
}

/** A headline that ends with a date, among dates that stand alone in their lines: “A second pier (March 2031)”. */
export function titled(teller: Teller, { line, bullet }: Line, place: number): Role | undefined {
  const { state, text } = teller;
  const isApart = isBlankAt(text.lines, place - 1) && isHeadlike(line.text.replace(/[)）\]]$/, ''));
  if (!state.begun || !text.style.alone || !isApart || bullet > 0 || line.text.length >= longestHeading)
    return undefined;
  const sight = text.lastIn(place);
  if (sight === undefined) return undefined;
  const below = teller.below[place];
  if (below === undefined || text.dated[below] || isBetweenEntries(teller, line, place)) return undefined;
  teller.endMonth();
  return entryOf(teller, line, sight, 'titled');
}
