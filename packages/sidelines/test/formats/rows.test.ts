import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchored } from '../../src/formats/chronicle/anchors.ts';
import { linesOf } from '../../src/formats/chronicle/lines.ts';
import { ReadingMemory } from '../../src/formats/chronicle/memory.ts';
import { counterOf, rowOf, type Walker, walkOf, wholeOf } from '../../src/formats/chronicle/rows.ts';
import { whole } from '../../src/model/slices.ts';
import { law } from '../support/law.ts';

const lists = fc.array(fc.array(fc.nat(3), { maxLength: 12 }), { minLength: 1, maxLength: 6 });

/** Each list with the next item, where there is one: what reaches one place. */
const sumsOf = (items: readonly number[]) => items.map((item, place) => item + 10 * (items[place + 1] ?? 0));

law(
  'what a row says is what it says from nothing, list after list',
  { sample: 100, many: 5000 },
  fc.property(lists, (all) => {
    const memory = new ReadingMemory();
    const row = rowOf<number, number>(1);
    const count = counterOf<number>((item) => item > 1);
    const whole = wholeOf<number, number>();
    for (const items of all) {
      memory.turn();
      expect(row(memory, items, [], [], (item, place) => item + 10 * (items[place + 1] ?? 0))).toEqual(sumsOf(items));
      expect(count(memory, items)).toBe(items.filter((item) => item > 1).length);
      expect(whole(memory, items, [], () => items.length)).toBe(items.length);
    }
  }),
);

test('a row looks again only at what has changed, and as far around it as it reaches', () => {
  const memory = new ReadingMemory();
  const row = rowOf<string, string>(1);
  const looked: string[] = [];
  const read = (items: readonly string[], beside: readonly unknown[], given = '') =>
    row(memory, items, [beside], [given], (item) => {
      looked.push(item);
      return item;
    });
  const items = [...'abcdefgh'];
  const beside = items.map(() => 0);
  read(items, beside);
  looked.length = 0;
  read([...'abcdXfgh'], beside);
  expect(looked.join('')).toBe('dXf');
  looked.length = 0;
  read([...'abcdXfgh'], beside.with(0, 1));
  expect(looked.join('')).toBe('ab');
  looked.length = 0;
  read([...'abcdXfgh'], beside, 'something else is given');
  expect(looked.join('')).toBe('abcdXfgh');
});

/** Tells of each number how far the sum of all up to it lies behind the last multiple of five. */
class Sum implements Walker<number, number, number> {
  taken = 0;
  #sum = 0;
  save() {
    return this.#sum;
  }
  restore(sum: number) {
    this.#sum = sum;
  }
  take(item: number) {
    this.taken += 1;
    this.#sum = (this.#sum + item) % 5;
    return this.#sum;
  }
}

law(
  'a walk tells what it tells from nothing, list after list',
  { sample: 100, many: 5000 },
  fc.property(lists, (all) => {
    const memory = new ReadingMemory();
    const walk = walkOf<number, number, number>(0);
    for (const items of all) {
      memory.turn();
      const told = whole(walk(memory, items, [], [], new Sum(), (place) => place));
      const again = new Sum();
      expect(told).toEqual(items.map((item) => again.take(item)));
    }
  }),
);

test('a walk ends where its state is what it was', () => {
  const memory = new ReadingMemory();
  const walk = walkOf<number, number, number>(0);
  const takenFor = (items: readonly number[]) => {
    const sum = new Sum();
    whole(walk(memory, items, [], [], sum, (place) => place));
    return sum.taken;
  };
  expect(takenFor([1, 2, 3, 4, 5, 6])).toBe(6);
  expect(takenFor([1, 2, 3, 4, 5, 6])).toBe(0);
  expect(takenFor([1, 7, 3, 4, 5, 6])).toBe(1);
  expect(takenFor([1, 7, 4, 4, 5, 6])).toBe(4);
});

/** What stands between two anchored places in a source. */
function textBetween(source: string, memory: ReadingMemory): readonly string[] {
  const { lines, inSource } = anchored(linesOf(source), memory);
  expect(lines.map(({ from }) => from)).toEqual(lines.map(({ from }) => from).toSorted((a, b) => a - b));
  return lines.map((line) => {
    const { from, to } = inSource(line);
    return source.slice(from, to);
  });
}

law(
  'anchored lines stand in their order, and where they are found in the source',
  { sample: 100, many: 5000 },
  fc.property(fc.array(fc.array(fc.constantFrom('', 'one', 'two', 'three')), { maxLength: 8 }), (texts) => {
    const memory = new ReadingMemory();
    for (const lines of texts) expect(textBetween(lines.join('\n'), memory)).toEqual(lines.join('\n').split('\n'));
  }),
);

test('lines keep their places while others change, however often', () => {
  const memory = new ReadingMemory();
  const lines = ['first', 'last'];
  const [first, last] = anchored(linesOf(lines.join('\n')), memory).lines;
  for (let count = 0; count < 100; count += 1) {
    lines.splice(1, 0, `between ${count}`);
    const source = lines.join('\n');
    expect(textBetween(source, memory)).toEqual(lines);
    if (count > 5) continue;
    const found = anchored(linesOf(source), memory).lines;
    expect([found[0], found.at(-1)]).toEqual([first, last]);
    expect(found[0]).toBe(first);
  }
});
