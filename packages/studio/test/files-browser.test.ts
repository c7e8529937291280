import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { publish } from '../../sidelines/src/publish.ts';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { world } from '../../sidelines/test/support/world.ts';
import { choose, contentOf, dropFile, writeFile } from './support/files.ts';
import { drawn, paste, textOf, withStudio } from './support/studio.ts';

const taken = temporaryFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const quay = `# The quay

May 2031
Harlow: The quay is closed.

June 2031
Velden: A ferry is sold.
`;
const windows = `\uFEFF${quay.replaceAll('\n', '\r\n')}`;

describe('a file', () => {
  test('that is dropped anywhere is opened, what is made is called after it, and it is saved as it was', () =>
    withStudio({}, async ({ page, messages }) => {
      await dropFile(page, 'harbour.md', bytes(windows));
      await drawn(page, 2);
      expect(await textOf(page)).toBe(quay);
      await page.locator('.saved', { hasText: 'harbour.md' }).waitFor();
      await page.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
      await page.locator('.cm-content').focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('It is rusty.');
      const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('ControlOrMeta+s')]);
      expect(saved.suggestedFilename()).toBe('harbour.md');
      const path = join(taken, 'saved.md');
      await saved.saveAs(path);
      expect(readFileSync(path, 'utf8')).toBe(`${windows}It is rusty.`);
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.locator('.files strong').first().waitFor();
      const [made] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.files a', { hasText: 'harbour.txt' }).click(),
      ]);
      await made.saveAs(path);
      const source = { name: 'harbour.md', text: `${windows.slice(1)}It is rusty.` };
      expect(readFileSync(path, 'utf8')).toBe(publish(source, { to: ['txt'] }, world).files[0]?.body);
      expect(messages).toEqual([]);
    }));

  test('is saved by the keys of any layout, and once however long they are held', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, quay);
      await drawn(page, 2);
      await page.evaluate(() => {
        const picker = async (): Promise<never> => {
          Object.assign(globalThis, { asked: (Object(globalThis).asked ?? 0) + 1 });
          throw new DOMException('', 'AbortError');
        };
        Object.assign(globalThis, { showSaveFilePicker: picker });
      });
      const isTaken = (selector: string, key: string, code: string, repeat = false): Promise<boolean> =>
        page.locator(selector).evaluate(
          (element, [key, code, repeat]) => {
            const modifiers = { ctrlKey: true, bubbles: true, cancelable: true, composed: true };
            return !element.dispatchEvent(new KeyboardEvent('keydown', { key, code, repeat, ...modifiers }));
          },
          [key, code, repeat] as const,
        );
      const asked = (): Promise<unknown> => page.evaluate(() => Object(globalThis).asked);
      for (const [count, key] of ['s', 'س', 'ы'].entries()) {
        expect(await isTaken('.cm-content', key, 'KeyS')).toBe(true);
        await expect.poll(asked).toBe(count + 1);
      }
      expect(await isTaken('.cm-content', 's', 'KeyS', true)).toBe(true);
      expect(await isTaken('.scroll', 'я', 'KeyZ')).toBe(true);
      await page.getByText('Paste a chronology here').waitFor();
      expect(await asked()).toBe(3);
    }));

  test('of JSON is read by its name', () =>
    withStudio({}, async ({ page }) => {
      const { files } = publish({ name: 'quay.txt', text: quay }, { to: ['json'] }, world);
      await dropFile(page, 'quay.json', bytes(String(files[0]?.body)));
      await drawn(page, 2);
      await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    }));

  test('is saved where it came from, and what another program wrote meanwhile is not written over unasked', () =>
    withStudio({}, async ({ page }) => {
      const asked: string[] = [];
      let answer = false;
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void (answer ? dialog.accept() : dialog.dismiss());
      });
      await writeFile(page, 'quay.txt', windows);
      await choose(page, 'quay.txt');
      await page.keyboard.press('ControlOrMeta+o');
      await drawn(page, 2);
      await choose(page, 'elsewhere.txt');
      await paste(page, quay.replace('sold', 'lost'));
      await page.keyboard.press('ControlOrMeta+s');
      await page.getByText('Saved as “quay.txt”').waitFor();
      expect(await contentOf(page, 'quay.txt')).toBe(windows.replace('sold', 'lost'));
      expect(asked).toEqual([]);
      await writeFile(page, 'quay.txt', 'by somebody else');
      await paste(page, quay.replace('sold', 'found'));
      await page.keyboard.press('ControlOrMeta+s');
      await expect.poll(() => asked.length).toBe(1);
      expect(asked[0]).toContain('changed by another program');
      expect(await contentOf(page, 'quay.txt')).toBe('by somebody else');
      answer = true;
      await page.keyboard.press('ControlOrMeta+s');
      await page.getByText('Saved as “quay.txt”').waitFor();
      expect(await contentOf(page, 'quay.txt')).toBe(windows.replace('sold', 'found'));
      // The file is known after the page was loaded anew.
      await page.getByText('Saved here').waitFor();
      await page.reload();
      await drawn(page, 2);
      await paste(page, quay);
      await page.keyboard.press('ControlOrMeta+s');
      await page.getByText('Saved as “quay.txt”').waitFor();
      expect(await contentOf(page, 'quay.txt')).toBe(windows);
    }));
});

test('the file of a draft that is saved while another one is opened is not the file of that', () =>
  withStudio({}, async ({ page }) => {
    await paste(page, quay);
    await drawn(page, 2);
    // Whoever is asked for a place takes a while to answer.
    await page.evaluate(() => {
      const picking = async (): Promise<FileSystemFileHandle> => {
        await new Promise((done) => Object.assign(globalThis, { answer: done }));
        return (await navigator.storage.getDirectory()).getFileHandle('quay.txt', { create: true });
      };
      Object.assign(globalThis, { showSaveFilePicker: picking });
    });
    await page.keyboard.press('ControlOrMeta+s');
    await page.waitForFunction(() => 'answer' in globalThis);
    await dropFile(page, 'pier.txt', bytes(quay.replace('sold', 'lost')));
    await page.locator('.saved', { hasText: 'pier.txt' }).waitFor();
    await page.evaluate(() => (globalThis as unknown as { answer: () => void }).answer());
    await page.getByText('Saved as “quay.txt”').waitFor();
    await choose(page, 'elsewhere.txt');
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByText('Saved as “elsewhere.txt”').waitFor();
    expect(await contentOf(page, 'quay.txt')).toBe(quay);
  }));

test('where the site has no HTTPS the editor works', () =>
  withStudio({}, async ({ page, messages }) => {
    const { origin } = new URL(page.url());
    const plain = 'http://newsroom.test';
    await page.context().route(`${plain}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(plain, origin) });
      await route.fulfill({ response });
    });
    await page.goto(`${plain}/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await paste(page, quay);
    await drawn(page, 2);
    await page.getByText('Saved here').waitFor();
    await page.reload();
    await drawn(page, 2);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect.poll(() => page.locator('.files a').count()).toBe(9);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Drafts' }).click();
    await page.getByLabel('Passphrase').fill('three wet ferries');
    await page.getByRole('button', { name: 'Take all along' }).click();
    await page.getByText('A passphrase needs a page that came over HTTPS.').waitFor();
    expect(messages.filter((message) => !message.startsWith('The Cross-Origin-Opener-Policy header'))).toEqual([]);
  }));

describe('what cannot be taken is refused with its numbers, and the draft stays', () => {
  const tooMuch = 'June 2031\nVelden: A ferry is sold, and the quay is dark.\n'.repeat(92_000);
  test('a file of 5 MB, one of 8 MB, a picture, a million rows', () =>
    withStudio({}, async ({ page, messages }) => {
      await paste(page, quay);
      await drawn(page, 2);
      const refusals = [
        [
          bytes(tooMuch),
          /is too long: the text would have 5,244,000 characters, and the editor takes at most 2,000,000/,
        ],
        [new Uint8Array(8_000_000), /has 8\.0 MB, and the editor takes texts of at most 6\.0 MB/],
        [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /is not text in UTF-8\. Save it as plain text first\./],
        [bytes('a\n'.repeat(999_999)), /1,000,000 lines, and the editor takes at most 50,000/],
      ] as const;
      for (const [content, message] of refusals) {
        await dropFile(page, 'story.txt', content);
        await page.getByRole('alert').filter({ hasText: message }).waitFor();
        expect(await textOf(page)).toBe(quay);
      }
      // Nobody can save a picture as plain text.
      await dropFile(page, 'scan.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13));
      await page
        .getByRole('alert')
        .filter({ hasText: /“scan.png” is not opened: it is not text\.Close$/ })
        .waitFor();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('\nJuly 2031\nVelden: It goes on.');
      await drawn(page, 3);
      expect(messages).toEqual([]);
    }));

  test('a paste of 5 MB', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, quay);
      await drawn(page, 2);
      await page.locator('.cm-content').evaluate((content, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, tooMuch);
      await page.getByRole('alert').filter({ hasText: 'at most 2,000,000' }).waitFor();
      expect(await textOf(page)).toBe(quay);
      await page.keyboard.type('Nothing is stuck. ');
      await expect.poll(() => textOf(page)).toContain('Nothing is stuck.');
    }));
});

test('of the clipboard only the plain text is taken, whatever else is in it', () =>
  withStudio({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, requests }) => {
    await page.evaluate(async (plain) => {
      const html = `<img src="/planted" onerror="document.title='run'"><script>document.title='run'</script><b>bold</b>`;
      const item = {
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    }, quay);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await drawn(page, 2);
    expect(await textOf(page)).toBe(quay);
    expect(await page.title()).toBe('Sidelines');
    expect(requests.filter((address) => address.includes('planted'))).toEqual([]);
  }));

test('of a clipboard without text it is said that nothing was pasted, into the text and into the table', () =>
  withStudio({}, async ({ page, messages }) => {
    const pasteInto = (place: Locator, kind: 'image/png' | 'text/html'): Promise<void> =>
      place.evaluate((element, kind) => {
        const clipboardData = new DataTransfer();
        if (kind === 'text/html') clipboardData.setData(kind, '<p>The quay is <b>closed</b>.</p>');
        else clipboardData.items.add(new File(['quay'], 'quay.png', { type: kind }));
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
        );
      }, kind);
    const told = page.getByRole('alert').filter({ hasText: 'Nothing was pasted: there is no text on the clipboard.' });
    // Right after the page is there nobody hears of it yet.
    await expect
      .poll(async () => {
        await pasteInto(page.locator('.cm-content'), 'image/png');
        return told.isVisible();
      })
      .toBe(true);
    await paste(page, quay);
    await told.waitFor({ state: 'detached' });
    await pasteInto(page.locator('.cm-content'), 'text/html');
    await told.waitFor();
    expect(await textOf(page)).toBe(quay);
    await told.getByRole('button', { name: 'Close' }).click();
    await page.locator('.text').getByRole('button', { name: 'Table' }).click();
    await pasteInto(page.getByRole('gridcell').first(), 'image/png');
    await told.waitFor();
    expect(messages).toEqual([]);
  }));

test('of many findings only the first are shown, with how many there are', () =>
  withStudio({}, async ({ page }) => {
    const lines = Array.from(
      { length: 1_500 },
      (_, index) => `31 June ${2031 + index}\nVelden: Ferry ${index} is sold.\n`,
    );
    await dropFile(page, 'ferries.txt', bytes(lines.join('\n')));
    await page.locator('.count', { hasText: /^1,[0-9]{3} things to look at/ }).waitFor();
    expect(await page.locator('.findings li').count()).toBe(100);
    await page.getByText(/^1,[0-9]{3} more/).waitFor();
  }));
