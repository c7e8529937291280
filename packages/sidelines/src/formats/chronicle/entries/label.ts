import { once } from '../../../model/once.ts';
import type { Party } from '../../../model/timeline.ts';

import { after, before, type Piece, trimmed } from '../lines.ts';
import { anyOf, phrasesOf } from '../phrases.ts';

import { folded, togetherKind, togetherLabel, withoutBoth } from '../together.ts';

/** The parties that labels may name. */
export interface PartyNames {
  readonly parties: readonly Party[];
  /** The place of a party in `parties`, by every folded name that it has. */
  readonly places: ReadonlyMap<string, number>;
  /** How many words the longest of these has. */
  readonly mostWords: number;
  /** The folded word that the author declared to mean all parties. */
  readonly together: string | undefined;
  /** Who is meant by the words of a label, if it names known parties. */
  readonly meaningOf: (label: string) => LabelMeaning | undefined;
}

/** What the meaning of a label is found by. */
type Index = Omit<PartyNames, 'meaningOf'>;

/** A label before a text. */
export interface Label {
  readonly meaning: LabelMeaning;
  /** The label without its separator. */
  readonly piece: Piece;
  /** How much of the piece is label and separator. */
  readonly length: number;
}

/** Who is meant: parties by their place, all of them by a word, or a word that could mean several things. */
export type LabelMeaning =
  | { readonly kind: 'parties'; readonly places: readonly number[] }
  | { readonly kind: 'together' }
  | { readonly kind: 'unclear' };

/** A part of a piece in front of a colon. */
interface Prefix {
  readonly piece: Piece;
  readonly length: number;
}

const none: readonly Prefix[] = [];
const longestLabel = 200;
/** A name may hold a colon itself, so that more than the first is looked at. */
const mostColons = 3;

/** Indexes parties by their names; where an alias is another party's name, the name counts. */
export function partyNames(parties: readonly Party[], together: string | undefined): PartyNames {
  const names = parties.map(({ name }, place) => ({ name: folded(withoutQuotes(name)), place }));
  const aliases = parties.flatMap((party, place) =>
    (party.aliases ?? []).map((name) => ({ name: folded(withoutQuotes(name)), place })),
  );
  const bare = [...names, ...aliases].map(({ name, place }) => ({ name: withoutArticle(name), place }));
  const places = new Map<string, number>();
  for (const { name, place } of [...names, ...aliases, ...bare]) if (!places.has(name)) places.set(name, place);
  const mostWords = mostWordsOf(places.keys());
  const index = { parties, places, mostWords, together: together === undefined ? undefined : folded(together) };
  return { ...index, meaningOf: once((label) => meaningOf(label, index)) };
}

/** Whether a line begins with anything that could be a label. */
export function hasLabelShape(line: string): boolean {
  return prefixesOf({ from: 0, to: line.length, text: line }).length > 0;
}

/** Reads the label at the start of a piece, if it names known parties. */
export function labelAt(piece: Piece, names: PartyNames): Label | undefined {
  for (const prefix of prefixesOf(piece)) {
    const meaning = names.meaningOf(prefix.piece.text);
    if (meaning !== undefined) return { piece: prefix.piece, length: prefix.length, meaning };
  }
  return undefined;
}

/** A label that stands in a place of its own, such as the cell of a table, if it names known parties. */
export function wholeLabel(piece: Piece, names: PartyNames): Label | undefined {
  const meaning = names.meaningOf(piece.text);
  return meaning === undefined ? undefined : { piece, length: piece.text.length, meaning };
}

/** Labels that stand in places of their own, such as the heads of columns, as one: all of them acted together. */
export function wholeLabels([first, ...others]: readonly Piece[], names: PartyNames): Label | undefined {
  const label = first && wholeLabel(first, names);
  if (label?.meaning.kind !== 'parties') return label;
  const more = others.map((piece) => names.meaningOf(piece.text));
  const places = [label.meaning, ...more].flatMap((meaning) => (meaning?.kind === 'parties' ? meaning.places : []));
  return { ...label, meaning: { kind: 'parties', places: [...new Set(places)].sort((a, b) => a - b) } };
}

/** A name in emphasis, the colon within or behind it: “**Harlow:** text”. */
const emphasised = /^(\*{1,3}|_{1,3})([^*_:：]{1,100})(?:[:：]\s*\1(?=\s|$)|\1\s*[:：](?=\s|$))/u;

/** What could be labels: what stands before one of the first colons that has a blank behind it. */
export function prefixesOf(piece: Piece): readonly Prefix[] {
  const start = piece.text.slice(0, longestLabel);
  if (!/[:：]/.test(start)) return none;
  const strong = emphasised.exec(start);
  if (strong !== null) {
    const [whole = '', sign = '', name = ''] = strong;
    const label = unquoted(trimmed(after(before(piece, sign.length + name.length), sign.length)));
    if (label.text !== '') return [{ piece: label, length: whole.length }];
  }
  const prefixes: Prefix[] = [];
  for (const { 0: colons, index } of start.matchAll(/[:：]*(?:：|:(?=\s|$))/g)) {
    const label = unquoted(trimmed(before(piece, index)));
    if (label.text !== '') prefixes.push({ piece: label, length: index + colons.length });
    if (prefixes.length === mostColons) break;
  }
  return prefixes;
}

/** A name with the quotation marks around it. */
const quoted = /«([^«»]{1,60})»|„([^„“”]{1,60})[“”]|“([^“”]{1,60})”|"([^"]{1,60})"|[「『]([^「」『』]{1,60})[」』]/u;
const allQuoted = new RegExp(`^(?:${quoted.source})$`, 'u');
const eachQuoted = new RegExp(quoted.source, 'gu');

/** A name without quotation marks around it, and without those around one of its words. */
export function withoutMarks(name: string): string {
  return name.replace(eachQuoted, (...[, a, b, c, d, e]: string[]) => a ?? b ?? c ?? d ?? e ?? '');
}

/** A name without the quotation marks that stand around the whole of it: «Harlow», “Velden”. */
export function withoutQuotes(name: string): string {
  return allQuoted.test(name) ? name.slice(1, -1) : name;
}

function unquoted(piece: Piece): Piece {
  return allQuoted.test(piece.text) ? trimmed(after(before(piece, piece.text.length - 1), 1)) : piece;
}

function meaningOf(words: string, names: Index): LabelMeaning | undefined {
  const label = withoutQuotes(words);
  const word = folded(label);
  if (word === names.together) return { kind: 'together' };
  const place = placeOf(word, names);
  if (place !== undefined) return { kind: 'parties', places: [place] };
  return (
    togetherMeaning(label, names.parties.length) ??
    jointMeaning(label, names) ??
    jointMeaning(withCommas(withoutBoth(label)), names) ??
    grownMeaning(label, names)
  );
}

/** Names that have grown together with what joins them, as in scripts without blanks: “会社と組合”. */
function grownMeaning(label: string, names: Index): LabelMeaning | undefined {
  const places = splitGrown(label, (name) => placeOf(folded(name), names) !== undefined)?.flatMap(
    (name) => placeOf(folded(name), names) ?? [],
  );
  return places && { kind: 'parties', places: [...new Set(places)].sort((a, b) => a - b) };
}

const article = new RegExp(`^(?:(?:${anyOf('articles')}) |${anyOf('articlePrefixes')})`);

/** A folded name without the article before it. */
export function withoutArticle(name: string): string {
  return name.replace(article, '');
}

/** Where a party stands that is named with or without an article. */
function placeOf(name: string, { places }: Index): number | undefined {
  return places.get(name) ?? places.get(withoutArticle(name));
}

function togetherMeaning(label: string, parties: number): LabelMeaning | undefined {
  const kind = togetherLabel(label);
  // Where nobody is known, “Both bridges” is the subject of a text.
  if (kind === undefined || (parties < 2 && togetherKind(label) === undefined)) return undefined;
  return parties === 2 || (kind === 'all' && parties > 2) ? { kind: 'together' } : { kind: 'unclear' };
}

/** A label with its dashes turned into commas, which join names: “Harlow – Velden”. */
function withCommas(label: string): string {
  return label.replace(/\s*[–—]\s*|\s-\s/g, ', ');
}

function jointMeaning(label: string, names: Index): LabelMeaning | undefined {
  const places = new Set<number>();
  // An article is one word more.
  const known = { has: (part: string) => placeOf(folded(part), names) !== undefined, mostWords: names.mostWords + 1 };
  for (const name of splitJoint(label, known)) {
    const place = placeOf(folded(name), names);
    if (place === undefined) return undefined;
    places.add(place);
  }
  return { kind: 'parties', places: [...places].sort((a, b) => a - b) };
}

/** A name in quotation marks, a sign that joins names, or a word between blanks and such signs. */
const tokens = new RegExp(`${quoted.source}|[,،、;/·・+]|[^\\s,،、;/·・+]+`, 'gu');
const joinerSigns = /[,،、;/·+]/;
/** The dot of Japanese joins names, and stands in those of foreigners, too. */
const dot = '・';
const joinerWords: ReadonlySet<string> = new Set(['&', '+', ...phrasesOf('joiners')]);

const isUnspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]+$/u;

const joinerPrefixes = phrasesOf('joinerPrefixes');

/** Whether the names are joined by a sign, which no name holds, and not only by a word, which some do. */
export function isJoinedBySign(label: string): boolean {
  return joinerSigns.test(label);
}

/** Whether a label names several, whatever they are. */
export function isJoint(label: string): boolean {
  return /[\s,،、;/·・+」』]/.test(label) && partsOf(label).length > 1;
}

/** Names that stay whole. */
export interface KnownNames {
  readonly has: (name: string) => boolean;
  /** How many words the longest of them has, or more; no more than so many parts of a label are one of them. */
  readonly mostWords: number;
}

/** For labels that are split wherever they can be. */
export const noNames: KnownNames = { has: () => false, mostWords: 0 };

/** The names of a list, which are folded. */
export function knownNames(names: ReadonlySet<string>): KnownNames {
  return { has: (name) => names.has(folded(name)), mostWords: mostWordsOf(names) };
}

function mostWordsOf(names: Iterable<string>): number {
  let most = 0;
  for (const name of names) most = Math.max(most, name.match(tokens)?.length ?? 0);
  return most;
}

/**
 * The names in a joint label such as "US, Russia and Iran". A known name that holds a joiner itself ("Bosnia and
 * Herzegovina") stays whole: the longest known name wins.
 */
export function splitJoint(label: string, known: KnownNames): readonly string[] {
  const parts = partsOf(label);
  const names: string[] = [];
  for (let first = 0; first < parts.length; ) {
    const to = (last: number) => {
      const [from, end] = [parts[first]?.from, parts[last]?.to];
      const whole = label.slice(parts[first]?.wordFrom, end);
      return withoutQuotes(known.has(whole) ? whole : label.slice(from, end));
    };
    let last = Math.max(first, Math.min(parts.length, first + known.mostWords) - 1);
    while (last > first && !known.has(to(last))) last -= 1;
    names.push(to(last));
    first = last + 1;
  }
  return names;
}

const grownJoiners = new RegExp(
  `(?<=[\\p{Lo}ー])(?:${[...phrasesOf('joiners')].filter((word) => isUnspaced.test(word)).join('|')})(?=\\s?\\p{Lo})`,
  'gu',
);

/** The known names of which a label is made that has no blanks before what joins them; nothing where any of them is not known. */
export function splitGrown(label: string, isKnown: (name: string) => boolean): readonly string[] | undefined {
  if (label.length > longestLabel) return undefined;
  for (const { 0: joiner, index } of label.matchAll(grownJoiners)) {
    const [name, rest] = [label.slice(0, index), label.slice(index + joiner.length).trim()];
    if (!isKnown(name)) continue;
    const others = isKnown(rest) ? [rest] : splitGrown(rest, isKnown);
    if (others !== undefined) return [name, ...others];
  }
  return undefined;
}

interface Part {
  readonly from: number;
  /** Where its first word begins, with the letter before the name that is an "and" unless a name begins so. */
  readonly wordFrom: number;
  to: number;
}

/** Whether a token joins names. A single capital letter is a name: “B and A”, “Team A”. */
function isJoiner(token: string): boolean {
  return joinerWords.has(token) || (token.length > 1 && joinerWords.has(token.toLowerCase()));
}

function isJoiningSign(token: string): boolean {
  return token.length === 1 && (joinerSigns.test(token) || token === dot);
}

/** The stretches between joiners. */
function partsOf(label: string): readonly Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  for (const { 0: token, index } of label.matchAll(tokens)) {
    const joins = isJoiningSign(token) || (parts.length > 0 && isJoiner(token));
    const prefixed = parts.length > 0 && token.length > 2 && joinerPrefixes.has(token.charAt(0));
    // Two names in quotation marks join without a sign: 「Harlow」「Velden」.
    const isSecond = allQuoted.test(token) && /[」』]$/.test(label.slice(0, index));
    if (joins || prefixed || isSecond) open = undefined;
    if (joins) continue;
    // Arabic and Hebrew write "and" as the first letter of the next name.
    const part = open ?? { from: index + (prefixed ? 1 : 0), wordFrom: index, to: index };
    if (part !== open) parts.push(part);
    part.to = index + token.length;
    open = part;
  }
  return parts;
}
