import { once } from '../../../model/once.ts';
import { isProper, isProperLabel } from '../entries/discovery.ts';
import { noNames, prefixesOf, splitJoint } from '../entries/label.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import { anyOf } from '../phrases.ts';
import type { DatedRole, Role, TextRole } from '../roles/role.ts';
import { folded, togetherKind } from '../together.ts';
import { withColumn } from './columns.ts';

/** Labels that stand in the same place so often may be names; so few different ones, that they are. */
const fewest = 4;

/** Finds the labels that have no colon: in brackets, behind a title, alone behind or below the date, before a dash, or in a column that lost its bars. */
export function findLabels(roles: readonly Role[]): readonly Role[] {
  const finders = [withBrackets, withMakers, withBy, withAlone, withLines, withDashes, withColumn];
  return finders.reduce((found, find) => find(found), roles);
}

/** "3 March [Harlow] text", "3月3日【日本】text". */
function withBrackets(roles: readonly Role[]): readonly Role[] {
  return withLabelsIn(roles, bracketLabel);
}

/** "“The Quay” – Harlow", of a song, a film, a report. */
function withMakers(roles: readonly Role[]): readonly Role[] {
  return withLabelsIn(roles, makerLabel);
}

/** Takes labels out of the words behind the dates, if most have one, and few are different. */
function withLabelsIn(roles: readonly Role[], labelIn: (words: Piece) => PlacedLabel | undefined): readonly Role[] {
  const found = roles.map((role) =>
    role.kind === 'dated' && role.label === undefined ? labelIn(role.rest) : undefined,
  );
  const labels = found.filter((label) => label !== undefined);
  const dated = roles.filter((role) => role.kind === 'dated').length;
  if (labels.length < fewest || labels.length < dated * 0.7 || !recur(labels.map(({ label }) => label.text)))
    return roles;
  return roles.map((role, place) => (role.kind === 'dated' ? { ...role, ...found[place] } : role));
}

function bracketLabel(words: Piece): PlacedLabel | undefined {
  const found = /^[[(【]([^()[\]【】]{1,40})[\])】]\s*(?:[:：–—-]\s*)?(?=\S)/u.exec(words.text);
  if (found === null || !/^\p{L}/u.test(found[1] ?? '')) return undefined;
  const label = after(before(words, 1 + (found[1] ?? '').length), 1);
  return { label: trimmed(label), rest: after(words, found[0].length) };
}

function makerLabel(words: Piece): PlacedLabel | undefined {
  const [, title = '', dash = '', names = ''] =
    /^([“"«„「『‘].+[”"»“」』’])(\s+[–—-]\s+)(\S.{0,99})$/u.exec(words.text) ?? [];
  if (names === '' || !splitJoint(names, noNames).every(isProper)) return undefined;
  return { label: after(words, title.length + dash.length), rest: before(words, title.length) };
}

/** "6 October: Harlow", with the text in the next paragraph. */
function withAlone(roles: readonly Role[]): readonly Role[] {
  const dated = roles
    .filter((role) => role.kind === 'dated')
    .filter(({ rest, label }) => rest.text !== '' && label === undefined);
  const alone = dated.filter(({ rest }) => isNameLike(rest.text));
  // What stands beside the times of a live page is who wrote, and not who acted.
  const timed = alone.filter(({ date }) => /T\d\d:/.test(date.edtf)).length;
  if (timed > alone.length / 2) return roles;
  if (alone.length < fewest || alone.length < dated.length * 0.8 || !recur(alone.map(({ rest }) => rest.text)))
    return roles;
  return roles.map((role) =>
    role.kind === 'dated' && role.label === undefined && isNameLike(role.rest.text) ? asLabel(role) : role,
  );
}

function asLabel(role: DatedRole): Role {
  return { ...role, label: role.rest, rest: after(role.rest, role.rest.text.length) };
}

/** What a register says before the name of who acted. */
const byWords = new RegExp(`^(?:${anyOf('filedBy')}):?\\s+`, 'iu');

/** "Filed by: Harlow", in a line of its own below the date. */
function withBy(roles: readonly Role[]): readonly Role[] {
  let begun = false;
  return roles.map((role) => {
    begun ||= isDateAlone(role);
    if (!begun || role.kind !== 'text' || role.escaped) return role;
    const length = byWords.exec(role.words.text)?.[0].length ?? 0;
    const name = after(role.words, length);
    if (length === 0 || !isNameLike(name.text) || !/^\p{Lu}/u.test(name.text)) return role;
    return { ...role, label: name, words: after(name, name.text.length) };
  });
}

/** The date, the name alone in the line below it, and the text below that. */
function withLines(roles: readonly Role[]): readonly Role[] {
  const alone = roles.flatMap((role, place) => (isDateAlone(role) ? [place] : []));
  const named = alone.filter((place) => isNameLine(roles, place));
  const names = named.flatMap((place) => textBelow(roles, place)?.words.text ?? []);
  const isAlways = named.length > 2 && named.length === alone.length;
  const isMostly = named.length >= fewest && named.length >= alone.length * 0.8;
  const isUsual = (isAlways || isMostly) && recur(names);
  const known = isUsual ? new Set(names.map(folded)) : namesBeforeColons(roles);
  if (known.size === 0) return roles;
  let begun = false;
  return roles.map((role, place) => {
    begun ||= isDateAlone(role);
    if (!begun || role.kind !== 'text' || role.escaped || !known.has(folded(role.words.text))) return role;
    if (textBelow(roles, place) === undefined) return role;
    return { ...role, label: role.words, words: after(role.words, role.words.text.length) };
  });
}

/** The names that stand before colons, of which each may as well stand alone in its line. */
function namesBeforeColons(roles: readonly Role[]): ReadonlySet<string> {
  const names = roles.flatMap((role) => {
    const words = wordsOf(role);
    const name = words && prefixesOf(words)[0]?.piece.text;
    return name !== undefined && isProperLabel(name) ? [folded(name)] : [];
  });
  return new Set(names);
}

function isDateAlone(role: Role): boolean {
  return role.kind === 'dated' && role.rest.text === '' && role.label === undefined;
}

/** Whether the line below is a name, and more text follows it before the next date. */
function isNameLine(roles: readonly Role[], place: number): boolean {
  const below = textBelow(roles, place);
  return (
    below !== undefined && isNameLike(below.words.text) && textBelow(roles, roles.indexOf(below, place)) !== undefined
  );
}

/** The next line, if it is text. */
function textBelow(roles: readonly Role[], place: number): TextRole | undefined {
  let next = place + 1;
  while (roles[next]?.kind === 'blank') next += 1;
  const role = roles[next];
  return role?.kind === 'text' && !role.escaped ? role : undefined;
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

/** A label, and the words without it. */
interface PlacedLabel {
  readonly label: Piece;
  readonly rest: Piece;
}

function dashLabel(role: Role): PlacedLabel | undefined {
  const words = wordsOf(role);
  const found =
    words && /\s[-–—]\s/.test(words.text) && /^(\S{1,20}(?:\s\S{1,20}){0,4}?)\s+[-–—]\s+(?=\S)/.exec(words.text);
  if (words === undefined || !found) return undefined;
  const name = found[1] ?? '';
  const isName = name.split(/\s/).length < 3 ? /^\p{Lu}/u.test(name) : isProper(name);
  if (!isName || /[:,;!?"“”]/.test(name)) return undefined;
  return { label: before(words, name.length), rest: trimmed(after(words, found[0].length)) };
}

function wordsOf(role: Role): Piece | undefined {
  if (role.kind === 'dated') return role.label === undefined ? role.rest : undefined;
  return role.kind === 'text' && !role.escaped ? role.words : undefined;
}

function isNameLike(text: string): boolean {
  return text.length <= 40 && text !== '' && !/[.!?…:;"“”«»\d]/.test(text) && text.split(/\s/).length <= 4;
}

/** Whether the names are few: on average each stands there at least one and a half times. */
function recur(labels: readonly string[]): boolean {
  const namesIn = once((label) => {
    return togetherKind(label) === undefined ? splitJoint(label, noNames).map(folded) : [];
  });
  const names = new Set<string>();
  let times = 0;
  for (const label of labels) {
    for (const name of namesIn(label)) names.add(name);
    times += namesIn(label).length;
  }
  return times > 0 && names.size <= times / 1.5;
}
