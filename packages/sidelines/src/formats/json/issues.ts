import type { Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import { colorsInWords, nearestColor } from '../../model/color.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { JsonPlaces } from './tree.ts';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** What a schema finds wrong with a value. */
export type Issue = z.core.$ZodIssue;

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What an issue says, with its place.
 * @param whole what the file as a whole is called, such as “the timeline”
 */
export function problemsOf(issue: Issue, places: JsonPlaces, whole: string): readonly Diagnostic[] {
  const at = issue.path.length === 0 ? whole : pathInWords(issue.path);
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
  if (issue.code === 'too_small' && issue.origin !== 'number') return 'it is empty';
  const found = places.has(issue.path) ? inWords(places.nodeAt(issue.path)) : 'nothing';
  return `${expectedBy(issue)} was expected, ${found} was found${meantIn(issue, places)}`;
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
  if (issue.code === 'too_small') return `a number of at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `a number of at most ${issue.maximum}`;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ');
  return issue.code === 'invalid_format' ? colorsInWords : 'another value';
}

/** What a colour could be meant for. */
function meantIn(issue: Issue, places: JsonPlaces): string {
  const value: unknown = issue.code === 'invalid_format' ? places.nodeAt(issue.path).value : undefined;
  const near = typeof value === 'string' ? nearestColor(value) : undefined;
  return near === undefined ? '' : `; perhaps “${near}” is meant`;
}

function inWords({ type, value }: Node): string {
  if (type === 'string') return `“${String(value).slice(0, 40)}”`;
  if (type === 'array' || type === 'object') return `an ${type}`;
  return String(value);
}

type UnknownKeys = ReadonlyMap<string, ReadonlySet<string>>;

/** An object without the keys that issues call unknown, at whatever depth. */
export function withoutKeys(json: Json, issues: readonly Issue[]): Json {
  const bad = new Map<string, ReadonlySet<string>>();
  for (const issue of issues)
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
