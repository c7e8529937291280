import { inEnglish } from '../words.ts';

/** What the language of the editor says, or else what the library says. */
export function Own({ words: own, english }: { readonly words: string | undefined; readonly english: string }) {
  return own === undefined ? <span {...inEnglish}>{english}</span> : <span>{own}</span>;
}
