import { type Diagnostic, diagnose, type TextRange } from './diagnostic.ts';
import type { Counted } from './expected.ts';
import { imprintKeys } from './options.ts';
import type { Places } from './places.ts';
import type { Timeline } from './timeline.ts';

/**
 * How much is read at most. More of anything is refused as a whole, with its number, before time and memory go into it: the
 * least of these is far above what any reader could follow.
 */
export const bounds = {
  /** UTF-16 code units of a text. */
  text: 64 * 1024 * 1024,
  /** Lines of a chronicle, blank ones not counted. */
  lines: 20_000,
  parties: 200,
  entries: 100_000,
  /** Sources of a timeline, and of one entry. */
  sources: 20_000,
  sourcesOfOne: 50,
  /** UTF-16 code units of a title, a name, or the words of a phase or an entry. */
  field: 65_536,
} as const;

const start: TextRange = { from: 0, to: 0 };

/** A text that is too long to be read at all. */
export function tooLongText(source: string): Diagnostic | undefined {
  if (source.length <= bounds.text) return undefined;
  return diagnose('text-too-large', start, { length: source.length, most: bounds.text });
}

/** What a timeline has too much of, whatever it was read from; the first of it. */
export function findTooMuch(timeline: Timeline, places: Places): Diagnostic | undefined {
  const { parties, entries, sources = [] } = timeline;
  if (parties.length > bounds.parties)
    return tooMany({ kind: 'parties' }, bounds.parties, places.parties[bounds.parties]?.name);
  if (entries.length > bounds.entries)
    return tooMany({ kind: 'entries' }, bounds.entries, places.entries[bounds.entries]?.whole);
  if (sources.length > bounds.sources) return tooMany({ kind: 'sources' }, bounds.sources);
  const crowded = entries.findIndex(({ sources = [] }) => sources.length > bounds.sourcesOfOne);
  if (crowded >= 0) return tooMany({ kind: 'sources-of-one' }, bounds.sourcesOfOne, places.entries[crowded]?.whole);
  const long = fieldsOf(timeline, places).find(({ words = '' }) => words.length > bounds.field);
  return long && tooLongField(long.words?.length ?? 0, long.range);
}

/** Something is there more often than it may be. */
export function tooMany(what: Counted, most: number, range: TextRange = start): Diagnostic {
  return diagnose('too-many-items', range, { what, most });
}

/** The words of one thing are more than they may be. */
export function tooLongField(length: number, range: TextRange = start): Diagnostic {
  return diagnose('field-too-long', range, { length, most: bounds.field });
}

interface Field {
  readonly words: string | undefined;
  readonly range: TextRange | undefined;
}

function fieldsOf(timeline: Timeline, places: Places): readonly Field[] {
  const { title, lede, parties, phases = [], entries } = timeline;
  return [
    ...[title, lede].map((words) => ({ words, range: start })),
    ...imprintKeys.map((key) => ({ words: timeline[key], range: places.imprint?.[key] })),
    ...parties.map(({ name }, at) => ({ words: name, range: places.parties[at]?.name })),
    ...phases.flatMap(({ title, text }, at) =>
      [title, text].map((words) => ({ words, range: places.phases?.[at]?.title })),
    ),
    ...entries.flatMap(({ date, title, text }, at) =>
      [date.wording, title, text].map((words) => ({ words, range: places.entries[at]?.whole })),
    ),
  ];
}
