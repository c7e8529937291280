import { after, trimmed } from '../lines.ts';
import type { Sight } from '../shape/sight.ts';
import { isBlankAt, type Line } from '../style/line.ts';
import type { Role } from './role.ts';
import type { Teller } from './teller.ts';

/** A text shorter than this may be no event of its own. */
const shortEvent = 30;

/** A further event of the date above: a line that hangs below its text, or has a dash where others have their date. */
export function further(teller: Teller, found: Line, place: number): Role | undefined {
  const { heading, sibling, last } = teller.state;
  if (last === undefined) return undefined;
  const rest = trimmed(after(found.line, found.bullet));
  if (heading !== undefined && found.bullet > 0 && siblingOf(found) === sibling)
    return { kind: 'dated', line: found.line, date: heading, rest, why: 'sibling' };
  if (!(hangs(teller, found, place) || repeats(teller, found, place) || isInMargin(teller, found, place)))
    return undefined;
  return { kind: 'dated', line: found.line, date: last.date, rest, why: 'further' };
}

function hangs(teller: Teller, { line, indent }: Line, place: number): boolean {
  const { column } = teller.state;
  const isThere = column !== undefined && indent > 2 && Math.abs(indent - column) < 2;
  return isThere && /^[\p{Lu}\d"“„«]/u.test(line.text) && /[.!?…"”»)]$/u.test(teller.textAbove(place));
}

/** Whether dates stand in the margin, each line is a sentence, and this one has no date. */
function isInMargin(teller: Teller, { line }: Line, place: number): boolean {
  if (!teller.text.style.margin) return false;
  return /^["“„«]?\p{Lu}.*[.!?…"”»]$/u.test(line.text) && /[.!?…"”»)]$/u.test(teller.textAbove(place));
}

function repeats({ text, state }: Teller, { line }: Line, place: number): boolean {
  if (!text.style.dashed || line.text.length < shortEvent || !/^[-–—]\s/.test(line.text)) return false;
  const isApart = isBlankAt(text.lines, place - 1) && isBlankAt(text.lines, place + 1);
  return isApart && state.last !== undefined && state.last.rest.text.length >= shortEvent;
}

/** Where the text of a line with a date begins, when more than a blank sets it apart. */
export function columnOf({ line, indent }: Line, { date, rest }: Sight): number | undefined {
  const isApart = rest.text !== '' && rest.from - date.to > 1;
  return isApart ? indent + rest.from - line.from : undefined;
}

/** The indent and the bullet of a line: those of a list have the same. */
export function siblingOf({ line, indent, bullet }: Line): string {
  return bullet === 0 ? '' : `${indent} ${line.text.slice(0, bullet)}`;
}
