import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChronicle } from '../../src/formats/chronicle/read.ts';
import { type HabitNumbers, habitNumbers, habitsWith } from '../../src/formats/chronicle/style/habits.ts';
import { printTimeline } from '../../src/model/json.ts';
import { type CorpusCase, corpusCases } from '../support/corpus.ts';
import { movesOf } from '../support/habits.ts';
import { packageFolder } from '../support/sources.ts';

const cases = corpusCases().filter(({ file }) => file === 'input.txt');
const path = join(packageFolder, 'test/formats/habits.txt');
const moves = movesOf(habitNumbers);
/** `UPDATE=1` looks through all cases for one that holds each number, and writes them down. */
if (process.env['UPDATE'] === '1') writeFileSync(path, writtenHolders());
const holders = new Map(
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  ', 2) as [string, string]),
);

describe('a case holds each number of the table of habits', () => {
  test.each(moves.map((move) => [move.name, move.numbers] as const))('%s', (name, numbers) => {
    const holder = cases.find((example) => example.name === holders.get(name));
    if (holder === undefined) throw new Error(`No case holds ${name}: add one that needs the number, or derive it`);
    expect(isRead(holder, habitNumbers), `${holder.name} is read as it should be`).toBe(true);
    expect(isRead(holder, numbers), `${holder.name} is read otherwise when the number moves`).toBe(false);
  });

  test('nothing else is written down', () => {
    expect([...holders.keys()]).toEqual(moves.map(({ name }) => name));
  });
});

function isRead({ folder, source }: CorpusCase, numbers: HabitNumbers): boolean {
  const { timeline } = readChronicle(source, {}, habitsWith(numbers));
  return printTimeline(timeline) === readFileSync(join(folder, 'timeline.json'), 'utf8');
}

function writtenHolders(): string {
  // Some cases are refused before they are read as chronicles.
  const read = cases.filter((example) => isRead(example, habitNumbers));
  return moves
    .map(({ name, numbers }) => `${name}  ${read.find((example) => !isRead(example, numbers))?.name ?? 'nothing'}\n`)
    .join('');
}
