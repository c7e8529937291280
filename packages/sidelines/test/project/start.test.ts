import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { libraryBuild } from '../../../../scripts/bundle.ts';
import { packageFolder } from '../support/sources.ts';

let outputs: Metafile['outputs'];

beforeAll(async () => {
  const entryPoints = [join(packageFolder, 'src/cli/main.ts')];
  ({
    metafile: { outputs },
  } = await build({ ...libraryBuild, entryPoints, outdir: 'dist', write: false }));
});

/** All that is loaded where these sources are asked for: sources, packages, and modules of Node. */
function loadedWith(...sources: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const { inputs = {}, imports = [] } = outputs[file] ?? {};
    for (const input of Object.keys(inputs)) loaded.add(input.replace(/^.*(?=src\/|node_modules\/)/, ''));
    for (const { path, kind, external } of imports)
      if (kind !== 'dynamic-import') external ? loaded.add(path) : load(path);
  };
  for (const [file, { entryPoint }] of Object.entries(outputs))
    if (sources.some((source) => entryPoint?.endsWith(source))) load(file);
  return [...loaded];
}

const machine = ['node:crypto', 'node:http', 'node:child_process'];

test('check loads nothing that draws, and nothing that only other commands need', () => {
  const loaded = loadedWith('src/cli/main.ts', 'src/cli/commands/check.ts');
  expect(loaded).toContain('src/formats/chronicle/read.ts');
  expect(loaded.filter((path) => /^src\/(?:render|world)\/|\/linebreak\/|\/fflate\//.test(path))).toEqual([]);
  expect(loaded.filter((path) => machine.includes(path))).toEqual([]);
});

test('build loads neither the server nor what reads themes', () => {
  const loaded = loadedWith('src/cli/main.ts', 'src/cli/commands/build.ts');
  expect(loaded).toContain('src/render/html.ts');
  expect(loaded.filter((path) => /^src\/(?:cli\/server|cli\/studio|theming\/read)\.ts$/.test(path))).toEqual([]);
  expect(loaded.filter((path) => machine.includes(path))).toEqual([]);
});
