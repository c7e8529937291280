import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isSameFile, readFile, readFolder, writeFiles, writeNamed } from '../../src/cli/files.ts';
import { put, temporaryFolder } from '../support/cli.ts';
import { type Ran, runIn } from '../support/run-in.ts';
import { world } from '../support/world.ts';

const root = temporaryFolder();
const good = 'March 2031\nHarlow: A quay.\nTarn: Another.\n';
const bad = 'March 2031\nHarlow: A quay.\n31 June 2031\nTarn: Never.\n';

let at = root;
beforeEach(() => {
  at = join(root, String(readdirSync(root).length));
  mkdirSync(at);
});

/** Runs the command line in this process on the real files of the folder; `@` is the folder. */
function build(args: string, isTerminal = false): Promise<Ran> {
  const real = { readFile, readFolder, writeFiles, writeNamed, isSameFile, world: async () => world };
  const changes = { ...real, isTerminal: { stdout: isTerminal, stderr: isTerminal } };
  return runIn(`build ${args.replaceAll('@', at)}`.split(' '), '', changes);
}

const made = () => readdirSync(join(at, 'out')).sort();

describe('several sources', () => {
  test('are all built; what goes wrong with one does not keep the others from it', async () => {
    for (const [name, text] of [
      ['a.txt', good],
      ['b.txt', bad],
      ['c.txt', 'A\0B'],
      ['d.txt', good],
    ] as const)
      put(at, name, text);
    const outcome = await build('@/a.txt @/b.txt @/missing.txt @/c.txt @/d.txt --to txt,csv --out @/out');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('1 error: nothing is published\n');
    expect(outcome.stderr).toContain('missing.txt: there is no such file\n');
    expect(outcome.stderr).toContain('c.txt:1:2 error not-text');
    expect(made()).toEqual(['a.csv', 'a.txt', 'd.csv', 'd.txt']);
    expect((await build('@/a.txt @/b.txt --to txt --out @/out')).code).toBe(1);
  });

  test('may be named by patterns, of which those that shells leave are ours', async () => {
    for (const folder of ['one', 'one/two', 'one/.hidden']) mkdirSync(join(at, folder));
    for (const name of ['a.txt', 'a[1].txt', 'one/b.txt', 'one/c.json', 'one/two/d.txt', 'one/.hidden/e.txt'])
      put(at, name, good);
    const namesOf = async (pattern: string) => {
      const { stderr, stdout } = await build(`${pattern} --to csv --out @/${pattern.length}`);
      expect(stderr).toBe('');
      return stdout.split('\n').flatMap((line) => /([^/]+)\.csv/.exec(line)?.[1] ?? []);
    };
    expect(await namesOf('@/*.txt')).toEqual(['a', 'a[1]']);
    expect(await namesOf('@/a[1].txt')).toEqual(['a[1]']);
    expect(await namesOf('@/*/?.txt')).toEqual(['b']);
    expect(await namesOf('@/**/*.txt')).toEqual(['a', 'a[1]', 'b', 'd']);
    expect(await namesOf('@/one/**/d* @/a.txt @/one/b.*')).toEqual(['d', 'a', 'b']);
    expect(await build('@/*.md --out @/out')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no file is called like'),
    });
  });

  test.each([
    ['a.txt', 'other/a.json'],
    ['a.txt', 'other/A.txt'],
    ['\u00e9.txt', 'other/e\u0301.txt'],
    ['a.txt', 'a.embed.txt'],
  ])('whose files would have one name are refused before anything is written: %s and %s', async (one, other) => {
    mkdirSync(join(at, 'other'));
    for (const name of [one, other]) put(at, name, name.endsWith('json') ? '{}' : good);
    const outcome = await build(`@/${one} @/${other} --to html,embed --out @/out`);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/two files would be called .*; nothing is written\n$/);
    expect(readdirSync(at)).not.toContain('out');
  });

  test('of which one would be written over by the files of another', async () => {
    mkdirSync(join(at, 'other'));
    put(at, 'b.txt', good);
    put(at, 'other/b.md', good);
    const both = await build('@/other/b.md @/b.txt --to txt --out @');
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(join(at, 'b.txt'), 'utf8')).toBe(good);
  });

  test('are counted for those who watch', async () => {
    for (const name of ['a.txt', 'b.txt']) put(at, name, good);
    expect((await build('@/a.txt @/b.txt --to txt --out @/out', true)).stderr).toMatch(/b\.txt \(2 of 2\) …\r/);
  });
});

describe('--keep-going', () => {
  test('publishes what was read, and every output says how many errors there are', async () => {
    put(at, 'b.txt', bad);
    expect(await build('@/b.txt --to html,txt,svg,json,csv,embed --out @/out')).toMatchObject({ code: 1, stdout: '' });
    const outcome = await build('@/b.txt --to html,txt,svg,json,csv,embed --out @/out --keep-going');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('1 error: published all the same, and marked as unfinished\n');
    expect(made()).toHaveLength(6);
    const bodyOf = (end: string) => readFileSync(join(at, 'out', `b${end}`), 'utf8');
    for (const end of ['.html', '.txt', '.embed.html', '.svg'])
      expect(bodyOf(end), end).toMatch(/Unfinished · errors: 1/);
    expect(bodyOf('.txt').indexOf('Unfinished')).toBeLessThan(bodyOf('.txt').indexOf('A quay'));
    expect(JSON.parse(bodyOf('.json'))).toMatchObject({ unfinished: 1 });
    expect(bodyOf('.csv').split('\r\n')[1]).toMatch(/,"1"$/);
  });

  test('says nothing of a text without errors, and publishes nothing of one in which nothing is read', async () => {
    put(at, 'a.txt', good);
    put(at, 'none.txt', 'Only prose.\n');
    await build('@/a.txt --to txt,csv --out @/out --keep-going');
    expect(readFileSync(join(at, 'out', 'a.txt'), 'utf8')).not.toContain('Unfinished');
    expect(readFileSync(join(at, 'out', 'a.csv'), 'utf8')).not.toContain('unfinished');
    const outcome = await build('@/none.txt --to txt --out @/out --keep-going');
    expect(outcome).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(': nothing is published\n') });
  });
});

test('--out - is standard output', async () => {
  put(at, 'a.txt', good);
  expect((await build('@/a.txt --to txt --out -')).stdout).toContain('A quay.');
  expect(await build('@/a.txt --out -')).toMatchObject({ code: 2 });
});

test('the text says how it looks, and an option wins over it', async () => {
  put(at, 'a.txt', `---\nwidth: 640\nscheme: dark\n---\n${good}`);
  put(at, 'b.txt', good);
  const look = async (args: string) =>
    /viewBox="0 0 (\d+) .*?<rect [^>]*fill="(#\w+)"/s.exec((await build(`${args} --to svg --out -`)).stdout)?.slice(1);
  const [light, dark] = ['#fdfcf9', '#171614'];
  expect(await look('@/a.txt')).toEqual(['640', dark]);
  expect(await look('@/a.txt --width 720 --no-hyphenate --scheme light')).toEqual(['720', light]);
  expect(await look('@/b.txt')).toEqual(['960', light]);
});
