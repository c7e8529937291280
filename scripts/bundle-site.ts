import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { harfBuzzWithin, source } from './bundle.ts';
import { noticesOf } from './notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const editor = join(root, 'packages/studio/src/editor');

/** The library's own sources in place of the package that is made of them, so that what is bundled is never older than they are. */
const sourcesWithin: Plugin = {
  name: 'sources-within',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^sidelines$/ }, () => ({ path: join(source, 'index.ts') }));
    onResolve({ filter: /^sidelines\/browser$/ }, () => ({ path: join(source, 'world/browser.ts') }));
  },
};

/** What a server says of the files, in the form that static hosts read. */
const headers = `/*
  Content-Security-Policy: frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/editor.js
  Cache-Control: no-cache
/worker.js
  Cache-Control: no-cache
/chunks/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Makes the editor as plain files in a folder, which any server can hand out. */
export async function bundleSite(folder: string): Promise<Metafile> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: { editor: join(editor, 'main.tsx'), worker: join(editor, '../core/worker.ts') },
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [sourcesWithin, harfBuzzWithin],
    format: 'esm',
    // What asks for a document has another form for workers.
    conditions: ['worker'],
    target: 'es2023',
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  await Promise.all([
    ...['fonts', 'hyphenation', 'words'].map((name) =>
      cp(join(source, '..', name), join(folder, name), { recursive: true }),
    ),
    ...['harfbuzz.wasm', 'harfbuzz-subset.wasm'].map((name) =>
      cp(require.resolve(`harfbuzzjs/dist/${name}`), join(folder, 'wasm', name)),
    ),
    ...['index.html', 'editor.css', 'icon.svg'].map((name) => cp(join(editor, name), join(folder, name))),
    ...Object.entries({ talks: 'us-russia-syria', pole: 'south-pole', nile: 'nile' }).map(([name, example]) =>
      cp(join(root, `examples/${example}.txt`), join(folder, `examples/${name}.txt`)),
    ),
    writeFile(join(folder, '_headers'), headers),
    writeFile(join(folder, 'THIRD-PARTY.txt'), noticesOf(metafile)),
  ]);
  return metafile;
}
