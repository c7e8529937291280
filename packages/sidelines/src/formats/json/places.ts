import type { TextRange } from '../../model/diagnostic.ts';
import { imprintKeys } from '../../model/options.ts';
import type {
  AlternativePlace,
  CorrectionPlace,
  EntryPlace,
  PartyPlace,
  PhasePlace,
  PicturePlace,
  Places,
  SourcePlace,
} from '../../model/places.ts';
import type { Entry, Timeline } from '../../model/timeline.ts';
import type { Shaped } from './shape.ts';
import type { JsonPlaces } from './tree.ts';

type Path = readonly PropertyKey[];

/** Where everything stands in the file; of a text, with its quotation marks. */
export function placesOf(source: string, places: JsonPlaces, { timeline, kept }: Shaped): Places {
  const { title, lede, together, phases, pictures, corrections, sources, alt, entries, appearance } = timeline;
  const at = (...path: Path): TextRange => places.rangeAt(path);
  return {
    source,
    ...(title === undefined ? {} : { title: at('title') }),
    ...(lede === undefined ? {} : { lede: [at('lede')] }),
    ...imprintPlaces(timeline, places),
    ...(phases === undefined ? {} : { phases: kept.phases.map((index) => phasePlace(['phases', index], places)) }),
    entries: entries.map((entry, place) => entryPlace(entry, ['entries', kept.entries[place] ?? place], places)),
    parties: partyPlaces(places, { timeline, kept }),
    ...(together === undefined ? {} : { together: [at('together')] }),
    ...(appearance?.theme === undefined ? {} : { theme: at('appearance', 'theme') }),
    ...picturePlaces(pictures, [], places),
    ...internalPlaces(places, { timeline, kept }),
    ...(corrections === undefined
      ? {}
      : { corrections: corrections.map((_, place) => correctionPlace(['corrections', place], places)) }),
    ...(sources === undefined ? {} : { sources: kept.sources.map((index) => sourcePlace(['sources', index], places)) }),
    ...(alt === undefined ? {} : { alt: alternativePlace(places) }),
  };
}

function imprintPlaces(timeline: Timeline, places: JsonPlaces): Pick<Places, 'imprint'> {
  const said = imprintKeys.filter((key) => timeline[key] !== undefined);
  return said.length === 0 ? {} : { imprint: Object.fromEntries(said.map((key) => [key, places.rangeAt([key])])) };
}

/** All that is not published, note by note. */
function internalPlaces(places: JsonPlaces, { timeline, kept }: Shaped): Pick<Places, 'internal'> {
  const at = ({ internal = [] }: Pick<Entry, 'internal'>, path: Path): readonly TextRange[] =>
    internal.map((_, place) => places.rangeAt([...path, 'internal', place]));
  const notes = [
    ...at(timeline, []),
    ...timeline.entries.flatMap((entry, place) => at(entry, ['entries', kept.entries[place] ?? place])),
  ];
  return notes.length === 0 ? {} : { internal: notes };
}

/** The parties, each but once, with every id by which an entry names it. */
function partyPlaces(places: JsonPlaces, { timeline, kept }: Shaped): readonly PartyPlace[] {
  const found = new Map<string, { readonly name: TextRange; readonly labels: TextRange[] }>();
  for (const [place, { id }] of timeline.parties.entries()) {
    const path = ['parties', kept.parties[place] ?? place, 'name'];
    if (!found.has(id)) found.set(id, { name: places.rangeAt(path), labels: [] });
  }
  for (const [place, { parties }] of timeline.entries.entries()) {
    const path = ['entries', kept.entries[place] ?? place, 'parties'];
    for (const [at, id] of parties.entries()) found.get(id)?.labels.push(places.rangeAt([...path, at]));
  }
  return [...found.values()].map(({ name, labels }) => ({ name, declared: true, labels }));
}

function phasePlace(path: Path, places: JsonPlaces): PhasePlace {
  const title = places.rangeAt([...path, 'title']);
  return places.has([...path, 'text']) ? { title, text: [places.rangeAt([...path, 'text'])] } : { title };
}

function alternativePlace(places: JsonPlaces): AlternativePlace {
  const whole = places.rangeAt(['alt']);
  return places.has(['alt', 'of']) ? { whole, of: places.rangeAt(['alt', 'of']) } : { whole };
}

function entryPlace(entry: Entry, path: Path, places: JsonPlaces): EntryPlace {
  const at = (...keys: Path): TextRange => places.rangeAt([...path, ...keys]);
  const { parties, title, draft, notBefore, claim, disputed, pictures, answers, sources, corrections } = entry;
  return {
    whole: at(),
    date: at('date'),
    ...(parties.length === 0 ? {} : { who: [at('parties')] }),
    text: at('text'),
    ...(title === undefined ? {} : { headline: at('title') }),
    ...(draft === true ? { draft: at('draft') } : {}),
    ...(notBefore === undefined ? {} : { notBefore: at('notBefore') }),
    ...(claim === true ? { claim: at('claim') } : {}),
    ...(disputed === undefined ? {} : { disputed: at('disputed') }),
    ...(answers === undefined ? {} : { answers: at('answers') }),
    ...(sources === undefined ? {} : { sources: sources.map((_, place) => at('sources', place)) }),
    ...picturePlaces(pictures, path, places),
    ...(corrections === undefined
      ? {}
      : { corrections: corrections.map((_, place) => correctionPlace([...path, 'corrections', place], places)) }),
  };
}

function picturePlaces(
  pictures: Entry['pictures'],
  path: Path,
  places: JsonPlaces,
): { readonly pictures?: readonly PicturePlace[] } {
  if (pictures === undefined) return {};
  return {
    pictures: pictures.map((_, place) => {
      const at = (...keys: Path): TextRange => places.rangeAt([...path, 'pictures', place, ...keys]);
      return { whole: at(), src: at('src'), alt: at('alt') };
    }),
  };
}

function correctionPlace(path: Path, places: JsonPlaces): CorrectionPlace {
  return {
    whole: places.rangeAt(path),
    date: places.rangeAt([...path, 'date']),
    text: places.rangeAt([...path, 'text']),
  };
}

function sourcePlace(path: Path, places: JsonPlaces): SourcePlace {
  const at = (key: string) => (places.has([...path, key]) ? { [key]: places.rangeAt([...path, key]) } : {});
  return { whole: places.rangeAt(path), ...at('title'), ...at('url') };
}
