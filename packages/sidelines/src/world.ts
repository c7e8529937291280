import type { ShapingFonts } from './layout/fonts.ts';
import type { DrawingFonts, Rasterise } from './render/renderer.ts';

/** All that the core may ask of the machine that it runs on. `world/node.ts` supplies it on Node. */
export interface World {
  readonly fonts: ShapingFonts & DrawingFonts;
  readonly rasterise: Rasterise;
}
