import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
