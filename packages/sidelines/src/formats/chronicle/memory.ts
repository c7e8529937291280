/**
 * What a reader of chronicles keeps of lines from one reading to the next, for an editor that reads a text after each key. It is
 * handed in; with and without it a reading is the same.
 */
export class ReadingMemory {
  readonly #kept = new Set<Generations<unknown>>();

  /** Begins a further reading; what neither it nor the one before it asks for is forgotten. @internal */
  turn(): void {
    for (const kept of this.#kept) kept.turn();
  }

  /** Has something forgotten in turn with all the rest. @internal */
  keep(kept: Generations<unknown>): void {
    this.#kept.add(kept);
  }
}

/**
 * A reader of words that keeps what it read in a memory that is handed in.
 * @param read what it reads depends on nothing but the words and what is given, such as their language
 */
export function remembered<Value, Given extends readonly string[]>(
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

/** What was read of texts, of which most are read again. */
class Generations<Value> {
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
    for (const [text, { last }] of this.#kept) if (last < this.#now) this.#kept.delete(text);
    this.#now += 1;
  }
}
