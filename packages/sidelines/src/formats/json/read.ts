import type { Node } from 'jsonc-parser';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { diagnose } from '../../model/diagnostic.ts';
import type { EntryPlace, Places } from '../../model/places.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { settleReferences } from './references.ts';
import { type Shaped, shapeTimeline } from './shape.ts';
import { nodeAt, parseJson, plainValue, rangeOf } from './tree.ts';

/** Reads the published JSON. Never throws; every problem has its place. */
export function readJson(source: string, options: ReadOptions): Reading {
  if (source.trim() === '') return nothing(source, [diagnose('empty-file', { from: 0, to: 0 }, {})]);
  const { root, diagnostics: syntax } = parseJson(source);
  if (root === undefined) return nothing(source, syntax);
  const found: Diagnostic[] = [];
  const shaped = shapeTimeline(plainValue(root, found), root, found);
  const timeline = settleReferences({ shaped, root, source, diagnostics: found });
  // What a syntax error tears apart has the wrong shape as well; that would say the same twice.
  const diagnostics = syntax.length > 0 ? syntax : found.sort((a, b) => a.range.from - b.range.from);
  return { timeline: inLanguage(timeline, options.language), places: placesOf(source, root, shaped), diagnostics };
}

function nothing(source: string, diagnostics: readonly Diagnostic[]): Reading {
  return {
    timeline: { sidelines: 1, language: 'en', parties: [], entries: [] },
    places: { source, entries: [], parties: [] },
    diagnostics,
  };
}

function inLanguage(timeline: Timeline, language: string | undefined): Timeline {
  return language === undefined ? timeline : { ...timeline, language };
}

function placesOf(source: string, root: Node, { timeline, entries, parties }: Shaped): Places {
  const seen = new Set<string>();
  const first = timeline.parties.map(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
  return {
    source,
    entries: entries.map((index) => entryPlace(nodeAt(root, ['entries', index]))),
    parties: parties
      .filter((_, place) => first[place])
      .map((index) => ({ name: rangeOf(nodeAt(root, ['parties', index, 'name'])), declared: true })),
  };
}

function entryPlace(entry: Node): EntryPlace {
  return { whole: rangeOf(entry), date: rangeOf(nodeAt(entry, ['date'])), text: rangeOf(nodeAt(entry, ['text'])) };
}
