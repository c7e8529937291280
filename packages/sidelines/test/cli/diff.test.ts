import { describe, expect, test } from 'vitest';
import { type Ran, runIn } from '../support/run-in.ts';

const monday = `# Two ports

The harbours of the sound have quarrelled about the toll for as long as anybody can remember, and longer than that.

March 2031
Velden: The council buys a second ferry.

May 2031
Harlow: The pier is closed.

June 2031
Both: The towns sign a timetable.

July 2031
Velden: It rains for weeks.
`;
const today = `# Two harbours

The harbours of the sound have quarrelled about the toll for as long as anyone can remember, and longer than that.

March 2031
Velden: The council buys a third
ferry.

June 2031
Both: The towns sign a timetable.

Late July 2031
Harlow: It rains for weeks.

August 2031
Velden: The mayor resigns, and nobody in the whole town hall knows who is to open the third ferry.
`;
/** Runs `diff` on files that have these texts. */
function diff(before: string, after: string, more: readonly string[] = [], terminal = false): Promise<Ran> {
  const texts: Readonly<Record<string, string>> = { 'a.txt': before, 'b.txt': after };
  return runIn(['diff', 'a.txt', 'b.txt', ...more], '', {
    readFile: async (path) => new TextEncoder().encode(texts[path] ?? ''),
    isTerminal: { stdout: terminal, stderr: false },
  });
}

describe('for people', () => {
  test('what changed stands on standard output, and a count on standard error', async () => {
    const { code, stdout, stderr } = await diff(monday, today);
    expect(stdout.split('\n')).toEqual([
      '~ b.txt',
      '    title: Two [-ports-]{+harbours+}',
      '    introduction: … the toll for as long as [-anybody-]{+anyone+} can remember, and longer …',
      '~ b.txt:5 March 2031, Velden',
      '    text: The council buys a [-second-]{+third+} ferry.',
      '- a.txt:8 May 2031, Harlow: The pier is closed.',
      '~ b.txt:12 Late July 2031, Harlow',
      '    date: {+Late+} July 2031',
      '    who: [-Velden-]{+Harlow+}',
      '+ b.txt:15 August 2031, Velden: The mayor resigns, and nobody in the whole town hall knows who is to …',
      '',
    ]);
    expect(stderr).toBe('entries: 1 added, 1 gone, 2 changed; what is said around them\n');
    expect(code).toBe(1);
  });

  test('where both say the same it is quiet, whatever blanks and ends of lines they have', async () => {
    const { code, stdout, stderr } = await diff(
      monday,
      monday.replaceAll('\n\n', '\n\n\n').replaceAll(' the ', '  the '),
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'both say the same\n' });
  });

  test('an entry that moved says where to', async () => {
    const [head = '', first = '', second = '', third = '', fourth = ''] = monday.split(/(?=^\w+ 2031$)/m);
    const forward = [head, `${fourth}\n`, first, second, third].join('');
    const { stdout, stderr } = await diff(monday, forward);
    expect(stdout).toBe('~ b.txt:5 July 2031, Velden: moved to the start\n');
    expect((await diff(forward, monday)).stdout).toBe('~ b.txt:14 July 2031, Velden: moved behind “June 2031, Both”\n');
    expect(stderr).toBe('entries: 1 moved\n');
  });

  test('the meaning of a date is told where its words stay', async () => {
    const day = (year: number) => `${year}\n4 March: Velden: The council buys a ferry.\n`;
    expect((await diff(day(2031), day(2032))).stdout).toBe(
      '~ b.txt:2 4 March 2032, Velden\n    date, for programs: [-2031-]{+2032+}-03-04\n',
    );
  });

  test('colours only on a terminal', async () => {
    expect((await diff(monday, today)).stdout).not.toContain('\u001b');
    const { stdout } = await diff(monday, today, [], true);
    expect(stdout).toContain('\u001b[31m- a.txt:8 May 2031, Harlow: The pier is closed.\u001b[39m\n');
    expect(stdout).toContain('Two \u001b[31m[-ports-]\u001b[39m\u001b[32m{+harbours+}\u001b[39m\n');
  });
});

test('for programs, as JSON: parts with offsets of the words, entries with their places', async () => {
  const { code, stdout, stderr } = await diff(monday, today, ['--json']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const { whole, entries, ...files } = JSON.parse(stdout);
  expect(files).toEqual({ before: 'a.txt', after: 'b.txt' });
  expect(whole[0]).toEqual({
    part: 'title',
    before: 'Two ports',
    after: 'Two harbours',
    words: [{ went: { from: 4, to: 9 }, came: { from: 4, to: 12 } }],
  });
  expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(['changed', 'gone', 'changed', 'added']);
  expect(entries[1]).toMatchObject({ kind: 'gone', before: { place: 1, id: '2031-05-harlow', line: 8, column: 1 } });
  expect(entries[2]).toMatchObject({ before: { place: 3 }, after: { place: 2, line: 12 }, isMoved: false });
  expect(JSON.parse((await diff(monday, monday, ['--json'])).stdout)).toMatchObject({ whole: [], entries: [] });
});

describe('trouble ends with 2', () => {
  test.each([
    [
      'nothing is read of one',
      monday,
      'gantt\n  title Bridges\n  dateFormat YYYY-MM-DD\n',
      'b.txt:1:1 error other-format',
    ],
    ['one is empty', '', monday, 'a.txt:1:1 error empty-file'],
  ])('%s', async (_, before, after, part) => {
    const { code, stdout, stderr } = await diff(before, after);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
  });

  test('standard input can be one of the two alone', async () => {
    const { code, stderr } = await runIn('diff - -', monday);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'sidelines: only one of the two can be standard input\n' });
  });
});

test('a text with an error is compared as far as it was understood, and that is said', async () => {
  const { code, stdout, stderr } = await diff(monday, monday.replace('May 2031', '31 June 2031'));
  expect(code).toBe(1);
  expect(stdout).toContain('    date: [-May-]{+31 June+} 2031\n');
  expect(stderr).toMatch(/^b\.txt: 1 error; what was understood is compared, “sidelines check” says the rest\n/);
});
