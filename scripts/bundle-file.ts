import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { source } from './bundle.ts';
import { browserBuild, examples, studio, wasm } from './bundle-site.ts';
import { noticesOf } from './notices.ts';

/** Makes the whole editor as one page that works from a disk: all that it needs is within, and its policy allows no connection. */
export async function bundleFile(): Promise<string> {
  const [page, worker] = await Promise.all([
    bundled('editor/one-file.ts'),
    // A script has no address of its own; the shaper makes one of it, of a file that it is handed instead.
    bundled('core/worker.ts', { 'import.meta.url': '"file:///"' }),
  ]);
  const files = ['fonts', 'hyphenation', 'words'].flatMap((folder) =>
    readdirSync(join(source, '..', folder))
      .filter((name) => /\.(?:ttf|txt)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const within = {
    'worker.js': Buffer.from(asScript(worker.text)),
    ...Object.fromEntries(Object.entries({ ...wasm, ...examples }).map(([path, from]) => [path, readFileSync(from)])),
    ...Object.fromEntries(files.map((path) => [path, readFileSync(join(source, '..', path))])),
  };
  const blocks = Object.entries(within).map(
    ([path, bytes]) =>
      `<script type="application/gzip" data-path="${path}">${gzipSync(bytes, { level: 9 }).toString('base64')}</script>`,
  );
  const icon = readFileSync(join(studio, 'editor/icon.svg')).toString('base64');
  const style = styleOf(readFileSync(join(studio, 'editor/editor.css'), 'utf8'));
  // What might end a script, or begin one within it, is written otherwise in its strings.
  const script = page.text.trim().replaceAll('<!--', '\\x3C!--');
  const outputs = { ...page.metafile.outputs, ...worker.metafile.outputs };
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${sourceOf(script)} 'wasm-unsafe-eval'; worker-src blob:; style-src ${sourceOf(style)}; img-src blob: data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Sidelines</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${style}</style>
<script type="text/plain" data-notices>
${noticesOf({ inputs: {}, outputs })}
${readFileSync(join(source, '../fonts/OFL.txt'), 'utf8')}</script>
${blocks.join('\n')}
<script type="module">${script}</script>
<body></body>
</html>
`;
}

async function bundled(
  entry: string,
  define: Readonly<Record<string, string>> = {},
): Promise<{ readonly text: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    ...browserBuild,
    entryPoints: [join(studio, entry)],
    define,
    write: false,
  });
  return { text: outputFiles[0]?.text ?? '', metafile };
}

/** A module without imports as a script, which waits for itself no less. */
function asScript(module: string): string {
  return `(async () => {"use strict";${module}})();`;
}

/** The page's style sheet without its faces, which the page makes from what is within. */
function styleOf(sheet: string): string {
  return sheet.replaceAll(/@font-face \{[^}]*\}\s*/g, '').trim();
}

/** A script or style as a policy names it. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
