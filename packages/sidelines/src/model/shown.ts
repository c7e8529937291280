import type { TextRange } from './diagnostic.ts';
import { imprintKeys } from './options.ts';
import type { EntryPlace, Places } from './places.ts';
import { safeLinks } from './prose.ts';
import type { Entry, Imprint, Picture, Timeline } from './timeline.ts';
import { type EntryPart, type ImprintPart, imprintFields, type PartKind, type PhasePart } from './told.ts';

/** What something drawn shows. Plain data; ids are those of the timeline. */
export type Shown =
  | ShownOfWhole
  | ShownImprint
  | ShownParty
  | ShownPhase
  | ShownEntry
  | ShownSource
  | ShownCorrection
  | ShownLead;

/** Something of the whole: its title, its introduction, or what the legend calls all parties together. */
export interface ShownOfWhole {
  readonly kind: 'title' | 'lede' | 'together';
}

/** Who made it, when, or of what: a field of the imprint. */
export interface ShownImprint {
  readonly kind: 'imprint';
  readonly field: keyof Imprint;
}

/** A party, as in the legend. */
export interface ShownParty {
  readonly kind: 'party';
  readonly party: string;
}

/** A phase: its heading, or what stands below it. */
export interface ShownPhase {
  readonly kind: 'phase';
  readonly phase: string;
  readonly part: PhasePart['kind'];
}

/** An entry, or a part of it. */
export interface ShownEntry {
  readonly kind: 'entry';
  readonly entry: string;
  readonly part?: EntryPart['kind'];
  /** Which of its pictures, sources or corrections, from 0. */
  readonly item?: number;
}

/** A source in the list of all, by its place there. */
export interface ShownSource {
  readonly kind: 'source';
  readonly source: number;
}

/** A correction of the whole, by its place among those. */
export interface ShownCorrection {
  readonly kind: 'correction';
  readonly correction: number;
}

/** A picture of the whole, by its place among those. */
export interface ShownLead {
  readonly kind: 'lead';
  readonly picture: number;
}

/** A timeline and its places, as a reading has them. */
export interface PlacedTimeline {
  readonly timeline: Timeline;
  readonly places: Places;
}

/**
 * Where the words stand of what is shown, the most telling place first: of a party its declaration, and then each of its labels. None
 * where the author did not write it: a title or a “Both” of ours.
 */
export function placesOfShown({ timeline, places }: PlacedTimeline, shown: Shown): readonly TextRange[] {
  switch (shown.kind) {
    case 'title':
      return listOf(places.title);
    case 'lede':
      return places.lede ?? [];
    case 'imprint':
      return listOf(places.imprint?.[shown.field]);
    case 'together':
      return timeline.together === undefined ? [] : (places.together ?? []);
    case 'party': {
      const place = places.parties[timeline.parties.findIndex(({ id }) => id === shown.party)];
      return place === undefined ? [] : withFirst(place.name, place.labels);
    }
    case 'phase': {
      const place = places.phases?.[(timeline.phases ?? []).findIndex(({ id }) => id === shown.phase)];
      return shown.part === 'phase' ? listOf(place?.title) : (place?.text ?? []);
    }
    case 'source':
      return listOf(places.sources?.[shown.source]?.whole);
    case 'correction':
      return listOf(places.corrections?.[shown.correction]?.whole);
    case 'lead':
      return listOf(places.pictures?.[shown.picture]?.whole);
    case 'entry': {
      const place = places.entries[timeline.entries.findIndex(({ id }) => id === shown.entry)];
      return place === undefined ? [] : placesOfPart(place, shown);
    }
  }
}

function placesOfPart(place: EntryPlace, { part, item }: ShownEntry): readonly TextRange[] {
  if (part === undefined) return [place.whole];
  switch (part) {
    case 'when':
      return [place.date];
    case 'who':
      return place.who ?? [];
    case 'sources':
      return item === undefined ? (place.sources ?? []) : listOf(place.sources?.[item]);
    case 'correction':
      return wholesOf(place.corrections, item);
    case 'picture':
      return wholesOf(place.pictures, item);
    case 'claim':
      return [...listOf(place.claim), ...listOf(place.disputed)];
    case 'draft':
    case 'headline':
    case 'text':
    case 'answers':
      return listOf(place[part]);
  }
}

/** Where things of an entry stand: one of them, or all. */
function wholesOf(
  places: readonly { readonly whole: TextRange }[] = [],
  item: number | undefined,
): readonly TextRange[] {
  const wholes = places.map(({ whole }) => whole);
  return item === undefined ? wholes : listOf(wholes[item]);
}

function listOf(range: TextRange | undefined): readonly TextRange[] {
  return range === undefined ? [] : [range];
}

function withFirst(first: TextRange, others: readonly TextRange[]): readonly TextRange[] {
  return [first, ...others.filter(({ from }) => from !== first.from)];
}

/** A link, and where it stands with its words, or else its address alone. */
export interface LinkPlace {
  readonly href: string;
  readonly range: TextRange;
}

/** The links in the introduction, the imprint, the text of an entry, or a correction: those that are found in the source as they are written. */
export function linksOfShown(reading: PlacedTimeline, shown: Shown): readonly LinkPlace[] {
  const { source } = reading.places;
  const markdown = markdownOf(reading.timeline, shown);
  const ranges = placesOfShown(reading, shown);
  const [from, to] = [ranges[0]?.from ?? 0, ranges.at(-1)?.to ?? 0];
  let at = from;
  return safeLinks(markdown).flatMap(({ href, range }): readonly LinkPlace[] => {
    const written = markdown.slice(range.from, range.to);
    // JSON writes some signs another way, and wikitext all of the link but its address.
    const words = [written, JSON.stringify(written).slice(1, -1), href].find((form) => {
      const found = source.indexOf(form, at);
      return found >= 0 && found + form.length <= to;
    });
    if (words === undefined) return [];
    const place = source.indexOf(words, at);
    at = place + words.length;
    return [{ href, range: { from: place, to: at } }];
  });
}

function markdownOf(timeline: Timeline, shown: Shown): string {
  const { lede = '', phases = [], pictures, corrections, entries } = timeline;
  switch (shown.kind) {
    case 'lede':
      return lede;
    case 'imprint':
      return timeline[shown.field] ?? '';
    case 'phase':
      return shown.part === 'phase' ? '' : (phases.find(({ id }) => id === shown.phase)?.text ?? '');
    case 'correction':
      return corrections?.[shown.correction]?.text ?? '';
    case 'lead':
      return belowPicture(pictures?.[shown.picture]);
    case 'entry':
      return markdownIn(
        entries.find(({ id }) => id === shown.entry),
        shown,
      );
    case 'title':
    case 'together':
    case 'party':
    case 'source':
      return '';
  }
}

function markdownIn(entry: Entry | undefined, { part, item = 0 }: ShownEntry): string {
  switch (part) {
    case 'text':
      return entry?.text ?? '';
    case 'picture':
      return belowPicture(entry?.pictures?.[item]);
    case 'correction':
      return entry?.corrections?.[item]?.text ?? '';
    default:
      return '';
  }
}

function belowPicture({ caption = '', credit = '' }: Partial<Picture> = {}): string {
  return `${caption}\n\n${credit}`;
}

/**
 * What shows the words at an offset of the text, its end included: of each kind that has a place there, whatever has the fewest words,
 * entries first. Of words that several entries share, such as a date or a heading above them, all of these; of the name of a party that
 * acts in an entry, both. None where nothing is drawn of what stands there.
 */
export function shownAt(reading: PlacedTimeline, offset: number): readonly Shown[] {
  return candidatesAt(reading, offset).flatMap((candidates) => nearestTo(offset, candidates));
}

function nearestTo(offset: number, candidates: readonly Candidate[]): readonly Shown[] {
  const near = candidates.filter(([, { from, to }]) => from <= offset && offset <= to && to > from);
  const fewest = Math.min(...near.map(([, { from, to }]) => to - from));
  return [...new Set(near.flatMap(([shown, { from, to }]) => (to - from === fewest ? shown : [])))];
}

type Candidate = readonly [Shown, TextRange];

/** All that may show the words at an offset, kind by kind. */
function candidatesAt({ timeline, places }: PlacedTimeline, offset: number): readonly (readonly Candidate[])[] {
  const { entries, parties, sources = [] } = places;
  const near = entries.flatMap((place, index) => {
    const entry = timeline.entries[index];
    return entry !== undefined && isAbout(place, offset) ? entryCandidates(place, entry) : [];
  });
  const ofParties = parties.flatMap((place, index) => {
    const shown = { kind: 'party', party: timeline.parties[index]?.id ?? '' } as const;
    return [place.name, ...place.labels, ...keysOf(places, place.name)].map((range): Candidate => [shown, range]);
  });
  const of = (shown: Shown): readonly Candidate[] =>
    placesOfShown({ timeline, places }, shown).map((range): Candidate => [shown, range]);
  const ofPhases = (places.phases ?? []).flatMap(({ title, text = [] }, index) => {
    const shown = { kind: 'phase', phase: timeline.phases?.[index]?.id ?? '' } as const;
    const about = { ...shown, part: 'phase-text' } as const;
    return [[{ ...shown, part: 'phase' }, title] as const, ...text.map((range): Candidate => [about, range])];
  });
  const ofWhole = (['title', 'lede', 'together'] as const).flatMap((kind) => of({ kind }));
  const ofImprint = imprintKeys.flatMap((field) => of({ kind: 'imprint', field }));
  const ofSources = sources.map(({ whole }, source): Candidate => [{ kind: 'source', source }, whole]);
  const ofCorrections = (places.corrections ?? []).map(
    ({ whole }, correction): Candidate => [{ kind: 'correction', correction }, whole],
  );
  const ofLeads = (places.pictures ?? []).map(({ whole }, picture): Candidate => [{ kind: 'lead', picture }, whole]);
  return [near, ofParties, ofPhases, ofWhole, ofImprint, ofLeads, ofSources, ofCorrections];
}

/** Whether an entry has a part at an offset; others may share its date and who acted. */
function isAbout({ whole, date, who = [] }: EntryPlace, offset: number): boolean {
  return [whole, date, ...who].some(({ from, to }) => from <= offset && offset <= to);
}

function entryCandidates(place: EntryPlace, { id, title }: Entry): readonly Candidate[] {
  // A line above the date is shown as the beginning of the text.
  const headline = title === undefined ? [] : (['headline'] as const);
  const parts = ['when', 'who', 'draft', 'claim', ...headline, 'text', 'answers'] as const;
  const items = {
    picture: wholesOf(place.pictures, undefined),
    sources: place.sources ?? [],
    correction: wholesOf(place.corrections, undefined),
  };
  const shown = { kind: 'entry', entry: id } as const;
  return [
    ...parts.flatMap((part) =>
      placesOfPart(place, { ...shown, part }).map((range): Candidate => [{ ...shown, part }, range]),
    ),
    ...(['picture', 'sources', 'correction'] as const).flatMap((part) =>
      items[part].map((range, item): Candidate => [{ ...shown, part, item }, range]),
    ),
    [shown, place.whole],
  ];
}

/** The values that the front matter has for the party whose name stands in a place. */
function keysOf({ matter = [] }: Places, name: TextRange): readonly TextRange[] {
  const own = matter.find(({ path, value }) => path.length === 3 && value.from === name.from);
  return own === undefined ? [] : matter.filter(({ path }) => path[1] === own.path[1]).map(({ value }) => value);
}

/** What a drawing knows of something in it: whose group it is in, and which part its text is. */
export interface DrawnFacts {
  readonly entry?: string | undefined;
  readonly party?: string | undefined;
  readonly phase?: string | undefined;
  /** Whether it is the legend's word for parties together. */
  readonly together?: boolean;
  readonly part?: PartKind | undefined;
  readonly item?: number | undefined;
}

/** What something drawn shows; undefined where it shows nothing that an author could have written, such as how many entries there are. */
export function shownOf(
  timeline: Timeline,
  { entry, party, phase, together, part, item }: DrawnFacts,
): Shown | undefined {
  if (party !== undefined) return { kind: 'party', party };
  if (together === true) return { kind: 'together' };
  switch (part) {
    case 'title':
    case 'lede':
      return { kind: part };
    case 'byline':
    case 'credit':
      return shownImprint(part, item);
    case 'phase':
    case 'phase-text':
      return phase === undefined ? undefined : { kind: 'phase', phase, part };
    case 'lead':
    case 'all-sources':
    case 'whole-corrections':
    case 'all-corrections':
      return item === undefined ? undefined : shownInList(timeline, part, item);
    case 'unfinished':
    case 'closing':
      return undefined;
    default: {
      const ofEntry = entry === undefined ? undefined : ({ kind: 'entry', entry } as const);
      if (part === undefined || ofEntry === undefined) return ofEntry;
      return item === undefined ? { ...ofEntry, part } : { ...ofEntry, part, item };
    }
  }
}

/** What an item of a list of the whole shows. */
function shownInList(timeline: Timeline, part: ListPart, item: number): Shown | undefined {
  switch (part) {
    case 'lead':
      return { kind: 'lead', picture: item };
    case 'all-sources':
      return { kind: 'source', source: item };
    case 'whole-corrections':
      return { kind: 'correction', correction: item };
    case 'all-corrections':
      return allCorrections(timeline)[item];
  }
}

type ListPart = 'lead' | 'all-sources' | 'whole-corrections' | 'all-corrections';

function shownImprint(part: ImprintPart['kind'], item = -1): ShownImprint | undefined {
  const field = imprintFields[part][item];
  return field === undefined ? undefined : { kind: 'imprint', field };
}

/** All corrections, in the order in which they stand behind all entries. */
export function allCorrections({ entries }: Timeline): readonly ShownEntry[] {
  return entries.flatMap(({ id, corrections = [] }) =>
    corrections.map((_, item): ShownEntry => ({ kind: 'entry', entry: id, part: 'correction', item })),
  );
}
