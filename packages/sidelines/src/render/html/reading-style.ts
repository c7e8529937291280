/** How the page shows what its reader does: what was found, who is filtered by. */
export const reading = `
/* Names of the legend are filters where scripts run; they look and stand as they do without. */
.legend button { display: flex; align-items: center; gap: 0.5rem; padding: 0; border: 0; background: none; cursor: pointer; }
.legend button:hover bdi { text-decoration: underline 1px; text-underline-offset: 0.25em; }
.legend [aria-pressed="true"] bdi { text-decoration: underline 2px; text-underline-offset: 0.25em; }
.legend:has([aria-pressed="true"]) [aria-pressed="false"] { color: var(--muted); }
.legend:has([aria-pressed="true"]) [aria-pressed="false"] svg { opacity: 0.4; }
.nothing { padding-block: var(--r); }
.nothing button { font-size: 0.875rem; min-block-size: 2rem; background: var(--paper); border: 1px solid var(--muted); border-radius: 2px; padding: 0 0.5rem; margin-inline-start: 0.5rem; cursor: pointer; }

/* Ways to hand an entry on, at the end of the line of its date. */
@supports selector(:popover-open) {
  .js .share:not([hidden]) { display: grid; place-items: center; position: absolute; z-index: 3; inset-block-start: calc(var(--r) / 8); inset-inline-end: 0; inline-size: 1.75rem; block-size: 1.75rem; padding: 0; border: 0; border-radius: 2px; background: none; color: var(--muted); cursor: pointer; }
  .share:hover { color: var(--ink); }
  .share svg { inline-size: 1.25rem; block-size: 1.25rem; overflow: visible; }
  .share path { stroke: currentColor; stroke-width: 1.75px; }
  .share[data-done]::before { content: "✓"; }
  .share[data-done] svg { display: none; }
  .bridge .share { inset-inline-end: 0.25rem; }
  .menu:popover-open { position: absolute; inset: auto; margin: 0.25rem 0 0; display: grid; min-inline-size: 10rem; padding: 0.25rem; border: 1px solid var(--ink); border-radius: 2px; background: var(--paper); color: var(--ink); font-size: 0.875rem; }
  .menu button { min-block-size: 2.25rem; padding: 0 0.75rem; border: 0; border-radius: 2px; background: none; text-align: start; cursor: pointer; }
  .menu button:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
  .menu button:focus-visible { outline-offset: -2px; }
}

/* One entry at a time, in the middle of the window; the window comes to rest at one, whatever moves it. */
.tools [data-tool="step"] { inline-size: auto; margin: 0; padding: 0 0.5rem; }
.framed [data-tool="step"], .bar { display: none; }
@media screen {
  .stepping { scroll-snap-type: y mandatory; scroll-padding-block: 2.5rem 3.5rem; }
  .stepping .heads, .stepping .page > footer, .stepping .page > header > :not(h1) { display: none; }
  .stepping :is(h1, .phase > header) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .stepping .page { padding-block: 0; }
  .stepping main { margin: 0; }
  .js.stepping .overview { margin: 0; }
  .stepping .entries { display: grid; grid: auto-flow minmax(calc(100svh - 6rem), auto) / minmax(0, 1fr); align-items: center; padding: 0; --tall: 9000vh; }
  .stepping .entries > li { scroll-snap-align: center; scroll-snap-stop: always; }
  .stepping article { font-size: 1.25rem; line-height: 1.5; }
  .stepping article > :is(h2, h3) { font-size: 1.125rem; }
  .stepping .at > article::after { content: none; }
  .stepping .bar { display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 0.5rem; position: fixed; z-index: 4; inset: auto 0 0; margin: 0; padding: 0.5rem; color: var(--ink); background: var(--paper); border-block-start: 1px solid var(--rule); font-size: 0.875rem; }
  .bar p { min-inline-size: 5rem; text-align: center; font-variant-numeric: tabular-nums; color: var(--muted); }
  .bar button { min-block-size: 2.25rem; padding: 0 0.75rem; border: 1px solid var(--muted); border-radius: 2px; background: var(--paper); cursor: pointer; }
  .bar [aria-disabled="true"] { border-color: var(--rule); color: var(--muted); cursor: default; }
}
article:focus { outline: none; }
@media screen {
  /* Frames of an entry stand above the braid beside it, so that they are whole. */
  :is(:target, .at) > article::after, article:focus-visible::after { content: ""; position: absolute; z-index: 2; inset: calc(var(--r) / -4); border: 1px solid var(--c); border-radius: 2px; pointer-events: none; }
  :target > article::after { background: color-mix(in srgb, var(--c) 8%, transparent); }
  .at > article::after, article:focus-visible::after { border: 2px solid var(--ink); }
  ::highlight(found) { background-color: #ffe066; color: #1c1a17; }
  mark { background: #ffe066; color: #1c1a17; }
  @media (forced-colors: active) {
    :target > article::after { border: 2px solid Highlight; background: none; }
    ::highlight(found) { background-color: Mark; color: MarkText; }
    mark { background: Mark; color: MarkText; }
  }
}
@media print {
  .nothing { display: none; }
  mark { background: none; color: inherit; }
}
`;
