import type { DraftStore } from './store.ts';
import { type ExportedDraft, readStoreFile, versionsOf, writeStoreFile } from './store-file.ts';

/** All drafts with their versions, as one file. */
export async function exportStore(store: DraftStore, passphrase: string): Promise<string> {
  const drafts: ExportedDraft[] = [];
  for (const { id, text, at, name, form } of await store.all()) {
    const versions = [];
    for (const key of await store.versions(id)) {
      const [, kept, called] = key;
      versions.push({
        at: kept,
        ...(called !== undefined && { name: called }),
        text: (await store.version(key)) ?? '',
      });
    }
    drafts.push({ text, at, ...(name && { name }), ...(form && { form }), versions });
  }
  return writeStoreFile(drafts, passphrase);
}

/** Adds the drafts of a file to those that are here; of these none is changed. How many were added: not those that are here already. */
export async function importStore(store: DraftStore, file: string, passphrase: string): Promise<number> {
  const drafts = await readStoreFile(file, passphrase);
  const here = new Set((await store.all()).map(({ name = '', text }) => JSON.stringify([name, text])));
  const added = drafts.filter(({ name = '', text }) => !here.has(JSON.stringify([name, text])));
  for (const draft of added) {
    const id = crypto.randomUUID();
    const { text, name, form } = draft;
    await store.keep(id, { text, ...(name && { name }), ...(form && { form }) }, 0);
    await store.keepVersions(versionsOf(id, draft));
  }
  return added.length;
}
