import type { FaceName } from './scene.ts';
import type { Family } from './theme.ts';

/** What layout needs of fonts: which face draws a text, and where its glyphs go. */
export interface ShapingFonts {
  /**
   * The face that has every character of a grapheme, in the wanted family and style or as near as there is one;
   * `undefined` when no font of the product or of the machine's optional packages has them.
   * @param before the face of the grapheme before, kept for spaces and punctuation when it has them
   */
  readonly faceFor: (grapheme: string, style: TextStyle, language: string, before?: FaceName) => FaceName | undefined;
  /** The npm package whose fonts would draw a grapheme, where one is known. */
  readonly packageFor: (grapheme: string, language: string) => string | undefined;
  /** The glyphs of a text in one face, from left to right. */
  readonly shape: (text: string, face: FaceName, direction: Direction, language: string) => readonly ShapedGlyph[];
}

/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

/** How a text is meant to look, before a face is chosen. */
export interface TextStyle {
  readonly family: Family;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A glyph as the shaper returns it; lengths in em, y upwards. */
export interface ShapedGlyph {
  readonly id: number;
  /** The UTF-16 offset, in the shaped text, of the first character that the glyph stands for. */
  readonly cluster: number;
  /** Whether the glyphs might be others if the text were cut before `cluster` and its halves were shaped apart. */
  readonly bound: boolean;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}
