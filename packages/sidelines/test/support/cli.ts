import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

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

/** The command that runs the command line, which `bundle-cli.ts` made of the source. */
export const command: readonly [string, string] = [process.execPath, process.env['SIDELINES_TESTED_CLI'] ?? ''];

/** Runs the real command line in a process of its own. */
export function sidelines(args: readonly string[], { cwd, env = {}, stdin = '', uid }: Setting = {}): Outcome {
  const [node, main] = command;
  const { status, stdout, stderr } = spawnSync(node, [main, ...args], {
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
