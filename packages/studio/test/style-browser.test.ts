import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { drawn, faultsOf, paste, textOf, withStudio } from './support/studio.ts';

const text = `# The quay

May 2031
Harlow: The quay is closed.

June 2031
Velden: A ferry is sold.`;

test('how it looks is written into the text, each change one step to undo, and refused where it cannot be', () =>
  withStudio({ viewport: { width: 1280, height: 800 } }, async ({ page, messages }) => {
    await paste(page, text);
    await drawn(page, 2);
    const open = page.getByRole('button', { name: 'Style' });
    await open.click();
    const panel = page.getByRole('dialog', { name: 'Style' });
    await panel.getByLabel('Theme').waitFor();
    // The second while the first is on its way.
    await panel.evaluate((element) => {
      const [theme, , spacing] = element.querySelectorAll('select');
      for (const [select, value] of [[theme, 'plain'] as const, [spacing, 'time'] as const]) {
        Object.assign(select ?? {}, { value });
        select?.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await expect.poll(() => textOf(page)).toBe(`---\ntheme: plain\nspacing: time\n---\n${text}`);
    await page.locator('.picture svg > rect[fill="#ffffff"]').waitFor({ state: 'attached' });
    expect(await faultsOf(page)).toEqual([]);

    await panel.getByLabel('Width of pictures').fill('90');
    await page.keyboard.press('Enter');
    await panel.getByRole('alert').filter({ hasText: '240' }).waitFor();
    expect(await textOf(page)).not.toContain('90');
    await panel.getByRole('group', { name: 'Velden' }).getByLabel('Side').selectOption('left');
    await expect.poll(() => textOf(page)).toContain('  - name: Velden\n    side: left\n');
    await panel.getByLabel('Theme').selectOption('');
    await expect.poll(() => textOf(page)).not.toContain('theme');

    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.locator('.cm-content').focus();
    for (const left of ['theme: plain', 'theme: plain\nspacing: time\n---', 'theme: plain\n---', '# The quay']) {
      await page.keyboard.press('ControlOrMeta+z');
      expect(await textOf(page)).toMatch(new RegExp(`^(?:---\n)?${left}`));
    }
    expect(messages).toEqual([]);
  }));

test('what is typed in a field stays while another option is written', () =>
  withStudio({ viewport: { width: 1280, height: 800 } }, async ({ page }) => {
    await paste(page, text.replace('# The quay\n\n', ''));
    await drawn(page, 2);
    await page.getByRole('button', { name: 'Style' }).click();
    const panel = page.getByRole('dialog', { name: 'Style' });
    const title = panel.getByRole('textbox', { name: 'Title' });
    await title.pressSequentially('The quay');
    await panel.getByLabel('Theme').evaluate((select: HTMLSelectElement) => {
      select.value = 'plain';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.locator('.picture svg > rect[fill="#ffffff"]').waitFor({ state: 'attached' });
    await page.keyboard.type(' is closed');
    expect(await title.inputValue()).toBe('The quay is closed');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page)).toContain('title: The quay is closed\n');
    // What the text says after a step back stands in the field again.
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => title.inputValue()).toBe('');
  }));

test('a theme in which the colour of a party is faint is told, and so are two colours that are alike', () =>
  withStudio({}, async ({ page }) => {
    const parties = ['Harlow\n    color: "#1a1a1a"', 'Velden\n    color: "#7a5a00"'].map(
      (each) => `  - name: ${each}\n`,
    );
    await paste(page, `---\nparties:\n${parties.join('')}---\n${text}`);
    await drawn(page, 2);
    await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    await page.getByRole('button', { name: 'Style' }).click();
    const panel = page.getByRole('dialog', { name: 'Style' });
    await panel.getByLabel('Theme').selectOption('contrast');
    await page.locator('.findings li', { hasText: '“parties: Velden” (#7a5a00)' }).waitFor();
    await page.locator('.cm-lintRange-warning', { hasText: '#7a5a00' }).waitFor({ state: 'attached' });
    await panel.getByRole('group', { name: 'Velden' }).getByLabel('Colour').fill('#1c1c1c');
    await page.locator('.findings li', { hasText: '“Velden” (#1c1c1c) and “Harlow” (#1a1a1a)' }).waitFor();
    expect(await page.locator('.findings li').count()).toBe(1);
  }));
