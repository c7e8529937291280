import type { DraftStore } from './store.ts';
import { type ExportedDraft, readStoreFile, versionsOf, writeStoreFile } from './store-file.ts';

/** All drafts with their versions, as one file. */
export async function exportStore(store: DraftStore, passphrase: string): Promise<string> {
  const drafts: ExportedDraft[] = [];
  for (const { id, text, at, name, form, beside = [] } of await store.all()) {
    const versions = [];
    for (const key of await store.versions(id)) {
      const [, kept, called] = key;
      versions.push({
        at: kept,
        ...(called !== undefined && { name: called }),
        text: (await store.version(key)) ?? '',
      });
    }
    const own = { ...(name && { name }), ...(form && { form }), ...(beside.length > 0 && { beside }) };
    drafts.push({ text, at, ...own, versions });
  }
  return writeStoreFile(drafts, passphrase);
}

/** Adds the drafts of a file to those that are here; of these none is changed. How many were added: not those that are here already. */
export async function importStore(store: DraftStore, file: string, passphrase: string): Promise<number> {
  const drafts = await readStoreFile(file, passphrase);
  const here = new Set((await store.all()).map(whatIsIn));
  const added = drafts.filter((draft) => !here.has(whatIsIn(draft)));
  for (const draft of added) {
    const id = crypto.randomUUID();
    const { text, name, form, beside } = draft;
    const own = { ...(name && { name }), ...(form && { form }), ...(beside && { beside }) };
    await store.keep(id, { text, ...own }, 0);
    await store.keepVersions(versionsOf(id, draft));
  }
  return added.length;
}

/** What tells two drafts apart. */
function whatIsIn({ name = '', text, beside = [] }: Pick<ExportedDraft, 'name' | 'text' | 'beside'>): string {
  return JSON.stringify([name, text, beside.map((file) => [file.name, file.text])]);
}
