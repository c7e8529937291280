import { expect } from 'vitest';
import { textsOf } from '../layout/scenes.ts';
import { testInBrowser as test, withPage } from '../support/browser.ts';
import { drawn, scene } from './ferry.ts';

test('an SVG is drawn by a browser as it was laid out: every run as wide as its glyphs', async () => {
  const document = `<!doctype html><title>.</title>${drawn.replace(/^<\?xml.*\?>/, '')}`;
  const widths = await withPage(document, {}, async ({ page, requests, messages }) => {
    await page.evaluate('document.fonts.ready');
    expect(requests).toHaveLength(1);
    expect(messages).toEqual([]);
    return page.$$eval('svg text', (texts) => texts.map((text) => (text as SVGTextElement).getComputedTextLength()));
  });
  const runs = textsOf(scene.marks);
  expect(widths).toHaveLength(runs.length);
  expect(runs.some(({ text }) => text.endsWith('\u00ad'))).toBe(true);
  for (const [index, run] of runs.entries())
    expect(Math.abs((widths[index] ?? 0) - run.width), run.text).toBeLessThan(0.75);
});
