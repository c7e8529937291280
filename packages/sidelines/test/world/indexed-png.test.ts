import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexedPng, type Pixels } from '../../src/world/indexed-png.ts';

/** Opaque pixels of so many grey and coloured tones. */
function pixelsOf(width: number, height: number, tone: (pixel: number) => number): Pixels {
  const bytes = new Uint8Array(width * height * 4);
  const view = new DataView(bytes.buffer);
  for (let pixel = 0; pixel < width * height; pixel += 1) view.setUint32(pixel * 4, (tone(pixel) << 8) | 0xff);
  return { width, height, bytes };
}

/** The pixels of a PNG, as resvg's own decoder reads them. */
function decoded(png: Uint8Array, { width, height }: Pixels): Buffer {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

test('a PNG with a palette holds the same pixels', () => {
  const shape = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    colors: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 256 }),
    step: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(shape, ({ width, height, colors, step }) => {
      const pixels = pixelsOf(width, height, (pixel) => colors[(pixel * step) % colors.length] ?? 0);
      const png = indexedPng(pixels);
      expect(png).toBeDefined();
      expect(decoded(png ?? new Uint8Array(), pixels).equals(Buffer.from(pixels.bytes))).toBe(true);
    }),
  );
});

test('256 colours are the most, and all are opaque', () => {
  expect(indexedPng(pixelsOf(16, 16, (pixel) => pixel * 65_537))).toBeDefined();
  expect(indexedPng(pixelsOf(257, 1, (pixel) => pixel * 2))).toBeUndefined();
  expect(indexedPng({ width: 1, height: 1, bytes: new Uint8Array([1, 2, 3, 254]) })).toBeUndefined();
});

test('it is laid out as the standard has it', () => {
  const png = Buffer.from(indexedPng(pixelsOf(2, 2, (pixel) => (pixel === 3 ? 0x102030 : 0xfefdfc))) ?? []);
  expect(png.subarray(0, 33).toString('hex')).toMatch(
    /^89504e470d0a1a0a0000000d494844520000000200000002080300000[0-9a-f]{9}$/,
  );
  expect(png.subarray(37, 41).toString()).toBe('PLTE');
  expect(png.subarray(41, 47).toString('hex')).toBe('fefdfc102030');
  const from = png.indexOf('IDAT');
  expect([...inflateSync(png.subarray(from + 4, from + 4 + png.readUInt32BE(from - 4)))]).toEqual([0, 0, 0, 0, 0, 1]);
});
