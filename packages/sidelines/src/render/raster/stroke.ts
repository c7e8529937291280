import type { Polyline } from './polylines.ts';

/** How a line is drawn, in pixels; its ends and joins are round. */
export interface Pen {
  readonly width: number;
  /** Lengths of dash and gap by turns, as many of one as of the other; none, or all 0, for an unbroken line. */
  readonly dash: readonly number[];
}

/** The outlines of a line that is drawn with a pen, each closed; where they overlap, they turn the same way. */
export function strokeOf(line: Polyline, { width, dash }: Pen): readonly (readonly number[])[] {
  const whole = withoutRepeats(line.closed ? [...line.points, ...line.points.slice(0, 2)] : line.points);
  const reach = width / 2;
  if (dash.some((length) => length > 0))
    return dashes(whole, dash).map((points) => around(thereAndBack(withoutRepeats(points)), reach));
  if (!line.closed) return [around(thereAndBack(whole), reach)];
  const loop = whole.slice(2);
  return [around(loop, reach), around(backwards(loop), reach)];
}

/** Points that stand apart: those that hardly do have no direction to one another. */
function withoutRepeats(points: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    const [lastX, lastY] = [kept.at(-2), kept.at(-1)];
    if (lastX === undefined || lastY === undefined || Math.hypot(x - lastX, y - lastY) > 1e-6) kept.push(x, y);
  }
  return kept;
}

function backwards(points: readonly number[]): readonly number[] {
  const turned: number[] = [];
  for (let at = points.length - 2; at >= 0; at -= 2) turned.push(points[at] ?? 0, points[at + 1] ?? 0);
  return turned;
}

/** An open line as a loop that turns back at both ends. */
function thereAndBack(points: readonly number[]): readonly number[] {
  return [...points, ...backwards(points.slice(2, -2))];
}

/** The parts of an open line that its dashes cover. */
function dashes(points: readonly number[], dash: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let index = 0;
  let left = dash[0] ?? 0;
  let part = points.slice(0, 2);
  for (let at = 2; at < points.length; at += 2) {
    let [fromX = 0, fromY = 0] = [points[at - 2], points[at - 1]];
    const [toX = 0, toY = 0] = [points[at], points[at + 1]];
    for (let rest = Math.hypot(toX - fromX, toY - fromY); rest > left; rest = Math.hypot(toX - fromX, toY - fromY)) {
      fromX += ((toX - fromX) * left) / rest;
      fromY += ((toY - fromY) * left) / rest;
      if (index % 2 === 0) parts.push([...part, fromX, fromY]);
      part = [fromX, fromY];
      index = (index + 1) % dash.length;
      left = dash[index] ?? 0;
    }
    left -= Math.hypot(toX - fromX, toY - fromY);
    part.push(toX, toY);
  }
  return index % 2 === 0 ? [...parts, part] : parts;
}

/** How far the straight lines of a round join may stand off from it, in pixels. */
const tolerance = 0.02;
/** The cosine of the least turn that is made round; a smaller one is less than can be seen. */
const straight = 0.98;

/** What stands off from a loop by `reach`, to its left as it goes when y grows downwards, around every turn. */
function around(loop: readonly number[], reach: number): readonly number[] {
  const outline: number[] = [];
  const count = loop.length / 2;
  const cornerAt = (index: number): Vector => [loop[(index % count) * 2] ?? 0, loop[(index % count) * 2 + 1] ?? 0];
  let before = directionOf(cornerAt(count - 1), cornerAt(0));
  for (let index = 0; index < count; index += 1) {
    const after = directionOf(cornerAt(index), cornerAt(index + 1));
    // A single point is a line that turns back where it begins.
    if (count === 1) turn(outline, cornerAt(0), [-1, 0], before, reach);
    turn(outline, cornerAt(index), before, count === 1 ? [-1, 0] : after, reach);
    before = after;
  }
  return outline;
}

type Vector = readonly [number, number];

function directionOf([fromX, fromY]: Vector, [toX, toY]: Vector): Vector {
  const length = Math.hypot(toX - fromX, toY - fromY);
  return length === 0 ? [1, 0] : [(toX - fromX) / length, (toY - fromY) / length];
}

/** One turn of an outline: a bow around its outer side, and through the corner itself on its inner side. */
function turn(outline: number[], [x, y]: Vector, before: Vector, after: Vector, reach: number): void {
  const cosine = before[0] * after[0] + before[1] * after[1];
  const sine = before[0] * after[1] - before[1] * after[0];
  const add = ([directionX, directionY]: Vector): void => {
    outline.push(x + directionY * reach, y - directionX * reach);
  };
  if (cosine < straight) {
    const turnsBack = cosine < -0.9999;
    add(before);
    if (sine < 0 && !turnsBack) outline.push(x, y);
    else bow(before, turnsBack ? Math.PI : Math.atan2(sine, cosine), reach).forEach(add);
  }
  add(after);
}

/** The directions between one and another that is reached by turning clockwise, as many as make a bow round. */
function bow([x, y]: Vector, angle: number, reach: number): readonly Vector[] {
  const steps = Math.ceil(angle / (2 * Math.acos(1 - Math.min(1, tolerance / reach))));
  return Array.from({ length: steps - 1 }, (_, index): Vector => {
    const part = (angle * (index + 1)) / steps;
    const [cosine, sine] = [Math.cos(part), Math.sin(part)];
    return [x * cosine - y * sine, x * sine + y * cosine];
  });
}
