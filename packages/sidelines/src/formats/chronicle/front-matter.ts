import { type ErrorCode, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Appearance } from '../../model/appearance.ts';
import { nearestColor, readColor } from '../../model/color.ts';
import { colorNames } from '../../model/color-names.ts';
import { type Diagnostic, diagnose, rewriting, type TextRange } from '../../model/diagnostic.ts';
import type { MatterValue, Valued } from '../../model/expected.ts';
import { languageTag } from '../../model/language.ts';
import {
  alternativeOptions,
  appearanceKeys,
  appearanceOptions,
  imprintKeys,
  imprintOptions,
  isOptionType,
  type OptionTable,
  type OptionType,
  partyOptions,
  sides,
  withAppearance,
  yesNo,
} from '../../model/options.ts';
import type { AlternativePlace, KeyPlace } from '../../model/places.ts';
import { nearestWord } from '../../model/spelling.ts';
import type { YamlProblem } from '../../model/syntax.ts';
import type { Alternative, Imprint, Party } from '../../model/timeline.ts';
import { dateLanguages, type NumericOrder } from '../../time/index.ts';
import { isOneOf, present } from '../guards.ts';
import { partyIds, uniqueNames } from '../names.ts';
import type { Piece } from './lines.ts';
import type { MatterPlace } from './roles/notes.ts';
import { isFence } from './roles/role.ts';
import { type DatePlace, datePlaces, type LabelPlace, labelPlaces } from './style/style.ts';
import { folded } from './together.ts';

/** What the author says about the chronicle before it begins. */
export interface FrontMatter {
  readonly title?: string;
  readonly language?: string;
  readonly together?: string;
  /** Whom a word for two means among more parties: names, one by one or several in one text. */
  readonly both?: readonly Piece[];
  /** The order of numeric dates. */
  readonly 'date-order'?: NumericOrder;
  /** Where the dates of entries stand. */
  readonly dates?: DatePlace;
  /** Where it stands who acted. */
  readonly labels?: readonly LabelPlace[];
  /** Whether nothing is guessed: each line means what it means alone. */
  readonly reading?: 'exact';
  /** Whether each entry has to say what it rests on. */
  readonly sources?: 'required';
  /** Present when parties are declared, were it none: then only they count. */
  readonly parties?: readonly DeclaredParty[];
  /** Who made it, when, and of what: words with their places, since what is a day depends on the language of the text. */
  readonly imprint?: Readonly<Partial<Record<keyof Imprint, Piece>>>;
  /** What the author says of the whole, for readers who do not see it. */
  readonly alt?: DeclaredAlternative;
  /** How it is to look. */
  readonly appearance?: Appearance;
}

/** An alternative text and the place of its declaration. */
export interface DeclaredAlternative {
  readonly alternative: Alternative;
  readonly place: AlternativePlace;
}

/** A party and the place of its declaration. */
export interface DeclaredParty {
  readonly party: Party;
  readonly name: TextRange;
}

/** The front matter, and where the chronicle begins. */
export interface FrontMatterReading {
  readonly matter: FrontMatter;
  readonly body: readonly Piece[];
  /** Where a further key can be added. */
  readonly place: MatterPlace;
  /** Where each key and its value stand, in the order of the text; absent where there is no front matter. */
  readonly keys?: readonly KeyPlace[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read so far, and what was found; private to one reading. */
interface Findings {
  /** Where something in the YAML stands in the source. */
  readonly at: (offset: number) => number;
  readonly diagnostics: Diagnostic[];
  readonly keys: KeyPlace[];
}

const orders = ['dmy', 'mdy', 'ymd'] as const;
const readings = ['exact'] as const;
const demands = ['required'] as const;

/** What may be said in front matter, and of what kind it is; `parties` and `alt` have options of their own. */
export const matterOptions = {
  title: { kind: 'words' },
  language: { kind: 'language', of: dateLanguages },
  parties: partyOptions,
  both: { kind: 'names', of: 'parties' },
  together: { kind: 'words' },
  'date-order': { kind: 'choice', of: orders },
  dates: { kind: 'choice', of: datePlaces },
  labels: { kind: 'choice', of: labelPlaces, isList: true },
  reading: { kind: 'choice', of: readings },
  sources: { kind: 'choice', of: demands },
  ...imprintOptions,
  ...appearanceOptions,
  alt: alternativeOptions,
} as const satisfies Readonly<Record<string, OptionType | OptionTable>>;

/** The keys of front matter. */
export const matterKeys: readonly (keyof typeof matterOptions)[] = keysIn(matterOptions);
/** The keys of `alt`. */
export const alternativeKeys: readonly (keyof Alternative)[] = keysIn(alternativeOptions);
/** The keys of a party. */
export const partyKeys: readonly (keyof Party)[] = ['name', ...keysIn(partyOptions), 'id'];

function keysIn<Table extends object>(table: Table): readonly (keyof Table)[] {
  return Object.keys(table) as (keyof Table)[];
}

/** What may be said for a key, where few words may be said. */
export function matterValues(key: string): readonly string[] | undefined {
  const types: Readonly<Record<string, OptionType | OptionTable>> = { ...partyOptions, ...matterOptions };
  const type = types[key];
  return type !== undefined && isOptionType(type) ? valuesOf(type) : undefined;
}

function valuesOf(type: OptionType): readonly string[] | undefined {
  if (type.kind === 'choice' || type.kind === 'language') return type.of;
  if (type.kind === 'color') return Object.keys(colorNames);
  return type.kind === 'yes-no' ? yesNo : undefined;
}

/** The YAML library takes long, or fails, on texts that are much larger or more nested than this. */
const longest = 20_000;
const mostBrackets = 500;

/** Reads the YAML between two `---` lines at the very start, if there is any. */
export function readFrontMatter(source: string, lines: readonly Piece[]): FrontMatterReading {
  const place = { at: lines[0]?.from ?? 0, enclosed: false };
  const [open, last] = fencesOf(lines);
  if (open === undefined) return { matter: {}, body: lines, place, diagnostics: [] };
  const first = lines[1];
  if (first === undefined || last === undefined) {
    return { matter: {}, body: lines, place, diagnostics: [diagnose('front-matter-unclosed', open, {})] };
  }
  const yaml = readYaml(source.slice(first.from, last.from), first.from);
  return { ...yaml, body: lines.slice(lines.indexOf(last) + 1), place: { at: last.from, enclosed: true } };
}

/** The lines that open and close front matter, where it is opened, and closed. A mark of UTF-8 may stand before it. */
export function fencesOf(lines: readonly Piece[]): readonly [Piece?, Piece?] {
  const [open] = lines;
  if (open === undefined || !isFence(open.text.replace(/^\ufeff/, ''))) return [];
  const close = lines.find((line, index) => index > 0 && isFence(line.text));
  return close === undefined ? [open] : [open, close];
}

/** What the library finds, by what its author can do about it. */
const problems: Readonly<Record<ErrorCode, YamlProblem>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_COLLECTION_TYPE: 'unexpected',
  BAD_DIRECTIVE: 'unexpected',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_PROP_ORDER: 'unexpected',
  BAD_SCALAR_START: 'first-sign',
  BLOCK_AS_IMPLICIT_KEY: 'two-keys',
  BLOCK_IN_FLOW: 'unexpected',
  DUPLICATE_KEY: 'duplicate-key',
  IMPOSSIBLE: 'unexpected',
  KEY_OVER_1024_CHARS: 'key-over-lines',
  MISSING_CHAR: 'missing',
  MULTILINE_IMPLICIT_KEY: 'key-over-lines',
  MULTIPLE_ANCHORS: 'unexpected',
  MULTIPLE_DOCS: 'unexpected',
  MULTIPLE_TAGS: 'unexpected',
  NON_STRING_KEY: 'unexpected',
  RESOURCE_EXHAUSTION: 'unexpected',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'first-sign',
  UNEXPECTED_TOKEN: 'unexpected',
};

function readYaml(yaml: string, from: number): Omit<FrontMatterReading, 'body' | 'place'> {
  if (yaml.length > longest || yaml.replace(/[^[{]/g, '').length > mostBrackets) {
    const found = diagnose('front-matter-too-large', { from, to: from + yaml.length }, { longest, mostBrackets });
    return { matter: {}, diagnostics: [found] };
  }
  const findings: Findings = { at: (offset) => from + offset, diagnostics: [], keys: [] };
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  for (const error of document.errors) {
    const range = { from: from + error.pos[0], to: from + Math.max(error.pos[0], yaml.trimEnd().length) };
    findings.diagnostics.push(diagnose('front-matter-syntax', range, { problem: problems[error.code] }));
  }
  // What the library makes of a torn text is not what its author meant.
  const isTorn = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
  const matter = isTorn ? matterQuoted(yaml, findings) : matterOf(document.contents, findings);
  const keys = findings.keys.toSorted((one, other) => one.key.from - other.key.from);
  return { matter, keys, diagnostics: findings.diagnostics };
}

/** A value of one line that holds a colon, where it stands in the YAML, and the same in quotation marks. */
interface Unquoted {
  readonly from: number;
  readonly to: number;
  readonly quoted: string;
}

/** The keys of which the value is a line of words. */
const wordKeys = matterKeys.filter((key) => 'kind' in matterOptions[key] && matterOptions[key].kind === 'words');
const unquotedWords = new RegExp(`^(?:${wordKeys.join('|')}):[ \\t]+(?!["'|>])(.*:.*)$`, 'gm');

/** What the front matter says when words that hold a colon stand in quotation marks; nothing when it is torn even so. */
function matterQuoted(yaml: string, { at, keys }: Findings): FrontMatter {
  const found = [...yaml.matchAll(unquotedWords)].map(({ index, 0: line, 1: value = '' }): Unquoted => {
    const from = index + line.length - value.length;
    return { from, to: from + value.trimEnd().length, quoted: JSON.stringify(value.trim()) };
  });
  const [text, unquoted] = quotedIn(yaml, found);
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  if (found.length === 0 || document.errors.length > 0) return {};
  return matterOf(document.contents, { at: (offset) => at(unquoted(offset)), diagnostics: [], keys });
}

/** A text with some of its values in quotation marks, and what an offset in that is in the text. */
function quotedIn(yaml: string, values: readonly Unquoted[]): readonly [string, (offset: number) => number] {
  let [text, end] = ['', 0];
  const begins = values.map(({ from, to, quoted }) => {
    text += yaml.slice(end, from) + quoted;
    end = to;
    return text.length - quoted.length;
  });
  const unquoted = (offset: number): number => {
    const last = begins.findLastIndex((begin) => begin < offset);
    const [begin, value] = [begins[last], values[last]];
    if (begin === undefined || value === undefined) return offset;
    const behind = offset - begin - value.quoted.length;
    return behind > 0 ? value.to + behind : Math.min(value.from + offset - begin, value.to);
  };
  return [text + yaml.slice(end), unquoted];
}

function matterOf(root: Node | null, findings: Findings): FrontMatter {
  if (root === null || (isScalar(root) && root.value === '')) return {};
  if (!isMap(root)) return wrong(root, { kind: 'front-matter' }, { kind: 'keys' }, findings) ?? {};
  const fields = fieldsOf(root.items, matterKeys, findings);
  const title = wordsOf(fields.get('title'), 'title', findings);
  const language = languageOf(fields.get('language'), findings);
  const together = wordsOf(fields.get('together'), 'together', findings);
  const both = namesOf(fields.get('both'), findings);
  const parties = partiesOf(fields.get('parties'), findings);
  const order = wordOf(fields.get('date-order'), 'date-order', orders, findings);
  const dates = wordOf(fields.get('dates'), 'dates', datePlaces, findings);
  const labels = labelsOf(fields.get('labels'), findings);
  const reading = wordOf(fields.get('reading'), 'reading', readings, findings);
  const sources = wordOf(fields.get('sources'), 'sources', demands, findings);
  const imprint = imprintOf(fields, findings);
  const alt = alternativeOf(fields.get('alt'), findings);
  const appearance = appearanceOf(fields, findings);
  return present({
    'date-order': order,
    dates,
    labels,
    reading,
    sources,
    title,
    language,
    both,
    together,
    parties,
    imprint,
    alt,
    appearance,
  });
}

/** Who made it, when, and of what; absent where nothing is said of that. */
function imprintOf(
  fields: ReadonlyMap<keyof typeof matterOptions, Node>,
  findings: Findings,
): FrontMatter['imprint'] | undefined {
  const said = imprintKeys.flatMap((key): readonly (readonly [string, Piece])[] => {
    const node = fields.get(key);
    const text = wordsOf(node, key, findings);
    return text === undefined ? [] : [[key, { ...rangeOf(node, findings), text }]];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** How the timeline is to look; absent where nothing is said of that. */
function appearanceOf(
  fields: ReadonlyMap<keyof typeof matterOptions, Node>,
  findings: Findings,
): Appearance | undefined {
  let appearance: Appearance = {};
  for (const key of appearanceKeys) {
    const node = fields.get(key);
    const words = wordsOf(node, key, findings);
    if (node === undefined || words === undefined) continue;
    appearance = withAppearance(appearance, key, words);
    if (appearance[key] === undefined)
      wrong(node, { kind: 'key', name: key }, expectedOf(appearanceOptions[key], words), findings);
  }
  return Object.keys(appearance).length === 0 ? undefined : appearance;
}

function expectedOf(type: (typeof appearanceOptions)[keyof Appearance], words: string): MatterValue {
  if (type.kind === 'number') return { kind: 'whole-number', least: type.least, most: type.most };
  return oneOf(type.kind === 'choice' ? type.of : yesNo, words);
}

/** That one of a few words was expected, with the one that may be meant. */
function oneOf(known: readonly string[], words: string): MatterValue {
  return { kind: 'one-of', known, ...present({ near: nearestWord(words, known) }) };
}

/** The short text alone, or a map of the texts and the mark of the entries that they were written for. */
function alternativeOf(node: Node | undefined, findings: Findings): DeclaredAlternative | undefined {
  if (node === undefined) return undefined;
  const whole = rangeOf(node, findings);
  if (!isMap(node)) {
    const short = wordsOf(node, 'alt', findings);
    return short === undefined ? undefined : { alternative: { short }, place: { whole } };
  }
  const fields = fieldsOf(node.items, alternativeKeys, findings, ['alt']);
  const short = wordsOf(fields.get('short'), 'short', findings);
  const long = wordsOf(fields.get('long'), 'long', findings);
  const of = wordsOf(fields.get('of'), 'of', findings);
  const alternative = present({ short, long, of });
  return { alternative, place: { whole, ...(of === undefined ? {} : { of: rangeOf(fields.get('of'), findings) }) } };
}

/** The values by their keys; a key that is not known is reported with its value. */
function fieldsOf<Key extends string>(
  items: readonly Pair[],
  known: readonly Key[],
  findings: Findings,
  path: KeyPlace['path'] = [],
): ReadonlyMap<Key, Node> {
  const fields = new Map<Key, Node>();
  for (const { key, value } of items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : '';
    const place = rangeOf(key, findings);
    const written = isNode(value) ? rangeOf(value, findings) : { from: place.to, to: place.to };
    findings.keys.push({ path: [...path, name], key: place, value: written });
    if (isOneOf(name, known) && isNode(value)) fields.set(name, value);
    else if (!isOneOf(name, known)) {
      findings.diagnostics.push(unknownKey(name, known, place, written.to));
    }
  }
  return fields;
}

/** Says of a key that it means nothing, and which it could be meant for. */
function unknownKey(key: string, known: readonly string[], own: TextRange, to: number): Diagnostic {
  const near = nearestWord(key, known);
  const fix = near === undefined ? {} : { fix: rewriting(own, near) };
  return diagnose('front-matter-key', { from: own.from, to }, { key, known, near }, fix);
}

function isNode(value: unknown): value is Node {
  return (
    isScalar(value) || isMap(value) || isSeq(value) || (typeof value === 'object' && value !== null && 'range' in value)
  );
}

function rangeOf(node: unknown, { at }: Findings): TextRange {
  const range = isNode(node) ? node.range : undefined;
  return { from: at(range?.[0] ?? 0), to: at(range?.[1] ?? 0) };
}

/** Reports a value of the wrong kind, with the one that may be meant. */
function wrong(node: Node, what: Valued, expected: MatterValue, findings: Findings): undefined {
  const range = rangeOf(node, findings);
  const near = 'near' in expected ? expected.near : undefined;
  const fix = near === undefined ? {} : { fix: rewriting(range, near) };
  findings.diagnostics.push(diagnose('front-matter-value', range, { what, expected }, fix));
}

function wordsOf(node: Node | undefined, key: string, findings: Findings): string | undefined {
  if (node === undefined) return undefined;
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  return wrong(node, { kind: 'key', name: key }, { kind: 'words' }, findings);
}

function languageOf(node: Node | undefined, findings: Findings): string | undefined {
  const tag = wordsOf(node, 'language', findings);
  if (node === undefined || tag === undefined || languageTag(tag) !== undefined) return tag;
  return wrong(node, { kind: 'key', name: 'language' }, { kind: 'language' }, findings);
}

/** One of a few words. */
function wordOf<Word extends string>(
  node: Node | undefined,
  key: string,
  known: readonly Word[],
  findings: Findings,
): Word | undefined {
  const word = wordsOf(node, key, findings);
  if (node === undefined || word === undefined) return undefined;
  if (isOneOf(word, known)) return word;
  return wrong(node, { kind: 'key', name: key }, oneOf(known, word), findings);
}

/** The items of a list; a value alone is a list of one. */
function itemsOf(node: Node): readonly Node[] {
  return isSeq(node) ? node.items.filter(isNode) : [node];
}

/** A place of labels, or a list of such. */
function labelsOf(node: Node | undefined, findings: Findings): readonly LabelPlace[] | undefined {
  if (node === undefined) return undefined;
  const places = itemsOf(node).map((item) => wordOf(item, 'labels', labelPlaces, findings));
  return places.filter((place) => place !== undefined);
}

function namesOf(node: Node | undefined, findings: Findings): readonly Piece[] | undefined {
  if (node === undefined) return undefined;
  return itemsOf(node).flatMap((item) => {
    const text = wordsOf(item, 'both', findings);
    return text === undefined ? [] : [{ ...rangeOf(item, findings), text }];
  });
}

function partiesOf(node: Node | undefined, findings: Findings): readonly DeclaredParty[] | undefined {
  if (node === undefined) return undefined;
  if (!isSeq(node)) return wrong(node, { kind: 'key', name: 'parties' }, { kind: 'names' }, findings);
  const items = node.items.filter(isNode).map((item, place) => declaredParty(item, place, findings));
  const declared = withoutNamesakes(
    items.filter((party) => party !== undefined),
    findings,
  );
  const ids = partyIds(declared.map(({ party }) => party.name));
  const unique = uniqueNames(declared.map(({ party }, place) => party.id || (ids[place] ?? '')));
  return declared.map(({ party, name }, place) => ({ party: { ...party, id: unique[place] ?? '' }, name }));
}

/** A label could not tell two parties of one name apart: the second is reported and left out. */
function withoutNamesakes(declared: readonly DeclaredParty[], findings: Findings): readonly DeclaredParty[] {
  const names = new Set<string>();
  return declared.filter(({ party, name: range }) => {
    const isNew = !names.has(folded(party.name));
    names.add(folded(party.name));
    const facts = { what: { kind: 'named-party', name: party.name }, expected: { kind: 'other-name' } } as const;
    if (!isNew) findings.diagnostics.push(diagnose('front-matter-value', range, facts));
    return isNew;
  });
}

/** A party is a name, or a map that has one; the id is "" when the author gives none. */
function declaredParty(node: Node, place: number, findings: Findings): DeclaredParty | undefined {
  if (!isMap(node)) {
    const name = wordsOf(node, 'parties', findings);
    return name === undefined ? undefined : { party: { id: '', name }, name: rangeOf(node, findings) };
  }
  const fields = fieldsOf(node.items, partyKeys, findings, ['parties', place]);
  const nameNode = fields.get('name');
  const name = wordsOf(nameNode, 'name', findings);
  if (nameNode === undefined) return wrong(node, { kind: 'party' }, { kind: 'name' }, findings);
  if (name === undefined) return undefined;
  const aliases = aliasesOf(fields.get('aliases'), findings);
  const color = colorOf(fields.get('color'), findings);
  const id = wordsOf(fields.get('id'), 'id', findings) ?? '';
  const side = wordOf(fields.get('side'), 'side', sides, findings);
  const party = { id, name, ...present({ aliases, color, side }) };
  return { party, name: rangeOf(nameNode, findings) };
}

function aliasesOf(node: Node | undefined, findings: Findings): readonly string[] | undefined {
  if (node === undefined) return undefined;
  return itemsOf(node)
    .map((item) => wordsOf(item, 'aliases', findings))
    .filter((alias) => alias !== undefined);
}

/** Without quotation marks, digits are a comment of YAML, and the value empty. */
function colorOf(node: Node | undefined, findings: Findings): string | undefined {
  if (node === undefined) return undefined;
  const words = isScalar(node) && typeof node.value === 'string' ? node.value || `#${node.comment ?? ''}` : '';
  const color = readColor(words);
  if (color !== undefined) return color;
  const near = nearestColor(words);
  return wrong(node, { kind: 'key', name: 'color' }, { kind: 'color', ...present({ near }) }, findings);
}
