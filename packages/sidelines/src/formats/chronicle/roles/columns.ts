import { present } from '../../guards.ts';
import { countOf, timesOf } from '../counting.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import { type ReadingMemory, remembered, rememberedWithin } from '../memory.ts';
import { isProperLabel, isProperOrTogether } from '../names.ts';
import { type Habit, holds } from '../style/habits.ts';
import { otherHeads } from '../style/tables.ts';
import { folded } from '../together.ts';
import type { Notes } from './notes.ts';
import type { DatedRole, Role } from './role.ts';

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
export function columnNames(roles: readonly DatedRole[], habit: Habit, memory: ReadingMemory): Openings | undefined {
  const dated = roles.filter(({ rest }) => rest.text !== '');
  if (dated.some((role) => role.label !== undefined)) return undefined;
  const openingsIn = openingsWith(memory);
  const mayBegin = nameWith(memory);
  const named = countOf(dated, ({ rest }) => mayBegin(rest.text));
  if (!holds(habit, named, dated.length)) return undefined;
  const counts = timesOf(dated.flatMap(({ rest }) => openingsIn(rest.text)));
  const found = dated.flatMap(({ rest }) => columnName(rest.text, openingsIn(rest.text), counts) ?? []);
  const kinds = new Set(found);
  const isColumn = holds(habit, found.length, dated.length) && kinds.size > 1 && kinds.size <= found.length / 2;
  return isColumn ? counts : undefined;
}

/** Reads the name in the column. */
export function columnReader(counts: Openings): (words: Piece) => PlacedLabel | undefined {
  return (words) => {
    const name = columnName(words.text, openingsOf(words.text), counts);
    if (name === undefined) return undefined;
    return { label: before(words, name.length), rest: trimmed(after(words, name.length)) };
  };
}

/** "Harlow     The bridge is closed": a name, and the blanks before the next column. */
export function beforeGap(words: Piece): PlacedLabel | undefined {
  const found = /^(\p{L}\S{0,30}(?: \S{1,30}){0,3}?)(?: {2,}|\t+)(?=\S)/u.exec(words.text);
  if (found === null || !isProperOrTogether(found[1] ?? '')) return undefined;
  return { label: before(words, (found[1] ?? '').length), rest: after(words, found[0].length) };
}

/**
 * Tells the dates of the second of two lists that stand side by side, which do not begin their lines, from those of the first.
 * Where a name stands above each list, that is who acted.
 */
export function inColumns(roles: readonly Role[], lines: readonly Piece[], notes: Notes): readonly Role[] {
  const starts = new Set(lines.map((line) => trimmed(line).from));
  const head = headAbove(roles);
  const names = head === undefined ? [] : namesInHead(head);
  return roles.map((role) => {
    if (role.kind === 'text' && names.length > 0 && (role.line === head || isRuleLine(role))) {
      notes.headings.push(role.line);
      return { kind: 'heading', line: role.line, why: 'section' };
    }
    if (role.kind !== 'dated') return role;
    const series = starts.has(role.line.from) ? 0 : 1;
    const section = names[series];
    return { ...role, series, ...present({ section }) };
  });
}

/** The line of text above the first date, but for rules. */
function headAbove(roles: readonly Role[]): Piece | undefined {
  const first = roles.findIndex(({ kind }) => kind === 'dated');
  const above = roles.slice(0, Math.max(0, first)).filter((role) => role.kind === 'text' && !isRuleLine(role));
  const last = above.at(-1);
  return last?.kind === 'text' ? last.line : undefined;
}

function isRuleLine(role: Role): boolean {
  return role.kind === 'text' && /^[-–—=_\s]+$/.test(role.line.text);
}

/** "VELDEN      HARLOW": two names with a gap between them. */
function namesInHead(line: Piece): readonly Piece[] {
  const [, left = '', gap = ''] = /^(\S+(?: \S+){0,4})(\s{2,}|\s*\|\s*)(?=\S)/.exec(line.text) ?? [];
  const names = [before(line, left.length), after(line, left.length + gap.length)];
  const isName = ({ text }: Piece) =>
    isProperLabel(text) && !text.split(/\s+/).every((word) => otherHeads.has(folded(word)));
  return left !== '' && names.every(isName) ? names : [];
}

/** Where a word ends: before a blank, or where the next has grown together with it, as in “USAThe”. */
const wordEnd = / |(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/gu;

/** The first words of a text: one, two, three. */
function openingsOf(text: string): readonly string[] {
  const ends = [...text.slice(0, longestOpening).matchAll(wordEnd)].slice(0, mostWords);
  return ends.map(({ index }) => text.slice(0, index));
}

const openingsWith = rememberedWithin(openingsOf);

/** So much of a text is looked at for its first words. */
const longestOpening = 100;

/** The opening that others share, with all words that always stand together. */
function columnName(text: string, openings: readonly string[], counts: Openings): string | undefined {
  const uses = openings.map((opening) => counts.get(opening) ?? 0);
  const last = uses.findLastIndex((count) => count > 1 && count === uses[0]);
  const name = openings[last];
  return name !== undefined && isName(text, name) ? name : undefined;
}

/** Whether the first words of a text are written like a name, and what follows them begins anew. */
function isName(text: string, opening: string): boolean {
  const isProper = opening.split(' ').every((word) => /^\p{Lu}[\p{L}.&-]*$/u.test(word));
  return isProper && /^ ?[\p{Lu}\d"“«]/u.test(text.slice(opening.length));
}

const nameWith = remembered((text: string) => openingsOf(text).some((opening) => isName(text, opening)));
