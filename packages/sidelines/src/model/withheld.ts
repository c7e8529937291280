import { timeOfMoment, type Zones } from '../time/index.ts';
import type { Entry, Timeline } from './timeline.ts';

/** What is published of a timeline, and of which moment. */
export interface PublishedOptions {
  /** Whether entries that are not finished are published, marked as such. */
  readonly drafts?: boolean;
  /** The moment, in milliseconds since 1970; where nobody knows it, what has to wait waits. */
  readonly at: number | undefined;
  /** Without them, what has to wait by the clocks of a zone waits. */
  readonly zones: Zones | undefined;
}

/**
 * A timeline without what is not published: drafts, what has to wait, and what those alone read who make it; nor parties, phases and
 * sources that stand only there, or answers to what is left out. The timeline itself where nothing is left out.
 */
export function withoutWithheld(timeline: Timeline, options: PublishedOptions): Timeline {
  const { internal, ...open } = timeline;
  const entries = timeline.entries.filter((entry) => !isWithheld(entry, options));
  const isWhole = entries.length === timeline.entries.length;
  if (isWhole && internal === undefined && entries.every(isOpen)) return timeline;
  return withoutOrphans({ ...open, entries: entries.map(withoutNotes) }, timeline);
}

/** Whether an entry is not published. */
function isWithheld({ draft, notBefore }: Entry, { drafts, at, zones }: PublishedOptions): boolean {
  if (draft === true && drafts !== true) return true;
  if (notBefore === undefined) return false;
  const time = timeOfMoment(notBefore, zones);
  return time === undefined || at === undefined || at < time;
}

function isOpen({ internal, notBefore }: Entry): boolean {
  return internal === undefined && notBefore === undefined;
}

function withoutNotes({ internal: _, notBefore: __, ...entry }: Entry): Entry {
  return entry;
}

/** What is left of a timeline from which entries are gone, without what only those named, and what leads to them. */
export function withoutOrphans(open: Timeline, { entries: all }: Timeline): Timeline {
  const { entries, parties, phases, sources, ...rest } = open;
  const ids = new Set(entries.map(({ id }) => id));
  const gone = all.filter(({ id }) => !ids.has(id));
  if (gone.length === 0) return open;
  const kept = <Item extends { readonly id: string }>(
    items: readonly Item[],
    namedBy: (entry: Entry) => readonly string[],
  ): readonly Item[] => {
    const named = new Set(entries.flatMap(namedBy));
    const lost = new Set(gone.flatMap(namedBy).filter((id) => !named.has(id)));
    return items.filter(({ id }) => !lost.has(id));
  };
  const begun = kept(phases ?? [], ({ phase }) => (phase === undefined ? [] : [phase]));
  const cited = kept(sources ?? [], (entry) => entry.sources ?? []);
  return {
    ...rest,
    parties: kept(parties, ({ parties, disputed = [] }) => [...parties, ...disputed]),
    ...(begun.length === 0 ? {} : { phases: begun }),
    entries: entries.map((entry) => withAnswers(entry, ids)),
    ...(cited.length === 0 ? {} : { sources: cited }),
  };
}

/** An entry with those of its answers that lead to entries that there are. */
function withAnswers(entry: Entry, ids: ReadonlySet<string>): Entry {
  const { answers, ...rest } = entry;
  const left = answers?.filter((id) => ids.has(id)) ?? [];
  if (answers === undefined || left.length === answers.length) return entry;
  return left.length === 0 ? rest : { ...rest, answers: left };
}
