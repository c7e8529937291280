import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { drawn, paste, talks, textOf, withStudio } from './support/studio.ts';

test('what could not be loaded once is said, and loaded when it is wanted again', () =>
  withStudio({}, async ({ page }) => {
    // What the worker loads late is another matter.
    const late = /\/chunks\/(?!dist-)/;
    await page.route(late, (route) => route.abort());
    await paste(page, talks);
    await page.locator('.facts', { hasText: '3 entries' }).waitFor();
    const failed = page.getByRole('alert').filter({ hasText: 'Something failed that should not.' });
    await failed.waitFor();
    for (const name of ['Drafts', 'Publish', 'Style', 'Table', 'Undo'])
      await page.getByRole('button', { name, exact: true }).click();
    expect(await page.getByRole('button', { name: 'Text', exact: true }).getAttribute('aria-pressed')).toBe('true');

    await page.unroute(late);
    for (const name of ['Drafts', 'Publish']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    // With the next picture the bars are there, and what failed is over.
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('It rains.');
    await drawn(page, 3);
    await page.locator('.entry-bar').waitFor();
    await failed.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => textOf(page)).not.toContain('It rains.');
    await page.locator('.cm-content').press('ControlOrMeta+f');
    await page.locator('.cm-search').waitFor();
  }));
