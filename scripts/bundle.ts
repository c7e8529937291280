import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** The sources of the package. */
export const source: string = fileURLToPath(new URL('../packages/sidelines/src/', import.meta.url));

/** What runs in browsers, by the names of its files in `element/`, and the page's own script. */
export type Script = 'side-lines' | 'report' | 'resize' | 'page';

/** Bundles what runs in browsers; what is not minified is without comments. */
export async function bundle(name: Script, { minify }: { readonly minify: boolean }): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(source, name === 'page' ? 'page' : 'element', `${name}.ts`)],
    bundle: true,
    write: false,
    format: name === 'side-lines' ? 'esm' : 'iife',
    target: 'es2022',
    minify,
    legalComments: 'none',
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text ?? '';
  return minify ? text : text.replaceAll(/^ *\/\/ .*\n|\/\* @__PURE__ \*\/ /gm, '');
}

/**
 * For a bundle that runs in browsers: HarfBuzz comes with it, is handed its WebAssembly (`world/handed-in.ts`) where it would look for the
 * file beside itself, and asks for no module of Node. What Node imports stays outside, with the files that it has.
 */
export const harfBuzzWithin: Plugin = {
  name: 'harfbuzz-within',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^harfbuzzjs$/ }, ({ path, importer }) =>
      importer.endsWith('node.ts') ? { path, external: true } : undefined,
    );
    onResolve({ filter: /^\.\/harfbuzz\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: 'handed-in',
    }));
    onLoad({ filter: /$/, namespace: 'handed-in' }, ({ path }) => ({
      contents: `import create from ${JSON.stringify(path)};
import { handedIn } from './world/handed-in.ts';
export default () => create({ ...handedIn });`,
      resolveDir: source,
    }));
    onResolve({ filter: /^module$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /$/, namespace: 'nothing' }, () => ({
      // Tests of browsers' programs run on Node, too, where the loader asks for this before it looks at what it was handed.
      contents: `export const createRequire = () => () => ({ dirname: () => '', fileURLToPath: () => '' });`,
    }));
  },
};

/**
 * For the command line: modules of Node that a package asks for in the way of old are imported, and the one with which commander would start
 * commands that are programs of their own, as none are here, is empty: it is large.
 */
const nodeWithin: Plugin = {
  name: 'node-within',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'required' } : undefined,
    );
    onLoad({ filter: /$/, namespace: 'required' }, ({ path }) => ({
      contents: path === 'node:child_process' ? '' : `export * from ${JSON.stringify(path)};`,
    }));
  },
};

/** What is imported by name, and parts of the library, so that whoever needs one of them need not bundle the others. */
const libraries = ['index', 'world/node', 'world/browser'];
const entries = [...libraries, 'cli/main', 'time/index', 'formats/index', 'theming/read', 'layout/themes'];

/** How the package is bundled, as modules that share what they have in common. */
export const libraryBuild = {
  bundle: true,
  splitting: true,
  external: ['node:*'],
  plugins: [harfBuzzWithin, nodeWithin],
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2023',
  // A file with other signs takes two bytes for each, and twice the time to be read.
  charset: 'ascii',
  // An engine reads all of a file before it runs any of it. Names stay, by which people find their way.
  minifyWhitespace: true,
  minifySyntax: true,
  // It also tries each pattern that is written as one whenever it comes by it, and what \p{…} stands for is long: so these become calls.
  supported: { 'regexp-unicode-property-escapes': false },
  metafile: true,
  logLevel: 'error',
} as const satisfies BuildOptions;

/** Bundles the library and the command line into a folder. */
export async function bundleLibrary(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...libraryBuild,
    entryPoints: entries.map((name) => join(source, `${name}.ts`)),
    outdir: folder,
    outbase: source,
    // As deep as the sources that look for fonts beside themselves.
    chunkNames: 'shared/[name]-[hash]',
  });
  return metafile;
}

/** The text of `render/embed/scripts.generated.ts`: the scripts that published files carry. */
export async function scriptsModule(): Promise<string> {
  const report = JSON.stringify((await bundle('report', { minify: true })).trim());
  const resize = JSON.stringify((await bundle('resize', { minify: false })).trim());
  return `// Made by scripts/generate-embed.ts from src/element/. Do not edit.

/** What the published page tells its host when it is framed: \`element/report.ts\`, minified. */
export const reportScript =
  ${report};

/** What sets a frame's height in the host: \`element/resize.ts\`, to be read by whoever pastes it. */
export const resizeScript =
  ${resize};
`;
}

/** The text of `render/html/script.generated.ts`: what makes a page more than a text. */
export async function pageModule(): Promise<string> {
  const page = JSON.stringify((await bundle('page', { minify: true })).trim());
  return `// Made by scripts/generate-page.ts from src/page/. Do not edit.

/** Filters, search, overview, keys and links of the published page: \`page/page.ts\`, minified. */
export const pageScript =
  ${page};
`;
}
