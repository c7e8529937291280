import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { drawn, faultsOf, keptBy, loadedBy, paste, textOf, withStudio } from './support/studio.ts';

/** Goes on by Tab until what has the focus has a name, and says in how many steps. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`No Tab leads to ${name}`);
}

/** What has the focus, in the words that it has, or by its role. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer?.shadowRoot?.activeElement ?? outer;
    return inner?.getAttribute('aria-label') ?? inner?.textContent ?? '';
  });
}

/** In both schemes. */
async function expectNoFault(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
}

/** Targets that are smaller than 24 pixels, unless they stand in a line of text; and whatever is wider than the page. */
function misfitsIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll('button, select, input, a')];
    const small = targets.filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    });
    const { scrollWidth } = document.documentElement;
    return [...small.map(({ outerHTML }) => outerHTML), ...(scrollWidth > innerWidth ? [`${scrollWidth} wide`] : [])];
  });
}

/** Notes whatever is said in the live region. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  const region = page.locator('.unseen[role=status]');
  await region.waitFor({ state: 'attached' });
  await region.evaluate((element) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    new MutationObserver(() => element.textContent && told.push(element.textContent)).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate('told');
}

const quay = ['# The quay', '', 'May 2031', 'Harlow: The quay is closed.', '', 'July 2031', 'Velden: A ferry is sold.'];

test('by keys alone a chronology is written, mended, changed in its picture and published, and what changed is told in words', () =>
  withStudio({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, messages }) => {
    await page.getByText('Paste a chronology here').waitFor();
    await expectNoFault(page);
    for (const line of [...quay, '', 'June 2031']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    const said = await listen(page);
    await page.keyboard.type('Velden: It is missed.');
    await drawn(page, 3);
    await page.locator('.count', { hasText: '1 thing to look at' }).waitFor();
    await expect.poll(said).toContain('3 entries and 2 parties. 1 thing to look at');

    await expectNoFault(page);
    await tabTo(page, /^Move the entry to its place in time$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page)).toMatch(/June 2031\nVelden: It is missed\.(?:.|\n)*July 2031/);
    expect(await focused(page)).toBe('Chronicle');
    await expect.poll(said).toContain('3 entries and 2 parties. Nothing to look at');

    await page.keyboard.press('ControlOrMeta+Home');
    for (const _ of 'two') await page.keyboard.press('ArrowDown');
    await page.getByRole('toolbar', { name: 'May 2031' }).waitFor();
    await tabTo(page, /^Together$/);
    await page.keyboard.press('Space');
    await expect.poll(said).toContain('May 2031 is now by Harlow and Velden');
    expect(await focused(page)).toBe('Together');
    await tabTo(page, /^Later$/);
    await page.keyboard.press('Enter');
    await expect.poll(said).toContain('May 2031 is now one place later');
    await expect.poll(() => textOf(page)).toMatch(/June 2031(?:.|\n)*May 2031(?:.|\n)*July 2031/);
    await page.keyboard.press('Enter');
    // What can be done no more keeps the focus.
    await page.locator('[aria-disabled=true]', { hasText: 'Later' }).waitFor();
    expect(await focused(page)).toBe('Later');

    await tabTo(page, /^Publish$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Single files', { exact: true }).waitFor();
    await tabTo(page, /^Copy the code$/);
    await page.keyboard.press('Enter');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('It is missed.');
    await expectNoFault(page);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Publish');
    await tabTo(page, /^Drafts$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Versions of this draft').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Drafts');
    // As on a screen of half the width and height, at twice the size.
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await misfitsIn(page)).toEqual([]);
    expect((await page.locator('.text .host').boundingBox())?.height).toBeGreaterThan(200);
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await misfitsIn(page)).toEqual([]);
    await expectNoFault(page);
    expect(messages).toEqual([]);
  }));

test.each([1280, 360])(
  'at %s pixels the steps back and on are always there, say what they did, and keep the focus',
  (width) =>
    withStudio({ viewport: { width, height: 740 } }, async ({ page, messages }) => {
      const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
      const off = () => Promise.all([undo, redo].map((step) => step.getAttribute('aria-disabled')));
      await undo.waitFor();
      expect(await off()).toEqual(['true', 'true']);
      expect(await redo.getAttribute('title')).toBe('Redo (Ctrl+Y)');
      await paste(page, quay.join('\n'));
      await page.locator('.facts', { hasText: '2 entries' }).waitFor();
      const said = await listen(page);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.insertText('\n\nAugust 2031\nHarlow: A bell rings.\n');
      await page.locator('.facts', { hasText: '3 entries' }).waitFor();
      await tabTo(page, /^Redo$/, 'Shift+Tab');
      await tabTo(page, /^Undo$/, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.locator('.facts', { hasText: '2 entries' }).waitFor();
      await expect.poll(said).toContain('Undone');
      expect(await off()).toEqual(['false', 'false']);
      expect(await focused(page)).toBe('Undo');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.facts', { hasText: '3 entries' }).waitFor();
      await expect.poll(said).toContain('Redone');
      expect(await off()).toEqual(['false', 'true']);
      expect(await focused(page)).toBe('Redo');

      await page.getByRole('button', { name: 'Table' }).click();
      await page.locator('[data-cell="0 0"]').waitFor();
      await undo.focus();
      await page.keyboard.press('Enter');
      await page.locator('[role="grid"][aria-rowcount="4"]').waitFor();
      // What the table does when it knows the rows again, it has done.
      await page.locator('[data-cell][tabindex="0"]').waitFor();
      expect(await focused(page)).toBe('Undo');
      expect(await misfitsIn(page)).toEqual([]);
      expect(messages).toEqual([]);
    }),
);

test('while keys come, nothing is told; when they rest, once what came of them', () =>
  withStudio({}, async ({ page }) => {
    const content = page.locator('.cm-content');
    await content.focus();
    await page.keyboard.type('#');
    await page.locator('.unseen', { hasText: '0 entries' }).waitFor({ state: 'attached' });
    const said = await listen(page);
    // All in one go, so that no rest is between them, however busy the machine is.
    await content.evaluate((target, lines) => {
      for (const line of lines) {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', `${line}\n`);
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }
    }, quay);
    await drawn(page, 2);
    await expect.poll(said).toEqual(['2 entries and 2 parties. Nothing to look at']);
  }));

const harbour = `# رصيف الميناء

مارس 2031
البلدية: يُغلق الرصيف.

مايو 2031
الشركة: تُباع عبّارة.

2031-04-02
The port: A ferry is missed.
`;

test('in Arabic it runs from right to left, on the smallest screen, and other languages are chosen and remembered', () =>
  withStudio({ locale: 'ar-EG', viewport: { width: 320, height: 568 } }, async ({ page, messages }) => {
    await page.getByText('ألصق تسلسلًا زمنيًا هنا').waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    expect((await loadedBy(page)).filter((path) => /\/chunks\/[a-z]{2}-/.test(path))).toEqual([
      expect.stringContaining('/chunks/ar-'),
    ]);
    await expectNoFault(page);
    // However many act, the page is no wider.
    const many = 'Norland, Sudmark, Ostria, Westphal, Meridia, Borealis, Cambria, Dalmora';
    await paste(page, `---\nparties: [${many}]\n---\nMay 2031\nNorland: A canal is dug.\n`);
    await expect.poll(() => page.locator('.parties button').count()).toBe(8);
    expect(await misfitsIn(page)).toEqual([]);
    await paste(page, harbour);
    await page.locator('.facts', { hasText: '٣ أحداث' }).waitFor();
    await page.locator('.findings li').first().waitFor();
    // Lines without letters, too, run as the text does.
    expect(
      await page.locator('.cm-line').evaluateAll((lines) => lines.map((line) => line.getAttribute('dir'))),
    ).toEqual([...Array(9).fill('rtl'), 'ltr', 'rtl']);
    // Findings are in the language of the page, and run as it does.
    const finding = page.locator('.findings li').first();
    expect(await finding.innerText()).toMatch(/^«\u20682031-04-02\u2069» مكتوب بعد/);
    expect(await finding.evaluate((item) => item.closest('[lang]')?.getAttribute('lang'))).toBe('ar');
    await expectNoFault(page);
    expect(await misfitsIn(page)).toEqual([]);
    await page.locator('.tabs > button').last().click();
    await page.locator('.picture g.entry').first().waitFor();
    await expectNoFault(page);
    for (const [opener, opened] of [
      ['المسودات', 'نسخ هذه المسودة'],
      ['نشر', 'ملفات مفردة'],
    ] as const) {
      await page.getByRole('button', { name: opener, exact: true }).click();
      await page.getByText(opened).waitFor();
      await expectNoFault(page);
      expect(await misfitsIn(page)).toEqual([]);
      await page.getByRole('button', { name: 'إغلاق' }).click();
    }

    await page.getByLabel('اللغة').selectOption('Deutsch');
    await page.getByText('Hier gespeichert').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    await page.locator('.facts', { hasText: '3 Einträge' }).waitFor();
    await page.locator('.findings li', { hasText: '„2031-04-02“ steht nach „مايو 2031“, ist aber früher' }).waitFor();
    expect(await textOf(page)).toBe(harbour);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Entwurf löschen' }).click();
    await page.getByText('Chronik hier einfügen').waitFor();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ language: 'de' });
    expect(await keptBy(page)).not.toContain('الميناء');
    expect(messages).toEqual([]);
  }));
