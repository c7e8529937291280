import { type ResolvedEntry, resolvedEntries } from '../model/acting.ts';
import { shortAlternative } from '../model/alternative.ts';
import { sourceLabel } from '../model/sources.ts';
import type { Timeline } from '../model/timeline.ts';
import { closingLine, dateLabel, headline, partyNames, wordsIn } from '../model/words.ts';
import { wordDate } from '../time/index.ts';
import { escaped, saidInHtml } from './escape.ts';
import { markup } from './html/markup.ts';
import { link, prose } from './html/prose.ts';
import type { RenderContext, Renderer } from './renderer.ts';
import { addressOffering, pixelsBeside } from './siblings.ts';

/**
 * An article in Apple News Format: headline, introduction, the picture, and all entries as text.
 * The properties are those of https://developer.apple.com/documentation/applenewsformat (version 1.7, which all readers know).
 */
export const appleNews = {
  from: 'timeline',
  name: 'apple-news',
  label: 'the article for Apple News, as JSON',
  suffix: '.article.json',
  mediaType: 'application/json',
  onRequest: true,
  render: (timeline, context) =>
    `${JSON.stringify(article(timeline, context), undefined, 2).replaceAll(controls, '\ufffd')}\n`,
  saidIn: (body) => saidInArticle(String(body)),
} satisfies Renderer;

function saidInArticle(body: string): string {
  const { components: parts }: { readonly components: readonly Component[] } = JSON.parse(body);
  return parts.map(({ text = '', format }) => (format === 'html' ? saidInHtml(text) : text)).join('\n');
}

/** Characters that JSON allows and no reader shows. */
const controls = /[\x7f-\x9f]/g;

/** A piece of the article. */
type Component = Readonly<Record<string, string>>;

function article(timeline: Timeline, context: RenderContext): object {
  const { revision, url } = context;
  const page = url === undefined ? {} : { canonicalURL: addressOffering(context, 'page') };
  return {
    version: '1.7',
    identifier: `sidelines-${revision}`,
    language: timeline.language,
    title: headline(timeline),
    metadata: { excerpt: shortAlternative(timeline), generatorIdentifier: 'sidelines', ...page },
    layout: { columns: 7, width: 1024, margin: 60, gutter: 20 },
    components: components(timeline, context),
    componentTextStyles: {
      default: { fontName: 'Georgia', fontSize: 17, lineHeight: 25 },
      'default-title': { fontName: 'Georgia-Bold', fontSize: 36, lineHeight: 42 },
      'default-heading2': { fontName: 'HelveticaNeue-Bold', fontSize: 15, lineHeight: 24 },
      'default-caption': { fontName: 'HelveticaNeue', fontSize: 13, lineHeight: 18 },
    },
  };
}

function components(timeline: Timeline, context: RenderContext): readonly Component[] {
  const lede = proseText(timeline.lede ?? '');
  const picture = pixelsBeside(context)?.file;
  const entries = resolvedEntries(timeline).flatMap((planned) => entryComponents(timeline, planned));
  return [
    { role: 'title', text: headline(timeline) },
    ...(lede === '' ? [] : [{ role: 'intro', format: 'html', text: lede }]),
    ...(picture === undefined ? [] : [figure(timeline, picture)]),
    ...entries,
    { role: 'caption', text: closingLine(timeline, context.revision) },
  ];
}

/** The picture, which has to lie beside the article in its bundle. */
function figure(timeline: Timeline, file: string): Component {
  return {
    role: 'figure',
    URL: `bundle://${encodeURIComponent(file)}`,
    accessibilityCaption: shortAlternative(timeline),
  };
}

function entryComponents(timeline: Timeline, { entry, acting, cited }: ResolvedEntry): readonly Component[] {
  const heading = [dateLabel(timeline, entry), partyNames(timeline, acting, entry.together)]
    .filter((part) => part !== '')
    .join(' — ');
  const title = entry.title === undefined ? '' : `<p><strong>${escaped(entry.title)}</strong></p>`;
  const sources = cited.map(
    (source) => link(source.url ?? source.archived, markup`${sourceLabel(source)}`, undefined).html,
  );
  const corrections = (entry.corrections ?? []).map(({ date, text }) => {
    const label = `${wordsIn(timeline.language).correction} ${wordDate(date, timeline.language)}`;
    return `<p><strong>${escaped(label)}</strong></p>${proseText(text)}`;
  });
  const notes = [...(sources.length === 0 ? [] : [`<p>${sources.join(' · ')}</p>`]), ...corrections];
  const text = title + proseText(entry.text) + notes.join('');
  return [{ role: 'heading2', text: heading }, ...(text === '' ? [] : [{ role: 'body', format: 'html', text }])];
}

function proseText(markdown: string): string {
  return prose(markdown, {})
    .map((block) => block.html)
    .join('');
}
