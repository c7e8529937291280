/**
 * What a reader of chronicles keeps of lines from one reading to the next, for an editor that reads a text after each key. It is
 * handed in; with and without it a reading is the same.
 */
export class ReadingMemory {
  readonly #kept = new Set<Forgetful>();

  /** Begins a further reading; what neither it nor the one before it asks for is forgotten. @internal */
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

/** What was found at each place of some lists. */
interface Row<Value> {
  readonly seen: readonly (readonly unknown[])[];
  readonly values: readonly Value[];
}

/** Finds something at each place of some lists of the same length. */
type RowReader<Value> = (
  memory: ReadingMemory,
  seen: readonly (readonly unknown[])[],
  given: readonly (string | number | boolean | undefined)[],
  find: (place: number) => Value,
) => readonly Value[];

/**
 * A finder of something at each place of a text, which looks again only where what is seen there is not the same as in the reading
 * before: the same objects, in lists of the same length.
 * @param reach how many places around its own are looked at; besides them, what is found depends on nothing but what is given
 */
export function rowOf<Value>(reach = 0): RowReader<Value> {
  const memories = new WeakMap<ReadingMemory, Generations<{ row: Row<Value> }>>();
  return (memory, seen, given, find) => {
    const rows = memories.get(memory) ?? new Generations(() => ({ row: { seen: [], values: [] } }));
    memories.set(memory, rows);
    memory.keep(rows);
    const kept = rows.of(given.join('\n'));
    kept.row = rowAfter(kept.row, seen, reach, find);
    return kept.row.values;
  };
}

function rowAfter<Value>(
  { seen: before, values }: Row<Value>,
  seen: readonly (readonly unknown[])[],
  reach: number,
  find: (place: number) => Value,
): Row<Value> {
  const length = seen[0]?.length ?? 0;
  const most = Math.min(length, values.length);
  const start = seen.reduce((least, list, index) => alikeFrom(list, before[index] ?? [], least), most);
  if (start === length && length === values.length) return { seen, values };
  const end = seen.reduce((least, list, index) => alikeTo(list, before[index] ?? [], least), most - start);
  const [first, last] = [Math.max(0, start - reach), Math.max(0, end - reach)];
  const found = values.slice(0, first);
  for (let place = first; place < length - last; place += 1) found.push(find(place));
  return { seen, values: [...found, ...values.slice(values.length - last)] };
}

/** How many items two lists begin with alike, no more than so many. */
function alikeFrom(one: readonly unknown[], other: readonly unknown[], most: number): number {
  if (one === other) return most;
  let alike = 0;
  while (alike < most && one[alike] === other[alike]) alike += 1;
  return alike;
}

/** How many items two lists end with alike, no more than so many. */
function alikeTo(one: readonly unknown[], other: readonly unknown[], most: number): number {
  let alike = 0;
  while (alike < most && one[one.length - 1 - alike] === other[other.length - 1 - alike]) alike += 1;
  return alike;
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
    for (const [text, { last }] of this.#kept) if (last < this.#now) this.#kept.delete(text);
    this.#now += 1;
  }
}
