import { useRef, useState } from 'preact/hooks';
import { download, pickFile } from '../files/pickers.ts';
import { lateWords } from '../late/late-words.ts';
import type { Studio } from '../studio.ts';
import { words, wordsOf } from '../words.ts';
import { StoreFileError } from './store-file.ts';
import { exportStore, importStore } from './store-transfer.ts';

/** Where all drafts are taken along in one file, and brought from one. */
export function StoreFile({ studio, changed }: { readonly studio: Studio; readonly changed: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const passphrase = (): string => field.current?.value ?? '';
  const write = (): Promise<void> =>
    tellOf(async () => {
      await studio.drafts.flush();
      download('sidelines-drafts.json', await exportStore(studio.drafts.store, passphrase()));
      return '';
    }).then(setTold);
  const read = (): Promise<void> =>
    tellOf(async () => {
      const picked = await pickFile();
      if (picked === undefined) return '';
      const added = await importStore(studio.drafts.store, await picked.file.text(), passphrase());
      return added === 0 ? lateWords.allHere : words.imported(added);
    }).then((told) => {
      setTold(told);
      changed();
    });
  return (
    <section>
      <h3>{lateWords.allDrafts}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <label>
          {lateWords.passphrase} <input ref={field} type="password" autoComplete="off" />
        </label>
        <button type="submit">{lateWords.exportAll}</button>
        <button type="button" onClick={() => void read()}>
          {lateWords.importAll}
        </button>
      </form>
      <p role="status">{told}</p>
    </section>
  );
}

/** What came of something, in words, whether it worked or not. */
async function tellOf(does: () => Promise<string>): Promise<string> {
  try {
    return await does();
  } catch (error) {
    if (error instanceof StoreFileError) return lateWords.storeFile[error.why];
    return words.fileFailed(wordsOf(error));
  }
}
