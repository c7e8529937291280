import type { RectMark } from '../layout/scene.ts';
import { quarterArm } from '../layout/shapes.ts';

/** A rectangle, whose corners are round where it has a radius, as SVG path data of M, L, C and Z commands. */
export function rectanglePath(mark: Omit<RectMark, 'kind' | 'fill'>): string {
  const { x, y, width, height } = mark;
  const [right, bottom] = [x + width, y + height];
  const radius = Math.min(mark.radius ?? 0, width / 2, height / 2);
  if (radius === 0) return `M${x} ${y}L${right} ${y}L${right} ${bottom}L${x} ${bottom}Z`;
  const bend = radius * (1 - quarterArm);
  return [
    `M${x + radius} ${y}L${right - radius} ${y}`,
    `C${right - bend} ${y} ${right} ${y + bend} ${right} ${y + radius}L${right} ${bottom - radius}`,
    `C${right} ${bottom - bend} ${right - bend} ${bottom} ${right - radius} ${bottom}L${x + radius} ${bottom}`,
    `C${x + bend} ${bottom} ${x} ${bottom - bend} ${x} ${bottom - radius}L${x} ${y + radius}`,
    `C${x} ${y + bend} ${x + bend} ${y} ${x + radius} ${y}Z`,
  ].join('');
}
