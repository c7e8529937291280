import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { publish } from '../../sidelines/src/publish.ts';
import { readTheme } from '../../sidelines/src/theming/read.ts';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { world } from '../../sidelines/test/support/world.ts';
import { choose, contentOf, dropFile, dropFiles } from './support/files.ts';
import { drawn, faultsOf, keptBy, paste, talks, textOf, withStudio } from './support/studio.ts';

const taken = temporaryFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const own = '#fffaf0';
const usual = '#fdfcf9';
const house = `{
  "$schema": "xylophone",
  "colors": { "light": { "paper": "${own}" } }
}`;
const named = `---\ntheme: house.json\n---\n${talks}`;

/** Waits until the picture has this paper. */
function onPaper(page: Page, color: string): Promise<void> {
  return page.locator(`.picture svg > rect[fill="${color}"]`).first().waitFor({ state: 'attached' });
}

/** Writes a story, and drops a theme on it. */
async function withHouse(page: Page): Promise<void> {
  await paste(page, talks);
  await drawn(page, 3);
  await dropFile(page, 'house.json', bytes(house));
  await onPaper(page, own);
  await page.getByText('Saved here, not sent anywhere').waitFor();
}

test('a theme that is dropped on a story stands beside it and gives it its look, as one step to undo, and is kept', () =>
  withStudio({ viewport: { width: 1280, height: 800 } }, async ({ page, messages }) => {
    await withHouse(page);
    expect(await textOf(page)).toBe(named);
    await page.getByText('“house.json” stands beside this draft now').waitFor();
    await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    await page.getByRole('button', { name: 'Style' }).click();
    const panel = page.getByRole('dialog', { name: 'Style' });
    await expect.poll(() => panel.getByLabel('Theme', { exact: true }).inputValue()).toBe('house.json');
    await panel.getByText('Files beside the story').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await panel.getByLabel('Theme', { exact: true }).selectOption('contrast');
    await onPaper(page, '#ffffff');
    await panel.getByLabel('Theme', { exact: true }).selectOption('house.json');
    await onPaper(page, own);
    await page.keyboard.press('Escape');
    await page.locator('.cm-content').focus();
    for (const paper of ['#ffffff', own, usual]) {
      await page.keyboard.press('ControlOrMeta+z');
      await onPaper(page, paper);
    }
    expect(await textOf(page)).toBe(talks);
    await page.keyboard.press('ControlOrMeta+y');
    await onPaper(page, own);
    // Another of the same name takes its place.
    await dropFile(page, 'house.json', bytes(house.replace(own, '#f0fffa')));
    await onPaper(page, '#f0fffa');
    expect(await textOf(page)).toBe(named);
    await page.getByText('Saved here, not sent anywhere').waitFor();
    await page.reload();
    await onPaper(page, '#f0fffa');
    expect(messages).toEqual([]);
  }));

test('all that is published is made with it, and beside JSON in the ZIP it stands itself', () =>
  withStudio({}, async ({ page, messages }) => {
    await withHouse(page);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Single files', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'All in one ZIP file' }).click(),
    ]);
    const path = join(taken, 'timeline.zip');
    await download.saveAs(path);
    const inside = unzipSync(new Uint8Array(readFileSync(path)));
    const to = ['html', 'svg', 'png', 'pdf-a4', 'card', 'txt', 'csv', 'json', 'embed'];
    const themes = new Map([['house.json', readTheme(house)]]);
    const { files } = publish({ name: 'timeline.txt', text: named }, { to, themes }, world);
    expect(Object.keys(inside)).toEqual([...files.map(({ name }) => name), 'house.json']);
    for (const { name, body } of files) expect(Buffer.from(body).equals(inside[name] ?? Buffer.of()), name).toBe(true);
    expect(new TextDecoder().decode(inside['house.json'])).toBe(house);
    expect(messages).toEqual([]);
  }));

test('it goes along with all drafts, into another tab, and is forgotten with its draft', () =>
  withStudio({}, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await withHouse(page);
    await page.getByRole('button', { name: 'Drafts' }).click();
    await page.getByLabel('Passphrase').fill('three wet ferries');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Take all along' }).click(),
    ]);
    const path = join(taken, 'drafts.json');
    await file.saveAs(path);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    const second = await page.context().newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(page.url());
    await onPaper(second, own);
    // A tab behind another draws no frame, which a click would wait for.
    await second.getByRole('button', { name: 'Write here instead' }).dispatchEvent('click');
    await page.getByText('open in another tab').waitFor();
    expect(await keptBy(second)).toContain('xylophone');
    await second.getByRole('button', { name: 'Forget this draft' }).click();
    await second.getByText('Paste a chronology here').waitFor();
    expect(await keptBy(second)).not.toContain('xylophone');

    await second.evaluate(
      (content) => {
        const handle = { getFile: async () => new File([content], 'sidelines-drafts.json') };
        Object.assign(globalThis, { showOpenFilePicker: async () => [handle] });
      },
      readFileSync(path, 'utf8'),
    );
    await second.getByRole('button', { name: 'Drafts' }).click();
    await second.getByLabel('Passphrase').fill('three wet ferries');
    await second.getByRole('button', { name: 'Bring from a file' }).click();
    await second.getByText('1 draft was added').waitFor();
    await second.getByRole('button', { name: 'The quay', exact: true }).click();
    await onPaper(second, own);
    expect(await textOf(second)).toBe(named);
  }));

test('what is wrong with it is told with its name and line; taken away it is lacking; saved is the story alone', () =>
  withStudio({ viewport: { width: 1280, height: 800 } }, async ({ page, messages }) => {
    await paste(page, talks);
    await drawn(page, 3);
    await page.evaluate(
      (content) => {
        const handle = { getFile: async () => new File([content], 'house.json') };
        Object.assign(globalThis, { showOpenFilePicker: async () => [handle] });
      },
      house.replace('"colors"', '"corners": 99,\n  "colors"'),
    );
    await page.getByRole('button', { name: 'Style' }).click();
    const panel = page.getByRole('dialog', { name: 'Style' });
    await panel.getByRole('button', { name: 'Theme from a file' }).click();
    const found = page.locator('.findings li');
    await found.filter({ hasText: '“house.json”, line 3: corners: a number of at most 24 was expected' }).waitFor();
    await found.filter({ hasText: 'The theme in “house.json” cannot be used' }).waitFor();
    await page.locator('.count', { hasText: '2 things to look at' }).waitFor();
    await onPaper(page, usual);
    expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);

    await dropFile(page, 'house.json', bytes(house));
    await onPaper(page, own);
    await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    await choose(page, 'story.txt');
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByText('Saved as “story.txt”. Only the story was saved; beside it belongs house.json').waitFor();
    expect(await contentOf(page, 'story.txt')).toBe(named);

    await panel.getByRole('button', { name: 'Take away “house.json”' }).click();
    await found.filter({ hasText: 'There is no theme “house.json” beside the text' }).waitFor();
    await onPaper(page, usual);
    await page.getByText('Saved here, not sent anywhere').waitFor();
    await expect.poll(() => keptBy(page)).not.toContain('xylophone');
    expect(messages).toEqual([]);
  }));

test('a story and its theme are dropped together, and stay together where two tabs part', () =>
  withStudio({ isAlone: true }, async ({ page }) => {
    await page.context().addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    await page.reload();
    await dropFiles(page, [
      ['house.json', bytes(house)],
      ['story.txt', bytes(named)],
    ]);
    await onPaper(page, own);
    await page.getByText('“house.json” stands beside this draft now').waitFor();
    expect(await textOf(page)).toBe(named);
    await page.getByText('Saved here, not sent anywhere').waitFor();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await onPaper(second, own);
    for (const each of [page, second]) {
      await each.bringToFront();
      await each.locator('.cm-content').focus();
      await each.keyboard.press('ControlOrMeta+End');
      await each.keyboard.insertText('It rains.');
      await each.getByText('Saved here, not sent anywhere').waitFor();
    }
    await second.getByText('is kept as a draft of its own').waitFor();
    await second.reload();
    await onPaper(second, own);
  }));

test('a theme without a story, and one that is too large, are not taken', () =>
  withStudio({}, async ({ page }) => {
    await dropFile(page, 'house.json', bytes(house));
    await page.getByText('“house.json” is a theme: first open or paste a story').waitFor();
    expect(await textOf(page)).toBe('');
    await paste(page, talks);
    await drawn(page, 3);
    await dropFile(page, 'house.json', bytes(house + ' '.repeat(1_000_000)));
    await page.getByText('“house.json” was not taken').waitFor();
    expect(await textOf(page)).toBe(talks);
  }));
