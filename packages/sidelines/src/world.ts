import type { ShapingFonts } from './layout/fonts.ts';
import type { Hyphenator } from './layout/text/liang.ts';
import type { Deflate, DrawingFonts } from './render/renderer.ts';

/** All that the core may ask of the machine that it runs on. `world/node.ts` supplies it on Node. */
export interface World {
  readonly fonts: ShapingFonts & DrawingFonts;
  readonly deflate: Deflate;
  readonly hyphenation: Hyphenation;
}

/** Where words may be broken, by language. */
export interface Hyphenation {
  /** The languages whose words can be broken, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** How the words of a language (BCP 47) are broken; `undefined` for one that is not among them. */
  readonly of: (language: string) => Hyphenator | undefined;
}
