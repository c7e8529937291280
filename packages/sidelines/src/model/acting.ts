import type { Entry, Source, Timeline } from './timeline.ts';

/** For each entry of a timeline, the places in it of the parties that acted: ascending, each once. */
export function actingIn(timeline: Timeline): (entry: Pick<Entry, 'parties'>) => readonly number[] {
  const places = new Map(timeline.parties.map(({ id }, place) => [id, place]));
  return (entry) => [...new Set(entry.parties)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
}

/** For each entry of a timeline, the sources that it cites, in the entry's order. */
function citedIn(timeline: Timeline): (entry: Pick<Entry, 'sources'>) => readonly Source[] {
  const sources = new Map((timeline.sources ?? []).map((source) => [source.id, source]));
  return (entry) => (entry.sources ?? []).flatMap((id) => sources.get(id) ?? []);
}

/** An entry with what its ids refer to. */
export interface ResolvedEntry {
  readonly entry: Entry;
  /** The places, in the timeline, of the parties that acted; ascending. */
  readonly acting: readonly number[];
  /** The sources that the entry cites. */
  readonly cited: readonly Source[];
}

/** The entries in the author's order, with their parties and sources. */
export function resolvedEntries(timeline: Timeline): readonly ResolvedEntry[] {
  const acting = actingIn(timeline);
  const cited = citedIn(timeline);
  return timeline.entries.map((entry) => ({ entry, acting: acting(entry), cited: cited(entry) }));
}
