import { hashOf } from './hash.ts';
import { blanksAsOne } from './prose.ts';
import { sourceLabel } from './sources.ts';
import type { Correction, Entry, Imprint, Picture, Source, Timeline } from './timeline.ts';
import {
  betweenItems,
  type EndingPart,
  type EntryPart,
  type ImprintPart,
  imprintFields,
  type OpeningPart,
  type PhasePart,
} from './told.ts';

/** A part of an entry as it is compared: what is told of it (`told.ts`), with the meaning of its date, the author's word for several, who stood against whom, and who disputes it apart. */
export type ContentPart = EntryPart['kind'] | 'edtf' | 'together' | 'against' | 'disputed';

/** A part of the whole as it is compared; of sources all that is told of them. */
export type WholePart = 'title' | 'lede' | keyof Imprint | 'lead' | 'phase' | 'all-sources' | 'whole-corrections';

/** What stands in a part, as the author wrote it: one item, or those of a list. */
export interface Content<Part extends string> {
  readonly part: Part;
  readonly items: readonly string[];
}

/** What an entry says itself: every part, in one order; without items, or with empty ones, where nothing is said. */
export type EntryContent = readonly Content<ContentPart>[];

/** What must be known of a timeline to say what its entries say. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly together: (entry: Entry) => string | undefined;
}

/** Every part that is told of an entry, and what of it is the entry's own: nothing that other entries, or their order, could change. */
const ofEntry: { readonly [Kind in EntryPart['kind']]: (entry: Entry, known: Known) => EntryContent } = {
  when: ({ date }) => [
    { part: 'when', items: [date.wording] },
    { part: 'edtf', items: [date.edtf] },
  ],
  who: (entry, { names, together }) => [
    { part: 'who', items: entry.parties.map((id) => names.get(id) ?? id).sort() },
    { part: 'together', items: [together(entry) ?? ''] },
    {
      part: 'against',
      items: (entry.against ?? []).map((camp) => camp.map((id) => names.get(id) ?? id).join(betweenItems)),
    },
  ],
  draft: ({ draft }) => [{ part: 'draft', items: draft === true ? ['true'] : [] }],
  claim: ({ claim, disputed }, { names }) => [
    { part: 'claim', items: claim === true ? ['true'] : [] },
    { part: 'disputed', items: disputed === undefined ? [] : ['true', ...disputed.map((id) => names.get(id) ?? id)] },
  ],
  headline: ({ title = '' }) => [{ part: 'headline', items: [title] }],
  text: ({ text }) => [{ part: 'text', items: [text] }],
  picture: ({ pictures = [] }) => [{ part: 'picture', items: pictures.flatMap(pictureItems) }],
  answers: ({ answers = [] }) => [{ part: 'answers', items: answers }],
  sources: ({ sources = [] }, known) => [
    {
      part: 'sources',
      items: sources.flatMap((id) => {
        const source = known.sources.get(id);
        return source === undefined ? [] : [sourceLabel(source), source.url ?? source.archived ?? ''];
      }),
    },
  ],
  correction: ({ corrections = [] }) => [{ part: 'correction', items: corrections.flatMap(correctionItems) }],
};

/** Every part that is told of the whole; what is made of the entries, or counted, says nothing of its own. */
const ofWhole: {
  readonly [Kind in (OpeningPart | PhasePart | EndingPart)['kind']]: (
    timeline: Timeline,
  ) => readonly Content<WholePart>[];
} = {
  title: ({ title = '' }) => [{ part: 'title', items: [title] }],
  lede: ({ lede = '' }) => [{ part: 'lede', items: [lede] }],
  byline: (timeline) => imprintIn('byline', timeline),
  lead: ({ pictures = [] }) => [{ part: 'lead', items: pictures.flatMap(pictureItems) }],
  // Where phases begin and end is told by what stands in them.
  phase: ({ phases = [] }) => [{ part: 'phase', items: phases.flatMap(({ title, text = '' }) => [title, text]) }],
  'phase-text': () => [],
  'all-sources': ({ sources = [] }) => [{ part: 'all-sources', items: sources.flatMap(sourceItems) }],
  'whole-corrections': ({ corrections = [] }) => [
    { part: 'whole-corrections', items: corrections.flatMap(correctionItems) },
  ],
  'all-corrections': () => [],
  credit: (timeline) => imprintIn('credit', timeline),
  unfinished: () => [],
  closing: () => [],
};

function imprintIn(part: ImprintPart['kind'], timeline: Timeline): readonly Content<WholePart>[] {
  return imprintFields[part].map((field) => ({ part: field, items: [timeline[field] ?? ''] }));
}

function correctionItems({ kind, date, text }: Correction): readonly string[] {
  return kind === undefined ? [date, text] : [kind, date, text];
}

function pictureItems({ src, alt, caption = '', credit = '' }: Picture): readonly string[] {
  return [src, alt, caption, credit];
}

function sourceItems(source: Source): readonly string[] {
  const { url = '', archived = '', accessed = '' } = source;
  return [sourceLabel(source), url, archived, accessed];
}

/** Says of entries of a timeline what they say themselves. */
export function contentsOf({ parties, sources = [], together }: Timeline): (entry: Entry) => EntryContent {
  const known: Known = {
    names: new Map(parties.map(({ id, name }) => [id, name])),
    sources: new Map(sources.map((source) => [source.id, source])),
    together: (entry) => {
      const acting = entry.parties.length;
      if (acting < 2 || entry.against !== undefined) return undefined;
      return entry.together ?? (acting === parties.length ? together : undefined);
    },
  };
  return (entry) => Object.values(ofEntry).flatMap((contents) => contents(entry, known));
}

/** What is said of the whole besides its entries. */
export function wholeContent(timeline: Timeline): readonly Content<WholePart>[] {
  return Object.values(ofWhole).flatMap((contents) => contents(timeline));
}

/** The same for the same content, and another for any other, "" for none; blanks and ends of lines do not count. */
export function contentKey<Part extends string>(content: readonly Content<Part>[]): string {
  const said = content.map(({ part, items }) => [part, ...items.map(blanksAsOne)]);
  const filled = said.filter(([, ...items]) => items.some((item) => item !== ''));
  return filled.length === 0 ? '' : JSON.stringify(filled);
}

/**
 * A hash of what an entry says itself: its date in words and as EDTF, who acted by name, headline, text, and all else that is told of
 * it. Any change inside the entry changes it; where the entry stands, what other entries say, ids, blanks and ends of lines do not.
 * The first 32 hexadecimal digits of a SHA-256. Looks at all parties and sources of the timeline: for many entries, `entryHashes`.
 */
export function entryHash(timeline: Timeline, entry: Entry): string {
  return hashOf(contentKey(contentsOf(timeline)(entry)), contentDigits);
}

/** The hashes of all entries, in the author's order. */
export function entryHashes(timeline: Timeline): readonly string[] {
  const contents = contentsOf(timeline);
  return timeline.entries.map((entry) => hashOf(contentKey(contents(entry)), contentDigits));
}

/** So many that no two contents of all that are ever compared have one hash by chance. */
const contentDigits = 32;
