import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle, source } from './bundle.ts';

// Bundles the package into a folder, with most of what it needs: a step of its own build. A process that draws one picture would spend
// more time on finding hundreds of modules than on drawing.
const [folder = '.'] = process.argv.slice(2);
const { metafile } = await build({
  entryPoints: ['index.ts', 'world/node.ts', 'cli/main.ts'].map((name) => join(source, name)),
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
writeFileSync(join(folder, 'THIRD-PARTY.txt'), [...packages].sort().map(noticeOf).join('\n\n'));

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
