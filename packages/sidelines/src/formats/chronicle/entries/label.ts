import type { Camps } from '../../../model/acting.ts';
import { once } from '../../../model/once.ts';
import type { Party, Timeline } from '../../../model/timeline.ts';

import { type Piece, stretch } from '../lines.ts';
import {
  insideQuotes,
  jointPieces,
  mostWordsOf,
  type NamePiece,
  prefixesOf,
  splitGrown,
  withoutArticle,
  withoutEnding,
  withoutQuotes,
} from '../names.ts';

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
  /** Those who acted with him, where each has a place of his own. */
  readonly also?: readonly Piece[];
  /** How much of the piece is label and separator. */
  readonly length: number;
}

/**
 * Who is meant: parties by their place, some of them by the author's word for several, all of them by a word, or a word that could
 * mean several things.
 */
export type LabelMeaning =
  | {
      readonly kind: 'parties';
      /** Ascending. */
      readonly places: readonly number[];
      readonly byWord?: true;
      /** Each name where it stands in the label; none where a word stands for them. */
      readonly named: readonly NamedParty[];
      /** Who stands against whom, where they are opponents. */
      readonly camps?: Camps;
    }
  | { readonly kind: 'together' }
  | { readonly kind: 'unclear' }
  | {
      /** A party would be its own opponent. */
      readonly kind: 'impossible';
      readonly name: string;
    };

/** A name of a party, by its place among the parties. */
export interface NamedParty {
  readonly place: number;
  /** Offsets in the label. */
  readonly from: number;
  readonly to: number;
}

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

/** Labels that stand in places of their own, such as the heads of columns, as one: all of them acted together, but for those whom one of them sets against others. */
export function wholeLabels([first, ...others]: readonly Piece[], names: PartyNames): Label | undefined {
  const label = first && wholeLabel(first, names);
  if (label?.meaning.kind !== 'parties' || others.length === 0) return label;
  const more = others.map((piece) => names.meaningOf(piece.text));
  const places = [label.meaning, ...more].flatMap((meaning) => (meaning?.kind === 'parties' ? meaning.places : []));
  const { camps, ...meaning } = { ...label.meaning, places: ascending(places) };
  const opposed = camps?.flat().length === meaning.places.length ? { camps } : {};
  return { ...label, meaning: { ...meaning, ...opposed }, also: others };
}

/**
 * Whom words name as a label does, as `withParties` takes it: the ids of parties, and names that are new as they are written. A word
 * for all parties names all of them; one of which nobody can tell whom it means is a name that is new.
 */
export function namedParties(timeline: Pick<Timeline, 'parties' | 'together'>, words: string): readonly string[] {
  return [...new Set(namedCamps(timeline, words).flat())];
}

/** The same by camps, as `withOpponents` takes them: one where all act together, none for no words. */
export function namedCamps(
  { parties, together }: Pick<Timeline, 'parties' | 'together'>,
  words: string,
): readonly (readonly string[])[] {
  const label = words.trim();
  if (label === '') return [];
  const names = partyNames(parties, { together });
  const meaning = names.meaningOf(label);
  const idsOf = (places: readonly number[]) => places.flatMap((place) => parties[place]?.id ?? []);
  if (meaning?.kind === 'together') return [parties.map(({ id }) => id)];
  if (meaning?.kind === 'parties') return (meaning.camps ?? [meaning.places]).map(idsOf);
  if (meaning !== undefined) return [[label]];
  const placeIn = (name: string): number | undefined => placeOf(folded(name), names);
  const known = { has: (name: string) => placeIn(name) !== undefined, mostWords: names.mostWords + 1 };
  return campsAmong(jointPieces(label, known), ({ text }) => parties[placeIn(text) ?? -1]?.id ?? text);
}

/** Names as camps, each of which begins with an opponent of those before. */
function campsAmong<Name, Of extends { readonly opposed?: boolean }>(
  names: readonly Of[],
  nameOf: (name: Of) => Name,
): Name[][] {
  const camps: Name[][] = [];
  for (const name of names) {
    if (name.opposed || camps.length === 0) camps.push([]);
    camps.at(-1)?.push(nameOf(name));
  }
  return camps;
}

function ascending(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

function meaningOf(words: string, names: Index): LabelMeaning | undefined {
  const label = insideQuotes({ from: 0, to: words.length, text: words });
  const word = folded(label.text);
  if (word === names.together) return { kind: 'together' };
  if (placeOf(word, names) !== undefined) return partiesNamed([label], names);
  return (
    togetherMeaning(label.text, names) ??
    jointMeaning(label, names) ??
    jointMeaning(withCommas(stretch(label, label.to - withoutBoth(label.text).length, label.to)), names) ??
    grownMeaning(label, names)
  );
}

/** A name of a label, which may be that of an opponent of those before it. */
type Name = Piece & Partial<NamePiece>;

/** Parties by their names, if all of them are known. */
function partiesNamed(pieces: readonly Name[], names: Index): LabelMeaning | undefined {
  const named: (NamedParty & { readonly opposed: boolean })[] = [];
  for (const { from, to, text, opposed = false, behind } of pieces) {
    const place = placeOf(folded(text), names) ?? placeBehind(folded(text), behind, names);
    if (place === undefined) return undefined;
    named.push({ place, from, to, opposed });
  }
  const camps = campsAmong(named, ({ place }) => place);
  const places = ascending(named.map(({ place }) => place));
  if (camps.length < 2) return { kind: 'parties', places, named };
  const opposed = camps.map(ascending);
  const twice = opposed.flat().find((place, at, all) => all.indexOf(place) < at);
  if (twice !== undefined) return { kind: 'impossible', name: names.parties[twice]?.name ?? '' };
  return { kind: 'parties', places, named, camps: opposed };
}

/** Names that have grown together with what joins them, as in scripts without blanks: “会社と組合”. */
function grownMeaning(label: Piece, names: Index): LabelMeaning | undefined {
  const parts = splitGrown(label.text, (name) => placeOf(folded(name), names) !== undefined);
  let at = 0;
  const pieces = parts?.map(({ text, opposed }) => {
    const from = label.text.indexOf(text, at);
    at = from + text.length;
    return { from: label.from + from, to: label.from + at, text, opposed };
  });
  return pieces && partiesNamed(pieces, names);
}

/** Where a party stands that is named with or without an article. */
function placeOf(name: string, { places }: Index): number | undefined {
  return places.get(name) ?? places.get(withoutArticle(name));
}

/** Where a party stands that is named in the form that it has behind a word between opponents. */
function placeBehind(name: string, behind: string | undefined, { places }: Index): number | undefined {
  const plain = behind === undefined ? undefined : withoutEnding(name, behind, places.keys());
  return plain === undefined ? undefined : places.get(plain);
}

function togetherMeaning(label: string, { parties: { length: parties }, both }: Index): LabelMeaning | undefined {
  const kind = togetherLabel(label);
  // Where nobody is known, “Both bridges” is the subject of a text.
  if (kind === undefined || (parties < 2 && togetherKind(label) === undefined)) return undefined;
  const isOfAll = kind === 'all' || both?.length === parties;
  if (parties === 2 || (isOfAll && parties > 2)) return { kind: 'together' };
  return both === undefined || isOfAll
    ? { kind: 'unclear' }
    : { kind: 'parties', places: both, byWord: true, named: [] };
}

/** A label with its dashes turned into commas, which join names, each in its place: “Harlow – Velden”. */
function withCommas(label: Piece): Piece {
  return { ...label, text: label.text.replace(/[–—]|(?<=\s)-(?=\s)/g, ',') };
}

function jointMeaning(label: Piece, names: Index): LabelMeaning | undefined {
  // An article is one word more.
  const known = { has: (part: string) => placeOf(folded(part), names) !== undefined, mostWords: names.mostWords + 1 };
  const pieces = jointPieces(label.text, known).map((name) => {
    return { ...name, from: label.from + name.from, to: label.from + name.to };
  });
  return partiesNamed(pieces, names);
}
