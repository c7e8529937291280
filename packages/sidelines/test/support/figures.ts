import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { repositoryFolder } from './sources.ts';

const file = 'docs/figures.md';
const path = join(repositoryFolder, file);

const head = `# Figures

What \`npm run test:long\` last found, written by itself: how many random inputs each law was tried with (or how many entries were
counted), what was found, in how long, of which commit, and how to do it again; a row of \`bench/\` is written by hand and stays. Times are of a
machine that did other things, too.

| Law | Tried | Found | Seconds | Commit | Command |
|---|---:|---|---:|---|---|
`;

/** Writes what the long run found into \`docs/figures.md\`; the rows of laws that did not run this time stay. */
export default class Figures implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const commit = currentCommit();
    const found = modules.flatMap((module) => [...module.children.allTests()].map((test) => rowOf(test, commit)));
    const rows = new Map([...writtenRows(), ...found.filter((row) => row !== undefined)]);
    const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(path, head + sorted.map(([law, rest]) => `| ${law} | ${rest} |\n`).join(''));
  }
}

/** A row by its law, without the bars at its ends. */
type Row = readonly [law: string, rest: string];

function writtenRows(): readonly Row[] {
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').matchAll(/^\| (.*?\.ts\)) \| (.*) \|$/gm);
  return Array.from(rows, ([, law = '', rest = '']) => [law, rest]);
}

function rowOf(test: TestCase, commit: string): Row | undefined {
  const { tried, found: counted = 'it holds' } = test.meta();
  const { state } = test.result();
  if (tried === undefined || state === 'skipped' || state === 'pending') return undefined;
  const seconds = Math.round((test.diagnostic()?.duration ?? 0) / 1000);
  const name = relative(repositoryFolder, test.module.moduleId).replace(/^.*\/test\//, '');
  const found = state === 'passed' ? counted : `**${state}**`;
  const runs = process.env['RUNS'] === undefined ? '' : `RUNS=${process.env['RUNS']} `;
  const command = `\`${runs}SEED=${process.env['SEED']} npm run test:long -- ${name}\``;
  return [
    `${test.fullName.replaceAll('|', '/')} (${name})`,
    [tried.toLocaleString('en'), found, seconds, commit, command].join(' | '),
  ];
}

/** The commit that was tried, with a word when the files were not as in it. */
function currentCommit(): string {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: repositoryFolder }).toString().trim();
  const changed = git('status', '--porcelain', '--', '.', `:!${file}`);
  return git('rev-parse', '--short', 'HEAD') + (changed === '' ? '' : ' and changes');
}
