import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pixels } from '../../src/render/raster/canvas.ts';
import { pngFile } from '../../src/render/raster/png-file.ts';

const file = (pixels: Pixels): Buffer => Buffer.from(pngFile(pixels));

/** The chunks of a PNG by type, with their sums checked. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    at = end + 4;
  }
  return chunks;
}

/** The colours of a PNG's pixels, row by row. */
function colorsIn(png: Buffer): readonly number[] {
  const chunks = chunksOf(png);
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const palette = chunks.get('PLTE');
  const size = palette === undefined ? 3 : 1;
  expect([...header.subarray(8)]).toEqual([8, palette === undefined ? 2 : 3, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const length = header.readUInt32BE(0) * size + 1;
  expect(rows.length).toBe(length * header.readUInt32BE(4));
  const colors: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    if (at % length === 0) continue;
    if (palette === undefined) colors.push(rows.readUIntBE(at, 3));
    else colors.push(palette.readUIntBE((rows[at] ?? 0) * 3, 3));
    at += size - 1;
  }
  return colors;
}

test('a PNG holds the pixels, with a palette or without', () => {
  const shape = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    colors: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 256 }),
    step: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(shape, ({ width, height, colors, step }) => {
      const indices = Array.from({ length: (width + 1) * height }, (_, at) =>
        at % (width + 1) === 0 ? 0 : (at * step) % colors.length,
      );
      const expected = indices.filter((_, at) => at % (width + 1) !== 0).map((index) => colors[index]);
      for (const Rows of [Uint8Array, Uint32Array])
        expect(colorsIn(file({ width, height, colors, rows: new Rows(indices) }))).toEqual(expected);
    }),
  );
});
