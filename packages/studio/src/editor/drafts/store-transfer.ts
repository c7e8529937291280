import { newId } from '../hex.ts';
import type { DraftStore } from './store.ts';
import { type ExportedDraft, readStoreFile, writeStoreFile } from './store-file.ts';

/** All drafts with their versions, as one file. */
export async function exportStore(store: DraftStore, passphrase: string): Promise<string> {
  const drafts: ExportedDraft[] = [];
  for (const { id, text, at, name, form, beside = [] } of await store.all()) {
    const versions = [];
    for (const key of await store.versions(id)) {
      const [, kept, called] = key;
      const then = await store.version(key);
      // One that is gone meanwhile is not kept any longer.
      if (then !== undefined) versions.push({ at: kept, ...(called !== undefined && { name: called }), text: then });
    }
    const own = { ...(name && { name }), ...(form && { form }), ...(beside.length > 0 && { beside }) };
    drafts.push({ text, at, ...own, versions });
  }
  return writeStoreFile(drafts, passphrase);
}

/**
 * Adds the drafts of a file to those that are here, of which none is changed: one that is here already gets the versions that it has not.
 * @returns how many drafts were added
 */
export async function importStore(store: DraftStore, file: string, passphrase: string): Promise<number> {
  const drafts = await readStoreFile(file, passphrase);
  const here = (await store.all()).map((draft) => ({ id: draft.id, holds: whatIsIn(draft) }));
  let count = 0;
  for (const draft of drafts) {
    const { text, at, name, form, beside, versions } = draft;
    const own = { ...(name && { name }), ...(form && { form }), ...(beside && { beside }) };
    const holds = whatIsIn(draft);
    const place = here.findIndex((each) => each.holds === holds);
    // Of two that are the same, each is one of those that are here.
    const [same] = place < 0 ? [] : here.splice(place, 1);
    if (same === undefined) count += 1;
    await store.bring(same?.id ?? newId(), { text, at, ...own }, versions);
  }
  return count;
}

/** What tells two drafts apart. */
function whatIsIn({ name = '', text, beside = [] }: Pick<ExportedDraft, 'name' | 'text' | 'beside'>): string {
  return JSON.stringify([name, text, beside.map((file) => [file.name, file.text])]);
}
