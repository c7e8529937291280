import { expect } from 'vitest';
import { whole } from '../../src/model/slices.ts';
import { drawPieces } from '../../src/render/pieces.ts';
import { testInBrowser as test, withPage } from '../support/browser.ts';
import { fontFile } from '../support/package-files.ts';
import { differenceOf } from '../support/pictures.ts';
import { drawn, scene } from './ferry.ts';

/** A program that shows a picture in pieces. */
function shown(): string {
  const { width, height, background, direction, style, pieces, faces } = whole(drawPieces(scene));
  const fonts = faces.map((face) => {
    const file = Buffer.from(fontFile(face)).toString('base64');
    return `@font-face{font-family:${face};src:url(data:font/ttf;base64,${file})}`;
  });
  const groups = pieces.map(({ y, markup }) => `<g transform="translate(0 ${y})">${markup}</g>`);
  return `<style>${fonts.join('')}${style}</style><svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="${direction}">
<rect width="${width}" height="${height}" fill="${background}"/>${groups.join('')}</svg>`;
}

test('a picture in pieces, with whole fonts, looks as the one that is published, but for their hints', async () => {
  const viewport = { width: scene.width, height: scene.height };
  const [published = '', pieces = ''] = await Promise.all(
    [drawn.replace(/^<\?xml.*\?>/, ''), shown()].map((picture) =>
      withPage(
        `<!doctype html><style>body{margin:0}svg{display:block}</style>${picture}`,
        { viewport },
        async ({ page }) => {
          await page.evaluate('document.fonts.ready');
          return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
        },
      ),
    ),
  );
  const { mean, plain } = await differenceOf([published, pieces], viewport);
  expect(published.length).toBeGreaterThan(20_000);
  expect(mean).toBeLessThan(0.3);
  expect(plain).toBeLessThan(0.002);
});
