import { isOnItsSide, stepsOf } from './orientation.ts';

/** Pixels, row by row from the top left: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** The light of each value of a byte, about as screens give it: all of this is exact, so that it is the same on every machine. */
const light = Float32Array.from({ length: 256 }, (_, value) => (value / 255) ** 2);

/**
 * A picture at a width, turned as it is seen, on white paper where it lets through. Each pixel has the mean of the light on its place.
 * @param width no more than that of the picture as it is seen
 */
export function scaled(pixels: Pixels, width: number, orientation = 1): Pixels {
  const side = isOnItsSide(orientation);
  const [across, down] = side ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const height = Math.max(1, Math.round((down * width) / across));
  const steps = stepsOf(orientation, pixels.width, pixels.height);
  const [columns, rows] = [sharesOf(across, width), sharesOf(down, height)];
  const data = new Uint8Array(width * height * 4);
  const row = new Float32Array(width * 3);
  for (const [y, shares] of rows.entries()) {
    const sums = new Float64Array(width * 3);
    for (const { place, share } of shares) {
      squeeze(pixels, steps.first + place * steps.down, steps.right, columns, row);
      for (const [at, part] of row.entries()) sums[at] = (sums[at] ?? 0) + part * share;
    }
    data.set(bytesOf(sums), y * width * 4);
  }
  return { width, height, data };
}

/** A row of light as pixels that let nothing through. */
function bytesOf(sums: Float64Array): Uint8Array {
  const bytes = new Uint8Array((sums.length / 3) * 4).fill(255);
  for (const [at, sum] of sums.entries()) bytes[Math.floor(at / 3) * 4 + (at % 3)] = byteOf(sum);
  return bytes;
}

function byteOf(sum: number): number {
  return Math.min(255, Math.round(Math.sqrt(sum) * 255));
}

/** A pixel, and how much of another it makes up. */
interface Share {
  readonly place: number;
  readonly share: number;
}

/** Of which of so many pixels each of fewer is made; the shares of each come to 1. */
function sharesOf(from: number, to: number): readonly (readonly Share[])[] {
  return Array.from({ length: to }, (_, index) => {
    const [start, end] = [(index * from) / to, ((index + 1) * from) / to];
    const shares: Share[] = [];
    for (let place = Math.floor(start); place < Math.min(from, Math.ceil(end)); place += 1)
      shares.push({ place, share: (Math.min(end, place + 1) - Math.max(start, place)) / (end - start) });
    return shares;
  });
}

/** Writes a row of stored pixels as light into fewer. */
function squeeze(
  { data }: Pixels,
  first: number,
  step: number,
  columns: readonly (readonly Share[])[],
  row: Float32Array,
): void {
  for (const [x, shares] of columns.entries()) {
    let [red, green, blue] = [0, 0, 0];
    for (const { place, share } of shares) {
      const at = (first + place * step) * 4;
      const opacity = ((data[at + 3] ?? 0) / 255) * share;
      const paper = share - opacity;
      red += (light[data[at] ?? 0] ?? 0) * opacity + paper;
      green += (light[data[at + 1] ?? 0] ?? 0) * opacity + paper;
      blue += (light[data[at + 2] ?? 0] ?? 0) * opacity + paper;
    }
    row[x * 3] = red;
    row[x * 3 + 1] = green;
    row[x * 3 + 2] = blue;
  }
}
