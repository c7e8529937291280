import type { Separation } from '../../src/layout/separate.ts';

/** A problem for `separate`, as cards in two columns with bridges pose it. */
export interface Crowd {
  readonly wishes: readonly number[];
  readonly separations: readonly Separation[];
}

/**
 * So many cards whose wishes lie within a stretch, every `bridge`-th one a bridge. The same cards each time: their heights
 * and columns come from the fractional parts of multiples of irrational numbers.
 */
export function crowd(count: number, stretch: number, bridge: number): Crowd {
  const part = (index: number, factor: number): number => (index * factor) % 1;
  const wishes = Array.from({ length: count }, (_, index) => part(index, Math.SQRT2) * stretch).sort((a, b) => a - b);
  const height = (index: number): number => 80 + 150 * part(index, 1.7320508);
  const separations: Separation[] = [];
  const last = new Map<string, number>();
  for (const below of wishes.keys()) {
    const columns = below % bridge === bridge - 1 ? ['start', 'end'] : [part(below, 0.6180339) < 0.5 ? 'start' : 'end'];
    const uppers = new Set(columns.map((column) => last.get(column)).filter((index) => index !== undefined));
    for (const above of uppers) separations.push({ above, below, gap: height(above) });
    if (below > 0 && !uppers.has(below - 1)) separations.push({ above: below - 1, below, gap: 36 });
    for (const column of columns) last.set(column, below);
  }
  return { wishes, separations };
}
