import type { Reading } from '../../src/formats/index.ts';
import type { Diagnostic, TextRange } from '../../src/model/diagnostic.ts';
import type { EntryPlace } from '../../src/model/places.ts';
import { understand } from '../../src/understand.ts';
import { randomFrom } from './random.ts';
import { type TrueText, type Verdict, verdictsOn } from './truth.ts';

/** How many entries were read wrongly or rightly, and of how many something is said in a place that touches their lines. */
export interface Honesty {
  /** Missed, or with another date or other parties. */
  readonly wrong: number;
  readonly said: number;
  readonly right: number;
  /** With an error or a warning. */
  readonly loud: number;
  /** With no more than a note. */
  readonly noted: number;
}

/** What was found nowhere. */
const nothing: Honesty = { wrong: 0, said: 0, right: 0, loud: 0, noted: 0 };

/** A change of a text, as an author’s slip or a bad copy makes it. */
export interface Damage {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The number of what is counted, together. */
export function summed(all: readonly Honesty[]): Honesty {
  return all.reduce(
    (one, other) => ({
      wrong: one.wrong + other.wrong,
      said: one.said + other.said,
      right: one.right + other.right,
      loud: one.loud + other.loud,
      noted: one.noted + other.noted,
    }),
    nothing,
  );
}

/** What is said of a text whose entries are known, damaged or not, by an entry. */
export function honestyOf(truth: TrueText, damage?: Damage): Honesty {
  const text = damage === undefined ? truth.text : damaged(truth.text, damage);
  const reading = understand({ name: 'text.txt', text });
  const places = placesOf(truth);
  const told = reading.diagnostics.flatMap(placesTold);
  const verdicts = verdictsOn(truth.entries, reading.timeline);
  const missed = verdicts.flatMap(({ place }, order) => (place === undefined ? (places[order] ?? []) : []));
  const others = [...reading.places.entries.map(({ whole }) => whole), ...missed.map((each) => moved(each, damage))];
  return summed(
    verdicts.flatMap((verdict, order) => {
      if (verdict.truth.optional) return [];
      const known = places[order];
      const read = reading.places.entries[verdict.place ?? -1];
      const lost = known === undefined ? [] : [linesAround(text, moved(known, damage))];
      // What was read wrongly stands where it was written, too: its date may have stayed in the text above.
      const written = verdict.date && verdict.parties ? [] : lost;
      const own = read === undefined ? lost : [ownLines(read, text, others), read.date, ...written];
      const touching = told.filter(({ range }) => own.some((place) => touch(range, place)));
      return [judged(verdict, touching)];
    }),
  );
}

interface Told {
  readonly severity: Diagnostic['severity'];
  readonly range: TextRange;
}

function placesTold({ severity, range, related = [] }: Diagnostic): readonly Told[] {
  return [range, ...related.map((other) => other.range)].map((place) => ({ severity, range: place }));
}

function judged({ date, parties }: Verdict, told: readonly Told[]): Honesty {
  const isSaid = told.length > 0;
  if (!(date && parties)) return { ...nothing, wrong: 1, said: isSaid ? 1 : 0 };
  const isLoud = told.some(({ severity }) => severity !== 'note');
  return { ...nothing, right: 1, loud: isLoud ? 1 : 0, noted: isSaid && !isLoud ? 1 : 0 };
}

/** The lines of an entry, as far as they are not those of others, read or missed: what is said of these is not said of it. */
function ownLines(read: EntryPlace, text: string, others: readonly TextRange[]): TextRange {
  const { from, to } = linesAround(text, read.whole);
  const above = others.filter((other) => other.to <= read.whole.from);
  const below = others.filter((other) => other.from > read.text.from);
  return {
    from: Math.max(from, ...above.map((other) => other.to)),
    to: Math.min(to, ...below.map((other) => other.from - 1)),
  };
}

/** Where the entries of a text stand, from their dates to the beginnings of their texts. */
function placesOf({ text, entries }: TrueText): readonly (TextRange | undefined)[] {
  let after = 0;
  return entries.map(({ starts: [start = ''], wording }) => {
    const found = placeOf(text, start, after);
    if (found === undefined) return undefined;
    const date = text.lastIndexOf(wording, found.from);
    after = found.from;
    return date >= 0 && found.from - date < farthestDate ? { from: date, to: found.to } : found;
  });
}

/** A date stands no farther above its text. */
const farthestDate = 200;

/** Where words stand, whatever signs are between them. */
function placeOf(text: string, start: string, after: number): TextRange | undefined {
  const words = start.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  const pattern = new RegExp(words.join('[^\\p{L}\\p{N}]{0,8}'), 'giu');
  pattern.lastIndex = after;
  const found = pattern.exec(text) ?? pattern.exec(text);
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
}

function moved({ from, to }: TextRange, damage: Damage | undefined): TextRange {
  if (damage === undefined) return { from, to };
  const by = damage.insert.length - (damage.to - damage.from);
  const shifted = (offset: number) =>
    offset >= damage.to ? offset + by : Math.min(offset, damage.from + damage.insert.length);
  return { from: shifted(from), to: Math.max(shifted(from), shifted(to)) };
}

function linesAround(text: string, { from, to }: TextRange): TextRange {
  const end = text.indexOf('\n', to);
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end < 0 ? text.length : end };
}

function touch(one: TextRange, other: TextRange): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** A text with a change. */
function damaged(text: string, { from, to, insert }: Damage): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** Damages a text in one of its entries or headings; nothing where it has nothing of the kind. */
type Accident = (reading: Reading, pick: <Item>(items: readonly Item[]) => Item | undefined) => Damage | undefined;

/** How a date, or what tells it, becomes unreadable. */
const accidents: Readonly<Record<string, Accident>> = {
  'a month misspelt': ({ places }, pick) => {
    const words = places.entries.flatMap(({ date }) => {
      const found = places.source.slice(date.from, date.to).matchAll(/\p{L}{4,}/gu);
      return [...found].map(({ 0: word, index }) => ({ from: date.from + index, word }));
    });
    const found = pick(words);
    return found && { from: found.from + 1, to: found.from + 3, insert: 'qx' };
  },
  'another calendar': ({ places }, pick) => {
    const years = places.entries.flatMap(({ date }) => {
      const found = places.source.slice(date.from, date.to).matchAll(/(?<!\d)\d{4}(?!\d)/g);
      return [...found].map(({ 0: year, index }) => ({ from: date.from + index, year: Number(year) }));
    });
    const found = pick(years);
    const era = pick([
      (year: number) => `${year + 543} BE`,
      (year: number) => `${year - 621} SH`,
      (year: number) => `AM ${year + 3760}`,
    ]);
    return found && era && { from: found.from, to: found.from + 4, insert: era(found.year) };
  },
  'a separator removed': ({ places }, pick) => {
    const found = pick(
      places.entries.filter(({ date, text }) => /^[^\p{L}\p{N}\n]{2,}$/u.test(places.source.slice(date.to, text.from))),
    );
    return found && { from: found.date.to, to: found.text.from, insert: ' ' };
  },
  'a row swallowed': ({ places }, pick) => {
    const found = pick(places.entries.slice(1).filter(({ date, whole }) => date.from >= whole.from));
    const from = found && places.source.slice(0, found.whole.from).trimEnd().length;
    return found && from !== undefined ? { from, to: found.whole.from, insert: ' ' } : undefined;
  },
  'a heading taken away': ({ lines = [] }, pick) => {
    const found = pick(lines.filter(({ as }) => as === 'heading'));
    return found && { ...found.range, insert: '' };
  },
};

/** What is said of texts with accidents, by the kind of accident: one of each kind for each text and round. */
export function honestyByAccident(
  truths: readonly TrueText[],
  seed: number,
  rounds: number,
): ReadonlyMap<string, Honesty> {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const found = new Map(Object.keys(accidents).map((kind) => [kind, nothing]));
  for (const truth of truths) {
    const reading = understand({ name: 'text.txt', text: truth.text });
    for (let round = 0; round < rounds; round += 1)
      for (const [kind, accident] of Object.entries(accidents)) {
        const damage = accident(reading, pick);
        if (damage !== undefined) found.set(kind, summed([found.get(kind) ?? nothing, honestyOf(truth, damage)]));
      }
  }
  return found;
}

/** Shares in percent: of the wrong those of which something is said, of the right those with an error or warning, and those with a note. */
export function sharesOf({ wrong, said, right, loud, noted }: Honesty): {
  readonly said: number;
  readonly loud: number;
  readonly noted: number;
} {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return { said: percent(said, wrong), loud: percent(loud, right), noted: percent(noted, right) };
}
