/**
 * How fast a picture is made, against a screenshot that Chromium makes of the same picture: warm, in one run, by turns; cold, as a
 * whole process, with the most memory that it takes; and for 1,000 entries. Run `npx tsx bench/picture.ts`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { outputByName } from '../packages/sidelines/src/outputs.ts';
import { disagreements } from '../packages/sidelines/src/render/agreement.ts';
import { understand } from '../packages/sidelines/src/understand.ts';
import {
  built,
  launchOptions,
  median,
  modelFile,
  modelText,
  openMaker,
  report,
  takeTurns,
  timed,
  usualWidth,
  withChromium,
} from './support/comparing.ts';
import { roundsOf } from './support/measuring.ts';

const { make } = await openMaker();
const usualSize = { width: usualWidth, scale: 2 };

/** From the finished SVG to pixels, as a person would who has only a browser: text, fonts and all. */
async function shoot(page: Page, svg: string): Promise<void> {
  await page.setContent(
    `<!doctype html><style>body{margin:0}svg{display:block}</style>${svg.replace(/^<\?xml.*\?>/, '')}`,
  );
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ fullPage: true });
}

async function warm(text: string, what: string, runs: number, { width, scale } = usualSize): Promise<void> {
  await withChromium(async (browser) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: scale });
    const svg = String(make(text, 'svg', width));
    report(
      what,
      await takeTurns(
        runs,
        () => make(text, 'png', width, scale),
        () => shoot(page, svg),
      ),
    );
  });
}

/** A process of its own: the program `code`, its time, and the most memory that it took, in megabytes. */
function coldly(code: string): { readonly time: number; readonly memory: number } {
  const started = performance.now();
  const args = ['--input-type=module', '--eval', `${code};console.log(process.resourceUsage().maxRSS)`];
  const said = execFileSync(process.execPath, args, { cwd: fileURLToPath(new URL('..', import.meta.url)) });
  return { time: performance.now() - started, memory: Number(said.toString().trim().split('\n').at(-1)) / 1024 };
}

function cold(): void {
  const ours = `
    const { publish } = await import('${built}index.js');
    const { nodeWorld } = await import('${built}world/node.js');
    const text = (await import('node:fs')).readFileSync(${JSON.stringify(modelFile)}, 'utf8');
    publish({ name: 'x.txt', text }, { to: ['png'], spacing: 'even', width: 960, scale: 2 }, await nodeWorld())`;
  const svg = JSON.stringify(String(make(modelText, 'svg')).replace(/^<\?xml.*\?>/, ''));
  const theirs = `
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch(${JSON.stringify(launchOptions)});
    const page = await browser.newPage({ viewport: { width: 960, height: 800 }, deviceScaleFactor: 2 });
    await page.setContent(${svg});
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ fullPage: true });
    await browser.close()`;
  const runs = Array.from({ length: 5 }, () => [coldly(ours), coldly(theirs)] as const);
  report(
    'cold, whole process',
    runs.map(([our, their]) => ({ ours: our.time, theirs: their.time })),
  );
  console.log(`memory at most: sidelines ${Math.max(...runs.map(([our]) => our.memory)).toFixed(0)} MB`);
}

await warm(modelText, '21 entries, warm', 25);
cold();
const thousand = roundsOf(1000);
const svgs: number[] = [];
for (let run = 0; run < 8; run += 1) svgs.push(await timed(() => make(thousand, 'svg')));
console.log(`1,000 entries as SVG: ${median(svgs.slice(3)).toFixed(0)} ms, the first time ${svgs[0]?.toFixed(0)} ms`);
const svg = outputByName('svg');
if (svg !== undefined) {
  const { timeline } = understand({ name: 'bench.txt', text: thousand });
  const body = make(thousand, 'svg');
  const compared: number[] = [];
  for (let run = 0; run < 5; run += 1)
    compared.push(await timed(() => disagreements(timeline, '00000000', [{ output: svg, body }])));
  console.log(`of which comparing it with the timeline: ${median(compared).toFixed(0)} ms`);
}
// At 960 pixels, or with two for each, the picture would have more than 64 megapixels.
await warm(thousand, '1,000 entries 680 pixels wide, warm', 3, { width: 680, scale: 1 });
