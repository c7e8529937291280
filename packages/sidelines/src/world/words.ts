import { type UnspacedScript, unspacedScripts, type Words } from '../layout/text/word-breaks.ts';
import { type WordList, wordListOf } from '../layout/text/word-list.ts';
import type { Supplies } from './supplies.ts';

/** The words that come with the product; those of a script are opened when they are first asked for. */
export function openWords(supplies: Supplies): Words {
  const opened = new Map<UnspacedScript, WordList>();
  const open = (script: UnspacedScript): WordList | undefined => {
    const bytes = supplies.bytes({ kind: 'words', name: script });
    if (typeof bytes === 'string') return undefined;
    const list = wordListOf(new TextDecoder().decode(bytes));
    opened.set(script, list);
    return list;
  };
  return { scripts: unspacedScripts, of: (script) => opened.get(script) ?? open(script) };
}
