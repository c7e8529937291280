import { type DateValue, edtfOf, findDateWords, isWhole, levelOf } from '../../../time/index.ts';
import { type Piece, stretch, trimmed } from '../lines.ts';
import { isStampText } from '../shape/stamp.ts';
import type { Found } from './find.ts';
import { firstEntry, type Line } from './line.ts';

/** The day on which a text appeared, where it says so itself. */
export interface Appearance {
  /** A day of a year. */
  readonly value: DateValue;
  /** Its words. */
  readonly piece: Piece;
}

/** A stamp stands among so many lines at the top. */
const mostLines = 40;
const longestLine = 160;

/**
 * The day that is named above the first date, beside words that say when a page appeared, or else alone between the signs of a
 * byline. Two different days tell nothing, nor does the title: that could be a day of the story.
 */
export function appearanceIn(
  { lines, dated }: Pick<Found, 'lines' | 'dated'>,
  language: string,
): Appearance | undefined {
  const first = firstEntry(lines, dated);
  if (first < 0) return undefined;
  const head = lines.slice(0, first).filter(({ line }) => line.text !== '');
  const short = head.slice(0, mostLines).filter(({ line }) => line.text.length < longestLine);
  const stamped = short.flatMap((found, place) => {
    const isBelow = place > 0 && isStampText(short[place - 1]?.line.text ?? '');
    return partsOf(found).some(({ text }) => isStampText(text)) || isBelow ? daysIn(found.line, language) : [];
  });
  const known = onlyOne(stamped);
  if (known !== undefined || stamped.length > 0) return known;
  return onlyOne(short.slice(head[0] === short[0] ? 1 : 0).flatMap((found) => aloneIn(found, language)));
}

function onlyOne(found: readonly Appearance[]): Appearance | undefined {
  return new Set(found.map(({ value }) => edtfOf(value))).size === 1 ? found[0] : undefined;
}

/** The parts of a byline: what stands between its signs. */
function partsOf({ line }: Line): readonly Piece[] {
  const parts: Piece[] = [];
  let from = line.from;
  for (const { 0: sign, index } of line.text.matchAll(/[|·•]|\s[–—-]\s/g)) {
    parts.push(trimmed(stretch(line, from, line.from + index)));
    from = line.from + index + sign.length;
  }
  return [...parts, trimmed(stretch(line, from, line.to))];
}

/** The days that are parts of a byline, or its end behind a sign. */
function aloneIn(found: Line, language: string): readonly Appearance[] {
  const parts = found.table !== undefined || found.line.text.startsWith('#') ? [] : partsOf(found);
  return parts.flatMap((part) =>
    daysIn(part, language).filter(({ piece }) => {
      const behind = part.text.slice(piece.to - part.from);
      return piece.from === part.from && /^[\s,.]*(?:\d{1,2}[.:h]\d\d[\s\p{L}.()]{0,12})?$/u.test(behind);
    }),
  );
}

/** The days that are named with their years. */
function daysIn(piece: Piece, language: string): readonly Appearance[] {
  return findDateWords(piece.text, language).flatMap(({ from, reading }) => {
    if (reading.kind !== 'date' || reading.value.kind !== 'point' || !isWhole(reading.value)) return [];
    const { clock: _, ...value } = reading.value;
    if (levelOf(value) !== 'day' || value.qualifiers !== undefined) return [];
    return [{ value, piece: trimmed(stretch(piece, piece.from + from, piece.from + from + reading.length)) }];
  });
}
