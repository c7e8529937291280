import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { zipped } from '../src/core/zip.ts';
import { faultsOf, filesOfNode, paste, serveStudio, textOf } from './support/studio.ts';

const { withStudio } = serveStudio();
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

      // The address where the files will stand is in the code; what is none is told.
      const address = page.getByLabel('Address of the folder');
      await address.fill('harbour');
      await address.press('Tab');
      await page.getByText('An address begins with').waitFor();
      await address.fill('https://example.org/talks');
      await address.press('Tab');
      await page.getByRole('button', { name: 'Copy the code' }).nth(1).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const placed = await page.evaluate(() => navigator.clipboard.readText());
      expect(placed).toContain('"https://example.org/talks/timeline.html"');
      await address.fill('');
      await address.press('Tab');
      await page.getByText('Without an address').waitFor();

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
        'In an article, 640 px: 960',
        'In an article, 320 px: 960',
        'Shared as a card: 1200',
        'On paper: 794',
        'timeline.txt: text',
        'timeline.csv: text',
        'timeline.json: text',
      ]);
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: 'Page', exact: true, selected: true }).waitFor();

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

test('a text without a title is asked for one when it is published, and not before; what is written makes all files anew', () =>
  withStudio({}, async ({ page, messages }) => {
    const untitled = text.replace('# The quay\n\n', '');
    await paste(page, untitled);
    await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const strong = page.locator('.embed button').first();
    await strong.waitFor();
    const title = page.getByRole('textbox', { name: 'Title (the text has none yet)' });
    await title.fill('The quay: a story');
    expect(await faultsOf(page)).toEqual([]);
    await title.press('Enter');
    await title.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('publish-title');
    await page.getByRole('tab', { name: 'Shared as a card' }).click();
    await page.locator('.preview figcaption', { hasText: 'The quay: a story' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await textOf(page)).toBe(`---\ntitle: "The quay: a story"\n---\n${untitled}`);
    // One with a title is asked for none.
    await page.getByRole('button', { name: 'Publish' }).click();
    await strong.waitFor();
    expect(await title.count()).toBe(0);
    expect(messages).toEqual([]);
  }));
