import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put, sidelines, temporaryFolder } from '../support/cli.ts';
import { packageFolder, repositoryFolder } from '../support/sources.ts';

const pages = ['README.md', 'SECURITY.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'DEPENDENCIES.md'];
const folder = temporaryFolder();

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}

/** All code blocks in one language. */
function blocksOf(page: string, language: string): readonly string[] {
  const blocks = page.matchAll(/^```(\w*)\n(.*?)^```/gms);
  return [...blocks].flatMap(([, name, code = '']) => (name === language ? [code.trim()] : []));
}

/** The lines of all code blocks in one language. */
function codeOf(page: string, language: string): readonly string[] {
  return blocksOf(page, language).flatMap((code) => code.split('\n'));
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

const docs = readdirSync(join(repositoryFolder, 'docs')).filter((name) => name.endsWith('.md'));
/** The commands of all pages, each once; those of the package’s README run there. */
const inDocs = docs
  .flatMap((name) => {
    const page = read(repositoryFolder, 'docs', name);
    return codeOf(page, 'sh').map((line) => [name, line, page] as const);
  })
  .filter(([, line], place, all) => {
    const elsewhere = codeOf(read(packageFolder, 'README.md'), 'sh');
    return !elsewhere.includes(line) && all.findIndex(([, other]) => other === line) === place;
  });

test('the pages of docs/ have commands', () => {
  expect(inDocs.length).toBeGreaterThan(5);
});

test.each(inDocs)('in docs/%s: %s', (_, line, page) => {
  put(folder, 'talks.txt', blocksOf(read(repositoryFolder, 'docs', 'chronicle.md'), '')[0] ?? '');
  put(folder, 'talks.de.txt', codeOf(page, 'text').join('\n'));
  put(folder, 'my.json', codeOf(page, 'json').join('\n'));
  const [command, ...args] = line.split(' ');
  const { code, stderr } = sidelines(args, { cwd: folder });
  expect({ command, code, findings: stderr.match(/ (?:error|warning) .*/g) }).toEqual({
    command: 'sidelines',
    code: 0,
    findings: null,
  });
});

test('each file that docs/ name beside a command is made by it', () => {
  const recipes = read(repositoryFolder, 'docs', 'recipes.md');
  const named = [...recipes.matchAll(/^\| `(\S+)` \|/gm)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(existsSync(join(folder, 'slides', name))).toBe(true);
  expect(existsSync(join(folder, 'public', 'talks.de.html'))).toBe(true);
});

test('the excerpt in the README is from the example', () => {
  const example = read(repositoryFolder, 'examples', 'us-russia-syria.txt').split('\n');
  const lines = codeOf(readme, 'text').filter((line) => line !== '' && line !== '…');
  expect(lines.filter((line) => !example.some((whole) => whole.startsWith(line.replace(/…$/, ''))))).toEqual([]);
});

test('every file that a page links to exists', () => {
  for (const page of pages) {
    const links = [...withoutCode(read(repositoryFolder, page)).matchAll(/\]\(([^)#:]+)\)|(?:src|href)="([^":]+)"/g)];
    const targets = links
      .map(([, markdown, html]) => markdown ?? html ?? '')
      .filter((target) => target !== 'talks.html');
    expect(targets.filter((target) => !existsSync(join(repositoryFolder, target)))).toEqual([]);
  }
  for (const name of docs) {
    const links = [...withoutCode(read(repositoryFolder, 'docs', name)).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)];
    const targets = links.map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(repositoryFolder, 'docs', target)))).toEqual([]);
  }
});

function withoutCode(page: string): string {
  return page.replaceAll(/```.*?```|`[^`\n]*`/gs, '');
}

test('the README is under two screens', () => {
  expect(readme.split('\n').length).toBeLessThan(85);
});

test('every dependency is argued for', () => {
  const named = [packageFolder, join(packageFolder, '../studio')].flatMap((folder) => {
    const { dependencies, devDependencies } = JSON.parse(read(folder, 'package.json'));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const firsts = [...read(repositoryFolder, 'DEPENDENCIES.md').matchAll(/^\| (`.*?`) \|/gm)].map(
    ([, first = '']) => first,
  );
  const argued = firsts.flatMap((first) => [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(argued.sort()).toEqual(named.filter((name) => name !== 'sidelines').sort());
});
