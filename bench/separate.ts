/**
 * How the time to keep crowded cards apart grows: milliseconds, and the same by n log n as a multiple of the first.
 * Run `npx tsx bench/separate.ts`.
 */
import { separate } from '../packages/sidelines/src/layout/separate.ts';
import { crowd } from '../packages/sidelines/test/layout/crowds.ts';

/** Milliseconds, the best of three runs. */
function measure(count: number, stretch: number, bridge: number): number {
  const { wishes, separations } = crowd(count, stretch, bridge);
  const runs = [0, 1, 2].map(() => {
    const started = performance.now();
    separate(wishes, separations);
    return performance.now() - started;
  });
  return Math.min(...runs);
}

const kinds = [
  { name: 'all at one time, no bridges', room: 0, bridge: Number.POSITIVE_INFINITY },
  { name: 'all at one time, every fifth a bridge', room: 0, bridge: 5 },
  { name: 'half the room that they need, every tenth a bridge', room: 40, bridge: 10 },
  { name: 'nearly the room that they need, no bridges', room: 75, bridge: Number.POSITIVE_INFINITY },
];
measure(2000, 0, 5);
for (const { name, room, bridge } of kinds) {
  const counts = [2000, 8000, 32_000];
  const times = counts.map((count) => measure(count, count * room, bridge));
  const shares = times.map((time, index) => time / ((counts[index] ?? 1) * Math.log2(counts[index] ?? 2)));
  const shown = counts.map(
    (count, index) =>
      `${count.toLocaleString('en')} ${times[index]?.toFixed(0)} ms (${((shares[index] ?? 0) / (shares[0] ?? 1)).toFixed(2)})`,
  );
  console.log(`${name}: ${shown.join(', ')}`);
}
