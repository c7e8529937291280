import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../src/cli/effects.ts';
import { serve } from '../../src/cli/server.ts';
import { put, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
const page =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'x\'"><p>A quay</p>\n';
let served: Served;

beforeAll(async () => {
  put(folder, 'talks.html', page);
  put(folder, 'talks.svg', '<svg/>');
  put(folder, 'наше & <b>.html', page);
  put(folder, 'talks@2x.png', 'pixels');
  put(folder, 'a ü.txt', 'A quay');
  put(folder, '.hidden', 'hidden');
  symlinkSync('/etc/passwd', join(folder, 'link.txt'));
  served = await serve(folder, 0);
});
afterAll(() => served.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks for a path as it is written, which a browser would tidy up. */
function ask(path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.address);
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', failed).end();
  });
}

test('files are served as what they are, and kept by nobody', async () => {
  for (const [name, type] of [
    ['talks.html', 'text/html; charset=utf-8'],
    ['talks.svg', 'image/svg+xml; charset=utf-8'],
    ['talks@2x.png', 'image/png'],
    ['a%20%C3%BC.txt', 'text/plain; charset=utf-8'],
  ])
    expect(await ask(`/${name}?v=1`)).toMatchObject({
      status: 200,
      headers: { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  const { body } = await ask('/');
  expect(body).toContain('<a href="talks.html">');
  expect(body).toContain('&amp; &lt;b&gt;.html</a>');
  const [, last = ''] = body.match(/<a href="([^"]*)">наше/) ?? [];
  expect(await ask(`/${last}`)).toMatchObject({ status: 200 });
});

test('a page may run one more script, which is that behind it', async () => {
  const { body } = await ask('/talks.html');
  expect(body).toMatch(/content="default-src 'none'; connect-src 'self'; script-src 'sha256-[\w+/]{43}=' 'x'"/);
  expect(body.match(/<script>.*<\/script>/g)).toHaveLength(1);
  expect(await ask('/talks.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

describe('nothing else is', () => {
  test.each([
    ...[
      '/../talks.txt',
      '/%2e%2e%2fx',
      '/..%2f..%2fetc%2fpasswd',
      '//etc/passwd',
      '/..\\x',
      '/%5c..%5cx',
      '/sub/x.txt',
    ],
    ...['/.hidden', '/link.txt', '/missing.html', '/%00', '/%ff', '/talks.html%00', '/.', '/..'],
  ])('%s', async (path) => expect(await ask(path)).toMatchObject({ status: 404, body: 'There is no such file\n' }));

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('by %s', async (method) => {
    expect(await ask('/talks.html', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('to a page of another site that has this machine’s address', async () => {
    expect(await ask('/talks.html', 'GET', { Host: 'evil.test' })).toMatchObject({ status: 403 });
  });

  test('to other machines', () => expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/));
});

test('a port that is in use is told', async () => {
  await expect(serve(folder, Number(new URL(served.address).port))).rejects.toThrow(
    /is in use; give another with --serve/,
  );
});

/** The first that is sent to somebody who listens. */
function firstHeard(path: string): Promise<string> {
  const { hostname, port } = new URL(served.address);
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path }, (response) => {
      response.once('data', (chunk) => {
        done(String(chunk));
        asked.destroy();
      });
    });
    asked.on('error', failed).end();
  });
}

test('a page that was on its way while a build ended is told of it when it listens', async () => {
  const way = async () => /EventSource\('([^']*)'/.exec((await ask('/talks.html')).body)?.[1] ?? '';
  const before = await way();
  served.reload();
  expect(await firstHeard(before)).toBe('data: changed\n\n');
  expect(await firstHeard(await way())).toBe(':\n\n');
});
