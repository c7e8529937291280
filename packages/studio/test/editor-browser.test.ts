import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { payloads } from '../../sidelines/test/support/payloads.ts';
import { repositoryFolder } from '../../sidelines/test/support/sources.ts';
import { placeOf } from './support/made-once.ts';
import {
  drawn,
  expectFilesOfNode,
  faultsOf,
  keptBy,
  loadedBy,
  paste,
  talks,
  textOf,
  withStudio,
} from './support/studio.ts';

const example = readFileSync(join(repositoryFolder, 'examples/us-russia-syria.txt'), 'utf8');
const folder = placeOf('site');

describe('a first visit', () => {
  test('says what to do, shows an example, and asks nobody else for anything', () =>
    withStudio({}, async ({ page, requests, messages }) => {
      await page.getByText('Paste a chronology here').waitFor();
      expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Two sides' }).click();
      await drawn(page, 21);
      expect(await page.locator('.facts').innerText()).toMatch(/^21 entries\s+US\s+Russia\s+1 thing to look at$/);
      const { origin } = new URL(page.url());
      expect(
        requests.filter((address) => !/^(?:blob|data):/.test(address) && new URL(address).origin !== origin),
      ).toEqual([]);
      expect(messages).toEqual([]);
    }));

  test('needs at most 140 KB of script before the first key, with the words of one language', () =>
    withStudio({}, async ({ page }) => {
      await page.getByText('Paste a chronology here').waitFor();
      const scripts = (await loadedBy(page)).filter((path) => /(?<!\/worker)\.js$/.test(path));
      const size = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
      expect(size).toBeGreaterThan(50_000);
      expect(size).toBeLessThan(140_000);
      expect(scripts.filter((path) => /\/chunks\/[a-z]{2}-/.test(path))).toHaveLength(1);
    }));
});

test('from a paste to the code for an article there are two clicks, and every file is what Node makes', () =>
  withStudio({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    await paste(page, example);
    await drawn(page, 21);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Copy the code' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^<!-- 1\. The picture with its text/);
    expect(copied).toContain('A direct line between the two militaries is opened');
    await expectFilesOfNode(page, example);
  }));

describe('while a text is written', () => {
  test('an error is told with its place, its hint and its fix, and the picture stays', () =>
    withStudio({}, async ({ page }) => {
      await paste(
        page,
        talks.replace('June 2031', 'July 2031').replace('July 2031\nHarlow and', 'June 2031\nHarlow and'),
      );
      await drawn(page, 3);
      await page.locator('.count', { hasText: '1 thing to look at' }).waitFor();
      await page.getByRole('button', { name: 'Move the entry to its place in time' }).click();
      await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
      expect(await textOf(page)).toMatch(/June 2031\nHarlow and Velden(?:.|\n)*July 2031\nVelden/);
      await paste(page, talks.replace('June 2031', '31 June 2031'));
      await page.getByText('nothing can be published yet').waitFor();
      await drawn(page, 3);
      expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    }));

  test('what a fix changed is in sight, lit for a moment without motion where that is wanted, and told', () =>
    withStudio({}, async ({ page, messages }) => {
      const entries = Array.from({ length: 80 }, (_, at) => `${1900 + at}\nHarlow: Round ${at} is held.\n`);
      const late = '1850\nVelden: A ferry is sold.\n';
      const lit = page.locator('.cm-line .lit');
      const lights = () => page.evaluate('lights') as Promise<readonly (readonly [string, boolean, string])[]>;
      await page.evaluate(() => {
        const pane = document.querySelector('.text .host')?.shadowRoot;
        Object.assign(globalThis, { lights: [] as string[] });
        new MutationObserver(() => {
          const [first, ...others] = pane?.querySelectorAll('.cm-line .lit') ?? [];
          if (first === undefined) return;
          const box = first.getBoundingClientRect();
          const room = pane?.querySelector('.cm-scroller')?.getBoundingClientRect();
          const isSeen = room !== undefined && box.top >= room.top && box.bottom <= room.bottom;
          const { animationName } = getComputedStyle(first);
          (globalThis as unknown as { lights: unknown[] }).lights.push([
            [first, ...others].map(({ textContent }) => textContent).join(' '),
            isSeen,
            animationName,
          ]);
        }).observe(pane as Node, { subtree: true, childList: true, attributes: true });
      });
      for (const [reducedMotion, animation] of [
        ['no-preference', 'fade'],
        ['reduce', 'none'],
      ] as const) {
        await page.emulateMedia({ reducedMotion });
        await paste(page, `# Rounds\n\n${[...entries, late].join('\n')}`);
        await drawn(page, 81);
        const region = page.locator('.unseen[role=status]', { hasText: '81 entries' });
        await region.waitFor({ state: 'attached' });
        await page.keyboard.press('ControlOrMeta+End');
        await page.getByRole('button', { name: 'Move the entry to its place in time' }).click();
        await page.locator('.unseen[role=status]', { hasText: 'Changed in line 3' }).waitFor({ state: 'attached' });
        await expect
          .poll(async () => (await lights()).at(-1))
          .toEqual([expect.stringContaining('A ferry is sold.'), true, animation]);
        await lit.first().waitFor({ state: 'detached' });
        // One goes on writing there.
        await page.keyboard.insertText(' Twice.');
        await expect.poll(() => textOf(page)).toMatch(/1850\nVelden: A ferry is sold\. Twice\.\n/);
      }
      expect(messages).toEqual([]);
    }));

  test('the line that is written stays in sight when findings, or a smaller window, take their room from the text', () =>
    withStudio({ viewport: { width: 1000, height: 560 } }, async ({ page, messages }) => {
      const entries = Array.from({ length: 60 }, (_, at) => `${1900 + at}\nHarlow: Round ${at} is held.\n`);
      await paste(page, `# Rounds\n\n${entries.join('\n')}\n`);
      await drawn(page, 60);
      await page.keyboard.press('ControlOrMeta+End');
      /** How far above the end of what is seen the last line ends, in pixels. */
      const spare = () =>
        page.locator('.cm-scroller').evaluate((scroller) => {
          const last = [...scroller.querySelectorAll('.cm-line')].at(-1);
          return scroller.getBoundingClientRect().bottom - (last?.getBoundingClientRect().bottom ?? 0);
        });
      const seen = () => page.locator('.cm-scroller').evaluate(({ clientHeight }) => clientHeight);
      await page.keyboard.insertText('31 June 1990\nVelden: A ferry is sold');
      await page.locator('.findings li').first().waitFor();
      await expect.poll(spare).toBeGreaterThan(0);
      const before = await seen();
      // Two pictures of the page later nothing is left that was to be scrolled.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.setViewportSize({ width: 1000, height: 500 });
      await expect.poll(seen).toBeLessThan(before);
      await expect.poll(spare).toBeGreaterThan(0);
      // Who looks elsewhere is left there.
      await page.locator('.cm-scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
      await page.setViewportSize({ width: 1000, height: 490 });
      await expect.poll(seen).toBeLessThan(before - 60);
      expect(await page.locator('.cm-scroller').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
      expect(messages).toEqual([]);
    }));

  test('a click in the picture selects the words, and the words under the cursor are framed in the picture', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, talks);
      await drawn(page, 3);
      const ferry = page.locator('.picture g.entry text').filter({ hasText: 'A ferry' });
      await page.getByText('Choose an entry to change it here.').waitFor();
      const place = await ferry.boundingBox();
      await ferry.click();
      await page.locator('.entry-bar').getByRole('button', { name: 'Earlier' }).waitFor();
      expect((await ferry.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0);
      await expect
        .poll(() =>
          page.evaluate(
            () => document.querySelector('.text .host')?.shadowRoot?.querySelectorAll('.cm-selectionBackground').length,
          ),
        )
        .toBeGreaterThan(0);
      await page.keyboard.insertText('Two ferries are sold.');
      await page.locator('.picture g.entry text').filter({ hasText: 'Two ferries are sold.' }).waitFor();
      // It is framed when it is painted.
      await expect
        .poll(async () => {
          const frame = await page.locator('.picture .light').boundingBox();
          const entry = await page.locator('.picture g.entry text').filter({ hasText: 'Two ferries' }).boundingBox();
          if (frame === null || entry === null) return 'nothing';
          return frame.y < entry.y && frame.y + frame.height > entry.y + entry.height ? 'framed' : [frame, entry];
        })
        .toBe('framed');
    }));

  test('of entries without a space between them, the one that was clicked is lit, and can be changed', () =>
    withStudio({}, async ({ page }) => {
      const glued = '../../sidelines/test/corpus/dates-grown-to-sentences/input.txt';
      await paste(page, readFileSync(new URL(glued, import.meta.url), 'utf8'));
      await drawn(page, 6);
      const [first, second] = ['A share of the ferry', 'The railway offers'].map((words) =>
        page.locator('.picture g.entry text').filter({ hasText: words }),
      );
      for (const [text, date] of [
        [first, 'Jan. 29'],
        [second, 'Feb. 1'],
      ] as const) {
        await text?.click();
        await expect.poll(() => page.locator('.entry-bar input').inputValue()).toBe(date);
        await expect
          .poll(async () => {
            const [frame, words] = [await page.locator('.picture .light').boundingBox(), await text?.boundingBox()];
            return frame && words && frame.y < words.y && frame.y + frame.height > words.y + words.height;
          })
          .toBe(true);
      }
    }));

  test('who acted and the order are changed beside the picture, and written into the text as one step to undo', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, talks);
      await drawn(page, 3);
      await page.locator('.picture g.entry text').filter({ hasText: 'A ferry' }).click();
      const bar = page.getByRole('toolbar', { name: 'June 2031' });
      await bar.getByRole('button', { name: 'Together' }).click();
      await page.locator('.picture g.entry', { hasText: 'A ferry' }).filter({ hasText: 'Both' }).waitFor();
      const together = await textOf(page);
      expect(together).toContain('Harlow and Velden: A ferry is sold.');
      expect(together.replace('Harlow and Velden: A ferry', 'Velden: A ferry').trim()).toBe(talks.trim());
      await page.getByRole('button', { name: 'Earlier' }).click();
      await page.locator('.count', { hasText: '1 thing to look at' }).waitFor();
      expect(await textOf(page)).toMatch(/June 2031\nHarlow and Velden: A ferry(?:.|\n)*May 2031\nHarlow: The quay/);
      await bar.waitFor();
      await page.locator('.cm-content').focus();
      for (const _ of 'two') await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => textOf(page)).not.toContain('and Velden: A ferry');
    }));

  test('each line runs in the direction of its own words', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, 'مارس 2015\nالمدينة: يصوّت المجلس.\n\nMay 2016\nThe port is sold.\n');
      const edges = await page.locator('.cm-line').evaluateAll((lines) =>
        lines.map((line) => {
          const words = document.createRange();
          words.selectNodeContents(line);
          const [text, box] = [words.getBoundingClientRect(), line.getBoundingClientRect()];
          return text.width === 0 ? '' : box.right - text.right < text.left - box.left ? 'right' : 'left';
        }),
      );
      expect(edges).toEqual(['right', 'right', '', 'left', 'left', '']);
    }));

  test('a line without letters runs as its story does, whatever front matter and a title in other letters say', () =>
    withStudio({}, async ({ page }) => {
      const story = '# Port Said\n\n2018\nالبلدية: يُغلق الرصيف.\n\n2019-04-02\nالشركة: تُباع عبّارة.\n';
      const directions = (): Promise<readonly string[]> =>
        page
          .locator('.cm-line')
          .evaluateAll((lines) => lines.map((line) => `${line.getAttribute('dir')} ${line.textContent}`));
      await paste(page, `---\ntitle: The port\nlanguage: ar\n---\n${story}`);
      const found = await directions();
      expect(found.slice(0, 5)).toEqual([
        'ltr ---',
        'ltr title: The port',
        'ltr language: ar',
        'ltr ---',
        'ltr # Port Said',
      ]);
      expect(found.slice(5).map((line) => line.slice(0, 3))).toEqual(Array(7).fill('rtl'));
      expect(found).toContain('rtl 2018');
      await paste(page, '# رصيف\n\n2018\nThe port: A ferry is sold to the company of the harbour.\n');
      expect(await directions()).toContain('ltr 2018');
    }));

  test('what may be as it is stands folded below, with its place', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, talks.replace('June 2031', '3 June').replace('May', '5 May'));
      await drawn(page, 3);
      await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
      expect(await page.getByRole('heading', { name: 'To look at' }).count()).toBe(0);
      await page.getByText('1 note on how it was read').click();
      await page.getByRole('button', { name: 'Write the year beside each' }).click();
      await expect.poll(() => textOf(page)).toContain('\n3 June 2031\nVelden');
      await page.locator('.findings').waitFor({ state: 'detached' });
    }));

  test('names of parties and dates are proposed', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, `${talks}\nAugust 2031\nVel`);
      // What proposes is loaded at the first key.
      await page.locator('.cm-content[aria-autocomplete=list]').waitFor();
      await page.keyboard.type('d');
      // A list that is proposed anew takes no click while it changes.
      const option = page.getByRole('option', { name: 'Velden', exact: false }).first();
      const take = async (): Promise<string> => {
        if (await option.isVisible()) await option.click({ timeout: 1000 }).catch(() => undefined);
        return textOf(page);
      };
      await expect.poll(take).toMatch(/\nVelden: $/);
      await page.keyboard.type('The ferry is lost.');
      await drawn(page, 4);
      expect(await textOf(page)).toContain('Velden: The ferry is lost.');
    }));

  test('what is written over a date or a name stays, and others are proposed only to who asks', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, talks);
      await page.locator('.cm-content').click();
      await page.locator('.cm-content[aria-autocomplete=list]').waitFor();
      const options = page.locator('.cm-tooltip-autocomplete li');
      const over = async (line: string, at: number, typed: string): Promise<void> => {
        await page.locator('.cm-line', { hasText: line }).click();
        await page.keyboard.press('Home');
        for (let step = 0; step < at; step += 1) await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.type(typed, { delay: 60 });
      };
      await over('June 2031', 'June 2031'.length, '6 June 2031');
      await drawn(page, 3);
      expect(await options.count()).toBe(0);
      await page.keyboard.press('Control+Space');
      await options.first().waitFor();
      await page.keyboard.press('Escape');
      await over('Velden: A ferry', 'Velden'.length, 'Harlow');
      await drawn(page, 3);
      expect(await options.count()).toBe(0);
      await page.keyboard.press('Enter');
      expect(await textOf(page)).toMatch(/6 June 2031\nHarlow\n: A ferry is sold\./);
    }));

  test('lines say what they were taken for, and names of parties are in their colours', () =>
    withStudio({}, async ({ page }) => {
      await paste(page, talks);
      await page.locator('.role-date[title="date: it is a date alone"]').first().waitFor({ state: 'attached' });
      await page.locator('.word-party.party-1').filter({ hasText: 'Velden' }).first().waitFor();
      expect(await page.locator('.word-date').allInnerTexts()).toEqual(['May 2031', 'June 2031', 'July 2031']);
      await paste(page, talks.replace('Velden: A ferry', 'Tolmar: A ferry'));
      await page.locator('.word-party.party-1').filter({ hasText: 'Tolmar' }).waitFor();
      // And below the text, for those who point at nothing, of the line of the cursor.
      await page.keyboard.press('ControlOrMeta+Home');
      const said = page.locator('#role-of-line');
      await expect.poll(() => said.innerText()).toBe('title: it begins with “# ”');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => said.innerText()).toBe('');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => said.innerText()).toBe('date: it is a date alone');
      expect(await page.locator('.cm-content').getAttribute('aria-describedby')).toBe('role-of-line');
      expect(await faultsOf(page)).toEqual([]);
    }));

  test('an example is a step to undo by itself, however soon somebody writes', () =>
    withStudio({}, async ({ page }) => {
      await page.getByRole('button', { name: 'Two sides' }).click();
      await page.locator('.cm-line').nth(5).waitFor();
      const example = await textOf(page);
      await page.keyboard.insertText('x');
      await page.keyboard.press('ControlOrMeta+z');
      expect(await textOf(page)).toBe(example);
    }));
});

describe('a draft', () => {
  test('is there again after the page was loaded anew, and gone when it was forgotten', () =>
    withStudio({}, async ({ page }) => {
      page.on('dialog', (dialog) => void dialog.accept());
      await paste(page, talks.replace('customs house', 'xylophone house'));
      await page.getByText('Saved here, not sent anywhere').waitFor();
      await page.reload();
      await drawn(page, 3);
      expect(await textOf(page)).toContain('xylophone house');
      expect(await page.title()).toBe('Sidelines');
      await page.getByRole('button', { name: 'Forget this draft' }).click();
      await page.getByText('Paste a chronology here').waitFor();
      const kept = await keptBy(page);
      expect(kept).toContain('sidelines');
      expect(kept).not.toContain('xylophone');
    }));
});

test('no text runs anything or sends anything, in the text, the picture, the findings or the files', () =>
  withStudio({}, async ({ page, requests, messages }) => {
    const { origin } = new URL(page.url());
    // Every sixteenth that fonts can draw, in words, links, headlines and names.
    const some = payloads.filter((payload, place) => place % 16 === 0 && /^[ -~]*$/.test(payload));
    const entries = some.map((payload, place) => {
      const name = place % 40 === 0 ? payload.replaceAll(/[:*]/g, '') : 'Harlow';
      return `${2031 + place}\n${name}: It says ${payload}.\n\nAnd [${payload}](${payload}) more.\n`;
    });
    expect(some.length).toBeGreaterThan(100);
    await paste(page, `# ${some.slice(0, 5).join(' ')}\n\n${entries.join('\n')}`);
    await page.locator('.picture g.entry').first().waitFor();
    await page.locator('.picture g.entry text').filter({ hasText: 'It says' }).first().click();
    for (const _ of 'findings') await page.keyboard.press('F8');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Single files', { exact: true }).waitFor();
    // So many entries are too tall for a picture of twice the pixels.
    await page.getByText(/^png is drawn at scale 1 and not 2/).waitFor();
    expect(await page.locator('.files a').count()).toBe(9);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(messages).toEqual([]);
    expect(
      requests.filter((address) => !/^(?:blob|data):/.test(address) && new URL(address).origin !== origin),
    ).toEqual([]);
  }));

test('of a long picture only what is in sight is there, and what the cursor is in comes into sight', () =>
  withStudio({}, async ({ page }) => {
    const entries = Array.from(
      { length: 200 },
      (_, place) => `${1800 + place}\n${place % 2 === 0 ? 'Harlow' : 'Velden'}: Round ${place} is held.\n`,
    );
    await paste(page, `# Rounds\n\n${entries.join('\n')}`);
    await drawn(page, 200);
    const there = page.locator('.picture g.entry');
    expect(await there.count()).toBeLessThan(60);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowUp');
    await there.filter({ hasText: 'Round 199 is held.' }).waitFor();
    expect(await there.count()).toBeLessThan(60);
    await page.keyboard.press('End');
    await page.keyboard.type(' It ends.');
    await there.filter({ hasText: 'It ends.' }).waitFor();
    // What is of no entry comes into sight, too.
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.scroll').evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(100);
    await page.locator('.picture .light').waitFor();
    // Once more where the cursor came into sight only then.
    await expect
      .poll(async () => {
        await page.locator('.scroll').evaluate((scroller) => scroller.scrollTo(0, 0));
        return there.filter({ hasText: 'Round 0 is held.' }).count();
      })
      .toBe(1);
    // What a taller window shows.
    const before = await there.count();
    await page.setViewportSize({ width: 1280, height: 2400 });
    await expect.poll(() => there.count()).toBeGreaterThan(1.5 * before);
  }));
