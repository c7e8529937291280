import { deflateSync } from 'node:zlib';
import type { World } from '../world.ts';
import { openFonts } from './harfbuzz.ts';
import { hyphenation } from './hyphenation.ts';

/** The world as Node supplies it: the product's fonts and patterns, HarfBuzz, and zlib. */
export async function nodeWorld(): Promise<World> {
  return { fonts: await openFonts(), deflate: (bytes) => deflateSync(bytes, { level: 4 }), hyphenation };
}
