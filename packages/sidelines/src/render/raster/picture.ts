import type { Color, FaceName, Mark, PathMark, Px, Scene, TextMark } from '../../layout/scene.ts';
import type { DrawingFonts } from '../renderer.ts';
import { rectanglePath } from '../shapes.ts';
import { Canvas, type IndexArray, type Pixels, type Stamp } from './canvas.ts';
import { Coverage } from './coverage.ts';
import { shares } from './palette.ts';
import { commandsIn, type PathCommand, type Placement, polylinesOf } from './polylines.ts';
import { strokeOf } from './stroke.ts';

/** Draws a scene as pixels, so many in place of one, each way. */
export function drawPixels(scene: Scene, scale: number, fonts: DrawingFonts): Pixels {
  const draw = (Indices: IndexArray): Canvas => {
    const pixels = (length: Px): number => Math.max(1, Math.round(length * scale));
    const canvas = new Canvas(pixels(scene.width), pixels(scene.height), scene.background, Indices);
    const drawing = new PixelDrawing(canvas, scale, fonts);
    for (const mark of scene.marks) {
      drawing.draw(mark);
      if (canvas.lacksIndices) break;
    }
    return canvas;
  };
  const small = draw(Uint8Array);
  return small.lacksIndices ? draw(Uint32Array) : small;
}

/** Glyphs stand at quarters of a pixel; nearer to their places, none looks better. */
const steps = 4;

class PixelDrawing {
  readonly #canvas: Canvas;
  readonly #scale: number;
  readonly #fonts: DrawingFonts;
  /** The outlines of glyphs, by face and glyph. */
  readonly #outlines = new Map<string, readonly PathCommand[]>();
  /** The glyphs that were drawn, by face and size, and then by glyph and by the part of a pixel that they stand off by. */
  readonly #stamps = new Map<string, Map<number, Stamp>>();

  constructor(canvas: Canvas, scale: number, fonts: DrawingFonts) {
    this.#canvas = canvas;
    this.#scale = scale;
    this.#fonts = fonts;
  }

  draw(mark: Mark): void {
    switch (mark.kind) {
      case 'group':
      case 'link':
        for (const inner of mark.marks) this.draw(inner);
        return;
      case 'rect':
        this.#fill(rectanglePath(mark), mark.fill);
        return;
      case 'path':
        this.#drawPath(mark);
        return;
      case 'text':
        this.#drawText(mark);
        return;
    }
  }

  #fill(d: string, color: Color): void {
    const lines = polylinesOf(commandsIn(d), { scale: this.#scale });
    this.#canvas.fill(
      lines.map(({ points }) => points),
      color,
    );
  }

  #drawPath({ d, fill, stroke }: PathMark): void {
    if (fill !== undefined) this.#fill(d, fill);
    if (stroke === undefined) return;
    const { color, width, dash = [] } = stroke;
    const pen = { width: width * this.#scale, dash: dash.map((length) => length * this.#scale) };
    const lines = polylinesOf(commandsIn(d), { scale: this.#scale });
    this.#canvas.fill(
      lines.flatMap((line) => strokeOf(line, pen)),
      color,
    );
  }

  /** Lines of text stand on whole pixels, as in browsers, so that all letters of a line look alike. */
  #drawText({ x, y, size, face, color, glyphs }: TextMark): void {
    const stamps = this.#stampsOf(face, size);
    const baseline = Math.round(y * this.#scale) * steps;
    for (const glyph of glyphs) {
      const column = Math.round((x + glyph.x) * this.#scale * steps);
      const row = baseline + Math.round(glyph.y * this.#scale * steps);
      const left = Math.floor(column / steps);
      const top = Math.floor(row / steps);
      const key = (glyph.id * steps + (column - left * steps)) * steps + (row - top * steps);
      let stamp = stamps.get(key);
      if (stamp === undefined) {
        const place = { scale: size * this.#scale, x: column / steps - left, y: row / steps - top };
        stamp = stampOf(this.#commandsOf(face, glyph.id), place);
        stamps.set(key, stamp);
      }
      this.#canvas.stamp(stamp, left, top, color);
    }
  }

  #commandsOf(face: FaceName, glyph: number): readonly PathCommand[] {
    const key = `${face} ${glyph}`;
    const known = this.#outlines.get(key) ?? commandsIn(this.#fonts.outline(face, glyph));
    this.#outlines.set(key, known);
    return known;
  }

  #stampsOf(face: FaceName, size: number): Map<number, Stamp> {
    const key = `${face} ${size}`;
    const known = this.#stamps.get(key) ?? new Map<number, Stamp>();
    this.#stamps.set(key, known);
    return known;
  }
}

/** A shape as it lies on pixels, around its origin. */
function stampOf(outline: readonly PathCommand[], place: Placement): Stamp {
  const outlines = polylinesOf(outline, place).map(({ points }) => points);
  const [left, right] = reachOf(outlines, 0);
  const [top, bottom] = reachOf(outlines, 1);
  const width = right - left;
  const levels = new Uint8Array(width * (bottom - top));
  const coverage = new Coverage(width, bottom - top);
  for (const outline of outlines) coverage.add(outline.map((value, index) => value - (index % 2 === 0 ? left : top)));
  coverage.take((row, from, to, share) => {
    levels.fill(Math.round(share * shares), row * width + from, row * width + to);
  });
  return { left, top, width, levels };
}

/** Between which pixels outlines lie, by the first number of each pair or by the second. */
function reachOf(outlines: readonly (readonly number[])[], axis: 0 | 1): readonly [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const outline of outlines)
    for (let at = axis; at < outline.length; at += 2) {
      least = Math.min(least, outline[at] ?? 0);
      greatest = Math.max(greatest, outline[at] ?? 0);
    }
  return least > greatest ? [0, 0] : [Math.floor(least), Math.ceil(greatest)];
}
