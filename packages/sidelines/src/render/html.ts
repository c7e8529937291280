import { ranksOf, type StrandRanks } from '../layout/order/crossings.ts';
import { orderOfStrands } from '../layout/order.ts';
import { directionOf } from '../model/language.ts';
import type { Offer } from '../model/output.ts';
import { markedWithPictures } from '../model/said.ts';
import type { Timeline } from '../model/timeline.ts';
import { type OpeningPart, type Told, type ToldPhase, toldOf } from '../model/told.ts';
import { headline, wordsIn } from '../model/words.ts';
import { reportScript } from './embed/scripts.generated.ts';
import { phaseAnchor } from './html/anchor.ts';
import { narrowGauge, wideGauge } from './html/braid.ts';
import { ownDirection } from './html/direction.ts';
import { endingOf } from './html/ending.ts';
import { entryItem, inPage } from './html/entry.ts';
import { fontFaces } from './html/faces.ts';
import { imprint } from './html/imprint.ts';
import { legendIn, legendList } from './html/legend.ts';
import { entriesInList } from './html/lists.ts';
import { lines, type Markup, markup, trusted } from './html/markup.ts';
import { linkedData, listedIn, metaOf } from './html/meta.ts';
import { figureOf } from './html/picture.ts';
import { type PlannedEntry, planEntries } from './html/plan.ts';
import { hashOf } from './html/policy.ts';
import { inNewWindow, newWindowNote, prose } from './html/prose.ts';
import { pageScript } from './html/script.generated.ts';
import { hyphens, styleSheet } from './html/style.ts';
import { styledTexts } from './html/texts.ts';
import { toolsOf } from './html/tools.ts';
import type { RenderContext, Renderer, Sibling } from './renderer.ts';
import { hasClass, isForeign, type Regions, saidInMarkup } from './said.ts';
import { madeBeside, pixelsBeside } from './siblings.ts';

/** One self-contained page, drawn from meaning: complete without scripts, and no request but for itself. */
export const html = {
  from: 'timeline',
  name: 'html',
  label: 'the page, in one file',
  suffix: '.html',
  mediaType: 'text/html',
  offers: 'page',
  render: renderPage,
  showsPictures: true,
  saidIn: (body) => ({
    ...saidInMarkup(String(body), {
      by: markedWithPictures,
      regions,
      isAuthors: isForeign,
      hasDates: true,
      hasPictures: true,
    }),
    legend: legendIn(String(body)),
    listed: listedIn(String(body)),
  }),
} satisfies Renderer;

/** Beside what the page says of the timeline stand its tools, its legend, ways to other files, and what is said to those who list pages. */
const regions: Regions = (tag, attributes) => {
  if (tag === 'title') return 'called';
  const isAround =
    /^(?:head|nav|dialog|button)$/.test(tag) || hasClass(attributes, /^(?:ways|legend|tools|overview|heads)$/);
  return isAround ? 'around' : undefined;
};

function renderPage(timeline: Timeline, context: RenderContext): string {
  const { theme } = context;
  const ranks = ranksOf(orderOfStrands(timeline));
  const told = toldOf(timeline, context.revision);
  const planned = planEntries(timeline, told.entries, ranks, theme.between);
  const [wide, narrow] = [wideGauge(ranks, theme), narrowGauge(ranks, theme)] as const;
  const content = body(timeline, context, { told, planned, ranks });
  const texts = styledTexts(markup`${content}${sayable(timeline.language)}${saidByStyle(planned)}`, theme.fonts);
  const faces = fontFaces(texts, context.fonts);
  const style = trusted(
    faces + styleSheet(timeline, planned, wide, narrow) + (context.hyphenate === true ? hyphens(wide) : ''),
  );
  return markup`<!doctype html>
<html lang="${timeline.language}" dir="${directionOf(timeline.language)}">
<head>
${head(timeline, context, style)}
</head>
<body>
${content}
${linkedData(timeline, told.entries, context)}
<script>${trusted(script)}</script>
</body>
</html>
`.html;
}

/** Calls a function when the page has been painted for the first time. */
const oncePainted = (work: string) => `requestAnimationFrame(()=>setTimeout(${work}))`;

/**
 * Tells the style sheet, before anything is painted, that scripts run, whether the page stands in a frame, and that it is early: the braid's
 * images come with the second frame, so that the text need not wait for them. It begins to read the fonts while the text is read, and not
 * when that is first laid out, since they would be too late then and move its lines.
 */
const herald = `{const{classList:c}=document.documentElement;c.add('js','early');if(parent!==window)c.add('framed');${oncePainted("()=>c.remove('early')")};document.fonts.forEach(f=>f.load().catch(()=>{}))}`;

/**
 * What tells the page's height to whoever frames it, and what makes more of the page than a text. The latter begins when the text is there to
 * be read, unless the address asks for more than the page as it comes.
 */
const script = `${reportScript}{const begin=()=>{${pageScript}};location.search+location.hash?begin():${oncePainted('begin')}}`;

/** What the script may come to say besides what stands in the page. */
function sayable(language: string): Markup {
  const { placeOf, nothingFound } = wordsIn(language);
  return markup`<p>0123456789 ${placeOf} ${nothingFound}</p>`;
}

/** What the style sheet writes. */
function saidByStyle(planned: readonly PlannedEntry[]): Markup {
  return markup`<p>${planned.flatMap(({ before }) => before ?? []).join(' ')}</p>`;
}

/** What a page is made of. */
interface Content {
  readonly told: Told;
  readonly planned: readonly PlannedEntry[];
  readonly ranks: StrandRanks;
}

function body(timeline: Timeline, context: RenderContext, content: Content): Markup {
  const { told, planned, ranks } = content;
  const tools = toolsOf(timeline, planned, ranks);
  return markup`<div class="page">
<header>
${lines(told.opening.flatMap((part) => openingOf(part, timeline.language, context.figures)))}
${pictureLink(timeline, context)}${legendList(timeline, ranks, context.theme)}
${tools?.controls}</header>
<main>
${tools?.overview}${tools?.heads}${tools?.nothing}${allEntries(planned, timeline.language, context.figures)}
</main>
<footer>${otherWays(timeline, context)}${told.ending.map((part) => endingOf(part, timeline.language))}</footer>
</div>
${newWindowNote(timeline)}${tools?.aside}`;
}

function openingOf(part: OpeningPart, language: string, pictures: RenderContext['figures']): readonly Markup[] {
  switch (part.kind) {
    case 'title':
      return [
        part.isAuthors
          ? markup`<h1${ownDirection(part.words, language)}>${part.words}</h1>`
          : markup`<h1 class="untitled">${part.words}</h1>`,
      ];
    case 'unfinished':
      return [markup`<p role="note"><strong>${part.words}</strong></p>`];
    case 'lede': {
      const lede = prose(part, { ...inPage, language });
      return lede.length === 0 ? [] : [markup`<div class="lede">${lede}</div>`];
    }
    case 'byline':
      return [imprint(part)];
    case 'lead':
      return [figureOf(part, { ...inPage, language, pictures, ...(part.place === 0 ? { isFirst: true } : {}) })];
  }
}

/** All entries in lists; those of a phase below its heading. */
function allEntries(planned: readonly PlannedEntry[], language: string, pictures: RenderContext['figures']): Markup {
  const starts = planned.flatMap(({ opens }, index) => (opens.length > 0 || index === 0 ? [index] : []));
  const level = planned.some(({ opens }) => opens.length > 0) ? 'h3' : 'h2';
  const parts = starts.map((start, place) => {
    const own = planned.slice(start, starts[place + 1]);
    const lists = entryLists(own, start, (item) => entryItem(item, { language, level, pictures }));
    const opens = planned[start]?.opens ?? [];
    const last = opens.at(-1);
    const empty = opens.slice(0, -1).map((phase) => phaseSection(phase, language));
    return last === undefined ? lists : lines([...empty, phaseSection(last, language, lists)]);
  });
  return lines(parts.length === 0 ? [entryLists([], 0, () => markup``)] : parts);
}

/** @param start how many entries stand before these */
function entryLists(planned: readonly PlannedEntry[], start: number, itemOf: (entry: PlannedEntry) => Markup): Markup {
  const lists = Array.from({ length: Math.max(1, Math.ceil(planned.length / entriesInList)) }, (_, index) => {
    const first = index * entriesInList;
    const before = start + first;
    const items = planned.slice(first, first + entriesInList).map(itemOf);
    return markup`<ol class="entries" role="list"${before === 0 ? undefined : markup` start="${before + 1}"`}>
${lines(items)}
</ol>`;
  });
  return lines(lists);
}

/** A phase: its heading, what stands below it, and its entries, where it has any. */
function phaseSection({ phase, parts }: ToldPhase, language: string, entries?: Markup): Markup {
  const about = parts.map((part) =>
    part.kind === 'phase'
      ? markup`<h2 class="chapter"${ownDirection(part.words, language)}>${part.words}</h2>`
      : markup`<div class="about">${prose(part, { ...inPage, language })}</div>`,
  );
  return markup`<section class="phase" id="${phaseAnchor(phase.id)}"><header>${about}</header>${entries}</section>`;
}

function head(timeline: Timeline, context: RenderContext, style: Markup): Markup {
  return markup`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style.html)}">
<title>${headline(timeline)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${metaOf(timeline, context)}
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${trusted(herald)}</script>`;
}

/** What the page may load and do: its own style sheet and scripts, and what is inside of it. No form, no base. */
function policyFor(style: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    "img-src 'self' data:",
    'font-src data:',
    `script-src ${[herald, script].map((script) => `'${hashOf(script)}'`).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The first picture of the same run, as one link; all other files are offered at the foot. */
function pictureLink(timeline: Timeline, context: RenderContext): Markup | undefined {
  const picture = pictureBeside(context);
  return picture && markup`<p class="ways">${wayTo(picture, wordsIn(timeline.language).viewAsImage)}</p>\n`;
}

/** The ways to all other files of the same run, where there are any. */
function otherWays(timeline: Timeline, context: RenderContext): Markup | undefined {
  const words = wordsIn(timeline.language);
  const others = (offer: Offer) => madeBeside(context, offer).filter((file) => file !== pictureBeside(context));
  const [pictures, texts, data] = [others('picture'), others('text'), others('data')];
  const ways = [
    ...(pictures.length === 0 ? [] : [labelled(words.viewAsImage, pictures)]),
    ...texts.map((text) => wayTo(text, words.readAsText)),
    ...(data.length === 0 ? [] : [labelled(words.getData, data)]),
  ];
  return ways.length === 0 ? undefined : markup`<nav class="ways">${ways}</nav>\n`;
}

/** The picture that every program can show, or else the first that there is. */
function pictureBeside(context: RenderContext): Sibling | undefined {
  return pixelsBeside(context) ?? madeBeside(context, 'picture')[0];
}

function wayTo({ file, label }: Sibling, words: string = label): Markup {
  return markup`<a href="${encodeURIComponent(file)}"${inNewWindow}>${words}</a>`;
}

function labelled(label: string, files: readonly Sibling[]): Markup {
  return markup`<span>${label}:${files.map((file) => markup` ${wayTo(file)}`)}</span>`;
}
