import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { FileProblem } from '../editor/file/answers.ts';
import { most } from '../editor/files/limits.ts';
import { codeOf, type ExitCode, exitCodes, Problem, visible } from './problem.ts';
import { EditServer } from './server.ts';
import { Site } from './site.ts';
import { StoryFile } from './story-file.ts';

const help = `Usage: sidelines-studio edit [options] <file>

Opens a chronicle in the editor, in the browser, and saves it as it is written. What other programs write meanwhile is taken over.
The editor is served on this machine alone; it ends when its last window is closed, or with Ctrl+C.

Options:
  --port <number>     the port to serve on; else any that is free
  --no-open           open no browser, and print the address only
  --json              print address and file as JSON on standard output
  --linger <seconds>  how long it stays when the last window has gone (default: 10)
  -h, --help          print this help

Examples:
  $ sidelines-studio edit talks.txt
      opens talks.txt; one that is not there yet is made when something is written
  $ sidelines-studio edit --no-open --port 7411 talks.txt
      for a browser that you open yourself
`;

/** `edit`: serves the editor for one file until its last window has gone, or the process is told to end. */
export async function edit(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) {
    process.stdout.write(help);
    return exitCodes.fine;
  }
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Problem('give one file to edit');
  const file = new StoryFile(resolve(path));
  const isNew = await check(file, path);
  await file.tidy().catch(() => undefined);
  const seconds = numberIn(values.linger, 'a time is a whole number of seconds', 86_400);
  const port = numberIn(values.port, 'a port is a whole number from 0 to 65535', 65_535);
  const site = new Site(fileURLToPath(new URL('site/', import.meta.url)));
  const server = new EditServer({ file, site, port, linger: seconds * 1_000 });
  const address = await server.listen().catch((error: unknown) => {
    throw codeOf(error) === undefined ? error : new Problem(`cannot serve on port ${port}: ${reasonOf(error)}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.end());
  process.stdout.write(values.json ? `${JSON.stringify({ address, file: file.path })}\n` : `${address}\n`);
  const made = isNew ? '; it is made when something is written' : '';
  process.stderr.write(`editing ${visible(path)}${made}; ends ${seconds} s after its last window, or with Ctrl+C\n`);
  if (!values['no-open']) openBrowser(address);
  await server.ended;
  return exitCodes.fine;
}

const options = {
  port: { type: 'string', default: '0' },
  linger: { type: 'string', default: '10' },
  'no-open': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function numberIn(value: string, expected: string, most: number): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (number <= most) return number;
  throw new Problem(`“${value}” is not understood: ${expected}`);
}

/** A problem where a file cannot be edited. Whether it has to be made. */
async function check(file: StoryFile, path: string): Promise<boolean> {
  const state = await file.read();
  if (!('problem' in state)) return false;
  if (state.problem !== 'gone') throw new Problem(`cannot edit ${path}: ${await wordsFor(state.problem, file.path)}`);
  const folder = await stat(dirname(file.path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Problem(`cannot make ${path}: there is no folder ${dirname(path)}`);
  return true;
}

async function wordsFor(problem: FileProblem, path: string): Promise<string> {
  switch (problem) {
    case 'no-file':
      return `it is ${(await stat(path)).isDirectory() ? 'a folder' : 'a device or a pipe'}, and no file`;
    case 'too-large':
      return `it has ${(await stat(path)).size} bytes; a text may have ${most.characters} characters and ${most.lines} lines`;
    case 'no-text':
      return `it is no text in UTF-8 (${await firstOddByte(path)}); save it as plain text in UTF-8 first`;
    case 'denied':
      return 'permission is denied';
    default:
      return 'it cannot be read';
  }
}

/** The first byte of a file that shows that it is no text in UTF-8. */
async function firstOddByte(path: string): Promise<string> {
  const bytes = await readFile(path);
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, place) => byte === 0 || byte !== again[place]);
  return `byte ${at + 1} is 0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
}

function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? '';
  return { EADDRINUSE: 'it is in use', EACCES: 'permission is denied' }[code] ?? code;
}

/** Opens the browser of whoever sits here; where there is none, the address was printed. */
function openBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command = '', ...args] = commands[process.platform] ?? ['xdg-open'];
  const opened = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
  opened.on('error', () => undefined);
  opened.unref();
}
