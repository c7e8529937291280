/**
 * How soon the entries of a page can be read, how smoothly it scrolls and how fast it filters, beside three bare lists of the same
 * words, of which one has the page's fonts, and one `content-visibility`; all by turns, in one run. Run `npx tsx bench/page.ts`, or with other numbers of
 * entries: `npx tsx bench/page.ts 21 1000`.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import type { Timeline } from '../packages/sidelines/src/model/timeline.ts';
import { publish } from '../packages/sidelines/src/publish.ts';
import { nodeWorld } from '../packages/sidelines/src/world/node.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [21, 1_000, 10_000, 100_000];
const world = await nodeWorld();

/** Two parties, an entry a month, of which every third is a meeting. */
function invent(count: number): Timeline {
  const parties = ['Harlow', 'Velden'].map((name) => ({ id: name.toLowerCase(), name }));
  const acting = [['harlow'], ['velden'], ['harlow', 'velden']];
  const entries = Array.from({ length: count }, (_, index) => {
    const year = String(1000 + Math.floor(index / 12)).padStart(4, '0');
    const edtf = `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
    const text = `What was agreed in round ${index} is read out at the quay, signed and sealed before the tide turns.`;
    return { id: `e${index}`, date: { edtf, wording: edtf }, parties: acting[index % 3] ?? [], text };
  });
  return { sidelines: 1, title: 'A long river', language: 'en', parties, entries };
}

/** How a bare list is made: in blocks of 100 that are skipped while out of sight, or with rules that embed fonts. */
interface ListOptions {
  readonly blocks?: boolean;
  readonly faces?: string;
}

/** A plain list of the same words. */
function list({ title, parties, entries }: Timeline, { blocks = false, faces = '' }: ListOptions = {}): string {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const items = entries.map(
    ({ date, parties: acting, text }) =>
      `<li><time>${date.wording}</time> <b>${acting.map((id) => names.get(id)).join(', ')}</b> ${text}\n`,
  );
  const block = (_: unknown, index: number) =>
    `<section>${items.slice(index * 100, index * 100 + 100).join('')}</section>`;
  const body = blocks ? Array.from({ length: Math.ceil(items.length / 100) }, block) : items;
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${faces}
body{font:16px/1.4 "Sidelines Sans",serif;max-width:44em;margin:1em auto;padding:0 1em}ol{padding:0;list-style:none}li{margin:.5em 0}
h1{font-family:"Sidelines Serif",serif}time{display:block}section{content-visibility:auto;contain-intrinsic-size:auto 7200px}</style>
<h1>${title}</h1><ol>${body.join('')}</ol>`;
}

function page(timeline: Timeline): string {
  const source = { name: 'bench.json', text: JSON.stringify(timeline) };
  const { files, diagnostics } = publish(source, { to: ['html'], spacing: 'even', width: 960 }, world);
  const [file] = files;
  if (file === undefined) throw new Error(diagnostics[0]?.message ?? 'no page was made');
  return String(file.body);
}

const face = /@font-face[^}]*}/g;

/** The rules of a page that embed its fonts. */
function facesIn(html: string): string {
  return (html.match(face) ?? []).join('');
}

/** Says when as many entries are there as there are to be, and a frame of them has been made. */
function watch(count: number): void {
  const look = (): void => {
    const all = document.readyState !== 'loading' && document.querySelectorAll('ol li').length >= count;
    if (!all) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => console.log(`usable after ${performance.now()}`);
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** Waits for the page to say it, since whoever asks a page keeps it from its work. */
async function usableAfter(page: Page, address: string): Promise<number> {
  const said = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith('usable'),
    timeout: 120_000,
  });
  await page.goto(address, { waitUntil: 'commit' });
  return Number((await said).text().replace('usable after ', ''));
}

/** The frame that 95 of 100 are shorter than, in milliseconds, while a wheel turns there and back for two seconds. */
async function scroll(page: Page): Promise<number> {
  await page.mouse.move(400, 400);
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    let last = performance.now();
    const next = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const started = performance.now();
  for (let passed = 0; passed < 2000; passed = performance.now() - started) {
    await page.mouse.wheel(0, Math.floor(passed / 500) % 2 === 0 ? 60 : -60);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  const frames = await page.evaluate<number[]>('frames');
  return frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? Number.NaN;
}

/** Milliseconds from a choice in the filter to the frame that shows it, in the middle of five choices. */
async function filter(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const which = document.querySelector<HTMLSelectElement>('[data-tool="show"]');
    if (which === null) throw new Error('the page has no filter');
    const times: number[] = [];
    for (const value of ['together', 'by.harlow', 'apart', 'by.velden', '']) {
      await new Promise(requestAnimationFrame);
      const started = performance.now();
      which.value = value;
      which.dispatchEvent(new Event('change'));
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      times.push(performance.now() - started);
    }
    return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

interface Contender {
  readonly name: string;
  readonly html: string;
  readonly usable: number[];
  readonly scrolled: number[];
  readonly filtered: number[];
}

/** What every browser shows first, so that none is timed while it looks for its own fonts. */
const blank = `<!doctype html><meta charset="utf-8"><title>Nothing</title>
<p style="font-family:sans-serif">Sans <b>bold</b> <i>italic</i><p style="font-family:serif">“Serif” <b>bold</b> <i>italic</i>`;

const files = new Map<string, Buffer>();
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-encoding', 'gzip');
  response.end(files.get(url) ?? gzipSync(blank));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

for (const count of counts) {
  const timeline = invent(count);
  const made = page(timeline);
  const contenders: readonly Contender[] = [
    { name: 'list', html: list(timeline) },
    { name: 'list in the same fonts', html: list(timeline, { faces: facesIn(made) }) },
    { name: 'list with content-visibility', html: list(timeline, { blocks: true }) },
    { name: 'sidelines', html: made },
  ].map((contender) => ({ ...contender, usable: [], scrolled: [], filtered: [] }));
  for (const [index, { html }] of contenders.entries()) files.set(`/${index}`, gzipSync(html, { level: 9 }));
  for (let round = 0; round < 5; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
      const before = await browser.newPage();
      await before.goto(`${base}/none`);
      await before.close();
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      // The compiler marks functions with their names by this.
      await page.addInitScript('globalThis.__name = (work) => work');
      await page.addInitScript(watch, count);
      contender.usable.push(await usableAfter(page, `${base}/${index}`));
      contender.scrolled.push(await scroll(page));
      if (contender.name === 'sidelines') contender.filtered.push(await filter(page));
      await browser.close();
    }
  }
  console.log(`${count.toLocaleString('en')} entries`);
  for (const { name, html, usable, scrolled, filtered } of contenders) {
    const fonts = facesIn(html);
    const plain = gzipSync(html.replaceAll(face, ''), { level: 9 }).length / 1024;
    const filtering = filtered.length === 0 ? '' : `, filters in ${median(filtered).toFixed(0)} ms`;
    console.log(
      `  ${name}: ${plain.toFixed(1)} KB gzip and ${(gzipSync(fonts).length / 1024).toFixed(1)} KB of fonts, ` +
        `usable after ${median(usable).toFixed(0)} ms, scrolls at ${median(scrolled).toFixed(0)} ms p95${filtering}`,
    );
  }
}
server.close();
