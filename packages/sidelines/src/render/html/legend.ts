import { inStrandOrder, type StrandRanks } from '../../layout/order/crossings.ts';
import { lengths, strandPattern } from '../../layout/theme.ts';
import type { Timeline } from '../../model/timeline.ts';
import { type LegendItem, legendItems } from '../../model/words.ts';
import { type Markup, markup } from './markup.ts';

/** A sample of each strand, as they stand, and of the ring where they meet. */
export function legendList(timeline: Timeline, ranks: StrandRanks): Markup | undefined {
  const items = inStrandOrder(legendItems(timeline), ranks);
  if (items.length === 0) return undefined;
  return markup`<ul class="legend" role="list">${items.map(
    (item) => markup`
<li class="p${item.place ?? 't'}"><svg viewBox="0 0 30 24" aria-hidden="true">${sample(item)}</svg><bdi>${item.name}</bdi></li>`,
  )}
</ul>`;
}

function sample({ place }: LegendItem): Markup {
  if (place === undefined)
    return markup`<circle class="together" cx="15" cy="12" r="${lengths.ring}"/><circle class="margin" cx="15" cy="12" r="${lengths.hole}"/>`;
  const line = (look: string) => markup`<path class="${look}" d="M2 12H28"/>`;
  return markup`${line(`s${place}`)}${strandPattern(place).hollow ? line('thread') : undefined}`;
}
