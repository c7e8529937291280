import { marginOf } from '../layout/measures.ts';
import type { Px } from '../layout/scene.ts';
import { shortAlternative } from '../model/alternative.ts';
import { directionOf } from '../model/language.ts';
import { marked } from '../model/said.ts';
import type { Timeline } from '../model/timeline.ts';
import { toldOf } from '../model/told.ts';
import { headline, wordsIn } from '../model/words.ts';
import { heightFormula } from './embed/heights.ts';
import { resizeScript } from './embed/scripts.generated.ts';
import { wideGauge } from './html/braid.ts';
import { lines, type Markup, markup, trusted } from './html/markup.ts';
import { plainOpening, plainStory } from './html/plain.ts';
import { framePadding, twoSidesFrom } from './html/style.ts';
import type { RenderContext, Renderer } from './renderer.ts';
import { isForeign, type Regions, saidInMarkup } from './said.ts';
import { addressOffering, siblingOffering } from './siblings.ts';

/** What is pasted into an article to show the timeline there, in three strengths. */
export const embed = {
  from: 'timeline',
  name: 'embed',
  label: 'HTML to paste into an article, in three strengths',
  suffix: '.embed.html',
  mediaType: 'text/html',
  onRequest: true,
  render: (timeline, context) => `${snippets(timeline, context).html}\n`,
  saidIn: (body) => saidInMarkup(String(body), { by: marked, regions, isAuthors: isForeign, hasDates: true }),
} satisfies Renderer;

const regions: Regions = (tag) => (tag === 'summary' ? 'around' : undefined);

// No author's words may stand in a comment: what ends one cannot be escaped.
function snippets(timeline: Timeline, context: RenderContext): Markup {
  return lines([
    markup`<!-- Three ways to show this timeline in an article. Take the last that your system keeps, and only that one.
     Revision ${context.revision}. Publish the other files of the same run where the addresses below lead. -->

<!-- 1. The picture with its text. Needs nothing but HTML. -->`,
    picture(timeline, context),
    markup`
<!-- 2. The page in a frame, about as tall as it must be at every width. Needs no script. -->`,
    frame(timeline, context),
    markup`
<!-- 3. The page in a frame, exactly as tall as it must be. The script can do nothing but set the height of that frame. -->`,
    frame(timeline, context),
    markup`<script>
${trusted(resizeScript)}
</script>`,
  ]);
}

function picture(timeline: Timeline, context: RenderContext): Markup {
  const words = wordsIn(timeline.language);
  const [page, image] = [addressOffering(context, 'page'), addressOffering(context, 'picture')];
  const size = siblingOffering(context, 'picture')?.size;
  // Its place is there before it is, and it has its size where styles are taken away.
  const sides = size === undefined ? [] : markup` width="${size.width}" height="${size.height}"`;
  const told = toldOf(timeline, context.revision);
  const text = [...told.opening.flatMap((part) => plainOpening(part, timeline)), ...plainStory(told, timeline)];
  return markup`<div lang="${timeline.language}" dir="${directionOf(timeline.language)}">
<figure style="margin:0">
<a href="${page}"><img src="${image}"${sides} alt="${shortAlternative(timeline)}" loading="lazy" style="display:block;width:100%;height:auto"></a>
<figcaption style="margin:0.5em 0;font-size:0.875em"><a href="${page}">${headline(timeline)}</a></figcaption>
</figure>
<details><summary>${words.readAsText}</summary>
${lines(text)}
</details>
</div>`;
}

/** Room that a page is given beyond what a picture of it needs, for its controls and links, in pixels. An empty line is better than a bar to scroll with. */
const spare = 204;

/** The attribute counts where styles are taken away, and in browsers without container queries. */
function frame(timeline: Timeline, context: RenderContext): Markup {
  // A picture that leaves its cards as much room as the page does.
  const alike = (width: Px): Px => width - 2 * framePadding + 2 * marginOf(width);
  const known = (width: Px) => ({ width, height: Math.ceil(context.heightAt(alike(width))) + spare });
  const phone = known(480);
  const lastOfOne = known(540);
  const ranks = timeline.parties.map((_, place) => place);
  const two = twoSidesFrom(wideGauge(ranks, context.theme)) + 2 * framePadding;
  const formula = heightFormula([
    known(320),
    known(360),
    phone,
    // Wider ones have a column, too, where a picture may have two sides already.
    lastOfOne,
    { ...lastOfOne, width: two - 1 },
    known(two),
    // Many thick strands leave cards no room before that.
    ...[720, 960].filter((width) => width > two).map(known),
  ]);
  const page = addressOffering(context, 'page');
  return markup`<div style="container-type:inline-size">
<iframe data-sidelines src="${page}" title="${headline(timeline)}" width="100%" height="${phone.height}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" referrerpolicy="no-referrer" style="display:block;width:100%;height:${formula};border:0"></iframe>
</div>`;
}
