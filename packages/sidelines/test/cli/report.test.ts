import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/world/node.ts';
import { runIn } from '../support/run-in.ts';

const ports = `# Two ports

March 2031
Velden: The council buys a second ferry.

4 May 2031
Harlow: The pier is closed.

June 2031
Both: The towns sign a timetable.

1 October 2031
Velden: It rains for weeks.
`;

const printed = `Two ports
4 entries, 19 words, 0 sources

Side    Entries  Apart  Together  Against  Words  Sources
Velden        3      2         1        0     15        0
Harlow        2      1         1        0      9        0

Longest silence
  Velden: 3 to 4 months, between June 2031 and 1 October 2031
  Harlow: 3 to 4 months, after its last entry, June 2031

Over time            Apart  Together  Against
March 2031               1         0        0  -
April 2031               0         0        0
May 2031                 1         0        0  -
June 2031                0         1        0  =
July–September 2031      0         0        0
October 2031             1         0        0  -
- apart  = together  x against

4 of 4 entries without a source

2 of 4 entries with a vague date
  line 3: March 2031, Velden: The council buys a second ferry.
  line 9: June 2031, Both: The towns sign a timetable.

Every entry has a date
No claim is without an answer
`;

test('for people: what is told of each side, how long it was silent, how they stood over time, and what needs a look', async () => {
  expect(await runIn('report talks.txt', ports)).toEqual({ code: 0, stdout: printed, stderr: '', written: [] });
});

test('from standard input, and to a file', async () => {
  const readStdin = async () => new TextEncoder().encode(ports);
  const { code, stdout, stderr, written } = await runIn('report - --out o.txt', '', { readStdin });
  expect({ code, stdout, stderr, written }).toEqual({
    ...{ code: 0, stdout: '', stderr: '' },
    written: [{ path: 'o.txt', body: printed }],
  });
});

test('for programs, as JSON', async () => {
  const { code, stdout, stderr } = await runIn('report --json talks.txt', ports);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { file, errors, unit, parties, vague } = JSON.parse(stdout);
  expect({ file, errors, unit, vague }).toEqual({
    ...{ file: 'talks.txt', errors: 0, unit: 'words' },
    vague: ['2031-03-velden', '2031-06-both'],
  });
  expect(parties[0].silence).toEqual({ least: 92, most: 121, after: '2031-06-both', before: '2031-10-01-velden' });
});

test('as a page', async () => {
  const { code, stdout } = await runIn('report talks.txt --to html', ports, { world: nodeWorld });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(stdout).toContain('talks.txt');
});

describe('a text with errors', () => {
  const broken = `${ports}\n31 June 2031\nHarlow: Never.\n`;

  test('is weighed as far as it was understood, which is said everywhere', async () => {
    const { code, stdout, stderr } = await runIn('report talks.txt', broken);
    expect(code).toBe(1);
    expect(stdout).toContain('\n1 error in the text: only what was understood is weighed\n');
    expect(stderr).toBe('talks.txt: 1 error; what was understood is weighed, “sidelines check” says the rest\n');
    const page = await runIn('report talks.txt --to html', broken, { world: nodeWorld });
    expect(page.code).toBe(1);
    expect(page.stdout).toContain('<strong>1 error in the text:</strong>');
    expect(JSON.parse((await runIn('report --json talks.txt', broken)).stdout).errors).toBe(1);
  });

  test('of which nothing was understood is not', async () => {
    const { code, stdout, stderr } = await runIn(
      'report talks.txt',
      'gantt\n  title Bridges\n  dateFormat YYYY-MM-DD\n',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/error .*\n1 error: nothing is weighed\n$/s);
  });
});

test('names from right to left stand behind the numbers, which they would turn around', async () => {
  const text = '# نهر\n\nمايو 2031\nمصر: سد.\n\nيونيو 2031\nالسودان: ماء كثير.\n';
  const { stdout } = await runIn('report talks.txt', text);
  expect(stdout).toContain(
    'Entries  Apart  Together  Against  Words  Sources  Side\n      1      1         0        0      1        0  مصر\n',
  );
});

test('names that are wide keep columns apart, and long ones are cut; no line is longer than a terminal', async () => {
  const name = 'The Worshipful Company of Ferrymen and Lightermen of Velden';
  const long = `${ports}\n2 November 2031\n${name}: ${'They strike for hours. '.repeat(20)}\n`;
  const { stdout } = await runIn('report talks.txt', long);
  expect(stdout).toContain('The Worshipful Company of Fe…        1      1 ');
  expect(stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('  The Worshipful'))).toEqual([]);
  const wide = await runIn('report talks.txt', '2031年3月\n市议会：买船。\n\n2031年4月\nHarlow：关闭码头。\n');
  expect(wide.stdout).toContain('市议会        1      1 ');
  expect(wide.stdout).toContain('Harlow        1      1 ');
  expect(wide.stdout).toContain('Characters');
});

test('of many pairs those who met most often are shown, and how many more there are', async () => {
  const names = ['Velden', 'Harlow', 'Tarn', 'Skerry', 'Ness', 'Arnhem'];
  const pairs = names.flatMap((one, place) => names.slice(place + 1).map((other) => `${one} and ${other}`));
  const texts = [...names, ...pairs, 'Ness and Arnhem'].map((who, place) => `${place + 1} May 2031\n${who}: A talk.\n`);
  const { stdout } = await runIn('report talks.txt', texts.join('\n'));
  const [, rows = ''] = /^Who met whom .*\n((?:.+\n)+)/m.exec(stdout) ?? [];
  expect(rows.split('\n')).toHaveLength(12);
  expect(rows).toMatch(/^Ness · Arnhem +2 +0\nVelden · Harlow +1 +0\n/);
  expect(rows).toMatch(/\n {2}… and 5 more; “--json” names all\n$/);
});

test('a report goes to one place in one form', async () => {
  expect(await runIn('report talks.txt --json --to html', ports)).toMatchObject({ code: 2, stdout: '' });
  expect(await runIn('report talks.txt --to pdf', ports)).toMatchObject({ code: 2, stdout: '' });
  const same = await runIn('report talks.txt --out talks.txt', ports, { isSameFile: async () => true });
  expect(same).toMatchObject({ code: 2, written: [] });
});
