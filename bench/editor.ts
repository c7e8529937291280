/**
 * What a key costs in the editor, in Chromium: until its findings are there and until its picture is drawn, in processor time of the worker
 * and as the clock shows it (Chromium holds what comes back until the frame after the key); how long the page itself is held, in processor
 * time, all that is painted included; and the memory of the page's process in the end, and after a rest (on Linux); for 21, 200 and 1,000 entries. Then how long the worker does one thing at most while 5,000 entries are pasted and a key
 * is typed, in processor time, and how soon the first picture stands in a new profile, and of how many bytes (Brotli, best). Run `npx tsx bench/editor.ts` on an idle machine.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { bundleSite } from '../scripts/bundle-site.ts';
import { serveSite } from '../scripts/serve-site.ts';
import { modelText, withChromium } from './support/comparing.ts';
import { atLength, roundsOf, spreadOf } from './support/measuring.ts';

const keys = 100;
/** After so many milliseconds in which nothing is done V8 clears up. */
const rest = 45_000;

/** How long the page's own thread has worked, in milliseconds of the processor. */
async function workOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** How much memory the process has in which pages and workers run, in megabytes, and how much of it is no file's; the largest, if there are several. */
async function memoryOf(browser: Browser): Promise<string> {
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const [largest = [0, 0]] = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return ['VmRSS', 'RssAnon'].map((name) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1]) / 1024);
    })
    .sort(([a = 0], [b = 0]) => b - a);
  return largest.map((megabytes) => `${megabytes.toFixed(0)} MB`).join(', of its own ');
}

/** When the findings and the picture of what was written last were there, which is waited for. */
interface Marks {
  readonly understood: number;
  readonly drawn: number;
}

// As a text: what a function is compiled to has names that the page does not know.
function marksAfter(page: Page, started: number): Promise<Marks> {
  return page.evaluate(`new Promise((done) => {
    const marks = (name) => performance.getEntriesByName(name).filter(({ startTime }) => startTime > ${started});
    const look = () => {
      const understood = marks('understood').at(-1);
      const drawn = marks('drawn').find(({ detail }) => detail === understood?.detail);
      if (drawn === undefined) return;
      watching.disconnect();
      // Then it is painted.
      const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done(both)));
      const both = { understood: understood.startTime, drawn: drawn.startTime };
      painted();
    };
    const watching = new PerformanceObserver(look);
    watching.observe({ type: 'mark' });
    look();
  })`) as Promise<Marks>;
}

/** An event of a trace, its times in microseconds. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Of the processor. */
  readonly tdur?: number;
  /** Of a thread: what it is called. */
  readonly args?: { readonly name?: string };
}

/** What a key costs, in milliseconds of the processor. */
interface KeyCost {
  /** The longest that the page's own thread was held without a break. */
  readonly longest: number;
  /** What the worker did until the page knew the findings, and until it had drawn the picture. */
  readonly found: number;
  readonly drawn: number;
}

function tracedIn(trace: Buffer): readonly Traced[] {
  return (JSON.parse(trace.toString()) as { readonly traceEvents: readonly Traced[] }).traceEvents;
}

function threadOf({ pid, tid }: Traced): string {
  return `${pid} ${tid}`;
}

function costsOfKeys(events: readonly Traced[]): readonly KeyCost[] {
  const pressed = events.filter(({ name }) => name === 'key');
  const pages = new Set(pressed.map(threadOf));
  const workers = new Set(events.filter(({ args }) => args?.name?.startsWith('DedicatedWorker')).map(threadOf));
  const tasks = events.filter(({ name }) => name.endsWith('::RunTask'));
  return pressed.map(({ ts: from }, key) => {
    const to = pressed[key + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const between = tasks.filter(({ ts }) => ts >= from && ts < to);
    const workUntil = (mark: string): number => {
      const { ts: until = to } = events.find(({ name, ts }) => name === mark && ts >= from && ts < to) ?? {};
      const work = between.filter((task) => workers.has(threadOf(task)) && task.ts < until);
      return work.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
    };
    const held = between.map((task) => (pages.has(threadOf(task)) ? (task.tdur ?? 0) / 1000 : 0));
    return { longest: Math.max(...held), found: workUntil('understood'), drawn: workUntil('drawn') };
  });
}

async function open(browser: Browser, address: string): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await (await browser.newContext({ viewport: { width: 1600, height: 900 } })).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.locator('.cm-content').focus();
  return { page, devtools };
}

/** Pastes a text; what is typed by the browser itself would cost it hundreds of megabytes. */
function paste(page: Page, text: string): Promise<unknown> {
  return page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const content = document.querySelector('.text .host').shadowRoot.querySelector('.cm-content');
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

async function type(browser: Browser, address: string, count: number): Promise<void> {
  const { page, devtools } = await open(browser, address);
  await paste(page, roundsOf(count, atLength));
  await marksAfter(page, 0);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  // From when the key was pressed: until the page hears of it is part of what it costs, what the driver needs is not.
  await page.evaluate(() =>
    addEventListener('keydown', ({ timeStamp }) => performance.mark('key', { startTime: timeStamp }), {
      capture: true,
    }),
  );
  const [found, drawn, held, watched]: [number[], number[], number[], number[]] = [[], [], [], []];
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  for (let key = 0; key < keys; key += 1) {
    await page.waitForTimeout(60);
    const idle = await workOf(devtools);
    await page.evaluate(() => performance.now());
    await marksAfter(page, 0);
    const before = await workOf(devtools);
    watched.push(before - idle);
    await page.keyboard.press('abcdefghi'[key % 9] ?? 'a');
    const started = await page.evaluate(() => performance.getEntriesByName('key').at(-1)?.startTime ?? Number.NaN);
    const marks = await marksAfter(page, started);
    found.push(marks.understood - started);
    drawn.push(marks.drawn - started);
    held.push((await workOf(devtools)) - before);
  }
  const costs = costsOfKeys(tracedIn(await browser.stopTracing()));
  const spreadOfCost = (cost: keyof KeyCost): string => spreadOf(costs.map((each) => each[cost]));
  console.log(
    `${count} entries: the worker’s work until findings ${spreadOfCost('found')}; picture ${spreadOfCost('drawn')}`,
  );
  console.log(`  by the clock: findings ${spreadOf(found)}; picture ${spreadOf(drawn)}`);
  console.log(
    `  page held at a time ${spreadOfCost('longest')}; in all ${spreadOf(held)}, of which by the watching ${spreadOf(watched)}`,
  );
  console.log(`  memory after ${keys} keys: ${await memoryOf(browser)}`);
  await page.waitForTimeout(rest);
  console.log(`  and when nobody wrote for ${rest / 1000} s: ${await memoryOf(browser)}`);
  await page.context().close();
}

/** How long processes have worked in which pages and workers run, in milliseconds of the processor. */
async function workOfPages(browser: Browser): Promise<number> {
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** The longest that a worker did one thing, in milliseconds of the processor. */
function longestOfWorkers(trace: Buffer): number {
  const traceEvents = tracedIn(trace);
  const workers = traceEvents.filter(({ args }) => args?.name?.startsWith('DedicatedWorker')).map(threadOf);
  return Math.max(...traceEvents.map((event) => (workers.includes(threadOf(event)) ? (event.tdur ?? 0) / 1000 : 0)));
}

async function hold(browser: Browser, address: string): Promise<void> {
  const { page } = await open(browser, address);
  await browser.startTracing(page, { categories: ['toplevel'] });
  await paste(page, roundsOf(5000, atLength));
  await marksAfter(page, 0);
  const pasted = longestOfWorkers(await browser.stopTracing());
  await page.keyboard.press('ControlOrMeta+End');
  await browser.startTracing(page, { categories: ['toplevel'] });
  const started = await page.evaluate(() => performance.now());
  await page.keyboard.insertText('a');
  await marksAfter(page, started);
  const typed = longestOfWorkers(await browser.stopTracing());
  console.log(`5000 entries: worker held ${pasted.toFixed(0)} ms at most by a paste, ${typed.toFixed(0)} ms by a key`);
  await page.context().close();
}

async function first(browser: Browser, address: string, folder: string): Promise<void> {
  const asked: string[] = [];
  const context = await browser.newContext();
  const again = await context.newPage();
  again.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const [started, worked] = [performance.now(), await workOfPages(browser)];
  await again.goto(address);
  await again.locator('.cm-content').focus();
  await paste(again, modelText);
  await marksAfter(again, 0);
  const [time, work] = [performance.now() - started, (await workOfPages(browser)) - worked];
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const size = [...new Set(asked)]
    .map((path) => readFileSync(join(folder, path === '/' ? 'index.html' : path)))
    .reduce((sum, body) => sum + brotliCompressSync(body, quality).length, 0);
  console.log(
    `first picture of the model: ${time.toFixed(0)} ms, ${work.toFixed(0)} ms of the processor, ${(size / 1000).toFixed(0)} KB in ${asked.length} files`,
  );
  await context.close();
}

const folder = mkdtempSync(join(tmpdir(), 'editor-bench-'));
await bundleSite(folder);
const { address, server } = await serveSite(folder);
await withChromium(async (browser) => {
  for (const count of [21, 200, 1000]) await type(browser, address, count);
  await hold(browser, address);
  await first(browser, address, folder);
});
server.closeAllConnections();
server.close();
rmSync(folder, { recursive: true });
