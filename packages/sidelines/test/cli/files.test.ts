import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Effects } from '../../src/cli/effects.ts';
import { isSameFile, readAll, readFile, writeFiles, writeNamed } from '../../src/cli/files.ts';
import { put, temporaryFolder } from '../support/cli.ts';
import { type Ran, runIn } from '../support/run-in.ts';
import { world } from '../support/world.ts';

const root = temporaryFolder();
const text = 'March 2031\nHarlow: A quay.\nTarn: Another.\n';

/** An empty folder of its own. */
function folder(): string {
  const path = join(root, String(readdirSync(root).length));
  mkdirSync(path);
  return path;
}

const real: Partial<Effects> = { readFile, writeFiles, writeNamed, isSameFile, world: async () => world };

/** Runs the command line in this process on real files. */
function runFor(args: readonly string[]): Promise<Ran> {
  return runIn(args, '', real);
}

function makeFifo(path: string): string {
  spawnSync('sh', ['-c', 'mkfifo "$0"', path]);
  expect(lstatSync(path).isFIFO()).toBe(true);
  return path;
}

describe('what was given is never written over', () => {
  test.each(['txt', 'json'])('a source or a theme that is called like an output: .%s', async (ending) => {
    const at = folder();
    const theme = put(at, 'talks.json', '{"extends": "plain"}');
    const source = put(at, 'talks.txt', text);
    const outcome = await runFor(['build', source, '--theme', theme, '--to', `html,${ending}`, '--out', at]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/talks\.\w+ is the source itself or a theme, which is not written over/);
    expect(readFileSync(theme, 'utf8')).toBe('{"extends": "plain"}');
    expect(readdirSync(at).sort()).toEqual(['talks.json', 'talks.txt']);
  });

  test('nor by another way to it', async () => {
    const at = folder();
    const source = put(at, 'talks.txt', text);
    const other = join(root, `${basename(at)}-link`);
    symlinkSync(at, other);
    const outcome = await runFor(['build', source, '--to', 'txt', '--out', other]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(source, 'utf8')).toBe(text);
  });
});

describe('in the folder of the outputs only plain files are replaced', () => {
  const ways: readonly (readonly [string, (path: string, at: string) => void])[] = [
    ['a link', (path, at) => symlinkSync(put(at, 'kept', 'kept'), path)],
    ['a link', (path, at) => symlinkSync(join(at, 'nowhere'), path)],
    ['a pipe', (path) => makeFifo(path)],
    ['a folder', (path) => mkdirSync(path)],
  ];
  test.each(ways)('%s is in the way', async (kind, make) => {
    const at = folder();
    const source = put(at, 'talks.txt', text);
    const out = join(at, 'out');
    mkdirSync(out);
    make(join(out, 'talks.html'), at);
    const before = readdirSync(at);
    const outcome = await runFor(['build', source, '--to', 'csv,html', '--out', out]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(`talks.html: ${kind} of that name is in the way`);
    expect(readdirSync(out)).toEqual(['talks.html']);
    expect(readdirSync(at)).toEqual(before);
    if (before.includes('kept')) expect(readFileSync(join(at, 'kept'), 'utf8')).toBe('kept');
  });

  test('the folder itself may be a link, and a file keeps its rights', async () => {
    const at = folder();
    const source = put(at, 'talks.txt', text);
    mkdirSync(join(at, 'real'));
    put(join(at, 'real'), 'talks.csv', 'old');
    symlinkSync(join(at, 'real'), join(at, 'out'));
    spawnSync('chmod', ['604', join(at, 'real', 'talks.csv')]);
    expect(await runFor(['build', source, '--to', 'csv', '--out', join(at, 'out')])).toMatchObject({ code: 0 });
    expect(readFileSync(join(at, 'real', 'talks.csv'), 'utf8')).toContain('A quay.');
    expect(lstatSync(join(at, 'real', 'talks.csv')).mode & 0o777).toBe(0o604);
    expect(readdirSync(join(at, 'real'))).toEqual(['talks.csv']);
  });
});

describe('a place that somebody names is written to, whatever it is', () => {
  const convert = (source: string, out: string) => runFor(['convert', source, '--to', 'json', '--out', out]);

  test('what a link leads to', async () => {
    const at = folder();
    const target = put(at, 'target.json', 'old');
    symlinkSync(target, join(at, 'link.json'));
    expect(await convert(put(at, 'talks.txt', text), join(at, 'link.json'))).toMatchObject({ code: 0 });
    expect(readFileSync(target, 'utf8')).toContain('A quay.');
    expect(lstatSync(join(at, 'link.json')).isSymbolicLink()).toBe(true);
  });

  test('a pipe that somebody reads from, and none that nobody reads from', async () => {
    const at = folder();
    const source = put(at, 'talks.txt', text.repeat(600));
    const pipe = makeFifo(join(at, 'pipe'));
    const outcome = await convert(source, pipe);
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('nobody reads from that pipe') });
    const reader = spawn('cat', [pipe]);
    const chunks: Buffer[] = [];
    reader.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = once(reader, 'close');
    await expect.poll(async () => (await convert(source, pipe)).code).toBe(0);
    await ended;
    expect(JSON.parse(Buffer.concat(chunks).toString()).entries).toHaveLength(1200);
  });

  test('“-” is standard output', async () => {
    expect((await convert(put(folder(), 'talks.txt', text), '-')).stdout).toContain('A quay.');
  });
});

describe('while it is written', () => {
  test('only what dead runs have left is taken away', async () => {
    const at = folder();
    const [live, dead] = [process.pid, spawnSync('true').pid];
    const name = (pid: number) => `.sidelines-${pid}-0123456789ab.tmp`;
    const minutesAgo = (path: string, minutes: number) =>
      utimesSync(path, Date.now() / 1000, Date.now() / 1000 - 60 * minutes);
    minutesAgo(put(at, name(dead), 'left'), 5);
    minutesAgo(put(at, name(live), 'being written'), 5);
    const others = ['.sidelines-1-0123456789ab.tmp.txt', '.sidelines-x-0123456789ab.tmp', 'sidelines.tmp'];
    for (const other of others) minutesAgo(put(at, other, 'of others'), 3000);
    symlinkSync(put(at, 'kept', 'kept'), join(at, name(dead).replace('ab.tmp', 'cd.tmp')));
    await writeFiles([{ path: join(at, 'new'), body: 'new' }]);
    expect(readdirSync(at).sort()).toEqual(
      [...others, 'kept', 'new', name(live), name(dead).replace('ab.tmp', 'cd.tmp')].sort(),
    );
    minutesAgo(join(at, name(live)), 25 * 60);
    minutesAgo(put(at, name(dead), 'a moment ago'), 0);
    await writeFiles([{ path: join(at, 'new'), body: 'newer' }]);
    expect(readdirSync(at)).not.toContain(name(live));
    expect(readdirSync(at)).toContain(name(dead));
  });

  test.each(['a', 'ü', '漢'])('a source whose name is as long as names can be, of %s', async (letter) => {
    const at = folder();
    const source = put(at, `${letter.repeat(Math.floor(250 / Buffer.byteLength(letter)))}.txt`, text);
    expect(await runFor(['build', source, '--out', join(at, 'out')])).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(at, 'out')).length).toBeGreaterThan(5);
  });
});

test('a source after which no files can be named is refused in one line', async () => {
  const outcome = await runIn(['build', 'talks\u001b.txt', '--to', 'txt'], text);
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toMatch(
    /^sidelines: cannot publish talks␛\.txt: Files cannot be named after the source: .*\n$/,
  );
});

describe('what is too large is not read', () => {
  test('a file, by its size', async () => {
    const path = join(folder(), 'huge.txt');
    // As large as no disk is: nothing but its size is there.
    put(dirname(path), 'huge.txt', '');
    truncateSync(path, 8 * 2 ** 40);
    const outcome = await runFor(['check', path]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(
      /^sidelines: cannot read .*huge\.txt: it has more than 64 MiB, which is the most\n$/,
    );
  });

  test('a stream, as soon as it has sent more', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 1;
          yield Buffer.alloc(1024 * 1024);
        }
      })(),
    );
    await expect(readAll(endless, 'standard input')).rejects.toThrow(
      'cannot read standard input: it has more than 64 MiB',
    );
    expect(sent).toBeLessThan(64 + 20);
  });
});
