import { after, before, type Piece, trimmed } from '../lines.ts';
import type { DatedRole } from '../roles/role.ts';
import { type Habit, holds } from './habits.ts';

/** A column of names has as many words as this at most. */
const mostWords = 3;

/** A label, and the words without it. */
export interface PlacedLabel {
  readonly label: Piece;
  readonly rest: Piece;
}

/** How often each opening stands behind a date: its first words, one, two, three. */
export type Openings = ReadonlyMap<string, number>;

/**
 * "10/14/1960 USSR 1960B": the openings of a table that lost its bars, where the dates have one. Nearly every date has one of
 * a few names right behind it, and what follows the name begins anew; behind the subject of a sentence its verb would stand.
 */
export function columnNames(roles: readonly DatedRole[], habit: Habit): Openings | undefined {
  const dated = roles.filter(({ rest }) => rest.text !== '');
  if (dated.some((role) => role.label !== undefined)) return undefined;
  const counts = new Map<string, number>();
  for (const { rest } of dated)
    for (const opening of openingsOf(rest.text)) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  const found = dated.flatMap(({ rest }) => columnName(rest.text, counts) ?? []);
  const kinds = new Set(found);
  const isColumn = holds(habit, found.length, dated.length) && kinds.size > 1 && kinds.size <= found.length / 2;
  return isColumn ? counts : undefined;
}

/** Reads the name in the column. */
export function columnReader(counts: Openings): (words: Piece) => PlacedLabel | undefined {
  return (words) => {
    const name = columnName(words.text, counts);
    if (name === undefined) return undefined;
    return { label: before(words, name.length), rest: trimmed(after(words, name.length)) };
  };
}

/** The first words of a text: one, two, three. */
function openingsOf(text: string): readonly string[] {
  const words = text.slice(0, 100).split(' ', mostWords + 1);
  return words.slice(0, -1).map((_, place) => words.slice(0, place + 1).join(' '));
}

/** The opening that others share, with all words that always stand together. */
function columnName(text: string, counts: Openings): string | undefined {
  const openings = openingsOf(text);
  const uses = openings.map((opening) => counts.get(opening) ?? 0);
  const last = uses.findLastIndex((count) => count > 1 && count === uses[0]);
  const name = openings[last];
  if (name === undefined || !name.split(' ').every((word) => /^\p{Lu}[\p{L}.&-]*$/u.test(word))) return undefined;
  return /^ [\p{Lu}\d"“«]/u.test(text.slice(name.length)) ? name : undefined;
}
