/** Whether a word is one of a fixed list. */
export function isOneOf<Word extends string>(word: string, list: readonly Word[]): word is Word {
  return list.some((item) => item === word);
}

/** Some values by their names, without those that are not there. */
export function present<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
  const found: readonly (readonly unknown[])[] = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found);
}
