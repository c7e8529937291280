import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { lookOf } from '../../packages/sidelines/src/layout/theme.ts';
import { newspaper } from '../../packages/sidelines/src/layout/themes.ts';
import type { PublishedFile, PublishOptions } from '../../packages/sidelines/src/publish.ts';
import { withoutProposals } from '../../packages/sidelines/test/support/browser-place.ts';

/** How Chromium is started. */
export const launchOptions = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', withoutProposals],
};

/** The file of the model example. */
export const modelFile = fileURLToPath(new URL('../../examples/us-russia-syria.txt', import.meta.url));

/** The text of the model example: 21 entries. */
export const modelText = readFileSync(modelFile, 'utf8');

/** How wide pictures are where nothing else is said, in pixels. */
export const usualWidth = 960;

const options = { spacing: 'even' } as const satisfies PublishOptions;

/** Makes outputs of texts. */
export interface Maker {
  /** Makes one output, from the text on. */
  readonly make: (text: string, output: string, width?: number, scale?: number) => PublishedFile['body'];
  /** Lays a text out for an output, and returns what draws it. */
  readonly layOut: (text: string, output: string) => () => PublishedFile['body'];
}

const packageFolder = new URL('../../packages/sidelines/', import.meta.url);

/** The folder of the built package, as its users have it: a URL that ends in a slash. */
export const built = new URL('dist/', packageFolder).href;

/** Builds the package and opens its fonts, once for all that is made. */
export async function openMaker(): Promise<Maker> {
  execFileSync('npm', ['run', 'build'], { cwd: packageFolder });
  const { publish, outputByName, understand }: typeof import('../../packages/sidelines/src/index.ts') = await import(
    `${built}index.js`
  );
  const { nodeWorld }: typeof import('../../packages/sidelines/src/world/node.ts') = await import(
    `${built}world/node.js`
  );
  const world = await nodeWorld();
  const make: Maker['make'] = (text, output, width = usualWidth, scale = 2) => {
    const [file] = publish({ name: 'bench.txt', text }, { ...options, width, scale, to: [output] }, world).files;
    if (file === undefined) throw new Error(`no ${output} was made`);
    return file.body;
  };
  const layOut: Maker['layOut'] = (text, output) => {
    const renderer = outputByName(output);
    if (renderer?.from !== 'scene') throw new Error(`${output} is not drawn`);
    const { timeline } = understand({ name: 'bench.txt', text });
    const [revision, look] = ['00000000', lookOf(newspaper, 'light')];
    const { scenes } = renderer.drawing(timeline, { ...options, width: usualWidth, look, revision }, world.fonts);
    const context = { ...world, revision, siblings: [], theme: newspaper, heightAt: () => 0 };
    return () => renderer.render(scenes, context);
  };
  return { make, layOut };
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The times that the same took twice, one after the other, in milliseconds. */
export interface Turn {
  readonly ours: number;
  readonly theirs: number;
}

/** Two ways of doing the same, by turns, after half as many turns that are not counted: by then both are warm. */
export async function takeTurns(runs: number, ours: () => unknown, theirs: () => unknown): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (let run = -Math.ceil(runs / 2); run < runs; run += 1) {
    const turn = { ours: await timed(ours), theirs: await timed(theirs) };
    if (run >= 0) turns.push(turn);
  }
  return turns;
}

/** Says the medians of the times, and of their ratios. */
export function report(what: string, turns: readonly Turn[]): void {
  const our = median(turns.map(({ ours }) => ours)).toFixed(0);
  const their = median(turns.map(({ theirs }) => theirs)).toFixed(0);
  const ratio = median(turns.map(({ ours, theirs }) => theirs / ours)).toFixed(1);
  console.log(`${what}: sidelines ${our} ms, Chromium ${their} ms; ratio ${ratio}`);
}

/** Does some work with Chromium, which is ended after it. */
export async function withChromium(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}
