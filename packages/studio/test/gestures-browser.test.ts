import type { CDPSession, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { dropFile } from './support/files.ts';
import { drawn, faultsOf, paste, talks, textOf, withStudio } from './support/studio.ts';

/** Two entries of the same day and party, whose ids differ by their order alone. */
const twins = `# The quay

3 May 2031
Harlow: A crane falls.

3 May 2031
Harlow: A rope tears.

3 May 2031
Velden: A net is lost.
`;

function card(page: Page, words: string): Locator {
  return page.locator('.picture .host svg').first().locator('g.entry', { hasText: words });
}

/** Takes a card with the mouse to a part of the width of the picture, and so far down; once more where the page moved under the mouse. */
async function take(
  page: Page,
  words: string,
  to: { readonly across?: number; readonly down?: number },
): Promise<void> {
  const attempt = async (): Promise<boolean> => {
    await page.mouse.up();
    const box = await card(page, words).boundingBox();
    const picture = await page.locator('.picture .host').boundingBox();
    if (box === null || picture === null) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const there = to.across === undefined ? x : picture.x + picture.width * to.across;
    await page.mouse.move((x + there) / 2, y + (to.down ?? 0) / 2);
    await page.mouse.move(there, y + (to.down ?? 0));
    return page.locator('.picture svg.card', { hasText: words }).isVisible();
  };
  await expect.poll(attempt).toBe(true);
}

describe('what is done in the picture is written into the text', () => {
  test('by mouse and by keys: who acted, the order, the date, and names of parties', () =>
    withStudio({}, async ({ page, messages }) => {
      await paste(page, talks);
      await drawn(page, 3);
      const text = () => textOf(page).then((said) => said.trim());
      const tip = page.locator('.picture .tip');
      const scroller = page.locator('.scroll');
      const undone = async (): Promise<void> => {
        await scroller.press('ControlOrMeta+z');
        await expect.poll(text).toBe(talks.trim());
      };
      // The part that listens is loaded when the first picture stands.
      await page.locator('.picture .card').waitFor({ state: 'attached' });

      await take(page, 'A ferry', { across: 0.1 });
      await expect.poll(() => tip.innerText()).toMatch(/To .?Harlow/);
      expect(await page.locator('.picture .stand').allInnerTexts()).toEqual(['Harlow', 'Together', 'Velden']);
      await page.keyboard.press('Escape');
      await tip.waitFor({ state: 'hidden' });
      await page.mouse.up();
      expect(await text()).toBe(talks.trim());

      await take(page, 'A ferry', { across: 0.1 });
      await page.mouse.up();
      await expect.poll(text).toBe(talks.replace('Velden: A ferry', 'Harlow: A ferry').trim());
      await page.locator('.entry-bar [aria-pressed="true"]', { hasText: 'Harlow' }).waitFor();
      await card(page, 'A ferry').filter({ hasText: 'Harlow' }).waitFor();
      await undone();

      await card(page, 'A ferry').filter({ hasText: 'Velden' }).waitFor();
      await take(page, 'A ferry', { across: 0.5 });
      await page.mouse.up();
      await expect.poll(text).toContain('Harlow and Velden: A ferry');
      await undone();

      await card(page, 'A ferry').filter({ hasText: 'Velden' }).waitFor();
      await take(page, 'customs house', { down: -300 });
      await expect.poll(() => tip.innerText()).toMatch(/Before .?May 2031, Harlow/);
      await page.mouse.up();
      await expect.poll(text).toMatch(/^# The quay\s+July 2031\n.*\s+May 2031\n/);
      await undone();

      await card(page, 'A ferry').locator('text').last().click();
      await page.getByRole('toolbar', { name: 'June 2031' }).waitFor();
      await page.keyboard.press('Alt+ArrowLeft');
      await expect.poll(text).toContain('Harlow and Velden: A ferry');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(text).toBe(talks.trim());
      // Each of two in a row is of what the one before made.
      for (const _ of [1, 2]) await scroller.press('Alt+ArrowLeft');
      await expect.poll(text).toContain('\nHarlow: A ferry');
      await scroller.press('ControlOrMeta+z');
      await undone();
      await scroller.press('Alt+ArrowUp');
      await expect.poll(text).toMatch(/June 2031\nVelden: A ferry.*\s+May 2031\n/);
      await undone();

      const date = page.getByRole('textbox', { name: 'Date' });
      await date.fill('when the moon is full');
      await date.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'when the moon is full' }).waitFor();
      expect(await text()).toBe(talks.trim());
      await date.fill('12 June 2031');
      await date.press('Enter');
      await expect.poll(text).toBe(talks.replace('June 2031', '12 June 2031').trim());
      await undone();

      await page.locator('.parties').getByRole('button', { name: 'Velden' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Tolmar');
      await page.getByRole('textbox', { name: 'Name' }).press('Enter');
      await expect.poll(text).toBe(talks.replaceAll('Velden', 'Tolmar').trim());
      await page.locator('.parties').getByRole('button', { name: 'Tolmar' }).waitFor();
      await page.locator('.party-bar [type="color"]').fill('#ffee88');
      await expect.poll(text).toMatch(/name: Tolmar\n\s+color: .?#ffee88/);
      // So pale a colour moves towards the ink, wherever a name is written in it.
      await page.getByRole('button', { name: 'Colour of the theme' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      // Two sides become one only when the other is chosen by its name.
      expect(await page.locator('.party-bar button').allInnerTexts()).not.toContainEqual(
        expect.stringContaining('Merge'),
      );
      await page.getByRole('combobox', { name: 'Same as' }).selectOption('Harlow');
      await page.getByRole('button', { name: 'Merge with “Harlow”' }).click();
      await expect.poll(text).toMatch(/Harlow: A ferry/);
      expect(messages).toEqual([]);
    }));

  test('quickly, one after another, and beside what is written: each of what was pressed, and nobody loses the focus', () =>
    withStudio({}, async ({ page, messages }) => {
      await paste(page, twins);
      await drawn(page, 3);
      // It is told once, and does not come between what is told later.
      await page.locator('.unseen', { hasText: '3 entries' }).waitFor({ state: 'attached' });
      const text = () => textOf(page).then((said) => said.trim());
      const tip = page.locator('.picture .tip');
      await page.locator('.picture .card').waitFor({ state: 'attached' });
      const firstShown = async (): Promise<void> => {
        await card(page, 'A crane').locator('text').last().click();
        await page.locator('.entry-bar [aria-disabled="true"]', { hasText: 'Earlier' }).waitFor();
      };
      /** Presses all before anything is understood. */
      const press = (...names: readonly string[]): Promise<void> =>
        page.locator('.entry-bar').evaluate((bar, wanted) => {
          for (const name of wanted)
            [...bar.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
        }, names);

      await firstShown();
      await press('Together', 'Velden');
      // Who comes first is written, so that the others keep their sides and colours.
      const pinned = `---\nparties: [Harlow, Velden]\n---\n${twins.replace('Harlow: A crane', 'Velden: A crane')}`;
      await expect.poll(text).toBe(pinned.trim());
      await card(page, 'A crane').filter({ hasText: 'Velden' }).waitFor();
      await page.locator('.scroll').press('ControlOrMeta+z');
      await page.locator('.scroll').press('ControlOrMeta+z');
      await expect.poll(text).toBe(twins.trim());
      await card(page, 'A crane').filter({ hasText: 'Harlow' }).waitFor();
      await firstShown();
      await press('Later', 'Later');
      await expect.poll(text).toMatch(/A rope .*A net .*A crane /s);

      // What is said twice is heard twice.
      const said = page.locator('.unseen[role=status]');
      await page.locator('.scroll').press('Alt+ArrowDown');
      await expect.poll(() => said.textContent()).toBe('Stays as it is');
      await page.locator('.scroll').press('Alt+ArrowDown');
      await expect.poll(() => said.textContent()).toBe('Stays as it is\u00a0');

      // A press that is released elsewhere takes nothing along.
      const box = await card(page, 'A rope').boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(5, 5);
      await page.mouse.up();
      await page.mouse.move(x + 20, y + 30);
      await page.mouse.move(x + 40, y + 60);
      expect(await tip.isVisible()).toBe(false);

      // Whoever writes while a party is looked at goes on writing.
      await page.locator('.parties').getByRole('button', { name: 'Harlow' }).click();
      const name = page.getByRole('textbox', { name: 'Name' });
      await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
      await paste(page, twins.replace('Harlow: A crane', 'Harlowe: A crane'));
      await page.locator('.parties').getByRole('button', { name: 'Harlowe' }).waitFor();
      expect(await name.inputValue()).toBe('Harlow');
      await page.keyboard.insertText('!');
      await expect.poll(text).toMatch(/lost\.\s*!$/);

      // What stands in the way is told where the card was let go.
      await paste(page, '# The yard\n\n3 May 2031\nHarlow: A crane.\n\nthe next day\nVelden: A winch.\n');
      await drawn(page, 2);
      await take(page, 'A winch', { down: -300 });
      await expect.poll(() => tip.innerText()).toMatch(/Before/);
      await page.mouse.up();
      await page.locator('.picture .tip.refused', { hasText: /^The way in which this text is written/ }).waitFor();
      expect(messages).toEqual([]);
    }));

  test('by buttons beside the picture: one of two, both together, or nobody, each one step back and on', () =>
    withStudio({}, async ({ page, messages }) => {
      await paste(page, talks);
      await drawn(page, 3);
      const text = () => textOf(page).then((said) => said.trim());
      const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name }));
      const pressed = page.locator('.entry-bar [aria-pressed="true"]');
      const who = (name: string) => page.locator('.entry-bar').getByRole('button', { name, exact: true });
      const texts = [
        talks,
        talks.replace('Velden: A ferry', 'Harlow and Velden: A ferry'),
        talks.replace('Velden: A ferry', 'Harlow: A ferry'),
        talks.replace('Velden: A ferry', 'A ferry'),
      ].map((said) => said.trim());
      await card(page, 'A ferry').locator('text').last().click();
      await expect.poll(() => pressed.allInnerTexts()).toEqual(['Velden']);
      await who('Together').click();
      await expect.poll(text).toBe(texts[1]);
      await expect.poll(() => pressed.allInnerTexts()).toEqual(['Together']);
      await who('Harlow').click();
      await expect.poll(text).toBe(texts[2]);
      await expect.poll(() => pressed.allInnerTexts()).toEqual(['Harlow']);
      await who('Harlow').click();
      await expect.poll(text).toBe(texts[3]);
      for (const before of [2, 1, 0]) {
        await undo?.click();
        await expect.poll(text).toBe(texts[before]);
      }
      for (const next of [1, 2, 3]) {
        await redo?.click();
        await expect.poll(text).toBe(texts[next]);
      }
      expect(await redo?.getAttribute('aria-disabled')).toBe('true');
      // In the picture by the keys of the text.
      const scroller = page.locator('.scroll');
      await scroller.press('ControlOrMeta+z');
      await expect.poll(text).toBe(texts[2]);
      await scroller.press('ControlOrMeta+Shift+z');
      await expect.poll(text).toBe(texts[3]);
      await scroller.press('ControlOrMeta+z');
      await scroller.press('ControlOrMeta+y');
      await expect.poll(text).toBe(texts[3]);
      expect(messages).toEqual([]);
    }));

  test('by a button that goes when it is pressed: the focus stays where one was', () =>
    withStudio({}, async ({ page }) => {
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type);
      await paste(page, talks);
      await drawn(page, 3);
      await page.locator('.cm-content').press('ControlOrMeta+Home');
      for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
      const date = page.getByRole('textbox', { name: 'Date' });
      await date.fill('August 2031');
      await date.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => textOf(page)).toContain('August 2031');
      await page.getByRole('button', { name: 'Change' }).waitFor({ state: 'detached' });
      expect(await focused()).toBe('text');

      await page.locator('.parties button').first().click();
      const color = page.locator('.party-bar input[type=color]');
      await color.evaluate((input: HTMLInputElement) => {
        input.value = '#123456';
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      const own = page.getByRole('button', { name: 'Colour of the theme' });
      await own.press('Enter');
      await own.waitFor({ state: 'detached' });
      expect(await focused()).toBe('color');

      // After a notice one writes on.
      await dropFile(page, 'picture.png', Uint8Array.of(0x89, 0x50, 0, 0xff));
      await page.getByRole('alert').getByRole('button', { name: 'Close' }).press('Enter');
      await page.keyboard.type('So it is.');
      expect(await textOf(page)).toContain('So it is.');
    }));

  test('of three each is one more, and all are together', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, `${talks}\nAugust 2031\nTolmar: A sail is torn.\n`);
      await drawn(page, 4);
      await card(page, 'A sail').locator('text').last().click();
      const pressed = page.locator('.entry-bar [aria-pressed="true"]');
      const who = (name: string) => page.locator('.entry-bar').getByRole('button', { name, exact: true });
      await expect.poll(() => pressed.allInnerTexts()).toEqual(['Tolmar']);
      await who('Velden').click();
      await expect.poll(() => pressed.allInnerTexts()).toEqual(['Velden', 'Tolmar']);
      await who('Together').click();
      await expect.poll(() => pressed.allInnerTexts()).toEqual(['Harlow', 'Velden', 'Tolmar', 'Together']);
    }));

  test('and two parties whose names are like one become one at a click, or by the name of the other', () =>
    withStudio({}, async ({ page, messages }) => {
      const summit = `# The summit

May 2031
United States: A letter is sent.

June 2031
Harlow: A letter is read.

July 2031
US: Another letter is sent.
`;
      await paste(page, summit);
      await drawn(page, 3);
      const text = () => textOf(page).then((said) => said.trim());
      const chip = (name: string) => page.locator('.parties').getByRole('button', { name, exact: true });
      const bar = page.locator('.party-bar');
      await chip('Harlow').click();
      await bar.getByRole('combobox', { name: 'Same as' }).waitFor();
      expect(await bar.locator('.alike').count()).toBe(0);
      await chip('US').click();
      await bar.getByRole('button', { name: 'Merge with “United States”' }).click();
      await expect.poll(text).toBe(summit.replace('US:', 'United States:').trim());
      await bar.waitFor({ state: 'hidden' });
      expect(await page.locator('.parties button').allInnerTexts()).toEqual(['United States', 'Harlow']);

      await chip('Harlow').click();
      await page.getByRole('textbox', { name: 'Name' }).fill('united states');
      await bar
        .locator('form', { has: page.getByRole('textbox') })
        .getByRole('button')
        .click();
      await expect.poll(text).not.toContain('Harlow');
      await expect.poll(() => page.locator('.parties button').allInnerTexts()).toEqual(['United States']);
      expect(messages).toEqual([]);
    }));

  test('by a finger that rests first; one that does not scrolls', () =>
    withStudio({ viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true }, async ({ page }) => {
      await paste(page, talks);
      await page.getByRole('button', { name: 'Picture' }).click();
      await drawn(page, 3);
      await page.locator('.picture .card').waitFor({ state: 'attached' });
      const touch = await fingerOf(page);
      const box = await card(page, 'A ferry').boundingBox();
      const [x, y] = [200, (box?.y ?? 0) + 30];
      const scrolled = () => page.locator('.scroll').evaluate(({ scrollTop }) => scrollTop);
      // What a finger has set going glides on when it is taken away.
      await page.locator('.scroll').evaluate((scroll) => {
        scroll.addEventListener('scrollend', () => scroll.setAttribute('data-rests-at', String(scroll.scrollTop)));
      });
      const rests = () =>
        page.locator('.scroll').evaluate((scroll) => scroll.getAttribute('data-rests-at') === String(scroll.scrollTop));

      // On a busy machine a finger may rest before it moves: then it is taken away, and comes again.
      const swipe = async (): Promise<number> => {
        await touch('touchStart', x, y);
        for (const step of [20, 60, 120]) await touch('touchMove', x, y - step);
        const isHeld = await page.locator('.picture .card').isVisible();
        await touch(isHeld ? 'touchCancel' : 'touchEnd');
        return scrolled();
      };
      await expect.poll(swipe).toBeGreaterThan(0);
      await expect.poll(rests).toBe(true);
      const before = await scrolled();

      const [, top = 0] = Object.values((await card(page, 'A ferry').boundingBox()) ?? {});
      await touch('touchStart', x, top + 30);
      await page.locator('.picture .card').waitFor();
      for (const step of [20, 60, 150]) await touch('touchMove', x - step, top + 30);
      await expect.poll(() => page.locator('.picture .tip').innerText()).toMatch(/To .?Harlow/);
      await touch('touchEnd');
      await card(page, 'A ferry').filter({ hasText: 'Harlow' }).waitFor();
      expect(await scrolled()).toBe(before);
      await page.getByRole('button', { name: 'Undo' }).click();
      await card(page, 'A ferry').filter({ hasText: 'Velden' }).waitFor();
    }));
});

/** A finger on the glass. */
async function fingerOf(
  page: Page,
): Promise<
  (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', x?: number, y?: number) => Promise<unknown>
> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return (type, x, y) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
    });
}
