import type { Side } from '../../layout/order/side.ts';

/** For each entry the number of rows until one comes that stands on the same side, or bridges. */
export function freeRows(sides: readonly Side[]): readonly number[] {
  const rows: number[] = [];
  const next = { start: sides.length, end: sides.length };
  for (let index = sides.length - 1; index >= 0; index--) {
    const side = sides[index] ?? 'bridge';
    rows[index] = side === 'bridge' ? 1 : next[side] - index;
    if (side !== 'end') next.start = index;
    if (side !== 'start') next.end = index;
  }
  return rows;
}
