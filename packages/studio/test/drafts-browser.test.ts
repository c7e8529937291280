import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { dropFile } from './support/files.ts';
import { drawn, keptBy, paste, textOf, withStudio } from './support/studio.ts';

const taken = temporaryFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const quay = '# The quay\n\nMay 2031\nHarlow: The quay is closed.\n';
const saved = 'Saved here, not sent anywhere';

/** Writes at the end, and waits until it is kept. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(text);
  await page.getByText(saved).waitFor();
}

async function another(context: BrowserContext, page: Page): Promise<Page> {
  const second = await context.newPage();
  await second.goto(page.url());
  return second;
}

/** Lets what is done with the database of drafts fail, or work again. */
function failing(page: Page, method: 'get' | 'delete', isFailing: boolean): Promise<void> {
  return page.evaluate(
    ([name, fails]) => {
      const store = IDBObjectStore.prototype as unknown as Record<string, unknown>;
      store[`own ${name}`] ??= store[name];
      store[name] = fails
        ? () => {
            throw new DOMException('no longer', 'UnknownError');
          }
        : store[`own ${name}`];
    },
    [method, isFailing] as const,
  );
}

/** Fills the room that the browser has, or makes some: a quota cannot be made small in a window of its own, and this is what a browser does then. */
function fill(page: Page, isFull: boolean): Promise<void> {
  return page.evaluate((full) => {
    const store = IDBObjectStore.prototype as unknown as { put: unknown; kept?: unknown };
    store.kept ??= store.put;
    store.put = full
      ? () => {
          throw new DOMException('full', 'QuotaExceededError');
        }
      : store.kept;
  }, isFull);
}

/** Lets the page's picker choose a file of drafts. */
function offer(page: Page, text: string): Promise<void> {
  return page.evaluate((content) => {
    const handle = { getFile: async () => new File([content], 'sidelines-drafts.json') };
    Object.assign(globalThis, { showOpenFilePicker: async () => [handle] });
  }, text);
}

describe('drafts', () => {
  test('are several, each with its name, and one is forgotten with all its versions', () =>
    withStudio({}, async ({ page, messages }) => {
      page.on('dialog', (dialog) => void dialog.accept());
      // A title may stand in the front matter, too.
      await paste(page, quay.replace('# The quay', '---\ntitle: "The quay"\n---').replace('closed', 'xylophone'));
      await drawn(page, 1);
      await dropFile(page, 'second.md', bytes(quay.replace('closed', 'opened')));
      await expect.poll(() => textOf(page)).toContain('opened');
      await page.getByRole('button', { name: 'Drafts' }).click();
      const rows = page.locator('.rows').first().locator('li');
      await expect.poll(() => rows.count()).toBe(2);
      await page.getByLabel('Name', { exact: true }).fill('The opening');
      await page.getByRole('button', { name: 'Rename' }).click();
      await page.locator('.saved', { hasText: 'The opening.md' }).waitFor();
      await rows.getByRole('button', { name: 'The quay', exact: true }).click();
      await expect.poll(() => textOf(page)).toContain('xylophone');
      // It is the one that is there after the page was loaded anew.
      await page.reload();
      await expect.poll(() => textOf(page)).toContain('xylophone');
      await page.getByRole('button', { name: 'Drafts' }).click();
      await rows.getByRole('button', { name: 'The opening.md', exact: true }).click();
      await expect.poll(() => textOf(page)).toContain('opened');
      await page.getByRole('button', { name: 'Drafts' }).click();
      expect(await keptBy(page)).toContain('xylophone');
      await page.getByRole('button', { name: 'Forget “The quay”' }).click();
      await expect.poll(() => rows.count()).toBe(1);
      const kept = await keptBy(page);
      expect(kept).not.toContain('xylophone');
      expect(kept).toContain('opened');
      expect(messages).toEqual([]);
    }));

  test('have versions, which are named, looked at, and brought back as one step to undo', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, quay);
      await page.getByText(saved).waitFor();
      await page.getByRole('button', { name: 'Drafts' }).click();
      await page.getByLabel('Name of this version').fill('before the sale');
      await page.getByRole('button', { name: 'Keep this version' }).click();
      await page.locator('.rows li', { hasText: 'before the sale' }).waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
      await paste(page, quay.replace('closed', 'sold'));
      await page.getByText(saved).waitFor();
      await page.getByRole('button', { name: 'Drafts' }).click();
      await page.locator('.rows li', { hasText: 'before the sale' }).getByRole('button').click();
      await page.locator('.rows li pre', { hasText: 'The quay is closed.' }).waitFor();
      await page.getByRole('button', { name: 'Bring this version back' }).click();
      await expect.poll(() => textOf(page)).toContain('closed');
      await page.locator('.cm-content').focus();
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => textOf(page)).toContain('sold');
    }));

  test('of the first version of the database open', () =>
    withStudio({}, async ({ page }) => {
      const address = page.url();
      // Where no editor opens the database meanwhile.
      await page.goto(`${address}icon.svg`);
      await page.evaluate(async (text) => {
        await new Promise((done, failed) => {
          const deleting = indexedDB.deleteDatabase('sidelines');
          Object.assign(deleting, { onsuccess: done, onerror: failed, onblocked: failed });
        });
        await new Promise<void>((done, failed) => {
          const opening = indexedDB.open('sidelines', 1);
          opening.onerror = () => failed(opening.error);
          opening.onupgradeneeded = () => opening.result.createObjectStore('drafts');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('drafts', 'readwrite');
            writing.objectStore('drafts').put({ text, at: 1_900_000_000_000 }, 'current');
            writing.oncomplete = () => done(opening.result.close());
          };
        });
        sessionStorage.clear();
      }, quay);
      await page.goto(address);
      await drawn(page, 1);
      expect(await textOf(page)).toBe(quay);
      await write(page, 'It is sold.');
      await page.reload();
      await expect.poll(() => textOf(page)).toBe(`${quay}It is sold.`);
    }));
});

test('one draft is written in one tab: the second says so, and takes it over with all that was written', () =>
  withStudio({}, async ({ page }) => {
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    const second = await another(page.context(), page);
    await second.getByText('open in another tab').waitFor();
    expect(await textOf(second)).toBe(quay);
    await second.locator('.cm-content').focus();
    await second.keyboard.type('lost');
    expect(await textOf(second)).toBe(quay);
    second.on('dialog', (dialog) => void dialog.accept());
    await second.getByRole('button', { name: 'Forget this draft' }).click();
    await second.getByText('was not forgotten').waitFor();
    // Not kept yet when the other tab asks for it.
    await page.bringToFront();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('It is sold.');
    // A tab behind another draws no frame, which a click would wait for.
    await second.getByRole('button', { name: 'Write here instead' }).dispatchEvent('click');
    await expect.poll(() => textOf(second)).toBe(`${quay}It is sold.`);
    await page.getByText('open in another tab').waitFor();
    await write(second, ' And lost.');
    await second.reload();
    await expect.poll(() => textOf(second)).toBe(`${quay}It is sold. And lost.`);
    // Who comes back when that tab is gone can write again.
    await second.close();
    // The driver lets each tab believe that it always has the focus.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText('open in another tab').waitFor({ state: 'detached' });
    expect(await textOf(page)).toBe(`${quay}It is sold. And lost.`);
  }));

test('a page that is loaded anew goes on with its draft, even where the page before it is gone late', () =>
  withStudio({}, async ({ page }) => {
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${page.url()}icon.svg`);
    // In the place of a page that is gone late: whoever waits for the draft gets it only after a while.
    await other.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      const name = held.find((lock) => lock.name?.startsWith('draft '))?.name ?? '';
      const isAsked = async (): Promise<boolean> => {
        const { pending = [] } = await navigator.locks.query();
        return pending.some((lock) => lock.name === name) || isAsked();
      };
      const later = (): Promise<void> => new Promise((done) => setTimeout(done, 1000));
      void navigator.locks.request(name, () => isAsked().then(later));
    });
    await page.bringToFront();
    await page.reload();
    await drawn(page, 1);
    await write(page, 'It is sold.');
    expect(await textOf(page)).toBe(`${quay}It is sold.`);
    expect(await page.getByText('open in another tab').count()).toBe(0);
  }));

test('two tabs that know nothing of each other overwrite nothing: the second goes on with a draft of its own', () =>
  withStudio({ isAlone: true }, async ({ page }) => {
    await page.context().addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    await page.reload();
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    const second = await another(page.context(), page);
    await expect.poll(() => textOf(second)).toBe(quay);
    await write(page, 'It is sold.');
    await second.locator('.cm-content').focus();
    await second.keyboard.insertText('Lost. ');
    await second.getByText('is kept as a draft of its own').waitFor();
    await page.reload();
    await expect.poll(() => textOf(page)).toBe(`${quay}It is sold.`);
    await second.reload();
    await expect.poll(() => textOf(second)).toBe(`Lost. ${quay}`);
  }));

test('who leaves before the last words are kept is asked', () =>
  withStudio({}, async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await write(page, quay);
    await page.reload();
    await drawn(page, 1);
    expect(asked).toEqual([]);
    await page.locator('.cm-content').focus();
    // Nothing is kept any more, however late the next step comes.
    await page.evaluate(() => Object.assign(globalThis, { setTimeout: () => 0 }));
    await page.keyboard.type('x');
    await page.getByText('Saving …').waitFor();
    await page.reload();
    await page.locator('.cm-content').waitFor();
    expect(asked).toEqual(['beforeunload']);
  }));

test('what cannot be kept is said at once, and that it is kept as soon as it is', () =>
  withStudio({}, async ({ page }) => {
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    await fill(page, true);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('It is sold.');
    await page.getByText('Not saved: there is no room left in this browser').waitFor();
    expect(await page.getByText(saved).count()).toBe(0);
    await fill(page, false);
    await page.getByText(saved).waitFor();
    await page.reload();
    await expect.poll(() => textOf(page)).toContain('It is sold.');
  }));

/** Another tab that took a draft over from one in which words at its end could not be kept. */
async function takenOver(page: Page, words: string): Promise<Page> {
  await paste(page, quay);
  await page.getByText(saved).waitFor();
  const second = await another(page.context(), page);
  await second.getByText('open in another tab').waitFor();
  await page.bringToFront();
  await fill(page, true);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(words);
  await page.getByText('Not saved: there is no room left in this browser').waitFor();
  await second.getByRole('button', { name: 'Write here instead' }).dispatchEvent('click');
  await second.getByText('open in another tab').waitFor({ state: 'hidden' });
  return second;
}

test('what cannot be kept when another tab takes the draft over goes on as a draft of its own', () =>
  withStudio({}, async ({ page }) => {
    const second = await takenOver(page, 'It is sold.');
    expect(await textOf(second)).toBe(quay);
    await page.keyboard.insertText(' And lost.');
    await page.getByText('Not saved: there is no room left in this browser').waitFor();
    await fill(page, false);
    await page.getByText('is kept as a draft of its own').waitFor();
    await page.reload();
    await expect.poll(() => textOf(page)).toBe(`${quay}It is sold. And lost.`);
    await second.reload();
    await expect.poll(() => textOf(second)).toBe(quay);
  }));

test('what parted and was left without being kept is not said to be kept', () =>
  withStudio({}, async ({ page }) => {
    await takenOver(page, 'Lost.');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Drafts' }).click();
    await page.getByRole('button', { name: 'New draft' }).click();
    await expect.poll(() => textOf(page)).toBe('');
    await fill(page, false);
    await write(page, 'May 2031\nHarlow: A ferry is sold.');
    expect(await page.getByText('as a draft of its own').count()).toBe(0);
    expect(await keptBy(page)).not.toContain('Lost');
  }));

test('who takes a draft over twice takes it once', () =>
  withStudio({}, async ({ page }) => {
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    const second = await another(page.context(), page);
    const button = second.getByRole('button', { name: 'Write here instead' });
    await button.evaluate((element) => {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    await button.waitFor({ state: 'hidden' });
    await write(second, 'It is sold.');
    expect(await second.evaluate(async () => (await navigator.locks.query()).pending)).toEqual([]);
  }));

test('what is typed while a file is opened is kept in the draft that it was typed in, and nothing is asked', () =>
  withStudio({}, async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    // While the first keys are written, others come.
    await page.evaluate(() => {
      const own = IDBObjectStore.prototype;
      const { put } = own;
      let count = 0;
      own.put = function (this: IDBObjectStore, ...written) {
        if (this.name === 'drafts' && count < 3) {
          count += 1;
          const sign = `${count}!`;
          setTimeout(() => document.execCommand('insertText', false, sign));
        }
        return put.apply(this, written);
      };
    });
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('0!');
    await dropFile(page, 'second.txt', bytes(quay.replace('closed', 'opened')));
    await expect.poll(() => textOf(page)).toContain('opened');
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Drafts' }).click();
    await page.getByRole('button', { name: 'The quay', exact: true }).click();
    await expect.poll(() => textOf(page)).toBe(`${quay}0!1!2!3!`);
  }));

test('files that are dropped one upon the other are drafts of their own, and each can be written in', () =>
  withStudio({}, async ({ page }) => {
    const names = ['one', 'two', 'three'];
    await Promise.all(names.map((name) => dropFile(page, `${name}.txt`, bytes(quay.replace('quay', name)))));
    await expect.poll(() => textOf(page)).toContain('closed');
    const rows = page.locator('.rows').first().locator('li');
    for (const name of names) {
      await page.getByRole('button', { name: 'Drafts' }).click();
      await expect.poll(() => rows.count()).toBe(3);
      const row = rows.getByRole('button', { name: `${name}.txt`, exact: true });
      if (await row.isEnabled()) await row.click();
      else await page.getByRole('button', { name: 'Close' }).click();
      await expect.poll(() => textOf(page)).toContain(`# The ${name}`);
      await write(page, 'It is sold.');
      expect(await textOf(page)).toContain('It is sold.');
    }
  }));

test('a draft that was forgotten in another tab does not come back from one that only reads, and is forgotten there, too', () =>
  withStudio({}, async ({ page }) => {
    await paste(page, quay.replace('closed', 'xylophone'));
    await page.getByText(saved).waitFor();
    const second = await another(page.context(), page);
    await second.getByText('open in another tab').waitFor();
    for (const each of [page, second]) each.on('dialog', (dialog) => void dialog.accept());
    await page.bringToFront();
    await page.getByRole('button', { name: 'Forget this draft' }).click();
    await page.getByText('Paste a chronology here').waitFor();
    await second.bringToFront();
    await second.getByRole('button', { name: 'Drafts' }).click();
    await expect.poll(() => second.getByRole('button', { name: 'Keep this version' }).isDisabled()).toBe(true);
    await second.getByRole('button', { name: 'Close' }).click();
    expect(await keptBy(second)).not.toContain('xylophone');
    await second.getByRole('button', { name: 'Forget this draft' }).click();
    await second.getByText('Paste a chronology here').waitFor();
    expect(await keptBy(second)).not.toContain('xylophone');
  }));

test('a version is kept with its draft alone: where that was forgotten, with one of its own', () =>
  withStudio({ isAlone: true }, async ({ page }) => {
    await page.context().addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    await page.reload();
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    const second = await another(page.context(), page);
    await expect.poll(() => textOf(second)).toBe(quay);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.bringToFront();
    await page.getByRole('button', { name: 'Forget this draft' }).click();
    await page.getByText('Paste a chronology here').waitFor();
    await second.bringToFront();
    await second.getByRole('button', { name: 'Drafts' }).click();
    await second.getByLabel('Name of this version').fill('before the sale');
    await second.getByRole('button', { name: 'Keep this version' }).click();
    await second.locator('.rows li', { hasText: 'before the sale' }).waitFor();
    await second.getByText('is kept as a draft of its own').waitFor();
    await expect.poll(() => second.locator('.rows').first().locator('li').count()).toBe(1);
  }));

test('what fails in the sheet of drafts is said there, and what could not be taken over can be taken over later', () =>
  withStudio({}, async ({ page, messages }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await dropFile(page, 'second.txt', bytes(quay));
    await expect.poll(() => textOf(page)).toBe(quay);
    await dropFile(page, 'third.txt', bytes(quay));
    await page.locator('.saved', { hasText: 'third.txt' }).waitFor();
    const second = await another(page.context(), page);
    await second.getByText('open in another tab').waitFor();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Drafts' }).click();
    const alert = page.locator('.drafts').getByRole('alert');
    await fill(page, true);
    await page.getByRole('button', { name: 'Keep this version' }).click();
    await alert.filter({ hasText: 'no room left' }).waitFor();
    await fill(page, false);
    await page.getByRole('button', { name: 'Keep this version' }).click();
    await alert.waitFor({ state: 'detached' });
    await failing(page, 'delete', true);
    for (const name of ['second', 'third']) {
      await page.getByRole('button', { name: `Forget “${name}.txt”` }).click();
      await alert.filter({ hasText: 'no longer' }).waitFor();
      await page.getByRole('button', { name: 'Keep this version' }).click();
      await alert.waitFor({ state: 'detached' });
    }
    await failing(second, 'get', true);
    const takeOver = second.getByRole('button', { name: 'Write here instead' });
    await takeOver.dispatchEvent('click');
    await second.getByRole('alert').filter({ hasText: 'no longer' }).waitFor();
    await failing(second, 'get', false);
    await takeOver.dispatchEvent('click');
    await takeOver.waitFor({ state: 'hidden' });
    expect(messages).toEqual([]);
  }));

test('all drafts go into one file and come back from it, with a passphrase only to who has it', () =>
  withStudio({}, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await paste(page, quay);
    await page.getByText(saved).waitFor();
    await page.getByRole('button', { name: 'Drafts' }).click();
    await page.getByLabel('Passphrase').fill('three wet ferries');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Take all along' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('sidelines-drafts.json');
    const path = join(taken, 'drafts.json');
    await file.saveAs(path);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('"format":"sidelines-drafts","version":1,"encrypted"');
    expect(text).not.toContain('quay');
    await page.getByRole('button', { name: 'Forget “The quay”' }).click();
    await page.getByText('Paste a chronology here').waitFor();
    await offer(page, text);
    await page.getByRole('button', { name: 'Drafts' }).click();
    const bring = page.getByRole('button', { name: 'Bring from a file' });
    await bring.click();
    await page.getByText('needs the passphrase').waitFor();
    await page.getByLabel('Passphrase').fill('three dry ferries');
    await bring.click();
    await page.getByText('The passphrase is another').waitFor();
    await page.getByLabel('Passphrase').fill('three wet ferries');
    await bring.click();
    await page.getByText('1 draft was added').waitFor();
    await bring.click();
    await page.getByText('All drafts of this file are here').waitFor();
    await page.getByRole('button', { name: 'The quay', exact: true }).click();
    await expect.poll(() => textOf(page)).toBe(quay);
  }));

describe('drafts from a file', () => {
  const at = Date.UTC(2031, 4, 1);
  /** The later ones first, as in a file. */
  const drafts = [3, 2, 1].map((day) => ({
    text: quay.replace('closed', `sold for ${day}`),
    at: at + day * 86_400_000,
    name: `${day}.txt`,
    versions: [{ at: at + day, name: 'before the sale', text: `It is worth ${day}.` }],
  }));
  const fileOf = (all: readonly object[]): string =>
    JSON.stringify({ format: 'sidelines-drafts', version: 1, drafts: all });

  /** Brings a file, and waits until it is said what came of it. */
  async function bring(page: Page, file: string, told: string): Promise<void> {
    await offer(page, file);
    await page.getByRole('button', { name: 'Bring from a file' }).click();
    await page.getByText(told).waitFor();
  }

  test('come whole or not at all, and keep their order and dates', () =>
    withStudio({}, async ({ page }) => {
      await page.getByRole('button', { name: 'Drafts' }).click();
      await page.evaluate(() => {
        const own = IDBObjectStore.prototype;
        const { put } = own;
        let count = 0;
        own.put = function (this: IDBObjectStore, ...written) {
          if (this.name === 'versions') count += 1;
          if (this.name === 'versions' && count === 2) throw new DOMException('full', 'QuotaExceededError');
          return put.apply(this, written);
        };
      });
      await bring(page, fileOf(drafts), 'no room left');
      const rows = page.locator('.rows').first().locator('li');
      await expect.poll(() => rows.count()).toBe(1);
      await bring(page, fileOf(drafts), '2 drafts were added');
      await expect.poll(() => rows.locator('button.place').allInnerTexts()).toEqual(['3.txt', '2.txt', '1.txt']);
      await expect.poll(() => rows.locator('small').first().innerText()).toContain('2031');
      const kept = await keptBy(page);
      for (const { versions } of drafts) expect(kept.split(versions[0]?.text ?? '')).toHaveLength(2);
      const second = await another(page.context(), page);
      await expect.poll(() => textOf(second)).toContain('sold for 3');
    }));

  test('that are here already get the versions that they have not', () =>
    withStudio({}, async ({ page }) => {
      await page.getByRole('button', { name: 'Drafts' }).click();
      await bring(page, fileOf(drafts.map((draft) => ({ ...draft, versions: [] }))), '3 drafts were added');
      expect(await keptBy(page)).not.toContain('It is worth');
      for (const _ of [1, 2]) await bring(page, fileOf(drafts), 'All drafts of this file are here');
      const kept = await keptBy(page);
      for (const { versions } of drafts) expect(kept.split(versions[0]?.text ?? '')).toHaveLength(2);
      await page.getByRole('button', { name: '2.txt', exact: true }).click();
      await expect.poll(() => textOf(page)).toContain('sold for 2');
      await page.getByRole('button', { name: 'Drafts' }).click();
      await page.locator('.rows li', { hasText: 'before the sale' }).getByRole('button').click();
      await page.locator('.drafts pre', { hasText: 'It is worth 2.' }).waitFor();
    }));
});
