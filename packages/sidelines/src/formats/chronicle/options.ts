import type { Reading } from '../format.ts';
import { type OfferedOption, optionsIn } from '../options.ts';
import { matterOptions, readFrontMatter } from './front-matter.ts';
import { linesOf } from './lines.ts';

/** What the front matter of a chronicle can say, and says. */
export function optionsOfChronicle({ timeline, places: { source } }: Reading): readonly OfferedOption[] {
  const { matter } = readFrontMatter(source, linesOf(source));
  const { language, together, both, dates, labels, reading, sources, imprint = {} } = matter;
  // What is found where the front matter says nothing is in the timeline, too.
  return optionsIn(matterOptions, timeline, {
    ...Object.fromEntries(Object.entries(imprint).map(([key, { text }]) => [key, text])),
    language,
    together,
    both: both?.map(({ text }) => text),
    'date-order': matter['date-order'],
    dates,
    labels,
    reading,
    sources,
  });
}
