/** The style sheet of the text. */
export function textStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { display: block; overflow: hidden }
.cm-editor { height: 100%; background: var(--paper); color: var(--ink) }
.cm-editor.cm-focused { outline: 2px solid var(--accent); outline-offset: -2px }
.cm-editor .cm-scroller { font: 1rem/1.55 "Sidelines Arabic", ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow: auto }
.cm-editor .cm-content { padding-block: 0.75rem 40vh; padding-inline: 0.25rem 0.75rem; caret-color: var(--ink) }
.cm-line { text-align: start }
.cm-editor .cm-cursor { border-color: var(--ink) }
.cm-editor .cm-selectionBackground, .cm-editor.cm-focused .cm-selectionBackground { background: var(--selected) }
.cm-editor .cm-gutters { background: none; border: 0 }
.roles { width: 1.25rem }
.role { display: block; width: 0.25rem; height: 1.55em; margin-inline-start: 0.75rem; border-radius: 2px }
.role-date { background: var(--accent) }
.role-entry { background: color-mix(in srgb, var(--accent) 45%, transparent) }
.role-title, .role-heading, .role-headline { background: var(--ink) }
.role-introduction, .role-text { background: var(--rule) }
.role-correction, .role-picture { background: var(--ink) }
.role-correction, .role-source { background: var(--ink) }
.role-not-published { background: repeating-linear-gradient(var(--muted) 0 2px, transparent 2px 5px) }
.role-left-out { background: repeating-linear-gradient(var(--warning) 0 3px, transparent 3px 6px) }
.cm-editor .cm-panels.cm-panels-bottom { border: 0; background: none }
#role-of-line { min-height: 1.5em; padding: 0.125rem 1rem; color: var(--muted); font: 0.8125rem/1.5 var(--sans) }
@keyframes fade { to { background: transparent } }
.lit { border-radius: 2px; background: light-dark(#ffeeb5, #463b12) }
@media (prefers-reduced-motion: no-preference) { .lit { animation: fade 1s 1.5s forwards } }
.word-date { font-weight: 700 }
.word-party { font-weight: 600 }
.word-title { font-weight: 700 }
.cm-editor .cm-lintRange { background-image: none; text-decoration: underline wavy; text-decoration-skip-ink: none; text-underline-offset: 3px }
.cm-editor .cm-lintRange-error { text-decoration-color: var(--error) }
.cm-editor .cm-lintRange-warning { text-decoration-color: var(--warning) }
.cm-editor .cm-lintRange-info { text-decoration: none }
.cm-editor .cm-lintPoint-info::after { display: none }
@media (forced-colors: active) { .role { forced-color-adjust: none } }
`);
  return sheet;
}
