import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle, source } from './bundle.ts';

// Bundles the package into a folder, with most of what it needs: a step of its own build. A process that draws one picture would spend
// more time on finding hundreds of modules than on drawing.
const [folder = '.'] = process.argv.slice(2);
/** What is imported by name, and parts of the library, so that whoever needs one of them need not bundle the others. */
const entries = ['index', 'world/node', 'cli/main', 'time/index', 'formats/index', 'theming/read', 'layout/themes'];
const { metafile } = await build({
  entryPoints: entries.map((name) => join(source, `${name}.ts`)),
  outdir: folder,
  outbase: source,
  // As deep as the sources that look for fonts beside themselves.
  chunkNames: 'shared/[name]-[hash]',
  bundle: true,
  splitting: true,
  // What has files of its own, and what asks for modules of Node in the way of old.
  external: ['harfbuzzjs', 'commander', 'picocolors', 'node:*'],
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2023',
  metafile: true,
  logLevel: 'error',
});
const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
const packages = new Set(inputs.flatMap((path) => path.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
// The names of months, lists and numbers are CLDR's.
const cldr = join(source, '../../../node_modules/cldr-core');
writeFileSync(join(folder, 'THIRD-PARTY.txt'), [...packages, cldr].map(noticeOf).sort().join('\n\n'));

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
