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

/** Opens a document as the answer to its own address; every other request is logged, and refused. */
async function open(document: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await (await browser()).newContext(options);
  // What is waited for may take as long as the test may.
  context.setDefaultTimeout(0);
  const page = await context.newPage();
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
  return { page, requests, messages };
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

/** Where an opened document believes that it is. */
export const address = 'http://timeline.test/page.html';

/** Opens a document, does something with it, and closes it. */
export async function withPage<Result>(
  document: string,
  options: BrowserContextOptions,
  use: (opened: OpenPage) => Promise<Result>,
): Promise<Result> {
  const opened = await open(document, options);
  try {
    return await use(opened);
  } finally {
    await opened.page.context().close();
  }
}
