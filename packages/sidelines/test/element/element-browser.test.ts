import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bundle } from '../../../../scripts/bundle.ts';
import { publish } from '../../src/publish.ts';
import { testInBrowser as test, withPage } from '../support/browser.ts';
import { repositoryFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

const host = 'http://paper.test/article.html';
const published = 'http://pub.test/t/';
const timeline = `${published}talks.html`;

function filesOf(
  example: string,
  to: readonly string[] = ['html', 'embed'],
): { readonly page: string; readonly snippets: readonly string[] } {
  const text = readFileSync(join(repositoryFolder, 'examples', example), 'utf8');
  const options = { to, spacing: 'even', width: 960, url: published } as const;
  const bodies = publish({ name: 'talks.txt', text }, options, world).files.map(({ body }) => String(body));
  const [page, embed] = [bodies[0], bodies.at(-1)];
  return { page: page ?? '', snippets: (embed ?? '').split(/<!-- \d\./).slice(1) };
}

const { page, snippets } = filesOf('us-russia-syria.txt');
const withLink = page.replace('<main>', '<main><a id="go" href="#2018-02-us">go</a>');
const script = await bundle('side-lines', { minify: true });

interface Opened {
  readonly page: Page;
  readonly messages: readonly string[];
  readonly requests: readonly string[];
}

/** Opens an article that holds `body`, beside the files of other sites. */
async function withArticle<Result>(
  body: string,
  files: Readonly<Record<string, string>>,
  options: BrowserContextOptions & { readonly at?: string },
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const all: Readonly<Record<string, string>> = {
    [timeline]: withLink,
    'http://paper.test/side-lines.js': script,
    [host]: `<!doctype html><html lang="en"><title>An article</title><style>body{margin:0}</style><p>Before.</p>${body}<p>After.</p><div style="height:2000px"></div></html>`,
    ...files,
  };
  const { at = host, ...rest } = options;
  return withPage('', rest, async (opened) => {
    await opened.page.route(/^http:\/\/(?:paper|pub|other)\.test\//, (route) => {
      const address = route
        .request()
        .url()
        .replace(/[?#].*$/, '');
      const text = all[address];
      const contentType = address.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      return text === undefined ? route.abort() : route.fulfill({ contentType, body: text });
    });
    await opened.page.goto(at);
    return use(opened);
  });
}

const component = (attributes = '') =>
  `<script type="module" src="side-lines.js"></script><side-lines src="${timeline}" ${attributes}><h2>The talks</h2><p>All of it in words.</p></side-lines>`;

const frameIn = (opened: Page) => opened.locator('iframe');

/** What the frame shows. */
function within(opened: Page): Frame | undefined {
  return opened.frames().find((candidate) => candidate.url().startsWith(published));
}

async function widthWithin(opened: Page): Promise<number | undefined> {
  return (await within(opened)?.locator('html').boundingBox())?.width;
}

/** The height of the frame, and that of the page within it. */
async function heights(opened: Page): Promise<{ readonly frame: number; readonly page: number }> {
  const frame = (await frameIn(opened).boundingBox())?.height ?? 0;
  return { frame, page: Math.ceil((await within(opened)?.locator('html').boundingBox())?.height ?? 0) };
}

/** Waits until the component has shown what it is given. */
async function isDefined(opened: Page): Promise<void> {
  await opened.evaluate(`customElements.whenDefined('side-lines').then(() => undefined)`);
}

async function settled(opened: Page): Promise<void> {
  await expect.poll(() => heights(opened)).toSatisfy(isExact);
}

function isExact({ frame, page: inner }: { readonly frame: number; readonly page: number }): boolean {
  return frame > 500 && frame === inner;
}

describe('the component', () => {
  test('shows the page as tall as it is, at every width, and follows when the width changes', async () => {
    await withArticle(
      component(),
      {},
      { viewport: { width: 960, height: 700 } },
      async ({ page: opened, messages }) => {
        for (const width of [960, 640, 360, 1280]) {
          await opened.setViewportSize({ width, height: 700 });
          await settled(opened);
        }
        expect(await opened.getByText('All of it in words.').isVisible()).toBe(false);
        expect(await frameIn(opened).getAttribute('title')).toBe('The talks');
        expect(messages).toEqual([]);
      },
    );
  });

  test('leaves what stands inside it where the page cannot be loaded, or has no address, or a strange one', async () => {
    for (const src of ['http://pub.test/gone.html', '', 'javascript:alert(1)', 'data:text/html,x', 'ftp://pub.test/']) {
      const body = component().replace(timeline, src);
      await withArticle(body, {}, {}, async ({ page: opened, requests }) => {
        await isDefined(opened);
        if (src.startsWith('http'))
          await expect
            .poll(() => opened.frames().map((frame) => frame.url()))
            .toContain('chrome-error://chromewebdata/');
        expect(await opened.getByText('All of it in words.').isVisible(), src).toBe(true);
        expect(await frameIn(opened).isVisible()).toBe(false);
        const strange = requests.filter((address) => !address.startsWith('http://paper.test/') && address !== src);
        expect(strange.filter((address) => !address.includes('timeline.test'))).toEqual([]);
      });
    }
  });

  test('is shown within a host whose policy allows no style but its own', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; frame-src http://pub.test">`;
    const article = `<!doctype html><head>${policy}</head>${component('heights="320:3801 960:2760"')}`;
    await withArticle('', { [host]: article }, {}, async ({ page: opened, messages }) => {
      await settled(opened);
      expect(messages).toEqual([]);
    });
  });

  test('has the right height though it was hidden at first', async () => {
    const body = `<div id="tab" style="display:none">${component()}</div>`;
    await withArticle(body, {}, {}, async ({ page: opened }) => {
      await isDefined(opened);
      expect(await frameIn(opened).isVisible()).toBe(false);
      await opened.evaluate(() => document.getElementById('tab')?.removeAttribute('style'));
      await settled(opened);
    });
  });

  test('makes room before the page is there', async () => {
    const body = component('heights="320:3801 640:3066 960:2760"').replace(timeline, 'http://pub.test/gone.html');
    await withArticle(body, {}, { viewport: { width: 800, height: 700 } }, async ({ page: opened }) => {
      const box = await opened.locator('side-lines').boundingBox();
      expect(Math.round(box?.height ?? 0)).toBe(Math.round((3066 + 2760) / 2));
    });
  });

  test('goes to the entry that the host’s address names, and to the next', async () => {
    const at = `${host}#sidelines-2018-02-us`;
    await withArticle(component(), {}, { at }, async ({ page: opened }) => {
      const top = (id: string) =>
        opened
          .frameLocator('iframe')
          .locator(`[id="${id}"]`)
          .boundingBox()
          .then((box) => Math.abs(box?.y ?? 9999));
      await settled(opened);
      await expect.poll(() => top('2018-02-us')).toBeLessThan(60);
      await opened.evaluate(() => {
        location.hash = '#sidelines-2016-12-russia';
      });
      await expect.poll(() => top('2016-12-russia')).toBeLessThan(60);
    });
  });

  test('tells the host which entry the reader went to, and says so in its address where that is wanted', async () => {
    for (const attributes of ['', 'sync']) {
      await withArticle(component(attributes), {}, {}, async ({ page: opened }) => {
        await opened.evaluate(() => {
          document.addEventListener('sidelines-entry', (event) => {
            document.title = event instanceof CustomEvent ? event.detail.entry : '';
          });
        });
        await settled(opened);
        await opened.frameLocator('iframe').locator('#go').click();
        await expect.poll(() => opened.title()).toBe('2018-02-us');
        expect(opened.url()).toBe(attributes === 'sync' ? `${host}#sidelines-2018-02-us` : host);
      });
    }
  });
});

describe('the snippets', () => {
  test.for(['us-russia-syria.txt', 'nile.txt', 'south-pole.txt'])(
    '%s: the frame without any script is as tall as the page with all its links, and not much taller',
    async (example) => {
      const files = filesOf(example, ['html', 'svg', 'png', 'txt', 'csv', 'json', 'embed']);
      // A script of the page adds what it needs; none sets the height.
      await withArticle(files.snippets[1] ?? '', { [timeline]: files.page }, {}, async ({ page: opened }) => {
        await opened.frameLocator('iframe').locator('footer').waitFor();
        const wrong: string[] = [];
        for (const width of [320, 340, 360, 400, 480, 560, 640, 700, 746, 747, 768, 800, 960, 1280]) {
          await opened.setViewportSize({ width, height: 700 });
          // The page within hears of it later than the frame.
          await expect
            .poll(() => widthWithin(opened), { interval: 10 })
            .toBe((await frameIn(opened).boundingBox())?.width);
          const { frame, page: inner } = await heights(opened);
          if (frame < inner || frame > inner * 1.15) wrong.push(`${width}: ${frame} of ${inner}`);
        }
        expect(wrong).toEqual([]);
      });
    },
  );

  test('the frame with the script is exactly as tall as the page', async () => {
    for (const width of [320, 700, 1280]) {
      const options = { viewport: { width, height: 700 } };
      await withArticle(snippets[2] ?? '', {}, options, async ({ page: opened, messages }) => {
        await settled(opened);
        expect(messages).toEqual([]);
      });
    }
  });

  test('the picture with its text needs no script, and asks for nothing but the picture', async () => {
    await withArticle(snippets[0] ?? '', {}, { javaScriptEnabled: false }, async ({ page: opened, requests }) => {
      expect(await opened.locator('figure + details h3').count()).toBe(21);
      expect(requests.slice(-1)).toEqual([`${published}talks.png`]);
      expect(await opened.locator('script, style, iframe').count()).toBe(1);
    });
  });
});

test('the page speaks the dialects of newsrooms when it is framed, and says nothing when it is not', async () => {
  const listen = `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>`;
  const body = `${listen}<iframe src="${timeline}?childId=chart-7" style="width:600px"></iframe>`;
  const heard = await withArticle(body, {}, {}, async ({ page: opened }) => {
    await opened.frameLocator('iframe').locator('footer').waitFor();
    await expect.poll(() => opened.evaluate('heard.length')).toBeGreaterThan(4);
    return opened.evaluate<unknown[]>('heard.slice(0, 5)');
  });
  const [own] = heard;
  const height = own !== null && typeof own === 'object' && 'h' in own ? Number(own.h) : 0;
  expect(height).toBeGreaterThan(500);
  expect(heard).toEqual([
    { type: 'sidelines:height', v: 1, id: 'chart-7', h: height, key: expect.stringMatching(/^(?:\d+-){3}\d+$/) },
    `pymxPYMxchart-7xPYMxheightxPYMx${height}`,
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ context: 'iframe.resize', src: `${timeline}?childId=chart-7`, height }),
    { 'datawrapper-height': { 'chart-7': height } },
  ]);
  const alone = page.replace('<head>', `<head>${listen}`).replace(/<meta http-equiv[^>]*>/, '');
  await withArticle('', { [timeline]: alone }, { at: timeline }, async ({ page: opened }) => {
    expect(await opened.evaluate('heard')).toEqual([]);
  });
});

/** Ten thousand messages of wrong shape, to be posted by whoever runs this. */
const flood = `(() => {
  const strange = [null, undefined, 0, -1, 1.5, NaN, Infinity, 10n, '', '900', '900px', true, [], [900], {}, { h: 900 }, new Date(0), new Map([['h', 1]]), new Uint8Array(9), /x/, new Error('x'), 'x'.repeat(5000)];
  const types = ['sidelines:height', 'sidelines:entry', 'SIDELINES:HEIGHT', 'constructor', '__proto__', ...strange];
  const whole = [...strange, 'pymxPYMxxxPYMxheightxPYMx9999', '{"context":"iframe.resize","height":9999}', '{', { sentinel: 'amp', type: 'embed-size', height: 9999 }, { 'datawrapper-height': { x: 9999 } }];
  let seed = 7;
  const pick = (list) => { seed = (seed * 48271) % 2147483647; return list[seed % list.length]; };
  return Array.from({ length: 10000 }, (_, index) => index % 3 === 0 ? pick(whole) : Object.fromEntries([['type', pick(types)], ['v', pick([1, 2, ...strange])], ['h', pick(strange.filter((h) => !Number.isInteger(h)))], ['entry', pick(strange)], ['y', pick(strange)], ['__proto__', pick(strange)]]));
})()`;
const floodFrom = (target: string) =>
  `<script>for (const message of ${flood}) ${target}.postMessage(message, '*')</script>`;
const valid = `{ type: 'sidelines:height', v: 1, id: '', h: 4321 }`;
const entry = `{ type: 'sidelines:entry', v: 1, entry: 'x', y: 900 }`;

describe('30,000 messages of wrong shape, and well-formed ones of strangers', () => {
  const hostile = `<!doctype html>${page}`
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('</body>', `${floodFrom('parent')}</body>`);
  const stranger = `<!doctype html>${floodFrom('parent')}<script>parent.postMessage(${valid}, '*'); parent.postMessage(${entry}, '*'); parent.postMessage('done', '*')</script>`;
  const frames = `<iframe src="http://other.test/stranger.html" id="stranger"></iframe>`;
  const own = `<script>addEventListener('message', ({ data }) => { if (data === 'done') document.title = 'done'; }); postMessage(${valid}, '*'); postMessage(${entry}, '*');</script>${floodFrom('window')}`;

  test.for([
    ['component', component('sync')],
    ['snippet', snippets[2] ?? ''],
  ] as const)('change nothing: %s', async ([, body]) => {
    const files = { [timeline]: hostile, 'http://other.test/stranger.html': stranger };
    await withArticle(body + own + frames, files, {}, async ({ page: opened, messages }) => {
      await expect.poll(() => opened.title()).toBe('done');
      const frame = opened.locator('iframe:not(#stranger)');
      await expect.poll(async () => Math.round((await frame.boundingBox())?.height ?? 0)).toBeGreaterThan(2000);
      await settledAt(opened, frame);
      expect(opened.url()).toBe(host);
      expect(await opened.evaluate('scrollY')).toBe(0);
      expect(messages).toEqual([]);
    });
  });

  async function settledAt(opened: Page, frame: ReturnType<Page['locator']>): Promise<void> {
    const inner = opened.frames().find((candidate) => candidate.url().startsWith(published));
    const real = Math.ceil((await inner?.locator('html').boundingBox())?.height ?? 0);
    await expect.poll(async () => (await frame.boundingBox())?.height).toBe(real);
  }
});
