import type { BitWriter } from './bits.ts';
import { writeLengths } from './code-lengths.ts';
import { type Code, codeOf } from './codes.ts';
import { distanceOf, lengthOf, type Repeat } from './repeats.ts';
import { distanceBits, distanceSymbolOf, lengthBits, lengthSymbols, shortest } from './symbols.ts';

/** So many literals and repeats share codes: of fewer, codes would take more room than they save; of more, they would fit them less. */
const most = 2 ** 14;

/** The symbol of a byte is the byte; the next is that of a block's end, and then come those of lengths. */
const endOfBlock = 256;
const firstLength = endOfBlock + 1;

/** Writes literals and repeats in blocks, each with codes of its own (RFC 1951, section 3.2.7). */
export class BlockWriter {
  readonly #bits: BitWriter;
  /** Bytes and repeats of the block, which are above all bytes. */
  readonly #items = new Int32Array(most);
  #size = 0;
  /** How often its symbols occur. */
  readonly #literals = new Int32Array(286);
  readonly #distances = new Int32Array(30);

  constructor(bits: BitWriter) {
    this.#bits = bits;
  }

  addLiteral(byte: number): void {
    this.#add(byte);
    count(this.#literals, byte);
  }

  addRepeat(repeat: Repeat): void {
    this.#add(repeat);
    count(this.#literals, firstLength + (lengthSymbols[lengthOf(repeat)] ?? 0));
    count(this.#distances, distanceSymbolOf(distanceOf(repeat)));
  }

  /** Writes what is left as the last block. */
  end(): void {
    this.#write(true);
  }

  #add(item: number): void {
    if (this.#size === most) this.#write(false);
    this.#items[this.#size] = item;
    this.#size += 1;
  }

  #write(isLast: boolean): void {
    const bits = this.#bits;
    count(this.#literals, endOfBlock);
    const literals = codeOf(this.#literals, 15);
    const distances = codeOf(this.#distances, 15);
    bits.put(isLast ? 1 : 0, 1);
    bits.put(2, 2);
    writeLengths(bits, literals.lengths, distances.lengths);
    for (let at = 0; at < this.#size; at += 1) writeItem(bits, this.#items[at] ?? 0, literals, distances);
    bits.putWord(literals, endOfBlock);
    this.#size = 0;
    this.#literals.fill(0);
    this.#distances.fill(0);
  }
}

function count(counts: Int32Array, symbol: number): void {
  counts[symbol] = (counts[symbol] ?? 0) + 1;
}

function writeItem(bits: BitWriter, item: number, literals: Code, distances: Code): void {
  if (item < endOfBlock) {
    bits.putWord(literals, item);
    return;
  }
  const length = lengthOf(item);
  const symbol = lengthSymbols[length] ?? 0;
  bits.putWord(literals, firstLength + symbol);
  putLowest(bits, length - shortest, lengthBits[symbol] ?? 0);
  const distance = distanceOf(item);
  const place = distanceSymbolOf(distance);
  bits.putWord(distances, place);
  putLowest(bits, distance - 1, distanceBits[place] ?? 0);
}

/** Writes only the lowest bits of a number. */
function putLowest(bits: BitWriter, value: number, size: number): void {
  if (size > 0) bits.put(value & ((1 << size) - 1), size);
}
