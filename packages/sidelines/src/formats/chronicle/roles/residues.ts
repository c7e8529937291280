import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import type { Piece } from '../lines.ts';
import { isHeadlike } from '../signs.ts';
import type { Found } from '../style/find.ts';
import { isBlankAt, opensParagraph } from '../style/line.ts';
import { isStrong } from '../style/taken.ts';
import type { Role } from './role.ts';

/** So many dates that stayed text are told one by one; more say nothing more. */
const mostDates = 30;
/** An entry is long when it has so many lines, and so large a part of all. */
const fewestLines = 12;
const longPart = 0.2;
/** A headline is not longer than this. */
const longestHeadline = 90;

/** What a reading leaves unexplained: dates that stayed text, an entry that took many lines, a last headline without a date. */
export function residuesOf(found: Found, roles: readonly Role[]): readonly Diagnostic[] {
  if (!found.dated.includes(true)) return [];
  return [...datesInText(found, roles), ...longEntries(roles), ...lastHeadline(found, roles)];
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

/** Where a headline stands above each date, the last one that stands above none. */
function lastHeadline({ style, lines }: Found, roles: readonly Role[]): readonly Diagnostic[] {
  const last = roles.findLast((role) => role.kind !== 'blank' && role.kind !== 'furniture');
  if (!style.headlines || last?.kind !== 'text' || !isHeadlike(last.line.text)) return [];
  const place = lines.findIndex(({ line }) => line.from === last.line.from);
  if (last.line.text.length > longestHeadline || !(isBlankAt(lines, place - 1) || lines[place - 1]?.sight)) return [];
  const { text, ...range } = last.line;
  return [diagnose('headline-without-date', range, { headline: text })];
}

/** The fragments of a text without entries that look like dates, wherever they stand; a few of them. */
export function fragmentsIn(found: Found): readonly Piece[] {
  return found.lines.flatMap(({ line, sight }, place) => {
    const seen = sight ?? found.lastIn(place) ?? found.middleIn(place);
    return seen !== undefined && seen.level !== 'number' && seen.level !== 'none' && line.text !== ''
      ? [seen.date]
      : [];
  });
}
