/** A side of an outline, from above to below, in pixels. */
interface Edge {
  /** Where it begins. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** How far to the right it goes for each pixel downwards. */
  readonly slope: number;
  /** Whether its outline goes down or up along it. */
  readonly winding: 1 | -1;
}

/** An edge that is less tall, in pixels, covers nothing that can be seen. */
const leastHeight = 1e-9;
/** What rounding leaves where nothing is covered is less than this. */
const leastShare = 1e-6;

/**
 * How much of each pixel a shape covers, exactly, as far as its edges are straight lines. Row by row, each edge notes by how much the covered
 * share changes at which pixel, so that the sum of what is noted up to a pixel is what is covered of it: R. Levien's accumulation
 * buffer (font-rs, 2016), for one row at a time. Where a shape overlaps itself the same way round it covers once (the nonzero
 * rule of SVG), but for pixels in which several of its edges lie: their shares are added up.
 */
export class Coverage {
  readonly #height: number;
  #edges: Edge[] = [];
  /** The changes of the row in hand, by pixel, and between which pixels there are any. */
  readonly #changes: Float64Array;
  #from: number;
  #to = 0;

  /** For shapes within so many pixels; what reaches beyond them is cut off. */
  constructor(width: number, height: number) {
    this.#height = height;
    this.#changes = new Float64Array(width);
    this.#from = width;
  }

  /** Adds a closed outline: x and y by turns, in pixels. */
  add(points: readonly number[]): void {
    let fromX = points.at(-2) ?? 0;
    let fromY = points.at(-1) ?? 0;
    for (let at = 0; at < points.length; at += 2) {
      const x = points[at] ?? 0;
      const y = points[at + 1] ?? 0;
      const slope = (x - fromX) / (y - fromY);
      if (y - fromY > leastHeight) this.#edges.push({ x: fromX, top: fromY, bottom: y, slope, winding: 1 });
      if (fromY - y > leastHeight) this.#edges.push({ x, top: y, bottom: fromY, slope, winding: -1 });
      fromX = x;
      fromY = y;
    }
  }

  /**
   * Says what was added, row by row and from left to right, and forgets it. Pixels that follow one another and are covered alike are said
   * together: those from `from` to before `to`, by `share`, from 0 to 1.
   */
  take(paint: (row: number, from: number, to: number, share: number) => void): void {
    const edges = this.#edges.sort((a, b) => a.top - b.top);
    this.#edges = [];
    let next = 0;
    let open: Edge[] = [];
    for (let row = Math.max(0, Math.floor(edges[0]?.top ?? 0)); row < this.#height; row += 1) {
      for (let edge = edges[next]; edge !== undefined && edge.top < row + 1; edge = edges[next]) {
        open.push(edge);
        next += 1;
      }
      if (open.some(({ bottom }) => bottom <= row)) open = open.filter(({ bottom }) => bottom > row);
      if (open.length === 0 && next === edges.length) return;
      for (const edge of open) this.#takeEdge(edge, row);
      this.#takeRow(row, paint);
    }
  }

  #takeEdge({ x, top, bottom, slope, winding }: Edge, row: number): void {
    const from = Math.max(top, row);
    const to = Math.min(bottom, row + 1);
    this.#cross((to - from) * winding, x + (from - top) * slope, x + (to - top) * slope);
  }

  #takeRow(row: number, paint: (row: number, from: number, to: number, share: number) => void): void {
    const changes = this.#changes;
    let covered = 0;
    let from = this.#from;
    for (let pixel = from; pixel < this.#to; pixel += 1) {
      const change = changes[pixel] ?? 0;
      if (change === 0) continue;
      changes[pixel] = 0;
      if (pixel > from && Math.abs(covered) > leastShare) paint(row, from, pixel, Math.min(1, Math.abs(covered)));
      covered += change;
      from = pixel;
    }
    if (Math.abs(covered) > leastShare) paint(row, from, changes.length, Math.min(1, Math.abs(covered)));
    this.#from = changes.length;
    this.#to = 0;
  }

  /** Notes what an edge does in the row in hand: to its right, so much of each pixel's height is covered. */
  #cross(height: number, oneX: number, otherX: number): void {
    const left = Math.min(oneX, otherX);
    const right = Math.max(oneX, otherX);
    const end = this.#changes.length;
    if (right <= 0) this.#change(0, height);
    else if (left >= end) return;
    else if (left < 0) {
      this.#change(0, (height * -left) / (right - left));
      this.#cross((height * right) / (right - left), 0, right);
    } else if (right > end) this.#cross((height * (end - left)) / (right - left), left, end);
    else this.#crossInside(height, left, right);
  }

  /** As `#cross`, between two places of the row, the left one first. */
  #crossInside(height: number, left: number, right: number): void {
    let pixel = Math.floor(left);
    const middle = (left + right) / 2;
    if (right <= pixel + 1) {
      this.#change(pixel, height * (pixel + 1 - middle));
      this.#change(pixel + 1, height * (middle - pixel));
      return;
    }
    // The area to the right of the edge and to the left of a pixel's end, less what was to the left of its beginning.
    let area = 0;
    let share = 0;
    do {
      pixel += 1;
      const wider = pixel < right ? (pixel - left) ** 2 / (2 * (right - left)) : pixel - middle;
      this.#change(pixel - 1, height * (wider - area - share));
      share = wider - area;
      area = wider;
    } while (pixel < right + 1);
  }

  #change(pixel: number, by: number): void {
    if (pixel >= this.#changes.length || by === 0) return;
    this.#changes[pixel] = (this.#changes[pixel] ?? 0) + by;
    if (pixel < this.#from) this.#from = pixel;
    if (pixel >= this.#to) this.#to = pixel + 1;
  }
}
