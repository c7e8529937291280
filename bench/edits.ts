/**
 * What it costs to read a text of 1,000 entries again after a line of it was changed, with what was kept of the reading before,
 * as a share of reading it from nothing; in processor time of one process, checks included. Run `npx tsx bench/edits.ts`.
 */
import { isDeepStrictEqual } from 'node:util';
import { ReadingMemory } from '../packages/sidelines/src/formats/index.ts';
import { understand } from '../packages/sidelines/src/understand.ts';

const count = 1000;
const rounds = 7;
const editsInRound = 10;

const months = 'January February March April May June July August September October November December'.split(' ');

/** Words in an order that looks like none: the same in each run. */
function wordsFrom(seed: number, length: number): string {
  const words =
    'the harbour council quay a ferry is closed and crew meets in old hall for rope that was sold to them by night'.split(
      ' ',
    );
  const chosen = Array.from(
    { length },
    (_, place) => words[(seed * 31 + place * place * 7 + place * seed) % words.length],
  );
  return chosen.join(' ');
}

/** Three sentences, as long as those of entries mostly are. */
function entryText(seed: number): string {
  return [14, 11, 9]
    .map((length, place) => `So ${wordsFrom(seed + place, length)} in ${1900 + (seed % 90)}.`)
    .join(' ');
}

/** How entries may be written: what stands in the lines of one. */
const forms: Readonly<Record<string, (place: number) => readonly string[]>> = {
  'date and text in a line': (place) => [`${(place % 2) * 14 + 1} ${monthOf(place)}: ${entryText(place)}`, ''],
  'a label below a date': (place) => [
    monthOf(place),
    `${place % 3 === 0 ? 'Russia' : 'Iran'}: ${entryText(place)}`,
    '',
  ],
  'a few words below a date': (place) => [monthOf(place), `Iran: what was agreed in round ${place} is sealed.`, ''],
};

function monthOf(place: number): string {
  const month = Math.floor(place / 2);
  return `${months[month % 12]} ${1900 + Math.floor(month / 12)}`;
}

/** Each text is the one before it with one of its lines changed, somewhere between the first entry and the last. */
function textsOf(form: (place: number) => readonly string[]): readonly string[] {
  const lines = Array.from({ length: count }, (_, place) => form(place)).flat();
  const filled = lines.flatMap((line, place) => (line === '' ? [] : [place]));
  return Array.from({ length: rounds * editsInRound }, (_, edit) => {
    const place = filled[(edit * 379) % filled.length] ?? 0;
    const line = lines[place] ?? '';
    lines[place] = `${line.slice(0, -1)} once${line.slice(-1)}`;
    return lines.join('\n');
  });
}

const read = (text: string) => understand({ name: 'bench.txt', text });

/** The processor time of one of some readings, in milliseconds. */
function timeOf(texts: readonly string[], each: (text: string) => unknown): number {
  const started = process.cpuUsage();
  for (const text of texts) each(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / texts.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

for (const [name, form] of Object.entries(forms)) {
  const texts = textsOf(form);
  const memory = new ReadingMemory();
  const readAgain = (text: string) => understand({ name: 'bench.txt', text }, { memory });
  // Readers are made fast by the engine while they run: what is measured is an editor that has been open for a while.
  for (const text of texts) {
    if (!isDeepStrictEqual(readAgain(text), read(text))) throw new Error('With a memory something else is read');
  }
  readAgain(texts[0] ?? '');
  const parts = Array.from({ length: rounds }, (_, round) =>
    texts.slice(round * editsInRound, (round + 1) * editsInRound),
  );
  const [whole, again] = [
    median(parts.map((part) => timeOf(part, read))),
    median(parts.map((part) => timeOf(part, readAgain))),
  ];
  console.log(
    `${count} entries, ${name}: from nothing ${whole.toFixed(1)} ms, after an edit ${again.toFixed(1)} ms; ratio ${(whole / again).toFixed(1)}`,
  );
}
