/**
 * How fast a PDF is made, against Chromium's print of our own page of the same timeline, both on A4, warm, in one run, by turns:
 * of a text that is new, which Chromium has to load as a page; and of what is laid out, against a page that is open.
 * Run `npx tsx bench/pdf.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { picturesIn } from '../scripts/gallery-pictures.ts';
import { modelText, openMaker, report, takeTurns, withChromium } from './support/comparing.ts';

const { make, layOut } = await openMaker();
const long = picturesIn(['newspaper']).find(({ name }) => name === 'entries-300-960')?.text;
if (long === undefined) throw new Error('The gallery has no chronicle of 300 entries');

const folder = mkdtempSync(join(tmpdir(), 'pdf-bench-'));

async function load(page: Page, file: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
  await page.evaluate('document.fonts.ready');
}

async function print(page: Page): Promise<void> {
  await page.pdf({ format: 'A4', printBackground: true });
}

async function measure(page: Page, what: string, text: string, runs: number): Promise<void> {
  const file = join(folder, 'page.html');
  writeFileSync(file, make(text, 'html'));
  await load(page, file);
  const loadAndPrint = async (): Promise<void> => {
    await load(page, file);
    await print(page);
  };
  report(`${what}, from the text`, await takeTurns(runs, () => make(text, 'pdf-a4'), loadAndPrint));
  report(`${what}, laid out before`, await takeTurns(runs, layOut(text, 'pdf-a4'), () => print(page)));
}

await withChromium(async (browser) => {
  const page = await browser.newPage();
  await measure(page, '21 entries', modelText, 15);
  await measure(page, '300 entries', long, 7);
});
rmSync(folder, { recursive: true });
