import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A chronicle to begin with. */
export interface Example {
  /** What it is called in addresses. */
  readonly name: string;
  /** Where it is. */
  readonly path: string;
  /** What can be seen in it. */
  readonly shows: string;
}

/** What can be seen in the examples, by their names; in the order of the gallery. */
const shown = {
  talks: ['us-russia-syria', 'Two sides, and what they did together, over three and a half years.'],
  pole: ['south-pole', 'A race of three, with days that are exact and others that are not, in colours of their own.'],
  nile: ['nile', 'Arabic, from right to left: years, seasons and days as their sources give them.'],
  wall: ['gallery/vague', 'Dates that nobody knows exactly: “c. 1690”, “before 1914”, a decade, a season.'],
  harbour: ['gallery/lists', 'Demands and answers as lists within entries.'],
  clock: ['gallery/three', 'Three entries: a sidebar to a report.'],
  ferry: ['gallery/ferry-ru', 'Three sides in Russian; a century in a few lines.'],
  'ferry-hebrew': ['gallery/ferry-he', 'Hebrew, with numbers and a Latin name within the lines.'],
  words: ['gallery/hyphens-de', 'Long German words, parted where the author allows it.'],
  lake: ['gallery/lake', 'Eight sides, each with a colour and a pattern of its own.'],
  sandbank: ['gallery/sandbank', 'Three phases, who made it, and what it rests on.'],
  stairwell: ['gallery/uneven', 'Two sides of which one hardly says a word.'],
  lamp: ['gallery/lamp', 'One party alone.'],
  'tower-clock': ['gallery/titles', 'Titles without a text.'],
  comet: ['gallery/letters', 'Three long entries.'],
  leagues: ['gallery/leagues', 'Years before the common era, exact and not.'],
  tunnel: ['gallery/tunnel', 'What is still to come, and how sure it is.'],
  flood: ['gallery/flood', 'One day, by the clock.'],
  'ferry-hindi': [
    'gallery/ferry-hi',
    'Hindi, with each date a second time in braces, for its words of time are not known.',
  ],
} as const;

/** The examples, in the order of the gallery. */
export const examples: readonly Example[] = Object.entries(shown).map(([name, [file, shows]]) => ({
  name,
  path: fileURLToPath(new URL(`../../examples/${file}.txt`, import.meta.url)),
  shows,
}));

/** The text of an example. */
export function textOf({ path }: Example): string {
  return readFileSync(path, 'utf8');
}
