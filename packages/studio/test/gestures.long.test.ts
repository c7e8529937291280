import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applied, edtfOf, inverse, readDateWords, type SourceText, type Timeline, wordDate } from 'sidelines';
import { expect, test } from 'vitest';
import { corpusCases } from '../../sidelines/test/support/corpus.ts';
import { isLong, seed, tell } from '../../sidelines/test/support/law.ts';
import { randomFrom } from '../../sidelines/test/support/random.ts';
import { repositoryFolder } from '../../sidelines/test/support/sources.ts';
import { styledChronicles } from '../../sidelines/test/support/styles.ts';
import type { Gesture } from '../src/core/protocol.ts';
import { dropOf, standBeside } from '../src/editor/gestures/drop.ts';
import { OpenStory } from './support/open-story.ts';

/** With how many gestures the law is tried, and how many are made one after another in a story. */
const tried = Number(process.env['RUNS'] ?? (isLong ? 10_000 : 24));
const inARow = 6;

const examples = ['us-russia-syria', 'south-pole', 'nile'].map((name) => ({
  name: `${name}.txt`,
  text: readFileSync(join(repositoryFolder, 'examples', `${name}.txt`), 'utf8'),
}));
const found = corpusCases().filter(({ source }) => source.length < 4000);
const sources: readonly SourceText[] = [
  ...examples,
  ...found.map(({ file, source }) => ({ name: file, text: source })),
  ...styledChronicles().map(({ source }) => ({ name: 'x.txt', text: source })),
].map(({ name, text }) => ({ name, text: text.replaceAll('\r\n', '\n') }));

const random = randomFrom(seed);

function below(count: number): number {
  return Math.floor(random() * count);
}

function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[below(items.length)];
}

/** What an entry says, names of parties by their order in the alphabet. */
interface Said {
  readonly date: { readonly edtf: string; readonly wording: string };
  readonly who: readonly string[];
  readonly title: string | undefined;
  readonly text: string;
}

function saidIn({ parties, entries }: Timeline): readonly Said[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return entries.map(({ date: { edtf, wording }, parties: acting, title, text }) => {
    return { date: { edtf, wording }, who: acting.map((id) => names.get(id) ?? '').sort(), title, text };
  });
}

/** A gesture, and what is to be said afterwards; `at`: of which entry the words of the date may become fuller. */
interface Meant {
  readonly kind: string;
  readonly gesture: Gesture;
  readonly said: readonly Said[];
  readonly at?: number;
  /** What the colour of which party is to be. */
  readonly color?: readonly [name: string, color: string | undefined];
}

type Made = (story: OpenStory, timeline: Timeline) => Promise<Meant | undefined>;

/** Another who for an entry. */
function acting(kind: string, timeline: Timeline, entry: string, ids: readonly string[]): Meant {
  const at = timeline.entries.findIndex(({ id }) => id === entry);
  const who = ids.map((acting) => timeline.parties.find(({ id }) => id === acting)?.name ?? '').sort();
  const said = saidIn(timeline).map((one, place) => (place === at ? { ...one, who } : one));
  return { kind, gesture: { entry, parties: ids }, said, at };
}

/** Another place for an entry. */
function ordered(kind: string, timeline: Timeline, entry: string, before: string | undefined): Meant {
  const ids = timeline.entries.map(({ id }) => id);
  const others = ids.filter((id) => id !== entry);
  const at = before === undefined ? others.length : before === entry ? ids.indexOf(entry) : others.indexOf(before);
  const places = others.toSpliced(at, 0, entry).map((id) => ids.indexOf(id));
  const said = saidIn(timeline);
  return { kind, gesture: { entry, before }, said: places.flatMap((place) => said[place] ?? []), at };
}

/** The same, with names of parties that are others. */
function called(timeline: Timeline, nameOf: (name: string) => string): readonly Said[] {
  return saidIn(timeline).map((one) => ({ ...one, who: [...new Set(one.who.map(nameOf))].sort() }));
}

const colors = ['#1a5fb4', '#c01c28', '#000000', undefined];

const kinds: readonly Made[] = [
  async function drag(story, timeline) {
    const { board, width } = story;
    const row = pick(board.rows);
    if (row === undefined) return undefined;
    const [x, from] = [random() * width, random() * width];
    const by = { x: x - from, y: (random() - 0.5) * 3 * (random() < 0.5 ? width : row.height) };
    const drop = dropOf(board, { entry: row.entry, by, x });
    if (drop?.kind === 'who') return acting('dragged aside', timeline, row.entry, drop.stand.parties);
    return drop && ordered('dragged up or down', timeline, row.entry, drop.before);
  },
  async function keys(story, timeline) {
    const row = pick(story.board.rows);
    const facts = row && (await story.entry(row.entry));
    if (facts === undefined) return undefined;
    const stand = standBeside(story.board.stands, facts.parties, random() < 0.5 ? -1 : 1);
    return stand && acting('given aside by keys', timeline, facts.id, stand.parties);
  },
  async function step(_, timeline) {
    const at = below(timeline.entries.length);
    const entry = timeline.entries[at]?.id;
    if (entry === undefined) return undefined;
    const by = random() < 0.5 ? -1 : 1;
    const before = timeline.entries[by < 0 ? Math.max(0, at - 1) : at + 2]?.id;
    return { ...ordered('moved by a step', timeline, entry, before), gesture: { entry, by } };
  },
  async function date(_, timeline) {
    const at = below(timeline.entries.length);
    const entry = timeline.entries[at]?.id;
    if (entry === undefined) return undefined;
    const words = wordDate(pick(['2031-03', '2031-05-14', '1987', '1912-04-15']) ?? '', timeline.language);
    const read = readDateWords(words, timeline.language);
    const edtf = read?.kind === 'date' ? edtfOf(read.value) : undefined;
    const said = saidIn(timeline).map((one, place) =>
      place === at ? { ...one, date: { edtf: edtf ?? '', wording: words } } : one,
    );
    return { kind: 'dated', gesture: { entry, date: words }, said };
  },
  async function name(_, timeline) {
    const { id: party, name: before } = pick(timeline.parties) ?? {};
    const name = pick(['Tolmar', 'Norrick Guild', 'Ørsted', 'Šibenik']) ?? '';
    const said = called(timeline, (one) => (one === before ? name : one));
    return party === undefined ? undefined : { kind: 'renamed', gesture: { party, name }, said };
  },
  async function color(_, timeline) {
    const { id: party, name } = pick(timeline.parties) ?? {};
    const value = pick(colors);
    if (party === undefined || name === undefined) return undefined;
    return { kind: 'coloured', gesture: { party, color: value }, said: saidIn(timeline), color: [name, value] };
  },
  async function merge(_, timeline) {
    const [gone, kept] = [pick(timeline.parties), pick(timeline.parties)];
    if (gone === undefined || kept === undefined || gone === kept) return undefined;
    const said = called(timeline, (one) => (one === gone.name ? kept.name : one));
    return { kind: 'merged', gesture: { party: gone.id, into: kept.id }, said };
  },
];

/** The words of a date that moved may have become fuller. */
function comparable(said: readonly Said[], at: number | undefined): readonly Said[] {
  return said.map((one, place) => (place === at ? { ...one, date: { edtf: one.date.edtf, wording: '' } } : one));
}

function expectMeant({ kind, said, at, color }: Meant, after: Timeline): void {
  const bare = kind.includes('moved') || kind.includes('up or down') ? at : undefined;
  expect(comparable(saidIn(after), bare)).toEqual(comparable(said, bare));
  if (color === undefined) return;
  expect(after.parties.find(({ name }) => name === color[0])?.color).toBe(color[1]);
}

/** Makes a gesture in a story, as the page does; whether it was written. */
async function make(story: OpenStory, { gesture, ...meant }: Meant): Promise<boolean> {
  const before = story.text;
  const { changes, refused, at } = await story.ask(gesture);
  if (refused !== undefined) {
    expect(changes).toEqual([]);
    expect(refused).not.toBe('');
    return false;
  }
  await story.change(changes);
  const after = story.timeline;
  expectMeant({ gesture, ...meant }, after);
  if (meant.at !== undefined) expect(at).toBe(meant.at);
  expect(applied(story.text, inverse(changes, before))).toBe(before);
  return true;
}

test('a gesture in the picture writes what it means and nothing else, or says why it does not', async ({ task }) => {
  const counts = new Map<string, { written: number; of: number }>();
  let count = 0;
  while (count < tried) {
    const story = await OpenStory.of(pick(sources) ?? { name: '', text: '' });
    for (let turn = 0; turn < inARow; turn += 1) {
      const meant = await kinds[below(kinds.length)]?.(story, story.timeline);
      if (meant === undefined) continue;
      const text = story.text;
      try {
        const isWritten = await make(story, meant);
        const { written, of } = counts.get(meant.kind) ?? { written: 0, of: 0 };
        counts.set(meant.kind, { written: written + (isWritten ? 1 : 0), of: of + 1 });
      } catch (error) {
        throw new Error(`${meant.kind} ${JSON.stringify(meant.gesture)} in ${JSON.stringify(text)}`, { cause: error });
      }
      count += 1;
    }
  }
  const shares = [...counts].sort().map(([kind, { written, of }]) => `${kind} ${written} of ${of}`);
  tell(task.meta, count, shares.join(', '));
  expect(counts.size, shares.join()).toBe(8);
  const written = [...counts.values()].reduce((sum, each) => sum + each.written, 0);
  expect(written / count, shares.join()).toBeGreaterThan(0.7);
});
