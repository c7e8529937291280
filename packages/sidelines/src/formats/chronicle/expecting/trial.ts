import type { TextRange } from '../../../model/diagnostic.ts';
import type { Slices } from '../../../model/slices.ts';
import type { Entry, Timeline } from '../../../model/timeline.ts';
import type { Proposal } from '../../expected.ts';
import type { Reading, ReadOptions } from '../../format.ts';
import { readingChronicle } from '../read.ts';

/** What a proposal is to be read as. */
export type Wanted = Pick<Proposal, 'edtf' | 'parties'>;

/** Tries what becomes of a text if something is written in one place of it. */
export class Trial {
  readonly #ground: Ground;
  readonly #before: Facts;

  private constructor(ground: Ground, before: Reading) {
    this.#ground = ground;
    this.#before = factsOf(before);
  }

  /** @param replaced the places of the entries whose date or label stands in the range; none where it is to become one of a new entry */
  static *in(reading: Reading, range: TextRange, replaced: readonly number[], options: ReadOptions): Slices<Trial> {
    const ground = { source: reading.places.source, range, replaced, options };
    const isAsRead = replaced.length > 0 || range.to === range.from;
    return new Trial(ground, isAsRead ? reading : yield* readingWith(ground, ''));
  }

  /**
   * Whether it is read as what is wanted, without a new error, and all else as before.
   * @param behind what would be written behind it for there to be an entry
   */
  *holds(insert: string, behind: string, wanted: Wanted): Slices<boolean> {
    const { entries } = this.#before;
    const { replaced } = this.#ground;
    const after = yield* readingWith(this.#ground, insert + behind);
    const { errors, around, entries: now } = factsOf(after);
    if (errors > this.#before.errors || around !== this.#before.around) return false;
    const isWanted = (place: number) => means(after.timeline.entries[place], wanted);
    if (replaced.length > 0) {
      const isMeant = (place: number) => replaced.includes(place);
      return (
        entries.length === now.length &&
        now.every((entry, place) => (isMeant(place) ? isWanted(place) : entry === entries[place]))
      );
    }
    const place = now.findIndex((entry, index) => entry !== entries[index]);
    return (
      now.length === entries.length + 1 &&
      isWanted(place) &&
      entries.slice(place).every((entry, index) => entry === now[place + 1 + index])
    );
  }
}

/** What is tried, and where. */
interface Ground {
  readonly source: string;
  readonly range: TextRange;
  /** The entries that are written anew; none where one is to be added. */
  readonly replaced: readonly number[];
  readonly options: ReadOptions;
}

function readingWith({ source, range: { from, to }, options }: Ground, insert: string): Slices<Reading> {
  return readingChronicle(source.slice(0, from) + insert + source.slice(to), options);
}

/** What is the same of two readings that say the same. */
interface Facts {
  readonly errors: number;
  readonly around: string;
  readonly entries: readonly string[];
}

function factsOf({ diagnostics, timeline }: Reading): Facts {
  const { title, lede, language, parties } = timeline;
  // Where one label is written anew, parties may be found in another order.
  const found = parties.map(({ id: _, ...party }) => JSON.stringify(party)).sort();
  return {
    errors: diagnostics.reduce((count, { severity }) => count + Number(severity === 'error'), 0),
    around: JSON.stringify([title, lede, language, found]),
    entries: contentsOf(timeline),
  };
}

/** Each entry by what it says; its id may be counted from others. */
function contentsOf({ entries, parties }: Timeline): readonly string[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return entries.map(({ date, parties: acting, text }) => {
    return JSON.stringify([date.edtf, date.wording, acting.map((id) => names.get(id)).sort(), text]);
  });
}

function means(entry: Entry | undefined, { edtf, parties }: Wanted): boolean {
  if (entry === undefined || (edtf !== undefined && entry.date.edtf !== edtf)) return false;
  return parties === undefined || [...entry.parties].sort().join('\n') === [...parties].sort().join('\n');
}
