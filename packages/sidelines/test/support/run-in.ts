import type { Effects, FileToWrite } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/run.ts';

/** How the command line ended, and what it did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: readonly FileToWrite[];
}

/** Runs the command line in this process, in a world where every file has the same text, and where nobody can draw. */
export async function runIn(
  args: string | readonly string[],
  text: string,
  changes: Partial<Effects> = {},
): Promise<Ran> {
  const said = { stdout: [] as string[], stderr: [] as string[] };
  const written: FileToWrite[] = [];
  const effects: Effects = {
    version: '1.2.3',
    env: {},
    isTerminal: { stdout: false, stderr: false },
    readFile: async () => new TextEncoder().encode(text),
    readStdin: async () => new Uint8Array(),
    writeFiles: async (files) => void written.push(...files),
    writeNamed: async (file) => void written.push(file),
    readFolder: async () => [],
    watch: () => {
      throw new Error('Nothing is watched here');
    },
    serve: () => Promise.reject(new Error('Nothing is served here')),
    runStudio: async () => undefined,
    isSameFile: async () => false,
    stdout: async (chunk) =>
      void said.stdout.push(chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : String(chunk)),
    stderr: async (chunk) => void said.stderr.push(String(chunk)),
    world: async () => {
      throw new TypeError('no such\u001b[31m glyph');
    },
    ...changes,
  };
  const code = await run(typeof args === 'string' ? args.split(' ') : args, effects);
  return { code, stdout: said.stdout.join(''), stderr: said.stderr.join(''), written };
}
