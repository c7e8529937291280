import { sourceLabel } from '../../model/sources.ts';
import type { Source, Timeline } from '../../model/timeline.ts';
import { dateLabel, partyLabel, wordsIn } from '../../model/words.ts';
import { wordDate } from '../../time/index.ts';
import { wayTo } from './anchor.ts';
import { keptApart } from './direction.ts';
import { type Markup, markup } from './markup.ts';
import { foreignInNewWindow, link } from './prose.ts';

/** A source by its name, which leads to it. */
export function sourceLink(source: Source): Markup {
  return link(source.url ?? source.archived, markup`<bdi>${sourceLabel(source)}</bdi>`, foreignInNewWindow);
}

/** All that the timeline rests on, and which entries were put right and when, for the end of the page; nothing where it has neither. */
export function endnotes(timeline: Timeline): Markup {
  const { language, sources = [] } = timeline;
  const items = sources.map((source) => markup`<li>${sourceLink(source)}${whereElse(source, language)}</li>`);
  const list = markup`<h2>${wordsIn(language).sources}</h2>
<ul class="sources" role="list">${items}</ul>
`;
  return markup`${items.length === 0 ? undefined : list}${corrections(timeline)}`;
}

/** The archived copy of a source, and when the source was read. */
function whereElse({ url, archived, accessed }: Source, language: string): Markup {
  const copy = url === undefined || archived === undefined ? undefined : { id: archived, archived };
  return markup`${copy && markup` · ${sourceLink(copy)}`}${accessed && markup` · ${wordDate(accessed, language)}`}`;
}

function corrections(timeline: Timeline): readonly Markup[] {
  const { correction } = wordsIn(timeline.language);
  return timeline.entries.flatMap((entry) =>
    (entry.corrections ?? []).map(({ date }) => {
      const what = [dateLabel(timeline, entry), partyLabel(timeline, entry)].filter((words) => words !== '');
      const words = what.map(
        (part, index) => markup`${index === 0 ? undefined : ' '}${keptApart(part, timeline.language)}`,
      );
      return markup`<p>${correction} ${wordDate(date, timeline.language)}: <a href="${wayTo(entry)}">${words}</a></p>
`;
    }),
  );
}
