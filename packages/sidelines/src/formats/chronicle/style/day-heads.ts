import type { Sight } from '../shape/sight.ts';
import { isStampText } from '../shape/stamp.ts';
import { couldBeHeadline } from '../signs.ts';
import { isBlankAt, type Line } from './line.ts';
import type { Sights } from './sights.ts';

/**
 * “The landing, 25 April 2031” above “19:40: …”: days that are named somewhere in the heading of times of the clock, by the place of the
 * heading. What stands above all dates is the title of the text.
 */
export function dayHeads(
  lines: readonly Line[],
  dated: readonly boolean[],
  sights: Sights,
): ReadonlyMap<number, Sight> {
  const heads = new Map<number, Sight>();
  const first = dated.indexOf(true);
  for (const [place, { sight }] of lines.entries()) {
    if (!dated[place] || sight?.level !== 'time') continue;
    let above = place - 1;
    while (above >= 0 && (isBlankAt(lines, above) || isAside(lines[above]))) above -= 1;
    const day = above < first || dated[above] ? undefined : dayIn(lines[above], above, sights);
    if (day !== undefined) heads.set(above, day);
  }
  return heads;
}

/** “(All times are local)” */
function isAside(line: Line | undefined): boolean {
  return line?.sight === undefined && /^[(（].*[)）]$/u.test(line?.line.text ?? '');
}

/** The day in a heading, wherever it stands in it. */
function dayIn(head: Line | undefined, place: number, sights: Sights): Sight | undefined {
  if (head === undefined || head.furniture !== undefined || head.table !== undefined || head.escaped) return undefined;
  const { line } = head;
  if (!couldBeHeadline(line.text) || isStampText(line.text)) return undefined;
  const seen = [head.sight, sights.at('last')(place), sights.at('middle')(place)];
  return seen.find((sight) => sight?.level === 'day');
}
