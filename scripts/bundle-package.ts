import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle, bundleLibrary, source } from './bundle.ts';

// Bundles the package into a folder, with most of what it needs: a step of its own build. A process that draws one picture would spend
// more time on finding hundreds of modules than on drawing.
const [folder = '.'] = process.argv.slice(2);
const metafile = await bundleLibrary(folder);
// What has a colon was made while it was bundled.
const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.keys(inputs).filter((path) => !path.includes(':')),
);
const packages = new Set(inputs.flatMap((path) => path.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
// The names of months, lists and numbers are CLDR's.
const cldr = join(source, '../../../node_modules/cldr-core');
writeFileSync(join(folder, 'THIRD-PARTY.txt'), [...packages, cldr].map(noticeOf).sort().join('\n\n'));

// What a browser loads lies beside the fonts, where whoever serves the package finds it.
const wasm = join(folder, '../wasm');
mkdirSync(wasm, { recursive: true });
for (const name of ['harfbuzz.wasm', 'harfbuzz-subset.wasm'])
  copyFileSync(createRequire(import.meta.url).resolve(`harfbuzzjs/dist/${name}`), join(wasm, name));

mkdirSync(join(folder, 'element'), { recursive: true });
for (const name of ['side-lines', 'report', 'resize'] as const)
  writeFileSync(join(folder, 'element', `${name}.js`), await bundle(name, { minify: true }));

/** What the licence of a package asks of those who pass it on: its own text, under the package's name and version. */
function noticeOf(path: string): string {
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no file with its licence`);
  return `${name} ${version}\n${'-'.repeat(40)}\n${readFileSync(join(path, file), 'utf8').trim()}\n`;
}
