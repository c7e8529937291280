/**
 * A reader that reads the same text only once, for as long as the reader is kept: the lines of a chronicle are often alike.
 * @param read what it reads depends on nothing but the text
 */
export function once<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
