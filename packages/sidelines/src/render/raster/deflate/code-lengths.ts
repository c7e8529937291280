import type { BitWriter } from './bits.ts';
import { codeOf } from './codes.ts';

/** In this order it is written how long the words for lengths are: those that are often absent come last, and are left out then. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** There are at least so many symbols of literals, of distances, and in that order. */
const [fewestLiterals, fewestDistances, fewestOrdered] = [257, 1, 4];

/** Writes two codes: of each symbol how long its word is, from which the words follow (RFC 1951, section 3.2.7). */
export function writeLengths(bits: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const ofLiterals = withoutEnd(literals, fewestLiterals);
  const ofDistances = withoutEnd(distances, fewestDistances);
  const steps = stepsOf([...ofLiterals, ...ofDistances]);
  const counts = new Int32Array(order.length);
  for (const { symbol } of steps) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const code = codeOf(counts, 7);
  const ordered = withoutEnd(
    Uint8Array.from(order, (symbol) => code.lengths[symbol] ?? 0),
    fewestOrdered,
  );
  bits.put(ofLiterals.length - fewestLiterals, 5);
  bits.put(ofDistances.length - fewestDistances, 5);
  bits.put(ordered.length - fewestOrdered, 4);
  for (const length of ordered) bits.put(length, 3);
  for (const { symbol, rest, size } of steps) {
    bits.putWord(code, symbol);
    bits.put(rest, size);
  }
}

/** Lengths without the zeros at their end, but at least so many. */
function withoutEnd(lengths: Uint8Array, fewest: number): Uint8Array {
  return lengths.subarray(0, Math.max(fewest, lengths.findLastIndex((length) => length > 0) + 1));
}

/** A symbol for lengths, and a number in so many bits after it. */
interface Step {
  readonly symbol: number;
  readonly rest: number;
  readonly size: number;
}

/** The symbols for several lengths at once: for the one before again, and for zeros, of which there are few or many. */
const again = { symbol: 16, fewest: 3, most: 6, size: 2 } as const;
const fewZeros = { symbol: 17, fewest: 3, most: 10, size: 3 } as const;
const manyZeros = { symbol: 18, fewest: 11, most: 138, size: 7 } as const;

function stepsOf(lengths: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0;
    const run = runAt(lengths, at);
    const zeros = run < manyZeros.fewest ? fewZeros : manyZeros;
    const { symbol, fewest, most, size } = length === 0 ? zeros : again;
    const areSeveral = run >= fewest && (length === 0 || lengths[at - 1] === length);
    const step = areSeveral ? Math.min(run, most) : 1;
    steps.push(areSeveral ? { symbol, rest: step - fewest, size } : { symbol: length, rest: 0, size: 0 });
    at += step;
  }
  return steps;
}

/** How many lengths are the same from one on. */
function runAt(lengths: readonly number[], at: number): number {
  let end = at + 1;
  while (end < lengths.length && lengths[end] === lengths[at]) end += 1;
  return end - at;
}
