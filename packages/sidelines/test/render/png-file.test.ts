import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pixels } from '../../src/render/raster/canvas.ts';
import { type PngFacts, pngFile } from '../../src/render/raster/png-file.ts';

const facts: PngFacts = { title: 'Two ports', language: 'en', revision: '0a1b2c3d', scale: 1 };
const file = (pixels: Pixels, about = facts): Buffer => Buffer.from(pngFile(pixels, about));

/** The chunks of a PNG by type, with their sums checked. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const chunks = new Map<string, Buffer>();
  const add = (type: string, data: Buffer): void => void chunks.set(/^[ti]/.test(type) ? wordsOf(data) : type, data);
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    add(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    at = end + 4;
  }
  return chunks;
}

/** The keyword of a text. */
function wordsOf(data: Buffer): string {
  return data.toString('latin1', 0, data.indexOf(0));
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

test('a PNG says what it is, of which revision, and how large it is meant to be', () => {
  const pixels = { width: 1, height: 1, colors: [0], rows: new Uint8Array(2) };
  const words = { title: 'حوض النيل', description: 'Two\u0000 ports – one\nsea', language: 'ar', scale: 2 };
  const chunks = chunksOf(file(pixels, { ...facts, ...words }));
  const text = (keyword: string): string | undefined => chunks.get(keyword)?.toString('utf8');
  expect(text('Title')).toBe('Title\0\0\0ar\0\0حوض النيل');
  expect(text('Description')).toBe('Description\0\0\0ar\0\0Two  ports – one\nsea');
  expect(text('Software')).toBe('Software\0Sidelines');
  expect(text('Revision')).toBe('Revision\u00000a1b2c3d');
  const size = chunks.get('pHYs') ?? Buffer.alloc(9);
  // 144 dots an inch, of 2.54 centimetres; the last byte says that it is so many a metre.
  expect([size.readUInt32BE(0), size.readUInt32BE(4), size[8]]).toEqual([5669, 5669, 1]);
  expect(chunksOf(file(pixels)).has('Description')).toBe(false);
  expect([...chunks.keys()].indexOf('pHYs')).toBeLessThan([...chunks.keys()].indexOf('IDAT'));
});
