import { farthest, longest, shortest } from './symbols.ts';

/** How many bytes before it each byte of a picture has its neighbour: in its row, and in its column. */
export interface Steps {
  readonly pixel: number;
  readonly row: number;
}

/**
 * A repeat of bytes as a number, so that none has to be made anew at every place: its length, above 15 bits that say how near is what it
 * repeats. It is 0 where there is none.
 */
export type Repeat = number;

/** The repeat of so many bytes, 3 to 258, from so many before, 1 to 32,768. */
export function repeatOf(length: number, distance: number): Repeat {
  return (length << 15) | (farthest - distance);
}

/** How many bytes are repeated. */
export function lengthOf(repeat: Repeat): number {
  return repeat >> 15;
}

/** How many bytes before it stands what is repeated. */
export function distanceOf(repeat: Repeat): number {
  return farthest - (repeat & 0x7fff);
}

/** Places within a longer repeat are not kept: most are in a run of a colour, or in what is as in the row above. */
const longestKept = 16;

const hashBits = 14;

/**
 * Finds where bytes have occurred before (LZ77: Ziv and Lempel, “A universal algorithm for sequential data compression”, IEEE Transactions
 * on Information Theory 23, 1977). To look everywhere would take too long. It is looked one pixel before, one row above, and at the last
 * two places where the next four bytes had the same hash: as much at every place, however many bytes there are.
 */
export class Repeats {
  readonly #view: DataView;
  readonly #pixel: number;
  readonly #row: number;
  /** By a hash, the last two places that had it, the last first; -1 where there was none. */
  readonly #kept = new Int32Array(2 << hashBits).fill(-1);
  /** The first place that may not have been kept. */
  #next = 0;
  /** Where to look next. */
  readonly #places = new Int32Array(4);

  constructor(bytes: Uint8Array, { pixel, row }: Steps) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#pixel = pixel;
    this.#row = row;
  }

  /** The longest repeat at a place, among those that were looked for. Most time is spent here: so it is one loop, which engines compile as one. */
  find(at: number): Repeat {
    const view = this.#view;
    const places = this.#places;
    const most = Math.min(longest, view.byteLength - at);
    places[0] = at - this.#pixel;
    places[1] = at - this.#row;
    let count = 2;
    if (most >= 4) {
      const kept = this.#kept;
      const slot = slotOf(view, at);
      places[2] = kept[slot] ?? 0;
      places[3] = kept[slot + 1] ?? 0;
      keep(kept, slot, at);
      this.#next = at + 1;
      count = 4;
    }
    let length = shortest - 1;
    let distance = 0;
    for (let turn = 0; turn < count && length < most; turn += 1) {
      const place = places[turn] ?? 0;
      if (place < 0 || at - place > farthest) continue;
      const found = alike(view, at, place, most);
      if (found <= length) continue;
      length = found;
      distance = at - place;
    }
    return distance === 0 ? 0 : repeatOf(length, distance);
  }

  /** Passes over a repeat that ends before a place. */
  pass(repeat: Repeat, end: number): void {
    const view = this.#view;
    const last = Math.min(end, view.byteLength - 3);
    if (lengthOf(repeat) <= longestKept)
      for (let at = this.#next; at < last; at += 1) keep(this.#kept, slotOf(view, at), at);
    this.#next = end;
  }
}

/** Where places are kept whose four bytes have the same hash. */
function slotOf(view: DataView, at: number): number {
  // Knuth, The Art of Computer Programming 3, section 6.4: the factor is 2 ** 32 divided by the golden ratio.
  return (Math.imul(view.getInt32(at, true), 0x9e37_79b1) >>> (32 - hashBits)) * 2;
}

function keep(kept: Int32Array, slot: number, at: number): void {
  kept[slot + 1] = kept[slot] ?? 0;
  kept[slot] = at;
}

/** How many bytes are the same from two places on, found four at a time. */
function alike(view: DataView, at: number, place: number, most: number): number {
  let length = 0;
  for (; length + 4 <= most; length += 4) {
    const differing = view.getInt32(at + length, true) ^ view.getInt32(place + length, true);
    // The lowest bit that differs is in the first byte that does.
    if (differing !== 0) return length + ((31 - Math.clz32(differing & -differing)) >> 3);
  }
  while (length < most && view.getUint8(at + length) === view.getUint8(place + length)) length += 1;
  return length;
}
