import type { Layout } from '../layout/draft.ts';
import { drawSides } from '../layout/sides.ts';
import { drawSocialCard } from '../layout/social-card/card.ts';
import { drawPixels } from './raster/picture.ts';
import { pngFile } from './raster/png-file.ts';
import type { RenderContext, Renderer } from './renderer.ts';

/** The picture as pixels, at one, two or three device pixels a CSS pixel. */
export const png = [1, 2, 3].map((scale) => ({
  name: scale === 1 ? 'png' : `png@${scale}x`,
  label: scale === 1 ? 'the picture as pixels' : `the picture with ${scale} pixels in place of one, each way`,
  suffix: scale === 1 ? '.png' : `@${scale}x.png`,
  mediaType: 'image/png',
  ...(scale === 1 ? { offers: 'picture' as const } : { onRequest: true as const }),
  from: 'scene' as const,
  drawing: drawSides,
  scale,
  render: ([scene]: Layout['scenes'], { fonts }: RenderContext) => pngFile(drawPixels(scene, scale, fonts)),
})) satisfies readonly Renderer[];

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
  render: ([scene], { fonts }) => pngFile(drawPixels(scene, 1, fonts)),
} satisfies Renderer;
