import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { faultsOf, paste, withStudio } from './support/studio.ts';

/** A date that stands too late, and one that its month has not. */
const quay = `# Der Kai

Mai 2031
Norden: Der Kai wird gesperrt.

Oktober 2031
Süden: Eine Fähre wird verkauft.

September 2031
Norden: Ein Brief.

Mai 2032
Süden: Ein Fest.

31. Juni 2032
Norden: Ein Kran.
`;

const port = `# الميناء

مايو 2031
البلدية: يُغلق الرصيف.

أكتوبر 2031
الشركة: تُباع عبّارة.

سبتمبر 2031
البلدية: رسالة.

مايو 2032
الشركة: حفل.

31 يونيو 2032
البلدية: رافعة.
`;

/** What each finding says, with its hint and its fix. */
function findings(page: Page): Promise<readonly string[]> {
  return page.locator('.findings > ul > li').allInnerTexts();
}

/** What the gutter says of lines. */
function reasons(page: Page): Promise<readonly string[]> {
  return page.locator('.role').evaluateAll((signs) => signs.map((sign) => (sign as HTMLElement).title));
}

/** Texts that are marked as English. */
function markedEnglish(page: Page): Promise<readonly string[]> {
  return page
    .locator('body [lang=en]:not(option)')
    .evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
}

test('in German an error has its message, its hint and its fix in German, and so have the gutter and what is refused', () =>
  withStudio({ locale: 'de-DE' }, async ({ page, requests, messages }) => {
    const catalogues = () => requests.filter((address) => /\/chunks\/(?:de|ar|es|fr)-/.test(address)).length;
    await paste(page, quay);
    await expect.poll(() => findings(page).then((all) => all.length)).toBe(2);
    const [order = '', error = ''] = await findings(page);
    expect(error.split(/\n+/)).toEqual([
      '„31. Juni 2032“ ist kein Datum: Der Monat hat 30 Tage, nicht 31',
      'Das Datum berichtigen; bis dahin hat der Eintrag keines',
    ]);
    expect(order.split(/\n+/)).toEqual([
      '„September 2031“ steht nach „Oktober 2031“, ist aber früher',
      'Den Eintrag verschieben oder eines der beiden Daten berichtigen; Ihre Reihenfolge bleibt, wie sie ist',
      'Den Eintrag an seine Stelle in der Zeit setzen',
    ]);
    // Words of the page, and messages of the library; of no other language.
    expect(catalogues()).toBe(2);
    await expect.poll(() => reasons(page)).toContain('Titel: beginnt mit „# “');
    expect(await markedEnglish(page)).toEqual([]);
    await page
      .locator('.unseen[role=status]', { hasText: '5 Einträge und 2 Akteure. 2 Stellen zu prüfen' })
      .waitFor({ state: 'attached' });

    await page.locator('.cm-lintRange-error').first().hover();
    const tooltip = page.locator('.cm-tooltip-lint');
    await tooltip.getByText('Der Monat hat 30 Tage, nicht 31').waitFor();
    await tooltip.getByText('Das Datum berichtigen').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    // What cannot be written is told in German, too.
    await page.locator('.cm-line', { hasText: 'Ein Brief' }).click();
    const date = page.getByRole('textbox', { name: 'Datum' });
    await date.fill('irgendwann');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('„irgendwann“ ist in der Sprache „de“ kein Datum').waitFor();

    await page.getByRole('button', { name: 'Den Eintrag an seine Stelle' }).click();
    await expect.poll(() => findings(page).then((all) => all.length)).toBe(1);
    expect(messages).toEqual([]);
  }));

test('in Arabic they are in Arabic, from right to left', () =>
  withStudio({ locale: 'ar-EG' }, async ({ page, messages }) => {
    await paste(page, port);
    await expect.poll(() => findings(page).then((all) => all.length)).toBe(2);
    const [order = '', error = ''] = await findings(page);
    // Numbers are those of the land.
    expect(error.split(/\n+/)).toEqual([
      '«\u206831 يونيو 2032\u2069» ليس تاريخًا: عدد أيام الشهر ٣٠، فلا يوم ٣١ فيه',
      'صحح التاريخ؛ وحتى ذلك الحين يبقى الحدث بلا تاريخ',
    ]);
    expect(order.split(/\n+/)).toHaveLength(3);
    const item = page.locator('.findings li').first();
    expect(await item.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await expect.poll(() => reasons(page)).toContain('العنوان: يبدأ بـ «\u2068# \u2069»');
    expect(await markedEnglish(page)).toEqual([]);

    await page.locator('.cm-lintRange-error').first().hover();
    const tooltip = page.locator('.cm-tooltip-lint .cm-diagnostic').first();
    await tooltip.waitFor();
    expect(await tooltip.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'نقل الحدث إلى موضعه الزمني' }).click();
    await expect.poll(() => findings(page).then((all) => all.length)).toBe(1);
    expect(messages).toEqual([]);
  }));

test('in English no catalogue is loaded', () =>
  withStudio({ locale: 'en-GB' }, async ({ page, requests }) => {
    await paste(page, quay);
    await expect.poll(() => findings(page).then((all) => all.length)).toBe(2);
    expect((await findings(page))[1]).toMatch(/^“31. Juni 2032” is not a date/);
    expect(requests.filter((address) => /\/chunks\/(?:de|ar|es|fr)-/.test(address))).toEqual([]);
  }));
