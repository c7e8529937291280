import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { World } from '../world.ts';
import type { Effects } from './effects.ts';
import { isSameFile, readAll, readFile, readFolder, watchFiles, writeFiles, writeNamed } from './files.ts';
import { asProblem, defectInWords, exitCodes } from './problem.ts';
import { run } from './run.ts';
import type { Message } from './say.ts';

/** Resolves when the text is handed over. A reader that has gone (`| head`) is no error. */
function write(stream: Writable, name: string, chunk: Message | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk instanceof Uint8Array ? chunk : String(chunk), (error) => {
      if (error === null || error === undefined || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(asProblem(`cannot write to standard ${name}`, error));
    });
  });
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}

let opened: Promise<World> | undefined;

const effects: Effects = {
  version: version(),
  env: process.env,
  isTerminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  readFile,
  readStdin: () => readAll(process.stdin, 'standard input'),
  writeFiles,
  writeNamed,
  readFolder,
  isSameFile,
  stdout: (chunk) => write(process.stdout, 'output', chunk),
  stderr: (chunk) => write(process.stderr, 'error', chunk),
  watch: watchFiles,
  // What few commands need is loaded where it is asked for.
  serve: async (folder, port) => (await import('./server.ts')).serve(folder, port),
  runStudio: async (args) => (await import('./studio.ts')).runStudio(args),
  world: () => {
    opened ??= import('../world/node.ts').then(({ nodeWorld }) => nodeWorld());
    return opened;
  },
};

// The callbacks of `write` hear of errors; without a listener Node would also print a stack trace.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.on('uncaughtException', (error) => {
  process.stderr.write(String(defectInWords(error, 'outside any command')));
  process.exit(exitCodes.defect);
});

process.exitCode = await run(process.argv.slice(2), effects);
