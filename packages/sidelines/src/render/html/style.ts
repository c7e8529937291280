import { type TypeSizes, typeSizes, widestLede } from '../../layout/measures.ts';
import type { StrandRanks } from '../../layout/order/crossings.ts';
import { type Family, lengths, lookOf, marginWidth, type Scheme, type Theme, threadWidth } from '../../layout/theme.ts';
import type { Timeline } from '../../model/timeline.ts';
import { type Gauge, patternOf, swing } from './braid.ts';
import { colorsOf } from './colors.ts';
import { emojiFamilies, scriptFamilies } from './faces.ts';
import type { PlannedEntry } from './plan.ts';

/** The style sheet of a page: what every page has, and what depends on its parties and its entries. */
export function styleSheet(timeline: Timeline, planned: readonly PlannedEntry[], wide: Gauge, narrow: Gauge): string {
  const twoSides = timeline.parties.length > 1;
  const { theme } = wide;
  return [
    `:root { ${measures(wide, narrow, twoSides)} ${fonts(theme, 'tight')} ${strokes(theme)} --corners: ${theme.corners}px; }`,
    schemes(timeline, theme),
    base,
    strands(wide),
    ...(twoSides
      ? [
          `@supports (grid-template-rows: subgrid) {\n@container (inline-size >= 42rem) {\n.page > * { ${fonts(theme, 'roomy')} }${twoColumns}${rows(planned)}}\n}\n`,
        ]
      : []),
    media,
  ].join('\n');
}

/** Lengths in rem, so that all of the page grows with the reader's own size of text. */
function measures(wide: Gauge, narrow: Gauge, twoSides: boolean): string {
  const { card, inset } = lengths;
  const page = twoSides ? 2 * card + wide.width : widestLede;
  const named = {
    r: wide.theme.rhythm,
    swing,
    inset,
    page,
    wide: wide.width,
    narrow: narrow.width,
    'wide-middle': wide.middle,
  };
  return Object.entries(named)
    .map(([name, px]) => `--${name}: ${px / 16}rem;`)
    .join(' ');
}

function schemes(timeline: Timeline, theme: Theme): string {
  const colorsIn = (scheme: Scheme) => colorsOf(lookOf(theme, scheme), timeline.parties);
  const day = colorsIn('light');
  const night = colorsIn('dark');
  const system = day.map(([name]) => [name, /^(paper|g)/.test(name) ? 'Canvas' : 'CanvasText'] as const);
  const declare = (colors: readonly (readonly [string, string])[]) =>
    `:root { ${colors.map(([name, value]) => `--${name}: ${value};`).join(' ')} }`;
  return [
    declare(day),
    `@media screen and (prefers-color-scheme: dark) { ${declare(night)} }`,
    `@media (forced-colors: active) { ${declare(system)} }`,
  ].join('\n');
}

/** How each strand looks, and what takes its colour. A line is as long as its text, and measured in em; a path is not. */
function strands({ ranks, theme }: Gauge): string {
  return ranks
    .map(
      (_, place) =>
        `${dashes(place, ranks, theme)}.s${place} { stroke: var(--c${place}); } .k${place} { fill: var(--c${place}); } ${shades(`.p${place}`, place)}`,
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
  const lengths = (unit: string, scale: number) =>
    dash.map((length) => `${Math.round(length * theme.strands.width * scale * 10000) / 10000}${unit}`).join(' ');
  return `.s${place} { stroke-linecap: round; } path.s${place} { stroke-dasharray: ${lengths('px', 1)}; } line.s${place} { stroke-dasharray: ${lengths('em', 1 / 16)}; stroke-dashoffset: ${lengths('em', 1 / 16).split(' ')[0]}; } `;
}

/** The rows of a wide page: a card may run on beside the cards of the other side. */
function rows(planned: readonly PlannedEntry[]): string {
  return planned.map(({ row, span }) => `.r${row} { grid-row: ${row} / span ${span}; }\n`).join('');
}

const stacks: Readonly<Record<Family, string>> = {
  serif: `"Sidelines Serif", ${scriptFamilies}, Georgia, "Times New Roman", "Noto Naskh Arabic", "Noto Serif CJK SC", serif, ${emojiFamilies}`,
  sans: `"Sidelines Sans", ${scriptFamilies}, system-ui, "Segoe UI", "Geeza Pro", "Hiragino Sans", "Noto Sans CJK SC", sans-serif, ${emojiFamilies}`,
};

/** A length in rem, so that it grows with the reader's own size of text. */
function rem(px: number): string {
  return `${Math.round((px / 16) * 1e5) / 1e5}rem`;
}

/** Every size of type in its font, as the values of `font`. */
function fonts(theme: Theme, room: 'tight' | 'roomy'): string {
  const { title, lede, text, date, note } = typeSizes(theme, room);
  const font = ({ size, leading }: TypeSizes['text'], family: Family) =>
    `${rem(size)}/${rem(leading)} ${stacks[family]}`;
  return [
    `--title: 700 ${font(title, theme.fonts.title)};`,
    `--lede: ${font(lede, theme.fonts.lede)};`,
    `--text: ${font(text, theme.fonts.text)};`,
    `--date: 700 ${font(date, theme.fonts.text)};`,
    `--date-size: ${rem(date.size)};`,
    `--note: ${font(note, theme.fonts.text)};`,
  ].join(' ');
}

/** The widths of strands: of a path in pixels, of a line in em. */
function strokes({ strands: style }: Theme): string {
  const widths = { strand: style.width, thread: threadWidth(style), margin: marginWidth(style) };
  return Object.entries(widths)
    .map(([name, width]) => `--${name}: ${width}px; --${name}-em: ${width / 16}em;`)
    .join(' ');
}

/** One column, as on a phone, and all that both arrangements share. */
const base = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: var(--text); text-spacing-trim: space-all; overflow-wrap: anywhere; }
h1, h2, p, ol, ul { margin: 0; padding: 0; }
a { color: inherit; text-decoration: underline 1px; text-underline-offset: 0.16em; text-decoration-color: color-mix(in srgb, currentColor 55%, transparent); }
a:hover { text-decoration: underline 2px; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }

.page { max-inline-size: calc(var(--page) + 5rem); margin-inline: auto; padding: calc(var(--r) * 1.5) clamp(1.125rem, 5vw, 2.5rem); container-type: inline-size; }
.page > * { max-inline-size: 40rem; margin-inline: auto; }

h1 { font: var(--title); letter-spacing: -0.006em; text-wrap: balance; }
/* What has no headline in the picture has none here; those who listen are still told what the page is. */
.untitled { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lede { max-inline-size: 40rem; font: var(--lede); text-wrap: pretty; }
h1:not(.untitled) + .lede { margin-block-start: calc(var(--r) * 0.75); }
.lede p + p { margin-block-start: calc(var(--r) / 2); }
nav { margin-block-start: calc(var(--r) * 0.75); display: flex; flex-wrap: wrap; gap: 0 var(--r); font-size: var(--date-size); color: var(--muted); }
nav a { line-height: calc(var(--r) * 1.25); }
nav span a { display: inline-block; margin-inline-end: 0.5rem; }

.legend { margin-block-start: var(--r); display: flex; flex-wrap: wrap; gap: 0 calc(var(--r) * 1.25); list-style: none; font-weight: 700; font-size: var(--date-size); }
.legend li { display: flex; align-items: center; gap: 0.5rem; color: var(--c); }
.legend svg { inline-size: 1.875rem; block-size: 1.5rem; flex: none; }

main { margin-block-start: var(--r); }
.entries { list-style: none; }
.entries > li { position: relative; display: grid; grid-template-columns: var(--narrow) minmax(0, 1fr); scroll-margin-block-start: var(--r); }
article { position: relative; margin-block-start: var(--swing); padding-block: calc(var(--r) / 4) calc(var(--r) * 0.5); text-wrap: pretty; padding-inline-end: max(0px, 100% - 26.75rem); }
article::before { content: ""; position: absolute; inset-block-start: -0.75px; inset-inline: calc(var(--inset) * -1) 0; border-block-start: 1.5px solid var(--h); }
h2 { font: var(--date); }
h2 span { color: var(--c); }
.title { font-weight: 700; }
:is(article, .correction) > p + p { margin-block-start: calc(var(--r) / 4); }
.correction > p + p, article > .title + p { margin-block-start: 0; }
.sources, .correction { font-size: 0.875rem; color: var(--muted); }
.sources { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; }
.correction { margin-block-start: calc(var(--r) / 4); border-inline-start: 2px solid var(--c); padding-inline-start: 0.75rem; }

.entries > .bridge { display: block; padding-block: var(--swing); }
.bridge article { margin: 0 -0.625rem; padding: calc(var(--r) * 0.75) 1.25rem; padding-inline-end: max(1.25rem, 100% - 30rem); background: var(--gt); border-radius: var(--corners); }
.bridge article::before { content: none; }
.edge { position: absolute; inset-block-start: -1px; inset-inline: var(--corners); display: flex; }
.edge span { flex: 1; border-block-start: 2px solid var(--c); }

.spine { position: relative; z-index: 1; pointer-events: none; }
.bridge .spine { position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: var(--narrow); }
.spine svg { display: block; overflow: visible; font-size: 1rem; inline-size: var(--narrow); }
.spine .wide { display: none; inline-size: var(--wide); }
.head { block-size: calc(var(--swing) * 2); }
.spine .run { position: absolute; inset-block-start: calc(var(--swing) * 2 - 0.5px); block-size: calc(100% - var(--swing) * 2 + 1px); }
.overhang { block-size: calc(var(--r) * 0.75); }
.spine.overhang .run { inset-block-start: 0; block-size: calc(100% + 0.5px); }
.entries + .overhang .run { inset-block-start: -0.5px; }
.bridge .head, .foot { block-size: var(--swing); }
.spine .foot { position: absolute; inset-block-end: 0; clip-path: inset(0); }
[dir="rtl"] svg { transform: scaleX(-1); }
.symbols { position: absolute; inline-size: 0; block-size: 0; }
symbol { overflow: visible; }
path, line { fill: none; }
path { stroke-width: var(--strand); }
line { stroke-width: var(--strand-em); }
/* A margin begins and ends a little late, so that it never touches the piece of strand above or below. */
path.margin { stroke: var(--paper); stroke-width: var(--margin); stroke-dasharray: 0 0.04 0.92 0.04; }
.thread { stroke: var(--paper); }
path.thread { stroke-width: var(--thread); }
line.thread { stroke-width: var(--thread-em); }
circle.margin, rect.margin { fill: var(--paper); }
.together { fill: var(--ct); }
.nobody { fill: var(--cn); }
${shades('.pt', 't')}
${shades('.pn', 'n')}
:target article { background: var(--g); }
.start:target article, .end:target article { box-shadow: 0 0 0 calc(var(--r) / 4) var(--g); }
.bridge:target article { outline: 1px solid var(--ct); }

/* Tools are there only where scripts run. They take their places before anything is painted. */
.tools, .overview, .copy { display: none; }
.js:not(.framed) .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; margin-block-start: calc(var(--r) * 0.75); font-size: 0.875rem; }
.tools > *, dialog button { font: inherit; color: inherit; min-block-size: 2rem; background: var(--paper); border: 1px solid var(--muted); border-radius: 2px; padding: 0 0.5rem; margin: 0; }
select { max-inline-size: 100%; }
.tools input { flex: 1 1 6rem; min-inline-size: 6rem; max-inline-size: 13rem; }
input::placeholder { color: var(--muted); opacity: 1; }
.tools p { border: 0; padding: 0; line-height: 2rem; color: var(--muted); flex: 1 0 auto; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tools button { inline-size: 2rem; padding: 0; cursor: pointer; }
.js:not(.framed) .overview { display: block; position: sticky; inset-block-start: 0; z-index: 2; block-size: 2.25rem; margin-block-end: var(--r); background: var(--paper); border-block-end: 1px solid var(--rule); }
.overview svg { position: absolute; inset: 0.375rem 0.5rem; inline-size: calc(100% - 1rem); block-size: 1.5rem; overflow: visible; }
.overview path { stroke: var(--c); stroke-width: 2.5px; vector-effect: non-scaling-stroke; }
.overview input { appearance: none; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; background: none; cursor: pointer; }
.overview input::-webkit-slider-thumb { appearance: none; inline-size: 1rem; block-size: 2.25rem; border: 0; border-radius: 0; background: linear-gradient(var(--ink), var(--ink)) center / 2px 100% no-repeat, linear-gradient(var(--ink), var(--ink)) bottom / 0.5rem 3px no-repeat; }
.overview input::-moz-range-thumb { inline-size: 1rem; block-size: 2.25rem; border: 0; border-radius: 0; background: linear-gradient(var(--ink), var(--ink)) center / 2px 100% no-repeat, linear-gradient(var(--ink), var(--ink)) bottom / 0.5rem 3px no-repeat; }
.overview input:focus-visible { outline-offset: -2px; }
.js:not(.framed) .entries > li { scroll-margin-block-start: 2.75rem; }
.js h2 { padding-inline-end: 1.75rem; }
.js .copy:not([hidden]) { display: block; position: absolute; z-index: 1; inset-block-start: calc(var(--r) / 4); inset-inline-end: 0; inline-size: 1.5rem; block-size: 1.5rem; padding: 0; border: 0; background: none; color: var(--muted); font: var(--text); font-size: 1rem; line-height: 1.5rem; cursor: pointer; }
.copy::before { content: "#"; }
.copy[data-done]::before { content: "✓"; }
.copy:hover { color: var(--ink); }
.bridge .copy { inset-inline-end: 0.25rem; }
dialog { border: 1px solid var(--ink); border-radius: 2px; padding: var(--r); background: var(--paper); color: var(--ink); max-inline-size: 20rem; }
dialog::backdrop { background: rgb(0 0 0 / 0.4); }
dialog label { display: flex; align-items: center; gap: 0.5rem; min-block-size: 1.5rem; font-weight: 700; }
dialog input { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--ink); }
dl { margin: calc(var(--r) / 2) 0; }
dl div { display: flex; gap: 0.75rem; align-items: center; padding-block: 0.125rem; }
dt { flex: none; inline-size: 1.5rem; text-align: center; border: 1px solid var(--rule); border-radius: 2px; line-height: 1.5rem; }
kbd { font: inherit; }
dd { margin: 0; }
@media screen {
  .entries > .out { display: none; }
}

footer { margin-block-start: calc(var(--r) * 1.5); padding-block-start: calc(var(--r) / 2); border-block-start: 1px solid var(--rule); font: var(--note); color: var(--muted); }
`;

/** Two columns with the braid between them. */
const twoColumns = `
.page > * { max-inline-size: var(--page); }
article { font: var(--text); }
.entries { display: grid; grid-template-columns: minmax(0, 1fr) var(--wide) minmax(0, 1fr); }
.entries > li { grid-template: subgrid / subgrid; }
@media screen { .filtered .entries > li { grid-row: var(--at); } }
.bridge h2 { padding-inline: 1.75rem; }
.entries > .start { grid-column: 1 / 3; }
.entries > .end { grid-column: 2 / 4; }
.entries > .bridge { grid-column: 1 / 4; }
.start .spine { grid-area: 1 / 2 / 2 / 3; }
.end .spine { grid-area: 1 / 1 / 2 / 2; }
.start article { grid-area: 1 / 1 / -1 / 2; }
.end article { grid-area: 1 / 2 / -1 / 3; }
.start article::before { inset-inline: 0 calc(var(--inset) * -1); }
.bridge .spine { inset-inline-start: calc(50% - var(--wide-middle)); inline-size: var(--wide); }
.bridge article { margin: 0; text-align: center; text-wrap: balance; padding-inline: max(1.5rem, 50% - 13.125rem); }
.overhang { inline-size: var(--wide); margin-inline: calc(50% - var(--wide-middle)); }
.bridge .sources { justify-content: center; }
.bridge .correction { inline-size: fit-content; margin-inline: auto; text-align: start; }
.spine .wide { display: block; }
.spine .narrow { display: none; }
`;

const media = `
@media print {
  nav, .js:not(.framed) :is(.tools, .overview), .js .copy:not([hidden]), dialog { display: none; }
  .page { padding: 0; }
  article, li { break-inside: avoid; }
  .bridge article { print-color-adjust: exact; }
  .sources a::after { content: " (" attr(href) ")"; }
}
@media (forced-colors: active) {
  .bridge article { border-block: 1px solid CanvasText; }
}
`;
