import type { TextRange } from '../../model/diagnostic.ts';
import type { Piece } from './lines.ts';
import type { ReadingMemory } from './memory.ts';
import type { RowLine } from './wikitext.ts';

/** Lines whose places do not change while other lines do: those that were in the reading before are the same objects. */
export interface Anchored {
  readonly lines: readonly Piece[];
  /** The offsets in the source of what stands at two such places; offsets stay what they are. */
  readonly inSource: (range: TextRange) => TextRange;
}

/** No offset in a source is as large. */
const lowest = 2 ** 31;
/** Lines stand so far apart. */
const apart = 2 ** 32;
/** No line is longer, with what may be counted on from its end. */
const nearest = 2 ** 24;
const mostLines = 2 ** 20;

const anchors = new WeakMap<ReadingMemory, readonly Piece[]>();

/** Gives lines places that they keep in the next reading with this memory. Their order is that of the offsets. */
export function anchored(lines: readonly RowLine[], memory: ReadingMemory): Anchored {
  // The cells of wikitext have places of their own.
  if (!memory.lasts || lines.length > mostLines || lines.some(({ wikiCells }) => wikiCells !== undefined))
    return { lines, inSource: ({ from, to }) => ({ from, to }) };
  const found = placed(lines, anchors.get(memory) ?? []);
  anchors.set(memory, found);
  return { lines: found, inSource: offsetsOf(lines, found) };
}

function placed(lines: readonly Piece[], before: readonly Piece[]): readonly Piece[] {
  const most = Math.min(lines.length, before.length);
  const isKept = (place: number, known: number) => isSame(lines[place], before[known]);
  let start = 0;
  while (start < most && isKept(start, start)) start += 1;
  if (start === lines.length && start === before.length) return before;
  let end = 0;
  while (end < most - start && isKept(lines.length - 1 - end, before.length - 1 - end)) end += 1;
  const others = lines.slice(start, lines.length - end);
  const above = before[start - 1]?.from ?? lowest;
  const below = end > 0 ? (before[before.length - end]?.from ?? 0) : above + apart * (others.length + 1);
  const step = Math.floor((below - above) / (others.length + 1));
  if (step < nearest || below > Number.MAX_SAFE_INTEGER / 2) return placed(lines, []);
  const middle = others.map((line, place) => at(line, above + step * (place + 1)));
  return [...before.slice(0, start), ...middle, ...before.slice(before.length - end)];
}

function isSame(one: Piece | undefined, other: Piece | undefined): boolean {
  return one?.text === other?.text;
}

function at({ text }: Piece, from: number): Piece {
  return { from, to: from + text.length, text };
}

/** Finds the line of a place, and how far it stands behind its start. */
function offsetsOf(lines: readonly Piece[], found: readonly Piece[]): Anchored['inSource'] {
  let last = 0;
  const isWithin = (place: number, line: number) =>
    (found[line]?.from ?? Number.POSITIVE_INFINITY) <= place &&
    place < (found[line + 1]?.from ?? Number.POSITIVE_INFINITY);
  const offsetOf = (place: number) => {
    if (place < lowest) return place;
    if (!isWithin(place, last)) last = isWithin(place, last + 1) ? last + 1 : lineAt(found, place);
    return place - (found[last]?.from ?? 0) + (lines[last]?.from ?? 0);
  };
  return ({ from, to }) => ({ from: offsetOf(from), to: offsetOf(to) });
}

/** The last line that begins at a place or before it. */
function lineAt(lines: readonly Piece[], place: number): number {
  let [from, to] = [0, lines.length];
  while (from + 1 < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.from ?? 0) <= place) from = middle;
    else to = middle;
  }
  return from;
}
