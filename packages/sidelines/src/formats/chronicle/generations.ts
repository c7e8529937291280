/**
 * What was read of texts, kept from one reading to the next, of which most lines are the same. What neither a reading nor
 * the one before it asked for is forgotten. With and without it a reading is the same.
 */
export class Generations<Value> {
  #now = new Map<string, { readonly value: Value }>();
  #before = new Map<string, { readonly value: Value }>();

  /** What was read of this key; read now if it is not known. What is read depends on nothing but the key. */
  of(key: string, read: () => Value): Value {
    const known = this.#now.get(key);
    if (known !== undefined) return known.value;
    const kept = this.#before.get(key) ?? { value: read() };
    this.#now.set(key, kept);
    return kept.value;
  }

  /** Begins a further reading. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
