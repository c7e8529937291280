import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put, sidelines, temporaryFolder } from '../support/cli.ts';
import { packageFolder, repositoryFolder } from '../support/sources.ts';

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'DEPENDENCIES.md'];
const folder = temporaryFolder();

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}

/** The lines of all code blocks in one language. */
function codeOf(page: string, language: string): readonly string[] {
  const blocks = page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
  return [...blocks].flatMap(([, code = '']) => code.trim().split('\n'));
}

const readme = read(repositoryFolder, 'README.md');
const { scripts } = JSON.parse(read(repositoryFolder, 'package.json'));
const throughNpm = 'npm run --silent sidelines -- ';

test.each(codeOf(readme, 'sh').filter((line) => line.startsWith(throughNpm)))('%s', (line) => {
  const args = line.slice(throughNpm.length).split(' ');
  const inFolder = args.map((arg) => (arg.startsWith('out/') ? join(folder, arg) : arg));
  const { code, stderr } = sidelines(inFolder, { cwd: repositoryFolder });
  expect(stderr).not.toContain('sidelines:');
  expect(code).toBe(0);
});

test.each(codeOf(readme, 'sh').filter((line) => !line.startsWith(throughNpm)))('%s is an npm script', (line) => {
  expect(line).toMatch(/^npm (run [a-z]+|test)$/);
  expect(Object.keys(scripts)).toContain(line.replace(/^npm (run )?/, ''));
});

test('every npm script that a page names exists', () => {
  const named = pages.flatMap((page) => [...read(repositoryFolder, page).matchAll(/`npm run ([a-z:]+)/g)]);
  expect(named.map(([, name]) => name).filter((name) => !(String(name) in scripts))).toEqual([]);
});

test('the demo says what it made', () => {
  const output = execFileSync('npm', ['run', '--silent', 'demo'], {
    cwd: repositoryFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const made = output.toString().trim().split('\n');
  expect(made.length).toBeGreaterThanOrEqual(5);
  for (const line of made) {
    expect(line).toMatch(/^out\/demo\/us-russia-syria[-a-z]*\.[a-z]+ {2}[\d.]+ k?M?B$/);
    expect(existsSync(join(repositoryFolder, line.split(' ')[0] ?? ''))).toBe(true);
  }
});

test.each(codeOf(read(packageFolder, 'README.md'), 'sh'))('in the package’s README: %s', (line) => {
  put(folder, 'talks.txt', codeOf(read(packageFolder, 'README.md'), 'text').join('\n'));
  expect(sidelines(line.split(' ').slice(1), { cwd: folder }).code).toBe(0);
});

test('the excerpt in the README is from the example', () => {
  const example = read(repositoryFolder, 'examples', 'us-russia-syria.txt').split('\n');
  const lines = codeOf(readme, 'text').filter((line) => line !== '' && line !== '…');
  expect(lines.filter((line) => !example.some((whole) => whole.startsWith(line.replace(/…$/, ''))))).toEqual([]);
});

test('every file that a page links to exists', () => {
  for (const page of pages) {
    const links = [...read(repositoryFolder, page).matchAll(/\]\(([^)#:]+)\)|(?:src|href)="([^":]+)"/g)];
    const targets = links
      .map(([, markdown, html]) => markdown ?? html ?? '')
      .filter((target) => target !== 'talks.html');
    expect(targets.filter((target) => !existsSync(join(repositoryFolder, target)))).toEqual([]);
  }
});

test('the README is under two screens', () => {
  expect(readme.split('\n').length).toBeLessThan(85);
});

test('every dependency is argued for', () => {
  const { dependencies, devDependencies } = JSON.parse(read(packageFolder, 'package.json'));
  const argued = [...read(repositoryFolder, 'DEPENDENCIES.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(argued.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});
