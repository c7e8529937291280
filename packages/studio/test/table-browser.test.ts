import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { choose, contentOf, dropFile } from './support/files.ts';
import { drawn, faultsOf, keptBy, paste, talks, textOf, withStudio } from './support/studio.ts';

function cellOf(page: Page, row: number, column: number): Locator {
  return page.locator(`[data-cell="${row} ${column}"]`);
}

/** Waits until one is in a cell. */
async function isIn(page: Page, row: number, column: number): Promise<void> {
  await page.locator(`[data-cell="${row} ${column}"]:focus`).waitFor();
}

/** Types into cells, each ended by Tab, and waits for nothing. */
async function typeCells(page: Page, cells: readonly string[]): Promise<void> {
  for (const said of cells) {
    await page.keyboard.type(said);
    await page.keyboard.press('Tab');
  }
}

async function opened(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await openTable(page);
}

/** Shows the table, in which one is where the cursor of the text was, and goes to its beginning. */
async function openTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Table' }).click();
  await page.locator('[data-cell]:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+Home');
  await isIn(page, 0, 0);
}

/** The text that the table is a view of. */
async function textBehind(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.locator('.cm-line').first().waitFor();
  const text = await textOf(page);
  await openTable(page);
  return text;
}

test('the table is written in by keys as a sheet is, each change a step of the text, and goes with the picture', () =>
  withStudio({}, async ({ page, messages }) => {
    await opened(page, talks);
    await drawn(page, 3);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('5');

    // What is typed replaces the cell, Enter writes it and goes down; the row is lit, in the picture, too.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('5 June 2031');
    await page.keyboard.press('Enter');
    await isIn(page, 2, 0);
    await page.locator('.picture g.entry', { hasText: '5 June 2031' }).waitFor();
    // It opens where the cursor of the text is, which goes along.
    await page.locator('.table-row.lit', { hasText: 'They meet' }).waitFor();
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByRole('button', { name: 'Table' }).click();
    await isIn(page, 2, 0);
    expect(await textBehind(page)).toBe(talks.replace('June 2031', '5 June 2031'));

    // A name is proposed and taken; Tab writes it and goes to the right, and F2 opens what stands there.
    await cellOf(page, 1, 1).click();
    await page.locator('.table-row.lit', { hasText: 'A ferry is sold' }).waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type(', h');
    await page.getByRole('option', { name: 'Harlow' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Who' }).inputValue()).toBe('Velden, Harlow');
    await page.keyboard.press('Tab');
    await isIn(page, 1, 2);
    await page.keyboard.press('F2');
    await page.keyboard.type(' It rains.');
    await page.keyboard.press('Enter');
    await page.locator('.picture g.entry', { hasText: 'It rains.' }).filter({ hasText: 'Both' }).waitFor();

    // What is refused is told at the cell, and what was typed stays; Escape leaves all as it was.
    await cellOf(page, 0, 0).click();
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '“soon” is no date' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'When' }).inputValue()).toBe('soon');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await cellOf(page, 0, 0).innerText()).toBe('May 2031');

    // Each was a step.
    for (const said of ['A ferry is sold.', 'Velden']) {
      await page.keyboard.press('ControlOrMeta+z');
      await page.locator('.table-row', { hasText: '5 June 2031' }).getByText(said, { exact: true }).waitFor();
    }

    // The last row is an entry as soon as it has a date and a text, however fast it is typed.
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Home');
    await isIn(page, 3, 0);
    await typeCells(page, ['September 2031', 'Velden', 'A lamp.']);
    await isIn(page, 4, 0);
    await typeCells(page, ['August 2031', 'Harlow', 'A bell.']);
    await page.locator('[role="grid"][aria-rowcount="7"]').waitFor();
    await page.locator('.count', { hasText: '1 thing to look at' }).waitFor();
    const sign = cellOf(page, 4, 0);
    await sign.locator('.sign').waitFor();
    const told = await sign.getAttribute('aria-describedby');
    expect(await page.locator(`#${told}`).innerText()).toContain('it is earlier');

    // Delete empties, Ctrl+Delete takes the row away, and both come back.
    await cellOf(page, 4, 1).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('ControlOrMeta+Delete');
    await page.locator('[role="grid"][aria-rowcount="6"]').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('[role="grid"][aria-rowcount="7"]').waitFor();
    expect(await textBehind(page)).toMatch(/September 2031\nVelden: A lamp\.\n\nAugust 2031\nA bell\.\n?$/);

    // A click in the picture goes to the row.
    await page.locator('.picture g.entry text').filter({ hasText: 'The quay is closed' }).click();
    await page.locator('[data-cell^="0 "]:focus').waitFor();
    await page.locator('.table-row.lit', { hasText: 'The quay is closed' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(messages).toEqual([]);
  }));

test('rows that are pasted are lit, and so is what stands where one was taken away; Enter leads on to the date of the last row', () =>
  withStudio({}, async ({ page, messages }) => {
    await opened(page, talks);
    await drawn(page, 3);
    const lit = (words: string) => page.locator('.table-row.lit', { hasText: words }).waitFor();
    const date = page.getByRole('textbox', { name: 'Date' });
    await cellOf(page, 1, 2).click();
    await lit('A ferry is sold');
    await cellOf(page, 1, 2).evaluate((cell) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '8 May 2031\tVelden\tA bell rings.\n9 May 2031\tHarlow\tIt rains.');
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await lit('A bell rings');
    await expect.poll(() => date.inputValue()).toBe('8 May 2031');
    await page.keyboard.press('ControlOrMeta+Delete');
    await lit('It rains');
    await expect.poll(() => date.inputValue()).toBe('9 May 2031');

    await cellOf(page, 3, 2).click();
    for (const row of [4, 5]) {
      await page.keyboard.type('It is late.');
      await page.keyboard.press('Enter');
      await isIn(page, row, 0);
      // The next entry has a date and a text, and is written by Enter as well.
      await page.keyboard.type('August 2031');
      await page.keyboard.press('Tab');
      await isIn(page, row, 1);
      await page.keyboard.press('Tab');
      await isIn(page, row, 2);
    }
    expect(messages).toEqual([]);
  }));

test('what is done beside the table is seen in it, and a row that is taken away is the one that was seen', () =>
  withStudio({}, async ({ page, messages }) => {
    await opened(page, talks);
    await drawn(page, 3);
    const firsts = (): Promise<readonly string[]> => page.locator('[data-cell$=" 2"]').allInnerTexts();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Earlier' }).click();
    await expect.poll(firsts).toEqual(['A ferry is sold.', 'The quay is closed.', expect.any(String), '']);
    await page.getByRole('button', { name: 'Remove the entry: June 2031' }).click();
    await expect.poll(firsts).toEqual(['The quay is closed.', expect.any(String), '']);
    expect(await textBehind(page)).not.toContain('ferry');
    expect(messages).toEqual([]);
  }));

test('a row that is no entry yet stays when the view is left, and goes with its story; the focus is where one writes', () =>
  withStudio({}, async ({ page, messages }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await opened(page, talks);
    await drawn(page, 3);
    const view = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    const last = (): Promise<readonly string[]> => page.locator('.table-row.new [data-cell]').allInnerTexts();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Home');
    await isIn(page, 3, 0);
    await typeCells(page, ['August 2031']);
    // What is still open is taken along, too.
    await page.keyboard.type('Velden');
    await view('Text');
    await page.locator('.cm-content').click();
    await view('Table');
    await expect.poll(last).toEqual(['August 2031', 'Velden', '', '×']);

    // What is refused stays as well; Escape says again what stood there.
    await cellOf(page, 3, 2).click();
    await page.keyboard.type('A lamp is lit.');
    await cellOf(page, 3, 0).click();
    await page.locator('[role="grid"][aria-rowcount="6"]').waitFor();
    await page.keyboard.press('ControlOrMeta+End');
    await isIn(page, 4, 2);
    await page.keyboard.type('A lamp is lost.');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await isIn(page, 4, 0);
    await page.keyboard.type('some day');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '“some day” is no date' }).waitFor();
    await view('Text');
    await page.locator('.cm-content').click();
    await view('Table');
    await expect.poll(last).toEqual(['some day', '', 'A lamp is lost.', '×']);

    // Another story has no such row, and one is where its first entry is written.
    await page.getByRole('button', { name: 'Drafts' }).click();
    await page.getByRole('button', { name: 'Begin a new draft' }).click();
    await page.locator('[role="grid"][aria-rowcount="2"]').waitFor();
    await isIn(page, 0, 0);
    expect(await last()).toEqual(['New entry: its date', '', '']);
    await page.keyboard.type('May 2032');
    await page.keyboard.press('Tab');
    await expect.poll(last).toEqual(['May 2032', '', '', '×']);
    expect(messages).toEqual([]);
  }));

test('what is typed in a cell is in the text before that is saved or left, and in no other; a row that is begun is asked about', () =>
  withStudio({}, async ({ page, messages }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    await choose(page, 'quay.txt');
    await opened(page, talks);
    await drawn(page, 3);

    // Who saves, or looks at another window, writes on in the cell.
    await cellOf(page, 1, 2).click();
    await page.keyboard.press('F2');
    await page.keyboard.type(' It is saved.');
    await page.keyboard.press('ControlOrMeta+s');
    await page.keyboard.type(' And seen.');
    await page.getByText('Saved as “quay.txt”').waitFor();
    expect(await contentOf(page, 'quay.txt')).toContain('A ferry is sold. It is saved.');
    const field = page.locator('.open textarea:focus');
    await expect.poll(() => field.inputValue()).toBe('A ferry is sold. It is saved. And seen.');
    await field.evaluate((element) => element.dispatchEvent(new FocusEvent('blur')));
    await page.locator('.picture g.entry', { hasText: 'And seen.' }).waitFor();

    // What another story opens over stays in its own, and no cell stands open in the other, which says the same there.
    await field.pressSequentially(' And left.');
    await dropFile(page, 'copy.txt', bytes(talks));
    await page.locator('.saved', { hasText: 'copy.txt' }).waitFor();
    await drawn(page, 3);
    expect(await page.locator('.open').count()).toBe(0);
    await expect.poll(() => keptBy(page)).toContain('It is saved. And seen. And left.');
    expect(await textBehind(page)).toBe(talks);
    expect(asked).toEqual([]);

    // What is no entry yet is in no text.
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Home');
    await isIn(page, 3, 0);
    await typeCells(page, ['August 2031']);
    await page.keyboard.type('Vel');
    await dropFile(page, 'third.txt', bytes(talks));
    await page.locator('.saved', { hasText: 'third.txt' }).waitFor();
    expect(asked).toEqual(['confirm']);
    await expect.poll(() => cellOf(page, 3, 1).innerText()).toBe('');
    expect(await page.locator('.open').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Home');
    await typeCells(page, ['August 2031']);
    await page.reload();
    expect(asked).toEqual(['confirm', 'beforeunload']);
    expect(messages).toEqual([]);
  }));

test.each(['even', 'time'])('beside the table cards stand on both sides, and rows are rows: spacing %s', (spacing) =>
  withStudio({ viewport: { width: 1280, height: 800 } }, async ({ page }) => {
    await opened(page, `---\nspacing: ${spacing}\n---\n${talks}`);
    await drawn(page, 3);
    const host = page.locator('.picture .host');
    const sides = () =>
      host.evaluate((each) => {
        const { left, width } = each.getBoundingClientRect();
        const entries = [...(each.shadowRoot?.querySelectorAll('g.entry') ?? [])].slice(0, 2);
        return entries
          .map((entry) => entry.querySelector('text')?.getBoundingClientRect().left ?? 0)
          .map((x) => (x < left + width / 2 - 20 ? 'left' : 'right'));
      });
    await expect.poll(sides).toEqual(['left', 'right']);
    expect(await page.locator('.table-pane.cards').count()).toBe(0);
  }),
);

test('rows that are copied in a spreadsheet become the text, or entries of it, and of many only those in sight are there', () =>
  withStudio({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    const copy = (text: string, html?: string): Promise<void> =>
      page.evaluate(
        ([plain, markup]) =>
          navigator.clipboard.write([
            new ClipboardItem({
              'text/plain': plain ?? '',
              ...(markup !== undefined && { 'text/html': new Blob([markup], { type: 'text/html' }) }),
            }),
          ]),
        [text, html],
      );
    await copy(
      'Date\tWho\tWhat happened\n5 May 2031\tHarlow\t"The ""quay""\nis closed."\n6 May 2031\tVelden\tA ferry is sold.\n7 May 2031\tHarlow\tIt rains.',
    );
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await drawn(page, 3);
    expect(await textOf(page)).toContain('5 May 2031\tHarlow\tThe "quay" is closed.\n');
    await openTable(page);

    await copy(
      'x',
      '<table><tr><td>8 May 2031<td>Velden<td>A bell<br>rings.<tr><td>never<td>Velden<td>Nothing.</table>',
    );
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+v');
    await page
      .getByText('1 entry was added. Not taken, since no date was found in it: never | Velden | Nothing.')
      .waitFor();
    expect(await page.locator('.table-row').nth(4).innerText()).toMatch(/8 May 2031\s+Velden\s+A bell rings\./);

    const rows = Array.from({ length: 300 }, (_, year) => `${2032 + year}\tHarlow\tRound ${year}.`);
    await copy(rows.join('\n'));
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+v');
    await page.locator('[role="grid"][aria-rowcount="306"]').waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await isIn(page, 0, 0);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowUp');
    await isIn(page, 303, 2);
    expect(await page.locator('.table-row').last().getAttribute('aria-rowindex')).toBe('306');
    expect(await page.locator('.table-row').count()).toBeLessThan(60);
  }));

test('on a phone, in the dark, rows are cards, and no fault is found', () =>
  withStudio({ colorScheme: 'dark', viewport: { width: 320, height: 640 } }, async ({ page }) => {
    await opened(page, talks.replace('July 2031', '31 June 2031'));
    await page.locator('.wrong .sign').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    const [when, text] = [await cellOf(page, 0, 0).boundingBox(), await cellOf(page, 0, 2).boundingBox()];
    expect(text?.y).toBeGreaterThan(when?.y ?? 0);
    expect(text?.width).toBeGreaterThan(250);
  }));
