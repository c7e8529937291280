import { hashOf } from '../hex.ts';
import { words } from '../words.ts';
import type { KeptFile } from './kept-file.ts';
import { countLines, excessOf, most, mostBytes } from './limits.ts';
import { fileNameOf } from './names.ts';
import { canWriteFiles, download, mayWrite, type Picked, pickPlace } from './pickers.ts';
import { type FileForm, fileOfText, isWritable, textOfFile } from './text-file.ts';

export { asBeside, isTheme, withFile } from './beside.ts';
export { pickFile } from './pickers.ts';

/** What stands in a draft that is a file, too. */
export interface Story {
  readonly name: string;
  readonly text: string;
  readonly form: FileForm;
  readonly file?: KeptFile;
}

/** What a file says, or why it is not opened. */
export async function readStory({ file, handle }: Picked): Promise<Story | { readonly refused: string }> {
  if (file.size > mostBytes) return { refused: words.tooManyBytes(file.name, file.size, mostBytes) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = textOfFile(bytes);
  if (read === undefined) return { refused: words.noText(file.name, /^(?:image|audio|video)\//.test(file.type)) };
  const excess = excessOf(read.text.length, countLines(read.text));
  if (excess !== undefined) return { refused: words.tooMuchOf(file.name, excess.of, excess.count, most[excess.of]) };
  return { name: fileNameOf(file.name), ...read, ...(handle && { file: { handle, hash: await hashOf(bytes) } }) };
}

/**
 * Saves a story where it came from, or where a person chooses; as a download where the browser writes no files.
 * @param mayOverwrite asked when the file holds what somebody else wrote
 * @returns the file, for the next time; "turned away" when nothing was saved
 */
export async function saveStory(
  { name, text, form, file }: Story,
  mayOverwrite: (name: string) => boolean,
): Promise<KeptFile | 'downloaded' | 'turned away'> {
  if (!isWritable(text)) throw new Error(words.unwritable);
  const bytes = fileOfText(text, form);
  if (!canWriteFiles()) {
    download(name, bytes);
    return 'downloaded';
  }
  const known = file !== undefined && (await mayWrite(file.handle)) ? await contentOf(file.handle) : undefined;
  const handle = known === undefined ? await pickPlace(name) : file?.handle;
  if (handle === undefined) return 'turned away';
  const isOthers = known !== undefined && (await hashOf(known)) !== file?.hash;
  if (isOthers && !mayOverwrite(handle.name)) return 'turned away';
  await write(handle, bytes);
  return { handle, hash: await hashOf(bytes) };
}

/** What a file holds now; undefined when it is gone. */
async function contentOf(handle: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Writes beside the file, and puts it in its place when all is written: a file is never half old, half new. */
async function write(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
}
