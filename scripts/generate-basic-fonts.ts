/**
 * Writes of each of the product's own faces what most texts need (`isBasic`), so that an editor that opens in a browser need not wait for the
 * whole. Glyphs keep their ids, and what the font says of how they stand beside each other comes with them: a test sets texts by both.
 * Run `npx tsx scripts/generate-basic-fonts.ts` after a font is changed; a test compares the files with this.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { charactersOf, hasBasic, isBasic } from '../packages/sidelines/src/world/faces.ts';
import { openSubsetter } from '../packages/sidelines/src/world/subset.ts';
import { source } from './bundle.ts';

const fonts = join(source, '../fonts');
const subsetter = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');

/** The files of `fonts/basic/` by their names. */
export function basicFonts(): ReadonlyMap<string, Uint8Array> {
  const subset = openSubsetter(readFileSync(subsetter));
  const faces = readdirSync(fonts).map((name) => name.replace('.ttf', ''));
  return new Map(
    faces.filter(hasBasic).map((face) => {
      const characters = [...(charactersOf(face) ?? [])].map((character) => String.fromCodePoint(character));
      const needed = { characters: characters.filter(isBasic).join(''), keepsIds: true };
      return [`${face}.ttf`, subset(readFileSync(join(fonts, `${face}.ttf`)), needed)];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(fonts, 'basic'), { recursive: true });
  for (const [name, bytes] of basicFonts()) writeFileSync(join(fonts, 'basic', name), bytes);
}
