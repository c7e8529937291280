import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { zipped } from '../src/core/zip.ts';
import { faultsOf, filesOfNode, paste, textOf, withStudio } from './support/studio.ts';

const taken = temporaryFolder();

const text = `# The quay

May 2031
Harlow: The quay is closed.

June 2031
Velden: A ferry is sold.
`;

test('two clicks lead from the text to the code; each file is looked at; all of them are one file', () =>
  withStudio(
    {
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      timezoneId: 'Pacific/Auckland',
    },
    async ({ page, messages }) => {
      await page.evaluate(() => {
        let clicks = 0;
        document.addEventListener('click', () => Object.assign(window, { clicks: ++clicks }), true);
      });
      await paste(page, text);
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('button', { name: 'Copy the code' }).first().click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => Object(window)['clicks'])).toBe(2);
      const files = filesOfNode(text);
      const embed = String(files.find(({ name }) => name.endsWith('.embed.html'))?.body);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^<!-- 1\. .*<figure/s);
      expect(embed).toContain(copied);

      const panel = page.getByRole('tabpanel');
      const looked: string[] = [];
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        const shown = panel.locator('img, pre').first();
        await shown.waitFor();
        const width = await shown.evaluate(async (element) => {
          if (!(element instanceof HTMLImageElement)) return 'text';
          await element.decode();
          return element.naturalWidth;
        });
        looked.push(`${await tab.innerText()}: ${width}`);
      }
      expect(looked).toEqual([
        'Page: 1280',
        'Page on a phone: 360',
        'Picture in an article, 640 px: 960',
        'Picture in an article, 320 px: 960',
        'Shared as a card: 1200',
        'On paper: 794',
        'timeline.txt: text',
        'timeline.csv: text',
        'timeline.json: text',
      ]);
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: 'Page', exact: true, selected: true }).waitFor();
      // Escape leaves what was opened last.
      await page.getByRole('button', { name: 'Enlarge' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Enlarge' }).waitFor();

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'All in one ZIP file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('timeline.zip');
      const path = join(taken, 'timeline.zip');
      await download.saveAs(path);
      const bytes = readFileSync(path);
      const inside = unzipSync(new Uint8Array(bytes));
      expect(Object.keys(inside)).toEqual(files.map(({ name }) => name));
      for (const { name, body } of files)
        expect(Buffer.from(body).equals(inside[name] ?? Buffer.of()), name).toBe(true);
      // The same bytes, whatever the clock and the zone.
      expect(bytes.equals(zipped(files))).toBe(true);
      expect(messages).toEqual([]);
    },
  ));

test('the first click after an address is typed copies the code with it, and nothing moves; what is no address copies nothing', () =>
  withStudio({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, messages }) => {
    await paste(page, text);
    await page.getByRole('button', { name: 'Publish' }).click();
    const address = page.getByLabel('Address of the folder');
    const buttons = page.locator('.strength button');
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await address.waitFor();
    // What has to be uploaded stands beside each code, and one is what most take.
    const told = (await page.locator('.strength p').allInnerTexts()).map((words) => words.split('\n'));
    expect(told.map((lines) => lines.at(-1))).toEqual([
      // Pages have links to the other files.
      'Upload timeline.html, timeline.png, timeline.svg, timeline.txt, timeline.csv, and timeline.json first.',
      ...Array(2).fill(
        'Upload timeline.html, timeline.svg, timeline.png, timeline.txt, timeline.csv, and timeline.json first.',
      ),
    ]);
    expect(told.map(([first]) => first === 'The usual choice')).toEqual([false, true, false]);

    const places = async () => (await buttons.all()).map((button) => button.boundingBox());
    const before = await Promise.all(await places());
    await address.fill('https://example.org/talks');
    await buttons.nth(1).hover();
    await page.mouse.down();
    expect(await Promise.all(await places())).toEqual(before);
    await page.mouse.up();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await copied()).toMatch(/^<!-- 2\. (?:.|\n)*"https:\/\/example\.org\/talks\/timeline\.html"/);

    // Only the last says so, and only while it is true.
    await buttons.nth(2).click();
    await expect.poll(() => buttons.allInnerTexts()).toEqual(['Copy the code', 'Copy the code', 'Copied']);

    await address.fill('harbour');
    await buttons.nth(2).click();
    await page.getByText('An address looks like').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('url');
    await page.evaluate(() => navigator.clipboard.writeText('as before'));
    await buttons.first().click();
    await buttons.first().press('Enter');
    expect(await copied()).toBe('as before');
    expect(await faultsOf(page)).toEqual([]);

    await address.fill('example.org:8080/talks');
    await buttons.first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.getByText('https:// was added.').waitFor();
    expect(await address.inputValue()).toBe('https://example.org:8080/talks/');
    expect(await copied()).toContain('"https://example.org:8080/talks/timeline.png"');
    for (const none of [
      'javascript:alert(1)',
      'mailto:a@example.org',
      'https://example.org/?a',
      '/talks/',
      'https://',
    ]) {
      await address.fill(none);
      await address.press('Tab');
      await page.getByText('An address looks like').waitFor();
      await address.fill('');
      await address.press('Tab');
      await page.getByText('Without an address').waitFor();
    }
    expect(messages).toEqual([]);
  }));

test('a text without a title is asked for one when it is published, and not before; what is written makes all files anew', () =>
  withStudio({}, async ({ page, messages }) => {
    const untitled = text.replace('# The quay\n\n', '');
    // What pictures are made of, to be read when they are shown.
    await page.evaluate(() => {
      const own = URL.createObjectURL;
      const made = new Map<string, Blob>();
      Object.assign(globalThis, { made });
      URL.createObjectURL = (blob) => {
        const address = own.call(URL, blob);
        made.set(address, blob as Blob);
        return address;
      };
    });
    const shown = (): Promise<string> =>
      page
        .locator('.preview img')
        .evaluate((image: HTMLImageElement) => Object(globalThis).made.get(image.src)?.text() ?? '');
    await paste(page, untitled);
    await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const strong = page.locator('.strength button').first();
    await strong.waitFor();
    const title = page.getByRole('textbox', { name: 'Title (the text has none yet)' });
    await page.getByRole('tab', { name: 'On paper' }).click();
    const paper = await shown();
    await page.getByRole('tab').first().click();
    await title.fill('The quay: a story');
    expect(await faultsOf(page)).toEqual([]);
    await title.press('Enter');
    await title.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('publish-title');
    // What is looked at is made anew with the files.
    await expect.poll(shown).toContain('The quay: a story');
    await page.getByRole('tab', { name: 'On paper' }).click();
    await expect.poll(shown).not.toBe(paper);
    await page.getByRole('tab', { name: 'Shared as a card' }).click();
    await page.locator('.preview figcaption', { hasText: 'The quay: a story' }).waitFor();
    // A browser that lets nothing be copied is told of, with where the code is.
    await page.evaluate(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('no')) }));
    await strong.click();
    await page.getByRole('alert').filter({ hasText: 'The browser did not let the code be copied' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await textOf(page)).toBe(`---\ntitle: "The quay: a story"\n---\n${untitled}`);
    // One with a title is asked for none.
    await page.getByRole('button', { name: 'Publish' }).click();
    await strong.waitFor();
    expect(await title.count()).toBe(0);
    expect(messages).toEqual([]);
  }));

test('a title counts for who copies a code without writing it into the text first', () =>
  withStudio({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    await paste(page, text.replace('# The quay\n\n', ''));
    await page.getByRole('button', { name: 'Publish' }).click();
    const title = page.getByRole('textbox', { name: 'Title (the text has none yet)' });
    await title.fill('The quay: a story');
    // Held as long as a hand does, nothing moves from under it.
    await page.locator('.strength button').nth(1).hover();
    await page.mouse.down();
    for (let frame = 0; frame < 30; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await title.isVisible()).toBe(true);
    await page.mouse.up();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('title="The quay: a story"');
    expect(await textOf(page)).toContain('title: "The quay: a story"');
  }));

test('a field that has nothing left to undo leaves the text as it is', () =>
  withStudio({}, async ({ page }) => {
    await page.locator('.cm-content').focus();
    for (const line of text.trimEnd().split('\n')) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    const written = await textOf(page);
    await page.getByRole('button', { name: 'Publish' }).click();
    const address = page.getByLabel('Address of the folder');
    await address.focus();
    await page.keyboard.type('exa');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('ControlOrMeta+z');
    expect(await address.inputValue()).toBe('');
    expect(await textOf(page)).toBe(written);
  }));
