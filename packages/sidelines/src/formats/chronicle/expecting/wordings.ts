import type { Reading } from '../../format.ts';
import { folded } from '../together.ts';

/** Words for parties, and whom they mean. */
export interface PartyWords {
  readonly words: string;
  /** Their ids. */
  readonly parties: readonly string[];
}

/** The names of all parties, the words for several of them, and the joint labels that the text has, each once. */
export function partiesWorded({ timeline, places }: Reading): readonly PartyWords[] {
  const { parties, entries, together } = timeline;
  const found = new Map<string, PartyWords>();
  const add = (words: string, ids: readonly string[]) => {
    if (!found.has(folded(words)) && words.trim() !== '') found.set(folded(words), { words, parties: ids });
  };
  for (const { id, name } of parties) add(name, [id]);
  if (together !== undefined && parties.length > 1)
    add(
      together,
      parties.map(({ id }) => id),
    );
  for (const [place, { label }] of places.entries.entries()) {
    const acting = entries[place]?.parties ?? [];
    if (label !== undefined && acting.length > 1) add(places.source.slice(label.from, label.to), acting);
  }
  return [...found.values()];
}
