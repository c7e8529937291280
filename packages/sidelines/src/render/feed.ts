import { shortAlternative } from '../model/alternative.ts';
import { directionOf } from '../model/language.ts';
import { marked } from '../model/said.ts';
import type { Timeline } from '../model/timeline.ts';
import { type OpeningPart, type Told, type ToldEntry, toldOf } from '../model/told.ts';
import { headline } from '../model/words.ts';
import { addressOf } from './address.ts';
import { lines, type Markup, markup } from './html/markup.ts';
import { plainEnding, plainHeading, plainPart } from './html/plain.ts';
import { type Attributes, foreign, prose } from './html/prose.ts';
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

const regions: Regions = (tag) => (tag === 'nav' ? 'around' : undefined);

function feedItem(timeline: Timeline, context: RenderContext): Markup {
  const told = toldOf(timeline, context.revision);
  return lines([
    ...told.opening.flatMap((part) => plainOpening(part, timeline)),
    ...picture(timeline, context),
    ...plainStory(told, timeline),
    ...wayToPage(timeline, context),
  ]);
}

/** What stands before all entries; the title is that of the item, which is not in its body. */
export function plainOpening(part: OpeningPart, timeline: Timeline): readonly Markup[] {
  switch (part.kind) {
    case 'title':
      return [];
    case 'unfinished':
      return [markup`<p${turned(timeline)}><strong>${part.words}</strong></p>`];
    case 'lede':
      return prose(part.markdown, attributesIn(timeline));
  }
}

/** Where its address will be known to readers of a feed, the picture. */
function picture(timeline: Timeline, context: RenderContext): readonly Markup[] {
  const { url } = context;
  const pixels = url === undefined ? undefined : pixelsBeside(context);
  if (pixels === undefined) return [];
  const alt = shortAlternative(timeline);
  return [markup`<p${turned(timeline)}><img src="${addressOf(pixels.file, url)}" alt="${alt}"></p>`];
}

/** The direction of a paragraph, where it is not the usual one: a feed has no element around all of them that is kept. */
function turned({ language }: Timeline): Markup | undefined {
  return directionOf(language) === 'rtl' ? markup` dir="rtl"` : undefined;
}

function attributesIn(timeline: Timeline): Attributes {
  return { block: turned(timeline), link: foreign };
}

/** All entries without class, style or script, in the author's order, and what stands behind them. */
export function plainStory({ entries, ending }: Told, timeline: Timeline): readonly Markup[] {
  const attributes = attributesIn(timeline);
  return [
    ...entries.flatMap((entry) => plainEntry(entry, attributes)),
    ...ending.flatMap((part) => plainEnding(part, attributes)),
  ];
}

function plainEntry(entry: ToldEntry, attributes: Attributes): readonly Markup[] {
  return [
    markup`<h3${attributes.block}>${plainHeading(entry)}</h3>`,
    ...entry.parts.flatMap((part) => plainPart(part, attributes)),
  ];
}

function wayToPage(timeline: Timeline, context: RenderContext): readonly Markup[] {
  if (context.url === undefined) return [];
  const page = addressOffering(context, 'page');
  return [markup`<nav><p${turned(timeline)}><a href="${page}">${headline(timeline)}</a></p></nav>`];
}
