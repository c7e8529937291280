import type { Theme } from '../../layout/theme.ts';
import type { Timeline } from '../../model/timeline.ts';
import { compact, families, fonts, schemes } from '../html/style.ts';

/** The style sheet of the page that shows a balance. */
export function balanceStyle(timeline: Timeline, theme: Theme): string {
  const parties = timeline.parties.map((_, place) => `.p${place} { --c: var(--c${place}); }`);
  return compact(
    [
      `:root { ${families()} ${fonts(theme, 'tight')} --r: ${theme.rhythm / 16}rem; }`,
      schemes(timeline, theme),
      base,
      ...parties,
      `@media (width >= 48rem) {\n:root { ${fonts(theme, 'roomy')} }\n}`,
    ].join('\n'),
  );
}

const base = `
:root { color-scheme: light dark; --c: var(--muted); }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: var(--text); overflow-wrap: anywhere; }
h1, h2, p, ol { margin: 0; padding: 0; }
.page { max-inline-size: 66rem; margin-inline: auto; padding: calc(var(--r) * 1.5) clamp(1.125rem, 5vw, 2.5rem); }
h1 { font: var(--title); text-wrap: balance; }
.about { margin-block-start: calc(var(--r) / 2); font: var(--lede); }
.unfinished { margin-block-start: calc(var(--r) / 2); padding-inline-start: 0.75rem; border-inline-start: 4px solid var(--ink); }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 0 3rem; align-items: start; }
section { margin-block-start: calc(var(--r) * 1.5); padding-block-start: calc(var(--r) / 2); border-block-start: 1px solid var(--rule); min-inline-size: 0; }
.all { grid-column: 1 / -1; }
h2 { font: var(--date); font-size: 1.125rem; line-height: 1.5rem; }
.note { margin-block-start: 0.25rem; font: var(--note); color: var(--muted); max-inline-size: 40rem; }
table { inline-size: 100%; margin-block-start: calc(var(--r) / 2); border-collapse: collapse; font-size: var(--date-size); line-height: 1.375rem; font-variant-numeric: tabular-nums; table-layout: fixed; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: top; font-weight: 400; }
thead th { color: var(--muted); font-weight: 700; }
tbody th { font-weight: 700; }
tbody tr { border-block-start: 1px solid var(--rule); }
th:first-child { inline-size: 34%; }
.silences :is(th, td):nth-child(2) { inline-size: 26%; }
.bar { display: block; inline-size: 100%; block-size: 0.5rem; fill: var(--c); }
.time tbody th { font-weight: 400; }
.time .bar { block-size: 0.25rem; }
.none { color: var(--muted); }
.together { --c: var(--ct); }
.against { --c: var(--ink); }
@media (width < 30rem) {
  th, td { padding-inline-end: 0.5rem; }
  thead th { font-size: 0.75rem; overflow-wrap: normal; }
  .time th:first-child { inline-size: 28%; }
}
@media (width >= 48rem) {
  .time tbody tr { border: 0; }
  .time :is(th, td) { padding-block: 0.0625rem; }
  .time td { white-space: nowrap; }
  .time .bar { display: inline-block; inline-size: calc(100% - 2rem); block-size: 0.5rem; vertical-align: baseline; }
  .count { display: inline-block; inline-size: 1.75rem; }
}
details { margin-block-start: calc(var(--r) / 2); }
summary { font-weight: 700; cursor: pointer; min-block-size: 1.5rem; }
:is(summary, a):focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
ol { list-style: none; margin-block: 0.25rem calc(var(--r) / 2); font-size: var(--date-size); line-height: 1.375rem; columns: 27rem; column-gap: 3rem; }
li { padding: 0.25rem 0; break-inside: avoid; }
footer { margin-block-start: calc(var(--r) * 1.5); padding-block-start: calc(var(--r) / 2); border-block-start: 1px solid var(--rule); font: var(--note); color: var(--muted); }
@media (forced-colors: active) {
  .bar { fill: CanvasText; }
}
@media print {
  .page { max-inline-size: none; padding: 0; }
  :is(tr, li) { break-inside: avoid; }
}
`;
