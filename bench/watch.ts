/**
 * How much processor time `build --watch` takes to build again after a word of an example was changed, in milliseconds: the median of
 * several changes, for a page and a picture, and for all that is made by default. Run `npx tsx bench/watch.ts`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../packages/sidelines/src/cli/effects.ts';
import { isSameFile, readFile, readFolder, writeFiles, writeNamed } from '../packages/sidelines/src/cli/files.ts';
import { watchAndBuild } from '../packages/sidelines/src/cli/watching.ts';
import { usual } from '../packages/sidelines/src/publish.ts';
import { nodeWorld } from '../packages/sidelines/src/world/node.ts';

const example = readFileSync(new URL('../examples/us-russia-syria.txt', import.meta.url), 'utf8');
const changes = 15;

async function main(): Promise<void> {
  const world = await nodeWorld();
  const folder = mkdtempSync(join(tmpdir(), 'sidelines-bench-'));
  const source = join(folder, 'talks.txt');
  for (const to of [['html', 'svg'], usual.to]) {
    writeFileSync(source, example);
    const times: number[] = [];
    const quiet = async () => {};
    const effects: Effects = {
      ...{ version: '', env: {}, isTerminal: { stdout: false, stderr: false } },
      ...{ readFile, readFolder, writeFiles, writeNamed, isSameFile, stdout: quiet, stderr: quiet },
      readStdin: async () => new Uint8Array(),
      serve: () => Promise.reject(new Error('Nothing is served')),
      runStudio: async () => undefined,
      world: async () => world,
      watch: () => changing(source, times),
    };
    await watchAndBuild([source], { ...usual, to, out: join(folder, 'out'), theme: 'newspaper' }, effects);
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    console.log(`${Math.round(median)}\t${to.join(',')}`);
  }
  rmSync(folder, { recursive: true });
}

/** Changes the text again and again, and takes down what each build after it took. */
async function* changing(source: string, times: number[]): AsyncGenerator<ReadonlySet<string>> {
  const words = [...example.matchAll(/(?<=^(?:US|Russia): )\S+/gm)].map(({ index }) => index);
  for (let change = 0; change < changes; change += 1) {
    const at = words[change % words.length] ?? 0;
    writeFileSync(source, `${example.slice(0, at)}Changed ${change} ${example.slice(at)}`);
    const before = process.cpuUsage();
    yield new Set([source]);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
}

main().catch(console.error);
