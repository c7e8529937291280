import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageFolder } from './sources.ts';

const require = createRequire(import.meta.url);

/** A file by its path in the package as it is packed; `undefined` when there is none. */
export function packageFile(path: string): Uint8Array<ArrayBuffer> | undefined {
  const place = path.startsWith('wasm/')
    ? require.resolve(`harfbuzzjs/dist/${path.slice('wasm/'.length)}`)
    : join(packageFolder, path);
  return existsSync(place) ? new Uint8Array(readFileSync(place)) : undefined;
}

/** The font file of the optional package for Japanese, by the path that the product gives it. */
export function japaneseFont(path: string): Uint8Array<ArrayBuffer> | undefined {
  const weight = path === 'fonts/noto-sans-jp-700.ttf' ? '700Bold' : '400Regular';
  if (!path.startsWith('fonts/noto-sans-jp-')) return undefined;
  return new Uint8Array(
    readFileSync(require.resolve(`@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`)),
  );
}

/** The file of a face, of the package or of the optional one. */
export function fontFile(face: string): Uint8Array<ArrayBuffer> {
  const path = `fonts/${face}.ttf`;
  const file = japaneseFont(path) ?? packageFile(path);
  if (file === undefined) throw new Error(`There is no file of ${face}`);
  return file;
}
