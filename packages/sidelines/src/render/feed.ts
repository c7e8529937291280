import { shortAlternative } from '../model/alternative.ts';
import { marked } from '../model/said.ts';
import type { Timeline } from '../model/timeline.ts';
import { toldOf } from '../model/told.ts';
import { headline } from '../model/words.ts';
import { addressOf } from './address.ts';
import { lines, type Markup, markup } from './html/markup.ts';
import { plainOpening, plainStory, turned } from './html/plain.ts';
import type { RenderContext, Renderer } from './renderer.ts';
import { isForeign, type Regions, saidInMarkup } from './said.ts';
import { addressOffering, pixelsBeside } from './siblings.ts';

/** The body of an item of a feed, or of a mail: only what feed and mail readers keep. */
export const rss = {
  from: 'timeline',
  name: 'rss',
  label: 'the text as plain HTML, for feeds and mails',
  suffix: '.rss.html',
  mediaType: 'text/html',
  onRequest: true,
  render: (timeline, context) => `${feedItem(timeline, context).html}\n`,
  leavesOut: ['title'],
  saidIn: (body) => saidInMarkup(String(body), { by: marked, regions, isAuthors: isForeign, hasDates: true }),
} satisfies Renderer;

const regions: Regions = (tag) => (tag === 'nav' ? 'called' : undefined);

function feedItem(timeline: Timeline, context: RenderContext): Markup {
  const told = toldOf(timeline, context.revision);
  return lines([
    ...told.opening.flatMap((part) => plainOpening(part, timeline)),
    ...picture(timeline, context),
    ...plainStory(told, timeline),
    ...wayToPage(timeline, context),
  ]);
}

/** Where its address will be known to readers of a feed, the picture. */
function picture(timeline: Timeline, context: RenderContext): readonly Markup[] {
  const { url } = context;
  const pixels = url === undefined ? undefined : pixelsBeside(context);
  if (pixels === undefined) return [];
  const alt = shortAlternative(timeline);
  // Without a height, so that what makes it narrower keeps its shape.
  const width = pixels.size === undefined ? [] : markup` width="${pixels.size.width}"`;
  return [markup`<p${turned(timeline)}><img src="${addressOf(pixels.file, url)}"${width} alt="${alt}"></p>`];
}

function wayToPage(timeline: Timeline, context: RenderContext): readonly Markup[] {
  if (context.url === undefined) return [];
  const page = addressOffering(context, 'page');
  return [markup`<nav><p${turned(timeline)}><a href="${page}">${headline(timeline)}</a></p></nav>`];
}
