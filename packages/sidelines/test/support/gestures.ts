import type { Edit } from '../../src/formats/editing/edit.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { wordDate } from '../../src/time/index.ts';

/** A gesture that an author may make, of each kind of edit; none where the timeline has nothing to make it of. */
export type Gesture = (timeline: Timeline, random: () => number) => Edit | undefined;

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function some<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const share = pick([0, 0.3, 0.3, 0.3, 1], random) ?? 0;
  return items.filter(() => random() < share);
}

const days = ['2031-03', '2031-05-14', '1987', '2018-10-02', '1912-04-15', '2040-12'];
const names = ['Tolmar', 'Norrick Guild', 'Ørsted', 'Šibenik'];
const texts = [
  'The pier is closed for a week.',
  'A lamp is lit on the quay, and nobody knows why.',
  'The council meets.\n\nNothing is decided.',
  '**Bold** words and [a link](https://example.org/x).',
];
const colors = ['#1a5fb4', '#c01c28'];

function changedText(text: string, random: () => number): string {
  const words = text.split(' ');
  const at = Math.floor(random() * words.length);
  const kind = Math.floor(random() * 5);
  if (kind === 0) return words.toSpliced(at, 1, 'lanterns').join(' ');
  if (kind === 1) return words.toSpliced(at, 0, 'quite').join(' ');
  if (kind === 2 && words.length > 2) return words.toSpliced(at, 1).join(' ').trim();
  return kind === 3 ? `${text} It rains.` : (pick(texts, random) ?? text);
}

/** Gestures by the kind of edit that they are. */
export const gestures: Readonly<Record<Edit['kind'], Gesture>> = {
  parties: ({ entries, parties }, random) => {
    const entry = pick(entries, random);
    const acting = some(parties, random).map(({ id }) => id);
    return entry && parties.length > 0 ? { kind: 'parties', entry: entry.id, parties: acting } : undefined;
  },
  date: ({ entries, language }, random) => {
    const entry = pick(entries, random);
    return entry && { kind: 'date', entry: entry.id, words: wordDate(pick(days, random) ?? '2031', language) };
  },
  text: ({ entries }, random) => {
    const entry = pick(entries, random);
    return entry && { kind: 'text', entry: entry.id, text: changedText(entry.text, random) };
  },
  headline: ({ entries }, random) => {
    const entry = pick(entries, random);
    return entry && { kind: 'headline', entry: entry.id, words: 'A quiet day' };
  },
  moved: ({ entries }, random) => {
    const entry = pick(entries, random);
    return entry && { kind: 'moved', entry: entry.id, before: pick([...entries, undefined], random)?.id };
  },
  added: ({ entries, parties, language }, random) => {
    const acting = some(parties, random).map(({ id }) => id);
    const date = wordDate(pick(days, random) ?? '2031', language);
    const added = { date, parties: acting, text: pick(texts, random) ?? '' };
    return { kind: 'added', added, before: pick([...entries, undefined], random)?.id };
  },
  removed: ({ entries }, random) => {
    const entry = pick(entries, random);
    return entry && { kind: 'removed', entry: entry.id };
  },
  renamed: ({ parties }, random) => {
    const party = pick(parties, random);
    return party && { kind: 'renamed', party: party.id, name: pick(names, random) ?? 'Tolmar' };
  },
  merged: ({ parties }, random) => {
    const [party, into] = [pick(parties, random), pick(parties, random)];
    return party && into && party !== into ? { kind: 'merged', party: party.id, into: into.id } : undefined;
  },
  option: ({ parties, language }, random) => {
    const party = pick(parties, random);
    const of = (path: readonly [string, ...string[]], value: string): Edit => ({ kind: 'option', path, value });
    const own = party && [
      of(['parties', party.id, 'color'], pick(colors, random) ?? ''),
      of(['parties', party.id, 'side'], pick(['left', 'right'], random) ?? ''),
    ];
    return pick(
      [
        of(['title'], 'The quay: a story'),
        of(['language'], language),
        of(['alt', 'short'], 'A quarrel.'),
        ...(own ?? []),
      ],
      random,
    );
  },
};
