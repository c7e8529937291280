import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expected, expectedAt, type Proposal, type Reading, ReadingMemory } from '../../src/formats/index.ts';
import { understand } from '../../src/understand.ts';
import { texts } from '../support/edits.ts';
import { law } from '../support/law.ts';

/** A text with something begun in a new line below one of its entries, or a place within it. */
const places = fc.record({
  text: fc.constantFrom(...texts),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  gap: fc.constantFrom(undefined, '\n', '\n\n', '\n\n'),
  begun: fc.constantFrom(0, 0, 1, 3),
  end: fc.constantFrom('\n', '\r\n'),
});

/** Writes it, with the offset behind what was begun: the beginning of what a label says, or of a month. */
function written({ text: source, at, gap, begun, end }: PlaceOf<typeof places>): {
  readonly text: string;
  readonly offset: number;
} {
  const text = source.replaceAll('\n', end);
  const {
    places: { entries },
    timeline,
  } = read(text);
  const whole = entries[Math.floor(at * entries.length)]?.whole;
  if (gap === undefined || whole === undefined) return { text, offset: Math.floor(at * text.length) };
  const words = [...timeline.parties.map(({ name }) => name), timeline.entries.at(-1)?.date.wording ?? ''];
  const typed = (words[Math.floor(at * 97) % words.length] ?? '').slice(0, begun);
  const above = text.slice(0, whole.to) + gap.replaceAll('\n', end) + typed;
  return { text: above + text.slice(whole.to), offset: above.length };
}

type PlaceOf<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function read(text: string): Reading {
  return understand({ name: 'x.txt', text });
}

/** Each entry by what it says; parties may come in another order than before. */
function contents({ timeline: { entries, parties } }: Reading): readonly string[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return entries.map(({ date, parties: acting, text }) =>
    JSON.stringify([date.edtf, acting.map((id) => names.get(id)).sort(), text]),
  );
}

/** What an entry would have behind its date, or its label, as the last one above has it. */
function sampleFor(kind: Expected['kind'], { places: { source, entries } }: Reading, offset: number): string {
  const above = entries.findLast(({ whole }) => whole.from < offset) ?? entries[0];
  if (above === undefined) return '';
  const { label, text } = above;
  const isBehind = label !== undefined && label.from < text.from;
  const from = kind === 'date' && isBehind ? label.from : text.from;
  const [line = ''] = source.slice(from).split(/\r?\n/);
  const behind = source.slice(from, text.from);
  return behind.includes('\n') ? behind + (source.slice(text.from).split(/\r?\n/)[0] ?? '') : line;
}

/** Accepts a proposal, and holds that the text then says that, and all else as before. */
function expectHeld(reading: Reading, { kind, range }: Expected, { insert, edtf, parties }: Proposal): void {
  const { source } = reading.places;
  const cut = (words: string) => source.slice(0, range.from) + words + source.slice(range.to);
  const isNew = !reading.places.entries.some(
    ({ date, label }) => [date.from, label?.from].includes(range.from) && range.from < range.to,
  );
  const before = isNew ? read(cut('')) : reading;
  const after = read(cut(insert + (isNew ? sampleFor(kind, reading, range.from) : '')));
  const [old, now] = [contents(before), contents(after)];
  const fresh = after.timeline.entries.filter((_, place) => !old.includes(now[place] ?? ''));
  for (const entry of fresh) {
    if (edtf !== undefined) expect(entry.date.edtf).toBe(edtf);
    if (parties !== undefined) expect([...entry.parties].sort()).toEqual([...parties].sort());
  }
  expect(now.length - old.length).toBe(isNew ? 1 : 0);
  const lost = old.filter((entry) => !now.includes(entry));
  expect(lost.length).toBeLessThanOrEqual(isNew ? 0 : fresh.length);
  const errors = (one: Reading) => one.diagnostics.filter(({ severity }) => severity === 'error').length;
  expect(errors(after)).toBeLessThanOrEqual(errors(before));
}

let held = 0;

law(
  'what is proposed for a date or a label is read as that, and all else as before',
  { sample: 15, many: 20_000 },
  fc.property(places, (place) => {
    const { text, offset } = written(place);
    const reading = read(text);
    const memory = new ReadingMemory();
    const expected = expectedAt(reading, offset, { memory });
    expect(expectedAt(reading, offset)).toEqual(expected);
    for (const one of expected) {
      expect(one.range.from <= offset && offset <= one.range.to).toBe(true);
      if (one.kind !== 'party' && one.kind !== 'date') continue;
      for (const proposal of one.proposals.slice(0, 3)) {
        expectHeld(reading, one, proposal);
        held += 1;
      }
    }
  }),
);

test('many proposals were tried', () => {
  expect(held).toBeGreaterThan(8);
});

const heads = [
  'title: The quay',
  'language: en',
  'parties:\n  - name: Harlow',
  'parties: [Harlow, Velden]',
  'dates: at the start',
  'labels: [in brackets]',
];

law(
  'what is proposed in front matter brings no error about it',
  { sample: 50, many: 5000 },
  fc.property(
    fc.uniqueArray(fc.constantFrom(...heads), { maxLength: 4 }),
    fc.constantFrom('', '    '),
    fc.nat(),
    (lines, indent, at) => {
      const head = `---\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}${indent}`;
      const source = `${head}\n---\nMay 2031\nHarlow: sails.\n`;
      const [keys] = expectedAt(read(source), head.length);
      const key = keys?.proposals[at % Math.max(1, keys.proposals.length)];
      if (keys === undefined || key === undefined) return;
      const typed = source.slice(0, keys.range.from) + key.insert;
      const rest = source.slice(keys.range.to);
      const [values] = expectedAt(read(typed + rest), typed.length);
      const value = values?.kind === 'value' ? values.proposals[at % values.proposals.length] : undefined;
      if (value === undefined) return;
      const about = (text: string) =>
        read(text).diagnostics.filter(({ code, severity }) => severity === 'error' && code.startsWith('front-matter'))
          .length;
      expect(about(typed + value.insert + rest)).toBeLessThanOrEqual(about(source));
    },
  ),
);
