import { join } from 'node:path';
import { build } from 'esbuild';
import { expect } from 'vitest';
import { drawSides } from '../../src/layout/sides.ts';
import { lookOf } from '../../src/layout/theme.ts';
import { newspaper } from '../../src/layout/themes.ts';
import type { Pixels } from '../../src/render/raster/canvas.ts';
import { deflate } from '../../src/render/raster/deflate/deflate.ts';
import { drawPixels } from '../../src/render/raster/picture.ts';
import { pngFile } from '../../src/render/raster/png-file.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { packageFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';
import { treaty } from './timelines.ts';

/** The upper part of a picture: the title, and some of the first entries. */
function drawn(): Pixels {
  const look = lookOf(newspaper, 'light');
  const options = { width: 720, spacing: 'even', look, revision: '0a1b2c3d' } as const;
  const { width, colors, rows } = drawPixels(drawSides(treaty, options, world.fonts).scenes[0], 1, world.fonts);
  return { width, height: 400, colors, rows: rows.subarray(0, (width + 1) * 400) };
}

/** The same picture with a palette, and with three bytes a pixel. */
const facts = { title: 'Rows', language: 'en', revision: '0a1b2c3d', scale: 1 };
const palettes = [
  ['of a palette', Uint8Array],
  ['of three bytes', Uint32Array],
] as const;

testInBrowser.for(palettes)('Chromium shows the pixels that were drawn: colours %s', async ([, Rows]) => {
  const { width, height, colors, rows } = drawn();
  const png = Buffer.from(pngFile({ width, height, colors, rows: new Rows(rows) }, facts)).toString('base64');
  const code = `(async () => {
    const image = Object.assign(new Image(), { src: 'data:image/png;base64,${png}' });
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} }).getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, ${width}, ${height});
    return new TextDecoder('utf-16le').decode(Uint16Array.from(data));
  })()`;
  const shown = await withPage('<!doctype html>', {}, ({ page }) => page.evaluate(code));
  const expected = [...rows]
    .filter((_, at) => at % (width + 1) !== 0)
    .flatMap((index) => [16, 8, 0].map((shift) => ((colors[index] ?? 0) >>> shift) & 0xff).concat(0xff));
  expect(new Set(rows).size).toBeGreaterThan(20);
  expect(Buffer.compare(Buffer.from(String(shown), 'latin1'), Buffer.from(expected))).toBe(0);
});

testInBrowser('Chromium compresses rows into the same bytes', async () => {
  const { width, rows } = drawn();
  const bytes = Uint8Array.from(rows);
  const entry = join(packageFolder, 'src/render/raster/deflate/deflate.ts');
  const options = { bundle: true, write: false, format: 'iife', globalName: 'compressing', logLevel: 'error' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  const code = `(() => {
    ${outputFiles[0]?.text}
    const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (sign) => sign.charCodeAt(0));
    return Array.from(compressing.deflate(bytes, { pixel: 1, row: ${width + 1} }));
  })()`;
  const compressed = await withPage('<!doctype html>', {}, ({ page }) => page.evaluate(code));
  expect(compressed).toEqual([...deflate(bytes, { pixel: 1, row: width + 1 })]);
});
