/** How the page shows what its reader does: what was found, who is filtered by. */
export const reading = `
/* Names of the legend are filters where scripts run; they look and stand as they do without. */
.legend button { display: flex; align-items: center; gap: 0.5rem; padding: 0; border: 0; background: none; font: inherit; color: inherit; cursor: pointer; }
.legend button:hover bdi { text-decoration: underline 1px; text-underline-offset: 0.25em; }
.legend [aria-pressed="true"] bdi { text-decoration: underline 2px; text-underline-offset: 0.25em; }
.legend:has([aria-pressed="true"]) [aria-pressed="false"] { color: var(--muted); }
.legend:has([aria-pressed="true"]) [aria-pressed="false"] svg { opacity: 0.4; }
.nothing { padding-block: var(--r); }
.nothing button { font: inherit; font-size: 0.875rem; color: inherit; min-block-size: 2rem; background: var(--paper); border: 1px solid var(--muted); border-radius: 2px; padding: 0 0.5rem; margin-inline-start: 0.5rem; cursor: pointer; }

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
  .menu button { min-block-size: 2.25rem; padding: 0 0.75rem; border: 0; border-radius: 2px; background: none; font: inherit; color: inherit; text-align: start; cursor: pointer; }
  .menu button:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
  .menu button:focus-visible { outline-offset: -2px; }
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
