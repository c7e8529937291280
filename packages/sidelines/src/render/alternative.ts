import { stringify } from 'yaml';
import { entriesMark, longAlternative, shortAlternative } from '../model/alternative.ts';
import { unfinishedWords } from '../model/words.ts';
import type { Renderer } from './renderer.ts';

/** A longer text would not be read from the front matter; it is best left to be made anew each time. */
const longest = 15_000;

/** The alternative text, short and long, as front matter: to be read, mended and put into the chronicle. */
export const alternative = {
  from: 'timeline',
  name: 'alt',
  label: 'the alternative text, as front matter to edit',
  suffix: '.alt.yaml',
  mediaType: 'application/yaml',
  onRequest: true,
  render: (timeline, { revision }) => {
    const long = longAlternative(timeline);
    const alt = {
      short: shortAlternative(timeline),
      ...(long.length > longest ? {} : { long }),
      of: entriesMark(timeline),
    };
    return `# ${[revision, ...unfinishedWords(timeline.language, timeline.unfinished)].join(' · ')}\n${stringify({ alt }, { lineWidth: 0, schema: 'core', version: '1.1' })}`;
  },
} satisfies Renderer;
