import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { publish } from '../../src/publish.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { headersFor, serve } from '../support/site.ts';
import { repositoryFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

const text = readFileSync(join(repositoryFolder, 'examples/us-russia-syria.txt'), 'utf8');
const to = ['html', 'svg', 'png', 'pdf', 'txt', 'json', 'csv'];
const { files } = publish({ name: 'talks.txt', text }, { to, spacing: 'even', width: 960 }, world);
const [page] = files;

/** The page with something in it that is not the product's. */
const attacked = String(page?.body).replace(
  '<main>',
  '<main><p style="color: red" onclick="alert(1)">x</p><script>ran = 1</script>',
);

const { address } = serve([...files, { name: 'attacked.html', mediaType: 'text/html', body: attacked }]);

/** Opens a published file over the network, and gathers what the browser blocks. */
async function withFile(
  name: string,
  use: (opened: {
    readonly page: Page;
    readonly violations: () => Promise<unknown>;
    readonly messages: readonly string[];
  }) => Promise<void>,
): Promise<void> {
  await withPage('', { viewport: { width: 1280, height: 800 }, isAlone: true }, async ({ page: opened, messages }) => {
    await opened.route(address('**'), (route) => route.continue());
    await opened.addInitScript(`violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(violatedDirective + ' ' + sample));`);
    await opened.goto(address(name));
    await use({ page: opened, messages, violations: () => opened.evaluate('violations') });
  });
}

testInBrowser('the page runs under the headers of the example: nothing is blocked, and everything works', async () => {
  await withFile('talks.html', async ({ page: opened, messages, violations }) => {
    expect(await opened.evaluate('origin')).toBe('null');
    expect(
      await opened.evaluate(`document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))`),
    ).toEqual(expect.arrayContaining(['loaded']));
    expect(await opened.evaluate(`[...document.fonts].some(({ status }) => status === 'error')`)).toBe(false);
    await opened.selectOption('select', 'together');
    expect(await opened.locator('[role=status]').innerText()).toBe('Entries: 5 of 21');
    expect(opened.url()).toContain('?');
    await opened.selectOption('select', '');
    await opened.fill('input[type=search]', 'haley');
    await expect.poll(() => opened.locator('.entries > li:visible').count()).toBe(1);
    await opened.fill('input[type=search]', '');
    await opened.locator('h1').click();
    await opened.keyboard.press('j');
    await expect.poll(() => opened.url()).toContain('#');
    await opened.keyboard.press('?');
    await opened.locator('dialog input').uncheck();
    await opened.keyboard.press('Escape');
    await opened.locator('[data-tool=overview]').focus();
    await opened.keyboard.press('ArrowRight');
    await opened.locator('.entries h2').first().hover();
    await opened.locator('.share').click();
    await opened.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => opened.locator('.share[data-done]').count()).toBe(1);
    const download = opened.waitForEvent('download');
    await opened.getByRole('link', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toBe('talks.csv');
    expect(await violations()).toEqual([]);
    expect(messages).toEqual([]);
  });
});

testInBrowser('the picture and the data are shown as before', async () => {
  for (const name of ['talks.svg', 'talks.png', 'talks.txt', 'talks.json'])
    await withFile(name, async ({ violations, messages }) => {
      expect(await violations(), name).toEqual([]);
      expect(messages, name).toEqual([]);
    });
  expect(headersFor('/talks/talks.pdf')).not.toHaveProperty('Content-Security-Policy');
});

testInBrowser('what is not the product’s own is blocked', async () => {
  await withFile('attacked.html', async ({ page: opened, violations }) => {
    expect(await opened.evaluate('window.ran')).toBeUndefined();
    expect(await violations()).toHaveLength(3);
  });
});
