import type { Drawing, Layout } from '../layout/draft.ts';
import type { FaceName, Px } from '../layout/scene.ts';
import type { Theme } from '../layout/theme.ts';
import type { Offer, OutputFacts } from '../model/output.ts';
import type { Timeline } from '../model/timeline.ts';
import type { ReadyPicture } from '../pictures/read.ts';

/** Anything that comes out of a timeline: all that is known about it, and what makes it. */
export type Renderer = OutputFacts & (SceneRenderer | TimelineRenderer);

/** A renderer that draws from geometry. */
export interface SceneRenderer {
  readonly from: 'scene';
  /** How a timeline is laid out for it; outputs with the same drawing show the same. */
  readonly drawing: Drawing;
  /** Device pixels a CSS pixel, each way, where the output is made of pixels: always so many, or as many as are asked for. */
  readonly scale?: number | 'asked';
  readonly render: (scenes: Layout['scenes'], context: RenderContext) => string | Uint8Array;
}

/** A renderer that writes from meaning. */
export interface TimelineRenderer {
  readonly from: 'timeline';
  readonly render: (timeline: Timeline, context: RenderContext) => string;
}

/** What a renderer may know besides what it renders. */
export interface RenderContext {
  /** The short hash of the source, printed in every output. */
  readonly revision: string;
  /** The files that outputs offer to readers, in the order of menus. */
  readonly siblings: readonly Sibling[];
  /** How the timeline looks, in both schemes. */
  readonly theme: Theme;
  /** Whether words of running text may be broken at the end of lines; only where the author says when absent. */
  readonly hyphenate?: boolean;
  /** The address of the folder where the files will be published, where it is known; http or https. */
  readonly url?: string;
  /** Device pixels a CSS pixel, each way, where the output is made of pixels; 1 when absent. */
  readonly scale?: number;
  /** About how tall the page is at a width, for whoever must make room for it before it is there. */
  readonly heightAt: (width: Px) => Px;
  readonly fonts: DrawingFonts;
  /** The pictures beside the text that can be shown; none when absent. */
  readonly figures?: ShownPictures;
}

/** Pictures that were made ready, by their paths. */
export interface ShownPictures {
  readonly ready: ReadonlyMap<string, ReadyPicture>;
  /** Whether a page holds them within itself; else they are files beside it. */
  readonly within: boolean;
}

/** A file that another output makes of the same text. */
export interface Sibling {
  readonly offers: Offer;
  /** What readers may call it, such as "PNG". */
  readonly label: string;
  readonly file: string;
  readonly mediaType: string;
  /** Whether the same run makes it; else it is where another run would put it. */
  readonly isMade: boolean;
  /** How large it is, where it is a picture that the same run makes. */
  readonly size?: PictureSize;
}

/** How large a picture is. */
export interface PictureSize {
  /** In CSS pixels, as it is meant to be shown. */
  readonly width: Px;
  readonly height: Px;
  /** Device pixels a CSS pixel, each way; 1 where it is not made of pixels. */
  readonly scale: number;
}

/** What drawing needs of fonts. */
export interface DrawingFonts {
  /** The outline of a glyph as SVG path data in em, y downwards. */
  readonly outline: (face: FaceName, glyph: number) => string;
  /** A font file (TrueType) with only what is needed to draw these characters, features included; nothing where it draws none of them. */
  readonly subset: (face: FaceName, characters: string) => Uint8Array;
  /** A font file (TrueType) with the outlines of these glyphs, which keep their ids, and nothing else. */
  readonly outlines: (face: FaceName, glyphs: Iterable<number>) => Uint8Array;
  /** How far a face reaches above and below the baseline, in em; both are positive. */
  readonly reach: (face: FaceName) => { readonly above: number; readonly below: number };
  /** How far a glyph moves the pen, in em. */
  readonly advance: (face: FaceName, glyph: number) => number;
}
