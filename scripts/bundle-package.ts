import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle, source } from './bundle.ts';

// Bundles the package into a folder: a step of its own build. A module of its own for each source would take a process that draws one
// picture longer to find and read than to run.
const [folder = '.'] = process.argv.slice(2);
await build({
  entryPoints: ['index.ts', 'world/node.ts', 'cli/main.ts'].map((name) => join(source, name)),
  outdir: folder,
  outbase: source,
  // As deep as the sources that look for fonts beside themselves.
  chunkNames: 'shared/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  logLevel: 'error',
});

mkdirSync(join(folder, 'element'), { recursive: true });
for (const name of ['side-lines', 'report', 'resize'] as const)
  writeFileSync(join(folder, 'element', `${name}.js`), await bundle(name, { minify: true }));
