import { partingOf } from '../../layout/meeting.ts';
import { inStrandOrder, type StrandRanks } from '../../layout/order/crossings.ts';
import { knotsOf, type Theme } from '../../layout/theme.ts';
import type { Timeline } from '../../model/timeline.ts';
import { type LegendItem, legendItems } from '../../model/words.ts';
import { unescaped } from '../escape.ts';
import { patternOf } from './braid.ts';
import { type Markup, markup } from './markup.ts';

/** A sample of each strand, as they stand, and of the signs where they meet. */
export function legendList(timeline: Timeline, ranks: StrandRanks, theme: Theme): Markup | undefined {
  const items = inStrandOrder(legendItems(timeline), ranks);
  if (items.length === 0) return undefined;
  return markup`<ul class="legend" role="list">${items.map(
    (item) => markup`
<li class="p${typeof item.of === 'number' ? item.of : item.of.charAt(0)}"><svg viewBox="0 0 30 24" aria-hidden="true">${sample(item, ranks, theme)}</svg><bdi>${item.name}</bdi></li>`,
  )}
</ul>`;
}

function sample({ of }: LegendItem, ranks: StrandRanks, theme: Theme): Markup {
  const { ring, hole } = knotsOf(theme.strands);
  if (of === 'together')
    return markup`<circle class="together" cx="15" cy="12" r="${ring}"/><circle class="margin" cx="15" cy="12" r="${hole}"/>`;
  if (of === 'against') {
    const away = partingOf(theme.strands) / 2;
    const half = (x: number, sweep: number) =>
      markup`<path class="against" d="M${x} ${12 - ring}A${ring} ${ring} 0 0 ${sweep} ${x} ${12 + ring}Z"/>`;
    return markup`${half(15 - away, 0)}${half(15 + away, 1)}`;
  }
  const line = (look: string) => markup`<path class="${look}" d="M2 12H28"/>`;
  return markup`${line(`s${of}`)}${patternOf(of, ranks, theme).hollow ? line('thread') : undefined}`;
}

/** The names that stand in a page's legend, each behind the place of its sample. */
export function legendIn(page: string): readonly string[] {
  const [list = ''] = /<ul class="legend"[\s\S]*?<\/ul>/.exec(page) ?? [];
  const items = list.matchAll(/<li class="p(\w+)">[\s\S]*?<bdi>([\s\S]*?)<\/bdi><\/li>/g);
  return [...items].map(([, place = '', name = '']) => `${place} ${unescaped(name)}`);
}
