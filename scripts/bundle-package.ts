import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { codecFiles } from '../packages/sidelines/src/world/pictures.ts';
import { bundle, bundleLibrary } from './bundle.ts';
import { noticesOf } from './notices.ts';

// Bundles the package into a folder, with most of what it needs: a step of its own build. A process that draws one picture would spend
// more time on finding hundreds of modules than on drawing.
const [folder = '.'] = process.argv.slice(2);
const metafile = await bundleLibrary(folder);
writeFileSync(join(folder, 'THIRD-PARTY.txt'), noticesOf(metafile));

// What a browser loads lies beside the fonts, where whoever serves the package finds it.
const wasm = join(folder, '../wasm');
mkdirSync(wasm, { recursive: true });
for (const path of [
  'harfbuzzjs/dist/harfbuzz.wasm',
  'harfbuzzjs/dist/harfbuzz-subset.wasm',
  ...Object.values(codecFiles),
])
  copyFileSync(createRequire(import.meta.url).resolve(path), join(wasm, basename(path)));

mkdirSync(join(folder, 'element'), { recursive: true });
for (const name of ['side-lines', 'report', 'resize'] as const)
  writeFileSync(join(folder, 'element', `${name}.js`), await bundle(name, { minify: true }));
