import { alternative } from './alternative.ts';
import { appleNews } from './apple-news.ts';
import { csv } from './csv.ts';
import { embed } from './embed.ts';
import { rss } from './feed.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { pdf } from './pdf.ts';
import { card, png } from './png.ts';
import type { Renderer } from './renderer.ts';
import { svg, svgOutlines } from './svg.ts';
import { txt } from './txt.ts';

/** Every output, in the order in which menus name them. */
export const renderers: readonly Renderer[] = [
  html,
  svg,
  svgOutlines,
  ...png,
  card,
  ...pdf,
  txt,
  json,
  csv,
  embed,
  rss,
  appleNews,
  alternative,
];

/** The output that `--to` calls by a name. */
export function rendererByName(name: string): Renderer | undefined {
  return renderers.find((renderer) => renderer.name === name);
}
