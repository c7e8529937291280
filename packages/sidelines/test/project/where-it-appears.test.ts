import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PartKind } from '../../src/model/told.ts';
import { outputs } from '../../src/outputs.ts';
import { packageFolder } from '../support/sources.ts';

/** What an author may say, by what is told of it. */
const constructs: Readonly<Record<string, readonly PartKind[]>> = {
  'title, introduction': ['title', 'lede'],
  'who made it, and of what': ['byline', 'credit'],
  phases: ['phase', 'phase-text'],
  'date, who acted, against whom': ['when', 'who'],
  'headline, text': ['headline', 'text'],
  claims: ['claim'],
  'drafts, where asked for': ['draft'],
  pictures: ['picture', 'lead'],
  answers: ['answers'],
  'sources of an entry': ['sources'],
  'all sources': ['all-sources'],
  corrections: ['correction'],
  'corrections of the whole': ['whole-corrections'],
  'all corrections': ['all-corrections'],
};

/** The outputs that are read back and held to the list; those in one column say the same. */
const columns: Readonly<Record<string, readonly string[]>> = {
  page: ['html'],
  embed: ['embed'],
  'picture, PDF': ['svg', 'pdf', 'pdf-a4', 'pdf-slides'],
  text: ['txt'],
  feed: ['rss'],
  article: ['apple-news'],
  JSON: ['json'],
  CSV: ['csv'],
  chronicle: ['chronicle'],
};

/** Whether outputs say the parts: all, some, or none of them. */
function cell(names: readonly string[], parts: readonly PartKind[]): string {
  const said = outputs
    .filter(({ name }) => names.includes(name))
    .flatMap(({ leavesOut = [] }) => parts.map((part) => !leavesOut.includes(part)));
  if (said.every((each) => each)) return 'yes';
  return said.some((each) => each) ? 'in part' : '–';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

const page = join(packageFolder, '../../docs/chronicle.md');
const table = [
  row(['', ...Object.keys(columns)]),
  row(['---', ...Object.keys(columns).map(() => '---')]),
  ...Object.entries(constructs).map(([name, parts]) =>
    row([name, ...Object.values(columns).map((names) => cell(names, parts))]),
  ),
].join('');
const written = /(?<=## Where it appears\n[\s\S]*?\n\n)\|[\s\S]*?\|\n(?!\|)/;

test('the documentation says what stands where, as the outputs are held to it', () => {
  const text = readFileSync(page, 'utf8');
  if (process.env['UPDATE'] === '1') writeFileSync(page, text.replace(written, table));
  expect(written.exec(readFileSync(page, 'utf8'))?.[0]).toBe(table);
});

test('every output that is read back has its column', () => {
  const known = new Set(Object.values(columns).flat());
  const read = outputs
    .filter(({ saidIn }) => saidIn !== undefined)
    .map(({ name }) => name.replace(/^(pdf|svg).*/, '$1'));
  expect(read.filter((name) => !known.has(name))).toEqual([]);
});
