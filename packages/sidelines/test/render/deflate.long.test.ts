import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { expect } from 'vitest';
import { codeOf } from '../../src/render/raster/deflate/codes.ts';
import { deflate } from '../../src/render/raster/deflate/deflate.ts';
import { law } from '../support/law.ts';

/** How far rows may be apart: by little, by about as much as a repeat can go back, and by more. */
const apart = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 32_760, max: 32_776 }));
const steps = fc.record({ pixel: fc.integer({ min: 1, max: 4 }), row: apart });

const anyBytes = fc.uint8Array({ maxLength: 5_000, size: 'max' });
/** Bytes of few values, in which the same comes again and again. */
const fewValues = fc
  .array(fc.integer({ min: 0, max: 2 }), { maxLength: 3_000, size: 'max' })
  .map((bytes) => Uint8Array.from(bytes));
/** Runs, each of a value and of a length, some of them longer than the longest repeat and than what can be gone back. */
const runs = fc
  .array(fc.tuple(fc.nat(255), fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 250, max: 40_000 }))), {
    maxLength: 20,
  })
  .map((spans) => Uint8Array.from(spans.flatMap(([value, length]) => Array<number>(length).fill(value))));

law(
  'whatever is compressed comes back, read by zlib and by fflate',
  { sample: 250, many: 20_000 },
  fc.property(fc.oneof(anyBytes, fewValues, runs), steps, (bytes, apart) => {
    const compressed = deflate(bytes, apart);
    expect(Buffer.compare(inflateSync(compressed), bytes)).toBe(0);
    expect(Buffer.compare(unzlibSync(compressed), bytes)).toBe(0);
  }),
);

/** Rows of so many pixels, of which each is as the one above but for some spans of another colour. */
const pictures = fc
  .record({
    width: fc.integer({ min: 40, max: 400 }),
    rows: fc.array(fc.array(fc.tuple(fc.nat(399), fc.integer({ min: 1, max: 30 }), fc.nat(9)), { maxLength: 2 }), {
      minLength: 20,
      maxLength: 60,
    }),
  })
  .map(({ width, rows }) => {
    const bytes = new Uint8Array(rows.length * (width + 1));
    for (const [index, spans] of rows.entries()) {
      const start = index * (width + 1);
      if (index > 0) bytes.copyWithin(start, start - width - 1, start);
      for (const [from, length, color] of spans)
        bytes.fill(color, start + 1 + Math.min(from, width), start + 1 + Math.min(from + length, width));
    }
    return { bytes, row: width + 1 };
  });

law(
  'a picture comes back from a fifth of its bytes at most',
  { sample: 100, many: 10_000 },
  fc.property(pictures, ({ bytes, row }) => {
    const compressed = deflate(bytes, { pixel: 1, row });
    expect(compressed.length).toBeLessThan(bytes.length / 5);
    expect(Buffer.compare(inflateSync(compressed), bytes)).toBe(0);
  }),
);

/** All ways in which so many words can be as long as one of a complete code with words of no more than so many bits. */
function completeCodes(symbols: number, longest: number): readonly (readonly number[])[] {
  const rest = (lengths: readonly number[]): number =>
    2 ** longest - lengths.reduce((sum, length) => sum + 2 ** (longest - length), 0);
  const grow = (lengths: readonly number[]): readonly (readonly number[])[] => {
    if (lengths.length === symbols) return rest(lengths) === 0 ? [lengths] : [];
    return Array.from({ length: longest }, (_, index) => [...lengths, index + 1])
      .filter((longer) => rest(longer) >= 0)
      .flatMap(grow);
  };
  return grow([]);
}

const codes = new Map([2, 3, 4, 5, 6].map((symbols) => [symbols, completeCodes(symbols, 4)]));

law(
  'no code with words as short takes fewer bits',
  { sample: 200, many: 20_000 },
  fc.property(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2_000 })), {
      minLength: 2,
      maxLength: 6,
    }),
    (counts) => {
      const bitsOf = (lengths: ArrayLike<number>): number =>
        counts.reduce((sum, count, symbol) => sum + count * (lengths[symbol] ?? 0), 0);
      const all = codes.get(counts.length) ?? [];
      expect(bitsOf(codeOf(Int32Array.from(counts), 4).lengths)).toBe(Math.min(...all.map(bitsOf)));
    },
  ),
);
