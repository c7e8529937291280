import { chromium } from 'playwright-core';
import { executablePath, isInstalled, withoutProposals } from './browser-place.ts';

/**
 * Starts one Chromium for all tests of a run, without a window and without traffic of its own. Where there is none, its tests are
 * skipped.
 */
export default async function startBrowser(): Promise<(() => Promise<void>) | undefined> {
  if (!isInstalled) return undefined;
  const server = await chromium.launchServer({
    executablePath,
    timeout: 0,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      withoutProposals,
    ],
  });
  process.env['SIDELINES_TEST_BROWSER'] = server.wsEndpoint();
  return () => server.close();
}
