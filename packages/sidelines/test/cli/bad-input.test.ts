import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, type Outcome, put, sidelines, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
const utf16le = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const good = 'September 2015\nRussia: Strikes begin.\nOctober 2015\nUS: Says so.\n';

/** What must hold whatever is wrong. */
function expectManners({ stderr }: Outcome): void {
  expect(stderr).not.toMatch(/^\s+at .*[:(]/m);
  expect(stderr).not.toMatch(/node:internal|Error:|undefined/);
  if (stderr !== '') expect(stderr).toMatch(/\n$/);
}

/** The findings of `check --json`, as `line:column severity code`. */
function checked(name: string, body: string | Uint8Array): readonly string[] {
  const path = put(folder, name, body);
  const outcome = sidelines(['check', '--json', path]);
  expectManners(outcome);
  const { files } = JSON.parse(outcome.stdout);
  type Shown = { line: number; column: number; severity: string; code: string };
  return files[0].diagnostics.map((d: Shown) => `${d.line}:${d.column} ${d.severity} ${d.code}`);
}

/** All texts of the timeline that was understood, in one string; also when there are errors. */
function understood(name: string, body: string | Uint8Array): string {
  const outcome = sidelines(['convert', put(folder, name, body), '--to', 'json']);
  expectManners(outcome);
  return outcome.stdout;
}

describe('texts', () => {
  test('an empty file', () => {
    expect(checked('empty.txt', '')).toEqual(['1:1 error empty-file']);
    expect(sidelines(['build', put(folder, 'empty.txt', ''), '--out', join(folder, 'none')])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/nothing is published\n$/),
    });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('a file with no date', () => {
    const outcome = sidelines(['check', put(folder, 'no-date.txt', 'Only some prose.\nAnd more.\n')]);
    expectManners(outcome);
    expect(outcome.stderr).toMatch(/no-date\.txt:1:1 error [a-z-]+ .*date/);
    expect(outcome.stderr).toMatch(/^ {2}hint: /m);
    expect(outcome.code).toBe(1);
  });

  test('a lone date at the end, an entry before any date and two dates in a row each get a message with its place', () => {
    expect(checked('lone.txt', `${good}November 2015\n`).join()).toMatch(/5:1 (error|warning) /);
    expect(checked('early.txt', `US: Too early.\n${good}`)).not.toEqual([]);
    expect(checked('two.txt', `August 2015\n${good}`).join()).toMatch(/1:1 (error|warning) /);
  });

  test('what is not understood is kept or reported', () => {
    const body = `US: Too early.\n${good}Words that belong nowhere.\n`;
    const outcome = sidelines(['check', put(folder, 'kept.txt', body)]);
    for (const words of ['Too early.', 'Words that belong nowhere.']) {
      expect(understood('kept.txt', body) + outcome.stderr).toContain(words);
    }
  });

  test('line ends and byte order marks change nothing', () => {
    const expected = understood('same.txt', good);
    expect(expected).toContain('Strikes begin.');
    expect(understood('same.txt', good.replaceAll('\n', '\r\n'))).toBe(expected);
    expect(understood('same.txt', `\ufeff${good}`)).toBe(expected);
    expect(understood('same.txt', utf16le(good))).toBe(expected);
    expect(understood('same.txt', utf16le(good).swap16())).toBe(expected);
  });

  test('places are right after CR LF and a byte order mark', () => {
    const inverted =
      'May 2018\nUS: One.\nOctober 2018\nUS: Two.\nSeptember 2018\nRussia: Three.\nMay 2019\nUS: Four.\n';
    const expected = checked('order.txt', inverted);
    expect(expected.join()).toContain('5:1 warning out-of-order');
    expect(checked('order.txt', `\ufeff${inverted.replaceAll('\n', '\r\n')}`)).toEqual(expected);
  });

  test('a line of 10 MB', () => {
    const path = put(folder, 'long.txt', `${good}${'x'.repeat(10_000_000)}\nOctober 1999\nUS: Late.\n`);
    const outcome = sidelines(['check', path]);
    expectManners(outcome);
    expect(outcome.stderr.length).toBeLessThan(5000);
    // Either the line is refused with its place, or all of it is in the timeline.
    const kept = understood('long.txt', readFileSync(path)).includes('x'.repeat(10_000_000));
    expect(kept || /long\.txt:5:1 error /.test(outcome.stderr)).toBe(true);
  });

  test('control characters are shown, never sent to the terminal', () => {
    const outcome = sidelines(['check', put(folder, 'escape.txt', '\u001b]0;title\u0007\u001b[31m only prose\n')]);
    expect(outcome.stderr).toContain('␛[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(outcome.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });
});

describe('files that are no text', () => {
  test.each([
    [
      'binary bytes',
      'picture.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      ':3:1 error not-text .*byte 9 is a NUL',
    ],
    ['a NUL', 'nul.txt', 'May 2015\nUS: A\0B\n', ':2:6 error not-text .*byte 15 is a NUL'],
    ['Latin-1', 'latin.txt', Buffer.from('May 2015\nUS: Zürich\n', 'latin1'), ':2:6 error not-text .*byte 15 .0xfc.'],
    ['UTF-16 without a mark', 'wide.txt', Buffer.from(good, 'utf16le'), ':1:1 error not-text .*UTF-16'],
  ])('%s', (_, name, bytes, pattern) => {
    const path = put(folder, name, bytes);
    const outcome = sidelines(['check', path]);
    expectManners(outcome);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(new RegExp(`${name}${pattern}`));
    expect(outcome.stderr).toMatch(/\n {2}hint: .+\n$/);
  });

  test.each(['build --to svg', 'convert --to json'])('%s makes nothing of them', (args) => {
    const outcome = sidelines([...args.split(' '), put(folder, 'nul.txt', 'A\0B')]);
    expectManners(outcome);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('files that cannot be read or written', () => {
  const path = put(folder, 'good.txt', good);

  test.each([
    ['a missing file', ['check', 'missing.txt'], 'cannot read missing.txt: there is no such file'],
    ['a folder', ['check', '.'], 'cannot read .: it is a folder, not a file'],
    ['a path through a file', ['check', 'good.txt/x'], 'a part of the path is a file'],
    ['a missing source of build', ['build', 'missing.txt', '--out', 'o'], 'cannot read missing.txt'],
    ['a folder that is a file', ['build', 'good.txt', '--out', 'good.txt'], 'cannot write good.txt'],
    ['a folder below a file', ['build', 'good.txt', '--out', 'good.txt/o'], 'cannot write good.txt'],
    [
      'a folder as the output of convert',
      ['convert', 'good.txt', '--to', 'json', '--out', '.'],
      'it is a folder, not a file',
    ],
    [
      'the source as output',
      ['convert', 'good.txt', '--to', 'chronicle', '--out', './good.txt'],
      'is the source itself',
    ],
    [
      'the source as one of the outputs',
      ['build', 'good.txt', '--out', '.', '--to', 'html,txt'],
      'is the source itself',
    ],
  ])('%s', (_, args, message) => {
    const outcome = sidelines(args, { cwd: folder });
    expectManners(outcome);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^sidelines: .*\n$/);
    expect(outcome.stderr).toContain(message);
    expect(readFileSync(path, 'utf8')).toBe(good);
    expect(readdirSync(folder).filter((name) => /\.(tmp|html)$/.test(name))).toEqual([]);
  });

  test('one file that is missing does not keep the others from being checked', () => {
    const outcome = sidelines(['check', '--json', 'missing.txt', 'good.txt'], { cwd: folder });
    expect(outcome.code).toBe(2);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      files: [{ file: 'good.txt', diagnostics: [] }],
      unreadable: [{ message: 'cannot read missing.txt: there is no such file' }],
    });
  });

  const isRoot = process.getuid?.() === 0;
  test('a folder that may not be written to', () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    chmodSync(folder, 0o755);
    const setting = isRoot ? { cwd: folder, uid: 65534 } : { cwd: folder };
    const outcome = sidelines(['build', 'good.txt', '--out', 'closed', '--to', 'txt'], setting);
    expectManners(outcome);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toBe('sidelines: cannot write closed/good.txt: permission is denied\n');
  });

  test.runIf(existsSync('/proc/self'))('a file system that takes no folders', () => {
    const outcome = sidelines(['build', 'good.txt', '--out', '/proc/x/y', '--to', 'txt'], { cwd: folder });
    expectManners(outcome);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^sidelines: cannot (make the folder|write) \/proc\/x.*\n$/);
  });

  test('a full disk', () => {
    const outcome = sidelines(['convert', path, '--to', 'json', '--out', '/dev/full']);
    expectManners(outcome);
    expect(outcome).toMatchObject({ code: 2, stderr: 'sidelines: cannot write /dev/full: no space is left\n' });
  });

  test('a reader that goes away is no error', () => {
    const long = put(
      folder,
      'many.txt',
      Array.from({ length: 9000 }, (_, i) => `May 2015\nUS: Number ${i}.\n`).join(''),
    );
    const shell = 'out=$("$@" | head -c 5; exit $PIPESTATUS); printf "%s %s" "$?" "$out"';
    const args = ['-c', shell, 'bash', ...command, 'convert', long, '--to', 'json'];
    const { stdout, stderr } = spawnSync('bash', args);
    expect(stdout.toString()).toMatch(/^0 \{/);
    expect(stderr.toString()).toBe('');
  });
});

test('the format of standard input may be said', () => {
  const json = sidelines(['convert', '-', '--to', 'json'], { stdin: good }).stdout;
  expect(sidelines(['check', '-', '--from', 'json'], { stdin: json })).toMatchObject({ code: 0 });
  expect(sidelines(['build', '-', '--from', 'json', '--to', 'txt'], { stdin: json }).stdout).toContain(
    'Strikes begin.',
  );
  expect(sidelines(['convert', '-', '--from', 'json', '--to', 'chronicle'], { stdin: json }).stdout).toContain(
    'Says so.',
  );
});

test('standard input', () => {
  expect(sidelines(['convert', '-', '--to', 'json'], { stdin: good }).stdout).toContain('Strikes begin.');
  expect(sidelines(['check', '-'], { stdin: good })).toMatchObject({ code: 0, stderr: 'nothing to report\n' });
  expect(sidelines(['check', '-'], { stdin: 'prose' }).stderr).toMatch(/^<stdin>:1:1 error /);
});
