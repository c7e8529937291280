import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Canvas } from '../../src/render/raster/canvas.ts';
import { Coverage } from '../../src/render/raster/coverage.ts';
import { Palette, shares } from '../../src/render/raster/palette.ts';
import { drawPixels } from '../../src/render/raster/picture.ts';
import { commandsIn, type Polyline, polylinesOf } from '../../src/render/raster/polylines.ts';
import { strokeOf } from '../../src/render/raster/stroke.ts';
import { world } from '../support/world.ts';

/** What is covered of each pixel of a field of 24 by 16, row by row. */
function coveredBy(outlines: readonly (readonly number[])[]): Float64Array {
  const [width, height] = [24, 16];
  const found = new Float64Array(width * height);
  const coverage = new Coverage(width, height);
  for (const outline of outlines) coverage.add(outline);
  coverage.take((row, from, to, share) => found.fill(share, row * width + from, row * width + to));
  return found;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

const x = fc.integer({ min: 0, max: 2400 }).map((value) => value / 100);
const y = fc.integer({ min: 0, max: 1600 }).map((value) => value / 100);

describe('coverage', () => {
  test('of a triangle is its area, whichever way round it goes', () => {
    fc.assert(
      fc.property(x, y, x, y, x, y, (x1, y1, x2, y2, x3, y3) => {
        const area = Math.abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;
        expect(sum(coveredBy([[x1, y1, x2, y2, x3, y3]]))).toBeCloseTo(area, 4);
        expect(sum(coveredBy([[x3, y3, x2, y2, x1, y1]]))).toBeCloseTo(area, 4);
      }),
    );
  });

  test('of a rectangle is, in each pixel, what lies in it', () => {
    fc.assert(
      fc.property(x, y, x, y, (x1, y1, x2, y2) => {
        const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
        const covered = coveredBy([[left, top, right, top, right, bottom, left, bottom]]);
        const within = (at: number, from: number, to: number): number =>
          Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
        covered.forEach((share, index) => {
          const expected = within(index % 24, left, right) * within(Math.floor(index / 24), top, bottom);
          expect(share).toBeCloseTo(expected, 6);
        });
      }),
    );
  });

  test('is cut off at the edges of the field and counted once where a shape overlaps itself', () => {
    const square = (from: number, to: number): readonly number[] => [from, from, to, from, to, to, from, to];
    expect(sum(coveredBy([square(-9, 99)]))).toBeCloseTo(24 * 16, 6);
    expect(sum(coveredBy([square(-9, 4)]))).toBeCloseTo(16, 6);
    expect(sum(coveredBy([square(40, 50), square(-50, -40)]))).toBe(0);
    expect(sum(coveredBy([square(2, 8), square(4, 10)]))).toBeCloseTo(36 + 36 - 16, 6);
    const hole = [...square(4, 6)]
      .reverse()
      .flatMap((_, at, all) => (at % 2 === 0 ? [all[at + 1] ?? 0, all[at] ?? 0] : []));
    expect(sum(coveredBy([square(2, 8), hole]))).toBeCloseTo(36 - 4, 6);
  });

  test('of a triangle that reaches beyond the field is what lies within', () => {
    const far = fc.integer({ min: -40, max: 60 });
    fc.assert(
      fc.property(far, far, far, far, far, far, (...points) => {
        const covered = coveredBy([points]);
        // The same, drawn on a field that has room for all of it.
        const wide = new Float64Array(160 * 160);
        const coverage = new Coverage(160, 160);
        coverage.add(points.map((value) => value + 50));
        coverage.take((row, from, to, share) => wide.fill(share, row * 160 + from, row * 160 + to));
        covered.forEach((share, index) => {
          expect(share).toBeCloseTo(wide[(Math.floor(index / 24) + 50) * 160 + (index % 24) + 50] ?? 0, 6);
        });
      }),
    );
  });

  test('is forgotten when it is taken', () => {
    const coverage = new Coverage(4, 4);
    coverage.add([0, 0, 4, 0, 4, 4]);
    coverage.take(() => undefined);
    const said: number[] = [];
    coverage.take((row) => said.push(row));
    expect(said).toEqual([]);
  });
});

describe('lines', () => {
  test('follow path data, and curves within a tenth of a pixel', () => {
    expect(polylinesOf(commandsIn('M1 2L3 4M5 6L7 8L9 10Z'), { scale: 2, x: 1, y: -1 })).toEqual([
      { points: [3, 3, 7, 7], closed: false },
      { points: [11, 11, 15, 15, 19, 19], closed: true },
    ]);
    // A quarter of a circle, as near as a cubic comes to one.
    const [arc] = polylinesOf(commandsIn('M100 0C100 55.23 55.23 100 0 100'), { scale: 1 });
    const points = arc?.points ?? [];
    expect(points.slice(-2)).toEqual([0, 100]);
    for (let at = 2; at < points.length; at += 2) {
      const middle = [0, 1].map((axis) => ((points[at - 2 + axis] ?? 0) + (points[at + axis] ?? 0)) / 2);
      expect(Math.abs(Math.hypot(...middle) - 100)).toBeLessThan(0.15);
    }
    const [quadratic] = polylinesOf(commandsIn('M0 0Q50 100 100 0'), { scale: 1 });
    const [cubic] = polylinesOf(commandsIn('M0 0C33.3333 66.6667 66.6667 66.6667 100 0'), { scale: 1 });
    quadratic?.points.forEach((value, index) => {
      expect(value).toBeCloseTo(cubic?.points[index] ?? Number.NaN, 3);
    });
  });

  test('have the area of their length and round ends', () => {
    const line: Polyline = { points: [6, 8, 16, 8], closed: false };
    const covered = (pen: { readonly width: number; readonly dash: readonly number[] }, drawn = line): number =>
      sum(coveredBy(strokeOf(drawn, pen)));
    const disc = Math.PI * 4;
    expect(covered({ width: 4, dash: [] })).toBeCloseTo(40 + disc, 0);
    expect(covered({ width: 2, dash: [1, 3] })).toBeCloseTo(3 * (2 + Math.PI), 0);
    // A dot, whether its line has no length or next to none.
    expect(covered({ width: 4, dash: [] }, { points: [9, 8], closed: false })).toBeCloseTo(disc, 0);
    expect(covered({ width: 4, dash: [0.01, 99] })).toBeCloseTo(disc, 0);
    expect(covered({ width: 4, dash: [0, 0] })).toBe(covered({ width: 4, dash: [] }));
  });

  test('turn round at corners, and are closed where they are said to be', () => {
    const square: Polyline = { points: [6, 4, 14, 4, 14, 12, 6, 12], closed: true };
    const inner = 6 * 6;
    const outer = 8 * 8 + 4 * 8 + Math.PI;
    expect(sum(coveredBy(strokeOf(square, { width: 2, dash: [] })))).toBeCloseTo(outer - inner, 0);
    const corner = coveredBy(strokeOf({ points: [6, 4, 14, 4, 14, 12], closed: false }, { width: 2, dash: [] }));
    // All four pixels around the corner, and nothing of the one beyond it.
    expect(corner[3 * 24 + 13]).toBeCloseTo(1, 6);
    expect(corner[4 * 24 + 14]).toBeGreaterThan(0.7);
    expect(corner[2 * 24 + 15]).toBe(0);
  });
});

describe('colours', () => {
  test('are mixed by the share that is covered', () => {
    const palette = new Palette();
    const [paper, red] = [palette.indexOf(0xffffff), palette.ink(0xff0000)];
    expect(palette.colors[red.over(paper, shares)]).toBe(0xff0000);
    expect(palette.colors[red.over(paper, shares / 2)]).toBe(0xff8080);
    // A colour on itself is what it is.
    const ink = palette.ink(0xfdfcfa);
    expect(ink.over(ink.index, 3)).toBe(ink.index);
    // However many colours there are, in steps of eight.
    for (let color = 0; color < 5000; color += 1) {
      const mixed = palette.colors[red.over(palette.indexOf(color), shares / 2)] ?? 0;
      expect([mixed >>> 16, mixed & 0xff]).toEqual([128, Math.round((color & 0xff) / 16) * 8]);
    }
  });

  test('a stamp that reaches beyond the canvas is cut off', () => {
    const canvas = new Canvas(3, 2, '#ffffff', Uint8Array);
    const stamp = { left: -1, top: -1, width: 3, levels: new Uint8Array(9).fill(shares) };
    canvas.stamp(stamp, 0, 0, '#000000');
    expect([...canvas.rows]).toEqual([0, 1, 1, 0, 0, 1, 1, 0]);
    canvas.stamp(stamp, 3, 2, '#000000');
    expect([...canvas.rows]).toEqual([0, 1, 1, 0, 0, 1, 1, 1]);
  });
});

test('a picture of more colours than a palette has is drawn with all of them', () => {
  const bands = Array.from({ length: 300 }, (_, index) => ({
    kind: 'rect' as const,
    x: 0,
    y: index,
    width: 2,
    height: 1,
    fill: `#${(index * 40_000).toString(16).padStart(6, '0')}` as const,
  }));
  const blank = { width: 2, height: 300, title: '', description: '', language: 'en', background: '#ffffff' } as const;
  const { colors, rows } = drawPixels({ ...blank, marks: bands }, 1, world.fonts);
  expect(bands.map((_, row) => colors[rows[row * 3 + 1] ?? 0])).toEqual(bands.map((_, index) => index * 40_000));
  const few = drawPixels({ ...blank, marks: bands.slice(0, 255) }, 1, world.fonts);
  expect([few.colors.length, few.rows.BYTES_PER_ELEMENT, rows.BYTES_PER_ELEMENT]).toEqual([256, 1, 4]);
});
