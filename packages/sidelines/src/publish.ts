import type { Drawing, Layout, LayoutOptions, Spacing } from './layout/draft.ts';
import type { Px } from './layout/scene.ts';
import { drawSides } from './layout/sides.ts';
import { lookOf, type Scheme, type Theme } from './layout/theme.ts';
import { newspaper } from './layout/themes.ts';
import { entriesByTime } from './model/chronological.ts';
import { type Diagnostic, diagnose, type TextRange } from './model/diagnostic.ts';
import { shortHash } from './model/hash.ts';
import type { Places } from './model/places.ts';
import type { Entry, Timeline } from './model/timeline.ts';
import { disagreements } from './render/agreement.ts';
import { rendererByName } from './render/registry.ts';
import type { RenderContext, Renderer } from './render/renderer.ts';
import { type SourceText, type UnderstandOptions, understand } from './understand.ts';
import type { World } from './world.ts';

/** How to publish. */
export interface PublishOptions extends UnderstandOptions {
  /** The names of the outputs to make. */
  readonly to: readonly string[];
  readonly spacing: Spacing;
  /** The width of pictures, in CSS pixels. */
  readonly width: number;
  /** How pages and pictures look; the newspaper theme when absent. */
  readonly theme?: Theme;
  /** Whether pictures are on light paper, as is usual, or on dark; a page has both. */
  readonly scheme?: Scheme;
  /** Whether words may be broken at the end of lines, by the rules of the text's language; else only where the author says. */
  readonly hyphenate?: boolean;
  /** The address of the folder where the files will be published; without it, addresses are relative. */
  readonly url?: string;
}

/** What publishing made. */
export interface Publication {
  readonly timeline: Timeline;
  /** What was found in the text, by place, and then what cannot be drawn of it. */
  readonly diagnostics: readonly Diagnostic[];
  /** The first eight hexadecimal digits of the SHA-256 of the source text in UTF-8. */
  readonly revision: string;
  /** One file an output; none when there is an error among the findings. */
  readonly files: readonly PublishedFile[];
}

/** A finished file. */
export interface PublishedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/**
 * Reads a text, checks it, lays it out and renders it. A text with an error is not published.
 * @throws RangeError when a format or an output has no such name
 */
export function publish(source: SourceText, options: PublishOptions, world: World): Publication {
  const outputs = options.to.map((name) => rendererByName(name) ?? unknownOutput(name));
  return publishAs(outputs, source, options, world);
}

/** As `publish`, with outputs that need not be among those of the product. */
export function publishAs(
  outputs: readonly Renderer[],
  source: SourceText,
  options: Omit<PublishOptions, 'to'>,
  world: World,
): Publication {
  const revision = revisionOf(source.text);
  const { theme = newspaper, scheme = 'light' } = options;
  const look = lookOf(theme, scheme);
  const { timeline, places, diagnostics: found } = understand(source, options);
  const { spacing, width, hyphenate = false } = options;
  const hyphenator = hyphenate ? world.hyphenation.of(timeline.language) : undefined;
  const drawn: LayoutOptions = { spacing, width, look, revision, hyphenator };
  const layouts = hasError(found) ? new Map<Drawing, Layout>() : layOutAll(outputs, timeline, drawn, world);
  const diagnostics = [
    ...found,
    ...unbroken(timeline, options, layouts, world),
    ...undrawable(source, timeline, outputs, layouts, world),
  ];
  if (hasError(diagnostics)) return { timeline, diagnostics, revision, files: [] };
  const stem = source.name.replace(/\.[^.]*$/, '');
  const siblings = Object.fromEntries(outputs.map((output) => [output.name, stem + output.suffix]));
  const heightAt = (width: Px) =>
    drawSides(timeline, { ...drawn, spacing: 'even', width }, world.fonts).scenes[0].height;
  const context: RenderContext = {
    ...world,
    revision,
    siblings,
    stem,
    theme,
    hyphenate,
    heightAt,
    ...(options.url === undefined ? {} : { url: options.url }),
  };
  const finished = outputs.map((output) => ({
    output,
    body: renderOne(output, timeline, layouts, context),
    order: orderIn(output, timeline, layouts, options.spacing),
  }));
  const differing = disagreements(timeline, revision, finished).map(({ output, entry }) =>
    diagnose('outputs-disagree', placeOf(entry, timeline, places), { output, entry: entry?.id }),
  );
  if (differing.length > 0) return { timeline, diagnostics: [...diagnostics, ...differing], revision, files: [] };
  const files = finished.map(({ output: { suffix, mediaType }, body }) => ({ name: stem + suffix, mediaType, body }));
  return { timeline, diagnostics, revision, files };
}

/** The entries as an output puts them: in the author's order, or in that of time where it asks for that or a drawing is spaced by it. */
function orderIn(output: Renderer, timeline: Timeline, layouts: Layouts, spacing: Spacing): readonly Entry[] {
  if (output.inOrderOf === 'time') return entriesByTime(timeline);
  const scenes = output.from === 'scene' && spacing === 'time' ? layouts.get(output.drawing)?.scenes : undefined;
  if (scenes === undefined) return timeline.entries;
  const drawn = scenes.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'group' ? [mark.entry] : [])));
  const places = new Map(drawn.map((id, place) => [id, place]));
  const placeOf = ({ id }: Entry): number => places.get(id) ?? drawn.length;
  return [...timeline.entries].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where an entry stands in the source text; its beginning when that is not known. */
function placeOf(entry: Entry | undefined, timeline: Timeline, { entries }: Places): TextRange {
  const place = entry === undefined ? undefined : entries[timeline.entries.indexOf(entry)];
  return place?.date ?? { from: 0, to: 0 };
}

function unknownOutput(name: string): never {
  throw new RangeError(`There is no output called ${name}`);
}

/** The revision of a text: what all files that are made of it bear. */
export function revisionOf(text: string): string {
  return shortHash(text);
}

/** Each drawing that an output asks for, laid out once. */
type Layouts = ReadonlyMap<Drawing, Layout>;

function layOutAll(outputs: readonly Renderer[], timeline: Timeline, options: LayoutOptions, world: World): Layouts {
  const layouts = new Map<Drawing, Layout>();
  for (const output of outputs) {
    if (output.from !== 'scene' || layouts.has(output.drawing)) continue;
    layouts.set(output.drawing, output.drawing(timeline, options, world.fonts));
  }
  return layouts;
}

function renderOne(
  output: Renderer,
  timeline: Timeline,
  layouts: Layouts,
  context: RenderContext,
): PublishedFile['body'] {
  if (output.from === 'timeline') return output.render(timeline, context);
  const layout = layouts.get(output.drawing);
  if (layout === undefined) throw new Error('A scene is rendered that was not laid out');
  return output.render(layout.scenes, context);
}

/** What to say where words should be broken in a picture, and cannot. */
function unbroken(
  { language }: Timeline,
  { hyphenate = false }: Pick<PublishOptions, 'hyphenate'>,
  layouts: Layouts,
  { hyphenation }: World,
): readonly Diagnostic[] {
  if (!hyphenate || layouts.size === 0 || hyphenation.of(language) !== undefined) return [];
  return [diagnose('no-hyphenation', { from: 0, to: 0 }, { language, known: hyphenation.languages })];
}

/** The most pixels that a picture may have: above it, it would take more memory than many machines have, and few programs would open it. */
const mostPixels = 64_000_000;

function undrawable(
  source: SourceText,
  timeline: Timeline,
  outputs: readonly Renderer[],
  layouts: Layouts,
  world: World,
): readonly Diagnostic[] {
  const missing = new Set([...layouts.values()].flatMap((layout) => layout.missing));
  const fonts = [...missing].map((grapheme) => {
    const found = source.text.indexOf(grapheme);
    const range: TextRange = found < 0 ? { from: 0, to: 0 } : { from: found, to: found + grapheme.length };
    return diagnose('no-font', range, { grapheme, package: world.fonts.packageFor(grapheme, timeline.language) });
  });
  const sizes = outputs.flatMap((output) => {
    if (output.from !== 'scene' || output.scale === undefined) return [];
    const [scene] = layouts.get(output.drawing)?.scenes ?? [];
    const { scale } = output;
    if (scene === undefined || scene.width * scene.height * scale * scale <= mostPixels) return [];
    return [
      diagnose(
        'picture-too-large',
        { from: 0, to: 0 },
        { output: output.name, width: scene.width * scale, height: scene.height * scale, most: mostPixels },
      ),
    ];
  });
  return [...fonts, ...sizes];
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
