import type { TextRange } from '../../../model/diagnostic.ts';
import type { Expected, Proposal } from '../../expected.ts';
import type { Reading } from '../../format.ts';
import { alternativeKeys, fencesOf, matterKeys, matterValues, partyKeys } from '../front-matter.ts';
import { linesOf, type Piece } from '../lines.ts';
import { plainInYaml } from '../yaml-words.ts';

/** The keys that stand below another. */
const keysBelow: Readonly<Record<string, readonly string[]>> = { parties: partyKeys, alt: alternativeKeys };

/** What may be written within front matter, closed or not; undefined where the offset is not in any. */
export function expectedInMatter(
  { timeline, places: { source } }: Reading,
  offset: number,
): readonly Expected[] | undefined {
  const lines = linesOf(source);
  const [open, close] = fencesOf(lines);
  if (open === undefined || offset <= open.to) return undefined;
  const matter = lines.slice(1, close === undefined ? undefined : lines.indexOf(close));
  const place = matter.findIndex(({ from, to }) => from <= offset && offset <= to);
  const line = matter[place];
  if (line === undefined) return close !== undefined && offset <= close.to ? [] : undefined;
  const names = timeline.parties.map(({ name }) => name);
  return expectedIn(matter, place, { offset, names, line });
}

interface Situation {
  readonly offset: number;
  readonly line: Piece;
  readonly names: readonly string[];
}

function expectedIn(matter: readonly Piece[], place: number, situation: Situation): readonly Expected[] {
  const { line, offset } = situation;
  const { groups } = /^(?<lead>\s*(?:- +)?)(?<key>[\w-]*)(?<colon>\s*:(?=\s|$)\s*)?(?<value>.*)$/.exec(line.text) ?? {};
  const { lead = '', key = '', colon = '', value = '' } = groups ?? {};
  const [begin, end] = [line.from + lead.length, line.from + lead.length + key.length];
  const parent = parentOf(matter, place);
  if (colon !== '' && offset >= end + colon.trimEnd().length)
    return valuesAt({ from: end + colon.length, to: line.from + line.text.trimEnd().length }, key, situation);
  if (colon === '' && /- +$/.test(lead) && parent !== 'parties')
    return valuesAt({ from: begin, to: line.from + line.text.trimEnd().length }, parent ?? '', situation);
  const known = parent === undefined ? matterKeys : keysBelow[parent];
  if (known === undefined || (value !== '' && colon === '') || offset < begin || offset > end) return [];
  const taken = keysBeside(matter, place);
  const free = known.filter((one) => one === key || !taken.has(one));
  const insertOf = (one: string) => (colon === '' ? `${one}: ` : one);
  return [
    {
      kind: 'key',
      range: { from: begin, to: end },
      proposals: begun(free, line, { from: begin, to: offset }, insertOf),
    },
  ];
}

/** The key that a line stands below, "" where that has its value already; absent where it stands below none. */
function parentOf(matter: readonly Piece[], place: number): string | undefined {
  const indent = indentOf(matter[place]);
  const isItem = /^\s*- /.test(matter[place]?.text ?? '');
  if (indent === 0 && !isItem) return undefined;
  const above = matter.slice(0, place).findLast(({ text }) => /^[\w-]+\s*:/.test(text));
  return above === undefined ? undefined : (/^([\w-]+)\s*:\s*$/.exec(above.text)?.[1] ?? '');
}

function indentOf(line: Piece | undefined): number {
  return /^\s*/.exec(line?.text ?? '')?.[0].length ?? 0;
}

/** The keys that the same map has in other lines. */
function keysBeside(matter: readonly Piece[], place: number): ReadonlySet<string> {
  const isTop = parentOf(matter, place) === undefined;
  const isStart = ({ text }: Piece) => (isTop ? false : /^\s*- |^\S/.test(text));
  let [first, last] = [place, place + 1];
  while (first > 0 && !isStart(matter[first] ?? { from: 0, to: 0, text: '- ' })) first -= 1;
  while (last < matter.length && !isStart(matter[last] ?? { from: 0, to: 0, text: '- ' })) last += 1;
  const others = matter.slice(first, last).filter((_, index) => first + index !== place);
  const pattern = isTop ? /^([\w-]+)\s*:/ : /^\s*(?:- +)?([\w-]+)\s*:/;
  return new Set(others.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []));
}

/** The values of a key, or of the item of a list between brackets in which the offset is. */
function valuesAt(whole: TextRange, key: string, { offset, line, names }: Situation): readonly Expected[] {
  const range = itemAt(whole, line, offset);
  if (offset < range.from) return [];
  const isList = line.text.slice(whole.from - line.from).startsWith('[');
  const values = key === 'both' ? (isList ? names.map(plainInYaml) : pairsOf(names)) : matterValues(key);
  if (values === undefined) return [{ kind: 'text', range: { from: offset, to: offset }, proposals: [] }];
  return [{ kind: 'value', range, proposals: begun(values, line, { from: range.from, to: offset }, (value) => value) }];
}

/** So many names are paired. */
const mostPaired = 6;

function pairsOf(names: readonly string[]): readonly string[] {
  const some = names.slice(0, mostPaired).map(plainInYaml);
  return some.flatMap((one, place) => some.slice(place + 1).map((other) => `[${one}, ${other}]`));
}

function itemAt({ from, to }: TextRange, line: Piece, offset: number): TextRange {
  const written = line.text.slice(from - line.from, to - line.from);
  if (!written.startsWith('[')) return { from: Math.min(from, Math.max(offset, from)), to: Math.max(from, to) };
  const [before, behind] = [line.text.slice(0, offset - line.from), line.text.slice(offset - line.from)];
  const begin = Math.max(before.lastIndexOf('['), before.lastIndexOf(',')) + 1;
  const end = /^[^,\]]*/.exec(behind)?.[0].trimEnd().length ?? 0;
  const blanks = /^\s*/.exec(line.text.slice(begin))?.[0].length ?? 0;
  return { from: Math.min(offset, line.from + begin + blanks), to: offset + end };
}

function begun(
  words: readonly string[],
  line: Piece,
  { from, to }: TextRange,
  insertOf: (word: string) => string,
): readonly Proposal[] {
  const typed = line.text.slice(from - line.from, Math.max(0, to - line.from)).toLowerCase();
  return words
    .filter((word) => word.toLowerCase().startsWith(typed))
    .map((word) => ({ label: word, insert: insertOf(word) }));
}
