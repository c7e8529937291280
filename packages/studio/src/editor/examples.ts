import type { Drafts } from './drafts/drafts.ts';
import { plainForm } from './files/text-file.ts';
import { ownFile } from './own-files.ts';
import { notice } from './state.ts';
import { words, wordsOf } from './words.ts';

/**
 * Opens the example that the address names, such as `#example=nile`, as a draft of its own: whatever was written before stays in its draft.
 * The address names it no more from then on, so that it is opened once.
 */
export async function openWanted(drafts: Drafts): Promise<void> {
  const name = location.hash.replace(/^#example=/, '');
  history.replaceState(history.state, '', location.pathname + location.search);
  try {
    const bytes = /^[\w-]+$/.test(name) ? await ownFile(`examples/${name}.txt`) : undefined;
    if (bytes !== undefined) await drafts.begin({ name: '', text: new TextDecoder().decode(bytes), form: plainForm });
    else notice.value = words.noExample(name);
  } catch (error) {
    notice.value = wordsOf(error);
  }
}
