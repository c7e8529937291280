import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { TextChange } from '../../../model/diagnostic.ts';
import type { OptionPath, OptionValue } from '../../editing/edit.ts';
import type { Candidate } from '../../editing/search.ts';
import { fencesOf } from '../front-matter.ts';
import { linesOf } from '../lines.ts';
import { plainInYaml } from '../yaml-words.ts';
import type { Ground } from './ground.ts';

/** The ways to say something in front matter, which is made where there is none. */
export function* optionCandidates(ground: Ground, path: OptionPath, value: OptionValue): Generator<Candidate> {
  if (path[0] === 'title' && typeof value === 'string') yield* inTitleLine(ground, value);
  const matter = matterIn(ground);
  if (matter === undefined) {
    const lines = topLines(ground, path, value);
    const at = ground.source.startsWith('\ufeff') ? 1 : 0;
    if (lines !== undefined) yield [{ from: at, to: at, insert: written(ground, ['---', ...lines, '---', '']) }];
    return;
  }
  const { root, close } = matter;
  const [key, ...below] = path;
  const pair = root && pairOf(root, key);
  if (pair === undefined) {
    const lines = topLines(ground, path, value);
    if (lines !== undefined) yield [{ from: close, to: close, insert: written(ground, [...lines, '']) }];
    return;
  }
  yield* within(ground, matter, pair, { key, below, value });
}

/** A name more in the list of those that are declared; nothing where none is. */
export function declaredToo(ground: Ground, name: string): Candidate {
  const list = ground.reading.places.matter?.find(({ path }) => path.join() === 'parties')?.value;
  if (list === undefined) return [];
  const end = list.from + ground.slice(list.from, list.to).trimEnd().length;
  if (ground.source[end - 1] === ']') return [{ from: end - 1, to: end - 1, insert: `, ${inYaml(name)}` }];
  const [sign] = /^\s*-\s+/.exec(ground.slice(ground.lineStart(list.from), ground.lineEnd(list.from))) ?? [];
  const at = ground.lineEnd(end);
  return sign === undefined ? [] : [{ from: at, to: at, insert: `${ground.eol}${sign}${inYaml(name)}` }];
}

/** A title that stands in a line of the text. */
function* inTitleLine(ground: Ground, insert: string): Generator<Candidate> {
  const { title, matter = [] } = ground.reading.places;
  const isInMatter = matter.some(({ path }) => path[0] === 'title');
  if (title !== undefined && !isInMatter) yield [{ from: title.from, to: title.to, insert }];
}

/** Front matter: its keys, and where it begins and ends. */
interface Matter {
  readonly root: YAMLMap | undefined;
  /** Where the YAML begins in the source. */
  readonly from: number;
  /** Where the line begins that closes it. */
  readonly close: number;
}

interface Saying {
  readonly key: string;
  readonly below: readonly string[];
  readonly value: OptionValue;
}

function matterIn(ground: Ground): Matter | undefined {
  const lines = linesOf(ground.source);
  const [first, close] = fencesOf(lines);
  if (first === undefined || close === undefined) return undefined;
  const from = ground.nextLine(first.to);
  const { contents } = parseDocument(ground.slice(from, close.from), { schema: 'failsafe', prettyErrors: false });
  return { root: isMap(contents) ? contents : undefined, from, close: close.from };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** A key that is there says something else. */
function* within(ground: Ground, matter: Matter, pair: Pair, { key, below, value }: Saying): Generator<Candidate> {
  const node = pair.value;
  // The alternative text by itself is the short one.
  const [first = key === 'alt' && isMap(node) ? 'short' : undefined, second] = below;
  if (first === undefined || (first === 'short' && isScalar(node))) yield [said(ground, matter, pair, value)];
  else if (isMap(node)) yield* inMap(ground, matter, node, first, value);
  else if (key === 'alt' && isScalar(node) && value !== undefined) {
    const short = `  short: ${inYaml(String(node.value))}`;
    yield [replaced(ground, matter, pair, written(ground, ['', short, `  ${first}: ${inYaml(value)}`]))];
  } else if (second !== undefined && isSeq(node)) {
    const item = node.items[ground.timeline.parties.findIndex(({ id }) => id === first)];
    if (isMap(item)) yield* inMap(ground, matter, item, second, value);
    else if (isScalar(item) && value !== undefined)
      yield itemAsMap(ground, matter, item, node.flow === true, `${second}: ${inYaml(value)}`);
  }
}

function said(ground: Ground, matter: Matter, pair: Pair, value: OptionValue): TextChange {
  return value === undefined ? removed(ground, matter, pair) : replaced(ground, matter, pair, inYaml(value));
}

/** A name alone becomes a map of it and more. */
function itemAsMap(ground: Ground, { from }: Matter, item: Node, isFlow: boolean, more: string): Candidate {
  const [begin, end] = [from + (item.range?.[0] ?? 0), from + (item.range?.[1] ?? 0)];
  if (isFlow) return [{ from: begin, to: end, insert: `{ name: ${ground.slice(begin, end)}, ${more} }` }];
  const indent = ' '.repeat(begin - ground.lineStart(begin));
  return [{ from: begin, to: begin, insert: 'name: ' }, added(ground, end, `${indent}${more}`)];
}

/** A further line behind the one in which a value ends; what is noted there stays with the value. */
function added(ground: Ground, end: number, line: string): TextChange {
  const at = /^[ \t]*#/.test(ground.slice(end, ground.lineEnd(end))) ? ground.lineEnd(end) : end;
  return { from: at, to: at, insert: `${ground.eol}${line}` };
}

/** A key of a map within front matter. */
function* inMap(ground: Ground, matter: Matter, map: YAMLMap, key: string, value: OptionValue): Generator<Candidate> {
  const pair = pairOf(map, key);
  if (pair !== undefined && value !== undefined) yield [replaced(ground, matter, pair, inYaml(value))];
  if (pair !== undefined && value === undefined)
    yield [map.flow === true ? withoutPair(ground, matter, pair) : removed(ground, matter, pair)];
  const [first, last] = [map.items[0], map.items.at(-1)];
  if (pair !== undefined || value === undefined || first === undefined || last === undefined) return;
  const at = endOf(ground, matter, last);
  const indent = startOf(matter, first) - ground.lineStart(startOf(matter, first));
  const written = `${key}: ${inYaml(value)}`;
  if (map.flow === true) yield [{ from: at, to: at, insert: `, ${written}` }];
  else yield [added(ground, at, `${' '.repeat(indent)}${written}`)];
}

function startOf({ from }: Matter, { key }: Pair): number {
  return from + ((isScalar(key) ? key.range?.[0] : undefined) ?? 0);
}

/** Where a value ends, without what is blank behind it. */
function endOf(ground: Ground, { from }: Matter, { key, value }: Pair): number {
  const node = (value ?? key) as Node | null;
  const end = from + (node?.range?.[1] ?? 0);
  return from + ground.slice(from, end).trimEnd().length;
}

function replaced(ground: Ground, matter: Matter, pair: Pair, insert: string): TextChange {
  const node = pair.value as Node | null;
  const begin = matter.from + (node?.range?.[0] ?? 0);
  const end = Math.max(begin, endOf(ground, matter, pair));
  const colon = startOf(matter, pair) + String((pair.key as { source?: string }).source ?? '').length + 1;
  // What stood below its key stands behind it.
  if (ground.lineStart(begin) > colon) return { from: colon, to: end, insert: ` ${insert}` };
  const glue = /[\s]/.test(ground.source[begin - 1] ?? ' ') ? '' : ' ';
  return { from: begin, to: end, insert: glue + insert };
}

/** The lines of a key go. */
function removed(ground: Ground, matter: Matter, pair: Pair): TextChange {
  const key = startOf(matter, pair);
  const from = ground.lineStart(key);
  const isAlone = /^\s*$/.test(ground.slice(from, key));
  // The first key of an item stands behind the sign of that.
  if (!isAlone) return { from: key, to: ground.nextLine(endOf(ground, matter, pair)) + (key - from), insert: '' };
  return { from, to: ground.nextLine(endOf(ground, matter, pair)), insert: '' };
}

function withoutPair(ground: Ground, matter: Matter, pair: Pair): TextChange {
  const [from, to] = [startOf(matter, pair), endOf(ground, matter, pair)];
  const before = /,\s*$/.exec(ground.slice(ground.lineStart(from), from))?.[0].length ?? 0;
  const behind = before > 0 ? 0 : (/^\s*,\s*/.exec(ground.slice(to, ground.lineEnd(to)))?.[0].length ?? 0);
  return { from: from - before, to: to + behind, insert: '' };
}

/** The lines of a key that is not there yet; none where nothing is to be said. */
function topLines(
  { timeline }: Ground,
  [key, ...below]: OptionPath,
  value: OptionValue,
): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const [first, second] = below;
  if (first === undefined) return [`${key}: ${inYaml(value)}`];
  if (key === 'alt') return first === 'short' ? [`alt: ${inYaml(value)}`] : ['alt:', `  ${first}: ${inYaml(value)}`];
  if (second === undefined) return undefined;
  const items = timeline.parties.flatMap(({ id, name, aliases }) => {
    const more = [
      ...(aliases === undefined ? [] : [`    aliases: ${inYaml(aliases)}`]),
      ...(id === first ? [`    ${second}: ${inYaml(value)}`] : []),
    ];
    return more.length === 0 ? [`  - ${inYaml(name)}`] : [`  - name: ${inYaml(name)}`, ...more];
  });
  return ['parties:', ...items];
}

/** Words, or a list of them, in one line of YAML. */
function inYaml(value: string | readonly string[]): string {
  if (typeof value !== 'string') return `[${value.map(plainInYaml).join(', ')}]`;
  if (/[\n\r,[\]{}#]/.test(value)) return JSON.stringify(value);
  // A number in quotation marks would be read as the same, but is written so by nobody.
  if (/^[1-9]\d*$/.test(value)) return value;
  return stringify(value, { lineWidth: 0, schema: 'core', version: '1.1' }).trimEnd();
}

function written(ground: Ground, lines: readonly string[]): string {
  return lines.join(ground.eol);
}
