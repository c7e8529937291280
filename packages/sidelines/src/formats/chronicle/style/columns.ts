import { after, before, trimmed } from '../lines.ts';
import type { Role } from '../roles/role.ts';

/** So many dates show a column. */
const fewest = 4;
/** A column of names has as many words as this at most. */
const mostWords = 3;

/**
 * "10/14/1960 USSR 1960B": a table that lost its bars. Nearly every date has one of a few names right behind it, and
 * what follows the name begins anew; behind the subject of a sentence its verb would stand.
 */
export function withColumn(roles: readonly Role[]): readonly Role[] {
  const dated = roles.filter((role) => role.kind === 'dated').filter(({ rest }) => rest.text !== '');
  if (dated.length < fewest || dated.some((role) => role.label !== undefined)) return roles;
  const counts = countsOf(dated.flatMap(({ rest }) => openingsOf(rest.text)));
  const names = dated.map(({ rest }) => columnName(rest.text, counts));
  const found = names.filter((name) => name !== undefined);
  const kinds = new Set(found);
  if (found.length < dated.length * 0.9 || kinds.size < 2 || kinds.size > found.length / 2) return roles;
  return roles.map((role) => {
    if (role.kind !== 'dated') return role;
    const name = columnName(role.rest.text, counts);
    if (name === undefined) return role;
    return { ...role, label: before(role.rest, name.length), rest: trimmed(after(role.rest, name.length)) };
  });
}

/** The first words of a text: one, two, three. */
function openingsOf(text: string): readonly string[] {
  const words = text.slice(0, 100).split(' ', mostWords + 1);
  return words.slice(0, -1).map((_, place) => words.slice(0, place + 1).join(' '));
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The opening that others share, with all words that always stand together. */
function columnName(text: string, counts: ReadonlyMap<string, number>): string | undefined {
  const openings = openingsOf(text);
  const uses = openings.map((opening) => counts.get(opening) ?? 0);
  const last = uses.findLastIndex((count) => count > 1 && count === uses[0]);
  const name = openings[last];
  if (name === undefined || !name.split(' ').every((word) => /^\p{Lu}[\p{L}.&-]*$/u.test(word))) return undefined;
  return /^ [\p{Lu}\d"“«]/u.test(text.slice(name.length)) ? name : undefined;
}
