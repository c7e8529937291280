import { autocompletion } from '@codemirror/autocomplete';
import { search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { completionOf } from './completion.ts';

/** Finding, replacing and what may be written, which is loaded at the first sign of who writes. */
export function lateOf(events: Parameters<typeof completionOf>[0]): Extension {
  return [
    search({ top: true }),
    keymap.of(searchKeymap),
    autocompletion({ override: [completionOf(events)], icons: false }),
  ];
}

/** The style sheet of what the text opens: findings, proposals, finding and replacing. */
export function openedStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
.cm-editor .cm-tooltip { max-width: 32rem; background: var(--raised); color: var(--ink); border: 1px solid var(--rule); border-radius: 6px; box-shadow: 0 4px 16px #0003; font: 0.9375rem/1.4 var(--sans) }
.cm-editor .cm-tooltip-lint { padding: 0; margin: 0; list-style: none }
.cm-editor .cm-diagnostic { margin: 0; padding: 0.625rem 0.75rem; border: 0; border-inline-start: 4px solid var(--rule); white-space: pre-wrap }
.cm-editor .cm-diagnostic-error { border-color: var(--error) }
.cm-editor .cm-diagnostic-warning { border-color: var(--warning) }
.cm-diagnostic p { margin: 0.375rem 0 0; color: var(--muted) }
.cm-editor .cm-diagnosticAction { display: inline-block; min-height: 2rem; margin: 0.5rem 0 0; margin-inline-end: 0.5rem; padding: 0.25rem 0.75rem; border: 0; border-radius: 4px; background: var(--accent); color: var(--paper); font: inherit; cursor: pointer }
.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul { max-height: 14rem; font: inherit }
.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li { padding: 0.25rem 0.75rem }
.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] { background: var(--accent); color: var(--paper) }
.cm-editor .cm-completionDetail { float: inline-end; margin: 0; margin-inline-start: 2rem; font-style: normal; opacity: 0.85 }
.cm-editor .cm-panels { background: var(--raised); color: var(--ink); border-color: var(--rule) }
.cm-editor .cm-panel.cm-panel-lint ul li[aria-selected] { background: var(--selected); color: var(--ink) }
.cm-editor .cm-panel.cm-panel-lint ul li[aria-selected] p { color: inherit }
.cm-editor .cm-panel.cm-search { padding: 0.375rem 0.75rem; padding-inline-end: 2rem; font: 0.875rem/1.4 var(--sans) }
.cm-editor .cm-panel.cm-search label { display: inline-flex; align-items: center; gap: 0.25rem; min-height: 1.5rem; margin-inline-end: 0.75rem; font-size: inherit }
.cm-editor .cm-panel.cm-search :is(.cm-textfield, .cm-button) { min-height: 1.75rem; margin: 0.125rem 0; margin-inline-end: 0.375rem; padding: 0.125rem 0.5rem; border: 1px solid var(--rule); border-radius: 4px; background: var(--paper); color: inherit; font: inherit }
.cm-editor .cm-panel.cm-search .cm-textfield { border-color: var(--muted) }
.cm-editor .cm-panel [name=close] { inset-inline: auto 0.25rem; min-width: 1.5rem; min-height: 1.5rem; color: inherit; font: inherit; cursor: pointer }
:is(button, input):focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
`);
  return sheet;
}
