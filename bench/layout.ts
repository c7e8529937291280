/**
 * How the time that layout takes grows with the number of entries, both spacings: time per n log n, in ratio to the first.
 * Run `npx tsx bench/layout.ts`, or with other numbers of entries: `npx tsx bench/layout.ts 100 1000`.
 */
import { drawSides } from '../packages/sidelines/src/layout/sides.ts';
import { lookOf } from '../packages/sidelines/src/layout/theme.ts';
import { newspaper } from '../packages/sidelines/src/layout/themes.ts';
import { type Spacing, spacings } from '../packages/sidelines/src/model/appearance.ts';
import type { Timeline } from '../packages/sidelines/src/model/timeline.ts';
import { nodeWorld } from '../packages/sidelines/src/world/node.ts';

const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [100, 1_000, 10_000, 100_000];
const { fonts } = await nodeWorld();
const look = lookOf(newspaper, 'light');

/** Five parties, an entry a month, of which every third is a meeting. */
function invent(count: number): Timeline {
  const parties = ['Harlow', 'Tarn', 'Velden', 'Oster', 'Marsk'].map((name) => ({ id: name.toLowerCase(), name }));
  const idOf = (place: number): string => parties[place % parties.length]?.id ?? '';
  const entries = Array.from({ length: count }, (_, index) => {
    const edtf = `${String(1000 + Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
    const acting = index % 3 === 0 ? [idOf(index), idOf(index + 1 + (index % 4))] : [idOf(index * 7 + 3)];
    const text = `What was agreed in round ${index} is read out at the quay, signed and sealed.`;
    return { id: `e${index}`, date: { edtf, wording: edtf }, parties: acting, text };
  });
  return { sidelines: 1, title: 'A long river', language: 'en', parties, entries };
}

/** The time of one layout: the best of several short ones, or the only long one. */
function millisecondsOf(timeline: Timeline, spacing: Spacing): number {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < 7 && spent < 2_000; run += 1) {
    const started = performance.now();
    drawSides(timeline, { width: 960, spacing, look, revision: '' }, fonts);
    const taken = performance.now() - started;
    best = Math.min(best, taken);
    spent += taken;
  }
  return best;
}

const timelines = counts.map(invent);
const [first] = timelines;
for (const spacing of spacings) {
  if (first !== undefined) for (let warmUp = 0; warmUp < 5; warmUp += 1) millisecondsOf(first, spacing);
  let unit: number | undefined;
  for (const timeline of timelines) {
    const count = timeline.entries.length;
    const milliseconds = millisecondsOf(timeline, spacing);
    const each = milliseconds / (count * Math.log2(count));
    unit ??= each;
    console.log(
      `${spacing.padEnd(5)}${String(count).padStart(8)} entries ${milliseconds.toFixed(0).padStart(7)} ms; per n log n, ratio to the first: ${(each / unit).toFixed(2)}`,
    );
  }
}
