/** An edge that is less tall, in pixels, covers nothing that can be seen. */
const leastHeight = 1e-9;
/** What rounding leaves where nothing is covered is less than this. */
const leastShare = 1e-6;

/**
 * How much of each pixel a shape covers, exactly, as far as its edges are straight lines. Each edge is noted as the changes that it makes to the
 * covered share of its row from left to right, so that their sum up to a pixel is what is covered of it: R. Levien's accumulation
 * buffer (font-rs, 2016), with a sorted list a row in place of a cell for every pixel, as in D. Turner's smooth rasteriser of FreeType,
 * since most shapes are thin. Where a shape overlaps itself the same way round it covers once (the nonzero rule of SVG).
 */
export class Coverage {
  readonly #width: number;
  /** The first change of each row; 0 for none. */
  readonly #first: Int32Array;
  /** Of each change: its pixel, how much more is covered from there on, and the next in the row; there is none at 0. */
  readonly #pixels: number[] = [0];
  readonly #changes: number[] = [0];
  readonly #next: number[] = [0];
  #top: number;
  #bottom = 0;

  /** For shapes within so many pixels; what reaches beyond them is cut off. */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#first = new Int32Array(height);
    this.#top = height;
  }

  /** Adds a closed outline: x and y by turns, in pixels. */
  add(points: readonly number[]): void {
    let [fromX = 0, fromY = 0] = points.slice(-2);
    for (let at = 0; at < points.length; at += 2) {
      const [x = 0, y = 0] = [points[at], points[at + 1]];
      if (y - fromY > leastHeight) this.#edge(fromX, fromY, x, y, 1);
      if (fromY - y > leastHeight) this.#edge(x, y, fromX, fromY, -1);
      fromX = x;
      fromY = y;
    }
  }

  /**
   * Says what was added, row by row and from left to right, and forgets it. Pixels that follow one another and are covered alike are said
   * together: those from `from` to before `to`, by `share`, from 0 to 1.
   */
  take(paint: (row: number, from: number, to: number, share: number) => void): void {
    for (let row = this.#top; row < this.#bottom; row += 1) {
      let covered = 0;
      for (let at = this.#first[row] ?? 0; at !== 0; ) {
        covered += this.#changes[at] ?? 0;
        const from = this.#pixels[at] ?? 0;
        at = this.#next[at] ?? 0;
        const to = at === 0 ? this.#width : (this.#pixels[at] ?? 0);
        const share = Math.min(1, Math.abs(covered));
        if (share > leastShare) paint(row, from, to, share);
      }
      this.#first[row] = 0;
    }
    for (const list of [this.#pixels, this.#changes, this.#next]) list.length = 1;
    this.#top = this.#first.length;
    this.#bottom = 0;
  }

  /** Notes an edge from above to below, row by row. */
  #edge(topX: number, topY: number, bottomX: number, bottomY: number, winding: 1 | -1): void {
    const slope = (bottomX - topX) / (bottomY - topY);
    const first = Math.max(0, Math.floor(topY));
    const end = Math.min(this.#first.length, Math.ceil(bottomY));
    if (first >= end) return;
    this.#top = Math.min(this.#top, first);
    this.#bottom = Math.max(this.#bottom, end);
    for (let row = first; row < end; row += 1) {
      const [from, to] = [Math.max(topY, row), Math.min(bottomY, row + 1)];
      this.#cross(row, (to - from) * winding, topX + (from - topY) * slope, topX + (to - topY) * slope);
    }
  }

  /** Notes what an edge does in one row: to its right, so much of each pixel's height is covered. */
  #cross(row: number, height: number, oneX: number, otherX: number): void {
    const left = Math.max(0, Math.min(oneX, otherX));
    const right = Math.min(this.#width, Math.max(oneX, otherX, 0));
    if (left >= this.#width) return;
    const middle = (left + right) / 2;
    let pixel = Math.floor(left);
    if (right <= pixel + 1) {
      this.#change(row, pixel, height * (pixel + 1 - middle));
      this.#change(row, pixel + 1, height * (middle - pixel));
      return;
    }
    // The area to the right of the edge and to the left of a pixel's end, less what was to the left of its beginning.
    let [area, share] = [0, 0];
    do {
      pixel += 1;
      const wider = pixel < right ? (pixel - left) ** 2 / (2 * (right - left)) : pixel - middle;
      this.#change(row, pixel - 1, height * (wider - area - share));
      share = wider - area;
      area = wider;
    } while (pixel < right + 1);
  }

  #change(row: number, pixel: number, by: number): void {
    if (pixel >= this.#width || by === 0) return;
    let before = 0;
    let at = this.#first[row] ?? 0;
    while (at !== 0 && (this.#pixels[at] ?? 0) < pixel) {
      before = at;
      at = this.#next[at] ?? 0;
    }
    if (at !== 0 && this.#pixels[at] === pixel) {
      this.#changes[at] = (this.#changes[at] ?? 0) + by;
      return;
    }
    const added = this.#pixels.length;
    this.#pixels.push(pixel);
    this.#changes.push(by);
    this.#next.push(at);
    if (before === 0) this.#first[row] = added;
    else this.#next[before] = added;
  }
}
