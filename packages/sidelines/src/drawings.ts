import type { Drawing, Layout, LayoutOptions } from './layout/draft.ts';
import { alikeParties, faintParty } from './layout/legibility.ts';
import { lookOf, ownColor, type Theme } from './layout/theme.ts';
import { type Spacing, schemes } from './model/appearance.ts';
import { entriesByTime } from './model/chronological.ts';
import { type Diagnostic, diagnose, type TextRange } from './model/diagnostic.ts';
import type { Places } from './model/places.ts';
import type { Entry, Timeline } from './model/timeline.ts';
import type { PictureSize, Renderer } from './render/renderer.ts';
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

/** What cannot be drawn, or not as it is asked for: characters that no font has, and pictures of too many pixels. */
export function undrawable(
  source: string,
  timeline: Timeline,
  outputs: readonly Renderer[],
  { layouts, scale, world }: { readonly layouts: Layouts; readonly scale: number; readonly world: World },
): readonly Diagnostic[] {
  const missing = [...new Set([...layouts.values()].flatMap((layout) => layout.missing))];
  const fonts = missing.length === 0 ? [] : [withoutFont(missing, source, timeline.language, world)];
  return [...fonts, ...outputs.flatMap((output) => lackingPixels(output, layouts, scale) ?? [])];
}

/**
 * How large the picture is that an output makes; nothing where it makes none. Where it would have too many pixels, it has fewer a CSS
 * pixel, but one at least.
 * @param asked how many device pixels a CSS pixel are asked for, each way
 */
export function sizeOf(output: Renderer, layouts: Layouts, asked: number): PictureSize | undefined {
  if (output.from !== 'scene') return undefined;
  const [scene, ...others] = layouts.get(output.drawing)?.scenes ?? [];
  if (scene === undefined || others.length > 0) return undefined;
  const { width, height } = scene;
  let scale = scaleWanted(output, asked);
  while (scale > 1 && width * height * scale ** 2 > mostPixels) scale -= 1;
  return { width, height, scale };
}

function scaleWanted({ scale = 1 }: Extract<Renderer, { readonly from: 'scene' }>, asked: number): number {
  return scale === 'asked' ? asked : scale;
}

/** That a picture has less pixels than it should, or would have too many in any case. */
function lackingPixels(output: Renderer, layouts: Layouts, asked: number): Diagnostic | undefined {
  if (output.from !== 'scene' || output.scale === undefined) return undefined;
  const drawn = sizeOf(output, layouts, asked);
  if (drawn === undefined) return undefined;
  const { width, height, scale } = drawn;
  const facts = { output: output.name, width: width * scale, height: height * scale, most: mostPixels };
  if (facts.width * facts.height > mostPixels) return diagnose('picture-too-large', { from: 0, to: 0 }, facts);
  const wanted = scaleWanted(output, asked);
  if (scale === wanted) return undefined;
  const size = { width: width * wanted, height: height * wanted };
  return diagnose('picture-less-sharp', { from: 0, to: 0 }, { ...facts, ...size, scale, wanted });
}

/**
 * What is hard to see of the colours that the author gave to parties, as a theme draws them: one that is faint where pictures are
 * usual, or as the text says, and two that are alike, on any paper. A page has both papers, and hardly a colour can be read on both
 * as it is: that it is moved on the other is no finding.
 */
export function hardToSee(timeline: Timeline, places: Places, theme: Theme): readonly Diagnostic[] {
  const { parties, appearance } = timeline;
  if (parties.every((party) => ownColor(party) === undefined)) return [];
  const scheme = appearance?.scheme ?? 'light';
  const faint = parties.flatMap((party, place) => {
    const pair = faintParty(lookOf(theme, scheme), party);
    const facts = { text: `parties: ${party.name}`, scheme };
    return pair === undefined ? [] : [diagnose('low-contrast', colorPlace(place, places), { ...facts, ...pair })];
  });
  const told = new Set<number>();
  const alike = [scheme, ...schemes.filter((each) => each !== scheme)].flatMap((each) =>
    alikeParties(lookOf(theme, each), parties).flatMap(({ places: [one, other], colors: [first, second] }) => {
      if (told.has(other)) return [];
      told.add(other);
      const [name, otherName] = [parties[other]?.name ?? '', parties[one]?.name ?? ''];
      const facts = { name, color: second, other: otherName, otherColor: first, scheme: each };
      const own = parties[other] && ownColor(parties[other]) === undefined ? one : other;
      return [diagnose('similar-colors', colorPlace(own, places), facts)];
    }),
  );
  return [...faint, ...alike];
}

/** Where the text gives a party its colour, or else where it names it. */
function colorPlace(party: number, { matter = [], parties }: Places): TextRange {
  const own = matter.find(({ path }) => path.join() === `parties,${party},color`);
  return own?.value ?? parties[party]?.name ?? { from: 0, to: 0 };
}
