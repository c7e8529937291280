import { splitJoint } from '../labels.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import type { DatedRole, Role, TextRole } from '../roles.ts';
import { folded, togetherKind } from '../together.ts';

/** Labels that stand in the same place so often may be names; so few different ones, that they are. */
const fewest = 4;

/** Finds the labels that have no colon: alone behind the date with the text below, or before a dash. */
export function findLabels(roles: readonly Role[]): readonly Role[] {
  return withColumn(withDashes(withAlone(roles)));
}

/** "6 October: Harlow", with the text in the next paragraph. */
function withAlone(roles: readonly Role[]): readonly Role[] {
  const dated = roles
    .filter((role) => role.kind === 'dated')
    .filter(({ rest, label }) => rest.text !== '' && label === undefined);
  const alone = dated.filter(({ rest }) => isNameLike(rest.text));
  if (alone.length < fewest || alone.length < dated.length * 0.8 || !recur(alone.map(({ rest }) => rest.text)))
    return roles;
  return roles.map((role) =>
    role.kind === 'dated' && role.label === undefined && isNameLike(role.rest.text) ? asLabel(role) : role,
  );
}

function asLabel(role: DatedRole): Role {
  return { ...role, label: role.rest, rest: after(role.rest, role.rest.text.length) };
}

/** "Harlow – Tarn 3: text", or "Harlow - text", in paragraphs and after dates. */
function withDashes(roles: readonly Role[]): readonly Role[] {
  const found = roles.map(dashLabel);
  const names = found.filter((label) => label !== undefined);
  const texts = roles.filter((role) => role.kind === 'text' || (role.kind === 'dated' && role.rest.text !== ''));
  if (names.length < fewest || names.length < texts.length * 0.4 || !recur(names.map(({ label }) => label.text)))
    return roles;
  return roles.map((role, place) => {
    const label = found[place];
    if (label === undefined) return role;
    if (role.kind === 'dated') return { ...role, label: label.label, rest: label.rest };
    return role.kind === 'text' ? { ...role, label: label.label, words: label.rest } : role;
  });
}

interface DashLabel {
  readonly label: Piece;
  readonly rest: Piece;
}

function dashLabel(role: Role): DashLabel | undefined {
  const words = wordsOf(role);
  const found = words && /^(\S{1,20}(?:\s\S{1,20})?)\s+[-–—]\s+(?=\S)/.exec(words.text);
  if (words === undefined || found === undefined || found === null) return undefined;
  const name = found[1] ?? '';
  if (!/^\p{Lu}/u.test(name) || /[:,;!?"“”]/.test(name)) return undefined;
  return { label: before(words, name.length), rest: trimmed(after(words, found[0].length)) };
}

function wordsOf(role: Role): Piece | undefined {
  if (role.kind === 'dated') return role.label === undefined ? role.rest : undefined;
  return role.kind === 'text' && !isEscaped(role) ? role.words : undefined;
}

function isEscaped({ escaped }: TextRole): boolean {
  return escaped;
}

function isNameLike(text: string): boolean {
  const words = text.split(/\s/);
  return text.length <= 40 && words.length <= 4 && text !== '' && !/[.!?…:;"“”«»\d]/.test(text);
}

/** A column of names has as many words as this at most. */
const mostWords = 3;

/**
 * "10/14/1960 USSR 1960B": a table that lost its bars. Nearly every date has one of a few names right behind it, and
 * what follows the name begins anew; behind the subject of a sentence its verb would stand.
 */
function withColumn(roles: readonly Role[]): readonly Role[] {
  const dated = roles.filter((role) => role.kind === 'dated' && role.rest.text !== '');
  if (dated.length < fewest || dated.some((role) => role.label !== undefined)) return roles;
  const counts = countsOf(dated.flatMap(({ rest }) => openingsOf(rest.text)));
  const names = dated.map(({ rest }) => columnName(rest.text, counts));
  const found = names.filter((name) => name !== undefined);
  const kinds = new Set(found);
  if (found.length < dated.length * 0.9 || kinds.size < 2 || kinds.size > found.length / 2) return roles;
  return roles.map((role) => {
    const name = role.kind === 'dated' ? columnName(role.rest.text, counts) : undefined;
    if (role.kind !== 'dated' || name === undefined) return role;
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

/** Whether the names are few: on average each stands there at least one and a half times. */
function recur(labels: readonly string[]): boolean {
  const names = labels
    .filter((label) => togetherKind(label) === undefined)
    .flatMap((label) => splitJoint(label, () => false))
    .map(folded);
  return names.length > 0 && new Set(names).size <= names.length / 1.5;
}
