/** Whether a word is one of a fixed list. */
export function isOneOf<Word extends string>(word: string, list: readonly Word[]): word is Word {
  return list.some((item) => item === word);
}
