import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Site, serveSite } from '../../../scripts/serve-site.ts';
import { startFirefox, testInFirefox as test } from '../../sidelines/test/support/firefox.ts';
import { cardOf, keys, labelled, named, Walk } from './support/firefox-walk.ts';
import { madeSite, talks } from './support/studio.ts';

let site: Site;
let walk: Walk;

beforeAll(async () => {
  walk = new Walk(await startFirefox());
});
afterAll(() => walk.firefox.close());
// Each at an address of its own, where nothing is kept yet.
beforeEach(async () => {
  site = await serveSite(await madeSite());
  await walk.firefox.open(site.address);
  await walk.firefox.resize(1280, 900);
  await walk.until(`document.querySelector('.text .host')?.shadowRoot?.querySelector('.cm-content')`);
});
afterEach(async () => {
  expect(await walk.firefox.errors(site.address)).toEqual([]);
  site.server.closeAllConnections();
  site.server.close();
});

const isSaved = `document.querySelector('.saved')?.textContent.includes('Saved here')`;
const cell = (row: number, column: number): string => `document.querySelector('[data-cell="${row} ${column}"]')`;
const count = (words: string): string => `document.querySelector('.count')?.textContent.includes('${words}')`;

test('a chronology is pasted, mended by its fix, and changed in the picture by keys and by the mouse', async () => {
  const { firefox } = walk;
  await walk.untilSaid('Paste a chronology here');
  await walk.expectNoFault();
  const torn = talks.replace('June 2031', 'August 2031');
  await walk.write(torn);
  await walk.untilDrawn(3);
  await walk.until(count('1 thing'));
  await walk.expectNoFault();
  await walk.click(named('Move the entry to its place in time'));
  await walk.until(count('Nothing'));
  expect(await walk.text()).toMatch(/July 2031\n.*\n+August 2031\nVelden/);

  await walk.write(talks);
  await walk.until(`${cardOf('A ferry')}?.textContent.includes('June 2031')`);
  await walk.click(cardOf('A ferry'));
  await walk.until(`document.querySelector('[role=toolbar][aria-label="June 2031"]')`);
  await firefox.press(keys.left, keys.alt);
  await walk.untilText(talks.replace('Velden: A ferry', 'Harlow and Velden: A ferry'));
  await firefox.press(keys.down, keys.alt);
  await expect.poll(() => walk.text()).toMatch(/July 2031(?:.|\n)*June 2031/);
  await walk.click(`document.querySelector('.text .host').shadowRoot.querySelector('.cm-content')`);
  await firefox.press('zz', keys.control);
  await walk.untilText(talks);

  await walk.until(`${cardOf('A ferry')}?.textContent.includes('Velden')`);
  const from = await walk.at(cardOf('A ferry'));
  const picture = await walk.at(`document.querySelector('.picture .host')`);
  await firefox.drag(from, { x: (from.x + picture.x) / 2, y: from.y }, { x: 2 * picture.x - from.x, y: from.y });
  await walk.untilText(talks.replace('Velden: A ferry', 'Harlow: A ferry'));
  await walk.expectNoFault();
});

test('the table is written in and pasted into, and how the timeline looks is chosen', async () => {
  const { firefox } = walk;
  await walk.write(talks);
  await walk.untilDrawn(3);
  await walk.click(named('Table'));
  await walk.click(cell(1, 2));
  await firefox.press('Two ferries are sold.');
  await firefox.press(keys.enter);
  await walk.until(cardOf('Two ferries are sold.'));
  await firefox.copy('5 July 2031\tHarlow\tA lamp is lit.\n6 July 2031\tVelden\tA bell is rung.\n');
  await firefox.press('v', keys.control);
  await walk.untilDrawn(5);
  await walk.until(cardOf('A bell is rung.'));
  await walk.expectNoFault();
  await walk.click(named('Text'));
  expect(await walk.text()).toContain('5 July 2031\nHarlow: A lamp is lit.\n\n6 July 2031\nVelden: A bell is rung.');

  await walk.click(named('Style'));
  await walk.click(labelled('Theme'));
  await firefox.press(`p${keys.enter}`);
  await expect.poll(() => walk.text()).toMatch(/^---\ntheme: plain\n---\n/);
  await walk.expectNoFault();
  await firefox.press(keys.escape);
});

test('the code of a page is copied, and all files are taken as one', async () => {
  const { firefox } = walk;
  await walk.write(talks);
  await walk.untilDrawn(3);
  await walk.click(named('Publish'));
  await walk.click(named('Copy the code'));
  await walk.until(named('Copied'));
  expect(await firefox.copied()).toMatch(/^<!-- 1\.(?:.|\n)*A ferry is sold\./);
  await walk.until(`document.querySelector('dialog [role=tabpanel] :is(img, pre)')`);
  await walk.expectNoFault();
  await walk.click(named('All in one ZIP file'));
  // What is not yet there as a whole has a file of its own beside it.
  await expect.poll(() => readdirSync(firefox.downloads).join()).toBe('timeline.zip');
  const inside = unzipSync(new Uint8Array(readFileSync(join(firefox.downloads, 'timeline.zip'))));
  expect(Object.keys(inside)).toHaveLength(9);
  expect(new TextDecoder().decode(inside['timeline.svg'])).toContain('A ferry is sold.');
  await walk.click(named('Close'));
});

test('drafts have versions, and the language is chosen', async () => {
  const { firefox } = walk;
  await walk.write(talks);
  await walk.until(isSaved);
  await walk.click(named('Drafts'));
  await walk.click(labelled('Name of this version'));
  await firefox.press(`before the sale${keys.enter}`);
  await walk.until(named('before the sale', 'dialog bdi'));
  await walk.expectNoFault();
  await walk.click(named('Close'));
  await walk.write(talks.replace('sold', 'lost'));
  await walk.until(isSaved);
  await walk.click(named('Drafts'));
  await walk.click(`${named('before the sale', 'dialog bdi')}?.closest('li').querySelector('button')`);
  await walk.click(named('Bring this version back'));
  await walk.untilText(talks);
  await walk.until(isSaved);
  await walk.click(`document.querySelector('select.language')`);
  await firefox.press(`ا${keys.enter}`);
  await walk.until(`document.documentElement.dir === 'rtl'`);
  await walk.until(`document.querySelector('.facts')?.textContent.startsWith('3 أحداث')`);
  await walk.expectNoFault();
  expect(await walk.text()).toBe(talks);
});
