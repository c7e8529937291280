import type { PageWords } from '../../languages/page-words.ts';
import type { StrandRanks } from '../../layout/order/crossings.ts';
import { directionOf } from '../../model/language.ts';
import type { Timeline } from '../../model/timeline.ts';
import { legendItems, wordsIn } from '../../model/words.ts';
import { type Markup, markup } from './markup.ts';
import { overviewControl } from './overview.ts';
import { canPair, pairHeads } from './pair.ts';
import type { PlannedEntry } from './plan.ts';

/** What the page's script works with. It is there from the beginning, so that nothing jumps, and shown only where scripts run. */
export interface Tools {
  /** Filters and search, beside the legend. */
  readonly controls: Markup;
  /** The strip that stays in sight. */
  readonly overview: Markup;
  /** Stands above two parties that are side by side. */
  readonly heads: Markup | undefined;
  /** Stands in place of entries where a search leaves none. */
  readonly nothing: Markup;
  /** What is not seen until it is asked for. */
  readonly aside: Markup;
}

/** The tools of a page; `undefined` where there is nothing to choose from. */
export function toolsOf(timeline: Timeline, planned: readonly PlannedEntry[], ranks: StrandRanks): Tools | undefined {
  if (planned.length < 2) return undefined;
  const words = wordsIn(timeline.language);
  const arranges = canPair(timeline, planned);
  const choices = choice(timeline, arranges, words);
  const rest = markup`<button type="button" data-tool="step">${words.stepThrough}</button>
<button type="button" data-tool="open" aria-label="${words.keys}">?</button>`;
  return {
    controls: markup`<div class="tools" role="search">
<input data-tool="search" type="search" aria-label="${words.search}" placeholder="${words.search}" autocomplete="off" spellcheck="false">
${choices === undefined ? rest : underOptions(markup`${choices}${rest}`, words)}
<p data-tool="status" data-entries="${words.entries}" data-of="${words.placeOf}">${words.entries}: ${planned.length}</p>
</div>\n`,
    overview: overviewControl(timeline, planned, ranks),
    heads: arranges ? pairHeads(timeline, planned, ranks, words) : undefined,
    nothing: markup`<p class="nothing" data-tool="nothing" data-for="${words.nothingFound}" hidden><span></span><button type="button" data-tool="all">${words.showAll}</button></p>\n`,
    aside: aside(words, directionOf(timeline.language)),
  };
}

/** What a narrow page has behind one button, so that its first screen shows an entry. A legend of many names is opened by it as well. */
function underOptions(choices: Markup, words: PageWords): Markup {
  return markup`<button type="button" data-tool="options" aria-expanded="false" aria-controls="_.options">${words.options}</button>
<div class="options" id="_.options">${choices}</div>`;
}

/** Whose entries are shown, and, where some are of one party alone, in which order; nothing where all are of one kind. */
function choice(timeline: Timeline, arranges: boolean, words: PageWords): Markup | undefined {
  if (timeline.parties.length < 2) return undefined;
  const parties = timeline.parties.map(
    ({ id, name }, place) => markup`<option value="by.${id}" data-place="${place}">${name}</option>`,
  );
  const nameOf = (sampled: 'together' | 'against') => legendItems(timeline).find(({ of }) => of === sampled)?.name;
  const [together, against] = [nameOf('together'), nameOf('against')];
  const isMixed = together !== undefined && against !== undefined;
  return markup`<select data-tool="show" aria-label="${words.show}" autocomplete="off">
<option value="">${words.everything}</option>${parties}${
    together === undefined || !(arranges || isMixed) ? undefined : markup`<option value="together">${together}</option>`
  }${
    against === undefined || !(arranges || isMixed) ? undefined : markup`<option value="against">${against}</option>`
  }${arranges && (together ?? against) !== undefined ? markup`<option value="apart">${words.apart}</option>` : undefined}
</select>
${arranges ? arrangement(words) : undefined}`;
}

function arrangement(words: PageWords): Markup {
  return markup`<select data-tool="arrange" aria-label="${words.arrange}" autocomplete="off">
<option value="">${words.byTime}</option><option value="party">${words.byParty}</option>
</select>
`;
}

function aside(words: PageWords, direction: 'ltr' | 'rtl'): Markup {
  const [on, back] = direction === 'rtl' ? ['←', '→'] : ['→', '←'];
  const steps = keyList([
    [on, words.next],
    [back, words.previous],
    ['Esc', words.close],
  ]);
  const finds = keyList([
    ['Enter', words.next],
    ['Shift + Enter', words.previous],
  ]);
  const keys = keyList([
    ['j', words.next],
    ['k', words.previous],
    ['s', markup`${words.stepThrough}${steps}`],
    ['/', markup`${words.search}${finds}`],
    ['c', words.copyLink],
    ['?', words.keys],
  ]);
  return markup`<p class="said" role="status" data-tool="said"></p>
<button type="button" class="share" data-tool="share" data-copied="${words.copied}" popovertarget="_.share" aria-label="${words.share}" title="${words.share}" hidden><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 15V4M8 8l4-4 4 4M6 12v8h12v-8"/></svg></button>
<div class="menu" id="_.share" popover data-tool="menu" role="dialog" aria-label="${words.share}">
<button type="button">${words.copyLink}</button>
<button type="button">${words.copyQuote}</button>
<button type="button" hidden>${words.share}…</button>
</div>
<nav class="bar" aria-label="${words.stepThrough}" data-tool="bar"><button type="button">${words.previous}</button><p data-tool="place"></p><button type="button" data-tool="next">${words.next}</button><button type="button" data-tool="leave">${words.close}</button></nav>
<dialog data-tool="help" aria-labelledby="_.help">
<p><label id="_.help"><input type="checkbox" data-tool="keys" checked> ${words.keys}</label></p>
${keys}
<button type="button" data-tool="close">${words.close}</button>
</dialog>`;
}

/** What keys do; keys that do something only there stand below what they belong to. */
function keyList(keys: readonly (readonly [string, string | Markup])[]): Markup {
  return markup`<dl>${keys.map(([key, does]) => markup`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>`;
}
