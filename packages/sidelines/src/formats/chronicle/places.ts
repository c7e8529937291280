import type { TextRange } from '../../model/diagnostic.ts';
import type { EntryPlace, KeyPlace, PartyPlace, PhasePlace, Places } from '../../model/places.ts';
import { present } from '../guards.ts';
import type { Anchored } from './anchors.ts';
import type { Body, DraftEntry, DraftPhase } from './entries/assembly.ts';
import type { Label, PartyNames } from './entries/label.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Piece } from './lines.ts';

/** What has places besides the lines of the body. */
export interface Named {
  readonly names: PartyNames;
  readonly matter: FrontMatter;
  readonly keys: readonly KeyPlace[] | undefined;
  /** Where it is said whom a word for two means. */
  readonly meant: readonly Piece[];
}

/** Where everything stands in the source. */
export function placesOf(source: string, body: Body, named: Named, inSource: Anchored['inSource']): Places {
  const { matter, keys } = named;
  const saidAs = (key: string) => keys?.find(({ path: [first] }) => first === key)?.value;
  const title = matter.title === undefined ? body.titlePlace && inSource(body.titlePlace) : saidAs('title');
  const lede = stretchesOf(body.ledeLines.map(inSource), source);
  const found = labelsOf(body, named.names);
  const declared = matter.together === undefined ? undefined : saidAs('together');
  const together = [...(declared === undefined ? [] : [declared]), ...found.together.map(inSource)];
  return {
    source,
    ...present({ title, matter: keys, alt: matter.alt?.place, imprint: imprintPlaces(matter) }),
    ...(lede.length === 0 ? {} : { lede }),
    ...(body.phases.length === 0 ? {} : { phases: body.phases.map((phase) => phasePlace(phase, source, inSource)) }),
    entries: body.entries.map((entry) => entryPlace(entry, inSource)),
    parties: partyPlaces(named, found, inSource),
    ...(together.length === 0 ? {} : { together }),
  };
}

function imprintPlaces({ imprint }: FrontMatter): Places['imprint'] {
  if (imprint === undefined) return undefined;
  return Object.fromEntries(Object.entries(imprint).map(([key, { from, to }]) => [key, { from, to }]));
}

/** Lines that stand below one another, with nothing but blanks between them, as one. */
function stretchesOf(lines: readonly TextRange[], source: string): readonly TextRange[] {
  const stretches: TextRange[] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last === undefined || source.slice(last.to, line.from).trim() !== '') stretches.push(line);
    else stretches[stretches.length - 1] = { from: last.from, to: line.to };
  }
  return stretches;
}

function phasePlace({ title, lines }: DraftPhase, source: string, inSource: Anchored['inSource']): PhasePlace {
  const text = stretchesOf(lines.map(inSource), source);
  return { title: inSource(title), ...(text.length === 0 ? {} : { text }) };
}

function entryPlace(
  { date, label, wholeRange, textRange, headline, series, marks }: DraftEntry,
  inSource: Anchored['inSource'],
): EntryPlace {
  // A heading that names who acted stands apart from the entry.
  const isOwn = label !== undefined && label.piece.from >= wholeRange.from && label.piece.to <= wholeRange.to;
  return {
    whole: inSource(wholeRange),
    date: inSource(date.piece),
    ...(isOwn ? { label: inSource(label.piece) } : {}),
    ...(label === undefined ? {} : { who: piecesOf(label).map(inSource) }),
    text: inSource(textRange),
    ...(headline === undefined ? {} : { headline: inSource(headline) }),
    ...Object.fromEntries(Object.entries(marks).map(([kind, word]) => [kind, inSource(word)])),
    ...present({ series }),
    ...(date.unsure ? { unsure: true } : {}),
  };
}

function piecesOf({ piece, also = [] }: Label): readonly Piece[] {
  return [piece, ...also];
}

/** The words that say who acted, each once, in the order of the text. */
interface Labels {
  /** By the place of the party. */
  readonly ofParties: ReadonlyMap<number, readonly TextRange[]>;
  /** Words for all parties. */
  readonly together: readonly TextRange[];
}

function labelsOf(body: Body, names: PartyNames): Labels {
  const ofParties = new Map(names.parties.map((_, place): [number, TextRange[]] => [place, []]));
  const together: TextRange[] = [];
  for (const piece of labelPieces(body)) {
    const meaning = names.meaningOf(piece.text);
    if (meaning?.kind === 'together') together.push(piece);
    for (const { place, from, to } of meaning?.kind === 'parties' ? meaning.named : [])
      ofParties.get(place)?.push({ from: piece.from + from, to: piece.from + to });
  }
  return { ofParties, together };
}

/** All words that say who acted, each once: several entries may share a heading. */
function labelPieces({ entries, names }: Body): readonly Piece[] {
  const labels = entries.flatMap(({ label }) => (label === undefined ? [] : piecesOf(label)));
  const pieces = new Map([...names, ...labels].map((piece) => [piece.from, piece]));
  return [...pieces.values()].sort((one, other) => one.from - other.from);
}

function partyPlaces(
  { names, matter, meant }: Named,
  { ofParties }: Labels,
  inSource: Anchored['inSource'],
): readonly PartyPlace[] {
  return names.parties.map((_, place): PartyPlace => {
    const declared = matter.parties?.[place];
    const labels = ofParties.get(place) ?? [];
    const both = meant.filter(({ text }) => isOf(place, text, names)).map(({ from, to }) => ({ from, to }));
    return {
      name: inSource(declared?.name ?? labels[0] ?? { from: 0, to: 0 }),
      declared: declared !== undefined,
      labels: labels.map(inSource),
      ...(both.length === 0 ? {} : { meant: both }),
    };
  });
}

function isOf(place: number, name: string, names: PartyNames): boolean {
  const meaning = names.meaningOf(name);
  return meaning?.kind === 'parties' && meaning.places.includes(place);
}
