/**
 * A value that is made when it is first asked for, and then kept: what a process never needs costs it nothing.
 * @param make what it makes depends on nothing
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
