import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Bundles what runs in browsers. `npm run build` of the package calls it with the folder for the built files; without one
// it writes `render/embed/scripts.generated.ts`, the scripts that published files carry. A test asserts that it is current.
const source = fileURLToPath(new URL('../packages/sidelines/src/', import.meta.url));

async function bundle(name: string, minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(source, 'element', `${name}.ts`)],
    bundle: true,
    write: false,
    format: name === 'side-lines' ? 'esm' : 'iife',
    target: 'es2022',
    minify,
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** The text of the generated module. */
async function scriptsModule(): Promise<string> {
  const report = JSON.stringify((await bundle('report', true)).trim());
  const resize = JSON.stringify(
    (await bundle('resize', false)).replaceAll(/^ *\/\/ .*\n|\/\* @__PURE__ \*\/ /gm, '').trim(),
  );
  return `// Made by scripts/bundle-element.ts from src/element/. Do not edit.

/** What the published page tells its host when it is framed: \`element/report.ts\`, minified. */
export const reportScript =
  ${report};

/** What sets a frame's height in the host: \`element/resize.ts\`, to be read by whoever pastes it. */
export const resizeScript =
  ${resize};
`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) writeFileSync(join(source, 'render', 'embed', 'scripts.generated.ts'), await scriptsModule());
else {
  mkdirSync(folder, { recursive: true });
  for (const name of ['side-lines', 'report', 'resize'])
    writeFileSync(join(folder, `${name}.js`), await bundle(name, true));
}
