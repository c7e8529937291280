import type { Layout } from '../layout/draft.ts';
import { drawSides } from '../layout/sides.ts';
import { drawSocialCard } from '../layout/social-card/card.ts';
import { drawPixels } from './raster/picture.ts';
import { pngFile } from './raster/png-file.ts';
import type { RenderContext, Renderer } from './renderer.ts';

/** The picture as pixels. */
export const png = {
  name: 'png',
  label: 'the picture as pixels',
  suffix: '.png',
  mediaType: 'image/png',
  offers: 'picture',
  from: 'scene',
  drawing: drawSides,
  scale: 'asked',
  render: drawPng,
} satisfies Renderer;

/** A picture for social networks, which show it beside a link. */
export const card = {
  name: 'card',
  label: 'the picture that social networks show beside a link, 1200 × 630 pixels',
  suffix: '-card.png',
  mediaType: 'image/png',
  offers: 'preview',
  from: 'scene',
  drawing: drawSocialCard,
  scale: 1,
  render: drawPng,
} satisfies Renderer;

/** A scene as a PNG that knows its title, its description, its revision, and how large it is meant to be. */
function drawPng([scene]: Layout['scenes'], { fonts, scale = 1, revision }: RenderContext): Uint8Array {
  const { title, description, language } = scene;
  return pngFile(drawPixels(scene, scale, fonts), { title, description, language, revision, scale });
}
