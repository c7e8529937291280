import { check } from '../../model/check.ts';
import type { Diagnostic, DiagnosticCode, TextChange } from '../../model/diagnostic.ts';
import type { Reading } from '../format.ts';
import { applied, areApart, composed, smallest } from './changes.ts';
import { type Edit, type Edited, type Obstacle, refused } from './edit.ts';
import type { Meant } from './meant.ts';
import { type Difference, differencesOf, type Held } from './same.ts';

/** A way in which an edit may be written. */
export type Candidate = readonly TextChange[];

/** What an attempt came to: how the changed text is read, and what in it is not as meant. */
export interface Attempt {
  readonly reading: Reading;
  readonly differences: readonly Difference[];
  /** How often it was mended. */
  readonly round: number;
}

/** What a search needs to know. */
export interface Search {
  readonly edit: Edit;
  readonly reading: Reading;
  readonly meant: Meant;
  readonly held: Held;
  /** Ways to write the edit, the best first. */
  readonly candidates: Iterable<Candidate>;
  /** Reads a text as the text before was read. */
  readonly read: (text: string) => Reading;
  /** More changes of a changed text, which may mend what is not as meant in it. */
  readonly mend?: (attempt: Attempt) => Iterable<Candidate>;
}

/** So many texts are read before an edit is refused. */
const mostAttempts = 40;

/**
 * The first way that is read as exactly what is meant, with no error that was not there before. Whatever the ways are, what is
 * found holds: it was read.
 */
export function firstThatHolds(search: Search): Edited {
  const { reading, meant, held } = search;
  const isSo = meant.reads === undefined && differencesOf(reading.timeline, meant, reading.timeline, held).length === 0;
  if (isSo) return { ok: true, changes: [] };
  const trials = new Trials(search);
  for (const candidate of search.candidates) {
    const found = trials.attempt(candidate);
    if (found !== undefined && 'ok' in found) return found;
    const mended = found && trials.mended(candidate, found);
    if (mended !== undefined) return mended;
  }
  const { refusal } = refused('no-way', { edit: search.edit.kind, ...trials.obstacle });
  return { ok: false, refusal: trials.finding === undefined ? refusal : { ...refusal, finding: trials.finding } };
}

/** So often is mended what mending brought about. */
const mostRounds = 3;

/** What was tried so far. */
class Trials {
  /** What stands in the way of the first. */
  obstacle: Obstacle = { what: 'nothing' };
  /** The error that the text would have after it. */
  finding: Diagnostic | undefined;
  readonly #search: Search;
  readonly #errors: ReadonlyMap<DiagnosticCode, number>;
  readonly #tried = new Set<string>();

  constructor(search: Search) {
    this.#search = search;
    this.#errors = countsOf(errorsOf(search.reading));
  }

  /** What mends an attempt, and what mends that. */
  mended(candidate: Candidate, attempt: Attempt): (Edited & { readonly ok: true }) | undefined {
    const { source } = this.#search.reading.places;
    const text = attempt.reading.places.source;
    const first = smallest(candidate, source);
    for (const more of this.#search.mend?.(attempt) ?? []) {
      if (!areApart(more)) continue;
      const both = composed(first, smallest(more, text), source);
      const found = this.attempt(both, attempt.round + 1);
      if (found !== undefined && 'ok' in found) return found;
      const next = found && found.round < mostRounds ? this.mended(both, found) : undefined;
      if (next !== undefined) return next;
    }
    return undefined;
  }

  /** Reads the changed text; nothing where it was read before, or enough was. */
  attempt(candidate: Candidate, round = 0): (Edited & { readonly ok: true }) | Attempt | undefined {
    const { reading, meant, held, read } = this.#search;
    const { source } = reading.places;
    if (!areApart(candidate)) return undefined;
    const changes = smallest(candidate, source);
    const text = applied(source, changes);
    if (this.#tried.has(text) || this.#tried.size >= mostAttempts) return undefined;
    this.#tried.add(text);
    const after = read(text);
    const differences = differencesOf(reading.timeline, meant, after.timeline, held);
    const isFirst = this.obstacle.what === 'nothing';
    const error = differences.length === 0 || isFirst ? newError(this.#errors, errorsOf(after), changes) : undefined;
    if (differences.length === 0 && error === undefined) return { ok: true, changes };
    if (isFirst) {
      this.obstacle = obstacleOf(meant, differences, error?.code);
      this.finding = error;
    }
    return { reading: after, differences, round };
  }
}

/** The errors of a text, those of its timeline included. */
function errorsOf({ diagnostics, timeline, places }: Reading): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const each of [...diagnostics, ...check(timeline, places)])
    if (each.severity === 'error') found.set(`${each.code} ${each.range.from} ${each.range.to}`, each);
  return [...found.values()];
}

function countsOf(errors: readonly Diagnostic[]): ReadonlyMap<DiagnosticCode, number> {
  const counts = new Map<DiagnosticCode, number>();
  for (const { code } of errors) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** An error of a kind of which there are more than before: the one that is nearest to what was changed. */
function newError(
  before: ReadonlyMap<DiagnosticCode, number>,
  after: readonly Diagnostic[],
  changes: readonly TextChange[],
): Diagnostic | undefined {
  const from = changes[0]?.from ?? 0;
  const [code] = [...countsOf(after)].find(([each, count]) => count > (before.get(each) ?? 0)) ?? [];
  const away = ({ range }: Diagnostic): number => Math.abs(range.from - from);
  return after.filter((error) => error.code === code).sort((a, b) => away(a) - away(b))[0];
}

function obstacleOf(meant: Meant, [first]: readonly Difference[], error: DiagnosticCode | undefined): Obstacle {
  if (first === undefined) return error === undefined ? { what: 'error' } : { what: 'error', error };
  const other = first.at === undefined || first.at === meant.at ? undefined : meant.timeline.entries[first.at]?.id;
  return other === undefined ? { what: first.what } : { what: first.what, other };
}
