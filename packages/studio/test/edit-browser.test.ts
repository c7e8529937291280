import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from 'vitest';
import { bundleStudio } from '../../../scripts/bundle-studio.ts';
import { testInBrowser as test, withContext } from '../../sidelines/test/support/browser.ts';
import { put, temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { edit, endEditing } from './support/edit.ts';
import { drawn, faultsOf, keptBy, madeSite, textOf } from './support/studio.ts';

const folder = temporaryFolder();
const bin = join(folder, 'package/bin/sidelines-studio.cjs');
endEditing();
/** Packs for real and unpacks where nothing else is: all that the command needs comes with it. */
beforeAll(async () => {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const site = await madeSite();
  await bundleStudio(join(cwd, 'dist'), (place) => cp(site, place, { recursive: true }));
  // Its own build does the same, but makes the site once more.
  const packing = ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await promisify(execFile)('npm', packing, { cwd });
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m)));
  const paths: readonly string[] = packed.files.map(({ path }: { readonly path: string }) => path);
  const own = paths.filter((path) => !path.startsWith('dist/site/'));
  expect(own.sort()).toEqual([
    'LICENSE',
    'README.md',
    'bin/sidelines-studio.cjs',
    'bin/start.cjs',
    'dist/THIRD-PARTY.txt',
    'dist/bin.js',
    'package.json',
  ]);
  expect(paths).toContain('dist/site/index.html');
  await promisify(execFile)('tar', ['-xzf', packed.filename], { cwd: folder });
});

const quay =
  '\ufeff# The quay\r\n\r\nMay 2031\r\nHarlow: The quay is closed.\r\n\r\nJune 2031\r\nVelden: A ferry is sold.\r\n';
const inEditor = (text: string): string => text.replace('\ufeff', '').replaceAll('\r\n', '\n');

/** A page of another origin on this machine, as any program may serve one. */
const strangers = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'));
afterAll(() => void strangers.close());

test('what is written here and what other programs write come together in the file and in every window', () =>
  withContext({}, async (context) => {
    const path = put(folder, 'story.txt', quay);
    const editing = await edit(path, ['--linger', '0'], { bin });
    const address = `${editing.address}#${editing.token}`;
    const [page, other] = [await context.newPage(), await context.newPage()];
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(address);
    await drawn(page, 2);
    expect(page.url()).toBe(editing.address);
    const state = page.locator('.saved');
    expect(await state.innerText()).toBe('Saved in “story.txt”');
    expect(await page.getByRole('button', { name: 'Drafts' }).count()).toBe(0);
    const inFile = (): string => readFileSync(path, 'utf8');

    // Keys are saved by themselves, with the mark and the line breaks that the file had.
    await page.locator('.cm-line').filter({ hasText: 'quay is closed' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' It rains.');
    const rained = quay.replace('closed.', 'closed. It rains.');
    await expect.poll(inFile).toBe(rained);
    await expect.poll(() => state.innerText()).toBe('Saved in “story.txt”');

    // What another program writes comes into every window; what is undone is one's own.
    await other.goto(address);
    await drawn(other, 2);
    const theirs = rained.replace('A ferry', 'The old ferry');
    writeFileSync(path, theirs);
    for (const each of [page, other]) await expect.poll(() => textOf(each)).toBe(inEditor(theirs));
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(inFile).toBe(theirs.replace(' It rains.', ''));
    await expect.poll(() => textOf(other)).toBe(inEditor(theirs.replace(' It rains.', '')));

    // Both at once: while the page cannot save, both write.
    const before = inFile();
    await page.route('**/file', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    for (const key of ['ArrowLeft', 'ControlOrMeta+Backspace']) await page.keyboard.press(key);
    await page.keyboard.type('sold');
    await page.locator('.saved .error').waitFor();
    writeFileSync(path, `${before.replace('closed.', 'open again.')}\r\nJuly 2031\r\nHarlow: A meeting.\r\n`);
    await expect.poll(() => textOf(page)).toContain('A meeting.');
    expect(await page.locator('.notice').innerText()).toContain('look at line 4');
    await page.unroute('**/file');
    await page.keyboard.press('ControlOrMeta+s');
    await expect.poll(inFile).toContain('The quay is sold open again.');
    const both = inFile();
    expect(both).toContain('Harlow: A meeting.');
    expect(both.startsWith('\ufeff# The quay\r\n')).toBe(true);
    for (const each of [page, other]) await expect.poll(() => textOf(each)).toBe(inEditor(both));
    await drawn(page, 3);
    expect(await faultsOf(page)).toEqual([]);

    // A page that is loaded anew stays, knows its token, and the browser keeps nothing of the text.
    await page.reload();
    await drawn(page, 3);
    expect(await textOf(page)).toBe(inEditor(both));
    expect(await keptBy(page)).not.toContain('quay');
    expect(messages.filter((message) => !message.includes('net::ERR_FAILED'))).toEqual([]);

    await strangersLearnNothing();
    expect(inFile()).toBe(both);

    // What is said when the file is gone, and what brings it back.
    await page.bringToFront();
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]));
    await page.getByText('Not saved: the file is no text in UTF-8 any more').waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('Added.');
    await page.keyboard.press('ControlOrMeta+s');
    expect(readFileSync(path)).toEqual(Buffer.from([0xff, 0xfe, 0x00]));
    writeFileSync(path, both);
    await expect.poll(inFile).toBe(`${both}Added.`);

    // The end of the last window is the end.
    await other.close();
    await page.close();
    expect(await editing.ended).toBe(0);
    expect(inFile()).toBe(`${both}Added.`);

    async function strangersLearnNothing(): Promise<void> {
      strangers.listen(0, '127.0.0.1');
      await once(strangers, 'listening');
      const bound = strangers.address();
      const stranger = await context.newPage();
      await stranger.goto(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/`);
      const learnt = await stranger.evaluate(
        async ([server = '', token = '']) => {
          const outcomes: unknown[] = [];
          const headers = { Authorization: `Bearer ${token}` };
          for (const [path, init] of [
            ['', {}],
            ['file', {}],
            ['file', { headers }],
            ['file', { method: 'PUT', body: '{"text":"x"}', headers: { ...headers, 'If-None-Match': '*' } }],
            ['file', { method: 'POST', mode: 'no-cors', body: '{"text":"x"}' }],
            ['events', { headers }],
          ] as const)
            outcomes.push(
              await fetch(server + path, init).then(
                (answer) => `${answer.type} ${answer.status}`,
                () => 'refused',
              ),
            );
          outcomes.push(
            await new Promise((done) => {
              const source = new EventSource(`${server}events`);
              source.onopen = () => done('open');
              source.onerror = () => done('refused');
            }),
            await new Promise((done) => {
              const socket = new WebSocket(`${server.replace('http', 'ws')}events`);
              socket.onopen = () => done('open');
              socket.onerror = () => done('refused');
            }),
            await new Promise((done) => {
              const image = new Image();
              image.onload = () => done('loaded');
              image.onerror = () => done('refused');
              image.src = `${server}icon.svg`;
            }),
          );
          return outcomes;
        },
        [editing.address, editing.token],
      );
      // With the token, too, which it would have to guess.
      expect(learnt).toEqual(Array(9).fill('refused'));
      const [answer] = await Promise.all([
        stranger.waitForResponse(`${editing.address}file`),
        stranger.evaluate((action) => {
          const form = Object.assign(document.createElement('form'), { method: 'post', action, enctype: 'text/plain' });
          document.body.append(form);
          form.submit();
        }, `${editing.address}file`),
      ]);
      expect(answer.status()).toBe(403);
      await stranger.close();
    }
  }));

test('a theme that stands beside the file gives the story its look, and is read again when somebody comes back', () =>
  withContext({}, async (context) => {
    const path = put(folder, 'themed.txt', '---\ntheme: house.json\n---\nMay 2031\nHarlow: The quay is closed.\n');
    const theme = (paper: string): string => `{"colors": {"light": {"paper": "${paper}"}}}`;
    const editing = await edit(path, ['--linger', '0'], { bin });
    const page = await context.newPage();
    await page.goto(`${editing.address}#${editing.token}`);
    const onPaper = (color: string): Promise<void> =>
      page.locator(`.picture svg > rect[fill="${color}"]`).first().waitFor({ state: 'attached' });
    await page.locator('.findings li', { hasText: 'There is no theme “house.json” beside the text' }).waitFor();
    for (const paper of ['#fffaf0', '#f0fffa']) {
      put(folder, 'house.json', theme(paper));
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await onPaper(paper);
    }
    await page.locator('.count', { hasText: 'Nothing to look at' }).waitFor();
    expect(await keptBy(page)).not.toContain('house');
    await page.close();
    expect(await editing.ended).toBe(0);
  }));
