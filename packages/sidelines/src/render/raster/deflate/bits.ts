import { joined } from '../../bytes.ts';
import type { Code } from './codes.ts';

/** So many bytes are set aside at a time; they are filled two by two. */
const partSize = 2 ** 15;

/** Writes bits into bytes, from the lowest on (RFC 1951, section 3.1.1). */
export class BitWriter {
  readonly #full: Uint8Array[] = [];
  #part = new Uint8Array(partSize);
  #at = 0;
  /** The bits that do not fill two bytes yet, and how many they are. */
  #pending = 0;
  #count = 0;

  /** Writes a number of so many bits, up to 16, the lowest first. */
  put(value: number, size: number): void {
    this.#pending |= value << this.#count;
    this.#count += size;
    if (this.#count >= 16) this.#flush();
  }

  /** Writes the word that a symbol has in a code. */
  putWord({ words }: Code, symbol: number): void {
    const word = words[symbol] ?? 0;
    this.put(word >>> 4, word & 15);
  }

  /** Goes on with the next byte, if one is begun. */
  fillByte(): void {
    this.put(0, -this.#count & 7);
  }

  /** All that was written; zeros fill the last byte. */
  bytes(): Uint8Array {
    const rest = Uint8Array.of(this.#pending, this.#pending >>> 8).subarray(0, Math.ceil(this.#count / 8));
    return joined([...this.#full, this.#part.subarray(0, this.#at), rest]);
  }

  #flush(): void {
    if (this.#at === partSize) {
      this.#full.push(this.#part);
      this.#part = new Uint8Array(partSize);
      this.#at = 0;
    }
    this.#part[this.#at] = this.#pending;
    this.#part[this.#at + 1] = this.#pending >>> 8;
    this.#at += 2;
    this.#pending >>>= 16;
    this.#count -= 16;
  }
}
