import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSite, studio } from './bundle-site.ts';
import { noticesOf } from './notices.ts';

/**
 * Makes the command `sidelines-studio` in a folder, with the site that it serves in `site/`.
 * @param makeSite makes that in a folder
 */
export async function bundleStudio(
  folder: string,
  makeSite: (folder: string) => Promise<unknown> = bundleSite,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [join(studio, 'bin.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    logLevel: 'error',
  });
  await writeFile(join(folder, 'THIRD-PARTY.txt'), noticesOf(metafile));
  await makeSite(join(folder, 'site'));
}
