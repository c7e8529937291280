import { shortAlternative } from '../model/alternative.ts';
import { marked, type Said } from '../model/said.ts';
import type { Timeline } from '../model/timeline.ts';
import {
  type EndingPart,
  isHead,
  type OpeningPart,
  plainly,
  type ToldEntry,
  type ToldPhase,
  toldOf,
} from '../model/told.ts';
import { headline } from '../model/words.ts';
import type { Markup } from './html/markup.ts';
import { plainEnding, plainImprint, plainPart, plainPicture, plainSources } from './html/plain.ts';
import { prose } from './html/prose.ts';
import type { RenderContext, Renderer } from './renderer.ts';
import { saidInMarkup } from './said.ts';
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

function saidInArticle(body: string): Said {
  const { title, metadata, components: parts }: Article = JSON.parse(body);
  const said = parts.map(({ text = '', format }) =>
    format === 'html'
      ? saidInMarkup(text, { by: marked, regions: () => undefined, isAuthors: () => true })
      : { text, addresses: [] },
  );
  return {
    by: marked,
    text: said.map(({ text }) => text).join('\n'),
    addresses: said.flatMap(({ addresses = [] }) => addresses),
    called: [title],
    described: [metadata.excerpt, ...parts.flatMap((part) => part['accessibilityCaption'] ?? [])],
  };
}

/** Characters that JSON allows and no reader shows. */
const controls = /[\x7f-\x9f]/g;

interface Article {
  readonly title: string;
  readonly metadata: { readonly excerpt: string };
  readonly components: readonly Component[];
}

/** A piece of the article. */
type Component = Readonly<Record<string, string>>;

function article(timeline: Timeline, context: RenderContext): object {
  const { revision, url } = context;
  const author = plainly.line(timeline.byline ?? '');
  const authors = author === '' ? {} : { authors: [author] };
  const page = url === undefined ? {} : { canonicalURL: addressOffering(context, 'page') };
  return {
    version: '1.7',
    identifier: `sidelines-${revision}`,
    language: timeline.language,
    title: headline(timeline),
    metadata: { excerpt: shortAlternative(timeline), generatorIdentifier: 'sidelines', ...page, ...authors },
    layout: { columns: 7, width: 1024, margin: 60, gutter: 20 },
    components: components(timeline, context),
    componentTextStyles: {
      default: { fontName: 'Georgia', fontSize: 17, lineHeight: 25 },
      'default-title': { fontName: 'Georgia-Bold', fontSize: 36, lineHeight: 42 },
      'default-heading1': { fontName: 'Georgia-Bold', fontSize: 24, lineHeight: 30 },
      'default-heading2': { fontName: 'HelveticaNeue-Bold', fontSize: 15, lineHeight: 24 },
      'default-byline': { fontName: 'HelveticaNeue', fontSize: 15, lineHeight: 21 },
      'default-caption': { fontName: 'HelveticaNeue', fontSize: 13, lineHeight: 18 },
    },
  };
}

function components(timeline: Timeline, context: RenderContext): readonly Component[] {
  const { opening, entries, ending } = toldOf(timeline, context.revision);
  const picture = pixelsBeside(context)?.file;
  return [
    ...opening.flatMap(openingComponents),
    ...(picture === undefined ? [] : [figure(timeline, picture)]),
    ...entries.flatMap((entry) => [...entry.opens.flatMap(phaseComponents), ...entryComponents(entry)]),
    ...ending.flatMap(endingComponents),
  ];
}

function openingComponents(part: OpeningPart): readonly Component[] {
  switch (part.kind) {
    case 'title':
      return [{ role: 'title', text: part.words }];
    case 'unfinished':
      return [{ role: 'body', text: part.words }];
    case 'lede': {
      const text = htmlOf(prose(part, {}));
      return text === '' ? [] : [{ role: 'intro', format: 'html', text }];
    }
    case 'lead':
      return [{ role: 'body', format: 'html', text: htmlOf([plainPicture(part, {})]) }];
    case 'byline':
      return [{ role: 'byline', format: 'html', text: htmlOf(plainImprint(part, {})) }];
  }
}

function endingComponents(part: EndingPart): readonly Component[] {
  switch (part.kind) {
    case 'all-sources':
      return [
        { role: 'heading2', text: part.label },
        { role: 'body', format: 'html', text: htmlOf(plainSources(part, {})) },
      ];
    case 'whole-corrections':
    case 'all-corrections':
      return [{ role: 'body', format: 'html', text: htmlOf(plainEnding(part, {})) }];
    case 'credit':
      return [{ role: 'caption', format: 'html', text: htmlOf(plainImprint(part, {})) }];
    case 'closing':
      return [{ role: 'caption', text: part.words }];
  }
}

/** The picture, which has to lie beside the article in its bundle. */
function figure(timeline: Timeline, file: string): Component {
  return {
    role: 'figure',
    URL: `bundle://${encodeURIComponent(file)}`,
    accessibilityCaption: shortAlternative(timeline),
  };
}

function phaseComponents({ parts }: ToldPhase): readonly Component[] {
  return parts.flatMap((part): readonly Component[] => {
    if (part.kind === 'phase') return [{ role: 'heading1', text: part.words }];
    const text = htmlOf(prose(part, {}));
    return text === '' ? [] : [{ role: 'body', format: 'html', text }];
  });
}

function entryComponents({ parts }: ToldEntry): readonly Component[] {
  const head = parts.filter(isHead).map(({ words }) => words);
  const text = htmlOf(parts.flatMap((part) => plainPart(part, {})));
  return [
    { role: 'heading2', text: head.join(' — ') },
    ...(text === '' ? [] : [{ role: 'body', format: 'html', text }]),
  ];
}

function htmlOf(blocks: readonly Markup[]): string {
  return blocks.map(({ html }) => html).join('');
}
