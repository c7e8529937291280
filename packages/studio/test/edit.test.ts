import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { put as putFile, temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { hostsAt } from '../src/edit/server.ts';
import { StoryFile } from '../src/edit/story-file.ts';
import { command, edit, editCommand, hashOf, outcomeOf } from './support/edit.ts';

editCommand();
const all = temporaryFolder();
const folder = (): string => mkdtempSync(join(all, 'story-'));
const quay = '\ufeffMay 2031\r\nHarlow: The quay is closed.\r\n';

describe('a file', () => {
  test('is given to the letter and written to the letter, through a link, with its mode, and without a trace', async () => {
    const place = folder();
    const path = putFile(place, 'story.txt', quay);
    chmodSync(path, 0o640);
    // What a process left that was stopped long ago.
    const left = putFile(place, '.sidelines-999999999-0123456789ab.tmp', 'half');
    utimesSync(left, 1, 1);
    const link = join(place, 'link.txt');
    symlinkSync('story.txt', link);
    const editing = await edit(link);
    const shown = await editing.ask('/file');
    expect(JSON.parse(shown.body)).toEqual({ name: 'link.txt', hash: hashOf(quay), text: quay });
    const longer = `${quay}\r\nJune 2031\r\nVelden: Ein Fährboot 🙂.\r\n`;
    expect(await editing.put(longer, hashOf(quay))).toMatchObject({
      status: 200,
      body: `{"hash":"${hashOf(longer)}"}`,
    });
    expect(readFileSync(path, 'utf8')).toBe(longer);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(place).sort()).toEqual(['link.txt', 'story.txt']);
  });

  test('that somebody else wrote is not written over, and what it holds now is the answer', async () => {
    const path = putFile(folder(), 'story.txt', quay);
    const editing = await edit(path);
    writeFileSync(path, 'theirs');
    const { status, body } = await editing.put('ours', hashOf(quay));
    expect({ status, ...JSON.parse(body) }).toEqual({ status: 412, hash: hashOf('theirs'), text: 'theirs' });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    rmSync(path);
    expect(await editing.put('ours', hashOf('theirs'))).toMatchObject({ status: 412, body: '{"problem":"gone"}' });
    expect(existsSync(path)).toBe(false);
    // Of two that write at once over the same, one does.
    writeFileSync(path, 'theirs');
    const both = await Promise.all(['one', 'two'].map((text) => editing.put(text, hashOf('theirs'))));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });

  test('that is not there yet is made when something is written, unless somebody else makes it before', async () => {
    const path = join(folder(), 'new.txt');
    const editing = await edit(path);
    expect(JSON.parse((await editing.ask('/file')).body)).toEqual({ name: 'new.txt', problem: 'gone' });
    expect(editing.said()).toContain('it is made when something is written');
    expect(await editing.put('May 2031\n')).toMatchObject({ status: 200 });
    expect(readFileSync(path, 'utf8')).toBe('May 2031\n');
    expect(await editing.put('June 2031\n')).toMatchObject({ status: 412 });
    expect(readFileSync(path, 'utf8')).toBe('May 2031\n');
  });

  test('has themes beside it, which are read of its own folder alone, and by who may', async () => {
    const place = folder();
    const path = putFile(place, 'story.txt', quay);
    const outside = folder();
    for (const [in_, name, text] of [
      [place, 'house.json', '{}'],
      [place, 'notes.txt', 'secret'],
      [place, '.hidden.json', 'secret'],
      [place, 'large.json', ' '.repeat(1_000_001)],
      [place, 'binary.json', 'a\0b'],
      [outside, 'other.json', 'secret'],
    ] as const)
      putFile(in_, name, text);
    mkdirSync(join(place, 'folder.json'));
    symlinkSync(join(outside, 'other.json'), join(place, 'link.json'));
    const editing = await edit(path);
    const beside = async (name: string, headers = {}) => {
      const { status, body } = await editing.ask(`/beside?name=${encodeURIComponent(name)}`, { headers });
      return `${status} ${body}`;
    };
    expect(await beside('house.json')).toBe('200 {"text":"{}"}');
    const leading = [join(outside, 'other.json'), `../${basename(outside)}/other.json`, './house.json', 'link.json'];
    const others = [
      'notes.txt',
      '.hidden.json',
      'large.json',
      'binary.json',
      'folder.json',
      'none.json',
      'a\0.json',
      '',
    ];
    for (const name of [...leading, ...others]) expect(await beside(name), name).toBe('200 {}');
    expect(await beside('house.json', { Authorization: 'Bearer guessed' })).toBe('403 ');
    expect(await beside('house.json', { Host: 'example.org' })).toBe('403 ');
    expect(await editing.ask('/beside?name=house.json', { method: 'PUT' })).toMatchObject({ status: 405 });
  });

  test('that changes is told: written, replaced, gone, made anew, no text', async () => {
    const path = putFile(folder(), 'story.txt', quay);
    const editing = await edit(path);
    const window = await editing.listen();
    expect(await window.next()).toEqual({ hash: hashOf(quay) });
    const other = await editing.listen();
    expect(await other.next()).toEqual({ hash: hashOf(quay) });
    writeFileSync(path, 'written');
    expect(await window.next()).toEqual({ hash: hashOf('written') });
    writeFileSync(`${path}.new`, 'replaced');
    renameSync(`${path}.new`, path);
    expect(await window.next()).toEqual({ hash: hashOf('replaced') });
    rmSync(path);
    expect(await window.next()).toEqual({ problem: 'gone' });
    writeFileSync(path, 'made anew');
    expect(await window.next()).toEqual({ hash: hashOf('made anew') });
    writeFileSync(path, Buffer.from([0x66, 0xfc, 0x72]));
    expect(await window.next()).toEqual({ problem: 'no-text' });
    expect(await editing.put('ours', hashOf('made anew'))).toMatchObject({
      status: 412,
      body: '{"problem":"no-text"}',
    });
    writeFileSync(path, 'x\n'.repeat(50_001));
    expect(await window.next()).toEqual({ problem: 'too-large' });
    writeFileSync(path, 'good');
    expect(await window.next()).toEqual({ hash: hashOf('good') });
    // What one window writes, the others are told.
    await editing.put('better', hashOf('good'));
    expect(await window.next()).toEqual({ hash: hashOf('better') });
    for (const _ of 'seven..') await other.next();
    expect(await other.next()).toEqual({ hash: hashOf('better') });
  });
});

describe('what is written', () => {
  test('is counted as the page counts: an end of a line is one character, the mark none', async () => {
    const path = putFile(folder(), 'story.txt', quay);
    const editing = await edit(path);
    const large = `\ufeff${`${'x'.repeat(98)}\r\n`.repeat(20_000)}${'x'.repeat(20_000)}`;
    expect(await editing.put(large, hashOf(quay))).toMatchObject({ status: 200 });
    expect(JSON.parse((await editing.ask('/file')).body)).toMatchObject({ hash: hashOf(large) });
    for (const more of [`${large}x`, 'x\r'.repeat(50_000)])
      expect(await editing.put(more, hashOf(large))).toMatchObject({ status: 413, body: '{"problem":"too-large"}' });
  });

  test('has neither NUL nor half a character, with which it would not be read again as it is', async () => {
    const path = putFile(folder(), 'story.txt', quay);
    const editing = await edit(path);
    for (const text of ['a\0b', 'a\ud800b'])
      expect(await editing.put(text, hashOf(quay))).toMatchObject({ status: 422, body: '{"problem":"unwritable"}' });
    expect(readFileSync(path, 'utf8')).toBe(quay);
    expect(await editing.put('ab', hashOf(quay))).toMatchObject({ status: 200 });
  });

  test('does not fail because what was written before failed', async () => {
    const path = putFile(folder(), 'story.txt', quay);
    const file = new StoryFile(path);
    await expect(file.write(undefined as never, hashOf(quay))).rejects.toThrow(TypeError);
    expect(await file.write('ours', hashOf(quay))).toEqual({ hash: hashOf('ours') });
  });

  test.runIf(process.getuid?.() === 0)('leaves a file with its owner, and lets no other group in', async () => {
    const [place, who, other] = [folder(), 65_534, 12];
    for (const each of [all, place]) chmodSync(each, 0o777);
    const path = putFile(place, 'story.txt', quay);
    chmodSync(path, 0o666);
    chownSync(path, other, who);
    const editing = await edit(path, [], { who });
    expect(await editing.put('ours', hashOf(quay))).toMatchObject({ status: 500, body: '{"problem":"denied"}' });
    expect([readFileSync(path, 'utf8'), statSync(path).uid, readdirSync(place)]).toEqual([quay, other, ['story.txt']]);
    chownSync(path, who, other);
    chmodSync(path, 0o660);
    expect(await editing.put('ours', hashOf(quay))).toMatchObject({ status: 200 });
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['ours', 0o600]);
  });
});

describe('nobody else', () => {
  test('reads or writes anything, or learns what is there', async () => {
    const path = putFile(folder(), 'story.txt', quay);
    const editing = await edit(path);
    const { host, port } = new URL(editing.address);
    const write = { 'Content-Type': 'application/json', 'If-Match': `"${hashOf(quay)}"` };
    const body = '{"text":"theirs"}';
    const put = { method: 'PUT', body };
    const asked: readonly (readonly [number, string, Parameters<typeof editing.ask>[1]])[] = [
      [403, '/file', { headers: { Authorization: '' } }],
      [403, '/file', { headers: { Authorization: `Bearer ${editing.token.slice(1)}x` } }],
      [403, '/events', { headers: { Authorization: '' } }],
      [403, `/file?token=${editing.token}`, { headers: { Authorization: '' } }],
      [403, '/file', { ...put, headers: { ...write, 'Content-Length': body.length, Authorization: '' } }],
      ...['attacker.test', `attacker.test:${port}`, '127.0.0.1', '127.0.0.1:80', `[::1]:${port}`, `${host}.`].flatMap(
        (Host) => ['/', '/file'].map((each) => [403, each, { headers: { Host } }] as const),
      ),
      ...['null', 'http://attacker.test', `http://127.0.0.1:${Number(port) - 1}`, `https://${host}`, ''].flatMap(
        (Origin) => [
          [403, '/', { headers: { Origin } }] as const,
          [403, '/file', { headers: { Origin } }] as const,
          [403, '/file', { ...put, headers: { ...write, 'Content-Length': body.length, Origin } }] as const,
          [403, '/file', { method: 'OPTIONS', headers: { Origin, 'Access-Control-Request-Method': 'PUT' } }] as const,
        ],
      ),
      [415, '/file', { ...put, headers: { ...write, 'Content-Length': body.length, 'Content-Type': 'text/plain' } }],
      [411, '/file', { ...put, headers: { ...write, 'Transfer-Encoding': 'chunked' } }],
      [428, '/file', { ...put, headers: { ...write, 'Content-Length': body.length, 'If-Match': '*' } }],
      [400, '/file', { method: 'PUT', body: '{"text":1}', headers: { ...write, 'Content-Length': 10 } }],
      [400, '/file', { method: 'PUT', body: '{"text":"', headers: { ...write, 'Content-Length': 9 } }],
      [405, '/file', { method: 'DELETE' }],
      [405, '/events', { method: 'POST' }],
      ...['/index.htm', '/..%2fstory.txt', '/../story.txt', '//etc/passwd', '/bin.mjs', '/%', '/constructor'].map(
        (each) => [404, each, {}] as const,
      ),
      [404, '/', { method: 'POST' }],
    ];
    for (const [status, each, ask] of asked) {
      const answer = await editing.ask(each, ask);
      expect([each, ask, answer.status, answer.body]).toEqual([each, ask, status, '']);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    const large = JSON.stringify({ text: 'x\n'.repeat(50_001) });
    const headers = { ...write, 'Content-Length': large.length };
    expect(await editing.ask('/file', { method: 'PUT', body: large, headers })).toMatchObject({
      status: 413,
      body: '{"problem":"too-large"}',
    });
    expect(readFileSync(path, 'utf8')).toBe(quay);
    const own = { Host: `localhost:${port}`, Origin: `http://localhost:${port}` };
    expect(await editing.ask('/file', { headers: own })).toMatchObject({ status: 200 });
    const { status, body: page, headers: said } = await editing.ask('/', { headers: { Authorization: '' } });
    expect({ status, isMarked: page.includes('<html data-home="file" lang="en">') }).toEqual({
      status: 200,
      isMarked: true,
    });
    expect(said).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    });
    // At the root a browser may keep the editor of drafts.
    for (const each of ['', 'file', 'edit', 'index.html'])
      expect((await fetch(new URL(`/${each}`, editing.address))).status).toBe(404);
    expect(editing.token).toMatch(/^[\w-]{22}$/);
  });
});

test('browsers leave the port out where it is the one of HTTP', () => {
  expect(hostsAt(80)).toEqual(['127.0.0.1:80', 'localhost:80', '127.0.0.1', 'localhost']);
  expect(hostsAt(8080)).toEqual(['127.0.0.1:8080', 'localhost:8080']);
});

describe('the end', () => {
  test('comes when the last window has gone, and not while one is loaded anew', async () => {
    const editing = await edit(putFile(folder(), 'story.txt', quay), ['--linger', '1']);
    const [one, two] = [await editing.listen(), await editing.listen()];
    one.close();
    await two.next();
    two.close();
    const again = await editing.listen();
    await setTimeout(1_200);
    expect(await again.next()).toEqual({ hash: hashOf(quay) });
    again.close();
    expect(await editing.ended).toBe(0);
  });

  test('of more windows than a browser has connections, the last ask again and again', async () => {
    const editing = await edit(putFile(folder(), 'story.txt', quay));
    const windows = await Promise.all(['1', '2', '3', '4'].map(() => editing.listen()));
    for (const window of windows) expect(await window.next()).toEqual({ hash: hashOf(quay) });
    expect(await editing.ask('/events')).toMatchObject({ status: 200, body: `{"hash":"${hashOf(quay)}"}\n` });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('comes at %s, when what is in flight is written', async (signal) => {
    const path = putFile(folder(), 'story.txt', quay);
    const editing = await edit(path);
    const window = await editing.listen();
    await window.next();
    const body = JSON.stringify({ text: 'x'.repeat(100_000) });
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'If-Match': `"${hashOf(quay)}"`,
      Authorization: `Bearer ${editing.token}`,
    };
    const writing = request(`${editing.address}file`, { method: 'PUT', headers });
    writing.write(body.slice(0, 50_000));
    // The server has the half of it when it answers another.
    await editing.ask('/file');
    editing.process.kill(signal);
    writing.end(body.slice(50_000));
    const [response] = await once(writing, 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
    expect(await editing.ended).toBe(0);
    expect(readFileSync(path, 'utf8')).toHaveLength(100_000);
  });
});

describe('what cannot be edited is told in one line', () => {
  const place = folder();
  putFile(place, 'a.docx', Buffer.from('PK\u0003\u0004\u0014\u0000word'));
  putFile(place, 'latin.txt', Buffer.from('Mai 2031: Br\xfccke', 'latin1'));
  putFile(place, 'long.txt', 'x\n'.repeat(50_001));
  putFile(place, 'good.txt', quay);
  test.each([
    [
      ['edit', 'a.docx'],
      'cannot edit a.docx: it is no text in UTF-8 (byte 6 is 0x00); save it as plain text in UTF-8 first',
    ],
    [['edit', 'latin.txt'], 'it is no text in UTF-8 (byte 13 is 0xfc)'],
    [['edit', 'long.txt'], 'it has 100002 bytes; a text may have 2000000 characters and 50000 lines'],
    [['edit', '.'], 'cannot edit .: it is a folder, and no file'],
    [['edit', 'no/new.txt'], 'cannot make no/new.txt: there is no folder no'],
    [['edit', 'Dr. Who/new.txt'], 'cannot make Dr. Who/new.txt: there is no folder Dr. Who'],
    [['edit', 'good.txt/x'], 'cannot make good.txt/x: there is no folder good.txt'],
    [['edit'], 'give one file to edit'],
    [['edit', 'a.txt', 'b.txt'], 'give one file to edit'],
    [['edit', '--port', '70000', 'good.txt'], '“70000” is not understood: a port is a whole number from 0 to 65535'],
    [['edit', '--jsno', 'good.txt'], "Unknown option '--jsno'"],
    [['edit', '\u001b[31m.txt/x'], 'cannot make <U+001B>[31m.txt/x'],
    [['edti'], 'unknown command “edti”'],
    [[], 'no command is given'],
  ])('%j', async (args, part) => {
    const { code, stdout, stderr } = await outcomeOf(command(args, { cwd: place }));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^sidelines-studio: .*; see “sidelines-studio --help”\n$/);
    expect(stderr).toContain(part);
  });

  test('and so is a port that is in use', async () => {
    const editing = await edit(join(place, 'good.txt'));
    const { port } = new URL(editing.address);
    const args = ['edit', '--no-open', '--port', port, join(place, 'good.txt')];
    expect(await outcomeOf(command(args))).toMatchObject({
      code: 2,
      stderr: `sidelines-studio: cannot serve on port ${port}: it is in use; see “sidelines-studio --help”\n`,
    });
  });

  test.each([[['--help']], [['edit', '--help']]])('%j is on standard output', async (args) => {
    const { code, stdout, stderr } = await outcomeOf(command(args));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: sidelines-studio');
  });
});
