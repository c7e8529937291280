import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TextRange } from 'sidelines';
import { expect } from 'vitest';
import { Session } from '../../sidelines/src/session.ts';
import type { SourceText } from '../../sidelines/src/understand.ts';
import { isBundled } from '../../sidelines/src/world/faces.ts';
import { testInBrowser as test } from '../../sidelines/test/support/browser.ts';
import { corpusCases } from '../../sidelines/test/support/corpus.ts';
import { isLong, tell } from '../../sidelines/test/support/law.ts';
import { repositoryFolder } from '../../sidelines/test/support/sources.ts';
import { styledChronicles } from '../../sidelines/test/support/styles.ts';
import { world } from '../../sidelines/test/support/world.ts';
import { asSaid } from '../src/core/style.ts';
import { type DrawnMark, isSeen, lookIn, marksOf, ours, type Point } from './support/both-ways.ts';
import { dropFile } from './support/files.ts';
import { withStudio } from './support/studio.ts';

const session = new Session(world);

const quay = `---
parties:
  - name: Harlow
    color: teal
  - Velden
together: The two
---
# The quay

They [shared](https://harlow.example/share) one *quay*.

May 2031
- Harlow: The quay is closed, says [the mayor](https://harlow.example/mayor).
- Velden: A ferry is sold. [Then](https://velden.example) [nothing](https://velden.example).

July 2031
Harlow and Velden: They meet.
`;
const sections = `الرصيف

## الميناء

مارس 2031
يُغلق الرصيف.

مايو 2031
يُفتح الرصيف.

## المدينة

يونيو 2031
تُباع عبّارة.
`;

/** Whether what was read last is drawn with fonts that the editor has; others are installed beside the library. */
function isDrawnByTheEditor(): boolean {
  return session.show('svg').scenes.every(({ faces }) => faces.every(isBundled));
}

function examplesIn(folder: string): readonly SourceText[] {
  const path = join(repositoryFolder, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}

const corpus = corpusCases().map(({ name, file, source }) => ({ name: `${name}-${file}`, text: source }));
const few = [...corpus.filter(({ name }) => name.startsWith('json-full')), { name: 'quay.txt', text: quay }];
const many = [
  ...few,
  { name: 'sections.txt', text: sections },
  ...styledChronicles()
    .filter(({ source }) => !source.includes('\r'))
    .map(({ name, source }) => ({ name: `${name}.txt`, text: source })),
  ...examplesIn('examples'),
  ...examplesIn('examples/gallery'),
  ...corpus.filter(({ text }, place) => place % 16 === 0 && text.length < 3000),
];
const sources = (isLong ? many : few)
  // As the editor has it.
  .map(({ name, text }) => ({ name, text: text.replaceAll(/\r\n?/g, '\n') }))
  .filter((source) => session.read(source).timeline.entries.length > 0 && isDrawnByTheEditor())
  .slice(0, Number(process.env['RUNS'] ?? many.length));

/** What was tried with a picture, and what of it failed. */
interface Tried {
  clicks: number;
  cursors: number;
  /** What lies wholly behind other marks, where nobody clicks on it. */
  behind: number;
  readonly ours: Map<string, number>;
  readonly failed: string[];
}

/** Opens a story, and waits until all of its picture is there. @returns what that draws */
async function open(page: Page, source: SourceText): Promise<readonly DrawnMark[]> {
  await dropFile(page, source.name, new TextEncoder().encode(source.text));
  const reading = session.read(source);
  for (;;) {
    await page.locator('.picture g.entry').first().waitFor();
    const width = await page
      .locator('.picture svg')
      .first()
      .evaluate((svg) => Number(svg.getAttribute('width')));
    const [scene] = session.draw('svg', asSaid({ width, scheme: 'light' }, reading.timeline)).scenes;
    if (scene === undefined) throw new Error(`${source.name} is not drawn`);
    await page.setViewportSize({ width: 1600, height: 500 + Math.ceil(scene.height) });
    await showWholeText(page, source.text);
    const marks = marksOf(reading, scene);
    const all = marks.map(({ words }) => words).join('\n');
    // It may be drawn anew in the window that it has now.
    if (await comes(page, (words) => looking.marks().join('\n') === words, all, 5_000)) return marks;
  }
}

/** Makes the window so high that all of a text is in sight. */
async function showWholeText(page: Page, text: string): Promise<void> {
  for (;;) {
    const { isWhole, missing } = await page.evaluate(async (whole) => {
      const scroller = document.querySelector('.text .host')?.shadowRoot?.querySelector('.cm-scroller');
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const below = (scroller?.scrollHeight ?? 0) - (scroller?.clientHeight ?? 0);
      return { isWhole: below <= 0 && looking.text() === whole, missing: below };
    }, text);
    if (isWhole) return;
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width, height: height + Math.max(missing, 200) });
  }
}

/** Whether something comes to be so in the page. @param timeout in milliseconds */
async function comes<Given>(
  page: Page,
  isSo: (given: Given) => boolean,
  given: Given,
  timeout = 60_000,
): Promise<boolean> {
  const waiting = page.waitForFunction(isSo as (given: unknown) => boolean, given, { timeout });
  return waiting.then(
    () => true,
    () => false,
  );
}

/** A click on a mark. */
async function click(page: Page, mark: DrawnMark, at: number, tried: Tried): Promise<void> {
  await unselect(page, mark.places.slice(0, 1));
  const found = await page.evaluate((index) => looking.settled(() => looking.pointOn(index)), at);
  if (found === undefined) {
    if (mark.kind === 'text') tried.failed.push(`${told(mark)} cannot be hit`);
    tried.behind += 1;
  } else if (mark.ours === undefined) await clickWords(page, mark, { at, ...found }, tried);
  else await clickOurs(page, mark, found, tried);
}

/** So that it is seen that the next click selects something: in some places, nothing is selected any more. */
async function unselect(page: Page, places: readonly TextRange[]): Promise<void> {
  if (await page.evaluate((ranges) => looking.isSelected(ranges), places))
    await page.keyboard.press('ControlOrMeta+Home');
}

/** It has to select the words of the mark, and to light it. */
async function clickWords(page: Page, mark: DrawnMark, { at, x, y }: Point & { at: number }, tried: Tried) {
  tried.clicks += 1;
  const places = mark.places.slice(0, 1);
  await page.mouse.click(x, y);
  const isRight = await comes(page, (lit) => looking.isSelected(lit.places) && looking.dark([lit.at]).length === 0, {
    places,
    at,
  });
  const selected = await page.evaluate(() => looking.selected());
  // Of a text with several links, one may be selected alone.
  const isWhole = mark.isLink || places.some(({ from, to }) => selected?.from === from && selected.to === to);
  if (!(isRight && isWhole)) tried.failed.push(`${told(mark)} selects ${JSON.stringify(selected)}`);
}

/** A click in the middle of a group, on a mark of it or between them, has to select words of it. */
async function clickGroup(page: Page, marks: readonly DrawnMark[], at: number, tried: Tried): Promise<void> {
  const group = await page.evaluate((index) => looking.groups()[index], at);
  const within = (group?.marks ?? []).flatMap((index) => marks[index] ?? []);
  const places = within.flatMap((mark) => mark.places.slice(0, 1));
  if (places.length === 0) return;
  tried.clicks += 1;
  await unselect(page, places);
  const { x = 0, y = 0 } = (await page.evaluate((index) => looking.settled(() => looking.groups()[index]), at)) ?? {};
  await page.mouse.click(x, y);
  if (await comes(page, (ranges) => looking.isSelected(ranges), places)) return;
  const selected = await page.evaluate(() => looking.selected());
  tried.failed.push(`the middle of “${within.map(({ words }) => words).join('')}” selects ${JSON.stringify(selected)}`);
}

/** It has to lead nowhere. */
async function clickOurs(page: Page, mark: DrawnMark, { x, y }: Point, tried: Tried): Promise<void> {
  const { ours: why = '' } = mark;
  tried.ours.set(why, (tried.ours.get(why) ?? 0) + 1);
  if (mark.places.length > 0) tried.failed.push(`${told(mark)} is ${why}`);
  await page.mouse.click(x, y);
  await page.evaluate(() => looking.settled(() => undefined));
  // What is selected has the focus.
  if ((await page.evaluate(() => looking.selected())) !== undefined) tried.failed.push(`${told(mark)} leads somewhere`);
}

function told({ kind, words, shown, places: [place] }: DrawnMark): string {
  return `${kind} “${words}” ${JSON.stringify(shown)} at ${place?.from}–${place?.to}`;
}

/** The cursor in words, which has to light all that is drawn of them, and nothing else. */
async function point(page: Page, marks: readonly DrawnMark[], place: TextRange, tried: Tried): Promise<void> {
  tried.cursors += 1;
  const at = await page.evaluate((range) => looking.settled(() => looking.pointIn(range)), place);
  if (at === undefined) {
    tried.failed.push(`${place.from}–${place.to} is not seen in the text`);
    return;
  }
  await page.mouse.click(at.x, at.y);
  const isThere = await comes(
    page,
    ({ from, to }) => {
      const range = looking.selected();
      return range !== undefined && range.from === range.to && from <= range.from && range.to <= to;
    },
    place,
  );
  const cursor = (await page.evaluate(() => looking.selected()))?.from ?? 0;
  const has = ({ places }: DrawnMark): boolean => places.some(({ from, to }) => from <= cursor && cursor <= to);
  const entries = new Set(marks.flatMap((mark) => (mark.shown?.kind === 'entry' && has(mark) ? mark.shown.entry : [])));
  const indices = (isOne: (mark: DrawnMark) => boolean) =>
    marks.flatMap((mark, index) => (mark.ours === undefined && isOne(mark) ? index : []));
  const must = indices(
    (mark) => isSeen(mark) && mark.places.some(({ from, to }) => from === place.from && to === place.to),
  );
  const may = indices((mark) => has(mark) || (mark.shown?.kind === 'entry' && entries.has(mark.shown.entry)));
  const isLit = await comes(
    page,
    (lit) => looking.dark(lit.must).length === 0 && looking.alsoLit(lit.may).length === 0,
    { must, may },
  );
  if (isThere && isLit) return;
  const wrong = await page.evaluate((lit) => ({ dark: looking.dark(lit.must), also: looking.alsoLit(lit.may) }), {
    must,
    may,
  });
  const wordsOf = (some: readonly number[]) => some.map((index) => marks[index]?.words).join(' | ');
  tried.failed.push(
    `the cursor at ${cursor} in ${place.from}–${place.to} does not light “${wordsOf(wrong.dark)}”, but “${wordsOf(wrong.also)}”`,
  );
}

/** In an order in which neighbours are of different things. */
function apart<Item>(items: readonly Item[]): readonly Item[] {
  const half = Math.ceil(items.length / 2);
  return items.slice(0, half).flatMap((item, place) => [item, ...items.slice(half + place, half + place + 1)]);
}

/**
 * Clicks on all text that is drawn of a story and once on the lines and grounds of each thing that is shown, and puts the cursor into all
 * places of that. In the gate, each is clicked once.
 */
async function tryAll(page: Page, source: SourceText, all: Tried): Promise<void> {
  const marks = await open(page, source);
  const tried: Tried = { ...all, failed: [] };
  const known = new Set<string>();
  const clicked = [...marks.entries()].filter(([, mark]) => {
    const what = JSON.stringify([mark.kind, mark.shown, mark.ours, mark.isLink]);
    const isNew = !known.has(what);
    known.add(what);
    return isSeen(mark) && (mark.kind === 'text' ? isNew || isLong : isNew && isLong);
  });
  for (const [at, mark] of apart(clicked)) await click(page, mark, at, tried);
  const groups = await page.evaluate(() => looking.groups().length);
  for (const at of apart([...Array(groups).keys()])) await clickGroup(page, marks, at, tried);
  const places = marks.filter(isSeen).flatMap((mark) => mark.places);
  const distinct = new Map(places.map((place) => [`${place.from}–${place.to}`, place]));
  for (const place of apart([...distinct.values()])) await point(page, marks, place, tried);
  const failed = tried.failed.map((said) => `${source.name}: ${said}`);
  Object.assign(all, { ...tried, failed: [...all.failed, ...failed] });
}

test('a click on anything that is drawn selects its words, and the cursor in them lights what is drawn of them', ({
  task,
}) =>
  // So large a page is painted with a quarter of the pixels.
  withStudio({ deviceScaleFactor: 0.5 }, async ({ page, messages }) => {
    const tried: Tried = { clicks: 0, cursors: 0, behind: 0, ours: new Map(), failed: [] };
    await lookIn(page);
    for (const source of sources) await tryAll(page, source, tried);
    expect(tried.failed).toEqual([]);
    expect(messages).toEqual([]);
    expect([...tried.ours.keys()].filter((why) => !ours.some((one) => one === why))).toEqual([]);
    expect(tried.clicks).toBeGreaterThan(35);
    const { clicks, cursors, behind } = tried;
    const unwritten = [...tried.ours.values()].reduce((sum, count) => sum + count, 0);
    tell(
      task.meta,
      clicks + cursors,
      `${sources.length} chronicles: ${clicks} of ${clicks} clicks lead to their words, ${cursors} of ${cursors} places light what is drawn of them; ${unwritten} marks that no author wrote lead nowhere, ${behind} lie behind others`,
    );
  }));

test('a click on a link selects it alone, and opens it with the key that opens tabs', () =>
  withStudio({ viewport: { width: 1280, height: 900 } }, async ({ page }) => {
    const context = page.context();
    await context.route('https://**', (route) => route.abort());
    await lookIn(page);
    await dropFile(page, 'quay.txt', new TextEncoder().encode(quay));
    const selected = async (): Promise<string> => {
      const { from, to } = (await page.evaluate(() => looking.selected())) ?? { from: 0, to: 0 };
      return quay.slice(from, to);
    };
    const link = page.locator('.picture a').filter({ hasText: 'the mayor' });
    await link.click();
    await expect.poll(selected).toBe('[the mayor](https://harlow.example/mayor)');
    // Of two that lead there it is not known which it was.
    await page.locator('.picture a').filter({ hasText: 'Then' }).click();
    await expect.poll(selected).toMatch(/^A ferry is sold\. .*\.$/);
    expect(context.pages()).toHaveLength(1);
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })]);
    await expect.poll(selected).toBe('[the mayor](https://harlow.example/mayor)');
    await opened.close();
  }));
