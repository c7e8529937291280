import type { Theme } from '../../layout/theme.ts';
import type { Balance } from '../../model/balance/balance.ts';
import type { Timeline } from '../../model/timeline.ts';
import { toldEntries } from '../../model/told.ts';
import { headline } from '../../model/words.ts';
import { fontFaces } from '../html/faces.ts';
import { type Markup, markup, trusted } from '../html/markup.ts';
import { hashOf } from '../html/policy.ts';
import { styledTexts } from '../html/texts.ts';
import type { DrawingFonts } from '../renderer.ts';
import { own, type Shown, sectionsOf } from './sections.ts';
import { balanceStyle } from './style.ts';
import { counted } from './words.ts';

/** What the page needs besides what it shows. */
export interface BalanceContext {
  /** What the text is called. */
  readonly name: string;
  /** The short hash of the text. */
  readonly revision: string;
  /** How many errors the text has: what was understood of it is weighed. */
  readonly errors: number;
  readonly theme: Theme;
  readonly fonts: DrawingFonts;
}

/**
 * A page that shows a balance: bars beside their numbers, in tables. It is one file without script, and asks for nothing from anywhere. It
 * is in English, but for what is the timeline's own.
 */
export function balancePage(timeline: Timeline, balance: Balance, context: BalanceContext): string {
  const told = toldEntries(timeline);
  const content = body({ timeline, balance, told: new Map(told.map((each) => [each.entry.id, each])) }, context);
  const faces = fontFaces(styledTexts(content, context.theme.fonts), context.fonts);
  const style = faces + balanceStyle(timeline, context.theme);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'">
<title>Balance: ${headline(timeline)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
${content}
</body>
</html>
`.html;
}

function body(shown: Shown, { name, revision, errors }: BalanceContext): Markup {
  const { timeline, balance } = shown;
  const { whole, unit } = balance;
  const amounts = [
    counted(whole.entries, 'entry', 'entries'),
    counted(whole.length, unit.slice(0, -1), unit),
    counted(whole.sources, 'source', 'sources'),
  ];
  return markup`<div class="page">
<header>
<h1>${own(headline(timeline), timeline)}</h1>
<p class="about">How its sides are balanced, in ${amounts.join(', ')}</p>
${unfinished(errors)}</header>
<main>
${sectionsOf(shown)}
</main>
<footer><p>Weighed by Sidelines · ${name} · revision ${revision}</p></footer>
</div>`;
}

function unfinished(errors: number): Markup | undefined {
  if (errors === 0) return undefined;
  return markup`<p class="unfinished"><strong>${counted(errors, 'error', 'errors')} in the text:</strong> only what was understood is weighed.</p>
`;
}
