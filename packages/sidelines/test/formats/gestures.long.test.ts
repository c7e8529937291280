import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit, Edited } from '../../src/formats/editing/edit.ts';
import { meantBy } from '../../src/formats/editing/meant.ts';
import { edited } from '../../src/formats/edits.ts';
import { applied, inverse, type Reading, ReadingMemory, type TextChange, type Timeline } from '../../src/index.ts';
import { mutationsOf } from '../support/chronicles.ts';
import { corpusCases } from '../support/corpus.ts';
import { gestures } from '../support/gestures.ts';
import { isLong, seed, tell } from '../support/law.ts';
import { randomFrom } from '../support/random.ts';
import { type StyledChronicle, styledChronicles } from '../support/styles.ts';

/** With how many gestures the law is tried. */
const tried = Number(process.env['RUNS'] ?? (isLong ? 10_000 : 40));

/** A text by the style of which it is. */
type Source = StyledChronicle;

interface Text {
  readonly name: string;
  readonly reading: Reading;
  readonly memory: ReadingMemory;
  readonly read: (text: string) => Timeline;
}

/** Texts in which something went wrong, so that some have errors. */
function accidents(): readonly Source[] {
  const cases = corpusCases().filter(({ source }) => source.length < 4000);
  return [...new Set(cases.map(({ format }) => format))].flatMap((format) => {
    const texts = cases.filter((one) => one.format === format).map(({ source }) => source);
    return fc
      .sample(mutationsOf(texts), { numRuns: 40, seed })
      .map((source) => ({ name: 'after accidents', format, source }));
  });
}

const found = corpusCases().map((one) => ({ ...one, name: 'of the corpus' }));
const sources: readonly Source[] = [...found, ...styledChronicles(), ...accidents()].filter(
  ({ source }) => source.length < 4000,
);
const texts = new Map<number, Text>();

/** A text by its place, read once. */
function textAt(place: number): Text | undefined {
  const source = sources[place];
  const known = texts.get(place);
  if (known !== undefined || source === undefined) return known;
  const memory = new ReadingMemory();
  const read = (text: string) => source.format.read(text, {}).timeline;
  const text = { name: source.name, reading: source.format.read(source.source, { memory }), memory, read };
  texts.set(place, text);
  return text;
}

/** What an entry says, apart from its id. */
function saidIn({ parties, entries }: Timeline): readonly string[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return entries.map(({ date, parties: acting, text, title }) =>
    JSON.stringify([date, acting.map((id) => names.get(id)).sort(), title, text]),
  );
}

/** The timeline without the words of the date of an entry, or without its date. */
function withoutDate(timeline: Timeline, at: number | undefined, edtf: string | undefined): Timeline {
  const entry = timeline.entries[at ?? -1];
  if (at === undefined || entry === undefined) return timeline;
  const date = { edtf: edtf ?? entry.date.edtf, wording: '' };
  return { ...timeline, entries: timeline.entries.with(at, { ...entry, date }) };
}

/** The entries that an edit is not of stay as they were, and that which it is of is as meant. */
function expectMeant(edit: Edit, before: Timeline, after: Timeline): void {
  if (edit.kind === 'headline') return;
  if (edit.kind === 'option') {
    expect(saidIn(after)).toEqual(saidIn(before));
    return;
  }
  const meant = meantBy(before, edit);
  if ('ok' in meant) throw new Error('An edit that means nothing was written');
  // A date without a year is what it comes to where it stands; one that is moved may be written with its year.
  const bare = (timeline: Timeline) => {
    if (meant.byContext) return withoutDate(timeline, meant.at, '');
    return edit.kind === 'moved' ? withoutDate(timeline, meant.at, undefined) : timeline;
  };
  expect(saidIn(bare(after))).toEqual(saidIn(bare(meant.timeline)));
  // By their order parties have their sides and colours. Of two that became one, the one that is left may stand where the other stood.
  if (edit.kind !== 'merged') expect(actingIn(after)).toEqual(actingIn(meant.timeline));
}

/** The names of those who act, in the order in which parties are drawn. */
function actingIn({ parties, entries }: Timeline): readonly string[] {
  const acting = new Set(entries.flatMap((entry) => entry.parties));
  return parties.filter(({ id }) => acting.has(id)).map(({ name }) => name);
}

/** The changes are in order, apart, and the text outside them is what it was; taken back they give the text again. */
function expectSmall(changes: readonly TextChange[], source: string): string {
  let [at, text] = [0, ''];
  for (const { from, to, insert } of changes) {
    expect(from).toBeGreaterThanOrEqual(at);
    expect(source.slice(from, to)).not.toBe(insert);
    text += source.slice(at, from) + insert;
    at = to;
  }
  text += source.slice(at);
  expect(applied(source, changes)).toBe(text);
  expect(applied(text, inverse(changes, source))).toBe(source);
  return text;
}

/** How often edits were written, by format and kind. */
class Shares {
  readonly #counts = new Map<string, { written: number; of: number }>();

  add(key: string, { ok }: Edited): void {
    const count = this.#counts.get(key) ?? { written: 0, of: 0 };
    this.#counts.set(key, { written: count.written + (ok ? 1 : 0), of: count.of + 1 });
  }

  /** How many were refused, and how many there were. */
  of(key: string): { readonly refused: number; readonly of: number } {
    const { written, of } = this.#counts.get(key) ?? { written: 0, of: 0 };
    return { refused: of - written, of };
  }

  toString(): string {
    const rows = [...this.#counts].sort(([one], [other]) => (one < other ? -1 : 1));
    return rows.map(([key, { written, of }]) => `${key} ${written} of ${of}`).join(', ');
  }
}

test('what is read of a text after a gesture is the timeline that was meant, and all else is as it was', ({ task }) => {
  const random = randomFrom(seed);
  const shares = new Shares();
  const kinds = Object.values(gestures);
  for (let count = 0; count < tried; count += 1) {
    const text = textAt(Math.floor(random() * sources.length));
    if (text === undefined || text.reading.timeline.entries.length === 0) continue;
    const edit = kinds[count % kinds.length]?.(text.reading.timeline, random);
    if (edit === undefined) continue;
    const { reading, memory, read, name } = text;
    const found = edited(reading, edit, { memory });
    shares.add(`${reading.format} ${edit.kind}`, found);
    if (edit.kind !== 'headline') shares.add(`${reading.format} ${name}`, found);
    if (!found.ok) continue;
    const after = read(expectSmall(found.changes, reading.places.source));
    try {
      expectMeant(edit, reading.timeline, after);
    } catch (error) {
      throw new Error(`${JSON.stringify(edit)} in ${JSON.stringify(reading.places.source)}`, { cause: error });
    }
  }
  tell(task.meta, tried, String(shares));
  for (const kind of ['text', 'removed', 'moved', 'parties']) {
    const { refused, of } = shares.of(`chronicle ${kind}`);
    expect(of, kind).toBeGreaterThan(0);
    // Of few, two say nothing.
    expect(refused, `${kind}: ${shares}`).toBeLessThanOrEqual(Math.max(2, of * 0.3));
  }
});
