import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FaceName } from '../layout/scene.ts';
import type { Resource, World } from '../world.ts';
import { instant, zones } from './clock.ts';
import { familyOf, isBundled, packageOf } from './faces.ts';
import { openFonts } from './harfbuzz.ts';
import { openHyphenation } from './hyphenation.ts';
import { type CodecFile, codecFiles, openCodecs } from './pictures.ts';
import { pathOf, type Supplies } from './supplies.ts';
import { openWords } from './words.ts';

/** The world as Node supplies it: the product's fonts, patterns and words, and HarfBuzz. A file is read when a text first needs it. */
export async function nodeWorld(): Promise<World> {
  // HarfBuzz waits while it is loaded, and what waits cannot be had by `require`: so it is loaded here.
  const harfBuzz = await import('harfbuzzjs');
  const supplies: Supplies = {
    bytes: (resource) => readResource(resource) ?? 'absent',
    has: (resource) => placeOf(resource) !== undefined,
    harfBuzz: () => harfBuzz,
  };
  return {
    fonts: openFonts(supplies),
    hyphenation: openHyphenation(supplies),
    words: openWords(supplies),
    pictures: openCodecs(readCodec),
    zones,
    get now() {
      return instant();
    },
  };
}

/** The package, whose files are beside `src/` and `dist/` alike. */
const folder = fileURLToPath(new URL('../../', import.meta.url));

function readResource(resource: Resource): Uint8Array | undefined {
  const path = placeOf(resource);
  return path === undefined ? undefined : readFileSync(path);
}

function placeOf(resource: Resource): string | undefined {
  const { kind, name } = resource;
  if (kind === 'wasm') return createRequire(import.meta.url).resolve(`harfbuzzjs/dist/${name}.wasm`);
  // The whole font is as near.
  if (kind === 'basic-font') return undefined;
  if (kind === 'font' && !isBundled(name)) return optionalFont(name);
  const own = join(folder, pathOf(resource));
  return existsSync(own) ? own : undefined;
}

async function readCodec(name: CodecFile): Promise<Uint8Array> {
  const own = join(folder, pathOf({ kind: 'wasm', name }));
  return readFile(existsSync(own) ? own : createRequire(import.meta.url).resolve(codecFiles[name]));
}

/** `noto-sans-jp-700` is `700Bold/NotoSansJP_700Bold.ttf` in `@expo-google-fonts/noto-sans-jp`, found from here or from where the user stands. */
function optionalFont(face: FaceName): string | undefined {
  const family = familyOf(face);
  const weight = face.endsWith('-700') ? '700Bold' : '400Regular';
  const words = family.split('-').map((word) => (word.length === 2 ? word.toUpperCase() : capitalised(word)));
  const file = `${packageOf(family)}/${weight}/${words.join('')}_${weight}.ttf`;
  for (const base of [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json'))]) {
    try {
      return createRequire(base).resolve(file);
    } catch {
      // Not installed there; the next place may have it.
    }
  }
  return undefined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
