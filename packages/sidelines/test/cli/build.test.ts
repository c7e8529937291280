import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

test('pictures beside the text become files beside the page, or a part of it', async () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  put(at, 'talks.txt', `${good}![A quay](in/quay.png)\nPhoto: A. Name\n`);
  const refused = await build('@/talks.txt --to html --out @/out');
  expect(refused.stderr).toContain('talks.txt:4:11 error missing-picture');
  expect(refused.stderr).toContain('There is no file “in/quay.png” beside the text');
  mkdirSync(join(at, 'in'));
  put(at, 'in/quay.png', Buffer.from(pixel, 'base64'));
  expect(await build('@/talks.txt --to html --out @/out')).toMatchObject({ code: 0, stderr: '' });
  expect(made()).toEqual([expect.stringMatching(/^picture-[\da-f]{16}\.jpg$/), 'talks.html']);
  const [, page] = [
    await build('@/talks.txt --to html'),
    await build('@/talks.txt --to html --single-file --out @/one'),
  ];
  expect(page.code).toBe(0);
  expect(readdirSync(join(at, 'one'))).toEqual(['talks.html']);
});

describe('a theme beside the text', () => {
  const named = (theme: string): string => `---\ntheme: ${theme}\n---\n${good}`;
  const house = '{"extends": "plain", "colors": {"light": {"paper": "#fffdf5"}}}';
  const page = () => readFileSync(join(at, 'out', 'talks.html'), 'utf8');

  test('is that of a file in the folder of the text, for JSON as for a chronicle', async () => {
    put(at, 'house.json', house);
    put(at, 'talks.txt', named('house.json'));
    expect(await build('@/talks.txt --to html,json --out @/out')).toMatchObject({ code: 0, stderr: '' });
    expect(page()).toContain('#fffdf5');
    mkdirSync(join(at, 'other'));
    put(at, 'other/house.json', house.replace('#fffdf5', '#f5fffd'));
    put(at, 'other/talks.json', readFileSync(join(at, 'out', 'talks.json'), 'utf8'));
    expect(await build('@/other/talks.json --to html --out @/out')).toMatchObject({ code: 0, stderr: '' });
    expect(page()).toContain('#f5fffd');
  });

  test('gives way to the theme that is asked for, and is not looked for then', async () => {
    put(at, 'talks.txt', named('house.json'));
    expect((await build('@/talks.txt --to html --theme plain --out @/out')).code).toBe(0);
    put(at, 'house.json', '{');
    expect((await build('@/talks.txt --to html --theme plain --out @/out')).code).toBe(0);
  });

  test('that is not there is an error at its name, with what is meant', async () => {
    put(at, 'talks.txt', named('plaim.json'));
    const outcome = await build('@/talks.txt --to html --out @/out');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('talks.txt:2:8');
    expect(outcome.stderr).toContain('There is no theme “plaim.json” beside the text');
    expect(outcome.stderr).toContain('name another theme: newspaper, plain, contrast');
    expect(outcome.stderr).toContain('1 error: nothing is published');
    expect(readdirSync(at)).toEqual(['talks.txt']);
  });

  test('with a mistake is told with the places in its own file', async () => {
    put(at, 'house.json', '{\n  "corners": 99\n}');
    put(at, 'talks.txt', named('house.json'));
    const outcome = await build('@/talks.txt --to html --out @/out');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('house.json:2:14');
    expect(outcome.stderr).toContain('corners: a number of at most 24 was expected');
    expect(outcome.stderr).toContain('The theme in “house.json” cannot be used');
    expect(outcome.stderr).toContain('2 errors: nothing is published');
  });

  test.each(['../house.json', '/house.json', 'in/house.json', '.house.json', 'house.jsn'])(
    'is never a path, nor anything else: %s is no theme',
    async (theme) => {
      mkdirSync(join(at, 'in'));
      for (const path of ['house.json', 'in/house.json', 'in/.house.json']) put(at, path, house);
      put(at, 'in/talks.txt', named(theme));
      const outcome = await build('@/in/talks.txt --to html --out @/out');
      expect(outcome.code).toBe(1);
      expect(outcome.stderr).toContain('it should be “newspaper”, “plain” or “contrast”');
    },
  );

  test('is not written over', async () => {
    put(at, 'talks.json', house);
    put(at, 'talks.txt', named('talks.json'));
    const outcome = await build('@/talks.txt --to json --out @');
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('which is not written over');
    expect(readFileSync(join(at, 'talks.json'), 'utf8')).toBe(house);
  });

  test('is checked with the texts that name it, once', async () => {
    put(at, 'house.json', '{"corners": 99}');
    for (const name of ['a.txt', 'b.txt']) put(at, name, named('house.json'));
    put(at, 'c.txt', named('mine.json'));
    const checked = await runIn(`check --json ${at}/a.txt ${at}/b.txt ${at}/c.txt`.split(' '), '', {
      ...{ readFile, readFolder, isSameFile },
    });
    expect(checked.code).toBe(1);
    const { files, errors } = JSON.parse(checked.stdout);
    const found = files.map(({ file, diagnostics }: { file: string; diagnostics: readonly { code: string }[] }) => [
      ...[basename(file), ...diagnostics.map(({ code }) => code)],
    ]);
    expect(found).toEqual([
      ['a.txt', 'theme-file'],
      ['house.json', 'json-value'],
      ['b.txt', 'theme-file'],
      ['c.txt', 'theme-file'],
    ]);
    expect(errors).toBe(4);
  });
});
