import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bundle } from '../../../../scripts/bundle.ts';
import { publish } from '../../src/publish.ts';
import { reportScript } from '../../src/render/embed/scripts.generated.ts';
import { testInBrowser as test, withPage } from '../support/browser.ts';
import { world } from '../support/world.ts';

// Three sites: an article, the timeline that it frames, and the page of a stranger that the timeline links to.
const host = 'http://paper.test/article.html';
const published = 'http://pub.test/t/';
const timeline = `${published}pier.html`;
const stranger = 'http://stranger.test/page.html';

const text = `# Pier

They met, by [the record](${stranger}).

May 2001
Harlow: A pier.

June 2001
Velden: A toll.
`;
const made = publish(
  { name: 'pier.txt', text },
  { to: ['html', 'png', 'svg', 'embed'], spacing: 'even', width: 720, url: published },
  world,
);
const [page = '', , picture = '', embed = ''] = made.files.map(({ body }) => String(body));
const [, , , snippet = ''] = embed.split(/<!-- \d\./);
const script = await bundle('side-lines', { minify: true });

/** The page as one of before would be, whose links stay in its frame. */
const old = page
  .replaceAll(' target="_blank"', '')
  .replace(/<meta http-equiv[^>]*>/, '')
  .replace(reportScript, () => reportScript.replaceAll(/key:\w+/g, 'nothing:0'));

const forged = `for (let n = 0; n < 30; n++) {
  parent.postMessage({ type: 'sidelines:height', v: 1, id: '', h: 19999 - n }, '*');
  parent.postMessage({ type: 'sidelines:entry', v: 1, entry: 'forged' + n, y: 900 }, '*');
}
parent.postMessage('forged', '*');`;

/** Counts what the host hears of entries and loads, and says when a stranger has spoken, or may. */
const listen = `<script>
  window.heard = []; window.loads = 0;
  document.addEventListener('sidelines-entry', ({ detail }) => heard.push([detail.entry, performance.now()]));
  addEventListener('message', ({ data }) => { if (data === 'forged') document.title = 'forged'; });
</script>`;

const bodies = [
  [
    'component',
    `<script type="module" src="side-lines.js"></script><side-lines src="${timeline}" sync><p>In words.</p></side-lines>`,
  ],
  ['snippet', snippet],
] as const;

type Files = Readonly<Record<string, string>>;

/** Opens the article beside the files of other sites. What ends in `never` is asked for, and never answered. */
async function withArticle(
  body: string,
  files: Files,
  use: (opened: { readonly page: Page; readonly messages: readonly string[] }) => Promise<void>,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<void> {
  const all: Files = {
    [host]: `<!doctype html><html lang="en"><title>An article</title>${listen}<p>Before.</p>${body}<div style="height:3000px"></div></html>`,
    [timeline]: page,
    [`${published}pier.svg`]: picture,
    [stranger]: `<!doctype html><title>${'{opener}'}</title><script>document.title = 'opener: ' + opener + ', above: ' + (parent !== window)</script>`,
    'http://paper.test/side-lines.js': script,
    ...files,
  };
  await withPage('', options, async (opened) => {
    await opened.page.context().route(/^http:\/\/\w+\.test\//, (route) => {
      const address = route
        .request()
        .url()
        .replace(/[?#].*$/, '');
      if (address.endsWith('never')) return;
      const contentType = address.endsWith('.js')
        ? 'text/javascript'
        : address.endsWith('.svg')
          ? 'image/svg+xml'
          : 'text/html; charset=utf-8';
      const found = all[address];
      return found === undefined ? route.abort() : route.fulfill({ contentType, body: found });
    });
    await opened.page.unroute('**');
    await opened.page.goto(host);
    await use(opened);
  });
}

const heightOf = async (opened: Page) => (await opened.locator('iframe').first().boundingBox())?.height ?? 0;
const heard = (opened: Page) => opened.evaluate<[string, number][]>('heard');

/** Waits until the frame is as tall as its page. */
async function settled(opened: Page): Promise<number> {
  const inner = opened.frameLocator('iframe').first().locator('html');
  await expect.poll(async () => (await heightOf(opened)) - Math.ceil((await inner.boundingBox())?.height ?? 0)).toBe(0);
  return heightOf(opened);
}

describe('a link of the page', () => {
  test.for(bodies)('opens a window of its own, with no way back to the article: %s', async ([, body]) => {
    await withArticle(body, {}, async ({ page: opened, messages }) => {
      await settled(opened);
      for (const [name, title] of [
        ['the record', 'opener: null, above: false'],
        ['SVG', 'Pier'],
      ] as const) {
        const link = opened.frameLocator('iframe').getByRole('link', { name });
        const [other] = await Promise.all([opened.waitForEvent('popup'), link.click()]);
        if (name === 'SVG') await expect.poll(() => other.locator('title').first().textContent()).toBe(title);
        else await expect.poll(() => other.title()).toBe(title);
      }
      expect(opened.frames().map((frame) => frame.url())).toEqual([host, timeline]);
      expect(messages).toEqual([]);
    });
  });

  test('opens a window of its own where no script runs', async () => {
    const options = { javaScriptEnabled: false };
    await withArticle(
      snippet,
      {},
      async ({ page: opened }) => {
        const link = opened.frameLocator('iframe').getByRole('link', { name: 'the record' });
        expect(await link.getAttribute('aria-describedby')).toBe('_.new');
        const [other] = await Promise.all([opened.waitForEvent('popup'), link.click()]);
        await expect.poll(() => other.url()).toBe(stranger);
        expect(opened.frames().map((frame) => frame.url())).toEqual([host, timeline]);
      },
      options,
    );
  });

  test('leads on in the same window where the page stands by itself, and then says nothing of another', async () => {
    await withArticle('', {}, async ({ page: opened }) => {
      await opened.goto(timeline);
      expect(await opened.locator('a[target], a[aria-describedby]').count()).toBe(0);
      await opened.getByRole('link', { name: 'the record' }).click();
      await expect.poll(() => opened.url()).toBe(stranger);
      expect(opened.context().pages()).toHaveLength(1);
    });
  });

  test('of a picture in a frame opens a window of its own', async () => {
    await withArticle(
      `<iframe src="${published}pier.svg" width="800" height="600"></iframe>`,
      {},
      async ({ page: opened }) => {
        const [other] = await Promise.all([
          opened.waitForEvent('popup'),
          opened.frameLocator('iframe').locator('a').first().click(),
        ]);
        await expect.poll(() => other.title()).toBe('opener: null, above: false');
      },
    );
  });
});

describe('whoever comes into the frame after the page', () => {
  test.for(bodies)('is not obeyed, though it never ends to load: %s', async ([, body]) => {
    const files = {
      [timeline]: page.replaceAll(' target="_blank"', ''),
      [stranger]: `<!doctype html><script>${forged}</script><img src="never">`,
    };
    await withArticle(body, files, async ({ page: opened }) => {
      const height = await settled(opened);
      await opened.frameLocator('iframe').getByRole('link', { name: 'the record' }).click({ noWaitAfter: true });
      await expect.poll(() => opened.title()).toBe('forged');
      expect([await heightOf(opened), await heard(opened), opened.url()]).toEqual([height, [], host]);
    });
  });

  test.for(bodies)('is not obeyed when it has loaded, though the page had no key: %s', async ([, body]) => {
    const files = {
      [timeline]: old,
      [stranger]: `<!doctype html><p>Waits.</p><script>addEventListener('message', () => { ${forged} })</script>`,
    };
    await withArticle(body, files, async ({ page: opened }) => {
      const height = await settled(opened);
      const frame = opened.locator('iframe').first();
      const loaded = frame.evaluate((element) =>
        new Promise((done) => element.addEventListener('load', done)).then(() => undefined),
      );
      await opened.frameLocator('iframe').getByRole('link', { name: 'the record' }).click({ noWaitAfter: true });
      await loaded;
      await frame.evaluate(
        (element) => element instanceof HTMLIFrameElement && element.contentWindow?.postMessage('speak', '*'),
      );
      await expect.poll(() => opened.title()).toBe('forged');
      expect([await heightOf(opened), await heard(opened), opened.url()]).toEqual([height, [], host]);
    });
  });
});

test('the host hears of no more than four entries a second, and of the last one; half a character does no harm', async () => {
  const eager = `<!doctype html><p style="height:900px">Click.</p><script>
    parent.postMessage({ type: 'sidelines:height', v: 1, id: '', h: 900 }, '*');
    addEventListener('click', () => {
      for (let n = 0; n < 200; n++) parent.postMessage({ type: 'sidelines:entry', v: 1, entry: 'e' + n, y: NaN }, '*');
      for (let n = 0; n < 200; n++) parent.postMessage({ type: 'sidelines:entry', v: 1, entry: 'e' + n, y: 0 }, '*');
      parent.postMessage({ type: 'sidelines:entry', v: 1, entry: 'last \\ud800', y: 0 }, '*');
    });
  </script>`;
  const [, body = ''] = bodies[0];
  await withArticle(body, { [timeline]: eager }, async ({ page: opened, messages }) => {
    await expect.poll(() => heightOf(opened)).toBe(900);
    await opened.frameLocator('iframe').locator('p').click();
    await expect.poll(async () => (await heard(opened)).at(-1)?.[0]).toBe('last \ud800');
    const times = (await heard(opened)).map(([, time]) => time);
    for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThan(240);
    expect(opened.url()).toBe(`${host}#sidelines-last%20%EF%BF%BD`);
    await opened.evaluate(() =>
      document.querySelector<HTMLElement & { showEntry(entry: string): void }>('side-lines')?.showEntry('\ud800'),
    );
    await opened.evaluate(() => document.querySelector('side-lines')?.setAttribute('entry', 'x\udc00'));
    expect(messages).toEqual([]);
  });
});
