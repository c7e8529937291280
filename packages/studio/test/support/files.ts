import type { Page } from 'playwright-core';

/** Drops a file on the page, as a person does. */
export function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  return dropFiles(page, [[name, bytes]]);
}

/** Drops files on the page, all at once. */
export async function dropFiles(page: Page, files: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  await page.evaluate(
    async (all) => {
      const dataTransfer = new DataTransfer();
      for (const [named, encoded] of all) {
        const content = await (await new Response(Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0)))).blob();
        dataTransfer.items.add(new File([content], named, { type: named.endsWith('.png') ? 'image/png' : '' }));
      }
      const options = { dataTransfer, bubbles: true, cancelable: true };
      const target = () => document.querySelector('.picture') ?? document.body;
      // Right after the page is there nobody takes anything yet; a hand keeps hovering.
      while (target().dispatchEvent(new DragEvent('dragover', options)))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      target().dispatchEvent(new DragEvent('drop', options));
    },
    files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const),
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
