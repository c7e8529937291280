import type { Page } from 'playwright-core';

/**
 * The rows of pixels, from the top of the page, in which nothing of the braid is drawn beside the entries that are shown, and no
 * bridge covers it. The page may have no policy that forbids images of the test.
 */
export async function gapsIn(page: Page): Promise<readonly number[]> {
  const shot = (await page.screenshot({ fullPage: true })).toString('base64');
  return page.evaluate<number[]>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${shot}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const bands = [...document.querySelectorAll('.bridge article')].map((card) => card.getBoundingClientRect());
    const gaps = [];
    for (const list of document.querySelectorAll('.entries:not([hidden])')) {
      const box = list.getBoundingClientRect();
      const { left, width } = getComputedStyle(list, '::before');
      const from = Math.round(box.left + parseFloat(left));
      for (let y = Math.ceil(box.top); y < Math.floor(box.bottom); y += 1) {
        if (bands.some((band) => band.top - 1 <= y && y <= band.bottom)) continue;
        const { data } = context.getImageData(from, y + scrollY, parseInt(width), 1);
        const dark = Array.from({ length: data.length / 4 }, (_, x) => data[4 * x] + data[4 * x + 1] + data[4 * x + 2]);
        if (Math.min(...dark) > 550) gaps.push(y);
      }
    }
    return gaps;
  })()`);
}
