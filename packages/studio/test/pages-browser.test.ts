import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { drawn, faultsOf, madeSite, paste, textOf, withStudio } from './support/studio.ts';

const pier = '# The pier\n\nMay 2031\nHarlow: It is closed.\n';

/** How far a page is wider than its window. */
function excessOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test('from the editor to the examples and back: one is opened as a draft of its own, once, and all is there without a network', () =>
  withStudio({ serviceWorkers: 'allow', isAlone: true }, async ({ page, messages }) => {
    await page.getByRole('link', { name: 'More examples' }).click();
    await page.getByRole('heading', { name: 'Examples' }).waitFor();
    await page.getByRole('link', { name: 'Editor', exact: true }).click();
    await paste(page, pier);
    await drawn(page, 1);
    await page.getByText('Saved here').waitFor();
    const [docs] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Help' }).click()]);
    // Help begins with what one does here, not with where it is hosted.
    await docs.getByRole('heading', { name: 'The editor', level: 1 }).waitFor();
    expect((await docs.locator('h2').allInnerTexts()).indexOf('Hosting it')).toBeGreaterThan(8);
    await docs.locator('header').getByRole('link', { name: 'Examples' }).click();
    await docs.getByRole('link', { name: 'Open in the editor The clock on Ferry Square' }).click();
    await drawn(docs, 3);
    expect(await textOf(docs)).toContain('four seconds apart');
    await docs.getByText('Saved here').waitFor();
    await docs.reload();
    await drawn(docs, 3);
    await docs.getByRole('button', { name: 'Drafts' }).click();
    await docs.getByText('The pier').waitFor();
    expect(await docs.locator('.rows').first().locator('li').count()).toBe(2);
    expect(await textOf(page)).toBe(pier);
    await docs.goto(docs.url().replace(/#.*|$/, '#example=none'));
    await docs.reload();
    await docs.getByText('There is no example “none” here.').waitFor();
    expect(messages).toEqual([]);

    // A window behind another is not painted, and what waits in it for a frame waits for ever.
    await page.bringToFront();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await page.context().setOffline(true);
    const home = page.url();
    for (const [path, heading] of [
      ['gallery/', 'Examples'],
      ['docs/index.html', 'Documentation'],
      ['docs/diagnostics.html', 'What Sidelines says about a text'],
    ] as const) {
      await page.goto(home + path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    }
  }));

test('no fault is found, light and dark, and no page is wider than a phone', () =>
  withStudio({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, async ({ page, messages, requests }) => {
    const home = page.url();
    const folder = await madeSite();
    const names = ['gallery', 'docs'].flatMap((part) =>
      readdirSync(join(folder, part)).map((name) => `${part}/${name}`),
    );
    for (const name of names) {
      await page.goto(home + name);
      expect(await excessOf(page), name).toBe(0);
    }
    await page.goto(`${home}gallery/index.html`);
    const pictures = await page.evaluate(() =>
      Promise.all(
        [...document.images].map(async (image) => {
          image.loading = 'eager';
          await image.decode();
          return image.currentSrc.replace(/^.*\/|#.*/g, '');
        }),
      ),
    );
    const expectNoFaults = async (): Promise<void> => {
      for (const name of ['gallery/index.html', 'docs/index.html', 'docs/figures.html', 'docs/embed.html']) {
        await page.goto(home + name);
        expect(await faultsOf(page), name).toEqual([]);
      }
    };
    await expectNoFaults();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await expectNoFaults();
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((name) => !name.endsWith('-narrow-dark.svg'))).toEqual([]);
    const { origin } = new URL(home);
    expect(requests.filter((address) => new URL(address).origin !== origin)).toEqual([]);
    expect(messages).toEqual([]);
  }));
