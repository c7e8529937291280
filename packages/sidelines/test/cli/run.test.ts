import { describe, expect, test } from 'vitest';
import { runIn } from '../support/run-in.ts';

const inverted = 'May 2018\nUS: One.\nOctober 2018\nUS: Two.\nSeptember 2018\nRussia: Three.\nMay 2019\nUS: Four.\n';

describe('what each line was taken for', () => {
  const text = 'Talks\n\nBy A. Author\n\nMay 2018\nUS: One.\nMore of it.\nShare this\n';

  test('for people, on standard output, a line and its reason each', async () => {
    const { code, stdout } = await runIn('check --explain x.txt', text);
    expect(code).toBe(0);
    const [style = '', lines = ''] = stdout.split('\n\n');
    expect(style.split('\n')).toEqual(['The language is “en”.', 'Dates stand alone in 1 line.']);
    expect(
      lines
        .split('\n')
        .filter((_, row) => row % 2 === 0)
        .map((row) => row.trimEnd()),
    ).toEqual([
      '1  title          Talks',
      '3  introduction   By A. Author',
      '5  date           May 2018',
      '6  entry          US: One.',
      '7  text           More of it.',
      '8  left out       Share this',
      '',
    ]);
    expect(stdout).toMatch(/8 {2}left out .*\n +it belongs to a page around the chronicle\n/);
  });

  test('for programs, in the JSON of the file', async () => {
    const { stdout } = await runIn('check --explain --json x.txt', text);
    const [file] = JSON.parse(stdout).files;
    expect(file.style[0]).toBe('the language is “en”');
    expect(file.lines[2]).toMatchObject({ as: 'date', line: 5, column: 1, from: 21, to: 29 });
    expect(file.lines[2]).toMatchObject({ key: 'dated-end', facts: {}, why: 'is a date alone' });
    expect(JSON.parse((await runIn('check --json x.txt', text)).stdout).files[0]).not.toHaveProperty('lines');
  });

  test('of a text that is refused, the lines that hold what looks like a date', async () => {
    const refused = 'gantt\n  title Bridges\n  dateFormat YYYY-MM-DD\n  section One\n  Open :a1, 2031-03-04, 30d\n';
    const { code, stdout } = await runIn('check --explain x.txt', refused);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Nothing of this text is read; what looks like a date stands in 1 of its lines\.\n\n5 {2}left out {2}/,
    );
    const finnish =
      '12. toukokuuta 2031: Silta avataan, ja kaikki ovat iloisia siitä.\n13. toukokuuta 2031: Silta suljetaan.\n';
    expect((await runIn('check --explain x.txt', finnish)).stdout).toContain('2  left out');
  });

  test('a format that is not read line by line says so', async () => {
    const { stdout } = await runIn('check --explain --from json x.txt', '{}');
    expect(stdout).toBe('This format is not read line by line.\n');
  });
});

describe('findings for people', () => {
  test('place, severity, code, message, frame, hint and a summary', async () => {
    const { code, stdout, stderr } = await runIn('check x.txt', inverted);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^x\.txt:5:1 warning out-of-order “September 2018” stands after “October 2018”/);
    expect(stderr).toMatch(/\n {2}5 \| September 2018\n {4}\| \^{14}/);
    expect(stderr).toMatch(/\n {2}hint: .*\n/);
    expect(stderr).toMatch(/\n1 warning\n$/);
  });

  test('warnings count with --strict', async () => {
    expect(await runIn('check --strict x.txt', inverted)).toMatchObject({ code: 1 });
  });

  test('colour only on a terminal, and never with NO_COLOR', async () => {
    const terminal = { isTerminal: { stdout: true, stderr: true } };
    expect((await runIn('check x.txt', inverted)).stderr).not.toContain('\u001b');
    expect((await runIn('check x.txt', inverted, terminal)).stderr).toContain('\u001b[33mwarning');
    expect((await runIn('check x.txt', inverted, { ...terminal, env: { NO_COLOR: '1' } })).stderr).not.toContain(
      '\u001b',
    );
    expect((await runIn('check x.txt', inverted, { ...terminal, env: { TERM: 'dumb' } })).stderr).not.toContain(
      '\u001b',
    );
  });

  test('of very many only the gravest are written out, and all are counted', async () => {
    const many = Array.from({ length: 150 }, (_, index) => `31 June ${1800 + index}\nUS: Year ${index}.\n`).join('');
    const { stderr } = await runIn('check x.txt', many);
    expect(stderr).toMatch(/… and \d+ more of x\.txt; “check --json” gives all\n/);
    expect(stderr.match(/^x\.txt:/gm)).toHaveLength(100);
  });
});

test('findings for programs have place, offsets and counts', async () => {
  const { code, stdout, stderr } = await runIn('check --json x.txt', inverted);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const place = { line: 5, column: 1, endLine: 5, endColumn: 15, from: 40, to: 54 };
  const finding = { code: 'out-of-order', severity: 'warning', ...place };
  const facts = { date: 'September 2018', other: 'October 2018', stands: 'after', newestFirst: false, times: 1 };
  const related = [{ key: 'other', facts: { date: 'October 2018' }, message: '“October 2018” stands here', line: 3 }];
  const fix = { key: 'move-entry', facts: {}, title: 'Move the entry to its place in time' };
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ file: 'x.txt', diagnostics: [{ ...finding, facts, related, fix }] }],
    errors: 0,
    warnings: 1,
  });
});

describe('a mistake in the program', () => {
  test('is told in one line that asks to report it', async () => {
    const { code, stderr, written } = await runIn('build x.txt --out o', 'May 2015\nUS: One.\n');
    expect(code).toBe(70);
    expect(stderr).toMatch(
      /^sidelines: a mistake in Sidelines itself, please report it .*: TypeError: no such␛\[31m glyph\n$/,
    );
    expect(written).toEqual([]);
  });

  test('shows its place with SIDELINES_DEBUG', async () => {
    const { stderr } = await runIn('build x.txt --out o', 'May 2015\nUS: One.\n', { env: { SIDELINES_DEBUG: '1' } });
    expect(stderr).toMatch(/\n\s+at /);
  });
});

test('the language of the text may be given', async () => {
  const arabic = 'مايو 2018\nروسيا: نعم.\n';
  expect(await runIn('check --language en x.txt', arabic)).toMatchObject({ code: 1 });
  expect(await runIn('check --language ar x.txt', arabic)).toMatchObject({ code: 0 });
  expect((await runIn('convert --language AR --to json x.txt', arabic)).stdout).toContain('"language": "ar"');
});

test('progress is shown to those who watch, and taken away', async () => {
  const text = 'May 2015\nUS: One.\n';
  const watched = await runIn('build x.txt --out o', text, { isTerminal: { stdout: true, stderr: true } });
  expect(watched.stderr.startsWith('publishing x.txt …\r\u001b[Ksidelines: ')).toBe(true);
  expect((await runIn('build x.txt --out o', text)).stderr).not.toContain('publishing');
});

test('a picture is not written to a terminal', async () => {
  const { code, stderr } = await runIn('build x.txt --to png', '', { isTerminal: { stdout: true, stderr: false } });
  expect(code).toBe(2);
  expect(stderr).toBe('sidelines: png is not for a terminal: give --out, or redirect\n');
});

test('who lacks a font is told how to do without', async () => {
  const { nodeWorld } = await import('../../src/world/node.ts');
  const { code, stderr } = await runIn('build x.txt --to svg', 'May 2015\nUS: ক.\n', { world: nodeWorld });
  expect(code).toBe(1);
  expect(stderr).toMatch(/nothing is published\nwithout pictures: --to html,txt,json,csv\n$/);
});

test('convert checks, as the other commands do', async () => {
  expect((await runIn('convert x.txt --to json', inverted)).stderr).toContain('warning out-of-order');
  expect(await runIn('convert x.txt --to json', '2015\n2016\n')).toMatchObject({ code: 1, stdout: '' });
});

test('convert says what a format does not hold, and writes nothing when there are errors', async () => {
  const empty = await runIn('convert x.txt --to json --out y.json', '');
  expect(empty).toMatchObject({ code: 1, stdout: '', written: [] });
  expect(empty.stderr).toMatch(/1 error: nothing is written\n$/);
  const fine = await runIn('convert x.txt --to json --out y.json', 'May 2015\nUS: One.\n');
  expect(fine).toMatchObject({ code: 0, stdout: '', written: [{ path: 'y.json' }] });
});
