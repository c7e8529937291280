import type { Drawing, Layout, LayoutOptions } from './layout/draft.ts';
import type { Spacing } from './model/appearance.ts';
import { entriesByTime } from './model/chronological.ts';
import { type Diagnostic, diagnose, type TextRange } from './model/diagnostic.ts';
import type { Entry, Timeline } from './model/timeline.ts';
import type { Renderer } from './render/renderer.ts';
import type { World } from './world.ts';

/** Each drawing that outputs ask for, laid out once. */
export type Layouts = ReadonlyMap<Drawing, Layout>;

/** Lays out what outputs draw. */
export function layOutAll(
  outputs: readonly Renderer[],
  timeline: Timeline,
  options: LayoutOptions,
  world: World,
): Layouts {
  const layouts = new Map<Drawing, Layout>();
  for (const output of outputs) {
    if (output.from !== 'scene' || layouts.has(output.drawing)) continue;
    layouts.set(output.drawing, output.drawing(timeline, options, world.fonts));
  }
  return layouts;
}

/** The entries as an output puts them: in the author's order, or in that of time where it asks for that or a drawing is spaced by it. */
export function orderIn(output: Renderer, timeline: Timeline, layouts: Layouts, spacing: Spacing): readonly Entry[] {
  if (output.inOrderOf === 'time') return entriesByTime(timeline);
  const scenes = output.from === 'scene' && spacing === 'time' ? layouts.get(output.drawing)?.scenes : undefined;
  if (scenes === undefined) return timeline.entries;
  const drawn = scenes.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'group' && !mark.continues ? [mark.entry] : [])),
  );
  const places = new Map(drawn.map((id, place) => [id, place]));
  const placeOf = ({ id }: Entry): number => places.get(id) ?? drawn.length;
  return [...timeline.entries].sort((a, b) => placeOf(a) - placeOf(b));
}

/** So many of the characters that no font draws are named, each with its first place. */
const mostNamed = 5;

/** One finding for all characters that no font draws. */
export function withoutFont(
  missing: readonly string[],
  source: string,
  language: string,
  { fonts: { packageFor } }: World,
): Diagnostic {
  const named = missing.slice(0, mostNamed);
  const places = named.map((grapheme): TextRange => {
    const from = source.indexOf(grapheme);
    return from < 0 ? { from: 0, to: 0 } : { from, to: from + grapheme.length };
  });
  const [first = { from: 0, to: 0 }, ...others] = places;
  const packages = new Set(missing.flatMap((grapheme) => packageFor(grapheme, language) ?? []));
  const isAll = missing.every((grapheme) => packageFor(grapheme, language) !== undefined);
  const facts = { named, count: missing.length, packages: [...packages], isAll };
  const related = others.map((range) => ({ range, key: 'same', facts: {} }) as const);
  return diagnose('no-font', first, facts, related.length === 0 ? undefined : { related });
}

/** The most pixels that a picture may have: above it, it would take more memory than many machines have, and few programs would open it. */
const mostPixels = 64_000_000;

/** What cannot be drawn: characters that no font has, and pictures that are too large. */
export function undrawable(
  source: string,
  timeline: Timeline,
  outputs: readonly Renderer[],
  layouts: Layouts,
  world: World,
): readonly Diagnostic[] {
  const missing = [...new Set([...layouts.values()].flatMap((layout) => layout.missing))];
  const fonts = missing.length === 0 ? [] : [withoutFont(missing, source, timeline.language, world)];
  return [...fonts, ...outputs.flatMap((output) => tooLarge(output, layouts) ?? [])];
}

function tooLarge(output: Renderer, layouts: Layouts): Diagnostic | undefined {
  if (output.from !== 'scene' || output.scale === undefined) return undefined;
  const [scene] = layouts.get(output.drawing)?.scenes ?? [];
  if (scene === undefined) return undefined;
  const [width, height] = [scene.width * output.scale, scene.height * output.scale];
  if (width * height <= mostPixels) return undefined;
  const facts = { output: output.name, width, height, most: mostPixels };
  return diagnose('picture-too-large', { from: 0, to: 0 }, facts);
}
