/**
 * What it costs to read a text of 1,000 entries again after a line of it was changed, with what was kept of the reading before,
 * as a share of reading it from nothing; in processor time of one process, checks included. Run `npx tsx bench/edits.ts`.
 */
import { isDeepStrictEqual } from 'node:util';
import { ReadingMemory } from '../packages/sidelines/src/formats/index.ts';
import { understand } from '../packages/sidelines/src/understand.ts';

const count = 1000;
const rounds = 9;
const editsInRound = 10;

const months = 'January February March April May June July August September October November December'.split(' ');
const lines = Array.from({ length: count }, (_, index) => [
  `${months[index % 12]} ${1900 + Math.floor(index / 12)}`,
  `${index % 3 === 0 ? 'Russia' : 'Iran'}: what was agreed in round ${index} is signed and sealed.`,
  '',
]).flat();

/** Each text has one line that the one before it had not, somewhere between the first entry and the last. */
const texts = Array.from({ length: rounds * editsInRound }, (_, edit) => {
  const place = ((edit * 37) % count) * 3 + 1;
  return lines.with(place, `Iran: what was agreed is changed for the ${edit}th time.`).join('\n');
});

const memory = new ReadingMemory();
const read = (text: string) => understand({ name: 'bench.txt', text });
const readAgain = (text: string) => understand({ name: 'bench.txt', text }, { memory });

/** The processor time of one of the readings of a round, in milliseconds. */
function timeOf(round: number, each: (text: string) => unknown): number {
  const started = process.cpuUsage();
  for (const text of texts.slice(round * editsInRound, (round + 1) * editsInRound)) each(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / editsInRound;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

for (const text of texts.slice(0, editsInRound)) {
  if (!isDeepStrictEqual(readAgain(text), read(text))) throw new Error('With a memory something else is read');
}
// Readers are made fast by the engine while they run: what is measured is an editor that has been open for a while.
for (const text of texts) [read(text), readAgain(text)];
const times = Array.from({ length: rounds }, (_, round) => [timeOf(round, read), timeOf(round, readAgain)] as const);
const [whole, again] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
console.log(
  `${count} entries: from nothing ${whole.toFixed(1)} ms, after an edit ${again.toFixed(1)} ms; ratio ${(whole / again).toFixed(1)}`,
);
