import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { bundle } from '../../../../scripts/bundle.ts';
import { publish } from '../../src/publish.ts';
import { type Firefox, startFirefox, testInFirefox as test } from '../support/firefox.ts';
import { serve } from '../support/site.ts';
import { repositoryFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

const text = readFileSync(join(repositoryFolder, 'examples/us-russia-syria.txt'), 'utf8');
const { files, timeline } = publish(
  { name: 'talks.txt', text },
  { to: ['html', 'csv'], spacing: 'even', width: 960 },
  world,
);
const ids = timeline.entries.map(({ id }) => id);
const article = `<!doctype html><html lang="en"><title>An article</title><script type="module" src="side-lines.js"></script>
<p>Before.</p><side-lines src="talks.html"><h2>The talks</h2><p>All of it in words.</p></side-lines><p>After.</p></html>`;
const { address } = serve([
  ...files,
  { name: 'article.html', mediaType: 'text/html', body: article },
  {
    name: 'attacked.html',
    mediaType: 'text/html',
    body: String(files[0]?.body).replace('<main>', '<main><script>ran = 1</script>'),
  },
  {
    name: 'left.html',
    mediaType: 'text/html',
    body: String(files[0]?.body).replace('<main>', '<main><a id="away" href="stranger.html">away</a>'),
  },
  {
    name: 'stranger.html',
    mediaType: 'text/html',
    body: `<!doctype html><script>parent.postMessage({ type: 'sidelines:height', v: 1, id: '', h: 19999 }, '*'); parent.postMessage('spoke', '*')</script>`,
  },
  {
    name: 'host-of-left.html',
    mediaType: 'text/html',
    body: article
      .replace(
        '<p>',
        `<script>addEventListener('message', ({ data }) => { if (data === 'spoke') document.title = data })</script><p>`,
      )
      .replace('talks.html', 'left.html'),
  },
  { name: 'side-lines.js', mediaType: 'text/javascript', body: await bundle('side-lines', { minify: true }) },
]);

let firefox: Firefox;
beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(() => firefox.close());

const frame = `document.querySelector('side-lines').shadowRoot.querySelector('iframe')`;
const heightOf = (element: string) => `return Math.ceil(${element}.getBoundingClientRect().height)`;
const shown = () =>
  firefox.run<readonly string[]>(
    `return [...document.querySelectorAll('.entries > li')].filter((item) => item.checkVisibility()).map(({ id }) => id)`,
  );
const status = () => firefox.run<string>(`return document.querySelector('[role=status]').textContent`);
const errors = () => firefox.errors(address(''));

/** Keeps a picture of the page where one is asked for, to be looked at. */
async function keep(name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await firefox.picture());
}

test('Firefox: the page fits every width, with its fonts and without an error', async () => {
  for (const width of [320, 360, 768, 1280]) {
    await firefox.resize(width, 800);
    await firefox.open(address('talks.html'));
    expect(
      await firefox.run('return document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
    ).toBe(true);
    expect(
      await firefox.run(
        `return document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'error').length)`,
      ),
    ).toBe(0);
    expect(await firefox.run(`return document.fonts.check('16px "Sidelines Sans"')`)).toBe(true);
    expect(await errors()).toEqual([]);
    await keep(`page-${width}`);
  }
});

test('Firefox: what the policy blocks is told', async () => {
  await firefox.open(address('attacked.html'));
  // It is told by another process than the page's.
  await expect.poll(errors).toEqual([expect.stringContaining('Content-Security-Policy')]);
});

test('Firefox: filter, search, keys and overview', async () => {
  await firefox.resize(1280, 800);
  await firefox.open(address('talks.html'));
  await firefox.run(
    `const which = document.querySelector('select'); which.value = 'together'; which.dispatchEvent(new Event('change', { bubbles: true }))`,
  );
  const together = timeline.entries.filter(({ parties }) => parties.length > 1).map(({ id }) => id);
  expect(await shown()).toEqual(together);
  expect(await status()).toBe(`Entries: ${together.length} of ${ids.length}`);
  await keep('together-1280');
  await firefox.run(
    `const which = document.querySelector('select'); which.value = ''; which.dispatchEvent(new Event('change', { bubbles: true }))`,
  );
  await firefox.press('/haley');
  expect(await status()).toBe(`Entries: 1 of ${ids.length}`);
  expect(await firefox.run('return location.search')).toBe('?q=haley');
  await firefox.press('\ue003'.repeat(5));
  expect(await shown()).toEqual(ids);
  await firefox.run(`document.activeElement.blur()`);
  await firefox.press('jj');
  expect(await firefox.run('return decodeURIComponent(location.hash.slice(1))')).toBe(ids[1]);
  await firefox.press('k');
  expect(await firefox.run(`return document.activeElement.closest('li').id`)).toBe(ids[0]);
  await firefox.press('?');
  expect(await firefox.run(`return document.querySelector('dialog').open`)).toBe(true);
  await keep('help-1280');
  await firefox.press('\ue00c');
  expect(await firefox.run(`return document.querySelector('dialog').open`)).toBe(false);
  await firefox.run(`document.querySelector('[data-tool=overview]').focus()`);
  await firefox.press('\ue014');
  expect(await firefox.run(`return document.querySelector('.at').id`)).toBe(ids[1]);
  expect(await firefox.run('return location.hash')).toBe('');
  expect(await errors()).toEqual([]);
});

test('Firefox: a link to an entry goes there', async () => {
  const [, , , , , , , , middle = ''] = ids;
  await firefox.open(`${address('talks.html')}#${middle}`);
  // The browser may scroll after the page has loaded: a link that goes nowhere is waited for until the script is ended.
  const top = await firefox.run<number>(
    `return new Promise((resolve) => {
      const look = () => {
        const { top } = document.getElementById(${JSON.stringify(middle)}).getBoundingClientRect();
        if (top >= 0 && top < 100) resolve(top);
        else requestAnimationFrame(look);
      };
      look();
    })`,
  );
  expect(top).toBeLessThan(100);
  await keep('linked');
});

/** By how much the frame is taller than its page. */
async function difference(): Promise<number> {
  const inner = await firefox.runInFrame<number>(frame, heightOf('document.documentElement'));
  return (await firefox.run<number>(heightOf(frame))) - inner;
}

test('Firefox: the component shows the page, as tall as it is, at every width', async () => {
  await firefox.open(address('article.html'));
  for (const width of [1280, 360]) {
    await firefox.resize(width, 800);
    await expect.poll(difference).toBe(0);
    expect(await firefox.run(heightOf(frame))).toBeGreaterThan(1000);
    await keep(`article-${width}`);
  }
  expect(await firefox.run(`return document.querySelector('side-lines p').checkVisibility()`)).toBe(false);
  expect(await errors()).toEqual([]);
});

test('Firefox: whoever comes into the frame after the page is not obeyed', async () => {
  await firefox.open(address('host-of-left.html'));
  await firefox.runInFrame(frame, 'return document.fonts.ready.then(() => true)');
  await expect.poll(difference).toBe(0);
  const height = await firefox.run<number>(heightOf(frame));
  // It goes when the host says so: a frame that goes while it is spoken with may never answer.
  await firefox.runInFrame(frame, `addEventListener('message', () => document.querySelector('#away').click())`);
  await firefox.run(`${frame}.contentWindow.postMessage('go', '*')`);
  await expect.poll(() => firefox.run('return document.title')).toBe('spoke');
  expect(await firefox.run<number>(heightOf(frame))).toBe(height);
});
