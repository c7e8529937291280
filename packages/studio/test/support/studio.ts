import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { bundleSite } from '../../../../scripts/bundle-site.ts';
import { type Site, serveSite } from '../../../../scripts/serve-site.ts';
import { type PublishedFile, publish } from '../../../sidelines/src/publish.ts';
import { type PageOptions, withLentPage } from '../../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../../sidelines/test/support/cli.ts';
import { world } from '../../../sidelines/test/support/world.ts';
import { madeOnce } from './made-once.ts';

/** The editor in a browser, and what the browser asked for and complained about. */
export interface OpenStudio {
  readonly page: Page;
  /** The addresses of all requests. */
  readonly requests: readonly string[];
  /** Whatever was said on the console, and whatever was thrown. */
  readonly messages: readonly string[];
}

/** What the driver of the browser says where a service worker would be registered. */
const blocked = 'Service Worker registration blocked by Playwright';

/** The editor as it is served to all tests of a process: of one address, so that a browser reads its scripts once. */
let served: Promise<Site> | undefined;

async function siteOfAll(): Promise<Site> {
  const site = await serveSite(await madeSite());
  site.server.unref();
  return site;
}

/** Opens the editor as it is for somebody who was never there. */
export async function withStudio(options: PageOptions, use: (opened: OpenStudio) => Promise<void>): Promise<void> {
  served ??= siteOfAll();
  const { address } = await served;
  // What is kept for when there is no network is fetched and hashed in each new browser, which takes as long as the rest of a short test.
  await withLentPage({ serviceWorkers: 'block', ...options }, `${address}blank`, async (page) => {
    const [requests, messages]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.text() !== blocked && messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(address);
    await page.locator('.cm-content').waitFor();
    await use({ page, requests, messages });
  });
}

/** The editor as files for a server, as `npm run site` makes it; nothing in the folder may be changed. */
export function madeSite(): Promise<string> {
  return madeOnce('site', bundleSite);
}

/** Three entries of two parties: each alone, and both together. */
export const talks = `# The quay

May 2031
Harlow: The quay is closed.

June 2031
Velden: A ferry is sold.

July 2031
Harlow and Velden: They meet in the old customs house.
`;

/** Puts a text in the place of all, as a paste does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Waits until so many entries are understood, and the picture shows the first of them: of a long one, only what is in sight is there. */
export async function drawn(page: Page, entries: number): Promise<void> {
  await page
    .locator('.facts')
    .filter({ hasText: entries === 1 ? '1 entry' : `${entries} entries` })
    .waitFor();
  await page
    .locator('.picture g.entry')
    .nth(Math.min(entries, 3) - 1)
    .waitFor();
}

/** The text, as far as it is drawn; these are short. */
export function textOf(page: Page): Promise<string> {
  return page.locator('.cm-line').evaluateAll((lines) => lines.map(({ textContent }) => textContent).join('\n'));
}

const madeByNode = new Map<string, readonly PublishedFile[]>();

/** The nine files that Node makes of a text; of the same text, they are made once. */
export function filesOfNode(text: string): readonly PublishedFile[] {
  const to = ['html', 'svg', 'png', 'pdf-a4', 'card', 'txt', 'csv', 'json', 'embed'];
  const files = madeByNode.get(text) ?? publish({ name: 'timeline.txt', text }, { to }, world).files;
  madeByNode.set(text, files);
  return files;
}

const taken = temporaryFolder();

/** Takes all files of the sheet that is open, and holds them to those of Node. */
export async function expectFilesOfNode(page: Page, text: string): Promise<void> {
  await page.getByText('Single files', { exact: true }).waitFor();
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  const links = await page.locator('.files a').all();
  for (const link of links) await link.click();
  await expect.poll(() => downloads.length).toBe(links.length);
  const made = downloads.map(async (download): Promise<[name: string, bytes: Buffer]> => {
    const name = download.suggestedFilename();
    await download.saveAs(join(taken, name));
    return [name, readFileSync(join(taken, name))];
  });
  const bytesOf = new Map(await Promise.all(made));
  const files = filesOfNode(text);
  expect(await page.locator('.files strong').allInnerTexts()).toEqual(files.map(({ name }) => name));
  for (const { name, body } of files) expect(bytesOf.get(name)?.equals(Buffer.from(body)), name).toBe(true);
}

/** The paths of all that the page itself has loaded, without what its workers did. */
export function loadedBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
}

/** All that the page has kept anywhere, as one text. */
export function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store);
        found.push(name, store, await answerOf(reading.getAllKeys()), await answerOf(reading.getAll()));
      }
      database.close();
    }
    return JSON.stringify([found, { ...localStorage }, { ...sessionStorage }, await caches.keys()]);
  });
}

export const axe: string = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, each with its places. */
export async function faultsOf(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))]))`);
}
