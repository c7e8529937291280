import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { command, put, temporaryFolder } from '../support/cli.ts';
import { repositoryFolder } from '../support/sources.ts';

const packages = join(temporaryFolder(), 'node_modules');
const main = join(packages, 'sidelines/dist/cli/main.js');
const studio = join(packages, 'sidelines-studio');
const installed = join(repositoryFolder, 'node_modules');
// The command line as it is installed, with what it needs beside it.
cpSync(dirname(command[1]), dirname(main), { recursive: true });
for (const name of readdirSync(installed))
  if (!name.startsWith('sidelines')) symlinkSync(join(installed, name), join(packages, name));
put(join(packages, 'sidelines'), 'package.json', '{ "type": "module", "version": "1.2.3" }');

const edit = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'edit', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** Installs a studio that does this. */
function install(code: string): void {
  mkdirSync(studio, { recursive: true });
  put(studio, 'package.json', '{ "bin": { "sidelines-studio": "run.cjs" } }');
  put(studio, 'run.cjs', code);
}

test('without the studio it says how to install it; with it, it hands over what it was given and ends as that ends', async () => {
  expect(edit('talks.txt')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'sidelines: the editor is a package of its own; install it beside this one: npm install sidelines-studio\n',
  });
  install('console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 2;');
  expect(edit('--port', '7411', '--no-open', '--json', '--', '-talks.txt')).toEqual({
    status: 2,
    stdout: '["edit","--port","7411","--no-open","--json","--","-talks.txt"]\n',
    stderr: '',
  });
  install('process.kill(process.pid, "SIGKILL");');
  expect(edit('talks.txt').status).toBe(70);
  // What asks it to end asks the studio, and is waited for.
  install(`process.once('SIGTERM', () => setTimeout(() => process.exit(console.log('saved')), 50));
    setInterval(() => undefined, 1e6);
    console.log('on');`);
  const running = spawn(process.execPath, [main, 'edit', 'talks.txt'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  running.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await expect.poll(() => said).toBe('on\n');
  running.kill('SIGTERM');
  expect(await once(running, 'close')).toEqual([0, null]);
  expect(said).toBe('on\nsaved\n');
});
