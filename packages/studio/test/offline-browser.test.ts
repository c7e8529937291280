import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { packSite } from '../../../scripts/bundle-site.ts';
import { type Site, serveSite } from '../../../scripts/serve-site.ts';
import { testInBrowser as test, withContext } from '../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { drawn, expectFilesOfNode, faultsOf, madeSite, paste, textOf } from './support/studio.ts';

const second = temporaryFolder();
let first: string;
let versions: readonly [first: string, second: string];

const talks = `# The xylophone quay

May 2031
Harlow: The quay is closed.

June 2031
Velden: A ferry is sold.
`;
const arabic = '---\nlanguage: ar\n---\n# رصيف\n\nمايو 2031\nالشمال: يفتح الرصيف.\n';

beforeAll(async () => {
  first = await madeSite();
  versions = [await versionIn(first), await laterVersion(second, ' --later: 1;')];
});

/** Makes a version of which the style sheet and an example differ. */
async function laterVersion(folder: string, rule: string): Promise<string> {
  await cp(first, folder, { recursive: true });
  await rename(join(folder, await versionIn(folder)), join(folder, 'files'));
  for (const [path, more] of [
    ['files/editor.css', `:root {${rule} }`],
    ['files/examples/nile.txt', '\n'],
  ] as const)
    await writeFile(join(folder, path), `${await readFile(join(folder, path), 'utf8')}${more}`);
  return packSite(folder);
}

async function versionIn(folder: string): Promise<string> {
  return /src="([0-9a-f]{12})\//.exec(await readFile(join(folder, 'index.html'), 'utf8'))?.[1] ?? '';
}

/** Serves a copy of the first version, which can be put in the place of another, and can be ended. */
async function host() {
  const folder = temporaryFolder();
  await cp(first, folder, { recursive: true });
  const site: Site = await serveSite(folder);
  const asked: string[] = [];
  site.server.on('request', ({ url = '' }) => asked.push(url));
  return {
    address: site.address,
    asked,
    put: async (version: string): Promise<void> => {
      await rm(folder, { recursive: true });
      await cp(version, folder, { recursive: true });
    },
    end: (): void => {
      site.server.closeAllConnections();
      site.server.close();
    },
  };
}

/** Opens the editor, and waits until it is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    polling: 100,
  });
}

/** All that caches hold: addresses, and the text of the files. */
function keptBy(page: Page): Promise<readonly (readonly [address: string, text: string])[]> {
  return page.evaluate(async () => {
    const caught: (readonly [string, string])[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) caught.push([url, (await (await cache.match(url))?.text()) ?? '']);
    }
    return caught;
  });
}

function publishIn(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Publish' }).click();
}

test('after one visit the editor is whole without a network, and keeps nothing of a text but the draft', () =>
  withContext({}, async (context) => {
    const { address, end } = await host();
    const page = await context.newPage();
    await page.goto(address);
    // Before it is all kept, so that what is used meanwhile has to be told.
    await paste(page, arabic);
    await drawn(page, 1);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await expect.poll(async () => (await keptBy(page)).map(([url]) => url).join()).toContain('noto-sans-arabic-700');
    await context.setOffline(true);
    end();
    await page.reload();
    await drawn(page, 1);
    await paste(page, talks);
    await drawn(page, 2);
    await publishIn(page);
    await expectFilesOfNode(page, talks);
    await page.getByRole('button', { name: 'Close' }).click();
    await paste(page, '');
    await page.getByRole('button', { name: 'Dates in many forms' }).click();
    await page.locator('.picture g.entry').first().waitFor();
    // All languages are there, too.
    await page.getByLabel('Language').selectOption('Français');
    await page.getByText('Effacer ce brouillon').waitFor();
    const kept = await keptBy(page);
    expect(kept.some(([, text]) => text.includes('Paste a chronology here'))).toBe(true);
    expect(kept.filter(([url, text]) => /xylophone/.test(url + text))).toEqual([]);
  }));

test('a later version is fetched beside and offered; it is used after a click, and a window that did not ask keeps its own', () =>
  withContext({}, async (context) => {
    const { address, asked, put, end } = await host();
    const [page, other] = [await context.newPage(), await context.newPage()];
    await visit(page, address);
    await visit(other, address);
    await paste(other, talks.replace('quay', 'pier'));
    await drawn(other, 2);
    await put(second);
    asked.length = 0;
    await page.reload();
    const offer = page.getByRole('button', { name: 'A new version is ready: load it' });
    await offer.waitFor();
    // Of what did not change, nothing is fetched again.
    expect(asked.filter((path) => path.includes(versions[1])).sort()).toEqual([
      `/${versions[1]}/editor.css`,
      `/${versions[1]}/examples/nile.txt`,
    ]);
    const isLater = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--later'));
    expect(await isLater()).toBe('');
    await paste(page, `${talks}\nJuly 2031\nHarlow: The pier is closed, too.\n`.repeat(9));
    await page.locator('.facts', { hasText: '27 entries' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await paste(page, talks);
    await offer.click();
    await expect.poll(isLater).toBe('1');
    await drawn(page, 2);
    expect(await textOf(page)).toContain('xylophone quay');
    expect(await offer.count()).toBe(0);

    // A window that was opened later has the new version, and takes nothing from the one before.
    await page.close();
    const third = await context.newPage();
    await visit(third, address);
    await drawn(third, 2);
    await third.reload();
    await drawn(third, 2);
    await context.setOffline(true);
    end();
    await publishIn(other);
    await expect.poll(() => other.locator('.files a').count()).toBe(9);
    const foldersOf = (window: Page): Promise<readonly string[]> =>
      window.evaluate(() => [
        ...new Set(performance.getEntriesByType('resource').flatMap(({ name }) => /\/[0-9a-f]{12}\//.exec(name) ?? [])),
      ]);
    expect(await foldersOf(third)).toEqual([`/${versions[1]}/`]);
    expect(await foldersOf(other)).toEqual([`/${versions[0]}/`]);
    await other.close();
    await third.reload();
    await drawn(third, 2);
    await expect.poll(async () => (await keptBy(third)).filter(([url]) => url.includes(versions[0]))).toEqual([]);
    expect((await keptBy(third)).length).toBeGreaterThan(10);
  }));

async function expectInstallable(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  expect(url).toBe(`${address}manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Windows of tests are private ones, which cannot install.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
}

test('it can be installed; of a version that is not there as a whole nothing is kept, and the one before goes on', () =>
  withContext({}, async (context) => {
    const { address, put, end } = await host();
    const page = await context.newPage();
    await visit(page, address);
    await expectInstallable(page, address);
    const before = (await keptBy(page)).map(([url]) => url);
    const torn = temporaryFolder();
    await cp(second, torn, { recursive: true });
    await cp(join(first, versions[0], 'editor.css'), join(torn, versions[1], 'editor.css'));
    await put(torn);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const ended = new Promise<string>((done) => {
        registration.addEventListener('updatefound', () => {
          const { installing } = registration;
          installing?.addEventListener('statechange', () => done(installing.state));
        });
      });
      await registration.update();
      return ended;
    });
    expect(state).toBe('redundant');
    expect((await keptBy(page)).map(([url]) => url).sort()).toEqual([...before].sort());
    end();
    await page.reload();
    await page.getByText('Paste a chronology here').waitFor();
  }));
