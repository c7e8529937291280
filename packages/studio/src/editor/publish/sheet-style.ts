/** How the previews look. */
export const sheetStyle = `
dialog.publish:has(.large) { width: calc(100vw - 2rem) }
.way { margin: 0; padding-inline-start: 1.25rem }
.way > li::marker { font-weight: 700 }
.way p { margin: 0 }
.way small { color: var(--muted); font-size: 0.875rem }
.all { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem }
.all small { flex: 1 1 12rem }
.strength { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 1rem; margin: 0.625rem 0 }
.strength p { display: grid; flex: 1 1 14rem }
.strength button { flex: none; min-width: 9rem }
.strength .error { flex-basis: 100% }
.address label { display: grid; gap: 0.25rem }
:is(.address, .untitled) input { min-height: 2rem; padding: 0.25rem 0.5rem; border: 1px solid var(--muted); border-radius: 4px; background: var(--raised); color: inherit; font: inherit }
.address small { display: grid }
.address span { visibility: hidden; grid-area: 1 / 1 }
.address .told { visibility: visible }
.address .needed { color: inherit; font-weight: 600 }
.address .wrongAddress { color: var(--error) }
.untitled { justify-content: start; gap: 0.5rem; margin: 0.75rem 0 }
.untitled label { display: grid; flex: 1 1 16rem; gap: 0.25rem }
.untitled button { align-self: end }
.publish h2:focus { outline: none }
.preview-tabs { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-bottom: 0.5rem }
.preview-tabs [aria-selected="true"] { border-color: var(--accent); color: var(--accent); font-weight: 600 }
.preview-tabs button { font-size: 0.9375rem }
.preview {
  overflow: auto;
  height: 24rem;
  margin-bottom: 0.5rem;
  border: 1px solid var(--rule);
  background: var(--paper);
}
.large .preview { height: calc(100vh - 8rem) }
.preview:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.preview img { display: block; width: 100%; height: auto; margin: 0 auto; outline: 1px solid var(--rule) }
.preview article { margin: 0 auto; padding: 1rem; box-sizing: content-box; font-family: var(--serif) }
.preview article p { margin: 0 0 1rem }
.preview article img { margin-bottom: 1rem }
.preview figure { margin: 1rem auto; padding: 0 1rem }
.preview .card { box-sizing: content-box; max-width: 32rem }
.preview .card img { border: 1px solid var(--rule); border-bottom: 0; border-radius: 12px 12px 0 0 }
.preview .card figcaption { padding: 0.5rem 1rem 0.75rem; border: 1px solid var(--rule); border-radius: 0 0 12px 12px; background: var(--raised); font-weight: 600 }
.preview .card small { display: block; color: var(--muted); font-weight: 400 }
.preview .paper { max-width: 40rem; text-align: center }
.preview .paper img { box-shadow: 0 0.125rem 0.75rem #0004 }
.preview .paper figcaption { padding-top: 0.5rem; color: var(--muted) }
.preview pre { margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem }
@media (max-width: 44rem) {
  .preview-tabs { flex-wrap: nowrap; overflow-x: auto }
  .preview-tabs button { flex: none }
}
`;
