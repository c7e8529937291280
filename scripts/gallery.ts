/**
 * Draws the gallery into `out/gallery`: pictures of every kind, and a sheet with all of them and how each was made. They are
 * there to be looked at. Run `npm run gallery`, or `npm run gallery -- --only arabic` for those whose names hold a word.
 * Ends with 1 when a picture cannot be drawn, and with 2 when it is called wrongly.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawSides } from '../packages/sidelines/src/layout/sides.ts';
import { lookOf, type Theme } from '../packages/sidelines/src/layout/theme.ts';
import { themes as builtIn } from '../packages/sidelines/src/layout/themes.ts';
import { revisionOf } from '../packages/sidelines/src/publish.ts';
import { escaped } from '../packages/sidelines/src/render/escape.ts';
import { drawPixels } from '../packages/sidelines/src/render/raster/picture.ts';
import { pngFile } from '../packages/sidelines/src/render/raster/png-file.ts';
import { understand } from '../packages/sidelines/src/understand.ts';
import { nodeWorld } from '../packages/sidelines/src/world/node.ts';
import type { World } from '../packages/sidelines/src/world.ts';
import { type Picture, picturesIn } from './gallery-pictures.ts';

const folder = new URL('../out/gallery/', import.meta.url);

/** The themes that are shown, by name; the first is the one of all other pictures. */
const themes: Readonly<Record<string, Theme>> = builtIn;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  const only = onlyOf(args);
  const pictures = picturesIn(Object.keys(themes));
  const wanted = pictures.filter(({ name }) => only === undefined || name.includes(only));
  if (only === '' || wanted.length === 0) {
    process.stderr.write(
      `usage: npm run gallery -- [--only <word>]\n${pictures.map(({ name }) => `  ${name}\n`).join('')}`,
    );
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  const world = await nodeWorld();
  let failed = 0;
  for (const [index, picture] of wanted.entries()) {
    process.stderr.write(`${index + 1}/${wanted.length}  ${picture.name}`);
    const start = performance.now();
    const problem = draw(picture, world);
    if (problem !== undefined) failed += 1;
    process.stderr.write(`  ${problem ?? `${Math.round(performance.now() - start)} ms`}\n`);
  }
  writeFileSync(new URL('index.html', folder), sheetOf(pictures));
  process.stdout.write(`${fileURLToPath(new URL('index.html', folder))}\n`);
  return failed === 0 ? 0 : 1;
}

/** What `--only` asks for; "" where the arguments are wrong. */
function onlyOf(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { only: { type: 'string' } } }).values.only;
  } catch {
    return '';
  }
}

/** Draws a picture into its file; says what went wrong, if something did. */
function draw({ name, text, width, spacing, theme, scheme }: Picture, { fonts }: World): string | undefined {
  const { timeline, diagnostics } = understand({ name: `${name}.txt`, text });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) return error.message;
  const shown = themes[theme];
  if (shown === undefined) return `there is no theme ${theme}`;
  const revision = revisionOf(text);
  const drawn = drawSides(timeline, { width, spacing, look: lookOf(shown, scheme), revision }, fonts);
  if (drawn.missing.length > 0) return `no font for ${drawn.missing.join(' ')}`;
  const [scene] = drawn.scenes;
  writeFileSync(new URL(fileOf(name), folder), pngFile(drawPixels(scene, 1, fonts), { ...scene, revision, scale: 1 }));
  return undefined;
}

function fileOf(name: string): string {
  return `${name}.png`;
}

function sheetOf(pictures: readonly Picture[]): string {
  const figures = pictures.map(({ name, width, spacing, theme, scheme }) => {
    const words = `${width} px, ${spacing}, ${theme}, ${scheme}`;
    return `<figure><a href="${fileOf(name)}"><img src="${fileOf(name)}" alt="${escaped(name)}" loading="lazy"${width < 600 ? ' class="narrow"' : ''}></a><figcaption><b>${escaped(name)}</b><br>${escaped(words)}</figcaption></figure>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery</title>
<style>
body { margin: 2rem; font: 0.875rem/1.4 system-ui, sans-serif; background: #eee; color: #222; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 2rem; }
figure { margin: 0; }
a { display: block; block-size: 24rem; text-align: center; overflow: hidden; border: 1px solid #bbb; background: #fff; }
img { inline-size: 100%; }
.narrow { inline-size: 45%; }
figcaption { margin-block-start: 0.5rem; }
</style>
<h1>Gallery</h1>
<p>${pictures.length} pictures; each leads to itself in full.</p>
<main>
${figures.join('\n')}
</main>
</html>
`;
}
