import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { libraryBuild } from '../../../../scripts/bundle.ts';
import { packageFolder } from './sources.ts';

/**
 * Bundles the command line from source before the tests, as the package is: many of them start it, and a bundle starts several times as fast
 * as the source. It lies as deep in the package as the source, so that what it finds by its own place is found.
 */
export default async function bundleCli(): Promise<() => void> {
  const outdir = join(packageFolder, '.cache', `cli-${process.pid}`);
  const entryPoints = [join(packageFolder, 'src', 'cli', 'main.ts')];
  await build({ ...libraryBuild, entryPoints, outdir }).catch(() => {
    process.stderr.write('The command line could not be bundled; its tests will fail\n');
  });
  process.env['SIDELINES_TESTED_CLI'] = join(outdir, 'main.js');
  return () => rmSync(outdir, { recursive: true, force: true });
}
