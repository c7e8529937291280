import type { Node } from 'jsonc-parser';
import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Timeline } from '../../model/timeline.ts';
import { wordDate } from '../../time/index.ts';
import { timelineSchema } from './schema.ts';
import type { JsonPlaces } from './tree.ts';

/** The lists of a timeline. */
export type ListName = 'parties' | 'entries' | 'sources';

/** A timeline of the right shape. */
export interface Shaped {
  readonly timeline: Timeline;
  /** For each element of a list of the timeline, its index in the list of the file. */
  readonly kept: Readonly<Record<ListName, readonly number[]>>;
}

type Json = Readonly<Record<string, unknown>>;
type Issue = z.core.$ZodIssue;

const empty: Timeline = { sidelines: 1, language: 'en', parties: [], entries: [] };
const nothing: Shaped = { timeline: empty, kept: { parties: [], entries: [], sources: [] } };

/**
 * Makes a timeline of a value. What has the wrong shape is reported: an element of a list is left out as a whole, any
 * other value alone. Keys that are not known are left out with a warning.
 */
export function shapeTimeline(value: unknown, places: JsonPlaces, diagnostics: Diagnostic[]): Shaped {
  const json = isObject(value) ? prepared(value) : value;
  const issues = timelineSchema.safeParse(json).error?.issues ?? [];
  for (const issue of issues) diagnostics.push(...problemsOf(issue, places));
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  const wrong = issues.filter((issue) => issue.code !== 'unrecognized_keys');
  return isObject(json) ? survivors(withoutKeys(json, unknown), wrong) : nothing;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Leaves the revision out, which belongs to the file, and words the dates that have no wording. */
function prepared({ revision: _, ...json }: Json): Json {
  const language = typeof json['language'] === 'string' ? json['language'] : empty.language;
  if (!Array.isArray(json['entries'])) return json;
  return {
    ...json,
    entries: json['entries'].map((entry) =>
      isObject(entry) ? { ...entry, date: worded(entry['date'], language) } : entry,
    ),
  };
}

function worded(date: unknown, language: string): unknown {
  if (!isObject(date) || Object.hasOwn(date, 'wording') || typeof date['edtf'] !== 'string') return date;
  return { ...date, wording: date['edtf'] === '' ? '' : wordDate(date['edtf'], language) };
}

function problemsOf(issue: Issue, places: JsonPlaces): readonly Diagnostic[] {
  const at = issue.path.length === 0 ? 'the timeline' : pathInWords(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => diagnose('json-unknown-key', places.keyRange(issue.path, key), { key, at }));
  }
  return [diagnose('json-value', places.rangeAt(issue.path), { at, problem: problemOf(issue, places) })];
}

function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((step, place) => (typeof step === 'number' ? `[${step}]` : `${place > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function problemOf(issue: Issue, places: JsonPlaces): string {
  if (issue.code === 'too_small') return 'it is empty';
  const found = places.has(issue.path) ? inWords(places.nodeAt(issue.path)) : 'nothing';
  return `${expectedBy(issue)} was expected, ${found} was found`;
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ');
  return issue.code === 'invalid_format' ? 'a colour such as #1a5fb4' : 'another value';
}

function inWords({ type, value }: Node): string {
  if (type === 'string') return `“${String(value).slice(0, 40)}”`;
  if (type === 'array' || type === 'object') return `an ${type}`;
  return String(value);
}

type UnknownKeys = ReadonlyMap<string, ReadonlySet<string>>;

function withoutKeys(json: Json, unknown: readonly Issue[]): Json {
  const bad = new Map<string, ReadonlySet<string>>();
  for (const issue of unknown)
    if (issue.code === 'unrecognized_keys') bad.set(pathInWords(issue.path), new Set(issue.keys));
  return bad.size === 0 ? json : pruned(json, [], bad);
}

function pruned(json: Json, path: readonly PropertyKey[], unknown: UnknownKeys): Json {
  const keys = unknown.get(pathInWords(path));
  const kept = Object.entries(json).filter(([key]) => !keys?.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, prunedValue(value, [...path, key], unknown)]));
}

function prunedValue(value: unknown, path: readonly PropertyKey[], unknown: UnknownKeys): unknown {
  if (Array.isArray(value)) return value.map((item, index) => prunedValue(item, [...path, index], unknown));
  return isObject(value) ? pruned(value, path, unknown) : value;
}

/** What is left when all that is wrong is taken away. */
function survivors(json: Json, wrong: readonly Issue[]): Shaped {
  const badKeys = new Set(wrong.filter(({ path }) => typeof path[1] !== 'number').map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(json).filter(([key]) => !badKeys.has(key)));
  const keptOf = (list: ListName) => {
    const bad = new Set(wrong.filter(({ path }) => path[0] === list).map(({ path }) => path[1]));
    return [...listOf(sound[list]).keys()].filter((index) => !bad.has(index));
  };
  const kept = { parties: keptOf('parties'), entries: keptOf('entries'), sources: keptOf('sources') };
  const pick = (list: ListName) => kept[list].map((index) => listOf(sound[list])[index]);
  const result = timelineSchema.safeParse({
    ...empty,
    ...sound,
    entries: pick('entries'),
    parties: pick('parties'),
    ...(Object.hasOwn(sound, 'sources') ? { sources: pick('sources') } : {}),
  });
  return result.success ? { timeline: result.data, kept } : nothing;
}
