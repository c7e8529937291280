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
