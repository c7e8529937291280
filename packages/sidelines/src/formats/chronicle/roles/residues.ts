import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import { countOf } from '../counting.ts';
import { after, before, type Piece } from '../lines.ts';
import { isHeadlike } from '../signs.ts';
import type { Found } from '../style/find.ts';
import { isBlankAt, opensParagraph } from '../style/line.ts';
import { isStrong } from '../style/taken.ts';
import { toldOnce } from './notes.ts';
import type { DatedRole, Role } from './role.ts';

/** So many dates that stayed text are told one by one; more say nothing more. */
const mostDates = 30;
/** An entry is long when it has so many lines, and so large a part of all. */
const fewestLines = 12;
const longPart = 0.2;
/** So much of a line is looked at for what looks like a date. */
const longestLooked = 300;
/** A headline is not longer than this. */
const longestHeadline = 90;

/** What a reading leaves unexplained: dates that stayed text, an entry that took many lines, a last headline without a date. */
export function residuesOf(found: Found, roles: readonly Role[]): readonly Diagnostic[] {
  if (!found.dated.includes(true)) return [];
  return [
    ...datesInText(found, roles),
    ...longEntries(roles),
    ...lastHeadline(found, roles),
    ...linesBelow(roles),
    ...numbersInText(roles),
  ];
}

/** Lines that begin with a date as lines of entries do, and are none. */
function datesInText({ lines, dated }: Found, roles: readonly Role[]): readonly Diagnostic[] {
  const texts = new Set(roles.flatMap((role) => (role.kind === 'text' && !role.escaped ? [role.line.from] : [])));
  const found = lines.flatMap(({ line, sight, table }, place) => {
    if (sight === undefined || dated[place] || table !== undefined || !texts.has(line.from)) return [];
    if (sight.level === 'number' || sight.level === 'none' || !opensParagraph(lines, place)) return [];
    return isStrong(sight) || (sight.level === 'day' && sight.separator !== 'lead') ? [sight.date] : [];
  });
  return found.slice(0, mostDates).map(({ text, ...range }) => diagnose('date-in-text', range, { date: text }));
}

/** Entries that hold so much of the text that they may hold others. */
function longEntries(roles: readonly Role[]): readonly Diagnostic[] {
  const filled = roles.filter((role) => role.kind === 'text' || role.kind === 'dated').length;
  const runs: Piece[][] = [];
  for (const role of roles) {
    if (role.kind === 'dated' || role.kind === 'heading') runs.push([]);
    else if (role.kind === 'text') runs.at(-1)?.push(role.line);
  }
  return runs.flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (lines.length < fewestLines || lines.length < filled * longPart) return [];
    return [diagnose('long-entry', { from: first.from, to: last.to }, { lines: lines.length })];
  });
}

/** In a text with so many entries in one line each, and so large a part of them, lines below one are told. */
const fewestEntries = 5;
const mostlyOne = 0.75;

/** The lines below a date: they are one entry with it. */
interface Run {
  readonly dated: DatedRole;
  readonly lines: readonly Piece[];
}

function runsOf(roles: readonly Role[]): readonly Run[] {
  const runs: { readonly dated: DatedRole; readonly lines: Piece[] }[] = [];
  let isOpen = false;
  for (const role of roles) {
    if (role.kind === 'dated') runs.push({ dated: role, lines: [] });
    if (role.kind === 'dated' || role.kind === 'heading') isOpen = role.kind === 'dated';
    else if (role.kind === 'text' && isOpen && !role.escaped) runs.at(-1)?.lines.push(role.line);
  }
  return runs;
}

/** Lines below an entry, where nearly all others have as many lines as each other and fewer: a row whose date was not seen, or what stands below all. */
function linesBelow(roles: readonly Role[]): readonly Diagnostic[] {
  const runs = runsOf(roles);
  const usual = runs.every(({ dated }) => dated.rest.text === '') ? 1 : 0;
  const single = countOf(runs, ({ lines }) => lines.length <= usual);
  if (runs.length < fewestEntries || single === runs.length || single < runs.length * mostlyOne) return [];
  return runs.flatMap(({ lines }) => {
    const [first, last] = [lines[usual], lines.at(-1)];
    // What goes on in lower case is a line that was broken.
    if (first === undefined || last === undefined || /^\p{Ll}/u.test(first.text)) return [];
    return [diagnose('lines-below', { from: first.from, to: last.to }, { lines: lines.length - usual })];
  });
}

/** Lines of text that begin with a number are told where there are so many, and so large a part of all. */
const fewestNumbers = 3;
const numberPart = 0.3;

/** Lines of text that begin with a number, where many do: dates may be written so. */
function numbersInText(roles: readonly Role[]): readonly Diagnostic[] {
  const texts = runsOf(roles).flatMap(({ lines }) => lines);
  const found = texts.filter(({ text }) => /^[^\p{L}\p{N}]{0,8}\d{1,4}(?![\d%]|[.,]\d)/u.test(text));
  if (found.length < fewestNumbers || found.length < texts.length * numberPart) return [];
  return toldOnce(found, 'So does this', ({ text, ...range }, times, related) =>
    diagnose('numbers-in-text', range, { line: text.slice(0, longestHeadline), times }, { related }),
  );
}

/** Where a headline stands above each date, the last one that stands above none. */
function lastHeadline({ style, lines }: Found, roles: readonly Role[]): readonly Diagnostic[] {
  const last = roles.findLast((role) => role.kind !== 'blank' && role.kind !== 'furniture');
  if (!style.headlines || last?.kind !== 'text' || !isHeadlike(last.line.text)) return [];
  const place = lines.findIndex(({ line }) => line.from === last.line.from);
  if (last.line.text.length > longestHeadline || !(isBlankAt(lines, place - 1) || lines[place - 1]?.sight)) return [];
  const { text, ...range } = last.line;
  return [diagnose('headline-without-date', range, { headline: text })];
}

/** The fragments of a text without entries that look like dates, wherever they stand. */
export function fragmentsIn(found: Found): readonly Piece[] {
  return found.lines.flatMap(({ line, sight }, place) => {
    const seen = sight ?? found.lastIn(place) ?? found.middleIn(place);
    const isDate = seen !== undefined && seen.level !== 'number' && seen.level !== 'none' && line.text !== '';
    return isDate ? [seen.date] : numbersIn([line]);
  });
}

/** Where words are not understood, what looks like dates: a year, or else the number that begins a line; the first of each line. */
export function numbersIn(lines: readonly Piece[]): readonly Piece[] {
  return lines.flatMap((line) => {
    const text = line.text.slice(0, longestLooked);
    const year = /(?<![\d.,])(?:1\d|20)\d\d(?![\d%]|[.,]\d)/.exec(text);
    const found = year ?? /(?<=^[^\p{L}\p{N}]{0,8})\d{1,4}(?!\d)/u.exec(text);
    return found === null ? [] : [after(before(line, found.index + found[0].length), found.index)];
  });
}
