import { strToU8 } from 'fflate';
import { joined } from '../bytes.ts';
import type { Pixels } from './canvas.ts';
import { deflate } from './deflate/deflate.ts';

/** What a PNG says of itself, besides its pixels. */
export interface PngFacts {
  readonly title: string;
  /** Absent or "" where there is none. */
  readonly description?: string | undefined;
  /** Who wrote it, where somebody says so. */
  readonly author?: string | undefined;
  /** The language of these (BCP 47). */
  readonly language: string;
  /** The short hash of the source. */
  readonly revision: string;
  /** Pixels a CSS pixel, each way. */
  readonly scale: number;
}

/** Writes pixels as a PNG (PNG, third edition): with a palette where they have no more than 256 colours, which makes it much smaller. */
export function pngFile({ width, height, colors, rows }: Pixels, facts: PngFacts): Uint8Array {
  const isIndexed = rows instanceof Uint8Array;
  const pixel = isIndexed ? 1 : 3;
  const header = new Uint8Array(13);
  const size = new DataView(header.buffer);
  size.setUint32(0, width);
  size.setUint32(4, height);
  // Eight bits for each pixel's index, or for each of its channels.
  header.set([8, isIndexed ? 3 : 2], 8);
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...factChunks(facts),
    ...(isIndexed ? [chunk('PLTE', new Uint8Array(colors.flatMap(channelsOf)))] : []),
    chunk('IDAT', deflate(isIndexed ? rows : trueColors(rows, width, colors), { pixel, row: width * pixel + 1 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Of the keywords, all but the last are those of the specification. */
function factChunks({
  title,
  description = '',
  author = '',
  language,
  revision,
  scale,
}: PngFacts): readonly Uint8Array[] {
  return [
    chunk('pHYs', physicalSize(scale)),
    internationalText('Title', title, language),
    ...(author === '' ? [] : [internationalText('Author', author, language)]),
    ...(description === '' ? [] : [internationalText('Description', description, language)]),
    chunk('tEXt', strToU8('Software\0Sidelines', true)),
    chunk('tEXt', strToU8(`Revision\0${revision}`, true)),
  ];
}

/** Pixels a metre, each way: 72 an inch, or as many times that as there are for one, which is how programs know a picture of twice the pixels. */
function physicalSize(scale: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const pixels = Math.round((72 * scale) / 0.0254);
  view.setUint32(0, pixels);
  view.setUint32(4, pixels);
  // The unit is a metre.
  bytes[8] = 1;
  return bytes;
}

/** Words for people: a keyword, that they are not compressed, their language, no other word for the keyword, and themselves. */
function internationalText(keyword: string, words: string, language: string): Uint8Array {
  return chunk('iTXt', strToU8(`${keyword}\0\0\0${language}\0\0${words.replaceAll('\0', ' ')}`));
}

function channelsOf(color: number): readonly number[] {
  return [color >>> 16, (color >>> 8) & 0xff, color & 0xff];
}

/** Each row as a filter byte and three bytes a pixel. */
function trueColors(rows: Uint32Array, width: number, colors: readonly number[]): Uint8Array {
  const bytes = new Uint8Array((rows.length / (width + 1)) * (width * 3 + 1));
  let at = 0;
  for (let pixel = 0; pixel < rows.length; pixel += 1) {
    if (pixel % (width + 1) === 0) {
      at += 1;
      continue;
    }
    const color = colors[rows[pixel] ?? 0] ?? 0;
    bytes[at] = color >>> 16;
    bytes[at + 1] = color >>> 8;
    bytes[at + 2] = color;
    at += 3;
  }
  return bytes;
}

/** A chunk: the length of its data, its type, the data, and the CRC of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The remainders of all bytes (PNG, third edition, annex D). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ ((remainder & 1) === 1 ? 0xedb8_8320 : 0);
  return remainder;
});

/** The cyclic redundancy check of PNG (ISO 3309). */
function crc(bytes: Uint8Array): number {
  let remainder = 0xffff_ffff;
  for (const byte of bytes) remainder = (remainder >>> 8) ^ (remainders[(remainder ^ byte) & 0xff] ?? 0);
  return ~remainder >>> 0;
}
