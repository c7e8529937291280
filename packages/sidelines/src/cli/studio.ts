import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ExitCode, exitCodes } from './problem.ts';

/** Runs a command of the package `sidelines-studio` in the place of this one; nothing where that is not installed. */
export async function runStudio(args: readonly string[]): Promise<ExitCode | undefined> {
  const bin = findStudio();
  if (bin === undefined) return undefined;
  const child = spawn(process.execPath, [bin, ...args], { stdio: 'inherit' });
  // It saves before it ends, and this process ends after it.
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, forward);
  const [code] = await once(child, 'close');
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.defect;
}

/** Where the command is, if it is installed beside this package; what lies in the folder of a text is never run. */
function findStudio(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('sidelines-studio/package.json');
    return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin['sidelines-studio']);
  } catch {
    return undefined;
  }
}
