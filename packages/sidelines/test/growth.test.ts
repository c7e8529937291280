import { describe, expect, test } from 'vitest';
import type { Slices } from '../src/model/slices.ts';
import { Session } from '../src/session.ts';
import { workOf } from './support/work.ts';
import { world } from './support/world.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Some rounds of talks, an entry each. */
function rounds(count: number): { readonly name: string; readonly text: string } {
  const entries = Array.from({ length: count }, (_, place) => {
    const party = ['Harlow', 'Velden', 'Harlow and Velden'][place % 3];
    return `${months[place % 12]} ${1900 + Math.floor(place / 12)}\n${party}: Round ${place} is held at the quay, and ${place} part again.\n`;
  });
  return { name: 'rounds.txt', text: `# Rounds\n\n${entries.join('\n')}` };
}

/** The work in each slice. */
function worksOf(slices: Slices<unknown>): readonly number[] {
  const works: number[] = [];
  for (let isDone = false; !isDone; )
    works.push(
      workOf(() => {
        isDone = slices.next().done === true;
      }),
    );
  return works;
}

function sumOf(works: readonly number[]): number {
  return works.reduce((sum, work) => sum + work, 0);
}

describe('many entries', () => {
  // What is made once, as a table at its first use, is not to count.
  const first = new Session(world);
  first.read(rounds(40));
  first.show('svg');

  test('are read and drawn in slices of which none is much of the work', () => {
    const session = new Session(world);
    for (const works of [worksOf(session.reading(rounds(400))), worksOf(session.showing('svg'))])
      expect(Math.max(...works)).toBeLessThan(sumOf(works) / 5);
  });

  test('of which a reading was left are read with what it saw, and with what was seen before it', () => {
    const session = new Session(world);
    const count = [...new Session(world).reading(rounds(400))].length;
    const all = workOf(() => new Session(world).read(rounds(400)));
    const slices = session.reading(rounds(400));
    for (let slice = 0; slice < count * 0.9; slice += 1) slices.next();
    expect(workOf(() => session.read(rounds(400)))).toBeLessThan(all * 0.7);
    const changed = { name: 'rounds.txt', text: rounds(400).text.replaceAll('quay', 'pier') };
    for (let slice = 0, left = session.reading(changed); slice < 5; slice += 1) left.next();
    expect(workOf(() => session.read(rounds(400)))).toBeLessThan(all * 0.7);
  });
});
