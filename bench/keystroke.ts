/**
 * What a key costs that is typed somewhere in a text: until its findings are there, and until its picture is drawn, in milliseconds of
 * processor time of one process, with what a session keeps and from nothing. Run `npx tsx bench/keystroke.ts`.
 */
import { Session } from '../packages/sidelines/src/session.ts';
import { nodeWorld } from '../packages/sidelines/src/world/node.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const world = await nodeWorld();
const keys = 60;

/** Some rounds of talks, of about 150 characters an entry. */
function chronicleOf(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => {
    const party = ['US', 'Russia', 'US and Russia'][index % 3];
    const more = `envoys ${index * 7} of both sides speak at the quay of the old harbour about ferry number ${index * 13} and part`;
    return `${months[index % 12]} ${1900 + Math.floor(index / 12)}\n${party}: Round ${index} is held; ${more} without a word.\n`;
  });
  return `# Rounds\n\n${entries.join('\n')}`;
}

/** The processor time of some work, in milliseconds. */
function timeOf(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function inWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)} ms`;
}

/** Types words into entries here and there, and at last a letter into a date, which it spoils and mends. */
function textsOf(count: number): readonly string[] {
  let text = chronicleOf(count);
  return Array.from({ length: keys }, (_, key) => {
    const at = text.indexOf(' without a word', Math.floor((text.length * ((key >> 3) % 7)) / 7));
    text = `${text.slice(0, at)}${' again'[key % 6]}${text.slice(at)}`;
    return text;
  });
}

for (const count of [21, 200, 1000]) {
  const texts = textsOf(count);
  const session = new Session(world);
  session.read({ name: 'x.txt', text: chronicleOf(count) });
  session.show('svg');
  const [kept, anew] = [0, 1].map(() => ({ read: [] as number[], drawn: [] as number[] }));
  for (const [index, text] of texts.entries()) {
    const read = timeOf(() => session.read({ name: 'x.txt', text }));
    kept?.read.push(read);
    kept?.drawn.push(read + timeOf(() => session.draw('svg')));
    if (index % 6 > 0) continue;
    const alone = new Session(world);
    const first = timeOf(() => alone.read({ name: 'x.txt', text }));
    anew?.read.push(first);
    anew?.drawn.push(first + timeOf(() => alone.show('svg')));
  }
  console.log(`${count} entries`);
  for (const [how, times] of Object.entries({ 'with what is kept': kept, 'from nothing': anew }))
    console.log(`  ${how}: findings ${inWords(times?.read ?? [])}; drawn ${inWords(times?.drawn ?? [])}`);
}
