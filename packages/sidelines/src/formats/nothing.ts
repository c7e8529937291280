import type { Diagnostic } from '../model/diagnostic.ts';
import type { Reading } from './format.ts';

/** What is read of a text of which nothing is read, for these reasons. */
export function nothingOf(source: string, diagnostics: readonly Diagnostic[], language = 'en'): Reading {
  return {
    timeline: { sidelines: 1, language, parties: [], entries: [] },
    places: { source, entries: [], parties: [] },
    diagnostics,
  };
}
