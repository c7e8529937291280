import type { Layout } from '../layout/draft.ts';
import { drawSides } from '../layout/sides.ts';
import { drawSocialCard } from '../layout/social-card/card.ts';
import { cardForms } from '../layout/social-card/forms.ts';
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

/** Pictures for social networks: what they show beside a link, and what is posted there. */
export const cards = [
  { ...cardOf('landscape', '', 'the picture that social networks show beside a link'), offers: 'preview' as const },
  { ...cardOf('square', '-square', 'the same for posts'), onRequest: true as const },
  { ...cardOf('story', '-story', 'the same for stories'), onRequest: true as const },
] satisfies readonly Renderer[];

function cardOf(form: keyof typeof cardForms, named: string, label: string) {
  const { width, height } = cardForms[form];
  return {
    name: `card${named}`,
    label: `${label}, ${width} × ${height} pixels`,
    suffix: `-card${named}.png`,
    mediaType: 'image/png',
    from: 'scene',
    drawing: drawSocialCard(cardForms[form]),
    scale: 1,
    render: drawPng,
  } satisfies Renderer;
}

/** A scene as a PNG that knows its title, its description, who wrote it, its revision, and how large it is meant to be. */
function drawPng([scene]: Layout['scenes'], { fonts, scale = 1, revision }: RenderContext): Uint8Array {
  const { title, description, author, language } = scene;
  return pngFile(drawPixels(scene, scale, fonts), { title, description, author, language, revision, scale });
}
