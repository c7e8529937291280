import { expect } from 'vitest';
import type { Mark, Scene } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { lookOf } from '../../src/layout/theme.ts';
import { themes } from '../../src/layout/themes.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { drawPixels } from '../../src/render/raster/picture.ts';
import { pngFile } from '../../src/render/raster/png-file.ts';
import { svgOutlines } from '../../src/render/svg.ts';
import { testInBrowser } from '../support/browser.ts';
import { type Difference, differenceOf } from '../support/pictures.ts';
import { world } from '../support/world.ts';
import { contextOf } from './context.ts';
import { strike, treaty } from './timelines.ts';

/** Baselines on whole pixels, where they are put when there are only pixels. */
function onWholePixels(mark: Mark): Mark {
  if (mark.kind === 'text') return { ...mark, y: Math.round(mark.y) };
  return mark.kind === 'group' || mark.kind === 'link' ? { ...mark, marks: mark.marks.map(onWholePixels) } : mark;
}

/** Chromium's own drawing of a scene, against ours. */
async function difference(scene: Scene, scale: number): Promise<Difference> {
  const svg = String(svgOutlines.render([scene], await contextOf())).replace(/^<\?xml.*\?>\n/, '');
  const png = Buffer.from(
    pngFile(drawPixels(scene, scale, world.fonts), { ...scene, revision: '0a1b2c3d', scale }),
  ).toString('base64');
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  return differenceOf([picture, `data:image/png;base64,${png}`], { width, height });
}

const words =
  'القرار ٢٢٥٤ (UN 2254), שלום, नमस्ते, สวัสดี, Ελλάδα, Москва, Tie\u0302\u0301ng Vie\u0323\u0302t, 1️⃣ 🇳🇴 “office”';

/** Twelve parties, each with a pattern of its own, in many scripts. */
const twelve: Timeline = {
  sidelines: 1,
  title: words,
  language: 'en',
  parties: Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, name: `Party ${index}` })),
  entries: Array.from({ length: 14 }, (_, index) => ({
    id: `e${index}`,
    date: { edtf: `20${10 + index}`, wording: `20${10 + index}` },
    parties: index > 11 ? ['p0', 'p5', 'p11'] : [`p${index}`],
    text: words,
  })),
};

const pictures = Object.entries({ strike, treaty, twelve }).flatMap(([name, timeline]) =>
  Object.entries(themes).map(([theme, look], index) => ({
    name,
    timeline,
    theme,
    look: lookOf(look, index % 2 === 0 ? 'light' : 'dark'),
    scale: (index % 3) + 1,
  })),
);

testInBrowser.for(pictures)('pixels are those of a browser: $name, $theme, $scale times', async (picture) => {
  const { timeline, look, scale } = picture;
  const [drawn] = drawSides(timeline, { width: 720, spacing: 'even', look, revision: '0a1b2c3d' }, world.fonts).scenes;
  const scene = { ...drawn, marks: drawn.marks.map(onWholePixels) };
  const { mean, plain } = await difference(scene, scale);
  expect(mean).toBeLessThan(1);
  expect(plain).toBeLessThan(0.0005);
});
