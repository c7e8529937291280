/**
 * What a whole process of the built package takes, from its start on: processor time as a ratio to `node -e 0` in the same turn, the median
 * of five turns, and the most memory. A turn is not counted, in which files are read for the first time and Node fills its compile cache,
 * where it has one. Run `npx tsx bench/start.ts`, with a word to see only the commands that have it; OTHER_NODE names another Node (npx
 * sets NODE itself).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, modelFile } from './support/comparing.ts';

const turns = 5;
const node = process.env['OTHER_NODE'] ?? process.execPath;
const packageFolder = fileURLToPath(new URL('../packages/sidelines/', import.meta.url));
const used = fileURLToPath(new URL('support/used.cjs', import.meta.url));

/** What a process used: milliseconds of the processor, and megabytes. */
interface Used {
  readonly processor: number;
  readonly memory: number;
}

function start(args: readonly string[]): Used {
  const { output, status, stderr } = spawnSync(node, ['--require', used, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(String(output[3]));
}

function main(word = ''): void {
  execFileSync('npm', ['run', 'build'], { cwd: packageFolder });
  const out = mkdtempSync(join(tmpdir(), 'sidelines-bench-'));
  const sidelines = join(packageFolder, 'bin/sidelines.cjs');
  const commands = [
    ['--version'],
    ['check', modelFile],
    ['build', modelFile, '--out', out],
    ...['html', 'svg', 'png', 'pdf'].map((to) => ['build', modelFile, '--out', out, '--to', to]),
  ];
  const shown = commands.filter((args) => args.join(' ').includes(word));
  for (const args of [['-e', '0'], ...shown.map((args) => [sidelines, ...args])]) start(args);
  const taken = Array.from({ length: turns }, () => ({
    nothing: start(['-e', '0']),
    all: shown.map((args) => start([sidelines, ...args])),
  }));
  console.log(`node -e 0: ${median(taken.map(({ nothing }) => nothing.processor)).toFixed(0)} ms`);
  for (const [place, args] of shown.entries()) {
    const ratio = median(taken.map(({ nothing, all }) => (all[place]?.processor ?? Number.NaN) / nothing.processor));
    const memory = Math.max(...taken.map(({ all }) => all[place]?.memory ?? Number.NaN));
    const words = args.filter((word) => word !== modelFile && word !== out && word !== '--out');
    console.log(`${words.join(' ')}: ${ratio.toFixed(1)} times as much, ${memory.toFixed(0)} MB`);
  }
  rmSync(out, { recursive: true });
}

main(process.argv[2]);
