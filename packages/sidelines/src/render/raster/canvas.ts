import type { Color } from '../../layout/scene.ts';
import { Coverage } from './coverage.ts';
import { Palette, shares } from './palette.ts';

/** A picture in colours of a palette. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Like 0xrrggbb. */
  readonly colors: readonly number[];
  /** The index of each pixel's colour, row by row from the top, a 0 before each row: what PNG calls a filter, in this case none. */
  readonly rows: Uint8Array | Uint32Array;
}

/** Arrays of indices: of up to 256 colours, or of as many as there may be. */
export type IndexArray = typeof Uint8Array | typeof Uint32Array;

/** A shape as it lies on pixels: how many shares of each are covered, row by row from the upper left corner. */
export interface Stamp {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly levels: Uint8Array;
}

/** A span of more pixels is filled faster in one go than one by one. */
const longSpan = 32;

/** Pixels to draw on. */
export class Canvas implements Pixels {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array | Uint32Array;
  readonly #palette = new Palette();
  readonly #coverage: Coverage;

  /** A canvas of one colour. */
  constructor(width: number, height: number, background: Color, Indices: IndexArray) {
    this.width = width;
    this.height = height;
    // The first colour of the palette has the index 0, as new rows do.
    this.#palette.indexOf(numberOf(background));
    this.rows = new Indices((width + 1) * height);
    this.#coverage = new Coverage(width, height);
  }

  get colors(): readonly number[] {
    return this.#palette.colors;
  }

  /** Whether there are more colours than indices, so that all has to be drawn again with longer ones. */
  get lacksIndices(): boolean {
    return this.colors.length > 2 ** (8 * this.rows.BYTES_PER_ELEMENT);
  }

  /** Fills the inside of outlines: for each, x and y by turns, in pixels. */
  fill(outlines: readonly (readonly number[])[], color: Color): void {
    for (const outline of outlines) this.#coverage.add(outline);
    const ink = this.#palette.ink(numberOf(color));
    const { rows, width } = this;
    this.#coverage.take((row, from, to, share) => {
      const level = Math.round(share * shares);
      if (level === 0) return;
      const start = row * (width + 1) + 1 + from;
      const end = start + to - from;
      if (level === shares && to - from > longSpan) rows.fill(ink.index, start, end);
      else for (let at = start; at < end; at += 1) rows[at] = ink.over(rows[at] ?? 0, level);
    });
  }

  /** Puts a stamp with its origin at a pixel, whole or in part. */
  stamp({ left, top, width, levels }: Stamp, x: number, y: number, color: Color): void {
    const ink = this.#palette.ink(numberOf(color));
    const from = Math.max(0, -x - left);
    const end = Math.min(width, this.width - x - left);
    for (let row = 0; row * width < levels.length; row += 1) {
      const below = y + top + row;
      if (below < 0 || below >= this.height) continue;
      const start = below * (this.width + 1) + 1 + x + left;
      for (let column = from; column < end; column += 1) {
        const level = levels[row * width + column] ?? 0;
        if (level > 0) this.rows[start + column] = ink.over(this.rows[start + column] ?? 0, level);
      }
    }
  }
}

function numberOf(color: Color): number {
  return Number.parseInt(color.slice(1), 16);
}
