/** How the table looks. */
export const tableStyle = `
.table-pane { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; min-height: 0; min-width: 0 }
.table-locked { grid-row: 1; margin: 0; padding: 0.5rem 1rem; color: var(--muted); border-bottom: 1px solid var(--rule) }
.table-scroll { grid-row: 2; overflow: auto; position: relative; min-height: 0; background: var(--paper); scroll-padding-top: 2.25rem }
.table-row { display: grid; grid-template-columns: 8.5rem 8rem minmax(0, 1fr) 2.25rem; min-width: 0 }
.headed .table-row { grid-template-columns: 8.5rem 7rem minmax(7rem, 2fr) minmax(0, 3fr) 2.25rem }
.table-head { position: sticky; top: 0; z-index: 2; background: var(--raised); border-bottom: 1px solid var(--rule) }
.table-head .table-row > div { padding: 0.375rem 0.625rem; font-size: 0.8125rem; font-weight: 600; color: var(--muted) }
.table-rows { position: relative }
.table-rows .table-row { position: absolute; inset-inline: 0; border-bottom: 1px solid var(--rule) }
.table-rows .table-row:hover { background: color-mix(in srgb, var(--raised) 60%, var(--paper)) }
.table-rows .table-row.lit { background: color-mix(in srgb, var(--accent) 8%, var(--paper)); box-shadow: inset 3px 0 var(--accent) }
[dir="rtl"] .table-rows .table-row.lit { box-shadow: inset -3px 0 var(--accent) }
.table-rows .table-row:has(.open) { z-index: 3 }
.table-row > [role="gridcell"] { position: relative; min-width: 0; padding: 0.4375rem 0.625rem; line-height: 1.3; font-size: 0.9375rem; cursor: default }
.table-row > [role="gridcell"]:focus { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 3px }
.cell-when { font-weight: 600; font-variant-numeric: tabular-nums }
.cell-who { font-weight: 600 }
.table-rows .cell-headline { font-family: var(--serif); font-weight: 700 }
.table-row .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; white-space: pre-line; overflow-wrap: anywhere; text-align: start }
.table-row .hint { color: var(--muted); font-weight: 400 }
.table-row.new { border-bottom-style: dashed }
.cell-remove button { min-height: 1.75rem; width: 1.75rem; padding: 0; border-color: transparent; background: none; color: var(--muted); font-size: 1.125rem; line-height: 1 }
.table-row > .cell-remove { padding: 0.25rem 0.125rem }
@media (hover: hover) {
  .cell-remove button { opacity: 0 }
  .table-row:hover .cell-remove button, .table-row:focus-within .cell-remove button { opacity: 1 }
}
.sign { position: absolute; inset-block-start: 0.375rem; inset-inline-end: 0.25rem; width: 1.125rem; height: 1.125rem; border-radius: 50%; background: var(--warning); color: var(--paper); font: 700 0.8125rem/1.125rem var(--sans); text-align: center }
.wrong .sign { background: var(--error) }
.table-row > [role="gridcell"]:has(.sign) { padding-inline-end: 1.5rem }
.wrong .words { text-decoration: underline wavy var(--error); text-underline-offset: 3px }
.table-row > .open { padding: 0 !important }
.open textarea, .open input { position: relative; z-index: 1; display: block; width: 100%; min-height: 100%; max-height: 60vh; padding: 0.4375rem 0.625rem; border: 2px solid var(--accent); border-radius: 3px; background: var(--raised); color: inherit; font: inherit; line-height: 1.3; resize: none; box-shadow: 0 4px 16px #0003; outline: 0 }
.cell-text.open textarea, .open input { min-width: 12rem }
.open input { min-height: 0; min-width: 0 }
.open [aria-invalid="true"] { border-color: var(--error) }
.cell-names, .cell-refused { position: relative; z-index: 2; width: max-content; min-width: 100%; max-width: min(22rem, 80vw); margin: 2px 0 0; padding: 0.25rem 0; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); box-shadow: 0 4px 16px #0003; list-style: none; font-weight: 400 }
.cell-names > div { padding: 0.25rem 0.75rem; cursor: pointer }
.cell-names > [aria-selected="true"], .cell-names > :hover { background: var(--accent); color: var(--paper) }
.cell-refused { padding: 0.5rem 0.75rem; border-inline-start: 4px solid var(--error); line-height: 1.35 }
.table-said { grid-row: 3; display: flex; align-items: center; justify-content: space-between; gap: 0.5rem; min-height: 2.5rem; max-height: 30vh; overflow: auto; margin: 0; padding: 0.25rem 1rem; border-top: 1px solid var(--rule); background: var(--raised); font-size: 0.875rem; overflow-wrap: anywhere }
.table-said .keys { color: var(--muted) }
.cards .table-head { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.cards .table-row, .cards.headed .table-row { grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr) 2.25rem; align-content: start }
.cards .cell-when { grid-area: 1 / 1 / 2 / 2 }
.cards .cell-who { grid-area: 1 / 2 / 2 / 3 }
.cards .cell-remove { grid-area: 1 / 3 / 2 / 4 }
.cards .cell-headline { grid-area: 2 / 1 / 3 / 4 }
.cards .cell-text { grid-area: 3 / 1 / 4 / 4 }
.cards .cell-when .words, .cards .cell-who .words { -webkit-line-clamp: 2 }
.cards .cell-headline .words { -webkit-line-clamp: 1 }
.cards .table-said:has(.keys):not(.first) { display: none }
.cards .cell-when, .cards .cell-who { padding-bottom: 0 !important }
@media (max-height: 30rem) { .table-pane { height: 70vh } }
@media (max-width: 44rem) { .table-pane + .findings { max-height: 22vh } }
@media (forced-colors: active) { .sign { forced-color-adjust: none } .table-row.lit { outline: 2px solid Highlight; outline-offset: -2px } }
`;
