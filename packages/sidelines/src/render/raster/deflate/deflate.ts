import { adler } from './adler.ts';
import { BitWriter } from './bits.ts';
import { BlockWriter } from './blocks.ts';
import { lengthOf, Repeats, type Steps } from './repeats.ts';

/** A repeat of so many bytes is taken at once; below, one from the next byte on is preferred if it is longer. */
const longEnough = 5;

/**
 * Compresses bytes by deflate (RFC 1951), in the format of zlib (RFC 1950), into the same bytes in every engine. It is made for the rows of
 * a picture, with long runs of a colour and much that is as in the row above; other bytes it compresses as well, though less.
 */
export function deflate(bytes: Uint8Array, steps: Steps): Uint8Array {
  const bits = new BitWriter();
  // Deflate with a window of 32,768 bytes, and rather fast than thorough.
  bits.put(0x5e78, 16);
  writeBlocks(bytes, new Repeats(bytes, steps), new BlockWriter(bits));
  bits.fillByte();
  const sum = adler(bytes);
  for (const byte of [sum >>> 24, sum >>> 16, sum >>> 8, sum]) bits.put(byte & 0xff, 8);
  return bits.bytes();
}

function writeBlocks(bytes: Uint8Array, repeats: Repeats, blocks: BlockWriter): void {
  for (let at = 0; at < bytes.length; ) {
    let repeat = repeats.find(at);
    while (repeat > 0 && lengthOf(repeat) < longEnough) {
      const next = repeats.find(at + 1);
      if (lengthOf(next) <= lengthOf(repeat)) break;
      blocks.addLiteral(bytes[at] ?? 0);
      at += 1;
      repeat = next;
    }
    if (repeat > 0) {
      blocks.addRepeat(repeat);
      at += lengthOf(repeat);
      repeats.pass(repeat, at);
    } else {
      blocks.addLiteral(bytes[at] ?? 0);
      at += 1;
    }
  }
  blocks.end();
}
