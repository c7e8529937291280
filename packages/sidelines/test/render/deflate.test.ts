import { readFileSync } from 'node:fs';
import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { publish } from '../../src/publish.ts';
import { adler } from '../../src/render/raster/deflate/adler.ts';
import { BitWriter } from '../../src/render/raster/deflate/bits.ts';
import { BlockWriter } from '../../src/render/raster/deflate/blocks.ts';
import { codeOf } from '../../src/render/raster/deflate/codes.ts';
import { deflate } from '../../src/render/raster/deflate/deflate.ts';
import { distanceOf, lengthOf, Repeats, repeatOf } from '../../src/render/raster/deflate/repeats.ts';
import { world } from '../support/world.ts';

const steps = { pixel: 1, row: 961 };

/** Bytes in which nothing seems to come again: a linear congruential generator (Knuth, volume 2), of which the highest bits are taken. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const kinds: readonly (readonly [name: string, make: (length: number) => Uint8Array])[] = [
  ['zeros', (length) => new Uint8Array(length)],
  ['the greatest byte', (length) => new Uint8Array(length).fill(255)],
  ['noise', noise],
  ['all bytes equally often', (length) => Uint8Array.from({ length }, (_, at) => (at * 167 + (at >> 8) * 31) & 255)],
  ['all bytes in order', (length) => Uint8Array.from({ length }, (_, at) => at & 255)],
];

test.each(kinds)('%s of any size come back', (_, make) => {
  const sizes = [0, 1, 2, 3, 4, 5, 257, 258, 259, 260, 261, 516, 2_047, 2_048, 2_049, 16_383, 16_384, 16_385, 32_768];
  for (const size of [...sizes, 65_535, 65_536, 65_537, 300_000]) {
    const bytes = make(size);
    const compressed = deflate(bytes, steps);
    expect(Buffer.compare(inflateSync(compressed), bytes), `${size}`).toBe(0);
    expect(Buffer.compare(unzlibSync(compressed), bytes), `${size}`).toBe(0);
    // What cannot be compressed grows by no more than its codes, which most blocks of noise do without.
    expect(compressed.length).toBeLessThan(size * 1.01 + 200);
  }
});

test('a part of a buffer is compressed, and nothing beside it', () => {
  const whole = noise(1_000);
  const part = whole.subarray(333, 700);
  expect(Buffer.compare(inflateSync(deflate(part, steps)), part)).toBe(0);
});

test('what a repeat can say is found from as far as it can be, and no farther', () => {
  const start = noise(300);
  for (const distance of [300, 32_767, 32_768, 32_769]) {
    const bytes = new Uint8Array(distance + 300);
    bytes.set(start);
    bytes.set(start, distance);
    const repeats = new Repeats(bytes, { pixel: 1, row: 40_000 });
    for (let at = 0; at < distance; at += 1) repeats.find(at);
    const found = repeats.find(distance);
    expect([lengthOf(found), found === 0 ? 0 : distanceOf(found)]).toEqual(
      distance > 32_768 ? [0, 0] : [258, distance],
    );
    expect(Buffer.compare(inflateSync(deflate(bytes, steps)), bytes)).toBe(0);
  }
});

/** What items say: bytes, and repeats of those before. */
function saidBy(items: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const item of items) {
    if (item < 256) bytes.push(item);
    else for (let left = lengthOf(item); left > 0; left -= 1) bytes.push(bytes[bytes.length - distanceOf(item)] ?? -1);
  }
  return Uint8Array.from(bytes);
}

function written(items: readonly number[]): Uint8Array {
  const bits = new BitWriter();
  const blocks = new BlockWriter(bits);
  for (const item of items) {
    if (item < 256) blocks.addLiteral(item);
    else blocks.addRepeat(item);
  }
  blocks.end();
  return bits.bytes();
}

const start = [...noise(32_768)];

test('repeats of every length are written', () => {
  const items = [...start, ...Array.from({ length: 256 }, (_, index) => repeatOf(index + 3, 1 + index * 77))];
  expect(Buffer.compare(inflateRawSync(written(items)), saidBy(items))).toBe(0);
});

test('repeats from every distance are written', () => {
  const items = [...start, ...Array.from({ length: 32_768 }, (_, index) => repeatOf(3, index + 1))];
  expect(Buffer.compare(inflateRawSync(written(items)), saidBy(items))).toBe(0);
});

/** Each is the sum of the two before: the counts with which the words of a code become as long as they can be. */
function fibonacci(length: number): readonly number[] {
  const counts = [1, 1];
  while (counts.length < length) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0));
  return counts;
}

test('words are no longer than they may be, where the best code would have longer ones', () => {
  // The best code of 19 symbols that occur so often has words of 18 bits.
  const items = fibonacci(19).flatMap((count, symbol) => Array<number>(count).fill(symbol * 13));
  expect(items.length).toBeLessThan(16_384);
  expect(Buffer.compare(inflateRawSync(written(items)), Buffer.from(items))).toBe(0);
  for (const [symbols, longest] of [
    [19, 15],
    [19, 7],
    [30, 15],
    [2, 1],
    [128, 7],
  ] as const) {
    const counts = symbols > 30 ? Array<number>(symbols).fill(9) : fibonacci(symbols);
    const { lengths } = codeOf(Int32Array.from(counts), longest);
    expect(Math.max(...lengths)).toBe(longest);
    // All words are used (Kraft): otherwise the code would not be complete.
    expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
  }
});

test('a code has two words, also of fewer symbols', () => {
  expect([...codeOf(new Int32Array(4), 15).lengths]).toEqual([1, 1, 0, 0]);
  expect([...codeOf(Int32Array.of(0, 0, 7, 0), 15).lengths]).toEqual([1, 0, 1, 0]);
});

test('the sum of bytes is that of their definition', () => {
  for (const bytes of [noise(100_003), new Uint8Array(70_000).fill(255), new Uint8Array(9_999), noise(5)]) {
    let [a, b] = [1, 0];
    for (const byte of bytes) {
      a = (a + byte) % 65_521;
      b = (b + a) % 65_521;
    }
    expect(adler(bytes)).toBe(b * 65_536 + a);
  }
});

const examples = ['south-pole', 'us-russia-syria'];
test.each(examples)('the pictures of %s are no larger than with zlib at level 4', (name) => {
  const text = readFileSync(new URL(`../../../../examples/${name}.txt`, import.meta.url), 'utf8');
  const { files } = publish({ name: `${name}.txt`, text }, { to: ['png', 'card'], spacing: 'even', width: 960 }, world);
  expect(files).toHaveLength(2);
  for (const { body } of files) {
    const png = Buffer.from(body);
    const at = png.indexOf('IDAT');
    const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    expect(data.length).toBeLessThan(deflateSync(inflateSync(data), { level: 4 }).length);
  }
});
