import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { sidelines, temporaryFolder } from '../support/cli.ts';
import { packageFolder, repositoryFolder } from '../support/sources.ts';

const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));

describe('help', () => {
  test.each([
    [['--help'], 'build [options] <file...>'],
    [['help', 'build'], 'sidelines build talks.txt --out public'],
    [['build', '--help'], '--spacing <way>'],
    [['check', '--help'], 'sidelines check --strict'],
    [['convert', '--help'], '--to <format>'],
    [['diff', '--help'], 'git show HEAD:talks.txt | sidelines diff - talks.txt'],
    [['edit', '--help'], 'sidelines edit --no-open --port 7411 talks.txt'],
    [['report', '--help'], 'sidelines report talks.txt --to html --out report.html'],
  ])('%j is on standard output, with examples', (args, part) => {
    const { code, stdout, stderr } = sidelines(args);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain(part);
    expect(stdout).toContain('Examples:\n  $ sidelines ');
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test('without a command it is on standard error', () => {
    const { code, stdout, stderr } = sidelines([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: sidelines');
  });

  test('--version', () => {
    expect(sidelines(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage is told in one line', () => {
  test.each([
    [['biuld', 'x.txt'], "unknown command 'biuld' (Did you mean build?)"],
    [['check', '--jsno', 'x.txt'], "unknown option '--jsno' (Did you mean --json?)"],
    [['check'], "missing required argument 'file'"],
    [['diff', 'x.txt'], "missing required argument 'after'"],
    [['edit', '--port', '70000', 'x.txt'], 'A port is a whole number from 0 to 65535'],
    [['convert', 'x.txt'], "required option '--to <format>' not specified"],
    [['convert', 'x.txt', '--to', 'docx'], "argument 'docx' is invalid. Allowed choices are html, png, svg"],
    [['build', 'x.txt', '--out', 'o', '--to', 'svg,gif'], '“gif” is not known; known are html, png, svg'],
    [['build', 'x.txt', '--out', 'o', '--width', '12'], 'A width is a whole number of pixels from 240 to 4096'],
    [['build', 'x.txt', '--out', 'o', '--width', '1e9'], 'A width is a whole number of pixels'],
    [['build', 'x.txt', '--out', 'o', '--spacing', 'odd'], 'Allowed choices are even, time'],
    [['build', 'x.txt', '--out', 'o', '--language', 'not a tag'], 'A language is a tag such as en'],
    [['build', 'x.txt'], 'several files need a folder'],
    [['build', 'x.txt', 'y.txt', '--to', 'svg'], 'several files need a folder'],
    [['build', 'nothing/*.txt', '--out', 'o'], 'no file is called like nothing/*.txt'],
  ])('%j', (args, part) => {
    const { code, stdout, stderr } = sidelines(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^sidelines: .*\n$/);
    expect(stderr).toContain(part);
  });
});

describe('the binary', () => {
  const bin = join(packageFolder, 'bin', 'sidelines.cjs');
  const folder = temporaryFolder();

  test.each(['v8.17.0', 'v18.20.8', 'v20.18.3'])('on Node %s it says which Node is needed', (old) => {
    const fake = `data:text/javascript,Object.defineProperty(process,'version',{value:'${old}'})`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', fake, bin, 'check', 'x'], {
      cwd: folder,
    });
    expect({ status, stdout: stdout.toString() }).toEqual({ status: 2, stdout: '' });
    expect(stderr.toString()).toBe(`sidelines: needs Node.js 20.19 or newer; this is ${old} (https://nodejs.org)\n`);
  });

  test('it can be read by a Node that is too old', () => {
    const code = readFileSync(bin, 'utf8');
    const asOld = transformSync(code, { target: 'es5' });
    expect(asOld.warnings).toEqual([]);
    expect(asOld.code).toBe(transformSync(code, { target: 'esnext' }).code);
    expect(code).not.toMatch(/\bimport\b(?!\(\)`)/);
  });

  test('it asks for what package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
    expect(readFileSync(bin, 'utf8')).toContain(`needed = [${engines.node.replace('>=', '').replace('.', ', ')}]`);
  });
});

test('npm run --silent sidelines prints nothing but the command line’s own output', () => {
  const stdout = execFileSync('npm', ['run', '--silent', 'sidelines', '--', '--version'], { cwd: repositoryFolder });
  expect(stdout.toString()).toBe(`${version}\n`);
});

test('convert writes nothing when an entry would not come back as it is', () => {
  const entries = [{ id: 'x', date: { edtf: '2016', wording: 'a {2015} b' }, parties: [], text: 'A toll.' }];
  const input = JSON.stringify({ sidelines: 1, language: 'en', parties: [], entries });
  const { code, stdout, stderr } = sidelines(['convert', '-', '--from', 'json', '--to', 'chronicle'], { stdin: input });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('cannot hold the entry x (“a {2015} b”)');
});
