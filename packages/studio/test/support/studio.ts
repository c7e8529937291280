import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { bundleSite } from '../../../../scripts/bundle-site.ts';
import { type Site, serveSite } from '../../../../scripts/serve-site.ts';
import { withContext } from '../../../sidelines/test/support/browser.ts';
import { temporaryFolder } from '../../../sidelines/test/support/cli.ts';

/** The editor in a browser, and what the browser asked for and complained about. */
export interface OpenStudio {
  readonly page: Page;
  /** The addresses of all requests. */
  readonly requests: readonly string[];
  /** Whatever was said on the console, and whatever was thrown. */
  readonly messages: readonly string[];
}

/** Makes the editor and serves it while the tests of the file that calls this run. */
export function serveStudio(): {
  readonly folder: string;
  readonly withStudio: (options: BrowserContextOptions, use: (opened: OpenStudio) => Promise<void>) => Promise<void>;
} {
  const folder = temporaryFolder();
  let site: Site | undefined;
  beforeAll(async () => {
    await bundleSite(folder);
    site = await serveSite(folder);
  });
  afterAll(() => {
    site?.server.closeAllConnections();
    site?.server.close();
  });
  const withStudio = (options: BrowserContextOptions, use: (opened: OpenStudio) => Promise<void>): Promise<void> =>
    withContext(options, async (context) => {
      const page = await context.newPage();
      const [requests, messages]: [string[], string[]] = [[], []];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(error.message));
      await page.goto(site?.address ?? '');
      await use({ page, requests, messages });
    });
  return { folder, withStudio };
}

/** Puts a text in the place of all, as a paste does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Waits until the picture shows so many entries. */
export async function drawn(page: Page, entries: number): Promise<void> {
  await page
    .locator('.picture g.entry')
    .nth(entries - 1)
    .waitFor();
}
