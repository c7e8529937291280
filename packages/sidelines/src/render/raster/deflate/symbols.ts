/*
 * Lengths and distances are written as a symbol, which says about how large they are, and bits after it, which say how large (RFC 1951,
 * section 3.2.5). The symbols of the tables there are those of a floating-point number: how many bits a value has, and the highest of
 * those below the first, two of a length and one of a distance. The bits after it are those that are left.
 */
const [fineLength, fineDistance] = [2, 1];

/** The fewest and the most bytes that one repeat can have. */
export const [shortest, longest]: readonly [number, number] = [3, 258];

/** How many bytes before a repeat what it repeats can stand. */
export const farthest = 32_768;

/** The longest repeat has a symbol of its own. */
const symbolOfLongest = 28;

/** By a length, its symbol, counted from that of the shortest. */
export const lengthSymbols: Uint8Array = Uint8Array.from({ length: longest + 1 }, (_, length) =>
  length === longest ? symbolOfLongest : symbolOf(Math.max(0, length - shortest), fineLength),
);

/** By the symbol of a length, how many bits come after it. */
export const lengthBits: Uint8Array = Uint8Array.from({ length: symbolOfLongest + 1 }, (_, symbol) =>
  symbol === symbolOfLongest ? 0 : bitsAfter(symbol, fineLength),
);

/** By the symbol of a distance, how many bits come after it. */
export const distanceBits: Uint8Array = Uint8Array.from({ length: 30 }, (_, symbol) => bitsAfter(symbol, fineDistance));

/** The symbol of a distance. */
export function distanceSymbolOf(distance: number): number {
  return symbolOf(distance - 1, fineDistance);
}

function symbolOf(value: number, fine: number): number {
  if (value < 2 << fine) return value;
  const below = 31 - Math.clz32(value) - fine;
  return (below << fine) + (value >> below);
}

function bitsAfter(symbol: number, fine: number): number {
  return Math.max(0, (symbol >> fine) - 1);
}
