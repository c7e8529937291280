import { hardToSee, type Layouts, layOutAll, orderIn, sizeOf, undrawable, withoutFont } from './drawings.ts';
import { type Pictures, pictureFiles, readyPictures, unshownPictures, withSizes } from './illustrations.ts';
import type { Layout, LayoutOptions } from './layout/draft.ts';
import type { DrawingMemory } from './layout/memory.ts';
import type { Px } from './layout/scene.ts';
import { drawSides } from './layout/sides.ts';
import { lookOf, type Theme } from './layout/theme.ts';
import { type Scheme, type Spacing, scales, usualAppearance } from './model/appearance.ts';
import { asAsked } from './model/claims.ts';
import { type Diagnostic, diagnose, type TextRange } from './model/diagnostic.ts';
import { stemOf } from './model/file-names.ts';
import { shortHash } from './model/hash.ts';
import type { Entry, Timeline } from './model/timeline.ts';
import { withoutWithheld } from './model/withheld.ts';
import { outputByName, outputs, usualOutputs } from './outputs.ts';
import { type Disagreement, disagreements } from './render/agreement.ts';
import type { PictureSize, RenderContext, Renderer, Sibling } from './render/renderer.ts';
import { missingThemeIn, type Themes, themeOf } from './theming/named.ts';
import { timeOfMoment, zoneOf } from './time/index.ts';
import { type Reading, type SourceText, type UnderstandOptions, understand } from './understand.ts';
import { type Resource, type World, watchLacking } from './world.ts';

/** How a timeline is drawn. */
export interface DrawOptions {
  // What is absent the text says; where that does not, either, all is as usual.
  /** How entries are spaced in pictures; evenly is usual. */
  readonly spacing?: Spacing;
  /** The width of pictures, in CSS pixels; 960 is usual. */
  readonly width?: number;
  /** How pages and pictures look; the newspaper theme is usual. */
  readonly theme?: Theme;
  /** The themes that files beside the text hold, by the names of the files: what `readTheme` makes of each. The text may name one. */
  readonly themes?: Themes;
  /** What the files of pictures beside the text are, by the paths by which it names them: what `readPicture` makes of each. */
  readonly pictures?: Pictures;
  /** Whether pictures are on light paper, as is usual, or on dark; a page has both. */
  readonly scheme?: Scheme;
  /** Whether words may be broken at the end of lines, by the rules of the text's language; usually only where the author says. */
  readonly hyphenate?: boolean;
}

/** How to publish. */
export interface PublishOptions extends UnderstandOptions, DrawOptions {
  /** The names of the outputs to make; all usual ones when absent. */
  readonly to?: readonly string[];
  /** The address of the folder where the files will be published; without it, addresses are relative. */
  readonly url?: string;
  /** How many device pixels pictures that are made of pixels have a CSS pixel, each way: a whole number from 1 to 4; 2 are usual. */
  readonly scale?: number;
  /** Whether entries that are not finished (`Draft:`) are published, marked as such. */
  readonly drafts?: boolean;
  /** The moment that is asked for what is not published before one, in milliseconds since 1970; usually now. */
  readonly at?: number;
  /** Whether only what is established is published, and what is a claim or disputed is left out. */
  readonly only?: 'established';
  /** Whether what was read is published in spite of errors in the text; every output then says how many there are. */
  readonly keepGoing?: boolean;
  /** Whether the page holds its pictures within itself; else they are files beside it. */
  readonly singleFile?: boolean;
}

/** What is published when nothing is asked for, by the library as by the command line. */
export const usual = { to: usualOutputs, ...usualAppearance, scale: scales.usual } as const;

/** What publishing made. */
export interface Publication {
  /** What was understood of the text, and where it stands there. */
  readonly reading: Reading;
  /** What is published: as it was read, or marked as unfinished. */
  readonly timeline: Timeline;
  /** What was found in the text, by place, and then what of it is hard to see, or cannot be drawn. */
  readonly diagnostics: readonly Diagnostic[];
  /** The first eight hexadecimal digits of the SHA-256 of the source text in UTF-8. */
  readonly revision: string;
  /** One file an output, and behind them the pictures that the page shows; none when there is an error among the findings, but for those of a text that `keepGoing` lets pass. */
  readonly files: readonly PublishedFile[];
  /**
   * What has to be loaded before there can be files; of what cannot be drawn nothing is said until then. Empty when all was there,
   * as it always is on Node. `prepare` loads it.
   */
  readonly lacking: readonly Resource[];
}

/** A finished file. */
export interface PublishedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** What it was drawn from, where it is a picture or pages. */
  readonly scenes?: Layout['scenes'];
}

/**
 * Reads a text, checks it, lays it out and renders it. A text with an error is not published.
 * @throws RangeError when a format or an output has no such name, or files cannot be named after the source (`stemOf`)
 */
export function publish(source: SourceText, options: PublishOptions, world: World): Publication {
  return publishAs(wantedOutputs(options.to), source, options, world);
}

/** The outputs of these names; all usual ones when absent. */
export function wantedOutputs(names: readonly string[] = usual.to): readonly Renderer[] {
  return names.map((name) => outputByName(name) ?? unknownOutput(name));
}

/** As `publish`, with outputs that need not be among those of the product. */
export function publishAs(
  wanted: readonly Renderer[],
  source: SourceText,
  options: Omit<PublishOptions, 'to'>,
  world: World,
): Publication {
  return publishRead(wanted, source, understand(source, options), options, world);
}

/**
 * As `publishAs`, of a text that was read before.
 * @param memory what was drawn of it before
 */
export function publishRead(
  wanted: readonly Renderer[],
  source: SourceText,
  reading: Reading,
  options: Omit<PublishOptions, 'to' | keyof UnderstandOptions>,
  world: World,
  memory?: DrawingMemory,
): Publication {
  const { made, lacking } = watchLacking(world, () =>
    publishWithStandIns(wanted, source, reading, options, world, memory),
  );
  if (lacking.length === 0) return { ...made, lacking };
  memory?.forget();
  return { ...made, diagnostics: reading.diagnostics, files: [], lacking };
}

/** What of a text is hard to see as it is drawn: colours that its author gave to parties. */
export function hardToSeeIn({ timeline, places }: Reading, themes?: Themes): readonly Diagnostic[] {
  return hardToSee(timeline, places, themeOf(timeline, themes));
}

/** What of a text no font draws, as it is said when it is published: one finding, or none. */
export function undrawnIn(
  missing: readonly string[],
  text: string,
  { language }: Timeline,
  world: World,
): readonly Diagnostic[] {
  return missing.length === 0 ? [] : [withoutFont(missing, text, language, world)];
}

/** Publishes with stand-ins for what is lacking, so that all of it is found in one run. */
function publishWithStandIns(
  wanted: readonly Renderer[],
  source: SourceText,
  reading: Reading,
  options: Omit<PublishOptions, 'to' | keyof UnderstandOptions>,
  world: World,
  memory?: DrawingMemory,
): Omit<Publication, 'lacking'> {
  const revision = revisionOf(source.text);
  const stem = stemOf(source.name);
  const { timeline: read, places } = reading;
  const found = foundIn(reading, options);
  const { drafts = false, at = world.now?.time } = options;
  const ready = readyPictures(options.pictures);
  const published = withSizes(withoutWithheld(read, { drafts, at, zones: world.zones }), ready);
  const { timeline: open, found: leftOut } = asAsked(published, options);
  found.push(...leftOut);
  found.push(...unknownZones(reading, world));
  if (read.entries.length > 0 && open.entries.length === 0) found.push(nothingToPublish(read));
  const timeline = options.keepGoing ? unfinished(open, found) : open;
  const isStopped = options.keepGoing ? timeline.entries.length === 0 : hasError(found);
  const { theme, hyphenate } = lookAsked(timeline, options);
  const drawn = layoutOptions(timeline, { ...options, revision, memory }, world);
  const layouts: Layouts = isStopped ? new Map() : layOutAll(wanted, timeline, drawn, world);
  const isUnbroken = hyphenate && layouts.size > 0 && drawn.hyphenator === undefined;
  const { scale = usual.scale } = options;
  const drawing = undrawable(source.text, timeline, wanted, { layouts, scale, world });
  const diagnostics = [
    ...found,
    ...hardToSee(read, places, theme),
    ...(isUnbroken ? [noHyphenation(timeline, world)] : []),
    ...drawing,
  ];
  const nothing = { reading, timeline, diagnostics, revision, files: [] };
  if (isStopped || hasError(drawing)) return nothing;
  const figures = { ready, within: options.singleFile === true };
  const context: RenderContext = {
    ...world,
    revision,
    siblings: siblingsOf(wanted, stem, (output) => sizeOf(output, layouts, scale)),
    theme,
    hyphenate,
    heightAt: (width: Px) => drawSides(timeline, { ...drawn, spacing: 'even', width }, world.fonts).scenes[0].height,
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(ready.size === 0 ? {} : { figures }),
  };
  const finished = wanted.map((output) => ({
    output,
    body: renderOne(output, timeline, layouts, { ...context, scale: sizeOf(output, layouts, scale)?.scale ?? 1 }),
    order: orderIn(output, timeline, layouts, drawn.spacing),
  }));
  const differing = disagreements(timeline, revision, finished).map((one) => differenceIn(one, reading));
  if (differing.length > 0) return { ...nothing, diagnostics: [...diagnostics, ...differing] };
  const files = finished.map(({ output, body }): PublishedFile => {
    const scenes = output.from === 'scene' ? layouts.get(output.drawing)?.scenes : undefined;
    return { name: stem + output.suffix, mediaType: output.mediaType, body, ...(scenes && { scenes }) };
  });
  return { ...nothing, diagnostics, files: [...files, ...pictureFiles(timeline, figures, wanted)] };
}

/** What was found in a text, and in what it names beside itself, by place. */
function foundIn(reading: Reading, { theme, themes, pictures }: DrawOptions): Diagnostic[] {
  const beside = theme === undefined ? missingThemeIn(reading, themes) : [];
  const found = [...reading.diagnostics, ...beside, ...unshownPictures(reading, pictures)];
  return found.sort((one, other) => one.range.from - other.range.from);
}

/** What a drawing depends on, with what is usual where nothing is asked for. */
export function layoutOptions(
  timeline: Timeline,
  options: DrawOptions & Pick<LayoutOptions, 'revision' | 'memory'>,
  world: World,
): LayoutOptions {
  const { spacing, width, scheme, theme, hyphenate } = lookAsked(timeline, options);
  const hyphenator = hyphenate ? world.hyphenation.of(timeline.language) : undefined;
  return {
    spacing,
    width,
    look: lookOf(theme, scheme),
    hyphenator,
    words: world.words,
    revision: options.revision,
    memory: options.memory,
  };
}

/** How a timeline is to look: as the caller asks, or else its author, or else as is usual. */
function lookAsked(timeline: Timeline, asked: DrawOptions): Required<Omit<DrawOptions, 'themes' | 'pictures'>> {
  const said = { ...usual, ...timeline.appearance };
  const { spacing = said.spacing, width = said.width, scheme = said.scheme, hyphenate = said.hyphenate } = asked;
  return { spacing, width, scheme, hyphenate, theme: asked.theme ?? themeOf(timeline, asked.themes) };
}

/** A timeline of a text with errors, which says so. */
function unfinished(timeline: Timeline, found: readonly Diagnostic[]): Timeline {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? timeline : { ...timeline, unfinished: (timeline.unfinished ?? 0) + errors };
}

/** The entries that wait by the clocks of a zone that there is not. */
function unknownZones({ timeline, places }: Reading, { zones }: World): readonly Diagnostic[] {
  return timeline.entries.flatMap(({ notBefore = '' }, place) => {
    const range = places.entries[place]?.notBefore ?? { from: 0, to: 0 };
    const zone = zoneOf(notBefore);
    const isKnown = zone === undefined || zones === undefined || timeOfMoment(notBefore, zones) !== undefined;
    return isKnown ? [] : [diagnose('unknown-zone', range, { zone })];
  });
}

/** That nothing is left, where all entries are withheld. */
function nothingToPublish({ entries }: Timeline): Diagnostic {
  return diagnose('nothing-published', { from: 0, to: 0 }, { entries: entries.length });
}

/** What each output may offer to the readers of the others. */
function siblingsOf(
  wanted: readonly Renderer[],
  stem: string,
  sizeIn: (output: Renderer) => PictureSize | undefined,
): readonly Sibling[] {
  const made = new Map(wanted.map((output) => [output.name, output]));
  return outputs.flatMap(({ name, offers, suffix, mediaType }) => {
    if (offers === undefined) return [];
    const output = made.get(name);
    const size = output && sizeIn(output);
    const file = { offers, label: name.toUpperCase(), file: stem + suffix, mediaType };
    return [{ ...file, isMade: output !== undefined, ...(size && { size }) }];
  });
}

/** Says of an output that it says otherwise than the text, or cannot say all of it. */
function differenceIn({ output, about, entry }: Disagreement, reading: Reading): Diagnostic {
  const place = placeOf(entry, reading);
  const facts = { output: output.name, entry: entry?.id };
  return output.mayRefuse
    ? diagnose('format-cannot-hold', place, facts)
    : diagnose('outputs-disagree', place, { ...facts, about });
}

/** Where an entry stands in the source text; its beginning when that is not known. */
function placeOf(entry: Entry | undefined, { timeline, places }: Reading): TextRange {
  const place = places.entries[timeline.entries.findIndex(({ id }) => id === entry?.id)];
  return place?.date ?? { from: 0, to: 0 };
}

function unknownOutput(name: string): never {
  throw new RangeError(`There is no output called ${name}`);
}

/** The revision of a text: what all files that are made of it bear. */
export function revisionOf(text: string): string {
  return shortHash(text);
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
function noHyphenation({ language }: Timeline, { hyphenation }: World): Diagnostic {
  return diagnose('no-hyphenation', { from: 0, to: 0 }, { language, known: hyphenation.languages });
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
