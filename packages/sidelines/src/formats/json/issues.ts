import type { Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import { nearestColor } from '../../model/color.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { JsonExpected, JsonFound, JsonProblem } from '../../model/expected.ts';
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
 * @param whole what the file holds
 */
export function problemsOf(issue: Issue, places: JsonPlaces, whole: 'timeline' | 'theme'): readonly Diagnostic[] {
  const at = pathInWords(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => diagnose('json-unknown-key', places.keyRange(issue.path, key), { key, at, whole }));
  }
  return [diagnose('json-value', places.rangeAt(issue.path), { at, whole, problem: problemOf(issue, places) })];
}

function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((step, place) => (typeof step === 'number' ? `[${step}]` : `${place > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function problemOf(issue: Issue, places: JsonPlaces): JsonProblem {
  if (issue.code === 'too_small' && issue.origin !== 'number') return { kind: 'empty' };
  const found: JsonFound = places.has(issue.path) ? foundIn(places.nodeAt(issue.path)) : { kind: 'nothing' };
  const near = meantIn(issue, places);
  return { kind: 'other', expected: expectedBy(issue), found, ...(near === undefined ? {} : { near }) };
}

function expectedBy(issue: Issue): JsonExpected {
  if (issue.code === 'invalid_type') return { kind: 'type', type: issue.expected };
  if (issue.code === 'too_small') return { kind: 'at-least', number: Number(issue.minimum) };
  if (issue.code === 'too_big') return { kind: 'at-most', number: Number(issue.maximum) };
  if (issue.code === 'invalid_value') return { kind: 'one-of', known: issue.values.map(String) };
  if (issue.code === 'custom' && issue.params?.['day'] === true) return { kind: 'day' };
  if (issue.code === 'custom' && issue.params?.['moment'] === true) return { kind: 'moment' };
  const known: unknown = issue.code === 'custom' ? issue.params?.['known'] : undefined;
  if (Array.isArray(known)) return { kind: 'one-of', known: known.map(String) };
  return { kind: issue.code === 'invalid_format' ? 'color' : 'other' };
}

/** What a colour could be meant for. */
function meantIn(issue: Issue, places: JsonPlaces): string | undefined {
  const value: unknown = issue.code === 'invalid_format' ? places.nodeAt(issue.path).value : undefined;
  return typeof value === 'string' ? nearestColor(value) : undefined;
}

function foundIn({ type, value }: Node): JsonFound {
  if (type === 'string') return { kind: 'string', words: String(value).slice(0, 40) };
  return type === 'array' || type === 'object' ? { kind: type } : { kind: 'value', words: String(value) };
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
