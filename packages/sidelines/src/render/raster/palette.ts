/** How many shares of a pixel are told apart: few, so that the colours of most pictures fit into a palette. */
export const shares = 16;

/** How far apart the tones of a channel are where colours are mixed, for the same reason: of 255, less than can be seen along an edge. */
const step = 8;

/** The colours of a picture, as numbers like 0xrrggbb, in the order of their first use. */
export class Palette {
  readonly colors: number[] = [];
  readonly #indices = new Map<number, number>();
  readonly #inks = new Map<number, Ink>();

  indexOf(color: number): number {
    const known = this.#indices.get(color);
    if (known !== undefined) return known;
    this.#indices.set(color, this.colors.length);
    return this.colors.push(color) - 1;
  }

  /** A colour to draw with. */
  ink(color: number): Ink {
    const known = this.#inks.get(color) ?? new Ink(color, this);
    this.#inks.set(color, known);
    return known;
  }
}

/** A colour to draw with, and what comes of it on others. */
export class Ink {
  /** Of the colour itself. */
  readonly index: number;
  readonly #color: number;
  readonly #palette: Palette;
  /** For each colour below and each share of it that is covered: the index of what comes of it and 1, or 0 when that is not known. */
  #mixtures = new Uint32Array(64 * shares);

  constructor(color: number, palette: Palette) {
    this.index = palette.indexOf(color);
    this.#color = color;
    this.#palette = palette;
  }

  /** The index of the colour that is seen where so many of the `shares` of a pixel are covered; `under` is the index of what was there. */
  over(under: number, level: number): number {
    if (level === shares || under === this.index) return this.index;
    const place = under * shares + level;
    const known = this.#mixtures[place];
    return known === undefined || known === 0 ? this.#mix(under, level, place) : known - 1;
  }

  #mix(under: number, level: number, place: number): number {
    const below = this.#palette.colors[under] ?? 0;
    const channel = (shift: number): number => {
      const from = (below >>> shift) & 0xff;
      const to = (this.#color >>> shift) & 0xff;
      return Math.min(0xff, Math.round((from + ((to - from) * level) / shares) / step) * step) << shift;
    };
    const mixed = this.#palette.indexOf(channel(16) | channel(8) | channel(0));
    if (place >= this.#mixtures.length) {
      const longer = new Uint32Array(2 * (place + shares));
      longer.set(this.#mixtures);
      this.#mixtures = longer;
    }
    this.#mixtures[place] = mixed + 1;
    return mixed;
  }
}
