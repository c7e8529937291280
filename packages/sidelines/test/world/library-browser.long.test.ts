import { createHash } from 'node:crypto';
import { afterAll, expect } from 'vitest';
import { outputs } from '../../src/outputs.ts';
import { prepare } from '../../src/prepare.ts';
import type { Publication } from '../../src/publish.ts';
import { browserWorld } from '../../src/world/browser.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { type Firefox, startFirefox, testInFirefox } from '../support/firefox.ts';
import { isLong, tell } from '../support/law.ts';
import { exampleFile, serveLibrary } from '../support/library-site.ts';
import { type Case, cases } from '../support/many-scripts.ts';
import { packageFile } from '../support/package-files.ts';
import { world } from '../support/world.ts';

/** What is made of a text: its files by their sums, and the codes of what was found. */
interface Made {
  readonly files: readonly string[];
  readonly findings: readonly string[];
}

/** What a worker made of all texts, and what the policy kept from it. */
interface Outcome {
  readonly made: readonly Made[];
  readonly violations: readonly string[];
}

/** All outputs of all texts in the long run; in the gate each output of one text, another one in each way of running them. */
function tasksOf(way: number): readonly Case[] {
  return cases.map(({ source, options }, text) => {
    const to = outputs
      .filter((_, output) => isLong || (output + text) % cases.length === (way * 5) % cases.length)
      .map(({ name }) => name);
    return { source, options: { ...options, to } };
  });
}

// What is said of violations comes first, and then nothing but an import, to show that such a worker hears of all.
const watching = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  postMessage({ violation: { effectiveDirective, blockedURI } }));`;

const driver = `
const [, way, name] = location.pathname.split('/');
const tasks = await (await fetch('/tasks/' + way + '.json')).json();
const violations = [];
const answers = new Map();
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sumOf = async ({ name, body }) => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return name + ' ' + hex(await crypto.subtle.digest('SHA-256', bytes));
};
const madeOf = async ({ problem, diagnostics = [], files = [] }) => ({
  findings: problem === undefined ? diagnostics.map(({ code }) => code) : [problem],
  files: await Promise.all(files.map(sumOf)),
});
const finish = () => document.body.append(JSON.stringify({ made: tasks.map((_, id) => answers.get(id)), violations }));
const violate = ({ effectiveDirective, blockedURI }) => violations.push(effectiveDirective + ' ' + blockedURI);

function askWorker() {
  const worker = new Worker('/' + name + '.js', { type: 'module' });
  worker.onerror = ({ message }) => document.body.append(JSON.stringify({ made: [], violations: ['error: ' + message] }));
  worker.onmessage = async ({ data }) => {
    if (data.violation !== undefined) return violate(data.violation);
    answers.set(data.id, await madeOf(data));
    if (answers.size === tasks.length) finish();
  };
  // All at once, long before the worker has loaded anything.
  for (const [id, task] of tasks.entries()) worker.postMessage({ id, ...task });
}

async function makeHere() {
  addEventListener('securitypolicyviolation', violate);
  const { prepare } = await import('/sidelines/dist/index.js');
  const { browserWorld } = await import('/sidelines/dist/world/browser.js');
  const world = browserWorld();
  for (const [id, { source, options }] of tasks.entries())
    answers.set(id, await madeOf(await prepare(source, options, world)));
  finish();
}

if (name === 'here') await makeHere();
else askWorker();
`;

const { address } = serveLibrary((path) => {
  if (path === '/driver.js') return driver;
  if (path === '/packed.js') return watching + exampleFile('worker.js');
  if (path === '/bundle.js') return `${watching}import './bundled/x/worker.js';`;
  const [, way] = /^\/tasks\/(\d)\.json$/.exec(path) ?? [];
  if (way !== undefined) return JSON.stringify(tasksOf(Number(way)));
  if (/^\/\d\//.test(path)) return '<!doctype html><body><script type="module" src="/driver.js"></script></body>';
  return undefined;
});

/** What Node makes of the same; without the optional fonts, which a browser is not given here. */
async function expectedOf(way: number): Promise<readonly Made[]> {
  const alone = browserWorld({ fetchFile: async (path) => packageFile(path) });
  const made: Made[] = [];
  for (const { source, options } of tasksOf(way)) {
    const isJapanese = source.name === 'japanese.txt';
    made.push(madeOf(await prepare(source, options, isJapanese ? alone : world)));
  }
  return made;
}

function madeOf({ diagnostics, files }: Publication): Made {
  return {
    findings: diagnostics.map(({ code }) => code),
    files: files.map(({ name, body }) => `${name} ${createHash('sha256').update(body).digest('hex')}`),
  };
}

function inChromium(path: string): Promise<Outcome> {
  return withPage('', {}, async ({ page }) => {
    await page.route(address('/**'), (route) => route.continue());
    await page.goto(address(path));
    const said = page.locator('body', { hasText: /\}$/ });
    return JSON.parse(await said.innerText());
  });
}

let firefox: Firefox | undefined;
afterAll(() => firefox?.close());

async function inFirefox(path: string): Promise<Outcome> {
  firefox ??= await startFirefox();
  await firefox.open(address(path));
  const said = (): Promise<string> | undefined => firefox?.run<string>('return document.body.innerText');
  // Asked for again and again: Firefox gives up a script that waits for half a minute.
  await expect.poll(said).toMatch(/\}$/);
  return JSON.parse((await said()) ?? '');
}

const packed = ['a worker with the package as it is served', 'packed'] as const;
const bundled = ['a worker with a bundle of the sources', 'bundle'] as const;
const here = ['a page with the package', 'here'] as const;
const chromium = ['Chromium', testInBrowser, inChromium] as const;
const itsRival = ['Firefox', testInFirefox, inFirefox] as const;
const sampled = [
  [chromium, packed],
  [itsRival, bundled],
  [chromium, here],
] as const;
const others = [
  [chromium, bundled],
  [itsRival, packed],
  [itsRival, here],
] as const;

for (const [way, [[browser, testIn, run], [what, name]]] of [...sampled, ...(isLong ? others : [])].entries())
  testIn(
    `${browser}: ${what} makes the bytes that Node makes, and loses nothing that it is asked`,
    async ({ task }) => {
      const [{ made, violations }, expected] = await Promise.all([run(`/${way}/${name}`), expectedOf(way)]);
      expect(violations).toEqual([]);
      expect(made).toEqual(expected);
      const count = made.reduce((sum, { files }) => sum + files.length, 0);
      expect(count).toBeGreaterThan(isLong ? 150 : 10);
      tell(task.meta, count, 'files');
    },
  );

testInBrowser('the example of the page on browsers draws what is typed, under its own policy', async () => {
  await withPage('', {}, async ({ page, messages, requests }) => {
    await page.route(address('/**'), (route) => route.continue());
    await page.goto(address('/index.html'));
    const width = () => page.evaluate<number>(`document.querySelector('img').naturalWidth`);
    await expect.poll(width).toBe(960);
    expect(await page.locator('img').getAttribute('alt')).toContain('The talks');
    await page.locator('textarea').fill('# Die Fähre\n\n31 April 2019\nNord: Sie kommt nicht.');
    await expect.poll(() => page.locator('[role=status]').innerText()).toContain('31 April 2019');
    expect(await width()).toBe(960);
    expect(messages).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(address('')) && !url.startsWith('blob:'))).toEqual([
      'http://timeline.test/page.html',
    ]);
  });
});
