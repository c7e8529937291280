import { tooMany } from '../../model/bounds.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { nothingOf } from '../nothing.ts';
import { placesOf } from './places.ts';
import { settleReferences } from './references.ts';
import { mostFindings, shapeTimeline } from './shape.ts';
import { JsonPlaces, parseJson, plainValue } from './tree.ts';

/** Reads the published JSON. Never throws; every problem has its place. */
export function readJson(source: string, options: ReadOptions): Reading {
  if (source.trim() === '') return nothingOf(source, [diagnose('empty-file', { from: 0, to: 0 }, {})]);
  const { root, diagnostics: syntax } = parseJson(source);
  if (root === undefined) return nothingOf(source, syntax);
  const found: Diagnostic[] = [];
  const places = new JsonPlaces(root);
  const shaped = shapeTimeline(plainValue(root, found), places, found);
  if (found.length > mostFindings) return nothingOf(source, tooManyOf(found));
  const timeline = settleReferences({ shaped, places, source, diagnostics: found });
  if (found.length > mostFindings) return nothingOf(source, tooManyOf(found));
  // What a syntax error tears apart has the wrong shape as well; that would say the same twice.
  const diagnostics = syntax.length > 0 ? syntax : found;
  return { timeline: inLanguage(timeline, options.language), places: placesOf(source, places, shaped), diagnostics };
}

/** As many findings as are told, and that there are more. */
function tooManyOf(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...found.slice(0, mostFindings), tooMany({ kind: 'findings' }, mostFindings, found[mostFindings]?.range)];
}

function inLanguage(timeline: Timeline, language: string | undefined): Timeline {
  return language === undefined ? timeline : { ...timeline, language };
}
