// Prints what each number of the table of habits is worth: over which range nothing changes, how many entries are lost beyond it
// on each side, and which number reads most. Over all cases of the corpus, and over the cases (skeleton.txt, gold.json) of the
// folders that are named. Run it with `npx tsx scripts/fit-habits.ts [--only name] [folder ...]`.
import { parseArgs } from 'node:util';
import { ReadingMemory } from '../packages/sidelines/src/formats/chronicle/memory.ts';
import { readChronicle } from '../packages/sidelines/src/formats/chronicle/read.ts';
import { type Habits, habitNumbers, habitsWith } from '../packages/sidelines/src/formats/chronicle/style/habits.ts';
import { allOwnTexts, type TrueText, textsIn, verdictsOn } from '../packages/sidelines/test/support/truth.ts';

const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const counts = [1, 2, 3, 4, 5, 6, 8, 10];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const texts = [...allOwnTexts(), ...positionals.flatMap(textsIn)];
const memories = texts.map(() => new ReadingMemory());
const best = worthOf(habitsWith(habitNumbers));

process.stdout.write(
  `${texts.length} texts, ${best} points (an entry that is wholly right is one, one that is none costs one)\n`,
);
process.stdout.write('number      now         no change   lost below  lost above  best\n');
for (const [name, now] of Object.entries(habitNumbers)) {
  if (values.only !== undefined && name !== values.only) continue;
  const found = (now < 1 ? shares : counts).map((value) => {
    return { value, lost: best - worthOf(habitsWith({ ...habitNumbers, [name]: value })) };
  });
  const same = found.filter(({ lost }) => lost === 0).map(({ value }) => value);
  const below = Math.max(0, ...found.filter(({ value }) => value < now).map(({ lost }) => lost));
  const above = Math.max(0, ...found.filter(({ value }) => value > now).map(({ lost }) => lost));
  const winner = found.reduce((one, other) => (other.lost < one.lost ? other : one), { value: now, lost: 0 });
  const cells = [name, now, `${same[0] ?? '-'}..${same.at(-1) ?? '-'}`, below, above];
  const gain = winner.lost < 0 ? `${winner.value} (+${-winner.lost})` : 'as it is';
  process.stdout.write(`${cells.map((cell) => String(cell).padEnd(12)).join('')}${gain}\n`);
}

/** How many entries are wholly right, less those that are none. */
function worthOf(moved: Habits): number {
  return texts.reduce((sum, text, place) => sum + rightIn(text, moved, memories[place]), 0);
}

function rightIn({ text, entries }: TrueText, moved: Habits, memory: ReadingMemory | undefined): number {
  const { timeline } = readChronicle(text, memory === undefined ? {} : { memory }, moved);
  const verdicts = verdictsOn(entries, timeline);
  const right = verdicts.filter(({ truth, date, parties }) => date && parties && !truth.optional).length;
  return right - (timeline.entries.length - verdicts.filter(({ place }) => place !== undefined).length);
}
