import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { harfBuzzWithin, source } from './bundle.ts';
import { noticesOf } from './notices.ts';
import { docsPages } from './pages/docs.ts';
import { examples as shown } from './pages/examples.ts';
import { galleryPage } from './pages/gallery.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
/** The sources of the editor. */
export const studio: string = join(root, 'packages/studio/src');

/** The library's own sources in place of the package that is made of them, so that what is bundled is never older than they are. */
const sourcesWithin: Plugin = {
  name: 'sources-within',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^sidelines$/ }, () => ({ path: join(source, 'index.ts') }));
    onResolve({ filter: /^sidelines\/browser$/ }, () => ({ path: join(source, 'world/browser.ts') }));
  },
};

/** How all that runs in browsers is bundled. */
export const browserBuild = {
  bundle: true,
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [sourcesWithin, harfBuzzWithin],
  format: 'esm',
  // What asks for a document has another form for workers.
  conditions: ['worker'],
  target: 'es2023',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'error',
} as const satisfies BuildOptions;

/** Where WebAssembly of the shaper is, by the path that it is asked for. */
export const wasm: Readonly<Record<string, string>> = Object.fromEntries(
  ['harfbuzz', 'harfbuzz-subset'].map((name) => [`wasm/${name}.wasm`, require.resolve(`harfbuzzjs/dist/${name}.wasm`)]),
);

/** The examples of the editor, by the path that they are asked for. */
export const examples: Readonly<Record<string, string>> = Object.fromEntries(
  shown.map(({ name, path }) => [`examples/${name}.txt`, path]),
);

/** What stands beside the folder of the version, under the same address in each. */
const fixed = ['icon.svg', 'icon-512.png', 'manifest.webmanifest'];

/** What a server says of the files, in the form that static hosts read. */
function headersFor(version: string): string {
  const uncached = ['index.html', 'service-worker.js', 'manifest.webmanifest', 'sidelines.html', 'gallery/*', 'docs/*'];
  return `/*
  Content-Security-Policy: frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
${uncached.map((path) => `/${path}\n  Cache-Control: no-cache\n`).join('')}/${version}/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

/** Makes the editor as plain files in a folder, which any server can hand out. */
export async function bundleSite(folder: string): Promise<Metafile> {
  await rm(folder, { recursive: true, force: true });
  const files = join(folder, 'files');
  await mkdir(files, { recursive: true });
  const { metafile } = await build({
    ...browserBuild,
    entryPoints: { editor: join(studio, 'editor/main.tsx'), worker: join(studio, 'core/worker.ts') },
    outdir: files,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
  });
  await Promise.all([
    ...['fonts', 'hyphenation', 'words'].map((name) =>
      cp(join(source, '..', name), join(files, name), { recursive: true }),
    ),
    ...Object.entries({ ...wasm, ...examples }).map(([path, from]) => cp(from, join(files, path))),
    cp(join(studio, 'editor/editor.css'), join(files, 'editor.css')),
    writeFile(join(folder, 'THIRD-PARTY.txt'), noticesOf(metafile)),
    makePages(folder),
  ]);
  await packSite(folder);
  return metafile;
}

/** Makes the gallery and the documentation in folders of their own, and what they show in `files/`. */
async function makePages(folder: string): Promise<void> {
  const files = join(folder, 'files');
  const { pages, files: copied } = docsPages();
  const { page, pictures } = await galleryPage();
  const sheet = await readFile(join(studio, 'editor/editor.css'), 'utf8');
  // Faces and colours are those of the editor.
  const common = sheet.slice(0, sheet.indexOf('* {'));
  const own = await readFile(join(root, 'scripts/pages/pages.css'), 'utf8');
  const written = {
    'files/pages.css': common + own,
    'gallery/index.html': page,
    ...Object.fromEntries([...pages].map(([name, text]) => [`docs/${name}`, text])),
    ...Object.fromEntries([...pictures].map(([path, picture]) => [`files/${path}`, picture])),
  };
  await Promise.all(['docs', 'gallery', 'files/docs', 'files/gallery'].map((name) => mkdir(join(folder, name))));
  await Promise.all([
    ...Object.entries(written).map(([path, text]) => writeFile(join(folder, path), text)),
    ...[...copied].map(([path, from]) => cp(from, join(files, path))),
  ]);
}

/**
 * Makes a version of what is in `files/` of a folder, which gets the name of the version: so that a page never gets a file of another one,
 * whatever a server or a cache has. Beside it are the page, and the service worker that is handed the list of all files.
 *
 * @returns the name of the version
 */
export async function packSite(folder: string): Promise<string> {
  const files = await hashesIn(join(folder, 'files'));
  const page = await readFile(join(studio, 'editor/index.html'), 'utf8');
  const [worker] = (
    await build({
      ...browserBuild,
      entryPoints: [join(studio, 'offline/service-worker.ts')],
      format: 'iife',
      write: false,
    })
  ).outputFiles;
  await Promise.all(fixed.map((name) => cp(join(studio, 'editor', name), join(folder, name))));
  const beside = await Promise.all(
    fixed.map(async (name) => [name, hashOf(await readFile(join(folder, name)))] as const),
  );
  const pages = [['index.html', page] as const, ...(await pagesIn(folder))];
  const version = hashOf(JSON.stringify([files, beside, pages, worker?.text])).slice(0, 12);
  const ofVersion = pages.map(([path, text]) => [path, text.replaceAll(toFiles, `$1${version}/`)] as const);
  const list = {
    ...Object.fromEntries(ofVersion.map(([path, text]) => [path, hashOf(text)])),
    ...Object.fromEntries(beside),
    ...Object.fromEntries(Object.entries(files).map(([path, hash]) => [`${version}/${path}`, hash])),
  };
  const site = { version, files: list, needed: Object.keys(list).filter(isNeeded) };
  await Promise.all([
    rename(join(folder, 'files'), join(folder, version)),
    ...ofVersion.map(([path, text]) => writeFile(join(folder, path), text)),
    writeFile(join(folder, 'service-worker.js'), `const site=${JSON.stringify(site)};\n${worker?.text}`),
    writeFile(join(folder, '_headers'), headersFor(version)),
  ]);
  return version;
}

/** How a page asks for a file of its version, whatever that was called before. */
const toFiles = /("(?:\.\.\/)?)(?:files|[0-9a-f]{12})\//g;

/** The pages beside that of the editor, as of no version. */
async function pagesIn(folder: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const names = await Promise.all(
    ['docs', 'gallery'].map(async (part) => (await readdir(join(folder, part))).map((name) => `${part}/${name}`)),
  );
  const read = names
    .flat()
    .sort()
    .map(async (path) => {
      const text = await readFile(join(folder, path), 'utf8');
      return [path, text.replaceAll(toFiles, '$1files/')] as const;
    });
  return Promise.all(read);
}

/** Without which files the editor is not whole: what some texts alone need is kept once it was used. */
function isNeeded(path: string): boolean {
  return !/\/(?:hyphenation|words|fonts|gallery|docs)\//.test(path) || isLatinFace(path);
}

/** Whether a file is a face of the product's own families, or what is basic of one. */
function isLatinFace(path: string): boolean {
  return /(?:^|\/)fonts\/(?:basic\/)?source-[^/]*\.ttf$/.test(path);
}

/** The hashes of all files in a folder, by their paths. */
async function hashesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = paths.map(async (path) => {
    return [relative(folder, path).split(sep).join('/'), hashOf(await readFile(path))] as const;
  });
  return Object.fromEntries((await Promise.all(hashes)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256 in hex. */
function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
