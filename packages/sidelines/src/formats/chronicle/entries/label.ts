import { once } from '../../../model/once.ts';
import type { Party } from '../../../model/timeline.ts';

import type { Piece } from '../lines.ts';
import { mostWordsOf, prefixesOf, splitGrown, splitJoint, withoutArticle, withoutQuotes } from '../names.ts';

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
  /** Whom a word for two means among more, by their places. */
  readonly both: readonly number[] | undefined;
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

/**
 * Who is meant: parties by their place, some of them by the author's word for several, all of them by a word, or a word that could
 * mean several things.
 */
export type LabelMeaning =
  | { readonly kind: 'parties'; readonly places: readonly number[]; readonly byWord?: true }
  | { readonly kind: 'together' }
  | { readonly kind: 'unclear' };

/** What the author says of words for several parties. */
interface Words {
  /** The word that means all. */
  readonly together?: string | undefined;
  /** Whom a word for two means among more, by their places. */
  readonly both?: readonly number[] | undefined;
}

/** Indexes parties by their names; where an alias is another party's name, the name counts. */
export function partyNames(parties: readonly Party[], { together, both }: Words): PartyNames {
  const names = parties.map(({ name }, place) => ({ name: folded(withoutQuotes(name)), place }));
  const aliases = parties.flatMap((party, place) =>
    (party.aliases ?? []).map((name) => ({ name: folded(withoutQuotes(name)), place })),
  );
  const bare = [...names, ...aliases].map(({ name, place }) => ({ name: withoutArticle(name), place }));
  const places = new Map<string, number>();
  for (const { name, place } of [...names, ...aliases, ...bare]) if (!places.has(name)) places.set(name, place);
  const mostWords = mostWordsOf(places.keys());
  const index = { parties, places, mostWords, together: together === undefined ? undefined : folded(together), both };
  return { ...index, meaningOf: once((label) => meaningOf(label, index)) };
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

function meaningOf(words: string, names: Index): LabelMeaning | undefined {
  const label = withoutQuotes(words);
  const word = folded(label);
  if (word === names.together) return { kind: 'together' };
  const place = placeOf(word, names);
  if (place !== undefined) return { kind: 'parties', places: [place] };
  return (
    togetherMeaning(label, names) ??
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

/** Where a party stands that is named with or without an article. */
function placeOf(name: string, { places }: Index): number | undefined {
  return places.get(name) ?? places.get(withoutArticle(name));
}

function togetherMeaning(label: string, { parties: { length: parties }, both }: Index): LabelMeaning | undefined {
  const kind = togetherLabel(label);
  // Where nobody is known, “Both bridges” is the subject of a text.
  if (kind === undefined || (parties < 2 && togetherKind(label) === undefined)) return undefined;
  const isOfAll = kind === 'all' || both?.length === parties;
  if (parties === 2 || (isOfAll && parties > 2)) return { kind: 'together' };
  return both === undefined || isOfAll ? { kind: 'unclear' } : { kind: 'parties', places: both, byWord: true };
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
