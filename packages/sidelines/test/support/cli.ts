import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** How the command line ended and what it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as it came, for pictures. */
  readonly bytes: Buffer;
}

/** Where and with what the command line runs. */
export interface Setting {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** The user to run as; only root may change it. */
  readonly uid?: number;
}

/** The command that runs the command line from source. */
export const command: readonly string[] = [process.execPath, '--import', tsx, main];

/** Runs the real command line from source, in a process of its own. */
export function sidelines(args: readonly string[], { cwd, env = {}, stdin = '', uid }: Setting = {}): Outcome {
  const [node = '', ...before] = command;
  const { status, stdout, stderr } = spawnSync(node, [...before, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', TMPDIR: tmpdir(), ...env },
    input: stdin,
    maxBuffer: 1 << 30,
    ...(uid === undefined ? {} : { uid }),
  });
  return { code: status, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout };
}

/** Makes an empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelines-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into a folder and returns its path. */
export function put(folder: string, name: string, body: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, body);
  return path;
}
