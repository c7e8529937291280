/** A way from point to point. */
export interface Polyline {
  /** x and y by turns. */
  readonly points: readonly number[];
  /** Whether it leads back to where it began. */
  readonly closed: boolean;
}

/** Where a drawing is put: every length is multiplied by `scale`, and then moved. */
export interface Placement {
  readonly scale: number;
  readonly x?: number;
  readonly y?: number;
}

/** How far a straight line may stand off from the curve that it takes the place of, in pixels. */
const tolerance = 0.1;

/** A command of SVG path data, and its numbers. */
export interface PathCommand {
  readonly name: string;
  readonly numbers: readonly number[];
}

/** Reads SVG path data: absolute M, L, Q, C and Z, each command written, one blank between numbers. */
export function commandsIn(d: string): readonly PathCommand[] {
  return Array.from(d.matchAll(/([MLQCZ])([^MLQCZ]*)/g), ([, name = '', numbers = '']) => ({
    name,
    numbers: numbers === '' ? [] : numbers.trim().split(/[ ,]/).map(Number),
  }));
}

/** A path as straight lines, one for each subpath. */
export function polylinesOf(commands: readonly PathCommand[], { scale, x = 0, y = 0 }: Placement): readonly Polyline[] {
  const found: { points: number[]; closed: boolean }[] = [];
  let points: number[] = [];
  for (const { name, numbers } of commands) {
    const places = numbers.map((value, index) => value * scale + (index % 2 === 0 ? x : y));
    switch (name) {
      case 'M':
        points = [...places];
        found.push({ points, closed: false });
        break;
      case 'C':
        bend(points, places);
        break;
      case 'Q':
        bend(points, raised(points, places));
        break;
      case 'Z':
        (found.at(-1) ?? { closed: false }).closed = true;
        break;
      default:
        points.push(...places);
    }
  }
  return found;
}

/** A quadratic curve as a cubic one. */
function raised(
  points: readonly number[],
  [controlX = 0, controlY = 0, endX = 0, endY = 0]: readonly number[],
): readonly number[] {
  const [x = 0, y = 0] = points.slice(-2);
  return [
    x + ((controlX - x) * 2) / 3,
    y + ((controlY - y) * 2) / 3,
    endX + ((controlX - endX) * 2) / 3,
    endY + ((controlY - endY) * 2) / 3,
    endX,
    endY,
  ];
}

/**
 * Goes on along a cubic curve: by as many straight lines of equal share as keep within the tolerance, by the greatest second difference of
 * its points (G. Z. Wang, "The subdivision method for finding the intersection between two Bézier curves or surfaces", 1984).
 */
function bend(points: number[], [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: readonly number[]): void {
  const x0 = points.at(-2) ?? 0;
  const y0 = points.at(-1) ?? 0;
  const greatest = Math.max(
    Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
    Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
  );
  const steps = Math.max(1, Math.ceil(Math.sqrt((0.75 * greatest) / tolerance)));
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps;
    const left = 1 - t;
    const a = left ** 3;
    const b = 3 * t * left ** 2;
    const c = 3 * t ** 2 * left;
    const d = t ** 3;
    points.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
  }
  points.push(x3, y3);
}
