import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import { newspaper } from '../../src/layout/themes.ts';
import { balanceOf } from '../../src/model/balance/balance.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { balancePage } from '../../src/render/balance/page.ts';
import { address, testInBrowser as test, withPage } from '../support/browser.ts';
import { world } from '../support/world.ts';
import { dam, hard, hostile, strike, treaty } from './timelines.ts';

const timelines = { strike, treaty, dam, hard, hostile };
const names = Object.keys(timelines) as (keyof typeof timelines)[];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function pageOf(timeline: Timeline): string {
  const { fonts } = world;
  const context = { name: 'talks.txt', revision: '3f9c2ab', errors: 2, theme: newspaper, fonts };
  return balancePage(timeline, balanceOf(timeline), context);
}

test.for(names)(
  '%s: no violation of accessibility rules, nothing scrolls sideways, wide and narrow, by day and by night',
  async (name) => {
    const page = pageOf(timelines[name]).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    await withPage(page, {}, async ({ page }) => {
      await page.evaluate(axe);
      for (const width of [320, 360, 1280]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          const violations =
            await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html + ' ' + node.failureSummary).join('; ')))`);
          expect(violations, `${width} ${colorScheme}`).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBe(width);
        }
      }
    });
  },
);

test.for(names)('%s: one file, with no request, no script and no complaint', async (name) => {
  const document = pageOf(timelines[name]);
  await withPage(document, {}, async ({ page, requests, messages }) => {
    expect(await page.locator('main table').count()).toBeGreaterThan(0);
    expect(await page.locator('script').count()).toBe(0);
    // The style sheet is the one that the policy allows.
    expect(await page.evaluate('getComputedStyle(document.querySelector("main")).display')).toBe('grid');
    expect(requests).toEqual([address]);
    expect(messages).toEqual([]);
  });
});

test('who hears the page is told each number with its side and its column, in the language of each name', async () => {
  await withPage(pageOf(dam), {}, async ({ page }) => {
    const { parties } = balanceOf(dam);
    const rows = await page.locator('table.amounts tbody tr').all();
    expect(rows).toHaveLength(parties.length);
    for (const [place, row] of rows.entries()) {
      const party = parties[place];
      expect(await row.getByRole('rowheader').innerText()).toBe(dam.parties[place]?.name);
      expect(await row.locator('bdi').getAttribute('lang')).toBe(dam.language);
      const cells = await row.getByRole('cell').allInnerTexts();
      expect(cells).toEqual([party?.entries, party?.length, party?.sources].map(String));
    }
    await expect(page.getByRole('table', { name: 'How much is told of each side' }).count()).resolves.toBe(1);
  });
});

test('bars are as long as their numbers', async () => {
  await withPage(pageOf(strike), {}, async ({ page }) => {
    const { parties } = balanceOf(strike);
    const most = Math.max(...parties.map(({ length }) => length));
    const drawn = await page.locator('table.amounts td:nth-of-type(2) rect').all();
    for (const [place, bar] of drawn.entries()) {
      const width = Number(await bar.getAttribute('width'));
      expect(width).toBeCloseTo(((parties[place]?.length ?? 0) / most) * 100, 0);
    }
    expect(drawn).toHaveLength(parties.length);
  });
});

test('bars of one scale can be compared across columns, wide and narrow', async () => {
  const entries = [
    { id: 'a', date: { edtf: '2031-03', wording: 'March 2031' }, parties: ['v'], text: 'One.' },
    { id: 'b', date: { edtf: '2031-04', wording: 'April 2031' }, parties: ['v', 'h'], text: 'Two.' },
    {
      id: 'c',
      date: { edtf: '2031-05', wording: 'May 2031' },
      parties: ['v', 'h'],
      against: [['v'], ['h']],
      text: 'Three.',
    },
  ];
  const parties = ['v', 'h'].map((id) => ({ id, name: id }));
  await withPage(pageOf({ sidelines: 1, language: 'en', parties, entries }), {}, async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const bars of ['.relations .p0 rect', '.time rect']) {
        const lengths = await page.$$eval(bars, (all) =>
          all.map((bar) => Math.round(bar.getBoundingClientRect().width)),
        );
        expect(lengths).toHaveLength(3);
        expect(Math.max(...lengths) - Math.min(...lengths), `${width}: ${lengths}`).toBeLessThanOrEqual(1);
        expect(Math.min(...lengths)).toBeGreaterThan(20);
      }
    }
  });
});
