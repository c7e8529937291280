import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testInBrowser, withPage } from '../support/browser.ts';
import { command, put, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
const textOf = (what: string) => `# Quays\n\nMarch 2031\nHarlow: ${what}\nTarn: Another.\n`;

/** The real command line while it watches, what it has said so far, and how it ends. */
function watching(args: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const [node, main] = command;
  const running = spawn(node, [main, 'build', ...args, '--watch'], { cwd: folder, env: { PATH: process.env['PATH'] } });
  for (const name of ['stdout', 'stderr'] as const)
    running[name].on('data', (chunk) => {
      said[name] += chunk;
    });
  const ended = once(running, 'exit');
  return {
    said,
    end: async () => {
      running.kill('SIGINT');
      const [code] = await ended;
      return Number(code ?? -1);
    },
    /** How often a file was written. */
    times: (file: string) => said.stdout.split(file).length - 1,
  };
}

testInBrowser('what is written is seen in an open page, and broken texts leave it as it was', async () => {
  const source = put(folder, 'talks.txt', textOf('A first quay.'));
  const { said, times, end } = watching(['talks.txt', '--out', 'out', '--to', 'html', '--serve', '0']);
  await expect.poll(() => said.stderr).toContain('watching');
  expect(times('talks.html')).toBe(1);
  const [address = ''] = said.stdout.split('\n');
  await withPage('', {}, async ({ page, messages }) => {
    await page.route(`${address}**`, (route) => route.continue());
    await page.goto(`${address}talks.html`);
    const shown = () => page.locator('main').innerText();
    expect(await shown()).toContain('A first quay.');
    writeFileSync(source, textOf('A second quay.'));
    await expect.poll(shown).toContain('A second quay.');
    writeFileSync(source, '');
    await expect.poll(() => said.stderr).toContain('nothing is published');
    expect(await shown()).toContain('A second quay.');
    writeFileSync(source, textOf('A third quay.'));
    await expect.poll(shown).toContain('A third quay.');
    expect(messages).toEqual([]);
  });
  const written = readFileSync(join(folder, 'out', 'talks.html'), 'utf8');
  expect(written).toContain('A third quay.');
  expect(written).not.toMatch(/EventSource|\.reload|connect-src/);
  expect(times('talks.html')).toBe(3);
  expect(await end()).toBe(0);
});

test('what could not be written is tried again when it is touched', async () => {
  put(folder, 'tide.txt', textOf('A quay.'));
  const inTheWay = join(folder, 'tides', 'tide.csv');
  mkdirSync(inTheWay, { recursive: true });
  const { said, times, end } = watching(['tide.txt', '--out', 'tides', '--to', 'csv']);
  await expect.poll(() => said.stderr).toContain('watching');
  expect(times('tide.csv')).toBe(0);
  rmdirSync(inTheWay);
  utimesSync(join(folder, 'tide.txt'), 1, 1);
  await expect.poll(() => times('tide.csv')).toBe(1);
  expect(await end()).toBe(0);
});

test('a theme beside a text is watched with it', async () => {
  const theme = join(folder, 'house.json');
  for (const name of ['c.txt', 'd.txt'])
    put(folder, name, `${name === 'c.txt' ? '---\ntheme: house.json\n---\n' : ''}${textOf('A quay.')}`);
  const { said, times, end } = watching(['c.txt', 'd.txt', '--out', 'looks', '--to', 'html']);
  await expect.poll(() => said.stderr).toContain('watching');
  expect(said.stderr).toContain('There is no theme “house.json” beside the text');
  expect([times('c.html'), times('d.html')]).toEqual([0, 1]);
  writeFileSync(theme, '{"colors": {"light": {"paper": "#fffdf5"}}}');
  await expect.poll(() => times('c.html')).toBe(1);
  writeFileSync(theme, '{"colors": {"light": {"paper": "#f5fffd"}}}');
  await expect.poll(() => times('c.html')).toBe(2);
  expect(readFileSync(join(folder, 'looks', 'c.html'), 'utf8')).toContain('#f5fffd');
  expect(times('d.html')).toBe(1);
  expect(await end()).toBe(0);
});

test('only what changed is built, and only what is asked for; a theme changes all', async () => {
  const theme = put(folder, 'look.json', '{"extends": "plain"}');
  for (const name of ['a.txt', 'b.txt']) put(folder, name, textOf('A quay.'));
  const { said, times, end } = watching(['a.txt', 'b.txt', '--out', 'made', '--to', 'csv', '--theme', 'look.json']);
  await expect.poll(() => said.stderr).toContain('watching');
  expect([times('a.csv'), times('b.csv')]).toEqual([1, 1]);
  // Touched alone it is no other text.
  utimesSync(join(folder, 'b.txt'), 1, 1);
  put(folder, 'a.txt', textOf('Another quay.'));
  await expect.poll(() => times('a.csv')).toBe(2);
  expect(times('b.csv')).toBe(1);
  writeFileSync(theme, '{"extends": "contrast"}');
  await expect.poll(() => times('b.csv')).toBe(2);
  await expect.poll(() => times('a.csv')).toBe(3);
  writeFileSync(theme, '{');
  await expect.poll(() => said.stderr).toContain('in the theme: nothing is published');
  expect(times('.csv')).toBe(5);
  expect(await end()).toBe(0);
});
