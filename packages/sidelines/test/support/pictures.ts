import { withPage } from './browser.ts';

/** How much two pictures differ. */
export interface Difference {
  /** On average, of 255. */
  readonly mean: number;
  /** The share of pixels that are plainly different. */
  readonly plain: number;
}

/** How much two pictures differ as Chromium draws them in so many pixels; they are addresses of data. */
export async function differenceOf(
  pictures: readonly [string, string],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Difference> {
  const code = `(async () => {
    const pixels = await Promise.all(${JSON.stringify(pictures)}.map(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0, ${width}, ${height});
      return pen.getImageData(0, 0, ${width}, ${height}).data;
    }));
    let [sum, plain] = [0, 0];
    for (let at = 0; at < pixels[0].length; at += 4) {
      const most = Math.max(...[0, 1, 2].map((channel) => Math.abs(pixels[0][at + channel] - pixels[1][at + channel])));
      sum += most;
      if (most > 64) plain += 1;
    }
    return { mean: (sum * 4) / pixels[0].length, plain: (plain * 4) / pixels[0].length };
  })()`;
  return withPage('<!doctype html>', {}, ({ page }) => page.evaluate(code) as Promise<Difference>);
}
