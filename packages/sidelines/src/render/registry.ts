import { alternative } from './alternative.ts';
import { appleNews } from './apple-news.ts';
import { embed } from './embed.ts';
import { rss } from './feed.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { cards, png } from './png.ts';
import type { Renderer } from './renderer.ts';
import { svg, svgOutlines } from './svg.ts';
import { txt } from './txt.ts';

/** Every output that is looked at, in the order in which menus name them. */
export const renderers: readonly Renderer[] = [
  html,
  png,
  svg,
  svgOutlines,
  ...pdf,
  ...cards,
  txt,
  embed,
  rss,
  appleNews,
  alternative,
];
