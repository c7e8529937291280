import { readFileSync } from 'node:fs';

/** How a picture of the gallery is drawn. */
export interface Picture {
  /** What `--only` calls it, and its file. */
  readonly name: string;
  /** The chronicle. */
  readonly text: string;
  readonly width: number;
  readonly spacing: 'even' | 'time';
  readonly theme: string;
  readonly scheme: 'light' | 'dark';
}

type Look = Partial<Omit<Picture, 'name' | 'text'>>;

/** The pictures, every one in the first of the themes but those that show the themes themselves. */
export function picturesIn(themes: readonly string[]): readonly Picture[] {
  const [theme = ''] = themes;
  const picture = (name: string, text: string, look: Look = {}): Picture => ({
    name,
    text,
    width: 960,
    spacing: 'even',
    theme,
    scheme: 'light',
    ...look,
  });
  const themed = themes.flatMap((shown) =>
    (['light', 'dark'] as const).map((scheme) =>
      picture(`theme-${shown}-${scheme}`, example('south-pole'), { theme: shown, scheme }),
    ),
  );
  return [...written(picture), ...numbers(picture), ...themed];
}

type Make = (name: string, text: string, look?: Look) => Picture;

/** The examples, and chronicles that ask something of the typography. */
function written(picture: Make): readonly Picture[] {
  const talks = example('us-russia-syria');
  const nile = example('nile');
  const mixed = example('gallery/mixed-scripts');
  const japanese = example('gallery/ferry-ja');
  const vague = example('gallery/vague');
  return [
    picture('talks-960', talks),
    picture('talks-360', talks, { width: 360 }),
    picture('talks-time-1280-dark', talks, { width: 1280, spacing: 'time', scheme: 'dark' }),
    picture('pole-time-960', example('south-pole'), { spacing: 'time' }),
    picture('arabic-960', nile),
    picture('arabic-360-dark', nile, { width: 360, scheme: 'dark' }),
    picture('arabic-time-1280', nile, { width: 1280, spacing: 'time' }),
    picture('hebrew-960', example('gallery/ferry-he')),
    picture('hebrew-360', example('gallery/ferry-he'), { width: 360 }),
    picture('japanese-960', japanese),
    picture('japanese-360', japanese, { width: 360 }),
    picture('russian-960-dark', example('gallery/ferry-ru'), { scheme: 'dark' }),
    picture('mixed-scripts-1280', mixed, { width: 1280 }),
    picture('mixed-scripts-360', mixed, { width: 360 }),
    picture('lists-960', example('gallery/lists')),
    picture('lists-360', example('gallery/lists'), { width: 360 }),
    picture('soft-hyphens-720', example('gallery/hyphens-de'), { width: 720 }),
    picture('vague-time-960', vague, { spacing: 'time' }),
    picture('vague-time-360-dark', vague, { width: 360, spacing: 'time', scheme: 'dark' }),
    picture('three-entries-960', example('gallery/three')),
    picture('one-party-960', example('gallery/lamp')),
    picture('titles-only-960', example('gallery/titles')),
    picture('years-before-960', example('gallery/leagues')),
    picture('years-before-time-360', example('gallery/leagues'), { width: 360, spacing: 'time' }),
    picture('years-ahead-960', example('gallery/tunnel'), { spacing: 'time' }),
    picture('one-day-960', example('gallery/flood')),
    picture('hindi-360', example('gallery/ferry-hi'), { width: 360 }),
    picture('uneven-960', example('gallery/uneven')),
    picture('long-entries-960', example('gallery/letters')),
    picture('eight-sides-960', example('gallery/lake')),
    picture('eight-sides-360-dark', example('gallery/lake'), { width: 360, scheme: 'dark' }),
    picture('phases-960', example('gallery/sandbank')),
    picture('phases-time-360', example('gallery/sandbank'), { width: 360, spacing: 'time' }),
  ];
}

/** Chronicles of one to twelve parties, and a long one. */
function numbers(picture: Make): readonly Picture[] {
  const parties = towns.map((_, index) => {
    const count = index + 1;
    const look: Look = {
      width: [960, 1280, 360][index % 3] ?? 960,
      spacing: count % 4 === 0 ? 'time' : 'even',
      scheme: count % 5 === 0 ? 'dark' : 'light',
    };
    return picture(`parties-${String(count).padStart(2, '0')}`, chronicle(count, 14), look);
  });
  const long = chronicle(4, 300);
  return [
    ...parties,
    picture('entries-60-640', chronicle(2, 60), { width: 640 }),
    picture('parties-12-wide', chronicle(12, 30), { width: 1280 }),
    picture('entries-300-960', long),
    picture('entries-300-time-1280', long, { width: 1280, spacing: 'time' }),
  ];
}

/** The text of an example. */
function example(name: string): string {
  return readFileSync(new URL(`../examples/${name}.txt`, import.meta.url), 'utf8');
}

const towns = [
  'Harlow',
  'Velden',
  'Tarn',
  'Ostrey',
  'Quillmouth',
  'Sable Bay',
  'Dunmere',
  'Pellan',
  'Marrowby',
  'Iskander',
  'Lunt',
  'Wester Ness',
];
const alone = [
  'The council buys a second ferry and names it after a gull.',
  'The pier is closed. “Until further notice”, says the notice, and no further one follows.',
  'A storm takes a third of the quay and all of the customs house, in which nobody is at that hour.',
  'The lighthouse is fitted with an electric lamp; its keeper keeps the old one lit as well.',
  'The harbour dues are raised.',
  'A pamphlet of eleven pages says that the strait has always belonged to the town. It is reprinted twice before the winter.',
  'The pilots go on strike for three days.',
  'The last of the wooden cranes is sold to a museum.',
];
const together = [
  'They sign a timetable, and keep to it.',
  'At a conference of four days they agree on who repairs the buoys, and in which order.',
  'Their pilots bring in the same ship, from two sides, and share the fee.',
  'The bridge is opened.',
];
const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** A chronicle of the towns by the strait that is the same in every run. */
function chronicle(parties: number, entries: number): string {
  const next = sequence(parties * 1000 + entries);
  const pick = <Item>(items: readonly Item[], fallback: Item): Item => items[next(items.length)] ?? fallback;
  const acting = towns.slice(0, parties);
  const lines = Array.from({ length: entries }, (_, index) => {
    const month = Math.floor((index * (entries > 100 ? 1200 : 240)) / entries) + next(4);
    const first = acting[index < parties ? index : next(parties)] ?? '';
    const others = parties > 1 && next(3) === 0 ? acting.filter((town) => town !== first && next(parties) < 2) : [];
    const who = [first, ...others];
    const text = pick(who.length > 1 ? together : alone, '');
    return `${months[month % 12]} ${1901 + Math.floor(month / 12)}\n${who.join(', ')}: ${text}\n`;
  });
  const names = acting.map((town) => `  - ${town}\n`).join('');
  const lede = `What happened between ${parties} ${parties === 1 ? 'town' : 'towns'} and the sea.`;
  return `---\ntitle: The towns by the strait\nlanguage: en\nparties:\n${names}---\n${lede}\n\n${lines.join('\n')}`;
}

/** Numbers below a bound that look random, the same for the same seed: a linear congruential generator (Numerical Recipes). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
