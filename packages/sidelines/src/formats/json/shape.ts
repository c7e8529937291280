import { withColors } from '../../model/color.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Timeline } from '../../model/timeline.ts';
import { wordDate } from '../../time/index.ts';
import { type Issue, isObject, type Json, problemsOf, withoutKeys } from './issues.ts';
import { timelineSchema } from './schema.ts';
import type { JsonPlaces } from './tree.ts';

/** The lists of a timeline. */
export type ListName = 'parties' | 'phases' | 'entries' | 'sources';

/** A timeline of the right shape. */
export interface Shaped {
  readonly timeline: Timeline;
  /** For each element of a list of the timeline, its index in the list of the file. */
  readonly kept: Readonly<Record<ListName, readonly number[]>>;
}

/** Where so much is wrong, nothing is read. */
export const mostFindings = 20_000;

const empty: Timeline = { sidelines: 1, language: 'en', parties: [], entries: [] };
const nothing: Shaped = { timeline: empty, kept: { parties: [], phases: [], entries: [], sources: [] } };

/**
 * Makes a timeline of a value. What has the wrong shape is reported: an element of a list is left out as a whole, any
 * other value alone. Keys that are not known are left out with a warning.
 */
export function shapeTimeline(value: unknown, places: JsonPlaces, diagnostics: Diagnostic[]): Shaped {
  const json = isObject(value) ? prepared(value) : value;
  const issues = timelineSchema().safeParse(json).error?.issues ?? [];
  for (const issue of issues) {
    diagnostics.push(...problemsOf(issue, places, 'timeline'));
    if (diagnostics.length > mostFindings) return nothing;
  }
  const wrong = issues.filter((issue) => issue.code !== 'unrecognized_keys');
  return isObject(json) ? survivors(withoutKeys(json, issues), wrong) : nothing;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Leaves the revision out, which belongs to the file, reads colours, and words the dates that have no wording. */
function prepared({ revision: _, ...whole }: Json): Json {
  const json = Array.isArray(whole['parties']) ? { ...whole, parties: whole['parties'].map(colored) } : whole;
  const language = typeof json['language'] === 'string' ? json['language'] : empty.language;
  if (!Array.isArray(json['entries'])) return json;
  return {
    ...json,
    entries: json['entries'].map((entry) =>
      isObject(entry) ? { ...entry, date: worded(entry['date'], language) } : entry,
    ),
  };
}

function colored(party: unknown): unknown {
  return isObject(party) && Object.hasOwn(party, 'color') ? { ...party, color: withColors(party['color']) } : party;
}

function worded(date: unknown, language: string): unknown {
  if (!isObject(date) || Object.hasOwn(date, 'wording') || typeof date['edtf'] !== 'string') return date;
  return { ...date, wording: date['edtf'] === '' ? '' : wordDate(date['edtf'], language) };
}

/** What is left when all that is wrong is taken away. */
function survivors(json: Json, wrong: readonly Issue[]): Shaped {
  const badKeys = new Set(wrong.filter(({ path }) => typeof path[1] !== 'number').map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(json).filter(([key]) => !badKeys.has(key)));
  const keptOf = (list: ListName) => {
    const bad = new Set(wrong.filter(({ path }) => path[0] === list).map(({ path }) => path[1]));
    return [...listOf(sound[list]).keys()].filter((index) => !bad.has(index));
  };
  const kept = {
    parties: keptOf('parties'),
    phases: keptOf('phases'),
    entries: keptOf('entries'),
    sources: keptOf('sources'),
  };
  const pick = (list: ListName) => kept[list].map((index) => listOf(sound[list])[index]);
  const result = timelineSchema().safeParse({
    ...empty,
    ...sound,
    entries: pick('entries'),
    parties: pick('parties'),
    ...(Object.hasOwn(sound, 'phases') ? { phases: pick('phases') } : {}),
    ...(Object.hasOwn(sound, 'sources') ? { sources: pick('sources') } : {}),
  });
  return result.success ? { timeline: result.data, kept } : nothing;
}
