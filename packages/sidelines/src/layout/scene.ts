import type { PartKind } from '../model/told.ts';

/** A length in CSS pixels (1/96 inch). */
export type Px = number & { readonly unit?: 'px' };

/** Rounds a length to the two decimals that a scene has. */
export function round(length: Px): Px {
  return Math.round(length * 100) / 100 + 0;
}

/**
 * A drawing, positioned and finished: renderers neither measure nor decide. Serialisable; every number is
 * rounded once, to two decimals. The origin is the upper left corner, y grows downwards.
 */
export interface Scene {
  readonly width: Px;
  readonly height: Px;
  /** What the drawing is called, for readers who do not see it. */
  readonly title: string;
  /** What it shows, for readers who do not see it. */
  readonly description: string;
  /** Who wrote it, as plain text, where its author says so. */
  readonly author?: string;
  /** BCP 47. */
  readonly language: string;
  readonly background: Color;
  readonly marks: readonly Mark[];
}

/** A colour as `#rrggbb`. */
export type Color = `#${string}`;

/** The closed list of what a scene is made of. A renderer switches over `kind`, and the compiler tells it what it missed. */
export type Mark = GroupMark | RectMark | PathMark | TextMark | LinkMark;

/** What a group is for. */
export type Role =
  | 'header'
  | 'title'
  | 'lede'
  | 'byline'
  | 'lead'
  | 'legend'
  | 'party'
  | 'together'
  | 'against'
  | 'spine'
  | 'divider'
  | 'phase'
  | 'phase-text'
  | 'entry'
  | 'footer'
  | 'folio';

/** Marks that belong together. */
export interface GroupMark {
  readonly kind: 'group';
  readonly role: Role;
  /** Whether the group goes on from the page before. */
  readonly continues?: boolean;
  /** Where every page has such a group: above what it is about, or below it. */
  readonly repeats?: 'head' | 'foot';
  /** The id of the entry that the group shows. */
  readonly entry?: string;
  /** The id of the phase that the group shows. */
  readonly phase?: string;
  /** The id of the party that the group shows, with a sample of its strand. */
  readonly party?: string;
  /** The group in words, for readers who do not see it. */
  readonly label?: string;
  /** All that is written in the group, in reading order: what a drawing without text says in its place. */
  readonly said?: string;
  readonly marks: readonly Mark[];
}

/** A filled rectangle. */
export interface RectMark {
  readonly kind: 'rect';
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  readonly height: Px;
  readonly radius?: Px;
  readonly fill: Color;
}

/** A line or a shape. */
export interface PathMark {
  readonly kind: 'path';
  /** SVG path data of absolute M, L, C and Z commands. */
  readonly d: string;
  readonly fill?: Color;
  readonly stroke?: Stroke;
}

/** How a line is drawn; its ends and joins are round. */
export interface Stroke {
  readonly color: Color;
  readonly width: Px;
  /** Lengths of dash and gap; absent for a line without gaps. */
  readonly dash?: readonly Px[];
}

/** A run of text in one face and one direction, shaped. */
export interface TextMark {
  readonly kind: 'text';
  /** What the text is: which part of what is said of the whole, or of the entry whose group it is in. Absent where it is of neither. */
  readonly part?: PartKind | undefined;
  /** Which of several that one part has, such as sources; from 0. */
  readonly item?: number | undefined;
  /** The left end of the run, whatever its direction. */
  readonly x: Px;
  /** The baseline. */
  readonly y: Px;
  readonly width: Px;
  readonly size: Px;
  readonly face: FaceName;
  readonly color: Color;
  readonly direction: 'ltr' | 'rtl';
  /** The characters, in logical order. A soft hyphen (U+00AD) ends a word that goes on in the next line, and is drawn as a hyphen. */
  readonly text: string;
  /** The glyphs, from left to right. */
  readonly glyphs: readonly PlacedGlyph[];
}

/** A glyph of the run's face, by its place. */
export interface PlacedGlyph {
  /** The glyph's index in the font file. */
  readonly id: number;
  /** Its origin, in pixels from the run's `x` and `y`; y grows downwards. */
  readonly x: Px;
  readonly y: Px;
  /** The characters that it stands for, in logical order; "" for all but the first glyph of several that stand for some together. */
  readonly text: string;
}

/** Marks that lead somewhere. */
export interface LinkMark {
  readonly kind: 'link';
  /** An http, https or mailto address. */
  readonly href: string;
  readonly marks: readonly Mark[];
}

/** The name of a font file of the product, without its ending: `source-sans-400`. */
export type FaceName = string & { readonly type?: 'face' };
