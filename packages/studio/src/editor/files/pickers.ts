/** What some browsers have and their types do not name. */
interface Pickers {
  readonly showOpenFilePicker?: () => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}
interface WithPermission {
  readonly requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}
interface WithHandle {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** A file that was chosen, with its handle where the browser gives one. */
export interface Picked {
  readonly file: File;
  readonly handle?: FileSystemFileHandle;
}

const pickers = globalThis as unknown as Pickers;

/** Has a person choose a file; nothing when they chose none. */
export async function pickFile(): Promise<Picked | undefined> {
  if (pickers.showOpenFilePicker === undefined) return pickByInput();
  const [handle] = (await unlessAborted(pickers.showOpenFilePicker())) ?? [];
  return handle && { file: await handle.getFile(), handle };
}

/** Whether the browser writes files where a person chose. */
export function canWriteFiles(): boolean {
  return pickers.showSaveFilePicker !== undefined;
}

/** Has a person choose where a file is to be written. */
export async function pickPlace(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  return unlessAborted(pickers.showSaveFilePicker?.({ suggestedName }));
}

/** Whether a file may be written; the browser asks where it does not know. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = handle as WithPermission;
  return requestPermission === undefined || (await requestPermission.call(handle, { mode: 'readwrite' })) === 'granted';
}

/** The files that were dropped. Has to be called while the event is told. */
export function droppedFiles(items: DataTransferItemList): readonly Promise<Picked | undefined>[] {
  return [...items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file === null ? [] : [withHandle(file, (item as WithHandle).getAsFileSystemHandle?.())];
  });
}

async function withHandle(file: File, asked?: Promise<FileSystemHandle | null>): Promise<Picked | undefined> {
  const handle = await asked?.catch(() => null);
  if (handle?.kind === 'directory') return undefined;
  return { file, ...(handle && { handle: handle as FileSystemFileHandle }) };
}

/** Hands a file to the browser to be kept where it keeps downloads. */
export function download(name: string, body: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([body], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function pickByInput(): Promise<Picked | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  return new Promise((done) => {
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      done(file && { file });
    });
    input.addEventListener('cancel', () => done(undefined));
    input.click();
  });
}

/** What was chosen, or nothing when a person turned away. */
async function unlessAborted<Chosen>(choosing: Promise<Chosen> | undefined): Promise<Chosen | undefined> {
  try {
    return await choosing;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
