import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test } from 'vitest';
import { isInstalled } from './browser-place.ts';

/** A test that needs a browser, and is skipped on a machine that has none. */
export const testInBrowser: typeof test.skip = test.skipIf(!isInstalled);

let connected: Promise<Browser> | undefined;

/** The browser of this run, which `start-browser.ts` started. */
function browser(): Promise<Browser> {
  connected ??= chromium.connect(process.env['SIDELINES_TEST_BROWSER'] ?? '', { timeout: 0 });
  return connected;
}

/** A page that is open in a browser, and what the browser asked for and complained about. */
export interface OpenPage {
  readonly page: Page;
  /** The addresses of all requests, the page's own included. */
  readonly requests: readonly string[];
  /** Whatever was said on the console, and whatever was thrown. */
  readonly messages: readonly string[];
}

/** Opens a browser of its own, without anything that others left, and closes it. */
export async function withContext<Result>(
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await (await browser()).newContext(options);
  // What is waited for may take as long as the test may.
  context.setDefaultTimeout(0);
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/** How a page is opened; who leaves behind what cannot be cleared away has it alone. */
export type PageOptions = BrowserContextOptions & { readonly isAlone?: boolean };

/** A page that waits for its next use, and what only a new one could have otherwise. */
let waiting: { readonly page: Page; readonly fixed: string } | undefined;

/**
 * Lends a page that keeps nothing of what was done in it before. A new page costs more of the processor than what most tests do in
 * one, so that it is used again while nobody asks for one that only a new page could be, and no test has failed in it.
 *
 * @param blank An address of the same site where nothing runs.
 */
export async function withLentPage<Result>(
  { isAlone = false, ...options }: PageOptions,
  blank: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { viewport, colorScheme, reducedMotion, forcedColors, ...others } = options;
  const fixed = JSON.stringify(others);
  const before = waiting;
  waiting = undefined;
  const lent = before?.fixed === fixed && !isAlone ? before.page : undefined;
  if (lent === undefined) await before?.page.context().close();
  const page: Page = lent ?? (await newPage(options));
  const context = page.context();
  // What is waited for may take as long as the test may.
  context.setDefaultTimeout(0);
  try {
    if (lent !== undefined) {
      await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
      await page.emulateMedia({
        media: null,
        colorScheme: colorScheme ?? 'light',
        reducedMotion: reducedMotion ?? 'no-preference',
        forcedColors: forcedColors ?? 'none',
      });
    }
    const result = await use(page);
    if (!isAlone) {
      await cleared(page, blank);
      waiting = { page, fixed };
    }
    return result;
  } finally {
    if (waiting?.page !== page) await context.close();
  }
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await (await browser()).newContext(options);
  return context.newPage();
}

/** Leaves of a page what a new one is: without listeners, routes, other tabs, and anything kept. */
async function cleared(page: Page, blank: string): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const event of ['console', 'dialog', 'download', 'pageerror', 'request']) page.removeAllListeners(event);
  await context.setOffline(false);
  await page.unrouteAll();
  await context.unrouteAll();
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(blank);
  await page.unrouteAll();
  await page.evaluate(async () => {
    sessionStorage.clear();
    localStorage.clear();
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((done, failed) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = done;
        deleting.onerror = failed;
      });
    }
  });
}

/** Waits for the first frame of a page, and for what its scripts begin behind it. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Where an opened document believes that it is. */
export const address = 'http://timeline.test/page.html';

/** Opens a document as the answer to its own address; every other request is logged, and refused. */
export function withPage<Result>(
  document: string,
  options: PageOptions,
  use: (opened: OpenPage) => Promise<Result>,
): Promise<Result> {
  return withLentPage(options, 'http://timeline.test/', async (page) => {
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    page.on('dialog', (dialog) => {
      messages.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    await page.route('**', (route) =>
      route.request().url() === address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: document })
        : route.abort(),
    );
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await painted(page);
    return use({ page, requests, messages });
  });
}
