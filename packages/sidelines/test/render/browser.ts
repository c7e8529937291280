import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, test } from 'vitest';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A test that needs a browser, and is skipped on a machine that has none: `npm run setup` says how to get one. */
export const testInBrowser: typeof test.skip = test.skipIf(!existsSync(executablePath));

let running: Promise<Browser> | undefined;

/** Chromium without a window and without traffic of its own; one for all tests of a file, closed when they have run. */
function browser(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return running;
}

/** Closes the browser when the tests of the file that calls this have run. */
export function closeBrowserAtEnd(): void {
  afterAll(async () => {
    await (await running)?.close();
    running = undefined;
  });
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
