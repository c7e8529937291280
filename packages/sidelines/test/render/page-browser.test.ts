import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newYears } from '../../src/layout/new-years.ts';
import { plainText, readProse } from '../../src/model/prose.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { html } from '../../src/render/html.ts';
import { understand } from '../../src/understand.ts';
import { address, testInBrowser, withPage } from '../support/browser.ts';
import { contextOf } from './context.ts';
import { gapsIn } from './gaps.ts';
import { dam, league, strike, treaty } from './timelines.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pageOf = async (timeline: Timeline) => html.render(timeline, await contextOf());
const unguarded = (page: string) => page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
const shownIn = (page: Page) => page.locator('.entries > li:visible').evaluateAll((items) => items.map(({ id }) => id));
const status = (page: Page) => page.locator('[role=status]').innerText();

testInBrowser('entries are filtered and searched, the count is announced, the address keeps the state', async () => {
  await withPage(await pageOf(strike), {}, async ({ page, requests, messages }) => {
    const all = await shownIn(page);
    expect(all).toHaveLength(8);
    const expected = (wanted: (acting: number) => boolean) =>
      strike.entries.filter(({ parties }) => wanted(parties.length)).map(({ id }) => id);
    await page.selectOption('[data-tool=show]', 'together');
    expect(await shownIn(page)).toEqual(expected((acting) => acting > 1));
    await page.selectOption('[data-tool=show]', 'apart');
    expect(await shownIn(page)).toEqual(expected((acting) => acting === 1));
    const [party] = strike.parties;
    await page.selectOption('[data-tool=show]', `by.${party?.id}`);
    const of = strike.entries.filter(({ parties }) => parties.includes(party?.id ?? '')).map(({ id }) => id);
    expect(await shownIn(page)).toEqual(of);
    await page.selectOption('[data-tool=show]', '');
    await page.fill('input[type=search]', 'MÉMBERS vote');
    const found = await shownIn(page);
    expect(found).toContain('vote');
    expect(found.length).toBeLessThan(8);
    expect(await status(page)).toBe(`Entries: ${found.length} of 8`);
    expect(page.url()).toContain('?q=M%C3%89MBERS+vote');
    const document = await pageOf(strike);
    await page.route('**/page.html?*', (route) => route.fulfill({ contentType: 'text/html', body: document }));
    await page.goto(page.url());
    expect(await shownIn(page)).toEqual(found);
    expect(await page.inputValue('input[type=search]')).toBe('MÉMBERS vote');
    expect(requests.every((request) => request.startsWith(address))).toBe(true);
    expect(messages).toEqual([]);
  });
});

/** On a narrow page, brings out what stands behind one button. */
async function unfold(page: Page): Promise<void> {
  const button = page.locator('[data-tool=options]');
  if (await button.isVisible()) await button.click();
}

/** What is marked, entry by entry, and whether the text of the page has stayed in one piece. */
const marked = (page: Page) =>
  page.evaluate<
    string[]
  >(`(globalThis.Highlight ? [...CSS.highlights.get('found')] : [...document.querySelectorAll('mark')].map((mark) => {
    const range = document.createRange();
    range.selectNodeContents(mark);
    return range;
  })).map((range) => range.startContainer.parentElement.closest('li').id + ': ' + range)`);

testInBrowser.for(['highlights', 'elements'] as const)('what was found is marked, by %s', async (way) => {
  const document = unguarded(await pageOf({ ...strike, title: 'Σίσυφος' })).replace(
    '<body>',
    way === 'highlights' ? '<body>' : '<body><script>delete window.Highlight</script>',
  );
  await withPage(document, {}, async ({ page, messages }) => {
    const words = await page.locator('#vote').innerText();
    await page.fill('input[type=search]', 'MÉMBERS vote');
    expect(await marked(page)).toEqual(['vote: Members', 'vote: vote']);
    await page.fill('input[type=search]', 'e me em');
    expect(await marked(page)).toContain('vote: Mem');
    await page.fill('input[type=search]', '');
    expect(await marked(page)).toEqual([]);
    expect(await page.locator('#vote').innerText()).toBe(words);
    expect(
      await page.evaluate(`[...document.querySelectorAll('#vote p')].every((text) => text.childNodes.length === 1)`),
    ).toBe(true);
    expect(messages).toEqual([]);
  });
});

testInBrowser('of very many that are found, those near the reader are marked', async () => {
  const entries = Array.from({ length: 1000 }, (_, index) => ({
    id: `e${index}`,
    date: { edtf: '2001', wording: '2001' },
    parties: [],
    text: `Round ${index} is held.`,
  }));
  await withPage(await pageOf({ ...strike, entries }), { reducedMotion: 'reduce' }, async ({ page }) => {
    await page.fill('input[type=search]', 'held');
    const count = (await marked(page)).length;
    expect(count).toBeLessThan(200);
    await page.evaluate(`document.querySelector('#e700').scrollIntoView()`);
    await expect.poll(() => marked(page)).toContain('e720: held');
    expect((await marked(page)).length).toBeLessThan(200);
  });
});

testInBrowser('the enter key goes from one that was found to the next, and one may type on', async () => {
  await withPage(await pageOf(strike), { reducedMotion: 'reduce' }, async ({ page }) => {
    await page.fill('input[type=search]', 'the');
    const found = await shownIn(page);
    expect(found.length).toBeGreaterThan(2);
    const at = () => page.locator('.at').evaluateAll((items) => items.map(({ id }) => id));
    const place = () => page.locator('[data-tool=status]').innerText();
    await page.keyboard.press('Enter');
    expect(await at()).toEqual([found[0]]);
    await page.keyboard.press('Enter');
    expect(await at()).toEqual([found[1]]);
    expect(await place()).toBe(`2 of ${found.length}`);
    expect(await status(page)).toContain(`2 of ${found.length}: `);
    expect(page.url()).toContain(`q=the#${found[1]}`);
    await page.keyboard.press('Shift+Enter');
    expect(await at()).toEqual([found[0]]);
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.fill('input[type=search]', 'the n');
    expect(await at()).toEqual([]);
  });
});

testInBrowser('where nothing is found, that is said with what was looked for, and a way back', async () => {
  await withPage(await pageOf(strike), {}, async ({ page }) => {
    const note = page.locator('.nothing');
    expect(await note.isVisible()).toBe(false);
    await page.fill('input[type=search]', 'القاعدة');
    expect((await note.innerText()).replaceAll(/[\u2068\u2069]/g, '')).toMatch(
      /^Nothing found for “القاعدة” Show all$/,
    );
    await note.getByRole('button').click();
    expect(await note.isVisible()).toBe(false);
    expect(await shownIn(page)).toHaveLength(8);
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    expect(page.url()).not.toContain('?');
  });
});

testInBrowser('names of the legend filter, and stand where they stood', async () => {
  const document = await pageOf(strike);
  const places = (page: Page) =>
    page.evaluate<unknown>(`[...document.querySelectorAll('.legend bdi')].map((name) => {
      const { x, y, width } = name.getBoundingClientRect();
      return [x, y, width];
    })`);
  const without = await withPage(document, { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('.legend button').count()).toBe(0);
    return page.locator('.legend bdi').evaluateAll((names) => names.map((name) => name.getBoundingClientRect().x));
  });
  await withPage(document, {}, async ({ page }) => {
    const before = await places(page);
    expect((before as readonly number[][]).map(([x]) => x)).toEqual(without);
    const [party] = strike.parties;
    const name = page.locator('.legend').getByRole('button', { name: party?.name ?? '' });
    await name.click();
    expect(await name.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.legend [aria-pressed=true]').count()).toBe(1);
    expect(await page.inputValue('[data-tool=show]')).toBe(`by.${party?.id}`);
    expect(await places(page)).toEqual(before);
    expect(await shownIn(page)).toEqual(
      strike.entries.filter(({ parties }) => parties.includes(party?.id ?? '')).map(({ id }) => id),
    );
    await name.click();
    expect(await name.getAttribute('aria-pressed')).toBe('false');
    expect(await shownIn(page)).toHaveLength(8);
    await page.locator('.legend').getByRole('button', { name: 'Both' }).click();
    expect(page.url()).toContain('show=together');
  });
});

testInBrowser.for([360, 1280])('%i px: the frame of an entry is one whole shape, above the braid', async (width) => {
  const document = unguarded(await pageOf(strike));
  await withPage(document, { viewport: { width, height: 800 }, reducedMotion: 'reduce' }, async ({ page }) => {
    for (const { id } of strike.entries) {
      await page.evaluate(`location.hash = '${id}'`);
      // What stands above the frame would be hit instead of the entry; the frame itself lets all through.
      const cut = await page.evaluate<string[]>(`(() => {
        const article = document.getElementById('${id}').firstElementChild;
        const frame = getComputedStyle(article, '::after');
        if (frame.content === 'none' || frame.borderTopStyle !== 'solid') return ['no frame'];
        const covers = [...document.querySelectorAll('.entries > li')].flatMap((item) => ['::before', '::after'].map((name) => Number(getComputedStyle(item, name).zIndex) || 0));
        return covers.every((level) => level < Number(frame.zIndex)) ? [] : ['covered'];
      })()`);
      expect(cut, id).toEqual([]);
    }
  });
});

/** What was copied last, since a browser without a screen has no clipboard that can be read. */
const clipboard = (document: string, { allowed = true } = {}) =>
  document.replace(
    '<body>',
    `<body><script>
      const writeText = async (text) => { if (${!allowed}) throw new Error('not allowed'); copied = text; };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      addEventListener('copy', (event) => { copied = event.clipboardData.getData('text/plain'); });
      navigator.share = async (shared) => { copied = shared; };
      copied = undefined;
    </script>`,
  );

testInBrowser.for([true, false])('an entry is handed on; the page may copy: %s', async (allowed) => {
  const document = clipboard(unguarded(await pageOf(strike)), { allowed });
  await withPage(document, {}, async ({ page, messages }) => {
    const button = page.locator('.share');
    const copied = () => page.evaluate('copied');
    const pick = async (name: string) => {
      await button.click();
      await page.locator('.menu').getByRole('button', { name, exact: true }).click();
      await expect.poll(copied).toBeDefined();
    };
    expect(await button.isVisible()).toBe(false);
    await page.locator('#vote').hover();
    await pick('Copy link');
    expect(await copied()).toBe(`${address}#vote`);
    await expect.poll(() => status(page)).toBe('Copied');
    expect(await button.getAttribute('data-done')).toBe('');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.dataset.tool')).toBe('share');
    await page.evaluate('copied = undefined');
    await pick('Copy quote');
    const quote = await copied();
    expect(quote).toMatch(new RegExp(`^.+ · .+\n[^]*Members vote[^]*\n${address}#vote$`));
    await pick('Share…');
    expect(await copied()).toEqual({
      title: strike.title,
      text: String(quote).split('\n').slice(0, -1).join('\n'),
      url: `${address}#vote`,
    });
    await button.click();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Copy link');
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.dataset.tool')).toBe('share');
    expect(messages).toEqual([]);
  });
});

testInBrowser.for(['ltr', 'rtl'] as const)(
  '%s: the menu stands within the window, by its button',
  async (direction) => {
    const document = unguarded(await pageOf(direction === 'rtl' ? dam : strike));
    for (const width of [320, 1280]) {
      await withPage(document, { viewport: { width, height: 800 } }, async ({ page }) => {
        for (const entry of await page.locator('.entries > li').all()) {
          await entry.locator('h2').hover();
          await page.locator('.share').click();
          const [menu, button] = await Promise.all([
            page.locator('.menu').boundingBox(),
            page.locator('.share').boundingBox(),
          ]);
          if (!menu || !button) throw new Error('Both are shown');
          expect(menu.x).toBeGreaterThanOrEqual(0);
          expect(menu.x + menu.width).toBeLessThanOrEqual(width);
          expect(menu.y - button.y - button.height).toBeCloseTo(4, 0);
          expect(menu.x).toBeLessThanOrEqual(button.x + 1);
          await page.keyboard.press('Escape');
        }
      });
    }
  },
);

/** Which entries are seen between the strip above and the bar below, and whether the one in the middle stands in it. */
const inWindow = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.entries > li')].filter((entry) => {
    const { top, bottom } = entry.firstElementChild.getBoundingClientRect();
    return bottom > 40 && top < innerHeight - 56;
  }).map(({ id }) => id)`);
const place = (page: Page) => page.locator('[data-tool=place]').innerText();

testInBrowser.for([360, 1280])('%i px: the entries one at a time', async (width) => {
  const ids = strike.entries.map(({ id }) => id);
  const options = { viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const;
  await withPage(await pageOf(strike), options, async ({ page, messages }) => {
    const focused = () => page.evaluate('document.activeElement.textContent');
    await unfold(page);
    await page.getByRole('button', { name: 'Step through' }).click();
    expect(await inWindow(page)).toEqual([ids[0]]);
    expect(await place(page)).toBe('1 of 8');
    expect(await focused()).toBe('Next');
    await page.keyboard.press('Enter');
    expect(await inWindow(page)).toEqual([ids[1]]);
    expect(await status(page)).toContain('2 of 8: ');
    expect(page.url()).toContain(`?step=1#${ids[1]}`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await inWindow(page)).toEqual([ids[2]]);
    await page.mouse.move(width / 2, 400);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => place(page)).toBe('4 of 8');
    expect(await inWindow(page)).toEqual([ids[3]]);
    expect(page.url()).toContain(`?step=1#${ids[3]}`);
    await page.keyboard.press('End');
    await expect.poll(() => place(page)).toBe('8 of 8');
    expect(await inWindow(page)).toEqual([ids[7]]);
    await page.keyboard.press('Home');
    await expect.poll(() => place(page)).toBe('1 of 8');
    for (const _ of ids.slice(0, 3)) await page.keyboard.press('ArrowRight');
    await page.locator('.share').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.bar').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe(ids[3]);
    expect(page.url()).not.toContain('step');
    expect(await page.locator('.legend').isVisible()).toBe(true);
    expect(messages).toEqual([]);
  });
});

testInBrowser('whoever goes on while the window still moves goes on from where it goes', async () => {
  await withPage(await pageOf(strike), {}, async ({ page }) => {
    await page.keyboard.press('s');
    for (const _ of [1, 2, 3, 4]) {
      await page.keyboard.press('ArrowRight');
      // A window that is long between two frames does not rest.
      await page.evaluate(`for (const end = performance.now() + 400; performance.now() < end;);`);
    }
    expect(await place(page)).toBe('5 of 8');
    await expect.poll(() => inWindow(page)).toEqual([strike.entries[4]?.id]);
    expect(await place(page)).toBe('5 of 8');
  });
});

testInBrowser('what is read one at a time is what was chosen, and the address and the way back know it', async () => {
  const document = await pageOf(strike);
  await withPage(document, { reducedMotion: 'reduce' }, async ({ page }) => {
    await page.route('**/page.html?*', (route) => route.fulfill({ contentType: 'text/html', body: document }));
    await page.selectOption('[data-tool=show]', 'together');
    const chosen = await shownIn(page);
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('s');
    await page.keyboard.press('ArrowRight');
    expect(await inWindow(page)).toEqual([chosen[1]]);
    expect(await place(page)).toBe(`2 of ${chosen.length}`);
    await page.goBack();
    await expect.poll(() => page.locator('.bar').isVisible()).toBe(false);
    expect(await shownIn(page)).toEqual(chosen);
    await page.goForward();
    await expect.poll(() => page.locator('.bar').isVisible()).toBe(true);
    await page.goto(`${address}?show=together&step=1#${chosen[1]}`);
    expect(await place(page)).toBe(`2 of ${chosen.length}`);
    expect(await inWindow(page)).toEqual([chosen[1]]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await shownIn(page)).toHaveLength(8);
  });
});

testInBrowser.for([
  ['ltr', -1],
  ['rtl', 1],
] as const)('%s: a stroke across turns to the next entry, one along scrolls', async ([direction, forward]) => {
  const document = unguarded(await pageOf(direction === 'rtl' ? dam : strike));
  await withPage(document, { reducedMotion: 'reduce', viewport: { width: 360, height: 740 } }, async ({ page }) => {
    const stroke = (x: number, y: number) =>
      page.evaluate(`for (const [type, x, y] of [['touchstart', 180, 300], ['touchend', ${180 + x}, ${300 + y}]]) {
        const touch = new Touch({ identifier: 1, target: document.body, clientX: x, clientY: y });
        document.body.dispatchEvent(new TouchEvent(type, { bubbles: true, touches: type === 'touchstart' ? [touch] : [], changedTouches: [touch] }));
      }`);
    await stroke(forward * 120, 0);
    await unfold(page);
    await page.locator('[data-tool=step]').click();
    expect(await place(page)).toMatch(/^1 /);
    await stroke(forward * 120, 20);
    expect(await place(page)).toMatch(/^2 /);
    await stroke(forward * 60, 90);
    expect(await place(page)).toMatch(/^2 /);
    await stroke(forward * -120, 0);
    expect(await place(page)).toMatch(/^1 /);
  });
});

testInBrowser.for([360, 1280])('%i px: a filtered braid has no gap', async (width) => {
  await withPage(unguarded(await pageOf(strike)), { viewport: { width, height: 800 } }, async ({ page }) => {
    await unfold(page);
    for (const show of ['together', 'apart', `by.${strike.parties[1]?.id}`]) {
      await page.selectOption('[data-tool=show]', show);
      expect(await gapsIn(page), show).toEqual([]);
    }
  });
});

/** The entries that are seen, each with the side of the page on which its card stands; what is narrow has none. */
const columnsOf = (page: Page) =>
  page.evaluate<
    string[]
  >(`[...document.querySelectorAll('.entries > li')].filter((entry) => entry.checkVisibility()).map(({ id, firstElementChild }) => {
    const [{ left, right }, middle] = [firstElementChild.getBoundingClientRect(), innerWidth / 2];
    return id + ' ' + (left >= middle ? 'right' : right <= middle ? 'left' : 'both');
  })`);
/** The names above the columns. */
const headsOf = (page: Page) =>
  page
    .locator('.heads:visible > *')
    .evaluateAll((heads) =>
      heads.map((head) => (head instanceof HTMLSelectElement ? head.selectedOptions[0] : head)?.textContent),
    );
/** Where each entry of a timeline stands beside two of its parties. */
const besides = ({ entries }: Timeline, [left = '', right = '']: readonly string[]) =>
  entries.flatMap(({ id, parties }) => {
    const [onLeft, onRight] = [parties.includes(left), parties.includes(right)];
    return onLeft || onRight ? [`${id} ${onLeft ? (onRight ? 'both' : 'left') : 'right'}`] : [];
  });
/** A page that comes again, whatever the query of its address is. */
const served = (page: Page, document: string) =>
  page.route('**/page.html?*', (route) => route.fulfill({ contentType: 'text/html', body: document }));

const lopsided: Timeline = {
  ...strike,
  entries: Array.from({ length: 30 }, (_, index) => ({
    id: `e${index}`,
    date: { edtf: '2001', wording: '2001' },
    parties: index === 20 ? ['port'] : index === 25 ? ['union', 'port'] : ['union'],
    text: 'A long letter is written, of which nobody but those who wrote it reads a word to its end.',
  })),
};
const leftOnly: Timeline = { ...strike, parties: strike.parties.map((party) => ({ ...party, side: 'left' })) };

testInBrowser.for([
  ['two sides', strike],
  ['one side', lopsided],
  ['both parties on the left', leftOnly],
] as const)('by party, two parties stand side by side in the order of time: %s', async ([, timeline]) => {
  await withPage(unguarded(await pageOf(timeline)), {}, async ({ page, messages }) => {
    const byTime = await columnsOf(page);
    expect(await headsOf(page)).toEqual([]);
    await page.selectOption('[data-tool=arrange]', 'party');
    expect(await headsOf(page)).toEqual(['Harbour union', 'Port authority']);
    const expected = besides(timeline, ['union', 'port']);
    expect(await columnsOf(page)).toEqual(expected);
    expect(page.url()).toMatch(/\?by=party$/);
    expect(await gapsIn(page)).toEqual([]);
    await page.selectOption('[data-tool=show]', 'apart');
    expect(await columnsOf(page)).toEqual(expected.filter((entry) => !entry.endsWith('both')));
    await page.selectOption('[data-tool=show]', '');
    await page.fill('input[type=search]', 'the');
    expect(await shownIn(page)).toEqual(
      timeline.entries.filter(({ text, parties }) => /the/i.test(text) && parties.length > 0).map(({ id }) => id),
    );
    await page.fill('input[type=search]', '');
    await page.selectOption('[data-tool=arrange]', '');
    expect(await columnsOf(page)).toEqual(byTime);
    expect(await headsOf(page)).toEqual([]);
    expect(page.url()).not.toContain('?');
    expect(messages).toEqual([]);
  });
});

testInBrowser('by party, any two of many can be compared, and the address and the way back know them', async () => {
  const document = await pageOf(treaty);
  await withPage(document, {}, async ({ page, messages }) => {
    await served(page, document);
    const [start, end] = [page.getByLabel('By party: 1'), page.getByLabel('By party: 2')];
    await page.selectOption('[data-tool=arrange]', 'party');
    const first = await headsOf(page);
    expect(first).toContain('Middle Town');
    expect(page.url()).toMatch(/\?by=party$/);
    await start.selectOption('Upper Town');
    await end.selectOption('Lower Town');
    expect(await columnsOf(page)).toEqual(besides(treaty, ['upper', 'lower']));
    const count = besides(treaty, ['upper', 'lower']).length;
    expect(await status(page)).toBe(`Entries: ${count} of ${treaty.entries.length}`);
    await page.keyboard.press('j');
    await start.focus();
    await page.keyboard.press('ArrowDown');
    expect(await headsOf(page)).toEqual(['Middle Town', 'Lower Town']);
    await start.selectOption('Lower Town');
    expect(await headsOf(page)).toEqual(['Lower Town', 'Middle Town']);
    expect(await columnsOf(page)).toEqual(besides(treaty, ['lower', 'middle']));
    await page.reload();
    expect(await headsOf(page)).toEqual(['Lower Town', 'Middle Town']);
    expect(await columnsOf(page)).toEqual(besides(treaty, ['lower', 'middle']));
    await page.goto(`${address}?by=party&start=upper&end=upper`);
    expect(await headsOf(page)).toEqual(first);
    await page.goto(`${address}?by=party&start=lower&end=upper`);
    await page.evaluate(`location.hash = 'e1'`);
    await expect.poll(() => shownIn(page)).toHaveLength(treaty.entries.length);
    expect(await headsOf(page)).toEqual([]);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => headsOf(page)).toEqual(first);
    expect(messages).toEqual([]);
  });
});

/** The colours of all strands that are drawn beside the entries that are seen. */
const drawnColors = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const drawn = [['.entries', '::before'], ['.entries > li:not(.out)', '::before'], ['.bridge:not(.out) h2', '::after']].flatMap(
      ([bearers, name]) => [...document.querySelectorAll(bearers)].map((bearer) => getComputedStyle(bearer, name).backgroundImage));
    return [...new Set(drawn.flatMap((images) => images.match(/(?<=<path stroke='|%3Cpath stroke=')%23\\w+/g) ?? []))].map((color) => color.replace('%23', '#')).sort();
  })()`);

testInBrowser.for([
  [360, 'light', 'none'],
  [1280, 'light', 'none'],
  [1280, 'dark', 'none'],
  [1280, 'light', 'active'],
] as const)(
  '%i px, %s, forced colours: %s: by party, strands are those of two, without a gap',
  async ([width, colorScheme, forcedColors]) => {
    const look = { viewport: { width, height: 800 }, colorScheme, forcedColors };
    await withPage(unguarded(await pageOf(treaty)), look, async ({ page }) => {
      const [upper = '', middle = '', lower = '', ...paper] = await page.evaluate<string[]>(
        `['c0', 'c1', 'c2', 'paper'].map((name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name))`,
      );
      const besidePaper = (colors: readonly string[]) => colors.filter((color) => !paper.includes(color));
      if (forcedColors === 'none') expect(besidePaper(await drawnColors(page))).toEqual([upper, middle, lower].sort());
      await unfold(page);
      await page.selectOption('[data-tool=arrange]', 'party');
      await page.getByLabel('By party: 1').selectOption('Middle Town');
      await page.getByLabel('By party: 2').selectOption('Upper Town');
      const drawn = await drawnColors(page);
      expect(drawn).toEqual(expect.arrayContaining([upper, middle]));
      expect(drawn).not.toContain(lower);
      if (colorScheme === 'light') expect(await gapsIn(page)).toEqual([]);
      await expectAccessible(page, 'by party');
    });
  },
);

testInBrowser('by party, phases stay, but for those in which neither party acts; on paper as well', async () => {
  const phases = ['One', 'Two', 'Three'].map((title) => ({ id: title.toLowerCase(), title }));
  const entries = treaty.entries.map((entry, index) => ({ ...entry, phase: phases[Math.min(index, 2)]?.id ?? '' }));
  await withPage(await pageOf({ ...treaty, phases, entries }), {}, async ({ page }) => {
    const seen = () => page.locator('.phase h2:visible').allInnerTexts();
    expect(await seen()).toEqual(['One', 'Two', 'Three']);
    await page.selectOption('[data-tool=arrange]', 'party');
    await page.getByLabel('By party: 1').selectOption('Upper Town');
    await page.getByLabel('By party: 2').selectOption('Lower Town');
    expect(await seen()).toEqual(['One', 'Three']);
    await page.fill('input[type=search]', 'nothing has this');
    expect(await seen()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await seen()).toEqual(['One', 'Three']);
    expect(await headsOf(page)).toEqual(['Upper Town', 'Lower Town']);
    expect(await columnsOf(page)).toEqual(besides(treaty, ['upper', 'lower']));
    expect(await page.locator(':is(nav, .tools, .overview, .share, .menu, .bar, dialog):visible').count()).toBe(0);
  });
});

testInBrowser('a phase without entries is shown, but among entries that are chosen', async () => {
  const phases = ['One', 'Two', 'Three', 'Four'].map((title) => ({ id: title, title, text: `Of ${title}.` }));
  const named = strike.entries.filter(({ parties }) => parties.length > 0);
  const entries = named.map((entry) => ({ ...entry, phase: entry.id === 'deal' ? 'Four' : 'Two' }));
  await withPage(await pageOf({ ...strike, phases, entries }), {}, async ({ page }) => {
    const seen = () => page.locator('.phase h2:visible').allInnerTexts();
    expect(await seen()).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(await page.getByText('Of Three.').isVisible()).toBe(true);
    await page.selectOption('[data-tool=arrange]', 'party');
    expect(await seen()).toEqual(['One', 'Two', 'Three', 'Four']);
    await page.selectOption('[data-tool=show]', 'together');
    expect(await seen()).toEqual(['Two', 'Four']);
  });
});

testInBrowser('of a long timeline only what is in sight is laid out, and all of it is there to be found', async () => {
  const entries = Array.from({ length: 1000 }, (_, index) => ({
    id: `e${index}`,
    date: { edtf: '2001', wording: '2001' },
    parties: strike.parties.slice(0, (index % 2) + 1).map(({ id }) => id),
    text: `Round ${index} is held.`,
  }));
  await withPage(await pageOf({ ...strike, entries }), {}, async ({ page, messages }) => {
    const skipped = () =>
      page.evaluate<number>(
        `[...document.querySelectorAll('article')].filter((card) => !card.checkVisibility({ contentVisibilityAuto: true })).length`,
      );
    expect(await page.locator('.entries').count()).toBe(10);
    expect(await skipped()).toBeGreaterThanOrEqual(700);
    expect(await page.evaluate(`find('Round 951 is held.')`)).toBe(true);
    await page.evaluate(`location.hash = 'e950'`);
    await page.waitForFunction(`Math.abs(document.querySelector('#e950').getBoundingClientRect().top) < 200`);
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.parentElement.id')).toMatch(/^e95\d$/);
    await page.selectOption('[data-tool=show]', 'together');
    expect(await status(page)).toBe('Entries: 500 of 1000');
    await page.fill('input[type=search]', 'held round 95');
    expect(await shownIn(page)).toEqual([
      'e95',
      'e195',
      'e295',
      'e395',
      'e495',
      'e595',
      'e695',
      'e795',
      'e895',
      'e951',
      'e953',
      'e955',
      'e957',
      'e959',
      'e995',
    ]);
    expect(await page.locator('.entries:visible').count()).toBe(10);
    await page.fill('input[type=search]', 'round 951');
    expect(await page.locator('.entries:visible').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await skipped()).toBe(0);
    expect(messages).toEqual([]);
  });
});

testInBrowser('a walk by keyboard alone', async () => {
  await withPage(await pageOf(strike), { reducedMotion: 'reduce' }, async ({ page }) => {
    const focused = () =>
      page.evaluate<string>(`document.activeElement.closest('li')?.id ?? document.activeElement.dataset.tool ?? ''`);
    const ids = strike.entries.map(({ id }) => id);
    await page.evaluate(`told = 0; addEventListener('hashchange', () => { told += 1; })`);
    await page.keyboard.press('j');
    expect(await focused()).toBe(ids[0]);
    expect(await page.evaluate('told')).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toBe(ids[2]);
    expect(page.url()).toContain(`#${ids[2]}`);
    await page.keyboard.press('k');
    expect(await focused()).toBe(ids[1]);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(ids[1]);
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.locator('dialog input').uncheck();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.keyboard.press('j');
    expect(await focused()).toBe(ids[1]);
    await page.locator('[data-tool=overview]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('overview');
  });
});

testInBrowser('a link to an entry that is filtered away shows it', async () => {
  await withPage(await pageOf(strike), {}, async ({ page }) => {
    await page.fill('input[type=search]', 'nothing has this');
    expect(await status(page)).toBe('Nothing found for “\u2068nothing has this\u2069”');
    await page.evaluate(`location.hash = 'vote'`);
    await expect.poll(() => status(page)).toBe('Entries: 8');
    expect(await page.locator('#vote').isVisible()).toBe(true);
  });
});

testInBrowser('paper has every entry and no controls, whatever was filtered', async () => {
  await withPage(await pageOf(strike), {}, async ({ page }) => {
    await page.selectOption('[data-tool=show]', 'together');
    await page.emulateMedia({ media: 'print' });
    expect(await shownIn(page)).toEqual(strike.entries.map(({ id }) => id));
    expect(await page.locator(':is(nav, .tools, .overview, .share, .menu, .bar, dialog):visible').count()).toBe(0);
  });
});

/**
 * How much of the page has moved since it began to load, by Cumulative Layout Shift, when its fonts are there. Moves are told
 * late, but in their order: when one of our own at the end is told, all before it have been.
 */
const shiftOf = (page: Page) =>
  page.evaluate<number>(`document.fonts.ready.then(() => new Promise((done) => {
    let sum = 0;
    let ours = Infinity;
    new PerformanceObserver((list) => {
      for (const { startTime, value } of list.getEntries()) startTime < ours ? sum += value : done(sum);
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => {
      ours = performance.now();
      document.body.style.paddingTop = '300px';
    }));
  }))`);

testInBrowser.for([
  [360, strike],
  [1280, strike],
  [360, dam],
  [1280, dam],
] as const)('%i px: nothing jumps while the page loads, its fonts included', async ([width, timeline]) => {
  await withPage(await pageOf(timeline), { viewport: { width, height: 800 } }, async ({ page, messages }) => {
    expect(await shiftOf(page)).toBe(0);
    expect(await page.locator('.tools').isVisible()).toBe(true);
    expect(await page.evaluate(`[...document.fonts].every(({ status }) => status === 'loaded')`)).toBe(true);
    expect(messages).toEqual([]);
  });
});

const years = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.entries > li')].flatMap((item) => {
    const { content } = getComputedStyle(item, '::after');
    return /^"\\d/.test(content) ? [item.id + ' ' + content.replace(/"(.*?)".*/, '$1')] : [];
  })`);

testInBrowser(
  'the overview is a slider over entries, years and both ends, and leaves no id in the address',
  async () => {
    for (const timeline of [strike, { ...strike, language: 'ar' }]) {
      await withPage(await pageOf(timeline), { viewport: { width: 1280, height: 500 } }, async ({ page, messages }) => {
        const slider = page.locator('[data-tool=overview]');
        const told = () => slider.getAttribute('aria-valuetext');
        const last = timeline.entries.length - 1;
        const [forward, back] = timeline.language === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
        const textOf = (index: number) => {
          const entry = timeline.entries[index];
          return plainText(readProse(entry?.title ?? entry?.text ?? '')).slice(0, 20);
        };
        await page.evaluate(`location.hash = '${timeline.entries[3]?.id}'`);
        await slider.focus();
        for (const [key, index] of [
          ['Home', 0],
          [forward, 1],
          ['ArrowUp', 2],
          [back, 1],
          ['ArrowDown', 0],
          ['End', last],
          ['PageUp', last],
          [back, last - 1],
          ['Home', 0],
          ['PageDown', 0],
        ] as const) {
          await page.keyboard.press(key);
          expect(await told(), key).toContain(textOf(index));
          expect(await page.evaluate('document.activeElement.dataset.tool'), key).toBe('overview');
        }
        expect(page.url()).not.toContain('#');
        const [, , place] = ((await slider.getAttribute('data-at')) ?? '').split(' ').map(Number);
        await page.keyboard.press('PageUp');
        expect(Number(await slider.inputValue())).toBeGreaterThan(0);
        await slider.fill(`${place}`);
        expect(await slider.inputValue()).toBe(`${place}`);
        expect(await page.locator('.overview b').innerText()).toContain('200');
        expect(messages).toEqual([]);
      });
    }
  },
);

testInBrowser(
  'in the overview, what is pointed at is told, a year is gone to, and what is shown is bright',
  async () => {
    await withPage(await pageOf(strike), { viewport: { width: 1280, height: 500 } }, async ({ page }) => {
      const box = await page.locator('.overview svg').first().boundingBox();
      if (box === null) throw new Error('no overview');
      await page.mouse.move(box.x + box.width - 1, box.y + 4);
      const tip = page.locator('.tip');
      expect(await tip.innerText()).toContain(strike.entries.at(-1)?.text.slice(0, 10));
      await page.keyboard.press('Escape');
      expect(await tip.isVisible()).toBe(false);
      await page.mouse.move(box.x + box.width - 9, box.y + 5);
      expect(await tip.isVisible()).toBe(true);
      await page.mouse.move(5, 5);
      expect(await tip.isVisible()).toBe(false);
      const year = page.locator('.years text').last();
      const at = 10 * Number.parseFloat((await year.getAttribute('x')) ?? '');
      await year.click();
      expect(Number(await page.locator('[data-tool=overview]').inputValue())).toBeGreaterThanOrEqual(Math.floor(at));
      await page.mouse.move(5, 5);
      const top = () => page.locator('.overview').evaluate((strip) => strip.getBoundingClientRect().bottom);
      await page.evaluate('scrollBy(0, 200)');
      await expect.poll(top).toBeLessThan(40);
      const marks = () =>
        page.evaluate<number[]>(
          `[...document.querySelectorAll('.overview g')].map((group) => group.innerHTML.split('M').length - 1)`,
        );
      const [all = 0, ...none] = await marks();
      expect(none).toEqual([]);
      await page.selectOption('[data-tool=show]', 'together');
      expect(await marks()).toEqual([all, expect.any(Number)]);
      expect((await marks())[1]).toBeLessThan(all);
    });
  },
);

testInBrowser('years are set before their first entries, and not among a choice of them', async () => {
  await withPage(await pageOf(strike), {}, async ({ page }) => {
    const said = newYears(strike).flatMap((year, index) => (year ? [`${strike.entries[index]?.id} ${year}`] : []));
    expect(said.length).toBeGreaterThan(0);
    expect(await years(page)).toEqual(said);
    await page.selectOption('[data-tool=show]', 'together');
    expect(await years(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await years(page)).toEqual(said);
  });
});

testInBrowser('the hairline of a year crosses no card of the other side', async () => {
  const long = 'A letter that nobody answers is read aloud in the harbour office. '.repeat(8);
  const text = `October 2031\nHarlow: A pier.\n\nNovember 2031\nVelden: ${long}\n\nJanuary 2032\nHarlow: A toll.\n`;
  const { timeline } = understand({ name: 'letters.txt', text });
  await withPage(await pageOf(timeline), { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
    const [above, line] = await page.evaluate<[number, number]>(`[
      document.querySelectorAll('article')[1].getBoundingClientRect().bottom,
      document.querySelector('[data-before]').getBoundingClientRect().top,
    ]`);
    expect(line).toBeGreaterThanOrEqual(above);
  });
});

testInBrowser('the first screen of a phone has an entry; the rest of the controls is behind one button', async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  await withPage(await pageOf(strike), phone, async ({ page }) => {
    const bottom = await page
      .locator('article')
      .first()
      .evaluate((card) => card.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(740);
    const seen = () => page.locator('.tools :is(input, button, select):visible').count();
    expect(await seen()).toBe(2);
    await page.locator('[data-tool=options]').click();
    expect(await seen()).toBe(5);
    expect(await page.locator('[data-tool=open]').isVisible()).toBe(false);
    await page.locator('[data-tool=options]').click();
    expect(await seen()).toBe(2);
  });
});

testInBrowser('from 560 pixels on both sides are kept, in an article’s frame as well', async () => {
  const sides = (page: Page) =>
    page.evaluate<number>(
      `new Set([...document.querySelectorAll(':is(.start, .end) > article')].map((card) => card.getBoundingClientRect().left)).size`,
    );
  await withPage(await pageOf(strike), { viewport: { width: 640, height: 740 } }, async ({ page }) => {
    expect(await sides(page)).toBe(2);
    await page.setViewportSize({ width: 600, height: 740 });
    expect(await sides(page)).toBe(1);
    await page.evaluate(`document.documentElement.className = 'js framed'`);
    expect(await sides(page)).toBe(2);
    expect(await page.locator('.tools input').isVisible()).toBe(true);
    expect(await page.locator('.overview').isVisible()).toBe(false);
  });
});

testInBrowser('without scripts there are no controls', async () => {
  const document = await pageOf(strike);
  await withPage(document, { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator(':is(.tools, .overview, .share, .menu, .bar, dialog):visible').count()).toBe(0);
  });
});

/** No rule of accessibility is broken, and whatever is pressed is large enough. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  const violations = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html + ' ' + node.failureSummary).join('; ')))`);
  expect(violations, state).toEqual([]);
  const small = await page.evaluate(`[...document.querySelectorAll('button, select, input, nav a')]
    .map((target) => [target.outerHTML.slice(0, 60), target.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([text]) => text)`);
  expect(small, state).toEqual([]);
}

const states = {
  found: async (page: Page) => {
    await page.fill('input[type=search]', 'a');
    await page.keyboard.press('Enter');
  },
  'nothing found': (page: Page) => page.fill('input[type=search]', 'nothing has this'),
  'filtered by name': async (page: Page) => {
    await unfold(page);
    await page.locator('.legend button').first().click();
  },
  filtered: async (page: Page) => {
    await unfold(page);
    await page.selectOption('[data-tool=show]', 'together');
  },
  'by party': async (page: Page) => {
    await unfold(page);
    await page.selectOption('[data-tool=arrange]', 'party');
  },
  'in the overview': async (page: Page) => {
    await page.locator('[data-tool=overview]').focus();
    await page.keyboard.press('PageUp');
  },
  'help open': (page: Page) => page.keyboard.press('?'),
  'one at a time': (page: Page) => page.keyboard.press('s'),
  'ways to hand on': async (page: Page) => {
    await page.locator('.entries > li').first().hover();
    await page.locator('.share').click();
  },
};

const light = { colorScheme: 'light', forcedColors: 'none' } as const;
/** The same page in other colours, and one from right to left, of which the colours are the same. */
const looks = [
  [strike, [light, { ...light, colorScheme: 'dark' }, { ...light, forcedColors: 'active' }]],
  [dam, [light]],
] as const;

testInBrowser.for(Object.entries(states))(
  '%s: no rule is broken, in any colours, and targets are large enough',
  async ([, reach]) => {
    for (const [timeline, colors] of looks)
      await withPage(unguarded(await pageOf(timeline)), { viewport: { width: 320, height: 800 } }, async ({ page }) => {
        await reach(page);
        for (const look of colors) {
          await page.emulateMedia(look);
          await expectAccessible(page, `${timeline.language}, ${JSON.stringify(look)}`);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        }
      });
  },
);

testInBrowser('opponents are shown apart from those who acted together, and stay so beside one another', async () => {
  const opponents = league.entries.filter(({ against }) => against !== undefined).map(({ id }) => id);
  await withPage(await pageOf(league), {}, async ({ page, messages }) => {
    await page.locator('.legend button', { hasText: 'Against each other' }).click();
    expect(await shownIn(page)).toEqual(opponents);
    expect(page.url()).toMatch(/\?show=against$/);
    await page.selectOption('[data-tool=show]', 'together');
    expect(await shownIn(page)).toEqual(['e4', 'e8']);
    await page.selectOption('[data-tool=show]', '');
    await page.selectOption('[data-tool=arrange]', 'party');
    await page.getByLabel('By party: 1').selectOption('Upper Town');
    await page.getByLabel('By party: 2').selectOption('Near Town');
    const stand = await page
      .locator('.entries > [data-against]:visible')
      .evaluateAll((items) =>
        items.map(({ id, classList: [side], className }) => [id, side, /\bopposed\b/.test(className)]),
      );
    expect(stand).toEqual([
      ['e1', 'start', false],
      ['e2', 'bridge', true],
      ['e5', 'bridge', true],
      ['e6', 'bridge', false],
    ]);
    expect(messages).toEqual([]);
  });
});
