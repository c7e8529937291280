import fc from 'fast-check';
import type { EntryChange, PartChange } from '../../src/model/changes.ts';
import { contentsOf } from '../../src/model/content.ts';
import { blanks, blanksAsOne } from '../../src/model/prose.ts';
import type { Entry, Timeline } from '../../src/model/timeline.ts';
import type { WordChange } from '../../src/model/word-changes.ts';

/** What an entry says, part by part; blanks do not count, and parts of which nothing is said are left out. */
type Said = ReadonlyMap<string, string>;

/** What all entries of a timeline say. */
export function saidIn(timeline: Timeline): readonly Said[] {
  const contents = contentsOf(timeline);
  return timeline.entries.map((entry) => {
    const parts = contents(entry).map(({ part, items }) => [part, blanksAsOne(items.join('\n'))] as const);
    return new Map(parts.filter(([, text]) => text !== ''));
  });
}

/** A text after words went and came; blanks do not count in what stays, nor in what comes. */
export function applied(before: string, after: string, words: readonly WordChange[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { went, came } of words) {
    pieces.push(before.slice(from, went.from), after.slice(came.from, came.to));
    from = went.to;
  }
  pieces.push(before.slice(from));
  return pieces
    .map((piece) => piece.replaceAll(blanks, ' '))
    .join('')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** What the entries say after changes: of what is new only what the changes tell is taken from the timeline after. */
export function changedAs(before: Timeline, after: Timeline, changes: readonly EntryChange[]): readonly Said[] {
  const [old, now] = [saidIn(before), saidIn(after)];
  const made: (Said | undefined)[] = now.map(() => undefined);
  const left = new Set(old.keys());
  for (const change of changes) {
    if (change.kind !== 'added') left.delete(change.before);
    if (change.kind === 'added') made[change.after] = now[change.after];
    else if (change.kind === 'moved') made[change.after] = old[change.before];
    else if (change.kind === 'changed') made[change.after] = withParts(old[change.before], change.parts);
  }
  const unchanged = [...left];
  const filled = made.map((said) => said ?? old[unchanged.shift() ?? -1] ?? new Map());
  return [...filled, ...unchanged.map(() => new Map())];
}

function withParts(said: Said | undefined, parts: readonly PartChange<string>[]): Said {
  const changed = parts.map(({ part, before, after, words }) => [part, applied(before, after, words)] as const);
  return new Map([...new Map([...(said ?? []), ...changed])].filter(([, text]) => text !== ''));
}

const word = fc.constantFrom(
  'pier',
  'toll',
  'ferry',
  'council',
  'the',
  'a',
  '漢字',
  'ไทย',
  'العربية',
  '🙂',
  '👩‍👩‍👧',
  '.',
  ',',
  '\\\n',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));
const place = fc.nat(1000);

/** One way in which somebody edits an entry. */
const editOfEntry: fc.Arbitrary<(entry: Entry, timeline: Timeline) => Entry> = fc.oneof(
  fc.tuple(words, place).map(([said, at]) => (entry: Entry) => {
    const cut = at % (entry.text.length + 1);
    return { ...entry, text: `${entry.text.slice(0, cut)} ${said} ${entry.text.slice(cut)}` };
  }),
  fc.tuple(place, place).map(([at, length]) => (entry: Entry) => {
    const cut = at % (entry.text.length + 1);
    return { ...entry, text: entry.text.slice(0, cut) + entry.text.slice(cut + (length % 8)) };
  }),
  words.map((text) => (entry: Entry) => ({ ...entry, text })),
  words.map((title) => (entry: Entry) => ({ ...entry, title })),
  words.map((wording) => (entry: Entry) => ({ ...entry, date: { ...entry.date, wording } })),
  fc.constantFrom('2031', '2032-05', '').map((edtf) => (entry: Entry) => ({ ...entry, date: { ...entry.date, edtf } })),
  fc.nat(3).map((at) => (entry: Entry, { parties }: Timeline) => ({
    ...entry,
    parties: parties.slice(at).map(({ id }) => id),
  })),
  fc.constant((entry: Entry) => ({ ...entry, claim: entry.claim !== true })),
  fc.subarray(['one', 'two', 'none']).map((sources) => (entry: Entry) => ({ ...entry, sources })),
  fc.subarray(['x', 'y']).map((answers) => (entry: Entry) => ({ ...entry, answers })),
  words.map((text) => (entry: Entry) => ({
    ...entry,
    corrections: [...(entry.corrections ?? []), { date: '2031', text }],
  })),
);

const sources: Timeline['sources'] = [
  { id: 'one', title: 'A page', url: 'https://example.org/' },
  { id: 'two', archived: 'https://example.org/two' },
];

/** One way in which somebody edits a timeline. */
const edit: fc.Arbitrary<(timeline: Timeline) => Timeline> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(editOfEntry, place).map(([change, at]) => (timeline: Timeline) => {
      const entries = timeline.entries.map((entry, index) =>
        index === at % timeline.entries.length ? change(entry, timeline) : entry,
      );
      return { ...timeline, entries };
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, place).map(([from, to]) => (timeline: Timeline) => {
      const moved = timeline.entries.slice(from % (timeline.entries.length || 1)).slice(0, 1);
      const others = timeline.entries.filter((entry) => !moved.includes(entry));
      return { ...timeline, entries: others.toSpliced(to % (others.length + 1), 0, ...moved) };
    }),
  },
  place.map((at) => (timeline: Timeline) => ({
    ...timeline,
    entries: timeline.entries.toSpliced(at % (timeline.entries.length || 1), 1),
  })),
  fc.tuple(words, place).map(([text, at]) => (timeline: Timeline) => {
    const added = { id: `new-${at}`, date: { edtf: '2031', wording: '2031' }, parties: [], text };
    return { ...timeline, entries: timeline.entries.toSpliced(at % (timeline.entries.length + 1), 0, added) };
  }),
  place.map((at) => (timeline: Timeline) => {
    const again = timeline.entries.slice(at % (timeline.entries.length || 1)).slice(0, 1);
    return { ...timeline, entries: [...timeline.entries, ...again] };
  }),
  fc.nat(3).map((at) => (timeline: Timeline) => ({
    ...timeline,
    parties: timeline.parties.map((party, index) => (index === at ? { ...party, name: `${party.name} now` } : party)),
  })),
);

/** A timeline, and what somebody made of it. */
export function editedOf(
  timelines: fc.Arbitrary<Timeline>,
): fc.Arbitrary<readonly [before: Timeline, after: Timeline]> {
  return fc.tuple(timelines, fc.array(edit, { maxLength: 6 })).map(([timeline, edits]) => {
    const before = { ...timeline, ...(sources === undefined ? {} : { sources }) };
    return [before, edits.reduce((edited, change) => change(edited), before)];
  });
}
