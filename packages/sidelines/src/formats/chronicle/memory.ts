/**
 * What a reader of chronicles keeps of lines from one reading to the next, for an editor that reads a text after each key. It is
 * handed in; with and without it a reading is the same.
 */
export class ReadingMemory {
  readonly #kept = new Set<Forgetful>();
  /** Whether a further reading may follow. @internal */
  readonly lasts: boolean;

  /** @param lasts false where nothing is read after this: then less is kept */
  constructor(lasts = true) {
    this.lasts = lasts;
  }

  /** Ends a reading: what it did not ask for is forgotten. One that is left before its end forgets nothing. @internal */
  turn(): void {
    for (const kept of this.#kept) kept.turn();
  }

  /** Has something forgotten in turn with all the rest. @internal */
  keep(kept: Forgetful): void {
    this.#kept.add(kept);
  }
}

/** What forgets what was asked for neither since its last turn nor in the one before. */
interface Forgetful {
  turn(): void;
}

/**
 * A reader of words that keeps what it read in a memory that is handed in, for the next reading.
 * @param read what it reads depends on nothing but the words and what is given, such as their language
 */
export function remembered<Value, Given extends readonly string[]>(
  read: (text: string, ...given: Given) => Value,
): (memory: ReadingMemory, ...given: Given) => (text: string) => Value {
  const kept = rememberedWithin(read);
  return (memory, ...given) => (memory.lasts ? kept(memory, ...given) : (text) => read(text, ...given));
}

/** The same, of words that one reading asks for several times. */
export function rememberedWithin<Value, Given extends readonly string[]>(
  read: (text: string, ...given: Given) => Value,
): (memory: ReadingMemory, ...given: Given) => (text: string) => Value {
  const memories = new WeakMap<ReadingMemory, Map<string, Generations<Value>>>();
  return (memory, ...given) => {
    const known = memories.get(memory) ?? new Map<string, Generations<Value>>();
    const key = given.join(' ');
    const generations = known.get(key) ?? new Generations<Value>((text) => read(text, ...given));
    memories.set(memory, known.set(key, generations));
    memory.keep(generations);
    return (text) => generations.of(text);
  };
}

/** Something that a memory keeps for what is given, until two readings have not asked for it. */
export function keptFor<Kept>(begin: () => Kept): (memory: ReadingMemory, given: readonly unknown[]) => Kept {
  const memories = new WeakMap<ReadingMemory, Generations<Kept>>();
  return (memory, given) => {
    const kept = memories.get(memory) ?? new Generations(begin);
    memories.set(memory, kept);
    memory.keep(kept);
    return kept.of(given.join('\n'));
  };
}

/** What was read of texts, of which most are read again. */
class Generations<Value> implements Forgetful {
  readonly #read: (text: string) => Value;
  readonly #kept = new Map<string, { readonly value: Value; last: number }>();
  #now = 0;

  constructor(read: (text: string) => Value) {
    this.#read = read;
  }

  of(text: string): Value {
    const known = this.#kept.get(text);
    if (known === undefined) {
      const value = this.#read(text);
      this.#kept.set(text, { value, last: this.#now });
      return value;
    }
    known.last = this.#now;
    return known.value;
  }

  turn(): void {
    this.#kept.forEach(({ last }, text) => {
      if (last < this.#now) this.#kept.delete(text);
    });
    this.#now += 1;
  }
}
