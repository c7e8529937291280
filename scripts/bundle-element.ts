import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

// Bundles what runs in browsers into a folder: a step of the package's own build.
const [folder = '.'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const name of ['side-lines', 'report', 'resize'] as const)
  writeFileSync(join(folder, `${name}.js`), await bundle(name, { minify: true }));
