import type { RectMark } from '../layout/scene.ts';

/** How far the handles of a cubic curve lie along the tangent, of a quarter of a circle with radius 1. */
const circle = 0.5523;

/** A rectangle, whose corners are round where it has a radius, as SVG path data of M, L, C and Z commands. */
export function rectanglePath({ x, y, width, height, radius = 0 }: Omit<RectMark, 'kind' | 'fill'>): string {
  const [right, bottom] = [x + width, y + height];
  if (radius === 0) return `M${x} ${y}L${right} ${y}L${right} ${bottom}L${x} ${bottom}Z`;
  const bend = radius * (1 - circle);
  return [
    `M${x + radius} ${y}L${right - radius} ${y}`,
    `C${right - bend} ${y} ${right} ${y + bend} ${right} ${y + radius}L${right} ${bottom - radius}`,
    `C${right} ${bottom - bend} ${right - bend} ${bottom} ${right - radius} ${bottom}L${x + radius} ${bottom}`,
    `C${x + bend} ${bottom} ${x} ${bottom - bend} ${x} ${bottom - radius}L${x} ${y + radius}`,
    `C${x} ${y + bend} ${x + bend} ${y} ${x + radius} ${y}Z`,
  ].join('');
}
