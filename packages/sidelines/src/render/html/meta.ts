import { shortAlternative } from '../../model/alternative.ts';
import { isEstablished } from '../../model/claims.ts';
import { wordsWithoutNotes } from '../../model/notes.ts';
import type { Listed } from '../../model/said.ts';
import type { Entry, Timeline } from '../../model/timeline.ts';
import {
  isHead,
  phaseTitlesIn,
  plainly,
  type SaidCorrection,
  type ToldEntry,
  wholeCorrections,
} from '../../model/told.ts';
import { headline, isolated, wordsIn } from '../../model/words.ts';
import type { ReadyPicture } from '../../pictures/read.ts';
import { addressOf } from '../address.ts';
import type { PictureSize, RenderContext } from '../renderer.ts';
import { addressOffering, madeBeside, pixelsBeside } from '../siblings.ts';
import { anchorOf } from './anchor.ts';
import { isHtmlDate } from './entry.ts';
import { lines, type Markup, markup, trusted } from './markup.ts';

/** What the page says to those who list and link to pages: Open Graph, a card, the canonical address. */
export function metaOf(timeline: Timeline, context: RenderContext): Markup {
  const { page, image, size } = addressesOf(context);
  const property = (name: string, content: string) => markup`<meta property="${name}" content="${content}">`;
  const about = description(timeline);
  const { published, updated } = timeline;
  const byline = plainly.line(timeline.byline ?? '');
  return lines([
    markup`<meta name="description" content="${about}">`,
    ...(page === undefined ? [] : [markup`<link rel="canonical" href="${page}">`, property('og:url', page)]),
    ...(byline === '' ? [] : [markup`<meta name="author" content="${byline}">`]),
    property('og:type', 'article'),
    ...(published === undefined ? [] : [property('article:published_time', published)]),
    ...(updated === undefined ? [] : [property('article:modified_time', updated)]),
    property('og:title', headline(timeline)),
    property('og:description', about),
    ...(image === undefined
      ? []
      : [
          property('og:image', image),
          ...sizeIn(size).map(([side, pixels]) => property(`og:image:${side}`, pixels)),
          property('og:image:alt', shortened(shortAlternative(timeline), 420)),
        ]),
    markup`<meta name="twitter:card" content="${image === undefined ? 'summary' : 'summary_large_image'}">`,
  ]);
}

/** The same in schema.org's terms. It says again what the entries say, and costs next to nothing where it stands close behind them. */
export function linkedData(timeline: Timeline, told: readonly ToldEntry[], context: RenderContext): Markup {
  return markup`<script type="application/ld+json">${scriptSafe(article(timeline, told, context))}</script>`;
}

/** The addresses of the page and of the picture to be shown beside a link, where it is known where they will be published. */
function addressesOf(context: RenderContext): {
  readonly page?: string;
  readonly image?: string;
  readonly size?: PictureSize;
} {
  const { url } = context;
  if (url === undefined) return {};
  const picture = madeBeside(context, 'preview')[0] ?? pixelsBeside(context);
  return {
    page: addressOffering(context, 'page'),
    ...(picture === undefined
      ? {}
      : { image: addressOf(picture.file, url), ...(picture.size && { size: picture.size }) }),
  };
}

/** The sides of a picture in its own pixels, which is what those who fetch it count. */
function sizeIn(size: PictureSize | undefined): readonly (readonly [side: 'width' | 'height', pixels: string])[] {
  return size === undefined
    ? []
    : (['width', 'height'] as const).map((side) => [side, String(size[side] * size.scale)]);
}

/** The beginning of the introduction; without one, what the timeline is. */
function description(timeline: Timeline): string {
  const lede = wordsWithoutNotes(timeline.lede ?? '', timeline);
  return shortened(lede === '' ? shortAlternative(timeline) : lede, 200);
}

/** The beginning of a text, whole words. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s\S*$/, '')}…`;
}

/** JSON that can end no script and begin no comment. */
function scriptSafe(value: unknown): Markup {
  return trusted(
    JSON.stringify(value).replaceAll(
      /[<>&\u2028\u2029\p{Cc}]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

/** How many entries are named to those who list pages: of more, the page would say everything twice to its readers' cost. */
export const mostListed = 100;

/** The timeline in schema.org's terms; dates are no more precise than they are known. */
function article(timeline: Timeline, told: readonly ToldEntry[], context: RenderContext): unknown {
  const { page, image } = addressesOf(context);
  const phaseOf = phaseTitlesIn(timeline);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: headline(timeline),
    description: description(timeline),
    inLanguage: timeline.language,
    url: page,
    image,
    ...imprint(timeline, modifiedOn(timeline, correctionsIn(timeline, told))),
    ...images(timeline.pictures, context),
    about: timeline.parties.map(({ name }) => ({ '@type': 'Thing', name })),
    ...corrections(correctionsIn(timeline, told)),
    mainEntity: {
      '@type': 'ItemList',
      name: wordsIn(timeline.language).timeline,
      itemListOrder: 'https://schema.org/ItemListUnordered',
      numberOfItems: timeline.entries.length,
      itemListElement: told.slice(0, mostListed).map((entry) => itemOf(timeline, entry, phaseOf(entry.entry), context)),
    },
  };
}

/** Who wrote it, when, of what, and whose it is, as far as the author says. */
function imprint({ byline = '', published, source = '', credit = '' }: Timeline, modified: string | undefined): object {
  const [author, basis, owner] = [byline, source, credit].map((words) => plainly.line(words) || undefined);
  return {
    author: author && { '@type': 'Person', name: author },
    datePublished: published,
    dateModified: modified,
    isBasedOn: basis && { '@type': 'CreativeWork', name: basis },
    creditText: owner,
  };
}

function itemOf(timeline: Timeline, { entry, parts }: ToldEntry, phase: string, context: RenderContext): unknown {
  const { page } = addressesOf(context);
  const heading = parts.filter(isHead).map(({ words }) => isolated(words, timeline.language));
  return {
    '@type': isEstablished(entry) ? 'CreativeWork' : 'Claim',
    url: page === undefined ? undefined : `${page}#${encodeURIComponent(anchorOf(entry.id))}`,
    name: shortened(entry.title ?? heading.join(' '), 110),
    abstract: shortened(wordsWithoutNotes(entry.text, timeline), 200),
    temporalCoverage: isoDate(entry.date.edtf),
    ...images(entry.pictures, context),
    isPartOf: phase === '' ? undefined : { '@type': 'CreativeWork', name: phase },
    ...corrections(parts.filter((part) => part.kind === 'correction')),
  };
}

/** Pictures, as far as the author says what they are. */
function images(
  pictures: Entry['pictures'] = [],
  { figures, url }: RenderContext,
): { readonly associatedMedia?: readonly unknown[] } {
  const made = pictures.map(({ src, alt, caption = '', credit = '' }) => ({
    '@type': 'ImageObject',
    ...imageFile(figures?.within ? undefined : figures?.ready.get(src), url),
    description: alt,
    caption: plainly.line(caption) || undefined,
    creditText: plainly.line(credit) || undefined,
  }));
  return made.length === 0 ? {} : { associatedMedia: made };
}

/** The largest file of a picture, where it is known where that will be. */
function imageFile(picture: ReadyPicture | undefined, url: string | undefined): object {
  const file = picture?.files.at(-1);
  if (file === undefined || url === undefined) return {};
  return { contentUrl: addressOf(file.name, url), width: file.width, height: file.height };
}

/** What was put right, of the whole first. */
function correctionsIn(timeline: Timeline, told: readonly ToldEntry[]): readonly SaidCorrection[] {
  const ofEntries = told.flatMap(({ parts }) => parts.filter((part) => part.kind === 'correction'));
  return [...wholeCorrections(timeline), ...ofEntries];
}

function corrections(said: readonly SaidCorrection[]): { readonly correction?: readonly unknown[] } {
  const made = said.map((correction) => ({
    '@type': 'CorrectionComment',
    text: plainly.prose(correction),
    datePublished: isoDate(correction.when.edtf),
  }));
  return made.length === 0 ? {} : { correction: made };
}

/** The day on which something was changed last, as far as the author says: that of the imprint, or of a correction behind it. */
function modifiedOn({ updated = '' }: Timeline, said: readonly SaidCorrection[]): string | undefined {
  const [last = ''] = said
    .flatMap(({ when: { edtf } }) => (isHtmlDate(edtf) ? [edtf] : []))
    .sort()
    .toReversed();
  return [last > updated ? last : updated].find((day) => day !== '');
}

/** A date, or a period from one to another, that ISO 8601 says in the same way; `undefined` for all that is vaguer. */
function isoDate(edtf: string): string | undefined {
  return edtf.split('/').every(isHtmlDate) ? edtf : undefined;
}

/** What a page's linked data says of each entry. */
export function listedIn(page: string): readonly Listed[] {
  const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const { mainEntity }: Partial<LinkedData> = JSON.parse(data);
  const items = mainEntity?.itemListElement ?? [];
  return items.map(({ name, abstract, temporalCoverage = '', isPartOf }) => ({
    name,
    abstract,
    date: temporalCoverage,
    phase: isPartOf?.name ?? '',
  }));
}

interface LinkedData {
  readonly mainEntity: {
    readonly itemListElement: readonly {
      readonly name: string;
      readonly abstract: string;
      readonly temporalCoverage?: string;
      readonly isPartOf?: { readonly name: string };
    }[];
  };
}
