import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { html } from '../../src/render/html.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { contextOf } from './context.ts';
import { treaty } from './timelines.ts';

/** What stands out from the ground of a page, pixel by pixel. */
interface Seen {
  /** The pixels of the braid's column in sight, row by row. */
  readonly braid: readonly boolean[];
  /** How many pixels of the overview's position there are, above all marks. */
  readonly position: number;
}

/** The pixels that have a contrast of 3 or more on the ground (WCAG 2.2, 1.4.11). */
async function seenIn(page: Page): Promise<Seen> {
  await page.locator('.entries > li').nth(5).scrollIntoViewIfNeeded();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const shot = (await page.screenshot()).toString('base64');
  return page.evaluate<Seen>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${shot}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const linear = (value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (data, at) => 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
    const ground = luminance(context.getImageData(0, 0, 1, 1).data, 0);
    const standingOut = (x, y, width, height) => {
      const { data } = context.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
      return Array.from({ length: data.length / 4 }, (_, index) => {
        const own = luminance(data, 4 * index);
        return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= 3;
      });
    };
    const strip = document.querySelector('.overview').getBoundingClientRect();
    const list = document.querySelector('.entries').getBoundingClientRect();
    const { left, width } = getComputedStyle(document.querySelector('.entries'), '::before');
    return {
      braid: standingOut(list.left + parseFloat(left), Math.max(strip.bottom, list.top), parseFloat(width), innerHeight - Math.max(strip.bottom, list.top)),
      position: standingOut(strip.left, strip.top + 1, strip.width, 4).filter(Boolean).length,
    };
  })()`);
}

testInBrowser.for([
  ['light', 360],
  ['dark', 1280],
] as const)(
  'where colours are forced to %s ones, strands, knots and the overview’s position are seen as without that: %i pixels wide',
  async ([colorScheme, width]) => {
    const plain = html.render(treaty, await contextOf()).replace(/<meta http-equiv="Content-Security[^>]*>/, '');
    // Cards have borders where colours are forced, which move what is below them.
    const usually = plain.replace('</style>', '.bridge article { border-block: 1px solid transparent; }</style>');
    const look = { viewport: { width, height: 900 }, colorScheme };
    const usual = await withPage(usually, look, ({ page }) => seenIn(page));
    const forced = await withPage(plain, { ...look, forcedColors: 'active' }, ({ page }) => seenIn(page));
    const drawn = usual.braid.filter(Boolean).length;
    const kept = usual.braid.filter((isSeen, index) => isSeen && forced.braid[index] === true).length;
    expect(drawn).toBeGreaterThan(500);
    expect(kept / drawn).toBeGreaterThan(0.95);
    expect(usual.position).toBeGreaterThan(0);
    expect(forced.position).toBeGreaterThan(0);
  },
);
