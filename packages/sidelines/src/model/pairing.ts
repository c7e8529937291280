import type { Pair } from './alignment.ts';

/** An entry as it is paired with one of another timeline. */
export interface Pairable {
  readonly id: string;
  /** The same for what says the same. */
  readonly key: string;
  /** The same for the same words of what happened; "" without any. */
  readonly text: string;
  /** The words of all its parts, each once; asked for where it is paired by nothing else. */
  readonly words: () => ReadonlySet<string>;
}

/** A word tells two entries apart from others while no more than this many of either side have it. */
const mostWithWord = 8;
/** Of those that share words with an entry, so many are thought of. */
const mostCandidates = 4;
/** Two entries are one while they share at least this part of their words, each of which weighs the less the more entries have it. */
const leastAlike = 0.4;

/**
 * Which entries of two timelines are the same, each in one pair at most, by their places before: first those that say the same
 * (`pairSame`), then those that say the same happened, then those that share words which few others have, the most alike first, and
 * at last those of one id. n log n, however much changed and however alike they are.
 */
export function pairUp(before: readonly Pairable[], after: readonly Pairable[]): readonly Pair[] {
  const pairs = new Pairs(before, after);
  pairs.pairSame();
  pairs.pairBy(({ key }) => key);
  pairs.pairBy(({ text }) => text);
  pairs.pairAlike();
  pairs.pairBy(({ id }) => id);
  return pairs.found();
}

/** How alike two entries are, from 0 to 1. */
interface Candidate extends Pair {
  readonly alike: number;
}

class Pairs {
  readonly #before: readonly Pairable[];
  readonly #after: readonly Pairable[];
  /** The place after of each that is paired, by its place before. */
  readonly #partners = new Map<number, number>();
  readonly #taken = new Set<number>();

  constructor(before: readonly Pairable[], after: readonly Pairable[]) {
    this.#before = before;
    this.#after = after;
  }

  found(): readonly Pair[] {
    const pairs = [...this.#partners].map(([before, after]) => ({ before, after }));
    return pairs.sort((a, b) => a.before - b.before);
  }

  /**
   * Pairs what stands once in both, and from there on, to both sides, what is the same beside it: the algorithm of Paul Heckel, “A
   * Technique for Isolating Differences Between Files” (1978), which finds what moved.
   */
  pairSame(): void {
    const [places, others] = [this.#before, this.#after].map((entries) => placesBy(entries, ({ key }) => [key]));
    for (const [key, [place = -1, another]] of places ?? []) {
      const [other = -1, ...more] = others?.get(key) ?? [];
      if (another === undefined && more.length === 0) this.#pair(place, other);
    }
    for (let place = 0; place < this.#before.length; place += 1) this.#pairBeside(place, -1);
    for (let place = this.#before.length - 1; place >= 0; place -= 1) this.#pairBeside(place, 1);
  }

  /** Pairs what has one name, the first with the first; nothing that has none. */
  pairBy(nameOf: (entry: Pairable) => string): void {
    const values = (entry: Pairable): readonly string[] => [nameOf(entry)].filter((value) => value !== '');
    const others = placesBy(this.#freeAfter(), values);
    for (const [value, places] of placesBy(this.#freeBefore(), values))
      for (const [nth, place] of places.entries()) this.#pair(place, others.get(value)?.[nth] ?? -1);
  }

  /** Pairs what shares words that few others have, the most alike first. */
  pairAlike(): void {
    const [free, others] = [this.#freeBefore(), this.#freeAfter()];
    if (!free.some(isPresent) || !others.some(isPresent)) return;
    const candidates = candidatesIn(free, others, weightsIn(this.#before, this.#after));
    for (const { before, after } of [...candidates].sort((a, b) => b.alike - a.alike)) this.#pair(before, after);
  }

  /** Pairs an entry with the one beside its neighbour's partner where they are the same; beyond the ends is the same in both. */
  #pairBeside(place: number, step: -1 | 1): void {
    const neighbour = place + step;
    const isBeyond = neighbour < 0 || neighbour === this.#before.length;
    const partner = isBeyond && step > 0 ? this.#after.length : isBeyond ? -1 : this.#partners.get(neighbour);
    const other = partner === undefined ? -1 : partner - step;
    if (this.#before[place]?.key === this.#after[other]?.key) this.#pair(place, other);
  }

  #pair(before: number, after: number): void {
    if (before < 0 || after < 0 || this.#partners.has(before) || this.#taken.has(after)) return;
    this.#partners.set(before, after);
    this.#taken.add(after);
  }

  #freeBefore(): readonly (Pairable | undefined)[] {
    return this.#before.map((entry, place) => (this.#partners.has(place) ? undefined : entry));
  }

  #freeAfter(): readonly (Pairable | undefined)[] {
    return this.#after.map((entry, place) => (this.#taken.has(place) ? undefined : entry));
  }
}

/** Where each value stands, ascending, in the order in which they come. */
function placesBy<Of>(
  entries: readonly (Of | undefined)[],
  valuesOf: (entry: Of) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, entry] of entries.entries()) {
    for (const value of entry === undefined ? [] : valuesOf(entry)) {
      const places = found.get(value);
      if (places === undefined) found.set(value, [place]);
      else places.push(place);
    }
  }
  return found;
}

function isPresent(entry: Pairable | undefined): entry is Pairable {
  return entry !== undefined;
}

/** How much each word tells of an entry, from 0 to 1: less, the more entries of one timeline have it. */
function weightsIn(...timelines: readonly (readonly Pairable[])[]): (word: string) => number {
  const counts = timelines.map(countsIn);
  return (word) => 1 / Math.max(1, ...counts.map((times) => times.get(word) ?? 0));
}

function countsIn(entries: readonly Pairable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of entries) for (const word of words()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Of each entry those that are most like it. */
function candidatesIn(
  before: readonly (Pairable | undefined)[],
  after: readonly (Pairable | undefined)[],
  weightOf: (word: string) => number,
): readonly Candidate[] {
  const [words, otherWords] = [before, after].map((entries) => entries.map((entry) => entry?.words()));
  const [places, others] = [placesBy(words ?? [], (each) => each), placesBy(otherWords ?? [], (each) => each)];
  const tells = (word: string): boolean =>
    (places.get(word)?.length ?? 0) <= mostWithWord && (others.get(word)?.length ?? 0) <= mostWithWord;
  const tellingOf = (each: ReadonlySet<string> = new Set()): readonly string[] => [...each].filter(tells);
  const weightOfAll = (telling: readonly string[]): number => telling.reduce((sum, word) => sum + weightOf(word), 0);
  const weightsAfter = (otherWords ?? []).map((each) => weightOfAll(tellingOf(each)));
  return (words ?? []).flatMap((each, place) => {
    const telling = tellingOf(each);
    const shared = new Map<number, number>();
    for (const word of telling)
      for (const other of others.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + weightOf(word));
    const weight = weightOfAll(telling);
    const candidates = [...shared].map(([other, both]): Candidate => {
      return { before: place, after: other, alike: (2 * both) / (weight + (weightsAfter[other] ?? 0)) };
    });
    return candidates
      .filter(({ alike }) => alike >= leastAlike)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, mostCandidates);
  });
}
