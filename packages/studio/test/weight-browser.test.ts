import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { repositoryFolder } from '../../sidelines/test/support/sources.ts';
import { placeOf } from './support/made-once.ts';
import { drawn, paste, withStudio } from './support/studio.ts';

const folder = placeOf('site');
const example = readFileSync(join(repositoryFolder, 'examples/us-russia-syria.txt'), 'utf8');

/** The paths of what the page and its worker asked for themselves, each once. */
function pathsOf(requests: readonly string[]): readonly string[] {
  return [...new Set(requests.map((address) => new URL(address).pathname))];
}

test('the first picture needs no whole font, and a letter that is not in its part brings the whole of that face alone', () =>
  withStudio({ serviceWorkers: 'block' }, async ({ page, requests }) => {
    await paste(page, example);
    await drawn(page, 21);
    const first = pathsOf(requests);
    const isWhole = (path: string): boolean => /\/fonts\/[^/]*\.ttf$/.test(path);
    expect(first.filter((path) => path.includes('/fonts/')).length).toBeGreaterThan(2);
    expect(first.filter(isWhole)).toEqual([]);
    const size = first
      .map((path) => gzipSync(readFileSync(join(folder, path === '/' ? 'index.html' : path)), { level: 9 }).length)
      .reduce((sum, each) => sum + each, 0);
    // 0.81 MB as Brotli packs it, which is slower to try: it leaves 84 % of what gzip does.
    expect(size).toBeLessThan(960_000);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('\n\nMay 2019\nUS: An envoy lands in Πειραιάς.');
    await page.locator('.picture g.entry').filter({ hasText: 'Πειραιάς' }).waitFor({ state: 'attached' });
    expect(
      pathsOf(requests)
        .filter(isWhole)
        .map((path) => path.replace(/.*\//, '')),
    ).toEqual(['source-sans-400.ttf']);
    expect(
      await page.evaluate(() =>
        [...document.fonts].map(({ family }) => family).filter((name) => name === 'source-sans-400'),
      ),
    ).toHaveLength(1);
  }));
