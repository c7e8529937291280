/**
 * How many entries are read a second, by Sidelines and by the npm package `@markwhen/parser`, each in its own syntax. Run
 * `npx tsx bench/reading.ts`.
 */
import { parse } from '@markwhen/parser';
import { understand } from '../packages/sidelines/src/understand.ts';

const count = 10_000;
const runs = 9;

/** The same entries for both: a month each, who acted, and what happened. */
const entries = Array.from({ length: count }, (_, index) => ({
  year: 1200 + Math.floor(index / 12),
  month: (index % 12) + 1,
  party: index % 3 === 0 ? 'Russia' : 'Iran',
  text: `what was agreed in round ${index} is signed and sealed.`,
}));
const months = 'January February March April May June July August September October November December'.split(' ');
const chronicle = entries
  .map(({ year, month, party, text }) => `${months[month - 1]} ${year}\n${party}: ${text}\n`)
  .join('\n');
const markwhen = entries
  .map(({ year, month, party, text }) => `${year}-${String(month).padStart(2, '0')}: ${party}: ${text}`)
  .join('\n');

/** Reads the chronicle, checked too, and says how many entries there are. */
function ours(): number {
  return understand({ name: 'bench.txt', text: chronicle }).timeline.entries.length;
}

function theirs(): number {
  return parse(markwhen).events.children.length;
}

function millisecondsOf(read: () => number): number {
  const started = performance.now();
  const found = read();
  const taken = performance.now() - started;
  if (found !== count) throw new Error(`${found} entries were read, not ${count}`);
  return taken;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

for (let warmUp = 0; warmUp < 2; warmUp += 1) [ours(), theirs()];
const times = Array.from({ length: runs }, () => [millisecondsOf(ours), millisecondsOf(theirs)] as const);
const [our, their] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
const shown = (time: number) => Math.round((count * 1000) / time).toLocaleString('en');
console.log(
  `${count} entries: sidelines ${shown(our)} a second, @markwhen/parser ${shown(their)}; ratio ${(their / our).toFixed(1)}`,
);
