import { Resvg } from '@resvg/resvg-js';
import type { Rasterise } from '../render/renderer.ts';
import type { World } from '../world.ts';
import { openFonts } from './harfbuzz.ts';
import { hyphenation } from './hyphenation.ts';
import { indexedPng } from './indexed-png.ts';

/** The world as Node supplies it: the product's fonts and patterns, HarfBuzz, and resvg. */
export async function nodeWorld(): Promise<World> {
  return { fonts: await openFonts(), rasterise, hyphenation };
}

const rasterise: Rasterise = (svg, { scale }) => {
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: scale } }).render();
  const { width, height } = drawn;
  return indexedPng({ width, height, bytes: drawn.pixels }) ?? drawn.asPng();
};
