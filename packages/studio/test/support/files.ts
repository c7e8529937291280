import type { Page } from 'playwright-core';

/** Drops a file on the page, as a person does. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  await page.evaluate(
    async ([named = '', encoded = '']) => {
      const content = await (await new Response(Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0)))).blob();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], named));
      const target = document.querySelector('.picture') ?? document.body;
      const options = { dataTransfer, bubbles: true, cancelable: true };
      if (target.dispatchEvent(new DragEvent('dragover', options))) throw new Error('nothing may be dropped here');
      target.dispatchEvent(new DragEvent('drop', options));
    },
    [name, base64],
  );
}

/**
 * Lets the page's pickers choose files of the browser's own file system, which are files like all others, but that no window has to be
 * clicked in.
 */
export async function choose(page: Page, name: string): Promise<void> {
  await page.evaluate((chosen) => {
    const pick = async (): Promise<FileSystemFileHandle> => {
      return (await navigator.storage.getDirectory()).getFileHandle(chosen, { create: true });
    };
    Object.assign(globalThis, { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] });
  }, name);
}

/** What a file of the browser's own file system holds. */
export function contentOf(page: Page, name: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(wanted);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await handle.getFile()).arrayBuffer());
  }, name);
}

/** Writes such a file, as another program does. */
export async function writeFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([wanted = '', content = '']) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(wanted, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
    },
    [name, text],
  );
}
