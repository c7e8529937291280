import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { bundleFile } from '../../../scripts/bundle-file.ts';
import { serveSite } from '../../../scripts/serve-site.ts';
import { testInBrowser, withContext } from '../../sidelines/test/support/browser.ts';
import { type Firefox, startFirefox, testInFirefox } from '../../sidelines/test/support/firefox.ts';
import { repositoryFolder } from '../../sidelines/test/support/sources.ts';
import { madeOnce, placeOf } from './support/made-once.ts';
import { drawn, expectFilesOfNode, filesOfNode, madeSite, paste, textOf } from './support/studio.ts';

const folder = placeOf('file');
const address = pathToFileURL(join(folder, 'sidelines.html')).href;
const example = readFileSync(join(repositoryFolder, 'examples/us-russia-syria.txt'), 'utf8');

const pier =
  '# The pier\n\nMay 2031\nHarlow: It is *closed*. ⚓ אונייה\n\nJune 2031\nVelden: A ferry is sold. سفينة เรือข้ามฟากลำใหม่ जहाज़\n';

beforeAll(() => madeOnce('file', async (made) => writeFile(join(made, 'sidelines.html'), await bundleFile())));

testInBrowser('one file, opened from a disk, makes a picture and all files, and asks for nothing', () =>
  withContext({}, async (context) => {
    const page = await context.newPage();
    const [requests, messages]: [string[], string[]] = [[], []];
    context.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(address);
    await paste(page, pier);
    await drawn(page, 2);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expectFilesOfNode(page, pier);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Saved here').waitFor();
    await page.reload();
    await drawn(page, 2);
    expect(await textOf(page)).toContain('A ferry is sold');
    // What it has no font for is told; all else goes on.
    await paste(page, pier.replace('ferry', '渡轮'));
    await page.getByText('No font here draws').first().waitFor();
    await paste(page, pier.replace('ferry', 'barge'));
    await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    await paste(page, '');
    await page.getByRole('button', { name: 'Two sides' }).click();
    await drawn(page, 21);
    await page.getByText('Saved here').waitFor();
    await page.getByLabel('Language').selectOption('Français');
    await page.locator('.facts', { hasText: '21 entrées' }).waitFor();
    const faces = await page.evaluate(() => [...document.fonts].map(({ family }) => family));
    expect(faces).toContain('Sidelines Sans');
    expect([...new Set(requests.filter((each) => !/^(?:blob|data):/.test(each)))]).toEqual([address]);
    expect(messages).toEqual([]);
    // The policy holds whatever the page might try.
    const connection = page.evaluate((url) => fetch(url).then(() => 'answered', String), 'http://127.0.0.1:9/');
    expect(await connection).toContain('TypeError');
    expect(messages.join()).toContain('Content Security Policy');
  }),
);

/** Whether the example is drawn, as far as it is in sight. */
const isDrawn = `document.querySelector('.facts')?.textContent.startsWith('21 entries') &&
  document.querySelector('.picture .host')?.shadowRoot?.querySelector('g.entry')`;

describe('in Firefox', () => {
  let firefox: Firefox | undefined;
  afterAll(async () => firefox?.close());

  const tab = async (): Promise<Firefox> => {
    firefox ??= await startFirefox();
    return firefox;
  };
  /** Waits until an expression is something. */
  const until = (expression: string): Promise<void> =>
    expect.poll(async () => (await tab()).run(`return Boolean(${expression})`)).toBe(true);
  const openExample = async (): Promise<void> => {
    await until(
      `document.querySelector('.picture .host')?.shadowRoot !== null && document.querySelector('.examples button')`,
    );
    await (await tab()).run(`document.querySelector('.examples button').click()`);
    await until(isDrawn);
  };
  /** The sums of all files that are offered; what is made to be looked at comes after them. */
  const sumsOfFiles = async (): Promise<readonly string[]> => {
    await (await tab()).run(`window.made = []; const before = URL.createObjectURL;
      URL.createObjectURL = (blob) => { window.made.push(blob); return before.call(URL, blob); };
      document.querySelector('button.main').click();`);
    await until(`document.querySelectorAll('.files a').length === 9 && window.made.length >= 9`);
    return (await tab()).run(`return Promise.all(window.made.slice(0, 9).map(async (blob) => {
      const sum = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }))`);
  };
  const sumsOfNode = (text: string): readonly string[] =>
    filesOfNode(text).map(({ body }) => createHash('sha256').update(body).digest('hex'));

  testInFirefox('one file, opened from a disk, does the same', async () => {
    const { open, errors } = await tab();
    await open(address);
    await openExample();
    expect(await sumsOfFiles()).toEqual(sumsOfNode(example));
    await until(`document.querySelector('.saved')?.textContent.includes('Saved here')`);
    await open(address);
    await until(isDrawn);
    expect(await errors('file:')).toEqual([]);
  });

  testInFirefox('after one visit the editor is whole without a server', async () => {
    const { open, errors, run } = await tab();
    const { address, server } = await serveSite(await madeSite());
    await open(address);
    await until(`navigator.serviceWorker.controller?.state === 'activated'`);
    server.closeAllConnections();
    server.close();
    await open(address);
    await openExample();
    expect(await sumsOfFiles()).toEqual(sumsOfNode(example));
    expect(await run('return document.title')).toBe('Sidelines');
    expect(await errors(address)).toEqual([]);
  });
});
