import { constants, crc32, deflateSync } from 'node:zlib';

/** Opaque pixels, four bytes each (red, green, blue, alpha), row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The most colours that a palette has (PNG, third edition, 11.2.2). */
const mostColors = 256;

/**
 * Writes pixels as a PNG with a palette (PNG, third edition), which is less than half as large as one without; `undefined` when they have more
 * than 256 colours, or are not all opaque.
 */
export function indexedPng({ width, height, bytes }: Pixels): Uint8Array | undefined {
  const found = indexColors(new Uint32Array(bytes.buffer, bytes.byteOffset, width * height), width);
  if (found === undefined) return undefined;
  const size = new DataView(new ArrayBuffer(13));
  size.setUint32(0, width);
  size.setUint32(4, height);
  // Eight bits a pixel, with a palette.
  size.setUint16(8, 0x0803);
  const rows = deflateSync(found.rows, { level: 1, strategy: constants.Z_RLE });
  return Buffer.concat([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(size.buffer)),
    chunk('PLTE', found.palette),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Each row as a filter byte (none) and the index of each pixel's colour. */
function indexColors(
  pixels: Uint32Array,
  width: number,
): { readonly rows: Uint8Array; readonly palette: Uint8Array } | undefined {
  const rows = new Uint8Array((pixels.length / width) * (width + 1));
  const colors = new Colors();
  for (let from = 0, at = 0; from < pixels.length; from += width) {
    at += 1;
    for (let pixel = from; pixel < from + width; pixel += 1) {
      rows[at] = colors.indexOf(pixels[pixel] ?? 0);
      at += 1;
    }
    if (colors.found.length > mostColors) return undefined;
  }
  const channels = new Uint8Array(new Uint32Array(colors.found).buffer);
  if (channels.some((value, index) => index % 4 === 3 && value !== 255)) return undefined;
  return { rows, palette: channels.filter((_, index) => index % 4 !== 3) };
}

/** Slots of the table that finds a colour's index; a power of two, far above 256, so that few colours meet in one slot. */
const slots = 4096;

/** Colours in the order in which they are first asked for; an open-addressing hash table, since every pixel asks. */
class Colors {
  /** A few more than `mostColors` at most. */
  readonly found: number[] = [];
  readonly #colors = new Uint32Array(slots);
  readonly #indices = new Int16Array(slots).fill(-1);

  /** A colour's place; of no use once there are too many. */
  indexOf(color: number): number {
    let slot = Math.imul(color, 0x9e3779b1) >>> 20;
    while (this.#indices[slot] !== -1 && this.#colors[slot] !== color) slot = (slot + 1) % slots;
    if (this.#indices[slot] === -1) this.#add(color, slot);
    return this.#indices[slot] ?? 0;
  }

  #add(color: number, slot: number): void {
    if (this.found.length > mostColors) return;
    this.#colors[slot] = color;
    this.#indices[slot] = this.found.length;
    this.found.push(color);
  }
}

/** A chunk: the length of its data, its type, the data, and the CRC of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
