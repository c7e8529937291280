import { type ResolvedEntry, resolvedEntries } from '../model/acting.ts';
import { shortAlternative } from '../model/alternative.ts';
import { directionOf } from '../model/language.ts';
import { sourceLabel } from '../model/sources.ts';
import type { Correction, Source, Timeline } from '../model/timeline.ts';
import { closingLine, dateLabel, headline, partyNames, wordsIn } from '../model/words.ts';
import { wordDate } from '../time/index.ts';
import { addressOf } from './address.ts';
import { saidInHtml } from './escape.ts';
import { isHtmlDate } from './html/entry.ts';
import { lines, type Markup, markup } from './html/markup.ts';
import { type Attributes, foreign, link, prose } from './html/prose.ts';
import type { RenderContext, Renderer } from './renderer.ts';
import { addressOffering, pixelsBeside } from './siblings.ts';

/** The body of an item of a feed, or of a mail: only what feed and mail readers keep. */
export const rss = {
  from: 'timeline',
  name: 'rss',
  label: 'the text as plain HTML, for feeds and mails',
  suffix: '.rss.html',
  mediaType: 'text/html',
  onRequest: true,
  render: (timeline, context) =>
    `${lines([...opening(timeline, context), plainEntries(timeline), closing(timeline, context)]).html}\n`,
  saidIn: (body) => saidInHtml(String(body)),
} satisfies Renderer;

/** The introduction and, where its address will be known to readers of a feed, the picture. */
function opening(timeline: Timeline, context: RenderContext): readonly Markup[] {
  const { url } = context;
  const pixels = url === undefined ? undefined : pixelsBeside(context);
  if (pixels === undefined) return led(timeline);
  const alt = shortAlternative(timeline);
  return [...led(timeline), markup`<p${turned(timeline)}><img src="${addressOf(pixels.file, url)}" alt="${alt}"></p>`];
}

function led(timeline: Timeline): readonly Markup[] {
  return prose(timeline.lede ?? '', attributesIn(timeline));
}

/** The direction of a paragraph, where it is not the usual one: a feed has no element around all of them that is kept. */
function turned({ language }: Timeline): Markup | undefined {
  return directionOf(language) === 'rtl' ? markup` dir="rtl"` : undefined;
}

function attributesIn(timeline: Timeline): Attributes {
  return { block: turned(timeline), link: foreign };
}

/** All entries without class, style or script, in the author's order. */
export function plainEntries(timeline: Timeline): Markup {
  return lines(resolvedEntries(timeline).flatMap((planned) => plainEntry(timeline, planned)));
}

function plainEntry(timeline: Timeline, { entry, acting, cited }: ResolvedEntry): readonly Markup[] {
  const turn = turned(timeline);
  const words = dateLabel(timeline, entry);
  const { edtf } = entry.date;
  const date = isHtmlDate(edtf) ? markup`<time datetime="${edtf}">${words}</time>` : markup`${words}`;
  const who = partyNames(timeline, acting, entry.together);
  const title = entry.title === undefined ? [] : [markup`<p${turn}><strong>${entry.title}</strong></p>`];
  const sources = cited.map((source) => markup`<li${turn}>${sourceLink(source)}</li>`);
  return [
    markup`<h3${turn}>${date}${who === '' ? undefined : markup` — ${who}`}</h3>`,
    ...title,
    ...prose(entry.text, attributesIn(timeline)),
    ...(sources.length === 0 ? [] : [markup`<ul${turn}>${sources}</ul>`]),
    ...(entry.corrections ?? []).flatMap((correction) => correctionNote(timeline, correction)),
  ];
}

function sourceLink(source: Source): Markup {
  return link(source.url ?? source.archived, markup`${sourceLabel(source)}`, foreign);
}

function correctionNote(timeline: Timeline, { date, text }: Correction): readonly Markup[] {
  const words = `${wordsIn(timeline.language).correction} ${wordDate(date, timeline.language)}`;
  return [markup`<p${turned(timeline)}><strong>${words}</strong></p>`, ...prose(text, attributesIn(timeline))];
}

function closing(timeline: Timeline, context: RenderContext): Markup {
  const page = context.url === undefined ? undefined : addressOffering(context, 'page');
  const way = page && markup` · <a href="${page}">${headline(timeline)}</a>`;
  return markup`<p${turned(timeline)}><em>${closingLine(timeline, context.revision)}${way}</em></p>`;
}
