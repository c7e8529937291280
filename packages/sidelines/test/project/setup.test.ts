import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put, temporaryFolder } from '../support/cli.ts';
import { repositoryFolder } from '../support/sources.ts';

const folder = temporaryFolder();
chmodSync(folder, 0o755);

interface Machine {
  readonly installed?: Readonly<Record<string, { readonly version: string }>>;
  readonly programs: readonly string[];
  /** Who setup believes that it is run by. */
  readonly user?: number;
  readonly args?: readonly string[];
}

/** Runs setup in a copy of the repository on a machine that has only these programs, which record how they are called. */
function setUp({ installed, programs, user = 0, args = [] }: Machine) {
  const root = mkdtempSync(join(folder, 'clone-'));
  chmodSync(root, 0o777);
  for (const name of ['scripts', 'bin', 'node_modules']) mkdirSync(join(root, name));
  copyFileSync(join(repositoryFolder, 'scripts', 'setup.mjs'), join(root, 'scripts', 'setup.mjs'));
  put(root, 'package.json', '{ "engines": { "node": ">=20.19" } }');
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  };
  put(root, 'package-lock.json', JSON.stringify({ packages }));
  if (installed !== undefined)
    put(join(root, 'node_modules'), '.package-lock.json', JSON.stringify({ packages: installed }));
  symlinkSync('/usr/bin/env', join(root, 'bin', 'env'));
  const log = join(root, 'log');
  for (const program of programs) {
    chmodSync(put(join(root, 'bin'), program, `#!/bin/sh\necho "${program} $*" >> "${log}"\necho chatter\n`), 0o755);
  }
  const believe = `data:text/javascript,process.getuid=()=>${user}`;
  const command = ['--import', believe, join(root, 'scripts', 'setup.mjs'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env: { PATH: join(root, 'bin') } });
  const calls = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return { status, stdout: stdout.toString(), stderr: stderr.toString(), calls };
}

const tools = ['chromium', 'firefox-esr', 'pdftotext', 'pdfinfo', 'qpdf', 'java'];

const complete = { 'node_modules/a': { version: '1.0.0' } };

test('when nothing is missing it does nothing and says nothing', () => {
  const outcome = setUp({ installed: complete, programs: ['npm', 'apt-get', ...tools] });
  expect(outcome).toEqual({ status: 0, stdout: '', stderr: '', calls: [] });
});

test.each([
  ['none are installed', undefined, 'the packages are not installed'],
  ['one is missing', {}, 'node_modules/a is not as in the lockfile'],
  ['one is of another version', { 'node_modules/a': { version: '0.9.0' } }, 'node_modules/a is not as in the lockfile'],
])('packages are installed by the lockfile when %s', (_, installed, reason) => {
  const outcome = setUp({ ...(installed === undefined ? {} : { installed }), programs: ['npm', ...tools] });
  expect(outcome).toMatchObject({ status: 0, stdout: '', calls: ['npm ci --no-fund --no-audit'] });
  expect(outcome.stderr).toContain(`setup: ${reason}; running npm ci\n`);
});

test('root has what is missing installed by apt-get', () => {
  const outcome = setUp({ installed: complete, programs: ['apt-get'], user: 0 });
  const install = 'apt-get -q install -y --no-install-recommends';
  const packages = ['chromium', 'firefox-esr', 'poppler-utils qpdf', 'default-jre-headless'];
  const calls = ['apt-get -q update', ...packages.map((names) => `${install} ${names}`)];
  expect(outcome).toMatchObject({ status: 0, stdout: '', calls });
});

test('without the right to install, the message says what to install', () => {
  const outcome = setUp({ installed: complete, programs: ['apt-get'], user: 65534 });
  expect(outcome).toMatchObject({ status: 0, stdout: '', calls: [] });
  expect(outcome.stderr).toMatch(
    /^setup: Chromium is missing, .* install Chromium, or name one in CHROMIUM.*\nsetup: Firefox is missing, .* name a Firefox in FIREFOX.*\nsetup: pdftotext or qpdf is missing, .* install poppler-utils and qpdf.*\nsetup: Java is missing, .* install Java 11 or newer.*\n$/,
  );
});

test('the demo needs no browser', () => {
  const outcome = setUp({ installed: complete, programs: ['apt-get'], args: ['--without-browser'] });
  expect(outcome).toEqual({ status: 0, stdout: '', stderr: '', calls: [] });
});
