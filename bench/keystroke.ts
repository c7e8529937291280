/**
 * What a key costs that is typed somewhere in a text: until its findings are there, and until its picture is drawn, in milliseconds of
 * processor time of one process, with what a session keeps and from nothing. Run `npx tsx bench/keystroke.ts`.
 */
import { Session } from '../packages/sidelines/src/session.ts';
import { nodeWorld } from '../packages/sidelines/src/world/node.ts';
import { atLength, processorTime, roundsOf, spreadOf } from './support/measuring.ts';

const world = await nodeWorld();
const keys = 60;

/** Types words into entries here and there. */
function textsOf(count: number): readonly string[] {
  let text = roundsOf(count, atLength);
  return Array.from({ length: keys }, (_, key) => {
    const at = text.indexOf(' without a word', Math.floor((text.length * ((key >> 3) % 7)) / 7));
    text = `${text.slice(0, at)}${' again'[key % 6]}${text.slice(at)}`;
    return text;
  });
}

for (const count of [21, 200, 1000]) {
  const texts = textsOf(count);
  const session = new Session(world);
  session.read({ name: 'x.txt', text: roundsOf(count, atLength) });
  session.show('svg');
  const [kept, anew] = [0, 1].map(() => ({ read: [] as number[], drawn: [] as number[] }));
  for (const [index, text] of texts.entries()) {
    const read = processorTime(() => session.read({ name: 'x.txt', text }));
    kept?.read.push(read);
    kept?.drawn.push(read + processorTime(() => session.show('svg')));
    if (index % 6 > 0) continue;
    const alone = new Session(world);
    const first = processorTime(() => alone.read({ name: 'x.txt', text }));
    anew?.read.push(first);
    anew?.drawn.push(first + processorTime(() => alone.show('svg')));
  }
  console.log(`${count} entries`);
  for (const [how, times] of Object.entries({ 'with what is kept': kept, 'from nothing': anew }))
    console.log(`  ${how}: findings ${spreadOf(times?.read ?? [])}; drawn ${spreadOf(times?.drawn ?? [])}`);
}
