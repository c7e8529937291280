import { type TypeSizes, typeSizes, widestLede } from '../../layout/measures.ts';
import type { StrandRanks } from '../../layout/order/crossings.ts';
import { hasTwoSides } from '../../layout/order/evenness.ts';
import { dotHole } from '../../layout/shapes.ts';
import { type Family, knotsOf, lengths, lookOf, type Theme, threadWidth } from '../../layout/theme.ts';
import type { Scheme } from '../../model/appearance.ts';
import { isEstablished } from '../../model/claims.ts';
import { directionOf } from '../../model/language.ts';
import { noteNumbers } from '../../model/notes.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { EntryPart } from '../../model/told.ts';
import { type Colors, type Gauge, kindsOf, patternOf, restHeight, swing } from './braid.ts';
import { braidImages, kindRules } from './braid-style.ts';
import { colorsOf } from './colors.ts';
import { emojiFamilies, scriptFamilies } from './faces.ts';
import { entriesInList } from './lists.ts';
import { canPair, isPair } from './pair.ts';
import { pairBraid, pairImages, sideBySide } from './pair-style.ts';
import type { PlannedEntry } from './plan.ts';
import { reading } from './reading-style.ts';

/** The style sheet of a page: what every page has, and what depends on its parties and its entries. */
export function styleSheet(timeline: Timeline, planned: readonly PlannedEntry[], wide: Gauge, narrow: Gauge): string {
  const twoSides = hasTwoSides(timeline, planned, wide.ranks);
  const { theme } = wide;
  const kinds = kindsOf(planned);
  const pairs = canPair(timeline, planned);
  const ownBraid = pairs && !isPair(planned, wide.ranks);
  const hasOpponents = planned.some(({ camps }) => camps !== undefined);
  const before = haveClaims(planned) ? claimsBefore : '';
  const images = (gauge: Gauge) =>
    inEachScheme(timeline, theme, (colors) =>
      [braidImages(kinds, gauge, colors), ...(ownBraid ? [pairImages(gauge, colors, hasOpponents)] : [])].join('\n'),
    );
  const first = planned.slice(0, entriesInList);
  // No list is taller than one of the longest entries.
  const longest = [...planned].sort((a, b) => b.entry.text.length - a.entry.text.length).slice(0, entriesInList);
  return compact(
    [
      `:root { ${measures(wide, narrow, twoSides)} ${families()} ${fonts(theme, 'tight')} ${strokes(theme)} --corners: ${theme.corners}px; --tall: ${tallness(first, theme)}rem; }`,
      schemes(timeline, theme),
      base,
      ...(directionOf(timeline.language) === 'rtl' ? [rightToLeft] : []),
      ...said(timeline, planned, theme),
      ...(hasOpponents ? [opponents] : []),
      strands(wide),
      images(narrow),
      kindRules(kinds, wide),
      ...(pairs ? [sideBySide] : []),
      ...(ownBraid ? [pairBraid(wide, hasOpponents)] : []),
      ...(twoSides || pairs ? [columns(twoSides ? 'page' : 'pair', wide, before + images(wide))] : []),
      reading,
      ...(timeline.phases === undefined ? [] : [phases(theme)]),
      media,
      onPaper(
        Math.ceil((tallness(longest, theme) * 16 * 2) / restHeight) + 2,
        ownBraid ? ['rest-start', 'rest-end'] : [],
      ),
    ].join('\n'),
  );
}

/** A style sheet without what only its authors need. */
export function compact(rules: string): string {
  return rules.replaceAll(comments, '').replaceAll(blanks, (_, sign = '') => sign);
}

/** Opponents stand on the ground of those together, and are named in ink. */
const opponents = `
.pa { --c: var(--ink); --h: var(--muted); --g: var(--gt); }
.against { fill: var(--ink); }
`;

/** What is not established has a broken edge and a hollow knot. */
function claims({ strands }: Theme): string {
  const hole = knotsOf(strands).dot * dotHole;
  return `
.claimed article::before { border-block-start-style: dashed; }
.entries > .bridge.claimed article::before { mask: repeating-linear-gradient(90deg, #000 0 7px, #0000 0 12px); }
.claimed:not(.bridge) :is(h2, h3)::before { --hole: ${-hole}px; content: ""; position: absolute; z-index: 2; inset-block-start: var(--hole); inset-inline-start: ${knotAt}; inline-size: ${2 * hole}px; block-size: ${2 * hole}px; border-radius: 50%; background: var(--paper); }
`;
}

/** Where the hole of a knot begins, before the card; of cards before the braid, behind these. */
const knotAt = `calc(var(--hole) - ${lengths.inset}px)`;
const claimsBefore = `\n.claimed.start :is(h2, h3)::before { inset-inline: auto ${knotAt}; }`;

/** Two columns where there is room: of a page of two sides, or of one that has them only while two parties stand side by side. */
function columns(of: 'page' | 'pair', wide: Gauge, images: string): string {
  const isWide = `(inline-size >= ${twoSidesFrom(wide) / 16}rem)`;
  const rules =
    of === 'page'
      ? `@container ${isWide} {\n.page > * { max-inline-size: var(--page); }${twoColumns}${images}\n}\n@container (inline-size >= 42rem) {\n.page > * { ${fonts(wide.theme, 'roomy')} }\n}`
      : `[data-start] .page { container-name: pair; }\n@container pair ${isWide} {${twoColumns}${images}\n}`;
  return `@supports (float: inline-start) {\n${rules}\n}\n`;
}

/** How looks what only some timelines say. */
function said(timeline: Timeline, planned: readonly PlannedEntry[], theme: Theme): readonly string[] {
  return [
    ...(hasImprint(timeline) ? [imprint] : []),
    ...(hasNotes(timeline, planned) ? [notes] : []),
    ...(noteNumbers(timeline).size > 0 ? [numbers] : []),
    ...(hasFigures(timeline) ? [figures] : []),
    ...(haveClaims(planned) ? [claims(theme)] : []),
  ];
}

function haveClaims(planned: readonly PlannedEntry[]): boolean {
  return planned.some(({ entry }) => !isEstablished(entry));
}

function hasImprint({ byline, published, updated, source, credit }: Timeline): boolean {
  return [byline, published, updated, source, credit].some((said) => said !== undefined);
}

function hasFigures({ pictures, entries }: Timeline): boolean {
  return pictures !== undefined || entries.some((entry) => entry.pictures !== undefined);
}

function hasNotes({ sources }: Timeline, planned: readonly PlannedEntry[]): boolean {
  const isNote = ({ kind }: EntryPart) => kind !== 'when' && kind !== 'who' && kind !== 'text';
  return sources !== undefined || planned.some(({ parts }) => parts.some(isNote));
}

/** The least width in pixels at which both sides have their column: 560, or what the braid leaves no less than that to cards of. */
export function twoSidesFrom({ width }: Gauge): number {
  return Math.max(560, Math.ceil((width + 2 * leastCard) / 16) * 16);
}

/** The narrowest card of one party beside a braid, in pixels: about 28 letters a line. */
const leastCard = 224;

/** Comments on lines of their own, which are for those who read this file. */
const comments = /^ *\/\*.*\*\/\n/gm;

/** Blanks that mean nothing: where rules begin and end, and behind colons and commas. */
const blanks = / *([{};]) +|(?<=[:,]) +|\n */g;

/**
 * About how tall a list of entries is in one column, in rem: what browsers take for the height of one that they have not laid out yet.
 */
function tallness(listed: readonly PlannedEntry[], { rhythm }: Theme): number {
  const lines = listed.reduce((sum, { entry }) => sum + 2 + Math.ceil(entry.text.length / 45), 0);
  return Math.round((lines * rhythm + listed.length * swing) / 16);
}

/** Lengths in rem, so that all of the page grows with the reader's own size of text. */
function measures(wide: Gauge, narrow: Gauge, twoSides: boolean): string {
  const { card, inset } = lengths;
  const { dot, margin } = knotsOf(wide.theme.strands);
  const page = twoSides ? 2 * card + wide.width : widestLede;
  const named = {
    r: wide.theme.rhythm,
    swing,
    link: inset - dot - margin,
    page,
    wide: wide.width,
    narrow: narrow.width,
    lanes: Math.max(24, wide.ranks.length * 7),
  };
  return Object.entries(named)
    .map(([name, px]) => `--${name}: ${px / 16}rem;`)
    .join(' ');
}

/** The colours by day and by night, and where the reader’s system has its own. */
export function schemes(timeline: Timeline, theme: Theme): string {
  const declare = (colors: Colors) =>
    `:root { ${Array.from(colors, ([name, value]) => `--${name}: ${value};`).join(' ')} }`;
  return `${inEachScheme(timeline, theme, declare)}\n${forced(timeline, theme, declare)}`;
}

/**
 * Where the reader's system sets its own colours, all that is no party's has those. What is drawn keeps the colours of day or of night,
 * whichever the system's are like: an image knows no others, and the legend has to look like what it explains.
 */
function forced(timeline: Timeline, theme: Theme, declare: (colors: Colors) => string): string {
  const names = [...colorsIn(timeline, theme, 'light').keys()];
  const grounds = names.filter((name) => /^(paper|g)/.test(name)).map((name) => [name, 'Canvas'] as const);
  const lines = ['ink', 'muted', 'rule'].map((name) => [name, 'CanvasText'] as const);
  return `@media (forced-colors: active) {\n${declare(new Map([...grounds, ...lines]))}\n}`;
}

/** The same rules with the colours of day and of night. */
function inEachScheme(timeline: Timeline, theme: Theme, rules: (colors: Colors) => string): string {
  const night = rules(colorsIn(timeline, theme, 'dark'));
  return `${rules(colorsIn(timeline, theme, 'light'))}\n@media screen and (prefers-color-scheme: dark) {\n${night}\n}`;
}

function colorsIn({ parties }: Timeline, theme: Theme, scheme: Scheme): Colors {
  return new Map(colorsOf(lookOf(theme, scheme), parties));
}

/** How the sample of each strand looks, and what takes its colour. */
function strands({ ranks, theme }: Gauge): string {
  return ranks
    .map(
      (_, place) =>
        `.s${place} { ${dashes(place, ranks, theme)}stroke: var(--c${place}); } ${shades(`.p${place}`, place)}`,
    )
    .join('\n');
}

/** The colours of one party's things: its own, its hairline, its ground. */
function shades(selector: string, key: number | string): string {
  return `${selector} { --c: var(--c${key}); --h: var(--h${key}); --g: var(--g${key}); }`;
}

function dashes(place: number, ranks: StrandRanks, theme: Theme): string {
  const { dash } = patternOf(place, ranks, theme);
  if (dash.length === 0) return '';
  const lengths = dash.map((length) => `${Math.round(length * theme.strands.width * 100) / 100}px`);
  return `stroke-linecap: round; stroke-dasharray: ${lengths.join(' ')}; `;
}

const stacks: Readonly<Record<Family, string>> = {
  serif: `"Sidelines Serif", ${scriptFamilies}, Georgia, "Times New Roman", "Noto Naskh Arabic", "Noto Serif CJK SC", serif, ${emojiFamilies}`,
  sans: `"Sidelines Sans", ${scriptFamilies}, system-ui, "Segoe UI", "Geeza Pro", "Hiragino Sans", "Noto Sans CJK SC", sans-serif, ${emojiFamilies}`,
};

/** The stacks, under their names. */
export function families(): string {
  return Object.entries(stacks)
    .map(([family, stack]) => `--${family}: ${stack};`)
    .join(' ');
}

/** A length in rem, so that it grows with the reader's own size of text. */
function rem(px: number): string {
  return `${Math.round((px / 16) * 1e5) / 1e5}rem`;
}

/** Every size of type in its font, as the values of `font`. */
export function fonts(theme: Theme, room: 'tight' | 'roomy'): string {
  const { title, lede, text, date, note, fine } = typeSizes(theme, room);
  const font = ({ size, leading }: TypeSizes['text'], family: Family) =>
    `${rem(size)}/${rem(leading)} var(--${family})`;
  return [
    `--title: 700 ${font(title, theme.fonts.title)};`,
    `--lede: ${font(lede, theme.fonts.lede)};`,
    `--text: ${font(text, theme.fonts.text)};`,
    `--date: 700 ${font(date, theme.fonts.text)};`,
    `--date-size: ${rem(date.size)};`,
    `--note: ${font(note, theme.fonts.text)};`,
    `--fine-size: ${rem(fine.size)};`,
  ].join(' ');
}

function strokes({ strands: style }: Theme): string {
  return `--strand: ${style.width}px; --thread: ${threadWidth(style)}px;`;
}

/** What lets the browser break words of running text by the rules of the page's language. */
export function hyphens(wide: Gauge): string {
  return `
:is(article, .lede) > p:not(.title), article li { hyphens: auto; hyphenate-limit-chars: 6 2 3; }
@container (inline-size >= ${twoSidesFrom(wide)}rem) { .bridge:not(.long) article > p { hyphens: manual; } }
`;
}

/** The handle of the overview: a line across all lanes that ends in a knob on the line below them. */
const thumb =
  'inline-size: 1rem; block-size: calc(var(--lanes) + var(--years) + var(--line)); border: 0; border-radius: 0; background: radial-gradient(var(--ink) 0.3rem, transparent 0.33rem) 50% calc(100% - 1.1rem) / 1rem 1rem no-repeat, linear-gradient(var(--ink), var(--ink)) top / 2px calc(100% - 1.6rem) no-repeat;';

/** What a page in a frame keeps free at each side, in pixels. */
export const framePadding = 12;

/** One column, as on a phone, and all that both arrangements share. */
const base = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: var(--text); text-spacing-trim: space-all; overflow-wrap: anywhere; }
h1, h2, h3, p, ol, ul { margin: 0; padding: 0; }
button, input, select { font: inherit; color: inherit; }
a { color: inherit; text-decoration: underline 1px; text-underline-offset: 0.16em; text-decoration-color: color-mix(in srgb, currentColor 55%, transparent); }
a:hover { text-decoration: underline 2px; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }

.page { max-inline-size: calc(var(--page) + 5rem); margin-inline: auto; padding: calc(var(--r) * 1.5) clamp(1.125rem, 5vw, 2.5rem); container-type: inline-size; }
.framed .page { padding: 0.5rem ${rem(framePadding)}; }
.page > * { max-inline-size: 40rem; margin-inline: auto; }

h1 { font: var(--title); letter-spacing: -0.006em; text-wrap: balance; }
/* What has no headline in the picture has none here; those who listen are still told what the page is. */
.untitled, .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lede { max-inline-size: 40rem; font: var(--lede); text-wrap: pretty; }
:is(h1:not(.untitled), header > p) + .lede { margin-block-start: calc(var(--r) * 0.75); }
.lede > * + * { margin-block-start: calc(var(--r) / 2); }
.ways { display: flex; flex-wrap: wrap; gap: 0 var(--r); color: var(--muted); }
header > .ways { margin-block-start: calc(var(--r) / 2); font-size: var(--date-size); }
.ways a { line-height: calc(var(--r) * 1.25); }
.ways span a { display: inline-block; min-inline-size: 1.5rem; margin-inline-end: 0.5rem; }

/* In a line of text, whose rows can be made about equally long, so that no name stands alone in the last. */
.legend { margin-block-start: calc(var(--r) * 0.75); text-wrap: balance; list-style: none; font-weight: 700; font-size: var(--date-size); }
.legend li { display: inline-flex; vertical-align: top; align-items: center; gap: 0.5rem; margin-inline-end: 1rem; color: var(--c); }
.legend svg { inline-size: 1.875rem; block-size: 1.5rem; flex: none; }

main { margin-block-start: calc(var(--r) * 0.75); }
.entries { --at: 0px; --above: 0px; --spine: var(--narrow); --covers: calc(var(--swing) * 2 - 1px); --cover: linear-gradient(var(--paper), var(--paper)); position: relative; display: flow-root; list-style: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.entries:first-of-type { padding-block-start: calc(var(--r) * 0.75); }
.entries:last-of-type { padding-block-end: calc(var(--r) * 0.75); }
.entries > li { position: relative; min-block-size: calc(var(--swing) * 2 + var(--above)); padding-block-start: calc(var(--swing) + var(--above)); padding-inline-start: var(--narrow); scroll-margin-block-start: var(--r); }
article { position: relative; padding-block: calc(var(--r) / 4) calc(var(--r) * 0.5); text-wrap: pretty; padding-inline-end: max(0px, 100% - ${rem(lengths.measure)}); }
article::before { content: ""; position: absolute; z-index: 1; inset-block-start: -0.75px; inset-inline: calc(var(--link) * -1) 0; border-block-start: 1.5px solid var(--h); }
:is(h2, h3) { font: var(--date); }
/* The gap between date and name goes by the page's direction, and stays behind the date where the name goes on below it. */
:is(h2, h3) > :first-child { margin-right: 0.3em; }
.who { color: var(--c); }
.names { color: var(--muted); }
b { font-weight: 700; color: var(--c); }
:is(article, .correction) > :is(p, ul) + :is(p, ul) { margin-block-start: calc(var(--r) / 4); }
/* Bullets hang in the margin, so that all lines begin where the text does. */
:is(article, .correction, .lede) > ul { list-style-type: "• "; }

.entries > .bridge { padding: calc(var(--swing) + var(--above)) 0 var(--swing); }
.bridge article { margin-inline: -0.625rem; padding: calc(var(--r) * 0.75) 1.25rem; padding-inline-end: max(1.25rem, 100% - ${rem(lengths.measure + 20)}); background: var(--gt); border-radius: var(--corners); }
.entries > .bridge article::before { z-index: 0; inset-block-start: -1px; inset-inline: var(--corners); block-size: 2px; border: 0; background: var(--edge); }

/* Strands at rest run behind all entries; what they do at an entry covers them there, but for half a pixel, so that no light shows where pieces join. Below a bridge it is its heading that bears them, at the foot of the card. */
.entries::before, .entries > li::before, .bridge :is(h2, h3)::after { content: ""; position: absolute; inset-inline-start: var(--at); inline-size: var(--spine); pointer-events: none; }
.entries::before { inset-block: 0; background: var(--rest) 0 0 / 100% auto; }
.entries > li::before { z-index: 1; inset-block-start: var(--above); block-size: calc(var(--swing) * 2); --up: calc(var(--swing) * -1 * var(--piece)); background: var(--pieces) 0 var(--up) / 100% auto no-repeat, var(--cover) 0 0.5px / 100% var(--covers) no-repeat; }
.entries > .bridge { --covers: calc(var(--swing) - 3px); }
.bridge :is(h2, h3)::after { inset-block-start: 100%; margin-inline-start: 0.625rem; block-size: var(--swing); --up: calc(var(--swing) * (-2 - var(--piece))); background: var(--pieces) 0 var(--up) / 100% auto no-repeat, linear-gradient(var(--paper), var(--paper)) 0 0 / 100% calc(100% - 0.5px) no-repeat; }
/* A year, or how much later it is, stands on a hairline that leaves the braid alone. Those who listen hear it in the dates. */
.entries > [data-before] { --above: 2.25rem; }
.entries > [data-before]::after { content: attr(data-before); content: attr(data-before) / ""; position: absolute; inset-block-start: 0.25rem; inset-inline: var(--narrow) 0; border-block-end: 1px solid var(--rule); font: var(--note); line-height: 1.5rem; color: var(--muted); }
path { fill: none; stroke-width: var(--strand); }
.thread { stroke: var(--paper); stroke-width: var(--thread); }
.margin { fill: var(--paper); }
.together { fill: var(--ct); }
${shades('.pt', 't')}
${shades('.pn', 'n')}

/* Tools are there only where scripts run. They take their places before anything is painted. */
.tools, .overview, .share { display: none; }
.js .tools { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: calc(var(--r) * 0.75); font-size: 0.875rem; }
.tools :is(input, button), select, dialog button { min-block-size: 2rem; background: var(--paper); border: 1px solid var(--muted); border-radius: 2px; padding: 0 0.5rem; margin: 0; cursor: pointer; }
select { max-inline-size: 100%; }
.tools input { flex: 1 1 6rem; min-inline-size: 6rem; max-inline-size: 20rem; cursor: text; }
input::placeholder { color: var(--muted); opacity: 1; }
.tools p { line-height: 2rem; color: var(--muted); flex: 1 0 auto; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tools [data-tool="open"] { inline-size: 2rem; padding: 0; }
.options { display: flex; flex-wrap: wrap; gap: 0.5rem; inline-size: 100%; }
[data-tool="options"]::after { content: " ▾"; content: " ▾" / ""; }
[aria-expanded="true"]::after { content: " ▴"; content: " ▴" / ""; }
[aria-expanded="false"] + .options { display: none; }
html:not(.filtered) .options ~ p { position: absolute; clip-path: inset(50%); }
@media (pointer: coarse) {
  [data-tool="open"] { display: none; }
  .tools :is(input, button), select { min-block-size: 2.5rem; }
}
@container (inline-size < 35rem) {
  .dense text:nth-child(even) { display: none; }
  .js header:has([aria-expanded="false"]) .legend:has(> :nth-child(4)) { display: none; }
}
@container (inline-size >= 35rem) {
  .js:not(.framed) .tools > .options { display: contents; }
  .js:not(.framed) [data-tool="options"] { display: none; }
  html:not(.framed) .options ~ p { position: static; clip-path: none; }
  .legend li { margin-inline-end: calc(var(--r) * 1.25); }
  .tools input { max-inline-size: 13rem; }
  .tools [data-tool="open"] { order: 1; margin-inline-start: auto; }
}

/* The overview goes up with the page, but for its last line, and comes back whole when it is used. */
.overview { --years: 1.25rem; --line: 2rem; --up: calc(var(--lanes) + var(--years)); }
.js:not(.framed) .overview { display: block; position: sticky; inset-block-start: calc(0px - var(--up)); z-index: 2; margin-block-end: calc(var(--r) / 2); padding-inline: 0.5rem; background: var(--paper); border-block-end: 1px solid var(--rule); }
.overview:not(:has(text)) { --years: 0.25rem; }
.overview:is(:active, :has(:focus-visible)) { --up: 0px; }
@media (hover: hover) {
  .overview:hover { --up: 0px; }
}
.overview svg { display: block; inline-size: 100%; block-size: var(--lanes); overflow: visible; }
.overview path { stroke: var(--c); stroke-width: 2.5px; vector-effect: non-scaling-stroke; }
.overview .thin { stroke-width: 1px; }
.overview .rules { --c: var(--rule); stroke-width: 0.75px; }
.overview .phases { --c: var(--muted); stroke-width: 1.5px; stroke-dasharray: 2 2; }
.filtered .rules + g { opacity: 0.25; }
.overview .years { position: relative; z-index: 2; margin-inline-start: 0.25rem; block-size: var(--years); font-size: 0.75rem; fill: var(--muted); pointer-events: none; }
text { cursor: pointer; pointer-events: auto; }
.overview input { appearance: none; position: absolute; inset: 0; z-index: 1; inline-size: 100%; block-size: 100%; margin: 0; background: none; cursor: pointer; }
.overview input::-webkit-slider-thumb { appearance: none; ${thumb} }
.overview input::-moz-range-thumb { ${thumb} }
.overview input:focus-visible { outline-offset: -2px; }
.overview p { font-size: 0.8125rem; line-height: 1.25rem; }
input + p { position: relative; block-size: var(--line); pointer-events: none; }
input + p::before { content: ""; position: absolute; inset-block-start: 0.375rem; inset-inline: 0; block-size: 2px; background: linear-gradient(90deg, var(--ink) calc(var(--here, 0) * 100%), var(--rule) 0); }
.overview :is(b, .tip) { --by: calc(var(--here, 0) * 100%); position: absolute; inset-block-start: 0.75rem; inset-inline-start: var(--by); translate: calc(0px - var(--by)); inline-size: max-content; max-inline-size: 100%; background: var(--paper); }
.overview b { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.overview .tip { inset-block-start: calc(100% + 0.25rem); max-inline-size: min(20rem, 100%); padding: 0.25rem 0.5rem; border: 1px solid var(--muted); }
.js:not(.framed) .entries > li { scroll-margin-block-start: calc(var(--lanes) + 4rem); }
.js :is(h2, h3) { padding-inline-end: 1.75rem; }
dialog { border: 1px solid var(--ink); border-radius: 2px; padding: var(--r); background: var(--paper); color: var(--ink); max-inline-size: 20rem; }
dialog::backdrop { background: rgb(0 0 0 / 0.4); }
dialog label { display: flex; align-items: center; gap: 0.5rem; min-block-size: 1.5rem; font-weight: 700; }
dialog input { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--ink); }
dl { margin: calc(var(--r) / 2) 0; }
dd dl { margin: 0; }
dl div { display: flex; gap: 0.75rem; align-items: baseline; padding-block: 0.125rem; }
dt { flex: none; min-inline-size: 1.5rem; padding-inline: 0.375rem; text-align: center; border: 1px solid var(--rule); border-radius: 2px; line-height: 1.5rem; }
kbd { font: inherit; }
dd { margin: 0; }
@media screen {
  .early .entries { --rest: none; --pieces: none; }
  .entries > .out, .entries[hidden], .filtered .phase:not(:has(> .entries:not([hidden]))) { display: none; }
  .entries:not(:only-of-type) { content-visibility: auto; contain-intrinsic-block-size: auto var(--tall); overflow-clip-margin: 1rem; }
  /* Who reads a choice of entries goes by their dates: the first of a year may not be among them. */
  .filtered .entries > li { --above: 0px; }
  .filtered .entries > [data-before]::after { content: none; }
  .filtered .entries:not(:only-of-type) { contain-intrinsic-block-size: calc(var(--tall) * var(--share)); }
}

footer :is(p, li) { line-height: 1.5rem; }
footer .ways { margin-block-end: calc(var(--r) / 2); }
.closing { font-size: var(--fine-size); }
footer { margin-block-start: calc(var(--r) * 1.5); padding-block-start: calc(var(--r) / 2); border-block-start: 1px solid var(--rule); font: var(--note); color: var(--muted); }
`;

/** What is mirrored where the page runs from right to left. */
const rightToLeft = `
[dir="rtl"] :is(h2, h3) > :first-child { margin: 0 0 0 0.3em; }
[dir="rtl"] svg:not(.years), [dir="rtl"] .entries::before, [dir="rtl"] .entries > li::before, [dir="rtl"] .bridge article::before, [dir="rtl"] .bridge :is(h2, h3)::after { transform: scaleX(-1); }
[dir="rtl"] input + p::before { transform: scaleX(-1); }
[dir="rtl"] .overview :is(b, .tip) { translate: var(--by); }
`;

/** Who made it, when, of what. */
const imprint = `
.imprint { display: flex; flex-wrap: wrap; gap: 0 1.5em; }
.byline { margin-block-start: calc(var(--r) / 2); font-size: var(--date-size); color: var(--muted); }
.by { font-weight: 700; color: var(--ink); }
`;

/** The numbers of notes, which move no line apart, and the source that one of them leads to. */
const numbers = `
sup { font-size: 0.75em; line-height: 0; }
sup a { padding: 0.5em 0.1em; }
.sources > :target { outline: 2px solid var(--ink); outline-offset: 2px; }
`;

/** What entries have besides a text: headlines, claims, sources, corrections. */
const notes = `
.title { font-weight: 700; }
:is(.claim, .title, .correction > p:first-child) + * { margin-block-start: 0; }
:is(.sources, .claim, .note, .correction) { font-size: 0.875rem; color: var(--muted); }
.claim { font-style: italic; }
.sources { list-style: none; }
.correction { margin-block-start: calc(var(--r) / 4); border-inline-start: 2px solid var(--c); padding-inline-start: 0.75rem; }
footer .sources { margin-block-end: calc(var(--r) / 2); }
footer .correction { margin-block-end: calc(var(--r) / 2); border: 0; padding: 0; }
`;

/** Pictures with what stands below them; where there is none, what it shows. */
const figures = `
figure { margin: calc(var(--r) / 2) 0 0; }
figure img { display: block; max-inline-size: 100%; block-size: auto; }
figure .alt { padding: calc(var(--r) / 2) 0.75rem; border: 1px solid var(--muted); font-style: italic; }
figcaption { margin-block-start: calc(var(--r) / 4); font: var(--note); text-align: start; text-wrap: pretty; }
figcaption small { font-size: inherit; color: var(--muted); }
header > figure { margin-block-start: calc(var(--r) * 0.75); }
`;

/** A phase is a band across the braid. */
function phases({ fonts }: Theme): string {
  return `
[data-start] .nothing + .phase { margin-block-start: calc(var(--r) / 2); }
.phase > header { border-block-start: 2px solid; padding-block: calc(var(--r) / 4) calc(var(--r) / 2); font: var(--lede); }
.phase .chapter { padding: 0; font: 700 1.2em/1.2 var(--${fonts.title}); text-wrap: balance; }
.about { max-inline-size: 40rem; text-wrap: pretty; }
.about > * { margin-block-start: calc(var(--r) / 4); }
.about > ul { list-style-type: "• "; }
`;
}

/** Two columns with the braid between them. */
const twoColumns = `
.heads { column-gap: var(--wide); }
article { font: var(--text); }
.entries { --at: calc(50% - var(--wide) / 2); --spine: var(--wide); }
.entries > li { padding-inline: 0; }
.entries > [data-before]::after { inset-inline: 0; border: 0; background: linear-gradient(var(--rule), var(--rule)) left bottom / calc(50% - var(--wide) / 2) 1px no-repeat, linear-gradient(var(--rule), var(--rule)) right bottom / calc(50% - var(--wide) / 2) 1px no-repeat; }
.bridge :is(h2, h3)::after { margin: 0; }
.entries > .start { clear: inline-start; }
.entries > .end { clear: inline-end; }
.entries > :is(.bridge, [data-before]) { clear: both; }
/* A card may run on beside the cards of the other side. */
:is(.start, .end) article { inline-size: calc(50% - var(--wide) / 2); padding-inline-end: max(0px, 50% - var(--wide) / 2 - 26.75rem); }
.start article { float: inline-start; }
.end article { float: inline-end; }
.start article::before { inset-inline: 0 calc(var(--link) * -1); }
.bridge :is(h2, h3) { padding-inline: 1.75rem; }
.bridge article { margin-inline: 0; text-align: center; text-wrap: balance; padding-inline: max(1.5rem, 50% - 13.125rem); }
.bridge.long article { text-align: start; text-wrap: pretty; padding-inline: max(1.5rem, 50% - ${rem(lengths.measure / 2)}); }
.bridge.long :is(h2, h3) { padding-inline-start: 0; }
.bridge article > ul { inline-size: fit-content; margin-inline: auto; text-align: start; text-wrap: pretty; }
.bridge:not(.long) .correction { inline-size: fit-content; margin-inline: auto; text-align: start; }
`;

const media = `
@media print {
  :root { --paper: #fff; }
  .ways, .js:root :is(.tools, .overview), .js .share:not([hidden]), .menu, dialog { display: none; }
  .page { padding: 0; }
  article, li { break-inside: avoid; }
  :is(.sources, .note) a[rel]::after { content: " (" attr(href) ")"; }
}
@media (forced-colors: active) {
  .bridge article { border-block: 1px solid CanvasText; }
  .overview :is(input, p), .entries > [data-before]::after { forced-color-adjust: none; }
}
`;

/**
 * Strands at rest on paper, as so many images below one another: printers make bitmaps of what is repeated, and spell out all
 * dashes of an image of which a page shows a part.
 * @param pair what the strands of two parties are called that have images of their own
 */
function onPaper(count: number, pair: readonly string[]): string {
  const imagesOf = (strands: string) => Array.from({ length: count }, () => `var(--${strands})`).join();
  const places = Array.from({ length: count }, (_, index) => `0 ${index * restHeight}px`).join();
  const layers =
    pair.length === 0 ? '' : ` [data-start] .entries::before { background-image: ${pair.map(imagesOf).join()}; }`;
  return `@media print { .entries::before { background: ${imagesOf('rest')}; background-position: ${places}; background-size: 100% auto; background-repeat: no-repeat; }${layers} }`;
}
