import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { isLong, seed, tell } from '../../sidelines/test/support/law.ts';
import { withStudio } from './support/studio.ts';

const kills = Number(process.env['RUNS'] ?? (isLong ? 1_000 : 20));
/** So many drafts are written at once, since most of the time is waiting. */
const together = 4;

/** Pauses between keys and before the end, the same for the same seed, in milliseconds. */
function* pauses(from: number): Generator<number, never> {
  // Numerical Recipes' linear congruential generator.
  for (let state = from >>> 0; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) yield state >>> 16;
}

/** Hears, as soon as the page says that all is kept, what stands in the text then. */
async function hearOf(page: Page, heard: (text: string) => void): Promise<void> {
  await page.exposeFunction('heard', heard);
  await page.addInitScript(() => {
    const tell = (): void => {
      if (!document.querySelector('.saved')?.textContent?.includes('Saved here')) return;
      const lines = document.querySelector('.text .host')?.shadowRoot?.querySelector('.cm-content')?.textContent;
      (globalThis as unknown as { heard: (text: string) => void }).heard(lines ?? '');
    };
    new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** How often a tab is killed that writes one draft, and what comes of it. */
async function killed(times: number, from: number): Promise<{ readonly written: number; readonly said: number }> {
  let [shown, said, written] = ['', 0, 0];
  await withStudio({ isAlone: true }, async ({ page }) => {
    const address = page.url();
    const context = page.context();
    const random = pauses(from);
    const upTo = (most: number): number => random.next().value % most;
    await page.close();
    for (let round = 0; round <= times; round += 1) {
      const tab = await context.newPage();
      await hearOf(tab, (text) => {
        shown = text;
        said += 1;
      });
      await tab.goto(address);
      await expect.poll(() => tab.locator('.cm-content').textContent()).toContain(shown);
      if (round === times) break;
      await tab.locator('.cm-content').click();
      await tab.keyboard.press('ControlOrMeta+End');
      if (round % 20 === 0) {
        // Only so much text is drawn, and can be looked at.
        await tab.keyboard.press('ControlOrMeta+a');
        await tab.keyboard.insertText(`round ${round} `);
        await expect.poll(() => shown).toBe(`round ${round} `);
      }
      const session = await context.newCDPSession(tab);
      const keys = 1 + upTo(8);
      for (let key = 0; key < keys; key += 1) {
        written += 1;
        await tab.keyboard.insertText(`w${written} `);
        await tab.waitForTimeout(upTo(key === keys - 1 ? 700 : 250));
      }
      const crashed = tab.waitForEvent('crash');
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await tab.close();
    }
  });
  return { written, said };
}

test('what was shown as kept is there after the page was killed, at whatever moment', async ({ task }) => {
  const drafts = Array.from({ length: together }, (_, place) => killed(kills / together, seed + place));
  const all = await Promise.all(drafts);
  const sum = (key: 'written' | 'said'): number => all.reduce((total, each) => total + each[key], 0);
  expect(sum('said')).toBeGreaterThan(kills / 4);
  tell(task.meta, kills, `${sum('written')} words, ${sum('said')} times said to be kept`);
});
